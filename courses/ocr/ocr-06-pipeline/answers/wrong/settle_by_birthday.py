# 説明: 生年月日が同じ、最初の人に決める
# fails: test_settle_person, test_settle_person_hidden

# %% settle_person
def settle_person(values, people):
    ranked = rank_people(values["氏名"], values["住所"], people)
    result = decide(ranked, ACCEPT, GAP)
    if result["判定"] != "採用":
        return {}
    for person in people:
        if person["生年月日"] == values["生年月日"]:
            return {"氏名": person["氏名"], "フリガナ": person["フリガナ"], "住所": person["住所"]}
    return {}
