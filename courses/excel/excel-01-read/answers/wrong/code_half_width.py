# 説明: 全角の文字を半角に直してしまう
# fails: test_to_code_hidden

# %% to_code
import unicodedata


def to_code(value, digits):
    if value is None:
        return None
    text = str(value).strip()
    if text == "":
        return None
    return unicodedata.normalize("NFKC", text).zfill(digits)
