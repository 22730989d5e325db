from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from yorozu.grading.nearby import variants


@pytest.mark.parametrize(
    ("value", "pool", "expected"),
    [
        (5, [5, 9, 9, None], [9, None, 6, 4]),
        (True, [True], [False]),
        ("総務課", ["総務課", "会計課"], ["会計課"]),
        (date(2026, 3, 31), [], [date(2026, 4, 1), date(2026, 3, 30)]),
        ("data/a.csv", ["data/b.csv"], []),
        (Path("a"), [Path("b")], []),
        (0.5, [0.7], [0.7]),
        ([], [[1]], []),
        ([1, 2], [], [[2], [1], [2, 1], [1, 2, 1], [], [2, 2], [2, 2], [0, 2], [1, 1], [1, 3], [1, 1]]),
        ({"a": 1, "b": "x"}, [{"b": "y"}], [{"a": 2, "b": "x"}, {"a": 0, "b": "x"}, {"a": 1, "b": "y"}]),
    ],
)
def test_values_near_to_one(value: object, pool: list[object], expected: list[object]) -> None:
    assert list(variants(value, pool)) == expected


def test_a_row_takes_values_of_the_rows_beside_it() -> None:
    rows = [{"課": "甲", "数": 1}, {"課": "乙", "数": 1}]
    assert [{"課": "乙", "数": 1}, rows[1]] in list(variants(rows, []))
    assert rows == [{"課": "甲", "数": 1}, {"課": "乙", "数": 1}]


def test_tables_lose_rows_and_change_their_order() -> None:
    table = pd.DataFrame({"課": ["甲", "乙"], "数": [1, 2]})
    found = [new.to_dict("list") for new in variants(table, [])]
    assert found == [
        {"課": ["乙"], "数": [2]},
        {"課": ["甲"], "数": [1]},
        {"課": ["乙", "甲"], "数": [2, 1]},
        {"課": [], "数": []},
        {"課": ["甲", "乙"], "数": [2, 1]},
    ]
    assert list(variants(table.iloc[:0], [])) == []
