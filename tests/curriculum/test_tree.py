from pathlib import Path

import pytest

from yorozu.curriculum.tree import read_tree, replace_file, replace_trees, staged_folder, write_tree


def test_a_tree_comes_back_as_it_was_written(tmp_path: Path) -> None:
    files = {"a.txt": b"a", "data/名簿.csv": "\ufeff氏名\r\n".encode(), "data/deep/er/b": b""}
    write_tree(tmp_path / "unit", files)
    assert read_tree(tmp_path / "unit") == files


def test_a_missing_folder_is_an_empty_tree(tmp_path: Path) -> None:
    assert read_tree(tmp_path / "nothing") == {}


@pytest.mark.parametrize(
    "name",
    [
        ".ipynb_checkpoints/a-checkpoint.ipynb",
        "__pycache__/make_data.pyc",
        "~$book.xlsx",
        ".hidden",
        ".git/x",
    ],
)
def test_what_editors_drop_is_no_part_of_a_tree(tmp_path: Path, name: str) -> None:
    write_tree(tmp_path, {name: b"", "kept": b""})
    assert read_tree(tmp_path) == {"kept": b""}


def test_a_replaced_file_leaves_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    replace_file(tmp_path / "a", b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"new")]


def test_trees_become_exactly_what_is_wanted(tmp_path: Path) -> None:
    here, gone, scratch = tmp_path / "here", tmp_path / "gone", tmp_path / "scratch"
    scratch.mkdir()
    write_tree(here, {"same": b"1", "changed": b"1", "leaves/deep": b"1"})
    write_tree(gone, {"a": b"1", ".ipynb_checkpoints/a": b"1"})
    changed = replace_trees({here: {"same": b"1", "changed": b"2", "new/er": b"1"}, gone: {}}, scratch)
    assert changed == {here, gone}
    assert read_tree(here) == {"same": b"1", "changed": b"2", "new/er": b"1"}
    assert not (here / "leaves").exists()
    assert not gone.exists()
    assert list(scratch.iterdir()) == []


def test_a_file_that_is_right_already_is_not_written_again(tmp_path: Path) -> None:
    folder, scratch = tmp_path / "unit", tmp_path / "scratch"
    scratch.mkdir()
    write_tree(folder, {"same": b"1"})
    before = (folder / "same").stat()
    assert replace_trees({folder: {"same": b"1"}}, scratch) == set()
    assert (folder / "same").stat().st_ino == before.st_ino
    assert (folder / "same").stat().st_mtime_ns == before.st_mtime_ns


def test_a_folder_may_become_a_file_and_a_file_a_folder(tmp_path: Path) -> None:
    folder, scratch = tmp_path / "unit", tmp_path / "scratch"
    scratch.mkdir()
    write_tree(folder, {"a": b"1", "b/c/d": b"1", "b/e": b"1"})
    wanted = {"a/x": b"2", "b": b"2"}
    replace_trees({folder: wanted}, scratch)
    assert read_tree(folder) == wanted


def test_a_failure_half_way_puts_every_file_back(tmp_path: Path) -> None:
    first, second, scratch = tmp_path / "first", tmp_path / "second", tmp_path / "scratch"
    new = tmp_path / "a_new"
    scratch.mkdir()
    before = {"changed": b"1", "leaves": b"1", "file": b"1", "folder/a": b"1"}
    write_tree(first, before)
    second.write_bytes(b"a file where a folder should be")
    changes = {"changed": b"2", "new/er": b"1", "file/now/folder": b"1", "folder": b"1"}
    wanted = {new: {"a": b"1"}, first: changes, second: {"a": b"1"}}
    with pytest.raises(OSError, match="second"):
        replace_trees(wanted, scratch)
    assert read_tree(first) == before
    assert not (first / "new").exists()
    assert not new.exists()
    assert second.read_bytes() == b"a file where a folder should be"
    assert list(scratch.iterdir()) == []


@pytest.mark.parametrize("before", [{}, {"old": b"1", "same": b"1"}])
def test_a_staged_folder_is_in_its_place_only_at_the_end(tmp_path: Path, before: dict[str, bytes]) -> None:
    folder = tmp_path / "course"
    write_tree(folder, before)
    with staged_folder(folder, {"same": b"1", "new/er": b"2"}) as staged:
        assert staged.name == "course"
        assert read_tree(staged) == {"same": b"1", "new/er": b"2"}
        assert read_tree(folder) == before
    assert read_tree(folder) == {"same": b"1", "new/er": b"2"}
    assert list(tmp_path.iterdir()) == [folder]


def test_a_staged_folder_that_is_refused_leaves_what_was_there(tmp_path: Path) -> None:
    folder = tmp_path / "course"
    write_tree(folder, {"old": b"1"})
    with pytest.raises(ValueError, match="refused"), staged_folder(folder, {"new": b"2"}):
        raise ValueError("refused")
    assert read_tree(folder) == {"old": b"1"}
    assert list(tmp_path.iterdir()) == [folder]


def test_a_staged_folder_that_cannot_be_put_in_place_leaves_what_was_there(tmp_path: Path) -> None:
    folder = tmp_path / "course"
    write_tree(folder, {"old": b"1"})
    with pytest.raises(OSError, match="No such file"), staged_folder(folder, {"new": b"2"}) as staged:
        staged.rename(staged.with_name("gone"))
    assert read_tree(folder) == {"old": b"1"}
