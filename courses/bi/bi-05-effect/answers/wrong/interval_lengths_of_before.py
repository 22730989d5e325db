# 説明: どのリストも、before の個数だけ引く
# fails: test_effect_interval_hidden

# %% effect_interval
def effect_interval(before, after, control_before, control_after, seed):
    rng = random.Random(seed)
    effects = []
    for _ in range(TIMES):
        effects.append(
            effect(
                rng.choices(before, k=len(before)),
                rng.choices(after, k=len(before)),
                rng.choices(control_before, k=len(before)),
                rng.choices(control_after, k=len(before)),
            )
        )
    effects = sorted(effects)
    cut = TIMES * 25 // 1000
    return effects[cut], effects[-cut - 1]
