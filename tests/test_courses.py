"""The committed courses: they load, keep the rules, are proved, and their data can be made again."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from yorozu.curriculum.build import build
from yorozu.curriculum.course import load_course, load_courses
from yorozu.curriculum.duration import duration
from yorozu.curriculum.percent import read_percent
from yorozu.curriculum.prove import prove
from yorozu.curriculum.rules import check_data, check_text
from yorozu.curriculum.unit_head import head_of
from yorozu.grading.processes import WorkerPool
from yorozu.grading.proof import proof_grade
from yorozu.site import Site

COURSES = Path(__file__).parent.parent / "courses"
WRONG_ANSWERS = 8
"""Of each unit, evenly chosen: a failed proof in minutes; `yorozu check` tries every one."""
# A submission waits for its kernel now and then: more of them than cores keep the cores busy.
_SIDE_BY_SIDE = 2 * (os.cpu_count() or 1)


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


def test_every_head_says_what_is_learnt_and_the_minutes_of_the_listing() -> None:
    for unit in (unit for course in load_courses(COURSES) for unit in course.units):
        head = head_of(read_percent(unit.text))
        assert head.objectives, unit.text
        assert head.use, unit.text
        assert head.minutes == unit.minutes, unit.text


def test_every_unit_fits_into_the_45_minutes_of_an_ordinary_lesson() -> None:
    units = [unit for course in load_courses(COURSES) for unit in course.units]
    needed = {unit.slug: round(duration(read_percent(unit.text))) for unit in units}
    assert {slug: minutes for slug, minutes in needed.items() if not 30 <= minutes <= 45} == {}
    assert [unit.slug for unit in units if not needed[unit.slug] <= unit.minutes <= 45] == []


@pytest.mark.parametrize("data", sorted(COURSES.glob("*/*/data")), ids=lambda data: data.parent.name)
def test_the_committed_data_are_what_the_script_makes(data: Path, tmp_path: Path) -> None:
    script = data.parent / "make_data.py"
    subprocess.run([sys.executable, "-W", "error", script, tmp_path], check=True, timeout=60)
    made, committed = files_below(tmp_path), files_below(data)
    assert made.keys() == committed.keys()
    assert [name for name in made if made[name] != committed[name]] == []


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("name", sorted(path.parent.name for path in COURSES.glob("*/course.toml")))
def test_every_exercise_is_proved_by_a_choice_of_answers(site: Site, name: str) -> None:
    shutil.copytree(COURSES / name, site.courses / name)
    for folder in site.courses.glob(f"{name}/*/answers/wrong"):
        answers = sorted(folder.iterdir())
        chosen = answers[:: -(-len(answers) // WRONG_ANSWERS)]
        for answer in set(answers) - set(chosen):
            answer.unlink()
    course = load_course(site.courses / name)
    build(site, [course])
    with WorkerPool(_SIDE_BY_SIDE) as executor:
        proof = prove(site, course, proof_grade, executor=executor)
    assert [str(problem) for problem in proof.problems] == []
