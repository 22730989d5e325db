# 説明: 最初の枠から最後の枠までとする
# fails: test_clip_box, test_clip_box_hidden

# %% clip_box
def clip_box(boxes, margin, size):
    first, last = boxes[0], boxes[-1]
    left = max(0, first["左"] - margin)
    top = max(0, min(box["上"] for box in boxes) - margin)
    right = min(size[0], last["左"] + last["幅"] + margin)
    bottom = min(size[1], max(box["上"] + box["高さ"] for box in boxes) + margin)
    return left, top, right, bottom
