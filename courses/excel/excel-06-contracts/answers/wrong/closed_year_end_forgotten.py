# 説明: jpholiday が年末年始も知っていると思う
# fails: test_is_closed, test_is_closed_hidden, test_due_day, test_plan

# %% is_closed
def is_closed(day):
    if day.weekday() >= 5:
        return True
    if jpholiday.is_holiday(day):
        return True
    return False
