import pytest
import sqlalchemy
from tests.records.conftest import World

from yorozu.records import models
from yorozu.records.lookup import NotRecorded
from yorozu.records.sign_in import PasswordRefused, check_password, person_exists, set_password


def test_a_password_opens_for_its_person_only(world: World) -> None:
    with world.session() as session:
        set_password(session, "hanako", "ひらけごま 2026")
        set_password(session, "jiro", "another")
    with world.session() as session:
        assert check_password(session, "hanako", "ひらけごま 2026")
        for username, password in (
            ("hanako", "another"),
            ("hanako", ""),
            ("hanako", "ひらけごま"),
            ("kumi", ""),
            ("nobody", "ひらけごま 2026"),
        ):
            assert not check_password(session, username, password)


def test_a_new_password_replaces_the_old_one(world: World) -> None:
    with world.session() as session:
        for password in ("old", "new"):
            set_password(session, "hanako", password)
        assert check_password(session, "hanako", "new")
        assert not check_password(session, "hanako", "old")


def test_equal_passwords_are_stored_differently_and_never_as_they_are(world: World) -> None:
    with world.session() as session:
        for username in ("hanako", "jiro"):
            set_password(session, username, "same-password")
        rows = session.scalars(sqlalchemy.select(models.Password)).all()
    assert rows[0].key != rows[1].key
    assert all(b"same-password" not in row.key + row.salt for row in rows)


def test_only_people_get_passwords_and_none_is_empty(world: World) -> None:
    with world.session() as session:
        assert person_exists(session, "hanako")
        assert not person_exists(session, "nobody")
        with pytest.raises(NotRecorded):
            set_password(session, "nobody", "x")
        with pytest.raises(PasswordRefused):
            set_password(session, "hanako", "")
