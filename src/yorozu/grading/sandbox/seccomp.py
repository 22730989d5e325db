"""A filter of system calls: what no exercise needs, and what would get round a box's limits, is refused.

Most of these need a capability that code in a box does not have. Some do not: memory without a process that
seems to hold it (memfd_create, System V segments, shared mappings without a file), tracing, keys, io_uring.
Numbers are those of the kernel's tables (arch/x86/entry/syscalls/syscall_64.tbl, scripts/syscall.tbl).
"""

import ctypes
import errno
import os
import struct

from yorozu.grading.sandbox import linux

# By name: the number on x86_64 and on aarch64.
_REFUSED = {
    "acct": (163, 89),
    "add_key": (248, 217),
    "bpf": (321, 280),
    "chroot": (161, 51),
    "delete_module": (176, 106),
    "fanotify_init": (300, 262),
    "finit_module": (313, 273),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fsopen": (430, 430),
    "fspick": (433, 433),
    "init_module": (175, 105),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "io_uring_setup": (425, 425),
    "kcmp": (312, 272),
    "kexec_file_load": (320, 294),
    "kexec_load": (246, 104),
    "keyctl": (250, 219),
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "mount": (165, 40),
    "mount_setattr": (442, 442),
    "move_mount": (429, 429),
    "mq_open": (240, 180),
    "msgget": (68, 186),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "open_tree": (428, 428),
    "perf_event_open": (298, 241),
    "pidfd_getfd": (438, 438),
    "pivot_root": (155, 41),
    "process_madvise": (440, 440),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "ptrace": (101, 117),
    "quotactl": (179, 60),
    "quotactl_fd": (443, 443),
    "reboot": (169, 142),
    "request_key": (249, 218),
    "semget": (64, 190),
    "setns": (308, 268),
    "shmget": (29, 194),
    "swapoff": (168, 225),
    "swapon": (167, 224),
    "syslog": (103, 116),
    "umount2": (166, 39),
    "unshare": (272, 97),
    "userfaultfd": (323, 282),
}
_MMAP = (9, 222)
# linux/audit.h
_ARCHITECTURES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
_X32 = 0x40000000

# linux/bpf_common.h, linux/seccomp.h
_LOAD, _EQUAL, _AT_LEAST, _AND, _RETURN = 0x20, 0x15, 0x35, 0x54, 0x06
_ALLOW, _ERROR, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_NUMBER, _ARCHITECTURE, _FLAGS_OF_MMAP = 0, 4, 40
_SHARED_WITHOUT_FILE = 0x01 | 0x20


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_char_p)]


def program(machine: str) -> bytes:
    """The filter for a kind of machine, as the kernel takes it (struct sock_filter).

    Args:
        machine: "x86_64" or "aarch64", as in os.uname().

    Raises:
        OSError: the numbers for that machine are not known here.
    """
    if machine not in _ARCHITECTURES:
        raise OSError(errno.ENOSYS, f"filter system calls: {machine} is not supported")
    column, architecture = _ARCHITECTURES[machine]
    refuse = _one(_RETURN, _ERROR | errno.EPERM)
    steps = [
        # The 32-bit calls have other numbers; nothing in a box uses them.
        _one(_LOAD, _ARCHITECTURE),
        _one(_EQUAL, architecture, 1, 0),
        _one(_RETURN, _KILL),
        _one(_LOAD, _NUMBER),
        _one(_AT_LEAST, _X32, 0, 1),
        _one(_RETURN, _ERROR | errno.ENOSYS),
    ]
    for numbers in _REFUSED.values():
        steps += [_one(_EQUAL, numbers[column], 0, 1), refuse]
    steps += [
        _one(_EQUAL, _MMAP[column], 0, 4),
        _one(_LOAD, _FLAGS_OF_MMAP),
        _one(_AND, _SHARED_WITHOUT_FILE),
        _one(_EQUAL, _SHARED_WITHOUT_FILE, 0, 1),
        refuse,
        _one(_RETURN, _ALLOW),
    ]
    return b"".join(steps)


def refuse_unusual_calls() -> None:
    """Have the kernel refuse them to this process and to all that it starts, for good; with EPERM.

    The process must have forbidden itself new privileges (`linux.forbid_capabilities`).

    Raises:
        OSError: the machine cannot filter system calls.
    """
    steps = program(os.uname().machine)
    linux.set_filter(_Program(len(steps) // 8, steps))


def _one(code: int, value: int, then: int = 0, otherwise: int = 0) -> bytes:
    return struct.pack("=HBBI", code, then, otherwise, value)
