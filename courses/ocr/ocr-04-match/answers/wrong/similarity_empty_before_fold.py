# 説明: fold する前に空かどうかを調べ、空白だけの文字列を見逃す
# fails: test_similarity, test_similarity_hidden

# %% similarity
def similarity(a, b):
    if a == "" or b == "":
        return 0
    return fuzz.ratio(fold(a), fold(b))
