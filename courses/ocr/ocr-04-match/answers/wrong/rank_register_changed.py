# 説明: 渡された台帳に点を書き足す
# fails: test_rank_people, test_rank_people_hidden

# %% rank_people
def rank_people(name, address, people):
    for person in people:
        by_name = similarity(name, person["氏名"])
        by_address = similarity(address_key(address), address_key(person["住所"]))
        person["点"] = round((by_name + by_address) / 2)
    return sorted(people, key=lambda row: row["点"], reverse=True)
