# 説明: 項目が続いて並んでいると思い込む
# fails: test_accuracy_by_field, test_accuracy_by_field_hidden

# %% accuracy_by_field
def accuracy_by_field(rows):
    rates = {}
    before = None
    for row in rows:
        if row["項目"] != before:
            total = 0
            right = 0
            before = row["項目"]
        total = total + 1
        right = right + (row["読み取り"] == row["正解"])
        rates[row["項目"]] = right / total
    return rates
