# 説明: 曜日の番号を1つ間違え、金曜日も休みにする
# fails: test_is_closed, test_is_closed_hidden, test_due_day, test_due_day_hidden, test_plan, test_plan_hidden

# %% is_closed
def is_closed(day):
    if day.weekday() >= 4:
        return True
    if jpholiday.is_holiday(day):
        return True
    if (day.month, day.day) in YEAR_END:
        return True
    return False
