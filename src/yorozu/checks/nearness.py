"""The check of a number that chance moves a little, as one drawn by resampling: near is enough."""

from typing import Any

from yorozu.checks.differences import difference
from yorozu.checks.failed import HIDDEN_NOTE, CheckFailed
from yorozu.checks.kinds import Kind, kind_of, plain
from yorozu.checks.showing import show
from yorozu.checks.values import failure


def near(
    got: Any, expected: float, within: float, what: str = "", look: str = "", hidden: bool = False
) -> None:
    """Pass if the learner's number is no farther than `within` from the expected one.

    Args:
        got: the learner's value.
        expected: the number that it should be near to.
        within: how far it may be from it.
        what: what is being checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show no data.

    Raises:
        CheckFailed: it is farther away, or no number.
    """
    if kind_of(got) is not Kind.NUMBER:
        found = difference(got, expected)
        if found:
            raise failure(found, what, look, hidden)
    value = float(plain(got))
    if abs(value - expected) <= within:
        return
    lines = [
        ("期待した値", f"{expected - within:g} から {expected + within:g} までの数"),
        ("あなたの値", show(got)),
        ("違い", "小さすぎます。" if value < expected else "大きすぎます。"),
        ("どこを見るか", look),
    ]
    if hidden:
        lines = [("どこを見るか", look), ("注意", HIDDEN_NOTE)]
    raise CheckFailed(f"{what or '値'}が、正しい値から離れています。", lines)
