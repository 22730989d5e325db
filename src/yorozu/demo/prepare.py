"""Fills an empty ledger with the demonstration: people, a class of each course with a due date, releases."""

import shutil
import tempfile
from datetime import date, timedelta
from importlib.resources import as_file, files
from pathlib import Path

from sqlalchemy.orm import Session

from yorozu.curriculum.course import load_courses
from yorozu.demo.passwords import completed, demo_passwords, keep, kept_passwords
from yorozu.demo.plan import ALSO, COURSE, PLAN
from yorozu.errors import YorozuError
from yorozu.exchange.release import release_unit
from yorozu.japan import fiscal_year
from yorozu.records import audit
from yorozu.records.database import Ledger
from yorozu.records.enrolments import enrol, open_cohort
from yorozu.records.roster import import_roster
from yorozu.records.sign_in import set_password
from yorozu.site import Site

ACTOR = "demo"
STAFF, TRAINER, MANAGER, HR = "sato", "kimura", "matsumoto", "hayashi"
_OTHERS = (TRAINER, MANAGER, "inoue", HR)
_DAYS_TO_DUE = 30
_TRAINER_OF_ALL = "《全講座の講師》"
"""Stands in the roster for the roles that depend on the site's courses."""


class FolderInUse(YorozuError):
    """The folder for a new site has something in it."""


def usernames() -> tuple[str, ...]:
    """Everyone of the demonstration: the twelve learners first."""
    return (*PLAN, *_OTHERS)


def prepare(site: Site, ledger: Ledger, today: date) -> dict[str, str]:
    """Enter the demonstration's people and class in an empty ledger, in one step; the passwords by user name.

    Raises:
        YorozuError: what a room refuses; the ledger is as it was.
    """
    passwords = demo_passwords(site, usernames())
    with ledger.session() as session:
        _enter(site, session, today, passwords)
    return passwords


def is_prepared(session: Session) -> bool:
    """Whether the people of this ledger were entered by the demonstration; real ones never are."""
    return bool(audit.entries(session, actor=ACTOR, limit=1))


def sign_ins(site: Site, ledger: Ledger) -> dict[str, str]:
    """The passwords by user name in a ledger that `is_prepared`; those that the file has lost are set anew.

    Raises:
        PasswordsUnreadable: the file is damaged.
    """
    kept = kept_passwords(site)
    passwords = completed(kept, usernames())
    if passwords != kept:
        with ledger.session() as session:
            for username in passwords.keys() - kept.keys():
                set_password(session, username, passwords[username])
        # After the commit: whoever is killed in between finds them missing again.
        keep(site, passwords)
    return passwords


def _enter(site: Site, session: Session, today: date, passwords: dict[str, str]) -> None:
    courses = load_courses(site.courses)
    _enter_people(session, [course.slug for course in courses], today)
    for username, password in passwords.items():
        set_password(session, username, password)
    classes = {COURSE: tuple(PLAN), **ALSO}
    for course in courses:
        cohort = open_cohort(
            session,
            course.slug,
            f"{fiscal_year(today)}年度 デモ研修",
            starts=today,
            due=today + timedelta(days=_DAYS_TO_DUE),
            actor=ACTOR,
        )
        enrol(session, cohort, list(classes.get(course.slug, ())), ACTOR)
        for unit in course.units:
            release_unit(site, session, course.slug, unit.slug, ACTOR)


def _enter_people(session: Session, courses: list[str], today: date) -> None:
    """Import the roster; its trainer teaches the courses that there are, whichever these are."""
    roster = files("yorozu.demo") / "roster"
    text = (roster / "people.csv").read_text(encoding="utf-8")
    with as_file(roster / "departments.csv") as departments, tempfile.TemporaryDirectory() as folder:
        people = Path(folder) / "people.csv"
        people.write_text(
            text.replace(_TRAINER_OF_ALL, ";".join(f"講師:{slug}" for slug in courses)), encoding="utf-8"
        )
        import_roster(session, departments, people, ACTOR, today)


def copy_of(site: Site, root: Path) -> Site:
    """A new site at `root` with the courses of another and nothing of its state.

    Raises:
        FolderInUse: `root` has something in it already.
        OSError: it cannot be made.
    """
    root.mkdir(parents=True, exist_ok=True)
    if any(root.iterdir()):
        raise FolderInUse(f"the folder {root} is not empty; name a new one")
    shutil.copytree(site.courses, root / "courses")
    for name in ("nbgrader_config.py", "jupytext.toml"):
        shutil.copy(site.root / name, root / name)
    return Site.at(root, environ={})
