# 説明: 氏名だけで比べる
# fails: test_rank_people, test_rank_people_hidden

# %% rank_people
def rank_people(name, address, people):
    ranked = []
    for person in people:
        by_name = similarity(name, person["氏名"])
        by_address = similarity(address_key(address), address_key(person["住所"]))
        score = round(by_name)
        ranked.append({"番号": person["番号"], "氏名": person["氏名"], "住所": person["住所"], "点": score})
    return sorted(ranked, key=lambda row: row["点"], reverse=True)
