from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yorozu.japan import fiscal_year, format_jst, to_jst


@given(st.dates(min_value=date(2000, 4, 1), max_value=date(2100, 3, 31)))
def test_a_fiscal_year_holds_its_days(day: date) -> None:
    year = fiscal_year(day)
    assert date(year, 4, 1) <= day <= date(year + 1, 3, 31)


def test_the_fiscal_year_of_a_moment_is_taken_in_japan() -> None:
    last_evening_in_utc = datetime(2026, 3, 31, 15, 30, tzinfo=UTC)
    assert fiscal_year(last_evening_in_utc) == 2026
    assert format_jst(last_evening_in_utc) == "2026年4月1日 00:30"


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        to_jst(datetime(2026, 4, 1))
