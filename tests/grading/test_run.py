"""What a run writes down of its test cells, from one real kernel each."""

import warnings
from typing import Any

import nbformat
import pytest
from nbformat import NotebookNode

from yorozu.grading.errors import KernelNotStarted, TimedOut
from yorozu.grading.run import RUNS, Run, RunNotebook

CHANGING = """
from yorozu import checks

def answer():
    checks.equal.__code__ = (lambda *a, **k: None).__code__
"""
SPEC = """{
    "argv": ["python", "-c", "raise SystemExit(3)", "{connection_file}"],
    "display_name": "", "language": "python"
}"""


def code(source: str) -> NotebookNode:
    return nbformat.v4.new_code_cell(source)


def check(name: str, source: str) -> NotebookNode:
    mine = {"grade": True, "solution": False, "grade_id": name, "points": 1}
    return nbformat.v4.new_code_cell(source, metadata={"nbgrader": mine})


def run(*cells: NotebookNode, kernel: str = "python3", **traits: Any) -> dict[str, Run]:
    notebook = nbformat.v4.new_notebook(cells=list(cells))
    notebook.metadata["kernelspec"] = {"name": kernel, "display_name": "", "language": "python"}
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
        "check_replaced": ("yorozu.checks.equal", "yorozu.checks.equal()"),
        "checks_taken": ("name:checks",),
        "checks_not_used": (),
        "changed_while_it_ran": runs["changed_while_it_ran"].changed,
    }
    assert any("equal()" in name for name in runs["changed_while_it_ran"].changed)


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
        run(*[code("import time; time.sleep(0.7)") for _ in range(9)], total_timeout=2)


def test_a_kernel_that_cannot_start_is_no_fault_of_the_submission(tmp_path: Any, monkeypatch: Any) -> None:
    spec = tmp_path / "kernels" / "dead"
    spec.mkdir(parents=True)
    (spec / "kernel.json").write_text(SPEC)
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    with warnings.catch_warnings():
        # The client's sockets are left to the garbage collector.
        warnings.simplefilter("ignore", ResourceWarning)
        with pytest.raises(KernelNotStarted):
            run(code("1"), kernel="dead")
