import shutil
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest

from yorozu.curriculum.course import load_course, load_courses
from yorozu.curriculum.problems import CurriculumError
from yorozu.site import Site


def problems(courses: Path) -> list[str]:
    with pytest.raises(CurriculumError) as caught:
        load_courses(courses)
    return [str(problem).removeprefix(f"{courses}/") for problem in caught.value.problems]


def test_a_course_is_what_its_file_says(site: Site) -> None:
    course = load_course(site.courses / "sample")
    assert course.id == uuid.UUID("5f0f3c8e-6a0b-4d5c-9d63-0e1f9a2b7c11")
    assert (course.slug, course.title, course.version) == ("sample", "見本の講座", "1.0.0")
    assert (course.hours, course.unit_score) == (0.5, 0.8)
    assert course.skills == ("デジタルスキル標準: データ活用",)
    unit = course.unit("sample-01-total")
    assert course.units == (unit,)
    assert (unit.title, unit.minutes, unit.required, unit.objectives) == ("合計を出す", 30, True, ())
    assert unit.text.is_file()
    assert unit.data.is_dir()
    assert unit.right_answers.is_dir()
    assert unit.wrong_answers.is_dir()
    with pytest.raises(KeyError):
        course.unit("sample-02")


def test_courses_come_by_slug_and_other_folders_are_passed_over(site: Site) -> None:
    second_course(site)
    (site.courses / "LICENSE.md").write_text("", encoding="utf-8")
    (site.courses / "drafts").mkdir()
    assert [course.slug for course in load_courses(site.courses)] == ["another", "sample"]


def test_objectives_are_optional(site: Site, rewrite: Callable[[Path, str, str], None]) -> None:
    rewrite(site.courses / "sample" / "course.toml", "minutes = 30", 'minutes = 30\nobjectives = ["足す"]')
    assert load_course(site.courses / "sample").units[0].objectives == ("足す",)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('version = "1.0.0"', 'version = "1.0"', ":4: version = '1.0': must be major.minor.patch"),
        ('version = "1.0.0"', "", ": key 'version' is missing"),
        ("hours = 0.5", "hours = 0", ":5: hours = 0: must be a number of hours above 0"),
        ("hours = 0.5", "hours = true", ":5: hours = True: must be a number"),
        ("hours = 0.5", "hours = inf", ":5: hours = inf: must be a number"),
        ('title = "見本の講座"', 'title = " "', ":3: title = ' ': must be a text that is not empty"),
        ('slug = "sample"', 'slug = "other"', ":2: slug 'other' is not the folder's name 'sample'"),
        ('slug = "sample"', 'slug = "Sample"', ":2: slug = 'Sample': must be lower-case words"),
        ('id = "5f0f', 'id = "5F0F', ":1: id = '5F0F3c8e"),
        (
            "unit_score = 0.8",
            "unit_score = 80",
            ":10: unit_score = 80: must be a number above 0 and",
        ),
        ("unit_score = 0.8", "unit_score = 0", ":10: unit_score = 0: must be"),
        ("unit_score", "unit_scor", ":10: unknown key 'unit_scor' in [pass]"),
        ("minutes = 30", "minutes = 30.5", ":15: minutes = 30.5: must be a whole number"),
        ("required = true", 'required = "yes"', ":16: required = 'yes': must be true or false"),
        ("required = true", "", ":12: key 'required' is missing in [units]"),
        ("skills = [", "skills = [1, ", ":7: skills = [1, "),
        ("[[units]]", "[units]", "must be one table [[units]] for each unit"),
        ('slug = "sample-01-total"', 'slug = "sample-02"', ":13: unit 'sample-02' has no folder"),
        ("hours = 0.5", "hours = ", ":5: not TOML"),
    ],
)
def test_a_breach_is_named_with_its_line(
    site: Site, rewrite: Callable[[Path, str, str], None], old: str, new: str, problem: str
) -> None:
    rewrite(site.courses / "sample" / "course.toml", old, new)
    assert any(problem in found for found in problems(site.courses)), problems(site.courses)
    assert all(found.startswith("sample/course.toml") for found in problems(site.courses))


def test_all_breaches_of_all_courses_come_together(
    site: Site, rewrite: Callable[[Path, str, str], None]
) -> None:
    second_course(site)
    for course in ("sample", "another"):
        rewrite(site.courses / course / "course.toml", "hours = 0.5", "hours = -1")
        rewrite(site.courses / course / "course.toml", "minutes = 30", "minutes = 0")
    assert [found[: found.index(": ")] for found in problems(site.courses)] == [
        "another/course.toml:5",
        "another/course.toml:15",
        "sample/course.toml:5",
        "sample/course.toml:15",
    ]


def test_a_unit_listed_twice_is_refused(site: Site) -> None:
    file = site.courses / "sample" / "course.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text + "\n" + text[text.index("[[units]]") :], encoding="utf-8")
    assert problems(site.courses) == [
        "sample/course.toml:19: unit 'sample-01-total' stands twice, first at line 13"
    ]


def test_a_unit_without_its_text_is_refused(site: Site, unit_text: Path) -> None:
    unit_text.unlink()
    assert problems(site.courses) == [
        f"sample/course.toml:13: unit 'sample-01-total' has no notebook text {unit_text}"
    ]


def test_two_courses_share_neither_id_nor_unit(site: Site) -> None:
    shutil.copytree(site.courses / "sample", site.courses / "twin")
    file = site.courses / "twin" / "course.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('"sample"', '"twin"'), encoding="utf-8")
    other = site.courses / "sample" / "course.toml"
    assert problems(site.courses) == [
        f"twin/course.toml:1: '5f0f3c8e-6a0b-4d5c-9d63-0e1f9a2b7c11' is also in {other}",
        f"twin/course.toml:13: 'sample-01-total' is also in {other}",
    ]


def test_a_folder_without_a_course_is_named(tmp_path: Path) -> None:
    with pytest.raises(CurriculumError, match=r"course\.toml: missing"):
        load_course(tmp_path)


def test_a_course_file_in_another_encoding_is_named(site: Site) -> None:
    file = site.courses / "sample" / "course.toml"
    file.write_bytes(file.read_text(encoding="utf-8").encode("cp932"))
    assert problems(site.courses)[0].startswith("sample/course.toml: not UTF-8")


def second_course(site: Site) -> None:
    """A course "another" with a unit of its own."""
    folder = site.courses / "another"
    shutil.copytree(site.courses / "sample", folder)
    (folder / "sample-01-total").rename(folder / "another-01")
    (folder / "another-01" / "sample-01-total.py").rename(folder / "another-01" / "another-01.py")
    text = (folder / "course.toml").read_text(encoding="utf-8")
    for old, new in (("5f0f", "5f0e"), ('"sample"', '"another"'), ("sample-01-total", "another-01")):
        text = text.replace(old, new)
    (folder / "course.toml").write_text(text, encoding="utf-8")
