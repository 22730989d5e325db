from pathlib import Path

import pytest

from yorozu.curriculum.percent import TextCell
from yorozu.curriculum.regions import Region, check_regions, looks_like_marker, outside_regions, regions_of

SOLUTION = {"grade": False, "solution": True}
TEST = {"grade": True, "solution": False}


def problems(source: str, nbgrader: dict[str, bool] | None, kind: str = "code") -> list[str]:
    lines = [f"# {line}" for line in source.split("\n")] if kind == "markdown" else source.split("\n")
    cell = TextCell(10, ("# %%", *lines), kind, source, {"nbgrader": nbgrader} if nbgrader else {})
    return [str(problem) for problem in check_regions(Path("unit.py"), cell)]


def test_regions_are_taken_apart() -> None:
    source = """\
def total(amounts):
    ### BEGIN SOLUTION
    return sum(amounts)

    ### END SOLUTION
### BEGIN HIDDEN TESTS
assert total([]) == 0
### END HIDDEN TESTS
"""
    assert regions_of(source) == [
        Region("SOLUTION", ("    return sum(amounts)", "")),
        Region("HIDDEN TESTS", ("assert total([]) == 0",)),
    ]
    assert outside_regions(source) == ["def total(amounts):"]


@pytest.mark.parametrize(
    "line",
    [
        "### BEGIN SOLUTION",
        "    ### END HIDDEN TESTS",
        "# begin solution",
        "###BEGIN SOLUTION",
        "### BEGIN  SOLUTION",
        "## END HIDDEN TEST",
        "### BEGIN HIDDEN_TESTS",
        "### BEGIN MARK SCHEME",
    ],
)
def test_lines_meant_as_markers_are_recognised(line: str) -> None:
    assert looks_like_marker(line)


@pytest.mark.parametrize("line", ["# 解答のはじまり", "begin = solution", "x = 1  ### BEGIN SOLUTION", ""])
def test_other_lines_are_no_markers(line: str) -> None:
    assert not looks_like_marker(line)


def test_right_regions_are_no_problem() -> None:
    assert problems("def f():\n    ### BEGIN SOLUTION\n    return 1\n    ### END SOLUTION", SOLUTION) == []
    assert problems("assert f()\n### BEGIN HIDDEN TESTS\nassert f()\n### END HIDDEN TESTS", TEST) == []
    assert problems("print(1)", None) == []


@pytest.mark.parametrize(
    ("source", "nbgrader", "expected"),
    [
        ("return 1", SOLUTION, "unit.py:10: a solution cell needs"),
        (
            "### BEGIN SOLUTION\n1",
            SOLUTION,
            "unit.py:11: ### BEGIN SOLUTION without ### END SOLUTION",
        ),
        ("### END SOLUTION", SOLUTION, "unit.py:11: ### END SOLUTION without ### BEGIN SOLUTION before it"),
        ("### BEGIN SOLUTION\n# 1\n\n### END SOLUTION", SOLUTION, "unit.py:11: nothing between"),
        (
            "x\n### begin solution\n1\n### END SOLUTION",
            SOLUTION,
            "unit.py:12: '### begin solution' is no",
        ),
        (
            "### BEGIN SOLUTION\n1\n### BEGIN SOLUTION",
            SOLUTION,
            "unit.py:13: ### BEGIN SOLUTION inside",
        ),
        ("### BEGIN SOLUTION\n1\n### END HIDDEN TESTS", SOLUTION, "unit.py:13: ### END HIDDEN TESTS without"),
        (
            "### BEGIN SOLUTION\n1\n### END SOLUTION",
            None,
            "unit.py:11: a solution in a cell that is no solution",
        ),
        (
            "### BEGIN SOLUTION\n1\n### END SOLUTION",
            TEST,
            "unit.py:11: a solution in a cell that is no solution",
        ),
        (
            "### BEGIN HIDDEN TESTS\n1\n### END HIDDEN TESTS",
            None,
            "unit.py:11: hidden tests in a cell that",
        ),
    ],
)
def test_a_wrong_region_is_named_with_its_line(
    source: str, nbgrader: dict[str, bool] | None, expected: str
) -> None:
    found = problems(source, nbgrader)
    assert any(problem.startswith(expected) for problem in found), found


def test_a_solution_in_prose_is_refused() -> None:
    found = problems("こう書きます\n### BEGIN SOLUTION\nreturn 1\n### END SOLUTION", None, "markdown")
    assert found == ["unit.py:12: a solution in a cell that is no solution cell; it would be released"]
