"""「わたしの研修」 as people read it."""

from collections.abc import Callable

import httpx
from bs4 import Tag
from tests.portal.conftest import Portal
from tests.portal.filling import days_ago, submit, work
from tests.portal.reading import links, page, tables, words
from tests.portal.standin import PREFIX

from yorozu.japan import format_jst, now
from yorozu.records.attempts import Mark, Result, Work, graded, started
from yorozu.records.audit import Entry

Visitor = Callable[[str], httpx.Client]
OPEN = "/hub/user-redirect/yorozu/open?course={}&unit={}"


def unit(html: str, title: str) -> Tag:
    """The part of the page about one unit."""
    for heading in page(html).find_all("h3"):
        item = heading.find_parent("li")
        if heading.get_text(strip=True) == title and isinstance(item, Tag):
            return item
    raise AssertionError(f"no unit {title}")


def next_step(html: str) -> tuple[str, str | None]:
    tree = page(html)
    section = tree.find("section", class_="next-step")
    assert isinstance(section, Tag)
    headline = section.find("h2")
    button = section.find("a")
    assert isinstance(headline, Tag)
    return words(headline), str(button["href"]) if isinstance(button, Tag) else None


def test_units_have_state_score_and_what_to_look_at(visitor: Visitor) -> None:
    text = visitor("sato").get(PREFIX).text

    read, clean, more = (unit(text, title) for title in ("ブックを読む", "表をきれいにする", "グラフにする"))
    assert "合格 10点中 10点" in words(read)
    assert "見直すところ" not in words(read)
    assert "もう少し いちばん良い結果 10点中 4点" in words(clean)
    assert "職員番号の先頭の 0 が消えています。" in words(clean)
    assert "どこを見るか: セルの値を int にしていないか" in words(clean)
    assert "日付が文字列のままです。" in words(clean)
    assert "練習 dates （採点用の別のデータで確かめています）" in words(clean)
    assert "read_header" not in words(clean)
    assert "公開前" in words(more)
    assert "任意" in words(more)
    assert more.find("a") is None


def test_each_submission_keeps_its_receipt_and_its_reason(portal: Portal, visitor: Visitor) -> None:
    text = visitor("sato").get(PREFIX).text
    heading, second, first = tables(text)["表をきれいにするの提出の記録（新しい順）"]
    assert heading == ["受付番号", "受付時刻", "結果", "点数", "控え（SHA-256）"]
    assert second[:4] == ["2回目", format_jst(days_ago(3)), "もう少し", "10点中 4点"]
    assert first[:2] == ["1回目", format_jst(days_ago(4))]
    assert first[2].startswith("採点できませんでした 60秒たっても終わりませんでした。")
    assert first[3] == "－"
    assert len(first[4]) == 13
    assert "Fetch Feedback" in text


def test_one_prominent_button_leads_to_what_is_next(visitor: Visitor) -> None:
    text = visitor("sato").get(PREFIX).text
    assert next_step(text) == (
        "「表をきれいにする」を見直しましょう",
        OPEN.format("excel", "excel-02-clean"),
    )
    assert len(page(text).find_all("a", class_="button-main")) == 1
    # In the same tab: no link of the page opens another.
    assert page(text).find_all("a", target=True) == []
    assert links(text)["ノートブックを開く （たのみ方の基本）"] == OPEN.format("ai-use", "ai-use-01-prompt")


def test_what_could_not_be_graded_has_its_reason_at_the_unit(visitor: Visitor) -> None:
    item = words(unit(visitor("kobayashi").get(PREFIX).text, "ブックを読む"))
    assert "採点できませんでした" in item
    assert "採点できなかった理由 ノートブックがJSONとして読めません。" in item


def test_due_dates_tell_what_is_late(visitor: Visitor) -> None:
    late = words(visitor("kobayashi").get(PREFIX).text)
    assert "期限超過" in late
    assert "8日すぎています" in late
    in_time = words(visitor("sato").get(PREFIX).text)
    assert "あと20日" in in_time
    assert "すぎています" not in in_time


def test_a_completed_course_says_when_and_asks_for_nothing(visitor: Visitor) -> None:
    text = visitor("tanaka").get(PREFIX).text
    assert next_step(text) == ("すべての講座を修了しました", None)
    assert "に修了" in words(text)
    assert "必要な単元 2／2 合格" in words(text)
    assert "すぎています" not in words(text)


def test_a_waived_unit_is_done(visitor: Visitor) -> None:
    text = visitor("watanabe").get(PREFIX).text
    assert "免除" in words(unit(text, "ブックを読む"))
    assert next_step(text)[0] == "次は「表をきれいにする」です"


def test_people_without_a_course_are_told_so(visitor: Visitor) -> None:
    assert next_step(visitor("hayashi").get(PREFIX).text) == ("受講中の講座はありません", None)


def test_nobody_reads_of_others_here(visitor: Visitor) -> None:
    text = visitor("nakamura").get(f"{PREFIX}?username=sato&user=sato").text
    assert "佐藤" not in text
    assert "10点中 10点" not in text


def test_the_changing_part_follows_an_attempt_to_its_result(portal: Portal, visitor: Visitor) -> None:
    def part() -> tuple[str, dict[str, str]]:
        html = client.get(f"{PREFIX}my-status").text
        box = page(html).find(class_="refreshed")
        assert isinstance(box, Tag)
        return words(unit(html, "たのみ方の基本")), {key: str(value) for key, value in box.attrs.items()}

    client = visitor("abe")
    client.get(PREFIX)
    assert part()[1]["data-seconds"] == "0"
    with portal.ledger.session() as session:
        attempt = submit(session, "abe", "ai-use-01-prompt", now(), "ai-use")
    text, attributes = part()
    assert "受付済み" in text
    assert attributes["data-seconds"] == "0.5"
    assert attributes["data-spoken"] == "たのみ方の基本: 受付済み"
    with portal.ledger.session() as session:
        started(session, attempt, now())
    assert "採点中" in part()[0]
    with portal.ledger.session() as session:
        graded(session, attempt, Result("died", "途中で止まりました。", ()), now())
    text, attributes = part()
    assert "採点できませんでした" in text
    assert attributes["data-seconds"] == "0"
    with portal.ledger.session() as session:
        work(session, "abe", "ai-use-01-prompt", {"read_header": (4.0, "")}, now(), "ai-use")
    text, attributes = part()
    assert "合格 いちばん良い結果 4点中 4点" in text
    assert attributes["data-spoken"] == "たのみ方の基本: 合格、4点中 4点"


def test_a_waiting_learner_sees_the_place_in_the_queue(portal: Portal, visitor: Visitor) -> None:
    def place() -> str:
        return words(unit(client.get(f"{PREFIX}my-status").text, "たのみ方の基本"))

    client = visitor("wada")
    client.get(PREFIX)
    with portal.ledger.session() as session:
        others = [submit(session, "ueno", "ai-use-01-prompt", now(), "ai-use") for _ in range(2)]
        mine = submit(session, "wada", "ai-use-01-prompt", now(), "ai-use")
    assert "採点待ち（前に2件）" in place()
    for other in others:
        with portal.ledger.session() as session:
            graded(session, other, Result("died", "途中で止まりました。", ()), now())
    assert "採点待ち（次の番です）" in place()
    with portal.ledger.session() as session:
        started(session, mine, now())
    assert "採点待ち" not in place()
    with portal.ledger.session() as session:
        graded(session, mine, Result("died", "途中で止まりました。", ()), now())


def test_what_ran_without_a_box_says_so(portal: Portal, visitor: Visitor) -> None:
    with portal.ledger.session() as session:
        attempt = submit(session, "endo", "ai-use-01-prompt", now(), "ai-use")
        marks = (Mark("read_header", 0, 4, False, ""),)
        graded(session, attempt, Result("graded", "", marks, Work(now(), now(), now(), boxed=False)), now())
    _, (_, _, result, *_) = tables(visitor("endo").get(PREFIX).text)["たのみ方の基本の提出の記録（新しい順）"]
    assert result == "もう少し 隔離なしで採点しました（運用担当の設定によります）。"
    assert "隔離なし" not in visitor("sato").get(PREFIX).text
    seen = words(page(visitor("mori").get(f"{PREFIX}class/ai-use").text))
    assert "隔離なしで採点した提出" in seen
    assert "1人" in seen.partition("隔離なしで採点した提出")[2]
    assert "隔離なし" not in words(page(visitor("kimura").get(f"{PREFIX}class/excel").text))


def test_ones_own_page_is_not_audited(visitor: Visitor, audited: Callable[[], list[Entry]]) -> None:
    visitor("sato").get(PREFIX)
    assert audited() == []
