"""Submissions whose file is the attack."""

import json

import nbformat
from nbformat import NotebookNode
from tests.grading.conftest import UNIT
from tests.hostile.submission import Hostile

_UNREADABLE = f"「{UNIT}.ipynb」はノートとして読めません"


def _older(notebook: NotebookNode, version: int, minor: int) -> bytes:
    if version == 3:
        older = nbformat.convert(notebook, 3)
        return nbformat.v3.writes_json(older).encode()  # type: ignore[no-any-return]
    notebook.nbformat_minor = minor
    for cell in notebook.cells:
        cell.pop("id", None)
    return json.dumps(notebook).encode()


def _in_source(notebook: NotebookNode, text: str) -> bytes:
    cell = next(c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == "total")
    cell.source = text + cell.source
    return json.dumps(notebook).encode()


def _odd_metadata(notebook: NotebookNode) -> bytes:
    notebook.metadata = {"kernelspec": {"name": "bash", "display_name": "x"}, "language_info": {"name": "sh"}}
    for cell in notebook.cells[:2]:
        cell.metadata = {"nbgrader": ["total"]}
    return json.dumps(notebook).encode()


def _broken(name: str, does: str, content: bytes) -> Hostile:
    return Hostile(
        name,
        does,
        "no marks; the reason names the file and the way out",
        outcome="broken",
        marks=(0, 0),
        tells=(_UNREADABLE, "もう一度提出"),
        notebook=lambda notebook: content,
    )


FILES = [
    _broken("no_text", "is no UTF-8", b"\xff\xfe\x00nonsense"),
    _broken("nul_bytes", "is all NUL bytes", b"\0" * 100_000),
    _broken("nested_json", "is JSON nested very deep", b"[" * 200_000 + b"]" * 200_000),
    _broken("huge_number", "has a number of very many digits", b'{"nbformat": ' + b"9" * 100_000 + b"}"),
    _broken(
        "other_json",
        "is JSON, but no notebook",
        b'{"cells": 3, "nbformat": 4, "nbformat_minor": 5, "metadata": {}}',
    ),
    _broken(
        "from_the_future", "says that its format is of version 99", b'{"nbformat": 99, "nbformat_minor": 0}'
    ),
    _broken("lone_surrogate", "has half a character in its JSON", b'{"nbformat": 4, "cells": "\\ud800"}'),
    Hostile(
        "old_format_3",
        "is a notebook of format 3",
        "right answers earn their marks",
        notebook=lambda notebook: _older(notebook, 3, 0),
    ),
    Hostile(
        "old_format_4_0",
        "is a notebook of format 4.0",
        "right answers earn their marks",
        notebook=lambda notebook: _older(notebook, 4, 0),
    ),
    Hostile(
        "byte_order_mark",
        "begins with a byte order mark",
        "right answers earn their marks",
        notebook=lambda notebook: b"\xef\xbb\xbf" + json.dumps(notebook).encode(),
    ),
    Hostile(
        "giant_cell",
        "has a cell of 100,000 lines",
        "right answers earn their marks",
        notebook=lambda notebook: _in_source(notebook, "# あ\n" * 100_000),
    ),
    Hostile(
        "nul_in_a_cell",
        "has a NUL character in a cell",
        "an error in that cell; the honest answer beside it keeps its marks",
        marks=(0, 3),
        notebook=lambda notebook: _in_source(notebook, "x = '\0'\n"),
    ),
    Hostile(
        "half_a_character_in_a_cell",
        "has half a character (a lone surrogate) in a cell",
        "right answers earn their marks",
        notebook=lambda notebook: _in_source(notebook, "x = '\ud800'\n"),
    ),
    Hostile(
        "nested_cell",
        "has an expression nested very deep in a cell",
        "an error in that cell; the honest answer beside it keeps its marks",
        marks=(0, 3),
        notebook=lambda notebook: _in_source(notebook, "x = " + "(" * 5000 + ")" * 5000 + "\n"),
    ),
    Hostile(
        "odd_metadata",
        "asks for another language and has metadata of the wrong kinds",
        "right answers earn their marks",
        notebook=_odd_metadata,
    ),
]
