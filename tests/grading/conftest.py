"""Fixtures of the grading room.

no_zygote_left ends the zygotes that tests started in this process (by itself)
processes      an executor that runs each call in a process of its own
unit           the sample unit as built, with helpers that make submissions
built          a site with the sample course built
ledger         the SQLite ledger of that site, with two learners (hanako, taro) enrolled in the course
submit         submits a notebook (as hanako, unless told otherwise), with the exchange's own store, and
               returns the attempt
"""

import json
import shutil
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import nbformat
import pytest

from yorozu.curriculum.build import build
from yorozu.curriculum.course import load_courses
from yorozu.curriculum.limits import Limits
from yorozu.curriculum.tree import read_tree
from yorozu.exchange import bundle
from yorozu.exchange.store import Store
from yorozu.grading.job import Job
from yorozu.grading.processes import WorkerPool
from yorozu.grading.sandbox import warm
from yorozu.japan import now
from yorozu.records import attempts, courses, enrolments, roster
from yorozu.records.attempts import Attempt
from yorozu.records.courses import CourseTemplate, UnitTemplate
from yorozu.records.database import Ledger
from yorozu.site import Site

COURSE, UNIT = "sample", "sample-01-total"

RIGHT = {
    "total": "def total(amounts):\n    return sum(amounts)",
    "largest": "def largest(amounts):\n    return max(amounts, default=None)",
}


def wait_until(condition: Callable[[], bool]) -> None:
    """Return once it holds.

    Raises:
        AssertionError: it does not within four minutes.
    """
    deadline = time.monotonic() + 240
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)


@dataclass(frozen=True)
class SampleUnit:
    """The sample unit as built."""

    source: dict[str, bytes]
    release: dict[str, bytes]

    def notebook(self, **answers: str) -> nbformat.NotebookNode:
        """The learner's notebook with cells by grade_id replaced."""
        notebook = nbformat.reads(self.release[f"{UNIT}.ipynb"].decode(), as_version=4)
        for cell in notebook.cells:
            name = cell.metadata.get("nbgrader", {}).get("grade_id")
            cell.source = answers.get(name, cell.source)
        return notebook

    def job(
        self,
        notebook: nbformat.NotebookNode | bytes,
        *,
        limits: Limits | None = None,
        files: Mapping[str, bytes] | None = None,
    ) -> Job:
        """A job for the sample unit with this notebook and other files."""
        content = notebook if isinstance(notebook, bytes) else json.dumps(notebook).encode()
        submission = {f"{UNIT}.ipynb": content, **(files or {})}
        return Job(COURSE, UNIT, self.source, submission, limits or Limits())


@pytest.fixture(scope="session", autouse=True)
def no_zygote_left() -> Iterator[None]:
    yield
    warm.close_all()


@pytest.fixture(scope="session")
def processes() -> Iterator[WorkerPool]:
    executor = WorkerPool(2, seconds=120)
    yield executor
    executor.shutdown(cancel_futures=True)


@pytest.fixture(scope="session")
def template(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A built site with its ledger, to be copied."""
    folder = tmp_path_factory.mktemp("template")
    root = folder / "site"
    shutil.copytree(checkout / "tests" / "sample_courses", root / "courses")
    for name in ("nbgrader_config.py", "jupytext.toml"):
        shutil.copy(checkout / name, root / name)
    site = Site.at(root, environ={})
    course = load_courses(site.courses)[0]
    build(site, [course])
    departments, people = folder / "departments.csv", folder / "people.csv"
    departments.write_text("所属コード,所属名,上位所属コード\n100,総務部,\n", encoding="utf-8-sig")
    people.write_text(
        "職員番号,氏名,ユーザー名,所属コード,所属長,発令日,役割\n"
        "00123,架空 花子,hanako,100,,2026-04-01,\n"
        "00124,架空 太郎,taro,100,,2026-04-01,\n",
        encoding="utf-8-sig",
    )
    units = tuple(UnitTemplate(one.slug, one.title, one.minutes, one.required) for one in course.units)
    ledger = Ledger(site.ledger_url)
    ledger.migrate()
    with ledger.session() as session:
        roster.import_roster(session, departments, people, "test", date(2026, 4, 1))
        courses.register_course(
            session,
            CourseTemplate(
                course.id, course.slug, course.title, course.version, course.hours, course.unit_score, units
            ),
            "test",
        )
        cohort = enrolments.open_cohort(session, COURSE, "第1期", date(2026, 4, 1), date(2027, 3, 31), "test")
        enrolments.enrol(session, cohort, ["hanako", "taro"], "test")
    ledger.dispose()
    return site


@pytest.fixture(scope="session")
def unit(template: Site) -> SampleUnit:
    return SampleUnit(read_tree(template.source / COURSE / UNIT), read_tree(template.release / COURSE / UNIT))


@pytest.fixture
def built(template: Site, tmp_path: Path) -> Site:
    shutil.copytree(template.root, tmp_path / "site")
    return Site.at(tmp_path / "site", environ={})


@pytest.fixture
def ledger(built: Site) -> Iterator[Ledger]:
    ledger = Ledger(built.ledger_url)
    yield ledger
    ledger.dispose()


@pytest.fixture
def submit(built: Site, ledger: Ledger) -> Callable[..., Attempt]:
    def submit(
        notebook: nbformat.NotebookNode | None = None, *, raw: bytes = b"", username: str = "hanako"
    ) -> Attempt:
        """Submit a notebook, or bytes that may be no bundle."""
        content = raw or bundle.pack_files({f"{UNIT}.ipynb": json.dumps(notebook).encode()})
        upload, store = uuid.uuid4(), Store(built)
        incoming = store.incoming(upload)
        try:
            incoming.write(content)
            store.keep(incoming)
            with ledger.session() as session:
                receipt = attempts.receive(
                    session, username, COURSE, UNIT, upload, incoming.sha256, incoming.size, now()
                )
                return attempts.attempt(session, receipt.attempt)
        finally:
            incoming.discard()

    return submit
