import os
import shutil
from pathlib import Path

import pytest

from yorozu.curriculum.gradebook import open_gradebook, recorded_cells


@pytest.fixture
def url(empty_gradebook: Path, tmp_path: Path) -> str:
    return f"sqlite:///{shutil.copy(empty_gradebook, tmp_path / 'sample.db')}"


def record(url: str, names: list[str]) -> None:
    with open_gradebook(url, "sample") as gradebook:
        gradebook.add_assignment("unit")
        gradebook.add_notebook("unit", "unit")
        for name in names:
            gradebook.add_source_cell(name, "unit", "unit", cell_type="code", source="")


def test_a_unit_that_was_never_built_is_not_known(url: str) -> None:
    assert recorded_cells(url, "sample", "unit") is None


@pytest.mark.filterwarnings("ignore:Object of type <Submitted")  # nbgrader's own
def test_recorded_cells_come_with_the_number_of_submissions(url: str) -> None:
    record(url, ["total", "test_total"])
    assert recorded_cells(url, "sample", "unit") == (frozenset({"total", "test_total"}), 0)
    with open_gradebook(url, "sample") as gradebook:
        for student in ("tanaka", "suzuki"):
            gradebook.add_student(student)
            gradebook.add_submission("unit", student)
    assert recorded_cells(url, "sample", "unit") == (frozenset({"total", "test_total"}), 2)


def test_a_new_gradebook_is_empty_and_leaves_the_path_as_it_was(url: str) -> None:
    before = os.environ["PATH"]
    with open_gradebook(url, "sample") as gradebook:
        assert gradebook.assignments == []
    assert os.environ["PATH"] == before
