# 説明: 番号で数える for と while、if の並びで、1つずつ書く

# %% is_total
def is_total(record):
    for name in record:
        value = record[name]
        if value == None:
            continue
        text = str(value)
        text = text.replace(" ", "")
        text = text.replace("　", "")
        if text == "計" or text == "小計" or text == "合計" or text == "総計":
            return True
    return False

# %% fill_down
def fill_down(records, name):
    result = []
    for i in range(len(records)):
        new = {}
        for key in records[i]:
            new[key] = records[i][key]
        if new[name] == None and i > 0:
            new[name] = result[i - 1][name]
        result.append(new)
    return result

# %% clean_code
def clean_code(value):
    if value == None:
        return None
    value = unicodedata.normalize("NFKC", value)
    result = ""
    for letter in value:
        if letter == " ":
            continue
        if letter in HYPHENS:
            letter = "-"
        result = result + letter
    return result

# %% to_date
def to_date(value):
    if value == None:
        return None
    if type(value) == datetime:
        return value.date()
    text = unicodedata.normalize("NFKC", str(value))
    text = text.replace(" ", "")
    text = text.replace("元", "1")
    text = text.replace("年", ".")
    text = text.replace("月", ".")
    text = text.replace("日", "")
    if text[0:2] == "令和":
        before = 2018
        text = text[2:]
    elif text[0:2] == "平成":
        before = 1988
        text = text[2:]
    elif text[0:2] == "昭和":
        before = 1925
        text = text[2:]
    elif text[0] == "R":
        before = 2018
        text = text[1:]
    elif text[0] == "H":
        before = 1988
        text = text[1:]
    elif text[0] == "S":
        before = 1925
        text = text[1:]
    else:
        parts = text.split("/")
        if len(parts) != 3 or len(parts[0]) != 4:
            raise ValueError("日付として読めません")
        return date(int(parts[0]), int(parts[1]), int(parts[2]))
    parts = text.split(".")
    if len(parts) != 3:
        raise ValueError("日付として読めません")
    return date(before + int(parts[0]), int(parts[1]), int(parts[2]))

# %% drop_duplicates
def drop_duplicates(records):
    result = []
    for i in range(len(records)):
        found = False
        j = 0
        while j < i:
            if records[j] == records[i]:
                found = True
            j = j + 1
        if found == False:
            result.append(records[i])
    return result

# %% clean_contracts
def clean_contracts(path, sheet_name):
    table = read_table(path, sheet_name, "契約番号")
    step1 = []
    for record in table:
        if not is_blank(record):
            step1.append(record)
    step2 = []
    for record in step1:
        if is_total(record) == False:
            step2.append(record)
    step3 = fill_down(step2, "担当課")
    for record in step3:
        record["契約番号"] = clean_code(record["契約番号"])
        record["契約先"] = clean_name(record["契約先"])
    good = []
    doubtful = []
    for record in step3:
        try:
            record["契約日"] = to_date(record["契約日"])
            good.append(record)
        except ValueError as error:
            print("読めません", error)
            doubtful.append(record)
    good = drop_duplicates(good)
    return [good, doubtful]
