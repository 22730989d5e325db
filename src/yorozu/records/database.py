"""The ledger's database, SQLite or PostgreSQL: its engine, its one kind of transaction, its migrations."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.orm import Session, sessionmaker

from yorozu.errors import YorozuError

# The execution option of transactions that do not write; for PostgreSQL it is SQLAlchemy's own.
READ_ONLY = "postgresql_readonly"
MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_SECONDS = 30
# Any number will do, as long as no other program takes the same advisory lock in this PostgreSQL database.
MIGRATION_LOCK = 0x796F726F7A75


class LedgerError(YorozuError):
    """The ledger's database cannot be used as it is."""


class Ledger:
    """The training records at one SQLAlchemy URL (`sqlite:///…` or `postgresql+psycopg://…`)."""

    def __init__(self, url: str) -> None:
        """Opens nothing yet.

        Raises:
            LedgerError: the URL is not one, names another kind of database, or its driver is not installed.
        """
        try:
            self.url = make_url(url)
            kind = self.url.get_backend_name()
            if kind not in ("sqlite", "postgresql"):
                raise LedgerError(f"the ledger cannot be kept in {kind}; give an sqlite or postgresql URL")
            self.engine = _engine(self.url.render_as_string(hide_password=False), kind)
        except ArgumentError as error:
            raise LedgerError(f"YOROZU_LEDGER_URL is not a database URL: {error}") from error
        except ModuleNotFoundError as error:
            raise LedgerError(
                f"the database driver {error.name} is not installed; run `uv sync --extra postgres` "
                "and give the URL as postgresql+psycopg://…"
            ) from error
        self._sessions = sessionmaker(self.engine, expire_on_commit=False)
        reader = self.engine.execution_options(**{READ_ONLY: True})
        self._readers = sessionmaker(reader, expire_on_commit=False)

    def __str__(self) -> str:
        return self.url.render_as_string()

    def migrate(self, revision: str = "head") -> None:
        """Bring the tables to this version's shape, making the database file if need be.

        Services that start together may all call this: one does the work, the others wait for it. An earlier
        `revision` than the last is for tests of what comes after it.

        Raises:
            LedgerError: the database cannot be reached or was written by a newer version of Yorozu.
        """
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
        if self.engine.dialect.name == "sqlite":
            self._prepare_file()
        try:
            with self.engine.begin() as connection:
                if self.engine.dialect.name == "postgresql":
                    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATION_LOCK})
                config.attributes["connection"] = connection
                command.upgrade(config, revision)
        except CommandError as error:
            raise LedgerError(
                f"the ledger at {self} cannot be brought up to date by this version "
                f"({error}); use the version of Yorozu that wrote it, or a newer one"
            ) from error
        except OperationalError as error:
            raise LedgerError(
                f"the ledger at {self} does not answer: {error.orig}; "
                "is the database server running, and is YOROZU_LEDGER_URL right?"
            ) from error

    @contextmanager
    def session(self) -> Iterator[Session]:
        """One transaction: committed at the end of the block, rolled back on any error."""
        with self._sessions() as session, session.begin():
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """One transaction that sees what is committed and waits for no writer; the database refuses writes.

        On SQLite, the transactions of `session` follow one another: what only reads should not queue there.
        """
        with self._readers() as session, session.begin():
            yield session

    def dispose(self) -> None:
        """Close the connections; the ledger can be used again afterwards."""
        self.engine.dispose()

    def _prepare_file(self) -> None:
        """Make the folder and put the file in WAL mode.

        SQLite does not wait for its busy timeout here, so two services that start together have to try again.
        """
        deadline = time.monotonic() + BUSY_SECONDS
        while True:
            try:
                if self.url.database and self.url.database != ":memory:":
                    Path(self.url.database).parent.mkdir(parents=True, exist_ok=True)
                connection = self.engine.raw_connection()
                try:
                    connection.cursor().execute("PRAGMA journal_mode=WAL")
                finally:
                    connection.close()
            except (OSError, sqlite3.DatabaseError, DBAPIError) as error:
                if "locked" not in str(error) or time.monotonic() > deadline:
                    raise LedgerError(
                        f"the ledger file {self.url.database} cannot be used: {error}; is it a ledger, "
                        "is its folder writable, and does another program hold it?"
                    ) from error
                time.sleep(0.05)
            else:
                return


def _engine(url: str, kind: str) -> Engine:
    if kind == "postgresql":
        return create_engine(url, pool_pre_ping=True)
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    # The driver must not begin transactions by itself: _begin does.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "foreign_keys=ON",
        "synchronous=FULL",
        f"busy_timeout={BUSY_SECONDS * 1000}",
        # Without it, INSERT OR REPLACE deletes rows without asking the triggers that refuse deletion.
        "recursive_triggers=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    read_only = connection.get_execution_options().get(READ_ONLY, False)
    connection.exec_driver_sql(f"PRAGMA query_only={int(read_only)}")
    # A transaction that begins as a reader and then writes can fail at once with "database is locked".
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")
