# 説明: > を変え忘れる
# fails: test_quote, test_quote_hidden, test_desk_messages_hidden

# %% quote
def quote(material):
    return "<資料>\n" + material.replace("<", "＜") + "\n</資料>"
