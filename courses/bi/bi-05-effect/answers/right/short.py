# 説明: 内包表記と、標準の道具で短く書く

# %% survey_summary
def survey_summary(answers, sent):
    valid = [answer for answer in answers if pd.notna(answer)]
    share = sum(answer in GOOD for answer in valid) / len(valid) * 100 if valid else None
    return dict(回収率=len(answers) / sent * 100, 有効回答=len(valid), 満足の割合=share)

# %% period_values
def period_values(table, place, first, last):
    rows = table.set_index("日付").sort_index().loc[first:last]
    return [value for value in rows[rows["地点"] == place]["人数"] if value == value]

# %% effect
from statistics import mean


def effect(before, after, control_before, control_after):
    return mean(after) - mean(before) - mean(control_after) + mean(control_before)

# %% effect_interval
def effect_interval(*lists):
    *lists, seed = lists
    rng = random.Random(seed)
    draws = pd.Series([effect(*(rng.choices(one, k=len(one)) for one in lists)) for _ in range(TIMES)])
    return tuple(draws.quantile([0.025, 0.975]))

# %% may_say
def may_say(number):
    return number in (1, 3, 6, 8)
