# 説明: 姓だけでも見つけたことにする
# fails: test_find_names, test_find_names_hidden, test_make_table, test_make_table_hidden

# %% find_names
def find_names(text, names):
    found = []
    for name in names:
        family, given = name.split()
        forms = [f"{family}　{given}", f"{family} {given}", f"{family}{given}", family, f"{family}さん", f"{family}様", f"{family}氏"]
        for form in forms:
            if form in text and form not in found:
                found.append(form)
    return found
