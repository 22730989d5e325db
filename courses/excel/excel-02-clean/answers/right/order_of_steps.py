# 説明: 先に埋めてから、担当課のほかが全部空の行を除く

# %% clean_contracts
def clean_contracts(path, sheet_name):
    good = []
    doubtful = []
    for record in fill_down(read_table(path, sheet_name, "契約番号"), "担当課"):
        others = dict(record)
        del others["担当課"]
        if is_blank(others) or is_total(record):
            continue
        record["契約番号"] = clean_code(record["契約番号"])
        record["契約先"] = clean_name(record["契約先"])
        try:
            record["契約日"] = to_date(record["契約日"])
        except ValueError:
            doubtful.append(record)
        else:
            if record not in good:
                good.append(record)
    return good, doubtful
