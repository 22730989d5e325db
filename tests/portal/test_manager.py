"""「部署の研修状況」 and its file: the own department tree, states and fractions, and nothing beyond."""

import io
import re
from collections.abc import Callable
from datetime import datetime

import httpx
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.portal.conftest import Portal
from tests.portal.filling import today
from tests.portal.reading import links, page, tables, words
from tests.portal.standin import PREFIX

from yorozu.portal.words import plain_day
from yorozu.records.audit import Entry

Visitor = Callable[[str], httpx.Client]
Audited = Callable[[], list[Entry]]
EXCEL, TOOLS = "Excel業務の自動化", "生成AIの使い方"


def names(html: str, title: str) -> list[str]:
    heading, *lines = tables(html)[title]
    return [line[heading.index("氏名")] for line in lines[:-1]]


def sheet_lines(sheet: Worksheet) -> list[list[str]]:
    """The table in a sheet as it reads: below the line of its headings, dates as their format shows them."""
    top = int(re.sub(r"\D", "", str(sheet.freeze_panes))) - 1
    return [
        [plain_day(cell.value) if isinstance(cell.value, datetime) else str(cell.value or "") for cell in row]
        for row in sheet.iter_rows(min_row=top)
    ]


def test_a_head_sees_the_people_of_the_own_department(visitor: Visitor) -> None:
    text = visitor("matsumoto").get(f"{PREFIX}department").text
    assert names(text, EXCEL) == ["佐藤　花子", "鈴木　一郎", "髙橋　美咲", "田中　健太"]
    assert names(text, TOOLS) == ["松本　和子", "佐藤　花子", "髙橋　美咲"]
    for elsewhere in ("伊藤", "渡邊", "山本", "中村", "加藤"):
        assert elsewhere not in text


def test_states_and_fractions_by_unit_and_in_all(visitor: Visitor) -> None:
    text = visitor("matsumoto").get(f"{PREFIX}department?course=excel").text
    heading, *lines = tables(text)[EXCEL]
    assert heading == [
        *("所属", "職員番号", "氏名", "期", "期限", "講座全体", "修了日"),
        *("ブックを読む", "表をきれいにする", "グラフにする（任意・公開前）"),
    ]
    states = {line[2]: [line[5], *line[7:]] for line in lines[:-1]}
    assert states == {
        "佐藤　花子": ["受講中", "修了", "受講中", "未着手"],
        "鈴木　一郎": ["修了", "修了", "修了", "未着手"],
        "髙橋　美咲": ["受講中", "受講中", "未着手", "未着手"],
        "田中　健太": ["修了", "修了", "修了", "未着手"],
    }
    assert lines[-1] == ["修了／受講者", "", "", "", "", "2／4", "", "3／4", "2／4", "0／4"]
    shown = words(text)
    assert "修了した人 2 ／4人" in shown
    assert "ブックを読む 3／4" in shown


def test_the_division_sees_what_lies_below_it_and_can_choose(visitor: Visitor) -> None:
    client = visitor("inoue")
    text = client.get(f"{PREFIX}department?course=excel").text
    assert names(text, EXCEL) == [
        "佐藤　花子",
        "鈴木　一郎",
        "髙橋　美咲",
        "田中　健太",
        "伊藤　直子",
        "渡邊　大輔",
    ]
    choice = page(text).find("select", id="department")
    assert choice is not None
    assert [option.get_text() for option in choice.find_all("option")] == [
        *("自分の部署すべて", "区民部", "戸籍住民課", "国民健康保険課"),
    ]
    below = client.get(f"{PREFIX}department?course=excel&department=K220").text
    assert names(below, EXCEL) == ["伊藤　直子", "渡邊　大輔"]
    assert "期限超過" in words(below)
    assert TOOLS not in tables(below)


def test_people_who_moved_count_where_they_are_or_where_they_learned(visitor: Visitor) -> None:
    client, new = visitor("matsumoto"), visitor("okada")

    def seen(who: httpx.Client, basis: str) -> bool:
        text = who.get(f"{PREFIX}department?course=excel&basis={basis}").text
        return "山本　陽子" in names(text, EXCEL)

    assert (seen(client, "now"), seen(client, "then")) == (False, True)
    assert (seen(new, "now"), seen(new, "then")) == (True, False)


def test_the_file_is_what_the_page_shows(visitor: Visitor, audited: Audited) -> None:
    client = visitor("inoue")
    text = client.get(f"{PREFIX}department?basis=then").text
    address = links(text)["Excelに書き出す"]
    assert address == f"{PREFIX}department.xlsx?basis=then"
    answer = client.get(address)
    book = load_workbook(io.BytesIO(answer.content))

    assert {sheet.title: sheet_lines(sheet) for sheet in book.worksheets} == tables(text)
    numbers = {cell.value for cell in book[EXCEL]["B"]}
    assert "0001001" in numbers
    head = {row[0].value: row[1].value for row in book[EXCEL].iter_rows(max_row=7)}
    assert head["部署"] == "区民部"
    assert head["講座"] == "すべて"
    assert head["所属の数え方"] == "受講時所属"
    assert head["書き出した人"] == "井上　浩（inoue）"
    assert str(head["書き出した日時"]).startswith(plain_day(today()))
    assert answer.headers["content-type"].endswith("spreadsheetml.sheet")
    view, export = audited()
    assert (view.action, export.action) == ("view", "export")
    assert view.subject == export.subject == "department K200"
    assert export.detail == "basis=then course=all rows=11"


def test_no_score_and_no_code_reach_a_head(portal: Portal, visitor: Visitor) -> None:
    client = visitor("inoue")
    for address in ("department", "department?basis=then&course=excel", "department?department=K220"):
        text = client.get(f"{PREFIX}{address}").text
        shown = words(text)
        assert "点中" not in shown
        assert not re.search(r"\d(点|%|％)", shown)
        for hidden in ("staff_numbers", "職員番号の先頭", "時間切れ", "見直すところ", "SHA"):
            assert hidden not in text
    book = load_workbook(io.BytesIO(client.get(f"{PREFIX}department.xlsx").content))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert [
        cell for cell in cells if cell.data_type == "n" and cell.value is not None and not cell.is_date
    ] == []
    assert not any(re.search(r"点中|点$|[%％]", str(cell.value)) for cell in cells)


def test_a_department_without_learners_says_so_on_the_page_and_in_the_file(visitor: Visitor) -> None:
    client = visitor("okada")
    text = client.get(f"{PREFIX}department?course=ai-use").text
    assert "この条件で受講している職員はいません。" in words(text)
    book = load_workbook(io.BytesIO(client.get(f"{PREFIX}department.xlsx?course=ai-use").content))
    assert book.worksheets[0]["A"][-1].value == "この条件で受講している職員はいません。"
