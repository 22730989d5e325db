"""What is in a folder, and the guard over it: it sees every way in which a file can be touched."""

from collections.abc import Callable
from pathlib import Path

import pytest

from yorozu import checks


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "書類").mkdir()
    (tmp_path / "書類" / "K26-001.xlsx").write_bytes(b"one")
    (tmp_path / "一覧.csv").write_bytes(b"two")
    return tmp_path


def test_the_files_that_are_there_pass(folder: Path) -> None:
    (folder / "空のフォルダー").mkdir()
    checks.files(folder, ["一覧.csv", "書類/K26-001.xlsx"])
    checks.files(folder / "ない", [])


def test_missing_and_extra_files_are_named(folder: Path) -> None:
    with pytest.raises(checks.CheckFailed) as caught:
        checks.files(folder, ["一覧 .csv", "書類/K26-001.xlsx"], what="1回目の後", look="safe_name")
    message = str(caught.value)
    assert "足りないもの: 1個 … 「一覧␣.csv」（「␣」は半角の空白）" in message
    assert "余分なもの: 1個 … 「一覧.csv」" in message
    assert "safe_name" in message


def test_hidden_names_no_file(folder: Path) -> None:
    with pytest.raises(checks.CheckFailed) as caught:
        checks.files(folder / "ない", ["一覧.csv"], hidden=True)
    assert "足りないもの: 1個" in str(caught.value)
    assert "一覧" not in str(caught.value)


def test_reading_is_no_touch(folder: Path) -> None:
    with checks.untouched(folder):
        (folder / "一覧.csv").read_bytes()


@pytest.mark.parametrize(
    ("touch", "said"),
    [
        (lambda folder: (folder / "一覧.csv").unlink(), "なくなっています"),
        (lambda folder: (folder / "一覧.csv").write_bytes(b"2"), "書き換えられています"),
        (lambda folder: (folder / "書類" / "K26-001.xlsx").write_bytes(b"one"), "もう一度書き込まれています"),
        (lambda folder: (folder / "書類" / "new.txt").write_bytes(b""), "増えています"),
    ],
)
def test_each_touch_is_told(folder: Path, touch: Callable[[Path], object], said: str) -> None:
    with (
        pytest.raises(checks.CheckFailed) as caught,
        checks.untouched(folder, what="2回目の実行", look="if の条件"),
    ):
        touch(folder)
    message = str(caught.value)
    assert said in message
    assert "2回目の実行" in message
    assert "if の条件" in message


def test_new_files_can_be_allowed(folder: Path) -> None:
    with checks.untouched(folder, new_ok=True):
        (folder / "new.txt").write_bytes(b"")
    with pytest.raises(checks.CheckFailed, match="書き換え"), checks.untouched(folder, new_ok=True):
        (folder / "一覧.csv").write_bytes(b"2")


def test_hidden_shows_no_names(folder: Path) -> None:
    with pytest.raises(checks.CheckFailed) as caught, checks.untouched(folder, hidden=True):
        (folder / "一覧.csv").write_bytes(b"2")
    assert "一覧" not in str(caught.value)


def test_an_error_in_the_block_comes_through(folder: Path) -> None:
    with pytest.raises(ZeroDivisionError), checks.untouched(folder):
        raise ZeroDivisionError
