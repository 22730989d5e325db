# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # OCR 6 スキャンの束を、清書と確認票と品質報告にする
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - 文字、値の形、確信度、台帳の4つを組み合わせて、**人が見る項目と、その理由** を決める
# - 台帳で決まる項目は、読み取りではなく台帳の字を使う
# - 全部の項目を「自動」か「人が見る」のどちらかに必ず入れ、数を合わせる
# - 値のとなりに **切り抜き画像** のある確認票を、Excel のブックで作る
# - 1回の実行で全部を作り、2回目は何も変えない。**人が書き込んだものは、決して上書きしない**
#
# **所要時間**　45分（途中でやめても、保存しておけば続けられます。続けるときは、いちばん上のセルから順に実行し直します）
#
# **業務での使いどころ**　OCR が読んだ申請書の半分を、人が画面を見ながら打ち直している。どこが怪しいか分からず、全部を見ている。
# 「OCR 1」から「OCR 5」をつないで、**見るところだけを、見やすく** 人に渡す道具にします。
#
# データはすべて架空です。ただし、**読み取りの誤りは本物** です。申請書の画像を、OCRソフトで読みました。

# %% [markdown]
# ## はじめに
#
# **上から順に、飛ばさずに** 実行し、「# ここに書いてください」とあるセルだけに答えを書きます。
# 答えを書くときは、「# ここに書いてください」の行と、`raise` で始まる行の **2行を消します**。
# 作るものです。
#
# ```text
# 読取結果.csv ─┐          ┌─→ 清書.xlsx（申請書1枚が1行の、きれいな表）
# 切り抜き.zip ─┼─→ 仕分け ─┼─→ 確認.xlsx（人が見る項目。となりに切り抜き画像）
# 台帳 ────────┘          └─→ 品質報告.xlsx（項目ごとの、自動の割合と正しさ）
# ```
#
# 次の2つのセルを実行してください。何も表示されなければ成功です。
# 2つ目は、これまでの単元で作った関数です。**中身を読む必要はありません。**

# %% nbgrader={"grade": false, "grade_id": "tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
import csv  # CSV ファイルを読む道具
import re  # 文字の並び方を調べる道具
import unicodedata  # 全角と半角をそろえる道具
from contextlib import closing  # 使い終わったら閉じる道具
from copy import copy  # 書式を写す道具
from datetime import date  # 日付を扱う道具
from functools import cache  # 一度計算した答えを覚えておく道具
from io import BytesIO  # データを、ファイルの代わりに渡す道具（バイツ・アイオー）
from pathlib import Path  # ファイルとフォルダーの場所を扱う道具
from zipfile import ZipFile  # zip ファイルを開く道具
import jaconv  # 日本語の文字を変える道具
import PIL.Image  # 画像を表示する道具（Pillow）
from openpyxl import Workbook, load_workbook  # Excel のブックを読み書きする道具
from openpyxl.drawing.image import Image  # ブックに画像を入れる道具
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor  # 画像を置く場所の道具
from openpyxl.drawing.xdr import XDRPositiveSize2D  # 画像の大きさの道具
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side  # 書式を付ける道具
from openpyxl.utils.cell import coordinate_to_tuple  # "E5" を（5, 5）に分ける道具
from rapidfuzz import fuzz  # 文字列の似かたを点にする道具
from yorozu import checks  # 答えを確かめる道具

# %% nbgrader={"grade": false, "grade_id": "ready_made", "locked": true, "schema_version": 3, "solution": false, "task": false}
NUMBERS = ["法人番号", "電話番号", "郵便番号", "口座番号"]
MIXED = ["住所", "申請日", "生年月日", "申請金額"]
OLD_FORMS = {
    "髙": "高", "﨑": "崎", "邊": "辺", "邉": "辺", "齋": "斎", "齊": "斉",
    "濱": "浜", "澤": "沢", "櫻": "桜", "廣": "広", "嶋": "島",
}
ADDRESS_WORDS = {
    "一丁目": "1-", "二丁目": "2-", "三丁目": "3-", "四丁目": "4-", "五丁目": "5-",
    "六丁目": "6-", "七丁目": "7-", "八丁目": "8-", "九丁目": "9-", "丁目": "-",
    "番地": "-", "番": "-", "号室": "", "号": "",
}
ERAS = {
    "令和": (2018, date(2019, 5, 1), date.max),
    "平成": (1988, date(1989, 1, 8), date(2019, 4, 30)),
    "昭和": (1925, date(1926, 12, 25), date(1989, 1, 7)),
    "西暦": (0, date.min, date.max),
}


def read_rows(path):
    """題名の行を飛ばして CSV を読み、辞書のリストにして返す（OCR 1）。値は全部、文字列。"""
    with open(path, encoding="utf-8-sig", newline="") as file:
        next(file)
        return list(csv.DictReader(file))


@cache
def tidy_cell(field, text):
    """項目の種類に合わせて、文字を整える（OCR 2）。"""
    text = jaconv.h2z(jaconv.z2h(text, kana=False, ascii=True, digit=True))
    result = ""
    for word in text.split():
        both = result[-1:] + word[0]
        result += (" " if len(both) == 2 and both.isascii() and both.isalpha() else "") + word
    if field in NUMBERS or field in MIXED:
        result = re.sub("(?<=[0-9])[-‐‑–—―−－ー一](?=[0-9])", "-", result)
    if field in NUMBERS:
        digits = result.translate(str.maketrans("Oo〇lI", "00011"))
        if re.fullmatch(r"[-0-9()〒]*", digits):
            return digits
    return result


def to_iso(text):
    """日付を「2026-05-16」の形にする（OCR 3）。正しい日付でなければ None。"""
    for shape in (
        r"(令和|平成|昭和)([0-9]{1,2}|元)年([0-9]{1,2})月([0-9]{1,2})日",
        r"(R|H|S)([0-9]{1,2}|元)\.([0-9]{1,2})\.([0-9]{1,2})",
        r"()([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日",
    ):
        found = re.fullmatch(shape, text)
        if found is not None:
            era, year, month, day = found.groups()
            before, first, last = ERAS[{"R": "令和", "H": "平成", "S": "昭和", "": "西暦"}.get(era, era)]
            try:
                day = date(before + int(year.replace("元", "1")), int(month), int(day))
            except ValueError:
                return None
            return day.isoformat() if first <= day <= last else None
    return None


@cache
def value_of(field, text):
    """項目に合わせて、整えた文字から値を作る（OCR 3）。正しい形でなければ None。形の決まっていない項目は、整えた文字のまま。"""
    if field == "郵便番号":
        found = re.fullmatch(r"〒?([0-9]{3})-?([0-9]{4})", text)
        return found and "-".join(found.groups())
    if field == "電話番号":
        found = re.fullmatch(r"(0[0-9]{1,4})-([0-9]{1,4})-([0-9]{4})", text) or re.fullmatch(r"(0[0-9]{1,4})\(([0-9]{1,4})\)([0-9]{4})", text)
        long = found and found.group(1) in ("050", "070", "080", "090")
        return "-".join(found.groups()) if found and len("".join(found.groups())) == (11 if long else 10) else None
    if field == "申請金額":
        found = re.fullmatch(r"[￥¥\\金]?([1-9][0-9]{0,2}(?:,[0-9]{3})*|[1-9][0-9]*)(?:円也|円|-)?", text)
        return found and int(found.group(1).replace(",", ""))
    if field in ("申請日", "生年月日"):
        return to_iso(text)
    if field == "口座番号":
        return text if re.fullmatch("[0-9]{7}", text) else None
    if field == "法人番号":
        if re.fullmatch("[0-9]{13}", text) is None:
            return None
        total = sum(int(digit) * (2 - at % 2) for at, digit in enumerate(reversed(text[1:]), start=1))
        return text if int(text[0]) == 9 - total % 9 else None
    return text


@cache
def fold(text):
    """比べるための形にする（OCR 4）。"""
    return "".join(unicodedata.normalize("NFKC", text).split()).translate(str.maketrans(OLD_FORMS))


@cache
def similarity(a, b):
    """2つの文字列の似かたを、0 から 100 の数で返す（OCR 4）。"""
    a, b = fold(a), fold(b)
    return fuzz.ratio(a, b) if a and b else 0


@cache
def address_key(address):
    """住所を比べるための形にする（OCR 4）。"""
    key = fold(address).removeprefix("東京都")
    for word in ADDRESS_WORDS:
        key = key.replace(word, ADDRESS_WORDS[word])
    return key


def rank_people(name, address, people):
    """台帳の全員に、氏名と住所の似かたの点を付け、高い順に並べて返す（OCR 4）。"""
    key = address_key(address)
    ranked = []
    for person in people:
        points = similarity(name, person["氏名"]) + similarity(key, address_key(person["住所"]))
        ranked.append({"番号": person["番号"], "点": round(points / 2)})
    return sorted(ranked, key=lambda row: row["点"], reverse=True)


def decide(ranked, accept, gap):
    """候補のリストから、判定と候補の番号を返す（OCR 4）。"""
    if len(ranked) == 0 or ranked[0]["点"] == 0:
        return {"判定": "候補なし", "候補": []}
    near = [row["番号"] for row in ranked if ranked[0]["点"] - row["点"] < gap]
    good = ranked[0]["点"] >= accept and len(near) == 1
    return {"判定": "採用" if good else "確認", "候補": near}


def read_batch(folder):
    """OCRの結果を読み、申請書のリストにする（OCR 1 から OCR 3）。"""
    folder = Path(folder)
    pieces = {}
    for row in read_rows(folder / "読取結果.csv"):
        pieces.setdefault((row["申請書"], row["項目"]), []).append((int(row["順番"]), row["文字"], float(row["確信度"])))
    forms = {}
    for row in read_rows(folder / "項目一覧.csv"):
        found = sorted(pieces.get((row["申請書"], row["項目"]), []))
        text = " ".join(piece[1] for piece in found)
        cell = {
            "申請書": row["申請書"],
            "項目": row["項目"],
            "読み取り": text,
            "値": value_of(row["項目"], tidy_cell(row["項目"], text)),
            "確信度": min([piece[2] for piece in found], default=0),
            "切り抜き": row["切り抜き"],
        }
        forms.setdefault(row["申請書"], []).append(cell)
    return [{"申請書": name, "欄": cells} for name, cells in forms.items()]


def values_of(form):
    """1枚の申請書から、項目の名前と値の辞書を作る。"""
    return {cell["項目"]: cell["値"] for cell in form["欄"]}

# %% [markdown]
# 今日の束は、申請書 F073 から F096 までの24枚です。1枚見てみましょう。

# %%
PIL.Image.open("data/画像/F077.jpg")

# %%
forms = read_batch("data")
people = read_rows("data/住民台帳.csv")
companies = read_rows("data/会社台帳.csv")
for cell in forms[0]["欄"][:6]:
    print(cell)

# %% [markdown]
# `read_batch`（リード・バッチ）は、申請書のリストを返します。
#
# - `forms[0]` は1枚目の申請書です。`forms[0]["申請書"]` が番号、`forms[0]["欄"]` が15項目のリストです。
# - 「読み取り」は、機械が読んだままの文字です。**何も読めなければ、空の文字列** `""` です。
# - 「値」は、整えて、形を確かめた値です。**正しい形でなければ `None`** です（F073 の生年月日）。氏名のように形の決まっていない項目は、整えた文字のままです。
# - 「確信度」は、いちばん低い断片の確信度です。「切り抜き」は、その項目だけを切り抜いた画像の名前です。

# %% [markdown]
# ## 1　人が見る理由を決める
#
# ### 見本
#
# 「確認してください」だけでは、何を疑えばよいか分かりません。**理由** を付けます。いくつもあるときは、最初に当てはまったものを1つ書きます。
# 見本は、施設の予約を受けられない理由を返します。受けられるなら、空の文字列です。

# %%
CAPACITY = {"大会議室": 60, "その他": 20}


def refusal_of(booking, capacity):
    limit = capacity.get(booking["部屋"], capacity["その他"])
    if booking["人数"] is None:
        return "人数が分からない"
    if booking["人数"] > limit:
        return "人数が多すぎる"
    return ""


print(refusal_of({"部屋": "和室", "人数": 21}, CAPACITY))
print(refusal_of({"部屋": "和室", "人数": None}, CAPACITY))

# %% [markdown]
# - `capacity.get(booking["部屋"], capacity["その他"])` は、部屋があればその値、なければ「その他」の値です。
# - **順番が大切です。** `None` を先に調べないと、`None > 20` が計算できず、`TypeError` で止まります。
#
# ### 練習1　`reason_of`
#
# 1つの項目を渡すと、人が見る理由を返す関数を作りましょう。**上から順に** 調べます。
#
# | 順 | どんなとき | 返す文字列 |
# | --- | --- | --- |
# | 1 | 「読み取り」が空の文字列 | `"何も読めない"` |
# | 2 | 「値」が `None` | `"正しい形でない"` |
# | 3 | その項目のしきい値が 100 より大きい | `"必ず見る項目"` |
# | 4 | 「確信度」が、その項目のしきい値より低い | `"確信度が低い"` |
# | 5 | どれでもない（自動で通す） | `""`（空の文字列） |
#
# しきい値は、次のセルの `LIMITS` です。これまでの束（F001 から F072）を使い、OCR 5 のやり方で選びました。「その他」（氏名、住所、メールなど）の 101 は、**必ず人が見る** という意味です。

# %% nbgrader={"grade": false, "grade_id": "limits", "locked": true, "schema_version": 3, "solution": false, "task": false}
LIMITS = {
    "申請日": 50, "生年月日": 50, "法人番号": 50, "電話番号": 50, "郵便番号": 50, "申請金額": 50,
    "受付番号": 80, "口座名義": 85, "金融機関": 90, "口座番号": 90,
    "その他": 101,
}

# %% [markdown]
# <details><summary>ヒント1</summary>
#
# 見本の `refusal_of` と同じ形です。はじめに、その項目のしきい値を取り出します。
#
# </details>
# <details><summary>ヒント2</summary>
#
# しきい値は `limit = limits.get(cell["項目"], limits["その他"])` です。空の文字列かどうかは `== ""`、`None` かどうかは `is None` で調べます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# （　）のところは、かっこも消して、自分の答えに書きかえます。
#
# ```python
#     limit = limits.get(cell["項目"], limits["その他"])
#     if （読み取りが空なら）:
#         return "何も読めない"
#     if （値が None なら）:
#         return "正しい形でない"
#     if （しきい値が 100 より大きければ）:
#         return "必ず見る項目"
#     if （確信度がしきい値より低ければ）:
#         return "確信度が低い"
#     return ""
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "reason_of", "locked": false, "schema_version": 3, "solution": true, "task": false}
def reason_of(cell, limits):
    """1つの項目を人が見る理由を返す。自動で通してよければ、空の文字列を返す。調べる順番は、上の表のとおり。

    引数:
        cell: 項目（辞書）。使うキーは「項目」「読み取り」「値」「確信度」
        limits: しきい値の辞書。キーは項目の名前。ない項目には、キー「その他」の値を使う
    返り値: "何も読めない"、"正しい形でない"、"必ず見る項目"、"確信度が低い"、"" のどれか
    例: 申請日の値が "2026-06-14"、確信度が 90.9 で、limits が {"申請日": 50, "その他": 101} なら ""
    """
    ### BEGIN SOLUTION
    limit = limits.get(cell["項目"], limits["その他"])
    if cell["読み取り"] == "":
        return "何も読めない"
    if cell["値"] is None:
        return "正しい形でない"
    if limit > 100:
        return "必ず見る項目"
    if cell["確信度"] < limit:
        return "確信度が低い"
    return ""
    ### END SOLUTION

# %% [markdown]
# ### 確かめる
#
# 次のセルは、あなたの関数を確かめます。「✓」が出たら次へ、「✗」が出たら、何が違うかと、どこを見るかを読んで直します。
# 直したら、**練習のセルを実行し直してから**、もう一度確かめます。`SyntaxError` が出たら、全角の記号や空白、行の最後の `:` の忘れ、字下げのずれがないか見てください。

# %% nbgrader={"grade": false, "grade_id": "make_cell", "locked": true, "schema_version": 3, "solution": false, "task": false}
def make_cell(field, text, value, confidence, form="F999"):
    """確かめに使う項目を1つ作る。"""
    return {"申請書": form, "項目": field, "読み取り": text, "値": value, "確信度": confidence, "切り抜き": f"{form}-{field}.jpg"}

# %% nbgrader={"grade": true, "grade_id": "test_reason_of", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for cell, expected, look in (
    (make_cell("申請日", "R8. 6.14", "2026-06-14", 90.9), "", "どれにも当てはまらないとき、空の文字列を返しているか"),
    (make_cell("申請日", "R8. 6.14", "2026-06-14", 50.0), "", "ちょうどしきい値なら自動です。< を使っているか（<= ではありません）"),
    (make_cell("申請日", "R8. 6.14", "2026-06-14", 49.9), "確信度が低い", "確信度を、その項目のしきい値と比べているか"),
    (make_cell("口座番号", "4541818", "4541818", 89.9), "確信度が低い", "項目ごとのしきい値を使っているか"),
    (make_cell("申請金額", "280. 000 円", None, 30.0), "正しい形でない", "確信度より先に、値が None かどうかを調べているか"),
    (make_cell("メール", "keiri@kana.jp", "keiri@kana.jp", 99.0), "必ず見る項目", "LIMITS にない項目では、limits[\"その他\"] を使っているか。確信度より先に調べているか"),
    (make_cell("氏名", "", "", 0), "何も読めない", "「読み取り」が空かどうかを、いちばん先に調べているか"),
    (make_cell("申請金額", "", None, 0), "何も読めない", "「読み取り」が空かどうかを、値より先に調べているか"),
):
    checks.equal(
        checks.run(reason_of, cell, LIMITS, what=f"{cell['項目']}の「{cell['読み取り']}」を渡したとき", look="最後の return \"\" を忘れていないか。limits.get の使い方は見本のとおりか"),
        expected,
        what=f"{cell['項目']}の読み取り「{cell['読み取り']}」、値 {cell['値']!r}、確信度 {cell['確信度']} の理由",
        look=look,
    )
print("✓ reason_of はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_reason_of_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の項目を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "表の順番のとおりに調べているか。渡された limits を使っているか。ちょうどしきい値なら自動か。100 より大きければ、いつも必ず見る項目か"
for _cell, _limits, _expected, _what in (
    (make_cell("備考", "急ぎ", "急ぎ", 100), {"その他": 100}, "", "しきい値が 100 で、確信度も 100 の"),
    (make_cell("備考", "急ぎ", "急ぎ", 99.9), {"その他": 100}, "確信度が低い", "しきい値が 100 で、確信度が少し低い"),
    (make_cell("備考", "急ぎ", "急ぎ", 100), {"その他": 101}, "必ず見る項目", "しきい値が 101 で、確信度が 100 の"),
    (make_cell("備考", "急ぎ", "急ぎ", 3), {"その他": 150}, "必ず見る項目", "しきい値が 150 で、確信度が低い"),
    (make_cell("備考", "急ぎ", "急ぎ", 0.0), {"その他": 0}, "", "しきい値も確信度も 0 の"),
    (make_cell("備考", "", "", 0), {"その他": 0}, "何も読めない", "しきい値が 0 で、何も読めなかった"),
    (make_cell("備考", "", "", 99), {"その他": 101}, "何も読めない", "必ず見る項目で、何も読めなかった"),
    (make_cell("申請日", "R8.13.1", None, 99.0), {"申請日": 101, "その他": 0}, "正しい形でない", "必ず見る項目で、形がおかしい"),
    (make_cell("申請日", "R8.5.1", "2026-05-01", 70.0), {"申請日": 70.5, "その他": 0}, "確信度が低い", "しきい値が小数の"),
    (make_cell("備考", "0", 0, 95.0), {"その他": 90}, "", "値が数の 0 の"),
    (make_cell("備考", "。", "", 95.0), {"その他": 90}, "", "整えたら空になった"),
):
    checks.equal(
        checks.run(reason_of, _cell, _limits, what=_what + "項目", look=_look, hidden=True),
        _expected,
        what=_what + "項目の理由",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 2　台帳で決まる項目は、台帳の字を使う
#
# ### 見本
#
# 氏名とフリガナは、OCRのいちばん苦手な項目です。しかし、**台帳のだれかが決まれば、読まなくても分かります**。
# 法人名も同じです。会社のほうを見本にします。

# %% nbgrader={"grade": false, "grade_id": "settle_company", "locked": true, "schema_version": 3, "solution": false, "task": false}
def settle_company(values, companies):
    """法人番号が台帳にあり、名前も半分は似ている会社があれば、台帳の法人名を返す。決まらなければ、空の辞書を返す。"""
    for company in companies:
        if company["法人番号"] == values["法人番号"] and similarity(values["法人名"], company["法人名"]) >= 50:
            return {"法人名": company["法人名"]}
    return {}

# %%
print(settle_company({"法人番号": "7999903001807", "法人名": "合同会社二品酒店"}, companies))

# %% [markdown]
# - 「二品酒店」が「二口酒店」に直りました。番号だけでなく、**名前も半分（50点）は似ている** ことを条件にしました。検査用数字は、0 と 9 の読み違いを見つけられないからです。
# - 決まらないときは、何も入っていない辞書 `{}` を返します。
#
# ### 見本：OCR 4 で残った心配
#
# OCR 4 の終わりに、「台帳にいない家族が、住所が同じために採用される」ことがありました。F077 の上田ヨシさんも、台帳にいません。`values_of(申請書)` は、項目の名前と値の辞書を作ります。

# %%
values = values_of(forms[4])
print(values["氏名"], values["住所"], values["生年月日"])
print(decide(rank_people(values["氏名"], values["住所"], people), 70, 5))
print(people[1]["番号"], people[1]["氏名"], people[1]["生年月日"])

# %% [markdown]
# 同じ家の上田直樹さんが「採用」になりましたが、**生年月日を比べれば、別の人だと分かります**。
#
# ### 練習2　`settle_person`
#
# 1枚の申請書の値から、台帳で決まった項目を返す関数を作りましょう。
#
# 1. `rank_people` と `decide` で、候補を決める。しきい値は、次のセルの `ACCEPT` と `GAP`（OCR 4 で選んだ 70 と 5）
# 2. 判定が `"採用"` でなければ、`{}` を返す
# 3. その番号の人を、台帳から探す
# 4. 申請書の生年月日と、台帳の生年月日が **同じでなければ**、`{}` を返す。読めなかった（`None`）ときも、`{}` になる
# 5. 同じなら、台帳の「氏名」「フリガナ」「住所」の3つを、辞書にして返す

# %% nbgrader={"grade": false, "grade_id": "accept", "locked": true, "schema_version": 3, "solution": false, "task": false}
ACCEPT = 70  # この点以上なら、採用してよい
GAP = 5  # 2位に、この差を付けていなければならない

# %% [markdown]
# <details><summary>ヒント1</summary>
#
# `decide` の返り値は `{"判定": "採用", "候補": ["P0003"]}` のような辞書です。番号は `result["候補"][0]` です。台帳から探すところは、見本の `settle_company` と同じです。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `for person in people:` で1人ずつ取り出し、番号が同じで、**しかも** 生年月日も同じなら、3つの項目の辞書を `return` します。くり返しが終わっても見つからなければ、`return {}` です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     ranked = rank_people(values["氏名"], values["住所"], people)
#     result = decide(ranked, ACCEPT, GAP)
#     if （採用でないなら）:
#         return {}
#     for person in people:
#         if person["番号"] == result["候補"][0] and （生年月日が同じ）:
#             return {"氏名": person["氏名"], "フリガナ": （台帳のフリガナ）, "住所": （台帳の住所）}
#     return {}
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "settle_person", "locked": false, "schema_version": 3, "solution": true, "task": false}
def settle_person(values, people):
    """台帳で決まった項目（氏名、フリガナ、住所）を、台帳の字のまま、辞書で返す。決まらなければ、空の辞書を返す。

    氏名と住所で台帳を引き、decide の判定が「採用」で、生年月日も台帳と同じときだけ、決まったことにする。

    引数:
        values: 項目の名前と値の辞書。使うキーは「氏名」「住所」「生年月日」。生年月日は "1955-12-09" の形か None
        people: 住民台帳。辞書のリスト。キーは「番号」「氏名」「フリガナ」「生年月日」「住所」
    返り値: {"氏名": …, "フリガナ": …, "住所": …}、または {}
    例: 上田直樹さんと同じ住所の上田ヨシさん（生年月日が違う）なら {}
    """
    ### BEGIN SOLUTION
    ranked = rank_people(values["氏名"], values["住所"], people)
    result = decide(ranked, ACCEPT, GAP)
    if result["判定"] != "採用":
        return {}
    for person in people:
        if person["番号"] == result["候補"][0] and person["生年月日"] == values["生年月日"]:
            return {"氏名": person["氏名"], "フリガナ": person["フリガナ"], "住所": person["住所"]}
    return {}
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_settle_person", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
few_people = [
    dict(zip(("番号", "氏名", "フリガナ", "生年月日", "住所"), line))
    for line in (
        ("P1", "髙橋　一郎", "タカハシ　イチロウ", "1950-04-01", "東京都架空区見本町一丁目2番3号"),
        ("P2", "例示　花子", "レイジ　ハナコ", "1988-12-24", "東京都架空区口山三丁目8番13号"),
        ("P3", "仮名　実", "カナ　ミノル", "2001-02-03", "東京都架空区模擬橋5番6号　例示荘101"),
        ("P4", "仮名　稔", "カナ　ミノル", "2001-02-03", "東京都架空区模擬橋5番6号　例示荘101"),
        ("P5", "例示　桃子", "レイジ　モモコ", "1990-03-03", "東京都架空区口山三丁目8番13号"),
    )
]
takahashi = {"氏名": "髙橋　一郎", "フリガナ": "タカハシ　イチロウ", "住所": "東京都架空区見本町一丁目2番3号"}
for given, expected, name, look in (
    (("高橋一郎", "架空区見本町1-2-3", "1950-04-01"), takahashi, "台帳の高橋さん", "台帳の3つの項目を、台帳の字（髙）のまま返しているか。{} になったら、result[\"判定\"] と result[\"候補\"][0] の書き方と、decide に渡す ACCEPT と GAP を見てください"),
    (("高橋二郎", "架空区見本町1-2-3", "1950-04-01"), takahashi, "氏名を1字読み違えた高橋さん", "decide の判定が「採用」なら、読み取りが台帳と同じでなくても決めているか"),
    (("高橋花", "架空区見本町1-2-3", "1975-05-05"), {}, "高橋さんと同じ家の、台帳にいない人", "生年月日も比べているか"),
    (("高橋一郎", "架空区見本町1-2-3", None), {}, "生年月日が読めなかった高橋さん", "生年月日が None のときは、決めずに {} を返しているか"),
    (("高", "架空区", "1950-04-01"), {}, "氏名も住所も、ほとんど読めなかった高橋さん", "判定が「採用」でなければ、{} を返しているか。生年月日だけで決めていないか"),
    (("例示子", "架空区口山3-8-13", "1988-12-24"), {}, "同じ家の花子さんか桃子さんか分からない例示さん", "rank_people に、台帳の全員（people）を渡しているか。先に生年月日で、人をしぼっていないか"),
    (("仮名穂", "架空区模擬橋5-6例示荘101", "2001-02-03"), {}, "双子のどちらか分からない仮名さん", "判定が「採用」でなければ、{} を返しているか"),
    (("仮名稔", "架空区模擬橋5-6例示荘101", "2001-02-03"), {"氏名": "仮名　稔", "フリガナ": "カナ　ミノル", "住所": "東京都架空区模擬橋5番6号　例示荘101"}, "双子の仮名稔さん", "1位の番号の人を、台帳から探しているか。最後の return {} は、for の外（くり返しが終わった後）か"),
):
    given = dict(zip(("氏名", "住所", "生年月日"), given))
    checks.equal(
        checks.run(settle_person, given, few_people, what=name + "の申請書", look="result[\"候補\"][0] を使う前に、判定を調べているか。最後に return {} があるか"),
        expected,
        what=name + "の申請書で、台帳で決まった項目",
        look=look,
    )
register = read_rows("data/住民台帳.csv")
settled = [form["申請書"] for form in read_batch("data") if checks.run(settle_person, values_of(form), register)]
checks.equal(settled, ["F074", "F075", "F076", "F078", "F083", "F088", "F090", "F091", "F094"], what="今日の束で、台帳の人が決まった申請書", look="上の例は合っているので、ACCEPT と GAP を使っているか見てください")
print("✓ settle_person はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_settle_person_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の台帳を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "判定が「採用」で、生年月日も同じときだけ、台帳の3つの項目を返しているか。1人も合わないときも、止まらずに {} を返しているか"
_people = [
    dict(zip(("備考", "住所", "生年月日", "フリガナ", "氏名", "番号"), _line))
    for _line in (
        ("", "東京都架空区一色町9番1号", "1990-10-10", "ワタナベ　カズ", "渡邉　和", "A7"),
        ("", "東京都架空区仮谷八丁目3番2号", "1990-10-10", "ワタナベ　カズ", "渡邊　和", "A3"),
        ("", "東京都架空区架空本町六丁目7番13号", "", "スズキ　ジロウ", "鈴木　次郎", "A1"),
        ("", "東京都架空区二ツ木町22番23号", "1964-10-10", "サクライ　ケイコ", "桜井　啓子", "A5"),
    )
]
for _values, _expected, _what in (
    (("渡辺和", "架空区仮谷8-3-2", "1990-10-10"), {"氏名": "渡邊　和", "フリガナ": "ワタナベ　カズ", "住所": "東京都架空区仮谷八丁目3番2号"}, "同じ名前で同じ生年月日の人が、別の住所にいる"),
    (("渡辺和", "架空区", "1990-10-10"), {}, "同じ名前の2人のどちらか分からない"),
    (("桜井啓子", "架空区二ツ木町22-23", "1964-10-01"), {}, "生年月日の1けたが違う"),
    (("鈴木次郎", "架空区架空本町6-7-13", None), {}, "台帳にも申請書にも生年月日がない"),
    (("桜井啓子", "架空区二ツ木町22-23", "1964-10-10"), {"氏名": "桜井　啓子", "フリガナ": "サクライ　ケイコ", "住所": "東京都架空区二ツ木町22番23号"}, "台帳の最後の人の"),
    (("", "", "1964-10-10"), {}, "氏名も住所も読めなかった"),
):
    with checks.unchanged(_people, what="渡した台帳", hidden=True):
        _got = checks.run(settle_person, dict(zip(("氏名", "住所", "生年月日"), _values)), _people, what=_what + "申請書", look=_look, hidden=True)
    checks.equal(_got, _expected, what=_what + "申請書で、台帳で決まった項目", look=_look, hidden=True)
checks.equal(checks.run(settle_person, {"氏名": "渡辺和", "住所": "架空区", "生年月日": None}, [], what="だれもいない台帳", look=_look, hidden=True), {}, what="だれもいない台帳の結果", look=_look, hidden=True)
_look = "decide に ACCEPT と GAP を渡し、その判定に任せているか"
_near = [
    {"番号": _number, "氏名": "渡邉　和", "フリガナ": "ワタナベ　カズ", "生年月日": "1990-10-10", "住所": f"東京都架空区一色町{_place}"}
    for _number, _place in (("B1", "9番1号"), ("B2", "9番2号"), ("B3", "19番11号"))
]
for _address, _expected, _what in (
    ("架空区一色町9-1", {"氏名": "渡邉　和", "フリガナ": "ワタナベ　カズ", "住所": "東京都架空区一色町9番1号"}, "2位に、ちょうど差を付けた"),
    ("架空区一色町19-1", {}, "2位との差が足りない"),
):
    checks.equal(
        checks.run(settle_person, {"氏名": "渡辺和", "住所": _address, "生年月日": "1990-10-10"}, _near, what=_what + "申請書", look=_look, hidden=True),
        _expected,
        what=_what + "申請書で、台帳で決まった項目",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 3　どの項目も、どちらかに入れる
#
# ### 見本
#
# 守ることは1つ、**どの項目も、「自動で通す」か「人が見る」の、どちらか片方に必ず決める** ことです。
# 見本は、届いた郵便を、係の棚に入れるものと、人に聞くものに分けます。

# %%
DESKS = {"税": "税務係"}
shelf = []
ask = []
for mail in [{"番号": 1, "件名": "税"}, {"番号": 2, "件名": "桜"}]:
    if mail["件名"] in DESKS:
        shelf.append({"番号": mail["番号"], "係": DESKS[mail["件名"]]})
    else:
        shelf.append({"番号": mail["番号"], "係": None})
        ask.append({"番号": mail["番号"], "件名": mail["件名"]})
print(shelf)
print(ask)

# %% [markdown]
# - 人に聞くものも、棚のほうに `None` で **席を残しました**。2通届いて、棚も2行です。
# - 関数の最後に `return shelf, ask` と書くと、2つのリストをまとめて返せます。
# - もう1つ使うのが `辞書.update(別の辞書)`（アップデート）です。別の辞書の中身を、書き足します。

# %%
settled = {"氏名": "見本花子"}
settled.update({"法人名": "株式会社架空商会"})
print(settled)

# %% [markdown]
# ### 練習3　`plan`
#
# 申請書のリストから、清書の表 `clean` と、人が見る項目のリスト `doubtful` を作って返す関数を作りましょう。
#
# 1枚ずつ、台帳で決まる項目を調べます（`settle_person` と `settle_company`）。次に、項目を1つずつ、**上から順に** 当てはめて仕分けます。
#
# | どんなとき | `clean` の値 | `doubtful` |
# | --- | --- | --- |
# | 台帳で決まった項目 | 台帳の字 | 入れない |
# | `reason_of` が空の文字列 | 項目の「値」 | 入れない |
# | そのほか | `None` | 申請書、項目、理由、読み取り、切り抜きの辞書を足す |
#
# <details><summary>ヒント1</summary>
#
# くり返しが2重になります。外側が申請書、内側が項目です。申請書ごとに、清書の1行 `row = {"申請書": form["申請書"]}` を作り、項目が終わったら `clean.append(row)` します。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 申請書ごとに `settled = settle_person(values_of(form), people)` とし、`settled.update(…)` で会社のほうも書き足します。内側では、`if cell["項目"] in settled:` を先に調べます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     clean = []
#     doubtful = []
#     for form in forms:
#         settled = settle_person(values_of(form), people)
#         settled.update(settle_company(values_of(form), companies))
#         row = {"申請書": form["申請書"]}
#         for cell in form["欄"]:
#             field = cell["項目"]
#             reason = reason_of(cell, limits)
#             if field in settled:
#                 row[field] = （台帳の字）
#             elif reason == "":
#                 row[field] = （項目の値）
#             else:
#                 row[field] = None
#                 doubtful.append(
#                     {
#                         "申請書": form["申請書"],
#                         "項目": field,
#                         "理由": reason,
#                         "読み取り": （読み取り）,
#                         "切り抜き": （切り抜き）,
#                     }
#                 )
#         clean.append(row)
#     return clean, doubtful
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "plan", "locked": false, "schema_version": 3, "solution": true, "task": false}
def plan(forms, people, companies, limits):
    """申請書を仕分けて、清書の表と、人が見る項目のリストを返す。仕分け方は、上の表のとおり。

    引数:
        forms: 申請書のリスト（read_batch の返り値）
        people: 住民台帳（辞書のリスト）
        companies: 会社台帳（辞書のリスト）
        limits: しきい値の辞書
    返り値: 2つのリスト。渡された forms は変えない
        1つ目（清書）: 申請書1枚が1つの辞書。キーは「申請書」と、その申請書の全部の項目。人が見る項目の値は None
        2つ目（人が見る項目）: 辞書のリスト。キーは「申請書」「項目」「理由」「読み取り」「切り抜き」。順番は、申請書と項目の順
    例: F073 の生年月日（読み取りは "323.9.15"）は、清書では None で、人が見る項目に
        {"申請書": "F073", "項目": "生年月日", "理由": "正しい形でない", "読み取り": "323.9.15", "切り抜き": "F073-06.jpg"} が入る
    """
    ### BEGIN SOLUTION
    clean = []
    doubtful = []
    for form in forms:
        settled = settle_person(values_of(form), people)
        settled.update(settle_company(values_of(form), companies))
        row = {"申請書": form["申請書"]}
        for cell in form["欄"]:
            field = cell["項目"]
            reason = reason_of(cell, limits)
            if field in settled:
                row[field] = settled[field]
            elif reason == "":
                row[field] = cell["値"]
            else:
                row[field] = None
                doubtful.append(
                    {"申請書": form["申請書"], "項目": field, "理由": reason, "読み取り": cell["読み取り"], "切り抜き": cell["切り抜き"]}
                )
        clean.append(row)
    return clean, doubtful
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_plan", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
def two_lists(value, hidden=False):
    """value が2つのリストなら、そのまま返す。"""
    if isinstance(value, (tuple, list)) and len(value) == 2 and all(isinstance(part, (tuple, list)) for part in value):
        return value
    raise checks.CheckFailed(
        "plan の返り値が、2つのリストになっていません。",
        [
            ("期待したこと", "2つのリスト（清書と、人が見る項目）が返ります。"),
            ("あなたの値", "" if hidden else checks.show(value)),
            ("どこを見るか", "最後の return で、2つのリストを「,」で区切って並べているか"),
        ],
    )


def make_form(name, *lines):
    """（項目, 読み取り, 値, 確信度）の組から、確かめに使う申請書を1枚作る。"""
    return {"申請書": name, "欄": [make_cell(*line, form=name) for line in lines]}


two_forms = [
    make_form(
        "F998",
        ("法人名", "合同会社 二品", "合同会社二品", 40.0),
        ("法人番号", "7999903001807", "7999903001807", 95.0),
        ("フリガナ", "", "", 0),
        ("生年月日", "S25. 4.1", "1950-04-01", 88.0),
        ("氏名", "高橋 二郎", "高橋二郎", 20.0),
        ("住所", "架空区 見本町 1-2-3", "架空区見本町1-2-3", 70.0),
        ("申請金額", "280. 000 円", None, 90.0),
    ),
    make_form(
        "F999",
        ("法人名", "㈱ 見本", "㈱見本", 95.0),
        ("法人番号", "1111111111111", None, 95.0),
        ("フリガナ", "タカハシハナ", "タカハシハナ", 90.0),
        ("生年月日", "S50. 5.5", "1975-05-05", 88.0),
        ("氏名", "", "", 0),
        ("住所", "架空区 見本町 1-2-3", "架空区見本町1-2-3", 95.0),
        ("申請金額", "5,000 円", 5000, 70.0),
    ),
]
with checks.unchanged(two_forms, what="渡した申請書"):
    got = checks.run(
        plan,
        two_forms,
        few_people,
        [{"法人番号": "7999903001807", "法人名": "合同会社二口"}],
        LIMITS,
        what="2枚の申請書",
        look="settle_person と settle_company には values_of(form) を渡しているか。return clean, doubtful があるか",
    )
clean, doubtful = two_lists(got)
checks.equal(
    len(clean),
    2,
    what="2枚の申請書の、清書の行の数",
    look="clean.append(row) の字下げは、外側の for の中で、内側の for の外か。return は、2つの for の外で、clean、doubtful の順か。人が見る項目のある申請書も、清書に入れているか",
)
checks.rows(
    clean,
    [
        {"申請書": "F998", "法人名": "合同会社二口", "法人番号": "7999903001807", "フリガナ": "タカハシ　イチロウ", "生年月日": "1950-04-01", "氏名": "髙橋　一郎", "住所": "東京都架空区見本町一丁目2番3号", "申請金額": None},
        {"申請書": "F999", "法人名": None, "法人番号": None, "フリガナ": None, "生年月日": "1975-05-05", "氏名": None, "住所": None, "申請金額": 5000},
    ],
    what="2枚の申請書の清書",
    look="台帳で決まった項目を、先に調べているか。settle_company の返り値も、settled.update で書き足しているか。人が見る項目は None か。settled は、申請書ごとに新しくしているか。練習1と練習2は「✓」か",
)
checks.rows(
    doubtful,
    [
        {"申請書": form, "項目": field, "理由": reason, "読み取り": text, "切り抜き": f"{form}-{field}.jpg"}
        for form, field, reason, text in (
            ("F998", "申請金額", "正しい形でない", "280. 000 円"),
            ("F999", "法人名", "必ず見る項目", "㈱ 見本"),
            ("F999", "法人番号", "正しい形でない", "1111111111111"),
            ("F999", "フリガナ", "必ず見る項目", "タカハシハナ"),
            ("F999", "氏名", "何も読めない", ""),
            ("F999", "住所", "必ず見る項目", "架空区 見本町 1-2-3"),
        )
    ],
    what="2枚の申請書の、人が見る項目",
    look="台帳で決まった項目を入れていないか。「読み取り」は、整える前の文字か。キーは5つか",
)
registers = [read_rows(f"data/{name}台帳.csv") for name in ("住民", "会社")]
clean, doubtful = two_lists(checks.run(plan, read_batch("data"), *registers, LIMITS, what="今日の束", look="練習1と練習2は「✓」か"))
checks.equal(len(clean), 24, what="今日の束の、清書の行の数", look="上の2枚は合っているので、渡された forms を全部くり返しているか見てください")
checks.equal(
    {reason: sum(item["理由"] == reason for item in doubtful) for reason in ("何も読めない", "正しい形でない", "必ず見る項目", "確信度が低い")},
    {"何も読めない": 2, "正しい形でない": 51, "必ず見る項目": 74, "確信度が低い": 56},
    what="今日の束の、人が見る項目の理由ごとの数",
    look="上の2枚は合っているので、練習1と練習2が「✓」か、もう一度確かめてください",
)
print("✓ plan はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_plan_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の申請書を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_people = [{"番号": "Q1", "氏名": "見本　一", "フリガナ": "ミホン　ハジメ", "生年月日": "1970-01-02", "住所": "東京都架空区一色町1番1号"}]
_companies = [{"法人番号": "0001", "法人名": "株式会社架空"}, {"法人番号": "0002", "法人名": "合同会社例示"}]
_person = (("氏名", "見本ー", "見本ー", 100), ("住所", "架空区一色町1-1", "架空区一色町1-1", 100), ("生年月日", "S45.1.2", "1970-01-02", 49.0))
_forms = [
    make_form("H3", *_person, ("法人番号", "0002", "0002", 100), ("法人名", "", "", 0)),
    make_form("H1", ("備考", "至 急", "至急", 60.0), ("法人名", "（同）例示", "合同会社例示", 100), ("法人番号", "0002", "0002", 10.0), *_person[1:], ("氏名", "", "", 0)),
    make_form("H2", ("メール", "", "", 0), ("氏名", "別人", "別人", 100), ("住所", "", "", 0), ("生年月日", "?", None, 9), ("法人番号", "?", None, 100), ("法人名", "架空", "架空", 100)),
]
_look = "練習1と練習2は「✓」か。台帳で決まる項目を先に調べ、渡された limits で理由を決め、全部の項目を、順番のとおりに入れているか"
_limits = {"備考": 60, "生年月日": 50, "法人番号": 11, "氏名": 100, "その他": 101}
with checks.unchanged(_forms, what="渡した申請書", hidden=True):
    _got = checks.run(plan, _forms, _people, _companies, _limits, what="項目の順番がちがう申請書", look=_look, hidden=True)
_clean, _doubtful = two_lists(_got, hidden=True)
checks.rows(
    _clean,
    [
        {"申請書": "H3", "氏名": "見本　一", "住所": "東京都架空区一色町1番1号", "生年月日": None, "法人番号": "0002", "法人名": None},
        {"申請書": "H1", "備考": "至急", "法人名": "合同会社例示", "法人番号": None, "住所": None, "生年月日": None, "氏名": None},
        {"申請書": "H2", "メール": None, "氏名": "別人", "住所": None, "生年月日": None, "法人番号": None, "法人名": None},
    ],
    what="項目の順番がちがう申請書の清書",
    look=_look,
    hidden=True,
)
checks.rows(
    _doubtful,
    [
        {"申請書": _form, "項目": _field, "理由": _reason, "読み取り": _text, "切り抜き": f"{_form}-{_field}.jpg"}
        for _form, _field, _reason, _text in (
            ("H3", "生年月日", "確信度が低い", "S45.1.2"),
            ("H3", "法人名", "何も読めない", ""),
            ("H1", "法人番号", "確信度が低い", "0002"),
            ("H1", "住所", "必ず見る項目", "架空区一色町1-1"),
            ("H1", "生年月日", "確信度が低い", "S45.1.2"),
            ("H1", "氏名", "何も読めない", ""),
            ("H2", "メール", "何も読めない", ""),
            ("H2", "住所", "何も読めない", ""),
            ("H2", "生年月日", "正しい形でない", "?"),
            ("H2", "法人番号", "正しい形でない", "?"),
            ("H2", "法人名", "必ず見る項目", "架空"),
        )
    ],
    what="項目の順番がちがう申請書の、人が見る項目",
    look=_look,
    hidden=True,
)
_clean, _doubtful = two_lists(checks.run(plan, [], _people, _companies, _limits, what="申請書が1枚もない束", look="申請書が1枚もないときも、空のリストを2つ返しているか", hidden=True), hidden=True)
checks.equal([list(_clean), list(_doubtful)], [[], []], what="申請書が1枚もない束の結果", look="空のリストを2つ返しているか", hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# 24枚 × 15項目 ＝ 360項目のうち、人が見るのは 183 項目、自動で通すのは 177 項目です。**合わせて 360 なので、漏れはありません。**
#
# ## 4　切り抜き画像を、値のとなりに置く
#
# ### 見本：ブックに画像を入れる
#
# 人がいちばん時間を使うのは、**画像の中からその欄を探す** ことです。切り抜きを横に置けば、すぐ比べられます。
# 切り抜きは `切り抜き.zip`（ジップ、いくつものファイルを1つにまとめたもの）に入っています。

# %%
with ZipFile("data/切り抜き.zip") as archive:
    data = archive.read("F077-11.jpg")
PIL.Image.open(BytesIO(data))

# %% [markdown]
# - `archive.read(名前)` は、画像を1つだけ取り出します。ファイルの代わりに渡すために、`BytesIO(data)` で包みます。
# - ブックに入れる画像は `Image(BytesIO(data))`、置く場所は `sheet.add_image(画像, "B2")`（アド・イメージ）で決めます。**画像の左上の角** が、そのセルの左上に来ます。
#
# **行の高さは、画像に合わせて自動では広がりません**。決めておかないと、画像が下の行に重なります。画像の大きさは画素（がそ）、行の高さはポイントで数えます。1画素は 0.75 ポイントです。
# 大きすぎる画像を縮める関数は、次のセルに用意しました。

# %% nbgrader={"grade": false, "grade_id": "fit_in", "locked": true, "schema_version": 3, "solution": false, "task": false}
def fit_in(picture, width):
    """画像の幅が width（画素）より大きければ、見せる大きさを、縦と横を同じ割合で縮める。小さい画像は、そのまま。"""
    if picture.width > width:
        picture.height = round(picture.height * width / picture.width)
        picture.width = width

# %%
book = Workbook()  # 新しいブック
sheet = book.active  # そのはじめのシート
picture = Image(BytesIO(data))
fit_in(picture, 420)
sheet.add_image(picture, "B2")
sheet.row_dimensions[2].height = picture.height * 0.75 + 4
print(picture.height, sheet.row_dimensions[2].height)

# %% [markdown]
# `sheet.row_dimensions[2].height`（ロー・ディメンションズ、ハイト）が、2行目の高さです。画像が 20 画素なので 15 ポイントで、それにすき間の 4 を足しました。
#
# ### 見本：文字を、文字のまま書く
#
# 機械は、枠の線や汚れを `=` と読むことがあります。`=` で始まる文字をセルに書くと、**計算式** になってしまいます。

# %%
cell = sheet.cell(3, 1, "=5-12")
print(cell.data_type)
cell.data_type = "s"
sheet.cell(3, 2).number_format = "@"

# %% [markdown]
# - `sheet.cell(行, 列, 値)` は、行と列の番号でセルに書きます。列は、A が 1、B が 2 です。
# - `data_type`（データ・タイプ）が `"f"` なら式、`"s"` なら文字です。値を書いた **あとに** `"s"` にすれば、ただの文字になります。
# - `number_format = "@"` は、表示形式を「文字列」にします。人が `0012345` と打っても、頭の 0 が消えません。
#
# ### 練習4　`add_row`
#
# 確認票の1行を書く関数を作りましょう。
#
# | 列 | 書くもの |
# | --- | --- |
# | A から D | 申請書、項目、理由、読み取り。**文字のまま**（`data_type` を `"s"` に） |
# | E | 切り抜き画像。幅は `CLIP_WIDTH` までに縮める |
# | F | 正しい値。人が打つ欄なので **何も書かず**、表示形式を `"@"` にする |
#
# 行の高さは、「**画像の高さ（画素）× 0.75 ＋ 6**」と「**`text_height(読み取り)`**」の、大きいほうにします。
# `text_height`（テキスト・ハイト）は、折り返した文字が入る高さを返す関数です。`max(A, B)` で、大きいほうが選べます。

# %% nbgrader={"grade": false, "grade_id": "review_names", "locked": true, "schema_version": 3, "solution": false, "task": false}
REVIEW_NAMES = ["申請書", "項目", "理由", "読み取り", "切り抜き", "正しい値"]
CLIP_WIDTH = 520  # 画像を見せる幅（画素）の上限。E列の幅より、少し小さい


def text_height(text):
    """読み取りの文字を、幅34のD列で折り返したときに要る高さ（ポイント）を返す。全角の文字は、半角の2つ分。"""
    places = sum(2 if unicodedata.east_asian_width(character) in "FWA" else 1 for character in text)
    return 16 * (places // 32 + 1)


print(text_height("令和 8 年"), text_height("東京都架空区模擬橋一丁目26番10号 サンプルコートＡ棟904"))

# %% [markdown]
# <details><summary>ヒント1</summary>
#
# 見本の2つを合わせた形です。A から D は `sheet.cell(row, 列の番号, 値)` で書き、それぞれ `data_type` を `"s"` にします。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 列の番号は `enumerate(["申請書", "項目", "理由", "読み取り"], start=1)` で付けられます。画像の場所は `f"E{row}"` です。高さを計算するのは、`fit_in` で縮めた **あと** です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     for column, name in enumerate(["申請書", "項目", "理由", "読み取り"], start=1):
#         cell = sheet.cell(row, column, item[name])
#         cell.data_type = （文字の印）
#     picture = Image(BytesIO(data))
#     fit_in(picture, CLIP_WIDTH)
#     sheet.add_image(picture, （E列のこの行）)
#     sheet.cell(row, 6).number_format = （文字列の表示形式）
#     sheet.row_dimensions[row].height = max(（画像から決まる高さ）, （文字から決まる高さ）)
# ```
#
# 値を返す必要はありません。`return` は書かなくてかまいません。
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "add_row", "locked": false, "schema_version": 3, "solution": true, "task": false}
def add_row(sheet, row, item, data):
    """確認票の row 行目に、1項目を書く。書き方は、上の表のとおり。ほかの行には、手を付けない。

    引数:
        sheet: 確認票のシート
        row: 行の番号（整数）
        item: 人が見る項目（辞書）。使うキーは「申請書」「項目」「理由」「読み取り」
        data: 切り抜き画像の中身（zip から取り出したもの）
    返り値: なし
    例: add_row(sheet, 5, doubtful[0], data) とすると、5行目の A から D に文字、E5 に画像が入り、行の高さが決まる
    """
    ### BEGIN SOLUTION
    for column, name in enumerate(["申請書", "項目", "理由", "読み取り"], start=1):
        cell = sheet.cell(row, column, item[name])
        cell.data_type = "s"
    picture = Image(BytesIO(data))
    fit_in(picture, CLIP_WIDTH)
    sheet.add_image(picture, f"E{row}")
    sheet.cell(row, 6).number_format = "@"
    sheet.row_dimensions[row].height = max(picture.height * 0.75 + 6, text_height(item["読み取り"]))
    ### END SOLUTION

# %% nbgrader={"grade": false, "grade_id": "check_row", "locked": true, "schema_version": 3, "solution": false, "task": false}
import tempfile


def pixels(data):
    """画像の大きさと、色の並び。"""
    with PIL.Image.open(BytesIO(data)) as picture:
        return picture.size, picture.convert("RGB").tobytes()


def size_of(data):
    """画像の幅と高さ（画素）。"""
    with PIL.Image.open(BytesIO(data)) as picture:
        return picture.size


def reopened(book, what, hidden=False):
    """ブックを保存し、開き直して、はじめのシートを返す。"""
    for image in book.active._images:
        if isinstance(image.anchor, str) and re.fullmatch("[$]?[A-Za-z]{1,3}[$]?[1-9][0-9]*", image.anchor) is None:
            raise checks.CheckFailed(
                "画像を置く場所が、セルの場所になっていません。",
                [
                    ("期待したこと", "E5 のような、列の英字と行の番号です。"),
                    ("あなたの値", "" if hidden else checks.show(image.anchor)),
                    ("どこを見るか", 'add_image の2つ目は f"E{row}" か（前の f を忘れていないか）'),
                ],
            )
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "確認.xlsx"
        book.save(path)
        return checks.workbooks.opened(path, what=what, look='data_type に、"s" ではない印（"n" など）を付けていないか', hidden=hidden).active


def check_review(sheet, first, items, clips, what, hidden=False):
    """ファイルから読み直した確認票の、first 行目からの値、画像の場所と大きさ、行の高さを確かめる。"""
    for number, item in enumerate(items, start=first):
        texts = [item[name] or None for name in ("申請書", "項目", "理由", "読み取り")]
        look = "A から D に、申請書、項目、理由、読み取りの順で書いているか。値を書いた後に、data_type を \"s\" にしているか"
        checks.workbooks.constant(sheet, f"A{number}:D{number}", what=f"{what}の文字", look=look, hidden=hidden)
        checks.workbooks.values(sheet, f"A{number}", [[*texts, None, None]], what=f"{what}の値", look=look + "。E と F には、何も書きません", hidden=hidden)
        kinds = [cell.data_type for cell in sheet[number][:4] if cell.value is not None]
        checks.equal(kinds, ["s"] * len(kinds), what=f"{what}の {number} 行目の、文字の印（data_type）", look="data_type は \"s\" か。違う印を付けると、Excel が「修復しますか」と聞いてきます", hidden=hidden)
        checks.equal(
            sheet.cell(number, 6).number_format, "@", what=f"{what}の、「正しい値」の欄（F{number}）の表示形式", look='sheet.cell(row, 6).number_format = "@" としているか', hidden=hidden
        )
    corners = sorted((image.anchor._from.row + 1, image.anchor._from.col) for image in sheet._images)
    places = ["ABCDEFGHIJ"[column : column + 1] + str(row) for row, column in corners]
    wanted = [f"E{number}" for number in range(first, first + len(items))]
    checks.rows(places, wanted, what=f"{what}の、画像のあるセル", look="画像を、1行に1つだけ、E列（5列目）のその行に置いているか。add_image の2つ目は f\"E{row}\" か", hidden=hidden)
    for image in sheet._images:
        row = image.anchor._from.row + 1
        item = items[row - first]
        shown, right = image._data(), clips(item["切り抜き"])
        checks.equal(shown == right or pixels(shown) == pixels(right), True, what=f"{what}の {row} 行目の画像が、その項目の切り抜きかどうか", look="Image(BytesIO(data)) に、渡された data をそのまま使っているか", hidden=hidden)
        width, height = size_of(right)
        if width > 520:
            width, height = 520, round(height * 520 / width)
        size = image.anchor.ext
        checks.near(size.width / 9525, width, within=1, what=f"{what}の {row} 行目の画像の、見せる幅（画素）", look="fit_in(picture, CLIP_WIDTH) を、add_image の前に呼んでいるか", hidden=hidden)
        checks.near(size.height / 9525, height, within=1, what=f"{what}の {row} 行目の画像の、見せる高さ（画素）", look="縦と横を、同じ割合で縮めているか。高さを自分で変えていないか", hidden=hidden)
        checks.near(
            sheet.row_dimensions[row].height or 15,
            max(height * 0.75 + 6, text_height(item["読み取り"])),
            within=0.5,
            what=f"{what}の {row} 行目の高さ（ポイント）",
            look="縮めた後の画像の高さ × 0.75 + 6 と、text_height(読み取り) の、大きいほうか。row_dimensions[row] の row は合っているか",
            hidden=hidden,
        )

# %% nbgrader={"grade": true, "grade_id": "test_add_row", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
items = [
    {"申請書": "F073", "項目": "生年月日", "理由": "正しい形でない", "読み取り": "323.9.15", "切り抜き": "F073-06.jpg"},
    {"申請書": "F077", "項目": "住所", "理由": "必ず見る項目", "読み取り": "東京 都 架空 区 口山", "切り抜き": "F077-11.jpg"},
    {"申請書": "F095", "項目": "住所", "理由": "必ず見る項目", "読み取り": "東京 都 架空 区 ニ ツ 木町 4-3 第 二 例 示 ビ ル 607 エエ ヤマ イマ イィ", "切り抜き": "F095-11.jpg"},
    {"申請書": "F086", "項目": "氏名", "理由": "何も読めない", "読み取り": "", "切り抜き": "F086-07.jpg"},
    {"申請書": "F099", "項目": "口座番号", "理由": "正しい形でない", "読み取り": "=5-12", "切り抜き": "F080-14.jpg"},
]
with ZipFile("data/切り抜き.zip") as archive:
    clips = {item["切り抜き"]: archive.read(item["切り抜き"]) for item in items}
book = Workbook()
for number, item in enumerate(items, start=5):
    with checks.unchanged(item, what="渡した項目"):
        checks.run(add_row, book.active, number, item, clips[item["切り抜き"]], what=f"{number}行目に書くとき", look="Image(BytesIO(data)) と書いているか。sheet.cell の順番は（行, 列, 値）か", none_ok=True)
check_review(reopened(book, "確認票"), 5, items, clips.get, "確認票")
print("✓ add_row はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_add_row_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の項目を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
def _painted(width, height, colour):
    _file = BytesIO()
    PIL.Image.new("RGB", (width, height), colour).save(_file, "PNG")
    return _file.getvalue()


_pictures = {
    "小.png": _painted(30, 12, "red"),
    "等.png": _painted(520, 50, "green"),
    "幅.png": _painted(521, 600, "blue"),
    "長.png": _painted(1600, 40, "white"),
    "高.png": _painted(40, 200, "black"),
}
_items = [
    {"切り抜き": "小.png", "読み取り": "あ" * 17, "理由": "確信度が低い", "項目": "備考", "申請書": "0001"},
    {"切り抜き": "小.png", "読み取り": "い" * 16 + "う", "理由": "確信度が低い", "項目": "備考", "申請書": "0002"},
    {"切り抜き": "等.png", "読み取り": "=SUM(A1:A9)", "理由": "=理由", "項目": "=項目", "申請書": "=G1"},
    {"切り抜き": "幅.png", "読み取り": "0012345", "理由": "必ず見る項目", "項目": "口座番号", "申請書": "G003"},
    {"切り抜き": "長.png", "読み取り": "え" * 90, "理由": "必ず見る項目", "項目": "住所", "申請書": "G004"},
    {"切り抜き": "高.png", "読み取り": "", "理由": "何も読めない", "項目": "氏名", "申請書": "G005"},
]
_book = Workbook()
_sheet = _book.active
_sheet["A11"] = "前からある行"
_sheet.row_dimensions[11].height = 77
for _number, _item in enumerate(_items, start=12):
    checks.run(add_row, _sheet, _number, _item, _pictures[_item["切り抜き"]], what="別の項目", look="渡された sheet、row、item、data だけを使っているか（前のセルの book や data を使っていないか）", hidden=True, none_ok=True)
_sheet = reopened(_book, "別の確認票", hidden=True)
check_review(_sheet, 12, _items, _pictures.get, "別の確認票", hidden=True)
checks.equal([_sheet["A11"].value, _sheet.row_dimensions[11].height], ["前からある行", 77], what="別の確認票の、前からある行", look="渡された row の行だけに書いているか", hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ## 5　自動で通した値は、正しかったか
#
# ### 見本
#
# **自動で通した値** を、担当が目で確かめた値と比べます。
# 見本は、2つの窓口の、予約（`None` は予約なし）と来庁を数えます。

# %%
visits = [{"転入": "来た", "税": None}, {"転入": "来ない", "税": "来た"}]
booked = 0
came = 0
for day in visits:
    for desk in ["転入", "税"]:
        if day[desk] is not None:
            booked = booked + 1
            if day[desk] == "来た":
                came = came + 1
rate = None
if booked > 0:
    rate = came / booked
print(booked, came, rate)

# %% [markdown]
# - **全部を合計してから、1回だけ割ります**（OCR 5）。
# - 予約が1つもなければ、割合は 0% ではなく `None`（測れない）です。
#
# ### 練習5　`measure`
#
# `fields` の項目について、次の6つを1つの辞書にして返す関数を作りましょう。
#
# | キー | 値 |
# | --- | --- |
# | 項目 | 渡された名前 `name` |
# | 全部 | 項目の数（申請書の数 × `fields` の数） |
# | 自動 | 清書の値が `None` でないものの数 |
# | 誤り | 自動のうち、目で確かめた値と違うものの数 |
# | 自動の割合 | 自動 ÷ 全部。全部が 0 なら `None` |
# | 適合率 | 自動のうち、正しかった割合。自動が 0 なら `None` |
#
# 目で確かめた値 `truth` は、`truth["F073", "申請金額"]` のように、申請書と項目の組で取り出せます。**どれも文字列** です。清書の申請金額は数なので、`str(値)` で文字列にしてから比べます。
#
# <details><summary>ヒント1</summary>
#
# 見本とほとんど同じです。「予約」が自動、「来た」の代わりに誤りと、全部の数を数えます。割合は2つです。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 誤りは `str(row[field]) != truth[row["申請書"], field]` です。正しかった数は、自動の数から誤りの数を引けば分かります。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     total = 0
#     automatic = 0
#     wrong = 0
#     for row in clean:
#         for field in fields:
#             total = total + 1
#             if （清書の値が None でないなら）:
#                 automatic = automatic + 1
#                 if （目で確かめた値と違うなら）:
#                     wrong = wrong + 1
#     share = None
#     if total > 0:
#         share = （自動の割合）
#     precision = None
#     if automatic > 0:
#         precision = （正しかった数 ÷ 自動の数）
#     return {"項目": name, "全部": total, "自動": automatic, "誤り": wrong, "自動の割合": share, "適合率": precision}
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "measure", "locked": false, "schema_version": 3, "solution": true, "task": false}
def measure(name, fields, clean, truth):
    """fields の項目の、自動で通した数と正しさを、1つの辞書で返す。数え方は、上の表のとおり。割合は丸めない。

    引数:
        name: 「項目」に入れる名前（文字列）
        fields: 数える項目の名前のリスト
        clean: 清書（辞書のリスト）。キーは「申請書」と項目の名前。人が見る項目は None
        truth: 目で確かめた値の辞書。キーは（申請書, 項目）の組、値は文字列
    返り値: 辞書。キーは「項目」「全部」「自動」「誤り」「自動の割合」「適合率」
    例: 4枚のうち自動が2枚で、1枚が誤りなら、{"項目": "氏名", "全部": 4, "自動": 2, "誤り": 1, "自動の割合": 0.5, "適合率": 0.5}
    """
    ### BEGIN SOLUTION
    total = 0
    automatic = 0
    wrong = 0
    for row in clean:
        for field in fields:
            total = total + 1
            if row[field] is not None:
                automatic = automatic + 1
                if str(row[field]) != truth[row["申請書"], field]:
                    wrong = wrong + 1
    share = automatic / total if total > 0 else None
    precision = (automatic - wrong) / automatic if automatic > 0 else None
    return {"項目": name, "全部": total, "自動": automatic, "誤り": wrong, "自動の割合": share, "適合率": precision}
    ### END SOLUTION

# %% nbgrader={"grade": false, "grade_id": "make_clean", "locked": true, "schema_version": 3, "solution": false, "task": false}
def make_clean(fields, *lines):
    """（清書の値, 目で確かめた値）の組のリストを申請書ごとに渡すと、清書と、目で確かめた値の辞書を作る。"""
    clean, truth = [], {}
    for number, line in enumerate(lines, start=1):
        row = {"申請書": f"F{number:03}"}
        for field, (value, right) in zip(fields, line):
            row[field], truth[row["申請書"], field] = value, right
        clean.append(row)
    return clean, truth

# %% nbgrader={"grade": true, "grade_id": "test_measure", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
few = make_clean(
    ["氏名", "申請金額", "メール"],
    [("高橋　一郎", "髙橋　一郎"), (5000, "5000"), (None, "a@kana.jp")],
    [(None, "例示　花子"), (28000, "280000"), (None, "b@kana.jp")],
    [("仮名　実", "仮名　実"), (61000, "61000"), (None, "")],
    [(None, "見本　一"), (None, "7"), (None, "c@kana.jp")],
)
for name, fields, expected, look in (
    ("氏名", ["氏名"], (4, 2, 1, 0.5, 0.5), "None でないものが自動です。1字でも違えば誤りか。適合率は、自動の数で割っているか。return は、2つの for の外か"),
    ("申請金額", ["申請金額"], (4, 3, 1, 0.75, 2 / 3), "数の申請金額を、str で文字列にしてから比べているか。適合率は、自動の数で割っているか"),
    ("メール", ["メール"], (4, 0, 0, 0, None), "自動が1つもないとき、適合率だけを None にしているか。自動の割合は 0 です"),
    ("合計", ["氏名", "申請金額", "メール"], (12, 5, 2, 5 / 12, 0.6), "fields の全部の項目を数えているか。割るのは、合計してから1回だけか。丸めていないか"),
):
    checks.equal(
        checks.run(measure, name, fields, *few, what=f"{name}を数えるとき", look="割る前に、0 でないか確かめているか。truth[申請書, 項目] のように、1つの [ ] の中に、この順で書いているか。return の行が、if や for の中だけにないか"),
        {"項目": name, **dict(zip(("全部", "自動", "誤り", "自動の割合", "適合率"), expected))},
        what=f"4枚の申請書の、{name}の数",
        look=look,
    )
print("✓ measure はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_measure_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の清書を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_values = make_clean(
    ["番号", "備考"],
    [("0012345", "0012345"), ("", "")],
    [("12345", "0012345"), (0, "0")],
    [(None, "0000001"), (None, "None")],
    [("0000007", "0000007"), ("急ぎ ", "急ぎ")],
    [("0000008", "0000009"), ("急ぎ", "急ぎ")],
)
_look = "None でないものだけを自動とし、文字列にして比べているか。全部が 0、自動が 0 のときを、別々に分けているか"
for _name, _fields, _clean, _expected, _what in (
    ("番号", ["番号"], _values[0], (5, 4, 2, 0.8, 0.5), "頭に 0 のある番号の清書"),
    ("その他", ["備考"], _values[0], (5, 4, 1, 0.8, 0.75), "空の文字列や 0 のある清書"),
    ("全部", ["備考", "番号"], _values[0], (10, 8, 3, 0.8, 0.625), "2つの項目の清書"),
    ("1枚", ["番号"], _values[0][:1], (1, 1, 0, 1, 1), "1枚だけの清書"),
    ("誤り", ["番号"], _values[0][1:2], (1, 1, 1, 1, 0), "1枚だけで、誤りの清書"),
    ("空", ["番号"], [], (0, 0, 0, None, None), "申請書が1枚もない清書"),
    ("なし", [], _values[0], (0, 0, 0, None, None), "数える項目が1つもない清書"),
):
    checks.equal(
        checks.run(measure, _name, _fields, _clean, _values[1], what=_what, look=_look, hidden=True),
        {"項目": _name, **dict(zip(("全部", "自動", "誤り", "自動の割合", "適合率"), _expected))},
        what=_what + "の数",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 6　1回で全部作る。2回目は何も変えない
#
# ### 見本：用意した関数
#
# 次のセルは、ブックを書く関数です。中身を読まずに、実行してください。

# %% nbgrader={"grade": false, "grade_id": "books", "locked": true, "schema_version": 3, "solution": false, "task": false}
FICTION = "※研修用の架空のデータです。実在の区、会社、人物とは関係ありません。"
FIELDS = ["受付番号", "申請日", "法人名", "法人番号", "フリガナ", "生年月日", "氏名", "電話番号", "郵便番号", "メール", "住所", "申請金額", "金融機関", "口座番号", "口座名義"]
LINE = Side(style="thin", color="808080")
WIDE = {
    "申請書": 8, "残り": 6, "法人名": 24, "法人番号": 15, "フリガナ": 18, "氏名": 14, "電話番号": 15, "郵便番号": 10,
    "メール": 28, "住所": 40, "金融機関": 30, "口座名義": 22,
}  # 清書と品質報告の列の幅。ここにない列は 12


def set_up(sheet, title, guide, names, widths, count):
    """題名、注意書き、説明、見出し（4行目）を書き、その下の count 行までに罫線を引く。列の幅、見出しの固定、印刷の設定もする。"""
    look = {
        "font": Font(name="Calibri", size=11),
        "border": Border(left=LINE, right=LINE, top=LINE, bottom=LINE),
        "alignment": Alignment(vertical="center", wrap_text=True),
    }
    sheet.parent.add_named_style(NamedStyle("罫線", **look))
    # 人が見る、または人が打つところには、色を付ける
    sheet.parent.add_named_style(NamedStyle("空欄", fill=PatternFill("solid", fgColor="FFF2CC"), **look))
    sheet["A4"].style = "罫線"
    lined = sheet["A4"]._style
    for row in range(4, 5 + count):
        sheet.row_dimensions[row].height = 30
        for column in range(1, len(names) + 1):
            sheet.cell(row, column)._style = copy(lined)
    sheet["A1"], sheet["A2"], sheet["A3"] = title, FICTION, guide
    sheet["A1"].font = Font(name="Calibri", bold=True, size=14)
    bold, blue = Font(name="Calibri", bold=True), PatternFill("solid", fgColor="D9E1F2")
    for column, (name, width) in enumerate(zip(names, widths), start=1):
        cell = sheet.cell(4, column, name)
        cell.font, cell.fill = bold, blue
        sheet.column_dimensions[cell.column_letter].width = width
    sheet.freeze_panes = "A5"
    sheet.print_title_rows = "4:4"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.oddFooter.center.text = "&P / &N ページ"


def write_review(path, doubtful, clips):
    """確認票のブックを書く。clips は、切り抜きの zip の場所。"""
    book = Workbook()
    sheet = book.active
    sheet.title = "確認"
    guide = "画像を見て、右の「正しい値」に、用紙のとおりに打ってください（日付は 昭和23年9月15日、電話番号は 03-1234-5678 の形で）。行の順番は変えないでください。"
    set_up(sheet, "OCRの確認票（架空区 応援金担当）", guide, REVIEW_NAMES, [9, 11, 16, 34, 76, 30], len(doubtful))
    with ZipFile(clips) as archive:
        for row, item in enumerate(doubtful, start=5):
            sheet.cell(row, 6).style = "空欄"
            add_row(sheet, row, item, archive.read(item["切り抜き"]))
    for picture in sheet._images:  # 罫線にかからないように、画像を4画素ずつ、右と下へずらす
        if isinstance(picture.anchor, str):
            row, column = coordinate_to_tuple(picture.anchor)
            corner = AnchorMarker(col=column - 1, colOff=4 * 9525, row=row - 1, rowOff=4 * 9525)
            picture.anchor = OneCellAnchor(_from=corner, ext=XDRPositiveSize2D(round(picture.width * 9525), round(picture.height * 9525)))
    book.save(path)


@cache
def lines_in(content, first, sheet=None, columns=None):
    """ブックの中身から、first 行目からの値を読む（画像は読まない）。同じ中身なら、読み直さずに、覚えておいた答えを返す。"""
    with closing(load_workbook(BytesIO(content), read_only=True)) as book:
        return list((book[sheet] if sheet else book.active).iter_rows(min_row=first, max_col=columns, values_only=True))


def read_review(path):
    """確認票を読み、人が見る項目（切り抜きを除く4つ）と「正しい値」を、辞書のリストで返す。"""
    names = [name for name in REVIEW_NAMES if name != "切り抜き"]
    rows = lines_in(Path(path).read_bytes(), 5, "確認", 6)
    return [dict(zip(names, ["" if value is None else str(value) for value in (*row[:4], row[5])])) for row in rows if row[0] is not None]


def is_same_review(path, doubtful):
    """確認票の中の項目が doubtful のとおりなら True を返す。「正しい値」は比べない。"""
    names = ["申請書", "項目", "理由", "読み取り"]
    return [[row[name] for name in names] for row in read_review(path)] == [[item[name] for name in names] for item in doubtful]


def read_answers(path):
    """人が確認票に打った値を、（申請書, 項目）をキーにした辞書で返す。値の形も確かめ、正しい形でないものは入れない。"""
    answers = {}
    for row in read_review(path):
        value = value_of(row["項目"], tidy_cell(row["項目"], row["正しい値"])) if row["正しい値"].strip() else None
        if row["項目"] in ("氏名", "フリガナ", "住所", "法人名") and value is not None:
            value = row["正しい値"].strip()  # 打ったとおりの字と空白を残す
        if value is not None:
            answers[row["申請書"], row["項目"]] = value
    return answers


def fill(clean, answers):
    """清書の None のところに人が打った値を入れ、まだ None の数を「残り」に書いた、新しいリストを返す。"""
    filled = []
    for row in clean:
        new = {name: answers.get((row["申請書"], name)) if value is None else value for name, value in row.items()}
        new["残り"] = list(new.values()).count(None)
        filled.append(new)
    return filled


def write_table(path, title, rows):
    """辞書のリストを、表のブックに書く。"""
    book = Workbook()
    sheet = book.active
    names = list(rows[0])
    set_up(sheet, title, "色のついたところは、値がありません（まだ決まっていないか、測れないものです）。", names, [WIDE.get(name, 12) for name in names], len(rows))
    for number, row in enumerate(rows, start=5):
        for column, name in enumerate(names, start=1):
            cell = sheet.cell(number, column, row[name])
            if isinstance(row[name], str):
                cell.data_type, cell.number_format = "s", "@"
            elif row[name] is None:
                cell.style = "空欄"
            else:
                cell.number_format = "0.0%" if name in ("自動の割合", "適合率") else "#,##0"
    book.save(path)


def is_same_table(path, rows):
    """path に表のブックがあり、その値が rows のとおりなら True、なければ（違えば）False を返す。"""
    if not Path(path).exists():
        return False
    lines = lines_in(Path(path).read_bytes(), 4)
    tables = [lines, [list(rows[0]), *[row.values() for row in rows]]]
    # 割合は、ブックに保存すると、ごくわずかに変わることがある
    old, new = [[[round(value, 9) if isinstance(value, float) else value for value in line] for line in table] for table in tables]
    return old == new


def read_truth(path):
    """目で確かめた値の CSV を、（申請書, 項目）をキーにした辞書で返す。"""
    return {(row["申請書"], row["項目"]): row["値"] for row in read_rows(path)}


def quality(clean, truth):
    """項目ごとの数と、合計を並べた、品質報告の表を返す。"""
    return [measure(field, [field], clean, truth) for field in FIELDS] + [measure("合計", FIELDS, clean, truth)]

# %% [markdown]
# | 使う関数 | すること |
# | --- | --- |
# | `write_review(path, doubtful, clips)` | 確認票を書く（**いつも書く**）。`clips` は切り抜きの zip の場所 |
# | `is_same_review(path, doubtful)` | 今ある確認票の項目が同じなら True |
# | `read_answers(path)` | 確認票に人が打った値を読む。正しい形のものだけを返す |
# | `fill(clean, answers)` | 清書の `None` に、人が打った値を入れた表を返す。まだ `None` の数を「残り」に書く |
# | `quality(clean, truth)` | 品質報告の表を返す。練習5の `measure` を使う |
# | `write_table(path, title, rows)` | 表のブックを書く（**いつも書く**） |
# | `is_same_table(path, rows)` | 今ある表の値が同じなら True。ファイルがなければ False |
# | `read_truth(path)` | 目で確かめた値を読む |
#
# ### 見本：違うときだけ書く。人のものは上書きしない
#
# 書く前に、今あるものと比べ、**2回目は何も変わらない** ようにします。
#
# もっと大切なのは、**人が書き込んだファイルを、上書きしない** ことです。打った値が消えたら、だれもこの道具を使わなくなります。
# 当番表の見本です。なければ作り、あれば作り直しません。別の課のものなら、**止まって知らせます**。

# %%
def make_roster(path, section):
    lines = []
    if not path.exists():
        path.write_text(section, encoding="utf-8")
        lines.append("作成 当番表.txt")
    elif path.read_text(encoding="utf-8") != section:
        raise ValueError("当番表.txt は、別の課のものです")
    return lines


trial = Path("ためし")
trial.mkdir(exist_ok=True)
(trial / "当番表.txt").unlink(missing_ok=True)
print(make_roster(trial / "当番表.txt", "税務課"))
print(make_roster(trial / "当番表.txt", "税務課"))

# %% [markdown]
# 2回目は何もせず、空のリスト `[]` が返りました。
#
# - `Path("場所")`（パス）は、ファイルやフォルダーの場所です。`/ "名前"` で、その中の場所になります。
# - `.exists()`（イグジスツ）は、あれば True です。`.write_text( )` は文字を書き、`.read_text()` は読みます。
# - `.mkdir(exist_ok=True)`（メイク・ディレクトリー）は、フォルダーを作ります。もうあれば、何もしません。`.unlink(…)` は、前に試した残りを消します。
# - `raise ValueError("文")`（レイズ）は、**わざとエラーを起こして止まる** 命令です。別の課の名前で呼んでみます。

# %% tags=["raises-exception"]
make_roster(trial / "当番表.txt", "会計課")

# %% [markdown]
# いちばん下の行に、`ValueError: 当番表.txt は、別の課のものです` と出ました。
#
# ### 練習6　`run_batch`
#
# OCRの結果から、確認票、清書、品質報告を作る関数を作りましょう。はじめに、`source` と `folder` を `Path( )` で包みます。したことは `lines` に足していきます。
#
# 1. `read_batch(source)` で申請書を、`read_rows` で `source` の `住民台帳.csv` と `会社台帳.csv` を読み、`plan` で仕分ける（しきい値は `LIMITS`）
# 2. `folder` を、なければ作る
# 3. `folder` の「確認.xlsx」が **なければ**、`source` の `切り抜き.zip` を使って書く。書いたら `"作成 確認.xlsx"` を足す
# 4. **あって、項目が違えば**、`ValueError` で止まる。確認票も、ほかのファイルも書きかえない（提出したときに採点します）
# 5. 確認票から、人が打った値を読み、清書に入れる
# 6. 「清書.xlsx」が、値を入れた清書と **同じでなければ**、書く。書いたら `"更新 清書.xlsx"` を足す
# 7. 「品質報告.xlsx」が、`source` の `正解の値.csv`（目で確かめた値）で測った品質報告の表と **同じでなければ**、書く。書いたら `"更新 品質報告.xlsx"` を足す
# 8. `lines` を返す
#
# 品質報告は、人が打った値を入れる **前の** 清書で測ります。題名は、清書が `"清書（架空区 応援金担当）"`、品質報告が `"品質報告（架空区 応援金担当）"` です。
#
# <details><summary>ヒント1</summary>
#
# 3 と 4 は、見本の `make_roster` と同じ形です。`if not review.exists():` と `elif not is_same_review(…):` を並べます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `source = Path(source)` としておけば、場所は `source / "住民台帳.csv"` と書けます。`filled = fill(clean, read_answers(review))` で、人の値が入った清書ができます。品質報告に渡すのは `clean` です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     source = Path(source)
#     folder = Path(folder)
#     people = read_rows(source / "住民台帳.csv")
#     companies = read_rows(source / "会社台帳.csv")
#     clean, doubtful = plan(read_batch(source), people, companies, LIMITS)
#     folder.mkdir(exist_ok=True)
#     lines = []
#     review = folder / "確認.xlsx"
#     if not review.exists():
#         write_review(review, doubtful, source / "切り抜き.zip")
#         lines.append("作成 確認.xlsx")
#     elif （項目が違えば）:
#         raise ValueError("確認.xlsx は、別の束のものです。ほかの場所に移してから、実行してください")
#     filled = （人の値を入れた清書）
#     if not is_same_table(folder / "清書.xlsx", filled):
#         write_table(folder / "清書.xlsx", "清書（架空区 応援金担当）", filled)
#         lines.append("更新 清書.xlsx")
#     report = （品質報告の表）
#     （清書と同じように、違うときだけ書く）
#     return lines
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "run_batch", "locked": false, "schema_version": 3, "solution": true, "task": false}
def run_batch(source, folder):
    """source のOCRの結果から、確認.xlsx、清書.xlsx、品質報告.xlsx を folder に作る。もう一度実行しても、何も変えない。

    確認.xlsx は、一度作ったら書きかえない。人が打った値は、清書に入れる。品質報告は、人の値を入れる前の清書で測る。

    引数:
        source: OCRの結果と台帳のあるフォルダーの場所。中のファイルは書きかえない
        folder: 作ったものを入れるフォルダーの場所。なければ作る
    返り値: 今回したことのリスト（文字列のリスト）。確認、清書、品質報告の順。何もしなければ []
    エラー: 項目の違う確認.xlsx があれば、何も書かずに ValueError で止まる
    例: はじめて実行したときは ["作成 確認.xlsx", "更新 清書.xlsx", "更新 品質報告.xlsx"]。もう一度実行したときは []
    """
    ### BEGIN SOLUTION
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
    if not is_same_table(folder / "清書.xlsx", filled):
        write_table(folder / "清書.xlsx", "清書（架空区 応援金担当）", filled)
        lines.append("更新 清書.xlsx")
    report = quality(clean, read_truth(source / "正解の値.csv"))
    if not is_same_table(folder / "品質報告.xlsx", report):
        write_table(folder / "品質報告.xlsx", "品質報告（架空区 応援金担当）", report)
        lines.append("更新 品質報告.xlsx")
    return lines
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_run_batch", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
import shutil

OWN_REGISTERS = "2つの台帳を、関数の中で source から読んでいるか（前のセルの people、companies を使っていないか）"


def planned(source, hidden=False):
    """練習3の plan の、清書と、人が見る項目。"""
    tables = [read_rows(Path(source) / name) for name in ("住民台帳.csv", "会社台帳.csv")]
    return two_lists(checks.run(plan, read_batch(source), *tables, LIMITS, what="今日の束", look="練習1から練習3は「✓」か", hidden=hidden), hidden=hidden)


def type_in(path, answers, doubtful):
    """確認票に、人が打つように、正しい値を書きこむ。answers のキーは、（申請書, 項目）の組。"""
    places = {(item["申請書"], item["項目"]): row for row, item in enumerate(doubtful, start=5)}
    if not set(answers) <= set(places):
        raise checks.CheckFailed("練習6の前に、練習3の plan を直してください。", [("どこを見るか", "練習1から練習3の「確かめる」を、もう一度実行してください。")])
    book = Workbook()  # 値だけの確認票（画像も写すと、時間がかかるため）
    book.active.title = "確認"
    for (form, field), row in places.items():
        item = doubtful[row - 5]
        for column, text in enumerate([form, field, item["理由"], item["読み取り"], None, answers.get((form, field))], start=1):
            cell = book.active.cell(row, column, text)
            if isinstance(text, str):
                cell.data_type = "s"
    book.save(path)


def check_output(source, folder, wanted, what, hidden=False):
    """folder の中の3つのブックを、開き直して確かめる。wanted は、練習3の plan の、清書と、人が見る項目。"""
    clean, doubtful = wanted
    look = "write_review、write_table に渡すものと、保存する場所は合っているか"
    checks.files(folder, ["確認.xlsx", "清書.xlsx", "品質報告.xlsx"], what=what + "の後のフォルダー", look=look, hidden=hidden)
    shown = read_review(Path(folder) / "確認.xlsx")
    expected = [{**{name: item[name] for name in REVIEW_NAMES[:4]}, "正しい値": ""} for item in doubtful]
    checks.rows(shown, expected, what=what + "の確認票に並ぶ項目", look=f"{OWN_REGISTERS}。練習4は「✓」か", hidden=hidden)
    for name in ("清書.xlsx", "品質報告.xlsx"):
        check_table(source, folder, name, clean, {}, what, hidden)


def check_table(source, folder, name, clean, answers, what, hidden=False):
    """清書か品質報告のブックを、開き直して確かめる。answers は、人が打った値。"""
    if name == "清書.xlsx":
        rows = fill(clean, answers)
        look = f"{OWN_REGISTERS}。人が打った値を read_answers で読み、fill で入れてから、違うときに書いているか"
    else:
        rows = quality(clean, read_truth(Path(source) / "正解の値.csv"))
        look = "quality に渡すのは、人が打った値を入れる前の clean か。読むのは source の中の、正解の値.csv か"
    sheet = checks.workbooks.opened(Path(folder) / name, what=f"{what}の{name}", hidden=hidden).active
    checks.text(sheet["A1"].value, name.removesuffix(".xlsx") + "（架空区 応援金担当）", what=f"{what}の{name}の題名", look="write_table の2つ目に、題名を渡しているか", hidden=hidden)
    checks.workbooks.values(sheet, "A4", [list(rows[0]), *[list(row.values()) for row in rows]], what=f"{what}の{name}の値", look=look, hidden=hidden, ends=True)


def three_forms(folder):
    """今日の束の、3枚だけの束を folder に作る（全部を何度も確かめると、時間がかかるため）。台帳の字も、少し変える。"""
    shutil.copytree("data", folder, ignore=shutil.ignore_patterns("画像"))
    for name in ("読取結果.csv", "項目一覧.csv", "正解の値.csv"):
        lines = (folder / name).read_text(encoding="utf-8-sig").splitlines()
        kept = [line for line in lines[2:] if line.split(",")[0] in ("F073", "F074", "F077")]
        (folder / name).write_text("\n".join([*lines[:2], *kept, ""]), encoding="utf-8-sig")
    for name, old, new in (("住民台帳.csv", "ハマダ　ナオミ", "ハマタ　ナオミ"), ("会社台帳.csv", "仮名工業株式会社", "仮名工業株式会社東京")):
        register = (folder / name).read_text(encoding="utf-8-sig")
        (folder / name).write_text(register.replace(old, new), encoding="utf-8-sig")


with tempfile.TemporaryDirectory() as place:
    source, folder = Path(place) / "3枚の束", Path(place) / "令和8年6月の束"
    three_forms(source)
    with checks.untouched(source, what="run_batch の実行", look="作ったものは、folder の中に入れているか"):
        lines = checks.run(run_batch, str(source), str(folder), what="はじめての実行", look="練習3から練習5は「✓」か。source と folder を Path( ) にしているか。folder.mkdir(exist_ok=True) があるか。fill に渡すのは、clean と read_answers(review) の2つか。return lines があるか")
    checks.rows(lines, ["作成 確認.xlsx", "更新 清書.xlsx", "更新 品質報告.xlsx"], what="はじめての実行の返り値", look="書くたびに、説明のとおりの1行を足しているか")
    clean, doubtful = planned(source)
    check_output(source, folder, (clean, doubtful), "はじめての実行")
    with checks.untouched(folder, what="2回目の実行", look="確認票は exists、ほかの2つは is_same_table で、書くかどうかを決めているか"):
        lines = checks.run(run_batch, str(source), str(folder), what="2回目の実行", look="mkdir に exist_ok=True を付けているか。is_same_review の前の not を忘れていないか")
    checks.rows(lines, [], what="2回目の実行の返り値", look="何もしなかったときは、空のリスト [] を返します")
    birthday, name = ("F073", "生年月日"), ("F077", "氏名")
    type_in(folder / "確認.xlsx", {birthday: "昭和23年9月15日", name: "上田　ヨシ"}, doubtful)
    typed = (folder / "確認.xlsx").read_bytes()
    lines = checks.run(run_batch, str(source), str(folder), what="人が2つ打った後の実行", look="練習5は「✓」か。fill に渡すのは、clean と read_answers(review) の2つか")
    checks.equal((folder / "確認.xlsx").read_bytes() == typed, True, what="人が打った確認票が、そのままかどうか", look="確認票は、あるときは書かないか")
    checks.rows(lines, ["更新 清書.xlsx"], what="人が2つ打った後の実行の返り値", look="清書だけが変わるはずです。品質報告は、人の値を入れる前の clean で作っているか")
    check_table(source, folder, "清書.xlsx", clean, {birthday: "1948-09-15", name: "上田　ヨシ"}, "人が2つ打った後の実行")
print("✓ run_batch はできています。これで全部です。おつかれさまでした。")

# %% nbgrader={"grade": true, "grade_id": "test_run_batch_hidden", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の束を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
def _write(path, names, rows):
    with open(path, "w", encoding="utf-8-sig", newline="") as _file:
        _writer = csv.writer(_file)
        _writer.writerows([["架空の束"], names, *rows])


def _write_readings(folder, readings, extra=()):
    _pieces = [[_form, _field, _n, _text, _mark] for (_form, _field), _found in readings.items() for _n, (_text, _mark) in enumerate(_found, start=1)]
    _write(folder / "読取結果.csv", ["申請書", "項目", "順番", "文字", "確信度"], [*_pieces, *extra])


def _write_truth(folder, names, day):
    _write(folder / "正解の値.csv", ["申請書", "項目", "値"], [[_form, _field, day if _field == "申請日" else "架空"] for _form in names for _field in FIELDS])


def _make_source(folder, names, readings):
    """申請書の名前と、（項目: 断片のリスト）から、OCRの結果のフォルダーを作る。"""
    folder.mkdir(exist_ok=True)
    _cells = [[_form, _field, f"{_form}-{_at:02}.jpg"] for _form in names for _at, _field in enumerate(FIELDS, start=1)]
    _write(folder / "項目一覧.csv", ["申請書", "項目", "切り抜き"], _cells)
    _write_readings(folder, readings)
    _write(folder / "住民台帳.csv", ["番号", "氏名", "フリガナ", "生年月日", "住所"], [["R1", "見本　花子", "ミホン　ハナコ", "1980-02-03", "東京都架空区一色町4番5号"]])
    _write(folder / "会社台帳.csv", ["法人番号", "法人名"], [["7999903001807", "合同会社二口酒店"]])
    _write_truth(folder, names, "2026-06-01")
    with ZipFile("data/切り抜き.zip") as _from, ZipFile(folder / "切り抜き.zip", "w") as _to:
        _kept = _from.namelist()
        for _number, (_form, _field, _name) in enumerate(_cells):
            _to.writestr(_name, _from.read(_kept[_number]))


_readings = {
    ("G2", "申請日"): [("R8.", 51.0), ("6.1", 50.0)],
    ("G2", "氏名"): [("見本花", 20.0)],
    ("G2", "住所"): [("架空区一色町4-5", 9.0)],
    ("G2", "生年月日"): [("S55.2.3", 80.0)],
    ("G2", "法人番号"): [("7999903001807", 70.0)],
    ("G2", "法人名"): [("合同会社二日酒店", 12.0)],
    ("G1", "申請日"): [("R8.6.2", 99.0)],
    ("G1", "口座番号"): [("=5-12", 99.0)],
    ("G1", "申請金額"): [("金5,000円", 49.9)],
}
_all = ["作成 確認.xlsx", "更新 清書.xlsx", "更新 品質報告.xlsx"]
with tempfile.TemporaryDirectory() as _place:
    _source, _folder = Path(_place) / "束", Path(_place) / "出力"
    _make_source(_source, ["G2", "G1"], _readings)
    with checks.untouched(_source, what="別の束の実行", hidden=True):
        checks.rows(checks.run(run_batch, str(_source), _folder, what="別の束", look="練習3から練習5は「✓」か。渡された source のファイルを使い、folder に書いているか", hidden=True), _all, what="別の束の返り値", look="渡された source のファイルを使い、folder に書いているか", hidden=True)
    _clean, _doubtful = planned(_source, hidden=True)
    check_output(_source, _folder, (_clean, _doubtful), "別の束", hidden=True)
    _sheet = checks.workbooks.opened(_folder / "確認.xlsx", what="別の束の確認票", hidden=True)["確認"]
    _look = "確認票は、write_review で書いているか"
    checks.workbooks.columns(_sheet, 4, REVIEW_NAMES, what="別の束の確認票の見出し", look=_look, hidden=True)
    checks.workbooks.frozen(_sheet, "A5", what="別の束の確認票の、見出しの固定", look=_look, hidden=True)
    checks.workbooks.printing(_sheet, landscape=True, paper="A4", title_rows="4:4", pages_wide=1, pages_tall=0, what="別の束の確認票の、印刷の設定", look=_look, hidden=True)
    with ZipFile(_source / "切り抜き.zip") as _archive:
        check_review(_sheet, 5, _doubtful, _archive.read, "別の束の確認票", hidden=True)

    # 確認票を消すと、確認票だけを作り直す
    (_folder / "確認.xlsx").unlink()
    _look = "なくなったものだけを、作り直しているか。清書と品質報告は、書くかどうかを is_same_table だけで決めているか"
    with checks.untouched(_folder, what="確認票を消した後の実行", look=_look, hidden=True, new_ok=True):
        _got = checks.run(run_batch, str(_source), str(_folder), what="確認票を消した後", look=_look, hidden=True)
    checks.rows(_got, ["作成 確認.xlsx"], what="確認票を消した後の返り値", look=_look, hidden=True)

    # 人が打った値。正しい形でないものは、入れない
    _typed = {("G1", "口座番号"): 123, ("G1", "申請金額"): "５，０００円", ("G1", "メール"): "　"}
    type_in(_folder / "確認.xlsx", _typed, _doubtful)
    _typed = (_folder / "確認.xlsx").read_bytes()
    _got = checks.run(run_batch, str(_source), str(_folder), what="人が打った後", look="人が打った値で、清書だけを書き直しているか", hidden=True)
    checks.rows(_got, ["更新 清書.xlsx"], what="人が打った後の返り値", look="人が打った値で、清書だけを書き直しているか", hidden=True)
    checks.equal((_folder / "確認.xlsx").read_bytes() == _typed, True, what="人が打った確認票が、そのままかどうか", look="確認票は、あるときは書かないか", hidden=True)
    _same = is_same_table(_folder / "清書.xlsx", fill(_clean, {("G1", "申請金額"): 5000}))  # 次の実行も同じものを読むので、速い
    checks.equal(_same, True, what="人が打った後の清書の値", look="人が打った値を read_answers で読み、fill で入れてから書いているか", hidden=True)

    # 目で確かめた値が直ると、品質報告だけが変わる。人が打った値の入った清書は、同じなので書かない
    _write_truth(_source, ["G1", "G2"], "架空")
    checks.rows(checks.run(run_batch, str(_source), str(_folder), what="正解を直した後", look="正解の値.csv は、実行するたびに読んでいるか", hidden=True), ["更新 品質報告.xlsx"], what="正解を直した後の返り値", look="品質報告の値が違えば書き直し、値が同じ清書は書かないか", hidden=True)
    _same = is_same_table(_folder / "品質報告.xlsx", quality(_clean, read_truth(_source / "正解の値.csv")))
    checks.equal(_same, True, what="正解を直した後の品質報告の値", look="quality に渡すのは、人が打った値を入れる前の clean か。読むのは source の中の、正解の値.csv か", hidden=True)

    # 別の束なら、何も書かずに止まる
    _write_readings(_source, _readings, [["G1", "氏名", 1, "別人", 30.0]])
    _write_truth(_source, ["G2", "G1"], "2026-06-01")
    with checks.untouched(_folder, what="項目の違う確認票がある実行", look="ValueError で止まるのは、清書と品質報告を書くより前か", hidden=True):
        checks.raises(run_batch, str(_source), str(_folder), error=ValueError, what="項目の違う確認票がある", look="確認.xlsx があって、is_same_review が False なら、raise ValueError(…) で止まっているか", hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ## 結果を読む
#
# 練習が全部「✓」になったら、実行してください。「完成」というフォルダーができます。
# 練習を直す前に実行していたら、先に、中の3つのブックを消します。残っていると、`ValueError` で止まることがあります。

# %% tags=["raises-exception"]
print(run_batch("data", "完成"))

# %% [markdown]
# 左のファイルの一覧から「完成」を開き、3つのブックをダウンロードして、Excel で見ます。確認票では、切り抜きのとなりの黄色い欄に打ちます。
# 打った 確認.xlsx を「完成」に入れ直し（同じ名前で上書きします）、もう一度実行すると、清書の「残り」が減ります。減らない項目は、打った値が正しい形ではありません。
#
# 品質報告の「合計」では、360項目のうち 177項目（49%）を自動で通し、**誤りは 0** です。確信度だけ（しきい値 70）で分けていたら、どうだったでしょうか。

# %% tags=["raises-exception"]
truth = read_truth("data/正解の値.csv")
alone = [cell for form in forms for cell in form["欄"] if cell["読み取り"] != "" and cell["確信度"] >= 70]
wrong = [cell for cell in alone if fold(str(cell["値"])) != fold(truth[cell["申請書"], cell["項目"]])]
print("自動", len(alone), "　誤り", len(wrong))

# %% [markdown]
# - 同じくらいの数を通しても、**20項目の誤りがまざります**（番号や日付の形の崩れ、住所の書き方の違いも数えます）。1つの手がかりを厳しくするより、**別の手がかりを足すほうがよい** のです。
# - **「誤り 0」は「これからも 0」ではありません。** 自動で通したものも、毎回いくつか抜き出して、目で確かめます。
#
# ## まとめ
#
# - 台帳で決まる項目は、台帳の字を使います
# - どの項目も、「自動で通す」か「人が見る」の、どちらか片方に決めます
# - 品質は、人が直す前に、自動で通した値だけで測ります
# - **人が書き込んだものは、上書きしません**

# %% [markdown]
# ## 明日、自分のファイルで
#
# 1. 自分の課の AI-OCR に、**切り抜き画像を書き出す** 設定があるか調べます。
# 2. はじめの1か月は、**全部を人が見ながら**、この道具も動かします。比べれば、本物の品質報告になります。
# 3. `LIMITS` は、自分の束で選び直します。お金や権利に関わる項目は、101（必ず見る）から始めます。
# 4. 確認票は、**並べ替えません**。画像が、別の行に残ることがあります。Excel で開いたまま実行すると、`PermissionError`（書く許可がない）で止まります。
# 5. 確認票は、**個人情報のかたまり** です。束ごとにフォルダーを分け、置き場所と消す日を決めます。
#
# ### 困ったときは：よろず相談DX
#
# 次の3つを書いて送ると、早く解決します。
#
# 1. **したいこと**（例：OCRの結果を、切り抜き付きの確認票にしたい）
# 2. **書いたもの**（セルの中身をそのまま）
# 3. **出たもの**（エラーなら、いちばん下の行）
#
# 相談には、**個人情報** を付けません。この教材のデータを使ってください。
#
# 最後に、このノートを **保存してから提出** してください。何度でも提出し直せます。
