import pickle
from pathlib import Path

import pytest

from yorozu.curriculum.problems import CurriculumError, Problem


@pytest.mark.parametrize(
    ("line", "shown"), [(3, "courses/a/a.py:3: no points"), (None, "courses/a/a.py: no points")]
)
def test_a_problem_says_where_to_go(line: int | None, shown: str) -> None:
    assert str(Problem(Path("courses/a/a.py"), line, "no points")) == shown


def test_the_error_shows_every_problem() -> None:
    problems = [Problem(Path("a.py"), 1, "one"), Problem(Path("b.py"), None, "two")]
    error = CurriculumError(problems)
    assert error.problems == tuple(problems)
    assert str(error) == "a.py:1: one\nb.py: two"


def test_the_error_comes_whole_out_of_another_process() -> None:
    error = CurriculumError([Problem(Path("a.py"), 1, "one")])
    back = pickle.loads(pickle.dumps(error))
    assert isinstance(back, CurriculumError)
    assert (back.problems, str(back)) == (error.problems, str(error))
