# 説明: pandas の表と、小数を正確に計算する Decimal を使う

# %% name_problems
import pandas as pd


def name_problems(answer, source):
    names = pd.Series(find_names(answer), dtype=object)
    return [(name, "資料にない名前です") for name in names[~names.isin(find_names(source))]]

# %% read_quantity
from decimal import Decimal


def read_quantity(written):
    text = unicodedata.normalize("NFKC", written)
    number = re.sub(r"[^\d.]", "", text)
    unit = re.sub(r"[\d.,]", "", text)
    if unit in UNITS:
        return Decimal(number) * UNITS[unit][0], UNITS[unit][1]
    return Decimal(number), unit

# %% quantity_problems
def quantity_problems(answer, source):
    table = pd.DataFrame([read_quantity(written) for written in find_quantities(source)], columns=["数", "単位"])
    problems = []
    for written in find_quantities(answer):
        number, unit = read_quantity(written)
        same_unit = table.loc[table["単位"] == unit, "数"].tolist()
        if number in same_unit:
            continue
        thousand = any(other == number * 1000 or number == other * 1000 for other in same_unit)
        problems.append([written, "1000倍違います（千円と円の取り違え？）" if thousand else "資料にない数です"])
    return problems

# %% date_problems
def date_problems(answer, source, fiscal_year):
    known = [to_date(found, fiscal_year) for found in find_dates(source)]
    problems = {}
    for found in find_dates(answer):
        day = to_date(found, fiscal_year)
        if day is not None and day not in known:
            problems[found["書き方"]] = "資料にない日付です"
        if day is not None and found["曜日"] and WEEKDAYS.index(found["曜日"]) != pd.Timestamp(day).weekday():
            problems[found["書き方"]] = f"曜日が違います（正しくは{WEEKDAYS[day.weekday()]}）"
        if day is None:
            problems[found["書き方"]] = "暦にない日付です"
    return list(problems.items())

# %% claim_problems
def claim_problems(answer, source, limit):
    table = pd.DataFrame({"文": [one for one in sentences(answer) if one not in GREETINGS]}, dtype=object)
    problems = []
    for sentence in table["文"]:
        part, line = nearest(sentence, source)
        who, told = speaker(sentence), speaker(line)
        if part < limit:
            problems.append((sentence, "資料に根拠が見当たりません"))
        elif who and who != told:
            problems.append((sentence, f"発言者が違うかもしれません（資料は「{line}」）"))
    return problems

# %% report
def report(answers, source, check):
    found = pd.Series({name: check(answer, source) for name, answer in answers.items()}, dtype=object)
    counts = found.map(len).astype(int)
    rows = []
    for name in counts.sort_values(ascending=False, kind="stable").index:
        if len(found[name]) == 0:
            rows.append(make_row(name, answers[name], source, "指摘なし", "", "資料と読み比べて、人が決めてください"))
        for kind, spot, reason in found[name]:
            rows.append(make_row(name, answers[name], source, kind, spot, reason))
    return rows
