# 説明: 曜日を調べない
# fails: test_date_problems, test_date_problems_hidden

# %% date_problems
def date_problems(answer, source, fiscal_year):
    known = [to_date(found, fiscal_year) for found in find_dates(source)]
    problems = []
    for found in find_dates(answer):
        day = to_date(found, fiscal_year)
        if day is None:
            problems.append((found["書き方"], "暦にない日付です"))
        elif day not in known:
            problems.append((found["書き方"], "資料にない日付です"))
    return problems
