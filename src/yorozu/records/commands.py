"""`yorozu people`, `yorozu cohort` and `yorozu records`: what an operator does to the ledger by hand.

The ledger itself is imported inside the commands, so that `yorozu --help` does not wait.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING

import click

from yorozu.japan import now, to_jst
from yorozu.site import Site

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_DATE = click.DateTime(["%Y-%m-%d"])


@click.group()
def people() -> None:
    """People, their postings and passwords."""


@people.command("import")
@click.argument("departments", type=_FILE)
@click.argument("people_file", metavar="PEOPLE", type=_FILE)
@click.option("--check", "only_check", is_flag=True, help="Say what would change, and change nothing.")
def import_people(departments: Path, people_file: Path, only_check: bool) -> None:
    """Bring departments and people in from two files (csv or xlsx): all of them, or none and every reason."""
    from yorozu.records.roster import check_roster, import_roster

    with open_ledger(Site.find()) as session:
        if only_check:
            click.echo(f"would change: {check_roster(session, departments, people_file, _today())}")
        else:
            click.echo(f"changed: {import_roster(session, departments, people_file, actor(), _today())}")


@people.command("password")
@click.argument("username")
@click.password_option(help="Asked for when left out, so that it stays out of the shell's history.")
def people_password(username: str, password: str) -> None:
    """Set the password that a person signs in with."""
    from yorozu.records.sign_in import set_password

    with open_ledger(Site.find()) as session:
        set_password(session, username, password)
    click.echo(f"password set for {username}")


@click.group()
def cohort() -> None:
    """Classes: people who take a course together, with a due date."""


@cohort.command("open")
@click.argument("course")
@click.argument("name")
@click.option("--starts", type=_DATE, required=True, help="First day, e.g. 2026-04-01.")
@click.option("--due", type=_DATE, required=True, help="Last day, e.g. 2026-09-30.")
def cohort_open(course: str, name: str, starts: datetime, due: datetime) -> None:
    """Open a class of COURSE and print its number."""
    from yorozu.records.enrolments import open_cohort

    with open_ledger(Site.find()) as session:
        click.echo(open_cohort(session, course, name, starts.date(), due.date(), actor()))


@cohort.command("enrol")
@click.argument("number", type=int)
@click.argument("usernames", nargs=-1, required=True)
def cohort_enrol(number: int, usernames: tuple[str, ...]) -> None:
    """Enrol people in a class."""
    from yorozu.records.enrolments import enrol

    with open_ledger(Site.find()) as session:
        enrol(session, number, list(usernames), actor())
    click.echo(f"enrolled {len(usernames)} in class {number}")


@click.group()
def records() -> None:
    """Corrections of the training records: added with a reason, never written over."""


@records.command()
@click.argument("username")
@click.argument("course")
@click.argument("unit")
@click.option("--reason", required=True, help="Why; it stands in the record.")
def waive(username: str, course: str, unit: str, reason: str) -> None:
    """Excuse a person from a unit (履修免除)."""
    from yorozu.records.corrections import waive as waive_unit

    with open_ledger(Site.find()) as session:
        waive_unit(session, username, course, unit, actor(), reason)
    click.echo(f"waived {course}/{unit} for {username}")


@records.command()
@click.argument("attempt", type=int)
@click.argument("test")
@click.argument("score", type=float)
@click.option("--reason", required=True, help="Why; it stands in the record.")
def correct(attempt: int, test: str, score: float, reason: str) -> None:
    """Correct the points that one test of an attempt gave."""
    from yorozu.records.corrections import correct_grade

    with open_ledger(Site.find()) as session:
        correct_grade(session, attempt, test, score, actor(), reason)
    click.echo(f"corrected {test} of attempt {attempt} to {score:g}")


@contextmanager
def open_ledger(site: Site) -> Iterator["Session"]:
    """One transaction on the site's ledger, brought up to date first."""
    from yorozu.records.database import Ledger

    ledger = Ledger(site.ledger_url)
    try:
        ledger.migrate()
        with ledger.session() as session:
            yield session
    finally:
        ledger.dispose()


def actor() -> str:
    """Who types the command, as events name them."""
    return f"cli:{getuser()}"


def _today() -> date:
    return to_jst(now()).date()
