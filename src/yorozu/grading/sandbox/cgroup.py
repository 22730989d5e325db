"""A control group for each box, where this process may make one: the system holds all of a box to its limits.

Linux has two forms of them, and many machines give an ordinary user none; then a box goes without, and
`watch` and the limits of each process are what there is.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from yorozu.curriculum.limits import Limits

_TOP = Path("/sys/fs/cgroup")
_MIB = 2**20
# Page tables, stacks, and pages of the warm kernel that a box has its own copies of.
_ROOM = 192 * _MIB
_PREFIX = "yorozu-"
# What is set, by the older and the newer form.
_MEMORY, _PROCESSES = ("memory.limit_in_bytes", "memory.max"), "pids.max"


class Group:
    """The control groups of one box: one folder, or one for each hierarchy of the older form."""

    def __init__(self, folders: Iterable[Path] = ()) -> None:
        """Take folders that exist."""
        self.folders = tuple(folders)

    def limit(self, limits: Limits) -> None:
        """Hold what is in the group to what a unit's submissions may use.

        Raises:
            OSError: the system refuses.
        """
        # Files in a box are memory of the machine.
        memory = str((limits.memory_mb + limits.disk_mb) * _MIB + _ROOM)
        # The box's two own processes come on top.
        values = dict.fromkeys(_MEMORY, memory) | {_PROCESSES: str(limits.processes + 2)}
        for folder in self.folders:
            for setting, value in values.items():
                if (folder / setting).exists():
                    (folder / setting).write_text(value, encoding="ascii")

    def take_in(self, pid: int) -> None:
        """Put a process, and with it all that it will start, into the group.

        Linux takes some hundredths of a second for it with the older form.

        Raises:
            OSError: the system refuses.
        """
        for folder in self.folders:
            (folder / "cgroup.procs").write_text(str(pid), encoding="ascii")

    def out_of_memory(self) -> bool:
        """Whether the system ended a process of the group for want of memory."""
        for folder in self.folders:
            for name in ("memory.events", "memory.oom_control"):
                if _number(folder / name, "oom_kill") > 0:
                    return True
        return False

    def remove(self) -> bool:
        """Take the group away; False while it still holds a process that is about to end."""
        left = []
        for folder in self.folders:
            try:
                folder.rmdir()
            except FileNotFoundError:
                continue
            except OSError:
                left.append(folder)
        self.folders = tuple(left)
        return not left


def make(number: int) -> Group:
    """A new group, still without limits, or one without folders where none can be made.

    Args:
        number: one that this process has not used before.
    """
    folders: list[Path] = []
    for parent, settings in _parents():
        folder = parent / f"{_PREFIX}{os.getpid()}-{number}"
        try:
            folder.mkdir()
        except OSError:
            continue
        if all(os.access(folder / setting, os.W_OK) for setting in settings):
            folders.append(folder)
        else:
            folder.rmdir()
    return Group(folders)


def remove_left_behind() -> None:
    """Take away the groups of processes like this one that were killed."""
    for parent, _ in _parents():
        for folder in parent.glob(f"{_PREFIX}*-*"):
            maker = folder.name.removeprefix(_PREFIX).partition("-")[0]
            if not Path("/proc", maker).exists():
                Group([folder]).remove()


def _parents() -> Iterable[tuple[Path, tuple[str, ...]]]:
    """The folders in which a group can be made, and the names of what can be set there."""
    older, newer = _MEMORY
    for line in Path("/proc/self/cgroup").read_text(encoding="utf-8").splitlines():
        _, controllers, own = line.split(":", 2)
        below = own.lstrip("/")
        if controllers == "memory":
            yield _TOP / "memory" / below, (older,)
        elif controllers == "pids":
            yield _TOP / "pids" / below, (_PROCESSES,)
        elif not controllers and _delegated(_TOP / below):
            yield _TOP / below, (newer, _PROCESSES)


def _delegated(folder: Path) -> bool:
    """Whether groups below a folder of the newer form can be limited."""
    try:
        given = (folder / "cgroup.subtree_control").read_text(encoding="ascii").split()
    except OSError:
        return False
    return {"memory", "pids"} <= set(given) and os.access(folder, os.W_OK)


def _number(file: Path, key: str) -> int:
    try:
        lines = file.read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.split()[:1] == [key])
