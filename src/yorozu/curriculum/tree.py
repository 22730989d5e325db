"""Folders as mappings from relative path to bytes, and a change to several of them, whole or not at all."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePath

Tree = Mapping[str, bytes]
"""Relative path with / to the file's content."""

_NOT_OURS = {".ipynb_checkpoints", "__pycache__"}


def read_tree(folder: Path) -> dict[str, bytes]:
    """All files below `folder` (none when it is missing), but for editors' droppings (hidden, `~$`)."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not is_dropping(path.relative_to(folder))
    }


def write_tree(folder: Path, files: Tree) -> None:
    """Write `files` below `folder`, making folders as needed."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def replace_file(path: Path, content: bytes) -> None:
    """Write `content` to `path` in one step, so that no reader and no crash sees half of it."""
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(content)
    new.replace(path)


@contextmanager
def staged_folder(folder: Path, files: Tree) -> Iterator[Path]:
    """Make `folder` hold exactly `files` at the end of the block, in one step.

    Gives the place beside it where they are already, under the same name, to be looked at. When the block
    raises, `folder` is as it was. What was in it before is gone afterwards.

    Raises:
        OSError: a file cannot be written, or the folder not be put in its place; it is as it was.
    """
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as parking:
        staged, old = Path(parking) / folder.name, Path(parking) / f"{folder.name}.old"
        write_tree(staged, files)
        yield staged
        if folder.exists():
            folder.rename(old)
        try:
            staged.rename(folder)
        except BaseException:
            if old.exists():
                old.rename(folder)
            raise


def replace_trees(wanted: Mapping[Path, Tree], scratch: Path) -> set[Path]:
    """Make each folder hold exactly its tree; an empty tree removes the folder.

    Files that are right already are not touched. When anything fails, what was changed is put back.

    Args:
        wanted: the trees by absolute folder.
        scratch: a folder on the same file system, for new and old files on their way.

    Returns:
        The folders in which something changed.

    Raises:
        OSError: a file cannot be written or removed; the folders are as they were.
    """
    undo: list[tuple[Path, Path | None]] = []
    changed: set[Path] = set()
    there = {folder for folder in wanted if folder.is_dir()}
    with tempfile.TemporaryDirectory(dir=scratch) as parking_name:
        parking = Path(parking_name)
        try:
            for folder, files in wanted.items():
                found = read_tree(folder)
                # What goes goes first: a folder may become a file, or a file a folder.
                for name in [*sorted(found.keys() - files.keys()), *sorted(files)]:
                    if found.get(name) != files.get(name):
                        _replace(folder / name, files.get(name), parking, undo)
                        changed.add(folder)
        except BaseException:
            for path, old in reversed(undo):
                if old is None:
                    path.unlink()
                else:
                    _prune(path, keep=False)
                    path.parent.mkdir(parents=True, exist_ok=True)
                    old.replace(path)
            for folder in wanted:
                _prune(folder, keep=folder in there)
            raise
    for folder in changed:
        _prune(folder, keep=bool(wanted[folder]))
    return changed


def _replace(path: Path, content: bytes | None, parking: Path, undo: list[tuple[Path, Path | None]]) -> None:
    """Put `content` at `path` (None removes it); the old file is parked, and how to undo it is noted."""
    new = None
    if content is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        new = parking / f"new{len(undo)}"
        new.write_bytes(content)
        new.chmod(0o644)
    old = None
    if path.is_file():
        old = parking / f"old{len(undo)}"
        shutil.copy2(path, old)
    if new is None:
        path.unlink()
    else:
        _prune(path, keep=False)
        new.replace(path)
    undo.append((path, old))


def _prune(folder: Path, *, keep: bool) -> None:
    """Remove the folders below (and, unless `keep`, at) `folder` that hold no file but droppings."""
    for here, _, _ in sorted(os.walk(folder), reverse=True):
        path = Path(here)
        if (path != folder or not keep) and path.exists() and not read_tree(path):
            shutil.rmtree(path)


def is_dropping(path: PurePath) -> bool:
    """Whether a relative path is that of a file that editors drop and that is no part of a tree."""
    return any(part.startswith((".", "~$")) or part in _NOT_OURS for part in path.parts)
