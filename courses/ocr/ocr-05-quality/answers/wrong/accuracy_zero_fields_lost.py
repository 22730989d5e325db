# 説明: 1つも正しくない項目が消える
# fails: test_accuracy_by_field, test_accuracy_by_field_hidden

# %% accuracy_by_field
def accuracy_by_field(rows):
    totals = {}
    right = {}
    for row in rows:
        field = row["項目"]
        totals[field] = totals.get(field, 0) + 1
        if row["読み取り"] == row["正解"]:
            right[field] = right.get(field, 0) + 1
    rates = {}
    for field in right:
        rates[field] = right[field] / totals[field]
    return rates
