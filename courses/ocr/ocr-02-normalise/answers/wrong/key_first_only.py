# 説明: 1つ目の組で return する
# fails: test_name_key, test_name_key_hidden

# %% name_key
def name_key(name):
    key = "".join(name.split())
    for old in OLD_FORMS:
        key = key.replace(old, OLD_FORMS[old])
        return key
