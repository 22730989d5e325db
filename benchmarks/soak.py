"""Two thousand submissions through one worker and its zygote: does memory grow, and does the pace hold?

Against what: the same worker's memory after its first hundred submissions (ratio 1 means that nothing grew).
"""

import argparse
import os
import time
from itertools import cycle, islice
from pathlib import Path

from common import built_site, compile_bytecode, finish, machine, submissions

from yorozu.grading.processes import WorkerPool
from yorozu.grading.sandbox import warm
from yorozu.grading.worker import grade


def memory() -> dict[str, int]:
    """KiB that this worker and its zygotes hold for themselves."""
    pids = {"worker": os.getpid()}
    pids |= {f"zygote {number}": each.pid or 0 for number, each in enumerate(warm.all_zygotes())}
    return {name: _private(pid) for name, pid in pids.items()}


def _private(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith(("Private_Dirty", "Private_Clean")))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--submissions", type=int, default=2000)
    options = parser.parse_args()
    compile_bytecode()
    with built_site() as site, WorkerPool(1, seconds=600) as pool:
        chosen = [each for each in submissions(site, 6) if each.course.slug == "excel"]
        early: dict[str, int] = {}
        began = marked = time.perf_counter()
        for number, each in enumerate(islice(cycle(chosen), options.submissions), 1):
            pool.submit(grade, each.job).result()
            if number % 100 == 0:
                now = time.perf_counter()
                held = pool.submit(memory).result()
                early = early or held
                print(f"{number}: {held} KiB, {100 / (now - marked):.1f} a second", flush=True)
                marked = now
        late = pool.submit(memory).result()
        finish(
            "soak",
            {
                "benchmark": "soak",
                **machine(),
                "submissions": options.submissions,
                "seconds": round(time.perf_counter() - began, 1),
                "early_kib": early,
                "late_kib": late,
                "ratio": round(sum(late.values()) / sum(early.values()), 3),
            },
        )


if __name__ == "__main__":
    main()
