# 説明: 問い合わせを、初めの20文字だけ載せる
# fails: test_save_report, test_save_report_hidden

# %% save_report
def save_report(path, before, after):
    compared = []
    for name in MARKS:
        compared.append([LABELS[name], show_rate(rates(before)[name]), show_rate(rates(after)[name])])
    wrong_before = [result["誤答"] for result in before].count(True)
    wrong_after = [result["誤答"] for result in after].count(True)
    compared.append(["誤って答えた", f"{wrong_before}件", f"{wrong_after}件"])
    details = []
    for result in after:
        mark = "○"
        if False in [result[name] for name in MARKS]:
            mark = "×"
        details.append([result["番号"], mask(result["問い合わせ"])[:20], expected_text(result), got_text(result), mark])
    first = html_table(["測ったもの", "はじめの頼み方", "いまのしくみ"], compared)
    second = html_table(["番号", "問い合わせ", "期待した答え", "出た答え", "判定"], details)
    page = page_html("問い合わせに答えるしくみの測定", [["くらべた結果", first], ["1件ごとの結果（いまのしくみ）", second]])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page, encoding="utf-8")
