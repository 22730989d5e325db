# 説明: 日数が同じだと思い込んで、前の日数で割る
# fails: test_effect, test_effect_hidden, test_effect_interval_hidden

# %% effect
def effect(before, after, control_before, control_after):
    change = sum(after) / len(before) - average(before)
    control_change = sum(control_after) / len(control_before) - average(control_before)
    return change - control_change
