"""A course goes to another installation by the commands."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from yorozu.cli import main
from yorozu.curriculum.tree import read_tree
from yorozu.hub.courses import register_courses
from yorozu.records.courses import courses
from yorozu.records.database import Ledger
from yorozu.site import Site


def yorozu(site: Site, *words: str) -> Result:
    environ = {"YOROZU_ROOT": str(site.root), "YOROZU_LEDGER_URL": None}
    return CliRunner().invoke(main, words, env=environ)


@pytest.fixture
def ledger(site: Site) -> Ledger:
    """One that knows the sample course."""
    ledger = Ledger(site.ledger_url)
    ledger.migrate()
    register_courses(site, ledger, "test")
    return ledger


def test_a_course_goes_from_one_installation_to_another(site: Site, tmp_path: Path) -> None:
    file = tmp_path / "sample.zip"
    packed = yorozu(site, "course", "pack", "sample", "-o", str(file))
    assert packed.exit_code == 0, packed.output
    other = Site.at(tmp_path / "other", environ={})
    other.courses.mkdir(parents=True)
    shutil.copy(site.root / "nbgrader_config.py", other.root)
    unpacked = yorozu(other, "course", "unpack", str(file))
    assert unpacked.exit_code == 0, unpacked.output
    assert "unpacked  sample 1.0.0 (1 units)" in unpacked.output
    assert read_tree(other.courses) == read_tree(site.courses)
    assert yorozu(other, "course", "unpack", str(file)).exit_code == 1
    again = yorozu(other, "course", "unpack", "--replace", str(file))
    assert "unpacked  sample 1.0.0, was 1.0.0" in again.output


def test_without_a_name_the_file_is_named_for_course_and_version(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert yorozu(site, "course", "pack", "sample").exit_code == 0
    assert (tmp_path / "sample-1.0.0.zip").is_file()


def test_a_file_that_cannot_be_written_is_said(site: Site, tmp_path: Path) -> None:
    refused = yorozu(site, "course", "pack", "sample", "-o", str(tmp_path / "nowhere" / "sample.zip"))
    assert refused.exit_code == 1
    assert "nowhere" in refused.output
    assert "読み書きできません" in refused.output


def test_an_unknown_course_is_said_with_those_that_there_are(site: Site) -> None:
    refused = yorozu(site, "course", "pack", "nothing")
    assert refused.exit_code == 2
    assert "there is sample" in refused.output


def test_a_course_that_the_ledger_knows_as_another_is_refused(
    site: Site, ledger: Ledger, tmp_path: Path
) -> None:
    listing = site.courses / "sample" / "course.toml"
    text = listing.read_text(encoding="utf-8")
    listing.write_text(text.replace('id = "5f0f3c8e', 'id = "aaaaaaaa'), encoding="utf-8")
    file = str(tmp_path / "sample.zip")
    assert yorozu(site, "course", "pack", "sample", "-o", file).exit_code == 0
    # Its folder is gone, but the records are not.
    shutil.rmtree(site.courses / "sample")
    refused = yorozu(site, "course", "unpack", file)
    assert refused.exit_code == 1
    assert "is registered with id 5f0f3c8e" in refused.output
    assert list(site.courses.iterdir()) == []


def test_asking_the_ledger_registers_nothing(site: Site, ledger: Ledger, tmp_path: Path) -> None:
    listing = site.courses / "sample" / "course.toml"
    text = listing.read_text(encoding="utf-8")
    listing.write_text(text.replace('"1.0.0"', '"1.1.0"'), encoding="utf-8")
    file = str(tmp_path / "sample.zip")
    assert yorozu(site, "course", "pack", "sample", "-o", file).exit_code == 0
    assert yorozu(site, "course", "unpack", "--replace", file).exit_code == 0
    with ledger.session() as session:
        assert [course.version for course in courses(session)] == ["1.0.0"]
