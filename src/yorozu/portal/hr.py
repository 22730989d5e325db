"""「研修記録」: who completed what, as it was on that day, with today's posting beside."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session
from tornado.web import HTTPError

from yorozu.japan import fiscal_year, now
from yorozu.portal import tables
from yorozu.portal.exports import MEDIA_TYPE, Export, disposition, workbook
from yorozu.portal.pages import Page, Refused, Viewer, refuse
from yorozu.portal.tables import Column, Table
from yorozu.records import audit, completions
from yorozu.records.completions import Completion
from yorozu.records.courses import courses

TITLE = "研修記録"
NOTHING = "この条件の修了の記録はありません。"
EVERY_YEAR = "all"
_COLUMNS = (
    Column("職員番号", width=12),
    Column("氏名", width=16, row_header=True),
    Column("講座", width=26),
    Column("版", width=9),
    Column("期", width=12),
    Column("年度", width=10),
    Column("時間数", "number", width=9),
    Column("点数", "number", width=9),
    Column("修了日", "day", width=16),
    Column("受講時の所属", width=18),
    Column("現在の所属", width=18),
)


@dataclass(frozen=True)
class Asked:
    """What the form asks for; None is every fiscal year, every course."""

    year: int | None
    course: str | None

    @property
    def query(self) -> dict[str, str]:
        """The same as the address has it."""
        return {"year": EVERY_YEAR if self.year is None else str(self.year), "course": self.course or ""}


@dataclass(frozen=True)
class RecordsReport:
    """What the page shows; `courses` are titles by what the form can ask for."""

    asked: Asked
    years: tuple[int, ...]
    courses: Mapping[str, str]
    year: str
    course: str
    table: Table


class Records(Page):
    """The page."""

    async def get(self) -> None:
        report = await self.ask(lambda session, viewer: look(session, viewer, asked_of(self, viewer), "view"))
        self.show("hr.html", report=report, title=TITLE, nothing=NOTHING, every_year=EVERY_YEAR)


class RecordsFile(Page):
    """The same as a file."""

    async def get(self) -> None:
        export = await self.ask(lambda session, viewer: export_of(session, viewer, asked_of(self, viewer)))
        self.set_header("Content-Type", MEDIA_TYPE)
        self.set_header("Content-Disposition", disposition(export))
        self.finish(workbook(export))


def asked_of(page: Page, viewer: Viewer) -> Asked:
    """What the address asks for; without a year, the fiscal year of today.

    Raises:
        HTTPError: 400 for a year that is not a number.
    """
    said = page.get_query_argument("year", "")
    course = page.get_query_argument("course", "") or None
    if said == EVERY_YEAR:
        return Asked(None, course)
    if not said:
        return Asked(fiscal_year(viewer.today), course)
    if not (said.isascii() and said.isdigit() and len(said) == 4):
        raise HTTPError(400, "%r is no year", said)
    return Asked(int(said), course)


def look(session: Session, viewer: Viewer, asked: Asked, action: str) -> RecordsReport | Refused:
    """The completions that are asked for; `action` is what the audit log calls it.

    Raises:
        NotRecorded: there is no such course.
    """
    if not viewer.roles.hr:
        return refuse(session, viewer, "completions")
    found = completions.completions(session, asked.year, asked.course, viewer.today)
    year = "すべて" if asked.year is None else f"{asked.year}年度"
    detail = f"year={asked.year or EVERY_YEAR} course={asked.course or 'all'} rows={len(found)}"
    audit.record(session, viewer.username, action, "completions", detail, now())
    titles = {template.slug: template.title for template in courses(session)}
    years = {*completions.fiscal_years(session), fiscal_year(viewer.today), *filter(None, [asked.year])}
    return RecordsReport(
        asked=asked,
        years=tuple(sorted(years, reverse=True)),
        courses=titles,
        year=year,
        course=titles[asked.course] if asked.course else "すべて",
        table=Table(f"修了の記録（{year}）", _COLUMNS, tuple(map(_row, found))),
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
        conditions=[("年度", report.year), ("講座", report.course)],
        tables=[report.table] if report.table.rows else [],
        nothing=NOTHING,
        by=(viewer.name, viewer.username),
        at=now(),
    )


def _row(one: Completion) -> tuple[tables.Cell, ...]:
    return (
        tables.text(one.employee_number),
        tables.text(one.name),
        tables.text(one.title),
        tables.text(one.version),
        tables.text(one.cohort_name),
        tables.text(f"{one.fiscal_year}年度"),
        tables.number(one.hours),
        tables.number(one.score, "免除"),
        tables.day(one.completed_on),
        tables.text(one.department),
        tables.text(one.department_now),
    )
