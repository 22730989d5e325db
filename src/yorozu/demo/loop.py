"""`yorozu demo`: twelve people go through a course on a real hub, and each one's record is compared."""

import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from yorozu.curriculum.course import Course
from yorozu.demo.answers import Kind, PreparedUnit
from yorozu.demo.deserved import PersonRecord, deserved_record, kept_record
from yorozu.demo.plan import PLAN, planned
from yorozu.demo.prepare import copy_of, prepare
from yorozu.errors import YorozuError
from yorozu.hub.client import HubSession
from yorozu.hub.courses import register_courses
from yorozu.hub.errors import ClientError
from yorozu.hub.up import Running, running
from yorozu.japan import now, to_jst
from yorozu.records import attempts
from yorozu.records.database import Ledger
from yorozu.records.people import Person, person
from yorozu.site import Site

_AT_ONCE = 3
"""JupyterLabs side by side: each takes some 150 MB and, while it starts, a whole core."""
_GRADING_SECONDS = 600.0
"""Within which everything that was submitted must be graded."""


class GradingStuck(YorozuError):
    """Submissions were left ungraded."""


class NotRefused(YorozuError):
    """The intake took what it must refuse."""


@dataclass(frozen=True)
class Difference:
    """A record that is not what the prepared answers deserve."""

    username: str
    kept: PersonRecord
    deserved: PersonRecord

    def __str__(self) -> str:
        return f"{self.username}: the ledger has {self.kept}, the answers deserve {self.deserved}"


@dataclass(frozen=True)
class DemoResult:
    """What the loop found.

    Attributes:
        course: its slug; `units` are its units' slugs.
        kept: what the ledger has, by user name; `deserved` what it must have.
        seconds: from the first step to the last.
    """

    course: str
    units: tuple[str, ...]
    people: tuple[Person, ...]
    kept: Mapping[str, PersonRecord]
    deserved: Mapping[str, PersonRecord]
    seconds: float

    @property
    def differences(self) -> list[Difference]:
        """Everyone whose record is wrong; none when all is well."""
        return [
            Difference(name, self.kept[name], deserved)
            for name, deserved in self.deserved.items()
            if self.kept[name] != deserved
        ]


def run(origin: Site, *, keep: Path | None, report: Callable[[str], None]) -> DemoResult:
    """The whole loop on a copy of the site's courses; nothing is left behind, unless `keep` names a folder.

    Args:
        origin: whose courses.
        keep: a new folder to work in; None for a temporary one.
        report: told of each step as it begins.

    Raises:
        PlanMisfit: the site has not the course that the loop goes through; nothing was begun.
        GradingStuck: a submission had no result in time.
        NotRefused: the intake took a file that is no notebook.
        YorozuError: what else went wrong on the way.
    """
    began = time.monotonic()
    course, required = planned(origin)
    units = [PreparedUnit.of(course, unit) for unit in required]
    with _folder(keep) as root:
        site = copy_of(origin, root)
        ledger = Ledger(site.ledger_url)
        try:
            report("preparing the training records and the courses")
            ledger.migrate()
            register_courses(site, ledger, "demo")
            passwords = prepare(site, ledger, to_jst(now()).date())
            with running(site, report=report, proxy_cache=origin.state) as system:
                _hand_in_all(system, passwords, units, report)
                report("waiting for the last results")
                _wait_until_graded(system, ledger)
            return _compared(ledger, course, units, time.monotonic() - began)
        finally:
            ledger.dispose()


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep is not None:
        yield keep
        return
    with tempfile.TemporaryDirectory(prefix="yorozu-demo-") as name:
        yield Path(name)


def _hand_in_all(
    system: Running, passwords: Mapping[str, str], units: list[PreparedUnit], report: Callable[[str], None]
) -> None:
    def one(username: str) -> None:
        with HubSession(system.url, username, passwords[username]) as session:
            session.start_lab()
            for unit, kinds in zip(units, PLAN[username], strict=True):
                if kinds:
                    _hand_in(session, unit, kinds)
                    report(f"{username} handed in {unit.slug}: {', '.join(kinds)}")
            session.stop_lab()

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for done in [pool.submit(one, username) for username in PLAN]:
            done.result()


def _hand_in(session: HubSession, unit: PreparedUnit, kinds: tuple[Kind, ...]) -> None:
    """Fetch the unit, and fill it in and submit it once for each kind."""
    session.fetch(unit.course, unit.slug)
    path = f"{unit.course}/{unit.slug}/{unit.slug}.ipynb"
    fetched = session.read_file(path)
    for kind in kinds:
        session.write_file(path, unit.filled_in(fetched, kind))
        try:
            session.submit(unit.course, unit.slug)
        except ClientError:
            if kind is not Kind.UNREADABLE:
                raise
        else:
            if kind is Kind.UNREADABLE:
                raise NotRefused(
                    f"{session.username}'s {unit.slug} is no notebook and was taken all the same"
                )


def _wait_until_graded(system: Running, ledger: Ledger) -> None:
    deadline = time.monotonic() + _GRADING_SECONDS
    while True:
        system.check()
        with ledger.session() as session:
            left = attempts.waiting(session, limit=1000)
        if not left:
            return
        if time.monotonic() > deadline:
            names = ", ".join(f"{attempt.username} {attempt.unit} #{attempt.number}" for attempt in left)
            raise GradingStuck(
                f"not graded within {_GRADING_SECONDS:.0f} seconds: {names}; see {system.site.log}"
            )
        time.sleep(0.5)


def _compared(ledger: Ledger, course: Course, units: list[PreparedUnit], seconds: float) -> DemoResult:
    with ledger.session() as session:
        return DemoResult(
            course.slug,
            tuple(unit.slug for unit in units),
            tuple(person(session, username) for username in PLAN),
            {name: kept_record(session, course, units, name) for name in PLAN},
            {name: deserved_record(course, units, handed_in) for name, handed_in in PLAN.items()},
            seconds,
        )
