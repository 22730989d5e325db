# 説明: 並び方の、まとまりのかっこまで消す
# fails: test_to_zip, test_to_zip_hidden, test_check_rows

# %% to_zip
def to_zip(text):
    found = re.fullmatch(r"〒?[0-9]{3}-?[0-9]{4}", text)
    if found is None:
        return None
    return f"{found.group(1)}-{found.group(2)}"
