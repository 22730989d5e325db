# 説明: 決めた4つのほかに、「累計」も合計の行とする
# fails: test_is_total_hidden

# %% is_total
def is_total(record):
    for value in record.values():
        text = str(value).replace(" ", "").replace("　", "")
        if text in TOTAL_WORDS + ["累計"]:
            return True
    return False
