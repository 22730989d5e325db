"""A worker that stays for days: what it and its zygote hold does not grow with what they have done."""

import gc
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.grading.conftest import RIGHT, SampleUnit

from yorozu.grading.job import Job
from yorozu.grading.processes import WorkerPool
from yorozu.grading.sandbox import warm
from yorozu.grading.worker import grade

# Every module that either of them imports late, and every cache, is there by then.
_FIRST, _MORE = 20, 80
# MiB that may come on top: about two do, which the allocator keeps. What is not Python's shows only here.
_ROOM = 6.0


@pytest.fixture
def pool() -> Iterator[WorkerPool]:
    pool = WorkerPool(1, seconds=120)
    yield pool
    pool.shutdown(cancel_futures=True)


def held(pid: int) -> float:
    """MiB of memory that a process holds and that no file backs (proc(5))."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("RssAnon:")) / 1024


def grade_some(job: Job, times: int) -> dict[str, float]:
    """In the worker: grade a job again and again; what the worker and its zygote then hold."""
    for _ in range(times):
        assert [mark.score for mark in grade(job).marks] == [2.0, 3.0]
    (zygote,) = (one.pid for one in warm.all_zygotes())
    assert zygote is not None
    gc.collect()
    found = {"zygote's number": float(zygote), "objects": len(gc.get_objects())}
    for name, pid in (("worker", os.getpid()), ("zygote", zygote)):
        found |= {name: held(pid), f"files of the {name}": len(list(Path(f"/proc/{pid}/fd").iterdir()))}
    return found


def test_neither_worker_nor_zygote_grows_with_the_submissions(unit: SampleUnit, pool: WorkerPool) -> None:
    job = replace(unit.job(unit.notebook(**RIGHT)), preload=("fractions",))
    before = pool.submit(grade_some, job, _FIRST).result(120)
    after = pool.submit(grade_some, job, _MORE).result(120)
    # Fewer than one for each submission.
    assert after.pop("objects") < before.pop("objects") + _MORE
    assert after.pop("worker") < before.pop("worker") + _ROOM
    assert after.pop("zygote") < before.pop("zygote") + _ROOM
    assert after == before
