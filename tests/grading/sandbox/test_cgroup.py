import os
import subprocess
import sys
from pathlib import Path

import pytest

from yorozu.curriculum.limits import Limits
from yorozu.grading.sandbox import cgroup


def test_a_group_holds_a_process_and_goes_when_it_is_empty() -> None:
    # Where this user may make no groups there are no folders, and all of this holds too. That the limits of a
    # process and the looking from outside then hold a box is tested as an ordinary user, in test_box.
    group = cgroup.make(1)
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        group.take_in(child.pid)
        own = Path(f"/proc/{child.pid}/cgroup").read_text()
        assert all(str(child.pid) in (one / "cgroup.procs").read_text().split() for one in group.folders)
        assert own.count(f"/yorozu-{os.getpid()}-1\n") == len(group.folders)
        group.limit(Limits(memory_mb=512, disk_mb=64, processes=30))
        held = {value.read_text() for one in group.folders for value in one.glob("pids.max")}
        assert held == ({"32\n"} if group.folders else set())
        assert group.remove() == (not group.folders)
        child.communicate(b"\n")
    assert not group.out_of_memory()
    assert group.remove()


def test_without_groups_a_box_goes_without(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(cgroup, "_TOP", tmp_path)
    group = cgroup.make(2)
    assert group.folders == ()
    group.limit(Limits())
    group.take_in(os.getpid())
    assert not group.out_of_memory()
    assert group.remove()


def test_groups_of_a_process_that_was_killed_are_taken_away(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left, ours = tmp_path / f"yorozu-{ended.pid}-1", tmp_path / f"yorozu-{os.getpid()}-1"
    left.mkdir()
    ours.mkdir()
    monkeypatch.setattr(cgroup, "_parents", lambda: [(tmp_path, ())])
    cgroup.remove_left_behind()
    assert not left.exists()
    assert ours.exists()
