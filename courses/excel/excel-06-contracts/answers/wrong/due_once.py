# 説明: 1日だけしか動かさない
# fails: test_due_day, test_due_day_hidden, test_plan

# %% due_day
def due_day(end):
    day = end - timedelta(days=DAYS_BEFORE)
    if is_closed(day):
        day = day - timedelta(days=1)
    return day
