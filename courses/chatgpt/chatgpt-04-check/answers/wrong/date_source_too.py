# 説明: 資料のおかしい日付も、案のものとして入れる
# fails: test_date_problems_hidden

# %% date_problems
def date_problems(answer, source, fiscal_year):
    known = [to_date(found, fiscal_year) for found in find_dates(source)]
    problems = []
    for found in find_dates(answer + source):
        day = to_date(found, fiscal_year)
        if day is None:
            problems.append((found["書き方"], "暦にない日付です"))
        elif found["曜日"] != "" and found["曜日"] != WEEKDAYS[day.weekday()]:
            problems.append((found["書き方"], f"曜日が違います（正しくは{WEEKDAYS[day.weekday()]}）"))
        elif day not in known:
            problems.append((found["書き方"], "資料にない日付です"))
    return problems
