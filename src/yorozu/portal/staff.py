"""「わたしの研修」: a person's own courses and units, what came of each submission, and the one next step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from yorozu.grading.messages import exercise
from yorozu.portal import words
from yorozu.portal.links import Links
from yorozu.portal.pages import Page, Part, Viewer
from yorozu.portal.words import Badge
from yorozu.records import attempts, progress
from yorozu.records.attempts import Attempt, Mark
from yorozu.records.department_progress import Status
from yorozu.records.progress import MyCourse, MyUnit, UnitState

_WAITING = (UnitState.RECEIVED, UnitState.GRADING)
# Seconds for which the part that changes is held back: the place in the queue changes too.
_HELD_BACK = 2.5


@dataclass(frozen=True)
class Advice:
    """A check that did not pass: `headline` is its message's first line, `rest` the others."""

    exercise: str
    hidden: bool
    headline: str
    rest: str


@dataclass(frozen=True)
class Submission:
    """One attempt, as its receipt and its result say; `score` and `note` are "" where there is none."""

    number: int
    received_at: datetime
    sha256: str
    badge: Badge
    score: str
    reason: str
    note: str


@dataclass(frozen=True)
class UnitCard:
    """One unit; `notebook` is None when it cannot be opened yet, `queue` is "" when nothing waits."""

    unit: str
    title: str
    minutes: int
    required: bool
    badge: Badge
    score: str
    reason: str
    queue: str
    advice: tuple[Advice, ...]
    submissions: tuple[Submission, ...]
    notebook: str | None


@dataclass(frozen=True)
class CourseCard:
    """One course; `time_left` is "" once it is completed."""

    course: str
    title: str
    version: str
    cohort_name: str
    hours: float
    due: date
    overdue: bool
    time_left: str
    completed_on: date | None
    badge: Badge
    done: int
    required: int
    units: tuple[UnitCard, ...]


@dataclass(frozen=True)
class NextStep:
    """The one thing to do now; `address` is None when there is nothing to open."""

    headline: str
    text: str
    label: str
    address: str | None


@dataclass(frozen=True)
class MyPage:
    """Everything on the page that can change; `spoken` is what a screen reader is told when it has."""

    next_step: NextStep
    courses: tuple[CourseCard, ...]
    waiting: bool
    spoken: str


class Mine(Page):
    """The page."""

    async def get(self) -> None:
        links = self.portal.links
        page = await self.read(lambda session, viewer: my_page(session, viewer, links))
        self.show("staff.html", page=page, token=self.xsrf_token.decode("ascii"))


class MyStatus(Part):
    """The part of it that changes: while something waits, as soon as a result is there, or after a while."""

    async def get(self) -> None:
        links = self.portal.links
        waiting = await self.read(lambda session, viewer: tuple(attempts.ahead(session, viewer.username)))
        await self.portal.results.any_of(waiting, _HELD_BACK)
        page = await self.read(lambda session, viewer: my_page(session, viewer, links))
        self.show("staff_status.html", page=page)


def my_page(session: Session, viewer: Viewer, links: Links) -> MyPage:
    """What a person sees of their own work."""
    courses = progress.my_courses(session, viewer.username, viewer.today)
    history = attempts.of_person(session, viewer.username)
    ahead = attempts.ahead(session, viewer.username)
    units = [unit for course in courses for unit in course.units]
    return MyPage(
        next_step=_next_step(courses, links),
        courses=tuple(_course(course, history, ahead, links, viewer.today) for course in courses),
        waiting=any(unit.state in _WAITING or _is_waiting(unit.latest) for unit in units),
        spoken="。".join(_spoken(unit) for unit in units if unit.latest is not None),
    )


def _is_waiting(attempt: Attempt | None) -> bool:
    return attempt is not None and attempt.state != "graded"


def _next_step(courses: Sequence[MyCourse], links: Links) -> NextStep:
    for course in courses:
        for unit in course.units:
            if unit.unit == course.next_unit:
                return _open(course, unit, links)
    if not courses:
        text = "受講する講座が決まると、ここに表示されます。"
        return NextStep("受講中の講座はありません", text, "", None)
    if all(course.completed_on for course in courses):
        return NextStep("すべての講座を修了しました", "おつかれさまでした。記録は残っています。", "", None)
    return NextStep("次の単元の公開を待っています", "公開されると、ここから開けます。", "", None)


def _open(course: MyCourse, unit: MyUnit, links: Links) -> NextStep:
    address = links.notebook(course.course, unit.unit)
    if unit.state in _WAITING:
        text = "提出を受け付けました。結果が出ると、この画面が自動で変わります。"
        return NextStep(f"「{unit.title}」の結果を待っています", text, "ノートブックに戻る", address)
    if unit.state == UnitState.NOT_STARTED:
        text = f"{course.title}（目安 {unit.minutes}分）"
        return NextStep(f"次は「{unit.title}」です", text, "ノートブックを開く", address)
    text = f"{course.title}。提出は何度でもでき、いちばん良い結果が残ります。"
    return NextStep(f"「{unit.title}」を見直しましょう", text, "ノートブックを開いて直す", address)


def _course(
    course: MyCourse, history: Sequence[Attempt], ahead: Mapping[int, int], links: Links, today: date
) -> CourseCard:
    required = [unit for unit in course.units if unit.required]
    return CourseCard(
        course=course.course,
        title=course.title,
        version=course.version,
        cohort_name=course.cohort_name,
        hours=course.hours,
        due=course.due,
        overdue=course.overdue,
        time_left="" if course.completed_on else words.time_left(course.due, today),
        completed_on=course.completed_on,
        badge=_course_badge(course),
        done=sum(unit.state.done for unit in required),
        required=len(required),
        units=tuple(_unit(course, unit, history, ahead, links) for unit in course.units),
    )


def _course_badge(course: MyCourse) -> Badge:
    if course.completed_on:
        return words.STATUS[Status.DONE]
    if course.overdue:
        return words.STATUS[Status.OVERDUE]
    begun = any(unit.latest is not None or unit.state.done for unit in course.units)
    return words.STATUS[Status.IN_PROGRESS if begun else Status.NOT_STARTED]


def _unit(
    course: MyCourse, unit: MyUnit, history: Sequence[Attempt], ahead: Mapping[int, int], links: Links
) -> UnitCard:
    latest = unit.latest
    own = [
        attempt
        for attempt in history
        if latest is not None and attempt.unit == unit.unit and attempt.enrolment == latest.enrolment
    ]
    graded = latest is not None and latest.outcome == "graded"
    return UnitCard(
        unit=unit.unit,
        title=unit.title,
        minutes=unit.minutes,
        required=unit.required,
        badge=words.unit_badge(unit.state, latest),
        score="" if unit.score is None or unit.points is None else _score(unit.score, unit.points),
        reason=latest.reason if latest else "",
        queue=words.queue(ahead[latest.id]) if latest and _is_queued(latest, ahead) else "",
        advice=tuple(map(_advice, filter(_failed, latest.marks))) if latest and graded else (),
        submissions=tuple(_submission(attempt) for attempt in reversed(own)),
        notebook=links.notebook(course.course, unit.unit) if unit.released else None,
    )


def _is_queued(attempt: Attempt, ahead: Mapping[int, int]) -> bool:
    return attempt.state == "received" and attempt.id in ahead


def _failed(mark: Mark) -> bool:
    return mark.failed


def _advice(mark: Mark) -> Advice:
    headline, rest = words.message(mark.message)
    return Advice(exercise(mark.test), mark.hidden, headline, rest)


def _submission(attempt: Attempt) -> Submission:
    graded = attempt.outcome == "graded"
    return Submission(
        number=attempt.number,
        received_at=attempt.received_at,
        sha256=attempt.sha256,
        badge=words.attempt_badge(attempt),
        score=_score(attempt.score, attempt.points) if graded else "",
        reason=attempt.reason,
        note=words.NO_BOX if attempt.boxed is False else "",
    )


def _score(score: float, points: float) -> str:
    return f"{words.number(points)}点中 {words.number(score)}点"


def _spoken(unit: MyUnit) -> str:
    badge = words.unit_badge(unit.state, unit.latest)
    if unit.score is None or unit.points is None or unit.state in _WAITING:
        return f"{unit.title}: {badge.word}"
    return f"{unit.title}: {badge.word}、{_score(unit.score, unit.points)}"
