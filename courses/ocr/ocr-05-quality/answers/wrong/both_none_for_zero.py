# 説明: 割合が 0 のときも None とする
# fails: test_precision_recall, test_precision_recall_hidden

# %% precision_recall
def precision_recall(counts):
    automatic = counts["自動正"] + counts["自動誤"]
    right = counts["自動正"] + counts["確認正"]
    precision = None
    if counts["自動正"] > 0:
        precision = counts["自動正"] / automatic
    recall = None
    if counts["自動正"] > 0:
        recall = counts["自動正"] / right
    return precision, recall
