# 説明: for の中で return して、最初の見出しだけを調べる
# fails: test_fill_value, test_fill_value_hidden, test_make_document, test_make_document_hidden

# %% fill_value
def fill_value(value, record):
    if not isinstance(value, str):
        return value
    for name in record:
        if value == "《" + name + "》":
            return record[name]
        return fill_text(value, record)
