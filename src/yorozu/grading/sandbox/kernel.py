"""The kernel of one submission: ipykernel's, made before the fork, on sockets bound outside of the box.

ipykernel's own application keeps threads to answer while a cell is running. Nobody asks then, so one thread
serves all channels here, one message after the other.
"""

import asyncio
import logging
import os
import re
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping
from types import SimpleNamespace, TracebackType
from typing import Any

import zmq
from ipykernel.ipkernel import IPythonKernel
from ipykernel.zmqshell import ZMQInteractiveShell
from IPython.core.compilerop import CachingCompiler
from IPython.core.ultratb import AutoFormattedTB
from jupyter_client.session import Session
from traitlets import Any as AnyTrait
from traitlets import Type
from traitlets.config import Config

from yorozu.grading.sandbox import first_use, probe
from yorozu.grading.sandbox.streams import Captured, TextStream

CHANNELS = ("shell", "iopub", "stdin", "control", "hb")

_SUBSCRIBED = b"\x01"

# Whatever IPython would make Python of (%magic, !command, help?, prompts, an indented first line) and now and
# then what it would not; without it a cell need not be taken to pieces.
_MAYBE_NO_PYTHON = re.compile(r"\A\s|[?]|^\s*[%!,;/]|=\s*[%!]|^\s*(?:>>>|In \[)", re.MULTILINE)


def maybe_no_python(cell: str) -> bool:
    """Whether IPython might have to make Python of a cell's text; when not, it would leave it as it is."""
    return _MAYBE_NO_PYTHON.search(cell) is not None


class Channel:
    """A socket that is bound after the fork, and that threads of the learner's may send on."""

    def __init__(self, kind: int = zmq.ROUTER) -> None:
        self.socket: zmq.Socket[bytes] | None = None
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
        with self._lock:
            if self.socket is not None:
                self.socket.send_multipart(parts, flags)

    def flush(self, *_: object) -> None:
        """Nothing waits; ipykernel calls this, as of a stream."""


class ShortTraceback(AutoFormattedTB):
    """The lines of the learner's own cells that led to an error, and the error; not those of libraries.

    IPython reads and analyses the source of every library on the way, which takes up to half a second, and
    shows pages that nobody in an office can use.
    """

    def __init__(self, shell: "BoxedShell") -> None:
        super().__init__(mode="Plain", theme_name=shell.colors, tb_offset=1)  # type: ignore[no-untyped-call]
        self._shell = shell

    def _extract_tb(self, tb: TracebackType | None) -> Any:
        frames: list[Any] = list(super()._extract_tb(tb) or [])
        own = [each for each in frames if self._shell.compile.format_code_name(each.filename)]
        # The first frame is the shell's own, which `tb_offset` takes away.
        return [*frames[:1], *own] if own else frames

    def get_parts_of_chained_exception(self, evalue: BaseException | None) -> None:
        """Nothing: what a library met before it raised its own error is of no use to whoever called it."""


class BoxedShell(ZMQInteractiveShell):
    """ipykernel's shell, which transforms each cell once and shows short tracebacks."""

    _transformed: tuple[str, str] | None = None

    def init_traceback_handlers(self, custom_exceptions: Any) -> None:
        """IPython's, with our own for errors."""
        super().init_traceback_handlers(custom_exceptions)
        self.InteractiveTB = ShortTraceback(self)

    def enable_gui(self, gui: Any = None) -> None:
        """There are no windows in a box, and no loop that waits for a mouse."""
        self.active_eventloop = gui

    def transform_cell(self, raw_cell: str) -> str:
        """IPython's; the kernel asks for it, and then the shell again."""
        if not self.input_transformers_post and not maybe_no_python(raw_cell):
            return raw_cell if raw_cell.endswith("\n") else raw_cell + "\n"
        if self._transformed is None or self._transformed[0] != raw_cell:
            self._transformed = raw_cell, str(super().transform_cell(raw_cell))  # type: ignore[no-untyped-call]
        return self._transformed[1]

    def should_run_async(self, raw_cell: str, **kwargs: Any) -> bool:
        """IPython's, which compiles the cell to find out; without these words it never is."""
        return ("await" in raw_cell or "async" in raw_cell) and bool(
            super().should_run_async(raw_cell, **kwargs)
        )

    def run_cell(self, *args: Any, **kwargs: Any) -> Any:
        """IPython's."""
        try:
            return super().run_cell(*args, **kwargs)  # type: ignore[no-untyped-call]
        finally:
            # A cell may have changed how the next one is transformed.
            self._transformed = None


class BoxedKernel(IPythonKernel):
    """ipykernel's kernel, which also tells on its control channel whether tests still stand on firm ground.

    `probe_request` is answered by `probe_reply`: {"changed": [name, …]} as `probe.remember` tells it, or
    {"changed": ["probe"]} when a learner's object keeps it from looking.
    """

    control_msg_types = [*IPythonKernel.control_msg_types, "probe_request"]  # noqa: RUF012  (ipykernel's own form)
    shell_class = Type(BoxedShell)
    # ipykernel's gives each cell a name that a debugger can find, which is slow to make.
    compiler_class = Type(CachingCompiler)
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

    async def shutdown_request(self, stream: Any, ident: Any, parent: Any) -> None:
        """Say that it is done, and end after this message."""
        content = {"status": "ok", "restart": parent["content"].get("restart", False)}
        self.session.send(stream, "shutdown_reply", content, parent, ident=ident)
        self.shell.exit_now = True

    async def do_execute(self, *args: Any, **kwargs: Any) -> Any:
        """ipykernel's, and what the cell printed past Python's streams."""
        reply = await super().do_execute(*args, **kwargs)  # type: ignore[no-untyped-call]
        if self._captured:
            self._captured.send(self.print_out)
        return reply

    def print_out(self, name: str, text: str) -> None:
        """Send what was printed, as an output of the cell that runs; `name` is "stdout" or "stderr"."""
        content = {"name": name, "text": text}
        parent = self.get_parent("shell")  # type: ignore[no-untyped-call]
        topic = self._topic(f"stream.{name}")  # type: ignore[no-untyped-call]
        self.session.send(self.iopub_socket, "stream", content, parent, topic)

    def capture(self) -> None:
        """From now on, take what is printed."""
        self._captured = Captured()
        sys.stdout = TextStream("stdout", 1, self.print_out)
        sys.stderr = TextStream("stderr", 2, self.print_out)

    def _publish_status(self, status: str, channel: str, parent: Any = None) -> None:
        """ipykernel's, at a cell's end; else nobody wants to know."""
        if channel == "shell" and status == "idle":
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
            session=Session(),
            user_ns={},
            shell_stream=Channel(),
            control_stream=Channel(),
            iopub_socket=Channel(zmq.XPUB),
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


def run(
    kernel: BoxedKernel,
    connection: Mapping[str, Any],
    listening: Mapping[str, int],
    ready: Callable[[], None],
) -> None:
    """Serve cells until the process is ended or asked to; `ready` is called when the first one can be taken.

    Args:
        kernel: see `prepare`.
        connection: jupyter_client's connection information ("transport", "ip", "key", "signature_scheme", a
            port for each channel).
        listening: for each channel a file descriptor of a socket that is bound and listens.
        ready: called once.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _new_random_numbers()
    session = kernel.session
    session.key = connection["key"].encode()
    session.signature_scheme = connection["signature_scheme"]
    session.pid = os.getpid()
    context: zmq.Context[zmq.Socket[bytes]] = zmq.Context()
    channels = {
        "shell": kernel.shell_stream,
        "iopub": kernel.iopub_socket,
        "stdin": Channel(),
        "control": kernel.control_stream,
        "hb": Channel(),
    }
    for name, channel in channels.items():
        address = f"{connection['transport']}://{connection['ip']}-{connection[f'{name}_port']}"
        channel.open(context, address, listening[name])
    kernel.stdin_socket = channels["stdin"].socket
    kernel.capture()
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    ready()
    _serve(kernel, {name: channel.socket for name, channel in channels.items()}, loop)


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
        if sockets["control"] in asked:
            frames = sockets["control"].recv_multipart(copy=False)
            loop.run_until_complete(kernel.process_control(frames))  # type: ignore[no-untyped-call]
        elif sockets["shell"] in asked:
            frames = sockets["shell"].recv_multipart(copy=False)
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
