# 説明: 空と空を「同じ」として100点にする
# fails: test_similarity, test_similarity_hidden, test_rank_people_hidden

# %% similarity
def similarity(a, b):
    a = fold(a)
    b = fold(b)
    return fuzz.ratio(a, b)
