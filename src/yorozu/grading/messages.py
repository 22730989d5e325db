"""Why a test failed, in a few Japanese lines for the learner; of hidden tests the advice, never the data."""

import re

from yorozu.checks.explaining import meaning

NOT_WRITTEN = "まだ書かれていません"
NOT_RUN = "この確認は実行されませんでした。"
NO_SCORE = "この確認の結果を点数として読めませんでした。講師に知らせてください。"
NOT_GRADED = "採点が途中で止まったため、0点です。"

NO_BOX = "（運用担当の設定により、隔離なしで採点しました。）"

_ADVICE = ("確かめたこと", "期待したこと", "違い", "意味", "どこを見るか", "注意")
_LONGEST = 600
_MISSING_NAME = re.compile(r"name '(\w+)' is not defined")


def exercise(test: str) -> str:
    """The exercise that a test belongs to, by the test's grade_id: learners know no other name.

    An exercise x has the tests test_x and test_x_…, as docs/reference/unit-format.md says.
    """
    return test.removeprefix("test_").removesuffix("_hidden")


def failure(name: str, text: str, *, hidden: bool, written: frozenset[str] = frozenset()) -> str:
    """What a learner reads about an error that stopped a test.

    Args:
        name: the error's type.
        text: the error's own text; that of `yorozu.checks` is Japanese already.
        hidden: show nothing that could hold a hidden test's data.
        written: texts that stand in the test's code as its author wrote them.
    """
    if name == "NotImplementedError":
        return NOT_WRITTEN
    if name in ("CheckFailed", "NotAttempted"):
        return _cut(_advice(text) if hidden else text.removeprefix("✗ "))
    if name == "AssertionError" and text and (not hidden or text in written):
        return _cut(text)
    missing = _MISSING_NAME.search(text) if name == "NameError" else None
    if missing:
        return (
            f"「{missing[1]}」という名前がありません。まず、練習のセルを実行して、"
            "`SyntaxError` などの英語のエラーが出ないかを見てください"
            "（全角の記号、`:` の忘れ、字下げ、引用符）。"
            "出なければ、名前のつづりと、セルを消していないかを見てください。"
        )
    explained = meaning(type(name, (Exception,), {})(text))
    first = text.strip().splitlines()[0] if text.strip() else ""
    if hidden or not first:
        return _cut(f"エラーで止まりました（{name}）。{explained}")
    return _cut(f"エラーで止まりました（{name}: {first}）。{explained}")


def tampered(names: tuple[str, ...]) -> str:
    """What a learner reads when a test's ground was changed under it."""
    taken = sorted({name.removeprefix("name:") for name in names if name.startswith("name:")})
    if taken:
        listed = "、".join(f"「{name}」" for name in taken)
        return (
            f"{listed}は、Python や確かめる道具の名前です。"
            "あなたの変数や関数は別の名前に変えて、もう一度提出してください。"
        )
    return "確かめる道具か Python のしくみが、ノートの中で書き換えられたため、この確認は点になりません。"


def _advice(text: str) -> str:
    """The title and the lines without data."""
    title, *rest = text.removeprefix("✗ ").splitlines() or [""]
    return "\n".join([title, *(line for line in rest if line.strip().startswith(_ADVICE))])


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
