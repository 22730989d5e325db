"""Functions and programs in processes of their own, as somebody else or where the machine gives less.

`python -m tests.grading.sandbox.apart KIND PROGRAM` runs the program as `python_of` says.
"""

import ctypes
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Literal, TypeVar

import pytest

from yorozu.grading.sandbox import box, linux, seccomp

T = TypeVar("T")
Kind = Literal["ordinary", "no namespaces left", "namespaces filtered"]

CHECKOUT = Path(__file__).parents[3]
# In no list of users, and each another number than any that the sandbox itself uses.
USER, GROUP = 54321, 54322
_CANNOT = "this machine gives no such process: "


def apart(function: Callable[..., T], *arguments: object) -> T:
    """What a function returns or raises in a forked process, which has one thread."""
    with warnings.catch_warnings():
        # Later Pythons remark on it where there are threads; the function takes no lock that one may hold.
        warnings.simplefilter("ignore", DeprecationWarning)
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("fork")) as pool:
            return pool.submit(function, *arguments).result(60)


def unshare(flags: int) -> None:
    """Put this process (its children, for CLONE_NEWPID) into new namespaces."""
    if ctypes.CDLL(None, use_errno=True).unshare(flags):
        raise OSError(ctypes.get_errno(), f"unshare: {os.strerror(ctypes.get_errno())}")


def own_mounts() -> None:
    """Put this process into a mount namespace in which it may mount, whoever runs the tests."""
    mine = box.Ids(f"0 {os.geteuid()} 1", f"0 {os.getegid()} 1", written_by_parent=False)
    unshare(linux.CLONE_NEWUSER | linux.CLONE_NEWNS)
    box.write_ids("self", mine)
    linux.mount_private()


def python_of(
    kind: Kind, program: str, said: bytes = b"", **environ: str
) -> "subprocess.CompletedProcess[bytes]":
    """Run a program of Python as a user without rights of any kind, who may not be in any list of users.

    Args:
        kind: "ordinary"; or the same user where new namespaces are refused, because there are to be none or
            because a filter of system calls is in force.
        program: its text.
        said: its standard input.
        environ: set for it.
    """
    done = subprocess.run(
        [sys.executable, "-m", "tests.grading.sandbox.apart", kind, program],
        input=said,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), **environ},
        capture_output=True,
        timeout=120,
        check=False,
    )
    if done.stderr.startswith(_CANNOT.encode()):
        pytest.skip(done.stderr.decode())
    return done


def _show_hidden_folders() -> None:
    """As root, in mounts of this process's own: let everybody see what Python needs to run."""
    unshare(linux.CLONE_NEWNS)
    linux.mount_private()
    aside = Path(tempfile.mkdtemp())
    for needed in {Path(sys.base_prefix), Path(sys.prefix), CHECKOUT}:
        closed = [above for above in reversed(needed.parents) if not above.stat().st_mode & 0o001]
        if closed:
            linux.bind(needed, aside)
            linux.mount("tmpfs", closed[0], 0, "mode=755")
            needed.mkdir(parents=True)
            linux.bind(aside, needed)
            linux.take_away(aside)
    aside.rmdir()


def _become(kind: str) -> None:
    if os.geteuid() == 0:
        _show_hidden_folders()
        os.setgroups([])
        os.setresgid(GROUP, GROUP, GROUP)
        os.setresuid(USER, USER, USER)
    linux.drop_capabilities()
    if kind == "no namespaces left":
        same = box.Ids(f"{os.geteuid()} {os.geteuid()} 1", f"{os.getegid()} {os.getegid()} 1", False)
        unshare(linux.CLONE_NEWUSER)
        box.write_ids("self", same)
        Path("/proc/sys/user/max_user_namespaces").write_text("0", encoding="ascii")
        linux.drop_capabilities()
    elif kind == "namespaces filtered":
        linux.forbid_capabilities()
        seccomp.refuse_unusual_calls()


def main() -> int:
    """See the module; the exit code is the program's own."""
    kind, program = sys.argv[1:]
    try:
        _become(kind)
    except OSError as error:
        sys.exit(f"{_CANNOT}{error}")
    home = tempfile.mkdtemp()
    try:
        environ = {**os.environ, "HOME": home, "TMPDIR": home}
        return subprocess.run([sys.executable, "-c", program], cwd="/", env=environ, check=False).returncode
    finally:
        shutil.rmtree(home)


if __name__ == "__main__":
    sys.exit(main())
