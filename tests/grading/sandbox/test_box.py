"""The box as it is seen from inside, for root and for an ordinary user; and where none can be made."""

import errno
import json
import os
import pickle
import resource
from dataclasses import replace
from pathlib import Path
from typing import Any

import nbformat
import pytest
from tests.grading.conftest import RIGHT, SampleUnit, template, unit
from tests.grading.sandbox.apart import GROUP, USER, Kind, apart, python_of, unshare
from tests.grading.sandbox.running import shown
from tests.grading.sandbox.test_linux import error_of, namespaces

from yorozu.curriculum.limits import Limits
from yorozu.grading.errors import KernelNotStarted
from yorozu.grading.job import GradingResult, Job
from yorozu.grading.provisioner import SWITCH
from yorozu.grading.sandbox import box, linux, view

__all__ = ["template", "unit"]


def settled() -> tuple[dict[str, str], tuple[int, int], int]:
    """What a process finds that is new in a box's namespaces: these, its user and group, a refusal."""
    mine = f"{view.USER} {os.geteuid()} 1", f"{view.USER} {os.getegid()} 1"
    reading, writing = os.pipe()
    if (pid := linux.fork_into(box.NAMESPACES)) == 0:
        box.settle(box.Ids(*mine, written_by_parent=False))
        further = error_of(lambda: unshare(linux.CLONE_NEWUSER))
        os.write(writing, json.dumps([namespaces(), [os.geteuid(), os.getegid()], further]).encode())
        os._exit(0)
    os.waitpid(pid, 0)
    found, (user, group), further = json.loads(os.read(reading, 65536))
    return found, (user, group), further


def test_a_box_has_namespaces_of_its_own_and_allows_no_further_ones() -> None:
    before = namespaces()
    after, user, further = apart(settled)
    assert [kind for kind in before if before[kind] == after[kind]] == []
    assert user == (view.USER, view.USER)
    assert further == errno.ENOSPC


def limited(limits: Limits) -> tuple[dict[str, tuple[int, int]], int]:
    resource.setrlimit(resource.RLIMIT_NOFILE, (90, 100))
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    box.limit(limits)
    names = ("AS", "CPU", "NPROC", "FSIZE", "NOFILE", "CORE", "MSGQUEUE", "MEMLOCK")
    return {name: resource.getrlimit(getattr(resource, f"RLIMIT_{name}")) for name in names}, used


def test_limits_are_a_units_own_or_those_of_the_machine_where_these_are_lower() -> None:
    limits = Limits(memory_mb=300, total_seconds=77, processes=44, disk_mb=5, open_files=80)
    found, used = apart(limited, limits)
    assert abs(found.pop("AS")[0] - used - 300 * 2**20) < 2**24
    assert {name: soft for name, (soft, _) in found.items()} == {
        "CPU": 77, "NPROC": 44, "FSIZE": 5 * 2**20, "NOFILE": 80, "CORE": 0, "MSGQUEUE": 0, "MEMLOCK": 0,
    }  # fmt: skip
    assert all(soft == hard for soft, hard in found.values())
    assert apart(limited, Limits(open_files=256))[0]["NOFILE"] == (100, 100)


# What a submission sees and can do, as JSON.
_LOOK = """
import json, os, socket, sys
from pathlib import Path

def error_of(attempt, *arguments):
    try:
        attempt(*arguments)
    except (OSError, MemoryError) as error:
        return getattr(error, "errno", "memory")
    return 0

def fork_some():
    children = []
    try:
        for _ in range(100):
            children.append(os.fork())
            if children[-1] == 0:
                import time
                time.sleep(99)
                os._exit(0)
    finally:
        for child in children:
            os.kill(child, 9)
            os.waitpid(child, 0)

status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
lines = Path("/proc/self/mountinfo").read_text().splitlines()
shared = [line.split()[4] for line in lines if "shared:" in line]
mounts = [(line.split()[4], line.split()[5].split(",")) for line in lines]
mounts = [(place, how) for place, how in mounts if place != "/proc" and not place.startswith("/dev/")]
# A prefix itself may stand in the box's own /tmp, where the checkout is in the machine's.
places = ["/", "/usr", "/etc", "/dev", f"{sys.prefix}/lib", f"{sys.base_prefix}/lib"]
print(json.dumps({
    "ids": [*os.getresuid(), *os.getresgid()],
    "outside": [Path(f"/proc/self/{kind}_map").read_text().split()[-2] for kind in ("uid", "gid")],
    "groups": [int(group) for group in os.getgroups() if group not in (os.getgid(), 65534)],
    "rights": [int(status[f"Cap{kind}"], 16) for kind in ("Eff", "Prm", "Inh", "Bnd", "Amb")],
    "locks": [int(status["NoNewPrivs"]), int(status["Seccomp"])],
    "processes": sorted(int(name) for name in os.listdir("/proc") if name.isdigit()),
    "first": error_of(Path("/proc/1/environ").read_bytes),
    "root": error_of(os.setuid, 0),
    "written": sorted({error_of(Path(place, "x").write_text, "x") for place in places}),
    "writable": sorted(place for place, how in mounts if "rw" in how),
    "loose": [place for place, how in mounts if not {"nosuid", "nodev"} <= set(how)],
    "shared": shared,
    "interfaces": [name for _, name in socket.if_nameindex() if name != "lo"],
    "connect": error_of(socket.create_connection, ("127.0.0.1", 9), 1),
    "memory": error_of(bytearray, 400 * 2**20),
    "forks": error_of(fork_some),
    "disk": error_of(Path("large").write_bytes, bytes(40 * 2**20)),
    "alive": error_of(os.kill, 1, 0),
}))
"""
_TIGHT = Limits(memory_mb=300, processes=50, disk_mb=20)


def check(seen: dict[str, Any]) -> None:
    """What must hold in every box."""
    assert set(seen["ids"]) == {view.USER}
    assert seen["groups"] == []
    assert seen["rights"] == [0, 0, 0, 0, 0]
    assert seen["locks"] == [1, 2]
    # The box's first process, whose memory and environment nobody reads, and the kernel.
    assert (seen["processes"], seen["first"]) == ([1, 2], errno.EACCES)
    # There is no root to become, or it is not for a learner.
    assert seen["root"] in (errno.EPERM, errno.EINVAL)
    assert seen["written"] == [errno.EROFS]
    assert seen["writable"] == ["/home/learner", "/tmp"]
    assert (seen["loose"], seen["shared"]) == ([], [])
    assert (seen["interfaces"], seen["connect"]) == ([], errno.ENETUNREACH)
    assert seen["memory"] == "memory"
    assert seen["forks"] == errno.EAGAIN
    assert seen["disk"] in (errno.ENOSPC, errno.EFBIG)


def test_inside_there_is_a_learner_without_rights_alone_with_process_1() -> None:
    check(json.loads(shown(_LOOK, limits=_TIGHT)))


_ENDED = """
import os, time
from pathlib import Path
if os.fork() == 0:
    for _ in range(3):
        if os.fork() == 0:
            os._exit(0)
    os._exit(0)
os.wait()
for _ in range(500):
    found = sorted(name for name in os.listdir("/proc") if name.isdigit())
    if len(found) == 2:
        break
    time.sleep(0.02)
print(found)
"""


def test_process_1_takes_the_ends_of_orphans() -> None:
    assert shown(_ENDED) == "['1', '2']\n"


_GRADE = f"""
import os, pickle, sys
from yorozu.errors import YorozuError
from yorozu.grading.worker import grade
answers = []
for job, switch in pickle.load(sys.stdin.buffer):
    os.environ["{SWITCH}"] = switch
    try:
        answers.append(grade(job))
    except YorozuError as error:
        answers.append(error)
pickle.dump(answers, sys.stdout.buffer)
"""


def graded(kind: Kind, *jobs: tuple[Job, str]) -> list[GradingResult | KernelNotStarted]:
    """What one grader of such a kind of process makes of jobs, each with the box switched "on" or "off"."""
    light = [(replace(job, preload=("json",)), switch) for job, switch in jobs]
    done = python_of(kind, _GRADE, pickle.dumps(light))
    assert done.returncode == 0, done.stderr.decode()
    answers: list[GradingResult | KernelNotStarted] = pickle.loads(done.stdout)
    return answers


_TOGETHER = """
import os, time
for _ in range(4):
    if os.fork() == 0:
        held = bytearray(b"x") * (150 * 2**20)
        time.sleep(60)
time.sleep(60)
"""


def test_an_ordinary_user_grades_in_the_same_box(unit: SampleUnit) -> None:
    look = unit.job(unit.notebook(**RIGHT | {"total": _LOOK + RIGHT["total"]}), limits=_TIGHT)
    hungry = unit.job(unit.notebook(**RIGHT | {"total": _TOGETHER + RIGHT["total"]}), limits=_TIGHT)
    result, ended = graded("ordinary", (look, "on"), (hungry, "on"))
    assert isinstance(result, GradingResult), result
    assert (result.outcome, result.reason, result.boxed) == ("graded", "", True)
    assert [mark.score for mark in result.marks] == [2.0, 3.0]
    assert result.autograded is not None
    cells = nbformat.reads(result.autograded.decode(), as_version=4).cells
    seen = json.loads(next(out.text for cell in cells for out in cell.get("outputs", []) if "text" in out))
    check(seen)
    if os.geteuid() == 0:
        assert seen["outside"] == [str(USER), str(GROUP)]
    # Without a control group the zygote looks at all processes of the box, also those closed to it.
    assert isinstance(ended, GradingResult), ended
    assert (ended.outcome, "メモリーを使いすぎた" in ended.reason) == ("died", True), ended.reason


@pytest.mark.parametrize(
    ("kind", "what"),
    [("no namespaces left", "new namespaces: "), ("namespaces filtered", "mounts private: ")],
)
def test_where_the_machine_refuses_namespaces_nothing_is_graded_unless_somebody_says_so(
    kind: Kind, what: str, unit: SampleUnit
) -> None:
    job = unit.job(unit.notebook(**RIGHT))
    refused, result = graded(kind, (job, "on"), (job, "off"))
    assert isinstance(refused, KernelNotStarted), refused
    for part in (
        "no box could be made for a submission",
        what,
        "user namespaces",
        "real-use.md",
    ):
        assert part in str(refused)
    assert isinstance(result, GradingResult), result
    assert (result.outcome, result.boxed) == ("graded", False)
    assert [mark.score for mark in result.marks] == [2.0, 3.0]
    assert "隔離なしで採点しました" in result.feedback.decode()
