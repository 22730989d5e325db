# 説明: \d を使い、全角の数字も通す
# fails: test_to_zip_hidden

# %% to_zip
def to_zip(text):
    found = re.fullmatch(r"〒?(\d{3})-?(\d{4})", text)
    if found is None:
        return None
    return f"{found.group(1)}-{found.group(2)}"
