# 説明: return の字下げがずれて、最初の見出しだけを変えて終わる
# fails: test_fill_text, test_fill_text_hidden, test_fill_value, test_fill_value_hidden, test_make_document, test_make_document_hidden, test_make_all_hidden

# %% fill_text
def fill_text(text, record):
    for name in record:
        text = text.replace("《" + name + "》", to_text(record[name]))
        return text
