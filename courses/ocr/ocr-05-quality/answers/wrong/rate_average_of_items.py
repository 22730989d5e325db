# 説明: 項目ごとの割合を平均する
# fails: test_error_rate, test_error_rate_hidden

# %% error_rate
def error_rate(rows):
    rates = []
    for row in rows:
        if row["正解"] != "":
            rates.append(Levenshtein.distance(row["読み取り"], row["正解"]) / len(row["正解"]))
    if not rates:
        return None
    return sum(rates) / len(rates)
