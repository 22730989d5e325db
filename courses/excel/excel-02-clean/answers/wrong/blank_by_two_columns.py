# 説明: 番号と件名がなければ、ほかに値があっても空の行とする
# fails: test_clean_contracts_hidden

# %% clean_contracts
def clean_contracts(path, sheet_name):
    kept = []
    for record in read_table(path, sheet_name, "契約番号"):
        if (record["契約番号"] is None and record["件名"] is None) or is_total(record):
            continue
        kept.append(record)

    good = []
    doubtful = []
    for record in fill_down(kept, "担当課"):
        record["契約番号"] = clean_code(record["契約番号"])
        record["契約先"] = clean_name(record["契約先"])
        try:
            record["契約日"] = to_date(record["契約日"])
        except ValueError:
            doubtful.append(record)
            continue
        good.append(record)
    return drop_duplicates(good), doubtful
