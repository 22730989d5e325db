import json
import os
import signal
import socket
import threading
import time
from pathlib import Path

import pytest
from tests.grading.conftest import RIGHT, SampleUnit, template, unit
from tests.grading.sandbox.running import shown

from yorozu.curriculum.course import PRELOAD
from yorozu.grading.errors import KernelDied
from yorozu.grading.provisioner import SWITCH, BadSwitch
from yorozu.grading.sandbox import warm
from yorozu.grading.worker import grade

__all__ = ["template", "unit"]


def test_a_zygote_that_was_killed_is_replaced() -> None:
    assert shown("print(1)") == "1\n"
    first = warm.zygote(PRELOAD)._process
    assert first is not None
    first.send_signal(signal.SIGKILL)
    first.wait()
    assert shown("print(2)") == "2\n"
    assert warm.zygote(PRELOAD)._process is not first


def test_a_kernel_ends_with_its_zygote() -> None:
    word = f"ends-with-it-{os.getpid()}"
    sleep = "import time; time.sleep(99)"
    work = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {sleep!r}, '{word}'])"
    killer = threading.Thread(target=_kill_zygote_once_running, args=(word,))
    killer.start()
    with pytest.raises(KernelDied):
        shown(work)
    killer.join(60)
    deadline = time.monotonic() + 20
    while (found := _commands(word)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert found == []


def _kill_zygote_once_running(word: str) -> None:
    deadline = time.monotonic() + 60
    while not _commands(word) and time.monotonic() < deadline:
        time.sleep(0.05)
    process = warm.zygote(PRELOAD)._process
    assert process is not None
    process.kill()


def _commands(word: str) -> list[str]:
    found = []
    for pid in Path("/proc").glob("[0-9]*"):
        try:
            if word.encode() in (pid / "cmdline").read_bytes():
                found.append(pid.name)
        except OSError:
            continue
    return found


def test_a_box_that_cannot_be_made_says_what_an_operator_can_do() -> None:
    ours, theirs = socket.socketpair()
    with theirs:
        kernel = warm.WarmKernel(ours)
        with pytest.raises(warm.SandboxRefused, match=r"unshare: no.*user namespaces.*real-use\.md"):
            kernel.told(json.dumps({"failed": "unshare: no"}).encode())
        kernel.kill()


@pytest.mark.parametrize("reason", ["exit", "memory", "time"])
def test_a_kernel_keeps_the_reason_of_its_end(reason: str) -> None:
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        kernel = warm.WarmKernel(ours)
        assert kernel.poll() is None
        theirs.send(json.dumps({"ended": reason}).encode())
        assert kernel.poll() == 1
        kernel.kill()
        assert kernel.ended == reason


def test_without_a_box_the_result_and_the_page_say_so(
    unit: SampleUnit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SWITCH, "off")
    result = grade(unit.job(unit.notebook(**RIGHT)))
    assert [mark.score for mark in result.marks] == [2.0, 3.0]
    assert not result.boxed
    assert "隔離なしで採点しました" in result.feedback.decode()


def test_a_switch_that_cannot_be_read_is_refused(unit: SampleUnit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SWITCH, "no")
    with pytest.raises(BadSwitch, match="must be on or off"):
        grade(unit.job(unit.notebook(**RIGHT)))


@pytest.mark.timeout(60)
def test_a_signal_while_zygotes_are_being_ended_does_not_wait_for_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = signal.signal(signal.SIGUSR1, lambda *_: warm.close_all())
    ended = []

    class Interrupted(warm.Zygote):
        def close(self) -> None:
            ended.append(self)
            if len(ended) == 1:
                os.kill(os.getpid(), signal.SIGUSR1)

    monkeypatch.setattr(warm, "_zygotes", {((), True): Interrupted(())})
    try:
        warm.close_all()
    finally:
        signal.signal(signal.SIGUSR1, before)
    assert len(ended) == 2
