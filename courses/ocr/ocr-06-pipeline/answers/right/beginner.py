# 説明: if と for だけで、1つずつ書く

# %% reason_of
def reason_of(cell, limits):
    if cell["項目"] in limits:
        limit = limits[cell["項目"]]
    else:
        limit = limits["その他"]
    if cell["読み取り"] == "":
        reason = "何も読めない"
    elif cell["値"] is None:
        reason = "正しい形でない"
    elif limit > 100:
        reason = "必ず見る項目"
    elif cell["確信度"] >= limit:
        reason = ""
    else:
        reason = "確信度が低い"
    return reason

# %% settle_person
def settle_person(values, people):
    result = decide(rank_people(values["氏名"], values["住所"], people), ACCEPT, GAP)
    settled = {}
    if result["判定"] == "採用":
        number = result["候補"][0]
        for person in people:
            if person["番号"] == number:
                if person["生年月日"] == values["生年月日"]:
                    settled["氏名"] = person["氏名"]
                    settled["フリガナ"] = person["フリガナ"]
                    settled["住所"] = person["住所"]
    return settled

# %% plan
def plan(forms, people, companies, limits):
    clean = []
    doubtful = []
    for form in forms:
        values = {}
        for cell in form["欄"]:
            values[cell["項目"]] = cell["値"]
        by_person = settle_person(values, people)
        by_company = settle_company(values, companies)
        row = {}
        row["申請書"] = form["申請書"]
        for cell in form["欄"]:
            field = cell["項目"]
            if field in by_person:
                row[field] = by_person[field]
            elif field in by_company:
                row[field] = by_company[field]
            elif reason_of(cell, limits) == "":
                row[field] = cell["値"]
            else:
                row[field] = None
                item = {}
                item["申請書"] = form["申請書"]
                item["項目"] = field
                item["理由"] = reason_of(cell, limits)
                item["読み取り"] = cell["読み取り"]
                item["切り抜き"] = cell["切り抜き"]
                doubtful.append(item)
        clean.append(row)
    return clean, doubtful

# %% add_row
def add_row(sheet, row, item, data):
    sheet["A" + str(row)] = item["申請書"]
    sheet["A" + str(row)].data_type = "s"
    sheet["B" + str(row)] = item["項目"]
    sheet["B" + str(row)].data_type = "s"
    sheet["C" + str(row)] = item["理由"]
    sheet["C" + str(row)].data_type = "s"
    sheet["D" + str(row)] = item["読み取り"]
    sheet["D" + str(row)].data_type = "s"
    sheet["F" + str(row)].number_format = "@"
    picture = Image(BytesIO(data))
    if picture.width > CLIP_WIDTH:
        picture.height = picture.height * CLIP_WIDTH / picture.width
        picture.width = CLIP_WIDTH
    sheet.add_image(picture, "E" + str(row))
    height = picture.height * 0.75 + 6
    if height < text_height(item["読み取り"]):
        height = text_height(item["読み取り"])
    sheet.row_dimensions[row].height = height

# %% measure
def measure(name, fields, clean, truth):
    result = {"項目": name, "全部": 0, "自動": 0, "誤り": 0, "自動の割合": None, "適合率": None}
    for row in clean:
        for field in fields:
            result["全部"] += 1
            if row[field] is None:
                continue
            result["自動"] += 1
            if str(row[field]) == truth[(row["申請書"], field)]:
                continue
            result["誤り"] += 1
    if result["全部"] != 0:
        result["自動の割合"] = result["自動"] / result["全部"]
    if result["自動"] != 0:
        result["適合率"] = 1 - result["誤り"] / result["自動"]
    return result

# %% run_batch
def run_batch(source, folder):
    people = read_rows(str(source) + "/住民台帳.csv")
    companies = read_rows(str(source) + "/会社台帳.csv")
    truth = read_truth(str(source) + "/正解の値.csv")
    forms = read_batch(source)
    clean, doubtful = plan(forms, people, companies, LIMITS)
    lines = []
    if not Path(folder).exists():
        Path(folder).mkdir()
    review = str(folder) + "/確認.xlsx"
    if Path(review).exists():
        if is_same_review(review, doubtful) == False:
            raise ValueError("別の束の確認.xlsx があります")
    else:
        write_review(review, doubtful, str(source) + "/切り抜き.zip")
        lines.append("作成 確認.xlsx")
    answers = read_answers(review)
    filled = fill(clean, answers)
    path = str(folder) + "/清書.xlsx"
    if is_same_table(path, filled) == False:
        write_table(path, "清書（架空区 応援金担当）", filled)
        lines.append("更新 清書.xlsx")
    report = quality(clean, truth)
    path = str(folder) + "/品質報告.xlsx"
    if is_same_table(path, report) == False:
        write_table(path, "品質報告（架空区 応援金担当）", report)
        lines.append("更新 品質報告.xlsx")
    return lines
