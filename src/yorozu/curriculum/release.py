"""nbgrader's own GenerateAssignment on a folder of ours, with its complaints turned into problems."""

import logging
from pathlib import Path

from nbgrader.converters import GenerateAssignment
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from yorozu.curriculum.course import Course, Unit
from yorozu.curriculum.problems import CurriculumError, Problem
from yorozu.site import Site, nbgrader_settings


def generate(site: Site, course: Course, unit: Unit, root: Path, *, gradebook: bool) -> None:
    """Make `root`/release/<course>/<unit> from `root`/source/<course>/<unit>.

    Args:
        site: whose nbgrader settings and gradebook are used.
        course: the unit's course.
        unit: what to generate.
        root: a folder laid out like the site; its release of the unit must not exist.
        gradebook: whether the course's gradebook records the unit's cells.

    Raises:
        CurriculumError: nbgrader refused the notebook.
    """
    config = Config(nbgrader_settings(site, course.slug))
    config.CourseDirectory.root = str(root)
    config.CourseDirectory.assignment_id = unit.slug
    config.SaveCells.enabled = gradebook
    config.GenerateAssignment.no_database = not gradebook
    complaints = _Complaints()
    log = logging.Logger("yorozu.curriculum.release")
    log.addHandler(complaints)
    coursedir = CourseDirectory(config=config, log=log)
    converter = GenerateAssignment(coursedir=coursedir, config=config, log=log)
    try:
        converter.start()
    except NbGraderException as error:
        reason = complaints.reason or str(error)
        raise CurriculumError(
            [Problem(unit.text, None, f"nbgrader cannot make a release of it: {reason}")]
        ) from None


class _Complaints(logging.Handler):
    """Keeps the first error that is no traceback: nbgrader logs the cause and raises 'see above'."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.reason = ""

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage().strip()
        if "Traceback (most recent call last)" in text:
            # The last line of a traceback is the error itself.
            self.reason = text.splitlines()[-1]
