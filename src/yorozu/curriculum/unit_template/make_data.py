"""Makes this unit's data: `python make_data.py [folder]` (the data folder beside this file if none is named).

Everything is made up. The numbers are seeded, so that running it again changes no byte.
"""

import csv
import random
import sys
from datetime import date, timedelta
from pathlib import Path

TITLE = "窓口受付簿（架空区 戸籍住民課）　※研修用の架空のデータです。実在の区とは関係ありません。"
# 窓口, the fewest and the most people in a day
DESKS = [("住民票", 40, 90), ("住民票（郵送）", 5, 20), ("戸籍", 15, 45), ("印鑑登録", 8, 25)]
FIRST_DAY = date(2026, 4, 6)
DAYS = 5
# A machine that was out of order: nobody counted.
NOT_COUNTED = (date(2026, 4, 8), "印鑑登録")


def main(folder: Path) -> None:
    """Writes 受付簿.csv as Excel saves it: a title, the headings, the rows."""
    folder.mkdir(parents=True, exist_ok=True)
    people = random.Random(20260406)
    with (folder / "受付簿.csv").open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([TITLE])
        writer.writerow(["日付", "窓口", "件数"])
        for day in (FIRST_DAY + timedelta(days=number) for number in range(DAYS)):
            for desk, fewest, most in DESKS:
                count = people.randint(fewest, most)
                writer.writerow([day.isoformat(), desk, "" if (day, desk) == NOT_COUNTED else count])


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
