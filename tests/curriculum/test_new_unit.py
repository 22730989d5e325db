import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from yorozu.curriculum import new_unit as module
from yorozu.curriculum.build import build
from yorozu.curriculum.course import load_course, load_courses
from yorozu.curriculum.new_unit import TEMPLATE, new_unit
from yorozu.curriculum.problems import CurriculumError
from yorozu.curriculum.prove import Grade, prove
from yorozu.curriculum.tree import read_tree
from yorozu.site import Site

FilesOf = Callable[..., dict[str, bytes]]


def test_a_new_unit_is_proved_and_listed_last(site: Site, grade: Grade) -> None:
    listing = site.courses / "sample" / "course.toml"
    with listing.open("a", encoding="utf-8") as file:
        file.write("# a note of the author's\n")
    before = listing.read_bytes()
    folder = new_unit(site, "sample/sample-02-desk", title="窓口の「件数」を数える")
    assert folder == site.courses / "sample" / "sample-02-desk"
    assert listing.read_bytes().startswith(before)
    course = load_course(site.courses / "sample")
    unit = course.units[-1]
    assert (unit.slug, unit.title, unit.required) == ("sample-02-desk", "窓口の「件数」を数える", False)
    assert "# # 窓口の「件数」を数える\n" in unit.text.read_text(encoding="utf-8")
    build(site, [course])
    proof = prove(site, course, grade, units=[unit], min_right=3, min_wrong=8)
    assert [str(problem) for problem in proof.problems] == []


def test_a_new_course_is_complete_and_its_unit_is_required(site: Site) -> None:
    new_unit(site, "mail/mail-01-sort", title="仕分ける", course_title='メール "整理" \\ 入門')
    mail, sample = load_courses(site.courses)
    assert (mail.slug, mail.title, mail.hours) == ("mail", 'メール "整理" \\ 入門', 0.25)
    assert [(unit.slug, unit.title, unit.required) for unit in mail.units] == [
        ("mail-01-sort", "仕分ける", True)
    ]
    assert mail.id != sample.id


def test_the_templates_data_are_what_its_script_makes(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-W", "error", "-B", TEMPLATE / "make_data.py", tmp_path], check=True, timeout=60
    )
    assert read_tree(tmp_path) == read_tree(TEMPLATE / "data")


@pytest.mark.parametrize(
    ("name", "title", "course_title", "message"),
    [
        ("sample/sample-01-total", "題", None, "'sample-01-total' is already in"),
        ("sample/notes", "題", None, "'notes' is there already"),
        ("sample/Sample-02", "題", None, "no name for a unit"),
        ("sample/sample_02", "題", None, "no name for a unit"),
        ("sample/../x", "題", None, "no name for a unit"),
        ("sample/" + "x" * 61, "題", None, "no name for a unit"),
        ("sample", "題", None, "write COURSE/UNIT"),
        ("/x-01", "題", None, "write COURSE/UNIT"),
        ("mail/mail-01-sort", "題", None, "no such course; there is sample"),
        ("sample/sample-02-desk", "題", "講座", "leave --course out"),
        ("mail/sample-01-total", "題", "講座", "'sample-01-total' is already in"),
        ("mail/mail-01-sort", "題", " ", "' ' is no title"),
        ("sample/sample-02-desk", "2行の\n題", None, "is no title"),
        ("sample/sample-02-desk", "", None, "is no title"),
        ("sample/sample-02-desk", "長" * 101, None, "is no title"),
        ("sample/sample-02-desk", "`data/ない.csv` を読む", None, "data/ない.csv is not in"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    site: Site, files_of: FilesOf, name: str, title: str, course_title: str | None, message: str
) -> None:
    (site.courses / "sample" / "notes").mkdir()
    before = files_of(site.courses)
    with pytest.raises(CurriculumError) as refused:
        new_unit(site, name, title, course_title)
    assert message in str(refused.value)
    assert files_of(site.courses) == before
    assert sorted(path.name for path in site.courses.iterdir()) == ["sample"]


def test_a_course_whose_units_cannot_be_added_to_is_refused(site: Site, files_of: FilesOf) -> None:
    listing = site.courses / "sample" / "course.toml"
    head = listing.read_text(encoding="utf-8").split("[pass]")[0]
    listing.write_text(
        head
        + 'units = [{slug = "sample-01-total", title = "題", minutes = 30, required = true}]\n'
        + "[pass]\nunit_score = 0.8\n",
        encoding="utf-8",
    )
    before = files_of(site.courses)
    with pytest.raises(CurriculumError, match=r"course\.toml: .*\[\[units\]\]"):
        new_unit(site, "sample/sample-02-desk")
    assert files_of(site.courses) == before


def test_a_unit_that_cannot_be_listed_is_taken_away_again(
    site: Site, files_of: FilesOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "replace_file", full)
    before = files_of(site.courses)
    with pytest.raises(OSError, match="No space"):
        new_unit(site, "sample/sample-02-desk")
    assert files_of(site.courses) == before
    assert not (site.courses / "sample" / "sample-02-desk").exists()
