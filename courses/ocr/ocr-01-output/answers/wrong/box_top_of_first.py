# 説明: 上と下は、最初の枠だけで決める
# fails: test_clip_box, test_clip_box_hidden

# %% clip_box
def clip_box(boxes, margin, size):
    left = max(0, min(box["左"] for box in boxes) - margin)
    top = max(0, boxes[0]["上"] - margin)
    right = min(size[0], max(box["左"] + box["幅"] for box in boxes) + margin)
    bottom = min(size[1], boxes[0]["上"] + boxes[0]["高さ"] + margin)
    return left, top, right, bottom
