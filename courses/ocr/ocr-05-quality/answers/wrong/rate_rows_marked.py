# 説明: 渡された辞書に、直す回数を入れる
# fails: test_error_rate

# %% error_rate
def error_rate(rows):
    errors = 0
    length = 0
    for row in rows:
        row["直す回数"] = Levenshtein.distance(row["読み取り"], row["正解"])
        errors = errors + row["直す回数"]
        length = length + len(row["正解"])
    if length == 0:
        return None
    return errors / length
