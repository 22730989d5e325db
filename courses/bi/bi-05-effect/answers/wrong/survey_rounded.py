# 説明: 割合を整数に丸める
# fails: test_survey_summary, test_survey_summary_hidden

# %% survey_summary
def survey_summary(answers, sent):
    answered = []
    for answer in answers:
        if not pd.isna(answer):
            answered.append(answer)
    good = 0
    for answer in answered:
        if answer in GOOD:
            good = good + 1
    if len(answered) == 0:
        share = None
    else:
        share = round(good / len(answered) * 100)
    return {"回収率": len(answers) / sent * 100, "有効回答": len(answered), "満足の割合": share}
