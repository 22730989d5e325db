"""「クラスの状況」: unit by unit, how far a class is and what most people are stuck at now."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session
from tornado.web import HTTPError

from yorozu.japan import now
from yorozu.portal import words
from yorozu.portal.pages import Page, Part, Refused, Viewer, refuse
from yorozu.records import attempts, audit
from yorozu.records.attempts import Attempt
from yorozu.records.class_progress import ClassUnit, class_progress
from yorozu.records.courses import courses
from yorozu.records.enrolments import Cohort, cohorts

TITLE = "クラスの状況"
REFRESH_SECONDS = 60
# docs/how-to/run-a-class.md: from here on it is worth explaining to everybody.
MANY = 3


@dataclass(frozen=True)
class Obstacle:
    """A test at which people are stuck, with the message that most of them read."""

    test: str
    hidden: bool
    people: int
    many: bool
    headline: str
    rest: str


@dataclass(frozen=True)
class UnitReport:
    """One unit of a class; numbers are of people."""

    unit: str
    title: str
    required: bool
    released_at: datetime | None
    submitted: int
    waiting: int
    passed: int
    waived: int
    obstacles: tuple[Obstacle, ...]
    stopped: tuple[tuple[str, int], ...]
    unboxed: int


@dataclass(frozen=True)
class ClassReport:
    """What the page shows; `courses` are titles of what the trainer teaches."""

    course: str
    title: str
    courses: Mapping[str, str]
    cohorts: tuple[Cohort, ...]
    cohort: int | None
    enrolled: int
    completed: int
    units: tuple[UnitReport, ...]


class Classes(Page):
    """To the first course that the person teaches."""

    async def get(self) -> None:
        first = await self.ask(_first_course)
        self.redirect(self.portal.links.class_of(first))


class Class(Page):
    """The page."""

    async def get(self, course: str) -> None:
        cohort = cohort_of(self)
        report = await self.ask(lambda session, viewer: look(session, viewer, course, cohort))
        self.show(
            "trainer.html",
            report=report,
            title=TITLE,
            seconds=REFRESH_SECONDS,
            token=self.xsrf_token.decode("ascii"),
        )


class ClassStatus(Part):
    """The part of it that changes."""

    async def get(self, course: str) -> None:
        cohort = cohort_of(self)
        report = await self.ask(lambda session, viewer: look(session, viewer, course, cohort))
        self.show("trainer_status.html", report=report, seconds=REFRESH_SECONDS)


def cohort_of(page: Page) -> int | None:
    """The cohort that the address asks for; None is all of them.

    Raises:
        HTTPError: 400 for what is no number.
    """
    said = page.get_query_argument("cohort", "")
    if not said:
        return None
    if not (said.isascii() and said.isdigit() and len(said) < 10):
        raise HTTPError(400, "%r is no cohort", said)
    return int(said)


def _first_course(session: Session, viewer: Viewer) -> str | Refused:
    taught = sorted(viewer.roles.trainer_of)
    return taught[0] if taught else refuse(session, viewer, "course")


def look(session: Session, viewer: Viewer, course: str, cohort: int | None) -> ClassReport | Refused:
    """How a class of the person's own course stands; a course of others is refused, whether it exists or not.

    Raises:
        HTTPError: 404 for a cohort that the course does not have.
    """
    if course not in viewer.roles.trainer_of:
        return refuse(session, viewer, f"course {course}")
    known = cohorts(session, course)
    if cohort is not None and cohort not in {one.id for one in known}:
        raise HTTPError(404, "course %s has no cohort %s", course, cohort)
    progress = class_progress(session, course, cohort)
    detail = f"cohort={cohort or 'all'} people={progress.enrolled}"
    audit.record(session, viewer.username, "view", f"course {course}", detail, now())
    return ClassReport(
        course=course,
        title=progress.title,
        courses={one.slug: one.title for one in courses(session) if one.slug in viewer.roles.trainer_of},
        cohorts=tuple(known),
        cohort=cohort,
        enrolled=progress.enrolled,
        completed=progress.completed,
        units=tuple(_unit(session, course, unit) for unit in progress.units),
    )


def _unit(session: Session, course: str, unit: ClassUnit) -> UnitReport:
    messages = _messages(attempts.of_unit(session, course, unit.unit)) if unit.failing else {}
    obstacles = []
    for failing in unit.failing:
        headline, rest = words.message(messages.get(failing.test, ""))
        many = failing.people >= MANY
        obstacles.append(Obstacle(failing.test, failing.hidden, failing.people, many, headline, rest))
    return UnitReport(
        unit=unit.unit,
        title=unit.title,
        required=unit.required,
        released_at=unit.released_at,
        submitted=unit.submitted,
        waiting=unit.waiting,
        passed=unit.passed,
        waived=unit.waived,
        obstacles=tuple(obstacles),
        stopped=tuple(
            (word, unit.stopped[outcome])
            for outcome, word in words.STOPPED.items()
            if outcome in unit.stopped
        ),
        unboxed=unit.unboxed,
    )


def _messages(everyone: list[Attempt]) -> dict[str, str]:
    """By test, the message that most people have for it whose latest result has marks."""
    latest = {attempt.enrolment: attempt for attempt in everyone if attempt.state == "graded"}
    counts: dict[str, Counter[str]] = {}
    for attempt in latest.values():
        for mark in attempt.marks:
            # What could not be marked has zeros, too; nobody is stuck at those checks.
            if attempt.outcome == "graded" and mark.failed and mark.message:
                counts.setdefault(mark.test, Counter())[mark.message] += 1
    return {test: count.most_common(1)[0][0] for test, count in counts.items()}
