"""The check of a star schema in CSV files: joined again, it must be the table that it was made from.

It reads the bytes of the files, so that a lost heading or a second byte order mark shows.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from yorozu.checks.drawing import failed

_BOM = b"\xef\xbb\xbf"

Rows = list[dict[str, str]]


def read(path: Path, columns: Sequence[str], *, what: str = "", look: str = "", hidden: bool = False) -> Rows:
    """The rows of a CSV file that Excel opens by a double click: UTF-8 with one byte order mark.

    Raises:
        CheckFailed: the file is not there, is not such a file, or has other columns.
    """
    what = what or path.name
    if not path.is_file():
        raise failed(what, "ファイルがありません。", look, hidden, path.name)
    content = path.read_bytes()
    if not content.startswith(_BOM) or content.startswith(_BOM + _BOM):
        reason = "文字コードが utf-8-sig ではありません。Excel で開くと、文字化けします。"
        raise failed(what, reason, look or 'encoding="utf-8-sig" を付けているか。', hidden)
    try:
        lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    except UnicodeDecodeError:
        raise failed(what, "文字コードが utf-8-sig ではありません。", look, hidden) from None
    lines = [line for line in lines if line]
    header = lines[0] if lines else []
    if header != list(columns):
        reason = "列（見出し）が違います。"
        if header[1:] == list(columns):
            reason += "左端に、行の番号の列が付いています（index=False を付けます）。"
        raise failed(what, reason, look, hidden, "、".join(columns), "、".join(header) or "空")
    return [dict(zip(header, line, strict=False)) for line in lines[1:]]


def joined(
    fact: Rows,
    dimensions: Mapping[str, Rows],
    *,
    what: str = "",
    look: str = "",
    hidden: bool = False,
) -> Rows:
    """The fact's rows with the columns of every dimension, each found by its key.

    Args:
        fact: the rows of the fact table.
        dimensions: the rows of each dimension, by the name of its key column.
        what: what is checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show no data.

    Raises:
        CheckFailed: a key is twice in its dimension (amounts would be doubled), or is not in it (lost).
    """
    what = what or "スタースキーマ"
    result = fact
    for key, rows in dimensions.items():
        counts = Counter(row[key] for row in rows)
        twice = [value for value, count in counts.items() if count > 1]
        if twice:
            reason = f"「{key}」が同じ行が、2行以上あります。つなぐと、金額が二重に数えられます。"
            raise failed(what, reason, look, hidden, "どの行も違う値", twice[0])
        index = {row[key]: row for row in rows}
        missing = [row[key] for row in fact if row[key] not in index]
        if missing:
            reason = f"「{key}」の表にない値が、事実の表にあります。つなぐと、その行の金額が失われます。"
            raise failed(what, reason, look, hidden, "どの値も見つかる", missing[0] or "空")
        result = [{**row, **index[row[key]]} for row in result]
    return result


def same_yen(
    rows: Rows,
    expected: Iterable[tuple[tuple[str, ...], int]],
    names: Sequence[str],
    measure: str,
    *,
    what: str = "",
    look: str = "",
    hidden: bool = False,
) -> None:
    """Pass if the rows add up to the expected amount under each combination of names.

    Args:
        rows: the joined rows.
        expected: names and amount of each row of the table that the star was made from.
        names: the columns that name an amount.
        measure: the column of the amount.
        what: what is checked, in Japanese.
        look: where to look, in Japanese.
        hidden: show no data.

    Raises:
        CheckFailed: a yen is lost, doubled, or stands under another name.
    """
    what = what or "スタースキーマ"
    ours: Counter[tuple[str, ...]] = Counter()
    for key, amount in expected:
        ours[key] += amount
    theirs: Counter[tuple[str, ...]] = Counter()
    for row in rows:
        theirs[tuple(row[name] for name in names)] += _whole(row[measure], what, look, hidden)
    gap = sum(theirs.values()) - sum(ours.values())
    if gap:
        reason = "つなぎ直した合計が、もとの表より" + (
            "多くなりました。" if gap > 0 else "少なくなりました。"
        )
        raise failed(what, reason, look, hidden, f"{sum(ours.values()):,}円", f"{sum(theirs.values()):,}円")
    for key in {**ours, **theirs}:
        if key not in ours or key not in theirs or ours[key] != theirs[key]:
            shown = [f"{side[key]:,}円" if key in side else "行なし" for side in (ours, theirs)]
            reason = "合計は合っていますが、金額が別の名前に付いているか、行が足りません。"
            where = " / ".join(part or "（空）" for part in key)
            raise failed(what, reason, look, hidden, shown[0], shown[1], where)


def _whole(text: str, what: str, look: str, hidden: bool) -> int:
    """The amount of a cell.

    Raises:
        CheckFailed: it is no whole number.
    """
    try:
        value = float(text)
        if value.is_integer():
            return int(text) if text.strip().lstrip("-").isdigit() else int(value)
    except (ValueError, OverflowError):
        pass
    raise failed(what, "金額が、整数になっていません。", look, hidden, "円の整数", f'"{text}"')
