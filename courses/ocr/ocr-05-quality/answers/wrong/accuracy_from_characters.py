# 説明: 文字誤り率を1から引く
# fails: test_accuracy_by_field, test_accuracy_by_field_hidden

# %% accuracy_by_field
def accuracy_by_field(rows):
    rates = {}
    for row in rows:
        one_field = [other for other in rows if other["項目"] == row["項目"]]
        rates[row["項目"]] = 1 - (error_rate(one_field) or 0)
    return rates
