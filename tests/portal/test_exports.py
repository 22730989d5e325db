import io
from datetime import UTC, date, datetime
from urllib.parse import unquote

from openpyxl import Workbook, load_workbook

from yorozu.portal import tables
from yorozu.portal.exports import Export, disposition, workbook
from yorozu.portal.tables import Cell, Column, Table

AT = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)


def export(*shown: Table) -> Export:
    return Export("研修記録", [("年度", "2026年度")], shown, "ありません。", ("林　真理子", "hayashi"), AT)


def table(*lines: tuple[Cell, ...], title: str = "修了", totals: tuple[Cell, ...] = ()) -> Table:
    columns = (Column("職員番号", width=12), Column("時間数", "number"), Column("修了日", "day", width=16))
    return Table(title, columns, lines, totals)


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


LINE = (tables.text("0001002"), tables.number(1.5), tables.day(date(2026, 11, 15)))


def test_who_took_it_out_and_when_stand_above_the_table() -> None:
    sheet = opened(workbook(export(table(LINE)))).worksheets[0]
    head = [[cell.value for cell in row[:2]] for row in sheet.iter_rows(min_row=1, max_row=5)]
    assert head == [
        ["研修記録", None],
        ["年度", "2026年度"],
        ["表", "修了"],
        ["書き出した人", "林　真理子（hayashi）"],
        ["書き出した日時", "2026年11月25日 00:30（日本時間）"],
    ]
    assert sheet.freeze_panes == "A8"
    assert [cell.value for cell in sheet[7]] == ["職員番号", "時間数", "修了日"]
    assert sheet.column_dimensions["A"].width == 12
    assert sheet.auto_filter.ref == "A7:C8"
    assert sheet.print_title_rows == "$7:$7"


def test_zeros_stay_and_numbers_and_days_can_be_calculated_with() -> None:
    sheet = opened(workbook(export(table(LINE)))).worksheets[0]
    number, hours, day = sheet[8]
    assert (number.value, number.data_type, number.number_format) == ("0001002", "s", "@")
    assert (hours.value, hours.data_type) == (1.5, "n")
    assert day.value == datetime(2026, 11, 15)
    assert day.number_format == 'yyyy"年"m"月"d"日"'


def test_a_text_that_looks_like_a_formula_stays_a_text() -> None:
    dangerous = [
        '=HYPERLINK("http://example.com")',
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "=1+1\x0b",
        "{=1}",
        "\t=1",
    ]
    lines = [(tables.text(text), *LINE[1:]) for text in dangerous]
    sheet = opened(workbook(export(table(*lines)))).worksheets[0]
    cells = [row[0] for row in sheet.iter_rows(min_row=8, max_row=7 + len(dangerous))]
    assert [cell.data_type for cell in cells] == ["s"] * len(dangerous)
    assert [cell.value for cell in cells] == [text.replace("\x0b", "") for text in dangerous]
    assert [cell.quotePrefix for cell in cells] == [True, True, True, True, True, False, True]


def test_totals_are_the_last_line_and_outside_of_the_filter() -> None:
    totals = (tables.text("計"), tables.fraction(1, 2), tables.text("－"))
    sheet = opened(workbook(export(table(LINE, totals=totals)))).worksheets[0]
    assert [cell.value for cell in sheet[9]] == ["計", "1／2", "－"]
    assert sheet.auto_filter.ref == "A7:C8"


def test_a_sheet_for_each_table_with_a_name_that_excel_takes() -> None:
    long = "とても長い題の講座" * 5
    shown = [table(LINE, title=title) for title in ("A/B:[C]", long, long, "'")]
    book = opened(workbook(export(*shown)))
    assert book.sheetnames[0] == "A B  C"
    assert len({name.lower() for name in book.sheetnames}) == 4
    assert all(0 < len(name) <= 31 for name in book.sheetnames)
    assert book.properties.creator == "林　真理子"


def test_nothing_shown_is_said_in_the_file_too() -> None:
    sheet = opened(workbook(export())).worksheets[0]
    assert [cell.value for cell in sheet["A"]][-1] == "ありません。"


def test_the_file_is_named_for_the_page_and_the_day_in_japan() -> None:
    value = disposition(export())
    assert value.startswith('attachment; filename="export.xlsx"; ')
    assert unquote(value.partition("UTF-8''")[2]) == "研修記録_2026-11-25.xlsx"
    assert value.isascii()
