"""The kernel of one submission: ipykernel in a forked process, on sockets bound outside of the box."""

import os
import signal
import sys
from collections.abc import Callable, Mapping
from typing import Any

import ipykernel.debugger  # noqa: F401

# A kernel imports these when it starts.
import zmq
from ipykernel.heartbeat import Heartbeat
from ipykernel.ipkernel import IPythonKernel
from ipykernel.kernelapp import IPKernelApp
from IPython.core.ultratb import FormattedTB
from traitlets.config import Config

from yorozu.grading.sandbox import probe

CHANNELS = ("shell", "iopub", "stdin", "control", "hb")


class BoxedKernel(IPythonKernel):
    """ipykernel's kernel, which also tells on its control channel whether tests still stand on firm ground.

    `probe_request` (content {"detail": bool}) is answered by `probe_reply`: {"digest": str}, and with detail
    {"found": mapping} as `probe.named` gives it. The digest is empty, and nothing is found, when a
    learner's object keeps it from looking.
    """

    control_msg_types = [*IPythonKernel.control_msg_types, "probe_request"]  # noqa: RUF012  (ipykernel's own form)

    async def probe_request(self, stream: Any, ident: Any, parent: Any) -> None:
        """Answer; see the class."""
        content: dict[str, object] = {"digest": ""}
        try:
            found = probe.fingerprint(self)
            content["digest"] = probe.digest(found)
            if parent["content"].get("detail"):
                content["found"] = probe.named(found)
        finally:
            # Whatever a learner's object does when it is looked at: nobody waits for an answer in vain.
            self.session.send(stream, "probe_reply", content, parent, ident)


class _BoxedHeartbeat(Heartbeat):
    """Answers on a socket that is bound already."""

    listening = -1

    def _bind_socket(self) -> None:
        self.socket.setsockopt(zmq.USE_FD, self.listening)
        super()._bind_socket()  # type: ignore[no-untyped-call]


class BoxedKernelApp(IPKernelApp):
    """ipykernel's application without what it leaves on disk, and with sockets handed to it."""

    listening: Mapping[str, int] = {}

    def init_connection_file(self) -> None:
        """There is no file: whoever starts this kernel knows its sockets."""

    def write_connection_file(self, **kwargs: Any) -> None:
        """See `init_connection_file`."""

    def init_crash_handler(self) -> None:
        """Nobody reads what a dying kernel says."""

    def init_pdb(self) -> None:
        """Nobody debugs here."""

    def init_heartbeat(self) -> None:
        """Start the heartbeat on its socket."""
        address = self.transport, self.ip, self.hb_port
        self.heartbeat = _BoxedHeartbeat(zmq.Context(), address)  # type: ignore[no-untyped-call]
        self.heartbeat.listening = self.listening["hb"]
        self.heartbeat.start()

    def _bind_socket(self, s: Any, port: int) -> int:
        for channel in CHANNELS:
            if getattr(self, f"{channel}_port") == port:
                s.setsockopt(zmq.USE_FD, self.listening[channel])
        return int(super()._bind_socket(s, port))  # type: ignore[no-untyped-call]


def warm_up() -> None:
    """Do once, in the zygote, what every kernel would do at its start or at its first error."""
    try:
        raise ValueError
    except ValueError:
        # Reads where each imported module lies, and imports what shows the lines around an error.
        formatter: Any = FormattedTB
        formatter(mode="Context").structured_traceback(*sys.exc_info())
    if "matplotlib.pyplot" in sys.modules:
        from matplotlib.backends.registry import backend_registry

        # Reads the entry points of all that is installed.
        backend_registry.resolve_gui_or_backend("inline")  # type: ignore[no-untyped-call]


def run(connection: Mapping[str, Any], listening: Mapping[str, int], ready: Callable[[], None]) -> None:
    """Serve cells until the process is ended; `ready` is called when the first one can be taken.

    Args:
        connection: jupyter_client's connection information ("transport", "ip", "key", "signature_scheme", a
            port for each channel).
        listening: for each channel a file descriptor of a socket that is bound and listens.
        ready: called once.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    _new_random_numbers()
    config = Config()
    config.IPKernelApp.connection_file = ""
    # Hidden tests stay out of files, and no thread writes a history.
    config.HistoryManager.enabled = False
    config.IPKernelApp.log_level = 50
    # A pause after each cell, for messages that are then sent all the same.
    config.BoxedKernel._execute_sleep = 0.0
    app: Any = BoxedKernelApp.instance(
        config=config,
        kernel_class=BoxedKernel,
        transport=connection["transport"],
        ip=connection["ip"],
        **{f"{channel}_port": connection[f"{channel}_port"] for channel in CHANNELS},
    )
    app.listening = listening
    app.session.key = connection["key"].encode()
    app.session.signature_scheme = connection["signature_scheme"]
    app.initialize([])
    if "matplotlib.pyplot" in sys.modules:
        # Charts are shown below their cell, and the shell's callbacks stay as they are from here on.
        app.shell.enable_matplotlib("inline")
    ready()
    app.start()


def _new_random_numbers() -> None:
    """Python reseeds its own generator after a fork; numpy's begins anew here, or all would draw the same."""
    numpy = sys.modules.get("numpy.random")
    if numpy is not None:
        numpy.seed(int.from_bytes(os.urandom(4), "little"))
