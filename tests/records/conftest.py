"""Fixtures of the ledger's tests.

ledger   an empty ledger, brought up to date; each test that asks runs on SQLite and on PostgreSQL
world    that ledger with a department tree, five people, a course of three units and a cohort in it

World's people: hanako and jiro in 契約課; kumi, a trainer, heads 総務部 above; ichiro in 区民課; rin is HR.
World's course: `excel`, units u1 and u2 required, u3 not; 80% passes. hanako, jiro and ichiro are enrolled.
"""

import shutil
import uuid
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from sqlalchemy import event
from sqlalchemy.orm import Session

from yorozu.records import models
from yorozu.records.attempts import Mark, Outcome, Receipt, Result, graded, receive
from yorozu.records.courses import CourseTemplate, UnitTemplate, record_release, register_course
from yorozu.records.database import Ledger
from yorozu.records.enrolments import enrol, open_cohort
from yorozu.records.roster import RosterReport, import_roster

DEPARTMENTS = """所属コード,所属名,上位所属コード
K000,架空区,
K100,総務部,K000
K110,契約課,K100
K200,区民課,K000
"""
PEOPLE = """職員番号,氏名,ユーザー名,所属コード,所属長,発令日,役割
0001,山田　花子,hanako,K110,,2024-04-01,
0002,髙橋　次郎,jiro,K110,,2024-04-01,
0003,佐藤　久美,kumi,K100,○,2024-04-01,講師:excel
0004,鈴木　一郎,ichiro,K200,,2024-04-01,
0005,田中　凛,rin,K000,,2024-04-01,人事
"""
TODAY = date(2026, 6, 1)
DUE = date(2026, 9, 30)
NOON = datetime(2026, 6, 1, 3, 0, tzinfo=UTC)
LEARNERS = ("hanako", "jiro", "ichiro")
COURSE = CourseTemplate(
    id=uuid.UUID("6f1c1c4e-0000-4000-8000-000000000001"),
    slug="excel",
    title="Excelの自動化",
    version="1.0.0",
    hours=6.5,
    unit_score=0.8,
    units=(
        UnitTemplate("u1", "ブックを読む", 40, True),
        UnitTemplate("u2", "表を整える", 50, True),
        UnitTemplate("u3", "おまけ", 20, False),
    ),
)
FULL, HALF, NOTHING = 1.0, 0.5, 0.0


def marks(share: float) -> tuple[Mark, ...]:
    """Marks of two tests of five points each; the first is visible and takes the points first."""
    score = 10 * share
    first = min(5.0, score)
    return (
        Mark("total", first, 5, False, "" if first == 5 else "合計が違います"),
        Mark("blank_rows", score - first, 5, True, "" if score == 10 else "空の行の扱いが違います"),
    )


@dataclass
class World:
    """A ledger with people; every method is a transaction of its own."""

    ledger: Ledger
    folder: Path
    cohort: int = 0
    clock: datetime = NOON

    def session(self) -> AbstractContextManager[Session]:
        return self.ledger.session()

    def tick(self) -> datetime:
        self.clock += timedelta(minutes=1)
        return self.clock

    def roster(self, people: str = PEOPLE, departments: str = DEPARTMENTS) -> RosterReport:
        """Import two CSV files with these contents."""
        for name, text in (("departments.csv", departments), ("people.csv", people)):
            (self.folder / name).write_text(text, encoding="utf-8-sig")
        with self.session() as session:
            return import_roster(
                session, self.folder / "departments.csv", self.folder / "people.csv", "rin", TODAY
            )

    def register(self, course: CourseTemplate = COURSE) -> None:
        with self.session() as session:
            register_course(session, course, "test")

    def open(self, name: str, starts: date, due: date, people: tuple[str, ...] = LEARNERS) -> int:
        with self.session() as session:
            cohort = open_cohort(session, "excel", name, starts, due, "kumi")
            enrol(session, cohort, people, "kumi")
            return cohort

    def release(self, *units: str) -> None:
        with self.session() as session:
            for unit in units:
                record_release(session, "excel", unit, f"sha-{unit}", "kumi")

    def receive(self, username: str, unit: str, at: datetime | None = None) -> Receipt:
        with self.session() as session:
            upload = uuid.uuid4()
            return receive(session, username, "excel", unit, upload, upload.hex, 100, at or self.tick())

    def grade(
        self, attempt: int, share: float, outcome: Outcome = "graded", at: datetime | None = None
    ) -> None:
        reason = "" if outcome == "graded" else "ノートブックを実行できませんでした"
        with self.session() as session:
            result = Result(outcome, reason, marks(share))
            graded(session, attempt, result, at or self.tick())

    @contextmanager
    def counted(self) -> Iterator[list[str]]:
        """The SQL statements that run inside the block."""
        statements: list[str] = []

        def note(*args: Any) -> None:
            statements.append(args[2])

        event.listen(self.ledger.engine, "before_cursor_execute", note)
        try:
            yield statements
        finally:
            event.remove(self.ledger.engine, "before_cursor_execute", note)

    def submit(
        self,
        username: str,
        unit: str,
        share: float,
        outcome: Outcome = "graded",
        at: datetime | None = None,
    ) -> int:
        """Submit and grade one attempt; its id."""
        attempt = self.receive(username, unit, at).attempt
        self.grade(attempt, share, outcome, at)
        return attempt


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty, migrated SQLite file to copy: that is faster than migrating again."""
    path = tmp_path_factory.mktemp("ledger") / "template.sqlite"
    ledger = Ledger(f"sqlite:///{path}")
    ledger.migrate()
    ledger.dispose()
    return path


@pytest.fixture(scope="session")
def postgres_ledger(postgres_server: str) -> Iterator[Ledger]:
    """A migrated PostgreSQL ledger; whoever uses it empties it first."""
    admin = sqlalchemy.create_engine(postgres_server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.exec_driver_sql("CREATE DATABASE ledger")
    admin.dispose()
    url = sqlalchemy.make_url(postgres_server).set(database="ledger")
    ledger = Ledger(url.render_as_string(hide_password=False))
    ledger.migrate()
    yield ledger
    ledger.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    if request.param == "sqlite":
        path = tmp_path / "ledger.sqlite"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        ledger = Ledger(f"sqlite:///{path}")
    else:
        ledger = request.getfixturevalue("postgres_ledger")
        with ledger.session() as session:
            # As a superuser, and only so, one can switch off the triggers that refuse deletion.
            session.execute(sqlalchemy.text("SET LOCAL session_replication_role = replica"))
            for table in models.Base.metadata.tables:
                session.execute(sqlalchemy.text(f"DELETE FROM {table}"))
    yield ledger
    ledger.dispose()


@pytest.fixture
def world(ledger: Ledger, tmp_path: Path) -> World:
    world = World(ledger, tmp_path)
    world.register()
    world.roster()
    world.cohort = world.open("2026年度 前期", date(2026, 5, 1), DUE)
    return world
