# 説明: 「合計」などで始まる値を合計とするので、合計調整課の行も除いてしまう
# fails: test_is_total, test_is_total_hidden, test_clean_contracts, test_clean_contracts_hidden

# %% is_total
def is_total(record):
    for value in record.values():
        text = str(value).replace(" ", "").replace("　", "")
        if text.startswith("小計") or text.startswith("合計") or text.startswith("総計"):
            return True
    return False
