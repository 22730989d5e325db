"""Python's errors in plain Japanese: what each kind means and what to look at first."""

import re
from collections.abc import Callable

from yorozu.checks.openpyxl_slips import openpyxl_slip
from yorozu.checks.showing import visible

# By the name of the type, so that no library has to be imported to know its errors.
_MEANING = {
    "UnboundLocalError": "変数に値を入れる前に、その変数を使っています。",
    "NameError": "その名前の変数や関数がありません。つづりの違いや、上のセルの実行忘れがよくある原因です。",
    "KeyError": "その名前の見出し（キー）がありません。空白や全角・半角の違いがよくある原因です。",
    "IndexError": "並びの外の番号を指しています。番号は 0 から始まることに注意してください。",
    "TypeError": "値の種類が合いません。文字列と数値、空（None）などが混ざっていないか見てください。",
    "AttributeError": "その値には、「.」の後ろに書いた名前の機能がありません。つづりを見てください。",
    "FileNotFoundError": "その名前のファイルがありません。ファイル名、フォルダー名のつづりを見てください。",
    "FileExistsError": "同じ名前のフォルダー（ファイル）が、もうあります。",
    "PermissionError": "そのファイルを開く許可がありません。Excel で開いたままになっていないか見てください。",
    "IsADirectoryError": "ファイルではなくフォルダーを開こうとしています。",
    "UnicodeDecodeError": "文字コードが違うため、ファイルの文字を読めません。",
    "UnicodeEncodeError": "その文字コードでは書けない文字があります。",
    "ValueError": "値の中身が、その処理では使えません。渡した値と、処理の順番を見てください。",
    "JSONDecodeError": "読もうとした文が、JSON ではありません。"
    "モデルの答えに、あいさつや ``` が付いていないか、途中で切れていないか見てください。",
    "ValidationError": "値が、class に書いた項目のきまりに合いません。項目の名前と種類を見てください。",
    "OpenAIError": "モデルから答えをもらえませんでした。つながらないときや、頼み方が違うときに起きます。",
    "MergeError": "2つの表を、1つに決めてつなげません。"
    "つなぐ列が足りないか、同じ値の行が2つ以上ないか見てください。",
    "ZeroDivisionError": "0 で割っています。",
    "ModuleNotFoundError": "その名前の部品（モジュール）がありません。import の行のつづりを見てください。",
    "ImportError": "部品（モジュール）から、その名前を読み込めません。import の行を見てください。",
    "RecursionError": "関数が自分自身を呼び続けています。",
    "StopIteration": "もう次の値がありません。",
    "AssertionError": "assert で確かめた条件が成り立ちませんでした。",
    "BadZipFile": "Excel ブック（.xlsx）として開けないファイルです。",
    "InvalidFileException": "openpyxl が開けない種類のファイルです。.xlsx かどうかを見てください。",
    "ParserError": "表の形が途中で崩れているため、読めません。",
    "OverflowError": "数が大きすぎます。",
    "MemoryError": "メモリーが足りません。",
    "SystemExit": "exit() などで途中で終わっています。関数は return で終わらせます。",
    "IndentationError": "行の頭の字下げ（空白）がそろっていません。",
    "SyntaxError": "Python の文として読めません。かっこや引用符の閉じ忘れ、「:」の付け忘れを見てください。",
}

_UNKNOWN = "思いがけないエラーです。「止まった行」が出ていれば、その行の処理を見てください。"

# What Python calls a function, and where it says that one stands in place of a value.
_FUNCTION = "(?:function|method|builtin_function_or_method)"
_AS_VALUE = re.compile(
    rf"""(?<!argument )(?<!attribute )['"]{_FUNCTION}['"]|\b(?:not|type|instance,) {_FUNCTION}\b"""
)
_TOO_FEW = re.compile(r"(?:(\w+)(?:\.__init__)?\(\) )?missing \d+ required [\w -]*arguments?: (.+)")
_WRONG_COUNT = re.compile(r"\btakes\b.*\bargument.*\bgiven\b|\bexpected .*\d+ arguments?, got \d+")

# Methods that change a list or set and return nothing.
_IN_PLACE = "(append|extend|add|insert|sort|reverse)"
_ASSIGNED = re.compile(rf"\b(\w+)\s*=\s*(\w+)\.{_IN_PLACE}\(")
_ASKED_OF_NONE = re.compile(rf"'NoneType' object has no attribute '{_IN_PLACE}'")

_TAKES_A_FUNCTION = re.compile(r"\.map\(|\.apply\(|\bkey ?=")
_OF_CELLS = re.compile(r"\b(?:value|records?|row)\b|cell|sheet", re.IGNORECASE)


def _nothing_kept(text: str, line: str, function: str) -> str:
    """Python's error after `rows = rows.append(…)`."""
    if "NoneType" not in text:
        return ""
    asked = _ASKED_OF_NONE.search(text)
    for found in _ASSIGNED.finditer(function):
        name, owner, method = found.groups()
        if re.search(rf"\b{name}\b", line):
            break
    else:
        if not asked:
            return ""
        name, owner, method = "rows", "rows", asked[1]
    return (
        f"{method} は値を返しません（None になります）。結果を、= で変数に入れ直していないか見てください"
        f"（`{name} = {owner}.{method}(…)` ではなく、`{owner}.{method}(…)` とだけ書きます）。"
    )


def _too_few(text: str, line: str, function: str) -> str:
    """Python's error at `nearest(sentence)` or `.map(to_yen())`."""
    found = _TOO_FEW.search(text)
    if not found:
        return ""
    name = f" {found[1]} " if found[1] else ""
    missing = "、".join(re.findall(r"'(\w+)'", found[2]))
    told = f"関数{name}に渡す値が足りません（足りないもの: {missing}）。"
    if f"{found[1]}()" in line and _TAKES_A_FUNCTION.search(line):
        return told + (
            "`.map( )` や `key=` に渡すときは、関数の名前だけを書きます。"
            "名前の後に ( ) を付けていないか見てください。"
        )
    return told + "関数の名前の後の ( ) の中に、全部の値を書いたか見てください。"


def _wrong_arguments(text: str, line: str, function: str) -> str:
    """Python's error at `share(sentence, line)` for `share(sentence)`, or at a misspelt `name=value`."""
    if text.startswith("BaseModel.__init__() takes 1 positional argument"):
        return "class には、値を「項目の名前=値」の形で渡します。辞書を渡すときは、前に ** を付けます。"
    if _WRONG_COUNT.search(text):
        return "渡す値の数が違います。関数の名前の後の ( ) の中に、いくつの値を書くか見てください。"
    if "unexpected keyword argument" in text:
        return "`名前=値` の形で渡した値の名前が、その関数にはありません。つづりを見てください。"
    return ""


def _not_a_function(text: str, line: str, function: str) -> str:
    """Python's error at `.map("to_yen")` or `rows(0)`."""
    of_text = "'str' object is not callable" in text or "is not a valid function for" in text
    if of_text and _TAKES_A_FUNCTION.search(line):
        return (
            "関数の代わりに、文字列が渡されています。"
            '`.map( )` や `key=` などに渡す関数の名前に、引用符 " " を付けていないか見てください。'
        )
    if "is not callable" in text and "NoneType" not in text:
        return (
            "関数ではないものに、かっこ () を付けて呼んでいます。"
            "[ ] と ( ) の取り違えや、関数と同じ名前の変数がないか見てください。"
        )
    return ""


def _function_as_value(text: str, line: str, function: str) -> str:
    """Python's error at `find_names[source]` or `day.weekday + 1`."""
    if not _AS_VALUE.search(text):
        return ""
    if "is not subscriptable" in text:
        return (
            "関数の名前のすぐ後ろに [ ] があります。"
            "[ ] ではなく ( ) と書くか、[ ] の前に ( ) を付け忘れていないか見てください。"
        )
    return (
        "関数そのものを、値として使おうとしています。"
        "関数の名前の後ろに ( ) を付け忘れていないか見てください。"
    )


# Errors of how a line is written, whatever the data: from the error's text, the line and its whole function.
_SLIPS = (_nothing_kept, _too_few, _wrong_arguments, _not_a_function, _function_as_value, openpyxl_slip)

# Sentences of Python that say more than the type alone.
_SPECIAL: tuple[tuple[str, Callable[[str], bool], str], ...] = (
    (
        "AttributeError",
        lambda text: text.startswith(("'int'", "'float'", "'datetime", "datetime.", "'date'")),
        "数値や日付の値に、ほかの種類の値の機能（文字列の strip など）を使おうとしています。"
        "先に値の種類を確かめるか、str(...) で文字列にしてください。",
    ),
    (
        "AttributeError",
        lambda text: "'MergedCell'" in text and "read-only" in text,
        "結合したセルの、左上でないところには書けません。値が空（None）のセルを飛ばすか、左上のセルに書いてください。",
    ),
    (
        "KeyError",
        lambda text: "Worksheet" in text and "does not exist" in text,
        "その名前のシートが、ブックにありません。空白や全角・半角の違いがよくある原因です。",
    ),
    (
        "TypeError",
        lambda text: "concatenate str" in text or ("unsupported operand" in text and "'str'" in text),
        "文字列と、数値などの別の種類の値を、そのまま足したり計算したりしています。",
    ),
    (
        "TypeError",
        lambda text: "not supported between instances" in text,
        "種類の違う値どうしは、大きさを比べられません。",
    ),
    (
        "OSError",
        lambda text: text.startswith("Cannot save file into a non-existent directory"),
        "ファイルを書き出すフォルダーがありません。先にフォルダーを作ってください。",
    ),
    (
        "ValueError",
        lambda text: "invalid literal for int()" in text or "could not convert string to float" in text,
        "数値に変えられない文字列を、数値に変えようとしています。",
    ),
    (
        "ValueError",
        lambda text: "values to unpack" in text,
        "= の左（for では in の左）の名前の数と、受け取る値の数が合いません。",
    ),
    (
        "IndexError",
        lambda text: text == "no such group",
        "正規表現に、その番号のまとまりがありません。並び方の中の半角のかっこ ( ) が足りません。",
    ),
    (
        "ValueError",
        lambda text: text == "invalid normalization form",
        "文字のそろえ方の名前が違います。normalize に渡した「NFKC」のつづりを見てください。",
    ),
    (
        "ValueError",
        lambda text: text.startswith("min()") and "empty" in text,
        "空のリストからは、いちばん小さい値を選べません。0個のときを先に分けます。",
    ),
    (
        "ValueError",
        lambda text: text.startswith("max()") and "empty" in text,
        "空のリストからは、いちばん大きい値を選べません。0個のときを先に分けます。",
    ),
    (
        "ValueError",
        lambda text: "does not match format" in text or "unconverted data remains" in text,
        "日付の書き方と、指定した書式（%Y など）が合いません。",
    ),
    (
        "ValueError",
        lambda text: "out of range for month" in text or "must be in" in text,
        "2月30日のような、暦にない日付を作ろうとしています。",
    ),
    (
        "ValueError",
        lambda text: "truth value of a" in text and "ambiguous" in text,
        "表や列をそのまま if に使っています。1つの値にしてから比べてください。",
    ),
)


def slip(error: BaseException, line: str = "", function: str = "") -> str:
    """What is wrong with a line that no data would save, in Japanese; empty where it may be the data.

    Args:
        error: what stopped it.
        line: the learner's line that it stopped in, where it is known.
        function: the whole of the function that the line belongs to, where it is known.
    """
    finders = _SLIPS if _of_kinds(error) else (openpyxl_slip,)
    return next(filter(None, (find(str(error), line, function) for find in finders)), "")


def meaning(error: BaseException, line: str = "", function: str = "") -> str:
    """What an error means, in Japanese, for someone who has never seen it. Holds no data.

    Args:
        error: what stopped it.
        line: as for `slip`.
        function: as for `slip`.
    """
    slipped = slip(error, line, function)
    if slipped:
        return slipped
    text, names = str(error), _names(error)
    if "NoneType" in text and _of_kinds(error):
        return _of_none(text, _OF_CELLS.search(function or line) is not None)
    for name, applies, sentence in _SPECIAL:
        if name in names and applies(text):
            return sentence
    return next((_MEANING[name] for name in names if name in _MEANING), _UNKNOWN)


def _names(error: BaseException) -> list[str]:
    return [parent.__name__ for parent in type(error).__mro__]


def _of_kinds(error: BaseException) -> bool:
    """Whether it is one of the kinds of error that a value of a wrong kind ends in."""
    return not {"TypeError", "AttributeError"}.isdisjoint(_names(error))


def _of_none(text: str, of_cells: bool) -> str:
    """What it means that there was None; `of_cells` says that the code has to do with a sheet's cells."""
    if text.startswith("cannot unpack"):
        return (
            "空（None）の値を、いくつかの名前に分けて受け取ろうとしています。"
            "None になるときを先に分けているか、return を書き忘れていないか見てください。"
        )
    used = "に「.」の機能を使おう" if "has no attribute" in text else "を使おう"
    cause = (
        "空のセルや、return を書き忘れた関数の値"
        if of_cells
        else "return を書き忘れた関数や、見つからないときなどに None を返す関数の値"
    )
    return f"空（None）の値{used}としています。{cause}ではないか見てください。"


def original(error: BaseException) -> str:
    """The error as Python writes it, on one line; spaces in a KeyError's name are made visible."""
    text = str(error)
    if isinstance(error, KeyError) and error.args and isinstance(error.args[0], str):
        text = (
            f"'{visible(error.args[0])}'" if error.args[0] != error.args[0].strip() else f"'{error.args[0]}'"
        )
    first = text.strip().splitlines()[0] if text.strip() else ""
    cut = first if len(first) <= 200 else first[:200] + "…"
    return f"{type(error).__name__}: {cut}" if cut else type(error).__name__
