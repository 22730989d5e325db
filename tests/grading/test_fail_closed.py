import nbformat
import pytest

from yorozu.grading.fail_closed import judge
from yorozu.grading.messages import NO_SCORE, NOT_RUN
from yorozu.grading.run import Run

FINISHED = Run(finished=True, error=None, changed=(), values=())


def cell(source: str) -> nbformat.NotebookNode:
    mine = {"grade": True, "solution": False, "grade_id": "test_it", "points": 4, "locked": True}
    return nbformat.v4.new_code_cell(source, metadata={"nbgrader": mine})


def run(**changes: object) -> Run:
    return Run(**{**vars(FINISHED), **changes})


def test_a_test_without_output_counts_only_when_it_ran() -> None:
    assert judge(cell("assert True"), FINISHED).score == 4
    assert judge(cell("assert True"), run(finished=False)).score == 0
    missing = judge(cell("assert True"), None)
    assert (missing.score, missing.message) == (0, NOT_RUN)


@pytest.mark.parametrize(
    ("values", "score"),
    [
        (("2.5",), 2.5),
        (("4",), 4),
        (("0",), 0),
        (("4", "1"), 1),
        (("True",), 0),
        (("5",), 0),
        (("-1",), 0),
        (("nan",), 0),
        (("Series([], dtype: object)",), 0),
    ],
)
def test_a_value_shown_by_a_test_is_a_score_or_nothing(values: tuple[str, ...], score: float) -> None:
    verdict = judge(cell("score_of(answer)"), run(values=values))
    assert verdict.score == score
    assert (verdict.message == NO_SCORE) == (values[0] in ("True", "5", "-1", "nan") or "Series" in values[0])


def test_a_value_shown_by_a_test_that_ends_in_no_expression_is_not_the_tests() -> None:
    assert judge(cell("x = 1\nassert x"), run(values=("0",))).score == 4


def test_whoever_changes_the_ground_earns_nothing() -> None:
    assert judge(cell("assert True"), run(changed=("shell.run_code",))).score == 0


def test_the_message_of_a_hidden_test_is_its_authors_or_general() -> None:
    source = "### BEGIN HIDDEN TESTS\nassert f(3) == 9, '空の一覧を見てください'\n### END HIDDEN TESTS"
    said = judge(cell(source), run(error=("AssertionError", "空の一覧を見てください"), finished=False))
    computed = judge(cell(source), run(error=("AssertionError", "f(3) was 8"), finished=False))
    assert said.message == "空の一覧を見てください"
    assert "f(3)" not in computed.message
    assert said.hidden
    assert computed.hidden
