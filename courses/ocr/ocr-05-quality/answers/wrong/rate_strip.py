# 説明: 前後の空白を取ってから数える
# fails: test_error_rate_hidden

# %% error_rate
def error_rate(rows):
    errors = 0
    length = 0
    for row in rows:
        errors = errors + Levenshtein.distance(row["読み取り"].strip(), row["正解"].strip())
        length = length + len(row["正解"].strip())
    if length == 0:
        return None
    return errors / length
