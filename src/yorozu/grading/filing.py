"""Where a result goes, step by step, each of which can be repeated: feedback, folders, ledger, gradebook."""

from collections.abc import Mapping
from datetime import UTC
from pathlib import Path

from yorozu.curriculum.tree import Tree, replace_trees
from yorozu.exchange import bundle
from yorozu.exchange.errors import BundleRefused
from yorozu.exchange.store import Store
from yorozu.grading import gradebook
from yorozu.grading.behind import Behind
from yorozu.grading.job import GradingResult
from yorozu.grading.submission import data_files
from yorozu.records import attempts
from yorozu.records.attempts import Attempt, Mark, Result, Work
from yorozu.records.database import Ledger
from yorozu.records.reading import total
from yorozu.site import Site

ACTOR = "grader"


def file_result(
    site: Site, ledger: Ledger, store: Store, behind: Behind, attempt: Attempt, result: GradingResult
) -> None:
    """Put a result where it belongs; a crash before the ledger learns of it repeats it all.

    The gradebook is left for `behind`.

    Raises:
        YorozuError, OSError, sqlalchemy.exc.SQLAlchemyError: something cannot be written now; the attempt
            still waits in the ledger.
    """
    sha256 = store.put_feedback(attempt.upload, {f"{attempt.unit}.html": result.feedback})
    with ledger.reading() as session:
        best = attempts.best(session, attempt.username, attempt.course, attempt.unit)
    if result.outcome == "graded" and (best is None or _counts(attempt, result, best)):
        _show_in_folders(site, store, attempt, result)
        behind.add(attempt.id)
    elif best is None:
        _write_folders(site, {site.submitted: _submitted(store, attempt)}, attempt)
    with ledger.session() as session:
        attempts.release_feedback(session, attempt.id, sha256, ACTOR)
        attempts.graded(session, attempt.id, recordable(result))


def recordable(result: GradingResult) -> Result:
    """A result in the ledger's terms."""
    marks = tuple(Mark(m.test, m.score, m.points, m.hidden, m.message) for m in result.marks)
    times = result.times
    work = Work(times.started, times.executed, times.graded, result.boxed) if times else None
    return Result(result.outcome, result.reason, marks, work)


def _counts(attempt: Attempt, result: GradingResult, best: Attempt) -> bool:
    """Whether the attempt counts once it is graded: it has the highest share, or is the first of equals."""
    points = total(mark.points for mark in result.marks)
    share = total(mark.score for mark in result.marks) / points if points else 0.0
    return share > best.share or (share == best.share and attempt.number < best.number)


def show_in_nbgrader(site: Site, store: Store, attempt: Attempt, result: GradingResult, name: str) -> None:
    """Let nbgrader and its formgrader find this attempt as the person's submission.

    Raises:
        OSError, sqlalchemy.exc.SQLAlchemyError, nbgrader.api.MissingEntry: it cannot be written now.
    """
    _show_in_folders(site, store, attempt, result)
    gradebook.enter(
        site,
        attempt.course,
        attempt.unit,
        username=attempt.username,
        name=name,
        received_at=attempt.received_at,
        marks=result.marks,
        autograded=result.autograded,
    )


def _show_in_folders(site: Site, store: Store, attempt: Attempt, result: GradingResult) -> None:
    submitted = _submitted(store, attempt)
    notebook = f"{attempt.unit}.ipynb"
    source = site.source / attempt.course / attempt.unit
    autograded = data_files(submitted) | {"timestamp.txt": submitted["timestamp.txt"]}
    for path in sorted((source / "data").rglob("*")):
        if path.is_file():
            autograded[path.relative_to(source).as_posix()] = path.read_bytes()
    if result.autograded is not None:
        autograded[notebook] = result.autograded
    _write_folders(site, {site.submitted: submitted, site.autograded: autograded}, attempt)


def _submitted(store: Store, attempt: Attempt) -> dict[str, bytes]:
    """The submission as nbgrader keeps it; without its files when it could not be unpacked."""
    try:
        files = bundle.unpack(store.bundle(attempt.upload, attempt.sha256))
    except BundleRefused:
        files = {}
    stamp = attempt.received_at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f UTC")
    return files | {"timestamp.txt": stamp.encode()}


def _write_folders(site: Site, steps: Mapping[Path, Tree], attempt: Attempt) -> None:
    scratch = site.state / "grading"
    scratch.mkdir(parents=True, exist_ok=True)
    wanted = {step / attempt.course / attempt.username / attempt.unit: tree for step, tree in steps.items()}
    replace_trees(wanted, scratch)
