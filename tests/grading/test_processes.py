import operator
import os
import threading
import time
from pathlib import Path

import pytest

from yorozu.grading.processes import WorkerDied, WorkerPool, WorkerTooLong

# What goes to another process must be found there by name; `exec` takes any text along.
KILL_SELF = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
SAY_WHO_AND_SLEEP = (
    "import os, pathlib, time; pathlib.Path({path!r}).write_text(str(os.getpid())); time.sleep(600)"
)


def has_ended(pid: int) -> bool:
    """Whether a process is gone, or a zombie that nobody has asked about yet."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except FileNotFoundError:
        return True


def wait_for(path: Path) -> int:
    deadline = time.monotonic() + 60
    while not (path.exists() and path.read_text()):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return int(path.read_text())


def test_values_and_errors_come_back(processes: WorkerPool) -> None:
    value, error = processes.submit(operator.mul, 2, 21), processes.submit(operator.getitem, {}, "そのまま")
    assert value.result(60) == 42
    with pytest.raises(KeyError, match="そのまま"):
        error.result(60)


def test_a_process_stays_and_takes_the_next_call(processes: WorkerPool) -> None:
    pids = {processes.submit(os.getpid).result(60) for _ in range(3)}
    assert len(pids) == 1
    assert os.getpid() not in pids


def test_a_killed_process_is_an_error_and_the_next_call_works(processes: WorkerPool) -> None:
    with pytest.raises(WorkerDied):
        processes.submit(exec, KILL_SELF).result(60)
    assert processes.submit(operator.mul, 2, 1).result(60) == 2


def test_a_process_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    with WorkerPool(1, seconds=3, preload=()) as executor:
        future = executor.submit(exec, SAY_WHO_AND_SLEEP.format(path=str(tmp_path / "pid")))
        pid = wait_for(tmp_path / "pid")
        with pytest.raises(WorkerTooLong):
            future.result(60)
    assert has_ended(pid)


def test_shutdown_with_cancel_ends_what_runs(tmp_path: Path) -> None:
    executor = WorkerPool(1, preload=())
    running = executor.submit(exec, SAY_WHO_AND_SLEEP.format(path=str(tmp_path / "pid")))
    waiting = executor.submit(operator.mul, 2, 1)
    pid = wait_for(tmp_path / "pid")
    stopper = threading.Thread(target=lambda: executor.shutdown(cancel_futures=True))
    stopper.start()
    stopper.join(60)
    assert not stopper.is_alive()
    assert has_ended(pid)
    assert waiting.cancelled()
    assert isinstance(running.exception(60), WorkerDied)
