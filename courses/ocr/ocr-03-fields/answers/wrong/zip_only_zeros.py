# 説明: 頭の3けたが、いつも 000 だと考える
# fails: test_to_zip_hidden

# %% to_zip
def to_zip(text):
    found = re.fullmatch(r"〒?(000)-?([0-9]{4})", text)
    if found is None:
        return None
    return f"{found.group(1)}-{found.group(2)}"
