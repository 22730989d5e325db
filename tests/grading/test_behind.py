"""nbgrader's gradebook follows the ledger, after crashes and faults too, with the best attempt's marks."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.grading.conftest import COURSE, RIGHT, UNIT, SampleUnit

from yorozu.curriculum.gradebook import open_gradebook
from yorozu.grading.behind import Behind
from yorozu.grading.coordinator import Coordinator
from yorozu.grading.processes import WorkerPool
from yorozu.records import attempts
from yorozu.records.attempts import Attempt
from yorozu.records.database import Ledger
from yorozu.site import Site

HALF = RIGHT | {"largest": "def largest(a):\n    return 0"}


def score(site: Site) -> float | None:
    """What the gradebook says; None when it knows of no submission."""
    with open_gradebook(site.gradebook_url(COURSE), COURSE) as book:
        found = [one for one in book.assignment_submissions(UNIT) if one.student.id == "hanako"]
        return float(found[0].score) if found else None


def marker(site: Site) -> list[str]:
    return sorted(file.name for file in (site.state / "behind").iterdir())


@pytest.fixture
def graded(
    built: Site, ledger: Ledger, submit: Callable[..., Attempt], unit: SampleUnit, processes: WorkerPool
) -> Callable[..., Attempt]:
    """Submits and grades, and leaves the gradebook behind."""

    def grade(**cells: str) -> Attempt:
        attempt = submit(unit.notebook(**cells))
        coordinator = Coordinator(built, ledger, processes, workers=1)
        while coordinator.step():
            continue
        with ledger.session() as session:
            return attempts.attempt(session, attempt.id)

    return grade


def test_the_score_counts_before_the_gradebook_knows_it(
    built: Site, ledger: Ledger, graded: Callable[..., Attempt]
) -> None:
    attempt = graded(**RIGHT)
    assert (attempt.score, score(built), marker(built)) == (5.0, None, [str(attempt.id)])
    later = Behind(built, ledger)
    assert later.catch_up()
    assert (score(built), marker(built), later.catch_up()) == (5.0, [], False)


def test_only_the_attempt_that_counts_is_entered(
    built: Site, ledger: Ledger, graded: Callable[..., Attempt]
) -> None:
    first, best, _worse = graded(**HALF), graded(**RIGHT), graded(**HALF)
    assert marker(built) == sorted([str(first.id), str(best.id)])
    behind = Behind(built, ledger)
    assert behind.catch_up()
    assert score(built) is None
    assert behind.catch_up()
    assert score(built) == 5.0


def test_an_attempt_that_the_ledger_did_not_learn_of_is_left_to_be_graded(
    built: Site, ledger: Ledger, submit: Callable[..., Attempt], unit: SampleUnit, processes: WorkerPool
) -> None:
    attempt = submit(unit.notebook(**RIGHT))
    # As a grader leaves it that is killed just before the ledger learns of the score.
    Behind(built, ledger).add(attempt.id)
    Coordinator(built, ledger, processes, workers=1).drain(threading.Event())
    assert (score(built), marker(built)) == (5.0, [])


def test_an_attempt_that_an_older_ledger_does_not_know_is_forgotten(built: Site, ledger: Ledger) -> None:
    behind = Behind(built, ledger)
    behind.add(77)
    assert behind.catch_up()
    assert (marker(built), behind.why) == ([], {})


def test_what_cannot_be_entered_waits_and_holds_nobody_up(
    built: Site, ledger: Ledger, graded: Callable[..., Attempt], caplog: pytest.LogCaptureFixture
) -> None:
    attempt = graded(**RIGHT)
    book = Path(built.gradebook_url(COURSE).removeprefix("sqlite:///"))
    kept = book.rename(book.with_suffix(".away"))
    behind = Behind(built, ledger)
    assert behind.catch_up()
    assert not behind.catch_up()
    assert "No such assignment" in behind.why[attempt.id]
    assert "next try" in caplog.text
    assert marker(built) == [str(attempt.id)]
    kept.replace(book)
    assert Behind(built, ledger).catch_up()
    assert score(built) == 5.0
