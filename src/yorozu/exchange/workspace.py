"""A learner's own folder: `<home>/<course>/<unit>/`, where units are fetched to and worked on."""

import hashlib
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from yorozu.exchange import bundle
from yorozu.exchange.errors import BundleRefused

NOT_WORK = (".ipynb_checkpoints", "__pycache__", "*.pyc", "feedback")
"""Names in a unit's folder that are no part of the learner's work."""


def unit_folder(home: Path, course: str, unit: str) -> Path:
    """Where a unit lies in a learner's home."""
    return home / course / unit


def add_missing(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """Write those of the files that are not there yet; what is there is the learner's and stays.

    A new folder appears with all files in it or not at all, and so does each file.

    Returns:
        names of what was written, sorted.

    Raises:
        BundleRefused: a name that leads out of the folder.
    """
    bundle.check_names(files)
    if not folder.exists():
        with _staged(folder, files) as new:
            try:
                new.rename(folder)
            except OSError:
                # Somebody opened the unit in a second window and was faster: add what is missing to that.
                if not folder.is_dir():
                    raise
            else:
                return sorted(files)
    written = []
    for name in sorted(files):
        path = folder / name
        if not os.path.lexists(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(path, files[name])
            written.append(name)
    return written


def replace_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make the folder hold these files and nothing else.

    Raises:
        BundleRefused: a name that leads out of the folder.
    """
    bundle.check_names(files)
    with _staged(folder, files) as new:
        if folder.exists():
            shutil.rmtree(folder)
        new.rename(folder)


@contextmanager
def _staged(folder: Path, files: Mapping[str, bytes]) -> Iterator[Path]:
    """A new folder beside `folder` with the files in it; what is left of it at the end goes away."""
    new = folder.with_name(f".{folder.name}.{secrets.token_hex(8)}")
    try:
        for name, content in files.items():
            path = new / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)


def is_same(folder: Path, sha256: str) -> bool:
    """Whether the folder holds exactly the files of the bundle with this SHA-256."""
    try:
        return hashlib.sha256(bundle.pack(folder, NOT_WORK)).hexdigest() == sha256
    except BundleRefused:
        return False


def _write(path: Path, content: bytes) -> None:
    partial = path.with_name(f".{secrets.token_hex(8)}.partial")
    try:
        partial.write_bytes(content)
        partial.rename(path)
    finally:
        partial.unlink(missing_ok=True)
