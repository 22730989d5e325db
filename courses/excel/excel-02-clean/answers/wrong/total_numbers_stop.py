# 説明: 文字列にしてから調べないので、金額や空のところで止まる
# fails: test_is_total, test_is_total_hidden, test_clean_contracts, test_clean_contracts_hidden

# %% is_total
def is_total(record):
    for value in record.values():
        if value.replace(" ", "").replace("　", "") in TOTAL_WORDS:
            return True
    return False
