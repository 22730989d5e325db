# 説明: 後の行を残すので、順番が変わる
# fails: test_drop_duplicates, test_drop_duplicates_hidden, test_clean_contracts, test_clean_contracts_hidden

# %% drop_duplicates
def drop_duplicates(records):
    result = []
    for record in records:
        if record in result:
            result.remove(record)
        result.append(record)
    return result
