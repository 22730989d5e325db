# 説明: 全角と半角、㈱ をそろえてから比べる
# fails: test_accuracy_by_field_hidden

# %% accuracy_by_field
import unicodedata


def accuracy_by_field(rows):
    totals = {}
    right = {}
    for row in rows:
        field = row["項目"]
        totals[field] = totals.get(field, 0) + 1
        if unicodedata.normalize("NFKC", row["読み取り"]) == unicodedata.normalize("NFKC", row["正解"]):
            right[field] = right.get(field, 0) + 1
    rates = {}
    for field, total in totals.items():
        rates[field] = right.get(field, 0) / total
    return rates
