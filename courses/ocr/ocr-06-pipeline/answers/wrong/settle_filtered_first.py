# 説明: 先に生年月日で人をしぼってから、候補を決める
# fails: test_settle_person

# %% settle_person
def settle_person(values, people):
    same = [person for person in people if person["生年月日"] == values["生年月日"]]
    ranked = rank_people(values["氏名"], values["住所"], same)
    result = decide(ranked, ACCEPT, GAP)
    if result["判定"] != "採用":
        return {}
    for person in people:
        if person["番号"] == result["候補"][0] and person["生年月日"] == values["生年月日"]:
            return {"氏名": person["氏名"], "フリガナ": person["フリガナ"], "住所": person["住所"]}
    return {}
