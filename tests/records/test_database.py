import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.exc import DBAPIError, IntegrityError
from tests.records.conftest import FULL, HALF, World, marks

from yorozu.records import attempts, audit, models
from yorozu.records.attempts import Result, Times, release_feedback, started
from yorozu.records.corrections import correct_grade
from yorozu.records.database import Ledger, LedgerError
from yorozu.records.regrading import regrade

MIGRATE = """
import sys
from yorozu.records.database import Ledger
ledger = Ledger(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
ledger.migrate()
ledger.dispose()
"""


def test_the_migrations_make_the_tables_that_the_models_describe(ledger: Ledger) -> None:
    with ledger.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, models.Base.metadata) == []


def test_migrating_again_keeps_what_is_there(world: World) -> None:
    world.ledger.migrate()
    with world.session() as session:
        assert session.scalar(sqlalchemy.select(sqlalchemy.func.count(models.Person.id))) == 5


def test_results_of_the_first_shape_are_kept_without_times(ledger_url: str) -> None:
    ledger = Ledger(ledger_url)
    ledger.migrate("0001")
    old = """
        INSERT INTO courses VALUES ('6f1c1c4e000040008000000000000001', 'excel');
        INSERT INTO people VALUES (1, 'hanako', '0001', '山田　花子');
        INSERT INTO cohorts VALUES
            (1, '6f1c1c4e000040008000000000000001', '前期', '2026-04-01', '2026-09-30');
        INSERT INTO enrolments VALUES (1, 1, 1, '2026-04-01 00:00:00+00:00', 'test');
        INSERT INTO attempts VALUES (1, 1, 1, '6f1c1c4e000040008000000000000001', 'u1', 1,
            '00000000000040008000000000000001', 'aa', 10, '2026-05-01 00:00:00+00:00');
        INSERT INTO results VALUES (1, 'graded', '', '2026-05-01 00:01:00+00:00');
        INSERT INTO marks VALUES (1, 0, 'total', 5, 5, {false}, '')
    """.replace("{false}", "0" if ledger.engine.dialect.name == "sqlite" else "false")
    with ledger.session() as session:
        for statement in old.split(";"):
            session.execute(sqlalchemy.text(statement))
    ledger.migrate()
    with ledger.session() as session:
        read = attempts.attempt(session, 1)
    received, recorded = datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 5, 1, 0, 1, tzinfo=UTC)
    assert (read.score, read.outcome, read.boxed) == (5, "graded", None)
    assert read.times == Times(received, recorded=recorded)
    ledger.dispose()


def test_services_that_start_together_may_all_migrate(ledger_url: str) -> None:
    command = [sys.executable, "-W", "error", "-c", MIGRATE, ledger_url]
    pipe = subprocess.PIPE
    processes = [subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True) for _ in range(4)]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in processes:
        _, errors = process.communicate(timeout=120)
        assert (process.returncode, errors) == (0, "")
    engine = sqlalchemy.create_engine(ledger_url)
    tables = set(sqlalchemy.inspect(engine).get_table_names())
    engine.dispose()
    assert tables == {*models.Base.metadata.tables, "alembic_version"}


def test_an_error_rolls_the_whole_transaction_back(ledger: Ledger) -> None:
    def fail_halfway() -> None:
        with ledger.session() as session:
            session.add(models.Department(code="A", name="あ"))
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_halfway()
    with ledger.session() as session:
        assert session.scalars(sqlalchemy.select(models.Department)).all() == []


def test_reading_waits_for_no_writer_and_sees_what_is_committed(world: World) -> None:
    count = sqlalchemy.select(sqlalchemy.func.count(models.Department.id))
    with world.session() as session:
        session.add(models.Department(code="X", name="新"))
        session.flush()
        with world.ledger.reading() as reader:
            assert reader.scalar(count) == 4
    with world.ledger.reading() as reader:
        assert reader.scalar(count) == 5


def test_the_database_refuses_to_write_while_only_reading(world: World) -> None:
    with pytest.raises(DBAPIError, match=r"read-?only"), world.ledger.reading() as session:
        session.execute(sqlalchemy.text("UPDATE departments SET name = '偽'"))
    with world.session() as session:
        session.execute(sqlalchemy.text("UPDATE departments SET name = '真'"))


def test_references_to_nothing_are_refused(ledger: Ledger) -> None:
    with pytest.raises(IntegrityError), ledger.session() as session:
        session.add(models.Department(code="A", name="あ", parent_id=99))


def fill_every_table(world: World) -> None:
    world.release("u1")
    world.submit("hanako", "u1", FULL)
    attempt = world.submit("hanako", "u2", FULL)
    waiting = world.receive("hanako", "u2").attempt
    with world.session() as session:
        started(session, waiting, world.tick())
        release_feedback(session, attempt, "f" * 64, "kumi")
        correct_grade(session, attempt, "blank_rows", 4.0, "kumi", "空の行は残っていた")
        regrade(session, attempt, Result("graded", "", marks(HALF)), "kumi", "確認の誤りを直した")
        audit.record(session, "kumi", "view", "hanako", "", world.tick())


def test_the_database_refuses_to_change_or_delete_what_is_recorded(world: World) -> None:
    fill_every_table(world)
    for table in models.APPEND_ONLY:
        column = next(iter(models.Base.metadata.tables[table].columns)).name
        changes = [f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}"]
        if world.ledger.engine.dialect.name == "postgresql":
            changes.append(f"TRUNCATE {table} CASCADE")
        for change in changes:
            with world.session() as session:
                before = session.scalar(sqlalchemy.text(f"SELECT count(*) FROM {table}"))
            assert before, f"{table} is empty, so the test proves nothing"
            with pytest.raises(DBAPIError, match="append-only"), world.session() as session:
                session.execute(sqlalchemy.text(change))
            with world.session() as session:
                assert session.scalar(sqlalchemy.text(f"SELECT count(*) FROM {table}")) == before


def test_every_table_is_append_only_or_known_to_change() -> None:
    changing = {"departments", "people", "roles", "passwords", "courses", "cohorts", "enrolments", "ungraded"}
    assert {*models.APPEND_ONLY} | changing == {*models.Base.metadata.tables}


def test_sqlite_cannot_replace_a_recorded_row_either(tmp_path: Path) -> None:
    ledger = Ledger(f"sqlite:///{tmp_path / 'ledger.sqlite'}")
    ledger.migrate()
    insert = "INSERT OR REPLACE INTO audit_entries VALUES (1, '2026-04-01', 'rin', 'view', 'hanako', '')"
    with ledger.session() as session:
        session.execute(sqlalchemy.text(insert))
    with pytest.raises(DBAPIError, match="append-only"), ledger.session() as session:
        session.execute(sqlalchemy.text(insert))
    ledger.dispose()


def test_the_folder_of_an_sqlite_ledger_is_made(tmp_path: Path) -> None:
    ledger = Ledger(f"sqlite:///{tmp_path / 'new' / 'folder' / 'ledger.sqlite'}")
    ledger.migrate()
    ledger.dispose()
    assert (tmp_path / "new" / "folder" / "ledger.sqlite").is_file()


def test_a_ledger_of_a_newer_version_is_refused(ledger_url: str) -> None:
    ledger = Ledger(ledger_url)
    ledger.migrate()
    with ledger.session() as session:
        session.execute(sqlalchemy.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(LedgerError, match="newer"):
        ledger.migrate()
    ledger.dispose()


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    path.write_text("これはデータベースではありません" * 100, encoding="utf-8")
    ledger = Ledger(f"sqlite:///{path}")
    with pytest.raises(LedgerError, match=r"ledger\.sqlite"):
        ledger.migrate()
    ledger.dispose()


def test_a_server_that_does_not_answer_is_named(tmp_path: Path) -> None:
    ledger = Ledger(f"postgresql+psycopg://yorozu@/yorozu?host={tmp_path}")
    with pytest.raises(LedgerError, match="YOROZU_LEDGER_URL"):
        ledger.migrate()
    ledger.dispose()


@pytest.mark.parametrize("url", ["", "ledger.sqlite", "mysql://localhost/yorozu"])
def test_what_is_no_url_of_a_ledger_is_refused(url: str) -> None:
    with pytest.raises(LedgerError):
        Ledger(url)


def test_the_password_in_a_url_is_not_shown() -> None:
    assert "secret" not in str(Ledger("postgresql+psycopg://yorozu:secret@localhost/yorozu"))
