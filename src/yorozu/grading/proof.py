"""Grading for `yorozu check`: what each test of a unit gives a notebook."""

from pathlib import Path

from yorozu.curriculum.prove import Graded
from yorozu.curriculum.tree import read_tree
from yorozu.grading.job import Job
from yorozu.grading.worker import grade


def proof_grade(folder: Path, notebook: bytes) -> Graded:
    """Score and points by grade_id; all scores are 0, for a reason, when the notebook did not run to its end.

    Args:
        folder: the unit's folder in source/, `<course>/<unit>`.
        notebook: the ipynb to grade as a submission.

    Raises:
        GradingFailed: the folder holds no unit that can be graded.
        KernelNotStarted: no kernel could be started.
    """
    course, unit = folder.parent.name, folder.name
    job = Job(course, unit, read_tree(folder), {f"{unit}.ipynb": notebook})
    result = grade(job)
    return Graded({mark.test: (mark.score, mark.points) for mark in result.marks}, result.reason)
