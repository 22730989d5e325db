"""Warm kernels: starts zygotes, asks them for kernels, and replaces one that has died."""

import atexit
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from yorozu.curriculum.limits import Limits
from yorozu.errors import YorozuError
from yorozu.grading.sandbox.kernel import CHANNELS

MESSAGE = 65536
"""Bytes of the longest message."""

# Importing pandas and matplotlib on a busy machine, and no more than that.
_START_SECONDS = 120.0
# How long closing waits for a start that is under way.
_CLOSE_SECONDS = 1.0
_END_SECONDS = 2.0
_LONGEST_SOCKET = 103
"""Bytes that the path of a Unix socket can have, on the system that allows the fewest."""

# What a kernel needs of the environment. All else (tokens, database URLs, keys) stays out.
_KEPT = {
    "PATH",
    "LANG",
    "LANGUAGE",
    "TZ",
    "VIRTUAL_ENV",
    "MPLCONFIGDIR",
    # Where the zygote itself finds its caches, and puts its own files; a box has a home of its own.
    "HOME",
    "TMPDIR",
    # Marks every process of one start of the hub, so that none outlives it; a random word, no secret.
    "YOROZU_HUB_START",
}
_KEPT_PREFIXES = ("LC_", "CONDA_")


class SandboxRefused(YorozuError):
    """No kernel could be started in a box; the message says why and what an operator can do."""


def clean_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """The environment of processes that run someone else's code, made from the grader's own."""
    kept = {key: value for key, value in environ.items() if key in _KEPT or key.startswith(_KEPT_PREFIXES)}
    return kept | {
        # Modules come from the installation, not from files that were submitted or lie in a home folder.
        "PYTHONSAFEPATH": "1",
        "PYTHONNOUSERSITE": "1",
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        # Workbooks are read by the parser in C, which stops at entities that multiply (Expat 2.4.1 or later).
        # openpyxl's other one, which forbids all entities, is slower; and the box bounds memory anyway.
        "OPENPYXL_DEFUSEDXML": "False",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        # One submission, one core; and a process that forks must have one thread.
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        # A thread's arena reserves address space, which the limit of memory counts.
        "MALLOC_ARENA_MAX": "2",
    }


class Sockets:
    """Five sockets for any client of Jupyter's, bound before the kernel starts: no client has to wait."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="yorozu-kernel-", dir=_short_folder()))
        self.ip = str(self.folder / "s")
        self.ports = {channel: number for number, channel in enumerate(CHANNELS, 1)}
        self.listening: list[socket.socket] = []
        for number in self.ports.values():
            each = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            self.listening.append(each)
            each.bind(f"{self.ip}-{number}")
            each.listen(16)

    def close_ours(self) -> None:
        """The kernel holds them now."""
        for each in self.listening:
            each.close()

    def remove(self) -> None:
        """Close them, and take their names away."""
        self.close_ours()
        shutil.rmtree(self.folder)


class WarmKernel:
    """A kernel in its box."""

    def __init__(self, lifeline: socket.socket) -> None:
        lifeline.setblocking(False)
        self.lifeline = lifeline
        self.ended: str | None = None
        """None while it runs; "exit", "memory", "time" or "killed" afterwards."""

    def told(self, message: bytes) -> None:
        """Take a message from the lifeline.

        Raises:
            SandboxRefused: it says that there is no kernel.
        """
        said: dict[str, Any] = json.loads(message) if message else {"ended": "exit"}
        if "failed" in said:
            self.ended = "exit"
            raise SandboxRefused(
                f"no box could be made for a submission: {said['failed']}. Grading needs Linux 5.14 or later "
                "with user namespaces; docs/how-to/real-use.md says more, and how to grade without a box"
            )
        if "ended" in said and self.ended is None:
            self.ended = str(said["ended"])

    def poll(self) -> int | None:
        """None while it runs, else 1."""
        while self.ended is None:
            try:
                self.told(self.lifeline.recv(MESSAGE))
            except BlockingIOError:
                return None
            except ConnectionError:
                self.ended = "exit"
        return 1

    def kill(self) -> None:
        """End it and all that it started."""
        self.poll()
        if self.ended is None:
            self.ended = "killed"
        self.lifeline.close()


class Zygote:
    """One zygote process, started when it is first needed and again when it has died."""

    def __init__(self, preload: Sequence[str], *, boxed: bool = True) -> None:
        self._preload = tuple(preload)
        self._boxed = boxed
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._channel: socket.socket | None = None

    @property
    def pid(self) -> int | None:
        """The process id; None before the first start."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Start it if it does not run, and wait until it has imported everything.

        Raises:
            SandboxRefused: it did not come up.
        """
        with self._lock:
            self._ensure()

    def launch(
        self,
        channels: Sequence[socket.socket],
        work: Path | None,
        limits: Limits,
        connection: Mapping[str, Any] | None = None,
    ) -> WarmKernel:
        """Ask for a kernel; wait for `{"ready": true}` on its lifeline before the first message to it.

        Args:
            channels: the kernel's end of its line; or listening sockets in the order of CHANNELS.
            work: the folder whose data files the kernel finds in its working folder; empty when None.
            limits: what it may use.
            connection: how clients are to speak with it on those sockets, see `kernel.run_on_sockets`; None
                for a line.

        Raises:
            SandboxRefused: there is no zygote to ask.
        """
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        request = {
            "connection": dict(connection) if connection else None,
            "work": str(work.resolve()) if work else None,
            "limits": asdict(limits),
        }
        descriptors = [theirs.fileno(), *(each.fileno() for each in channels)]
        with theirs, self._lock:
            for last in (False, True):
                channel = self._ensure()
                try:
                    socket.send_fds(channel, [json.dumps(request).encode()], descriptors)
                    return WarmKernel(ours)
                except OSError as error:
                    self._end()
                    if last:
                        ours.close()
                        raise SandboxRefused(
                            f"the process that forks kernels does not answer: {error}"
                        ) from error
        raise AssertionError("unreachable")

    def close(self) -> None:
        """End it and every kernel that it forked, also while it is being started."""
        waited = self._lock.acquire(timeout=_CLOSE_SECONDS)
        try:
            self._end()
        finally:
            if waited:
                self._lock.release()

    def _ensure(self) -> socket.socket:
        if self._channel is not None and self._process is not None and self._process.poll() is None:
            return self._channel
        self._end()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "yorozu.grading.sandbox.zygote", str(theirs.fileno())],
                env=clean_environment(os.environ),
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        self._channel = ours
        ours.settimeout(_START_SECONDS)
        try:
            ours.send(json.dumps({"preload": self._preload, "boxed": self._boxed}).encode())
            if not ours.recv(MESSAGE):
                raise ConnectionResetError("it ended while it was importing")
        except OSError as error:
            self._end()
            raise SandboxRefused(f"the process that forks kernels did not start: {error}") from error
        ours.settimeout(None)
        return ours

    def _end(self) -> None:
        channel, self._channel = self._channel, None
        process, self._process = self._process, None
        if channel is not None:
            channel.close()
        if process is not None:
            try:
                # It ends with its socket, and tidies up.
                process.wait(_END_SECONDS)
            except subprocess.TimeoutExpired:
                # Its kernels end with it: each has asked to die with its parent.
                process.kill()
                process.wait()


_zygotes: dict[tuple[tuple[str, ...], bool], Zygote] = {}
# A signal's handler ends the zygotes too, also while its own thread is at it.
_zygotes_lock = threading.RLock()


def zygote(preload: Sequence[str], *, boxed: bool = True) -> Zygote:
    """This process's zygote for these modules."""
    key = tuple(preload), boxed
    with _zygotes_lock:
        return _zygotes.setdefault(key, Zygote(*key[:1], boxed=boxed))


def start_early(preloads: Sequence[Sequence[str]], *, boxed: bool) -> None:
    """Begin to start this process's zygotes without waiting; who needs one before it is there waits."""

    def start() -> None:
        for preload in preloads:
            # What is wrong is told to whoever asks for a kernel, when it is still wrong then.
            with suppress(SandboxRefused):
                zygote(preload, boxed=boxed).start()

    threading.Thread(target=start, name="warming", daemon=True).start()


def all_zygotes() -> list[Zygote]:
    """This process's zygotes."""
    with _zygotes_lock:
        return list(_zygotes.values())


@atexit.register
def close_all() -> None:
    """End this process's zygotes and their kernels, at once."""
    with _zygotes_lock:
        for each in list(_zygotes.values()):
            each.close()
        _zygotes.clear()


def _short_folder() -> str:
    """The folder for temporary files, or /tmp where its path is too long for sockets."""
    folder = tempfile.gettempdir()
    return (
        folder if len(os.fsencode(folder)) + len("/yorozu-kernel-12345678/s-1") <= _LONGEST_SOCKET else "/tmp"
    )
