# 説明: 旧字体を1つ見つけたら終わる
# fails: test_name_key, test_name_key_hidden

# %% name_key
def name_key(name):
    key = "".join(name.split())
    for old in OLD_FORMS:
        if old in key:
            return key.replace(old, OLD_FORMS[old])
    return key
