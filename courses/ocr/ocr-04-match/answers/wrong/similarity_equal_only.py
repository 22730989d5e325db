# 説明: 同じかどうかだけを見る
# fails: test_similarity, test_similarity_hidden, test_rank_people, test_rank_people_hidden

# %% similarity
def similarity(a, b):
    a = fold(a)
    b = fold(b)
    if a == "" or b == "":
        return 0
    return 100 if a == b else 0
