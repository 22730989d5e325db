"""Kills a grader at the points where it touches a disk or a database, lets another finish, and compares.

    python kill_points.py SITE RESULTS MOST

SITE holds a ledger with attempts that wait; RESULTS is a pickle: each one's result by its
notebook's bytes.
MOST is how many points to try at most; they are spread evenly over all that there are.
Each grader is a forked process with the real coordinator, store, ledger and gradebook; only the running of
notebooks is left out, as its results are given. Prints one JSON line: how many points there were, and what
ended otherwise than without a kill.
"""

import json
import os
import pickle
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import sqlalchemy
from sqlalchemy import event

from yorozu.curriculum.gradebook import open_gradebook
from yorozu.curriculum.tree import read_tree
from yorozu.exchange import bundle
from yorozu.exchange.store import Store
from yorozu.grading.coordinator import Coordinator
from yorozu.grading.job import GradingResult, Job
from yorozu.records import attempts, models
from yorozu.records.database import Ledger
from yorozu.site import Site

COURSE, UNIT, LEARNER = "sample", "sample-01-total", "hanako"

# What Python tells of when it is about to touch the disk.
_AUDITED = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "shutil.rmtree"}


class Countdown:
    """Kills this process when it comes to its n-th point; counts them all when n is 0."""

    def __init__(self, kill_at: int) -> None:
        self.kill_at = kill_at
        self.seen = 0

    def point(self) -> None:
        self.seen += 1
        if self.seen == self.kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(self, root: Path) -> None:
        def hook(name: str, arguments: tuple[Any, ...]) -> None:
            if name in _AUDITED and str(arguments[0]).startswith(str(root)):
                self.point()

        sys.addaudithook(hook)
        for moment in ("commit", "before_cursor_execute", "after_cursor_execute"):
            event.listen(sqlalchemy.Engine, moment, lambda *_: self.point())


class Given(Executor):
    """Gives results that are known, at once."""

    def __init__(self, results: dict[bytes, GradingResult]) -> None:
        self.results = results

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        job: Job = args[0]
        future: Future[Any] = Future()
        future.set_result(self.results[job.submission[f"{UNIT}.ipynb"]])
        return future


def grade_all(root: Path, results: dict[bytes, GradingResult], kill_at: int) -> int:
    """Grade in a process of its own; how many points it came to, or -1 when it was killed."""
    here, there = os.pipe()
    pid = os.fork()
    if pid == 0:
        site = Site.at(root, {})
        countdown = Countdown(kill_at)
        countdown.watch(root)
        coordinator = Coordinator(site, Ledger(site.ledger_url), Given(results), workers=2)
        coordinator.drain(threading.Event())
        os.write(there, str(countdown.seen).encode())
        os._exit(0)
    os.close(there)
    with os.fdopen(here, "rb") as answer:
        said = answer.read()
    _, status = os.waitpid(pid, 0)
    return -1 if os.WIFSIGNALED(status) else int(said or b"-2")


def state(root: Path) -> dict[str, Any]:
    """What must be the same whatever was killed."""
    site = Site.at(root, {})
    ledger, store = Ledger(site.ledger_url), Store(site)
    with ledger.session() as session:
        mine = attempts.of_person(session, LEARNER)
        kinds = session.scalars(sqlalchemy.select(models.Event.kind).order_by(models.Event.id)).all()
        found: dict[str, Any] = {
            "waiting": len(attempts.waiting(session, 100)),
            "attempts": [(one.number, one.outcome, one.score, one.passed, len(one.marks)) for one in mine],
            "events": sorted(str(kind) for kind in kinds),
            "feedback": [
                sorted(bundle.unpack(store.feedback(one.upload, attempts.feedback_of(session, one.id) or "")))
                for one in mine
            ],
        }
    ledger.dispose()
    with open_gradebook(site.gradebook_url(COURSE), COURSE) as gradebook:
        submission = gradebook.find_submission(UNIT, LEARNER)
        found["gradebook"] = [submission.score, str(submission.timestamp), submission.needs_manual_grade]
        found["submissions"] = len(gradebook.student_submissions(LEARNER))
    for step in (site.submitted, site.autograded):
        tree = read_tree(step / COURSE)
        found[step.name] = {name: hash(content) for name, content in tree.items()}
    return found


def main() -> None:
    template, results = Path(sys.argv[1]), pickle.loads(Path(sys.argv[2]).read_bytes())
    most = int(sys.argv[3])
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder:

        def fresh() -> Path:
            root = Path(folder) / "site"
            shutil.rmtree(root, ignore_errors=True)
            shutil.copytree(template, root)
            return root

        root = fresh()
        points = grade_all(root, results, 0)
        expected = state(root)
        tried = sorted({1 + points * number // most for number in range(most)})
        for kill_at in tried:
            root = fresh()
            if grade_all(root, results, kill_at) != -1:
                wrong.append(f"point {kill_at} was not reached")
            if grade_all(root, results, 0) < 0:
                wrong.append(f"after a kill at point {kill_at} grading did not end")
            found = state(root)
            if found != expected:
                wrong.append(f"after a kill at point {kill_at}: {found}, not {expected}")
    print(
        json.dumps(
            {"points": points, "tried": len(tried), "expected": expected, "wrong": wrong}, ensure_ascii=False
        )
    )


if __name__ == "__main__":
    main()
