# 説明: 渡された辞書に書き足す
# fails: test_check_rows, test_check_rows_hidden

# %% check_rows
def check_rows(rows):
    for row in rows:
        text = row["整えた文字"]
        if row["項目"] not in CHECKED:
            row["値"], row["判定"] = text, "対象外"
        elif text == "":
            row["値"], row["判定"] = None, "読めない"
        else:
            row["値"] = value_of(row["項目"], text)
            row["判定"] = "要確認" if row["値"] is None else "よし"
        del row["整えた文字"]
    return rows
