"""What each person's training record must be, worked out from the answers, and what the ledger has."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from yorozu.curriculum.course import Course
from yorozu.demo.answers import Deserved, Kind, PreparedUnit
from yorozu.records import attempts, completions
from yorozu.records.completing import round_score


@dataclass(frozen=True)
class UnitRecord:
    """One person's record of one unit.

    Attributes:
        outcomes: of each attempt that was taken, in order.
        score: of the best graded attempt, in points; None when none was graded.
        passed: under the course's pass rule.
    """

    outcomes: tuple[str, ...]
    score: float | None
    points: float
    passed: bool


@dataclass(frozen=True)
class PersonRecord:
    """One person's record of the course.

    Attributes:
        units: by slug.
        completion: the completion's score in percent; None without a completion.
    """

    units: Mapping[str, UnitRecord]
    completion: float | None


def deserved_record(
    course: Course, units: Iterable[PreparedUnit], handed_in: Iterable[Iterable[Kind]]
) -> PersonRecord:
    """The record that the answers handed in deserve.

    A unit is passed by one attempt with the course's share of the points; the course is completed when all of
    its required units are passed, with the mean of their best shares (docs/explanation/records.md).
    """
    records = {
        unit.slug: _deserved_unit(course, unit, [unit.deserved(kind) for kind in kinds])
        for unit, kinds in zip(units, handed_in, strict=True)
    }
    required = [records.get(unit.slug) for unit in course.units if unit.required]
    shares = [
        record.score / record.points for record in required if record and record.passed and record.score
    ]
    completion = round_score(100 * sum(shares) / len(required)) if len(shares) == len(required) else None
    return PersonRecord(records, completion)


def kept_record(
    session: Session, course: Course, units: Iterable[PreparedUnit], username: str
) -> PersonRecord:
    """The record that the ledger has."""
    records = {}
    for unit in units:
        made = attempts.of_person(session, username, course.slug, unit.slug)
        best = attempts.best(session, username, course.slug, unit.slug)
        records[unit.slug] = UnitRecord(
            tuple(attempt.outcome or attempt.state for attempt in made),
            best.score if best else None,
            unit.points,
            bool(best and best.passed),
        )
    written = [one for one in completions.of_person(session, username) if one.course == course.slug]
    return PersonRecord(records, written[0].score if written else None)


def _deserved_unit(course: Course, unit: PreparedUnit, answers: list[Deserved]) -> UnitRecord:
    taken = [answer for answer in answers if answer.outcome != "refused"]
    graded = [answer.score for answer in taken if answer.outcome == "graded"]
    score = max(graded, default=None)
    points = unit.points
    passed = score is not None and score / points >= course.unit_score
    return UnitRecord(tuple(answer.outcome for answer in taken), score, points, passed)
