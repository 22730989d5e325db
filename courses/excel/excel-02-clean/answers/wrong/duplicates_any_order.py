# 説明: 値の集まりだけを比べるので、値が入れかわった行も除く
# fails: test_drop_duplicates_hidden

# %% drop_duplicates
def drop_duplicates(records):
    result = []
    seen = []
    for record in records:
        key = set(record.values())
        if key not in seen:
            seen.append(key)
            result.append(record)
    return result
