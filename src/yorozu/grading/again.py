"""Grades again what was graded: first what would change; then, when somebody wants it, the change itself."""

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import suppress
from dataclasses import dataclass, field

from yorozu.errors import YorozuError
from yorozu.exchange.errors import BundleRefused
from yorozu.exchange.store import Store
from yorozu.grading import worker
from yorozu.grading.errors import Outcome
from yorozu.grading.filing import ACTOR, recordable, show_in_nbgrader
from yorozu.grading.job import GradingResult, Job
from yorozu.grading.jobs import Jobs
from yorozu.grading.tries import given_up, is_ours
from yorozu.records import attempts, regrading
from yorozu.records.attempts import Attempt
from yorozu.records.database import Ledger
from yorozu.records.regrading import Regraded
from yorozu.site import Site

_POLL = 0.1


@dataclass
class Results:
    """New results, by attempt.

    Attributes:
        found: each attempt with its new result.
        held: why attempts could not be graded again, by their ids; they stay as they are.
    """

    found: list[tuple[Attempt, GradingResult]] = field(default_factory=list)
    held: dict[int, str] = field(default_factory=dict)


class _Undo(Exception):
    """Rolls a transaction back."""


def run_again(
    site: Site,
    wanted: Iterable[Attempt],
    pool: Executor,
    width: int,
    stop: threading.Event,
    *,
    on_done: Callable[[], None] = lambda: None,
    grade: Callable[[Job], GradingResult] = worker.grade,
) -> Results:
    """Run attempts again, `width` side by side, and write nothing.

    Args:
        site: where the units and the bundles are.
        wanted: the attempts.
        pool: runs `grade`.
        width: submissions side by side.
        stop: ends it early.
        on_done: called after each attempt.
        grade: bytes to bytes.
    """
    jobs = Jobs(site, Store(site))
    results = Results()
    queue = [(attempt, 1) for attempt in reversed(list(wanted))]
    running: dict[Future[GradingResult], tuple[Attempt, Job, int]] = {}

    def give_up(attempt: Attempt, outcome: Outcome, reason: str) -> None:
        try:
            end = worker.stopped(jobs.without_submission(attempt), outcome, reason)
        except (YorozuError, OSError) as fault:
            results.held[attempt.id] = str(fault)
        else:
            results.found.append((attempt, end))
        on_done()

    while (queue or running) and not stop.is_set():
        while queue and len(running) < width:
            attempt, tries = queue.pop()
            try:
                job = jobs.of(attempt)
            except BundleRefused as refusal:
                give_up(attempt, "broken", str(refusal))
            except (YorozuError, OSError) as fault:
                results.held[attempt.id] = str(fault)
                on_done()
            else:
                running[pool.submit(grade, job)] = attempt, job, tries
        done, _ = wait(running, timeout=_POLL, return_when=FIRST_COMPLETED)
        for future in done:
            attempt, _, tries = running.pop(future)
            error = future.exception()
            if error is None:
                results.found.append((attempt, future.result()))
                on_done()
            elif is_ours(error):
                results.held[attempt.id] = str(error)
                on_done()
            elif (end := given_up(error, tries)) is not None:
                give_up(attempt, *end)
            else:
                queue.append((attempt, tries + 1))
    results.found.sort(key=lambda pair: pair[0].id)
    return results


def preview(ledger: Ledger, results: Results, actor: str) -> list[Regraded]:
    """What would change in the ledger; nothing is written.

    Raises:
        sqlalchemy.exc.SQLAlchemyError: the ledger cannot be used now.
    """
    changed: list[Regraded] = []
    with suppress(_Undo), ledger.session() as session:
        for attempt, result in results.found:
            one = regrading.regrade(session, attempt.id, recordable(result), actor, "preview")
            if one is not None:
                changed.append(one)
        raise _Undo
    return changed


def write(
    site: Site,
    ledger: Ledger,
    results: Results,
    actor: str,
    reason: str,
    stop: threading.Event,
) -> list[Regraded]:
    """Let the new results count, person by person: feedback, nbgrader's gradebook, and last the ledger.

    A crash in between leaves each person as before or as after; the same command does what is missing.

    Raises:
        YorozuError, OSError, sqlalchemy.exc.SQLAlchemyError, nbgrader.api.MissingEntry: something cannot be
            written now; the people before are done.
    """
    store = Store(site)
    by_person: dict[tuple[str, str], dict[int, tuple[Attempt, GradingResult]]] = defaultdict(dict)
    for attempt, result in results.found:
        by_person[attempt.username, attempt.unit][attempt.id] = attempt, result
    changed: list[Regraded] = []
    for group in by_person.values():
        if stop.is_set():
            break
        changed += _write_one(site, ledger, store, group, actor, reason)
    return changed


def _write_one(
    site: Site,
    ledger: Ledger,
    store: Store,
    group: Mapping[int, tuple[Attempt, GradingResult]],
    actor: str,
    reason: str,
) -> list[Regraded]:
    """One person's attempts at one unit."""
    mine = Results(list(group.values()))
    would = preview(ledger, mine, actor)
    if not would:
        return []
    feedback = {
        one.after.id: store.put_feedback(
            one.after.upload, {f"{one.after.unit}.html": group[one.after.id][1].feedback}
        )
        for one in would
    }
    counts = _counting(ledger, would)
    if counts in group:
        show_in_nbgrader(site, store, *group[counts], would[0].name)
    done: list[Regraded] = []
    with ledger.session() as session:
        for number, sha256 in feedback.items():
            attempts.release_feedback(session, number, sha256, ACTOR)
            one = regrading.regrade(session, number, recordable(group[number][1]), actor, reason)
            if one is not None:
                done.append(one)
    return done


def _counting(ledger: Ledger, would: list[Regraded]) -> int:
    """The attempt that counts with the new marks; the last one where none has marks."""
    first = would[0].after
    new = {one.after.id: one.after for one in would}
    with ledger.reading() as session:
        everything = attempts.of_person(session, first.username, first.course, first.unit)
    everything = [new.get(attempt.id, attempt) for attempt in everything]
    best = attempts.best_of(everything)
    return (best or everything[-1]).id
