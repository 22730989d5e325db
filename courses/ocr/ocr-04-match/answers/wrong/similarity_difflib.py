# 説明: rapidfuzz ではなく difflib で比べ、似かたの点が少し違う
# fails: test_similarity_hidden

# %% similarity
import difflib


def similarity(a, b):
    a = fold(a)
    b = fold(b)
    if a == "" or b == "":
        return 0
    return difflib.SequenceMatcher(None, a, b).ratio() * 100
