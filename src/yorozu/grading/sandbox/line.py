"""A kernel's line to its grader: one socket for all channels, in place of ZeroMQ's five.

ZeroMQ keeps a thread for its sockets on either side, which takes longer to begin and to wake up than most
cells take to run. Its channels also overtake one another; here messages come in the order they were sent.
"""

import os
import socket
import struct
import threading
from collections.abc import Sequence

Parts = Sequence[bytes | memoryview]
"""A message as jupyter_client's sessions make it; see `Session.serialize`."""

CHANNELS = ("shell", "iopub", "control")

_LENGTH = struct.Struct("!I")
_READ = 2**18


class TooLong(Exception):
    """A message begins that is longer than whoever listens is ready to take."""


class Line:
    """One end of the line.

    On the way each message is its length (four bytes, the first one highest), its channel (one byte) and its
    parts, each with its own length before it.

    Attributes:
        cut: whether it was cut at this end.
    """

    def __init__(self, end: socket.socket, most: int = 2**32) -> None:
        """`most` is how many bytes a message may have that comes in here."""
        self.cut = False
        self._socket = end
        self._most = most
        self._lock = threading.RLock()
        self._unsent: list[bytes] = []
        self._sending = False
        self._read = bytearray()

    def fileno(self) -> int:
        """The descriptor to wait on."""
        return self._socket.fileno()

    def send(self, channel: str, parts: Parts) -> None:
        """Send a message, or nothing once the line was cut here; threads may do so side by side.

        Waits until the other side has room for it.

        Raises:
            OSError: the other side has cut the line, or this one may not wait; then part of it is on its way.
        """
        if self.cut:
            return
        with self._lock:
            self._unsent.append(packed(channel, parts))
            if self._sending:
                # A signal's handler that speaks while its own thread is sending waits for the message's end.
                return
            self._sending = True
            try:
                while self._unsent:
                    self._socket.sendall(self._unsent.pop(0))
            finally:
                self._sending = False

    def begin(self, message: bytes) -> int:
        """Send what there is room for of a `packed` message, and return how many bytes that was.

        Raises:
            OSError: the line is cut.
        """
        try:
            return self._socket.send(message)
        except BlockingIOError:
            return 0

    def read(self) -> bool:
        """Take what has come in; False when the line is cut."""
        try:
            got = self._socket.recv(_READ)
        except BlockingIOError:
            return True
        except ConnectionError:
            return False
        self._read += got
        return bool(got)

    def next(self) -> tuple[str, list[bytes]] | None:
        """The channel and the parts of the next message that is here as a whole; None when there is none.

        Raises:
            TooLong: it has more bytes than it may have.
            ValueError: it is none. The next call looks at the one after it.
        """
        if len(self._read) < _LENGTH.size:
            return None
        (length,) = _LENGTH.unpack_from(self._read)
        if length > self._most:
            raise TooLong(f"a message of {length} bytes")
        end = _LENGTH.size + length
        if len(self._read) < end:
            return None
        message = bytes(self._read[_LENGTH.size : end])
        del self._read[:end]
        return _unpacked(message)

    def close(self) -> None:
        """Cut it."""
        self.cut = True
        self._socket.close()

    def close_in_forks(self) -> None:
        """From now on, a process that this one forks has no part in it."""
        os.register_at_fork(after_in_child=self.close)


def packed(channel: str, parts: Parts) -> bytes:
    """A message on its way; see `Line`."""
    pieces: list[bytes | memoryview] = [b"", bytes([CHANNELS.index(channel)])]
    length = 1
    for part in parts:
        # A view's own length counts its items, of whatever size.
        size = memoryview(part).nbytes
        pieces += (_LENGTH.pack(size), part)
        length += _LENGTH.size + size
    pieces[0] = _LENGTH.pack(length)
    return b"".join(pieces)


def _unpacked(message: bytes) -> tuple[str, list[bytes]]:
    if not message or message[0] >= len(CHANNELS):
        raise ValueError("a message on no channel")
    parts, place = [], 1
    while place < len(message):
        begin = place + _LENGTH.size
        if begin > len(message):
            raise ValueError("a message whose last part has no length")
        place = begin + _LENGTH.unpack_from(message, place)[0]
        if place > len(message):
            raise ValueError("a message that ends within a part")
        parts.append(message[begin:place])
    return CHANNELS[message[0]], parts
