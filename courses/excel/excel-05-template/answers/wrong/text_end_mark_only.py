# 説明: 残った印を「》」だけで調べ、「》」を打ち忘れた印を見逃す
# fails: test_fill_text, test_fill_text_hidden

# %% fill_text
def fill_text(text, record):
    for name in record:
        text = text.replace("《" + name + "》", to_text(record[name]))
    if "》" in text:
        raise ValueError("印が残っています: " + text)
    return text
