from pathlib import Path

import pytest

from yorozu.exchange import bundle, workspace
from yorozu.exchange.errors import BundleRefused

FILES = {"unit.ipynb": b"new", "data/a.csv": b"1", "data/b.csv": b"2"}


def content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_a_unit_arrives_with_all_its_files(tmp_path: Path) -> None:
    folder = workspace.unit_folder(tmp_path, "course", "unit")
    assert workspace.add_missing(folder, FILES) == sorted(FILES)
    assert content(folder) == FILES
    assert [path.name for path in folder.parent.iterdir()] == ["unit"]


def test_work_is_never_written_over(tmp_path: Path) -> None:
    folder = tmp_path / "course" / "unit"
    (folder / "data").mkdir(parents=True)
    (folder / "unit.ipynb").write_bytes(b"work")
    (folder / "data" / "a.csv").symlink_to("gone")
    assert workspace.add_missing(folder, FILES) == ["data/b.csv"]
    assert (folder / "unit.ipynb").read_bytes() == b"work"
    assert (folder / "data" / "b.csv").read_bytes() == b"2"
    assert (folder / "data" / "a.csv").is_symlink()


def test_replacing_leaves_nothing_of_before(tmp_path: Path) -> None:
    folder = tmp_path / "feedback"
    workspace.replace_folder(folder, {"old.html": b"1"})
    workspace.replace_folder(folder, {"new.html": b"2"})
    assert content(folder) == {"new.html": b"2"}
    assert [path.name for path in tmp_path.iterdir()] == ["feedback"]


@pytest.mark.parametrize("write", [workspace.add_missing, workspace.replace_folder])
def test_nothing_is_written_outside(tmp_path: Path, write: object) -> None:
    assert callable(write)
    with pytest.raises(BundleRefused):
        write(tmp_path / "unit", {"a": b"", "../b": b""})
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_known_by_the_bundle_s_sha256(tmp_path: Path) -> None:
    import hashlib

    folder = tmp_path / "unit"
    workspace.add_missing(folder, FILES)
    sha256 = hashlib.sha256(bundle.pack_files(FILES)).hexdigest()
    assert workspace.is_same(folder, sha256)
    (folder / ".ipynb_checkpoints").mkdir()
    (folder / ".ipynb_checkpoints" / "x").touch()
    assert workspace.is_same(folder, sha256)
    (folder / "data" / "a.csv").write_bytes(b"3")
    assert not workspace.is_same(folder, sha256)
    (folder / "link").symlink_to("unit.ipynb")
    assert not workspace.is_same(folder, sha256)
