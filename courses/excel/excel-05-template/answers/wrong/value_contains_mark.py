# 説明: 印が1つでも含まれていれば、値そのものにする
# fails: test_fill_value, test_fill_value_hidden, test_make_document, test_make_document_hidden, test_make_all_hidden

# %% fill_value
def fill_value(value, record):
    if not isinstance(value, str):
        return value
    for name in record:
        if "《" + name + "》" in value:
            return record[name]
    return fill_text(value, record)
