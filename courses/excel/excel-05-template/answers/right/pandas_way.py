# 説明: 一覧と CSV を pandas で扱う

# %% fill_text
from functools import reduce


def fill_text(text, record):
    done = reduce(lambda words, pair: words.replace(f"《{pair[0]}》", to_text(pair[1])), record.items(), text)
    if done.count("《") > 0:
        raise ValueError(done)
    return done

# %% make_document
import shutil
import tempfile


def make_document(template, record, path):
    # 一時的な場所に写してから書きかえ、できたものだけを置く
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "写し.xlsx"
        shutil.copy(template, copy)
        book = load_workbook(copy)
        for sheet in book.worksheets:
            for cells in sheet.columns:
                for cell in cells:
                    if cell.value is not None and "《" in str(cell.value):
                        cell.value = fill_value(cell.value, record)
        book.save(copy)
        shutil.copy(copy, path)

# %% make_all
import pandas as pd


def make_all(records, template, folder):
    Path(folder).mkdir(parents=True, exist_ok=True)
    table = pd.DataFrame(records, dtype=object)
    results = []
    for _, row in table.iterrows():
        record = row.to_dict()
        if row[REQUIRED].isna().any():
            name, done = None, "要確認"
        else:
            name = safe_name(row["契約番号"] + "_" + row["契約先"]) + ".xlsx"
            done = "既存" if Path(folder, name).is_file() else "作成"
            if done == "作成":
                make_document(template, record, Path(folder, name))
        results.append([row["契約番号"], name, done])
    if not results:
        return []
    return pd.DataFrame(results, columns=["契約番号", "ファイル名", "結果"], dtype=object).to_dict("records")

# %% write_list
import pandas as pd


def write_list(results, path):
    table = pd.DataFrame(results, columns=["契約番号", "ファイル名", "結果"])
    table.to_csv(path, index=False, encoding="utf-8-sig", mode="x")
