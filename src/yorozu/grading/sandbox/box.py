"""Going into a box: namespaces of one's own, limits, and no way back.

A box needs Linux 5.14 or later with user namespaces, which an ordinary user may make on most distributions.
"""

import os
import resource
import signal
from dataclasses import dataclass
from pathlib import Path

from yorozu.curriculum.limits import Limits
from yorozu.grading.sandbox import linux, seccomp, view

NAMESPACES = (
    linux.CLONE_NEWUSER
    | linux.CLONE_NEWNS
    | linux.CLONE_NEWPID
    | linux.CLONE_NEWNET
    | linux.CLONE_NEWIPC
    | linux.CLONE_NEWUTS
)
"""What a box has of its own; see `linux.fork_into`."""

_NOBODY = 65534
_MIB = 2**20


@dataclass(frozen=True)
class Ids:
    """How users and groups inside a box correspond to those of the machine.

    Attributes:
        users, groups: the texts of /proc/<pid>/uid_map and gid_map (user_namespaces(7)).
        written_by_parent: whether the process's parent must write them.
    """

    users: str
    groups: str
    written_by_parent: bool


def ids() -> Ids:
    """The correspondence that this process can set up.

    Root builds the box as root and then becomes nobody; an ordinary user stays that user, whom the box knows
    as its own. To be asked before there is a new user namespace, in which nobody has a number yet.
    """
    if os.geteuid() == 0:
        both = f"0 0 1\n{view.USER} {_NOBODY} 1"
        return Ids(both, both, written_by_parent=True)
    return Ids(f"{view.USER} {os.geteuid()} 1", f"{view.USER} {os.getegid()} 1", written_by_parent=False)


def write_ids(pid: int | str, wanted: Ids) -> None:
    """Write the correspondence of users for a process in a new user namespace.

    Args:
        pid: the process, or "self".
        wanted: see `ids`.

    Raises:
        OSError: the machine refuses it.
    """
    folder = Path("/proc") / str(pid)
    if not wanted.written_by_parent:
        (folder / "setgroups").write_text("deny", encoding="ascii")
    (folder / "uid_map").write_text(wanted.users, encoding="ascii")
    (folder / "gid_map").write_text(wanted.groups, encoding="ascii")


def settle(wanted: Ids) -> None:
    """Become somebody in the new namespaces that this process is the first one of.

    The parent has done its part by then, with `write_ids` where it must.

    Args:
        wanted: see `ids`.

    Raises:
        OSError: the machine refuses it.
    """
    if not wanted.written_by_parent:
        write_ids("self", wanted)
    # No further user namespaces, in which someone would have capabilities again.
    Path("/proc/sys/user/max_user_namespaces").write_text("0", encoding="ascii")


def give_up_rights() -> None:
    """Become the box's learner, without any capability, for good."""
    linux.forbid_capabilities()
    if os.geteuid() != view.USER:
        os.setgroups([])
        os.setresgid(view.USER, view.USER, view.USER)
        os.setresuid(view.USER, view.USER, view.USER)
    linux.drop_capabilities()
    linux.die_with_parent(signal.SIGKILL)
    seccomp.refuse_unusual_calls()


def limit(limits: Limits) -> None:
    """Set what this process and each of its children may use, from here on.

    Address space counts from what is in use now, so that shared libraries and what is warm cost nothing.
    Where the machine itself allows less, that holds.
    """
    used = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    for kind, value in (
        (resource.RLIMIT_AS, used + limits.memory_mb * _MIB),
        (resource.RLIMIT_CPU, limits.total_seconds),
        (resource.RLIMIT_NPROC, limits.processes),
        (resource.RLIMIT_FSIZE, limits.disk_mb * _MIB),
        (resource.RLIMIT_NOFILE, limits.open_files),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MSGQUEUE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
    ):
        allowed = resource.getrlimit(kind)[1]
        value = value if allowed == resource.RLIM_INFINITY else min(value, allowed)
        resource.setrlimit(kind, (value, value))
