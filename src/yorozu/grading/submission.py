"""What was submitted, held against the unit: the learner's cells, with the unit's own nbgrader metadata."""

import copy
import json
import warnings
from collections.abc import Mapping
from pathlib import PurePosixPath

import nbformat.reader
from nbformat import NotebookNode, ValidationError
from nbformat.reader import NotJSONError
from nbformat.warnings import DuplicateCellId, MissingIDFieldWarning

from yorozu.grading import cells
from yorozu.grading.errors import Broken
from yorozu.grading.messages import exercise

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


def checked_notebook(
    submission: Mapping[str, bytes], unit: str, source: NotebookNode
) -> tuple[NotebookNode, list[str]]:
    """The submitted notebook, ready to be run, and what was put right in it, in Japanese.

    A learner can change a cell by copying it, by deleting it or by intent; what the unit says of it counts:
    its tests and other locked cells are those of the source, each once.

    Args:
        submission: the submitted files.
        unit: the unit's slug.
        source: the unit's notebook from source/.

    Raises:
        Broken: there is no such notebook, or it cannot be read.
    """
    notebook = _read(submission, unit)
    notebook.metadata.kernelspec = copy.deepcopy(source.metadata.kernelspec)
    official = {cells.grade_id(cell): cell for cell in source.cells if cells.grade_id(cell)}
    seen: set[str] = set()
    notes: list[str] = []
    for index in reversed(range(len(notebook.cells))):
        cell = notebook.cells[index]
        name = _grade_id(cell)
        cell.metadata.pop("nbgrader", None)
        if name not in official:
            continue
        if name not in seen:
            seen.add(name)
            notebook.cells[index] = _as_the_unit_says(cell, official[name])
        elif cells.is_test(official[name]):
            notes.append(
                f"確かめるセル（{exercise(name)}）が2つ以上あったので、いちばん下のものだけを採点しました。"
            )
    for name, cell in official.items():
        if name not in seen and cells.is_test(cell):
            notebook.cells.insert(_place(name, notebook, list(official)), copy.deepcopy(cell))
            notes.append(f"確かめるセル（{exercise(name)}）がなくなっていたので、もとに戻して採点しました。")
    return notebook, notes


def _as_the_unit_says(cell: NotebookNode, official: NotebookNode) -> NotebookNode:
    """The learner's cell with the unit's metadata; the unit's own cell where nothing is to be written."""
    mine = official.metadata["nbgrader"]
    if mine.get("locked") and not mine.get("solution"):
        return copy.deepcopy(official)
    if cell.cell_type != official.cell_type:
        kept, cell = cell.source, copy.deepcopy(official)
        cell.source = kept
    cell.metadata["nbgrader"] = copy.deepcopy(mine)
    return cell


def _place(name: str, notebook: NotebookNode, order: list[str]) -> int:
    """Where a lost cell belongs: below the unit's cell before it that is still there, or at the end."""
    here = [cells.grade_id(cell) for cell in notebook.cells]
    for before in reversed(order[: order.index(name)]):
        if before in here:
            return here.index(before) + 1
    return len(here)


def _read(submission: Mapping[str, bytes], unit: str) -> NotebookNode:
    name = f"{unit}.ipynb"
    if name not in submission:
        raise Broken(f"提出物にノート「{name}」がありません。ファイルの名前を変えていないか、見てください。")
    try:
        with warnings.catch_warnings():
            # About cell ids, which are given anew below.
            warnings.simplefilter("ignore", MissingIDFieldWarning)
            warnings.simplefilter("ignore", DuplicateCellId)
            # Looked at below, once, where nbformat.reads would do so too.
            notebook = nbformat.convert(nbformat.reader.reads(_text(submission[name])), 4)
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


def _text(content: bytes) -> str:
    """A notebook's JSON; halves of characters, which JSON can hold and nothing else, as question marks."""
    text = content.decode("utf-8-sig")
    if "\\ud" in text.lower():
        text = json.dumps(json.loads(text), ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")
    return text


def _grade_id(cell: NotebookNode) -> str:
    mine = cell.metadata.get("nbgrader")
    return str(mine.get("grade_id") or "") if isinstance(mine, dict) else ""
