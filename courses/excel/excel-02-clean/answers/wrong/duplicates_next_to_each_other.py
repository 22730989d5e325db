# 説明: すぐ前の行とだけ比べるので、離れた重複が残る
# fails: test_drop_duplicates, test_drop_duplicates_hidden, test_clean_contracts, test_clean_contracts_hidden

# %% drop_duplicates
def drop_duplicates(records):
    result = []
    last = None
    for record in records:
        if record != last:
            result.append(record)
        last = record
    return result
