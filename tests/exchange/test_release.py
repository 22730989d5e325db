import pytest
from tests.exchange.conftest import COURSE, TRAINER, UNIT, World

from yorozu.exchange import bundle
from yorozu.exchange.errors import BundleRefused, NotFound
from yorozu.exchange.release import release_unit
from yorozu.records.courses import UnknownUnit, released_units


def test_a_release_holds_the_folder_and_is_recorded(world: World) -> None:
    folder = world.site.release / COURSE / UNIT
    (folder / ".ipynb_checkpoints").mkdir()
    (folder / ".ipynb_checkpoints" / "x.ipynb").touch()
    (folder / "new.txt").write_text("new")
    with world.ledger.session() as session:
        sha256 = release_unit(world.site, session, COURSE, UNIT, TRAINER)
        assert released_units(session, COURSE)[UNIT].sha256 == sha256
    files = bundle.unpack(world.store.release(COURSE, UNIT, sha256))
    assert sorted(files) == ["data/金額.csv", "new.txt", f"{UNIT}.ipynb"]


def test_the_same_files_make_the_same_release(world: World) -> None:
    with world.ledger.session() as session:
        before = released_units(session, COURSE)[UNIT].sha256
        assert release_unit(world.site, session, COURSE, UNIT, TRAINER) == before


def test_what_cannot_be_released_is_refused_and_changes_nothing(world: World) -> None:
    folder = world.site.release / COURSE / UNIT
    with world.ledger.session() as session:
        before = released_units(session, COURSE)
        with pytest.raises(NotFound, match="yorozu build"):
            release_unit(world.site, session, COURSE, "sample-02-hidden", TRAINER)
        (folder / f"{UNIT}.ipynb").unlink()
        with pytest.raises(BundleRefused, match="見つかりません"):
            release_unit(world.site, session, COURSE, UNIT, TRAINER)
        assert released_units(session, COURSE) == before


def test_a_unit_that_the_course_does_not_have_is_refused(world: World) -> None:
    folder = world.site.release / COURSE / UNIT
    (folder / f"{UNIT}.ipynb").rename(folder / "sample-03-new.ipynb")
    folder.rename(folder.with_name("sample-03-new"))
    with pytest.raises(UnknownUnit), world.ledger.session() as session:
        release_unit(world.site, session, COURSE, "sample-03-new", TRAINER)
