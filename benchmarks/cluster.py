"""One worker and two, Dask's overhead for each job, and what follows for 3,500 people on 100 workers.

Measured on this machine: the same submissions on one worker and on two; on a Dask cluster of one worker, for
what Dask adds to a job; and the coordinator's own work for each attempt, one after the other: feedback,
folders and ledger, and nbgrader's gradebook, which follows while nobody waits. The simulation is fed with
these figures: people submit at random within some minutes, one coordinator hands out and files, 100 workers
run.
"""

import argparse
import heapq
import random
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path

from classroom import COURSE, UNIT, enter_class
from common import Submission, built_site, compile_bytecode, finish, machine, submissions
from distributed import Client

from yorozu.exchange import bundle
from yorozu.exchange.store import Store
from yorozu.grading.behind import Behind
from yorozu.grading.filing import file_result
from yorozu.grading.job import GradingResult
from yorozu.grading.processes import WorkerPool
from yorozu.grading.worker import grade
from yorozu.hub.courses import register_courses
from yorozu.japan import now
from yorozu.records import attempts
from yorozu.records.database import Ledger
from yorozu.site import Site


def seconds(executor: Executor, chosen: list[Submission]) -> float:
    """Grade all of them once the executor is warm."""
    executor.submit(grade, chosen[0].job).result()
    began = time.perf_counter()
    for future in [executor.submit(grade, each.job) for each in chosen]:
        future.result()
    return time.perf_counter() - began


@contextmanager
def dask_of_one() -> Iterator[Executor]:
    """A Dask scheduler and one worker, as processes of their own."""
    with tempfile.TemporaryDirectory(prefix="yorozu-dask-") as folder:
        file = f"{folder}/scheduler.json"
        options = ["--scheduler-file", file]
        programs = [
            ["dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", *options],
            ["dask_worker", "--nthreads", "1", "--no-dashboard", "--local-directory", folder, *options],
        ]
        started = []
        try:
            for program, *arguments in programs:
                command = [sys.executable, "-m", f"distributed.cli.{program}", *arguments]
                started.append(subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL))
            while not Path(file).exists():
                time.sleep(0.1)
            with Client(scheduler_file=file, set_as_default=False) as client:
                client.wait_for_workers(1, timeout=120)
                yield client.get_executor(pure=False)
        finally:
            for process in reversed(started):
                process.terminate()
                process.wait(30)


def filing_seconds(
    site: Site, result: GradingResult, content: bytes, people: int = 30
) -> tuple[float, float]:
    """Seconds until an attempt's score counts, and until nbgrader's gradebook has it then; medians."""
    ledger = Ledger(site.ledger_url)
    ledger.migrate()
    register_courses(site, ledger, "benchmark")
    taken = []
    store, behind = Store(site), Behind(site, ledger)
    for name in enter_class(site, ledger, people):
        upload = uuid.uuid4()
        incoming = store.incoming(upload)
        incoming.write(content)
        store.keep(incoming)
        with ledger.session() as session:
            receipt = attempts.receive(
                session, name, COURSE, UNIT, upload, incoming.sha256, incoming.size, now()
            )
            attempts.started(session, receipt.attempt, now())
            attempt = attempts.attempt(session, receipt.attempt)
        incoming.discard()
        began = time.perf_counter()
        file_result(site, ledger, store, behind, attempt, result)
        filed = time.perf_counter()
        behind.catch_up()
        taken.append((filed - began, time.perf_counter() - filed))
    ledger.dispose()
    filing, entering = zip(*taken, strict=True)
    return statistics.median(filing), statistics.median(entering)


def waits(people: int, workers: int, minutes: float, running: float, filing: float) -> list[float]:
    """Seconds from submitting to the filed score, for each of the people, in a simulated rush."""
    chance = random.Random(1)
    arrivals = sorted(chance.uniform(0, minutes * 60) for _ in range(people))
    free = [0.0] * workers
    done: list[tuple[float, float]] = []
    for arrival in arrivals:
        start = max(arrival, heapq.heappop(free))
        end = start + running * chance.uniform(0.5, 1.5)
        heapq.heappush(free, end)
        heapq.heappush(done, (end, arrival))
    waited, coordinator = [], 0.0
    while done:
        end, arrival = heapq.heappop(done)
        coordinator = max(coordinator, end) + filing
        waited.append(coordinator - arrival)
    return waited


def main() -> None:
    """Measure, simulate and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--at-most", type=int, default=6, help="submissions of each unit of the excel course")
    parser.add_argument("--people", type=int, default=3500)
    parser.add_argument("--workers", type=int, default=100)
    options = parser.parse_args()
    compile_bytecode()
    with built_site() as site:
        chosen = [each for each in submissions(site, options.at_most) if each.course.slug == "excel"]
        with WorkerPool(1, seconds=600) as pool:
            one = seconds(pool, chosen)
            first = next(each for each in chosen if each.unit.slug == UNIT)
            result = pool.submit(grade, first.job).result()
        with WorkerPool(2, seconds=600) as pool:
            two = seconds(pool, chosen)
        with dask_of_one() as dask:
            by_dask = seconds(dask, chosen)
        content = bundle.pack_files({f"{UNIT}.ipynb": first.notebook})
        filing, entering = filing_seconds(site, result, content)
    running, overhead = one / len(chosen), (by_dask - one) / len(chosen)
    rush = {}
    for minutes in (60, 15, 5, 2):
        waited = waits(options.people, options.workers, minutes, running + overhead, filing)
        # The coordinator may just have begun to bring the gradebook up.
        waited = [wait + entering for wait in waited]
        rush[f"{minutes} min"] = {
            "p50_seconds": round(statistics.median(waited), 2),
            "p95_seconds": round(statistics.quantiles(waited, n=20)[18], 2),
        }
        print(f"{options.people} people within {minutes} minutes: {rush[f'{minutes} min']}")
    by_workers, by_coordinator = options.workers / (running + overhead), 1 / filing
    needed = by_coordinator * (running + overhead)
    print(
        f"{options.workers} workers could run {by_workers:.0f} a second, the coordinator files "
        f"{by_coordinator:.0f} a second, which {needed:.0f} workers keep busy"
    )
    finish(
        "cluster",
        {
            "benchmark": "cluster",
            **machine(),
            "submissions": len(chosen),
            "one_worker_seconds": round(one, 2),
            "two_workers_seconds": round(two, 2),
            "ratio": round(one / two, 2),
            "dask_overhead_ms": round(overhead * 1000, 1),
            "filing_ms": round(filing * 1000, 1),
            "gradebook_ms": round(entering * 1000, 1),
            "running_ms": round(running * 1000, 1),
            "saturates_per_second": round(min(by_workers, by_coordinator), 1),
            "saturated_by": "coordinator" if by_coordinator < by_workers else "workers",
            "rush": rush,
        },
    )


if __name__ == "__main__":
    main()
