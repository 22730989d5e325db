# 説明: 値が None の印を、変えずに残す
# fails: test_fill_text_hidden

# %% fill_text
def fill_text(text, record):
    for name in record:
        if record[name] is None:
            continue
        text = text.replace("《" + name + "》", to_text(record[name]))
    if "《" in text:
        raise ValueError("印が残っています: " + text)
    return text
