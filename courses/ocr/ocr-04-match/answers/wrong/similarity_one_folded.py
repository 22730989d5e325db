# 説明: 台帳の側だけを fold する
# fails: test_similarity, test_similarity_hidden, test_rank_people

# %% similarity
def similarity(a, b):
    b = fold(b)
    if a == "" or b == "":
        return 0
    return fuzz.ratio(a, b)
