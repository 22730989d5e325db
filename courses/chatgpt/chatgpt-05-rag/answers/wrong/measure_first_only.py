# 説明: いちばん上の条しか見ない
# fails: test_measure, test_measure_hidden

# %% measure
def measure(questions, find):
    hits = []
    misses = []
    for question in questions:
        if question["正解の条"] == "":
            continue
        numbers = [article["番号"] for article in find(question["質問"])]
        if numbers and question["正解の条"] == numbers[0]:
            hits.append(question["番号"])
        else:
            misses.append(question["番号"])
    return hits, misses
