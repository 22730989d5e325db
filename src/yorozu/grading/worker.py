"""Grading one submission: bytes to bytes, in memory, with the code in a box and the unit's own tests."""

import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import nbformat
import orjson
from nbformat import NotebookNode
from nbformat.v4.rwbase import strip_transient
from nbgrader.preprocessors import LimitOutput

from yorozu.curriculum.tree import write_tree
from yorozu.exchange import bundle
from yorozu.grading import cells, messages
from yorozu.grading.errors import GradingFailed, GradingStopped, Outcome
from yorozu.grading.fail_closed import VERDICT, Verdict, judge
from yorozu.grading.feedback import feedback_page, reason_page, short_page
from yorozu.grading.job import GradingResult, Job, Times
from yorozu.grading.provisioner import boxed
from yorozu.grading.run import RUNS, RunNotebook
from yorozu.grading.sandbox import warm
from yorozu.grading.submission import checked_notebook, data_files
from yorozu.japan import now


def grade(job: Job) -> GradingResult:
    """Run a submission and judge it; what the submission does wrong is an outcome, never an error.

    Raises:
        GradingFailed: the unit's source cannot be graded.
        KernelNotStarted: no kernel could be started.
        SandboxRefused: no box could be made.
        OSError: there is no room to work in.
    """
    started, in_box = now(), boxed()
    source = _source(job)
    notes = [] if in_box else [messages.NO_BOX]
    try:
        notebook, changed = checked_notebook(job.submission, job.unit, source)
        runs = _run(notebook, job)
    except GradingStopped as error:
        return stopped(job, error.outcome, str(error), started=started, in_box=in_box)
    executed = now()
    marks = tuple(judged(notebook, runs))
    LimitOutput().preprocess(notebook, {})
    feedback = feedback_page(job.unit, notebook, marks, [*notes, *changed])
    if len(feedback) > bundle.MAX_UNPACKED:
        feedback = short_page(job.unit, marks)
    autograded = _written(notebook)
    times = Times(started, executed, now())
    return GradingResult("graded", "", marks, autograded, feedback, in_box, times)


def warm_up(preloads: Iterable[tuple[str, ...]]) -> None:
    """Start this worker's zygotes before the first submission comes.

    Raises:
        SandboxRefused: one did not come up.
    """
    for preload in preloads:
        warm.zygote(preload, boxed=boxed()).start()


def stopped(
    job: Job, outcome: Outcome, reason: str, *, started: datetime | None = None, in_box: bool = True
) -> GradingResult:
    """The result of a submission that did not run to its end: no points for any test of the unit.

    Raises:
        GradingFailed: the unit's source has no notebook.
    """
    marks = tuple(
        Verdict(cells.grade_id(cell), 0.0, cells.points(cell), cells.is_hidden(cell), messages.NOT_GRADED)
        for cell in _source(job).cells
        if cells.is_test(cell)
    )
    times = Times(started, now(), now()) if started else None
    return GradingResult(outcome, reason, marks, None, reason_page(job.unit, reason), in_box, times)


def _source(job: Job) -> NotebookNode:
    """The unit's notebook; not to be changed, as later jobs are given the same one."""
    name = f"{job.unit}.ipynb"
    if name not in job.source:
        raise GradingFailed(f"source/{job.course}/{job.unit}/{name} is missing; run `yorozu build`")
    return _parsed(_Text(job.source[name]))


def _written(notebook: NotebookNode) -> bytes:
    """A notebook as a file; nbformat's own way takes ten times as long, and knows numbers of any size."""
    strip_transient(notebook)
    try:
        return orjson.dumps(notebook, option=orjson.OPT_INDENT_2)
    except orjson.JSONEncodeError:
        return bytes(nbformat.v4.writes(notebook).encode())


class _Text:
    """A notebook's bytes, known by their digest."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self._digest = sha256(content).digest()

    def __hash__(self) -> int:
        return hash(self._digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Text) and self._digest == other._digest


@lru_cache(maxsize=64)
def _parsed(text: _Text) -> NotebookNode:
    return nbformat.reads(text.content.decode("utf-8"), as_version=4)


def _run(notebook: NotebookNode, job: Job) -> Mapping[str, Any]:
    """Run the notebook beside the unit's data; how each test's run ended, by its grade_id."""
    own = {name: content for name, content in job.source.items() if not name.endswith(".ipynb")}
    resources: dict[str, Any] = {}
    with tempfile.TemporaryDirectory(prefix="yorozu-grade-", ignore_cleanup_errors=True) as folder:
        write_tree(Path(folder) / job.unit, data_files(job.submission) | own)
        resources["metadata"] = {"path": str(Path(folder) / job.unit)}
        known = frozenset(cell.source for cell in _source(job).cells if cell.cell_type == "code")
        run = RunNotebook(limits=job.limits, preload=list(job.preload), known=known)
        run.preprocess(notebook, resources)
    runs: Mapping[str, Any] = resources[RUNS]
    return runs


def judged(notebook: NotebookNode, runs: Mapping[str, Any]) -> list[Verdict]:
    """The verdict on each test, which is also left in its cell."""
    marks = []
    for cell in notebook.cells:
        cell.metadata.pop(VERDICT, None)
        if cells.is_test(cell):
            verdict = judge(cell, runs.get(cells.grade_id(cell)))
            cell.metadata[VERDICT] = NotebookNode(asdict(verdict))
            marks.append(verdict)
    return marks
