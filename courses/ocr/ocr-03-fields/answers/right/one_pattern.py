# 説明: 正規表現を1つにまとめ、短く書く

# %% to_zip
def to_zip(text):
    found = re.fullmatch("〒?([0-9]{3})-?([0-9]{4})", text)
    return "-".join(found.groups()) if found else None

# %% to_phone
def to_phone(text):
    for shape in PHONE_SHAPES:
        if found := re.fullmatch(shape, text):
            digits = "".join(found.groups())
            if len(digits) == (11 if found[1] in LONG_HEADS else 10):
                return "-".join(found.groups())

# %% to_yen
def to_yen(text):
    found = re.fullmatch(r"[￥¥\\金]?([1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:円也?|-)?", text)
    return int(found[1].replace(",", "")) if found else None

# %% to_iso
def to_iso(text):
    parts = date_parts(text)
    if not parts:
        return None
    era, year, month, day = parts
    before, first, last = ERAS.get(era, (0, date.min, date.max))
    try:
        found = date(before + int(year.replace("元", "1")), month, day)
    except ValueError:
        return None
    return f"{found:%Y-%m-%d}" if first <= found <= last else None

# %% to_corporate
def to_corporate(text):
    if not re.fullmatch("[0-9]{13}", text):
        return None
    digits = [int(c) for c in text[1:]]
    total = sum(digits[1::2]) + 2 * sum(digits[0::2])
    return text if int(text[0]) == 9 - total % 9 else None

# %% check_rows
def check_rows(rows):
    def judged(field, text):
        if field not in CHECKED:
            return text, "対象外"
        if not text:
            return None, "読めない"
        value = value_of(field, text)
        return (value, "よし") if value is not None else (None, "要確認")

    return [
        {**{key: row[key] for key in ("申請書", "項目", "読み取り")}, **dict(zip(("値", "判定"), judged(row["項目"], row["整えた文字"])))}
        for row in rows
    ]
