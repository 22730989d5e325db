# 説明: 画像の右と下の端で止めない
# fails: test_clip_box, test_clip_box_hidden

# %% clip_box
def clip_box(boxes, margin, size):
    left = max(0, min(box["左"] for box in boxes) - margin)
    top = max(0, min(box["上"] for box in boxes) - margin)
    right = max(box["左"] + box["幅"] for box in boxes) + margin
    bottom = max(box["上"] + box["高さ"] for box in boxes) + margin
    return left, top, right, bottom
