"""Grading one submission, in a process of its own: nbgrader's converters on a temporary course."""

import logging
import tempfile
import warnings
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Base
from nbgrader.converters import Autograde, GenerateAssignment, GenerateFeedback
from nbgrader.converters.base import BaseConverter, NbGraderException
from nbgrader.coursedir import CourseDirectory
from sqlalchemy import create_engine
from sqlalchemy.exc import SAWarning, SQLAlchemyError
from traitlets.config import Config

from yorozu.curriculum.tree import write_tree
from yorozu.exchange import bundle
from yorozu.grading import cells, messages
from yorozu.grading.errors import GradingFailed, GradingStopped, KernelNotStarted, Outcome
from yorozu.grading.fail_closed import VERDICT, Verdict
from yorozu.grading.feedback import reason_page, short_page
from yorozu.grading.job import GradingResult, Job
from yorozu.grading.submission import checked_notebook, data_files
from yorozu.site import Site, nbgrader_settings

_STUDENT = "learner"


def grade(job: Job) -> GradingResult:
    """Run a submission and judge it; what the submission does wrong is an outcome, never an error.

    Raises:
        GradingFailed: the unit's source cannot be graded, or nbgrader failed on its own account.
        KernelNotStarted: no kernel could be started.
        OSError: there is no room to work in.
    """
    source = _source(job)
    try:
        notebook = checked_notebook(job.submission, job.unit, source)
        with tempfile.TemporaryDirectory(prefix="yorozu-grade-", ignore_cleanup_errors=True) as folder:
            course = _Course(Path(folder), job)
            course.write(notebook)
            return course.graded()
    except GradingStopped as error:
        return stopped(job, error.outcome, str(error))


def stopped(job: Job, outcome: Outcome, reason: str) -> GradingResult:
    """The result of a submission that did not run to its end: no points for any test of the unit.

    Raises:
        GradingFailed: the unit's source has no notebook.
    """
    marks = _zeros(_source(job))
    return GradingResult(outcome, reason, marks, autograded=None, feedback=reason_page(job.unit, reason))


def _source(job: Job) -> NotebookNode:
    name = f"{job.unit}.ipynb"
    if name not in job.source:
        raise GradingFailed(f"source/{job.course}/{job.unit}/{name} is missing; run `yorozu build`")
    return nbformat.reads(job.source[name].decode("utf-8"), as_version=4)


def _zeros(source: NotebookNode) -> tuple[Verdict, ...]:
    return tuple(
        Verdict(cells.grade_id(cell), 0.0, cells.points(cell), cells.is_hidden(cell), messages.NOT_GRADED)
        for cell in source.cells
        if cells.is_test(cell)
    )


class _Course:
    """A course of one unit and one learner in a temporary folder."""

    def __init__(self, root: Path, job: Job) -> None:
        self.job = job
        self.site = Site.at(root, {})
        self.config = Config(nbgrader_settings(self.site, job.course))
        self.config.CourseDirectory.assignment_id = job.unit
        self.config.RunNotebook.timeout = job.limits.cell_seconds
        self.config.RunNotebook.total_timeout = job.limits.total_seconds
        # nbgrader makes a missing gradebook by starting `alembic`, only to ask for the newest version's name;
        # this one never sees another version.
        engine = create_engine(self.site.gradebook_url(job.course))
        Base.metadata.create_all(engine)
        engine.dispose()

    def write(self, notebook: NotebookNode) -> None:
        """Put the unit and the submission in their places."""
        job = self.job
        submitted = data_files(job.submission) | {f"{job.unit}.ipynb": nbformat.writes(notebook).encode()}
        write_tree(self.site.source / job.course / job.unit, job.source)
        write_tree(self.site.submitted / job.course / _STUDENT / job.unit, submitted)

    def graded(self) -> GradingResult:
        """Run nbgrader's steps.

        Raises:
            GradingStopped: the submission did not run to its end.
            GradingFailed: nbgrader failed.
        """
        self._convert(GenerateAssignment, "*")
        self._convert(_Autograde, _STUDENT)
        self._convert(GenerateFeedback, _STUDENT)
        name = self.job.unit
        autograded = (self._folder(self.site.autograded) / f"{name}.ipynb").read_bytes()
        ran = nbformat.reads(autograded.decode("utf-8"), as_version=4)
        marks = tuple(Verdict(**cell.metadata[VERDICT]) for cell in ran.cells if cells.is_test(cell))
        feedback = (self._folder(self.site.feedback) / f"{name}.html").read_bytes()
        if len(feedback) > bundle.MAX_UNPACKED:
            feedback = short_page(name, marks)
        return GradingResult("graded", "", marks, autograded, feedback)

    def _folder(self, step: Path) -> Path:
        return step / self.job.course / _STUDENT / self.job.unit

    def _convert(self, converter: type[BaseConverter], student: str) -> None:
        config = Config(self.config)
        config.CourseDirectory.student_id = student
        complaints = _Complaints()
        log = logging.Logger("yorozu.grading.nbgrader")
        log.addHandler(complaints)
        running = converter(coursedir=CourseDirectory(config=config, log=log), config=config, log=log)
        try:
            with warnings.catch_warnings():
                # nbgrader's gradebook makes its rows in an order that SQLAlchemy remarks on.
                warnings.simplefilter("ignore", SAWarning)
                running.start()
        except NbGraderException as error:
            if getattr(running, "stopped", None) is not None:
                raise running.stopped from None
            raise GradingFailed(
                f"nbgrader's {converter.__name__} failed on {self.job.course}/{self.job.unit}:\n"
                + "\n".join(complaints.said or [str(error)])
            ) from error


class _Complaints(logging.Handler):
    """Keeps nbgrader's errors: it logs the cause and raises 'see above'."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


class _Autograde(Autograde):  # type: ignore[misc]
    """nbgrader's, which keeps the cause when it stops; nbgrader itself raises an error without one."""

    stopped: Exception | None = None

    def convert_single_notebook(self, notebook_filename: str) -> None:
        try:
            super().convert_single_notebook(notebook_filename)
        except (GradingStopped, KernelNotStarted, OSError, SQLAlchemyError) as error:
            self.stopped = error
            raise
