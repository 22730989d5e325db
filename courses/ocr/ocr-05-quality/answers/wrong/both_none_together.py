# 説明: 片方が割れないと、両方を None にする
# fails: test_precision_recall

# %% precision_recall
def precision_recall(counts):
    automatic = counts["自動正"] + counts["自動誤"]
    right = counts["自動正"] + counts["確認正"]
    if automatic == 0 or right == 0:
        return None, None
    return counts["自動正"] / automatic, counts["自動正"] / right
