"""What a submission prints, on its way out of the box: by Python's own streams, or past them."""

import io
import os
import tempfile
import threading
from collections.abc import Callable
from time import monotonic

Send = Callable[[str, str], None]
"""Sends a text that was printed; takes the stream's name, one of DESCRIPTORS, and the text."""

DESCRIPTORS = {"stdout": 1, "stderr": 2}

# Printed text waits for more of it at most so long, and is at most so many characters.
_WAIT_SECONDS = 0.2
_WAITING = 16_384
# Bytes that one cell may have printed past Python's streams; it is over every limit then.
_MOST_CAPTURED = 16 * 2**20


class TextStream(io.TextIOBase):
    """sys.stdout or sys.stderr of a kernel: sends what is printed, in few pieces."""

    encoding = "UTF-8"
    errors = "backslashreplace"

    def __init__(self, name: str, descriptor: int, send: Send) -> None:
        super().__init__()
        self.name = name
        self._descriptor = descriptor
        self._send = send
        self._pieces: list[str] = []
        self._waiting = 0
        self._sent = monotonic()
        # A learner's signal handler or finalizer may print while its own thread is printing.
        self._lock = threading.RLock()

    def writable(self) -> bool:
        """Always."""
        return True

    def fileno(self) -> int:
        """The descriptor that other programs may write to."""
        return self._descriptor

    def write(self, text: str) -> int:
        """Take a text; it is sent with the next ones, or soon.

        Raises:
            TypeError: it is none.
        """
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        with self._lock:
            self._pieces.append(text)
            self._waiting += len(text)
            if self._waiting > _WAITING or monotonic() - self._sent > _WAIT_SECONDS:
                self.flush()
        return len(text)

    def flush(self) -> None:
        """Send what waits."""
        with self._lock:
            text, self._pieces, self._waiting = "".join(self._pieces), [], 0
            self._sent = monotonic()
            if text:
                self._send(self.name, text)


class Captured:
    """What is written to descriptors 1 and 2 themselves: by other programs, or by os.write."""

    def __init__(self) -> None:
        self._files = {name: tempfile.TemporaryFile(buffering=0) for name in DESCRIPTORS}  # noqa: SIM115
        self._read = dict.fromkeys(self._files, 0)
        for name, file in self._files.items():
            os.dup2(file.fileno(), DESCRIPTORS[name])

    def send(self, send: Send) -> None:
        """Send what was written since the last time."""
        for name, file in self._files.items():
            size = os.fstat(file.fileno()).st_size
            if size > self._read[name]:
                written = os.pread(
                    file.fileno(), min(size - self._read[name], _MOST_CAPTURED), self._read[name]
                )
                send(name, written.decode("utf-8", "replace"))
            self._read[name] = size
