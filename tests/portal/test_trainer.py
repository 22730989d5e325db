"""「クラスの状況」."""

from collections.abc import Callable

import httpx
import pytest
from bs4 import Tag
from tests.portal.conftest import Portal
from tests.portal.reading import links, page, tables, words
from tests.portal.standin import PREFIX

from yorozu.portal.trainer import MANY
from yorozu.records.audit import Entry

Visitor = Callable[[str], httpx.Client]


def unit(html: str, title: str) -> Tag:
    for heading in page(html).find_all("h2"):
        section = heading.find_parent("section")
        if words(heading).startswith(title) and isinstance(section, Tag):
            return section
    raise AssertionError(f"no unit {title}")


def test_units_with_release_submissions_and_passes(portal: Portal, visitor: Visitor) -> None:
    text = visitor("kimura").get(f"{PREFIX}class/excel?cohort={portal.office.spring}").text
    read, clean, more = (
        words(unit(text, title)) for title in ("ブックを読む", "表をきれいにする", "グラフにする")
    )
    assert "公開中" in read
    assert "提出した人 5 ／6人" in read
    assert "合格した人 （ほかに免除 1人） 3 ／6人" in read
    assert "結果を待っている人 0 人" in read
    assert (
        "採点できなかった提出 （いちばん新しい提出が、この状態の人）: ノートブックを読み取れない 1人" in read
    )
    assert "提出した人 3 ／6人" in clean
    assert "合格した人 2 ／6人" in clean
    assert "公開前" in more
    assert "修了した人 2 ／6人" in words(text)


def test_what_stops_most_people_is_said_in_words(portal: Portal, visitor: Visitor) -> None:
    text = visitor("kimura").get(f"{PREFIX}class/excel?cohort={portal.office.autumn}").text
    heading, *lines = tables(str(unit(text, "ブックを読む")))["いま多くの人がつまずいている確認"]
    assert heading[0] == "確認"
    assert {line[0]: line[2] for line in lines} == {
        "dates_hidden 採点用の確認": "2人",
        "read_header": "1人",
        "staff_numbers": "2人",
    }
    by_test = {line[0].split()[0]: line[1] for line in lines}
    assert by_test["read_header"] == "まだ書かれていません"
    everyone = visitor("kimura").get(f"{PREFIX}class/excel").text
    explained = {
        line[0].split()[0]: line[1] for line in tables(str(unit(everyone, "ブックを読む"))).popitem()[1]
    }
    assert explained["staff_numbers"].startswith("職員番号の先頭の 0 が消えています。 期待した値: '0012345'")


def test_many_at_one_check_are_pointed_out(visitor: Visitor) -> None:
    text = visitor("kimura").get(f"{PREFIX}class/excel").text
    counts = [
        (int(line[2].split("人")[0]), "全体で説明を" in line[2])
        for lines in (tables(str(unit(text, title))) for title in ("ブックを読む", "表をきれいにする"))
        for line in lines["いま多くの人がつまずいている確認"][1:]
    ]
    assert max(counts)[0] >= MANY
    assert all(pointed_out == (people >= MANY) for people, pointed_out in counts)


def test_one_click_to_the_formgrader(visitor: Visitor) -> None:
    found = links(visitor("kimura").get(f"{PREFIX}class/excel").text)
    assert found["formgrader を開く"] == "/services/formgrader-excel/formgrader"


def test_the_menu_leads_to_the_course_that_one_teaches(visitor: Visitor) -> None:
    answer = visitor("mori").get(f"{PREFIX}class")
    assert answer.url.path == f"{PREFIX}class/ai-use"
    assert "Excel業務の自動化" not in answer.text
    current = page(answer.text).select("nav a[aria-current=page]")
    assert [words(link) for link in current] == ["クラスの状況"]


@pytest.mark.parametrize("address", ["class/excel", "class/excel/status"])
def test_every_look_is_audited_also_those_of_the_script(
    address: str, visitor: Visitor, audited: Callable[[], list[Entry]]
) -> None:
    client = visitor("kimura")
    client.get(PREFIX)
    assert client.get(f"{PREFIX}{address}").status_code == 200
    (entry,) = audited()
    assert (entry.actor, entry.action, entry.subject) == ("kimura", "view", "course excel")
    assert entry.detail == "cohort=all people=10"
