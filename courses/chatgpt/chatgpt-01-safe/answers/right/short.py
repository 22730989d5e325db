# 説明: 内包表記と、1回の置きかえで短く書く

# %% find_phones
PHONE = re.compile(rf"(?<!\d){ZERO}(?:\d{{1,4}}{SEPARATOR}\d{{1,4}}{SEPARATOR}\d{{4}}|\d{{9,10}})(?!\d)")


def find_phones(text):
    return PHONE.findall(text)

# %% find_names
def find_names(text, names):
    pairs = [name.split() for name in names]
    forms = [form for f, g in pairs for form in (f"{f}　{g}", f"{f} {g}", f + g, f + "さん", f + "様", f + "氏")]
    return sorted({form for form in forms if form in text})

# %% make_table
def make_table(text, names):
    return (
        number_them("個人番号", find_my_numbers(text))
        | number_them("メール", find_emails(text))
        | number_them("電話", find_phones(text))
        | number_them("氏名", find_names(text, names))
    )

# %% mask
def mask(text, table):
    marks = {value: mark for mark, value in table.items()}
    pattern = "|".join(re.escape(value) for value in sorted(marks, key=len, reverse=True))
    return re.sub(pattern, lambda match: marks[match[0]], text) if pattern else text

# %% unmask
def unmask(answer, table):
    missing = [mark for mark in table if mark not in answer]
    return re.sub(r"\[[^\[\]]+\]", lambda match: table.get(match[0], match[0]), answer), missing

# %% risk_axes
def risk_axes(plan):
    tests = {
        "利用者": "区民" in plan["利用者"],
        "業務": plan["業務"] in DECISIONS,
        "学習": not (plan["情報"] in SAFE_DATA or plan["学習"] == "されない"),
        "職員の確認": plan["職員の確認"] != "必ず見る",
    }
    return [axis for axis, high in tests.items() if high]
