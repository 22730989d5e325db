# 説明: DAYS_BEFORE を使わず、60 と書く
# fails: test_due_day_hidden

# %% due_day
def due_day(end):
    day = end - timedelta(days=60)
    while is_closed(day):
        day = day - timedelta(days=1)
    return day
