"""A star schema is joined again: a lost, doubled or misplaced yen is found; so is a garbled file."""

from pathlib import Path

import pytest

from yorozu.checks import CheckFailed, stars

FACT = [{"年度": "2026", "ID": "K1", "円": "100"}, {"年度": "2026", "ID": "K2", "円": "-30"}]
NAMES = [{"ID": "K1", "款": "総務費"}, {"ID": "K2", "款": ""}]
TIDY = [(("2026", "総務費"), 100), (("2026", ""), -30)]


def test_a_star_that_joins_to_the_same_table_passes() -> None:
    rows = stars.joined(FACT, {"ID": NAMES})
    stars.same_yen(rows, TIDY, ["年度", "款"], "円")
    halves = [(("2026", "総務費"), 60), (("2026", "総務費"), 40), (("2026", ""), -30)]
    stars.same_yen(rows, halves, ["年度", "款"], "円")


def test_a_key_twice_or_missing_is_found() -> None:
    with pytest.raises(CheckFailed, match="二重"):
        stars.joined(FACT, {"ID": [*NAMES, NAMES[0]]})
    with pytest.raises(CheckFailed, match="失われます"):
        stars.joined(FACT, {"ID": NAMES[:1]})


@pytest.mark.parametrize(
    ("expected", "reason"),
    [
        ([*TIDY, (("2025", "総務費"), 7)], "少なく"),
        (TIDY[:1], "少なく"),
        (TIDY[1:], "多く"),
        ([(("2026", "衛生費"), 100), TIDY[1]], "別の名前"),
        ([*TIDY, (("2025", "総務費"), 0)], "行が足りません"),
    ],
)
def test_a_yen_lost_doubled_or_misplaced_is_found(
    expected: list[tuple[tuple[str, ...], int]], reason: str
) -> None:
    if expected == TIDY[:1]:
        expected = [(("2026", "総務費"), 100), (("2026", ""), 0)]
    with pytest.raises(CheckFailed, match=reason):
        stars.same_yen(stars.joined(FACT, {"ID": NAMES}), expected, ["年度", "款"], "円")


def test_an_amount_must_be_whole() -> None:
    stars.same_yen([{"円": "5.0"}], [((), 5)], [], "円")
    for text in ("5.5", "", "五"):
        with pytest.raises(CheckFailed, match="整数"):
            stars.same_yen([{"円": text}], [((), 5)], [], "円")


def test_a_file_has_one_byte_order_mark_and_the_columns(tmp_path: Path) -> None:
    path = tmp_path / "dim.csv"
    with pytest.raises(CheckFailed, match="ファイルがありません"):
        stars.read(path, ["ID", "款"])
    path.write_text("ID,款\nK1,総務費\n", encoding="utf-8-sig")
    assert stars.read(path, ["ID", "款"]) == [{"ID": "K1", "款": "総務費"}]
    for text, encoding, reason in (
        ("ID,款\n", "utf-8", "utf-8-sig"),
        ("ID,款\n", "cp932", "utf-8-sig"),
        (",ID,款\n0,K1,総務費\n", "utf-8-sig", "index=False"),
        ("ID\n", "utf-8-sig", "見出し"),
    ):
        path.write_text(text, encoding=encoding)
        with pytest.raises(CheckFailed, match=reason):
            stars.read(path, ["ID", "款"])
