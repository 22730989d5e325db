"""「部署の研修状況」: who of a head's own department tree has done what. No scores, no code, no ranking."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session
from tornado.web import HTTPError

from yorozu.japan import now
from yorozu.portal import tables, words
from yorozu.portal.exports import MEDIA_TYPE, Export, disposition, workbook
from yorozu.portal.pages import Page, Refused, Viewer, refuse
from yorozu.portal.tables import Column, Table
from yorozu.records import access, audit, people
from yorozu.records.courses import courses
from yorozu.records.department_progress import (
    Basis,
    CourseProgress,
    Status,
    UnitProgress,
    department_progress,
)

TITLE = "部署の研修状況"
NOBODY = "この条件で受講している職員はいません。"


@dataclass(frozen=True)
class Asked:
    """What the form asks for; None is everything of the person's own."""

    department: str | None
    course: str | None
    basis: Basis

    @property
    def query(self) -> dict[str, str]:
        """The same as the address has it."""
        chosen = {"department": self.department or "", "course": self.course or ""}
        return {**chosen, "basis": "" if self.basis == Basis.NOW else self.basis.value}


@dataclass(frozen=True)
class CourseReport:
    """One course: how many have completed it, how many stand where, unit by unit, person by person."""

    title: str
    done: int
    people: int
    counts: tuple[tuple[words.Badge, int], ...]
    units: tuple[UnitProgress, ...]
    table: Table


@dataclass(frozen=True)
class DepartmentReport:
    """What the page shows; `departments` and `courses` are names by what the form can ask for."""

    asked: Asked
    departments: Mapping[str, str]
    courses: Mapping[str, str]
    department: str
    course: str
    reports: tuple[CourseReport, ...]


class Department(Page):
    """The page."""

    async def get(self) -> None:
        asked = asked_of(self)
        report = await self.ask(lambda session, viewer: look(session, viewer, asked, "view"))
        self.show("manager.html", report=report, bases=words.BASIS, title=TITLE, nobody=NOBODY)


class DepartmentFile(Page):
    """The same as a file."""

    async def get(self) -> None:
        asked = asked_of(self)
        export = await self.ask(lambda session, viewer: export_of(session, viewer, asked))
        self.set_header("Content-Type", MEDIA_TYPE)
        self.set_header("Content-Disposition", disposition(export))
        self.finish(workbook(export))


def asked_of(page: Page) -> Asked:
    """What the address asks for.

    Raises:
        HTTPError: 400 for a basis that there is not.
    """
    try:
        basis = Basis(page.get_query_argument("basis", "") or Basis.NOW)
    except ValueError as error:
        raise HTTPError(400, "%s", error) from error
    department = page.get_query_argument("department", "")
    return Asked(department or None, page.get_query_argument("course", "") or None, basis)


def look(session: Session, viewer: Viewer, asked: Asked, action: str) -> DepartmentReport | Refused:
    """What the person may see of what they ask for; `action` is what the audit log calls it.

    A department that is not theirs is refused in the same way whether it exists or not.

    Raises:
        NotRecorded: there is no such course.
    """
    own = access.departments_under(session, viewer.roles.head_of)
    if not own or (asked.department is not None and asked.department not in own):
        return refuse(session, viewer, f"department {asked.department or ''}".strip())
    chosen = access.departments_under(session, [asked.department]) if asked.department else own
    progress = department_progress(session, chosen, viewer.today, asked.basis, asked.course)
    names = people.departments(session)
    top = [asked.department] if asked.department else sorted(viewer.roles.head_of)
    detail = (
        f"basis={asked.basis} course={asked.course or 'all'} rows={sum(len(one.rows) for one in progress)}"
    )
    audit.record(session, viewer.username, action, f"department {' '.join(top)}", detail, now())
    titles = {template.slug: template.title for template in courses(session)}
    return DepartmentReport(
        asked=asked,
        departments={code: name for code, name in names.items() if code in own},
        courses=titles,
        department="・".join(names[code] for code in top),
        course=titles[asked.course] if asked.course else "すべて",
        reports=tuple(map(_report, progress)),
    )


def export_of(session: Session, viewer: Viewer, asked: Asked) -> Export | Refused:
    """The file of what `look` shows.

    Raises:
        NotRecorded: there is no such course.
    """
    report = look(session, viewer, asked, "export")
    if isinstance(report, Refused):
        return report
    return Export(
        title=TITLE,
        conditions=[
            ("部署", report.department),
            ("講座", report.course),
            ("所属の数え方", words.BASIS[asked.basis]),
        ],
        tables=[one.table for one in report.reports],
        nothing=NOBODY,
        by=(viewer.name, viewer.username),
        at=now(),
    )


def _report(course: CourseProgress) -> CourseReport:
    return CourseReport(
        title=course.title,
        done=course.done,
        people=course.people,
        counts=tuple(
            (words.STATUS[status], sum(row.status == status for row in course.rows)) for status in Status
        ),
        units=course.units,
        table=_table(course),
    )


def _table(course: CourseProgress) -> Table:
    columns = [
        Column("所属", width=18),
        Column("職員番号", width=12),
        Column("氏名", width=16, row_header=True),
        Column("期", width=12),
        Column("期限", "day", width=16),
        Column("講座全体", "state", width=12),
        Column("修了日", "day", width=16),
        *(Column(_unit_title(unit), "state", width=16) for unit in course.units),
    ]
    rows = [
        (
            tables.text(row.department),
            tables.text(row.employee_number),
            tables.text(row.name),
            tables.text(row.cohort_name),
            tables.day(row.due),
            tables.state(words.STATUS[row.status]),
            tables.day(row.completed_on),
            *(tables.state(words.STATUS[status]) for status in row.units),
        )
        for row in course.rows
    ]
    blank = tables.Cell("")
    totals = (
        tables.Cell("修了／受講者"),
        *(blank,) * 4,
        tables.fraction(course.done, course.people),
        blank,
        *(tables.fraction(unit.done, unit.people) for unit in course.units),
    )
    return Table(course.title, tuple(columns), tuple(rows), totals)


def _unit_title(unit: UnitProgress) -> str:
    notes = [note for note, holds in (("任意", not unit.required), ("公開前", not unit.released)) if holds]
    return f"{unit.title}（{'・'.join(notes)}）" if notes else unit.title
