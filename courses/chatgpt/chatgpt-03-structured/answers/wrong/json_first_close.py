# 説明: 最初の } で切ってしまう
# fails: test_read_json, test_read_json_hidden

# %% read_json
def read_json(text):
    start = text.find("{")
    end = text.find("}")
    if start == -1 or end == -1:
        raise ValueError("JSON がありません")
    return json.loads(text[start : end + 1])
