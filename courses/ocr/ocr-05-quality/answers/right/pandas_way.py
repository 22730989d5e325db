# 説明: pandas の表にして数える

# %% error_rate
import pandas as pd

COLUMNS = ["申請書", "項目", "読み取り", "正解", "確信度"]


def error_rate(rows):
    table = pd.DataFrame(rows, columns=COLUMNS)
    errors = sum(Levenshtein.distance(text, truth) for text, truth in zip(table["読み取り"], table["正解"]))
    length = table["正解"].map(len).sum()
    return None if length == 0 else errors / length

# %% accuracy_by_field
def accuracy_by_field(rows):
    table = pd.DataFrame(rows, columns=COLUMNS)
    table["正しい"] = table["読み取り"] == table["正解"]
    return table.groupby("項目")["正しい"].mean().to_dict()

# %% route_counts
def route_counts(rows, limit):
    table = pd.DataFrame(rows, columns=COLUMNS)
    automatic = (table["読み取り"] != "") & (table["確信度"] >= limit)
    right = table["読み取り"] == table["正解"]
    return {
        "自動正": (automatic & right).sum(),
        "自動誤": (automatic & ~right).sum(),
        "確認正": (~automatic & right).sum(),
        "確認誤": (~automatic & ~right).sum(),
    }

# %% precision_recall
def precision_recall(counts):
    found = pd.Series(counts)
    automatic = found[["自動正", "自動誤"]].sum()
    right = found[["自動正", "確認正"]].sum()
    return (
        found["自動正"] / automatic if automatic else None,
        found["自動正"] / right if right else None,
    )

# %% best_limit
def best_limit(rows, limits, look_price, wrong_price):
    table = pd.DataFrame([{"しきい値": limit, **route_counts(rows, limit)} for limit in limits])
    table["費用"] = (table["確認正"] + table["確認誤"]) * look_price + table["自動誤"] * wrong_price
    first = table.sort_values(["費用", "しきい値"], ascending=[True, False]).iloc[0]
    return first["しきい値"], first["費用"]
