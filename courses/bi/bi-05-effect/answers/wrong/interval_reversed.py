# 説明: 両端の順番が逆になる
# fails: test_effect_interval, test_effect_interval_hidden

# %% effect_interval
def effect_interval(before, after, control_before, control_after, seed):
    rng = random.Random(seed)
    effects = []
    for _ in range(TIMES):
        effects.append(
            effect(
                rng.choices(before, k=len(before)),
                rng.choices(after, k=len(after)),
                rng.choices(control_before, k=len(control_before)),
                rng.choices(control_after, k=len(control_after)),
            )
        )
    effects = sorted(effects)
    cut = TIMES * 25 // 1000
    return effects[-cut - 1], effects[cut]
