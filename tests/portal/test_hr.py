"""「研修記録」 and its file."""

import io
from collections.abc import Callable

import httpx
from openpyxl import load_workbook
from tests.portal.conftest import Portal
from tests.portal.filling import days_ago, today
from tests.portal.reading import links, page, tables, words
from tests.portal.standin import PREFIX
from tests.portal.test_manager import sheet_lines

from yorozu.japan import fiscal_year, to_jst
from yorozu.portal.words import plain_day
from yorozu.records.audit import Entry
from yorozu.records.corrections import waive

Visitor = Callable[[str], httpx.Client]
EVERY = "修了の記録（すべて）"


def test_completions_with_everything_an_auditor_asks_for(visitor: Visitor) -> None:
    heading, *lines = tables(visitor("hayashi").get(f"{PREFIX}records?year=all").text)[EVERY]
    assert heading == [
        *("職員番号", "氏名", "講座", "版", "期", "年度"),
        *("時間数", "点数", "修了日", "受講時の所属", "現在の所属"),
    ]
    by_name = {line[1]: line for line in lines}
    done = to_jst(days_ago(18)).date()
    assert by_name["山本　陽子"] == [
        *("0001007", "山本　陽子", "Excel業務の自動化", "1.2.0", "前期", f"{fiscal_year(done)}年度"),
        *("1.5", "100", plain_day(done), "戸籍住民課", "保育課"),
    ]


def test_years_and_courses_narrow_it_down(visitor: Visitor) -> None:
    client = visitor("hayashi")
    this_year = fiscal_year(today())
    text = client.get(f"{PREFIX}records").text
    chosen = page(text).select_one("select#year option[selected]")
    assert chosen is not None
    assert chosen["value"] == str(this_year)
    assert f"修了の記録（{this_year}年度）" in tables(text)
    empty = client.get(f"{PREFIX}records?year={this_year - 3}").text
    assert "この条件の修了の記録はありません。" in words(empty)
    assert tables(empty) == {}
    other = client.get(f"{PREFIX}records?year=all&course=ai-use").text
    assert "Excel業務の自動化" not in [line[2] for line in tables(other).get(EVERY, [])]
    assert client.get(f"{PREFIX}records?year=all&course=excel").text.count("Excel業務の自動化") >= 3


def test_the_file_is_what_the_page_shows(visitor: Visitor, audited: Callable[[], list[Entry]]) -> None:
    client = visitor("hayashi")
    text = client.get(f"{PREFIX}records?year=all&course=excel").text
    address = links(text)["Excelに書き出す"]
    book = load_workbook(io.BytesIO(client.get(address).content))

    (sheet,) = book.worksheets
    assert sheet_lines(sheet) == tables(text)[EVERY]
    rows = list(sheet.iter_rows(min_row=9))
    assert all(row[0].data_type == "s" and str(row[0].value).startswith("0") for row in rows)
    assert all(row[6].data_type == "n" and row[6].value == 1.5 for row in rows)
    view, export = audited()
    assert (view.action, export.action, export.subject) == ("view", "export", "completions")
    assert export.detail == f"year=all course=excel rows={len(rows)}"


def test_a_completion_of_waived_units_alone_has_no_score(portal: Portal, visitor: Visitor) -> None:
    with portal.ledger.session() as session:
        waive(session, "wada", "ai-use", "ai-use-01-prompt", "mori", "講師の経験がある")
    lines = tables(visitor("hayashi").get(f"{PREFIX}records?year=all&course=ai-use").text)[EVERY]
    assert "免除" in next(line for line in lines if line[1] == "和田　明")
