# 説明: 整数に丸める
# fails: test_effect_hidden

# %% effect
def effect(before, after, control_before, control_after):
    change = average(after) - average(before)
    control_change = average(control_after) - average(control_before)
    return round(change - control_change)
