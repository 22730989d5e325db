# 説明: 1つずつ段階を分けて、番号で数えながら書く

# %% fill_text
def fill_text(text, record):
    result = text
    names = list(record.keys())
    for i in range(len(names)):
        mark = "《" + names[i] + "》"
        value = to_text(record[names[i]])
        while mark in result:
            result = result.replace(mark, value)
    if "《" in result:
        raise ValueError("印が残っています")
    else:
        return result

# %% fill_value
def fill_value(value, record):
    if isinstance(value, str):
        answer = None
        found = False
        for name in record:
            if value == f"《{name}》":
                answer = record[name]
                found = True
        if found == True:
            return answer
        else:
            return fill_text(value, record)
    else:
        return value

# %% make_document
def make_document(template, record, path):
    book = load_workbook(template)
    for name in book.sheetnames:
        sheet = book[name]
        for r in range(1, sheet.max_row + 1):
            for c in range(1, sheet.max_column + 1):
                value = sheet.cell(r, c).value
                if value != None:
                    sheet.cell(r, c).value = fill_value(value, record)
    book.save(str(path))
    print("作りました")

# %% safe_name
def safe_name(text):
    result = ""
    for letter in text:
        if letter in TWINS:
            letter = TWINS[letter]
        result = result + letter
    if len(result) > 40:
        result = result[0:40]
    while result != "" and result[0] in " 　":
        result = result[1:]
    while result != "" and result[-1] in ". 　":
        result = result[:-1]
    if len(result) == 0:
        result = "名称なし"
    return result

# %% make_all
def make_all(records, template, folder):
    if not Path(folder).exists():
        Path(folder).mkdir()
    results = []
    for record in records:
        result = {}
        result["契約番号"] = record["契約番号"]
        blank = False
        for heading in REQUIRED:
            if record[heading] == None:
                blank = True
        if blank:
            result["ファイル名"] = None
            result["結果"] = "要確認"
        else:
            name = safe_name(f'{record["契約番号"]}_{record["契約先"]}') + ".xlsx"
            path = str(folder) + "/" + name
            result["ファイル名"] = name
            if Path(path).exists():
                result["結果"] = "既存"
            else:
                make_document(template, record, path)
                result["結果"] = "作成"
        results.append(result)
    return results

# %% write_list
def write_list(results, path):
    if Path(path).exists():
        raise FileExistsError("もうあります")
    file = open(path, "w", encoding="utf-8-sig", newline="")
    writer = csv.writer(file)
    writer.writerow(["契約番号", "ファイル名", "結果"])
    for result in results:
        name = result["ファイル名"]
        if name is None:
            name = ""
        writer.writerow([result["契約番号"], name, result["結果"]])
    file.close()
