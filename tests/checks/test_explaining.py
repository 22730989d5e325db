import json
import re
import unicodedata
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from openai import APIConnectionError, OpenAIError
from pydantic import BaseModel

from yorozu.checks.explaining import meaning, original, slip

NO_ITEMS = "'NoneType' object is not iterable"
NO_GROUP = "'NoneType' object has no attribute 'group'"
TOO_FEW = "to_yen() missing 1 required positional argument: 'text'"
missing: dict[str, int] = {}
nothing: Any = None
number: Any = 5
once, twice = pd.DataFrame({"課": ["総務課"]}), pd.DataFrame({"課": ["総務課", "総務課"]})


def one_value(value: str) -> str:
    return value


def write_into_merged() -> None:
    sheet = openpyxl.Workbook().worksheets[0]
    sheet.merge_cells("A1:B1")
    sheet["B1"].value = "値"


DAY = datetime(2026, 4, 1)
function: Any = one_value


class Form(BaseModel):
    count: int

    def add(self, other: int, times: int) -> int:
        return self.count + other * times


def asked(error: OpenAIError) -> None:
    raise error


def raised(action: Callable[[], object]) -> BaseException:
    with pytest.raises(BaseException) as caught:  # noqa: PT011  (every kind of error is wanted here)
        action()
    return caught.value


@pytest.mark.parametrize(
    ("action", "part"),
    [
        (lambda: missing["職員番号"], "見出し（キー）"),
        (lambda: [][0], "並びの外"),
        (lambda: eval("职员"), "つづりの違い"),
        (lambda: open("data/ない.xlsx"), "ファイルがありません"),  # noqa: PTH123, SIM115
        (lambda: int("１２円"), "数値に変えられない文字列"),
        (lambda: unicodedata.normalize("NFCK", "ａ"), "「NFKC」のつづり"),  # type: ignore[arg-type]
        (lambda: [1].index(number), "値の中身が、その処理では使えません"),
        (lambda: once.merge(twice, validate="1:1"), "つなぐ列が足りないか"),
        (lambda: json.loads("承知しました。"), "JSON ではありません"),
        (lambda: min([]), "いちばん小さい値を選べません"),
        (lambda: max([], key=len), "いちばん大きい値を選べません"),
        (lambda: datetime.strptime("2026-04-01", "%Y/%m/%d"), "指定した書式"),
        (lambda: "a" + number, "そのまま足したり"),
        (lambda: number + "a", "そのまま足したり"),
        (lambda: nothing[0], "空（None）の値を使おう"),
        (lambda: nothing.strip(), "空（None）の値に"),
        (lambda: exec("first, second = None"), "いくつかの名前に分けて"),
        (lambda: exec("first, second = '読めない'"), "名前の数と、受け取る値の数"),
        (lambda: exec("for first, second in ['値']: pass"), "名前の数と、受け取る値の数"),
        (lambda: exec("first, second = '値'.split()"), "名前の数と、受け取る値の数"),
        (lambda: re.fullmatch("値", "値")[1], "かっこ ( ) が足りません"),  # type: ignore[index]
        (lambda: nothing.append("a"), "= で変数に入れ直していないか"),
        (lambda: "a".strop(), "機能がありません"),  # type: ignore[attr-defined]
        (lambda: number.strip(), "str(...) で文字列に"),
        (lambda: datetime(2026, 4, 1).strip(), "str(...) で文字列に"),  # type: ignore[attr-defined]
        (lambda: datetime(2026, 2, 30), "暦にない日付"),
        (lambda: datetime(2026, 13, 1), "暦にない日付"),
        (lambda: write_into_merged(), "左上でないところには書けません"),
        (lambda: openpyxl.Workbook()["名簿"], "シートが、ブックにありません"),
        (lambda: sorted(["a", number]), "大きさを比べられません"),
        (lambda: number(), "かっこ ()"),
        (lambda: one_value(), "関数 one_value に渡す値が足りません（足りないもの: value）"),  # type: ignore[call-arg]
        (lambda: Form.add(), "（足りないもの: self、other、times）"),  # type: ignore[call-arg]
        (lambda: (lambda each: each)(), "関数に渡す値が足りません（足りないもの: each）"),  # type: ignore[call-arg]
        (lambda: "a".replace("b"), "渡す値の数が違います"),  # type: ignore[call-arg]
        (lambda: one_value(valeu="a"), "渡した値の名前が、その関数にはありません"),  # type: ignore[call-arg]
        (lambda: function[0], "[ ] ではなく ( ) と書く"),
        (lambda: "a b".split[0], "[ ] の前に ( ) を付け忘れ"),  # type: ignore[index]
        (lambda: [1][DAY.weekday], "後ろに ( ) を付け忘れ"),  # type: ignore[call-overload]
        (lambda: DAY.weekday + 1, "後ろに ( ) を付け忘れ"),  # type: ignore[operator]
        (lambda: "a" + function, "後ろに ( ) を付け忘れ"),
        (lambda: "a".lower.strip(), "後ろに ( ) を付け忘れ"),  # type: ignore[attr-defined]
        (lambda: once.sum + 1, "後ろに ( ) を付け忘れ"),  # type: ignore[operator]
        (lambda: number.method, "str(...) で文字列に"),
        (lambda: one_value("a", "b"), "渡す値の数が違います"),  # type: ignore[call-arg]
        (lambda: missing.keys(number), "渡す値の数が違います"),  # type: ignore[call-arg]
        (lambda: Form({"count": 1}), "前に ** を付けます"),  # type: ignore[arg-type, call-arg]
        (lambda: Form(count=number - 0.5), "項目のきまりに合いません"),
        (lambda: asked(OpenAIError("busy")), "モデルから答えをもらえませんでした"),
        (lambda: asked(APIConnectionError(request=nothing)), "モデルから答えをもらえませんでした"),
        (lambda: Path("/").mkdir(parents=True), "同じ名前のフォルダー（ファイル）が、もうあります"),
        (lambda: once.to_csv("ない/名簿.csv"), "フォルダーがありません"),
        (lambda: 1 // (number - 5), "0 で割って"),
        (lambda: bool(pd.Series([1, 2]) == 1), "if に使って"),
        (lambda: exec("def f(:"), "文として読めません"),
        (lambda: exec("import arimasen"), "部品（モジュール）"),
        (lambda: zipfile.ZipFile(__file__), "Excel ブック"),
        (lambda: exec("raise SystemExit"), "return で終わらせます"),
        (lambda: exec("class Odd(Exception): pass\nraise Odd"), "思いがけないエラー"),
    ],
)
def test_each_error_is_explained_in_japanese(action: Callable[[], object], part: str) -> None:
    assert part in meaning(raised(action))


@pytest.mark.parametrize(
    ("text", "line", "function", "part"),
    [
        (NO_GROUP, "value.group(1)", "", "空のセルや、return を書き忘れた"),
        (NO_GROUP, "text.group(1)", "text = sheet['A1'].value", "空のセルや、return を書き忘れた"),
        (NO_GROUP, "match.group(1)", "match = f(text)", "None を返す関数の値ではないか"),
        (NO_ITEMS, "for a in rows:", "rows = f()", "None を返す関数の値ではないか"),
        (NO_ITEMS, "for a in rows:", "found = found.append(a)", "None を返す関数の値ではないか"),
        (NO_ITEMS, "for a in rows:", "rows = found.sort()", "`found.sort(…)` とだけ書きます"),
        ("'NoneType' object has no attribute 'add'", "", "", "`rows.add(…)` とだけ書きます"),
        (TOO_FEW, "rates.map(to_yen())", "", "名前の後に ( ) を付けていないか"),
        (TOO_FEW, "rates.map(lambda rate: to_yen(rate))", "", "全部の値を書いたか"),
        (TOO_FEW, "to_yen()", "", "全部の値を書いたか"),
        ("'str' object is not callable", 'rates.map("to_yen")', "", "引用符"),
        ("'to_yen' is not a valid function for 'Series' object", 'rates.apply("to_yen")', "", "引用符"),
        ("'str' object is not callable", "name(1)", "", "関数と同じ名前の変数"),
        ("'list' object is not callable", "rows.map(names(0))", "", "[ ] と ( ) の取り違え"),
    ],
)
def test_the_line_and_its_function_tell_causes_apart(text: str, line: str, function: str, part: str) -> None:
    assert part in meaning(TypeError(text), line, function)


def test_a_slip_is_told_from_what_may_lie_in_the_data() -> None:
    assert slip(TypeError(TOO_FEW))
    assert slip(AttributeError("'NoneType' object has no attribute 'append'"))
    for error in (AttributeError(NO_GROUP), KeyError("method"), TypeError("'<' not supported"), ValueError()):
        assert slip(error) == ""


def test_an_explanation_holds_no_data() -> None:
    assert "秘密" not in meaning(raised(lambda: missing["秘密"]))
    assert "秘密" not in meaning(raised(lambda: int("秘密")))


def test_the_original_is_one_line_and_shows_spaces_in_a_key() -> None:
    assert original(raised(lambda: missing["職員番号 "])) == "KeyError: '職員番号␣'"
    assert original(ValueError("一\n二")) == "ValueError: 一"
    assert original(ValueError()) == "ValueError"
    assert len(original(ValueError("長" * 900))) < 250
