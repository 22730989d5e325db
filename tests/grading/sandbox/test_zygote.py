"""No state passes from one submission to the next, and nothing of one stays."""

import os
import signal
import socket
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.grading.conftest import wait_until
from tests.grading.sandbox.running import shown

from yorozu.curriculum.course import PRELOAD
from yorozu.curriculum.limits import Limits
from yorozu.grading.sandbox import cgroup, warm

# A zygote on a machine that makes control groups and takes no process into them.
_REFUSES = """
from yorozu.grading.sandbox import cgroup, zygote

def refuse(self, pid):
    raise OSError("no group")

cgroup.Group.take_in = refuse
zygote.main()
"""

_LEAVES = """
import builtins, os, sys
import matplotlib, numpy, pandas
from pathlib import Path
pandas.DataFrame.sum = None
builtins.sum = None
builtins.left = 1
sys.modules["left"] = sys
os.environ["LEFT"] = "x"
matplotlib.rcParams["font.size"] = 99
numpy.random.seed(0)
for folder in ("/tmp", ".", str(Path.home()), "/dev/shm"):
    Path(folder, "left").write_text("x")
os.chdir("/tmp")
print("left")
"""
_LOOKS = """
import builtins, os, sys
import matplotlib, pandas
from pathlib import Path
print(
    pandas.DataFrame.sum is None, sum is None, hasattr(builtins, "left"), "left" in sys.modules,
    "LEFT" in os.environ, matplotlib.rcParams["font.size"] == 99, os.getcwd() != "/home/learner/work",
    any(Path(folder, "left").exists() for folder in ("/tmp", ".", str(Path.home()), "/dev/shm")),
)
"""


def test_no_state_passes_from_one_submission_to_the_next() -> None:
    assert shown(_LEAVES) == "left\n"
    assert set(shown(_LOOKS).split()) == {"False"}


def test_two_submissions_draw_different_random_numbers() -> None:
    draw = "import numpy, random\nprint(numpy.random.rand(), random.random())"
    first, second = shown(draw).split(), shown(draw).split()
    assert first[0] != second[0]
    assert first[1] != second[1]


def test_the_limits_of_a_unit_reach_its_box() -> None:
    ask = "import resource\nprint(resource.getrlimit(resource.RLIMIT_NOFILE)[0])"
    assert shown(ask, limits=Limits(open_files=99)) == "99\n"


def test_the_first_cell_is_in_the_group_of_its_box() -> None:
    group = cgroup.make(1)
    expected = len(group.folders)
    assert group.remove()
    assert shown("print(open('/proc/self/cgroup').read().count('/yorozu-'))") == f"{expected}\n"


def _children() -> list[str]:
    zygote = warm.zygote(PRELOAD).pid
    return Path(f"/proc/{zygote}/task/{zygote}/children").read_text().split()


def _waiting() -> int:
    """The process that the zygote has made ahead; nothing else of it runs between two submissions."""
    wait_until(lambda: len(_children()) == 1)
    return int(_children()[0])


def test_a_process_made_ahead_that_was_killed_is_replaced() -> None:
    assert shown("print(1)") == "1\n"
    waiting = _waiting()
    os.kill(waiting, signal.SIGKILL)
    # Until it has ended it could still be told a request, and the kernel would end with it.
    wait_until(lambda: "\nState:\tZ" in Path(f"/proc/{waiting}/status").read_text())
    assert shown("print(2)") == "2\n"
    assert _waiting() != waiting


def test_a_process_made_ahead_ends_with_its_zygote() -> None:
    assert shown("print(1)") == "1\n"
    waiting = _waiting()
    warm.zygote(PRELOAD).close()
    wait_until(lambda: not Path(f"/proc/{waiting}").exists())


def test_a_box_that_cannot_be_held_to_its_limits_runs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    popen = subprocess.Popen

    def refusing(command: list[str], **named: Any) -> "subprocess.Popen[bytes]":
        return popen([command[0], "-c", _REFUSES, command[-1]], **named)

    monkeypatch.setattr(subprocess, "Popen", refusing)
    zygote = warm.Zygote(())
    ours, theirs = socket.socketpair()
    try:
        with ours, theirs:
            kernel = zygote.launch([theirs], None, Limits())
            kernel.lifeline.settimeout(20)
            with pytest.raises(warm.SandboxRefused, match="limits of the box: no group"):
                kernel.told(kernel.lifeline.recv(warm.MESSAGE))
            kernel.kill()
    finally:
        zygote.close()
