from pathlib import Path

import pytest

from yorozu.curriculum.answers import read_answer, read_answers
from yorozu.curriculum.course import load_courses
from yorozu.curriculum.percent import read_percent
from yorozu.curriculum.problems import CurriculumError
from yorozu.site import Site

SOLUTIONS = {"total", "largest"}
TESTS = {"test_total", "test_largest"}
RIGHT = "# 説明: 足す\n\n# %% total\ndef total(amounts):\n    return sum(amounts)\n"
WRONG = "# 説明: 足さない\n# fails: test_total\n\n# %% total\ndef total(amounts):\n    return 0\n"


def problems(tmp_path: Path, text: str, *, wrong: bool) -> list[str]:
    path = tmp_path / "a.py"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CurriculumError) as caught:
        read_answer(path, SOLUTIONS, TESTS, wrong=wrong)
    return [str(problem).removeprefix(f"{path}") for problem in caught.value.problems]


def test_an_answer_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    both = WRONG.replace("test_total", "test_total, test_largest") + "\n# %% largest\nlargest = max\n"
    path.write_text(both, encoding="utf-8")
    answer = read_answer(path, SOLUTIONS, TESTS, wrong=True)
    assert (answer.description, answer.fails) == ("足さない", frozenset(TESTS))
    assert answer.cells == {"total": "def total(amounts):\n    return 0", "largest": "largest = max"}


def test_japanese_punctuation_is_understood(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text(
        WRONG.replace("説明:", "説明：").replace("fails: test_total", "fails：test_total、test_largest"),
        encoding="utf-8",
    )
    assert read_answer(path, SOLUTIONS, TESTS, wrong=True).fails == TESTS


def test_the_answers_of_a_unit_come_in_order_and_the_malformed_as_problems(site: Site) -> None:
    unit = load_courses(site.courses)[0].units[0]
    (unit.right_answers / "broken.py").write_text("# %% total\n1\n", encoding="utf-8")
    (unit.right_answers / "notes.md").touch()
    right, wrong, found = read_answers(unit, read_percent(unit.text))
    assert [answer.path.stem for answer in right] == ["loop"]
    assert [answer.path.stem for answer in wrong] == ["first_only", "from_zero"]
    assert wrong[1].fails == {"test_largest"}
    assert [(problem.path.name, problem.line) for problem in found] == [("broken.py", 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            RIGHT.replace("%% total", "%% sum"),
            ":3: there is no solution cell 'sum'; the unit has largest, total",
        ),
        (RIGHT.replace("%% total", "%%"), ":3: every cell is code and has a name"),
        (RIGHT.replace("%% total", "%% [markdown]"), ":3: every cell is code and has a name"),
        (RIGHT.replace("# 説明: 足す", ""), ":1: has no `# 説明: ...` line"),
        (RIGHT.replace("足す", ""), ":1: has no `# 説明: ...` line"),
        (RIGHT.replace("\n\n", "\n# 説明: 二つ目\n\n"), ":2: a second `# 説明:` line; the first is line 1"),
        (RIGHT.replace("\n\n", "\nx = 1\n\n", 1), ":2: code before the first `# %% name`"),
        (RIGHT + "\n# %% total\ntotal = sum\n", ":7: a second cell 'total'"),
        (RIGHT + "\n# %% largest\n\n", ":7: cell 'largest' is empty"),
        ("# 説明: 何もない\n", ": has no cell"),
        (RIGHT.replace("\n\n", "\n# fails: test_total\n\n"), ":2: a right answer fails nothing"),
        (RIGHT + 'x = """\n# %%\n"""\n', ":7: a `# %%` line inside a string"),
    ],
)
def test_a_malformed_right_answer_is_named_with_its_line(tmp_path: Path, text: str, expected: str) -> None:
    found = problems(tmp_path, text, wrong=False)
    assert any(problem.startswith(expected) for problem in found), found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RIGHT, ":1: has no `# fails: test_...` line"),
        (WRONG.replace("fails: test_total", "fails:"), ":2: has no `# fails: test_...` line"),
        (
            WRONG.replace("fails: test_total", "fails: test_sum"),
            ":2: there is no test 'test_sum'; the unit has",
        ),
        (
            WRONG.replace("fails: test_total", "fails: test_total, test_total"),
            ":2: test 'test_total' is named twice",
        ),
    ],
)
def test_a_malformed_wrong_answer_is_named_with_its_line(tmp_path: Path, text: str, expected: str) -> None:
    assert [problem[: len(expected)] for problem in problems(tmp_path, text, wrong=True)] == [expected]


def test_all_that_is_malformed_comes_together(tmp_path: Path) -> None:
    text = "x = 1\n# fails: test_sum\n# %% sum\n1\n# %%\n2\n"
    assert [problem[: problem.index(":", 1)] for problem in problems(tmp_path, text, wrong=True)] == [
        ":1",
        ":1",
        ":2",
        ":3",
        ":5",
    ]
