# 説明: 資料の中の印を変えずに囲む
# fails: test_quote, test_quote_hidden, test_notice_prompt_hidden, test_desk_messages, test_desk_messages_hidden, test_sort_mails

# %% quote
def quote(material):
    return "<資料>\n" + material + "\n</資料>"
