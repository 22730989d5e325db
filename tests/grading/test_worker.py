"""Submissions of every kind, run by real kernels; all are started at once, each test looks at one."""

from collections.abc import Iterator
from concurrent.futures import Future

import nbformat
import pytest
from nbformat import NotebookNode
from tests.grading.conftest import RIGHT, UNIT, SampleUnit

from yorozu.curriculum.limits import Limits
from yorozu.grading.errors import GradingFailed
from yorozu.grading.fail_closed import Verdict
from yorozu.grading.job import GradingResult, Job
from yorozu.grading.messages import NOT_GRADED, NOT_WRITTEN
from yorozu.grading.processes import WorkerPool
from yorozu.grading.worker import grade

SHORT = Limits(cell_seconds=2, total_seconds=60)


def cell_of(notebook: NotebookNode, name: str) -> NotebookNode:
    return next(c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == name)


def baked(unit: SampleUnit) -> NotebookNode:
    """A blank notebook whose tests claim to have run, to be worth more, and not to be run again."""
    notebook = unit.notebook()
    for name in ("test_total", "test_largest"):
        cell = cell_of(notebook, name)
        cell.execution_count = 7
        cell.outputs = [nbformat.v4.new_output("execute_result", {"text/plain": "99"}, execution_count=7)]
        cell.metadata["tags"] = ["skip-execution"]
        cell.metadata["yorozu"] = {"test": name, "score": 99, "points": 99, "hidden": False, "message": ""}
        cell.metadata["nbgrader"] |= {"points": 99, "locked": False}
        cell.source = "99"
    return notebook


def without_tests(unit: SampleUnit) -> NotebookNode:
    notebook = unit.notebook(**RIGHT)
    notebook.cells = [cell for cell in notebook.cells if cell is not cell_of(notebook, "test_largest")]
    return notebook


def large(unit: SampleUnit) -> NotebookNode:
    """A notebook that is too large as feedback, though not to be run."""
    notebook = unit.notebook(**RIGHT)
    notebook.cells.append(nbformat.v4.new_markdown_cell("<p>" + "あ" * 7_000_000 + "</p>"))
    return notebook


def with_a_huge_number(unit: SampleUnit) -> NotebookNode:
    notebook = unit.notebook(**RIGHT)
    notebook.metadata["amount"] = 10**30
    return notebook


def with_a_test_twice(unit: SampleUnit) -> NotebookNode:
    notebook = unit.notebook(**RIGHT)
    notebook.cells.append(cell_of(notebook, "test_total"))
    return notebook


def with_a_test_as_text(unit: SampleUnit) -> NotebookNode:
    notebook = unit.notebook(**RIGHT)
    cell = cell_of(notebook, "test_total")
    cell.cell_type = "markdown"
    del cell["outputs"], cell["execution_count"]
    return notebook


WARNING = {
    "total": "import warnings\ndef total(a):\n    warnings.warn('古い書き方')\n    return sum(a)",
    "largest": "import sys\ndef largest(a):\n    print('!', file=sys.stderr)\n    return max(a)",
}
STUBBORN = """
def total(amounts):
    while True:
        try:
            amounts = [*amounts]
        except BaseException:
            pass
"""
EXITING = {
    "total": "import sys\ndef total(a):\n    sys.exit(0)",
    "largest": "def largest(a):\n    raise SystemExit",
}
TRANSFORMING = """
import ast

class Nothing(ast.NodeTransformer):
    def visit(self, node):
        return ast.Module([], [])

get_ipython().ast_transformers.append(Nothing())
"""
PEEKING = """
import linecache
print(In)
print([value[2] for value in linecache.cache.values() if len(value) > 2 and "total(" in str(value[2])])
"""


def jobs(unit: SampleUnit) -> dict[str, Job]:
    def answers(given: dict[str, str], limits: Limits | None = None) -> Job:
        return unit.job(unit.notebook(**given), limits=limits)

    files = {
        "helper.py": b"",
        "csv.py": b"raise RuntimeError",
        "ipykernel_launcher.py": b"raise RuntimeError",
        "data/amounts.csv": b"overwritten",
        "mine.csv": b"1",
    }
    return {
        "blank": answers({}),
        "right": answers(RIGHT),
        "wrong": answers(RIGHT | {"largest": "def largest(a):\n    return max([0, *a])"}),
        "warning": answers(WARNING),
        "baked": unit.job(baked(unit)),
        "endless": answers({"total": "while True:\n    pass"}, SHORT),
        "stubborn": answers({"total": STUBBORN}, SHORT),
        "dies": answers(RIGHT | {"largest": "import os\ndef largest(a):\n    os._exit(0)"}),
        "exits": answers(EXITING),
        "flood": answers({"total": "while True:\n    print('x' * 1000)"}),
        "long_output": answers(RIGHT | {"total": RIGHT["total"] + "\nprint('長い' * 1_000_000)"}),
        "large": unit.job(large(unit)),
        "huge_number": unit.job(with_a_huge_number(unit)),
        "no_tests": unit.job(without_tests(unit)),
        "test_twice": unit.job(with_a_test_twice(unit)),
        "markdown": unit.job(with_a_test_as_text(unit)),
        "not_json": unit.job(b"\xff\xfe nonsense"),
        "not_a_notebook": unit.job(b'{"cells": 3, "nbformat": 4, "nbformat_minor": 5, "metadata": {}}'),
        "shadowing": unit.job(unit.notebook(total="import helper\n" + RIGHT["total"]), files=files),
        "transformed": answers({"total": TRANSFORMING}),
        "displayed": answers({"total": "import sys\ndef total(a):\n    sys.displayhook(2.0)\n    return 1"}),
        "peeking": answers(RIGHT | {"largest": PEEKING}),
    }


@pytest.fixture(scope="module")
def running(unit: SampleUnit, processes: WorkerPool) -> Iterator[dict[str, "Future[GradingResult]"]]:
    futures = {name: processes.submit(grade, job) for name, job in jobs(unit).items()}
    yield futures
    for future in futures.values():
        future.cancel()


@pytest.fixture
def result(request: pytest.FixtureRequest, running: dict[str, "Future[GradingResult]"]) -> GradingResult:
    return running[request.param].result(timeout=240)


def of(name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("result", [name], indirect=True)


def scores(result: GradingResult) -> dict[str, float]:
    return {mark.test: mark.score for mark in result.marks}


@of("blank")
def test_a_blank_notebook_has_no_points_and_says_that_nothing_is_written(result: GradingResult) -> None:
    assert result.outcome == "graded"
    assert result.marks == (
        Verdict("test_total", 0.0, 2.0, True, NOT_WRITTEN),
        Verdict("test_largest", 0.0, 3.0, True, NOT_WRITTEN),
    )


@of("right")
def test_a_right_answer_has_all_points(result: GradingResult) -> None:
    assert (result.outcome, result.reason) == ("graded", "")
    assert result.marks == (
        Verdict("test_total", 2.0, 2.0, True, ""),
        Verdict("test_largest", 3.0, 3.0, True, ""),
    )
    assert result.autograded is not None
    ran = nbformat.reads(result.autograded.decode(), as_version=4)
    assert cell_of(ran, "test_total").metadata["yorozu"]["score"] == 2.0
    assert "5 / 5 点" in result.feedback.decode()


@of("wrong")
def test_a_wrong_answer_loses_the_points_of_the_test_that_caught_it(result: GradingResult) -> None:
    assert scores(result) == {"test_total": 2.0, "test_largest": 0.0}
    assert result.marks[1].message == "マイナスの金額だけの一覧で違う値になりました"


@of("warning")
def test_a_warning_on_stderr_costs_nothing(result: GradingResult) -> None:
    assert scores(result) == {"test_total": 2.0, "test_largest": 3.0}


@of("baked")
def test_what_a_file_says_of_earlier_runs_and_points_does_not_count(result: GradingResult) -> None:
    assert result.marks == (
        Verdict("test_total", 0.0, 2.0, True, NOT_WRITTEN),
        Verdict("test_largest", 0.0, 3.0, True, NOT_WRITTEN),
    )


@pytest.mark.parametrize(
    ("result", "place"),
    [("endless", "上から3番目のセル（total）"), ("stubborn", "上から4番目のセル（total の確認）")],
    indirect=["result"],
)
def test_an_endless_loop_is_a_timeout_that_names_the_cell(result: GradingResult, place: str) -> None:
    assert result.outcome == "timeout"
    assert place in result.reason
    assert "2 秒" in result.reason
    assert [(mark.score, mark.message) for mark in result.marks] == [(0.0, NOT_GRADED)] * 2
    assert result.autograded is None
    assert place in result.feedback.decode()


@of("dies")
def test_a_dead_kernel_is_an_outcome_that_names_the_cell(result: GradingResult) -> None:
    assert result.outcome == "died"
    assert "上から6番目のセル（largest の確認）" in result.reason
    assert scores(result) == {"test_total": 0.0, "test_largest": 0.0}


@of("exits")
def test_leaving_a_test_early_earns_nothing(result: GradingResult) -> None:
    assert result.outcome == "graded"
    assert scores(result) == {"test_total": 0.0, "test_largest": 0.0}
    assert "SystemExit" in result.marks[0].message


@of("flood")
def test_a_cell_that_prints_without_end_is_stopped(result: GradingResult) -> None:
    assert result.outcome == "timeout"
    assert "上から3番目のセル（total）" in result.reason
    assert "表示" in result.reason


@of("long_output")
def test_a_long_output_is_cut_and_costs_nothing(result: GradingResult) -> None:
    assert scores(result) == {"test_total": 2.0, "test_largest": 3.0}
    assert result.autograded is not None
    assert len(result.autograded.decode()) < 300_000


@of("large")
def test_feedback_too_large_for_the_exchange_shows_the_marks_alone(result: GradingResult) -> None:
    assert scores(result) == {"test_total": 2.0, "test_largest": 3.0}
    assert len(result.feedback) < 10_000
    assert "5 / 5 点" in result.feedback.decode()


@of("no_tests")
def test_a_missing_test_cell_is_put_back_and_named(result: GradingResult) -> None:
    assert scores(result) == {"test_total": 2.0, "test_largest": 3.0}
    assert "確かめるセル（largest）がなくなっていた" in result.feedback.decode()


@of("test_twice")
def test_a_doubled_test_cell_counts_once_and_is_named(result: GradingResult) -> None:
    assert [mark.test for mark in result.marks] == ["test_largest", "test_total"]
    assert scores(result) == {"test_total": 2.0, "test_largest": 3.0}
    assert "確かめるセル（total）が2つ以上" in result.feedback.decode()


@of("markdown")
def test_a_test_cell_that_became_text_is_a_test_again(result: GradingResult) -> None:
    assert scores(result) == {"test_total": 2.0, "test_largest": 3.0}


@pytest.mark.parametrize("result", ["not_json", "not_a_notebook"], indirect=True)
def test_a_file_that_is_no_notebook_is_broken(result: GradingResult) -> None:
    assert result.outcome == "broken"
    assert f"{UNIT}.ipynb" in result.reason
    assert [mark.points for mark in result.marks] == [2.0, 3.0]


@of("shadowing")
def test_submitted_files_take_the_place_of_neither_modules_nor_the_units_data(
    result: GradingResult,
) -> None:
    assert result.outcome == "graded"
    assert scores(result)["test_total"] == 0.0  # import helper found nothing
    assert result.autograded is not None
    ran = nbformat.reads(result.autograded.decode(), as_version=4)
    assert ran.cells[1].outputs[0].data["text/plain"] == "[1200, 3400]"


@of("transformed")
def test_changing_how_python_runs_a_test_earns_nothing(result: GradingResult) -> None:
    assert scores(result) == {"test_total": 0.0, "test_largest": 0.0}
    assert "書き換えられた" in result.marks[0].message


@of("displayed")
def test_a_value_shown_by_the_learners_code_is_no_score(result: GradingResult) -> None:
    assert scores(result)["test_total"] == 0.0


@of("peeking")
def test_feedback_does_not_show_hidden_tests_that_a_learner_printed(result: GradingResult) -> None:
    page = result.feedback.decode()
    assert "total([]) == 0" not in page
    assert "非公開の確認の内容を含むため" in page


def test_a_unit_without_a_notebook_in_source_is_our_error(unit: SampleUnit) -> None:
    job = Job("sample", UNIT, {}, {})
    with pytest.raises(GradingFailed, match="yorozu build"):
        grade(job)


@of("huge_number")
def test_a_number_of_any_size_stays_in_the_notebook(result: GradingResult) -> None:
    assert result.outcome == "graded"
    assert result.autograded is not None
    assert nbformat.reads(result.autograded.decode(), as_version=4).metadata["amount"] == 10**30
