# 説明: 資料の前後の空白と改行を取ってしまう
# fails: test_quote_hidden

# %% quote
def quote(material):
    material = material.strip().replace("<", "＜").replace(">", "＞")
    return "<資料>\n" + material + "\n</資料>"
