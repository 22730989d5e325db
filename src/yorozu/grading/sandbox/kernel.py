"""The kernel of one submission: ipykernel's, made before the fork, on a line to its grader.

Any other client of Jupyter's speaks with it on ZeroMQ's sockets, which are bound outside of the box.

ipykernel's own application keeps threads to answer while a cell is running. Nobody asks then, so one thread
serves all channels here, one message after the other.
"""

import asyncio
import logging
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping
from types import SimpleNamespace
from typing import Any

import zmq
from ipykernel.ipkernel import IPythonKernel
from traitlets import Any as AnyTrait
from traitlets import Type
from traitlets.config import Config

from yorozu.grading.sandbox import first_use, probe
from yorozu.grading.sandbox.compiled import KnownCompiler
from yorozu.grading.sandbox.line import Line
from yorozu.grading.sandbox.session import QuickSession
from yorozu.grading.sandbox.shell import BoxedShell, may_await
from yorozu.grading.sandbox.streams import DESCRIPTORS, Captured, TextStream

CHANNELS = ("shell", "iopub", "stdin", "control", "hb")

LOOK = "yorozu_look"
"""The key in the metadata of a request to run a cell: when to look at what tests stand on."""
BEFORE, AFTER = "before", "after"

_SUBSCRIBED = b"\x01"


class Channel:
    """One of a kernel's channels, opened after the fork; threads of the learner's may send on it.

    Attributes:
        socket, line: what it is on, one of the two, once it is open.
    """

    def __init__(self, name: str, kind: int = zmq.ROUTER) -> None:
        self.socket: zmq.Socket[bytes] | None = None
        self.line: Line | None = None
        self._name = name
        self._kind = kind
        self._lock = threading.RLock()

    def open(self, context: "zmq.Context[zmq.Socket[bytes]]", address: str, listening: int) -> None:
        """Take over a socket that listens at an address already; its file descriptor is `listening`."""
        self.socket = context.socket(self._kind)
        self.socket.setsockopt(zmq.USE_FD, listening)
        if self._kind == zmq.XPUB:
            # Nothing is left out when someone is slow to listen: who prints waits.
            self.socket.setsockopt(zmq.XPUB_NODROP, 1)
        self.socket.bind(address)

    def send_multipart(self, parts: Any, flags: int = 0, copy: bool = True, track: bool = False) -> None:
        """What a session sends by; always a copy, as sharing memory takes a thread."""
        if self.line is not None:
            self.line.send(self._name, parts)
        elif self.socket is not None:
            with self._lock:
                self.socket.send_multipart(parts, flags)

    def flush(self, *_: object) -> None:
        """Nothing waits; ipykernel calls this, as of a stream."""


class BoxedKernel(IPythonKernel):
    """ipykernel's kernel, which also tells whether tests still stand on firm ground.

    A request to run a cell may bring its code along in a buffer, see `compiled.packed`.

    `probe_request` on the control channel is answered by `probe_reply`: {"changed": [name, …]} as
    `probe.remember` tells it, or {"changed": ["probe"]} when a learner's object keeps it from looking. The
    reply to an `execute_request` whose metadata ask to look (`LOOK`) has such lists too, of before and after.
    """

    control_msg_types = [*IPythonKernel.control_msg_types, "probe_request"]  # noqa: RUF012  (ipykernel's own form)
    shell_class = Type(BoxedShell)
    # ipykernel's gives each cell a name that a debugger can find, which is slow to make.
    compiler_class = Type(KnownCompiler)
    shell_stream = AnyTrait()
    control_stream = AnyTrait()
    # Asked, before a cell that awaits, whether it runs in a thread that Ctrl-C reaches; nobody presses it.
    shell_channel_thread = AnyTrait(SimpleNamespace(parent_thread=None))
    _supports_kernel_subshells = False
    look: probe.Look
    _captured: Captured | None = None

    async def probe_request(self, stream: Any, ident: Any, parent: Any) -> None:
        """Answer; see the class."""
        changed = ["probe"]
        try:
            changed = self.look()
        finally:
            # Whatever a learner's object does when it is looked at: nobody waits for an answer in vain.
            self.session.send(stream, "probe_reply", {"changed": changed}, parent, ident)

    async def execute_request(self, stream: Any, ident: Any, parent: Any) -> None:
        """Run a cell and answer; see the class."""
        content, looks = parent["content"], parent["metadata"].get(LOOK, ())
        silent = content.get("silent", False)
        reply: dict[str, Any] = {"status": "error", "ename": "", "evalue": "", "traceback": []}
        changed = [["probe"]]
        try:
            before = self.look() if BEFORE in looks else []
            # Whoever changes the trees of cells means those of these cells too.
            if parent["buffers"] and not self.shell.ast_transformers:
                self.shell.compile.expect(content["code"], bytes(parent["buffers"][0]))
            reply = await self.do_execute(
                content["code"],
                silent,
                content.get("store_history", not silent),
                content.get("user_expressions"),
                content.get("allow_stdin", False),
            )
            changed = [before, self.look() if AFTER in looks else []]
        finally:
            # As above: there is an answer, whatever has come in between.
            said = reply | {"changed": changed} if looks else reply
            self.session.send(stream, "execute_reply", said, parent, ident)

    async def shutdown_request(self, stream: Any, ident: Any, parent: Any) -> None:
        """Say that it is done, and end after this message."""
        content = {"status": "ok", "restart": parent["content"].get("restart", False)}
        self.session.send(stream, "shutdown_reply", content, parent, ident=ident)
        self.shell.exit_now = True

    async def do_execute(
        self,
        code: str,
        silent: bool,
        store_history: bool = True,
        user_expressions: dict[str, str] | None = None,
        allow_stdin: bool = False,
        **kwargs: Any,
    ) -> dict[str, Any]:
        """Run a cell, show what it printed past Python's streams, and say how it ended.

        ipykernel's own way first finds out what the shell can do, which costs as much as a short cell.
        """
        said: dict[str, Any]
        if user_expressions or may_await(code):
            said = await super().do_execute(  # type: ignore[no-untyped-call]
                code, silent, store_history, user_expressions, allow_stdin, **kwargs
            )
        else:
            said = self._run(code, silent, store_history, allow_stdin)
        sys.stdout.flush()
        sys.stderr.flush()
        if self._captured:
            self._captured.send(self.print_out)
        return said

    def _run(self, code: str, silent: bool, store_history: bool, allow_stdin: bool) -> dict[str, Any]:
        shell = self.shell
        self._forward_input(allow_stdin)  # type: ignore[no-untyped-call]
        try:
            result = shell.run_cell(code, store_history=store_history, silent=silent)
        finally:
            self._restore_input()  # type: ignore[no-untyped-call]
        said = {
            "status": "ok",
            "execution_count": shell.execution_count - 1,
            "user_expressions": {},
            "payload": shell.payload_manager.read_payload(),
        }
        shell.payload_manager.clear_payload()
        if not result.success or shell._last_traceback_during_displayhook:
            before = result.error_before_exec
            error = result.error_in_exec if before is None else before
            said |= {
                "status": "error",
                "ename": type(error).__name__,
                "evalue": str(error),
                "traceback": shell._last_traceback or [],
            }
        return said

    def print_out(self, name: str, text: str) -> None:
        """Send what was printed, as an output of the cell that runs; `name` is "stdout" or "stderr"."""
        if self.iopub_socket.line is not None and self.iopub_socket.line.cut:
            # A process that a cell forked: its words come with those that are printed past Python.
            os.write(DESCRIPTORS[name], text.encode(errors="backslashreplace"))
            return
        content = {"name": name, "text": text}
        parent = self.get_parent("shell")  # type: ignore[no-untyped-call]
        topic = self._topic(f"stream.{name}")  # type: ignore[no-untyped-call]
        self.session.send(self.iopub_socket, "stream", content, parent, topic)

    def capture(self) -> None:
        """From now on, take what is printed."""
        self._captured = Captured()
        for name, descriptor in DESCRIPTORS.items():
            setattr(sys, name, TextStream(name, descriptor, self.print_out))

    def _publish_status(self, status: str, channel: str, parent: Any = None) -> None:
        """ipykernel's, at a cell's end; else nobody wants to know, and on a line not even then."""
        if channel == "shell" and status == "idle" and self.iopub_socket.line is None:
            super()._publish_status(status, channel, parent)  # type: ignore[no-untyped-call]

    def _publish_execute_input(self, code: str, parent: Any, execution_count: int) -> None:
        """Whoever asked knows what was asked."""

    def _abort_queues(self, subshell_id: str | None = None) -> None:
        """Nothing waits that could be given up after an error."""


def prepare() -> BoxedKernel:
    """Make the kernel that all forked processes begin with, and do once what each would do at its start."""
    config = Config()
    # Hidden tests stay out of files, and no thread writes a history.
    config.HistoryManager.enabled = False
    # A pause after each cell, for messages that are then sent all the same.
    config.BoxedKernel._execute_sleep = 0.0
    log = logging.getLogger("yorozu.kernel")
    log.setLevel(logging.CRITICAL)
    log.propagate = False
    with tempfile.TemporaryDirectory(prefix="yorozu-profile-") as folder:
        # IPython makes its folders when a shell is made; a kernel in its box has no use for them.
        before = os.environ.get("IPYTHONDIR")
        os.environ["IPYTHONDIR"] = folder
        kernel: BoxedKernel = BoxedKernel.instance(
            config=config,
            log=log,
            session=QuickSession(),
            user_ns={},
            shell_stream=Channel("shell"),
            control_stream=Channel("control"),
            iopub_socket=Channel("iopub", zmq.XPUB),
        )
        if before is None:
            del os.environ["IPYTHONDIR"]
        else:
            os.environ["IPYTHONDIR"] = before
    # The shell's callbacks stay as they are from here on.
    first_use.use(kernel.shell)
    if "" not in sys.path:
        sys.path.append("")
    kernel.look = probe.remember(kernel)
    return kernel


def run_on_line(kernel: BoxedKernel, line: Line, ready: Callable[[], None]) -> None:
    """Serve cells until the process is ended or asked to, or the line is cut.

    Args:
        kernel: see `prepare`.
        line: its other end is the grader's; nobody else has it, so messages are not signed.
        ready: called once, when the first cell can be taken.
    """
    line.close_in_forks()
    kernel.session.auth = None
    for channel in (kernel.shell_stream, kernel.control_stream, kernel.iopub_socket):
        channel.line = line
    loop = _begin(kernel)
    ready()
    while not kernel.shell.exit_now:
        asked = line.next()
        if asked is None:
            if not line.read():
                return
            continue
        _answer(kernel, asked[0], [zmq.Frame(part) for part in asked[1]], loop)


def run_on_sockets(
    kernel: BoxedKernel,
    connection: Mapping[str, Any],
    listening: Mapping[str, int],
    ready: Callable[[], None],
) -> None:
    """Serve cells until the process is ended or asked to.

    Args:
        kernel: see `prepare`.
        connection: jupyter_client's connection information ("transport", "ip", "key", "signature_scheme", a
            port for each channel).
        listening: for each channel a file descriptor of a socket that is bound and listens.
        ready: called once, when the first cell can be taken.
    """
    kernel.session.key = connection["key"].encode()
    kernel.session.signature_scheme = connection["signature_scheme"]
    context: zmq.Context[zmq.Socket[bytes]] = zmq.Context()
    channels = {
        "shell": kernel.shell_stream,
        "iopub": kernel.iopub_socket,
        "stdin": Channel("stdin"),
        "control": kernel.control_stream,
        "hb": Channel("hb"),
    }
    for name, channel in channels.items():
        address = f"{connection['transport']}://{connection['ip']}-{connection[f'{name}_port']}"
        channel.open(context, address, listening[name])
    kernel.stdin_socket = channels["stdin"].socket
    loop = _begin(kernel)
    ready()
    _serve(kernel, {name: channel.socket for name, channel in channels.items()}, loop)


def _begin(kernel: BoxedKernel) -> asyncio.AbstractEventLoop:
    """What a kernel does before its first cell, whoever speaks with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _new_random_numbers()
    kernel.session.pid = os.getpid()
    kernel.capture()
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    return loop


def _serve(
    kernel: BoxedKernel, sockets: Mapping[str, "zmq.Socket[bytes]"], loop: asyncio.AbstractEventLoop
) -> None:
    """Answer one message after the other."""
    poller = zmq.Poller()
    for name in ("control", "shell", "iopub", "hb"):
        poller.register(sockets[name], zmq.POLLIN)
    while not kernel.shell.exit_now:
        asked = dict(poller.poll())
        if sockets["iopub"] in asked:
            _welcome(kernel, sockets["iopub"].recv())
        if sockets["hb"] in asked:
            sockets["hb"].send_multipart(sockets["hb"].recv_multipart())
        for name in ("control", "shell"):
            if sockets[name] in asked:
                _answer(kernel, name, sockets[name].recv_multipart(copy=False), loop)
                break


def _answer(
    kernel: BoxedKernel, channel: str, frames: list[zmq.Frame], loop: asyncio.AbstractEventLoop
) -> None:
    if channel == "control":
        loop.run_until_complete(kernel.process_control(frames))  # type: ignore[no-untyped-call]
    else:
        loop.run_until_complete(kernel.dispatch_shell(frames))


def _welcome(kernel: BoxedKernel, event: bytes) -> None:
    """Tell whoever has just subscribed that nothing will be missed from here on."""
    if event[:1] == _SUBSCRIBED:
        content = {"subscription": event[1:].decode()}
        kernel.session.send(kernel.iopub_socket, "iopub_welcome", content, ident=event[1:] or None)


def _new_random_numbers() -> None:
    """Python reseeds its own generator after a fork; numpy's begins anew here, or all would draw the same."""
    numpy = sys.modules.get("numpy.random")
    if numpy is not None:
        numpy.seed(int.from_bytes(os.urandom(4), "little"))
