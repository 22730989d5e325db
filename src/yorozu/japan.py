"""Time as a Japanese office keeps it: JST for people, UTC in storage, fiscal years from April to March."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

JST = ZoneInfo("Asia/Tokyo")


def now() -> datetime:
    """The present moment, as an aware datetime in UTC."""
    return datetime.now(UTC)


def to_jst(moment: datetime) -> datetime:
    """The same moment in Japan Standard Time.

    Raises:
        ValueError: `moment` has no time zone, so what it means cannot be known.
    """
    if moment.tzinfo is None:
        raise ValueError(f"{moment!r} has no time zone; give an aware datetime")
    return moment.astimezone(JST)


def format_jst(moment: datetime) -> str:
    """A moment as staff read it, for example 「2026年11月3日 09:05」 (JST).

    Raises:
        ValueError: `moment` has no time zone.
    """
    local = to_jst(moment)
    return f"{local.year}年{local.month}月{local.day}日 {local:%H:%M}"


def fiscal_year(day: date) -> int:
    """The fiscal year (年度) that a date falls in: 1 April to 31 March, named for the year of its April.

    Source: 地方自治法 第208条 (the fiscal year of local governments). A datetime is taken in JST.
    """
    if isinstance(day, datetime):
        day = to_jst(day).date()
    return day.year if day.month >= 4 else day.year - 1
