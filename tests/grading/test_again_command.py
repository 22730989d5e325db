"""`yorozu grade --again` at a terminal: it asks, and whoever does not say yes has changed nothing."""

import os
import pty
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest
from tests.grading.conftest import COURSE, RIGHT, SampleUnit, wait_until
from tests.grading.test_again import WHY, with_scores
from tests.grading.test_command import YOROZU, environment, now_is, patient, slow
from tests.grading.test_coordinator import run as run_grader
from tests.grading.test_main import sleepers

from yorozu.records.attempts import Attempt
from yorozu.records.database import Ledger
from yorozu.records.events import Kind, events
from yorozu.site import Site

Submit = Callable[..., Attempt]
pytestmark = pytest.mark.timeout(900)


@pytest.fixture(autouse=True)
def light(built: Site) -> None:
    """Kernels that are there sooner: nothing here needs what a course has imported."""
    course = built.courses / COURSE / "course.toml"
    course.write_text(f"preload = []\n{course.read_text(encoding='utf-8')}", encoding="utf-8")


class Terminal:
    """The command with a terminal to type at; what it prints goes through pipes."""

    def __init__(self, site: Site, *options: str) -> None:
        self.typed, stdin = pty.openpty()
        self.process = subprocess.Popen(
            [YOROZU, "grade", COURSE, "--again", "--workers", "1", *options],
            env=environment(site),
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        os.close(stdin)

    def asked(self) -> str:
        """What it said until it waits for an answer."""
        assert self.process.stderr is not None
        said = _until(self.process.stderr, b"[y/N]:")
        assert said.endswith(b"[y/N]:"), said.decode()
        # It reads from descriptor 0 now (proc(5), syscall); a signal before that would wait for the next key.
        syscall = Path(f"/proc/{self.process.pid}/syscall")
        wait_until(lambda: syscall.read_text().split()[1:2] == ["0x0"])
        return said.decode()

    def ended(self, typed: str = "") -> tuple[int, str, str]:
        """Type; then its exit code, output, and what it said last."""
        os.write(self.typed, typed.encode())
        try:
            out, errors = self.process.communicate(timeout=240)
        finally:
            self.process.kill()
            os.close(self.typed)
        return self.process.returncode, out.decode(), errors.decode()


def _until(stream: IO[bytes], end: bytes) -> bytes:
    said = b""
    while not said.endswith(end) and (more := stream.read(1)):
        said += more
    return said


def written(ledger: Ledger, attempt: Attempt) -> list[str]:
    with ledger.reading() as session:
        return [each.reason for each in events(session, attempt_id=attempt.id) if each.kind == Kind.REGRADED]


def test_only_a_yes_writes(built: Site, ledger: Ledger, submit: Submit, unit: SampleUnit) -> None:
    attempt = submit(unit.notebook(**RIGHT))
    run_grader(built, ledger, lambda job: with_scores(job, 2, 0))
    before = now_is(ledger, attempt)

    terminal = Terminal(built, "--reason", WHY)
    assert WHY in terminal.asked()
    code, out, _ = terminal.ended("n\n")
    assert (code, "test_largest: 0/3 → 3/3" in out, "nothing is written" in out) == (0, True, True)
    assert now_is(ledger, attempt) == before

    terminal = Terminal(built, "--reason", WHY)
    terminal.asked()
    terminal.process.send_signal(signal.SIGINT)
    code, out, errors = terminal.ended()
    assert (code, "Aborted!" in errors, "Traceback" in errors) == (1, True, False)
    assert "written" not in out
    assert (now_is(ledger, attempt), written(ledger, attempt)) == (before, [])

    terminal = Terminal(built, "--reason", WHY)
    terminal.asked()
    code, out, _ = terminal.ended("y\n")
    assert (code, out.endswith("written   1 of 1 attempts\n")) == (0, True), out
    assert (now_is(ledger, attempt).score, written(ledger, attempt)) == (5, [WHY])


def test_without_a_reason_nobody_is_asked(
    built: Site, ledger: Ledger, submit: Submit, unit: SampleUnit
) -> None:
    attempt = submit(unit.notebook(**RIGHT))
    run_grader(built, ledger, lambda job: with_scores(job, 2, 0))
    code, out, errors = Terminal(built).ended()
    assert (code, "[y/N]" in errors) == (0, False)
    assert "give --reason" in out
    assert written(ledger, attempt) == []


def test_ctrl_c_while_it_runs_writes_nothing_and_says_so(
    built: Site, ledger: Ledger, submit: Submit, unit: SampleUnit
) -> None:
    patient(built)
    mark = f"sleeper-again-{os.getpid()}"
    attempt = submit(slow(unit, mark, 150))
    run_grader(built, ledger, lambda job: with_scores(job, 2, 0))
    before = now_is(ledger, attempt)
    terminal = Terminal(built, "--reason", WHY, "--yes")
    wait_until(lambda: bool(sleepers(mark)))
    terminal.process.send_signal(signal.SIGINT)
    code, out, errors = terminal.ended()
    assert (code, out) == (130, "nothing is written; stopped, the same command does the rest\n"), errors
    assert "Traceback" not in errors
    assert (now_is(ledger, attempt), written(ledger, attempt)) == (before, [])
    wait_until(lambda: not sleepers(mark))
