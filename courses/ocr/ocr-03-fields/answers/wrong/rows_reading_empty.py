# 説明: 読み取りが空かどうかで、読めないかを決める
# fails: test_check_rows, test_check_rows_hidden

# %% check_rows
def check_rows(rows):
    results = []
    for row in rows:
        text = row["整えた文字"]
        if row["項目"] not in CHECKED:
            value, judgement = row["整えた文字"], "対象外"
        elif row["読み取り"] == "":
            value, judgement = None, "読めない"
        else:
            value = value_of(row["項目"], text)
            judgement = "要確認" if value is None else "よし"
        results.append({"申請書": row["申請書"], "項目": row["項目"], "読み取り": row["読み取り"], "値": value, "判定": judgement})
    return results
