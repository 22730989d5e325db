# 説明: 前後の空白しか取らないので、「小　計」を見落とす
# fails: test_is_total, test_is_total_hidden, test_clean_contracts, test_clean_contracts_hidden

# %% is_total
def is_total(record):
    for value in record.values():
        if str(value).strip() in TOTAL_WORDS:
            return True
    return False
