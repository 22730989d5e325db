# 説明: 道具を使わずに、for と if と while で数える

# %% error_rate
def steps(text, truth):
    before = list(range(len(truth) + 1))
    for i in range(1, len(text) + 1):
        now = [i]
        for j in range(1, len(truth) + 1):
            change = before[j - 1]
            if text[i - 1] != truth[j - 1]:
                change = change + 1
            smallest = change
            if before[j] + 1 < smallest:
                smallest = before[j] + 1
            if now[j - 1] + 1 < smallest:
                smallest = now[j - 1] + 1
            now.append(smallest)
        before = now
    return before[len(truth)]


def error_rate(rows):
    errors = 0
    length = 0
    for row in rows:
        errors += steps(row["読み取り"], row["正解"])
        for character in row["正解"]:
            length += 1
    if length > 0:
        return errors / length

# %% accuracy_by_field
def accuracy_by_field(rows):
    fields = []
    for row in rows:
        if row["項目"] not in fields:
            fields.append(row["項目"])
    rates = {}
    for field in fields:
        total = 0
        right = 0
        for row in rows:
            if row["項目"] == field:
                total += 1
                if row["読み取り"] == row["正解"]:
                    right += 1
        rates[field] = right / total
    return rates

# %% route_counts
def route_counts(rows, limit):
    a = 0
    b = 0
    c = 0
    d = 0
    for row in rows:
        same = row["読み取り"] == row["正解"]
        if row["読み取り"] == "" or row["確信度"] < limit:
            if same:
                c += 1
            else:
                d += 1
        elif same:
            a += 1
        else:
            b += 1
    return {"確認正": c, "確認誤": d, "自動正": a, "自動誤": b}

# %% precision_recall
def precision_recall(counts):
    a = counts["自動正"]
    b = counts["自動誤"]
    c = counts["確認正"]
    result = [None, None]
    if a + b != 0:
        result[0] = a / (a + b)
    if a + c != 0:
        result[1] = a / (a + c)
    return result

# %% best_limit
def best_limit(rows, limits, look_price, wrong_price):
    limits = sorted(limits)
    best_cost = None
    best = None
    i = 0
    while i < len(limits):
        cost = 0
        for row in rows:
            if row["読み取り"] != "" and row["確信度"] >= limits[i]:
                if row["読み取り"] != row["正解"]:
                    cost = cost + wrong_price
            else:
                cost = cost + look_price
        if best_cost is None or cost <= best_cost:
            best_cost = cost
            best = limits[i]
        i = i + 1
    return best, best_cost
