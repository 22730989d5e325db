# 説明: 正規表現と内包表記で短く書く

# %% fill_text
import re


def fill_text(text, record):
    def value_of(found):
        if found[1] not in record:
            raise ValueError(f"印が残っています: {found[0]}")
        return to_text(record[found[1]])

    text = re.sub("《(.*?)》", value_of, text)
    if "《" in text:
        raise ValueError(f"「》」のない印が残っています: {text}")
    return text

# %% fill_value
def fill_value(value, record):
    if not isinstance(value, str):
        return value
    marks = {f"《{name}》": inside for name, inside in record.items()}
    return marks[value] if value in marks else fill_text(value, record)

# %% make_document
from itertools import chain
from openpyxl.cell.cell import MergedCell


def make_document(template, record, path):
    book = load_workbook(template)
    for cell in chain.from_iterable(row for sheet in book.worksheets for row in sheet.iter_rows()):
        if not isinstance(cell, MergedCell):
            cell.value = fill_value(cell.value, record)
    book.save(path)

# %% safe_name
import re


def safe_name(text):
    text = text.translate(str.maketrans(TWINS))[:40]
    return re.sub(r"^\s+|[.\s]+$", "", text) or "名称なし"

# %% make_all
import os


def make_all(records, template, folder):
    os.makedirs(folder, exist_ok=True)

    def one(record):
        if any(record[name] is None for name in REQUIRED):
            return None, "要確認"
        name = safe_name("_".join([record["契約番号"], record["契約先"]])) + ".xlsx"
        path = os.path.join(folder, name)
        if os.path.exists(path):
            return name, "既存"
        make_document(template, record, path)
        return name, "作成"

    return [dict(zip(("契約番号", "ファイル名", "結果"), (record["契約番号"], *one(record)))) for record in records]

# %% write_list
def write_list(results, path):
    with Path(path).open("x", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, ["契約番号", "ファイル名", "結果"])
        writer.writeheader()
        writer.writerows(results)
