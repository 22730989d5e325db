"""How much a running box uses: the limits that no single process can be held to by itself."""

from contextlib import suppress
from pathlib import Path
from time import monotonic

from yorozu.curriculum.limits import Limits

MEMORY, TIME = "memory", "time"
"""Why a box was ended."""

_MIB = 2**20
# Kernel start, messages and tests come on top of the time of the cells.
_AROUND_SECONDS = 60


class Watch:
    """Looks at a box from outside."""

    def __init__(self, keeper: int, limits: Limits) -> None:
        """Begin to watch.

        Args:
            keeper: the process whose child the kernel is, just forked from the warm one.
            limits: what the box may use.
        """
        self._keeper = keeper
        self._limits = limits
        self._start = monotonic()
        # What the kernel begins with. Not its own first reading: its code may have run by then.
        self._warm = _held(keeper)

    def too_much(self) -> str:
        """Which limit is passed now: MEMORY, TIME, or none ("")."""
        if monotonic() - self._start > self._limits.total_seconds + _AROUND_SECONDS:
            return TIME
        held = {pid: _held(pid) for pid in _descendants(self._keeper)}
        limit = self._limits.memory_mb * _MIB
        # Pages that a fork shares with its parent are counted twice at first; the exact answer costs more.
        if sum(held.values()) - self._warm > limit and self._of_their_own(held) > limit:
            return MEMORY
        return ""

    def _of_their_own(self, held: dict[int, int]) -> int:
        """What processes hold together, with each page divided among those that share it (smaps_rollup)."""
        total = 0
        # The first one is the kernel: the system lists children by age.
        warm = self._warm
        for pid, all_of_it in held.items():
            try:
                total += _summed(f"/proc/{pid}/smaps_rollup", ("Pss_Anon:", "Pss_Shmem:"))
            except PermissionError:
                # An ordinary user may not look into a box's first process, nor into one that hides itself.
                total += all_of_it - warm
            warm = 0
        return total


def _descendants(pid: int) -> list[int]:
    """The processes that a process started, and those that these started, by /proc (proc(5))."""
    found: list[int] = []
    # A process that is ending may be gone between one look and the next.
    with suppress(FileNotFoundError, ProcessLookupError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in map(int, (task / "children").read_text(encoding="ascii").split()):
                found += [child, *_descendants(child)]
    return found


def _held(pid: int) -> int:
    """Bytes of memory that a process holds and that no file on disk backs (proc(5), status)."""
    return _summed(f"/proc/{pid}/status", ("RssAnon:", "RssShmem:"))


def _summed(file: str, names: tuple[str, ...]) -> int:
    try:
        lines = Path(file).read_text(encoding="ascii", errors="replace").splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith(names))
