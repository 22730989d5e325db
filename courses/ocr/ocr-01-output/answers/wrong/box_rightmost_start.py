# 説明: いちばん右から始まる枠の、右の端を使う
# fails: test_clip_box

# %% clip_box
def clip_box(boxes, margin, size):
    last = max(boxes, key=lambda box: box["左"])
    left = max(0, min(box["左"] for box in boxes) - margin)
    top = max(0, min(box["上"] for box in boxes) - margin)
    right = min(size[0], last["左"] + last["幅"] + margin)
    bottom = min(size[1], max(box["上"] + box["高さ"] for box in boxes) + margin)
    return left, top, right, bottom
