# 説明: 引数の find を使わず、find_plain を使う
# fails: test_measure, test_measure_hidden

# %% measure
def measure(questions, find):
    hits = []
    misses = []
    for question in questions:
        if question["正解の条"] == "":
            continue
        numbers = [article["番号"] for article in find_plain(question["質問"])]
        if question["正解の条"] in numbers:
            hits.append(question["番号"])
        else:
            misses.append(question["番号"])
    return hits, misses
