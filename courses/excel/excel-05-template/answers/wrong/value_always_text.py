# 説明: 印だけのときも、文字列にしてしまう
# fails: test_fill_value, test_fill_value_hidden, test_make_document, test_make_document_hidden

# %% fill_value
def fill_value(value, record):
    if not isinstance(value, str):
        return value
    return fill_text(value, record)
