# 説明: 名前の一部が同じなら、あるとする
# fails: test_compare_headings_hidden

# %% compare_headings
def compare_headings(headings):
    missing = []
    for name in REQUIRED:
        if name not in "、".join(headings):
            missing.append(name)
    extra = []
    for name in headings:
        if name not in REQUIRED:
            extra.append(name)
    return missing, extra
