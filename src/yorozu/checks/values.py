"""Checks of single values and of lists of rows."""

from dataclasses import replace
from typing import Any

from yorozu.checks.differences import Difference, difference
from yorozu.checks.failed import HIDDEN_NOTE, CheckFailed
from yorozu.checks.kinds import Kind, kind_of
from yorozu.checks.showing import show


def equal(
    got: Any, expected: Any, what: str = "", look: str = "", hidden: bool = False, midnight_ok: bool = False
) -> None:
    """Pass if the learner's value is the expected one in value and kind (see `yorozu.checks.differences`).

    Args:
        got: the learner's value: a scalar, list, dict, DataFrame.
        expected: the right value.
        what: what is being checked, in Japanese, for example 「職員番号の一覧」.
        look: where to look, in Japanese.
        hidden: show neither value; `what` says what kind of data it was.
        midnight_ok: take a datetime or Timestamp at midnight for the date, and the other way round.

    Raises:
        CheckFailed: they differ.
    """
    found = difference(got, expected, midnight_ok)
    if found:
        raise failure(found, what, look, hidden)


def rows(
    got: Any,
    expected: list[Any],
    what: str = "",
    look: str = "",
    hidden: bool = False,
    midnight_ok: bool = False,
) -> None:
    """Pass if the learner's list of rows is the expected one; arguments as for `equal`.

    The message counts in rows (「3行目」), and tells a wrong number of rows from a wrong cell.

    Raises:
        CheckFailed: they differ, or the value is not a list.
    """
    if kind_of(got) is not Kind.LIST:
        found = difference(got, expected, midnight_ok)
        if found:
            raise failure(found, what, look, hidden)
    if len(got) != len(expected):
        raise failure(_of_counts(got, expected, midnight_ok), what, look, hidden)
    for number, (theirs, ours) in enumerate(zip(got, expected, strict=True), start=1):
        found = difference(theirs, ours, midnight_ok)
        if found:
            place = f"{number}行目の{found.where}" if found.where else f"{number}行目"
            raise failure(replace(found, where=place), what, look, hidden)


def _of_counts(got: Any, expected: list[Any], midnight_ok: bool) -> Difference:
    """The difference of two lists of different lengths, with the first row that is not the same."""
    both = min(len(got), len(expected))
    at = next((row for row in range(both) if difference(got[row], expected[row], midnight_ok)), both)
    ours, theirs = (show(rows[at]) if at < len(rows) else "行なし" for rows in (expected, got))
    return Difference(
        "行の数が違います。",
        f"{len(expected)}行",
        f"{len(got)}行",
        hint=f"最初に違うのは{at + 1}行目です（期待は {ours}、あなたは {theirs}）。",
    )


def failure(found: Difference, what: str, look: str, hidden: bool) -> CheckFailed:
    """The failure to raise for a difference; for a hidden test it says the reason and no data."""
    title = f"{what or '値'}が違います。"
    if hidden:
        return CheckFailed(
            title, [("違い", found.reason + found.advice), ("どこを見るか", look), ("注意", HIDDEN_NOTE)]
        )
    return CheckFailed(
        title,
        [
            ("場所", found.where),
            ("期待した値", found.expected),
            ("あなたの値", found.got),
            ("違い", found.reason + found.advice + found.hint),
            ("どこを見るか", look),
        ],
    )
