# 説明: 終わりの印と同じ並びだけを変える
# fails: test_quote, test_quote_hidden

# %% quote
def quote(material):
    return "<資料>\n" + material.replace("</資料>", "＜/資料＞") + "\n</資料>"
