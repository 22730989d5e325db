import copy
import datetime as dt
import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from yorozu.checks.differences import difference, same, text_advice

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.dates(),
    st.datetimes(),
    st.decimals(allow_nan=True, allow_infinity=False),
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


@given(values)
def test_a_value_is_the_same_as_its_copy(value: Any) -> None:
    assert difference(copy.deepcopy(value), value) is None


@given(values, values, st.booleans())
def test_the_order_of_the_two_values_does_not_matter(one: Any, other: Any, midnight_ok: bool) -> None:
    assert (difference(one, other, midnight_ok) is None) == (difference(other, one, midnight_ok) is None)


@given(values, values)
def test_midnight_ok_only_ever_accepts_more(one: Any, other: Any) -> None:
    if difference(one, other) is None:
        assert difference(one, other, midnight_ok=True) is None


@given(values, values)
def test_every_difference_says_a_reason_and_shows_both(one: Any, other: Any) -> None:
    found = difference(one, other)
    if found:
        assert found.reason.endswith("。")
        assert found.expected
        assert found.got


@given(st.integers())
def test_a_number_is_never_the_text_of_it(number: int) -> None:
    assert difference(number, str(number)) is not None
    assert difference(str(number), number) is not None


@given(st.integers(-(2**63), 2**63 - 1))
def test_numpy_s_integers_are_python_s(number: int) -> None:
    assert same(np.int64(number), number)
    assert same(number, np.int64(number))
    assert not same(np.int64(number), number + 1)


@given(st.floats(allow_nan=False))
def test_numpy_s_fractions_are_python_s(number: float) -> None:
    assert same(np.float64(number), number)


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2200, 12, 31)))
def test_a_date_is_its_midnight_only_where_the_unit_allows_it(day: dt.date) -> None:
    midnight = dt.datetime.combine(day, dt.time())
    for moment in (midnight, pd.Timestamp(midnight)):
        assert difference(moment, day) is not None
        assert difference(moment, day, midnight_ok=True) is None
        assert difference(day, moment, midnight_ok=True) is None
        assert difference(moment + dt.timedelta(minutes=1), day, midnight_ok=True) is not None
    assert difference(str(day), day, midnight_ok=True) is not None


def test_wrong_keys_are_shown_as_those_of_a_dict() -> None:
    found = difference({"氏名": "見本", "住所": ""}, {})
    assert found is not None
    assert (found.expected, found.got) == ("辞書（キーなし） {}", '辞書（キー2個） "氏名"、"住所"')
    long = difference({}, dict.fromkeys(range(9), 0))
    assert long is not None
    assert long.expected == "辞書（キー9個） 0、1、2、3、4、5、6、7、…"


def test_a_blank_inside_is_not_told_as_a_missing_return() -> None:
    inside, whole = difference({"正答": None}, {"正答": True}), difference(None, {"正答": True})
    assert inside is not None
    assert whole is not None
    assert "return" not in inside.advice
    assert (inside.where, "この場所" in inside.advice) == ("「正答」", True)
    assert "return" in whole.advice


def test_a_tuple_is_called_what_the_units_call_it() -> None:
    wanted, given = difference({90, 540}, (90, 540)), difference((540,), 540)
    assert wanted is not None
    assert given is not None
    assert "「組（タプル）」のはずが「集合」" in wanted.reason
    assert wanted.expected == "組（タプル） 2個 (90, 540)"
    assert "丸いかっこ ( )" in wanted.advice
    assert "「数値」のはずが「組（タプル）」" in given.reason


def test_long_texts_are_shown_where_they_differ() -> None:
    same_start = "同" * 200
    found = difference([same_start + "甲"], [same_start + "乙" + "後" * 200])
    assert found is not None
    assert found.where == "1番目の201文字目のあたり"
    assert ("乙" in found.expected, "甲" in found.got) == (True, True)
    assert max(len(found.expected), len(found.got)) < 100


@given(st.lists(scalars, max_size=4))
def test_a_tuple_or_an_object_series_holds_what_the_list_holds(items: list[Any]) -> None:
    assert difference(tuple(items), items) is None
    assert difference(pd.Series(items, dtype=object), pd.Series(items, dtype=object)) is None


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        (3.0, 3),
        (0.1 + 0.2, 0.3),
        (float("nan"), None),
        (pd.NA, None),
        (pd.NaT, float("nan")),
        (np.str_("a"), "a"),
        (np.bool_(True), True),
        ({"b": 1, "a": 2}, {"a": 2, "b": 1}),
        ([np.int64(1), np.float64(math.nan)], [1, None]),
        (10**400, 10**400),
        (1 + 2j, 1 + 2j),
        (np.array([1, 2]), np.array([1.0, 2.0])),
    ],
)
def test_other_right_ways_are_accepted(got: Any, expected: Any) -> None:
    assert difference(got, expected) is None


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        (123, "00123"),
        (True, 1),
        ("", None),
        (0, None),
        ("１", "1"),
        ("a ", "a"),
        (0.3001, 0.3),
        (10**400, 1.0),
        ([1, 2], [2, 1]),
        ([1], [1, 2]),
        ({"a": 1}, {"a": 1, "b": None}),
        (pd.Series([1]), [1]),
        (np.array([1]), [1]),
        (pd.Timestamp("2026-04-02"), dt.date(2026, 4, 1)),
    ],
)
@pytest.mark.parametrize("midnight_ok", [False, True])
def test_plausible_wrong_values_are_not(got: Any, expected: Any, midnight_ok: bool) -> None:
    assert difference(got, expected, midnight_ok) is not None


def test_a_wrong_day_is_not_called_a_wrong_kind_where_midnight_is_allowed() -> None:
    found = difference(dt.datetime(2026, 4, 2), dt.date(2026, 4, 1), midnight_ok=True)
    assert found
    assert "種類は合っています" in found.reason


def test_the_place_leads_into_nested_values() -> None:
    found = difference([{"契約番号": "1"}, {"契約番号": 2}], [{"契約番号": "1"}, {"契約番号": "2"}])
    assert found
    assert found.where == "2番目の「契約番号」"
    assert (found.expected, found.got) == ('文字列 "2"', "数値 2")


def test_keys_that_are_missing_or_extra_are_named() -> None:
    found = difference({"契約番号 ": 1}, {"契約番号": 1})
    assert found
    assert found.hint == '足りないもの 文字列 "契約番号"。余分なもの 文字列 "契約番号␣"（「␣」は半角の空白）'


def test_tables_ignore_index_and_dtype_but_not_order_of_columns() -> None:
    table = pd.DataFrame({"番号": ["001", "002"], "金額": [1, 2]})
    other = pd.DataFrame({"番号": ["001", "002"], "金額": [1.0, 2.0]}, index=[7, 3])
    assert difference(other, table) is None
    found = difference(table[["金額", "番号"]], table)
    assert found
    assert found.reason == "列の順番が違います。"


def test_tables_name_the_first_cell_that_differs() -> None:
    table = pd.DataFrame({"番号": ["001", "002"], "金額": [1, None]})
    found = difference(pd.DataFrame({"番号": ["001", 2], "金額": [1, None]}), table)
    assert found
    assert found.where == "2行目の「番号」"
    assert "数値" in found.reason


def test_tables_of_different_heights_name_the_first_row_that_differs() -> None:
    table = pd.DataFrame({"番号": ["001", "002", "003"]})
    found = difference(table.drop(index=1), table)
    assert found
    assert (found.expected, found.got, found.hint) == ("3行", "2行", "最初に違うのは2行目です。")
    found = difference(table.head(2), table)
    assert found
    assert found.hint == "最初に違うのは3行目です。"


@pytest.mark.parametrize(
    ("got", "expected", "advice"),
    [
        ("a ", "a", "前か後ろの空白だけが違います。"),
        ("１２３", "123", "全角と半角だけが違います。"),
        ("ｶﾞｲﾄﾞ（株）", "ガイド(株)", "全角と半角だけが違います。"),
        ("㈱架空商会", "(株)架空商会", "㈱や①のような、1つにまとめた文字かどうかが違います。"),
        ("①　受付", "1 受付", "㈱や①のような、1つにまとめた文字かどうかが違います。"),
        ("神崎", "\ufa19崎", "漢字の異体字など、見た目の似た文字だけが違います。"),
        ("架空 太郎", "架空太郎", "空白や改行（または全角と半角）だけが違います。"),
        ("123", "00123", "先頭の 0 の数が違います。"),
        ("123.0", "00123", "一度小数になったため、後ろに「.0」が付いています。"),
        ("甲", "乙", ""),
        ("", "0", ""),
    ],
)
def test_texts_that_look_alike_are_told_apart(got: str, expected: str, advice: str) -> None:
    assert text_advice(got, expected) == advice


@pytest.mark.parametrize(
    ("got", "expected", "advice"),
    [
        (None, "a", "return"),
        (len, 3, "かっこ"),
        (dt.datetime(2026, 4, 1), dt.date(2026, 4, 1), ".date()"),
        ("2026/4/1", dt.date(2026, 4, 1), "文字列のまま"),
        ("12", 12, "int()"),
        (pd.Series([1]), [1], ".tolist()"),
        (pd.DataFrame({"a": [1]}), [{"a": 1}], 'to_dict("records")'),
        ({}.keys(), [], "list("),
        ((item for item in [1]), [1], "list("),
    ],
)
def test_a_wrong_kind_comes_with_advice(got: Any, expected: Any, advice: str) -> None:
    found = difference(got, expected)
    assert found
    assert advice in found.advice
