# 説明: 合計の変数を、項目ごとに 0 に戻す
# fails: test_error_rate, test_error_rate_hidden

# %% error_rate
def error_rate(rows):
    for row in rows:
        errors = 0
        length = 0
        errors = errors + Levenshtein.distance(row["読み取り"], row["正解"])
        length = length + len(row["正解"])
    if not rows or length == 0:
        return None
    return errors / length
