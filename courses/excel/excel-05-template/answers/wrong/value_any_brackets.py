# 説明: 両端の1文字が何であっても、中が見出しなら1つの印と考える
# fails: test_fill_value, test_fill_value_hidden

# %% fill_value
def fill_value(value, record):
    if not isinstance(value, str):
        return value
    if value[1:-1] in record:
        return record[value[1:-1]]
    return fill_text(value, record)
