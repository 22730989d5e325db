# 説明: 契約日の順に並べ替える。契約日のないものは最後にする
# fails: test_read_contracts_hidden

# %% read_contracts
def read_contracts(path, sheet_name):
    rows = read_rows(path, sheet_name)
    at = find_header(rows, "契約番号")
    records = []
    for row in rows[at + 1 :]:
        record = to_record(rows[at], row)
        if record["契約番号"] is None:
            continue
        records.append(record)
    return sorted(records, key=lambda record: record["契約日"] or date.max)
