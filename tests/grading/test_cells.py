import nbformat
import pytest

from yorozu.grading import cells


def test_a_place_counts_from_one_and_names_the_cell() -> None:
    named = nbformat.v4.new_code_cell("1", metadata={"nbgrader": {"grade_id": "total"}})
    notebook = [nbformat.v4.new_markdown_cell("はじめに"), named]
    assert cells.place(notebook, 0) == "上から1番目のセル"
    assert cells.place(notebook, 1) == "上から2番目のセル（total）"
    notebook[1].metadata.nbgrader |= {"grade": True, "grade_id": "test_total_hidden"}
    assert cells.place(notebook, 1) == "上から2番目のセル（total の確認）"


@pytest.mark.parametrize(
    ("kind", "mine", "test"),
    [
        ("code", {"grade": True, "solution": False}, True),
        ("code", {"grade": True, "solution": True}, False),
        ("code", {"grade": False, "locked": True}, False),
        ("markdown", {"grade": True, "solution": False}, False),
    ],
)
def test_a_test_is_code_that_is_graded_and_no_answer(kind: str, mine: dict[str, bool], test: bool) -> None:
    make = nbformat.v4.new_code_cell if kind == "code" else nbformat.v4.new_markdown_cell
    cell = make("### BEGIN HIDDEN TESTS", metadata={"nbgrader": mine})
    assert cells.is_test(cell) is test
    assert cells.is_hidden(cell) is test


def test_names_and_texts_of_a_cell() -> None:
    source = "total = sum(values)\nassert total == 3, '合計を見てください'\nprint(f'{total}円')"
    assert cells.names_used(source) == {"sum", "values", "total", "print"}
    assert "合計を見てください" in cells.texts_written(source)
    assert cells.shows_value(source)
    assert not cells.shows_value("x = 1")
    # What is no plain Python, such as a magic command, may show a value.
    assert cells.names_used("%time x") == frozenset()
    assert cells.shows_value("%time x")
