# 説明: 後ろの開庁日へ動かす
# fails: test_due_day, test_due_day_hidden, test_plan, test_plan_hidden

# %% due_day
def due_day(end):
    day = end - timedelta(days=DAYS_BEFORE)
    while is_closed(day):
        day = day + timedelta(days=1)
    return day
