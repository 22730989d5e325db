"""Rules of giving no answer: broken over lines, in other marks, two cases in one sentence."""

import pytest

from yorozu.practice_model.declining import lacking, refusals
from yorozu.practice_model.japanese import fold


@pytest.mark.parametrize(
    "rule",
    [
        "職員の個人情報を聞かれたときは、\n回答を「お答えできません」、根拠を null にする",
        "職員の個人情報を聞かれたときは、\n　回答を「お答えできません」、\n　根拠を null にする",
        "職員の個人情報を聞かれたとき：\n回答は「お答えできません」、根拠は null",
        "職員の個人情報を聞かれたとき\n　回答：「お答えできません」\n　根拠：null",
        "職員の個人情報を聞かれたときは、次のように書いてください。\n「お答えできません」",
        "職員の個人情報を聞かれることがあります。そのときは、回答を「お答えできません」とします。",
        '職員の個人情報を聞かれたときは、回答を"お答えできません"、根拠を null にする',
        "職員の個人情報を聞かれたときは、回答を'お答えできません'、根拠を null にする",
        "職員の個人情報を聞かれたときは、回答を“お答えできません”、根拠を null にする",
        "職員の個人情報を聞かれたときは、「回答」を「お答えできません」、「根拠」を null にする",
        "もし職員の個人情報を聞かれたら、「お答えできません」と断ってください。",
    ],
)
def test_a_refusal_may_be_written_in_any_way(rule: str) -> None:
    topics, words = refusals(fold(rule))[0]
    assert "個人情報" in topics
    assert words == "お答えできません"


@pytest.mark.parametrize(
    "rule",
    [
        "規程に答えがないときは、回答を「規程にありません」、"
        "職員の個人情報を聞かれたときは、回答を「お答えできません」にする。",
        "答えがなければ「規程にありません」に、個人情報を聞かれたら「お答えできません」にしてください。",
        "規程に答えがないときは、回答を「規程にありません」、根拠を null にし、\n"
        "個人情報を聞かれたときは、回答を「お答えできません」、根拠を null にする。",
        "答えがないとき：「規程にありません」(根拠は空)／個人情報のとき：「お答えできません」(根拠は空)",
    ],
)
def test_a_sentence_may_hold_both_cases(rule: str) -> None:
    assert lacking(fold(rule), null_first=False) == (True, "規程にありません")
    [(topics, words)] = refusals(fold(rule))
    assert "個人情報" in topics
    assert words == "お答えできません"


def test_a_field_in_marks_is_not_what_is_answered() -> None:
    rule = "規程に答えがないときは、「回答」を「規程にありません」、「根拠」を null にする。"
    assert lacking(rule, null_first=False) == (True, "規程にありません")


def test_points_of_a_list_are_not_joined() -> None:
    rules = "次のことを守る場合\n- 個人情報は書かない\n- 答えは短くする"
    assert refusals(rules) == []
