# 説明: for と if だけで書いたもの

# %% similarity
def similarity(a, b):
    c = fold(a)
    d = fold(b)
    if len(c) == 0:
        return 0.0
    elif len(d) == 0:
        return 0.0
    else:
        point = fuzz.ratio(c, d)
        return point

# %% address_key
def address_key(address):
    key = fold(address)
    if key.startswith("東京都"):
        key = key[3:]
    for word, new in ADDRESS_WORDS.items():
        key = key.replace(word, new)
    return key

# %% rank_people
def rank_people(name, address, people):
    result = []
    for person in people:
        n = similarity(name, person["氏名"])
        a = similarity(address_key(address), address_key(person["住所"]))
        new = {}
        new["番号"] = person["番号"]
        new["氏名"] = person["氏名"]
        new["住所"] = person["住所"]
        new["点"] = round((n + a) / 2)
        at = 0
        while at < len(result) and result[at]["点"] >= new["点"]:
            at = at + 1
        result.insert(at, new)
    return result

# %% decide
def decide(ranked, accept, gap):
    if ranked == []:
        return {"判定": "候補なし", "候補": []}
    top = ranked[0]
    if top["点"] == 0:
        return {"判定": "候補なし", "候補": []}
    if len(ranked) == 1:
        if top["点"] >= accept:
            return {"判定": "採用", "候補": [top["番号"]]}
        return {"判定": "確認", "候補": [top["番号"]]}
    if top["点"] >= accept and top["点"] - ranked[1]["点"] >= gap:
        return {"判定": "採用", "候補": [top["番号"]]}
    numbers = []
    for row in ranked:
        if row["点"] > top["点"] - gap:
            numbers.append(row["番号"])
    return {"候補": numbers, "判定": "確認"}

# %% choose_accept
def choose_accept(samples, gap):
    answer = None
    for limit in range(100, -1, -1):
        found = False
        for row in samples:
            if row["差"] >= gap and row["点"] == limit:
                found = True
                if row["正しい"] == False:
                    return answer
        if found:
            answer = limit
    return answer
