"""What counts in the ledger already and is not in nbgrader's gradebook yet.

Learners see their score first; the gradebook, which only the formgrader reads, follows while nobody waits for
a score. A file of an attempt's number in the site's state stands for each that is behind, from before the
ledger learns of the score, so that no crash leaves one out.
"""

import logging
from time import monotonic

from nbgrader.api import MissingEntry
from sqlalchemy.exc import SQLAlchemyError

from yorozu.errors import YorozuError
from yorozu.grading import gradebook
from yorozu.records import attempts, lookup
from yorozu.records.database import Ledger
from yorozu.records.lookup import NotRecorded
from yorozu.site import Site

_log = logging.getLogger(__name__)

_PAUSE = 30.0


class Behind:
    """The attempts of one site that are behind, the oldest first."""

    def __init__(self, site: Site, ledger: Ledger) -> None:
        """Take up what an earlier grader left."""
        self._site = site
        self._ledger = ledger
        self._folder = site.state / "behind"
        self._folder.mkdir(parents=True, exist_ok=True)
        self._numbers = sorted(int(file.name) for file in self._folder.iterdir())
        self._not_before: dict[int, float] = {}
        self.why: dict[int, str] = {}
        """Why attempts could not be entered when it was tried last, by their ids."""

    def add(self, attempt_id: int) -> None:
        """Remember an attempt that will count when the ledger learns of it.

        Raises:
            OSError: that cannot be written now.
        """
        (self._folder / str(attempt_id)).touch()
        if attempt_id not in self._numbers:
            self._numbers.append(attempt_id)

    def catch_up(self) -> bool:
        """Enter the oldest in the gradebook; False when all that are left wait for a reason of ours."""
        now = monotonic()
        number = next((each for each in self._numbers if now >= self._not_before.get(each, 0)), None)
        if number is None:
            return False
        try:
            self._enter(number)
            (self._folder / str(number)).unlink()
        except (YorozuError, OSError, SQLAlchemyError, MissingEntry) as error:
            _log.error("attempt %d is not in the gradebook, next try in %.0f s: %s", number, _PAUSE, error)
            self.why[number] = str(error)
            self._not_before[number] = now + _PAUSE
        else:
            self._numbers.remove(number)
            self._not_before.pop(number, None)
            self.why.pop(number, None)
        return True

    def _enter(self, number: int) -> None:
        with self._ledger.reading() as session:
            try:
                attempt = attempts.attempt(session, number)
            except NotRecorded:
                # The ledger was put back from an older backup than this.
                return
            best = attempts.best(session, attempt.username, attempt.course, attempt.unit)
            marks = attempts.marks_as_graded(session, number)
            name = lookup.person(session, attempt.username).name
        if best is None or best.id != number:
            # A better one is behind too, or the ledger did not learn of this one and it will be graded again.
            return
        folder = self._site.autograded / attempt.course / attempt.username / attempt.unit
        notebook = folder / f"{attempt.unit}.ipynb"
        gradebook.enter(
            self._site,
            attempt.course,
            attempt.unit,
            username=attempt.username,
            name=name,
            received_at=attempt.received_at,
            marks=marks,
            autograded=notebook.read_bytes() if notebook.exists() else None,
        )
