# 説明: 同じ形を2回入れてしまう
# fails: test_find_names, test_find_names_hidden

# %% find_names
def find_names(text, names):
    found = []
    for name in names:
        family, given = name.split()
        forms = [f"{family}　{given}", f"{family} {given}", f"{family}{given}", f"{family}さん", f"{family}様", f"{family}氏"]
        for form in forms:
            if form in text:
                found.append(form)
    return found
