"""Tells a trainer's edit in source/ from what the last build put there."""

import enum
import json
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.validator import get_validator

from yorozu.curriculum.manifest import Built, hashes
from yorozu.curriculum.percent import PercentText, content_of, notebook_of
from yorozu.curriculum.problems import CurriculumError, Problem
from yorozu.curriculum.tree import Tree, read_tree

# That of notebooks from before cells had ids: ours have them, and a trainer's tool may drop them.
_SCHEMA = get_validator(4, 4, relax_add_props=True)


class Side(enum.Enum):
    """Which side of a pair (courses/*.py, source/*.ipynb) changed since the last build."""

    NEITHER = enum.auto()
    TEXT = enum.auto()
    NOTEBOOK = enum.auto()
    BOTH = enum.auto()


def read_notebook(path: Path) -> NotebookNode:
    """The notebook at `path`.

    Raises:
        CurriculumError: it is no notebook.
    """
    try:
        text = path.read_text(encoding="utf-8")
        # nbformat.reads() repairs what it meets, with warnings, and stumbles over JSON of another shape.
        flaw = next(iter(_SCHEMA.iter_errors(json.loads(text))), None)
        reason = flaw.message if flaw else None
    except ValueError as error:
        reason = str(error)
    if reason is not None:
        message = f"not a notebook ({reason[:200]}); repair it, or delete it to build it anew"
        raise CurriculumError([Problem(path, None, message)])
    return nbformat.v4.reads(text)


def changed_side(text: PercentText, notebook: NotebookNode, built: Built | None) -> Side:
    """What changed since `built`; sides that say the same are in step, whoever wrote them.

    Without a last build nobody can tell who is newer: two sides that differ are then both taken as changed.
    """
    of_text, of_notebook = content_of(notebook_of(text)), content_of(notebook)
    if of_text == of_notebook:
        return Side.NEITHER
    if built is None or built.content not in (of_text, of_notebook):
        return Side.BOTH
    return Side.TEXT if built.content == of_notebook else Side.NOTEBOOK


def unsynced_notebook(text: PercentText, path: Path, built: Built | None) -> list[Problem]:
    """Why the notebook at `path` may not be written over with `text`."""
    if not path.exists():
        return []
    try:
        side = changed_side(text, read_notebook(path), built)
    except CurriculumError as error:
        return list(error.problems)
    if side is Side.NOTEBOOK:
        return [
            Problem(
                path,
                None,
                f"edited, and {text.path} does not have the edit yet; run `yorozu sync` to take it over, or "
                "delete this file to drop it, then build again",
            )
        ]
    return [both_changed(text.path, path)] if side is Side.BOTH else []


def both_changed(text: Path, notebook: Path) -> Problem:
    """The refusal when neither side may win."""
    return Problem(
        notebook,
        None,
        f"differs from {text}, and both changed since the last build; nothing was touched. Keep one: copy "
        "what you need from the notebook into the text and delete the notebook, then `yorozu build`; or set "
        "the text back to what was built last, then `yorozu sync`",
    )


def foreign_files(
    folder: Path, notebook: str, wanted: Tree, built: Built | None, home: Path
) -> list[Problem]:
    """The files of a unit's source folder that no build put there, and that a build would remove or replace.

    Args:
        folder: source/<course>/<unit>.
        notebook: the notebook's file name, which is looked at elsewhere.
        wanted: what the build will put there.
        built: what the last one did.
        home: the unit's folder in courses/.
    """
    found = read_tree(folder)
    ours = built.files if built else {}
    return [
        Problem(
            folder / name,
            None,
            f"was put or changed here by hand, and a build would undo that; copy it to {home / name} "
            "if the unit needs it, or delete it",
        )
        for name, digest in hashes(found).items()
        if name != notebook and digest != ours.get(name) and found[name] != wanted.get(name)
    ]


def unsaved_leaver(folder: Path, notebook: str, built: Built) -> list[Problem]:
    """What a trainer changed in the source folder of a unit that is no longer in its course."""
    problems: list[Problem] = []
    path = folder / notebook
    if path.exists():
        try:
            edited = content_of(read_notebook(path)) != built.content
        except CurriculumError:
            edited = True
        if edited:
            message = (
                "edited, but its unit is no longer in course.toml; put the unit back, or delete this file"
            )
            problems.append(Problem(path, None, message))
    return problems + foreign_files(folder, notebook, {}, built, folder)
