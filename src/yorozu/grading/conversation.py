"""Asking a kernel in its box, one question after the other, and noticing at once when it ends."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Any

import zmq
from jupyter_client.client import KernelClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError

from yorozu.grading.sandbox.kernel import LOOK
from yorozu.grading.sandbox.session import QuickSession
from yorozu.grading.sandbox.warm import WarmKernel

Message = dict[str, Any]

# How long a kernel that runs nothing may take to answer about itself, how long its outputs may be on their
# way after its reply, and how long what it said before its end.
_ANSWER_SECONDS, _OUTPUT_SECONDS, _LAST_SECONDS = 20.0, 30.0, 0.2
_NOTHING: Message = {"header": {}, "msg_type": "", "parent_header": {}, "content": {}}


@dataclass(frozen=True)
class Reply:
    """What a kernel said of a cell that it ran.

    Attributes:
        request: the id of the request.
        content: the reply's content.
    """

    request: str
    content: Mapping[str, Any]


class Conversation:
    """Speaks with one kernel, whose channels a client has opened and nobody else listens to.

    Attributes:
        answered_again: ids of requests that had a further reply: then the first was not the kernel's own, but
            its learner's.
    """

    def __init__(self, client: KernelClient, kernel: WarmKernel) -> None:
        self.answered_again: set[str] = set()
        own = client.session
        self._session = QuickSession(
            session=own.session, username=own.username, signature_scheme=own.signature_scheme, key=own.key
        )
        self._kernel = kernel
        self._answered: set[str] = set()
        self._ended = False
        self._poller = zmq.Poller()
        self._sockets: dict[str, zmq.Socket[bytes]] = {}
        for name in ("shell", "iopub", "control"):
            # The client's own sockets wait on an event loop, which there is no need for.
            socket: zmq.Socket[bytes] = zmq.Socket.shadow(
                getattr(client, f"{name}_channel").socket.underlying
            )
            self._sockets[name] = socket
            self._poller.register(socket, zmq.POLLIN)
        self._poller.register(kernel.lifeline, zmq.POLLIN)

    def execute(
        self,
        code: str,
        *,
        store_history: bool,
        seconds: float,
        take: Callable[[Message], None],
        look: Sequence[str] = (),
    ) -> Reply:
        """Run a cell.

        Args:
            code: the cell's text.
            store_history: whether later cells can ask for it.
            seconds: how long it may take.
            take: called with each message about it on the output channel.
            look: when to look at what tests stand on, `kernel.BEFORE` and `kernel.AFTER` the cell has run;
                the reply's "changed" tells what was found.

        Raises:
            nbclient.exceptions.CellTimeoutError: it took longer than `seconds`.
            nbclient.exceptions.DeadKernelError: it ended the kernel.
        """
        content = {
            "code": code,
            "silent": False,
            "store_history": store_history,
            "user_expressions": {},
            "allow_stdin": False,
            "stop_on_error": False,
        }
        request = self._send("shell", "execute_request", content, {LOOK: list(look)} if look else {})
        reply: Mapping[str, Any] | None = None
        idle, until = False, monotonic() + seconds
        while reply is None or not idle:
            channel, message = self._next(until, CellTimeoutError("no reply in time"))
            if message["parent_header"].get("msg_id") != request:
                continue
            if channel == "shell" and reply is None:
                reply = message["content"]
                until = monotonic() + _OUTPUT_SECONDS
            elif channel == "iopub":
                idle = idle or message["content"].get("execution_state") == "idle"
                take(message)
        return Reply(request, reply)

    def ask(self, channel: str, kind: str, content: Mapping[str, Any]) -> Mapping[str, Any]:
        """The content of the reply to a message on "shell" or "control" that runs nothing.

        Raises:
            nbclient.exceptions.DeadKernelError: there is none.
        """
        request = self._send(channel, kind, content)
        until = monotonic() + _ANSWER_SECONDS
        while True:
            where, message = self._next(until, DeadKernelError("the kernel does not answer"))
            if where == channel and message["parent_header"].get("msg_id") == request:
                found: Mapping[str, Any] = message["content"]
                return found

    def end(self) -> None:
        """End the kernel; nothing more that it says is heard."""
        self._ended = True
        self._kernel.kill()

    def _send(
        self, channel: str, kind: str, content: Mapping[str, Any], metadata: Mapping[str, Any] | None = None
    ) -> str:
        message = self._session.msg(kind, dict(content), metadata=dict(metadata or {}))
        self._session.send(self._sockets[channel], message)
        return str(message["header"]["msg_id"])

    def _next(self, until: float, too_late: Exception) -> tuple[str, Message]:
        """The next message and its channel; outputs first, as they were sent before the reply.

        Raises:
            nbclient.exceptions.DeadKernelError: the kernel has ended, and all that it said was taken.
        """
        while True:
            if self._ended:
                raise DeadKernelError("the kernel was ended from here")
            # Asked first: what it said before its end is still to be had.
            ended = self._kernel.poll() is not None
            left = _LAST_SECONDS if ended else until - monotonic()
            ready = dict(self._poller.poll(max(0, math.ceil(left * 1000))))
            for name in ("iopub", "control", "shell"):
                if self._sockets[name] in ready:
                    message = self._received(self._sockets[name])
                    if name == "shell":
                        self._count(message)
                    return name, message
            if ended:
                raise DeadKernelError("the kernel no longer answers")
            if not ready:
                raise too_late

    def _received(self, socket: "zmq.Socket[bytes]") -> Message:
        """The next message of a socket; an empty one when a learner has put something else on it."""
        try:
            _, parts = self._session.feed_identities(socket.recv_multipart())
            message = self._session.deserialize(parts)
        except (ValueError, TypeError, KeyError, RecursionError):
            return _NOTHING
        whole = all(isinstance(message[part], dict) for part in ("header", "parent_header", "content"))
        return message if whole else _NOTHING

    def _count(self, reply: Message) -> None:
        request = reply["parent_header"].get("msg_id", "")
        (self.answered_again if request in self._answered else self._answered).add(request)
