# 説明: to_text を使わずに str で文字列にする
# fails: test_fill_text, test_fill_text_hidden, test_fill_value, test_fill_value_hidden, test_make_document

# %% fill_text
def fill_text(text, record):
    for name in record:
        text = text.replace("《" + name + "》", str(record[name]))
    if "《" in text:
        raise ValueError("印が残っています: " + text)
    return text
