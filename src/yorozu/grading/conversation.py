"""Asking a kernel in its box, one question after the other, and noticing at once when it ends."""

import math
import select
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Any

from nbclient.exceptions import CellTimeoutError, DeadKernelError

from yorozu.grading.sandbox.kernel import LOOK
from yorozu.grading.sandbox.line import Line, TooLong, packed
from yorozu.grading.sandbox.session import QuickSession
from yorozu.grading.sandbox.warm import WarmKernel

Message = dict[str, Any]

# How long a kernel that runs nothing may take to answer about itself, how long what it said before its end
# may be on its way, and how long its zygote may take to say why it ended.
_ANSWER_SECONDS, _LAST_SECONDS, _REASON_SECONDS = 20.0, 0.2, 5.0
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


class Flooded(DeadKernelError):  # type: ignore[misc]
    """The kernel said more at once than anybody can take."""


class Conversation:
    """Speaks with one kernel, on a line that nobody else has.

    Attributes:
        answered_again: ids of requests that had a further reply: then the first was not the kernel's own, but
            its learner's.
    """

    def __init__(self, line: Line, kernel: WarmKernel) -> None:
        self.answered_again: set[str] = set()
        self._session = QuickSession()
        self._session.auth = None
        self._line = line
        self._kernel = kernel
        self._answered: set[str] = set()
        self._ended = False
        self._poll = select.poll()
        self._poll.register(line, select.POLLIN)
        self._poll.register(kernel.lifeline, select.POLLIN)
        self._end = select.poll()
        self._end.register(kernel.lifeline, select.POLLIN)
        self._room = select.poll()
        self._room.register(line, select.POLLIN | select.POLLOUT)

    def execute(
        self,
        code: str,
        *,
        store_history: bool,
        seconds: float,
        take: Callable[[Message], None],
        look: Sequence[str] = (),
        compiled: bytes = b"",
    ) -> Reply:
        """Run a cell.

        Args:
            code: the cell's text.
            store_history: whether later cells can ask for it.
            seconds: how long it may take.
            take: called with each message about it on the output channel.
            look: when to look at what tests stand on, `kernel.BEFORE` and `kernel.AFTER` the cell has run;
                the reply's "changed" tells what was found.
            compiled: what `sandbox.compiled.packed` made of the code, if anything.

        Raises:
            nbclient.exceptions.CellTimeoutError: it took longer than `seconds`.
            nbclient.exceptions.DeadKernelError: it ended the kernel.
            Flooded: it said too much at once.
        """
        content = {
            "code": code,
            "silent": False,
            "store_history": store_history,
            "user_expressions": {},
            "allow_stdin": False,
            "stop_on_error": False,
        }
        metadata = {LOOK: list(look)} if look else {}
        request = self._send("shell", "execute_request", content, metadata, compiled)
        until = monotonic() + seconds
        while True:
            channel, message = self._next(until, CellTimeoutError("no reply in time"))
            if message["parent_header"].get("msg_id") != request:
                continue
            # The cell's outputs came before its reply: it is one line.
            if channel == "shell":
                return Reply(request, message["content"])
            if channel == "iopub":
                take(message)

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
        self,
        channel: str,
        kind: str,
        content: Mapping[str, Any],
        metadata: Mapping[str, Any] | None = None,
        buffer: bytes = b"",
    ) -> str:
        """Send a request, and take what comes in meanwhile: who waits to be heard may not be listening.

        Raises:
            nbclient.exceptions.DeadKernelError: the kernel has ended, or does not take it.
        """
        message = self._session.msg(kind, dict(content), metadata=dict(metadata or {}))
        left = packed(channel, [*self._session.serialize(message), *([buffer] if buffer else [])])
        until = monotonic() + _ANSWER_SECONDS
        while True:
            try:
                left = left[self._line.begin(left) :]
            except OSError as error:
                self._hear_of_end()
                raise DeadKernelError(f"the kernel no longer listens: {error}") from error
            if not left:
                return str(message["header"]["msg_id"])
            if monotonic() > until:
                raise DeadKernelError("the kernel does not listen")
            if any(event & select.POLLIN for _, event in self._room.poll(100)):
                self._line.read()

    def _next(self, until: float, too_late: Exception) -> tuple[str, Message]:
        """The next message and its channel.

        Raises:
            nbclient.exceptions.DeadKernelError: the kernel has ended, and all that it said was taken.
        """
        while True:
            if self._ended:
                raise DeadKernelError("the kernel was ended from here")
            if (found := self._arrived()) is not None:
                return found
            # Asked first: what it said before its end is still to be had.
            ended = self._kernel.poll() is not None
            left = _LAST_SECONDS if ended else until - monotonic()
            ready = [descriptor for descriptor, _ in self._poll.poll(_milliseconds(left))]
            if self._line.fileno() in ready:
                if self._line.read():
                    continue
                self._hear_of_end()
                ended = True
            if ended:
                raise DeadKernelError("the kernel no longer answers")
            if not ready:
                raise too_late

    def _hear_of_end(self) -> None:
        """The line is cut: wait until the zygote says why, so that whoever asks can tell."""
        until = monotonic() + _REASON_SECONDS
        while self._kernel.poll() is None and (left := until - monotonic()) > 0:
            self._end.poll(_milliseconds(left))

    def _arrived(self) -> tuple[str, Message] | None:
        """The next message that is here already; an empty one when a learner has sent something else.

        Raises:
            Flooded: it is too long.
        """
        channel = ""
        try:
            arrived = self._line.next()
            if arrived is None:
                return None
            channel, frames = arrived
            _, parts = self._session.feed_identities(frames)
            message = self._session.deserialize(parts)
        except TooLong as error:
            raise Flooded(str(error)) from None
        except (ValueError, TypeError, KeyError, RecursionError):
            return channel, _NOTHING
        if not all(isinstance(message[part], dict) for part in ("header", "parent_header", "content")):
            return channel, _NOTHING
        if channel == "shell":
            self._count(message)
        return channel, message

    def _count(self, reply: Message) -> None:
        request = reply["parent_header"].get("msg_id", "")
        (self.answered_again if request in self._answered else self._answered).add(request)


def _milliseconds(seconds: float) -> int:
    return max(0, math.ceil(seconds * 1000))
