from datetime import date

import pytest

from yorozu.portal import words
from yorozu.records.attempts import Outcome
from yorozu.records.department_progress import Basis, Status
from yorozu.records.progress import UnitState
from yorozu.records.reading import OUTCOMES


def test_every_state_has_a_word_and_a_shape_of_its_own() -> None:
    assert set(words.UNIT) == set(UnitState)
    assert set(words.STATUS) == set(Status)
    assert set(words.BASIS) == set(Basis)
    assert set(words.STOPPED) == set(OUTCOMES) - {"graded"}
    assert len({badge.icon for badge in words.STATUS.values()}) == len(Status)
    assert len({badge.word for badge in words.UNIT.values()}) == len(UnitState)


def test_a_unit_whose_last_attempt_could_not_be_marked_says_so() -> None:
    assert words.unit_badge(UnitState.NOT_PASSED, None).word == "もう少し"
    assert words.unit_badge(UnitState.PASSED, None).word == "合格"


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (date(2026, 12, 24), "あと30日"),
        (date(2026, 11, 25), "あと1日"),
        (date(2026, 11, 24), "今日まで"),
        (date(2026, 11, 23), "1日すぎています"),
    ],
)
def test_the_due_day_itself_is_not_late(due: date, said: str) -> None:
    assert words.time_left(due, date(2026, 11, 24)) == said


def test_days_and_numbers() -> None:
    assert words.day(date(2026, 11, 3)) == "2026年11月3日（火）"
    assert words.plain_day(date(2027, 1, 31)) == "2027年1月31日"
    assert [words.number(value) for value in (10.0, 1.5, 0.0, 83.33333, 100)] == [
        "10",
        "1.5",
        "0",
        "83.33",
        "100",
    ]


def test_a_message_is_a_headline_and_the_rest() -> None:
    assert words.message("合計が違います\n  期待した値: 3\n    2行目\n  あなたの値: 4") == (
        "合計が違います",
        "期待した値: 3\n  2行目\nあなたの値: 4",
    )
    assert words.message("まだ書かれていません") == ("まだ書かれていません", "")
    assert words.message(" ") == ("この確認が通りませんでした。", "")


def test_stopped_outcomes_are_named() -> None:
    outcome: Outcome = "timeout"
    assert "時間切れ" in words.STOPPED[outcome]
