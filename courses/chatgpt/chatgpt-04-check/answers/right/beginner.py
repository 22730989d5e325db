# 説明: ループと if だけで、1つずつ書く

# %% name_problems
def name_problems(answer, source):
    source_names = find_names(source)
    result = []
    for name in find_names(answer):
        found = False
        for other in source_names:
            if other == name:
                found = True
        if found == False:
            result = result + [(name, "資料にない名前です")]
    return result

# %% read_quantity
def read_quantity(written):
    text = unicodedata.normalize("NFKC", written)
    digits = ""
    unit = ""
    for character in text:
        if character in "0123456789.":
            digits = digits + character
        elif character != ",":
            unit = unit + character
    if unit == "千円":
        return round(float(digits) * 1000, 6), "円"
    if unit == "万円":
        return round(float(digits) * 10000, 6), "円"
    if unit == "百万円":
        return round(float(digits) * 1000000, 6), "円"
    if unit == "名":
        unit = "人"
    if unit == "カ所" or unit == "箇所":
        unit = "か所"
    return float(digits), unit

# %% quantity_problems
def quantity_problems(answer, source):
    known = []
    for written in find_quantities(source):
        known.append(read_quantity(written))
    problems = []
    for written in find_quantities(answer):
        number, unit = read_quantity(written)
        same = False
        thousand = False
        for other_number, other_unit in known:
            if other_unit == unit:
                if other_number == number:
                    same = True
                if other_number == number * 1000:
                    thousand = True
                if other_number * 1000 == number:
                    thousand = True
        if not same:
            if thousand:
                problems.append((written, "1000倍違います（千円と円の取り違え？）"))
            else:
                problems.append((written, "資料にない数です"))
    return problems

# %% date_problems
def date_problems(answer, source, fiscal_year):
    known = []
    for found in find_dates(source):
        known.append(to_date(found, fiscal_year))
    problems = []
    for found in find_dates(answer):
        day = to_date(found, fiscal_year)
        if day is None:
            problems.append((found["書き方"], "暦にない日付です"))
            continue
        right = WEEKDAYS[day.weekday()]
        if found["曜日"] != "":
            if found["曜日"] != right:
                problems.append((found["書き方"], "曜日が違います（正しくは" + right + "）"))
                continue
        if day not in known:
            problems.append((found["書き方"], "資料にない日付です"))
    return problems

# %% claim_problems
def claim_problems(answer, source, limit):
    problems = []
    for sentence in sentences(answer):
        if sentence not in GREETINGS:
            result = nearest(sentence, source)
            if result[0] >= limit:
                person = speaker(sentence)
                if person != "":
                    if person != speaker(result[1]):
                        problems.append((sentence, "発言者が違うかもしれません（資料は「" + result[1] + "」）"))
            else:
                problems.append((sentence, "資料に根拠が見当たりません"))
    return problems

# %% report
def report(answers, source, check):
    most = 0
    for name in answers:
        if len(check(answers[name], source)) > most:
            most = len(check(answers[name], source))
    rows = []
    for number in range(most, -1, -1):
        for name in answers:
            problems = check(answers[name], source)
            if len(problems) == number:
                if number == 0:
                    rows.append(make_row(name, answers[name], source, "指摘なし", "", "資料と読み比べて、人が決めてください"))
                for problem in problems:
                    rows.append(make_row(name, answers[name], source, problem[0], problem[1], problem[2]))
    return rows
