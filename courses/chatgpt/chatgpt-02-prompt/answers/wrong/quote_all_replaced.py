# 説明: 囲んだ後で変えるので、印も全角になる
# fails: test_quote, test_quote_hidden, test_notice_prompt, test_notice_prompt_hidden, test_desk_messages, test_desk_messages_hidden, test_sort_mails, test_sort_mails_hidden

# %% quote
def quote(material):
    text = "<資料>\n" + material + "\n</資料>"
    return text.replace("<", "＜").replace(">", "＞")
