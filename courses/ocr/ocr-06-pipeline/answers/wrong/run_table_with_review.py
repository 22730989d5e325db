# 説明: 確認票を作ったときは、清書も書き直す
# fails: test_run_batch_hidden

# %% run_batch
def run_batch(source, folder):
    source = Path(source)
    folder = Path(folder)
    people = read_rows(source / "住民台帳.csv")
    companies = read_rows(source / "会社台帳.csv")
    clean, doubtful = plan(read_batch(source), people, companies, LIMITS)
    folder.mkdir(exist_ok=True)
    lines = []
    review = folder / "確認.xlsx"
    if not review.exists():
        write_review(review, doubtful, source / "切り抜き.zip")
        lines.append("作成 確認.xlsx")
    elif not is_same_review(review, doubtful):
        raise ValueError("確認.xlsx は、別の束のものです。ほかの場所に移してから、実行してください")
    filled = fill(clean, read_answers(review))
    if lines or not is_same_table(folder / "清書.xlsx", filled):
        write_table(folder / "清書.xlsx", "清書（架空区 応援金担当）", filled)
        lines.append("更新 清書.xlsx")
    report = quality(clean, read_truth(source / "正解の値.csv"))
    if not is_same_table(folder / "品質報告.xlsx", report):
        write_table(folder / "品質報告.xlsx", "品質報告（架空区 応援金担当）", report)
        lines.append("更新 品質報告.xlsx")
    return lines
