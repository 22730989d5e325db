# 説明: 印が残っていても、そのまま返す
# fails: test_fill_text, test_fill_text_hidden, test_fill_value_hidden, test_make_document_hidden

# %% fill_text
def fill_text(text, record):
    for name in record:
        text = text.replace("《" + name + "》", to_text(record[name]))
    return text
