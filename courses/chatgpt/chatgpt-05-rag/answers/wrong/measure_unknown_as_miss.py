# 説明: 規程にない質問も、外れに数える
# fails: test_measure, test_measure_hidden

# %% measure
def measure(questions, find):
    hits = []
    misses = []
    for question in questions:
        numbers = [article["番号"] for article in find(question["質問"])]
        if question["正解の条"] in numbers:
            hits.append(question["番号"])
        else:
            misses.append(question["番号"])
    return hits, misses
