"""Brings a trainer's edit of source/*.ipynb back into courses/*.py, changing nothing else there."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import jupytext
import nbformat
from nbformat import NotebookNode

from yorozu.curriculum.alone import alone
from yorozu.curriculum.build import manifest_of
from yorozu.curriculum.course import Course
from yorozu.curriculum.edits import Side, both_changed, changed_side, read_notebook
from yorozu.curriculum.manifest import Built
from yorozu.curriculum.percent import (
    FILTERS,
    FORMAT,
    MARKER,
    PercentText,
    TextCell,
    cell_content,
    cell_ids,
    content_of,
    kept_metadata,
    notebook_of,
    parse_percent,
    read_percent,
    trimmed,
)
from yorozu.curriculum.problems import CurriculumError, Problem
from yorozu.curriculum.tree import replace_file
from yorozu.site import Site


@dataclass(frozen=True)
class SyncReport:
    """What a sync did; each entry is "<course>/<unit>".

    Attributes:
        written: units whose text in courses/ took an edit over.
        unchanged: units whose notebook had no edit, or whose text had it already.
    """

    written: tuple[str, ...]
    unchanged: tuple[str, ...]


def sync(site: Site, courses: Iterable[Course]) -> SyncReport:
    """Take over every edited notebook of `courses`, or none.

    Raises:
        CurriculumError: text and notebook both changed, or a notebook cannot be said as text;
            nothing was written.
        ManifestUnreadable: the list of what was built last is damaged.
    """
    written: dict[str, tuple[Path, bytes]] = {}
    unchanged: list[str] = []
    problems: list[Problem] = []
    with alone(site):
        manifest = manifest_of(site)
        for course in courses:
            for unit in course.units:
                name = f"{course.slug}/{unit.slug}"
                key = course.slug, unit.slug
                path = site.source / course.slug / unit.slug / f"{unit.slug}.ipynb"
                if not path.exists():
                    unchanged.append(name)
                    continue
                try:
                    text, notebook = read_percent(unit.text), read_notebook(path)
                    built = manifest.units.get(key)
                    side = changed_side(text, notebook, built)
                    if side is Side.BOTH:
                        problems.append(both_changed(unit.text, path))
                    elif side is Side.NOTEBOOK:
                        written[name] = unit.text, merged(text, notebook).encode("utf-8")
                    else:
                        unchanged.append(name)
                    if side in (Side.NOTEBOOK, Side.NEITHER):
                        now = content_of(notebook)
                        manifest.units[key] = replace(built, content=now) if built else Built(now)
                except CurriculumError as error:
                    problems += error.problems
        if problems:
            raise CurriculumError(problems)
        for file, content in written.values():
            replace_file(file, content)
        manifest.save()
    return SyncReport(tuple(written), tuple(unchanged))


def merged(text: PercentText, edited: NotebookNode) -> str:
    """`text` with the cells of `edited`: cells that did not change keep every byte, blank lines included.

    Raises:
        CurriculumError: the notebook has something that percent text cannot say, or another kernel.
    """
    kernel = edited.metadata.get("kernelspec", {}).get("name")
    if kernel != text.metadata.get("kernelspec", {}).get("name"):
        message = (
            f"the notebook of {text.path} has the kernel {kernel!r}; choose the text's kernel again and save"
        )
        raise CurriculumError([Problem(text.path, None, message)])
    old = [cell_content(cell.kind, cell.source, cell.metadata) for cell in text.cells]
    new = [cell_content(cell.cell_type, cell.source, cell.metadata) for cell in edited.cells]
    by_id = dict(zip(cell_ids(text.cells), text.cells, strict=True))
    chunks: list[tuple[TextCell | None, list[str]]] = []
    for kind, old_start, old_end, new_start, new_end in difflib.SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if kind == "equal":
            chunks += [(cell, list(cell.lines)) for cell in text.cells[old_start:old_end]]
        else:
            for cell in edited.cells[new_start:new_end]:
                before = by_id.get(cell.get("id"))
                chunks.append((before, _rendered(cell, before)))
    lines = list(text.head)
    for number, (cell, chunk) in enumerate(chunks, start=1):
        lines += chunk
        # The file's last cell may end without the blank line that a following cell wants before it, and
        # any other cell with blank lines that no file wants at its end.
        if cell is text.cells[-1] and number < len(chunks) and lines[-1].strip():
            lines.append("")
        if cell is not text.cells[-1] and number == len(chunks):
            lines = [*"\n".join(lines).rstrip().split("\n"), ""]
    merged_text = "\n".join(lines)
    _check_nothing_lost(text, edited, merged_text)
    return merged_text


def _rendered(cell: NotebookNode, before: TextCell | None) -> list[str]:
    """A changed or new cell as percent lines; `before` is the same cell in the text, whose style it keeps."""
    bare = {"code": nbformat.v4.new_code_cell, "markdown": nbformat.v4.new_markdown_cell}.get(
        cell.cell_type, nbformat.v4.new_raw_cell
    )(trimmed(cell.source))
    bare.metadata.update(kept_metadata(cell.metadata))
    notebook = nbformat.v4.new_notebook(cells=[bare])
    notebook.metadata["jupytext"] = dict(FILTERS)
    written: str = jupytext.writes(notebook, fmt=FORMAT)
    lines = written.rstrip("\n").split("\n")
    lines = lines[next(number for number, line in enumerate(lines) if MARKER.match(line)) :]
    blank_after = 1
    if before is not None:
        blank_after = len(before.lines) - len("\n".join(before.lines).rstrip().split("\n"))
        same_marker = before.kind == cell.cell_type and kept_metadata(before.metadata) == kept_metadata(
            cell.metadata
        )
        if same_marker:
            lines[0] = before.lines[0]
    return lines + [""] * blank_after


def _check_nothing_lost(text: PercentText, edited: NotebookNode, merged_text: str) -> None:
    try:
        back = notebook_of(parse_percent(merged_text, text.path))
    except CurriculumError as error:
        reasons = "; ".join(problem.message for problem in error.problems)
        message = f"the notebook's edit cannot be written as text: {reasons}"
        raise CurriculumError([Problem(text.path, None, message)]) from None
    if content_of(back) == content_of(edited):
        return
    pairs = zip(back.cells, edited.cells, strict=False)
    number = next(
        (
            number
            for number, (ours, theirs) in enumerate(pairs, start=1)
            if cell_content(ours.cell_type, ours.source, ours.metadata)
            != cell_content(theirs.cell_type, theirs.source, theirs.metadata)
        ),
        min(len(back.cells), len(edited.cells)) + 1,
    )
    message = (
        f"cell {number} of the edited notebook would not come back from text as it is; change it by hand here"
    )
    raise CurriculumError([Problem(text.path, None, message)])
