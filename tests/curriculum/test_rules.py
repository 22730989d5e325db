import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from yorozu.curriculum.course import load_courses
from yorozu.curriculum.percent import parse_percent
from yorozu.curriculum.rules import check_data, check_text, read_texts
from yorozu.site import Site

HEAD = """\
# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

"""
FIRST_LINE = HEAD.count("\n") + 1
SOLUTION: dict[str, Any] = {
    "grade": False,
    "locked": False,
    "schema_version": 3,
    "solution": True,
    "task": False,
}
TEST: dict[str, Any] = {
    "grade": True,
    "locked": True,
    "points": 2,
    "schema_version": 3,
    "solution": False,
    "task": False,
}
LOCKED: dict[str, Any] = SOLUTION | {"locked": True, "solution": False}
ANSWER = "### BEGIN SOLUTION\npass\n### END SOLUTION\n"


def cell(code: str, _kind: str = "", **nbgrader: Any) -> str:
    meta = f" nbgrader={json.dumps(nbgrader)}" if nbgrader else ""
    return f"# %%{_kind}{meta}\n{code}\n\n"


def solution(name: object = "total", **changes: Any) -> str:
    return cell(ANSWER, grade_id=name, **(SOLUTION | changes))


def check(name: object = "test_total", **changes: Any) -> str:
    return cell("assert 1", grade_id=name, **(TEST | changes))


def problems(text: str, folder: Path = Path("nowhere"), head: str = HEAD) -> list[str]:
    return [str(problem) for problem in check_text(parse_percent(head + text, Path("unit.py")), folder)]


def only(text: str, head: str = HEAD) -> str:
    found = problems(text, head=head)
    assert len(found) == 1, found
    return found[0]


def test_a_right_unit_has_no_problem() -> None:
    assert problems(solution() + check() + check("test_total_2", points=0.5) + cell("print(1)")) == []


@pytest.mark.parametrize(
    "name", ["cell-3f2a9c41d08b7e65", "cell3", "cell", "cell_3f2a", "test_3f2a9c41d08b7e65"]
)
def test_a_machine_made_grade_id_is_refused(name: str) -> None:
    found = problems(
        solution() + check() + cell("1", grade_id=name, **SOLUTION | {"locked": True, "solution": False})
    )
    assert f"unit.py:{FIRST_LINE + 9}: grade_id '{name}' is machine-made" in found[0]


@pytest.mark.parametrize("name", ["cell_value", "read_excel_2", "decade", "q1", "feed_back", "facade"])
def test_words_are_no_machine_made_grade_ids(name: str) -> None:
    assert problems(solution(name) + check(f"test_{name}")) == []


def test_the_second_of_two_equal_grade_ids_is_named() -> None:
    first, second = FIRST_LINE + 6, FIRST_LINE + 9
    found = only(solution() + check() + check())
    assert found.startswith(
        f"unit.py:{second}: grade_id 'test_total' is already that of the cell at line {first};"
    )


@pytest.mark.parametrize("name", ["Total", "合計", "total-1", "1st", "total__1", "a" * 65])
def test_a_grade_id_is_snake_case(name: str) -> None:
    assert "must be snake_case words" in problems(solution(name) + check(f"test_{name}"))[0]


@pytest.mark.parametrize("name", ["", 1, None, ["total"]])
def test_a_grade_id_is_a_word(name: object) -> None:
    assert f"unit.py:{FIRST_LINE}: grade_id = {name!r} must be a word" in problems(solution(name))


def test_the_name_tells_tests_from_other_cells() -> None:
    assert "should be test_total_1" in only(solution() + check() + check("total_1"))
    assert "rename 'test_total_1'" in problems(solution("test_total_1") + check())[0]


def test_an_exercise_without_a_test_is_named() -> None:
    assert only(solution() + solution("largest") + check()) == (
        f"unit.py:{FIRST_LINE + 6}: exercise 'largest' has no test; add a test cell test_largest"
    )


@pytest.mark.parametrize("points", [0, -1, "2", None, True, float("inf"), float("nan")])
def test_points_are_numbers_above_zero(points: object) -> None:
    assert only(solution() + check(points=points)).startswith(
        f"unit.py:{FIRST_LINE + 6}: points = {points!r};"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            solution(points=2) + check(),
            "unknown key 'points' in nbgrader's metadata; only a test cell",
        ),
        (solution(checksum="1") + check(), "unknown key 'checksum' in nbgrader's metadata; known are"),
        (cell("pass", grade_id="total", **SOLUTION) + check(), "a solution cell needs ### BEGIN SOLUTION"),
        (solution(task=True) + check(), "task cells are marked by hand"),
        (solution(locked=True) + check(), "a solution cell must not be locked"),
        (solution() + check(locked=False), "a test cell must be locked"),
        (solution(grade=True, points=1, locked=False) + check(), "both solution and test"),
        (solution(schema_version=2) + check(), "schema_version = 2; it must be 3"),
        (solution(locked="no") + check(), "locked = 'no' in nbgrader's metadata must be true or false"),
        (cell("1", grade_id="a", **SOLUTION | {"solution": False}), "does nothing; take its metadata out"),
        (
            cell("# 文", " [markdown]", grade_id="test_a", **TEST),
            "a test cell must be a code cell",
        ),
        ("# %% slideshow={}\n1\n", "slideshow in a marker would be lost in JupyterLab"),
        ('# %% nbgrader={"grade": tru}\n1\n', "the metadata after `# %%` are not JSON"),
        ("# %% nbgrader=1\n1\n", "nbgrader's metadata must be a {...}"),
        ("# %% 題\n1\n", "title in a marker would be lost"),
    ],
)
def test_wrong_metadata_are_refused(text: str, expected: str) -> None:
    found = problems(text)
    assert any(expected in problem for problem in found), found


@pytest.mark.parametrize(
    "missing", ["grade", "grade_id", "locked", "points", "schema_version", "solution", "task"]
)
def test_missing_metadata_are_named(missing: str) -> None:
    meta: dict[str, Any] = {"grade_id": "test_total", **TEST}
    del meta[missing]
    found = problems(solution() + cell("assert 1", **meta))
    assert any(f"key '{missing}' is missing" in problem for problem in found), found


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", "unit.py:1: no kernelspec in the header"),
        (HEAD.replace("name: python3", "name: ir"), "unit.py:3: wrong kernel: name is 'ir'"),
        (HEAD.replace("language: python", "language: R"), "unit.py:3: wrong kernel: language is 'R'"),
        ("# ---\n# jupyter:\n#   date: 2026-04-01\n# ---\n\n", "unit.py:1: no kernelspec"),
    ],
)
def test_a_wrong_kernel_is_refused(head: str, expected: str) -> None:
    assert only(cell("1"), head=head).startswith(expected)


def test_code_that_is_no_python_is_refused_unless_learners_shall_see_it() -> None:
    assert only(cell("x = 1\ny = (")).startswith(f"unit.py:{FIRST_LINE + 2}: not Python")
    assert problems('# %% tags=["raises-exception"]\ny = (\n') == []
    assert problems(cell("%matplotlib inline\n!ls\nx = 1")) == []


@pytest.mark.parametrize(
    "line",
    [
        'open("data/gone.csv")',
        "open('./data/gone.csv')",
        'Path("data/gone.csv").open()',
        "# `data/gone.csv` を開きます",
        "pass  # 例: read('data/gone.csv')",
    ],
)
def test_a_data_file_that_is_missing_is_named(line: str) -> None:
    assert only(cell(f"x = 1\n{line}")).startswith(f"unit.py:{FIRST_LINE + 2}: ")
    assert "data/gone.csv is not in nowhere" in only(cell(line))


def test_a_data_file_that_prose_names_must_be_there() -> None:
    assert "data/gone.csv" in only(cell("# [名簿](data/gone.csv)を見ます", " [markdown]"))


def test_data_files_that_are_there_or_computed_are_no_problem(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "名簿 4月.csv").touch()
    code = """\
open("data/名簿 4月.csv")
open(f"data/{name}.csv")
list(Path("data").glob("*.csv"))
list(Path().glob("data/*.csv"))
open("metadata/gone.csv")"""
    assert problems(cell(code), tmp_path) == []
    assert problems('# %% tags=["raises-exception"]\nopen("data/gone.csv")\n', tmp_path) == []


def test_a_bom_twice_is_refused_and_once_is_not(site: Site) -> None:
    unit = load_courses(site.courses)[0].units[0]
    (unit.data / "once.csv").write_text("氏名\n", encoding="utf-8-sig")
    assert check_data(unit) == []
    (unit.data / "twice.csv").write_text("\ufeff氏名\n", encoding="utf-8-sig")
    [problem] = check_data(unit)
    assert (problem.path, problem.line) == (unit.data / "twice.csv", 1)


def test_all_breaches_of_a_unit_come_together(
    site: Site, unit_text: Path, rewrite: Callable[..., None]
) -> None:
    rewrite(unit_text, '"points": 2', '"points": 0')
    rewrite(unit_text, "data/amounts.csv", "data/gone.csv")
    rewrite(unit_text, '"grade_id": "largest"', '"grade_id": "total"')
    twice = unit_text.parent / "data" / "twice.csv"
    twice.write_text("\ufeff件名", encoding="utf-8-sig")
    _, found = read_texts(load_courses(site.courses))
    assert [(problem.path.name, problem.line) for problem in found] == [
        (unit_text.name, 17),
        (unit_text.name, 27),
        (unit_text.name, 33),
        ("twice.csv", 1),
    ]


def test_a_text_that_cannot_be_read_does_not_hide_other_breaches(site: Site, unit_text: Path) -> None:
    unit_text.write_bytes(b"\xef\xbb\xbf")
    (unit_text.parent / "data" / "twice.csv").write_text("\ufeff件名", encoding="utf-8-sig")
    texts, found = read_texts(load_courses(site.courses))
    assert texts == []
    assert [(problem.path.name, problem.line) for problem in found] == [(unit_text.name, 1), ("twice.csv", 1)]
