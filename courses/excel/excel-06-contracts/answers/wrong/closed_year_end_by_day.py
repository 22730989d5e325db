# 説明: 月を見ずに、29日から3日までを休みにする
# fails: test_is_closed_hidden, test_due_day, test_due_day_hidden, test_plan

# %% is_closed
def is_closed(day):
    if day.weekday() >= 5:
        return True
    if jpholiday.is_holiday(day):
        return True
    if day.day >= 29 or day.day <= 3:
        return True
    return False
