import datetime as dt
from collections.abc import Callable

import pandas as pd

from yorozu import checks


def test_a_column_of_midnights_counts_as_dates_unless_the_unit_says_otherwise(
    failure: Callable[..., str],
) -> None:
    days = pd.DataFrame({"契約日": [dt.date(2026, 4, 1)]})
    midnights = pd.DataFrame({"契約日": pd.to_datetime(["2026-04-01"])})
    checks.table(midnights, days)
    assert "「日付」のはずが「日時」" in failure(checks.table, midnights, days, midnight_ok=False)


def test_columns_are_checked_before_cells(failure: Callable[..., str]) -> None:
    message = failure(
        checks.table,
        pd.DataFrame({"番号": [1], "氏名": ["x"]}),
        pd.DataFrame({"番号": ["001"], "名前": ["x"]}),
    )
    assert '足りないもの 文字列 "名前"' in message
    assert '余分なもの 文字列 "氏名"' in message


def test_something_else_than_a_table_is_called_by_its_kind(failure: Callable[..., str]) -> None:
    message = failure(checks.table, [[1]], pd.DataFrame({"番号": [1]}), what="契約の表")
    assert "「表（DataFrame）」のはずが「リスト」" in message


def test_two_columns_of_one_name_do_not_break_the_check(failure: Callable[..., str]) -> None:
    table = pd.DataFrame([[1, 2]], columns=["a", "a"])
    checks.table(table.copy(), table)
    assert "数値 2" in failure(checks.table, pd.DataFrame([[1, 3]], columns=["a", "a"]), table)
