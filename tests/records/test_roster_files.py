from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from yorozu.records.roster_files import DEPARTMENT_HEADERS, Problem, RosterError, parse_date, read_rows

TEXT = "所属コード,所属名,上位所属コード\n0010,髙﨑①係,0001\n"


def read(path: Path) -> tuple[list[tuple[int, dict[str, str]]], list[Problem]]:
    problems: list[Problem] = []
    rows = read_rows(path, DEPARTMENT_HEADERS, problems)
    return [(row.line, dict(row.cells)) for row in rows], problems


def workbook(path: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(list(row))
    book.save(path)
    return path


EXPECTED = [(2, {"所属コード": "0010", "所属名": "髙﨑①係", "上位所属コード": "0001"})]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_csv_is_read_as_excel_and_others_save_it(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "departments.csv"
    path.write_text(TEXT, encoding=encoding)
    assert read(path) == (EXPECTED, [])


def test_xlsx_is_read(tmp_path: Path) -> None:
    path = workbook(tmp_path / "departments.xlsx", DEPARTMENT_HEADERS, ("0010", "髙﨑①係", "0001"))
    assert read(path) == (EXPECTED, [])


def test_columns_may_come_in_any_order_among_others_and_cells_are_trimmed(tmp_path: Path) -> None:
    path = tmp_path / "departments.csv"
    path.write_text(
        "備考,上位所属コード,所属名 ,所属コード\n要確認,０００１,　髙﨑①係　, 0010\n\n,,,\n", encoding="utf-8"
    )
    assert read(path) == (EXPECTED, [])


def test_lines_are_counted_as_an_editor_counts_them(tmp_path: Path) -> None:
    path = tmp_path / "departments.csv"
    path.write_text(TEXT + '\n0020,"二行の\n名前",\n0030,三,\n', encoding="utf-8")
    rows, _ = read(path)
    assert [(line, cells["所属コード"]) for line, cells in rows] == [(2, "0010"), (4, "0020"), (6, "0030")]


def test_a_number_cell_in_a_code_column_is_a_problem(tmp_path: Path) -> None:
    path = workbook(tmp_path / "departments.xlsx", DEPARTMENT_HEADERS, (10, 2026, None))
    rows, problems = read(path)
    assert [str(problem) for problem in problems] == [
        "departments.xlsx:2: 所属コード 10 is a number cell, so leading zeros may be lost; "
        "format the column as text (文字列) and enter it again"
    ]
    assert rows[0][1]["所属名"] == "2026"


def test_date_cells_become_iso_dates(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "departments.xlsx",
        DEPARTMENT_HEADERS,
        ("A", datetime(2026, 4, 1), None),
        ("B", date(2026, 4, 2), None),
    )
    assert [cells["所属名"] for _, cells in read(path)[0]] == ["2026-04-01", "2026-04-02"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("departments.csv", b"", "is empty"),
        ("departments.csv", "所属コード,名前\n1,あ\n".encode(), "lacks the columns 所属名,上位所属コード"),
        ("departments.csv", f"所属名,{TEXT}".encode(), "has 所属名 twice"),
        ("departments.csv", b"\xff\xfe\x00\x81", "neither UTF-8 nor cp932"),
        ("departments.csv", TEXT.encode() + b'"open,\n', "is not CSV"),
        ("departments.csv", TEXT.encode() + "1,二,,四\n".encode(), "more cells than the header"),
        ("departments.xlsx", TEXT.encode(), "cannot be read"),
    ],
)
def test_what_is_no_table_is_a_problem(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    _, problems = read(path)
    assert len(problems) == 1
    assert message in problems[0].text


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    _, problems = read(tmp_path / "none.csv")
    assert [(problem.file, problem.line) for problem in problems] == [("none.csv", 0)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-04-01", date(2026, 4, 1)),
        ("2026/4/1", date(2026, 4, 1)),
        ("２０２６／４／１", date(2026, 4, 1)),
        ("2026-02-29", None),
        ("2026-4", None),
        ("R8.4.1", None),
        ("2026/4/1 ", None),
        ("", None),
    ],
)
def test_dates_are_what_a_roster_writes(text: str, day: date | None) -> None:
    assert parse_date(text) == day


def test_the_error_lists_every_problem_in_the_order_of_the_lines() -> None:
    error = RosterError([Problem("b.csv", 10, "x"), Problem("b.csv", 9, "y"), Problem("a.csv", 0, "z")])
    assert [str(problem) for problem in error.problems] == ["a.csv: z", "b.csv:9: y", "b.csv:10: x"]
    assert str(error).splitlines()[1:] == [str(problem) for problem in error.problems]
