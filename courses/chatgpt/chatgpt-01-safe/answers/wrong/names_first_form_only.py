# 説明: 1つの形が見つかったら、ほかの形を探さない
# fails: test_find_names, test_find_names_hidden, test_make_table

# %% find_names
def find_names(text, names):
    found = []
    for name in names:
        family, given = name.split()
        forms = [f"{family}　{given}", f"{family} {given}", f"{family}{given}", f"{family}さん", f"{family}様", f"{family}氏"]
        for form in forms:
            if form in text and form not in found:
                found.append(form)
                break
    return found
