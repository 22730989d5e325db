# 説明: 件名を比べないので、件名だけが違う行も除く
# fails: test_drop_duplicates

# %% drop_duplicates
def drop_duplicates(records):
    result = []
    seen = []
    for record in records:
        key = {name: value for name, value in record.items() if name != "件名"}
        if key not in seen:
            seen.append(key)
            result.append(record)
    return result
