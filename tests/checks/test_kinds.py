import datetime as dt
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest

from yorozu.checks.kinds import Kind, is_midnight, kind_of, plain


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (None, Kind.BLANK),
        (float("nan"), Kind.BLANK),
        (np.float64("nan"), Kind.BLANK),
        (Decimal("NaN"), Kind.BLANK),
        (pd.NaT, Kind.BLANK),
        (pd.NA, Kind.BLANK),
        (np.datetime64("NaT"), Kind.BLANK),
        ("", Kind.TEXT),
        (np.str_("a"), Kind.TEXT),
        (True, Kind.TRUTH),
        (np.bool_(False), Kind.TRUTH),
        (0, Kind.NUMBER),
        (np.int64(3), Kind.NUMBER),
        (np.float32(0.5), Kind.NUMBER),
        (Decimal("1.10"), Kind.NUMBER),
        (np.array(5), Kind.NUMBER),
        (dt.date(2026, 4, 1), Kind.DATE),
        (dt.datetime(2026, 4, 1), Kind.MOMENT),
        (pd.Timestamp("2026-04-01 08:30"), Kind.MOMENT),
        (np.datetime64("2026-04-01T00:00:00.000000000"), Kind.MOMENT),
        (dt.time(8, 30), Kind.TIME),
        (dt.timedelta(days=1), Kind.SPAN),
        (np.timedelta64(1, "D"), Kind.SPAN),
        (pd.Timedelta(days=1), Kind.SPAN),
        ([1], Kind.LIST),
        ((1,), Kind.LIST),
        ({"a": 1}, Kind.DICT),
        ({1}, Kind.SET),
        (np.array([1, 2]), Kind.ARRAY),
        (pd.Series([1]), Kind.COLUMN),
        (pd.RangeIndex(3), Kind.COLUMN),
        (pd.DataFrame({"a": [1]}), Kind.TABLE),
        (len, Kind.OTHER),
        (object(), Kind.OTHER),
    ],
)
def test_each_value_has_the_kind_an_office_would_give_it(value: object, kind: Kind) -> None:
    assert kind_of(value) is kind


def test_library_scalars_become_python_s_own() -> None:
    assert type(plain(np.int64(3))) is int
    assert type(plain(pd.Timestamp("2026-04-01"))) is dt.datetime
    assert plain(np.timedelta64(36, "h")) == dt.timedelta(hours=36)
    assert plain("00123") == "00123"


def test_only_a_bare_midnight_can_stand_for_a_date() -> None:
    assert is_midnight(dt.datetime(2026, 4, 1))
    assert not is_midnight(dt.datetime(2026, 4, 1, 0, 0, 1))
    assert not is_midnight(dt.datetime(2026, 4, 1, tzinfo=dt.UTC))
