"""What the benchmarks share: a built site, known answers as submissions, the machine's description."""

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from yorozu.curriculum.answers import read_answers
from yorozu.curriculum.build import build
from yorozu.curriculum.course import Course, Unit, load_courses
from yorozu.curriculum.percent import read_percent
from yorozu.curriculum.prove import answered
from yorozu.curriculum.tree import read_tree
from yorozu.grading.job import Job
from yorozu.site import Site

CHECKOUT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Submission:
    """A known answer, as a learner would submit it."""

    course: Course
    unit: Unit
    name: str
    notebook: bytes
    source: dict[str, bytes]

    @property
    def job(self) -> Job:
        """The same as a job for our grader."""
        return Job(
            self.course.slug,
            self.unit.slug,
            self.source,
            {f"{self.unit.slug}.ipynb": self.notebook},
            self.unit.limits,
            self.course.preload,
        )


def compile_bytecode() -> None:
    """Both sides import from bytecode, as an installation does."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    folders = [CHECKOUT / "src", *(path for path in map(Path, sys.path) if path.name == "site-packages")]
    subprocess.run(
        [sys.executable, "-m", "compileall", "-q", *folders], check=False, stdout=subprocess.DEVNULL
    )


@contextmanager
def built_site() -> Iterator[Site]:
    """A temporary site with all committed courses, built."""
    with tempfile.TemporaryDirectory(prefix="yorozu-bench-") as folder:
        root = Path(folder) / "site"
        root.mkdir()
        shutil.copytree(CHECKOUT / "courses", root / "courses")
        for name in ("nbgrader_config.py", "jupytext.toml"):
            shutil.copy(CHECKOUT / name, root / name)
        site = Site.at(root, {})
        build(site, load_courses(site.courses))
        yield site


def submissions(site: Site, at_most: int | None = None) -> list[Submission]:
    """The known right and wrong answers of every unit; at most so many of each unit, evenly chosen."""
    found = []
    for course in load_courses(site.courses):
        for unit in course.units:
            text = read_percent(unit.text)
            right, wrong, _ = read_answers(unit, text)
            source = dict(read_tree(site.source / course.slug / unit.slug))
            answers = [*right, *wrong]
            step = max(1, -(-len(answers) // at_most)) if at_most else 1
            for answer in answers[::step]:
                name = f"{answer.path.parent.name}-{answer.path.stem}"
                found.append(Submission(course, unit, name, answered(text, answer), source))
    return found


def machine() -> dict[str, Any]:
    """What the figures were measured on."""
    return {
        "cores": os.cpu_count(),
        "machine": platform.machine(),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "load_before": round(os.getloadavg()[0], 2),
    }


def finish(name: str, result: dict[str, Any]) -> None:
    """Keep the result in results/ and print it as the last line."""
    folder = CHECKOUT / "benchmarks" / "results"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.json").write_text(
        json.dumps(result, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    print(json.dumps(result, ensure_ascii=False))
