"""Each call tried for real, in a process of its own with namespaces of its own."""

import errno
import json
import mmap
import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from tests.grading.sandbox.apart import apart, own_mounts, unshare

from yorozu.grading.sandbox import linux


def error_of(attempt: Callable[[], object]) -> int:
    """The number of the error that an attempt ends in; 0 when it does not."""
    try:
        attempt()
    except OSError as error:
        return error.errno or -1
    return 0


def flags(target: Path) -> set[str]:
    """How what is mounted last at `target` is mounted; empty when nothing is."""
    found = [line.split() for line in Path("/proc/self/mountinfo").read_text().splitlines()]
    return set(next((line[5].split(",") for line in reversed(found) if line[4] == str(target)), []))


def namespaces() -> dict[str, str]:
    return {
        kind: str(Path(f"/proc/self/ns/{kind}").readlink()) for kind in ("user", "mnt", "uts", "ipc", "net")
    }


def in_new(flags: int) -> tuple[dict[str, str], int]:
    """The namespaces of a child that was forked into new ones, and its own number there."""
    reading, writing = os.pipe()
    if (pid := linux.fork_into(flags)) == 0:
        # Python's own state is that of a child too.
        threading.Lock().acquire()
        os.write(writing, json.dumps([namespaces(), os.getpid()]).encode())
        os._exit(7)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 7
    found, number = json.loads(os.read(reading, 65536))
    return found, number


def large_pages() -> int:
    """How much of this process's memory is in large pages, in KiB."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("AnonHugePages"))


def laid_out_large() -> dict[str, object]:
    """What was laid out, how much of it is so here and in a child that writes, and what each finds in it."""
    memory = mmap.mmap(-1, 16 * 1024 * 1024, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    memory[:] = b"\x07" * len(memory)
    before = large_pages()
    ranges = linux.make_pages_large()
    after = large_pages()
    if (pid := os.fork()) == 0:
        memory[4096] = 9
        os._exit(0 if memory[4096] == 9 and memory.find(b"\x07" * 4096, 8192) == 8192 else 1)
    child = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    same = memory[:] == b"\x07" * len(memory)
    return {"ranges": ranges, "more": after - before, "same": same, "child": child}


def test_memory_in_large_pages_keeps_what_is_in_it_and_a_child_s_writing_stays_its_own() -> None:
    found = apart(laid_out_large)
    assert found["same"]
    assert found["child"] == 0
    release = tuple(int(number) for number in os.uname().release.split(".")[:2])
    if release >= (6, 1) and Path("/sys/kernel/mm/transparent_hugepage").exists():
        assert found["ranges"]
        assert cast("int", found["more"]) > 0


def test_a_child_is_in_new_namespaces_of_the_kinds_asked_for_and_of_no_other() -> None:
    before = namespaces()
    after, number = apart(in_new, linux.CLONE_NEWUSER | linux.CLONE_NEWUTS | linux.CLONE_NEWNET)
    assert {kind for kind in before if before[kind] != after[kind]} == {"user", "uts", "net"}
    assert number > 1


def test_the_first_child_in_new_process_numbers_is_process_1() -> None:
    assert apart(in_new, linux.CLONE_NEWUSER | linux.CLONE_NEWPID)[1] == 1


def refused_namespaces() -> tuple[str, int]:
    unshare(linux.CLONE_NEWUSER)
    Path("/proc/sys/user/max_uts_namespaces").write_text("0")
    with pytest.raises(OSError, match="new namespaces") as refusal:
        linux.fork_into(linux.CLONE_NEWUTS)
    return str(refusal.value), refusal.value.errno or 0


def test_a_refused_namespace_is_an_error_of_the_parent() -> None:
    text, number = apart(refused_namespaces)
    assert number == errno.ENOSPC
    assert os.strerror(number) in text


def test_what_the_system_refuses_is_an_error_that_names_the_attempt_and_the_place(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"unshare: Invalid argument") as wrong:
        unshare(0x3)
    assert wrong.value.errno == errno.EINVAL
    gone = tmp_path / "gone"
    attempts: list[Callable[[], None]] = [
        lambda: linux.mount("tmpfs", gone, 0),
        lambda: linux.bind(gone, tmp_path),
        lambda: linux.make_read_only(gone, below=False),
        lambda: linux.take_away(gone),
    ]
    for attempt in attempts:
        with pytest.raises(OSError, match=str(gone)):
            attempt()


def mount_small(target: Path) -> tuple[int, set[str], int]:
    own_mounts()
    linux.mount("tmpfs", target, linux.MS_NOSUID | linux.MS_NODEV | linux.MS_NOEXEC, "size=1m")
    small = error_of(lambda: (target / "small").write_bytes(bytes(1000)))
    return small, flags(target), error_of(lambda: (target / "large").write_bytes(bytes(2_000_000)))


def test_a_mount_has_its_flags_and_its_size_and_reaches_nobody_else(tmp_path: Path) -> None:
    small, found, large = apart(mount_small, tmp_path)
    assert (small, large) == (0, errno.ENOSPC)
    assert {"nosuid", "nodev", "noexec"} <= found
    assert list(tmp_path.iterdir()) == []
    assert flags(tmp_path) == set()


def bind_and_close(folder: Path, below: bool) -> tuple[int, int, set[str]]:
    own_mounts()
    source, target = folder / "source", folder / "target"
    (source / "deep").mkdir(parents=True)
    target.mkdir()
    linux.mount("tmpfs", source / "deep", 0)
    (source / "deep" / "seen").write_text("x")
    linux.bind(source, target)
    assert (target / "deep" / "seen").read_text() == "x"
    linux.make_read_only(target, below=below)
    at_top = error_of(lambda: (target / "new").write_text("x"))
    return at_top, error_of(lambda: (target / "deep" / "new").write_text("x")), flags(target)


@pytest.mark.parametrize(("below", "deep"), [(True, errno.EROFS), (False, 0)])
def test_what_is_read_only_is_so_at_its_top_and_below_it_where_that_is_asked(
    tmp_path: Path, below: bool, deep: int
) -> None:
    at_top, found, how = apart(bind_and_close, tmp_path, below)
    assert (at_top, found) == (errno.EROFS, deep)
    assert {"ro", "nosuid", "nodev"} <= how


def take_away_one(folder: Path) -> tuple[bool, str]:
    own_mounts()
    first, second = folder / "first", folder / "second"
    first.mkdir()
    second.mkdir()
    linux.mount("tmpfs", first, 0)
    (first / "kept").write_text("here")
    linux.bind(first, second)
    linux.take_away(first)
    return (first / "kept").exists(), (second / "kept").read_text()


def test_what_is_taken_away_stays_where_it_is_shown_too(tmp_path: Path) -> None:
    assert apart(take_away_one, tmp_path) == (False, "here")


def change(root: Path) -> tuple[list[str], str, list[str]]:
    own_mounts()
    linux.mount("tmpfs", root, 0)
    (root / "proc").mkdir()
    linux.bind(Path("/proc"), root / "proc")
    linux.change_root(root)
    mounted = {line.split()[4] for line in Path("/proc/self/mountinfo").read_text().splitlines()}
    outside = [place for place in mounted if place != "/" and not place.startswith("/proc")]
    return sorted(each.name for each in Path("/").iterdir()), str(Path.cwd()), outside


def test_after_a_change_of_root_the_old_one_cannot_be_reached(tmp_path: Path) -> None:
    assert apart(change, tmp_path) == (["proc"], "/", [])


def ends_with_its_parent() -> bool:
    read, write = os.pipe()
    middle = os.fork()
    if middle == 0:
        if os.fork() == 0:
            linux.die_with_parent(signal.SIGKILL)
            os.write(write, str(os.getpid()).encode())
        time.sleep(60)
        os._exit(0)
    inner = int(os.read(read, 20))
    os.kill(middle, signal.SIGKILL)
    os.waitpid(middle, 0)
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            if Path(f"/proc/{inner}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z":
                return True
        except FileNotFoundError:
            return True
        time.sleep(0.02)
    os.kill(inner, signal.SIGKILL)
    return False


def test_a_process_dies_with_its_parent() -> None:
    assert apart(ends_with_its_parent)


def status() -> dict[str, str]:
    lines = Path("/proc/self/status").read_text().splitlines()
    return {key: value.strip() for key, _, value in (line.partition(":") for line in lines)}


def without_rights(seen: bool) -> tuple[dict[str, str], int]:
    unshare(linux.CLONE_NEWUSER)
    before = status()
    assert int(before["CapEff"], 16)
    assert int(before["CapBnd"], 16)
    linux.forbid_capabilities()
    linux.drop_capabilities(seen=seen)
    return status(), linux._libc.prctl(3, 0, 0, 0, 0)


@pytest.mark.parametrize("seen", [True, False])
def test_capabilities_are_given_up_and_can_never_be_had_again(seen: bool) -> None:
    after, dumpable = apart(without_rights, seen)
    none = dict.fromkeys(("CapEff", "CapPrm", "CapInh", "CapBnd", "CapAmb"), 0)
    assert {key: int(after[key], 16) for key in none} == none
    assert after["NoNewPrivs"] == "1"
    assert dumpable == int(seen)
