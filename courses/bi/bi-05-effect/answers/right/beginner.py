# 説明: 数えながら、for と if だけで書く

# %% survey_summary
def survey_summary(answers, sent):
    valid = 0
    good = 0
    for a in answers:
        if a == "とても満足" or a == "満足":
            good += 1
            valid += 1
        elif isinstance(a, str):
            valid += 1
    result = {}
    result["満足の割合"] = None
    if valid > 0:
        result["満足の割合"] = 100 * good / valid
    result["有効回答"] = valid
    result["回収率"] = 100 * len(answers) / sent
    return result

# %% period_values
def period_values(table, place, first, last):
    values = []
    for record in table.to_dict("records"):
        if record["地点"] != place:
            continue
        if record["日付"] < first or record["日付"] > last:
            continue
        if pd.isna(record["人数"]):
            continue
        values.append(record["人数"])
    return values

# %% effect
def effect(before, after, control_before, control_after):
    a = sum(after) / len(after) - sum(before) / len(before)
    b = sum(control_after) / len(control_after) - sum(control_before) / len(control_before)
    answer = a - b
    return answer

# %% effect_interval
def effect_interval(before, after, control_before, control_after, seed):
    random.seed(seed)
    all_values = []
    for i in range(2000):
        new_lists = []
        for old in [before, after, control_before, control_after]:
            new = []
            for j in range(len(old)):
                new.append(random.choice(old))
            new_lists.append(new)
        all_values.append(effect(new_lists[0], new_lists[1], new_lists[2], new_lists[3]))
    all_values.sort()
    return [all_values[50], all_values[1949]]

# %% report
def report(value, low, high):
    text = "対照と比べた差は1日あたり" + format(value, "+,.0f") + "人（95%の幅は"
    text = text + format(low, "+,.0f") + "人から" + format(high, "+,.0f") + "人）。"
    if low <= 0 and high >= 0:
        return text + "増えたとも減ったとも言えない。"
    if low > 0:
        return text + "対照より増えた。"
    return text + "対照より減った。"

# %% may_say
def may_say(number):
    if number == 1 or number == 3 or number == 6 or number == 8:
        return True
    else:
        return False
