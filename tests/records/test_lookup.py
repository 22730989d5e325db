from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session
from tests.records.conftest import World

from yorozu.records import lookup
from yorozu.records.lookup import NotRecorded


def test_the_posting_in_force_is_the_latest_that_has_begun(world: World) -> None:
    world.roster(
        "職員番号,氏名,ユーザー名,所属コード,所属長,発令日,役割\n0001,山田　花子,hanako,K200,,2026-10-01,\n"
    )
    changes = (date(2024, 4, 1), date(2026, 10, 1))
    with world.session() as session:
        person = lookup.person(session, "hanako").id
        begun = [
            posting.valid_from if (posting := lookup.posting(session, person, day)) else None
            for change in changes
            for day in (change - timedelta(days=1), change)
        ]
    assert begun == [None, changes[0], changes[0], changes[1]]


def test_a_name_that_is_not_recorded_is_named(world: World) -> None:
    asks: dict[str, Callable[[Session], object]] = {
        "nobody": lambda session: lookup.person(session, "nobody"),
        "word": lambda session: lookup.course(session, "word"),
        "4711": lambda session: lookup.attempt(session, 4711),
        "9" * 30: lambda session: lookup.attempt(session, int("9" * 30)),
    }
    with world.session() as session:
        for name, ask in asks.items():
            with pytest.raises(NotRecorded, match=name):
                ask(session)
