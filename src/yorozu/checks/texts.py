"""The check of a text: points at the first character that differs."""

from typing import Any

from yorozu.checks.differences import Difference, difference, first_difference, text_advice
from yorozu.checks.kinds import Kind, kind_of
from yorozu.checks.showing import around, bracketed, legend, name_of, visible
from yorozu.checks.values import failure

_AROUND = 12


def text(got: Any, expected: str, what: str = "", look: str = "", hidden: bool = False) -> None:
    """Pass if the learner's text is the expected one, character by character.

    Args:
        got: the learner's value.
        expected: the right text.
        what: what is being checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show neither text; `what` says what kind of data it was.

    Raises:
        CheckFailed: they differ, or the value is not a text.
    """
    if kind_of(got) is not Kind.TEXT:
        found = difference(got, expected)
        if found:
            raise failure(found, what, look, hidden)
        return
    if got == expected:
        return
    at = first_difference(got, expected)
    place = f"{at + 1}文字目（期待は{_character(expected, at)}、あなたは{_character(got, at)}）"
    ours, theirs = around(expected, at, _AROUND), around(got, at, _AROUND)
    found = Difference(
        "文字が違います。",
        f'文字列 "{visible(ours)}"',
        f'文字列 "{visible(theirs)}"',
        place,
        text_advice(got, expected),
        bracketed(legend(ours, theirs)),
    )
    raise failure(found, what, look, hidden)


def _character(whole: str, at: int) -> str:
    return name_of(whole[at]) if at < len(whole) else "文字なし（ここで終わり）"
