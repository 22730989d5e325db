# 説明: fold を使わない
# fails: test_similarity, test_similarity_hidden, test_rank_people, test_rank_people_hidden

# %% similarity
def similarity(a, b):
    if a.strip() == "" or b.strip() == "":
        return 0
    return fuzz.ratio(a, b)
