"""The one way in which a check fails: a message in Japanese, and nothing else on the screen."""

from collections.abc import Iterable

HIDDEN_NOTE = "採点用の別のデータで確かめているため、値は表示しません。"


class CheckFailed(AssertionError):
    """An exercise's check did not pass; `str()` is the whole message for the learner.

    IPython asks `_render_traceback_` what to print, so the learner sees the message without a traceback.
    """

    def __init__(self, title: str, lines: Iterable[tuple[str, str]] = ()) -> None:
        """Make the message.

        Args:
            title: what happened, in one Japanese sentence.
            lines: pairs of label (「期待した値」) and text; a pair with an empty text is left out.
        """
        shown = [f"  {label}: {text}" for label, text in lines if text]
        super().__init__("\n".join([f"✗ {title}", *shown]))

    def _render_traceback_(self) -> list[str]:
        return str(self).splitlines()


class NotAttempted(CheckFailed):
    """The exercise is not written yet; a name of its own lets a grader tell it from a wrong answer."""
