# 説明: 文字を並べかえて比べ、順番の違いを見ない
# fails: test_similarity_hidden, test_rank_people_hidden

# %% similarity
def similarity(a, b):
    a = fold(a)
    b = fold(b)
    if a == "" or b == "":
        return 0
    return fuzz.ratio("".join(sorted(a)), "".join(sorted(b)))
