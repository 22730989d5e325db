# 説明: 空白を取り除いた文字列を、渡された行に入れてしまう
# fails: test_is_total, test_clean_contracts, test_clean_contracts_hidden

# %% is_total
def is_total(record):
    for name in record:
        record[name] = str(record[name]).replace(" ", "").replace("　", "")
        if record[name] in TOTAL_WORDS:
            return True
    return False
