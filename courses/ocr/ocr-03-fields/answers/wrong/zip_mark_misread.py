# 説明: 「〒」を読み違えた T も「〒」とみなす
# fails: test_to_zip_hidden

# %% to_zip
def to_zip(text):
    found = re.fullmatch(r"[〒T]?([0-9]{3})-?([0-9]{4})", text)
    if found is None:
        return None
    return f"{found.group(1)}-{found.group(2)}"
