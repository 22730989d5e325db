# 説明: 内包表記と、小さな関数で短く書く

# %% name_problems
def name_problems(answer, source):
    return [(name, "資料にない名前です") for name in find_names(answer) if name not in set(find_names(source))]

# %% read_quantity
def read_quantity(written):
    digits, unit = re.fullmatch(r"([\d.]+)(\D+)", unicodedata.normalize("NFKC", written).replace(",", "")).groups()
    times, unit = UNITS.get(unit, (1, unit))
    return round(float(digits) * times, 6), unit

# %% quantity_problems
def quantity_problems(answer, source):
    known = set(map(read_quantity, find_quantities(source)))

    def reason(number, unit):
        if known & {(number * 1000, unit), (number / 1000, unit)}:
            return "1000倍違います（千円と円の取り違え？）"
        return "資料にない数です"

    return [(one, reason(*read_quantity(one))) for one in find_quantities(answer) if read_quantity(one) not in known]

# %% date_problems
def date_problems(answer, source, fiscal_year):
    known = {to_date(found, fiscal_year) for found in find_dates(source)}

    def reason(found):
        day = to_date(found, fiscal_year)
        if day is None:
            return "暦にない日付です"
        weekday = "月火水木金土日"[day.isoweekday() - 1]
        if found["曜日"] not in ("", weekday):
            return f"曜日が違います（正しくは{weekday}）"
        return None if day in known else "資料にない日付です"

    return [(found["書き方"], reason(found)) for found in find_dates(answer) if reason(found)]

# %% claim_problems
def claim_problems(answer, source, limit):
    problems = []
    for sentence in [one for one in sentences(answer) if one not in GREETINGS]:
        part, line = nearest(sentence, source)
        if part < limit:
            problems += [(sentence, "資料に根拠が見当たりません")]
        elif speaker(sentence) not in ("", speaker(line)):
            problems += [(sentence, f"発言者が違うかもしれません（資料は「{line}」）")]
    return problems

# %% report
def report(answers, source, check):
    nothing = [("指摘なし", "", "資料と読み比べて、人が決めてください")]
    found = {name: check(answer, source) for name, answer in answers.items()}
    return [
        make_row(name, answers[name], source, *problem)
        for name in sorted(found, key=lambda name: -len(found[name]))
        for problem in found[name] or nothing
    ]
