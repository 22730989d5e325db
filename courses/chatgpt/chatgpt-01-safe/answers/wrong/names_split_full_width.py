# 説明: 全角の空白だけで分けるので、半角の空白の氏名で止まる
# fails: test_find_names_hidden

# %% find_names
def find_names(text, names):
    found = []
    for name in names:
        family, given = name.split("　")
        forms = [f"{family}　{given}", f"{family} {given}", f"{family}{given}", f"{family}さん", f"{family}様", f"{family}氏"]
        for form in forms:
            if form in text and form not in found:
                found.append(form)
    return found
