# 説明: 小数2けたに丸める
# fails: test_precision_recall

# %% precision_recall
def precision_recall(counts):
    automatic = counts["自動正"] + counts["自動誤"]
    right = counts["自動正"] + counts["確認正"]
    precision = None
    if automatic > 0:
        precision = round(counts["自動正"] / automatic, 2)
    recall = None
    if right > 0:
        recall = round(counts["自動正"] / right, 2)
    return precision, recall
