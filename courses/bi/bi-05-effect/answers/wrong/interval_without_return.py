# 説明: 引いたカードを、袋に戻さない
# fails: test_effect_interval, test_effect_interval_hidden

# %% effect_interval
def effect_interval(before, after, control_before, control_after, seed):
    rng = random.Random(seed)
    effects = []
    for _ in range(TIMES):
        effects.append(
            effect(
                rng.sample(before, k=len(before)),
                rng.sample(after, k=len(after)),
                rng.sample(control_before, k=len(control_before)),
                rng.sample(control_after, k=len(control_after)),
            )
        )
    effects = sorted(effects)
    cut = TIMES * 25 // 1000
    return effects[cut], effects[-cut - 1]
