# 説明: 要確認のとき、整えた文字を値に入れる
# fails: test_check_rows, test_check_rows_hidden

# %% check_rows
def check_rows(rows):
    results = []
    for row in rows:
        text = row["整えた文字"]
        if row["項目"] not in CHECKED:
            value, judgement = text, "対象外"
        elif text == "":
            value, judgement = None, "読めない"
        else:
            value = value_of(row["項目"], text)
            judgement = "よし"
            if value is None:
                value, judgement = text, "要確認"
        results.append({"申請書": row["申請書"], "項目": row["項目"], "読み取り": row["読み取り"], "値": value, "判定": judgement})
    return results
