"""The exchange's files: released units, submitted bundles, feedback; on disk for good before anyone is told.

A submission arrives in a partial file. When it is whole and flushed, a second name (a hard link) puts it in
its place, and the partial name stays until the ledger has the attempt. So after a kill at any moment the
partial names tell exactly which bundles are in doubt, and `clean` need look at no others.
"""

import fcntl
import hashlib
import os
import secrets
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from yorozu.errors import YorozuError
from yorozu.exchange import bundle
from yorozu.exchange.errors import Conflict, TooLarge
from yorozu.site import Site

_PARTIAL = ".partial"
# Releases and feedback are written by other processes too (the grader, `yorozu release`), which may be at it
# while the intake starts. None of them takes a minute for one file.
_ABANDONED_SECONDS = 3600.0


class StoreInUse(YorozuError):
    """Another intake runs on the same files."""


class StoredFileDamaged(YorozuError):
    """A file of the exchange is gone or is not what was put there."""


class Incoming:
    """A submission on its way in: a partial file that grows chunk by chunk.

    Attributes:
        upload: the name that its sender gave it.
        size: bytes so far.
    """

    def __init__(self, upload: UUID, folder: Path) -> None:
        self.upload = upload
        self.size = 0
        self.path = folder / f".{upload}.{secrets.token_hex(8)}{_PARTIAL}"
        self._hash = hashlib.sha256()
        self._file = self.path.open("xb", buffering=0)

    @property
    def sha256(self) -> str:
        """SHA-256 of the bytes so far, in hexadecimal digits."""
        return self._hash.hexdigest()

    def write(self, chunk: bytes) -> None:
        """Add a chunk.

        Raises:
            TooLarge: the submission is larger than a bundle can be; the chunk is not written.
        """
        if self.size + len(chunk) > bundle.MAX_BUNDLE:
            raise TooLarge(
                f"提出物が大きすぎます（合わせて{bundle.MAX_UNPACKED // 1024 // 1024} MiBまで）。"
                "大きなファイルや実行結果を消してから提出してください。"
            )
        _write_all(self._file.fileno(), chunk)
        self._hash.update(chunk)
        self.size += len(chunk)

    def content(self) -> bytes:
        """All bytes so far."""
        return self.path.read_bytes()

    def flush(self) -> None:
        """Return when the bytes are on disk."""
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Leave the partial file as it is, for the next `Store.clean` to judge."""
        self._file.close()

    def discard(self) -> None:
        """Give up the partial name; the bundle, if it was kept, stays. Calling it again does nothing."""
        self._file.close()
        self.path.unlink(missing_ok=True)


class Store:
    """The files below `site.exchange`; every byte put there can be read again after a crash."""

    def __init__(self, site: Site) -> None:
        self.root = site.exchange
        self._submitted = self.root / "submitted"
        self._released = self.root / "released"
        self._feedback = self.root / "feedback"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the store as its one intake; the lock ends with the process, however that ends.

        Raises:
            StoreInUse: another intake holds it.
        """
        _make_folder(self.root)
        with (self.root / ".lock").open("ab") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise StoreInUse(
                    f"another exchange service already serves {self.root}; stop it before starting this one"
                ) from None
            yield

    # Submissions

    def incoming(self, upload: UUID) -> Incoming:
        """A new partial file for a submission; the caller must `discard` it in the end."""
        folder = self.bundle_path(upload).parent
        _make_folder(folder)
        return Incoming(upload, folder)

    def keep(self, incoming: Incoming) -> bool:
        """Put a whole submission in its place, durably; True if it was not there before.

        Raises:
            Conflict: another submission has the same name; it stays as it is.
        """
        incoming.flush()
        path = self.bundle_path(incoming.upload)
        try:
            os.link(incoming.path, path)
        except FileExistsError:
            if hashlib.sha256(path.read_bytes()).hexdigest() != incoming.sha256:
                raise Conflict(
                    "同じ受付番号の別の提出があります。もう一度、新しく提出してください。"
                ) from None
            new = False
        else:
            new = True
        _flush_folder(path.parent)
        return new

    def withdraw(self, upload: UUID) -> None:
        """Take away a bundle that the ledger did not accept."""
        path = self.bundle_path(upload)
        path.unlink(missing_ok=True)
        _flush_folder(path.parent)

    def bundle_path(self, upload: UUID) -> Path:
        """Where the bundle of an attempt is, or would be."""
        return self._submitted / upload.hex[:2] / f"{upload}.tar"

    def bundle(self, upload: UUID, sha256: str) -> bytes:
        """The bundle of an attempt, exactly as it was received.

        Args:
            upload: the attempt's upload.
            sha256: the attempt's SHA-256, which the bytes are held against.

        Raises:
            StoredFileDamaged: it is gone or was changed.
        """
        return _read(self.bundle_path(upload), sha256)

    # Released units

    def put_release(self, course: str, unit: str, content: bytes) -> str:
        """Keep the bundle of a released unit and return its SHA-256; earlier releases stay."""
        sha256 = hashlib.sha256(content).hexdigest()
        _write(self._released / course / unit / f"{sha256}.tar", content)
        return sha256

    def release(self, course: str, unit: str, sha256: str) -> bytes:
        """The bundle of a released unit.

        Raises:
            StoredFileDamaged: it is gone or was changed.
        """
        return _read(self._released / course / unit / f"{sha256}.tar", sha256)

    # Feedback

    def put_feedback(self, upload: UUID, files: Mapping[str, bytes]) -> str:
        """Keep the feedback files of an attempt (by name, such as `<unit>.html`) and return their SHA-256.

        The learner sees them once the ledger has that SHA-256 as the attempt's released feedback.

        Raises:
            BundleRefused: names, number or size that no bundle may have.
        """
        content = bundle.pack_files(files)
        sha256 = hashlib.sha256(content).hexdigest()
        _write(self._feedback / upload.hex[:2] / str(upload) / f"{sha256}.tar", content)
        return sha256

    def feedback(self, upload: UUID, sha256: str) -> bytes:
        """The bundle of an attempt's feedback.

        Raises:
            StoredFileDamaged: it is gone or was changed.
        """
        return _read(self._feedback / upload.hex[:2] / str(upload) / f"{sha256}.tar", sha256)

    # After a crash

    def clean(self, is_received: Callable[[UUID], bool]) -> int:
        """Clear up what a killed intake left; only for the holder of `locked`, before it takes anything in.

        Args:
            is_received: whether the ledger has an attempt of that upload.

        Returns:
            how many partial files were cleared away.
        """
        cleared = 0
        for partial in sorted(self._submitted.glob(f"*/.*{_PARTIAL}")):
            upload = UUID(partial.name.removeprefix(".").split(".", 1)[0])
            if not is_received(upload):
                self.withdraw(upload)
            partial.unlink()
            cleared += 1
        limit = time.time() - _ABANDONED_SECONDS
        for folder in (self._released, self._feedback):
            for partial in sorted(folder.glob(f"*/*/.*{_PARTIAL}")):
                if partial.stat().st_mtime < limit:
                    partial.unlink()
                    cleared += 1
        return cleared


def _read(path: Path, sha256: str) -> bytes:
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise StoredFileDamaged(f"{path} is gone; put it back from a backup") from None
    if hashlib.sha256(content).hexdigest() != sha256:
        raise StoredFileDamaged(f"{path} no longer has SHA-256 {sha256}; put it back from a backup")
    return content


def _write(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole, or not at all, after a crash."""
    _make_folder(path.parent)
    partial = path.with_name(f".{path.name}.{secrets.token_hex(8)}{_PARTIAL}")
    try:
        with partial.open("xb", buffering=0) as file:
            _write_all(file.fileno(), content)
            os.fsync(file.fileno())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    _flush_folder(path.parent)


def _write_all(descriptor: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _make_folder(path: Path) -> None:
    """Make a folder, for our own eyes only, and the ones above it, so that they survive a crash."""
    if path.is_dir():
        return
    _make_folder(path.parent)
    path.mkdir(mode=0o700, exist_ok=True)
    _flush_folder(path.parent)


def _flush_folder(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
