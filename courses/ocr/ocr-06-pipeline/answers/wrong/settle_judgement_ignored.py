# 説明: 判定を見ずに、1位の人に決める
# fails: test_settle_person, test_settle_person_hidden, test_plan, test_plan_hidden

# %% settle_person
def settle_person(values, people):
    ranked = rank_people(values["氏名"], values["住所"], people)
    result = decide(ranked, ACCEPT, GAP)
    if result["判定"] == "候補なし":
        return {}
    for person in people:
        if person["番号"] == result["候補"][0] and person["生年月日"] == values["生年月日"]:
            return {"氏名": person["氏名"], "フリガナ": person["フリガナ"], "住所": person["住所"]}
    return {}
