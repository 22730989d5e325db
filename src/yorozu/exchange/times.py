"""Times as nbgrader writes, reads and shows them.

nbgrader reads a time zone after a blank wrongly ("JST" as UTC, "+0900" as 900 seconds); an offset with a
colon and no blank before it is read right. So files get that form and people get "JST".
"""

from datetime import datetime

from yorozu.japan import to_jst

TIMESTAMP_FILE = "timestamp.txt"
"""The file in submitted/<course>/<student>/<unit>/ that tells nbgrader when a submission came."""


def timestamp_text(moment: datetime) -> str:
    """What to write into `timestamp.txt`: JST, and read by nbgrader as the same moment.

    Raises:
        ValueError: `moment` has no time zone.
    """
    return to_jst(moment).isoformat(sep=" ", timespec="microseconds")


def attempt_label(moment: datetime, number: int) -> str:
    """An attempt's name in lists and of its feedback folder, for example 「2026-11-24 11:00:03 JST 第2回」.

    Raises:
        ValueError: `moment` has no time zone.
    """
    return f"{to_jst(moment):%Y-%m-%d %H:%M:%S} JST 第{number}回"
