# 説明: 引数の records を使わず、letters を読んでしまう
# fails: test_make_all, test_make_all_hidden

# %% make_all
def make_all(records, template, folder):
    folder = Path(folder)
    folder.mkdir(exist_ok=True)
    results = []
    for record in letters:
        if has_blank(record, REQUIRED):
            results.append({"契約番号": record["契約番号"], "ファイル名": None, "結果": "要確認"})
            continue
        name = safe_name(record["契約番号"] + "_" + record["契約先"]) + ".xlsx"
        path = folder / name
        if path.exists():
            results.append({"契約番号": record["契約番号"], "ファイル名": name, "結果": "既存"})
            continue
        make_document(template, record, path)
        results.append({"契約番号": record["契約番号"], "ファイル名": name, "結果": "作成"})
    return results
