# 説明: 画像の幅と高さを取り違える
# fails: test_clip_box, test_clip_box_hidden

# %% clip_box
def clip_box(boxes, margin, size):
    left = max(0, min(box["左"] for box in boxes) - margin)
    top = max(0, min(box["上"] for box in boxes) - margin)
    right = min(size[1], max(box["左"] + box["幅"] for box in boxes) + margin)
    bottom = min(size[0], max(box["上"] + box["高さ"] for box in boxes) + margin)
    return left, top, right, bottom
