"""Fixtures of the curriculum's tests.

site       the shared one, with the tables of the sample course's gradebook made already (that takes seconds)
rewrite    replaces a part of a file that must be there once: rewrite(path, old, new)
files_of   every file below a folder with its bytes, editors' droppings and all
grade      marks a notebook as the grader would, by running its cells in this process
"""

import contextlib
import io
import shutil
import warnings
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest

from yorozu.curriculum.gradebook import open_gradebook
from yorozu.curriculum.prove import Grade, Graded
from yorozu.site import Site

Rewrite = Callable[[Path, str, str], None]


@pytest.fixture(scope="session")
def empty_gradebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made where PATH does not lead to our environment's commands, as in a service."""
    file = tmp_path_factory.mktemp("gradebook") / "sample.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", "/usr/bin:/bin")
        with open_gradebook(f"sqlite:///{file}", "sample"):
            pass
    return file


@pytest.fixture
def site(site: Site, empty_gradebook: Path) -> Site:
    folder = site.state / "gradebook"
    folder.mkdir(parents=True)
    shutil.copy(empty_gradebook, folder / "sample.db")
    return site


@pytest.fixture
def unit_text(site: Site) -> Path:
    return site.courses / "sample" / "sample-01-total" / "sample-01-total.py"


@pytest.fixture
def source_notebook(site: Site) -> Path:
    return site.source / "sample" / "sample-01-total" / "sample-01-total.ipynb"


@pytest.fixture
def rewrite() -> Rewrite:
    def replace_once(path: Path, old: str, new: str) -> None:
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    return replace_once


@pytest.fixture
def files_of() -> Callable[..., dict[str, bytes]]:
    def read(*folders: Path) -> dict[str, bytes]:
        return {
            str(path): path.read_bytes()
            for folder in folders
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    return read


@pytest.fixture
def grade() -> Grade:
    return run_cells


def run_cells(folder: Path, notebook: bytes) -> Graded:
    """Runs the cells where the data are, with the source's tests put back, as nbgrader does."""
    source = nbformat.reads((folder / f"{folder.name}.ipynb").read_text(encoding="utf-8"), as_version=4)
    tests = {
        cell.metadata.nbgrader.grade_id: cell.source
        for cell in source.cells
        if cell.metadata.get("nbgrader", {}).get("grade")
    }
    namespace: dict[str, object] = {}
    scores: dict[str, tuple[float, float]] = {}
    with (
        contextlib.chdir(folder),
        contextlib.redirect_stdout(io.StringIO()),
        warnings.catch_warnings(action="ignore"),  # a learner's own, as about files left open
    ):
        for cell in nbformat.reads(notebook.decode("utf-8"), as_version=4).cells:
            if cell.cell_type != "code":
                continue
            meta = cell.metadata.get("nbgrader", {})
            name, is_test = meta.get("grade_id"), meta.get("grade")
            try:
                exec(tests[name] if is_test else cell.source, namespace)
                passed = True
            except (Exception, SyntaxError):  # noqa: BLE001 (a learner's code may raise anything)
                passed = False
            if is_test:
                scores[name] = (meta["points"] if passed else 0, meta["points"])
    return Graded(scores)
