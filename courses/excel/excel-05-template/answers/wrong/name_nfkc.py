# 説明: 最後に NFKC を使い、使えない半角の記号に戻す
# fails: test_safe_name, test_safe_name_hidden, test_make_all, test_make_all_hidden

# %% safe_name
import unicodedata


def safe_name(text):
    for mark in TWINS:
        text = text.replace(mark, TWINS[mark])
    text = unicodedata.normalize("NFKC", text)[:40]
    text = text.strip().rstrip(". 　")
    if text == "":
        return "名称なし"
    return text
