# 説明: 長いほうで割る normalized_distance を平均する
# fails: test_error_rate, test_error_rate_hidden

# %% error_rate
def error_rate(rows):
    if not rows:
        return None
    return sum(Levenshtein.normalized_distance(row["読み取り"], row["正解"]) for row in rows) / len(rows)
