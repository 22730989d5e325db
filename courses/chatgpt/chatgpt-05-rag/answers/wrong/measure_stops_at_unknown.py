# 説明: 規程にない質問で、やめてしまう
# fails: test_measure_hidden

# %% measure
def measure(questions, find):
    hits = []
    misses = []
    for question in questions:
        if question["正解の条"] == "":
            break
        numbers = [article["番号"] for article in find(question["質問"])]
        if question["正解の条"] in numbers:
            hits.append(question["番号"])
        else:
            misses.append(question["番号"])
    return hits, misses
