from pathlib import Path

import nbformat
import pytest

from yorozu.curriculum.edits import (
    Side,
    changed_side,
    foreign_files,
    read_notebook,
    unsaved_leaver,
    unsynced_notebook,
)
from yorozu.curriculum.manifest import Built, hashes
from yorozu.curriculum.percent import content_of, notebook_bytes, notebook_of, parse_percent
from yorozu.curriculum.problems import CurriculumError
from yorozu.curriculum.tree import write_tree


def notebook(code: str) -> nbformat.NotebookNode:
    return notebook_of(parse_percent(f"# %%\n{code}\n", Path("unit.py")))


def built(code: str) -> Built:
    return Built(content_of(notebook(code)))


@pytest.mark.parametrize(
    ("text", "source", "last", "side"),
    [
        ("1", "1", "1", Side.NEITHER),
        ("1", "2", "1", Side.NOTEBOOK),
        ("2", "1", "1", Side.TEXT),
        ("2", "3", "1", Side.BOTH),
        ("2", "2", "1", Side.NEITHER),
        ("1", "1", None, Side.NEITHER),
        ("1", "2", None, Side.BOTH),
    ],
)
def test_the_side_that_changed_is_known_by_content(
    text: str, source: str, last: str | None, side: Side
) -> None:
    percent = parse_percent(f"# %%\n{text}\n", Path("unit.py"))
    assert changed_side(percent, notebook(source), built(last) if last else None) is side


@pytest.mark.parametrize(
    ("source", "last", "expected"),
    [("1", "1", None), ("2", "2", None), ("2", "1", "run `yorozu sync`"), ("2", "3", "both changed")],
)
def test_a_notebook_is_written_over_only_without_an_edit(
    tmp_path: Path, source: str, last: str, expected: str | None
) -> None:
    path = tmp_path / "unit.ipynb"
    path.write_bytes(notebook_bytes(notebook(source)))
    problems = unsynced_notebook(parse_percent("# %%\n1\n", Path("unit.py")), path, built(last))
    assert len(problems) == (expected is not None)
    for problem in problems:
        assert problem.path == path
        assert expected is not None
        assert expected in problem.message


def test_where_there_is_no_notebook_nothing_is_lost(tmp_path: Path) -> None:
    text = parse_percent("# %%\n1\n", Path("unit.py"))
    assert unsynced_notebook(text, tmp_path / "unit.ipynb", built("2")) == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff",
        b"[]",
        b"{}",
        b"null",
        b'{"cells": 1, "nbformat": 4, "nbformat_minor": 5, "metadata": {}}',
        b'{"cells": [1], "nbformat": 4, "nbformat_minor": 5, "metadata": {}}',
        b'{"worksheets": [], "nbformat": 3, "nbformat_minor": 0, "metadata": {}}',
    ],
)
def test_a_damaged_notebook_is_named_and_not_written_over(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "unit.ipynb"
    path.write_bytes(content)
    with pytest.raises(CurriculumError, match="not a notebook"):
        read_notebook(path)
    [problem] = unsynced_notebook(parse_percent("# %%\n1\n", Path("unit.py")), path, None)
    assert problem.path == path


def test_a_notebook_without_ids_is_read(tmp_path: Path) -> None:
    path = tmp_path / "unit.ipynb"
    path.write_text(
        '{"cells": [{"cell_type": "markdown", "metadata": {}, "source": ["a\\n", "b"]}],'
        ' "nbformat": 4, "nbformat_minor": 5, "metadata": {}}',
        encoding="utf-8",
    )
    assert read_notebook(path).cells[0].source == "a\nb"


def test_files_that_no_build_put_there_are_named(tmp_path: Path) -> None:
    last = {"data/old.csv": b"1", "data/edited.csv": b"1", "data/kept.csv": b"1"}
    found = {
        "unit.ipynb": b"any",
        "data/old.csv": b"1",
        "data/edited.csv": b"2",
        "data/kept.csv": b"1",
        "memo.txt": b"1",
        "data/came_by_hand.csv": b"1",
    }
    wanted = {"data/kept.csv": b"1", "data/edited.csv": b"1", "data/came_by_hand.csv": b"1"}
    write_tree(tmp_path, found)
    problems = foreign_files(tmp_path, "unit.ipynb", wanted, Built("", hashes(last)), Path("courses/a/unit"))
    assert [problem.path.relative_to(tmp_path).as_posix() for problem in problems] == [
        "data/edited.csv",
        "memo.txt",
    ]
    assert "copy it to courses/a/unit/memo.txt" in problems[1].message


def test_a_leaving_unit_is_removed_only_without_an_edit(tmp_path: Path) -> None:
    path = tmp_path / "unit.ipynb"
    assert unsaved_leaver(tmp_path, path.name, built("1")) == []
    path.write_bytes(notebook_bytes(notebook("1")))
    assert unsaved_leaver(tmp_path, path.name, built("1")) == []
    [edited] = unsaved_leaver(tmp_path, path.name, built("2"))
    assert "no longer in course.toml" in edited.message
    path.write_bytes(b"damaged")
    (tmp_path / "memo.txt").touch()
    assert [problem.path.name for problem in unsaved_leaver(tmp_path, path.name, built("1"))] == [
        "unit.ipynb",
        "memo.txt",
    ]
