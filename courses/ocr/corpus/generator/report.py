"""Counts the snapshot's errors and writes them into ../README.md: `python report.py` (or `--check`, which writes nothing)."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from snapshot import distance, folded, read

README = Path(__file__).parent.parent / "README.md"
BEGIN, END = "<!-- begin report.py -->\n", "<!-- end report.py -->\n"

Cell = dict[str, str]


def rates(cells: Iterable[Cell]) -> str:
    """Columns of one row: cells, CER, field accuracy."""
    cells = list(cells)
    pairs = [(folded(cell["text"]), folded(cell["written"])) for cell in cells]
    errors = sum(distance(text, written) for text, written in pairs)
    right = sum(text == written for text, written in pairs)
    length = sum(len(written) for _, written in pairs)
    return f"{len(cells)} | {errors / length:.1%} | {right / len(cells):.1%}"


def section(title: str, cells: list[Cell], key: Callable[[Cell], str]) -> str:
    names = list(dict.fromkeys(map(key, cells)))
    rows = [f"| {name} | {rates(cell for cell in cells if key(cell) == name)} |\n" for name in names]
    return f"| {title} | cells | CER | field accuracy |\n| --- | ---: | ---: | ---: |\n" + "".join(rows) + "\n"


def report() -> str:
    forms = {form["form"]: form for form in read("forms")}
    cells = read("cells")
    lowest: dict[tuple[str, str], float] = {}
    for piece in read("pieces"):
        key = piece["form"], piece["field"]
        lowest[key] = min(lowest.get(key, 100.0), float(piece["confidence"]))
    bands = ["no text read", "below 30", "30 to 59", "60 to 79", "80 to 89", "90 and above"]

    def band(cell: Cell) -> str:
        value = lowest.get((cell["form"], cell["field"]))
        return bands[0] if value is None else bands[1 + sum(value >= limit for limit in (30, 60, 80, 90))]

    looks = {"印字": "printed", "手書き風": "pseudo-handwritten"}
    hows = {"なし": "none", "傾き": "skew", "ノイズ": "noise", "ぼけ": "blur", "印影": "seals", "複合": "all together"}

    def kind(cell: Cell) -> str:
        form = forms[cell["form"]]
        return f"{looks[form['look']]}, {hows[form['degradation']]} ({form['look']}・{form['degradation']})"

    order = [f"{looks[look]}, {hows[how]} ({look}・{how})" for look in looks for how in hows]
    return (
        section("all", cells, lambda cell: "all cells")
        + section("look and degradation", sorted(cells, key=lambda cell: order.index(kind(cell))), kind)
        + section("field", cells, lambda cell: cell["field"])
        + section("lowest confidence in the cell", sorted(cells, key=lambda cell: bands.index(band(cell))), band)
        + section("batch", cells, lambda cell: forms[cell["form"]]["batch"])
    )


if __name__ == "__main__":
    text = README.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2]
    new = before + BEGIN + "\n" + report() + END + after
    if sys.argv[1:] == ["--check"]:
        sys.exit(new != text and "README.md does not say what the snapshot holds; run report.py")
    README.write_text(new, encoding="utf-8")
