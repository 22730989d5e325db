# 説明: 前後の空白を取ってから比べる
# fails: test_accuracy_by_field_hidden

# %% accuracy_by_field
def accuracy_by_field(rows):
    totals = {}
    right = {}
    for row in rows:
        field = row["項目"]
        totals[field] = totals.get(field, 0) + 1
        if row["読み取り"].strip() == row["正解"].strip():
            right[field] = right.get(field, 0) + 1
    rates = {}
    for field, total in totals.items():
        rates[field] = right.get(field, 0) / total
    return rates
