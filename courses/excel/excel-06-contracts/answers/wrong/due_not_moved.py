# 説明: 60日前のまま返す
# fails: test_due_day, test_due_day_hidden, test_plan, test_plan_hidden

# %% due_day
def due_day(end):
    day = end - timedelta(days=DAYS_BEFORE)
    return day
