"""Makes this unit's files: `python make_data.py [folder]` (the data folder beside this file if none is named).

Everything is made up, and the same bytes come out on every machine.
"""

import random
import sys
from pathlib import Path

FICTION = "※研修用の架空のデータです。実在の区、施設、人物とは関係ありません。"

YEARS = range(2021, 2027)

# 款, 項, 目, then the budget of each year in millions of yen (百万円); None where the 款 does not exist
BUDGET = [
    ("議会費", "議会費", "議会費", [830, 832, 836, 838, 840, 850]),
    ("総務費", "総務管理費", "一般管理費", [20500, 20800, 21000, 21200, 21360, 21400]),
    ("民生費", "児童福祉費", "児童措置費", [69000, 70500, 72400, 74800, 78450, 81510]),
    ("衛生費", "保健衛生費", "予防費", [10100, 12800, 12100, 11100, 10920, 10460]),
    ("産業経済費", "商工費", "商工振興費", [2500, 2700, 2800, 3000, 3180, 4790]),
    ("土木費", "道路橋りょう費", "道路維持費", [15200, 14900, 14700, 14600, 14610, 14120]),
    ("教育費", "小学校費", "学校管理費", [23100, 23600, 24000, 24400, 24870, 25230]),
    ("感染症対策費", "感染症対策費", "感染症対策費", [6000, 4800, 2000, 600, 210, None]),
    ("デジタル推進費", "デジタル推進費", "デジタル推進費", [None, None, None, None, None, 960]),
    ("公債費", "公債費", "元金", [4800, 4600, 4500, 4300, 4230, 4160]),
]

# 館, then the loans of each year
LOANS = [
    ("中央図書館", [182400, 185100, 184300, 187900, 190200]),
    ("若葉図書館", [41200, 40100, 38600, 37500, 36300]),
    ("川岸図書館", [8100, 8900, 10400, 12700, 15300]),
]

# 相談の種類, 令和6年度, 令和7年度
CONSULTATIONS = [
    ("税の相談", 1240, 1302),
    ("相続の相談", 418, 401),
    ("空き家の相談", 36, 45),
    ("騒音の相談", 30, 36),
    ("日照の相談", 9, 3),
    ("ペットの相談", 2, 7),
    ("外国語での相談", 0, 42),
]


def budget() -> list[str]:
    """The rows of 予算_整えた表.csv, as the first unit of this course writes it: one amount a row, in yen."""
    chance = random.Random(20260403)
    rows = []
    for position, year in enumerate(YEARS):
        for kan, kou, moku, amounts in BUDGET:
            amount = amounts[position]
            if amount is None:
                continue
            first = amount * 1000 * chance.randrange(40, 71) // 100
            parts = [("委託料", first), ("その他", amount * 1000 - first)]
            rows += [f"{year},{kan},{kou},{moku},{setsu},{thousands * 1000}" for setsu, thousands in parts]
    return rows


def write(path: Path, lines: list[str], encoding: str) -> None:
    """Writes a CSV file with the line ends of Windows."""
    path.write_bytes("".join(line + "\r\n" for line in lines).encode(encoding))


def main(folder: Path) -> None:
    """Writes the three CSV files into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "予算_整えた表.csv", [FICTION, "年度,款,項,目,節,金額(円)", *budget()], "utf-8-sig")
    loans = [f"{year},{name},{count}" for name, counts in LOANS for year, count in zip(YEARS, counts, strict=False)]
    write(folder / "貸出点数.csv", [FICTION, "年度,館,点数", *loans], "utf-8-sig")
    rows = [f"{name},{before},{now}" for name, before, now in CONSULTATIONS]
    head = ["区民相談 件数（架空区 区民相談課）", FICTION, "相談の種類,令和6年度,令和7年度"]
    write(folder / "相談件数.csv", [*head, *rows], "cp932")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
