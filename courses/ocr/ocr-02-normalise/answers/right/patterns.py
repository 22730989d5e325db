# 説明: 正規表現（re）で書く

# %% close_spaces
import re


def close_spaces(text):
    return re.sub(r"(?<![A-Za-z])\s+|\s+(?![A-Za-z])", "", re.sub(r"\s+", " ", text.strip()))

# %% narrow
def narrow(text):
    return re.sub(r"[！-～　]+|[｡-ﾟ]+", lambda found: unicodedata.normalize("NFKC", found.group()), text)

# %% to_digits
def to_digits(text):
    new = text.translate(str.maketrans(ALIKE))
    return new if re.fullmatch(r"[0-9\-()〒]*", new) else text

# %% fix_dashes
def fix_dashes(text):
    return re.sub(rf"(?<=[0-9])[{re.escape(DASHES)}](?=[0-9])", "-", text)

# %% name_key
def name_key(name):
    return re.sub(r"\s", "", name).translate(str.maketrans(OLD_FORMS))
