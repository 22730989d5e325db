# 説明: replace の結果を入れ直さない
# fails: test_name_key, test_name_key_hidden

# %% name_key
def name_key(name):
    key = "".join(name.split())
    for old in OLD_FORMS:
        key.replace(old, OLD_FORMS[old])
    return key
