# 説明: 渡された枠の辞書に、右と下を足してしまう
# fails: test_clip_box, test_clip_box_hidden

# %% clip_box
def clip_box(boxes, margin, size):
    for box in boxes:
        box["右"] = box["左"] + box["幅"]
        box["下"] = box["上"] + box["高さ"]
    left = max(0, min(box["左"] for box in boxes) - margin)
    top = max(0, min(box["上"] for box in boxes) - margin)
    right = min(size[0], max(box["右"] for box in boxes) + margin)
    bottom = min(size[1], max(box["下"] for box in boxes) + margin)
    return left, top, right, bottom
