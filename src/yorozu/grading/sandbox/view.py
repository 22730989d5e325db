"""What a box shows of the machine: programs and libraries, read-only, and nothing that belongs to anybody."""

import os
import shutil
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import yorozu
from yorozu.grading.sandbox import linux

HOME = Path("/home/learner")
WORK = HOME / "work"
USER = 1000
"""The user and group id inside."""

# Below a prefix of programs; whatever else lies beside them stays out of sight.
_PROGRAMS = ("bin", "lib", "lib32", "lib64", "libexec", "share", "pyvenv.cfg")
_ROOT_PROGRAMS = ("bin", "sbin", "lib", "lib32", "lib64")
_SETTINGS = ("alternatives", "fonts", "ld.so.cache", "localtime", "mime.types")
# Not zero: memory that is shared by mapping it belongs to no process that could be held to its limit.
_DEVICES = ("null", "full", "random", "urandom")
# What learners' code may import of ours.
_ROOMS = ("__init__.py", "checks", "practice_model")
_USERS = f"learner:x:{USER}:{USER}::{HOME}:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n"

# nbgrader puts the notebook with its hidden tests beside the data before it runs it.
_NOT_BROUGHT = {".ipynb", ".db"}
_NOTES = "timestamp.txt"


def shown_paths() -> tuple[Path, ...]:
    """The files and folders of this machine that Python needs to run, none of them below another one."""
    wanted = [Path("/") / name for name in _ROOT_PROGRAMS]
    for prefix in ("/usr", sys.prefix, sys.base_prefix, sys.base_exec_prefix):
        wanted += [Path(prefix) / name for name in _PROGRAMS]
    wanted += [Path("/etc") / name for name in _SETTINGS]
    wanted += [Path(yorozu.__file__).parent / name for name in _ROOMS]
    kept: list[Path] = []
    for path in sorted({path for path in wanted if path.exists()}):
        if not any(path.is_relative_to(other) for other in kept):
            kept.append(path)
    return tuple(kept)


def build(root: Path, shown: Iterable[Path], work: Path | None, disk_mb: int, owner: int) -> None:
    """Make the box's file system at `root`, in a mount namespace of its own; go into it with `enter`.

    Args:
        root: an empty folder of the machine.
        shown: what is seen of the machine, read-only.
        work: the folder whose data files are copied into the work folder; none when None.
        disk_mb: MiB that may be written beyond those.
        owner: user and group id, in this user namespace, of what can be written.

    Raises:
        OSError: the machine refuses a part of it.
    """
    linux.mount_private()
    _tmpfs(root, 8)
    shown = list(shown)
    # What is installed below a folder that is writable here is shown on top of that.
    later = [path for path in shown if path.is_relative_to("/tmp") or path.is_relative_to("/dev/shm")]
    for path in shown:
        if path not in later:
            _show(path, root)
    devices = root / "dev"
    devices.mkdir()
    for name in _DEVICES:
        (devices / name).touch()
        linux.bind(Path("/dev") / name, devices / name)
    (devices / "fd").symlink_to("/proc/self/fd")
    (root / "proc").mkdir()
    (root / "etc").mkdir(exist_ok=True)
    (root / "etc" / "passwd").write_text(_USERS, encoding="ascii")
    brought = {path: path.relative_to(work) for path in _brought(work)} if work else {}
    _add_writable(root, brought, disk_mb, owner)
    for path in later:
        _show(path, root)


def enter(root: Path) -> None:
    """Show this process's own /proc, close the root folder against writing, and leave the machine's files.

    Raises:
        OSError: the machine refuses a part of it.
    """
    _show_processes(root / "proc")
    linux.make_read_only(root, below=False)
    linux.change_root(root)
    os.chdir(WORK)


def _tmpfs(target: Path, size_mb: int) -> None:
    linux.mount("tmpfs", target, linux.MS_NOSUID | linux.MS_NODEV, f"size={size_mb}m,nr_inodes=20k,mode=755")


def _show(path: Path, root: Path) -> None:
    target = root / path.relative_to("/")
    target.parent.mkdir(parents=True, exist_ok=True)
    if path.is_symlink():
        target.symlink_to(path.readlink())
        return
    if path.is_dir():
        target.mkdir()
    else:
        target.touch()
    linux.bind(path, target)
    linux.make_read_only(target, below=True)


def _add_writable(root: Path, brought: Mapping[Path, Path], disk_mb: int, owner: int) -> None:
    """Add the home folder, /tmp and /dev/shm: one file system, so that one limit holds for all three."""
    scratch = root / "mnt"
    scratch.mkdir()
    size = sum(path.lstat().st_size for path in brought)
    _tmpfs(scratch, disk_mb + size // 2**20 + 1)
    for path, below in brought.items():
        copy = scratch / "home" / WORK.name / below
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    (scratch / "home" / WORK.name).mkdir(parents=True, exist_ok=True)
    for name, place in (("home", HOME), ("tmp", Path("/tmp")), ("shm", Path("/dev/shm"))):
        (scratch / name).mkdir(exist_ok=True)
        target = root / place.relative_to("/")
        target.mkdir(parents=True)
        linux.bind(scratch / name, target)
    for folder, folders, files in os.walk(scratch):
        for each in (".", *folders, *files):
            os.chown(Path(folder) / each, owner, owner)
    linux.take_away(scratch)


def _brought(work: Path) -> Iterator[Path]:
    """The data files below a folder; plain files only, for a link may lead anywhere."""
    for folder, _, files in os.walk(work):
        for name in files:
            path = Path(folder) / name
            if stat.S_ISREG(path.lstat().st_mode) and path.suffix not in _NOT_BROUGHT and name != _NOTES:
                yield path


def _show_processes(target: Path) -> None:
    """Mount /proc with the box's own processes alone; a machine that hides its own /proc gives none."""
    flags = linux.MS_NOSUID | linux.MS_NODEV | linux.MS_NOEXEC
    for options in ("subset=pid", ""):
        try:
            linux.mount("proc", target, flags, options)
        except OSError:
            continue
        return
