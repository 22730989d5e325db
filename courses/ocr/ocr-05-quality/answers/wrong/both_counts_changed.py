# 説明: 渡された辞書に、合計を入れる
# fails: test_precision_recall

# %% precision_recall
def precision_recall(counts):
    counts["自動"] = counts["自動正"] + counts["自動誤"]
    automatic = counts["自動"]
    right = counts["自動正"] + counts["確認正"]
    precision = None
    if automatic > 0:
        precision = counts["自動正"] / automatic
    recall = None
    if right > 0:
        recall = counts["自動正"] / right
    return precision, recall
