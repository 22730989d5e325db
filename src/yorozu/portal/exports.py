"""An xlsx file of exactly what a page shows, with who took it out and when."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast
from urllib.parse import quote

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from yorozu.japan import format_jst, to_jst
from yorozu.portal.tables import Cell, Table

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# A spreadsheet that is given such a text by hand, or by way of a CSV file, would calculate it.
_FORMULA_LIKE = ("=", "+", "-", "@", "\t", "\r")
_NOT_IN_SHEET_NAME = re.compile(r"[\[\]:*?/\\']")
_LONGEST_SHEET_NAME = 31
_DAY_FORMAT = 'yyyy"年"m"月"d"日"'
_FONT = "游ゴシック"


@dataclass(frozen=True)
class Export:
    """What goes into the file.

    Attributes:
        title: the page's.
        conditions: label and value of what was chosen on the page.
        tables: one sheet each.
        nothing: what the page says when there is no table.
        by: name and user name of the person who takes it out.
        at: when.
    """

    title: str
    conditions: Sequence[tuple[str, str]]
    tables: Sequence[Table]
    nothing: str
    by: tuple[str, str]
    at: datetime


def workbook(export: Export) -> bytes:
    """The file."""
    book = Workbook()
    sheet = book.active
    if isinstance(sheet, Worksheet):
        book.remove(sheet)
    book.properties.title = export.title
    book.properties.creator = export.by[0]
    names: set[str] = set()
    for table in export.tables:
        sheet = book.create_sheet(_sheet_name(table.title, names))
        _write_table(sheet, table, _write_head(sheet, export, table.title))
    if not export.tables:
        sheet = book.create_sheet(_sheet_name(export.title, names))
        row = _write_head(sheet, export, export.title)
        _put(sheet, row, 1, Cell(export.nothing))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def disposition(export: Export) -> str:
    """The Content-Disposition of the file: `<title>_<day>.xlsx`."""
    name = f"{export.title}_{to_jst(export.at):%Y-%m-%d}.xlsx"
    return f"attachment; filename=\"export.xlsx\"; filename*=UTF-8''{quote(name)}"


def _write_head(sheet: Worksheet, export: Export, title: str) -> int:
    """Title, conditions, who and when; the number of the row where the table begins."""
    _put(sheet, 1, 1, Cell(export.title)).font = Font(name=_FONT, size=14, bold=True)
    lines = [
        *export.conditions,
        ("表", title),
        ("書き出した人", f"{export.by[0]}（{export.by[1]}）"),
        ("書き出した日時", f"{format_jst(export.at)}（日本時間）"),
    ]
    for row, (label, value) in enumerate(lines, start=2):
        _put(sheet, row, 1, Cell(label)).font = Font(name=_FONT, bold=True)
        _put(sheet, row, 2, Cell(value)).alignment = Alignment(wrap_text=False)
    return len(lines) + 3


def _write_table(sheet: Worksheet, table: Table, top: int) -> None:
    side = Side(style="thin", color="CCCCCC")
    for column, heading in enumerate(table.columns, start=1):
        cell = _put(sheet, top, column, Cell(heading.title))
        cell.font = Font(name=_FONT, bold=True)
        cell.fill = PatternFill("solid", fgColor="E8F1FE")
        cell.border = Border(top=side, bottom=Side(style="medium", color="00118F"))
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[get_column_letter(column)].width = heading.width
    lines = [*table.rows, *([table.totals] if table.totals else [])]
    for row, line in enumerate(lines, start=top + 1):
        for column, content in enumerate(line, start=1):
            cell = _put(sheet, row, column, content)
            cell.border = Border(bottom=side)
            cell.alignment = Alignment(vertical="center", wrap_text=True)
            if line is table.totals:
                cell.font = Font(name=_FONT, bold=True)
    last = get_column_letter(len(table.columns))
    sheet.freeze_panes = f"A{top + 1}"
    sheet.auto_filter.ref = f"A{top}:{last}{top + len(table.rows)}"
    sheet.print_title_rows = f"{top}:{top}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0


def _put(sheet: Worksheet, row: int, column: int, content: Cell) -> SheetCell:
    # Nothing is merged on our sheets.
    cell = cast(SheetCell, sheet.cell(row, column))
    cell.font = Font(name=_FONT)
    if isinstance(content.value, date | int | float):
        cell.value = content.value
        cell.number_format = _DAY_FORMAT if isinstance(content.value, date) else "0.##"
    else:
        text = ILLEGAL_CHARACTERS_RE.sub("", content.text)
        cell.value = text
        # A text stays a text: no formula, no date, no number without its leading zeros.
        cell.data_type = "s"
        cell.number_format = "@"
        cell.quotePrefix = text.startswith(_FORMULA_LIKE)
    return cell


def _sheet_name(title: str, taken: set[str]) -> str:
    clean = _NOT_IN_SHEET_NAME.sub(" ", title).strip() or "表"
    name, count = clean[:_LONGEST_SHEET_NAME], 1
    while name.lower() in taken:
        count += 1
        name = f"{clean[: _LONGEST_SHEET_NAME - len(str(count)) - 1]}_{count}"
    taken.add(name.lower())
    return name
