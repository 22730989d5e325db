# 説明: 最後の } を取り落とす
# fails: test_read_json, test_read_json_hidden, test_read_application, test_read_application_hidden, test_extract, test_extract_hidden

# %% read_json
def read_json(text):
    start = text.find("{")
    end = text.rfind("}")
    if start == -1 or end == -1:
        raise ValueError("JSON がありません")
    return json.loads(text[start : end])
