"""Checks of Excel workbooks: they read the file as it was saved, cell by cell, and never need Excel itself.

openpyxl is imported only when a workbook is opened, as every kernel imports this room. Each failure names the
cell (「シート「集計」の C5 セル」); where `hidden` is true it says which rule was broken, and shows no data.
Formulas are worked out here (`formulas`); LibreOffice (`libreoffice`) is for trying out: no mark needs it.
"""

from yorozu.checks.workbooks.contents import (
    columns,
    constant,
    formula,
    merged,
    opened,
    sheet,
    sheet_names,
    spans,
    values,
)
from yorozu.checks.workbooks.formulas import Unreadable, Worked, precedents
from yorozu.checks.workbooks.libreoffice import LibreOfficeMissing, recalculated
from yorozu.checks.workbooks.looks import aligned, bold, bordered, filled, fits, number_format, widths
from yorozu.checks.workbooks.printing import frozen, printing

__all__ = [
    "LibreOfficeMissing",
    "Unreadable",
    "Worked",
    "aligned",
    "bold",
    "bordered",
    "columns",
    "constant",
    "filled",
    "fits",
    "formula",
    "frozen",
    "merged",
    "number_format",
    "opened",
    "precedents",
    "printing",
    "recalculated",
    "sheet",
    "sheet_names",
    "spans",
    "values",
    "widths",
]
