"""Makes this unit's files: `python make_data.py [folder]` (the data folder beside this file if none is named).

Two budget tables as the first unit of the course leaves them: one amount a row, UTF-8 with a byte order mark.
Everything is made up and drawn by a seed, so that the same bytes come out on every machine.
"""

import random
import sys
from pathlib import Path

FICTION = "※研修用の架空のデータです。実在の区とは関係ありません。"
HEADER = "年度,款,項,目,節,金額(円)"

# 款, 項, 目, 節, amount of the last year in million yen, yearly growth in percent; the same name twice: two projects
SPENDING = [
    ("議会費", "議会費", "議会費", "報酬", 520, 0),
    ("議会費", "議会費", "議会費", "委託料", 320, 1),
    ("総務費", "総務管理費", "一般管理費", "報酬", 3900, 2),
    ("総務費", "総務管理費", "一般管理費", "委託料", 4600, 4),
    ("総務費", "総務管理費", "財産管理費", "工事請負費", 5200, -3),
    ("総務費", "戸籍住民基本台帳費", "戸籍住民基本台帳費", "報酬", 1100, 1),
    ("総務費", "戸籍住民基本台帳費", "戸籍住民基本台帳費", "委託料", 2300, 5),
    ("総務費", "選挙費", "選挙管理委員会費", "報酬", 180, 0),
    ("民生費", "社会福祉費", "社会福祉総務費", "扶助費", 14200, 3),
    ("民生費", "社会福祉費", "社会福祉総務費", "負担金、補助及び交付金", 6100, 2),
    ("民生費", "社会福祉費", "施設整備費", "工事請負費", 1900, 6),
    ("民生費", "児童福祉費", "児童措置費", "扶助費", 21500, 5),
    ("民生費", "児童福祉費", "児童措置費", "扶助費", 6800, -2),
    ("民生費", "児童福祉費", "児童措置費", "委託料", 9700, 6),
    ("民生費", "児童福祉費", "施設整備費", "工事請負費", 2600, 8),
    ("民生費", "生活保護費", "扶助費", "扶助費", 15800, 1),
    ("衛生費", "保健衛生費", "予防費", "委託料", 5900, -4),
    ("衛生費", "保健衛生費", "予防費", "需用費", 640, -3),
    ("衛生費", "清掃費", "清掃総務費", "負担金、補助及び交付金", 4300, 1),
    ("産業経済費", "商工費", "商工振興費", "負担金、補助及び交付金", 2100, 3),
    ("産業経済費", "商工費", "商工振興費", "委託料", 980, 2),
    ("土木費", "道路橋りょう費", "道路維持費", "工事請負費", 6200, 2),
    ("土木費", "道路橋りょう費", "道路維持費", "委託料", 2700, 2),
    ("土木費", "公園費", "施設整備費", "工事請負費", 3400, 7),
    ("教育費", "小学校費", "学校管理費", "需用費", 3100, 4),
    ("教育費", "小学校費", "学校管理費", "委託料", 4200, 3),
    ("教育費", "小学校費", "施設整備費", "工事請負費", 7900, 9),
    ("教育費", "中学校費", "学校管理費", "需用費", 1700, 3),
    ("教育費", "中学校費", "学校管理費", "委託料", 2200, 3),
    ("教育費", "中学校費", "施設整備費", "工事請負費", 3600, -5),
    ("公債費", "公債費", "元金", "償還金、利子及び割引料", 3800, -2),
    ("公債費", "公債費", "利子", "償還金、利子及び割引料", 260, 3),
    ("予備費", "予備費", "予備費", "", 500, 0),
]
NEW = [  # 款 of its own since 令和7年度; the mark is how the office writes it
    ("デジタル推進費<DX>", "行政デジタル費", "R&D・実証費", "委託料", (2025, 2026), (480, 1260)),
    ("デジタル推進費<DX>", "行政デジタル費", "基盤整備費", "使用料及び賃借料", (2025, 2026), (900, 1720)),
]
REVENUE = [
    ("特別区税", "特別区民税", "特別区民税", "現年課税分", 48000, 3),
    ("特別区税", "特別区たばこ税", "特別区たばこ税", "現年課税分", 2600, -1),
    ("特別区交付金", "特別区財政調整交付金", "普通交付金", "普通交付金", 52000, 4),
    ("国庫支出金", "国庫負担金", "民生費負担金", "児童福祉費負担金", 15500, 3),
    ("国庫支出金", "国庫補助金", "民生費補助金", "児童福祉費補助金", 6200, 6),
    ("国庫支出金", "国庫補助金", "教育費補助金", "", 1300, 2),
]


def lines(plan: list[tuple], years: range, seed: int) -> list[str]:
    """The rows of a plan, year by year, its amounts moved a little by chance, in yen and thousands."""
    chance = random.Random(seed)
    rows = []
    for year in years:
        for kan, ko, moku, setsu, amount, growth in plan:
            factor = (1 + growth / 100) ** (year - years[-1])
            thousands = round(amount * 1000 * factor) + chance.randrange(-amount * 8, amount * 8 + 1)
            rows.append(f"{year},{kan},{ko},{moku},{setsu},{thousands * 1000}")
        for kan, ko, moku, setsu, when, amounts in NEW if plan is SPENDING else []:
            if year in when:
                rows.append(f"{year},{kan},{ko},{moku},{setsu},{amounts[when.index(year)] * 1_000_000}")
        if plan is SPENDING:  # 国勢調査: asked for in one year only, 0 yen in the others
            census = 212_000_000 if year == 2025 else 0
            rows.append(f"{year},総務費,統計調査費,統計調査費,報酬,{census}")
    return rows


def save(path: Path, rows: list[str]) -> None:
    """Writes rows under the note and the header."""
    path.write_bytes("\r\n".join([FICTION, HEADER, *rows, ""]).encode("utf-8-sig"))


def main(folder: Path) -> None:
    """Writes both tables into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    save(folder / "歳出_整えた表.csv", lines(SPENDING, range(2022, 2027), 20260401))
    save(folder / "歳入_整えた表.csv", lines(REVENUE, range(2024, 2027), 20260402))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
