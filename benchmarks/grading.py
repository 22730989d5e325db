"""Throughput of grading: ours against plain `nbgrader autograde`, course by course in turn on the same cores.

Both grade the known right and wrong answers of all committed units (`--at-most` of each unit). Plain nbgrader
takes a unit at a time, as its command does, and runs with its own settings alone: its own execution, kernels
and grades, no box. Ours takes a course at a time, as `yorozu grade COURSE` does; with every second course it
comes first, so that a machine that grows slower or quicker favours neither. It runs each submission in its
box and makes the learner's feedback page too, which `nbgrader autograde` leaves to another command: `ratio`
is against `autograde` alone, `ratio_with_feedback` against it and `generate_feedback` together, which is the
same work.

The physical limit is the time that the cells themselves take, the unit's tests among them, in a process that
has imported everything, divided by the cores. It is measured twice: with one such process, and with one for
each core, as cores that are two threads of the same hinder each other.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from common import Submission, built_site, compile_bytecode, finish, machine, submissions
from nbgrader.api import Gradebook

from yorozu.grading.job import GradingResult
from yorozu.grading.processes import WorkerPool
from yorozu.grading.worker import grade, warm_up
from yorozu.site import Site

PLAIN = """
c = get_config()
c.CourseDirectory.root = {root!r}
c.CourseDirectory.course_id = {course!r}
c.CourseDirectory.db_url = "sqlite:///" + {root!r} + "/gradebook.db"
c.ClearSolutions.code_stub = {{"python": "raise NotImplementedError"}}
"""

Marks = dict[str, float]


def nbgrader(folder: Path, *arguments: str) -> float:
    """Run one nbgrader command with its own settings; how many seconds it took."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("YOROZU_")}
    # nbgrader makes a missing gradebook by starting `alembic`.
    environment["PATH"] = f"{Path(sys.executable).parent}:{environment['PATH']}"
    environment["JUPYTER_CONFIG_DIR"] = str(folder / "no-settings")
    began = time.perf_counter()
    done = subprocess.run(
        [str(Path(sys.executable).with_name("nbgrader")), *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    seconds = time.perf_counter() - began
    if done.returncode:
        print(f"nbgrader {arguments[0]} ended with {done.returncode}: {done.stderr[-300:]}", file=sys.stderr)
    return seconds


@dataclass(frozen=True)
class Plain:
    """What plain nbgrader took for a unit's submissions, in seconds, and the marks by submission."""

    autograde: float
    generate_feedback: float
    marks: dict[str, Marks]


def plain(site: Site, batch: list[Submission]) -> Plain:
    """Grade a unit's submissions with plain nbgrader, and have it write the feedback."""
    course, unit = batch[0].course.slug, batch[0].unit.slug
    with tempfile.TemporaryDirectory(prefix="yorozu-plain-") as name:
        folder = Path(name)
        (folder / "nbgrader_config.py").write_text(PLAIN.format(root=name, course=course), encoding="utf-8")
        shutil.copytree(site.source / course / unit, folder / "source" / unit)
        for each in batch:
            submitted = folder / "submitted" / each.name / unit
            submitted.mkdir(parents=True)
            (submitted / f"{unit}.ipynb").write_bytes(each.notebook)
        nbgrader(folder, "generate_assignment", unit, "--force")
        autograde = nbgrader(folder, "autograde", unit)
        feedback = nbgrader(folder, "generate_feedback", unit)
        marks: dict[str, Marks] = {}
        with Gradebook(f"sqlite:///{folder}/gradebook.db", course) as gradebook:
            for each in batch:
                graded = gradebook.find_submission_notebook(unit, unit, each.name)
                marks[each.name] = {grade.name: grade.auto_score or 0.0 for grade in graded.grades}
    return Plain(autograde, feedback, marks)


def ours(pool: WorkerPool, units: list[list[Submission]]) -> tuple[float, list[dict[str, GradingResult]]]:
    """Grade a course's submissions with ours: seconds, and for each unit the results by submission."""
    began = time.perf_counter()
    futures = [{each.name: pool.submit(grade, each.job) for each in batch} for batch in units]
    results = [{name: future.result() for name, future in of_unit.items()} for of_unit in futures]
    return time.perf_counter() - began, results


def not_the_same(theirs: dict[str, Marks], mine: dict[str, GradingResult]) -> list[str]:
    """A unit's submissions that nbgrader and ours marked differently, each with the tests in question."""
    different = []
    for name, result in mine.items():
        marks = {mark.test: mark.score for mark in result.marks}
        if marks != theirs[name]:
            tests = sorted(test for test in marks if marks[test] != theirs[name].get(test))
            different.append(f"{name}: {', '.join(tests)}")
    return different


def cells_alone(batch: list[Submission], results: dict[str, GradingResult], processes: int) -> float:
    """Seconds of computing of the graded notebooks' cells in so many warm processes side by side."""
    parts = [part for number in range(processes) if (part := batch[number::processes])]
    with ThreadPoolExecutor(processes) as pool:
        return sum(pool.map(lambda part: _cells_of(part, results), parts))


def _cells_of(batch: list[Submission], results: dict[str, GradingResult]) -> float:
    # What was not run to its end has no graded notebook, and is counted without the hidden tests.
    notebooks = [results[each.name].autograded or each.notebook for each in batch]
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("cells_alone.py")), *batch[0].course.preload],
        input="\0".join(notebook.decode() for notebook in notebooks),
        cwd=_data_folder(batch[0]),
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout.strip().splitlines()[-1])


def _data_folder(submission: Submission) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="yorozu-cells-"))
    for name, content in submission.source.items():
        if not name.endswith(".ipynb"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
    return folder


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--at-most", type=int, help="submissions of each unit, evenly chosen; all when left out"
    )
    parser.add_argument("--workers", type=int, default=2 * (os.cpu_count() or 1))
    options = parser.parse_args()
    compile_bytecode()
    with built_site() as site, WorkerPool(options.workers, seconds=600) as pool:
        chosen = submissions(site, options.at_most)
        courses: dict[str, dict[str, list[Submission]]] = defaultdict(lambda: defaultdict(list))
        for each in chosen:
            courses[each.course.slug][each.unit.slug].append(each)
        preloads = {each.course.preload for each in chosen}
        began = time.perf_counter()
        for _ in [pool.submit(warm_up, tuple(preloads)) for _ in range(options.workers)]:
            _.result()
        print(f"{options.workers} workers warm after {time.perf_counter() - began:.1f} s", flush=True)
        cores = os.cpu_count() or 1
        seconds = dict.fromkeys(("nbgrader", "feedback", "ours", "cells", "cells_on_busy_cores"), 0.0)
        different = []
        for number, (course, units) in enumerate(courses.items()):
            batches = list(units.values())
            if number % 2:
                mine, results = ours(pool, batches)
                theirs = [plain(site, batch) for batch in batches]
            else:
                theirs = [plain(site, batch) for batch in batches]
                mine, results = ours(pool, batches)
            for unit, by_nbgrader, by_ours in zip(units, theirs, results, strict=True):
                different += [f"{unit}/{name}" for name in not_the_same(by_nbgrader.marks, by_ours)]
            autograde = sum(each.autograde for each in theirs)
            feedback = sum(each.generate_feedback for each in theirs)
            seconds["nbgrader"] += autograde
            seconds["feedback"] += feedback
            seconds["ours"] += mine
            for batch, by_ours in zip(batches, results, strict=True):
                seconds["cells"] += cells_alone(batch, by_ours, 1)
                seconds["cells_on_busy_cores"] += cells_alone(batch, by_ours, cores)
            print(
                f"{course:10} {sum(map(len, batches)):4}: nbgrader {autograde:.1f} s, its feedback "
                f"{feedback:.1f} s, ours {mine:.2f} s, {autograde / mine:.1f} times",
                flush=True,
            )
        limit, busy_limit = seconds["cells"] / cores, seconds["cells_on_busy_cores"] / cores
        for line in different:
            print("different:", line)
        finish(
            "grading",
            {
                "benchmark": "grading",
                **machine(),
                "submissions": len(chosen),
                "units": sum(map(len, courses.values())),
                "workers": options.workers,
                "nbgrader_seconds": round(seconds["nbgrader"], 2),
                "nbgrader_feedback_seconds": round(seconds["feedback"], 2),
                "seconds": round(seconds["ours"], 2),
                "ratio": round(seconds["nbgrader"] / seconds["ours"], 2),
                "ratio_with_feedback": round(
                    (seconds["nbgrader"] + seconds["feedback"]) / seconds["ours"], 2
                ),
                "submissions_per_second": round(len(chosen) / seconds["ours"], 2),
                "same_marks": not different,
                "different_marks": different,
                "limit_seconds": round(limit, 2),
                "limit_multiple": round(seconds["ours"] / limit, 2),
                "busy_limit_seconds": round(busy_limit, 2),
                "busy_limit_multiple": round(seconds["ours"] / busy_limit, 2),
            },
        )


if __name__ == "__main__":
    main()
