"""Every hostile submission of the tables, graded for real, two side by side; each test looks at one."""

import html
import os
import time
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import nbformat
import pytest
from tests.grading.conftest import RIGHT, SampleUnit
from tests.hostile.escapes import ESCAPES
from tests.hostile.files import FILES
from tests.hostile.forgeries import FORGERIES
from tests.hostile.resources import RESOURCES
from tests.hostile.submission import Hostile, World

from yorozu.grading.job import GradingResult, Job
from yorozu.grading.processes import WorkerPool
from yorozu.grading.worker import grade

HOSTILE = {each.name: each for each in [*RESOURCES, *ESCAPES, *FORGERIES, *FILES]}
HONEST = 6
"""Submissions of colleagues, between the hostile ones."""


def grade_with_secrets(job: Job, world: World) -> GradingResult:
    """In a worker: grade, with secrets in the grader's own environment."""
    os.environ.update(
        JUPYTERHUB_API_TOKEN=world.secret,
        YOROZU_LEDGER_URL=world.secret,
        OPENAI_API_KEY=world.secret,
        # The one variable that a box may know; whatever has it was started here.
        YOROZU_HUB_START=world.marker,
    )
    return grade(job)


@pytest.fixture(scope="module")
def running(unit: SampleUnit, world: World) -> Iterator[dict[str, "Future[GradingResult]"]]:
    pool = WorkerPool(2, seconds=240)
    futures: dict[str, Future[GradingResult]] = {}
    every = len(HOSTILE) // HONEST
    for number, (name, each) in enumerate(HOSTILE.items()):
        if number % every == 0 and number // every < HONEST:
            job = unit.job(unit.notebook(**RIGHT))
            futures[f"honest {number // every}"] = pool.submit(grade_with_secrets, job, world)
        job = unit.job(each.written(unit, world), limits=each.limits, files=each.files)
        futures[name] = pool.submit(grade_with_secrets, job, world)
    yield futures
    pool.shutdown(cancel_futures=True)


def outputs(result: GradingResult) -> str:
    """All text that the submission's cells showed."""
    if result.autograded is None:
        return ""
    texts = []
    for cell in nbformat.reads(result.autograded.decode(), as_version=4).cells:
        for output in cell.get("outputs", []):
            texts += [output.get("text", ""), output.get("evalue", ""), *output.get("traceback", [])]
            texts += [str(value) for value in output.get("data", {}).values()]
    return "\n".join(texts)


def marked(word: str) -> list[str]:
    """The processes of this machine that have a word in their command line or environment."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if any(word.encode() in (folder / name).read_bytes() for name in ("cmdline", "environ")):
                found.append(folder.name)
        except OSError:
            continue
    return found


def soon(check: str, seconds: float = 30) -> list[str]:
    """What `marked` finds when it finds nothing, or when time is up."""
    deadline = time.monotonic() + seconds
    while (found := marked(check)) and time.monotonic() < deadline:
        time.sleep(0.1)
    return found


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile(
    name: str, running: dict[str, "Future[GradingResult]"], world: World, heard: list[str]
) -> None:
    hostile: Hostile = HOSTILE[name]
    result = running[name].result(timeout=280)
    shown, page = outputs(result), result.feedback.decode()
    told = html.unescape("\n".join([result.reason, page, *(mark.message for mark in result.marks)]))
    assert result.boxed
    assert "ESCAPED" not in shown, shown
    assert world.secret not in shown + told
    assert (result.outcome, result.reason) == (hostile.outcome, result.reason)
    scores = {mark.test: (mark.score, mark.points) for mark in result.marks}
    total, largest = hostile.marks
    assert scores == {"test_total": (total, 2.0), "test_largest": (largest, 3.0)}, told[-300:]
    assert len(result.marks) == 2
    for text in hostile.shows:
        assert text in shown
    for text in hostile.tells:
        assert text in told
    assert heard == []
    assert soon(f"{world.marker}-{name}") == []


@pytest.mark.parametrize("number", range(HONEST))
def test_a_colleague_beside_them_has_full_marks(
    number: int, running: dict[str, "Future[GradingResult]"]
) -> None:
    result = running[f"honest {number}"].result(timeout=280)
    assert (result.outcome, result.reason) == ("graded", "")
    assert [mark.score for mark in result.marks] == [2.0, 3.0]


def test_what_was_planted_is_as_it_was(world: World, running: object) -> None:
    for path in world.files.split():
        assert Path(path).read_text(encoding="ascii") == world.secret


def test_nothing_is_left_of_them(
    world: World, unit: SampleUnit, running: dict[str, "Future[GradingResult]"]
) -> None:
    """A kernel that one grader has ended is gone, though its zygote lives on."""
    for future in running.values():
        future.result(timeout=280)
    deadline = time.monotonic() + 30
    while (found := marked(world.marker)) and time.monotonic() < deadline:
        if len(found) <= 2 * 2:  # workers' zygotes and nothing else
            break
        time.sleep(0.1)
    commands = [Path(f"/proc/{pid}/cmdline").read_bytes() for pid in found]
    assert all(b"sandbox.zygote" in command for command in commands), commands
    assert len(found) <= 2 * 2, commands
