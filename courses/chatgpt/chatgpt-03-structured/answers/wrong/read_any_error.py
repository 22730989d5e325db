# 説明: どんなエラーも「読めません」にする
# fails: test_read_application_hidden

# %% read_application
def read_application(text):
    try:
        values = read_json(text)
        return Application(**values), ""
    except ValidationError as error:
        return None, explain(error)
    except Exception:
        return None, "JSON として読めません"
