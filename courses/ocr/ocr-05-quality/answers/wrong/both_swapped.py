# 説明: 適合率と再現率を逆の順に返す
# fails: test_precision_recall, test_precision_recall_hidden

# %% precision_recall
def precision_recall(counts):
    automatic = counts["自動正"] + counts["自動誤"]
    right = counts["自動正"] + counts["確認正"]
    precision = None
    if automatic > 0:
        precision = counts["自動正"] / automatic
    recall = None
    if right > 0:
        recall = counts["自動正"] / right
    return recall, precision
