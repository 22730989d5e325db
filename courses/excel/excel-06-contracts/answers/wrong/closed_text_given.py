# 説明: 日付を文字列にして祝日を調べ、止まる
# fails: test_is_closed, test_is_closed_hidden, test_due_day, test_due_day_hidden, test_plan, test_plan_hidden, test_run_all, test_run_all_hidden

# %% is_closed
def is_closed(day):
    if day.weekday() >= 5:
        return True
    if jpholiday.is_holiday(str(day)):
        return True
    if (day.month, day.day) in YEAR_END:
        return True
    return False
