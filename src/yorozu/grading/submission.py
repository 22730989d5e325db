"""What was submitted, held against the unit: the learner's cells, with the unit's own nbgrader metadata."""

import copy
import json
import warnings
from collections.abc import Mapping
from pathlib import PurePosixPath

import nbformat
from nbformat import NotebookNode, ValidationError
from nbformat.reader import NotJSONError
from nbformat.warnings import DuplicateCellId, MissingIDFieldWarning

from yorozu.grading import cells
from yorozu.grading.errors import Broken

# What a learner may bring along beside the notebook. Code would be found by the imports of the tests.
_DATA_SUFFIXES = {
    ".csv",
    ".tsv",
    ".txt",
    ".md",
    ".json",
    ".xlsx",
    ".xlsm",
    ".docx",
    ".pdf",
    ".png",
    ".jpg",
    ".jpeg",
}
_WAY_OUT = "JupyterLab で単元を開き直し、答えを書き写してから、もう一度提出してください。"


def data_files(submission: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of a submission that may lie beside the notebook while it runs."""
    return {
        name: content
        for name, content in submission.items()
        if PurePosixPath(name).suffix.lower() in _DATA_SUFFIXES
    }


def checked_notebook(submission: Mapping[str, bytes], unit: str, source: NotebookNode) -> NotebookNode:
    """The submitted notebook, ready for nbgrader.

    A learner can change a cell's metadata by copying cells or by intent; what the unit says of it counts.

    Args:
        submission: the submitted files.
        unit: the unit's slug.
        source: the unit's notebook from source/.

    Raises:
        Broken: there is no such notebook, or it lacks a test or has one twice.
    """
    notebook = _read(submission, unit)
    official = {cells.grade_id(cell): cell for cell in source.cells if cells.grade_id(cell)}
    _check_tests(notebook, source)
    seen: set[str] = set()
    for cell in reversed(notebook.cells):
        name = _grade_id(cell)
        cell.metadata.pop("nbgrader", None)
        if name in official and name not in seen:
            cell.metadata["nbgrader"] = copy.deepcopy(official[name].metadata["nbgrader"])
            seen.add(name)
    return notebook


def _read(submission: Mapping[str, bytes], unit: str) -> NotebookNode:
    name = f"{unit}.ipynb"
    if name not in submission:
        raise Broken(f"提出物にノート「{name}」がありません。ファイルの名前を変えていないか、見てください。")
    try:
        with warnings.catch_warnings():
            # About cell ids, which are given anew below.
            warnings.simplefilter("ignore", MissingIDFieldWarning)
            warnings.simplefilter("ignore", DuplicateCellId)
            notebook = nbformat.reads(submission[name].decode("utf-8-sig"), as_version=4)
        # A missing or doubled cell id is no reason to refuse someone's answer.
        for number, cell in enumerate(notebook.cells):
            cell["id"] = f"cell-{number}"
        notebook.nbformat, notebook.nbformat_minor = 4, 5
        nbformat.validate(notebook)
    except (
        NotJSONError, ValidationError, UnicodeDecodeError, json.JSONDecodeError, RecursionError,
        AttributeError, KeyError, TypeError, ValueError,
    ):  # fmt: skip
        # nbformat meets a JSON file that is no notebook with any of these.
        raise Broken(f"「{name}」はノートとして読めません。{_WAY_OUT}") from None
    return notebook


def _check_tests(notebook: NotebookNode, source: NotebookNode) -> None:
    names = [_grade_id(cell) for cell in notebook.cells]
    for test in (cells.grade_id(cell) for cell in source.cells if cells.is_test(cell)):
        count = names.count(test)
        if count == 0:
            raise Broken(f"確かめるセル（{test}）がなくなっています。{_WAY_OUT}")
        if count > 1:
            places = "と".join(f"{number}番目" for number, name in enumerate(names, 1) if name == test)
            raise Broken(
                f"確かめるセル（{test}）が{count}つあります（上から{places}のセル）。"
                "あとから写したほうを消して、もう一度提出してください。"
            )


def _grade_id(cell: NotebookNode) -> str:
    mine = cell.metadata.get("nbgrader")
    return str(mine.get("grade_id") or "") if isinstance(mine, dict) else ""
