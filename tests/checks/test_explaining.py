import json
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

from yorozu.checks.explaining import meaning, original

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
        (lambda: "a".strop(), "機能がありません"),  # type: ignore[attr-defined]
        (lambda: number.strip(), "str(...) で文字列に"),
        (lambda: datetime(2026, 4, 1).strip(), "str(...) で文字列に"),  # type: ignore[attr-defined]
        (lambda: datetime(2026, 2, 30), "暦にない日付"),
        (lambda: datetime(2026, 13, 1), "暦にない日付"),
        (lambda: write_into_merged(), "左上でないところには書けません"),
        (lambda: openpyxl.Workbook()["名簿"], "シートが、ブックにありません"),
        (lambda: sorted(["a", number]), "大きさを比べられません"),
        (lambda: number(), "かっこ ()"),
        (lambda: one_value(), "名前の後に ( )"),  # type: ignore[call-arg]
        (lambda: one_value("a", "b"), "渡す値の数が違います"),  # type: ignore[call-arg]
        (lambda: missing.keys(number), "渡す値の数が違います"),  # type: ignore[call-arg]
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


def test_an_explanation_holds_no_data() -> None:
    assert "秘密" not in meaning(raised(lambda: missing["秘密"]))
    assert "秘密" not in meaning(raised(lambda: int("秘密")))


def test_the_original_is_one_line_and_shows_spaces_in_a_key() -> None:
    assert original(raised(lambda: missing["職員番号 "])) == "KeyError: '職員番号␣'"
    assert original(ValueError("一\n二")) == "ValueError: 一"
    assert original(ValueError()) == "ValueError"
    assert len(original(ValueError("長" * 900))) < 250
