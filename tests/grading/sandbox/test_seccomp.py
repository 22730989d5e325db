import ctypes
import errno
import os

import pytest
from tests.grading.sandbox.running import shown

from yorozu.grading.sandbox import seccomp


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_a_filter_is_whole_steps_and_short_enough_for_the_kernel(machine: str) -> None:
    program = seccomp.program(machine)
    assert len(program) % 8 == 0
    assert len(program) // 8 < 4096


def test_a_machine_whose_numbers_are_not_known_is_refused() -> None:
    with pytest.raises(OSError, match="riscv64 is not supported"):
        seccomp.program("riscv64")


def test_memory_without_an_owner_is_refused_and_ordinary_memory_is_not() -> None:
    attempts = """
import mmap, os
for attempt in (
    lambda: os.memfd_create("x"),
    lambda: mmap.mmap(-1, 4096),
    lambda: mmap.mmap(-1, 4096, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS),
):
    try:
        attempt()
        print("given")
    except OSError as error:
        print(error.errno)
"""
    assert shown(attempts).split() == [str(errno.EPERM), str(errno.EPERM), "given"]


def test_shared_memory_of_multiprocessing_still_works() -> None:
    sharing = """
from multiprocessing import Array, shared_memory
numbers = Array("i", [1, 2, 3])
shared = shared_memory.SharedMemory(create=True, size=100)
shared.buf[0] = 7
print(sum(numbers), shared.buf[0])
shared.close(); shared.unlink()
"""
    assert shown(sharing) == "6 7\n"


def test_without_a_promise_of_no_new_privileges_an_ordinary_user_gets_no_filter() -> None:
    pid = os.fork()
    if pid == 0:
        if os.geteuid() == 0:
            # Root may set a filter without that promise.
            os.setresuid(65534, 65534, 65534)
        try:
            seccomp.refuse_unusual_calls()
        except OSError:
            os._exit(0)
        os._exit(1)
    assert os.waitpid(pid, 0)[1] == 0


def test_the_filter_holds_for_the_process_that_set_it() -> None:
    pid = os.fork()
    if pid == 0:
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(38, 1, 0, 0, 0)
        seccomp.refuse_unusual_calls()
        refused = libc.unshare(0) == -1 and ctypes.get_errno() == errno.EPERM
        os._exit(0 if refused and os.getpid() else 1)
    assert os.waitpid(pid, 0)[1] == 0
