# 説明: 似かたを先に丸める
# fails: test_similarity, test_rank_people, test_rank_people_hidden

# %% similarity
def similarity(a, b):
    a = fold(a)
    b = fold(b)
    if a == "" or b == "":
        return 0
    return round(fuzz.ratio(a, b))
