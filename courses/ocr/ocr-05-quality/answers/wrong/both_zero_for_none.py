# 説明: 割れないときに 0 とする
# fails: test_precision_recall, test_precision_recall_hidden

# %% precision_recall
def precision_recall(counts):
    automatic = counts["自動正"] + counts["自動誤"]
    right = counts["自動正"] + counts["確認正"]
    precision = 0
    if automatic > 0:
        precision = counts["自動正"] / automatic
    recall = 0
    if right > 0:
        recall = counts["自動正"] / right
    return precision, recall
