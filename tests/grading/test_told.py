import io
import tempfile
from datetime import date, datetime
from pathlib import Path
from time import sleep

import numpy as np
import pandas as pd
import PIL.Image
import pytest
from matplotlib.figure import Figure
from openpyxl import Workbook
from openpyxl.drawing.image import Image

from yorozu.checks import drawing
from yorozu.grading.told import files_told, told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (3, 3.0),
        (3, np.int64(3)),
        ([1.5], [np.float64(1.5)]),
        (f"{tempfile.gettempdir()}/a1/x.csv", f"{tempfile.gettempdir()}/b2/x.csv"),
        (object(), object()),
        ({1, 2}, {2, 1}),
    ],
)
def test_what_a_person_sees_as_the_same_is_told_the_same(one: object, other: object) -> None:
    assert told(one) == told(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, True),
        (1, "1"),
        ("", None),
        ([1, 2], [2, 1]),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        (date(2026, 4, 1), datetime(2026, 4, 1)),
        (0.1, 0.2),
        (float("nan"), 0),
        (ValueError("a"), ValueError("b")),
        (pd.DataFrame({"a": [1]}), pd.DataFrame({"b": [1]})),
        (pd.Series([1, 2]), pd.Series([1, 2], index=[1, 2])),
        (np.array([1]), np.array([2])),
    ],
)
def test_what_a_person_sees_as_different_is_told_apart(one: object, other: object) -> None:
    assert told(one) != told(other)


def test_a_list_in_itself_ends() -> None:
    value: list[object] = [1]
    value.append(value)
    assert told(value) == "list(1,…)"


def test_a_workbook_keeps_its_pictures() -> None:
    picture = io.BytesIO()
    PIL.Image.new("RGB", (2, 2)).save(picture, "PNG")
    book = Workbook()
    book.worksheets[0].add_image(Image(picture))
    first = told(book)
    assert told(book.worksheets[0]) == first
    book.save(io.BytesIO())


def workbook(value: str) -> Workbook:
    book = Workbook()
    book.worksheets[0]["A1"] = value
    return book


def test_workbooks_are_told_by_what_is_in_them_and_not_by_their_time(tmp_path: Path) -> None:
    first = told(workbook("a"))
    workbook("a").save(tmp_path / "a.xlsx")
    as_file = files_told(tmp_path)
    sleep(1.1)  # the time of making has seconds
    assert told(workbook("a")) == first != told(workbook("b"))
    workbook("a").save(tmp_path / "a.xlsx")
    assert files_told([str(tmp_path)]) == as_file
    workbook("b").save(tmp_path / "a.xlsx")
    assert files_told(tmp_path / "a.xlsx", 1, None) != files_told(tmp_path / "b.xlsx")


def test_pictures_are_told_by_what_they_show() -> None:
    def line(height: int) -> object:
        axes = Figure().subplots()
        axes.plot([0, height])
        return axes

    assert told(line(1)) == told(line(1)) != told(line(2))


def test_a_chart_that_is_told_is_not_taken_for_one_that_is_saved() -> None:
    figure = Figure()
    assert told(figure) != told(Figure((1, 1)))
    assert drawing.saved(lambda: told(figure), seen=lambda saved: saved) == []
