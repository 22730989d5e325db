# 説明: 台帳の字ではなく、読み取った氏名と住所を返す
# fails: test_settle_person, test_settle_person_hidden, test_plan, test_plan_hidden

# %% settle_person
def settle_person(values, people):
    ranked = rank_people(values["氏名"], values["住所"], people)
    result = decide(ranked, ACCEPT, GAP)
    if result["判定"] != "採用":
        return {}
    for person in people:
        if person["番号"] == result["候補"][0] and person["生年月日"] == values["生年月日"]:
            return {"氏名": values["氏名"], "フリガナ": person["フリガナ"], "住所": values["住所"]}
    return {}
