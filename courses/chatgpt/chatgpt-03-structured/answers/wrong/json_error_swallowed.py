# 説明: 読めないとき、空の辞書を返す
# fails: test_read_json, test_read_json_hidden, test_read_application, test_read_application_hidden, test_extract_hidden

# %% read_json
def read_json(text):
    try:
        return json.loads(text[text.find("{") : text.rfind("}") + 1])
    except ValueError:
        return {}
