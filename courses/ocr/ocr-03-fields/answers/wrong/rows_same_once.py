# 説明: 同じ行を1つにまとめる
# fails: test_check_rows_hidden

# %% check_rows
def check_rows(rows):
    results = []
    for row in rows:
        text = row["整えた文字"]
        if row["項目"] not in CHECKED:
            value, judgement = row["整えた文字"], "対象外"
        elif text == "":
            value, judgement = None, "読めない"
        else:
            value = value_of(row["項目"], text)
            judgement = "要確認" if value is None else "よし"
        result = {"申請書": row["申請書"], "項目": row["項目"], "読み取り": row["読み取り"], "値": value, "判定": judgement}
        if result not in results:
            results.append(result)
    return results
