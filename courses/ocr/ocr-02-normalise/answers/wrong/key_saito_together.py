# 説明: 斎と斉を一緒にする
# fails: test_name_key_hidden

# %% name_key
def name_key(name):
    key = "".join(name.split())
    for old in OLD_FORMS:
        key = key.replace(old, OLD_FORMS[old])
    return key.replace("斉", "斎")
