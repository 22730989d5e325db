# 説明: 空白を取り除かない
# fails: test_name_key, test_name_key_hidden

# %% name_key
def name_key(name):
    for old in OLD_FORMS:
        name = name.replace(old, OLD_FORMS[old])
    return name
