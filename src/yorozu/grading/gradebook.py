"""nbgrader's own gradebook of a course, brought up to the attempt that counts."""

import re
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import nbformat
import orjson
from nbgrader.api import Grade, Gradebook, MissingEntry, SubmittedNotebook
from nbgrader.utils import determine_grade, is_grade
from sqlalchemy import select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SAWarning
from sqlalchemy.orm import joinedload

from yorozu.curriculum.gradebook import open_gradebook
from yorozu.grading import cells
from yorozu.grading.fail_closed import Verdict
from yorozu.records.attempts import Mark
from yorozu.site import Site


def enter(
    site: Site,
    course: str,
    unit: str,
    *,
    username: str,
    name: str,
    received_at: datetime,
    marks: Iterable[Verdict | Mark],
    autograded: bytes | None,
) -> None:
    """Write a person's submission of a unit and its marks; writing the same again changes nothing.

    Args:
        site: whose gradebook it is.
        course: slug of the course.
        unit: slug of the unit, which `yorozu build` has recorded in the gradebook.
        username: nbgrader's student id.
        name: the person's name, family name first.
        received_at: when the submission came.
        marks: what each test gave.
        autograded: the notebook as it ran, for cells that a trainer marks by hand; None when it did not run.

    Raises:
        nbgrader.api.MissingEntry: the gradebook does not know the unit or one of its tests.
        sqlalchemy.exc.SQLAlchemyError: the gradebook cannot be written now.
    """
    family, _, given = re.sub(r"\s+", " ", name.strip()).partition(" ")
    with warnings.catch_warnings(), _in_one_transaction(site.gradebook_url(course), course) as gradebook:
        # nbgrader makes its rows in an order that SQLAlchemy remarks on.
        warnings.simplefilter("ignore", SAWarning)
        gradebook.update_or_create_student(username, last_name=family, first_name=given)
        timestamp = received_at.astimezone(UTC).replace(tzinfo=None)
        known = _timestamp(gradebook, unit, username) == timestamp
        submission = gradebook.update_or_create_submission(unit, username, timestamp=timestamp)
        grades = {grade.cell.name: grade for grade in _grades(gradebook, submission.id)}
        scores: dict[str, float | None] = {mark.test: mark.score for mark in marks}
        if autograded is not None:
            scores |= _by_hand(autograded)
        for test, score in scores.items():
            if test not in grades:
                raise MissingEntry(
                    f"the gradebook of {course} has no cell {test} in {unit}; run `yorozu build`"
                )
            grade = grades[test]
            if known and grade.auto_score == score:
                # Written before; a trainer may have marked it by hand since.
                continue
            grade.auto_score = score
            # As nbgrader does: what was marked by hand for another answer is to be looked at again.
            grade.needs_manual_grade = grade.manual_score is not None or score is None
        gradebook.db.flush()


@contextmanager
def _in_one_transaction(url: str, course: str) -> Iterator[Gradebook]:
    """The gradebook of a course, kept open from one call to the next; all is written at the end, or nothing.

    nbgrader commits after each row, which means waiting for the disk each time.
    """
    file = Path(make_url(url).database or "")
    if not file.exists():
        with open_gradebook(url, course):
            pass
    found = file.stat()
    gradebook = _kept(url, course, found.st_dev, found.st_ino)
    with gradebook.engine.begin() as connection:
        gradebook.db.remove()
        gradebook.db.configure(bind=connection, join_transaction_mode="rollback_only")
        try:
            yield gradebook
        finally:
            gradebook.db.remove()


@lru_cache(maxsize=32)
def _kept(url: str, course: str, device: int, inode: int) -> Gradebook:
    """The gradebook in a file, which is another one when the file was put back from a backup or made anew."""
    with open_gradebook(url, course) as gradebook:
        return gradebook


def _grades(gradebook: Gradebook, submission: str) -> Iterable[Grade]:
    """What a submission has earned, with the cells, asked for at once."""
    found = select(Grade).join(SubmittedNotebook, Grade.notebook_id == SubmittedNotebook.id)
    found = found.where(SubmittedNotebook.assignment_id == submission).options(joinedload(Grade.cell))
    grades: Iterable[Grade] = gradebook.db.scalars(found)
    return grades


def _timestamp(gradebook: Gradebook, unit: str, username: str) -> datetime | None:
    """When the submission came that the gradebook has; None when it has none."""
    try:
        timestamp: datetime | None = gradebook.find_submission(unit, username).timestamp
    except MissingEntry:
        return None
    return timestamp


def _by_hand(autograded: bytes) -> dict[str, float | None]:
    """Cells that a person marks: None, or 0 when the learner left them as they were."""
    # Written by the grader: its form need not be looked at.
    found = (nbformat.from_dict(cell) for cell in orjson.loads(autograded)["cells"] if cell["metadata"])
    return {
        cells.grade_id(cell): determine_grade(cell)[0]
        for cell in found
        if is_grade(cell) and not cells.is_test(cell)
    }
