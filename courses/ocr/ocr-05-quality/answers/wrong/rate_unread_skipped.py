# 説明: 何も読めなかった項目を飛ばす
# fails: test_error_rate_hidden

# %% error_rate
def error_rate(rows):
    errors = 0
    length = 0
    for row in rows:
        if row["読み取り"] == "":
            continue
        errors = errors + Levenshtein.distance(row["読み取り"], row["正解"])
        length = length + len(row["正解"])
    if length == 0:
        return None
    return errors / length
