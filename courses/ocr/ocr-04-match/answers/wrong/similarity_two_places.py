# 説明: 似かたを、小数点の下2けたで丸める
# fails: test_similarity

# %% similarity
def similarity(a, b):
    a = fold(a)
    b = fold(b)
    if a == "" or b == "":
        return 0
    return round(fuzz.ratio(a, b), 2)
