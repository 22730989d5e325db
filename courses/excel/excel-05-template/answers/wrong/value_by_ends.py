# 説明: 《 で始まり 》 で終わるものを、1つの印と考える
# fails: test_fill_value, test_fill_value_hidden, test_make_document, test_make_all, test_make_all_hidden

# %% fill_value
def fill_value(value, record):
    if not isinstance(value, str):
        return value
    if value.startswith("《") and value.endswith("》"):
        return record[value[1:-1]]
    return fill_text(value, record)
