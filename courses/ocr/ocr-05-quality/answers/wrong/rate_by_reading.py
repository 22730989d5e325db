# 説明: 読み取りの文字数で割る
# fails: test_error_rate, test_error_rate_hidden

# %% error_rate
def error_rate(rows):
    errors = 0
    length = 0
    for row in rows:
        errors = errors + Levenshtein.distance(row["読み取り"], row["正解"])
        length = length + len(row["読み取り"])
    if length == 0:
        return None
    return errors / length
