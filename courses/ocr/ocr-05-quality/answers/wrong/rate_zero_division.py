# 説明: 0 で割って止まる
# fails: test_error_rate, test_error_rate_hidden

# %% error_rate
def error_rate(rows):
    errors = 0
    length = 0
    for row in rows:
        errors = errors + Levenshtein.distance(row["読み取り"], row["正解"])
        length = length + len(row["正解"])
    return errors / length
