"""What things are called on the pages: states, outcomes, days and numbers in an office's Japanese."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from textwrap import dedent

from yorozu.records.attempts import Attempt, Outcome
from yorozu.records.department_progress import Basis, Status
from yorozu.records.progress import UnitState


@dataclass(frozen=True)
class Badge:
    """A state as shown: always a word and a shape, the tone (a colour) only beside them.

    Attributes:
        icon: a shape of templates/icons.html.
        tone: done, now, plain, warn or wait.
    """

    word: str
    icon: str
    tone: str


UNIT: Mapping[UnitState, Badge] = {
    UnitState.LOCKED: Badge("公開前", "lock", "plain"),
    UnitState.NOT_STARTED: Badge("未着手", "circle", "plain"),
    UnitState.RECEIVED: Badge("受付済み", "clock", "wait"),
    UnitState.GRADING: Badge("採点中", "clock", "wait"),
    UnitState.NOT_PASSED: Badge("もう少し", "half", "now"),
    UnitState.PASSED: Badge("合格", "check", "done"),
    UnitState.WAIVED: Badge("免除", "check", "done"),
}
NOT_GRADED = Badge("採点できませんでした", "alert", "warn")

STATUS: Mapping[Status, Badge] = {
    Status.DONE: Badge("修了", "check", "done"),
    Status.IN_PROGRESS: Badge("受講中", "half", "now"),
    Status.NOT_STARTED: Badge("未着手", "circle", "plain"),
    Status.OVERDUE: Badge("期限超過", "alert", "warn"),
}

BASIS: Mapping[Basis, str] = {Basis.NOW: "現所属", Basis.THEN: "受講時所属"}

STOPPED: Mapping[Outcome, str] = {
    "timeout": "時間切れ（終わらない）",
    "died": "途中で止まった",
    "broken": "ノートブックを読み取れない",
}

NO_BOX = "隔離なしで採点しました（運用担当の設定によります）。"


def unit_badge(state: UnitState, latest: Attempt | None) -> Badge:
    """A learner's unit in a word."""
    if state == UnitState.NOT_PASSED and latest is not None and latest.outcome != "graded":
        return NOT_GRADED
    return UNIT[state]


def attempt_badge(attempt: Attempt) -> Badge:
    """One attempt in a word."""
    if attempt.state == "received":
        return UNIT[UnitState.RECEIVED]
    if attempt.state == "grading":
        return UNIT[UnitState.GRADING]
    if attempt.outcome != "graded":
        return NOT_GRADED
    return UNIT[UnitState.PASSED if attempt.passed else UnitState.NOT_PASSED]


def day(value: date) -> str:
    """A date with its weekday, for example 「2026年12月24日（木）」."""
    return f"{plain_day(value)}（{'月火水木金土日'[value.weekday()]}）"


def plain_day(value: date) -> str:
    """A date, for example 「2026年12月24日」."""
    return f"{value.year}年{value.month}月{value.day}日"


def number(value: float) -> str:
    """A number without needless zeros, at most two decimals: 1.5, 10."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def time_left(due: date, today: date) -> str:
    """How a due date (its last day included) stands to today."""
    days = (due - today).days
    if days < 0:
        return f"{-days}日すぎています"
    return "今日まで" if days == 0 else f"あと{days}日"


def queue(ahead: int) -> str:
    """A waiting submission's place, from how many come before it."""
    return f"採点待ち（前に{ahead}件）" if ahead else "採点待ち（次の番です）"


def message(text: str) -> tuple[str, str]:
    """A check's message as a headline (its first line) and the rest, "" if there is none."""
    headline, _, rest = text.strip().partition("\n")
    return headline or "この確認が通りませんでした。", dedent(rest).strip()
