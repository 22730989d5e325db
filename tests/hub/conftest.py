"""Fixtures of the hub's tests.

small_site     a site with the sample course built, registered and released, and PEOPLE in its ledger
hub            that site's hub with all its services, up for the whole session
alice, tora    signed in there for the whole session: a learner with a JupyterLab, and the course's trainer
proxy_cache    where the proxy is installed once for the checkout
"""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from yorozu.exchange.release import release_unit
from yorozu.hub.client import HubSession
from yorozu.hub.courses import register_courses
from yorozu.hub.up import Running, running
from yorozu.records.database import Ledger
from yorozu.records.enrolments import enrol, open_cohort
from yorozu.records.roster import import_roster
from yorozu.records.sign_in import set_password
from yorozu.site import Site

CHECKOUT = Path(__file__).parent.parent.parent
COURSE, UNIT = "sample", "sample-01-total"
# User name: password and role.
PEOPLE = {"alice": ("ひみつ alice", ""), "bob": ("ひみつ bob", ""), "tora": ("ひみつ tora", f"講師:{COURSE}")}


def password_of(username: str) -> str:
    return PEOPLE[username][0]


def make_site(root: Path) -> Site:
    """A site with the sample course and PEOPLE; nothing runs yet."""
    shutil.copytree(CHECKOUT / "tests" / "sample_courses", root / "courses")
    for name in ("nbgrader_config.py", "jupytext.toml"):
        shutil.copy(CHECKOUT / name, root / name)
    site = Site.at(root, environ={})
    ledger = Ledger(site.ledger_url)
    ledger.migrate()
    register_courses(site, ledger, "test")
    enter_people(ledger, root)
    with ledger.session() as session:
        release_unit(site, session, COURSE, UNIT, "test")
    ledger.dispose()
    return site


def enter_people(ledger: Ledger, folder: Path) -> None:
    """PEOPLE with their passwords, everyone but the trainer enrolled; the course is registered."""
    departments, people = folder / "departments.csv", folder / "people.csv"
    departments.write_text("所属コード,所属名,上位所属コード\nK1,総務課,\n", encoding="utf-8")
    lines = ["職員番号,氏名,ユーザー名,所属コード,所属長,発令日,役割"]
    for number, (username, (_, role)) in enumerate(PEOPLE.items(), 1):
        lines.append(f"{number:07},{username},{username},K1,,2026-04-01,{role}")
    people.write_text("\n".join(lines) + "\n", encoding="utf-8")
    with ledger.session() as session:
        import_roster(session, departments, people, "test", date(2026, 4, 1))
        for username in PEOPLE:
            set_password(session, username, password_of(username))
        cohort = open_cohort(session, COURSE, "試験", date(2026, 4, 1), date(2027, 3, 31), "test")
        enrol(session, cohort, [name for name, (_, role) in PEOPLE.items() if not role], "test")


@pytest.fixture(scope="session")
def proxy_cache() -> Path:
    return CHECKOUT / ".yorozu"


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return make_site(tmp_path_factory.mktemp("hub") / "site")


@pytest.fixture(scope="session")
def hub(small_site: Site, proxy_cache: Path) -> Iterator[Running]:
    with running(small_site, proxy_cache=proxy_cache) as up:
        yield up


@pytest.fixture(scope="session")
def alice(hub: Running) -> Iterator[HubSession]:
    with HubSession(hub.url, "alice", password_of("alice")) as session:
        session.start_lab()
        yield session


@pytest.fixture(scope="session")
def tora(hub: Running) -> Iterator[HubSession]:
    with HubSession(hub.url, "tora", password_of("tora")) as session:
        yield session
