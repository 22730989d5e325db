# 説明: ループと if だけで書く

# %% find_phones
def find_phones(text):
    pattern = r"(?<!\d)[0０]\d\d?\d?\d?[-－ー−‐()（）]\d\d?\d?\d?[-－ー−‐()（）]\d\d\d\d(?!\d)"
    pattern = pattern + r"|(?<!\d)[0０]\d{9}(?!\d)|(?<!\d)[0０]\d{10}(?!\d)"
    found = []
    for match in re.finditer(pattern, text):
        found.append(match.group())
    return found

# %% find_names
def find_names(text, names):
    found = []
    for name in names:
        parts = name.split()
        family = parts[0]
        given = parts[1]
        forms = []
        forms.append(family + "　" + given)
        forms.append(family + " " + given)
        forms.append(family + given)
        forms.append(family + "さん")
        forms.append(family + "様")
        forms.append(family + "氏")
        for form in forms:
            if form in text:
                if form not in found:
                    found.append(form)
    return found

# %% make_table
def make_table(text, names):
    table = {}
    number = 0
    for value in find_names(text, names):
        number = number + 1
        table["[氏名" + str(number) + "]"] = value
    number = 0
    for value in find_phones(text):
        if value not in table.values():
            number = number + 1
            table["[電話" + str(number) + "]"] = value
    number = 0
    for value in find_emails(text):
        if value not in table.values():
            number = number + 1
            table["[メール" + str(number) + "]"] = value
    number = 0
    for value in find_my_numbers(text):
        if value not in table.values():
            number = number + 1
            table["[個人番号" + str(number) + "]"] = value
    return table

# %% mask
def mask(text, table):
    done = []
    while len(done) < len(table):
        longest = None
        for mark in table:
            if mark not in done and (longest is None or len(table[mark]) > len(table[longest])):
                longest = mark
        text = text.replace(table[longest], longest)
        done.append(longest)
    return text

# %% unmask
def unmask(answer, table):
    missing = []
    for mark in table:
        if not mark in answer:
            missing.append(mark)
    for mark in table:
        answer = answer.replace(mark, table[mark])
    return [answer, missing]

# %% risk_axes
def risk_axes(plan):
    found = []
    if plan["利用者"].find("区民") >= 0:
        found.append("利用者")
    for decision in DECISIONS:
        if plan["業務"] == decision:
            found.append("業務")
    if not plan["情報"] in SAFE_DATA:
        if not plan["学習"] == "されない":
            found.append("学習")
    if not plan["職員の確認"] == "必ず見る":
        found.append("職員の確認")
    return found
