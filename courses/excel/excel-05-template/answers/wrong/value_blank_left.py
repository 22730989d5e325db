# 説明: 値が空（None や 0）の印だけのセルを、文字列にする
# fails: test_fill_value_hidden

# %% fill_value
def fill_value(value, record):
    if not isinstance(value, str):
        return value
    for name in record:
        if value == "《" + name + "》" and record[name]:
            return record[name]
    return fill_text(value, record)
