import os
import signal
import subprocess
import sys
import uuid
from collections.abc import Iterator

import pytest

from yorozu.hub import processes

pytestmark = pytest.mark.skipif(
    not processes.PROC.is_dir(), reason="only Linux shows processes' environments"
)

STUBBORN = """
import signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
signal.signal(signal.SIGINT, signal.SIG_IGN)
if len(sys.argv) > 1:
    subprocess.Popen([sys.executable, "-c", sys.argv[1]], start_new_session=True)
print("ready", flush=True)
time.sleep(600)
"""


@pytest.fixture
def word() -> Iterator[str]:
    word = f"YOROZU_TEST_WORD={uuid.uuid4().hex}"
    yield word
    processes.stop_all(word, patience=0)


def start(word: str, *arguments: str) -> subprocess.Popen[str]:
    name, value = word.split("=")
    process = subprocess.Popen(
        [sys.executable, "-c", STUBBORN, *arguments],
        env={**os.environ, name: value},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def test_processes_are_found_by_their_word_only(word: str) -> None:
    with start(word) as process:
        assert processes.running_with(word) == {process.pid}
        assert processes.running_with(word[:-4], prefix=True) == {process.pid}
        assert processes.running_with(word[:-4]) == frozenset()
        assert processes.running_with(f"PATH={os.environ['PATH']}", word) == {process.pid}
        assert processes.running_with("PATH=/nowhere", word) == frozenset()
        process.kill()


def test_a_process_that_hides_in_its_own_session_and_ignores_signals_is_stopped(word: str) -> None:
    child = "import time; time.sleep(600)"
    with start(word, child) as process:
        assert len(processes.running_with(word)) == 2
        assert processes.stop_all(word, patience=0.2) == 2
        assert processes.running_with(word) == frozenset()
        assert process.wait(10) == -signal.SIGKILL


def test_stopping_nothing_is_fine(word: str) -> None:
    assert processes.stop_all(word) == 0
