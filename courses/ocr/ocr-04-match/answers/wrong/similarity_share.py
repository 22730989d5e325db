# 説明: 0から1の割合で返す
# fails: test_similarity, test_similarity_hidden, test_rank_people, test_rank_people_hidden

# %% similarity
def similarity(a, b):
    a = fold(a)
    b = fold(b)
    if a == "" or b == "":
        return 0
    return fuzz.ratio(a, b) / 100
