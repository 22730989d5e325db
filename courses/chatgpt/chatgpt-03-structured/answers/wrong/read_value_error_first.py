# 説明: ValueError を先に書いたので、どの誤りも「読めません」になる
# fails: test_read_application, test_read_application_hidden, test_extract, test_extract_hidden

# %% read_application
def read_application(text):
    try:
        values = read_json(text)
        return Application(**values), ""
    except ValueError:
        return None, "JSON として読めません"
    except ValidationError as error:
        return None, explain(error)
