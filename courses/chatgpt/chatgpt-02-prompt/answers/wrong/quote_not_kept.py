# 説明: replace の結果を使わない
# fails: test_quote, test_quote_hidden, test_notice_prompt_hidden, test_desk_messages, test_desk_messages_hidden, test_sort_mails

# %% quote
def quote(material):
    material.replace("<", "＜").replace(">", "＞")
    return "<資料>\n" + material + "\n</資料>"
