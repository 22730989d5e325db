# 説明: WRatio を使い、部分の一致に高い点を付ける
# fails: test_similarity, test_similarity_hidden

# %% similarity
def similarity(a, b):
    a = fold(a)
    b = fold(b)
    if a == "" or b == "":
        return 0
    return fuzz.WRatio(a, b)
