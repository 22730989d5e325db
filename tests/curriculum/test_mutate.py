import ast
from pathlib import Path

import pytest

from yorozu.curriculum.mutate import Mutant, mutants_of, sample
from yorozu.curriculum.percent import PercentText, parse_percent

_SOLUTION = '{"grade_id": "answer", "grade": false, "solution": true}'


def unit(*solution: str, before: str = "import math") -> PercentText:
    lines = [
        "# %%",
        before,
        f"# %% nbgrader={_SOLUTION}",
        "def answer(x, y=1):",
        "    ### BEGIN SOLUTION",
        *(f"    {line}" for line in solution),
        "    ### END SOLUTION",
        "    print(2)",
    ]
    return parse_percent("\n".join(lines) + "\n", Path("unit.py"))


def changes(*solution: str) -> list[str]:
    return [str(mutant).removeprefix("answer: ") for mutant in mutants_of(unit(*solution))]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("x = y < x <= z", ["y < x <= z -> y <= x <= z", "y < x <= z -> y < x < z"]),
        ("x = y == z", ["y == z -> y != z"]),
        ("x = y not in z", ["y not in z -> y in z"]),
        ("x = y is None", ["y is None -> y is not None"]),
        ("x = y and z", ["y and z -> y or z"]),
        ("x = not y", ["not y -> y"]),
        ("x = y - z", ["y - z -> y + z"]),
        ("x = y // z", ["y // z -> y / z"]),
        ("x += y", ["x += y -> x -= y"]),
        ("x = -y", ["-y -> y"]),
        ("x = 5", ["5 -> 6", "5 -> 4"]),
        ("x = 0.8", ["0.8 -> 0.9", "0.8 -> 0.7"]),
        ("x = True", ["True -> False"]),
        ("x = '課'", ["'課' -> '課X'"]),
        ("x = '要点は3つにする'", ["'要点は3つにする' -> ''"]),
        ("x = '会計課の窓口'", ["'会計課の窓口' -> '会計課の窓口X'"]),
        ("x = '00000000'", ["'00000000' -> '00000000X'"]),
        ("x = None", []),
        ("x = y + '円'", ["'円' -> '円X'"]),
        ("x = y.strip()", ["y.strip() -> y"]),
        ("x = sorted(y, key=z)", ["key=z -> (left out)", "sorted(y, key=z) -> y"]),
        ("x = math.floor(y)", ["math.floor(y) -> y"]),
        ("x = math.inf()", []),
        ("x = print(*y)", []),
        ("y.append(x)", ["y.append(x) -> pass"]),
        ("return x", ["return x -> return None"]),
        ("return None", []),
        ("return", []),
        ("x = f'{y:,}円'", ["f'{y:,}' -> {}", "'円' -> '円X'"]),
    ],
)
def test_each_kind_of_change(line: str, expected: list[str]) -> None:
    assert changes(line) == expected


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("x", ["x -> not x"]),
        ("x < y", ["x < y -> not x < y", "x < y -> x <= y"]),
        ("x == y", ["x == y -> x != y"]),
        ("not x", ["not x -> x"]),
    ],
)
def test_a_condition_is_negated_once(condition: str, expected: list[str]) -> None:
    assert changes(f"if {condition}:", "    pass") == expected
    assert changes(f"x = [y for y in z if {condition}]") == expected


def test_only_the_solution_is_changed_and_each_mutant_is_whole_code() -> None:
    [more, fewer] = mutants_of(unit("x = 1"))
    assert ast.unparse(ast.parse("def answer(x, y=1):\n    x = 2\n    print(2)")) == more.source
    assert "x = 0" in fewer.source


def test_the_line_is_the_one_in_the_text_even_inside_an_f_string() -> None:
    found = mutants_of(unit('x = f"""', "{y + 1}", '"""', "x = 7"))
    assert {mutant.line for mutant in found if "7" in mutant.before} == {9}
    assert {mutant.line for mutant in found if "y + 1" in mutant.before} == {6}


def test_a_long_change_is_shown_around_its_difference() -> None:
    [shown, *_] = [change for change in changes(f"x = {'a' * 60} + {'b' * 60} - c") if "+ c" in change]
    before, after = shown.split(" -> ")
    assert "bbb - c" in before
    assert "bbb + c" in after
    assert max(len(before), len(after)) <= 72


def test_cells_that_are_no_python_do_not_stop_it() -> None:
    text = unit("x = y.strip()", before="if x = 1")
    assert len(mutants_of(text)) == 1


def test_a_sample_is_the_same_each_time_and_grows_with_its_limit() -> None:
    mutants = [Mutant("answer", line, "", "", "") for line in range(50)]
    few, many = sample(mutants, 10, "seed"), sample(mutants, 20, "seed")
    assert few == sample(mutants, 10, "seed") != sample(mutants, 10, "other")
    assert len(few) == 10
    assert set(few) < set(many)
    assert many == sorted(many, key=lambda mutant: mutant.line)
    assert sample(mutants, 99, "seed") == mutants
