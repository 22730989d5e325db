"""The demonstration's result, for people and for machines."""

from dataclasses import asdict
from typing import Any

from rich.table import Table

from yorozu.demo.deserved import UnitRecord
from yorozu.demo.loop import DemoResult

_OUTCOMES = {"graded": "採点", "broken": "壊れた提出", "timeout": "時間切れ", "died": "途中で停止"}


def table(result: DemoResult) -> Table:
    """The training records as a table in Japanese."""
    shown = Table(title="研修記録（架空の職員）", caption="単元の欄: 最高点／満点、合否、これまでの提出")
    for heading in ("職員番号", "氏名", "所属", *result.units, "修了（点）", "確認"):
        shown.add_column(heading)
    wrong = {difference.username for difference in result.differences}
    for person in result.people:
        record = result.kept[person.username]
        shown.add_row(
            person.employee_number,
            person.name,
            person.department,
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
    if not record.outcomes:
        return "提出なし"
    outcomes = "、".join(_OUTCOMES.get(outcome, outcome) for outcome in record.outcomes)
    if record.score is None:
        return f"－（{outcomes}）"
    return f"{record.score:g}／{record.points:g} {'合格' if record.passed else '不合格'}（{outcomes}）"
