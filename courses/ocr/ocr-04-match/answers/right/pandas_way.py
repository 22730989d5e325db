# 説明: pandas の表で書いたもの

# %% similarity
import pandas as pd


def similarity(a, b):
    keys = pd.Series([fold(a), fold(b)])
    if (keys == "").any():
        return 0
    return fuzz.ratio(keys[0], keys[1])

# %% rank_people
def rank_people(name, address, people):
    table = pd.DataFrame(people, columns=["番号", "氏名", "住所"])
    read = address_key(address)
    names = table["氏名"].map(lambda text: similarity(name, text))
    addresses = table["住所"].map(lambda text: similarity(read, address_key(text)))
    table["点"] = ((names + addresses).astype(float) / 2).round().astype(int)
    return table.sort_values("点", ascending=False, kind="stable").to_dict("records")

# %% decide
def decide(ranked, accept, gap):
    table = pd.DataFrame(ranked, columns=["番号", "点"])
    if table.empty or table["点"].max() == 0:
        return {"判定": "候補なし", "候補": []}
    near = table.loc[table["点"] > table["点"].iloc[0] - gap, "番号"].tolist()
    sure = table["点"].iloc[0] >= accept and len(near) == 1
    return {"判定": "採用" if sure else "確認", "候補": near}

# %% choose_accept
def choose_accept(samples, gap):
    table = pd.DataFrame(samples, columns=["点", "差", "正しい"])
    used = table[table["差"] >= gap]
    wrong = used.loc[used["正しい"] == False, "点"]
    if len(wrong):
        used = used[used["点"] > wrong.max()]
    return None if used.empty else used["点"].min()
