# 説明: 暦ではなく、資料に書いてある曜日と比べる
# fails: test_date_problems, test_date_problems_hidden

# %% date_problems
def date_problems(answer, source, fiscal_year):
    known = [to_date(found, fiscal_year) for found in find_dates(source)]
    weekdays = {to_date(found, fiscal_year): found["曜日"] for found in find_dates(source)}
    problems = []
    for found in find_dates(answer):
        day = to_date(found, fiscal_year)
        if day is None:
            problems.append((found["書き方"], "暦にない日付です"))
        elif weekdays.get(day) and found["曜日"] and found["曜日"] != weekdays[day]:
            problems.append((found["書き方"], f"曜日が違います（正しくは{weekdays[day]}）"))
        elif day not in known:
            problems.append((found["書き方"], "資料にない日付です"))
    return problems
