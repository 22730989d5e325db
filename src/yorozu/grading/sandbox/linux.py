"""System calls of Linux that Python 3.11 does not offer, each with its errors as OSError.

Numbers and structures are those of the kernel's own headers (include/uapi/linux: sched.h, mount.h, prctl.h,
capability.h; asm-generic/mman-common.h) and manual pages (clone(2), mount(2), mount_setattr(2),
pivot_root(2), prctl(2), capset(2), madvise(2)).
"""

import ctypes
import os
import signal
from pathlib import Path

CLONE_NEWNS = 0x00020000
CLONE_NEWUTS = 0x04000000
CLONE_NEWIPC = 0x08000000
CLONE_NEWUSER = 0x10000000
CLONE_NEWPID = 0x20000000
CLONE_NEWNET = 0x40000000

MS_NOSUID, MS_NODEV, MS_NOEXEC = 0x2, 0x4, 0x8
_MS_BIND, _MS_REC, _MS_PRIVATE = 0x1000, 0x4000, 0x40000

_MOUNT_ATTR_RDONLY, _MOUNT_ATTR_NOSUID, _MOUNT_ATTR_NODEV = 0x1, 0x2, 0x4
_AT_FDCWD, _AT_RECURSIVE = -100, 0x8000
_MNT_DETACH = 0x2

_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_CAPBSET_DROP, _PR_SET_NO_NEW_PRIVS = 1, 4, 24, 38
_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 22, 2
_CAPABILITY_VERSION_3 = 0x20080522
_LAST_CAPABILITY = 63

_MADV_COLLAPSE = 25
_LARGE_PAGE = 2 * 1024 * 1024

# The same numbers on x86_64 and aarch64.
_SYS_MOUNT_SETATTR = 442
_SYS_CLONE = {"x86_64": 56, "aarch64": 220}
_SYS_PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}

_libc = ctypes.CDLL(None, use_errno=True)
# The same, called while no other thread of Python runs.
_held = ctypes.PyDLL(None, use_errno=True)


class _MountAttr(ctypes.Structure):
    _fields_ = [(name, ctypes.c_uint64) for name in ("attr_set", "attr_clr", "propagation", "userns_fd")]


class _CapabilityHeader(ctypes.Structure):
    _fields_ = [("version", ctypes.c_uint32), ("pid", ctypes.c_int)]


class _CapabilityData(ctypes.Structure):
    _fields_ = [(name, ctypes.c_uint32) for name in ("effective", "permitted", "inheritable")]


def fork_into(namespaces: int) -> int:
    """os.fork, whose child is in new namespaces from the beginning, as the first process of CLONE_NEWPID.

    With os.fork and unshare(2) there would be a process more, with a table of all the parent's memory. The C
    library knows nothing of this fork, so the process must have one thread, and the child should do little
    more than to fork in its turn.

    Args:
        namespaces: CLONE_NEW… flags.

    Returns:
        the child's process id; 0 in the child.

    Raises:
        OSError: the machine refuses a process or a namespace.
    """
    ctypes.pythonapi.PyOS_BeforeFork()
    pid = int(_held.syscall(_SYS_CLONE[os.uname().machine], namespaces | signal.SIGCHLD, *[None] * 4))
    error = ctypes.get_errno()
    if pid == 0:
        ctypes.pythonapi.PyOS_AfterFork_Child()
    else:
        ctypes.pythonapi.PyOS_AfterFork_Parent()
    if pid < 0:
        raise OSError(error, f"new namespaces: {os.strerror(error)}")
    return pid


def make_pages_large() -> int:
    """Lay this process's own memory out in pages of 2 MiB where the machine can (Linux 6.1, madvise(2)).

    A fork copies a table with a line for each page, and its end gives it back: with large pages most of that
    falls away. Whoever writes to one later, here or in a child, gets a small page of their own as ever.

    Returns:
        how many ranges were laid out; 0 where the machine has no such pages.
    """
    done = 0
    for line in Path("/proc/self/maps").read_text().splitlines():
        place, rights, _, _, inode, *name = line.split(maxsplit=5)
        if rights != "rw-p" or inode != "0" or (name and name[0] != "[heap]"):
            continue
        start, end = (int(address, 16) for address in place.split("-"))
        start, end = -(-start // _LARGE_PAGE) * _LARGE_PAGE, end // _LARGE_PAGE * _LARGE_PAGE
        if start < end:
            # What cannot be laid out so is used as it is.
            length = ctypes.c_size_t(end - start)
            done += _libc.madvise(ctypes.c_void_p(start), length, _MADV_COLLAPSE) == 0
    return done


def mount_private() -> None:
    """Keep what is mounted in this mount namespace from reaching others."""
    _checked(_libc.mount(None, b"/", None, _MS_REC | _MS_PRIVATE, None), "make mounts private")


def mount(kind: str, target: Path, flags: int, options: str = "") -> None:
    """Mount a file system of that kind ("tmpfs", "proc")."""
    done = _libc.mount(kind.encode(), os.fsencode(target), kind.encode(), flags, options.encode() or None)
    _checked(done, f"mount {kind} at {target}")


def bind(source: Path, target: Path) -> None:
    """Show `source`, with all that is mounted below it, at `target` too."""
    done = _libc.mount(os.fsencode(source), os.fsencode(target), None, _MS_BIND | _MS_REC, None)
    _checked(done, f"show {source} in the box")


def make_read_only(target: Path, *, below: bool) -> None:
    """Let nobody write to what is mounted at `target`, nor use its devices and setuid programs.

    Linux 5.12 or later.

    Args:
        target: a mount point.
        below: the same for everything that is mounted below it.
    """
    wanted = _MountAttr(attr_set=_MOUNT_ATTR_RDONLY | _MOUNT_ATTR_NOSUID | _MOUNT_ATTR_NODEV)
    done = _libc.syscall(
        _SYS_MOUNT_SETATTR,
        _AT_FDCWD,
        os.fsencode(target),
        _AT_RECURSIVE if below else 0,
        ctypes.byref(wanted),
        ctypes.c_size_t(ctypes.sizeof(wanted)),
    )
    _checked(done, f"make {target} read-only")


def take_away(target: Path) -> None:
    """Unmount what is mounted at `target`; what is bound elsewhere stays there."""
    _checked(_libc.umount2(os.fsencode(target), _MNT_DETACH), f"unmount {target}")


def change_root(root: Path) -> None:
    """Make `root`, a mount point, the root folder, and take what was there before away."""
    os.chdir(root)
    number = _SYS_PIVOT_ROOT[os.uname().machine]
    # The old root is put on top of the new one, from where it can be taken away (pivot_root(2), Notes).
    _checked(_libc.syscall(number, b".", b"."), f"make {root} the root folder")
    _checked(_libc.umount2(b".", _MNT_DETACH), "take the old root folder away")
    os.chdir("/")


def die_with_parent(signal: int) -> None:
    """Have this process sent `signal` when its parent ends; a change of user takes this back."""
    _checked(_libc.prctl(_PR_SET_PDEATHSIG, signal, 0, 0, 0), "set the signal of a parent's death")


def forbid_capabilities() -> None:
    """Take away what this process and those that it starts could ever be given; needs CAP_SETPCAP."""
    for capability in range(_LAST_CAPABILITY + 1):
        # The kernel refuses numbers that it does not have, and knows no other way to tell how many it has.
        _libc.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)
    _checked(_libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "forbid new privileges")


def drop_capabilities(*, seen: bool = True) -> None:
    """Give up every capability that this process has.

    Args:
        seen: whether the process, and others of its user, may read its /proc folder and trace it.
    """
    header = _CapabilityHeader(_CAPABILITY_VERSION_3, 0)
    nothing = (_CapabilityData * 2)()
    _checked(_libc.capset(ctypes.byref(header), nothing), "drop capabilities")
    # A change of user hides /proc/self from the process itself, which some libraries read.
    _checked(_libc.prctl(_PR_SET_DUMPABLE, int(seen), 0, 0, 0), "show /proc/self")


def set_filter(program: ctypes.Structure) -> None:
    """Have every system call of this process pass a filter (struct sock_fprog, seccomp(2))."""
    done = _libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0)
    _checked(done, "filter system calls")


def _checked(result: int, what: str) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
