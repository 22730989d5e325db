# 説明: 小文字にそろえてから比べる
# fails: test_accuracy_by_field_hidden

# %% accuracy_by_field
def accuracy_by_field(rows):
    totals = {}
    right = {}
    for row in rows:
        field = row["項目"]
        totals[field] = totals.get(field, 0) + 1
        if row["読み取り"].lower() == row["正解"].lower():
            right[field] = right.get(field, 0) + 1
    rates = {}
    for field, total in totals.items():
        rates[field] = right.get(field, 0) / total
    return rates
