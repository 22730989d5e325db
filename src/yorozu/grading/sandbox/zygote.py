"""The zygote: imports once what a course needs, and forks a kernel into a box for each submission.

The process that each kernel comes from is made ahead, while nobody waits for it: putting one into its control
group takes longer than all else. It comes from the zygote as any other, which never runs a learner's code.

`python -m yorozu.grading.sandbox.zygote <descriptor>`; `warm.py` starts it and speaks with it over a socket
that keeps messages apart (SOCK_SEQPACKET). The first message says what to import, each further one asks for
a kernel and brings descriptors: the kernel's lifeline, and its line or its five listening sockets. On the
lifeline the zygote says that the kernel is ready, that it could not be started, or how it ended; when the
other side closes it, the kernel ends. The zygote ends with its socket.
"""

import gc
import importlib
import json
import os
import select
import shutil
import signal
import socket
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Any, NoReturn

from yorozu.curriculum.limits import Limits
from yorozu.grading.sandbox import box, cgroup, kernel, linux, view
from yorozu.grading.sandbox.line import Line
from yorozu.grading.sandbox.watch import MEMORY, Watch

_MESSAGE = 65536
# Of one request: a lifeline, and a line or five sockets.
_DESCRIPTORS = 6
_TICK_SECONDS = 0.1
_END_SECONDS = 1.0
# How many objects more are made than given back before a kernel's collector looks.
_OBJECTS = 50_000
_CLOSED = "closed"
_DONE = b"1"


@dataclass
class _Child:
    """A forked kernel.

    Attributes:
        pid: the process id of its keeper.
        end: a descriptor that can be read when the keeper has ended (pidfd_open(2)).
        lifeline: where its end is told.
        watch, group: what watches over and holds it.
        reason: why it was ended; empty while nobody has.
    """

    pid: int
    end: int
    lifeline: socket.socket
    watch: Watch
    group: cgroup.Group
    reason: str = ""


@dataclass
class _Keeper:
    """A process in namespaces and a group of its own, which waits for a request.

    Attributes:
        pid: its process id.
        channel: where it is told the request; it ends when this is closed.
        group: the control group that it is in.
    """

    pid: int
    channel: socket.socket
    group: cgroup.Group


class Zygote:
    """Serves one socket until it is closed."""

    def __init__(self, channel: socket.socket) -> None:
        self._channel = channel
        # By the descriptors of their ends, and of their lifelines as long as these are open.
        self._children: dict[int, _Child] = {}
        self._lifelines: dict[int, _Child] = {}
        self._poll = select.poll()
        self._poll.register(channel, select.POLLIN)
        self._ids = box.ids()
        self._shown = view.shown_paths()
        self._launched = 0
        self._emptied: list[cgroup.Group] = []
        self._ahead: _Keeper | None = None
        self._root = Path(tempfile.mkdtemp(prefix="yorozu-box-"))

    def serve(self) -> None:
        """Import, then fork on demand."""
        wanted = json.loads(self._channel.recv(_MESSAGE))
        self._boxed: bool = wanted["boxed"]
        cgroup.remove_left_behind()
        missing = _imported(wanted["preload"])
        self._kernel = kernel.prepare()
        # What is alive now stays: the collector of a forked kernel need not touch, and so copy, its pages.
        gc.collect()
        gc.freeze()
        linux.make_pages_large()
        # A kernel lives for seconds: looking for garbage as often as Python does costs more than it gains.
        gc.set_threshold(_OBJECTS, 20, 100)
        self._make_ahead()
        self._channel.send(json.dumps({"ready": True, "missing": missing}).encode())
        try:
            while self._step():
                pass
        finally:
            if self._ahead:
                self._let_go(self._ahead)
            for child in self._children.values():
                _kill(child.pid)
                os.waitpid(child.pid, 0)
                self._emptied.append(child.group)
            self._remove_groups(within=_END_SECONDS)
            shutil.rmtree(self._root, ignore_errors=True)

    def _step(self) -> bool:
        """Do what is to be done now; False when the socket was closed."""
        wait = _TICK_SECONDS * 1000 if self._children or self._emptied else None
        ready = {descriptor for descriptor, _ in self._poll.poll(wait)}
        for descriptor in ready & self._children.keys():
            self._reap(self._children[descriptor])
        for descriptor in ready & self._lifelines.keys():
            # Nothing is ever said to us there: it was closed, and nobody asks for the reason.
            child = self._lifelines[descriptor]
            child.reason = child.reason or _CLOSED
            self._forget_lifeline(child)
            _kill(child.pid)
        # Last, as a new kernel may be given the number of a descriptor that was closed above.
        if self._channel.fileno() in ready:
            message, descriptors, _, _ = socket.recv_fds(self._channel, _MESSAGE, _DESCRIPTORS)
            if not message:
                return False
            self._launch(json.loads(message), descriptors)
        self._remove_groups(within=0)
        for child in self._children.values():
            if not child.reason and (reason := child.watch.too_much()):
                child.reason = reason
                _kill(child.pid)
        return True

    def _remove_groups(self, *, within: float) -> None:
        """Take the groups of ended boxes away, as soon as their last processes are gone."""
        until = monotonic() + within
        while True:
            self._emptied = [group for group in self._emptied if not group.remove()]
            if not self._emptied or monotonic() >= until:
                return
            sleep(0.01)

    def _launch(self, request: dict[str, Any], descriptors: Sequence[int]) -> None:
        lifeline = socket.socket(fileno=descriptors[0])
        limits = Limits(**request["limits"])
        try:
            keeper = self._given(request, limits, descriptors)
        except OSError as error:
            _tell(lifeline, failed=str(error))
            lifeline.close()
        else:
            child = _Child(
                keeper.pid, os.pidfd_open(keeper.pid), lifeline, Watch(keeper.pid, limits), keeper.group
            )
            self._children[child.end] = self._lifelines[lifeline.fileno()] = child
            self._poll.register(child.end, select.POLLIN)
            self._poll.register(lifeline, select.POLLIN)
        for descriptor in descriptors[1:]:
            os.close(descriptor)
        self._make_ahead()

    def _given(self, request: dict[str, Any], limits: Limits, descriptors: Sequence[int]) -> _Keeper:
        """A keeper that has been told a request: the one made ahead, or a new one where that has ended.

        Raises:
            OSError: none could be made, or held to these limits.
        """
        keeper, self._ahead = self._ahead, None
        if keeper:
            with suppress(OSError):
                return self._told(keeper, request, limits, descriptors)
        return self._told(self._made(), request, limits, descriptors)

    def _told(
        self, keeper: _Keeper, request: dict[str, Any], limits: Limits, descriptors: Sequence[int]
    ) -> _Keeper:
        try:
            keeper.group.limit(limits)
            socket.send_fds(keeper.channel, [json.dumps(request).encode()], descriptors)
        except OSError as error:
            self._let_go(keeper)
            raise OSError(f"limits of the box, or its process has ended: {error}") from error
        keeper.channel.close()
        return keeper

    def _make_ahead(self) -> None:
        # What is wrong is told to whoever asks for a kernel, if it is still wrong then.
        with suppress(OSError):
            self._ahead = self._made()

    def _made(self) -> _Keeper:
        """A keeper in its namespaces and its group.

        Raises:
            OSError: the machine refuses one of them.
        """
        self._launched += 1
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        group = cgroup.make(self._launched) if self._boxed else cgroup.Group()
        try:
            pid = linux.fork_into(box.NAMESPACES) if self._boxed else os.fork()
        except OSError:
            ours.close()
            theirs.close()
            self._emptied.append(group)
            raise
        if pid == 0:
            _close_all_but([0, 1, 2, theirs.fileno()])
            self._keep(theirs)
        theirs.close()
        keeper, what = _Keeper(pid, ours, group), "users"
        try:
            if self._boxed:
                if self._ids.written_by_parent:
                    box.write_ids(pid, self._ids)
                ours.send(_DONE)
                what = "limits"
                group.take_in(pid)
        except OSError as error:
            self._let_go(keeper)
            raise OSError(f"{what} of the box: {error}") from error
        return keeper

    def _let_go(self, keeper: _Keeper) -> None:
        """End a keeper that has no kernel."""
        keeper.channel.close()
        _kill(keeper.pid)
        os.waitpid(keeper.pid, 0)
        self._emptied.append(keeper.group)

    def _keep(self, parent: socket.socket) -> NoReturn:
        """In the new process: wait for a request, build the box, have the kernel run in it, end as it ends.

        In a box this is process 1, with whose end the system ends all others. Whatever the kernel becomes,
        this one dies with its parent, and learners' code cannot touch it.
        """
        if self._boxed:
            # Until the parent has done its part; if it has ended, there is no request either.
            parent.recv(len(_DONE))
        problem: OSError | None = None
        try:
            os.setsid()
            linux.die_with_parent(signal.SIGKILL)
            if self._boxed:
                box.settle(self._ids)
        except OSError as error:
            # Nobody can be told yet.
            problem = error
        message, descriptors, _, _ = socket.recv_fds(parent, _MESSAGE, _DESCRIPTORS)
        if not message:
            os._exit(0)
        parent.close()
        request, lifeline = json.loads(message), socket.socket(fileno=descriptors[0])
        limits = Limits(**request["limits"])
        try:
            if problem:
                raise problem
            if self._boxed:
                work = Path(request["work"]) if request["work"] else None
                view.build(self._root, self._shown, work, limits.disk_mb, view.USER)
                view.enter(self._root)
            pid = os.fork()
            if pid == 0:
                self._become_kernel(request, limits, lifeline, descriptors[1:])
            if self._boxed:
                linux.drop_capabilities(seen=False)
        except OSError as error:
            _tell(lifeline, failed=str(error))
            os._exit(1)
        _end_like(pid)

    def _become_kernel(
        self, request: dict[str, Any], limits: Limits, lifeline: socket.socket, channels: Sequence[int]
    ) -> NoReturn:
        try:
            if self._boxed:
                box.give_up_rights()
                os.environ.update(HOME=str(view.HOME), IPYTHONDIR=str(view.HOME / ".ipython"), TMPDIR="/tmp")
            else:
                os.chdir(request["work"] or "/")
                os.environ["IPYTHONDIR"] = str(self._root / "ipython")
                linux.die_with_parent(signal.SIGKILL)
            # Python remembers the folder for temporary files, and the zygote's own is not here.
            tempfile.tempdir = None

            def ready() -> None:
                box.limit(limits)
                _tell(lifeline, ready=True)
                lifeline.close()

            if connection := request["connection"]:
                listening = dict(zip(kernel.CHANNELS, channels, strict=True))
                kernel.run_on_sockets(self._kernel, connection, listening, ready)
            else:
                kernel.run_on_line(self._kernel, Line(socket.socket(fileno=channels[0])), ready)
        except OSError as error:
            _tell(lifeline, failed=str(error))
        finally:
            os._exit(1)

    def _reap(self, child: _Child) -> None:
        """Tell how a child has ended, and let go of all that was its own."""
        _, status = os.waitpid(child.pid, 0)
        _end_group(child.pid)
        reason = child.reason or (MEMORY if child.group.out_of_memory() else "exit")
        _tell(child.lifeline, ended=reason, status=os.waitstatus_to_exitcode(status))
        self._forget_lifeline(child)
        child.lifeline.close()
        self._poll.unregister(child.end)
        os.close(child.end)
        self._emptied.append(child.group)
        del self._children[child.end]

    def _forget_lifeline(self, child: _Child) -> None:
        """Listen to it no longer; once closed it could be read for ever."""
        if self._lifelines.pop(child.lifeline.fileno(), None):
            self._poll.unregister(child.lifeline)


def _imported(names: Sequence[str]) -> list[str]:
    """Import the modules; those that are not installed are returned."""
    missing = []
    for name in names:
        try:
            importlib.import_module(name)
        except ImportError:
            missing.append(name)
    return missing


def _tell(lifeline: socket.socket, **what: object) -> None:
    try:
        lifeline.send(json.dumps(what).encode())
    except OSError:
        # Whoever asked for the kernel is gone, and with them the need to know.
        return


def _end_like(pid: int) -> NoReturn:
    """Wait for a child's end, and for that of orphans, and end in the same way."""
    _close_all_but([])
    while True:
        ended, status = os.wait()
        if ended == pid:
            os._exit(min(255, abs(os.waitstatus_to_exitcode(status))))


def _kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _end_group(pid: int) -> None:
    """End what an unboxed kernel left behind; in a box the process namespace has seen to it."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _close_all_but(kept: Sequence[int]) -> None:
    start = 0
    for descriptor in [*sorted(kept), os.sysconf("SC_OPEN_MAX")]:
        if start < descriptor:
            # An empty range from 0 would mean every descriptor.
            os.closerange(start, descriptor)
        start = descriptor + 1


def main() -> None:
    """Serve the socket whose descriptor the command line names."""
    # Ctrl-C goes to every process of a terminal; the one that started us decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with socket.socket(fileno=int(sys.argv[1])) as channel:
        Zygote(channel).serve()


if __name__ == "__main__":
    main()
