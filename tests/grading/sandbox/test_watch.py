import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from yorozu.curriculum.limits import Limits
from yorozu.grading.sandbox import watch


@contextmanager
def keeper(code: str) -> Iterator[int]:
    """A process with one child, which runs `code` after a line on its standard input."""
    child = f"input(); {code}; import time; time.sleep(99)"
    program = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {child!r}])"
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, start_new_session=True
    ) as process:
        deadline = time.monotonic() + 60
        while not watch._descendants(process.pid) and time.monotonic() < deadline:
            time.sleep(0.02)
        try:
            yield process.pid
        finally:
            os.killpg(process.pid, 9)


def test_memory_of_all_processes_of_a_box_together_is_held_to_its_limit() -> None:
    forks = "import os; os.fork(); held = bytearray(b'x') * 60_000_000"
    with keeper(f"{forks}") as pid:
        watching = watch.Watch(pid, Limits(memory_mb=100))
        assert watching.too_much() == ""
        write(pid)
        assert soon(watching) == watch.MEMORY


def test_memory_that_is_taken_before_the_first_look_is_counted_too() -> None:
    with keeper("held = bytearray(b'x') * 160_000_000") as pid:
        watching = watch.Watch(pid, Limits(memory_mb=100))
        write(pid)
        deadline = time.monotonic() + 60
        while sum(map(watch._held, watch._descendants(pid))) < 150_000_000 and time.monotonic() < deadline:
            time.sleep(0.02)
        assert watching.too_much() == watch.MEMORY


def test_memory_below_the_limit_is_nobodys_business() -> None:
    with keeper("held = bytearray(b'x') * 30_000_000; print(1)") as pid:
        watching = watch.Watch(pid, Limits(memory_mb=100))
        assert watching.too_much() == ""
        write(pid)
        time.sleep(1)
        assert watching.too_much() == ""


def test_a_box_that_stays_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "_AROUND_SECONDS", -1)
    assert watch.Watch(os.getpid(), Limits(total_seconds=1)).too_much() == watch.TIME


def test_a_process_that_is_gone_uses_nothing() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    assert watch.Watch(process.pid, Limits()).too_much() == ""


def test_processes_that_end_while_one_looks_at_them_are_no_error() -> None:
    without_end = "all(os.wait() if os.fork() else os._exit(0) for _ in itertools.count())"
    with keeper(f"import itertools, os; {without_end}") as pid:
        watching = watch.Watch(pid, Limits())
        write(pid)
        assert {watching.too_much() for _ in range(3000)} == {""}


def write(pid: int) -> None:
    """Let the child go on."""
    with open(f"/proc/{pid}/fd/0", "w") as file:  # noqa: PTH123  (a pipe, by its process)
        file.write("\n")


def soon(watching: watch.Watch) -> str:
    deadline = time.monotonic() + 60
    while not (found := watching.too_much()) and time.monotonic() < deadline:
        time.sleep(0.05)
    return found
