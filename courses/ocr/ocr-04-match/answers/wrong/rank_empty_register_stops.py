# 説明: 台帳が空のとき、列がなくてエラーで止まる
# fails: test_rank_people, test_rank_people_hidden

# %% rank_people
import pandas as pd


def rank_people(name, address, people):
    table = pd.DataFrame(people)
    names = table["氏名"].map(lambda text: similarity(name, text))
    addresses = table["住所"].map(lambda text: similarity(address_key(address), address_key(text)))
    table["点"] = ((names + addresses) / 2).round().astype(int)
    return table.sort_values("点", ascending=False, kind="stable").to_dict("records")
