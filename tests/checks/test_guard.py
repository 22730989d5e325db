from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from yorozu import checks
from yorozu.checks import CheckFailed


def test_what_stays_the_same_passes() -> None:
    rows = [["001", None], ["002", float("nan")]]
    table = pd.DataFrame({"番号": ["001"]})
    with checks.unchanged(rows), checks.unchanged(table):
        rows.copy()
        table.assign(番号="x")


def test_a_changed_list_shows_the_place_and_both_values() -> None:
    rows = [["001", 5]]
    with pytest.raises(CheckFailed) as caught, checks.unchanged(rows, what="渡した行のリスト"):
        rows[0][1] = "5"
    message = str(caught.value)
    assert "渡した行のリストが、関数の中で書き換えられています。" in message
    assert "場所: 1番目の2番目" in message
    assert "元の値: 数値 5" in message


def test_a_changed_table_is_found_and_hidden_data_stay_hidden() -> None:
    table = pd.DataFrame({"番号": ["00417"]})
    with pytest.raises(CheckFailed) as caught, checks.unchanged(table, hidden=True):
        table.loc[0, "番号"] = "00418"
    assert "0041" not in str(caught.value)


@pytest.mark.parametrize("spoil", [lambda path: path.write_bytes(b"new"), lambda path: path.unlink()])
def test_a_spoilt_file_is_found_and_put_back(tmp_path: Path, spoil: Callable[[Path], object]) -> None:
    path = tmp_path / "契約一覧.xlsx"
    path.write_bytes(b"old")
    with pytest.raises(CheckFailed, match=r"契約一覧\.xlsx"), checks.unchanged(path):
        spoil(path)
    assert path.read_bytes() == b"old"


def test_a_file_that_is_only_read_passes(tmp_path: Path) -> None:
    path = tmp_path / "契約一覧.xlsx"
    path.write_bytes(b"old")
    with checks.unchanged(path):
        path.read_bytes()


def test_a_failure_inside_the_block_is_the_one_that_is_told() -> None:
    rows = [1]

    def spoil_and_fail() -> None:
        with checks.unchanged(rows):
            rows.append(2)
            checks.equal(1, 2, what="合計")

    with pytest.raises(CheckFailed, match="合計が違います"):
        spoil_and_fail()


def test_a_spoilt_file_is_put_back_when_the_block_ends_in_an_error(tmp_path: Path) -> None:
    path = tmp_path / "ひな形.xlsx"
    path.write_bytes(b"old")

    def spoil() -> None:
        path.write_bytes(b"new")
        raise KeyError("契約先")

    with pytest.raises(KeyError), checks.unchanged(path):
        spoil()
    assert path.read_bytes() == b"old"
