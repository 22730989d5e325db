"""What openpyxl refuses, told in Japanese: each sentence is tried on openpyxl's own words."""

from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.styles import Border, Font, PatternFill, Side

from yorozu.checks.explaining import meaning, slip

TOOLS = {"Border": Border, "Font": Font, "PatternFill": PatternFill, "Side": Side}


def refusal(line: str) -> Exception:
    """The error that a line on a new sheet ends in."""
    sheet: Any = Workbook().active
    sheet.append(["課", 1, 2])
    with pytest.raises(Exception) as caught:  # noqa: PT011  (every kind of error is wanted here)
        exec(line, {**TOOLS, "sheet": sheet, "last": 7})
    return caught.value


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ('for cell in sheet["A1:C1"]: cell.font = Font(bold=True)', "for を2つ重ねて"),
        ('sheet["A1:C2"].value = 1', "for を2つ重ねて"),
        ("for row in sheet: print(row.value)", "for を2つ重ねて"),
        ('sheet["A1:C{last}"]', "引用符の前に f"),
        ('sheet["D{row}"] = 1', "引用符の前に f"),
        ('sheet.print_area = "A1:C{last}"', "引用符の前に f"),
        ("sheet.print_area = 'A1:C{last + 1}'", "引用符の前に f"),
        ('sheet.print_area = f"A{last}:C"', "番地や範囲として読めません"),
        ('sheet.print_area = "A1:C"', "番地や範囲として読めません"),
        ('sheet["あ1"]', "番地や範囲として読めません"),
        ('sheet.print_title_rows = "A1:C3"', '行は "1:2"'),
        ('sheet.print_title_cols = "A-B"', '列は "A:B"'),
        ('sheet.page_setup.orientation = "landscpe"', "つづりを見て"),
        ('PatternFill("sold", fgColor="D9E1F2")', "つづりを見て"),
        ('PatternFill("solid", fgcolor="D9E1F2")', "つづりを見て"),
        ('PatternFill("solid", fgColor="#D9E1F2")', "# は付けません"),
        ('sheet.page_setup.paperSize = "A4"', "数値を入れるところ"),
        ('sheet.column_dimensions["A"].width = "広い"', "数値を入れるところ"),
        ('sheet.append("題名")', "[ ] で囲みます"),
        ("sheet.append(3)", "[ ] で囲みます"),
        ("sheet.append([[1, 2], [3, 4]])", "for で1行ずつ"),
        ('sheet["A1"] = [1]', "for で1行ずつ"),
        ('sheet["A1"].font.bold = True', "新しく作ったものを入れます"),
        ('Border(top="thin")', "`top=` には、Side( ) で作ったもの"),
    ],
)
def test_each_refusal_says_how_to_write_the_line(line: str, part: str) -> None:
    error = refusal(line)
    assert part in meaning(error, line)
    assert slip(error, line)


def test_words_of_others_are_not_known() -> None:
    for error in (
        ValueError("職員 is not a valid name"),
        AttributeError("'tuple' object has no attribute 'x'"),
    ):
        assert slip(error, 'sheet["A{row}"]') == ""
