"""The coordinator when more than the submission goes wrong; see test_main.py for the whole grader."""

import shutil
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

import pytest
from tests.grading.conftest import COURSE, UNIT, SampleUnit

from yorozu.exchange import bundle
from yorozu.exchange.store import Store
from yorozu.grading import worker
from yorozu.grading.coordinator import Coordinator, GraderRunning, alone
from yorozu.grading.errors import KernelNotStarted
from yorozu.grading.job import GradingResult, Job
from yorozu.grading.processes import WorkerDied, WorkerTooLong
from yorozu.records import attempts
from yorozu.records.attempts import Attempt
from yorozu.records.database import Ledger
from yorozu.site import Site

Submit = Callable[..., Attempt]


class Answering(Executor):
    """Answers each call at once, with what `answer` makes of the job: a result or an error."""

    def __init__(self, answer: Callable[[Job], GradingResult | Exception]) -> None:
        self.answer = answer
        self.calls = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        self.calls += 1
        future: Future[Any] = Future()
        answer = self.answer(args[0])
        if isinstance(answer, Exception):
            future.set_exception(answer)
        else:
            future.set_result(answer)
        return future


def run(site: Site, ledger: Ledger, answer: Callable[[Job], GradingResult | Exception]) -> Answering:
    """Let a coordinator with such workers go on until nothing runs."""
    executor = Answering(answer)
    coordinator = Coordinator(site, ledger, executor, workers=1)
    coordinator.drain(threading.Event())
    return executor


def stopped(job: Job) -> GradingResult:
    return worker.stopped(job, "timeout", "遅すぎます。")


def now_is(ledger: Ledger, attempt: Attempt) -> Attempt:
    with ledger.session() as session:
        return attempts.attempt(session, attempt.id)


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (WorkerDied("gone"), "died"),
        (WorkerTooLong("slow"), "timeout"),
        (ValueError("nbconvert stumbled"), "broken"),
    ],
)
def test_what_no_worker_can_finish_is_an_outcome_in_the_end(
    built: Site, ledger: Ledger, submit: Submit, unit: SampleUnit, error: Exception, outcome: str
) -> None:
    attempt = submit(unit.notebook())
    executor = run(built, ledger, lambda job: error)
    done = now_is(ledger, attempt)
    assert done.outcome == outcome
    assert done.reason
    assert [mark.points for mark in done.marks] == [2, 3]
    assert executor.calls == (1 if outcome == "timeout" else 2)


def test_a_fault_of_ours_keeps_the_attempt_waiting_and_the_queue_moves_on(
    built: Site, ledger: Ledger, submit: Submit, unit: SampleUnit
) -> None:
    first, second = submit(unit.notebook(total="first = 1")), submit(unit.notebook())

    def answer(job: Job) -> GradingResult | Exception:
        if b"first = 1" in job.submission[f"{UNIT}.ipynb"]:
            return KernelNotStarted("no memory")
        return stopped(job)

    run(built, ledger, answer)
    assert now_is(ledger, first).state == "grading"
    assert now_is(ledger, second).outcome == "timeout"
    run(built, ledger, stopped)
    assert now_is(ledger, first).outcome == "timeout"


def test_a_unit_that_is_not_built_waits(
    built: Site, ledger: Ledger, submit: Submit, unit: SampleUnit, caplog: pytest.LogCaptureFixture
) -> None:
    attempt = submit(unit.notebook())
    shutil.rmtree(built.source / COURSE / UNIT)
    run(built, ledger, stopped)
    assert now_is(ledger, attempt).state == "received"
    assert "yorozu build" in caplog.text


def test_a_bundle_that_cannot_be_unpacked_is_broken(built: Site, ledger: Ledger, submit: Submit) -> None:
    attempt = submit(raw=b"no bundle")
    run(built, ledger, stopped)
    done = now_is(ledger, attempt)
    assert done.outcome == "broken"
    assert "提出物" in done.reason


def test_feedback_of_every_outcome_is_released(
    built: Site, ledger: Ledger, submit: Submit, unit: SampleUnit
) -> None:
    attempt = submit(unit.notebook())
    run(built, ledger, stopped)
    with ledger.session() as session:
        sha256 = attempts.feedback_of(session, attempt.id)
    assert sha256 is not None
    files = bundle.unpack(Store(built).feedback(attempt.upload, sha256))
    assert "遅すぎます。" in files[f"{UNIT}.html"].decode()


def test_a_submission_without_marks_is_shown_to_the_trainer_until_there_is_a_better_one(
    built: Site, ledger: Ledger, submit: Submit, unit: SampleUnit
) -> None:
    submit(unit.notebook())
    run(built, ledger, stopped)
    assert (built.submitted / COURSE / "hanako" / UNIT / f"{UNIT}.ipynb").exists()
    assert not (built.autograded / COURSE / "hanako").exists()


def test_a_site_has_one_grader(site: Site) -> None:
    with alone(site), pytest.raises(GraderRunning, match="already runs"), alone(site):
        pass
