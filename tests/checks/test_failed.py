"""How a failure looks where learners see it: in a real kernel, and in the message itself."""

import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from yorozu.checks import CheckFailed, NotAttempted

CELLS = [
    "from yorozu import checks",
    "def read(rows):\n    first = rows[0]\n    return first['職員番号 ']",
    "def empty():\n    raise NotImplementedError('まだ書かれていません')",
    "checks.run(read, [{'職員番号': '00123'}])",
    "checks.run(empty)",
    "checks.equal(123, '00123', what='職員番号')",
    "import sys; [name for name in ('pandas', 'numpy', 'openpyxl') if name in sys.modules]",
]


@pytest.fixture(scope="module")
def executed(tmp_path_factory: pytest.TempPathFactory) -> nbformat.NotebookNode:
    """The notebook of CELLS, run in a real kernel."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in CELLS])
    folder = tmp_path_factory.mktemp("notebook")
    client = NotebookClient(
        notebook,
        timeout=60,
        allow_errors=True,
        kernel_name="python3",
        resources={"metadata": {"path": str(folder)}},
    )
    client.execute()
    return notebook


def error_of(executed: nbformat.NotebookNode, cell: int) -> tuple[str, str]:
    """The name of the error that a cell ended with, and what the learner sees of it."""
    (output,) = executed.cells[cell].outputs
    return output.ename, "\n".join(output.traceback)


def test_a_kernel_shows_the_message_and_no_traceback(executed: nbformat.NotebookNode) -> None:
    name, seen = error_of(executed, 5)
    assert name == "CheckFailed"
    assert seen.startswith("✗ 職員番号が違います。\n")
    assert "Traceback" not in seen
    assert str(Path(__file__).parent) not in seen
    assert not re.search("\x1b", seen)


def test_the_learner_s_own_cell_and_line_are_named(executed: nbformat.NotebookNode) -> None:
    _, seen = error_of(executed, 3)
    assert "エラー: KeyError: '職員番号␣'" in seen
    assert "止まった行: セル [2] の 3行目: return first['職員番号 ']" in seen


def test_not_attempted_has_a_name_of_its_own(executed: nbformat.NotebookNode) -> None:
    name, seen = error_of(executed, 4)
    assert name == "NotAttempted"
    assert "まだ書かれていません: 関数「empty」" in seen


def test_checks_load_no_heavy_library_into_a_kernel(executed: nbformat.NotebookNode) -> None:
    (output,) = executed.cells[6].outputs
    assert output.data["text/plain"] == "[]"


def test_empty_lines_are_left_out() -> None:
    assert str(CheckFailed("題", [("場所", ""), ("違い", "あり")])) == "✗ 題\n  違い: あり"
    assert issubclass(NotAttempted, CheckFailed)
