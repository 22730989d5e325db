# 説明: つながるキーの重なりを入れない
# fails: test_key_report, test_key_report_hidden

# %% key_report
def key_report(left, right):
    left_only = []
    for name in left:
        if name not in right and name not in left_only:
            left_only.append(name)
    right_only = []
    for name in right:
        if name not in left and name not in right_only:
            right_only.append(name)
    twice = []
    for name in left + right:
        if (left.count(name) > 1 or right.count(name) > 1) and name not in twice:
            twice.append(name)
    twice = [name for name in twice if name in left_only or name in right_only]
    return {"左だけ": sorted(left_only), "右だけ": sorted(right_only), "重なり": sorted(twice)}
