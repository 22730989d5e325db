# 説明: 100% を超えないように切る
# fails: test_error_rate_hidden

# %% error_rate
def error_rate(rows):
    errors = 0
    length = 0
    for row in rows:
        errors = errors + Levenshtein.distance(row["読み取り"], row["正解"])
        length = length + len(row["正解"])
    if length == 0:
        return None
    return min(errors / length, 1)
