# 説明: 再現率を、全部の項目の数で割る
# fails: test_precision_recall, test_precision_recall_hidden

# %% precision_recall
def precision_recall(counts):
    automatic = counts["自動正"] + counts["自動誤"]
    right = sum(counts.values())
    precision = None
    if automatic > 0:
        precision = counts["自動正"] / automatic
    recall = None
    if right > 0:
        recall = counts["自動正"] / right
    return precision, recall
