"""The demonstration's result, for people and for machines."""

from dataclasses import asdict
from typing import Any

from rich.table import Table

from yorozu.demo.deserved import UnitRecord
from yorozu.demo.loop import DemoResult

_OUTCOMES = {
    "received": "採点待ち",
    "grading": "採点中",
    "graded": "採点済み",
    "broken": "壊れた提出",
    "timeout": "時間切れ",
    "died": "途中で停止",
}


def table(result: DemoResult) -> Table:
    """The training records as a table in Japanese."""
    shown = Table(title="研修記録（架空の職員）")
    for heading in ("職員番号", "氏名", "所属", *result.units, "修了（点）", "確認"):
        shown.add_column(heading, no_wrap=True)
    wrong = {difference.username for difference in result.differences}
    for person in result.people:
        record = result.kept[person.username]
        shown.add_row(
            person.employee_number,
            person.name,
            person.department or "－",
            *(_unit(record.units[slug]) for slug in result.units),
            "－" if record.completion is None else f"{record.completion:.1f}",
            "相違" if person.username in wrong else "一致",
        )
    return shown


def as_data(result: DemoResult) -> dict[str, Any]:
    """The same as plain data: one object with the people and the differences."""
    return {
        "course": result.course,
        "seconds": round(result.seconds, 1),
        "people": [
            {
                **asdict(person),
                "kept": asdict(result.kept[person.username]),
                "deserved": asdict(result.deserved[person.username]),
            }
            for person in result.people
        ],
        "differences": [str(difference) for difference in result.differences],
    }


def _unit(record: UnitRecord) -> str:
    """The best result, or why there is none, and how many attempts were made if more than one."""
    if not record.outcomes:
        return "提出なし"
    if record.score is None:
        shown = _OUTCOMES[record.outcomes[-1]]
    else:
        shown = f"{record.score:g}／{record.points:g} {'合格' if record.passed else '不合格'}"
    return shown if len(record.outcomes) == 1 else f"{shown}（{len(record.outcomes)}回）"
