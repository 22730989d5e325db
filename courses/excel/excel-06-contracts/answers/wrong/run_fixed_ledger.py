# 説明: 引数の ledger ではなく、決まった台帳を読む
# fails: test_run_all, test_run_all_hidden

# %% run_all
def run_all(ledger, template, folder, today):
    rows, doubtful = plan(read_ledger("data/契約台帳.xlsx"), today)
    folder = Path(folder)
    folder.mkdir(exist_ok=True)
    (folder / "書類").mkdir(exist_ok=True)
    lines = []
    for row in rows:
        path = folder / "書類" / row["ファイル名"]
        if not path.exists():
            make_document(template, row, path)
            lines.append(f"{today} 作成 {row['ファイル名']}")
    path = folder / "確認一覧.xlsx"
    if not is_same_list(path, rows, doubtful):
        write_check_list(path, rows, doubtful)
        lines.append(f"{today} 更新 確認一覧.xlsx")
    if lines:
        add_log(folder / "作業記録.txt", lines)
    return lines
