# 説明: 短い書き方でまとめる

# %% reason_of
def reason_of(cell, limits):
    limit = limits.get(cell["項目"], limits["その他"])
    rules = {
        "何も読めない": not cell["読み取り"],
        "正しい形でない": cell["値"] is None,
        "必ず見る項目": limit > 100,
        "確信度が低い": cell["確信度"] < limit,
    }
    return next((reason for reason, met in rules.items() if met), "")

# %% settle_person
def settle_person(values, people):
    result = decide(rank_people(values["氏名"], values["住所"], people), ACCEPT, GAP)
    by_number = {person["番号"]: person for person in people}
    person = by_number.get(result["候補"][0]) if result["判定"] == "採用" else None
    if person is None or person["生年月日"] != values["生年月日"]:
        return {}
    return {name: person[name] for name in ("氏名", "フリガナ", "住所")}

# %% plan
def plan(forms, people, companies, limits):
    clean, doubtful = [], []
    for form in forms:
        values = values_of(form)
        settled = {**settle_person(values, people), **settle_company(values, companies)}
        open_cells = [(cell, reason_of(cell, limits)) for cell in form["欄"] if cell["項目"] not in settled]
        looked_at = [(cell, reason) for cell, reason in open_cells if reason]
        row = {"申請書": form["申請書"], **values, **{cell["項目"]: None for cell, _ in looked_at}}
        clean.append(row | {name: value for name, value in settled.items() if name in row})
        doubtful += [
            {"理由": reason, **{name: cell[name] for name in ("申請書", "項目", "読み取り", "切り抜き")}} for cell, reason in looked_at
        ]
    return clean, doubtful

# %% add_row
def add_row(sheet, row, item, data):
    for at, name in zip("ABCD", REVIEW_NAMES):
        sheet[f"{at}{row}"].value = item[name]
        sheet[f"{at}{row}"].data_type = "s"
    picture = Image(BytesIO(data))
    fit_in(picture, CLIP_WIDTH)
    picture.anchor = f"E{row}"
    sheet.add_image(picture)
    sheet[f"F{row}"].number_format = "@"
    sheet.row_dimensions[row].height = max(text_height(item["読み取り"]), 6 + picture.height * 3 / 4)

# %% measure
def measure(name, fields, clean, truth):
    cells = [(row["申請書"], field, row[field]) for row in clean for field in fields]
    passed = [cell for cell in cells if cell[2] is not None]
    wrong = sum(str(value) != truth[form, field] for form, field, value in passed)
    return {
        "項目": name,
        "全部": len(cells),
        "自動": len(passed),
        "誤り": wrong,
        "自動の割合": len(passed) / len(cells) if cells else None,
        "適合率": 1 - wrong / len(passed) if passed else None,
    }

# %% run_batch
def run_batch(source, folder):
    source, folder = Path(source), Path(folder)
    tables = [read_rows(source / f"{name}台帳.csv") for name in ("住民", "会社")]
    clean, doubtful = plan(read_batch(source), *tables, LIMITS)
    folder.mkdir(parents=True, exist_ok=True)
    review = folder / "確認.xlsx"
    lines = []
    if not review.exists():
        write_review(review, doubtful, source / "切り抜き.zip")
        lines += ["作成 確認.xlsx"]
    if not is_same_review(review, doubtful):
        raise ValueError("確認.xlsx は、別の束のものです")
    tables = {"清書": fill(clean, read_answers(review)), "品質報告": quality(clean, read_truth(source / "正解の値.csv"))}
    for name, rows in tables.items():
        path = folder / f"{name}.xlsx"
        if not is_same_table(path, rows):
            write_table(path, f"{name}（架空区 応援金担当）", rows)
            lines.append(f"更新 {path.name}")
    return lines
