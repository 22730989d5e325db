import json

import nbformat
import pytest
from tests.grading.conftest import UNIT, SampleUnit

from yorozu.grading.errors import Broken
from yorozu.grading.submission import checked_notebook, data_files


def source_of(unit: SampleUnit) -> nbformat.NotebookNode:
    return nbformat.reads(unit.source[f"{UNIT}.ipynb"].decode(), as_version=4)


def test_the_units_metadata_counts_and_foreign_metadata_goes(unit: SampleUnit) -> None:
    notebook = unit.notebook()
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader"):
            cell.metadata["nbgrader"] |= {"points": 1000, "solution": True, "grade": False}
    notebook.cells.append(
        nbformat.v4.new_code_cell(
            "1", metadata={"nbgrader": {"grade": True, "grade_id": "bonus", "points": 9}}
        )
    )
    notebook.cells.append(nbformat.v4.new_code_cell("2", metadata={"nbgrader": "nonsense"}))
    checked, _ = checked_notebook({f"{UNIT}.ipynb": json.dumps(notebook).encode()}, UNIT, source_of(unit))
    wanted = {
        cell.metadata.nbgrader.grade_id: cell.metadata.nbgrader
        for cell in source_of(unit).cells
        if "nbgrader" in cell.metadata
    }
    found = {
        cell.metadata.nbgrader.grade_id: cell.metadata.nbgrader
        for cell in checked.cells
        if "nbgrader" in cell.metadata
    }
    assert found == wanted


def test_of_a_doubled_answer_cell_the_last_one_is_the_answer(unit: SampleUnit) -> None:
    notebook = unit.notebook()
    answer = next(c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == "total")
    notebook.cells.append(nbformat.from_dict(answer))
    checked, _ = checked_notebook({f"{UNIT}.ipynb": json.dumps(notebook).encode()}, UNIT, source_of(unit))
    marked = [
        index
        for index, cell in enumerate(checked.cells)
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "total"
    ]
    assert marked == [len(checked.cells) - 1]


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"null", b'"text"', b'{"nbformat": 4}', b'{"nbformat": 99}', b"[" * 100_000, b"\x00"],
)
def test_what_is_no_notebook_is_refused(unit: SampleUnit, content: bytes) -> None:
    with pytest.raises(Broken, match="ノートとして読めません"):
        checked_notebook({f"{UNIT}.ipynb": content}, UNIT, source_of(unit))


def test_a_renamed_notebook_is_refused_by_name(unit: SampleUnit) -> None:
    with pytest.raises(Broken, match=f"{UNIT}.ipynb"):
        checked_notebook({"コピー.ipynb": b"{}"}, UNIT, source_of(unit))


def test_only_data_lies_beside_a_notebook_that_runs() -> None:
    names = ["結果.xlsx", "a/b.CSV", "mod.py", "mod.pyc", "lib.so", "x.pth", "conftest", "y.ipynb"]
    assert set(data_files(dict.fromkeys(names, b""))) == {"結果.xlsx", "a/b.CSV"}
