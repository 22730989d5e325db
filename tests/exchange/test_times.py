from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nbgrader.utils import parse_utc

from yorozu.exchange.times import attempt_label, timestamp_text

MOMENT = datetime(2026, 11, 24, 15, 30, 5, 123456, tzinfo=UTC)


@settings(deadline=None)
@given(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)))
def test_nbgrader_reads_the_same_moment(moment: datetime) -> None:
    assert parse_utc(timestamp_text(moment)) == moment.replace(tzinfo=None)


def test_people_read_japan_s_time() -> None:
    assert timestamp_text(MOMENT) == "2026-11-25 00:30:05.123456+09:00"
    assert attempt_label(MOMENT, 3) == "2026-11-25 00:30:05 JST 第3回"


def test_a_moment_without_a_time_zone_is_refused() -> None:
    for text in (timestamp_text, lambda moment: attempt_label(moment, 1)):
        with pytest.raises(ValueError, match="time zone"):
            text(MOMENT.replace(tzinfo=None))
