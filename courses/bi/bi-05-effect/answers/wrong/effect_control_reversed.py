# 説明: 対照の前と後を取り違える
# fails: test_effect, test_effect_hidden, test_effect_interval, test_effect_interval_hidden

# %% effect
def effect(before, after, control_before, control_after):
    change = average(after) - average(before)
    control_change = average(control_before) - average(control_after)
    return change - control_change
