import datetime as dt
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from yorozu import checks
from yorozu.checks import CheckFailed


def test_equal_passes_silently() -> None:
    checks.equal(3.0, 3, what="合計")


def test_equal_says_what_expected_got_and_where_to_look(failure: Callable[..., str]) -> None:
    message = failure(checks.equal, 123, "00123", what="職員番号", look="str を使っているか")
    assert message.splitlines() == [
        "✗ 職員番号が違います。",
        '  期待した値: 文字列 "00123"',
        "  あなたの値: 数値 123",
        "  違い: 値の種類が違います（「文字列」のはずが「数値」です）。"
        "数値にすると、先頭の 0 が消えます。番号は文字列のまま扱います。",
        "  どこを見るか: str を使っているか",
    ]


def test_only_of_a_number_that_stands_for_digits_is_it_said_that_zeros_go(
    failure: Callable[..., str],
) -> None:
    assert "先頭の 0" in failure(checks.equal, [(4200.0,)], [("4200",)])
    assert "先頭の 0" not in failure(checks.equal, [(4200.0,)], [("4,200本",)])
    assert "先頭の 0" not in failure(checks.equal, 1, "#9ecae1")


def test_equal_compares_tables_and_midnights_as_the_unit_chooses(failure: Callable[..., str]) -> None:
    day = dt.date(2026, 4, 1)
    checks.equal(pd.Timestamp(day), day, midnight_ok=True)
    assert "日時 2026-04-01 00:00" in failure(checks.equal, pd.Timestamp(day), day)
    assert "2行目の「a」" in failure(checks.equal, pd.DataFrame({"a": [1, 2]}), pd.DataFrame({"a": [1, 3]}))


codes = st.integers(10**6, 10**9).map(str)


@given(codes, codes)
def test_hidden_shows_neither_value(got: str, expected: str) -> None:
    assume(got != expected)
    cases: list[tuple[Callable[..., None], Any, Any]] = [
        (checks.equal, got, int(expected)),
        (checks.equal, {got: 1}, {expected: 1}),
        (checks.equal, [got], [got, expected]),
        (checks.rows, [[got], [got]], [[expected]]),
        (checks.rows, [{got: got}], [{got: int(expected)}]),
        (checks.rows, got, [[expected]]),
        (checks.table, pd.DataFrame({got: [1]}), pd.DataFrame({expected: [1]})),
        (checks.table, pd.DataFrame({"a": [got, got]}), pd.DataFrame({"a": [int(expected)]})),
        (checks.text, got + "x", expected),
        (checks.text, int(got), expected),
    ]
    for check, ours, theirs in cases:
        with pytest.raises(CheckFailed) as caught:
            check(ours, theirs, what="別の表", look="見出し", hidden=True)
        message = str(caught.value)
        assert got not in message
        assert expected not in message
        assert "別の表が違います。" in message
        assert "どこを見るか: 見出し" in message
        assert "値は表示しません" in message


def test_hidden_still_gives_the_advice_that_holds_no_data(failure: Callable[..., str]) -> None:
    message = failure(checks.equal, "１２３", "123", hidden=True)
    assert "全角と半角だけが違います。" in message
    assert "123" not in message


def test_rows_count_in_rows(failure: Callable[..., str]) -> None:
    expected = [{"番号": "001"}, {"番号": "002"}, {"番号": "003"}]
    checks.rows([{"番号": "001"}, {"番号": "002"}, {"番号": "003"}], expected)
    message = failure(checks.rows, [{"番号": "001"}, {"番号": 2}, {"番号": "003"}], expected)
    assert "場所: 2行目の「番号」" in message
    assert "場所: 1行目\n" in failure(checks.rows, ["a", "b"], ["c", "b"])


def test_rows_tell_a_wrong_number_of_rows_and_the_first_that_differs(failure: Callable[..., str]) -> None:
    message = failure(checks.rows, [["001"], ["003"]], [["001"], ["002"], ["003"]])
    assert "期待した値: 3行" in message
    assert "あなたの値: 2行" in message
    assert "最初に違うのは2行目です" in message
    message = failure(checks.rows, [["001"]], [["001"], ["002"]])
    assert "あなたは 行なし" in message


def test_rows_want_a_list(failure: Callable[..., str]) -> None:
    message = failure(checks.rows, pd.DataFrame({"番号": ["001"]}), [{"番号": "001"}])
    assert 'to_dict("records")' in message
