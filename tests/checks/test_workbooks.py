"""The checks of workbooks: every right way passes, and a failure names the cell, in Japanese."""

import datetime as dt
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from yorozu.checks import workbooks
from yorozu.checks.failed import HIDDEN_NOTE, CheckFailed


@pytest.fixture
def sheet() -> Any:
    """課, 前年度, 今年度, 前年比; a total in row 6."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "集計"
    sheet["A1"] = "集計表"
    sheet.merge_cells("A1:D1")
    sheet.append(["課", "前年度", "今年度", "前年比"])
    for row, (name, before, now) in enumerate(
        (("総務課", 1000, 1500), ("税務課", 2000, 1000), ("福祉課", 0, 300)), 3
    ):
        sheet.append([name, before, now, f'=IF(B{row}=0,"",C{row}/B{row}-1)'])
    sheet.append(["合計", "=SUM(B3:B5)", "=SUM(C3:C5)", "=C6/B6-1"])
    return sheet


def total(at: Callable[[str], Any]) -> Any:
    return sum(at("B3:B5"))


def refused(check: Callable[..., None], *args: Any, **kwargs: Any) -> str:
    """The message of a check that must fail; the hidden message must fail too and hold no data."""
    with pytest.raises(CheckFailed) as hidden:
        check(*args, **kwargs, what="確かめたもの", hidden=True)
    assert HIDDEN_NOTE in str(hidden.value)
    assert not any(word in str(hidden.value) for word in ("総務課", "1500", "B6", "集計", "=SUM"))
    with pytest.raises(CheckFailed) as shown:
        check(*args, **kwargs)
    return str(shown.value)


class TestOpening:
    def test_opened_keeps_formulas_and_leaves_the_file_free(self, sheet: Any, tmp_path: Path) -> None:
        path = tmp_path / "表.xlsx"
        sheet.parent.save(path)
        book = workbooks.opened(path)
        path.unlink()
        assert workbooks.sheet(book, "集計")["B6"].value == "=SUM(B3:B5)"

    def test_a_missing_file_and_one_that_is_no_workbook(self, tmp_path: Path) -> None:
        (tmp_path / "b.xlsx").write_text("課,金額", encoding="utf-8")
        with pytest.raises(CheckFailed, match="ファイルができていません"):
            workbooks.opened(tmp_path / "a.xlsx")
        with pytest.raises(CheckFailed, match="開けません"):
            workbooks.opened(tmp_path / "b.xlsx")

    def test_sheets(self, sheet: Any) -> None:
        workbooks.sheet_names(sheet.parent, ["集計"])
        assert "集計" in refused(workbooks.sheet_names, sheet.parent, ["一覧"])
        with pytest.raises(CheckFailed, match="その名前のシートがありません"):
            workbooks.sheet(sheet.parent, "一覧")


class TestValues:
    def test_formulas_count_as_what_they_give(self, sheet: Any) -> None:
        workbooks.columns(sheet, 2, ["課", "前年度", "今年度", "前年比"])
        workbooks.values(
            sheet, "A3", [["総務課", 1000, 1500, 0.5], ["税務課", 2000, 1000, -0.5], ["福祉課", 0, 300, ""]]
        )
        workbooks.values(sheet, "A6", [["合計", 3000, 2800.0]], ends=True)
        workbooks.values(sheet, "A1", [["集計表", None, None]])

    def test_the_cell_is_named(self, sheet: Any) -> None:
        message = refused(workbooks.values, sheet, "A3", [["総務課", 1000, "1500"]])
        assert "シート「集計」の C3 セル" in message
        assert "値の種類が違います" in message

    def test_dates_are_midnights(self, sheet: Any) -> None:
        sheet["F1"] = dt.datetime(2026, 4, 1)
        workbooks.values(sheet, "F1", [[dt.date(2026, 4, 1)]])

    def test_more_rows_than_asked(self, sheet: Any) -> None:
        assert "A6 セル" in refused(
            workbooks.values, sheet, "A3", [["総務課"], ["税務課"], ["福祉課"]], ends=True
        )

    def test_headings(self, sheet: Any) -> None:
        assert "2 行目" in refused(workbooks.columns, sheet, 2, ["課", "前年度", "今年度"])

    def test_merged(self, sheet: Any) -> None:
        workbooks.merged(sheet, ["A1:D1"])
        assert "A1:D1" in refused(workbooks.merged, sheet, [])


class TestFormula:
    @pytest.mark.parametrize(
        "text",
        [
            "=SUM(B3:B5)",
            "=B3+B4+B5",
            "=SUM($B$3:B$5)",
            "=SUBTOTAL(9,B3:B5)",
            "=SUM(B3,B4:B5)",
            "=sum(集計!B3:B5)",
        ],
    )
    def test_every_living_way_is_right(self, sheet: Any, text: str) -> None:
        sheet["B6"] = text
        workbooks.formula(sheet, "B6", total, "B3:C5")

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            (3000, "計算した後の値"),
            ("=1000+2000+0", "B3 を 1,000 から 2,000"),
            ("=SUM(B3:B4)", "B5 を 0 から 1,000"),
            ("=SUM(B3:B6)", "循環参照"),
            ("=SUM(C3:C5)", "期待した値: 数値 3000"),
            (None, "空です"),
        ],
    )
    def test_dead_and_wrong_ones_are_not(self, sheet: Any, text: Any, said: str) -> None:
        sheet["B6"] = text
        message = refused(workbooks.formula, sheet, "B6", total, "B3:C5")
        assert said in message
        assert "シート「集計」の B6 セル" in message

    def test_numbers_of_numpy_are_numbers(self, sheet: Any) -> None:
        for cell in ("B3", "B4", "B5"):
            sheet[cell] = np.int64(sheet[cell].value)
        workbooks.formula(sheet, "B6", total, "B3:C5")
        sheet["B6"] = "=SUM(B3:B4)"
        assert "B5 を 0 から 1,000" in refused(workbooks.formula, sheet, "B6", total, "B3:C5")

    def test_a_blank_text_and_an_error(self, sheet: Any) -> None:
        workbooks.formula(sheet, "D5", lambda at: "" if at("B5") == 0 else at("C5") / at("B5") - 1, "B5:C5")
        sheet["D5"] = "=C5/B5-1"
        assert "#DIV/0!" in refused(workbooks.formula, sheet, "D5", lambda at: "")

    def test_an_unknown_function_is_said(self, sheet: Any) -> None:
        sheet["B6"] = "=AGGREGATE(9,5,B3:B5)"
        with pytest.raises(CheckFailed, match="AGGREGATE 関数は、この確認では使えません"):
            workbooks.formula(sheet, "B6", total)

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("=SUM(B3:B{last})", 'Python の引用符の前に f を付けて、f"…"'),
            ("=SUM(B3：B5)", "「：」があります。半角の「:」にします"),
            ("=SUM(B3，B4，B5)", "「，」があります。半角の「,」にします"),
            ('=IF(B3=0，""，SUM(B3:B5))', "「，」があります。半角の「,」にします"),
            ("=SUM（B3:B5）", "「（」「）」があります。半角の「(」「)」にします"),
            ("=Ｂ3+B4－B5", "「Ｂ」「－」があります。半角の「B」「-」にします"),
            ("=B3÷B4", "「÷」があります。半角の「/」にします"),
            ("=B3+　B4", "全角の空白があります"),
            ("=SUM(B3:B5", "閉じるかっこ「)」が足りません（「(」が1個、「)」が0個あります）"),
            ("=SUM(B3:B5))", "閉じるかっこ「)」が多すぎます"),
            ('=IF(B3=0,",SUM(B3:B5))', "2つで1組になっていません"),
            ("=IF(B3==0,0,SUM(B3:B5))", "「==」は Python の書き方です。Excel の式では「=」"),
            ("=IF(B3!=0,SUM(B3:B5),0)", "「!=」は Python の書き方です。Excel の式では「<>」"),
            ("=SUM({1,2})", "「{」の書き方は、この確認では使えません"),
            ("=IF(B3=0)", "IF 関数のかっこの中の、「,」で区切った数は、この確認では使えません"),
            ("SUM(B3:B5)", "はじめに、半角の「=」がありません"),
            ("B3+B4+B5", "はじめに、半角の「=」がありません"),
            ("＝SUM(B3:B5)", "はじめの「＝」が全角です"),
            (" =SUM(B3:B5)", "「=」の前に、空白があります"),
            ("=", "「=」の後に、何もありません"),
            ("3,000", "ただの文字"),
            ("（合計の式）", "ただの文字"),
            ("", "計算した後の値"),
        ],
    )
    def test_a_slip_of_the_hand_is_said(self, sheet: Any, text: str, said: str) -> None:
        sheet["B6"] = text
        with pytest.raises(CheckFailed) as shown:
            workbooks.formula(sheet, "B6", total, "B3:C5")
        assert said in str(shown.value)
        assert "シート「集計」の B6 セル" in str(shown.value)
        assert text.strip() in str(shown.value)
        with pytest.raises(CheckFailed) as hidden:
            workbooks.formula(sheet, "B6", total, "B3:C5", hidden=True)
        assert HIDDEN_NOTE in str(hidden.value)
        assert not any(data in str(hidden.value) for data in ("集計", "B6", text if len(text) > 1 else "B3"))

    def test_the_cell_with_the_slip_is_named_not_the_one_that_uses_it(self, sheet: Any) -> None:
        sheet["C6"] = "=SUM(C3:C5"
        message = refused(workbooks.formula, sheet, "D6", lambda at: at("C6"))
        assert "シート「集計」の C6 セル" in message
        assert "=SUM(C3:C5" in message

    @pytest.mark.parametrize(
        "text", ["=SUM('（控え）'!B3:B5)", "=SUM(（控え）!B3:B5)", '=IF(A3="（，＝",0,SUM(B3:B5))']
    )
    def test_full_width_marks_in_names_and_texts_are_right(self, sheet: Any, text: str) -> None:
        other = sheet.parent.copy_worksheet(sheet)
        other.title = "（控え）"
        sheet["B6"] = text
        workbooks.formula(sheet, "B6", total)

    def test_spans(self, sheet: Any) -> None:
        workbooks.spans(sheet, "B6", "B3:B5")
        workbooks.spans(sheet, "D5", ["B5", "C5"])
        message = refused(workbooks.spans, sheet, "B6", "B4:B5")
        assert "余分: B3" in message
        sheet["B6"] = "=SUM(B3，B5)"
        assert "半角の「,」にします" in refused(workbooks.spans, sheet, "B6", "B3:B5")
        sheet["B6"] = 5
        assert "式ではなく" in refused(workbooks.spans, sheet, "B6", "B3:B5")

    def test_constant(self, sheet: Any) -> None:
        workbooks.constant(sheet, "A3:C5")
        assert "B6 セル" in refused(workbooks.constant, sheet, "B3:B6")


class TestWorked:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("=2^3*2-1", 15),
            ("=-B3^2", 1000000),
            ("=10%", 0.1),
            ("=1/3*3=1", True),
            ('="計"&B3', "計1000"),
            ('=IF(A3="総務課",1,2)', 1),
            ("=IF(B5,1)", False),
            ('=IFERROR(C5/B5,"－")', "－"),
            ('=SUMIF(A3:A5,"*務課",C3:C5)', 2500),
            ('=SUMIFS(C3:C5,A3:A5,"<>総務課",B3:B5,">=0")', 1300),
            ('=COUNTIF(B3:B5,">=1000")', 2),
            ('=COUNTIF(G1:G3,"")', 3),
            ("=COUNTA(A:A)", 6),
            ("=AVERAGE(B3:B5)", 1000),
            ("=ROUND(2.5,0)+ROUND(-2.5,0)", 0),
            ("=ROUND(1234.5,-2)", 1200),
            ("=ROUNDDOWN(1.1*3,1)", 3.3),
            ("=INT(-1.5)", -2),
            ("=SUMPRODUCT(B3:B5,C3:C5)", 3500000),
            ("=MAX(B3:C5)-MIN(B3:C5)", 2000),
            ("=VLOOKUP(A4,A3:C5,3,FALSE)", 1000),
            ("=AND(B3=1000,OR(FALSE,TRUE))", True),
            ("=A3+1", "#VALUE!"),
            ("=無い!A1", "#REF!"),
            ("=G9", 0),
            ('=""""', '"'),
        ],
    )
    def test_as_excel(self, sheet: Any, text: str, value: Any) -> None:
        sheet["F1"] = text
        got = workbooks.Worked(sheet.parent).value("集計", "F1")
        assert got == pytest.approx(value) if isinstance(value, float) else got == value

    @pytest.mark.parametrize("text", ["=F1", "=名前+1", "=SUM(B3:B5", "=B3)", "=IF()", "=NOW()", "=表[列]"])
    def test_what_is_not_known_is_no_value(self, sheet: Any, text: str) -> None:
        sheet["F1"] = text
        with pytest.raises(workbooks.Unreadable):
            workbooks.Worked(sheet.parent).value("集計", "F1")


class TestLooks:
    @pytest.mark.parametrize(
        ("got", "expected", "same"),
        [
            ("#,##0", "#,##0", True),
            ("#,##0;-#,##0", "#,##0", True),
            ("#,##0_ ", "#,##0", True),
            ("[Red]#,##0", "#,##0", True),
            ('#,##0"円"', "#,##0", True),
            ("#,##0", '#,##0"円"', False),
            ('#,##0;"▲"#,##0', '#,##0;"▲ "#,##0', True),
            ("#,##0", '#,##0;"▲"#,##0', False),
            ("0", "#,##0", False),
            ("#,##0.0", "#,##0", False),
            ("#,##0,", "#,##0", False),
            ("#,###", "#,##0", False),
            ("General", "#,##0", False),
            ("0%", "0.0%", False),
            ("0.0%", "0.0%", True),
            ("@", "@", True),
            ("General", "@", False),
            ("yyyy/m/d", "yyyy/m/d", True),
            ("yyyy-mm-dd", "yyyy/m/d", False),
        ],
    )
    def test_number_format(self, sheet: Any, got: str, expected: str, same: bool) -> None:
        sheet["B3"].number_format = got
        if same:
            workbooks.number_format(sheet, "B3", expected)
        else:
            message = refused(workbooks.number_format, sheet, ["B3"], expected)
            assert "B3 セル" in message

    def test_widths_also_of_neighbours_that_the_file_joins(self, sheet: Any, tmp_path: Path) -> None:
        for letter in "BCD":
            sheet.column_dimensions[letter].width = 12
        sheet.parent.save(tmp_path / "表.xlsx")
        again = workbooks.opened(tmp_path / "表.xlsx")["集計"]
        workbooks.widths(again, {"B": 12, "C": 12, "D": 12})
        workbooks.widths(again, {"C": 10}, at_least=True)
        assert "A 列" in refused(workbooks.widths, again, {"A": 20}, at_least=True)

    @pytest.mark.parametrize("width", [20, "20"])
    def test_a_width_without_its_name(self, sheet: Any, width: Any) -> None:
        sheet.column_dimensions["B"] = width
        for message in (
            refused(workbooks.widths, sheet, {"A": 20, "B": 20}),
            refused(workbooks.fits, sheet, "A2:D6"),
        ):
            assert 'sheet.column_dimensions["B"].width に、幅を入れます' in message

    def test_a_style_made_with_no_tool_or_another(self, sheet: Any) -> None:
        styles: dict[str, Any] = {
            "font": "bold",
            "fill": "D9E1F2",
            "border": Side(style="thin"),
            "alignment": "center",
        }
        for name, value in styles.items():
            setattr(sheet["A2"], name, value)
        assert "Font( ) で作ったもの" in refused(workbooks.bold, sheet, "A2:D2")
        assert "PatternFill( ) で作ったもの" in refused(workbooks.filled, sheet, "A2", "D9E1F2")
        assert "Border( ) で作ったもの" in refused(workbooks.bordered, sheet, "A2", ["top"])
        assert "上の罫線がありません" in refused(workbooks.bordered, sheet, "A3", ["top"])
        assert "Alignment( ) で作ったもの" in refused(workbooks.aligned, sheet, "A2", horizontal="center")

    def test_fits(self, sheet: Any) -> None:
        workbooks.fits(sheet, "A2:D6")
        sheet["B6"].number_format = "#,##0"
        sheet["B3"] = 12345678
        message = refused(workbooks.fits, sheet, "A2:D6")
        assert "シート「集計」の B6 セル" in message
        assert "10以上" in message
        sheet.column_dimensions["B"].width = 11
        workbooks.fits(sheet, "A2:D6")

    def test_styles(self, sheet: Any) -> None:
        thin = Side(style="thin")
        for cell in sheet[2]:
            cell.font = Font(bold=True)
            cell.fill = PatternFill("solid", fgColor="D9E1F2")
            cell.alignment = Alignment(horizontal="center", wrap_text=True)
        for row in (2, 4):
            for cell in sheet[row]:
                cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
        workbooks.bold(sheet, "A2:D2")
        workbooks.bold(sheet, "A3:D3", yes=False)
        workbooks.filled(sheet, "A2:D2", "D9E1F2")
        workbooks.filled(sheet, "A3:D3", yes=False)
        workbooks.aligned(sheet, "A2:D2", horizontal="center", wrap=True)
        workbooks.bordered(sheet, "A2:D2", style="thin")
        workbooks.bordered(sheet, "A3:D3", ["top", "bottom"])
        assert "A3 セル" in refused(workbooks.bold, sheet, "A2:D3")
        assert "A2 セル" in refused(workbooks.bold, sheet, "A2", yes=False)
        assert "色なし" in refused(workbooks.filled, sheet, "A3")
        assert "D9E1F2" in refused(workbooks.filled, sheet, "A2", "FFFF00")
        assert "左の罫線" in refused(workbooks.bordered, sheet, "A3")
        assert "double" in refused(workbooks.bordered, sheet, "A2", ["top"], style="double")
        assert "中央" in refused(workbooks.aligned, sheet, "A2:A3", horizontal="center")
        assert "折り返" in refused(workbooks.aligned, sheet, "A3", wrap=True)


class TestPrinting:
    def test_frozen(self, sheet: Any) -> None:
        workbooks.frozen(sheet, None)
        assert "固定されていません" in refused(workbooks.frozen, sheet, "B3")
        sheet.freeze_panes = "A2"
        assert "A2 で固定" in refused(workbooks.frozen, sheet, "B3")
        sheet.freeze_panes = sheet["B3"]
        workbooks.frozen(sheet, "B3")

    def test_printing_survives_saving(self, sheet: Any, tmp_path: Path) -> None:
        sheet.print_area = "A1:D6"
        sheet.print_title_rows = "1:2"
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.parent.save(tmp_path / "表.xlsx")
        for one in (sheet, workbooks.opened(tmp_path / "表.xlsx")["集計"]):
            workbooks.printing(
                one,
                area="A1:D6",
                landscape=True,
                paper="A4",
                title_rows="1:2",
                pages_wide=1,
                pages_tall=0,
            )

    def test_each_setting_is_named(self, sheet: Any) -> None:
        assert "決まっていません" in refused(workbooks.printing, sheet, area="A1:D6")
        sheet.print_area = "A1:D5"
        assert "A1:D5" in refused(workbooks.printing, sheet, area="A1:D6")
        assert "向き" in refused(workbooks.printing, sheet, landscape=True)
        assert "A4" in refused(workbooks.printing, sheet, paper="A4")
        assert "タイトル行" in refused(workbooks.printing, sheet, title_rows="1:2")
        assert "fitToPage" in refused(workbooks.printing, sheet, pages_wide=1)
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        assert "縦は自動" in refused(workbooks.printing, sheet, pages_wide=1, pages_tall=0)


class TestLibreOffice:
    def test_its_absence_is_said(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        with pytest.raises(workbooks.LibreOfficeMissing, match="LibreOffice がこのパソコンにない"):
            workbooks.recalculated(tmp_path / "表.xlsx")

    def test_it_gives_what_is_worked_out_here_or_is_missing(self, sheet: Any, tmp_path: Path) -> None:
        path = tmp_path / "表.xlsx"
        sheet.parent.save(path)
        if shutil.which("soffice") is None and shutil.which("libreoffice") is None:
            with pytest.raises(workbooks.LibreOfficeMissing):
                workbooks.recalculated(path)
            return
        theirs = workbooks.recalculated(path)["集計"]
        ours = workbooks.Worked(sheet.parent)
        for cell in (cell for row in sheet["B3:D6"] for cell in row):
            got, expected = theirs[cell.coordinate].value, ours.value("集計", cell.coordinate)
            assert (got or 0) == (pytest.approx(expected) if isinstance(expected, float) else expected or 0)


def test_importing_it_costs_no_library() -> None:
    script = "import sys, yorozu.checks; assert not {'openpyxl', 'pandas', 'numpy'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True)
