# 説明: 数字でない文字を全部取り除き、「1,2O0」を 120 と読む
# fails: test_to_yen_hidden

# %% to_yen
import re


def to_yen(value):
    if pd.isna(value):
        return 0
    text = unicodedata.normalize("NFKC", str(value)).replace(" ", "").replace(",", "")
    text = text.replace("△", "-").replace("▲", "-")
    if text in DASHES:
        return 0
    return round(float(re.sub(r"[^0-9.-]", "", text)) * 1000)
