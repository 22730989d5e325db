"""Runs cells in a kernel for grading."""

from collections.abc import Sequence

import nbformat

from yorozu.curriculum.course import PRELOAD
from yorozu.curriculum.limits import Limits
from yorozu.grading.run import RunNotebook


def shown(*cells: str, limits: Limits | None = None, preload: Sequence[str] = PRELOAD) -> str:
    """What cells print, and their errors, in a kernel of their own."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python"}
    RunNotebook(limits=limits or Limits(), preload=list(preload)).preprocess(notebook, {})
    outputs = [output for cell in notebook.cells for output in cell.outputs]
    return "".join(str(output.get("text", output.get("ename", ""))) for output in outputs)
