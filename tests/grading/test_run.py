"""What a run writes down of its test cells, from one real kernel each."""

from typing import Any

import nbformat
import pytest
from nbformat import NotebookNode

from yorozu.curriculum.limits import Limits
from yorozu.grading.errors import KernelNotStarted, TimedOut
from yorozu.grading.run import RUNS, Run, RunNotebook

CHANGING = """
from yorozu import checks

def answer():
    checks.equal.__code__ = (lambda *a, **k: None).__code__
"""


def code(source: str) -> NotebookNode:
    return nbformat.v4.new_code_cell(source)


def check(name: str, source: str) -> NotebookNode:
    mine = {"grade": True, "solution": False, "grade_id": name, "points": 1}
    return nbformat.v4.new_code_cell(source, metadata={"nbgrader": mine})


def run(*cells: NotebookNode, **traits: Any) -> dict[str, Run]:
    notebook = nbformat.v4.new_notebook(cells=list(cells))
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "", "language": "python"}
    _, resources = RunNotebook(**traits)(notebook, {})
    runs: dict[str, Run] = resources[RUNS]
    return runs


def test_what_a_test_relies_on_is_watched() -> None:
    runs = run(
        code("import pandas, openpyxl, matplotlib.pyplot as plt\nplt.plot([1, 2])\nlist = [1]\nopen = 2"),
        code("from yorozu import checks\nfrom __future__ import annotations"),
        check("fair", "assert [1] == [1]\nchecks.equal(1, 1, what='')"),
        check("name_taken", "assert list('a') == ['a']"),
        code("del list\nkept = checks.equal\nchecks.equal = lambda *a, **k: None"),
        check("check_replaced", "checks.equal(1, 2, what='')"),
        code("checks.equal = kept\nchecks = print"),
        check("checks_taken", "checks(1)"),
        check("checks_not_used", "assert True"),
        code(CHANGING),
        check("changed_while_it_ran", "answer()\nchecks.equal(1, 2)"),
    )
    assert {name: each.changed for name, each in runs.items()} == {
        "fair": (),
        "name_taken": ("name:list",),
        "check_replaced": ("yorozu.checks.equal",),
        "checks_taken": ("name:checks",),
        "checks_not_used": (),
        "changed_while_it_ran": runs["changed_while_it_ran"].changed,
    }
    assert any("__code__ equal" in name for name in runs["changed_while_it_ran"].changed)


def test_how_a_test_ended_is_the_kernels_word() -> None:
    runs = run(
        check("quiet", "x = 1"),
        check("value", "0.5"),
        check("error", "print('ok')\nraise KeyError('k')"),
        check("syntax", "def"),
    )
    assert runs["quiet"] == Run(finished=True, error=None, changed=(), values=())
    assert runs["value"].values == ("0.5",)
    assert (runs["error"].finished, runs["error"].error) == (False, ("KeyError", "'k'"))
    assert runs["syntax"].error is not None
    assert runs["syntax"].error[0] == "SyntaxError"


def test_all_cells_together_have_a_limit() -> None:
    with pytest.raises(TimedOut, match="ノート全体の実行が 2 秒"):
        run(*[code("import time; time.sleep(0.7)") for _ in range(9)], limits=Limits(total_seconds=2))


def test_a_kernel_that_cannot_start_is_no_fault_of_the_submission(monkeypatch: Any) -> None:
    monkeypatch.setenv("YOROZU_SANDBOX", "perhaps")
    with pytest.raises(KernelNotStarted, match="must be on or off"):
        run(code("1"))


def test_known_cells_run_as_others_do() -> None:
    sources = [
        "def half(x):\n    return x / 2",
        "half(3)",
        "print(half(5))\nhalf('a')",
        "x = 1; x",
        "get_ipython().compile.format_code_name(half.__code__.co_filename)",
        "import inspect\nprint(inspect.getsource(half))",
    ]
    shown = []
    for known in (frozenset(), frozenset(sources)):
        notebook = nbformat.v4.new_notebook(cells=[code(source) for source in sources])
        notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "", "language": "python"}
        RunNotebook(known=known)(notebook, {})
        shown.append([cell.outputs for cell in notebook.cells])
    assert shown[0] == shown[1]
    assert "half('a')" in "".join(shown[1][2][1].traceback)


def test_a_cell_that_is_known_is_not_compiled_again_in_the_kernel() -> None:
    source = "y = 1"
    counting = (
        "shell = get_ipython()\nparsed = []\nfull = type(shell.compile).__mro__[1].ast_parse\n"
        "type(shell.compile).__mro__[1].ast_parse = lambda *a, **k: parsed.append(a[1]) or full(*a, **k)"
    )
    notebook = nbformat.v4.new_notebook(cells=[code(counting), code(source), code("x = 2"), code("parsed")])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "", "language": "python"}
    RunNotebook(known=frozenset([source]))(notebook, {})
    assert notebook.cells[3].outputs[0].data["text/plain"] == "['x = 2\\n', 'parsed\\n']"
