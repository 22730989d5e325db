# 説明: 番号で数える for と while で、1行ずつ書く

# %% read_cell
def read_cell(path, sheet_name, address):
    book = load_workbook(filename=path, data_only=True)
    for sheet in book.worksheets:
        if sheet.title == sheet_name:
            cell = sheet[address]
            return cell.value

# %% find_header
def find_header(rows, name):
    number = 0
    while number < len(rows):
        row = rows[number]
        for i in range(len(row)):
            if row[i] == name:
                return number
        number = number + 1

# %% to_code
def to_code(value, digits):
    if value == None:
        return None
    text = str(value)
    text = text.strip()
    if len(text) == 0:
        return None
    while len(text) < digits:
        text = "0" + text
    return text

# %% to_date
def to_date(value):
    if value == None:
        return None
    if type(value) == str:
        value = value.strip()
        if value == "":
            return None
        parts = value.split("/")
        return date(int(parts[0]), int(parts[1]), int(parts[2]))
    return date(value.year, value.month, value.day)

# %% to_record
def to_record(header, row):
    record = {}
    for i in range(len(header)):
        if header[i] != None:
            record[header[i]] = row[i]
    if "契約番号" in record:
        record["契約番号"] = to_code(record["契約番号"], 6)
    if "職員番号" in record:
        record["職員番号"] = to_code(record["職員番号"], 5)
    if "契約日" in record:
        record["契約日"] = to_date(record["契約日"])
    if "終了日" in record:
        record["終了日"] = to_date(record["終了日"])
    return record

# %% read_contracts
def read_contracts(path, sheet_name):
    rows = read_rows(path, sheet_name)
    start = find_header(rows, "契約番号")
    header = rows[start]
    result = []
    for i in range(start + 1, len(rows)):
        record = to_record(header, rows[i])
        if record["契約番号"] != None:
            result.append(record)
    print(len(result), "件")
    return result
