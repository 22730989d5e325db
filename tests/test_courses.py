"""The committed courses themselves: they load, keep the rules, and their data can be made again."""

import subprocess
import sys
from pathlib import Path

import pytest

from yorozu.curriculum.course import load_courses
from yorozu.curriculum.percent import read_percent
from yorozu.curriculum.rules import check_data, check_text

COURSES = Path(__file__).parent.parent / "courses"


def files_below(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_every_course_loads_and_keeps_the_rules() -> None:
    courses = load_courses(COURSES)
    listed = {unit.folder for course in courses for unit in course.units}
    assert listed == {path.parent for path in COURSES.glob("*/*/*.py") if path.name != "make_data.py"}
    for unit in (unit for course in courses for unit in course.units):
        assert check_text(read_percent(unit.text), unit.folder) + check_data(unit) == []


@pytest.mark.parametrize("data", sorted(COURSES.glob("*/*/data")), ids=lambda data: data.parent.name)
def test_the_committed_data_are_what_the_script_makes(data: Path, tmp_path: Path) -> None:
    script = data.parent / "make_data.py"
    subprocess.run([sys.executable, "-W", "error", script, tmp_path], check=True, timeout=60)
    made, committed = files_below(tmp_path), files_below(data)
    assert made.keys() == committed.keys()
    assert [name for name in made if made[name] != committed[name]] == []
