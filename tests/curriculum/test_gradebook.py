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


def test_a_gradebook_is_made_where_the_path_does_not_lead_to_our_tools(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    file = tmp_path / "new.db"
    with open_gradebook(f"sqlite:///{file}", "sample") as gradebook:
        assert gradebook.assignments == []
    assert file.is_file()
