"""`yorozu grade`: grades what waits, on this machine or on a cluster, and says how far it is."""

import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from yorozu.grading.again import preview, run_again, write
from yorozu.grading.cluster import Cluster
from yorozu.grading.coordinator import Coordinator, GraderRunning, alone
from yorozu.grading.local import default_workers, local_pool
from yorozu.records import attempts, courses, regrading
from yorozu.records.database import Ledger
from yorozu.records.regrading import Regraded
from yorozu.site import Site


@dataclass(frozen=True)
class Again:
    """What came of grading again.

    Attributes:
        changed: what differs from before.
        held: why attempts could not be graded again, by their ids; they stay as they are.
        looked_at: how many attempts there were.
        written: whether what differs counts now.
        stopped: whether somebody stopped it.
    """

    changed: list[Regraded]
    held: dict[int, str]
    looked_at: int
    written: bool
    stopped: bool


@dataclass(frozen=True)
class Graded:
    """What came of it.

    Attributes:
        done: how many results are in the ledger now.
        left: how many attempts still wait.
        held: why attempts have to wait, by their ids.
        stopped: whether somebody stopped it.
    """

    done: int
    left: int
    held: dict[int, str]
    stopped: bool


def grade_waiting(
    site: Site,
    course: str,
    unit: str | None,
    *,
    workers: int | None,
    scheduler: str | None,
    console: Console,
) -> Graded:
    """Grade what waits for a course, or for one of its units; SIGINT and SIGTERM stop it.

    Args:
        site: where the ledger, the exchange's files and the courses are.
        course: slug of the course.
        unit: slug of the unit; None for all.
        workers: submissions side by side; None for what there is.
        scheduler: address of a Dask scheduler; None for this machine.
        console: where the progress is shown.

    Raises:
        NotRecorded, UnknownUnit: there is no such course or unit.
        GraderRunning: the site has a grader already.
        ClusterRefused: there is no such cluster.
    """
    ledger = Ledger(site.ledger_url)
    ledger.migrate()
    try:
        with ledger.reading() as session:
            courses.check_unit(session, course, unit)
        with (
            the_only_grader(site),
            stoppable() as stop,
            workers_of(site, workers, scheduler) as (pool, width),
        ):
            with ledger.reading() as session:
                before = len(attempts.waiting(session, None, course, unit))
            done = 0
            with progress(console) as bar:
                task = bar.add_task("grading", total=before)

                def filed(_: attempts.Attempt) -> None:
                    nonlocal done
                    done += 1
                    bar.update(task, completed=done, total=max(before, done))

                coordinator = Coordinator(
                    site, ledger, pool, workers=width, course=course, unit=unit, on_filed=filed
                )
                held = coordinator.drain(stop)
            with ledger.reading() as session:
                left = len(attempts.waiting(session, None, course, unit))
            return Graded(done, left, held, stop.is_set())
    finally:
        ledger.dispose()


def grade_again(
    site: Site,
    course: str,
    unit: str | None,
    *,
    workers: int | None,
    scheduler: str | None,
    console: Console,
    actor: str,
    reason: Callable[[list[Regraded]], str | None],
) -> Again:
    """Grade again what has a result; what differs is written once `reason` has seen it and says why.

    Args:
        site: where the ledger, the exchange's files and the courses are.
        course: slug of the course.
        unit: slug of the unit; None for all.
        workers: submissions side by side; None for what there is.
        scheduler: address of a Dask scheduler; None for this machine.
        console: where the progress is shown.
        actor: who does it, as events name them.
        reason: shown what would change, it gives the reason for writing that; None to write nothing.

    Raises:
        NotRecorded, UnknownUnit: there is no such course or unit.
        GraderRunning: the site has a grader already.
        ClusterRefused: there is no such cluster.
    """
    ledger = Ledger(site.ledger_url)
    ledger.migrate()
    try:
        # No other grader may come between what is shown and what is written.
        with the_only_grader(site):
            with ledger.reading() as session:
                courses.check_unit(session, course, unit)
                wanted = regrading.of_unit(session, course, unit)
            with (
                stoppable() as stop,
                workers_of(site, workers, scheduler) as (pool, width),
                progress(console) as bar,
            ):
                task = bar.add_task("grading again", total=len(wanted))
                results = run_again(site, wanted, pool, width, stop, on_done=lambda: bar.advance(task))
            if stop.is_set():
                return Again([], results.held, len(wanted), written=False, stopped=True)
            changed = preview(ledger, results, actor)
            why = reason(changed) if changed else None
            if why is None:
                return Again(changed, results.held, len(wanted), written=False, stopped=False)
            with stoppable() as stop:
                changed = write(site, ledger, results, actor, why, stop)
                return Again(changed, results.held, len(wanted), written=True, stopped=stop.is_set())
    finally:
        ledger.dispose()


@contextmanager
def the_only_grader(site: Site) -> Iterator[None]:
    """Hold the site.

    Raises:
        GraderRunning: the grader of a running system, or another command, holds it.
    """
    try:
        with alone(site):
            yield
    except GraderRunning:
        raise GraderRunning(
            f"the grader of a running system (or another `yorozu grade`) holds {site.root}. "
            "It grades by itself whatever waits. To grade with this command, stop `yorozu up` first "
            "(Ctrl-C in its terminal)"
        ) from None


@contextmanager
def workers_of(site: Site, workers: int | None, scheduler: str | None) -> Iterator[tuple[Executor, int]]:
    """Workers of this machine or of a cluster, and how many submissions to give them at a time."""
    pool: Executor
    if scheduler is None:
        width = workers or default_workers()
        pool = local_pool(site, width)
    else:
        pool = cluster = Cluster(scheduler)
        # The next one waits there while its worker still answers for the last.
        width = workers or max(1, 2 * cluster.slots)
    try:
        yield pool, width
    finally:
        pool.shutdown(cancel_futures=True)


def progress(console: Console) -> Progress:
    """A bar that tells how many of how many."""
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    return Progress(*columns, console=console)


@contextmanager
def stoppable() -> Iterator[threading.Event]:
    """An event that Ctrl-C and SIGTERM set, instead of breaking off where the program happens to be."""
    stop = threading.Event()

    def ask(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def said(graded: Graded, course: str, unit: str | None) -> str:
    """The end of the command in a line or more."""
    name = f"{course}/{unit}" if unit else course
    lines = [f"graded    {graded.done} of {name}"]
    lines += [f"waits     attempt {number}: {why}" for number, why in graded.held.items()]
    if graded.left:
        lines.append(f"left      {graded.left}; the same command takes them up")
    return "\n".join(lines)
