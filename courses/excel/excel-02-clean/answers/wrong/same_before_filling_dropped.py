# 説明: 担当課を埋める前に同じ行を除くので、別の課の契約が1つになる
# fails: test_clean_contracts_hidden

# %% clean_contracts
def clean_contracts(path, sheet_name):
    kept = []
    for record in read_table(path, sheet_name, "契約番号"):
        if record in kept or is_blank(record) or is_total(record):
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
