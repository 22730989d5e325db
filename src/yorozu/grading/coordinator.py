"""The grader: takes attempts in the order they came, has them run, and files what comes of them."""

import fcntl
import logging
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic

from sqlalchemy.exc import SQLAlchemyError

from yorozu.errors import YorozuError
from yorozu.exchange.errors import BundleRefused
from yorozu.exchange.store import Store
from yorozu.grading import worker
from yorozu.grading.behind import Behind
from yorozu.grading.errors import Outcome
from yorozu.grading.filing import file_result
from yorozu.grading.job import GradingResult, Job
from yorozu.grading.jobs import Jobs
from yorozu.grading.tries import TRIES, given_up, is_ours
from yorozu.japan import now
from yorozu.records import attempts
from yorozu.records.attempts import Attempt
from yorozu.records.database import Ledger
from yorozu.site import Site

_log = logging.getLogger(__name__)

_PAUSE = 30.0
_LONGEST_PAUSE = 600.0
_LEDGER_PAUSE = 5.0
# How often to look for new attempts, in seconds: while something runs, and else.
_BUSY_POLL, _IDLE_POLL = 0.1, 0.25


class GraderRunning(YorozuError):
    """Another grader serves this site."""


@contextmanager
def alone(site: Site) -> Iterator[None]:
    """Hold the site as its only grader; the lock ends with the process, however that ends.

    Raises:
        GraderRunning: another process holds it.
    """
    site.state.mkdir(parents=True, exist_ok=True)
    with (site.state / "grader.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise GraderRunning(f"a grader already runs for {site.root}; stop it first") from None
        yield


@dataclass
class _Held:
    """An attempt that could not be graded or filed, for a reason of ours; tried again later."""

    until: float
    pause: float
    result: GradingResult | None
    why: str


class Coordinator:
    """Grades what waits in the ledger of one site, until it is told to stop."""

    def __init__(
        self,
        site: Site,
        ledger: Ledger,
        executor: Executor,
        *,
        workers: int,
        course: str | None = None,
        unit: str | None = None,
        on_filed: Callable[[Attempt], None] = lambda attempt: None,
        grade: Callable[[Job], GradingResult] = worker.grade,
    ) -> None:
        """Prepare.

        Args:
            site: where courses, the exchange's files and nbgrader's folders are.
            ledger: the training records.
            executor: runs `grade`.
            workers: how many submissions may run side by side.
            course: slug of the only course whose attempts are graded; None for all.
            unit: slug of the only unit, likewise.
            on_filed: called after each result that is in the ledger.
            grade: bytes to bytes; the executor must be able to send it.
        """
        self._site = site
        self._ledger = ledger
        self._store = Store(site)
        self._jobs = Jobs(site, self._store)
        self._behind = Behind(site, ledger)
        self._course, self._unit = course, unit
        self._on_filed = on_filed
        self._executor = executor
        self._workers = workers
        self._grade = grade
        self._running: dict[Future[GradingResult], Attempt] = {}
        self._held: dict[int, _Held] = {}
        self._failures: dict[int, int] = {}

    def run(self, stop: threading.Event) -> None:
        """Grade until `stop` is set; what then runs is left for the next start."""
        while not stop.is_set():
            try:
                self.step()
            except SQLAlchemyError as error:
                _log.error("the ledger cannot be read, next try in %.0f s: %s", _LEDGER_PAUSE, error)
                stop.wait(_LEDGER_PAUSE)
                continue
            if self._has_time() and self._behind.catch_up():
                continue
            if self._running:
                wait(self._running, timeout=_BUSY_POLL, return_when=FIRST_COMPLETED)
            else:
                stop.wait(_IDLE_POLL)

    def drain(self, stop: threading.Event) -> dict[int, str]:
        """Grade what waits, once, until nothing is left or `stop` is set.

        Returns:
            for each attempt that has to wait for a reason of ours, or whose score is not in nbgrader's
            gradebook for one, by its id: the reason.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: the ledger cannot be read.
        """
        while self.step() and not stop.is_set():
            if not (self._has_time() and self._behind.catch_up()):
                wait(self._running, timeout=_BUSY_POLL, return_when=FIRST_COMPLETED)
        while not stop.is_set() and self._behind.catch_up():
            continue
        return {attempt_id: held.why for attempt_id, held in self._held.items()} | self._behind.why

    def step(self) -> int:
        """File what has come back, start what can be started; how many attempts run now.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: the ledger cannot be read.
        """
        back = [(self._running.pop(future), future) for future in list(self._running) if future.done()]
        # Workers first: they have something to do while results are filed.
        self._fill({attempt.id for attempt, _ in back})
        for attempt, future in back:
            self._take_back(attempt, future)
        if back:
            # What failed may be tried again.
            self._fill(set())
        return len(self._running)

    def _has_time(self) -> bool:
        """Whether nobody would wait much longer: no result is back, and half the workers are free."""
        return 2 * len(self._running) <= self._workers and not any(each.done() for each in self._running)

    def _fill(self, back: set[int]) -> None:
        """Start what waits while there is a worker for it; what has just come back is not waiting."""
        if len(self._running) >= self._workers:
            return
        busy = back | {attempt.id for attempt in self._running.values()}
        with self._ledger.reading() as session:
            # Attempts that are held must not hide those behind them.
            most = len(busy) + len(self._held) + self._workers
            queue = attempts.waiting(session, most, self._course, self._unit)
        for attempt in queue:
            if len(self._running) >= self._workers:
                break
            if attempt.id not in busy and not self._is_held(attempt):
                self._start(attempt)

    def _is_held(self, attempt: Attempt) -> bool:
        held = self._held.get(attempt.id)
        return held is not None and monotonic() < held.until

    def _start(self, attempt: Attempt) -> None:
        held = self._held.get(attempt.id)
        if held is not None and held.result is not None:
            self._file(attempt, held.result)
            return
        try:
            job = self._jobs.of(attempt)
            with self._ledger.session() as session:
                attempts.started(session, attempt.id, now())
        except BundleRefused as refusal:
            self._give_up(attempt, "broken", str(refusal))
        except (YorozuError, OSError, SQLAlchemyError) as error:
            self._hold(attempt, error)
        else:
            _log.info("grading %s", _named(attempt))
            self._running[self._executor.submit(self._grade, job)] = attempt

    def _take_back(self, attempt: Attempt, future: Future[GradingResult]) -> None:
        error = future.exception()
        if error is None:
            self._file(attempt, future.result())
        elif isinstance(error, Exception) and is_ours(error):
            self._hold(attempt, error)
        else:
            tries = self._failures.get(attempt.id, 0) + 1
            self._failures[attempt.id] = tries
            _log.error("%s failed, try %d of %d: %s", _named(attempt), tries, TRIES, error, exc_info=error)
            end = given_up(error, tries)
            if end is not None:
                self._give_up(attempt, *end)

    def _give_up(self, attempt: Attempt, outcome: Outcome, reason: str) -> None:
        """File an attempt that no worker could bring to an end."""
        try:
            job = self._jobs.without_submission(attempt)
        except (YorozuError, OSError) as error:
            self._hold(attempt, error)
            return
        self._file(attempt, worker.stopped(job, outcome, reason))

    def _file(self, attempt: Attempt, result: GradingResult) -> None:
        try:
            file_result(self._site, self._ledger, self._store, self._behind, attempt, result)
        except (YorozuError, OSError, SQLAlchemyError) as error:
            self._hold(attempt, error, result)
            return
        self._held.pop(attempt.id, None)
        self._failures.pop(attempt.id, None)
        _log.info("%s: %s", _named(attempt), result.outcome)
        self._on_filed(attempt)

    def _hold(self, attempt: Attempt, error: Exception, result: GradingResult | None = None) -> None:
        """The fault is not the learner's: the attempt waits, and the queue moves on."""
        before = self._held.get(attempt.id)
        pause = min(before.pause * 2, _LONGEST_PAUSE) if before else _PAUSE
        self._held[attempt.id] = _Held(monotonic() + pause, pause, result, str(error))
        _log.error("%s waits, next try in %.0f s: %s", _named(attempt), pause, error, exc_info=error)


def _named(attempt: Attempt) -> str:
    return f"attempt {attempt.id} ({attempt.course}/{attempt.unit}, {attempt.username} #{attempt.number})"
