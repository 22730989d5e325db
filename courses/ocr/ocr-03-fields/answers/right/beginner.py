# 説明: 正規表現を使わずに、1文字ずつ for と if で調べる

# %% to_zip
def all_digits(text):
    for character in text:
        if character not in "0123456789":
            return False
    return text != ""


def to_zip(text):
    if text.startswith("〒"):
        text = text[1:]
    if len(text) == 8 and text[3] == "-":
        text = text[0:3] + text[4:8]
    if len(text) == 7 and all_digits(text):
        return text[0:3] + "-" + text[3:7]
    return None

# %% to_phone
def to_phone(text):
    if "(" in text and ")" in text and "-" not in text:
        text = text.replace("(", "-", 1).replace(")", "-", 1) if text.find("(") < text.find(")") else ""
    parts = text.split("-")
    if len(parts) != 3:
        return None
    for part in parts:
        if part == "":
            return None
        for character in part:
            if character not in "0123456789":
                return None
    if not 2 <= len(parts[0]) <= 5 or parts[0][0] != "0":
        return None
    if len(parts[1]) > 4 or len(parts[2]) != 4:
        return None
    digits = len(parts[0]) + len(parts[1]) + len(parts[2])
    if parts[0] in LONG_HEADS:
        if digits == 11:
            return "-".join(parts)
    elif digits == 10:
        return "-".join(parts)
    return None

# %% to_yen
def to_yen(text):
    if text[:1] in ["￥", "¥", "\\", "金"]:
        text = text[1:]
    if text[-2:] == "円也":
        text = text[:-2]
    elif text[-1:] == "円" or text[-1:] == "-":
        text = text[:-1]
    parts = text.split(",")
    for part in parts:
        if part == "":
            return None
        for character in part:
            if character not in "0123456789":
                return None
    if parts[0][0] == "0":
        return None
    if len(parts) > 1:
        if len(parts[0]) > 3:
            return None
        for part in parts[1:]:
            if len(part) != 3:
                return None
    return int("".join(parts))

# %% to_iso
def to_iso(text):
    parts = date_parts(text)
    if parts is None:
        return None
    era, year, month, day = parts
    if year == "元":
        number = 1
    else:
        number = int(year)
    if era in ERAS:
        number = ERAS[era][0] + number
    try:
        found = date(number, month, day)
    except ValueError:
        return None
    if era in ERAS:
        if found < ERAS[era][1]:
            return None
        if found > ERAS[era][2]:
            return None
    return str(found)

# %% to_corporate
def to_corporate(text):
    if len(text) != 13:
        return None
    for character in text:
        if character not in "0123456789":
            return None
    total = 0
    weight = 1
    at = 12
    while at >= 1:
        total = total + int(text[at]) * weight
        if weight == 1:
            weight = 2
        else:
            weight = 1
        at = at - 1
    if text[0] == str(9 - total % 9):
        return text
    return None

# %% check_rows
def check_rows(rows):
    results = []
    for row in rows:
        result = {}
        result["申請書"] = row["申請書"]
        result["項目"] = row["項目"]
        result["読み取り"] = row["読み取り"]
        if row["項目"] in CHECKED:
            if row["整えた文字"] == "":
                result["値"] = None
                result["判定"] = "読めない"
            else:
                result["値"] = value_of(row["項目"], row["整えた文字"])
                if result["値"] is None:
                    result["判定"] = "要確認"
                else:
                    result["判定"] = "よし"
        else:
            result["値"] = row["整えた文字"]
            result["判定"] = "対象外"
        results.append(result)
    return results
