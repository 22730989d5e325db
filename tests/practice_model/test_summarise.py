"""How a summary looks: its mark, its limits, its numbers and the source's own sentences."""

import re
from collections.abc import Callable

import pytest

Said = Callable[..., tuple[str, set[str]]]

NOTICE = """
<資料>
架空区立図書館は、空調設備の工事のため、令和8年9月14日（月）から9月25日（金）まで休館します。
休館中も、返却ポストは24時間使えます。
臨時窓口の受付は、平日の午前9時から午後5時までです。
</資料>"""
TASK = "資料を3つに要約し、要約だけを書く。書かれていないことは書かない。"
DOTS = "「・」で始める。"
EXACT = "数字は変えない。"


@pytest.mark.parametrize(
    ("asked", "marks"),
    [
        ("「・」で始める。", ["・", "・", "・"]),
        ("各行の先頭に・を付ける。番号は付けない。", ["・", "・", "・"]),
        ("・要点\n・要点\n・要点\nの形にする。", ["・", "・", "・"]),
        ("箇条書きにする。", ["・", "・", "・"]),
        ("各行の頭を・にする。", ["・", "・", "・"]),
        ("先頭は必ず・とする。", ["・", "・", "・"]),
        ("・で始まる3行だけを書く。「1.」のような番号は使わない。", ["・", "・", "・"]),
        ("「・」の箇条書きで、説明はなし。", ["・", "・", "・"]),
        ("3行の箇条書きで、前置きは不要。", ["・", "・", "・"]),
        ("「-」で始める。", ["- ", "- ", "- "]),
        ("- で始まる行にする。", ["- ", "- ", "- "]),
        ("* で始まる箇条書きにする。", ["* ", "* ", "* "]),
        ("「1.」「2.」「3.」で始める。", ["1. ", "2. ", "3. "]),
        ("1. 2. 3. で始まる箇条書きにする。", ["1. ", "2. ", "3. "]),
        ("番号を付ける。", ["1. ", "2. ", "3. "]),
    ],
)
def test_the_points_stand_behind_the_mark_that_is_asked_for(said: Said, asked: str, marks: list[str]) -> None:
    text, habits = said(TASK + EXACT + asked + NOTICE)
    assert [re.match(r"・|[-*] |\d\. ", line)[0] for line in text.splitlines()] == marks  # type: ignore[index]
    assert habits == set()


@pytest.mark.parametrize("listed", ["", "# 条件\n- 資料のとおりに書く\n", "です・ます調にする。"])
def test_a_mark_that_is_left_open_is_the_models_own(said: Said, listed: str) -> None:
    text, habits = said(TASK + EXACT + listed + NOTICE)
    assert text.startswith("1. ")
    assert habits == {"free-form"}


def test_one_point_is_a_sentence(said: Said) -> None:
    prompt = "資料を1つに要約し、要約だけを書く。書かれていないことは書かない。" + EXACT + NOTICE
    sentence = "架空区立図書館は、空調設備の工事のため、令和8年9月14日（月）から9月25日（金）まで休館する。"
    assert said(prompt) == (sentence, set())


@pytest.mark.parametrize(
    "rule",
    [
        "数字は原文のまま書く",
        "数値は元の文のまま使う",
        "日時や人数などの数字は、原文と同じにすること",
        "数字は資料と同じものを書く",
        "数字を書きかえない",
        "数字を変えるな",
        "数字の変更は禁止",
        "数字は資料から写す",
        "数字は、お知らせの数字を使う",
        "資料に書かれた数字だけを使う",
        "数字は資料に合わせる",
        "お知らせの数字は、変更しないこと",
        "数字に誤りがないようにする",
        "資料のとおりの数字を書く",
    ],
)
def test_numbers_are_right_however_that_is_asked_for_and_no_source_is_added(said: Said, rule: str) -> None:
    text, habits = said(TASK + DOTS + rule + "。" + NOTICE)
    assert "24時間" in text
    assert "原文" not in text
    assert habits == set()


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "数字も書く",
        "数字は適当でよい",
        "数字を変えてもよい",
        "数字は漢数字に変える",
        "どの行の字数も同じにする",
    ],
)
def test_numbers_are_not_right_of_themselves(said: Said, rule: str) -> None:
    text, habits = said(TASK + DOTS + rule + "。" + NOTICE)
    assert "42時間" in text
    assert "wrong-number" in habits


@pytest.mark.parametrize(
    "rule",
    ["要点ごとに原文を付ける", "根拠の文も示す", "元の文（該当する1文）を添える", "原文付きで書く"],
)
def test_the_sources_own_sentence_is_added_whole(said: Said, rule: str) -> None:
    text, _ = said(TASK + DOTS + EXACT + "1つ30字以内。" + rule + "。" + NOTICE)
    line = "・休館中も、返却ポストは24時間使えます（原文：「休館中も、返却ポストは24時間使えます。」）"
    assert line in text.splitlines()
    assert text.count("」）") == 3


@pytest.mark.parametrize(
    "limit",
    [
        "1行は最大40字",
        "全部の行が40字以内",
        "1行の字数は、40字を上限とする",
        "各行の上限は40字",
        "一行は四十字以内とする",
        "1行は四〇字まで",
        "1つの要点の長さは、長くても40字",
        "1行40字より短くする",
    ],
)
def test_a_limit_of_each_point_may_be_said_in_many_ways(said: Said, limit: str) -> None:
    text, habits = said(TASK + DOTS + EXACT + limit + "。" + NOTICE)
    assert [len(line) for line in text.splitlines()] == [38, 20, 25]
    assert habits == set()


@pytest.mark.parametrize("limit", ["全体で60字以内", "合計60字まで", "三つ合わせて最大六十字"])
def test_a_limit_of_the_whole_is_not_one_of_each_point(said: Said, limit: str) -> None:
    text, _ = said(TASK + DOTS + EXACT + limit + "。" + NOTICE)
    assert len(text.splitlines()) == 3
    assert len(text) <= 60


def test_a_limit_may_be_more_than_a_hundred_in_kanji(said: Said) -> None:
    prompt = "資料を、箇条書きで百二十字以内に要約する。要約だけを書く。書かれていないことは書かない。"
    assert 80 < len(said(prompt + EXACT + NOTICE)[0]) <= 120
