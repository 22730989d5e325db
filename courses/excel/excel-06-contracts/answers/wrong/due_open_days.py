# 説明: 60日を、開庁日だけで数える
# fails: test_due_day, test_due_day_hidden, test_plan, test_plan_hidden

# %% due_day
def due_day(end):
    day = end
    left = DAYS_BEFORE
    while left > 0:
        day = day - timedelta(days=1)
        if not is_closed(day):
            left = left - 1
    return day
