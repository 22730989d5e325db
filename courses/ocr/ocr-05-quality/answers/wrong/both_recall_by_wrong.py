# 説明: 再現率を「自動正」と「確認誤」の合計で割る
# fails: test_precision_recall, test_precision_recall_hidden

# %% precision_recall
def precision_recall(counts):
    automatic = counts["自動正"] + counts["自動誤"]
    right = counts["自動正"] + counts["確認誤"]
    precision = None
    if automatic > 0:
        precision = counts["自動正"] / automatic
    recall = None
    if right > 0:
        recall = counts["自動正"] / right
    return precision, recall
