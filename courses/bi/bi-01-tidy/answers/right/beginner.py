# 説明: 1行ずつ for で書き、表も辞書のリストから作り直す

# %% fiscal_year
def fiscal_year(label):
    text = label.replace(" ", "").replace("　", "")
    if text[-2:] != "年度":
        return None
    era = text[0:2]
    number = text[2:-2]
    if era == "令和":
        base = 2018
    elif era == "平成":
        base = 1988
    elif era == "昭和":
        base = 1925
    else:
        return None
    if number == "元":
        return base + 1
    if not number.isdigit():
        return None
    return base + int(number)

# %% to_yen
def to_yen(value):
    if value is None:
        return 0
    if pd.isna(value):
        return 0
    if not isinstance(value, str):
        return round(value * 1000)
    text = unicodedata.normalize("NFKC", value)
    text = text.replace(",", "")
    text = text.replace(" ", "")
    text = text.replace("△", "-")
    text = text.replace("▲", "-")
    if text in DASHES:
        return 0
    return round(float(text) * 1000)

# %% fill_names
def fill_names(table):
    records = []
    last = {"款": None, "項": None, "目": None}
    for row in table.to_dict("records"):
        new = dict(row)
        for name in FILLED_NAMES:
            if pd.isna(row[name]):
                new[name] = last[name]
            else:
                last[name] = row[name]
        records.append(new)
    return pd.DataFrame(records, columns=table.columns, dtype=object)

# %% drop_totals
def drop_totals(table):
    records = []
    for row in table.to_dict("records"):
        total = False
        for name in NAMES:
            if is_total_word(row[name]):
                total = True
        if not total:
            records.append(row)
    return pd.DataFrame(records, columns=table.columns, dtype=object)

# %% to_tidy
def to_tidy(table):
    filled = fill_names(table)
    details = drop_totals(filled)
    records = []
    for row in details.to_dict("records"):
        for name in details.columns:
            year = fiscal_year(name)
            if year is None:
                continue
            record = {}
            record["年度"] = year
            record["款"] = row["款"]
            record["項"] = row["項"]
            record["目"] = row["目"]
            record["節"] = row["節"]
            record["金額(円)"] = to_yen(row[name])
            records.append(record)
    return pd.DataFrame(records)

# %% find_differences
def find_differences(tidy, printed):
    result = []
    for row in printed.to_dict("records"):
        total = 0
        for line in tidy.to_dict("records"):
            if line["年度"] == row["年度"]:
                if row["款"] == "合計" or row["款"] == line["款"]:
                    total = total + line["金額(円)"]
        difference = total - row["金額(円)"]
        if difference != 0:
            result.append({"差": difference, "計算": total, "印刷": row["金額(円)"], "款": row["款"], "年度": row["年度"]})
    return result
