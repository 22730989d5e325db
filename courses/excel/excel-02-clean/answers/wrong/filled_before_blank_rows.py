# 説明: 先に担当課を埋めるので、空の行が空でなくなって残る
# fails: test_clean_contracts, test_clean_contracts_hidden

# %% clean_contracts
def clean_contracts(path, sheet_name):
    good = []
    doubtful = []
    for record in fill_down(read_table(path, sheet_name, "契約番号"), "担当課"):
        if is_blank(record) or is_total(record):
            continue
        record["契約番号"] = clean_code(record["契約番号"])
        record["契約先"] = clean_name(record["契約先"])
        try:
            record["契約日"] = to_date(record["契約日"])
        except ValueError:
            doubtful.append(record)
            continue
        good.append(record)
    return drop_duplicates(good), doubtful
