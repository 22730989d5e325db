# 説明: 「合計」などが一部に入っているだけの行も、合計の行とする
# fails: test_is_total, test_is_total_hidden, test_clean_contracts, test_clean_contracts_hidden

# %% is_total
def is_total(record):
    for value in record.values():
        text = str(value).replace(" ", "").replace("　", "")
        for word in TOTAL_WORDS:
            if word in text:
                return True
    return False
