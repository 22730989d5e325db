# 説明: pandas と numpy の道具を使う

# %% survey_summary
def survey_summary(answers, sent):
    column = pd.Series(answers, dtype=object).dropna()
    share = column.isin(GOOD).mean() * 100
    return {"回収率": len(answers) / sent * 100, "有効回答": column.count(), "満足の割合": share}

# %% period_values
def period_values(table, place, first, last):
    chosen = table.loc[(table["地点"] == place) & table["日付"].between(first, last), "人数"]
    return list(chosen[chosen.notna()])

# %% effect
def effect(before, after, control_before, control_after):
    means = pd.Series([before, after, control_before, control_after]).map(lambda values: pd.Series(values).mean())
    return means[1] - means[0] - means[3] + means[2]

# %% effect_interval
import numpy as np


def effect_interval(before, after, control_before, control_after, seed):
    rng = np.random.default_rng(seed)
    means = []
    for values in (before, after, control_before, control_after):
        means.append(rng.choice(values, size=(TIMES, len(values))).mean(axis=1))
    return np.percentile(means[1] - means[0] - (means[3] - means[2]), [2.5, 97.5])

# %% report
def report(value, low, high):
    words = {(True, False): "対照より増えた", (False, True): "対照より減った"}
    word = words.get((low > 0, high < 0), "増えたとも減ったとも言えない")
    return "対照と比べた差は1日あたり{:+,.0f}人（95％の幅は{:+,.0f}人から{:+,.0f}人）。{}。".format(value, low, high, word)

# %% may_say
def may_say(number):
    return bool(pd.Series([True, False, True, False, False, True, False, True])[number - 1])
