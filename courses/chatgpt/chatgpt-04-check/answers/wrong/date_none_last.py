# 説明: 暦にない日を先に調べないので、曜日の計算で止まる
# fails: test_date_problems

# %% date_problems
def date_problems(answer, source, fiscal_year):
    known = [to_date(found, fiscal_year) for found in find_dates(source)]
    problems = []
    for found in find_dates(answer):
        day = to_date(found, fiscal_year)
        if found["曜日"] != "" and found["曜日"] != WEEKDAYS[day.weekday()]:
            problems.append((found["書き方"], f"曜日が違います（正しくは{WEEKDAYS[day.weekday()]}）"))
        elif day is None:
            problems.append((found["書き方"], "暦にない日付です"))
        elif day not in known:
            problems.append((found["書き方"], "資料にない日付です"))
    return problems
