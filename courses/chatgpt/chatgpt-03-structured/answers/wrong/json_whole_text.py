# 説明: 前後の文を取らずに読む
# fails: test_read_json, test_read_json_hidden, test_read_application, test_extract

# %% read_json
def read_json(text):
    return json.loads(text)
