import asyncio
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from tests.hub.conftest import COURSE, enter_people, password_of

from yorozu.curriculum.course import load_course
from yorozu.hub.courses import template_of
from yorozu.hub.sign_in import LedgerAuthenticator
from yorozu.records.courses import register_course
from yorozu.records.database import Ledger
from yorozu.records.roster import import_roster
from yorozu.site import Site


@pytest.fixture
def ledger(site: Site) -> Iterator[Ledger]:
    ledger = Ledger(site.ledger_url)
    ledger.migrate()
    with ledger.session() as session:
        register_course(session, template_of(load_course(site.courses / COURSE)), "test")
    enter_people(ledger, site.root)
    yield ledger
    ledger.dispose()


@pytest.fixture
def authenticator(ledger: Ledger, site: Site) -> Iterator[LedgerAuthenticator]:
    authenticator = LedgerAuthenticator(ledger_url=site.ledger_url, allow_all=True, manage_groups=True)
    yield authenticator
    authenticator.close()


def sign_in(authenticator: LedgerAuthenticator, username: str, password: str) -> dict[str, Any] | None:
    form = {"username": username, "password": password}
    found: dict[str, Any] | None = asyncio.run(authenticator.get_authenticated_user(None, form))
    return found


def refresh(authenticator: LedgerAuthenticator, username: str) -> dict[str, Any] | bool:
    return asyncio.run(authenticator.refresh_user(SimpleNamespace(name=username)))


def test_a_learner_signs_in_and_belongs_to_no_group(authenticator: LedgerAuthenticator) -> None:
    found = sign_in(authenticator, "alice", password_of("alice"))
    assert found is not None
    assert (found["name"], found["groups"]) == ("alice", [])
    assert not found["admin"]


def test_a_trainer_belongs_to_the_group_of_their_course(authenticator: LedgerAuthenticator) -> None:
    found = sign_in(authenticator, "tora", password_of("tora"))
    assert found is not None
    assert found["groups"] == [f"formgrader-{COURSE}"]


@pytest.mark.parametrize("typed", ["ALICE", " alice ", "ａｌｉｃｅ"])
def test_a_name_typed_otherwise_is_the_same_person(authenticator: LedgerAuthenticator, typed: str) -> None:
    found = sign_in(authenticator, typed, password_of("alice"))
    assert found is not None
    assert found["name"] == "alice"


@pytest.mark.parametrize(
    ("username", "password"),
    [
        ("alice", "wrong"),
        ("alice", ""),
        ("alice", password_of("bob")),
        ("nobody", password_of("alice")),
        ("", ""),
        ("../alice", password_of("alice")),
    ],
)
def test_nobody_else_gets_in(authenticator: LedgerAuthenticator, username: str, password: str) -> None:
    assert sign_in(authenticator, username, password) is None


def test_a_name_that_is_no_folders_name_is_refused_whatever_the_ledger_says(
    authenticator: LedgerAuthenticator,
) -> None:
    assert authenticator.validate_username("sato.h-2_x")
    for name in ("..", ".hidden", "a/b", "a b", "a\n", ""):
        assert not authenticator.validate_username(name)


def test_a_trainer_who_is_one_no_longer_loses_the_group(
    authenticator: LedgerAuthenticator, ledger: Ledger, tmp_path: Path
) -> None:
    assert refresh(authenticator, "tora") == {"name": "tora", "groups": [f"formgrader-{COURSE}"]}
    departments, people = tmp_path / "departments.csv", tmp_path / "people.csv"
    departments.write_text("所属コード,所属名,上位所属コード\nK1,総務課,\n", encoding="utf-8")
    people.write_text(
        "職員番号,氏名,ユーザー名,所属コード,所属長,発令日,役割\n0000003,tora,tora,K1,,2026-04-01,\n",
        encoding="utf-8",
    )
    with ledger.session() as session:
        import_roster(session, departments, people, "test", date(2026, 5, 1))
    assert refresh(authenticator, "tora") == {"name": "tora", "groups": []}


def test_the_session_of_somebody_the_ledger_does_not_know_ends(authenticator: LedgerAuthenticator) -> None:
    assert refresh(authenticator, "nobody") is False
