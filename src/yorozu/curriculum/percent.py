"""A unit's notebook as percent text, and the ipynb bytes that it stands for."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jupytext
import nbformat
from nbformat import NotebookNode

from yorozu.curriculum.problems import CurriculumError, Problem

FORMAT = "py:percent"
MARKER = re.compile(r"\s*#\s*%%")
KEPT_METADATA = ("nbgrader", "tags")
"""The cell metadata that both the text and the notebook carry; jupytext.toml's filter says the same."""

SPACING = "lines_to_next_cell"
"""jupytext's note of the blank lines after a cell where they are not PEP 8's. Without it jupytext takes the
notebook and its text for two different things, and JupyterLab refuses to open the notebook."""

FILTERS = {"cell_metadata_filter": "nbgrader,tags,-all", "notebook_metadata_filter": "kernelspec,-all"}
"""jupytext.toml's. Our notebooks carry them, as those that JupyterLab saved do: without them jupytext takes
the notebook and its text for two different things when the text is opened as a notebook."""

_SOURCE_NOTEBOOK_FORMAT = (4, 5)
_DERIVED = {"checksum", "cell_type"}


@dataclass(frozen=True)
class TextCell:
    """One cell of a percent text.

    Attributes:
        line: 1-based line of its `# %%` marker.
        lines: the marker and all that follows it up to the next marker, as they stand in the file.
        kind: "code", "markdown" or "raw".
        source: the cell's content.
        metadata: all metadata in the marker, as jupytext reads them.
    """

    line: int
    lines: tuple[str, ...]
    kind: str
    source: str
    metadata: dict[str, Any]

    @property
    def nbgrader(self) -> dict[str, Any] | None:
        """nbgrader's metadata, None for a cell that is not nbgrader's."""
        found = self.metadata.get("nbgrader")
        return found if isinstance(found, dict) else None

    @property
    def grade_id(self) -> str | None:
        """The cell's name for nbgrader; None for a cell that is not nbgrader's."""
        return str(self.nbgrader["grade_id"]) if self.nbgrader and "grade_id" in self.nbgrader else None

    @property
    def is_solution(self) -> bool:
        """A cell that learners fill in."""
        return bool(self.nbgrader and self.nbgrader.get("solution"))

    @property
    def is_test(self) -> bool:
        """A cell that gives points."""
        return bool(self.nbgrader and self.nbgrader.get("grade"))


@dataclass(frozen=True)
class PercentText:
    """A percent text, read.

    Attributes:
        path: where it was read.
        head: the lines before the first cell marker (the YAML header).
        metadata: the notebook's metadata from the header.
    """

    path: Path
    head: tuple[str, ...]
    metadata: dict[str, Any]
    cells: tuple[TextCell, ...]

    @property
    def points(self) -> dict[str, float]:
        """Points of each test cell by grade_id, in the order of the notebook."""
        return {
            cell.grade_id: float(cell.nbgrader["points"])
            for cell in self.cells
            if cell.is_test and cell.grade_id and cell.nbgrader
        }


def read_percent(path: Path) -> PercentText:
    """The percent text at `path`.

    Raises:
        CurriculumError: it cannot be taken apart into cells: missing, not UTF-8, a byte order mark, Windows
            line ends, text before the first cell, a cell marker inside a string.
    """
    return parse_percent(read_utf8(path), path)


def read_utf8(path: Path) -> str:
    """The text of a file that authors write.

    Raises:
        CurriculumError: missing, not UTF-8, a byte order mark or Windows line ends.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise CurriculumError([Problem(path, None, "missing")]) from None
    if raw.startswith(b"\xef\xbb\xbf"):
        message = "begins with a byte order mark (BOM), which breaks the header; save it as UTF-8 without BOM"
        raise CurriculumError([Problem(path, 1, message)])
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise CurriculumError([Problem(path, line, "not UTF-8; save it as UTF-8")]) from None
    if "\r" in text:
        line = text[: text.index("\r")].count("\n") + 1
        raise CurriculumError([Problem(path, line, "Windows line ends (CR LF); save it with LF alone")])
    return text


def parse_percent(text: str, path: Path) -> PercentText:
    """`text` taken apart; `path` is for messages.

    Raises:
        CurriculumError: as `read_percent`.
    """
    try:
        notebook = jupytext.reads(text, fmt=FORMAT)
    except (AttributeError, TypeError, nbformat.ValidationError) as error:
        # What jupytext meets when the header's kernelspec or a marker's tags are of another type.
        reason = str(error).splitlines()[0]
        message = f"jupytext cannot read it ({reason}); compare header and markers with another unit's"
        raise CurriculumError([Problem(path, None, message)]) from None
    # Not splitlines(): it also splits at form feeds and such, which a sync could not put back.
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines) if MARKER.match(line)]
    head = tuple(lines[: starts[0]]) if starts else tuple(lines)
    stray = _text_before_first_cell(head)
    if stray is not None:
        raise CurriculumError([Problem(path, stray, "text before the first `# %%` cell; put it into a cell")])
    if not starts:
        raise CurriculumError([Problem(path, None, "no cell; begin one with a `# %%` line")])
    if len(starts) < len(notebook.cells):
        # jupytext takes a header that it cannot read for a cell.
        raise CurriculumError([Problem(path, 1, "the header is no YAML; copy another unit's")])
    if len(starts) > len(notebook.cells):
        raise CurriculumError(
            [
                Problem(
                    path,
                    _quoted_marker(lines, starts),
                    "a `# %%` line inside a string or a fenced block; write it otherwise",
                )
            ]
        )
    ends = [*starts[1:], len(lines)]
    cells = tuple(
        TextCell(start + 1, tuple(lines[start:end]), cell.cell_type, cell.source, _plain(cell.metadata))
        for start, end, cell in zip(starts, ends, notebook.cells, strict=True)
    )
    return PercentText(path, head, _plain(notebook.metadata), cells)


def notebook_of(text: PercentText) -> NotebookNode:
    """The notebook that `text` stands for: the same text gives the same bytes, cell ids included."""
    cells = []
    for cell in text.cells:
        new = {"code": nbformat.v4.new_code_cell, "markdown": nbformat.v4.new_markdown_cell}.get(
            cell.kind, nbformat.v4.new_raw_cell
        )(cell.source)
        new.metadata.update(
            {key: cell.metadata[key] for key in (*KEPT_METADATA, SPACING) if key in cell.metadata}
        )
        cells.append(new)
    for cell, cell_id in zip(cells, cell_ids(text.cells), strict=True):
        cell["id"] = cell_id
    notebook = nbformat.v4.new_notebook(cells=cells)
    notebook.nbformat, notebook.nbformat_minor = _SOURCE_NOTEBOOK_FORMAT
    notebook.metadata["jupytext"] = dict(FILTERS)
    if "kernelspec" in text.metadata:
        notebook.metadata["kernelspec"] = text.metadata["kernelspec"]
    return notebook


def notebook_bytes(notebook: NotebookNode) -> bytes:
    """The notebook as ipynb."""
    text: str = nbformat.writes(notebook)
    return (text.rstrip("\n") + "\n").encode("utf-8")


def content_of(notebook: NotebookNode) -> str:
    """SHA-256 of what an author writes: cells, nbgrader's metadata, tags, kernel; no outputs and no ids."""
    cells = [cell_content(cell.cell_type, cell.source, cell.metadata) for cell in notebook.cells]
    kernel = notebook.metadata.get("kernelspec", {}).get("name")
    return hashlib.sha256(json.dumps([kernel, cells], sort_keys=True).encode()).hexdigest()


def cell_content(kind: str, source: str, metadata: Any) -> str:
    """What an author writes in one cell, as a key to compare cells by."""
    return json.dumps([kind, trimmed(source), kept_metadata(metadata)], sort_keys=True, ensure_ascii=False)


def kept_metadata(metadata: Any) -> dict[str, Any]:
    """Of a cell's metadata, what an author writes: nothing that nbgrader derives or JupyterLab remembers."""
    kept = {key: _plain(metadata)[key] for key in KEPT_METADATA if metadata.get(key)}
    if isinstance(kept.get("nbgrader"), dict):
        kept["nbgrader"] = {key: kept["nbgrader"][key] for key in sorted(kept["nbgrader"].keys() - _DERIVED)}
    return kept


def trimmed(source: str) -> str:
    """A cell's source without the blank lines around it, which percent text does not keep."""
    lines = source.split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
    return "\n".join(lines)


def cell_ids(cells: Iterable[TextCell]) -> list[str]:
    """Ids that stay while the cell stays: the grade_id, or a hash of the content and its count."""
    seen: Counter[str] = Counter()
    ids = []
    for cell in cells:
        if cell.grade_id:
            ids.append(cell.grade_id[:64])
            continue
        digest = hashlib.sha256(f"{cell.kind}\n{cell.source}".encode()).hexdigest()[:12]
        seen[digest] += 1
        # The dash keeps these apart from grade_ids, which have none.
        ids.append(f"{cell.kind}-{digest}-{seen[digest]}")
    return ids


def _plain(node: Any) -> dict[str, Any]:
    """A copy without nbformat's own dict type; what YAML has and JSON has not (a date) as text."""
    plain: dict[str, Any] = json.loads(json.dumps(node, default=str))
    return plain


def _text_before_first_cell(head: tuple[str, ...]) -> int | None:
    """1-based line of text that is neither blank nor in the YAML header."""
    fences = [number for number, line in enumerate(head) if line.rstrip() == "# ---"]
    after = fences[1] + 1 if len(fences) > 1 and not any(line.strip() for line in head[: fences[0]]) else 0
    return next((number + 1 for number in range(after, len(head)) if head[number].strip()), None)


def _quoted_marker(lines: list[str], starts: list[int]) -> int | None:
    """1-based line of the first marker that jupytext does not take for one."""
    for count, start in enumerate(starts, start=1):
        end = starts[count] if count < len(starts) else len(lines)
        if len(jupytext.reads("\n".join(lines[:end]) + "\n", fmt=FORMAT).cells) < count:
            return start + 1
    return None
