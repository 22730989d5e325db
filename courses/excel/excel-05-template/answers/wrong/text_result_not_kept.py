# 説明: replace の結果を入れ直していない
# fails: test_fill_text, test_fill_text_hidden, test_fill_value, test_fill_value_hidden, test_make_document, test_make_document_hidden, test_make_all, test_make_all_hidden

# %% fill_text
def fill_text(text, record):
    for name in record:
        text.replace("《" + name + "》", to_text(record[name]))
    if "《" in text:
        raise ValueError("印が残っています: " + text)
    return text
