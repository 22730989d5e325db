# 説明: NFKC もかけ、表にない字まで変える
# fails: test_name_key_hidden

# %% name_key
def name_key(name):
    key = "".join(unicodedata.normalize("NFKC", name).split())
    for old in OLD_FORMS:
        key = key.replace(old, OLD_FORMS[old])
    return key
