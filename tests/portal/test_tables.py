from datetime import date

from yorozu.portal import tables
from yorozu.portal.tables import Column, Table
from yorozu.portal.words import Badge


def test_a_table_reads_as_its_cells_do() -> None:
    table = Table(
        "表",
        (Column("番号"), Column("日", "day"), Column("時間", "number"), Column("状態", "state")),
        (
            (
                tables.text("0012"),
                tables.day(date(2026, 4, 1)),
                tables.number(1.5),
                tables.state(Badge("修了", "check", "done")),
            ),
            (tables.text(None), tables.day(None), tables.number(None, "免除"), tables.text("")),
        ),
        (tables.text("計"), tables.text("x"), tables.fraction(1, 2), tables.text("y")),
    )
    assert tables.texts(table) == [
        ["番号", "日", "時間", "状態"],
        ["0012", "2026年4月1日", "1.5", "修了"],
        ["－", "－", "免除", "－"],
        ["計", "x", "1／2", "y"],
    ]
