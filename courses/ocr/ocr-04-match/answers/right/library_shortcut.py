# 説明: rapidfuzz の processor と process、短い書き方を使ったもの

# %% similarity
def similarity(a, b):
    return fuzz.ratio(a, b, processor=fold) if fold(a) and fold(b) else 0

# %% address_key
import re


def address_key(address):
    key = re.sub("^東京都", "", fold(address))
    return re.sub("([一二三四五六七八九]?)丁目|番地|番|号室|号", lambda found: ({"": ""} | dict(zip("一二三四五六七八九", "123456789")))[found.group(1) or ""] + "-" if found.group()[0] != "号" else "", key)

# %% rank_people
def rank_people(name, address, people):
    names = [similarity(name, person["氏名"]) for person in people]
    addresses = [similarity(address_key(address), address_key(person["住所"])) for person in people]
    ranked = [dict(person, 点=round(sum(pair) / 2)) for person, pair in zip(people, zip(names, addresses))]
    ranked.sort(key=lambda row: -row["点"])
    return ranked

# %% decide
def decide(ranked, accept, gap):
    near = [row["番号"] for row in ranked if ranked[0]["点"] and ranked[0]["点"] - row["点"] < gap]
    if not near:
        return {"判定": "候補なし", "候補": near}
    return {"判定": "採用" if ranked[0]["点"] >= accept and not near[1:] else "確認", "候補": near}

# %% choose_accept
def choose_accept(samples, gap):
    used = [row for row in samples if row["差"] >= gap]
    worst = max((row["点"] for row in used if not row["正しい"]), default=-1)
    return min((row["点"] for row in used if row["点"] > worst), default=None)
