# 説明: partial_ratio を使い、一部分の一致を100点にする
# fails: test_similarity, test_similarity_hidden, test_rank_people, test_rank_people_hidden

# %% similarity
def similarity(a, b):
    a = fold(a)
    b = fold(b)
    if a == "" or b == "":
        return 0
    return fuzz.partial_ratio(a, b)
