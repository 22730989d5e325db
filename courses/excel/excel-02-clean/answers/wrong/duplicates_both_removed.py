# 説明: 重複した行を、1つも残さない
# fails: test_drop_duplicates, test_drop_duplicates_hidden, test_clean_contracts, test_clean_contracts_hidden

# %% drop_duplicates
def drop_duplicates(records):
    result = []
    for record in records:
        if records.count(record) == 1:
            result.append(record)
    return result
