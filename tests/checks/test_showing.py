import datetime as dt

import numpy as np
import pandas as pd
import pytest

from yorozu.checks.showing import bracketed, legend, name_of, show, visible


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("00123", '文字列 "00123"'),
        (123, "数値 123"),
        (np.int64(123), "数値 123"),
        (1.5, "数値 1.5"),
        (True, "真偽値 True"),
        (None, "空（None）"),
        (float("nan"), "空（NaN）"),
        (pd.NaT, "空（NaT）"),
        (pd.NA, "空（NA）"),
        (dt.date(2026, 4, 1), "日付 2026-04-01"),
        (dt.datetime(2026, 4, 1), "日時 2026-04-01 00:00"),
        (pd.Timestamp("2026-04-01 08:30:15"), "日時 2026-04-01 08:30:15"),
        (["00123", 4, None], 'リスト（3個） ["00123", 4, None]'),
        ((1,), "組（タプル） 1個 (1,)"),
        ((0.75, None), "組（タプル） 2個 (0.75, None)"),
        ([("東", (1, 2))], 'リスト（1個） [("東", (1, 2))]'),
        ({"契約日": dt.date(2026, 4, 1)}, '辞書 {"契約日": 2026-04-01}'),
        (pd.Series([1, 2]), "表の1列（Series） [1, 2]"),
        (pd.DataFrame({"a": [1, 2], "b": [3, 4]}), "表（DataFrame） 2行×2列"),
        ("架空区　総務課 \n", '文字列 "架空区□総務課␣⏎"'),
        ("a\u200bb", '文字列 "a\\u200bb"'),
        (len, "builtin_function_or_method という種類の値"),
    ],
)
def test_a_value_is_shown_with_its_kind(value: object, shown: str) -> None:
    assert show(value) == shown


def test_long_and_deep_values_stay_short() -> None:
    looped: list[object] = []
    looped.append(looped)
    assert len(show("あ" * 5000)) < 200
    assert show(list(range(1000))) == "リスト（1000個） [0, 1, 2, 3, 4, 5, 6, 7, …]"
    assert show(looped) == "リスト（1個） [[[…]]]"


def test_marks_are_explained_once_and_only_when_used() -> None:
    assert legend("a b c", "d　e") == "「␣」は半角の空白、「□」は全角の空白"
    assert legend("abc") == ""
    assert bracketed("") == ""


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("１", "全角の「１」"),
        ("1", "半角の「1」"),
        ("ｱ", "半角の「ｱ」"),
        ("　", "全角の空白"),
        ("\n", "改行"),
        ("漢", "「漢」"),
        ("\u200b", "「\\u200b」"),
    ],
)
def test_a_character_is_named_with_its_width(character: str, name: str) -> None:
    assert name_of(character) == name


def test_what_can_be_seen_stays_as_it_is() -> None:
    assert visible("架空区①㈱") == "架空区①㈱"
