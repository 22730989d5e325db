"""nbgrader's gradebook of a course: made when missing, and asked what it knows of a unit."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry


@contextmanager
def open_gradebook(url: str, course: str) -> Iterator[Gradebook]:
    """The gradebook at an SQLAlchemy URL, with its tables made if they are not there.

    nbgrader runs the `alembic` command when it makes a gradebook. That command stands beside our Python, and
    PATH may not have it (in a service, or with a Python called by its full path): so it gets it meanwhile.
    """
    path = os.environ.get("PATH", "")
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), path])
    try:
        gradebook = Gradebook(url, course)
    finally:
        os.environ["PATH"] = path
    try:
        yield gradebook
    finally:
        gradebook.close()


def recorded_cells(url: str, course: str, unit: str) -> tuple[frozenset[str], int] | None:
    """The names of a unit's cells in the gradebook, and how many submissions are bound to them.

    None when the gradebook does not know the unit's notebook.
    """
    with open_gradebook(url, course) as gradebook:
        try:
            notebook = gradebook.find_notebook(unit, unit)
        except MissingEntry:
            return None
        return frozenset(cell.name for cell in notebook.source_cells), len(notebook.submissions)
