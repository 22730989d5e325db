from datetime import date

import pytest
from tests.records.conftest import TODAY, World

from yorozu.records.database import Ledger
from yorozu.records.lookup import NotRecorded
from yorozu.records.people import Person, departments, has_people, person


def test_a_person_is_shown_with_the_department_of_the_day(world: World) -> None:
    with world.session() as session:
        assert person(session, "jiro", TODAY) == Person("jiro", "0002", "髙橋　次郎", "K110", "契約課")
        assert person(session, "jiro", date(2024, 3, 31)).department is None
        with pytest.raises(NotRecorded):
            person(session, "nobody")


def test_an_empty_ledger_has_nobody(ledger: Ledger) -> None:
    with ledger.session() as session:
        assert not has_people(session)


def test_departments_are_named_by_code(world: World) -> None:
    with world.session() as session:
        assert has_people(session)
        names = departments(session)
    assert list(names.items()) == [
        ("K000", "架空区"),
        ("K100", "総務部"),
        ("K110", "契約課"),
        ("K200", "区民課"),
    ]
