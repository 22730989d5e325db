# 説明: 取り出した文字列を、読まずに返す
# fails: test_read_json, test_read_json_hidden, test_read_application, test_read_application_hidden, test_extract, test_extract_hidden

# %% read_json
def read_json(text):
    start = text.find("{")
    end = text.rfind("}")
    if start == -1 or end == -1:
        raise ValueError("JSON がありません")
    return text[start : end + 1]
