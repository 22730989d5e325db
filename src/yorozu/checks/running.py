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

from yorozu.checks.explaining import meaning, original, slip
from yorozu.checks.failed import HIDDEN_NOTE, CheckFailed, NotAttempted
from yorozu.checks.showing import show

_NOT_THE_LEARNERS = tuple(
    {sysconfig.get_paths()[name] for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    | {str(Path(__file__).parent.parent), "<frozen"}
)
_COMPILED = (".pyx", ".pxi", ".pxd")
"""What a library's file ends in that is not Python: its name leads nowhere ("pandas/_libs/lib.pyx")."""
_DATA = ("'NoneType'", "'int'", "'float'", "'numpy.", "'date", "datetime.")
"""How Python's words begin where a blank, a number or a day is asked for what it has not."""
_NOT_INDENTED = "答えの行の頭に、半角の空白が4つあるか（ないと、その行は関数の中に入りません）。"


@dataclass(frozen=True)
class _Place:
    function: str
    cell: str
    line: int
    text: str
    whole: str
    """All lines of the function."""


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
                    (_NOT_INDENTED if _is_empty(function) else "")
                    + (look or "return の行があるか、if や for の中だけにないかを見てください。"),
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
        error: the kind of error that is right; those derived from it are right too. Exception is any error.
        what: what it is tried on, in Japanese, for example 「日付ではない文字」.
        look: where to look, in Japanese.
        hidden: show neither the value nor Python's own error text.
        **kwargs: its arguments by name (not those named above).

    Raises:
        NotAttempted: the function, or one of the learner's that it calls, is not written yet.
        CheckFailed: it is no function, it returned a value, or another error stopped it.
    """
    name, title = _named(function)
    wanted = "エラーで止まります。" if error is Exception else f"{error.__name__} というエラーで止まります。"
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


def _is_empty(function: Callable[..., Any]) -> bool:
    """Whether nothing follows a function's docstring, as when the answer below it is not indented."""

    def empty() -> None:
        """As the exercise has it."""

    code = getattr(function, "__code__", None)
    return code is not None and code.co_code == empty.__code__.co_code


def _not_attempted(error: NotImplementedError, name: str) -> NotAttempted:
    place = _learners_place(error.__traceback__)
    empty = place.function if place else name
    if empty == name or not name:
        return NotAttempted(
            f"まだ書かれていません: 関数「{empty}」",
            [
                (
                    "どこを見るか",
                    "練習のセルの「# ここに書いてください」と `raise` の行を"
                    "答えに書きかえて、実行してください。"
                    "答えを書いたのに出るときは、`raise` の行が残っていないか見てください。",
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
    code = (place.text, place.whole) if place else ("", "")
    return CheckFailed(
        f"{title}が{'別の' if wanted else ''}エラーで止まりました。",
        [
            ("確かめたこと", what),
            ("期待したこと", wanted),
            ("エラー", type(error).__name__ if hidden else original(error)),
            ("意味", meaning(error, *code)),
            ("止まった行", where),
            ("どこを見るか", look or _look_when_stopped(place, name, error, bool(slip(error, *code)))),
            ("注意", HIDDEN_NOTE if hidden else ""),
        ],
    )


def _look_when_stopped(place: _Place | None, name: str, error: BaseException, slipped: bool) -> str:
    """Where to look after an error for which the test has no advice of its own; holds no data."""
    if place is None:
        return ""
    if place.function != name and not place.function.startswith("<"):  # as <lambda>, <genexpr>
        return (
            "止まったのは、この関数が使う、ほかの関数の中です。"
            "前の練習で作った関数なら、その練習が「✓」か、渡している値が正しいか、もう一度確かめてください。"
        )
    if slipped:
        return ""
    if isinstance(error, NameError) and not isinstance(error, UnboundLocalError):
        return "止まった行の、名前のつづりと、前の行でその名前に値を入れたかを見てください。"
    if isinstance(error, AttributeError) and not str(error).startswith(_DATA):
        return "止まった行の、「.」の後ろの名前のつづりと、「.」の前の値の種類を見てください。"
    return "0 や空の値、1つもないデータなども自分で渡してみて、止まらないか確かめてください。"


def _learners_place(tb: TracebackType | None) -> _Place | None:
    """The deepest line of the learner's own code in a traceback; None if there is none.

    A line of the test's own, as of a made-up model that it hands to the learner, counts only without another.
    """
    stops = [
        (frame.f_code, line)
        for frame, line in traceback.walk_tb(tb)
        if not frame.f_code.co_filename.startswith(_NOT_THE_LEARNERS)
        and not frame.f_code.co_filename.endswith(_COMPILED)
    ]
    if not stops:
        return None
    test = _tests_file(tb)
    code, line = next((stop for stop in reversed(stops) if stop[0].co_filename != test), stops[-1])
    text = linecache.getline(code.co_filename, line).strip()
    last = max(number for *_, number in code.co_lines() if number)
    whole = "".join(linecache.getlines(code.co_filename)[code.co_firstlineno - 1 : last])
    return _Place(code.co_name, _cell_name(code.co_filename), line, text, whole)


def _tests_file(tb: TracebackType | None) -> str:
    """The file, or the notebook's cell, of the test that called the check in which a traceback begins."""
    frame = tb.tb_frame.f_back if tb else None
    while frame and frame.f_code.co_filename.startswith(_NOT_THE_LEARNERS):
        frame = frame.f_back
    return frame.f_code.co_filename if frame else ""


def _cell_name(filename: str) -> str:
    """The notebook cell that a code object came from, as 「セル [3] の 」; empty outside a notebook."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    name = shell.compile.format_code_name(filename) if shell else None
    if not name:
        return ""
    return f"セル {name[1].removeprefix('In')} の "
