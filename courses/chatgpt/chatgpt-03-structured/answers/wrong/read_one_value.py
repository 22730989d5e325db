# 説明: 通ったとき、申込みだけを返す
# fails: test_read_application, test_read_application_hidden, test_extract, test_extract_hidden

# %% read_application
def read_application(text):
    try:
        values = read_json(text)
        return Application(**values)
    except ValidationError as error:
        return None, explain(error)
    except ValueError:
        return None, "JSON として読めません"
