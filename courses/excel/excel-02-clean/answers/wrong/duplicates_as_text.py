# 説明: 値を文字列にして比べるので、文字列の 9 と数値の 9 が同じになる
# fails: test_drop_duplicates_hidden

# %% drop_duplicates
def drop_duplicates(records):
    result = []
    seen = []
    for record in records:
        key = [str(value) for value in record.values()]
        if key not in seen:
            seen.append(key)
            result.append(record)
    return result
