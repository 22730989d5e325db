"""Grading again, with the running of notebooks left out: what is shown, what is written, and to where."""

import json
import os
import shutil
import signal
import subprocess
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from tests.grading.conftest import COURSE, RIGHT, UNIT, SampleUnit
from tests.grading.test_command import YOROZU, environment
from tests.grading.test_coordinator import run as run_grader

from yorozu.curriculum.gradebook import open_gradebook
from yorozu.exchange import bundle
from yorozu.exchange.store import Store
from yorozu.grading import worker
from yorozu.grading.again import Results, preview, run_again, write
from yorozu.grading.again_report import as_data, lists
from yorozu.grading.command import stoppable
from yorozu.grading.errors import KernelNotStarted
from yorozu.grading.filing import show_in_nbgrader
from yorozu.grading.job import GradingResult, Job
from yorozu.records import attempts, completions
from yorozu.records.attempts import Attempt
from yorozu.records.database import Ledger
from yorozu.records.events import Kind, events
from yorozu.records.regrading import of_unit
from yorozu.site import Site

Submit = Callable[..., Attempt]
WHY = "確認の誤りを直した"


def with_scores(job: Job, *scores: float) -> GradingResult:
    """A result with these scores."""
    blank = worker.stopped(job, "broken", "x")
    marks = tuple(
        replace(mark, score=score, message="" if score == mark.points else "違います")
        for mark, score in zip(blank.marks, scores, strict=True)
    )
    page = f"<p>{sum(scores):g}点</p>".encode()
    return replace(blank, outcome="graded", reason="", marks=marks, feedback=page)


def again(site: Site, ledger: Ledger, *scores: float) -> Results:
    with ledger.reading() as session:
        wanted = of_unit(session, COURSE, UNIT)
    with ThreadPoolExecutor(1) as pool:
        return run_again(
            site, wanted, pool, 2, threading.Event(), grade=lambda job: with_scores(job, *scores)
        )


def shown(site: Site) -> float:
    with open_gradebook(site.gradebook_url(COURSE), COURSE) as book:
        score: float = book.find_submission(UNIT, "hanako").score
        return score


def test_nothing_is_written_before_it_is_wanted_and_then_everything_follows(
    built: Site, ledger: Ledger, submit: Submit, unit: SampleUnit
) -> None:
    attempt = submit(unit.notebook())
    run_grader(built, ledger, lambda job: with_scores(job, 2, 0))
    results = again(built, ledger, 2, 3)
    [would] = preview(ledger, results, "kumi")
    assert (would.before.score, would.after.score, would.completed) == (2, 5, True)
    assert lists([would]) == [
        "pass now: 架空 花子 (hanako)",
        "complete the course now: 架空 花子 (hanako)",
    ]
    [data] = as_data([would])
    assert data["tests"] == [{"test": "test_largest", "old": "0/3", "new": "3/3"}]
    with ledger.reading() as session:
        assert attempts.attempt(session, attempt.id).score == 2
        assert completions.completions(session) == []
    assert shown(built) == 2

    write(built, ledger, results, "kumi", WHY, threading.Event())
    with ledger.reading() as session:
        read, sha256 = attempts.attempt(session, attempt.id), attempts.feedback_of(session, attempt.id)
        assert [one.username for one in completions.completions(session)] == ["hanako"]
    assert read.score == 5
    assert shown(built) == 5
    assert sha256 is not None
    files = bundle.unpack(Store(built).feedback(attempt.upload, sha256))
    assert files[f"{UNIT}.html"].decode() == "<p>5点</p>"
    assert preview(ledger, again(built, ledger, 2, 3), "kumi") == []
    assert write(built, ledger, results, "kumi", WHY, threading.Event()) == []


def test_a_completion_stays_and_is_listed_by_name(
    built: Site, ledger: Ledger, submit: Submit, unit: SampleUnit
) -> None:
    attempt = submit(unit.notebook())
    run_grader(built, ledger, lambda job: with_scores(job, 2, 3))
    results = again(built, ledger, 0, 0)
    assert lists(preview(ledger, results, "kumi")) == [
        "would no longer pass; the completion stays: 架空 花子 (hanako)"
    ]
    write(built, ledger, results, "kumi", WHY, threading.Event())
    with ledger.reading() as session:
        assert len(completions.completions(session)) == 1
        [kept] = [one for one in events(session, attempt_id=attempt.id) if one.kind == Kind.COMPLETION_KEPT]
    assert (kept.actor, kept.reason, kept.username) == ("kumi", WHY, "hanako")
    assert shown(built) == 0


def test_what_cannot_be_graded_again_stays_as_it_is(
    built: Site, ledger: Ledger, submit: Submit, unit: SampleUnit
) -> None:
    attempt = submit(unit.notebook())
    run_grader(built, ledger, lambda job: with_scores(job, 2, 3))

    def fail(job: Job) -> GradingResult:
        raise KernelNotStarted("no memory")

    with ledger.reading() as session:
        wanted = of_unit(session, COURSE)
    with ThreadPoolExecutor(1) as pool:
        results = run_again(built, wanted, pool, 1, threading.Event(), grade=fail)
        assert (results.found, results.held) == ([], {attempt.id: "no memory"})
        shutil.rmtree(built.source / COURSE / UNIT)
        results = run_again(built, wanted, pool, 1, threading.Event(), grade=fail)
        assert "yorozu build" in results.held[attempt.id]
    with ledger.reading() as session:
        assert attempts.attempt(session, attempt.id).score == 5


def test_ctrl_c_while_writing_leaves_each_person_as_before_or_as_after(
    built: Site, ledger: Ledger, submit: Submit, unit: SampleUnit, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = submit(unit.notebook()), submit(unit.notebook(), username="taro")
    run_grader(built, ledger, lambda job: with_scores(job, 2, 0))
    results = again(built, ledger, 2, 3)

    def interrupted(*arguments: Any) -> None:
        show_in_nbgrader(*arguments)
        os.kill(os.getpid(), signal.SIGINT)

    def stands() -> list[tuple[float, float, str]]:
        """For each of the two the score in the ledger, in nbgrader's gradebook, and on the feedback page."""
        found = []
        with ledger.reading() as session, open_gradebook(built.gradebook_url(COURSE), COURSE) as book:
            for each in (first, second):
                sha256 = attempts.feedback_of(session, each.id)
                assert sha256 is not None
                page = bundle.unpack(Store(built).feedback(each.upload, sha256))[f"{UNIT}.html"].decode()
                score = attempts.attempt(session, each.id).score
                found.append((score, book.find_submission(UNIT, each.username).score, page))
        return found

    before, after = (2, 2, "<p>2点</p>"), (5, 5, "<p>5点</p>")
    assert stands() == [before, before]
    with stoppable() as stop, monkeypatch.context() as patch:
        patch.setattr("yorozu.grading.again.show_in_nbgrader", interrupted)
        written = write(built, ledger, results, "kumi", WHY, stop)
    assert [one.before.username for one in written] == ["hanako"]
    assert stands() == [after, before]
    written = write(built, ledger, results, "kumi", WHY, threading.Event())
    assert [one.before.username for one in written] == ["taro"]
    assert stands() == [after, after]


def command(site: Site, *options: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [YOROZU, "grade", COURSE, "--again", *options],
        env=environment(site),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )


@pytest.mark.timeout(900)
def test_the_command_writes_only_when_it_is_told_to_and_why(
    built: Site, ledger: Ledger, submit: Submit, unit: SampleUnit
) -> None:
    attempt = submit(unit.notebook(**RIGHT))
    run_grader(built, ledger, lambda job: with_scores(job, 2, 0))
    refused = command(built, "--yes")
    assert (refused.returncode, "--reason" in refused.stderr) == (2, True)

    done = command(built, "--json")
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert (said["looked_at"], said["written"], len(said["changed"])) == (1, False, 1)
    assert said["changed"][0]["new"] == {"outcome": "graded", "score": 5.0, "points": 5.0}
    with ledger.reading() as session:
        assert attempts.attempt(session, attempt.id).score == 2

    done = command(built, UNIT, "--yes", "--reason", WHY)
    assert done.returncode == 0, done.stderr
    assert "test_largest: 0/3 → 3/3" in done.stdout
    assert done.stdout.endswith("written   1 of 1 attempts\n")
    with ledger.reading() as session:
        assert attempts.attempt(session, attempt.id).score == 5
