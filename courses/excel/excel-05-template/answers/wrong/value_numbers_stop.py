# 説明: 文字列でないものを、先に返していない
# fails: test_fill_value, test_fill_value_hidden, test_make_document_hidden

# %% fill_value
def fill_value(value, record):
    for name in record:
        if value == "《" + name + "》":
            return record[name]
    return fill_text(value, record)
