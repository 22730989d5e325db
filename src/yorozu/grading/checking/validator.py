"""nbgrader's Validator, which runs the cells in a warm kernel and judges the tests as grading does."""

import re
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import CheckCellMetadata, ClearOutput
from nbgrader.validator import Validator
from traitlets.config import Config

from yorozu.curriculum.course import PRELOAD, PRELOAD_KEY
from yorozu.grading import cells
from yorozu.grading.errors import GradingStopped, KernelNotStarted
from yorozu.grading.fail_closed import judge
from yorozu.grading.messages import exercise
from yorozu.grading.run import RUNS, RunNotebook

_MODULE = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*")

Results = dict[str, list[dict[str, str]]]
"""As nbgrader's own: for "failed", "changed" or "type_changed" a list of cells; empty when all is well."""


class WarmValidator(Validator):  # type: ignore[misc]
    """Runs a notebook beside its data; a warning costs nothing, a test that did not end has not passed."""

    def validate(self, filename: str) -> Results:
        """What is not right yet in a notebook.

        Raises:
            OSError: the file cannot be read.
            nbformat.reader.NotJSONError, nbformat.ValidationError: it is no notebook.
            KernelNotStarted: no kernel could be started.
        """
        self._folder = Path(filename).resolve().parent
        self._stopped = ""
        results: Results = super().validate(str(Path(filename).resolve()))
        return results

    def _preprocess(self, nb: NotebookNode) -> NotebookNode:
        for clean in (CheckCellMetadata(parent=self), ClearOutput(parent=self)):
            nb, _ = clean.preprocess(nb, {})
        resources: dict[str, Any] = {"metadata": {"path": str(self._folder)}}
        try:
            _run(nb, resources)
        except GradingStopped as error:
            self._stopped = str(error)
        self._runs = resources.get(RUNS, {})
        return nb

    def _get_failed_cells(self, nb: NotebookNode) -> list[NotebookNode]:
        failed = []
        for cell in nb.cells:
            if not cells.is_test(cell):
                continue
            verdict = judge(cell, self._runs.get(cells.grade_id(cell)))
            if verdict.score < verdict.points or (self._stopped and not self._runs):
                cell.metadata["yorozu_message"] = self._stopped or verdict.message
                failed.append(cell)
        return failed

    def _get_passed_cells(self, nb: NotebookNode) -> list[NotebookNode]:
        failed = {id(cell) for cell in self._get_failed_cells(nb)}
        return [cell for cell in nb.cells if cells.is_test(cell) and id(cell) not in failed]

    def _extract_error(self, cell: NotebookNode) -> str:
        return f"{exercise(cells.grade_id(cell))}: {cell.metadata['yorozu_message']}"


def _run(nb: NotebookNode, resources: dict[str, Any]) -> None:
    """In a box, as for marks; it is the person's own code, so that where there is no box it runs without."""
    preload = _preload(nb)
    try:
        RunNotebook(preload=preload).preprocess(nb, resources)
    except KernelNotStarted:
        without = Config({"Provisioner": {"sandbox": "off"}})
        RunNotebook(preload=preload, config=without).preprocess(nb, resources)


def _preload(nb: NotebookNode) -> list[str]:
    """What the notebook's course has its kernels import; the default where the notebook does not say."""
    said = nb.metadata.get(PRELOAD_KEY)
    named = isinstance(said, list) and all(isinstance(name, str) and _MODULE.fullmatch(name) for name in said)
    return said if named else list(PRELOAD)
