# 説明: 比べる見出しを3つに決めたので、見出しの違う表で止まる
# fails: test_drop_duplicates, test_drop_duplicates_hidden, test_clean_contracts, test_clean_contracts_hidden

# %% drop_duplicates
def drop_duplicates(records):
    result = []
    seen = []
    for record in records:
        key = (record["番号"], record["件名"], record["金額"])
        if key not in seen:
            seen.append(key)
            result.append(record)
    return result
