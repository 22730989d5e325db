# 説明: 番号を数にして比べる
# fails: test_accuracy_by_field_hidden

# %% accuracy_by_field
def accuracy_by_field(rows):
    totals = {}
    right = {}
    for row in rows:
        field = row["項目"]
        totals[field] = totals.get(field, 0) + 1
        if row["読み取り"].lstrip("0") == row["正解"].lstrip("0"):
            right[field] = right.get(field, 0) + 1
    rates = {}
    for field, total in totals.items():
        rates[field] = right.get(field, 0) / total
    return rates
