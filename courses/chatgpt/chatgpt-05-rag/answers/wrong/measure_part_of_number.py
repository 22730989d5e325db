# 説明: 条番号の一部が同じでも当たりにする
# fails: test_measure

# %% measure
def measure(questions, find):
    hits = []
    misses = []
    for question in questions:
        if question["正解の条"] == "":
            continue
        numbers = [article["番号"] for article in find(question["質問"])]
        if any(question["正解の条"] in number for number in numbers):
            hits.append(question["番号"])
        else:
            misses.append(question["番号"])
    return hits, misses
