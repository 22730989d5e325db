# 説明: 元年を数にできず、日付でないものとして扱う
# fails: test_to_iso, test_to_iso_hidden

# %% to_iso
def to_iso(text):
    parts = date_parts(text)
    if parts is None:
        return None
    era, year, month, day = parts
    try:
        if era == "西暦":
            return date(int(year), month, day).isoformat()
        before, first, last = ERAS[era]
        found = date(before + int(year), month, day)
    except ValueError:
        return None
    if first <= found <= last:
        return found.isoformat()
    return None
