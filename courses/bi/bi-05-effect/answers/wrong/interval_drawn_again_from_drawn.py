# 説明: 引き直した結果から、また引き直す
# fails: test_effect_interval, test_effect_interval_hidden

# %% effect_interval
def effect_interval(before, after, control_before, control_after, seed):
    rng = random.Random(seed)
    effects = []
    for _ in range(TIMES):
        before = rng.choices(before, k=len(before))
        after = rng.choices(after, k=len(after))
        effects.append(
            effect(
                before,
                after,
                rng.choices(control_before, k=len(control_before)),
                rng.choices(control_after, k=len(control_after)),
            )
        )
    effects = sorted(effects)
    cut = TIMES * 25 // 1000
    return effects[cut], effects[-cut - 1]
