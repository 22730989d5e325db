# 説明: 平均ではなく、合計を引く
# fails: test_effect, test_effect_hidden, test_effect_interval, test_effect_interval_hidden

# %% effect
def effect(before, after, control_before, control_after):
    change = sum(after) - sum(before)
    control_change = sum(control_after) - sum(control_before)
    return change - control_change
