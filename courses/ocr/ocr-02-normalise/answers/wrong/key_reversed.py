# 説明: 新字体を旧字体にする
# fails: test_name_key, test_name_key_hidden

# %% name_key
def name_key(name):
    key = "".join(name.split())
    for old in OLD_FORMS:
        key = key.replace(OLD_FORMS[old], old)
    return key
