# 説明: 番号だけで比べて、中身の違う行も除く
# fails: test_drop_duplicates, test_drop_duplicates_hidden, test_clean_contracts, test_clean_contracts_hidden

# %% drop_duplicates
def drop_duplicates(records):
    result = []
    numbers = []
    for record in records:
        number = record.get("番号", record.get("契約番号"))
        if number not in numbers:
            numbers.append(number)
            result.append(record)
    return result
