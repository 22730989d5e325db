# 説明: 0 で割って止まる
# fails: test_precision_recall, test_precision_recall_hidden

# %% precision_recall
def precision_recall(counts):
    precision = counts["自動正"] / (counts["自動正"] + counts["自動誤"])
    recall = counts["自動正"] / (counts["自動正"] + counts["確認正"])
    return precision, recall
