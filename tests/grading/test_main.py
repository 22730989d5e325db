"""The grader as the hub starts it, with real kernels: killed, taken up again, stopped."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.grading.conftest import COURSE, RIGHT, UNIT, SampleUnit, wait_until

from yorozu.curriculum.gradebook import open_gradebook
from yorozu.records import attempts
from yorozu.records.attempts import Attempt
from yorozu.records.database import Ledger
from yorozu.site import Site


@contextmanager
def grader(site: Site, log: Path) -> Iterator["subprocess.Popen[bytes]"]:
    environ = {**os.environ, "YOROZU_ROOT": str(site.root), "YOROZU_LEDGER_URL": site.ledger_url}
    command = [sys.executable, "-m", "yorozu.grading", "--workers", "2"]
    with log.open("ab") as file, subprocess.Popen(command, env=environ, stderr=file) as process:
        try:
            yield process
        finally:
            process.kill()


def sleepers(mark: str) -> list[str]:
    """Processes that a submission started: their command lines hold `mark`."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            command = path.read_bytes().decode(errors="replace")
        except OSError:
            continue
        if mark in command:
            found.append(path.parent.name)
    return found


@pytest.mark.timeout(900)
def test_a_grader_is_killed_started_again_and_stopped(
    built: Site,
    ledger: Ledger,
    submit: Callable[..., Attempt],
    unit: SampleUnit,
    tmp_path: Path,
) -> None:
    mark = f"sleeper-{os.getpid()}"
    # From its box a submission sees nothing of ours but the clock.
    slow = (
        "import subprocess, sys, time\n"
        f"subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)', '{mark}'])\n"
        f"while time.time() < {time.time() + 100}:\n    time.sleep(0.1)\n"
    )
    with (built.courses / COURSE / "course.toml").open("a", encoding="utf-8") as course:
        course.write("limits = { cell_seconds = 150 }\n")
    first = submit(unit.notebook(**RIGHT | {"total": slow + RIGHT["total"]}))
    second = submit(unit.notebook())

    def state(attempt: Attempt) -> Attempt:
        with ledger.session() as session:
            return attempts.attempt(session, attempt.id)

    log = tmp_path / "log"
    with grader(built, log) as killed:
        wait_until(lambda: bool(sleepers(mark)) and state(second).state == "graded")
        with grader(built, log) as other:
            assert other.wait(60) == 1
        assert "already runs" in log.read_text()
        os.kill(killed.pid, signal.SIGKILL)
        killed.wait(60)
        # The workers go with the grader, and the kernels with the workers.
        wait_until(lambda: not sleepers(mark))
    assert state(first).state == "grading"
    graded_at = state(second).graded_at

    with grader(built, log) as stopped:
        wait_until(lambda: bool(sleepers(mark)))
        stopped.terminate()
        assert stopped.wait(60) == 0
        assert not sleepers(mark)

    with grader(built, log) as last:
        wait_until(lambda: state(first).state == "graded")
        last.terminate()
        assert last.wait(60) == 0
    assert state(first).score == 5
    assert state(second).graded_at == graded_at
    with open_gradebook(built.gradebook_url(COURSE), COURSE) as gradebook:
        assert gradebook.find_submission(UNIT, "hanako").score == 5
        student = gradebook.find_student("hanako")
        assert (student.last_name, student.first_name) == ("架空", "花子")


def test_a_switch_that_cannot_be_read_is_refused_at_the_start(built: Site, tmp_path: Path) -> None:
    environ = {**os.environ, "YOROZU_ROOT": str(built.root), "YOROZU_SANDBOX": "maybe"}
    done = subprocess.run(
        [sys.executable, "-m", "yorozu.grading"], env=environ, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 1
    assert "YOROZU_SANDBOX='maybe'" in done.stderr
    assert "on or off" in done.stderr
