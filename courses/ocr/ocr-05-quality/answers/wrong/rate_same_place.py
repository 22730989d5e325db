# 説明: 同じ位置の文字どうしを比べる
# fails: test_error_rate, test_error_rate_hidden

# %% error_rate
def error_rate(rows):
    errors = 0
    length = 0
    for row in rows:
        errors = errors + sum(a != b for a, b in zip(row["読み取り"], row["正解"]))
        errors = errors + abs(len(row["読み取り"]) - len(row["正解"]))
        length = length + len(row["正解"])
    if length == 0:
        return None
    return errors / length
