# 説明: 文字ではなく、誤りのある項目の割合を返す
# fails: test_error_rate, test_error_rate_hidden

# %% error_rate
def error_rate(rows):
    if not rows:
        return None
    return sum(row["読み取り"] != row["正解"] for row in rows) / len(rows)
