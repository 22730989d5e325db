# 説明: else に return False を書いたので、左端の値だけで決まる
# fails: test_is_total, test_is_total_hidden, test_clean_contracts, test_clean_contracts_hidden

# %% is_total
def is_total(record):
    for value in record.values():
        text = str(value).replace(" ", "").replace("　", "")
        if text in TOTAL_WORDS:
            return True
        else:
            return False
