# 説明: pandas と、書き方を分けた正規表現を使う

# %% find_phones
def find_phones(text):
    shapes = [
        ZERO + r"\d{1,4}" + SEPARATOR + r"\d{1,4}" + SEPARATOR + r"\d{4}",
        ZERO + r"\d{9}",
        ZERO + r"\d{10}",
    ]
    found = []
    for shape in shapes:
        for match in re.finditer(r"(?<!\d)" + shape + r"(?!\d)", text):
            found.append((match.start(), match.group()))
    return [phone for start, phone in sorted(found)]

# %% find_names
import pandas as pd


def find_names(text, names):
    if not names:
        return []
    parts = pd.Series(names).str.split(expand=True)
    family, given = parts[0], parts[1]
    forms = pd.concat([family + "　" + given, family + " " + given, family + given, family + "さん", family + "様", family + "氏"])
    return [form for form in forms.drop_duplicates() if form in text]

# %% make_table
def make_table(text, names):
    found = {
        "氏名": find_names(text, names),
        "電話": find_phones(text),
        "メール": find_emails(text),
        "個人番号": find_my_numbers(text),
    }
    table = {}
    for kind, values in found.items():
        for number, value in enumerate(pd.unique(pd.Series(values, dtype=object)), start=1):
            table[f"[{kind}{number}]"] = value
    return table

# %% mask
def mask(text, table):
    order = pd.Series(table, dtype=object)
    order = order.loc[order.str.len().sort_values(ascending=False).index] if len(order) else order
    for mark, value in order.items():
        text = text.replace(value, mark)
    return text

# %% unmask
def unmask(answer, table):
    marks = pd.Series(table, dtype=object)
    missing = [mark for mark in marks.index if answer.count(mark) == 0]
    for mark in marks.index:
        answer = marks[mark].join(answer.split(mark))
    return answer, missing

# %% risk_axes
def risk_axes(plan):
    high = pd.Series({
        "利用者": plan["利用者"] == "" or "区民" in plan["利用者"],
        "業務": plan["業務"] == "" or plan["業務"] in DECISIONS,
        "学習": plan["情報"] not in SAFE_DATA and plan["学習"] != "されない",
        "職員の確認": plan["職員の確認"] != "必ず見る",
    })
    return high[high].index.tolist()
