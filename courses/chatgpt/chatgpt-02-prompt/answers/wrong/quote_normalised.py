# 説明: ほかの文字も半角にそろえてしまう
# fails: test_quote_hidden, test_desk_messages_hidden

# %% quote
def quote(material):
    material = unicodedata.normalize("NFKC", material).replace("<", "＜").replace(">", "＞")
    return "<資料>\n" + material + "\n</資料>"
