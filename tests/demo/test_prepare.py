import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from yorozu.demo.passwords import file_of
from yorozu.demo.prepare import HR, STAFF, TRAINER, FolderInUse, copy_of, is_prepared, prepare, sign_ins
from yorozu.hub.courses import register_courses
from yorozu.records.access import roles_of
from yorozu.records.database import Ledger
from yorozu.records.enrolments import cohorts, courses_of
from yorozu.records.sign_in import check_password
from yorozu.site import Site


@pytest.fixture
def copy(checkout: Path, tmp_path: Path) -> Site:
    return copy_of(Site.at(checkout, environ={}), tmp_path / "copy")


@pytest.fixture
def ledger(copy: Site) -> Iterator[Ledger]:
    ledger = Ledger(copy.ledger_url)
    ledger.migrate()
    register_courses(copy, ledger, "test")
    yield ledger
    ledger.dispose()


def test_lost_passwords_are_set_anew_and_the_others_stay(copy: Site, ledger: Ledger) -> None:
    with ledger.session() as session:
        assert not is_prepared(session)
    first = prepare(copy, ledger, date(2026, 4, 1))
    with ledger.session() as session:
        assert is_prepared(session)
    assert sign_ins(copy, ledger) == first

    file_of(copy).write_text(f'{{"{STAFF}": "{first[STAFF]}"}}', encoding="utf-8")
    again = sign_ins(copy, ledger)
    assert again[STAFF] == first[STAFF]
    assert again[TRAINER] != first[TRAINER]
    with ledger.session() as session:
        assert all(check_password(session, username, again[username]) for username in (STAFF, TRAINER))
        assert not check_password(session, TRAINER, first[TRAINER])
    assert sign_ins(copy, ledger) == again

    file_of(copy).unlink()
    new = sign_ins(copy, ledger)
    with ledger.session() as session:
        assert check_password(session, STAFF, new[STAFF])


def test_a_site_without_some_of_the_courses_has_everyone_else_in_those_that_it_has(copy: Site) -> None:
    for course in ("excel", "ocr"):
        shutil.rmtree(copy.courses / course)
    ledger = Ledger(copy.ledger_url)
    ledger.migrate()
    register_courses(copy, ledger, "test")
    prepare(copy, ledger, date(2026, 4, 1))
    with ledger.session() as session:
        assert {cohort.course for cohort in cohorts(session)} == {"bi", "chatgpt"}
        assert roles_of(session, TRAINER, date(2026, 4, 1)).trainer_of == {"bi", "chatgpt"}
        assert roles_of(session, HR, date(2026, 4, 1)).hr
        assert [enrolment.course for enrolment in courses_of(session, "takahashi")] == ["bi"]
        assert courses_of(session, STAFF) == []
    ledger.dispose()


def test_a_folder_with_something_in_it_is_left_alone(site: Site, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "note.txt").write_text("", encoding="utf-8")
    with pytest.raises(FolderInUse, match="mine is not empty"):
        copy_of(site, tmp_path / "mine")
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["note.txt"]
