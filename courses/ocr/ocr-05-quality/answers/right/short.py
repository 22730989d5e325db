# 説明: sum、Counter、min で短く書く

# %% error_rate
from collections import Counter


def error_rate(rows):
    length = sum(len(row["正解"]) for row in rows)
    errors = sum(Levenshtein.distance(row["正解"], row["読み取り"]) for row in rows)
    return errors / length if length else None

# %% accuracy_by_field
def accuracy_by_field(rows):
    totals = Counter(row["項目"] for row in rows)
    right = Counter(row["項目"] for row in rows if row["読み取り"] == row["正解"])
    return {field: right[field] / totals[field] for field in totals}

# %% route_counts
def route_counts(rows, limit):
    counts = Counter(
        ("自動" if row["読み取り"] and row["確信度"] >= limit else "確認") + ("正" if row["読み取り"] == row["正解"] else "誤")
        for row in rows
    )
    return {name: counts[name] for name in ("自動正", "自動誤", "確認正", "確認誤")}

# %% precision_recall
def share(part, whole):
    try:
        return part / whole
    except ZeroDivisionError:
        return None


def precision_recall(counts):
    right = counts["自動正"]
    return share(right, right + counts["自動誤"]), share(right, right + counts["確認正"])

# %% best_limit
def best_limit(rows, limits, look_price, wrong_price):
    def cost(limit):
        counts = route_counts(rows, limit)
        return (len(rows) - counts["自動正"] - counts["自動誤"]) * look_price + counts["自動誤"] * wrong_price

    return min(((limit, cost(limit)) for limit in limits), key=lambda pair: (pair[1], -pair[0]))
