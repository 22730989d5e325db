"""The check of a whole table."""

from typing import Any

from yorozu.checks.differences import difference
from yorozu.checks.values import failure


def table(
    got: Any, expected: Any, what: str = "", look: str = "", hidden: bool = False, midnight_ok: bool = True
) -> None:
    """Pass if the learner's DataFrame is the expected one: columns in order, then rows, then cells.

    The index and dtypes are ignored; cells compare in value and kind (see `yorozu.checks.differences`).
    pandas keeps dates as midnights, so midnight counts as the date here unless `midnight_ok` is False.

    Args:
        got: the learner's value.
        expected: the right DataFrame.
        what: what is being checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show no data; `what` says what kind of data it was.
        midnight_ok: take a datetime or Timestamp at midnight for the date.

    Raises:
        CheckFailed: they differ, or the value is not a DataFrame.
    """
    found = difference(got, expected, midnight_ok)
    if found:
        raise failure(found, what, look, hidden)
