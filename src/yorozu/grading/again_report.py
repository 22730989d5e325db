"""What grading again changes, for people (a table) and for machines (plain values)."""

from typing import Any

from rich.table import Table

from yorozu.records.attempts import Attempt
from yorozu.records.regrading import Regraded

_LISTS = {
    "kept": "would no longer pass; the completion stays",
    "lost": "no longer pass",
    "gained": "pass now",
}


def table(changed: list[Regraded]) -> Table:
    """Old and new side by side, test by test where they differ."""
    shown = Table(title="Graded again: what differs")
    for title in ("person", "unit", "attempt", "old", "new", "tests that differ"):
        shown.add_column(title, overflow="fold")
    for one in changed:
        shown.add_row(
            f"{one.name} ({one.before.username})",
            one.before.unit,
            str(one.before.number),
            _score(one.before),
            _score(one.after),
            "\n".join(f"{test}: {old} → {new}" for test, old, new in _tests(one)) or "messages only",
        )
    return shown


def lists(changed: list[Regraded]) -> list[str]:
    """Who passes and who does not any more, by name, and what a trainer corrected, which stays."""
    lines = [
        f"{word}: {_names([one for one in changed if one.passing == passing])}"
        for passing, word in _LISTS.items()
        if any(one.passing == passing for one in changed)
    ]
    if any(one.completed for one in changed):
        lines.append(f"complete the course now: {_names([one for one in changed if one.completed])}")
    lines += [
        f"corrected by hand, stays: {', '.join(one.corrected)} of {one.name} ({one.before.username}), "
        f"{one.before.unit} attempt {one.before.number}"
        for one in changed
        if one.corrected
    ]
    return lines


def as_data(changed: list[Regraded]) -> list[dict[str, Any]]:
    """The same as plain values."""
    return [
        {
            "username": one.before.username,
            "name": one.name,
            "unit": one.before.unit,
            "attempt": one.before.number,
            "id": one.before.id,
            "old": _facts(one.before),
            "new": _facts(one.after),
            "tests": [{"test": test, "old": old, "new": new} for test, old, new in _tests(one)],
            "corrected": list(one.corrected),
            "passing": one.passing,
            "completed": one.completed,
        }
        for one in changed
    ]


def _names(some: list[Regraded]) -> str:
    return ", ".join(dict.fromkeys(f"{one.name} ({one.before.username})" for one in some))


def _facts(attempt: Attempt) -> dict[str, Any]:
    return {"outcome": attempt.outcome, "score": attempt.score, "points": attempt.points}


def _score(attempt: Attempt) -> str:
    score = f"{attempt.score:g}/{attempt.points:g}"
    return score if attempt.outcome == "graded" else f"{score} ({attempt.outcome})"


def _tests(one: Regraded) -> list[tuple[str, str, str]]:
    """Tests whose score or points differ; "–" where there is no such test."""
    old = {mark.test: f"{mark.score:g}/{mark.points:g}" for mark in one.before.marks}
    new = {mark.test: f"{mark.score:g}/{mark.points:g}" for mark in one.after.marks}
    return [
        (test, old.get(test, "–"), new.get(test, "–"))
        for test in dict.fromkeys([*old, *new])
        if old.get(test) != new.get(test)
    ]
