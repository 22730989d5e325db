# 説明: 渡された辞書に、正しいかどうかを入れる
# fails: test_accuracy_by_field

# %% accuracy_by_field
def accuracy_by_field(rows):
    totals = {}
    right = {}
    for row in rows:
        field = row["項目"]
        totals[field] = totals.get(field, 0) + 1
        row["正しい"] = row["読み取り"] == row["正解"]
        if row["正しい"]:
            right[field] = right.get(field, 0) + 1
    rates = {}
    for field, total in totals.items():
        rates[field] = right.get(field, 0) / total
    return rates
