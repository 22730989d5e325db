"""Calling a learner's function: tells "not written yet" and "stopped by an error" from a value."""

import linecache
import sys
import sysconfig
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from yorozu.checks.explaining import meaning, original
from yorozu.checks.failed import HIDDEN_NOTE, CheckFailed, NotAttempted
from yorozu.checks.showing import show

_NOT_THE_LEARNERS = tuple(
    {sysconfig.get_paths()[name] for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    | {str(Path(__file__).parent), "<frozen"}
)


@dataclass(frozen=True)
class _Place:
    function: str
    cell: str
    line: int
    text: str


def run(
    function: Callable[..., Any],
    *args: Any,
    what: str = "",
    look: str = "",
    hidden: bool = False,
    none_ok: bool = False,
    **kwargs: Any,
) -> Any:
    """Call the learner's function and return its value.

    Args:
        function: the learner's function.
        *args: its arguments.
        what: what it is tried on, in Japanese, for example 「1行目が見出しのブック」.
        look: where to look, in Japanese.
        hidden: do not show Python's own error text, which may hold hidden data.
        none_ok: None is a value that the exercise allows; otherwise it fails, with a hint about `return`.
        **kwargs: its arguments by name (not those named above).

    Raises:
        NotAttempted: the function, or one of the learner's that it calls, is not written yet.
        CheckFailed: it is no function, an error stopped it, or it returned None.
    """
    name, title = _named(function)
    try:
        value = function(*args, **kwargs)
    except NotImplementedError as error:
        raise _not_attempted(error, name) from None
    except CheckFailed:
        raise
    except (Exception, SystemExit) as error:  # noqa: BLE001  (anything may come out of a learner's code)
        raise _stopped(error, name, title, what, look, hidden) from None
    if value is None and not none_ok:
        raise CheckFailed(
            f"{title}が値を返していません（None になりました）。",
            [
                ("確かめたこと", what),
                ("期待したこと", "関数の最後で、return を使って結果を返します。"),
                ("あなたの値", "空（None）"),
                (
                    "どこを見るか",
                    look or "return の行があるか、if や for の中だけにないかを見てください。",
                ),
                ("注意", "print で表示するだけでは、値は返りません。"),
            ],
        )
    return value


def raises(
    function: Callable[..., Any],
    *args: Any,
    error: type[Exception] = ValueError,
    what: str = "",
    look: str = "",
    hidden: bool = False,
    **kwargs: Any,
) -> None:
    """Pass if the learner's function stops with an error of this kind, as the exercise asks.

    Args:
        function: the learner's function.
        *args: its arguments.
        error: the kind of error that is right; those derived from it are right too.
        what: what it is tried on, in Japanese, for example 「日付ではない文字」.
        look: where to look, in Japanese.
        hidden: show neither the value nor Python's own error text.
        **kwargs: its arguments by name (not those named above).

    Raises:
        NotAttempted: the function, or one of the learner's that it calls, is not written yet.
        CheckFailed: it is no function, it returned a value, or another error stopped it.
    """
    name, title = _named(function)
    wanted = f"{error.__name__} というエラーで止まります。"
    try:
        value = function(*args, **kwargs)
    except NotImplementedError as found:
        raise _not_attempted(found, name) from None
    except CheckFailed:
        raise
    except error:
        return
    except (Exception, SystemExit) as found:  # noqa: BLE001  (anything may come out of a learner's code)
        raise _stopped(found, name, title, what, look, hidden, wanted) from None
    raise CheckFailed(
        f"{title}が、エラーで止まるはずのところで、値を返しました。",
        [
            ("確かめたこと", what),
            ("期待したこと", wanted),
            ("あなたの値", "" if hidden else show(value)),
            ("どこを見るか", look),
            ("注意", HIDDEN_NOTE if hidden else ""),
        ],
    )


def _named(function: Any) -> tuple[str, str]:
    """A function's name, and what a message calls it.

    Raises:
        CheckFailed: it is no function.
    """
    name = getattr(function, "__name__", "")
    title = f"関数「{name}」" if name else "関数"
    if not callable(function):
        raise CheckFailed(
            f"{title}を呼べません。関数ではない値になっています。",
            [
                (
                    "どこを見るか",
                    "同じ名前の変数を作っていませんか。def のあるセルをもう一度実行してください。",
                )
            ],
        )
    return name, title


def _not_attempted(error: NotImplementedError, name: str) -> NotAttempted:
    place = _learners_place(error.__traceback__)
    empty = place.function if place else name
    if empty == name or not name:
        return NotAttempted(
            f"まだ書かれていません: 関数「{empty}」",
            [
                (
                    "どこを見るか",
                    "上のセルの「# ここに書いてください」と raise の行を答えに書きかえて、実行してください。",
                )
            ],
        )
    return NotAttempted(
        f"まだ書かれていません: 関数「{empty}」（{name} の中で使われています）",
        [("どこを見るか", f"先に「{empty}」の練習を終わらせて、そのセルを実行してください。")],
    )


def _stopped(
    error: BaseException, name: str, title: str, what: str, look: str, hidden: bool, wanted: str = ""
) -> CheckFailed:
    place = _learners_place(error.__traceback__)
    if place is None and isinstance(error, TypeError) and "argument" in str(error):
        return CheckFailed(
            f"{title}を呼べません。引数（かっこの中）の数か名前が合いません。",
            [("どこを見るか", "def の行を、はじめに書いてあった形に戻してください。")],
        )
    where = f"{place.cell}{place.line}行目: {place.text}" if place else ""
    return CheckFailed(
        f"{title}が{'別の' if wanted else ''}エラーで止まりました。",
        [
            ("確かめたこと", what),
            ("期待したこと", wanted),
            ("エラー", type(error).__name__ if hidden else original(error)),
            ("意味", meaning(error)),
            ("止まった行", where),
            ("どこを見るか", look or _look_when_stopped(place, name)),
            ("注意", HIDDEN_NOTE if hidden else ""),
        ],
    )


def _look_when_stopped(place: _Place | None, name: str) -> str:
    """Where to look after an error for which the test has no advice of its own; holds no data."""
    if place is None:
        return ""
    if place.function != name and not place.function.startswith("<"):  # as <lambda>, <genexpr>
        return (
            "止まったのは、この関数が使う、ほかの関数の中です。"
            "前の練習で作った関数なら、その練習が「✓」か、もう一度確かめてください。"
        )
    return "0 や空の値、1つもないデータなども自分で渡してみて、止まらないか確かめてください。"


def _learners_place(tb: TracebackType | None) -> _Place | None:
    """The deepest line of the learner's own code in a traceback; None if there is none."""
    found = None
    for frame, line in traceback.walk_tb(tb):
        code = frame.f_code
        if not code.co_filename.startswith(_NOT_THE_LEARNERS):
            text = linecache.getline(code.co_filename, line).strip()
            found = _Place(code.co_name, _cell_name(code.co_filename), line, text)
    return found


def _cell_name(filename: str) -> str:
    """The notebook cell that a code object came from, as 「セル [3] の 」; empty outside a notebook."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    name = shell.compile.format_code_name(filename) if shell else None
    if not name:
        return ""
    return f"セル {name[1].removeprefix('In')} の "
