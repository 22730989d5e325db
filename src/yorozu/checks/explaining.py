"""Python's errors in plain Japanese: what each kind means and what to look at first."""

from collections.abc import Callable

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

# Sentences of Python that say more than the type alone.
_SPECIAL: tuple[tuple[str, Callable[[str], bool], str], ...] = (
    (
        "TypeError",
        lambda text: "'NoneType'" in text,
        "空（None）の値を使おうとしています。空のセルや、return を書き忘れた関数の値ではないか見てください。",
    ),
    (
        "AttributeError",
        lambda text: "'NoneType'" in text,
        "空（None）の値に「.」の機能を使おうとしています。空のセルではないか見てください。",
    ),
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
        "TypeError",
        lambda text: "missing" in text and "required positional argument" in text,
        "関数に渡す値が足りません。`.map(関数の名前)` や `key=関数の名前` で、"
        "名前の後に ( ) を付けていないか見てください。",
    ),
    (
        "TypeError",
        lambda text: "takes" in text and "argument" in text and "given" in text,
        "渡す値の数が違います。関数の名前の後の ( ) の中に、いくつの値を書くか見てください。",
    ),
    (
        "OSError",
        lambda text: text.startswith("Cannot save file into a non-existent directory"),
        "ファイルを書き出すフォルダーがありません。先にフォルダーを作ってください。",
    ),
    (
        "TypeError",
        lambda text: "is not callable" in text,
        "関数ではないものに、かっこ () を付けて呼んでいます。",
    ),
    (
        "ValueError",
        lambda text: "invalid literal for int()" in text or "could not convert string to float" in text,
        "数値に変えられない文字列を、数値に変えようとしています。",
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


def meaning(error: BaseException) -> str:
    """What an error means, in Japanese, for someone who has never seen it. Holds no data."""
    text = str(error)
    names = [parent.__name__ for parent in type(error).__mro__]
    for name, applies, sentence in _SPECIAL:
        if name in names and applies(text):
            return sentence
    return next((_MEANING[name] for name in names if name in _MEANING), _UNKNOWN)


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
