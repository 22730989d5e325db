# 説明: 後の期間どうしだけを比べる
# fails: test_effect, test_effect_hidden, test_effect_interval, test_effect_interval_hidden

# %% effect
def effect(before, after, control_before, control_after):
    change = average(after) - average(before)
    control_change = average(control_after) - average(control_before)
    return average(after) - average(control_after)
