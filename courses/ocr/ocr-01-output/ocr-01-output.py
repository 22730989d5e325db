# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # OCR 1 OCRの結果を読む
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - OCRが返すもの（文字、枠の位置、確信度）を読み、番号や数字を文字列のまま扱う
# - 細切れの読み取りを項目ごとにまとめ、**いちばん低い確信度** をその項目の確信度とする
# - 枠の位置を使って、画像の見たいところだけを切り抜く
# - しきい値で「採用」「確認」「却下」に分け、**何も読めなかった項目** も忘れずに数える
#
# **所要時間**　45分（途中でやめても、保存しておけば続けられます。続けるときは、いちばん上のセルから順に実行し直します）
#
# **業務での使いどころ**　申請書をスキャンして AI-OCR にかけると、文字の入った表が返ってきます。全部を人が見直すなら、打ち直すのと手間はあまり変わりません。
# 反対に、全部をそのまま信じると、間違った口座に振り込みます。**どれを信じ、どれを人が見るか** を、決まった基準で分けるのが、この単元の仕事です。
#
# データはすべて架空です。「架空区」という区は実在しません。ただし、**読み取りの誤りは本物** です。申請書の画像を、OCRソフト Tesseract（テッセラクト）で実際に読みました。

# %% [markdown]
# ## はじめに
#
# この講座は「Excel 1 ブックを読む」「Excel 2 表をきれいにする」を終えた人のためのものです。**上から順に、飛ばさずに** 実行し、「# ここに書いてください」とあるセルだけに答えを書きます。
# 答えを書くときは、「# ここに書いてください」の行と、`raise` で始まる行の **2行を消します**。
# Excel 1 と Excel 2 で出てきた言葉のうち、ここで使うものです。
#
# | 言葉 | 意味 | 例 |
# | --- | --- | --- |
# | 文字列 | 引用符で囲んだ文字。数字だけでも、計算はしない | `"0018"` |
# | リスト | 値を順番に並べたもの | `["採用", "確認"]` |
# | `.append(値)` | リストの最後に、値を1つ足す | `rows.append(row)` |
# | 辞書 | 見出し（キー）と値の組 | `{"項目": "氏名", "文字": "見本"}` |
# | `row["項目"]` | 辞書から、キーの値を取り出す | `"氏名"` になる |
# | `if …:`、`for … in …:` | 条件に合うときだけする。1つずつ取り出してくり返す | `for row in rows:` |
# | 関数、`return` | 作業に名前を付けたもの。`return` で結果（返り値）を返す | `def route(confidence):` |
#
# **OCR**（オーシーアール）は、画像の中の文字を、文字のデータにする技術です。AI-OCR も、その1つです。
#
# まず、次のセルを実行してください。使う道具を用意するセルです。何も表示されなければ成功です。

# %% nbgrader={"grade": false, "grade_id": "tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
import csv  # CSV ファイルを読む道具
from PIL import Image, ImageDraw  # 画像を扱う道具（Pillow、「ピロー」と読みます）
from yorozu import checks  # 答えを確かめる道具

# %% [markdown]
# ## 1　OCRが返した表を読む
#
# ### 見本：申請書と、項目の一覧
#
# 「架空区 小規模事業者応援金 交付申請書」が24枚あります（画像は、はじめの8枚だけを入れてあります）。F003 の画像を見てみましょう。

# %%
Image.open("data/画像/F003.jpg")

# %% [markdown]
# 1枚に、受付番号から口座名義まで、15の項目（記入欄）があります。
#
# OCRの準備として、担当は「どこに、どの項目があるか」を登録しました。それが `項目一覧.csv` です。CSV は、値を「,」で区切っただけの、文字のファイルです。読む関数の見本を見てください。

# %%
def read_cells(path):
    """項目一覧の CSV を読み、辞書のリストにして返す。枠の数字は整数にする。"""
    cells = []
    with open(path, encoding="utf-8-sig", newline="") as file:
        next(file)
        for row in csv.DictReader(file):
            for name in ["左", "上", "幅", "高さ"]:
                row[name] = int(row[name])
            cells.append(row)
    return cells


cells = read_cells("data/項目一覧.csv")
print(len(cells), "項目")
cells[0:3]

# %% [markdown]
# - `with open(…) as file:` は、ファイルを開き、字下げの中が終わったら閉じます。`encoding`（エンコーディング）は文字の記録のしかたで、この CSV は `utf-8-sig` です。`newline=""` は、CSV を読むときの決まり文句です。
# - `next(file)` は、1行読んで進めます。この CSV の1行目は題名と注意書きなので、ここで読み飛ばします。
# - `csv.DictReader(file)` は、次の行を見出しとして、その後の行を1行ずつ **辞書** にします。値は **全部が文字列** です。
# - そこで、枠の数字だけを `int( )` で整数にしました。24枚 × 15項目 = 360項目です。
#
# `左`、`上` は、画像の左上の角から枠までの **点の数**（画素、がそ）です。`幅`、`高さ` は枠の大きさです。
#
# ### 見本：エラーを読んでみる
#
# OCRが返した表は `読取結果.csv` です。見出しは「申請書、項目、順番、文字、確信度、左、上、幅、高さ」です。
# **確信度** は、OCRが「この読み取りに、どれくらい自信があるか」を 0 から 100 で表した数です。`"72.0"` のように、小数点が付いています。
# 次のセルは、**わざとエラーを出します**。

# %% tags=["raises-exception"]
int("72.0")

# %% [markdown]
# いちばん下の行は `ValueError: invalid literal for int() …` です。`int( )` は、小数点のある文字列を整数にできません。小数にするのは `float( )`（フロート）です。

# %%
float("72.0")

# %% [markdown]
# ### 練習1　`read_pieces`
#
# `読取結果.csv` を読む関数を作りましょう。数にするのは、**順番と枠の4つは整数、確信度は小数** です。
#
# 「文字」は、**読み取ったままの文字列** にしておきます。ここで数にすると、`0018` の先頭の 0 が消えます。
# 空白や記号があっても、ここではまだ何も直しません。機械が何と読んだかの証拠だからです。
#
# <details><summary>ヒント1</summary>
#
# 見本の `read_cells` とほとんど同じです。整数にする見出しに「順番」が増え、確信度を小数にする1行が増えます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# くり返しの見出しを `["順番", "左", "上", "幅", "高さ"]` にします。確信度は、その `for` の外（字下げを1つ戻したところ）で `row["確信度"] = float(row["確信度"])` とします。「文字」には何もしません。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# （　）のところは、かっこも消して、自分の答えに書きかえます。
#
# ```python
#     pieces = []
#     with open(path, encoding="utf-8-sig", newline="") as file:
#         next(file)
#         for row in csv.DictReader(file):
#             for name in （整数にする見出しのリスト）:
#                 row[name] = int(row[name])
#             row["確信度"] = （確信度を小数にしたもの）
#             pieces.append(row)
#     return pieces
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "read_pieces", "locked": false, "schema_version": 3, "solution": true, "task": false}
def read_pieces(path):
    """読取結果の CSV を読み、1行を1つの辞書にした、辞書のリストを返す。

    CSV の1行目は題名、2行目は見出し、3行目からが読み取りの結果。文字の記録のしかたは utf-8-sig。

    引数:
        path: CSV の場所（文字列）
    返り値: 辞書のリスト。順番は CSV のとおり。
        キーは「申請書」「項目」「順番」「文字」「確信度」「左」「上」「幅」「高さ」。
        順番、左、上、幅、高さは整数、確信度は小数。申請書、項目、文字は CSV にあるままの文字列
    例: 最初の1つは {"申請書": "F001", "項目": "受付番号", "順番": 1, "文字": "KL8-0009", "確信度": 72.0,
        "左": 166, "上": 91, "幅": 112, "高さ": 21}
    """
    ### BEGIN SOLUTION
    pieces = []
    with open(path, encoding="utf-8-sig", newline="") as file:
        next(file)
        for row in csv.DictReader(file):
            for name in ["順番", "左", "上", "幅", "高さ"]:
                row[name] = int(row[name])
            row["確信度"] = float(row["確信度"])
            pieces.append(row)
    return pieces
    ### END SOLUTION

# %% [markdown]
# ### 確かめる
#
# 次のセルは、あなたの関数を確かめます。「✓」が出たら次へ、「✗」が出たら、何が違うかと、どこを見るかを読んで直します。
# 直したら、**練習のセルを実行し直してから**、もう一度確かめます。英語のエラー（`SyntaxError` など）が出たら、全角の記号や空白、行の最後の `:` の忘れ、字下げのずれを見ます。

# %% nbgrader={"grade": true, "grade_id": "test_read_pieces", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
pieces = checks.run(
    read_pieces,
    "data/読取結果.csv",
    what="読取結果.csv を読んだとき",
    look="next(file) で題名の行を飛ばしているか。int にするのは5つの見出しだけか（確信度は float）。return pieces があるか",
)
checks.rows(
    pieces[0:1] if isinstance(pieces, list) else pieces,
    [{"申請書": "F001", "項目": "受付番号", "順番": 1, "文字": "KL8-0009", "確信度": 72.0, "左": 166, "上": 91, "幅": 112, "高さ": 21}],
    what="読取結果.csv の最初の1つ",
    look="順番と枠の4つは int、確信度は float で数にしているか。辞書のキーは、CSV の見出しのとおりか。append の字下げは合っているか",
)
for name in ("順番", "左", "上", "幅", "高さ"):
    if isinstance(pieces[0][name], float):
        raise checks.CheckFailed(
            f"読取結果.csv の最初の1つの「{name}」が、整数ではありません。",
            [
                ("期待した値", f"整数 {int(pieces[0][name])}"),
                ("あなたの値", f"小数 {pieces[0][name]}"),
                ("どこを見るか", "float にするのは確信度だけです。順番と枠の4つは int にしているか"),
            ],
        )
with open("data/読取結果.csv", encoding="utf-8-sig", newline="") as file:
    lines = list(csv.reader(file))[2:]
checks.equal(len(pieces), len(lines), what="読み取りの数", look="全部の行を append しているか。return の字下げが深くないか")
looks = {
    "文字": "「文字」は、数にも空にもせず、CSV にあるままの文字列にしているか。「,」の入った文字も、途中で切れていないか",
    "確信度": "確信度は float にするだけか。round で丸めたり、int にしたりしていないか",
}
for number, (piece, line) in enumerate(zip(pieces, lines), start=1):
    for name, value in (("申請書", line[0]), ("項目", line[1]), ("順番", int(line[2])), ("文字", line[3]), ("確信度", float(line[4]))):
        if piece.get(name) != value:  # 同じものは、すぐに次へ進む
            checks.equal(
                piece.get(name),
                value,
                what=f"{number}番目（{line[0]} の {line[1]}、順番 {line[2]}）の「{name}」",
                look=looks.get(name, "全部の行を、CSV の順番のまま append しているか。「,」の入った文字も、途中で切れていないか"),
            )
print("✓ read_pieces はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_read_pieces_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の CSV を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import tempfile
from pathlib import Path

_look = (
    "open に渡すのは、引数の path か。「文字」が空や空白だけの行も append しているか。"
    "「文字」を、数や空に変えず、空白や記号もそのまま残しているか。確信度の小数を丸めていないか"
)
_texts = ["0018", "NA", "1,234", '"', " 令 ", "Ｒ８", "1e3", "None", "-", "5,", "80", "", "　", "架　空"]
_marks = ["96.0", "0.0", "100", "7.25", "31.9", "96.4", "5.5", "60.0", "89.96", "0.04", "59.999", "0.0", "1.5", "88.1"]
with tempfile.TemporaryDirectory() as _folder:
    _path = str(Path(_folder) / "別の読取結果.csv")
    with open(_path, "w", encoding="utf-8-sig", newline="") as _file:
        _writer = csv.writer(_file)
        _writer.writerow(["OCR読取結果（架空区）"])
        _writer.writerow(["申請書", "項目", "順番", "文字", "確信度", "左", "上", "幅", "高さ"])
        for _number, (_text, _mark) in enumerate(zip(_texts, _marks), start=1):
            _writer.writerow(["G001", "備考", _number, _text, _mark, _number * 10, 0, 9, 21])
    _got = checks.run(read_pieces, _path, what="別の CSV を読んだとき", look=_look, hidden=True)
checks.rows(
    _got,
    [
        {"申請書": "G001", "項目": "備考", "順番": _number, "文字": _text, "確信度": float(_mark), "左": _number * 10, "上": 0, "幅": 9, "高さ": 21}
        for _number, (_text, _mark) in enumerate(zip(_texts, _marks), start=1)
    ],
    what="先頭が 0 の数字や、NA、空白、空の文字、「,」の入った文字がある CSV を読んだ結果",
    look=_look,
    hidden=True,
)
### END HIDDEN TESTS

# %% [markdown]
# 次のセルは、F003 の画像に、OCRが見つけた枠を赤い線でかきます。書くことはありません。練習1が「✓」になったら、実行してください。

# %% tags=["raises-exception"]
pieces = read_pieces("data/読取結果.csv")
page = Image.open("data/画像/F003.jpg")
pen = ImageDraw.Draw(page)
for piece in pieces:
    if piece["申請書"] == "F003":
        left, top = piece["左"], piece["上"]
        pen.rectangle((left, top, left + piece["幅"], top + piece["高さ"]), outline="red", width=2)
page

# %% [markdown]
# 1つの項目が、いくつもの枠に **細切れ** になっています。OCRが「ひとかたまり」と思ったところで切れるからです。この講座では、1つの枠の読み取りを **断片** と呼びます。
#
# ## 2　断片を、項目にまとめる
#
# ### 見本
#
# F019 の「金融機関」の断片を見てみます。用紙には「例示信用金庫　架空区役所前出張所」と書いてあります。
# 枠を除いて、順番、文字、確信度だけを書き写しました。

# %%
sample = [
    {"順番": 1, "文字": "例示", "確信度": 96.6},
    {"順番": 2, "文字": "信用", "確信度": 96.6},
    {"順番": 3, "文字": "金庫", "確信度": 90.1},
    {"順番": 4, "文字": "和", "確信度": 47.3},
    {"順番": 5, "文字": "架空", "確信度": 92.9},
    {"順番": 6, "文字": "区", "確信度": 95.9},
    {"順番": 7, "文字": "役所", "確信度": 96.9},
    {"順番": 8, "文字": "前", "確信度": 95.3},
    {"順番": 9, "文字": "出張", "確信度": 96.8},
    {"順番": 10, "文字": "所", "確信度": 96.9},
]

# %% [markdown]
# 4番目の「和」は、用紙にない文字です。確信度も 47.3 と低くなっています。
# では、この項目全体の確信度は、いくつと考えればよいでしょうか。**平均** を計算する見本です。

# %%
def average_confidence(pieces):
    """断片の確信度の平均を返す。断片がなければ 0 を返す。"""
    if len(pieces) == 0:
        return 0
    values = []
    for piece in pieces:
        values.append(piece["確信度"])
    return sum(values) / len(values)


print(average_confidence(sample))
print("3つの中でいちばん高いのは", max([47.3, 93.1, 90.0]))

# %% [markdown]
# 平均は 90 を超えました（`90.52999999999999` は、ほぼ 90.53 です）。**ほかの断片に自信があるので、怪しい「和」が隠れてしまった** のです。
# 1文字違えば、口座も住所も別のものになります。項目の確信度には、平均ではなく **いちばん低い値** を使います。
#
# - `len(リスト)` は個数、`sum(リスト)` は合計です。`max(リスト)`（マックス）はいちばん大きい値です。いちばん小さい値は `min(リスト)`（ミン）です。
# - はじめに断片がないときを分けました。理由は、次のセルで分かります。**わざとエラーを出します**。

# %% tags=["raises-exception"]
min([])

# %% [markdown]
# 空のリストには、いちばん小さい値がありません。**OCRが何も読めなかった項目には、断片が1つもありません。** 先に分けておかないと、ここで止まります。
#
# 断片の順番は、入れかわっていることがあります。`sorted`（ソーテッド）で、順番の数のとおりに並べ直せます。

# %% nbgrader={"grade": false, "grade_id": "order_of", "locked": true, "schema_version": 3, "solution": false, "task": false}
def order_of(piece):
    """断片の順番を返す。sorted に渡して、並べ方を伝えるために使う。"""
    return piece["順番"]

# %%
mixed = [{"順番": 10, "文字": "日"}, {"順番": 2, "文字": "和"}, {"順番": 1, "文字": "令"}]
for piece in sorted(mixed, key=order_of):
    print(piece["順番"], piece["文字"])
print(" ".join(["令", "和", "日"]))

# %% [markdown]
# - `sorted(リスト, key=order_of)` は、`order_of` の返り値が小さい順に並べた、**新しい** リストを返します。もとのリストは変わりません。
# - `" ".join(文字列のリスト)`（ジョイン）は、文字列を半角の空白でつなぎます。
#
# ### 練習2　`read_cell`
#
# 1つの項目の断片を渡すと、文字と確信度をまとめて返す関数を作りましょう。
# 文字は、順番のとおりに、**半角の空白1つでつなぎます**。切れ目も「機械が読んだまま」の一部なので、ここではまだ詰めません（次の単元で詰めます）。
#
# <details><summary>ヒント1</summary>
#
# 見本の `average_confidence` と同じ形です。`for` の中で、文字のリストと確信度のリストの2つに `append` します。
#
# </details>
# <details><summary>ヒント2</summary>
#
# はじめに断片が0個のときを分けて、`{"文字": "", "確信度": 0}` を返します。`for piece in sorted(pieces, key=order_of):` とすれば、順番のとおりに取り出せます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     if len(pieces) == 0:
#         return {"文字": "", "確信度": 0}
#     texts = []
#     values = []
#     for piece in sorted(pieces, key=order_of):
#         texts.append(（断片の文字）)
#         values.append(（断片の確信度）)
#     return {"文字": （半角の空白でつないだもの）, "確信度": （いちばん低い値）}
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "read_cell", "locked": false, "schema_version": 3, "solution": true, "task": false}
def read_cell(pieces):
    """1つの項目の断片をまとめて、文字と確信度を返す。

    引数:
        pieces: 断片（辞書）のリスト。キー「順番」「文字」「確信度」を使う。順番のとおりに並んでいるとは限らない
    返り値: キーが「文字」「確信度」の辞書。
        文字は、順番の小さいものから、半角の空白1つでつないだ文字列。
        確信度は、断片の確信度のうち、いちばん低い値。
        断片が1つもなければ、文字は空の文字列 ""、確信度は 0
    例: 断片が {"順番": 1, "文字": "見", "確信度": 93.5} と {"順番": 2, "文字": "本", "確信度": 60.1} なら
        {"文字": "見 本", "確信度": 60.1}
    """
    ### BEGIN SOLUTION
    if len(pieces) == 0:
        return {"文字": "", "確信度": 0}
    texts = []
    values = []
    for piece in sorted(pieces, key=order_of):
        texts.append(piece["文字"])
        values.append(piece["確信度"])
    return {"文字": " ".join(texts), "確信度": min(values)}
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_read_cell", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for name, given, expected, look in (
    (
        "2つの断片",
        [{"順番": 1, "文字": "見", "確信度": 93.5}, {"順番": 2, "文字": "本", "確信度": 60.1}],
        {"文字": "見 本", "確信度": 60.1},
        '平均や最高ではなく、min で、いちばん低い値にしているか。文字は " ".join で、半角の空白1つでつないでいるか',
    ),
    (
        "順番が入れかわった、3つの断片",
        [{"順番": 3, "文字": "会社", "確信度": 89.0}, {"順番": 1, "文字": "株", "確信度": 93.3}, {"順番": 2, "文字": "式", "確信度": 93.2}],
        {"文字": "株 式 会社", "確信度": 89.0},
        "sorted(pieces, key=order_of) で、順番のとおりに並べているか",
    ),
    ("断片が1つもない項目", [], {"文字": "", "確信度": 0}, "はじめに len(pieces) == 0 のときを分けているか"),
    (
        "数字だけの断片",
        [{"順番": 1, "文字": "000", "確信度": 97.0}, {"順番": 2, "文字": "0018", "確信度": 0.0}],
        {"文字": "000 0018", "確信度": 0.0},
        "文字を数に変えていないか。確信度の 0.0 も、ほかの値と同じように扱っているか",
    ),
):
    with checks.unchanged(given, what="渡した断片", look=".sort() は、渡したリストを並べかえてしまいます。sorted( ) を使います"):
        got = checks.run(read_cell, given, what=f"{name}を渡したとき", look="断片がないときを、先に分けているか。return の行があるか")
    checks.equal(got, expected, what=f"{name}をまとめた結果", look=look)
print("✓ read_cell はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_read_cell_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の断片を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_many = [{"順番": _n, "文字": str(_n % 10), "確信度": 90 + _n / 10} for _n in (11, 10, 9, 8, 7, 6, 5, 4, 3, 1, 2)]
_look = "順番の数の小さい順に、読み取ったままの文字を、半角の空白1つでつないでいるか。全部の断片の中で、いちばん低い確信度か"
for _what, _given, _expected in (
    ("断片が11個で、順番が逆に近い項目", _many, {"文字": "1 2 3 4 5 6 7 8 9 0 1", "確信度": 90.1}),
    ("断片が1つだけの項目", [{"順番": 1, "文字": "KL8-0009", "確信度": 72.0}], {"文字": "KL8-0009", "確信度": 72.0}),
    (
        "最後の断片の確信度がいちばん低い項目",
        [{"順番": 1, "文字": "令", "確信度": 91.6}, {"順番": 2, "文字": "和", "確信度": 95.0}, {"順番": 3, "文字": "。", "確信度": 12.5}],
        {"文字": "令 和 。", "確信度": 12.5},
    ),
    (
        "同じ文字の断片が2つある項目",
        [{"順番": 2, "文字": "ニコ", "確信度": 88.0}, {"順番": 1, "文字": "ニコ", "確信度": 91.0}],
        {"文字": "ニコ ニコ", "確信度": 88.0},
    ),
    (
        "順番の数が飛んでいて、文字の前に空白のある項目",
        [{"順番": 9, "文字": "町", "確信度": 80.0}, {"順番": 2, "文字": "見", "確信度": 90.0}, {"順番": 5, "文字": " 本", "確信度": 70.0}],
        {"文字": "見  本 町", "確信度": 70.0},
    ),
):
    with checks.unchanged(_given, what="渡した断片", hidden=True):
        _got = checks.run(read_cell, _given, what=_what, look=_look, hidden=True)
    checks.equal(
        _got,
        _expected,
        what=_what + "をまとめた結果",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 3　枠の位置で、画像を切り抜く
#
# ### 見本
#
# 人が確かめるときに、画像の中から項目を探すのは大変です。枠の位置が分かっているので、プログラムで切り抜けます。
# `画像.crop((左, 上, 右, 下))`（クロップ）は、その四角を切り抜きます。枠は「左、上、幅、高さ」なので、**右 = 左 + 幅、下 = 上 + 高さ** と計算します。

# %%
page = Image.open("data/画像/F001.jpg")
first = {"左": 172, "上": 185, "幅": 66, "高さ": 21}
page.crop((first["左"], first["上"], first["左"] + first["幅"], first["上"] + first["高さ"]))

# %% [markdown]
# F001 の「フリガナ」の、最初の断片です。きっちり切り抜くと、文字の端が切れて、かえって見にくいものです。**余白** を付けましょう。
# ただし、画像の外まで切り抜くと、外は黒くなります。画像の端で止める必要があります。

# %%
def left_and_right(box, margin, width):
    """枠に余白を付けて、左と右の端を返す。画像の外には出ない。"""
    left = max(0, box["左"] - margin)
    right = min(width, box["左"] + box["幅"] + margin)
    return left, right


print(left_and_right({"左": 172, "幅": 66}, 10, 992))
print(left_and_right({"左": 3, "幅": 66}, 10, 992))

# %% [markdown]
# - `max(0, 数)` は、0 より小さくなったら 0 にします。`min(width, 数)` は、画像の幅より大きくなったら、画像の幅にします。
# - `return left, right` は、2つの値をまとめて返します。`(162, 248)` のように、丸いかっこで表示されます。これを **組**（タプル）と呼びます。
# - `lefts, tops = [], []` と書くと、2つの名前に、空のリストを1つずつ入れられます。
#
# ### 練習3　`clip_box`
#
# 断片が **いくつもあるとき**、全部が入る四角を計算する関数を作りましょう。いちばん左の「左」から、いちばん右の「右」までです。
# 画像の大きさ `size` は、`(幅, 高さ)` の形で渡されます。F003 の画像なら `(992, 528)` です。
#
# <details><summary>ヒント1</summary>
#
# `for` で断片を1つずつ取り出し、左・上・右・下の4つのリストに `append` します。左と上は `min`、右と下は `max` で選びます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# いちばん右の断片が、いちばん最後の断片とは限りません。右は、断片ごとに `左 + 幅` を計算してから、その中の最大を選びます。余白を付けて端で止めるのは、そのあとです。画像の幅は `size[0]`、高さは `size[1]` です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     lefts, tops, rights, bottoms = [], [], [], []
#     for box in boxes:
#         lefts.append(box["左"])
#         tops.append(box["上"])
#         rights.append(（枠の右）)
#         bottoms.append(（枠の下）)
#     left = max(0, min(lefts) - margin)
#     top = （上の端）
#     right = min(size[0], max(rights) + margin)
#     bottom = （下の端）
#     return left, top, right, bottom
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "clip_box", "locked": false, "schema_version": 3, "solution": true, "task": false}
def clip_box(boxes, margin, size):
    """全部の枠が入る四角に余白を付けて、切り抜く位置を返す。画像の外には出ない。渡された枠は変えない。

    引数:
        boxes: 枠（キー「左」「上」「幅」「高さ」のある辞書）のリスト。1つ以上ある
        margin: 四方に付ける余白（整数、画素）
        size: 画像の大きさ（幅, 高さ）
    返り値: (左, 上, 右, 下) の4つの整数。0 より小さくならず、画像の幅と高さを超えない
    例: 枠が 左10 上20 幅30 高さ5 と 左50 上18 幅20 高さ9、余白が 4、画像が (200, 100) なら (6, 14, 74, 31)
    """
    ### BEGIN SOLUTION
    lefts, tops, rights, bottoms = [], [], [], []
    for box in boxes:
        lefts.append(box["左"])
        tops.append(box["上"])
        rights.append(box["左"] + box["幅"])
        bottoms.append(box["上"] + box["高さ"])
    left = max(0, min(lefts) - margin)
    top = max(0, min(tops) - margin)
    right = min(size[0], max(rights) + margin)
    bottom = min(size[1], max(bottoms) + margin)
    return left, top, right, bottom
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_clip_box", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def boxes_of(*numbers):
    """（左, 上, 幅, 高さ）の組から、枠のリストを作る。"""
    return [dict(zip(("左", "上", "幅", "高さ"), four)) for four in numbers]


for name, boxes, margin, size, expected, look in (
    ("枠が2つある", boxes_of((10, 20, 30, 5), (50, 18, 20, 9)), 4, (200, 100), (6, 14, 74, 31), "左と上は min、右と下は max で選んでいるか。右は 左 + 幅、下は 上 + 高さか。余白は、左と上では引き、右と下では足しているか"),
    ("枠が1つで、余白が 0 の", boxes_of((10, 20, 30, 5)), 0, (200, 100), (10, 20, 40, 25), "返すのは、幅と高さではなく、右と下の位置か"),
    ("長い枠の中に、短い枠がある", boxes_of((10, 20, 100, 30), (50, 22, 20, 9)), 5, (200, 100), (5, 15, 115, 55), "最後の枠の右ではなく、全部の枠の右の中で、最大を選んでいるか。右を止めるのは、画像の幅 size[0] か"),
    ("枠が画像の左上の端にある", boxes_of((3, 2, 30, 10)), 5, (200, 100), (0, 0, 38, 17), "左と上は、max(0, …) で 0 より小さくならないようにしているか"),
    ("枠が画像の右下の端にある", boxes_of((150, 80, 48, 19)), 5, (200, 100), (145, 75, 200, 100), "右は画像の幅 size[0]、下は画像の高さ size[1] で止めているか"),
):
    with checks.unchanged(boxes, what="渡した枠", look="右や下は、枠の辞書に足さず、別のリストに append しているか"):
        got = checks.run(clip_box, boxes, margin, size, what=f"{name}とき", look="size[0] が幅、size[1] が高さです。return の行があるか")
    checks.equal(got, expected, what=f"{name}ときの、切り抜く位置（左, 上, 右, 下）", look=look)
print("✓ clip_box はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_clip_box_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の枠を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
def _boxes(*numbers):
    return [dict(zip(("左", "上", "幅", "高さ"), four)) for four in numbers]


_look = "全部の枠から、いちばん左・上・右・下を選んでいるか。余白を付けてから、画像の端で止めているか"
for _what, _given, _margin, _size, _expected in (
    ("右から左に並んだ3つの枠", _boxes((300, 40, 20, 20), (200, 42, 20, 22), (100, 38, 20, 20)), 6, (992, 528), (94, 32, 326, 70)),
    ("画像より大きい枠", _boxes((0, 0, 400, 300)), 10, (400, 300), (0, 0, 400, 300)),
    ("高さが 0 の枠", _boxes((50, 60, 10, 0)), 3, (400, 300), (47, 57, 63, 63)),
    ("余白がちょうど端に届く枠", _boxes((5, 5, 10, 10)), 5, (20, 20), (0, 0, 20, 20)),
    ("横長の画像の下の端にある枠", _boxes((10, 85, 10, 14)), 3, (300, 100), (7, 82, 23, 100)),
    ("縦長の画像の右の端にある枠", _boxes((85, 10, 14, 10)), 3, (100, 300), (82, 7, 100, 23)),
    ("縦長の画像の下にある、下の端に届かない枠", _boxes((10, 150, 14, 10)), 3, (100, 300), (7, 147, 27, 163)),
):
    with checks.unchanged(_given, what="渡した枠", look="右や下を、枠の辞書に足していないか", hidden=True):
        _got = checks.run(clip_box, _given, _margin, _size, what=_what, look=_look, hidden=True)
    checks.equal(
        _got,
        _expected,
        what=_what + "の、切り抜く位置",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# F001 の「フリガナ」を、断片の全部が入るように切り抜きます。ここまでの練習が全部「✓」になったら、実行してください。

# %% tags=["raises-exception"]
kana = [
    {"順番": 1, "文字": "スズ", "確信度": 88.7, "左": 172, "上": 185, "幅": 66, "高さ": 21},
    {"順番": 2, "文字": "キョ", "確信度": 3.7, "左": 269, "上": 184, "幅": 41, "高さ": 20},
    {"順番": 3, "文字": "小", "確信度": 41.4, "左": 290, "上": 175, "幅": 20, "高さ": 38},
]
print(read_cell(kana))
page = Image.open("data/画像/F001.jpg")
page.crop(clip_box(kana, 12, page.size))

# %% [markdown]
# 画像は「スズキ ミホ」ですが、OCRは「スズ キョ 小」と読み、確信度は 3.7 でした。文字と画像を並べると、人は一目で判断できます。
#
# ## 4　しきい値で、行き先を分ける
#
# ### 見本
#
# 項目の行き先を、確信度で3つに分けます。境目の数を **しきい値** と呼びます。
#
# | 行き先 | 意味 | することになる仕事 |
# | --- | --- | --- |
# | 採用 | OCRの値を、そのまま使う | なし |
# | 確認 | OCRの値を見せて、人が画像と比べる | 見る |
# | 却下 | OCRの値は使わない | 人が画像を見て、入力する |
#
# 似た仕事の見本です。窓口の待ち時間（分）を、2つのしきい値で3つに分けます。

# %%
def wait_level(minutes):
    """待ち時間が10分未満なら「短い」、10分以上30分未満なら「ふつう」、30分以上なら「長い」を返す。"""
    if minutes < 10:
        return "短い"
    if minutes < 30:
        return "ふつう"
    return "長い"


print(wait_level(9.9), wait_level(10), wait_level(29), wait_level(30))

# %% [markdown]
# - `<` は「より小さい（未満）」、`>=` は「以上」です。**ちょうど 10 分** がどちらに入るかは、この記号で決まります。
# - 上から順に調べ、合ったところで `return` して終わります。2つ目の `if` に来たときは、10分以上だと分かっています。
#
# ### 練習4　`route`
#
# 確信度と2つのしきい値を渡すと、行き先を返す関数を作りましょう。**ちょうどしきい値の値は、上のほう（採用、確認）に入れます**。
#
# <details><summary>ヒント1</summary>
#
# 見本の `wait_level` と同じ形です。確信度は高いほどよいので、高いほうから順に調べると書きやすくなります。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 「以上」は `>=` です。90 や 40 という数は書かず、引数の `accept` と `review` を使います。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     if confidence >= （採用のしきい値）:
#         return "採用"
#     if （確認のしきい値以上）:
#         return "確認"
#     return "却下"
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "route", "locked": false, "schema_version": 3, "solution": true, "task": false}
def route(confidence, accept, review):
    """確信度としきい値から、行き先を返す。

    引数:
        confidence: 確信度（0 から 100 の数）
        accept: 採用のしきい値。確信度がこの値以上なら「採用」
        review: 確認のしきい値。採用でなく、確信度がこの値以上なら「確認」、それより低ければ「却下」
    返り値: "採用"、"確認"、"却下" のどれか
    例: route(93.5, 90, 40) は "採用"、route(40, 90, 40) は "確認"、route(3.7, 90, 40) は "却下"
    """
    ### BEGIN SOLUTION
    if confidence >= accept:
        return "採用"
    if confidence >= review:
        return "確認"
    return "却下"
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_route", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
for confidence, accept, review, expected, look in (
    (93.5, 90, 40, "採用", "採用のしきい値以上なら「採用」を返しているか"),
    (90, 90, 40, "採用", "ちょうどしきい値の値は「採用」です。> ではなく >= か"),
    (89.9, 90, 40, "確認", "採用でなく、確認のしきい値以上なら「確認」か。確信度を四捨五入していないか"),
    (40.0, 90, 40, "確認", "ちょうどしきい値の値は「確認」です。> ではなく >= か"),
    (3.7, 90, 40, "却下", "どちらのしきい値よりも低ければ「却下」か"),
    (93.5, 95, 60, "確認", "90 や 40 ではなく、引数の accept と review を使っているか"),
    (50, 95, 60, "却下", "引数の review を使っているか"),
):
    checks.equal(
        checks.run(
            route,
            confidence,
            accept,
            review,
            what=f"確信度 {confidence}、しきい値が 採用 {accept}・確認 {review} のとき",
            look="採用、確認、却下の、どの場合にも return があるか",
        ),
        expected,
        what=f"確信度 {confidence}、しきい値が 採用 {accept}・確認 {review} のときの行き先",
        look=look,
    )
print("✓ route はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_route_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の確信度としきい値を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "ちょうどの値は上のほうに入れているか。引数のしきい値をそのまま使い、確信度を丸めていないか"
for _confidence, _accept, _review, _expected, _what in (
    (0, 90, 40, "却下", "確信度が 0"),
    (100, 100, 100, "採用", "確信度もしきい値も 100"),
    (100.0, 101, 40, "確認", "採用のしきい値が 101"),
    (39.99, 90, 40, "却下", "確認のしきい値のすぐ下"),
    (59.5, 95, 60, "却下", "確認のしきい値より少しだけ下"),
    (94.6, 95, 60, "確認", "採用のしきい値より少しだけ下"),
    (80.25, 80.25, 30.5, "採用", "しきい値が小数で、ちょうどその値"),
    (30.5, 80.25, 30.5, "確認", "確認のしきい値が小数で、ちょうどその値"),
    (0, 90, 0, "確認", "確認のしきい値が 0 で、確信度も 0"),
    (85, 85, 85, "採用", "2つのしきい値が同じで、ちょうどその値"),
):
    checks.equal(
        checks.run(route, _confidence, _accept, _review, what=_what, look=_look, hidden=True),
        _expected,
        what=_what + "のときの行き先",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 5　全部の項目を、行き先に分ける
#
# ### 見本：項目によって、しきい値を変える
#
# 同じ確信度でも、間違えたときの困り方は項目によって違います。口座番号や金額を間違えると、お金が違うところへ行きます。
# そこで、項目ごとのしきい値を辞書で決めておきます。

# %% nbgrader={"grade": false, "grade_id": "limits", "locked": true, "schema_version": 3, "solution": false, "task": false}
LIMITS = {
    "口座番号": (92, 60),
    "申請金額": (92, 60),
    "メール": (101, 40),
    "その他": (90, 40),
}

# %% [markdown]
# 値は `(採用のしきい値, 確認のしきい値)` です。**決めていない項目** には「その他」を使います。
# メールの 101 は、間違いではありません。確信度は 100 までなので、メールは **決して「採用」になりません**。`l`（エル）と `I`（アイ）と `1` は、機械の自信があてにならないので、必ず人が見ることにしたのです。

# %%
def fee_of(kind, fees):
    """証明書の手数料を返す。決めていない種類には「その他」の手数料を使う。"""
    if kind in fees:
        return fees[kind]
    return fees["その他"]


print(fee_of("住民票", {"住民票": 300, "その他": 350}), fee_of("印鑑証明", {"住民票": 300, "その他": 350}))
accept, review = LIMITS["口座番号"]
print(accept, review)

# %% [markdown]
# - `値 in 辞書` は、そのキーがあれば True です。
# - `accept, review = LIMITS["口座番号"]` と書くと、2つの値を、2つの名前に分けて受け取れます。
#
# ### 見本：断片からではなく、項目の一覧から始める
#
# 次のセルは、断片のある項目の数を数えます。`set`（セット）は、同じものを1つにまとめた集まりです。

# %%
found = set()
with open("data/読取結果.csv", encoding="utf-8-sig", newline="") as file:
    next(file)
    for row in csv.DictReader(file):
        found.add((row["申請書"], row["項目"]))
print("項目の一覧にあるもの", len(cells), "　断片があるもの", len(found))
for cell in cells:
    if (cell["申請書"], cell["項目"]) not in found:
        print(cell["申請書"], cell["項目"])

# %% [markdown]
# 360項目のうち、2項目には断片がありません。OCRが **何も読めなかった** 項目です。
# 断片の表から始めると、この2つは初めからなかったことになり、フリガナと住所のない申請が、誰にも気付かれずに先へ進みます。
# だから、**項目の一覧** から1つずつ取り出し、それぞれの断片を集めます。
#
# ### 練習5　`route_cells`
#
# 項目の一覧、断片、しきい値の辞書を渡すと、全部の項目の行き先を並べたリストを返す関数を作りましょう。
# 練習2の `read_cell` と、練習4の `route` を使います。
#
# 1つの項目の断片は、**申請書と項目の両方が同じ** ものです。集める関数は、こちらで用意しました。

# %% nbgrader={"grade": false, "grade_id": "pieces_of", "locked": true, "schema_version": 3, "solution": false, "task": false}
def pieces_of(cell, pieces):
    """断片のリストから、その項目（申請書と項目の両方が同じもの）の断片を集めたリストを返す。"""
    return [p for p in pieces if p["申請書"] == cell["申請書"] and p["項目"] == cell["項目"]]

# %% [markdown]
# <details><summary>ヒント1</summary>
#
# `for cell in cells:` で項目を1つずつ取り出し、断片を集め、まとめ、しきい値を選び、行き先を決めて、辞書を `append` します。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `read = read_cell(pieces_of(cell, pieces))` で、文字と確信度が手に入ります。しきい値は、見本の `fee_of` のように、`cell["項目"]` が `limits` にあればその値、なければ `limits["その他"]` です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     rows = []
#     for cell in cells:
#         read = read_cell(pieces_of(cell, pieces))
#         if cell["項目"] in limits:
#             accept, review = limits[cell["項目"]]
#         else:
#             accept, review = （その他のしきい値）
#         rows.append(
#             {
#                 "申請書": cell["申請書"],
#                 "項目": cell["項目"],
#                 "文字": （まとめた文字）,
#                 "確信度": （まとめた確信度）,
#                 "行き先": （route を呼んだ結果）,
#             }
#         )
#     return rows
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "route_cells", "locked": false, "schema_version": 3, "solution": true, "task": false}
def route_cells(cells, pieces, limits):
    """全部の項目について、読み取った文字、確信度、行き先を並べたリストを返す。

    断片が1つもない項目も入れる（文字は ""、確信度は 0）。

    引数:
        cells: 項目の一覧（辞書のリスト）。キー「申請書」「項目」を使う
        pieces: 断片（辞書のリスト）
        limits: しきい値の辞書。キーは項目の名前、値は (採用のしきい値, 確認のしきい値)。
            ない項目には、キー「その他」の値を使う
    返り値: 辞書のリスト。キーは「申請書」「項目」「文字」「確信度」「行き先」。順番は cells と同じで、数も同じ
    例: 氏名の断片が「見」93.5 と「本」60.1 で、limits が {"その他": (90, 40)} なら
        {"申請書": "F099", "項目": "氏名", "文字": "見 本", "確信度": 60.1, "行き先": "確認"} が入る
    """
    ### BEGIN SOLUTION
    rows = []
    for cell in cells:
        read = read_cell(pieces_of(cell, pieces))
        if cell["項目"] in limits:
            accept, review = limits[cell["項目"]]
        else:
            accept, review = limits["その他"]
        rows.append(
            {
                "申請書": cell["申請書"],
                "項目": cell["項目"],
                "文字": read["文字"],
                "確信度": read["確信度"],
                "行き先": route(read["確信度"], accept, review),
            }
        )
    return rows
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_route_cells", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
def made(form, field, order, text, confidence):
    """確かめるための断片を1つ作る。"""
    return {"申請書": form, "項目": field, "順番": order, "文字": text, "確信度": confidence, "左": 0, "上": 0, "幅": 9, "高さ": 9}


few_cells = [{"申請書": form, "項目": field, "左": 0, "上": 0, "幅": 99, "高さ": 30} for form in ("F098", "F099") for field in ("氏名", "口座番号", "住所")]
few_pieces = [
    made("F098", "氏名", 1, "例示", 95.0),
    made("F098", "氏名", 2, "花子", 85.0),
    made("F098", "口座番号", 1, "0123456", 59.0),
    made("F098", "住所", 1, "架空区", 50.0),
    made("F099", "氏名", 2, "本", 60.1),
    made("F099", "氏名", 1, "見", 93.5),
    made("F099", "口座番号", 1, "7654321", 93.0),
]
with checks.unchanged(few_cells, what="渡した項目の一覧"), checks.unchanged(few_pieces, what="渡した断片"):
    rows = checks.run(
        route_cells,
        few_cells,
        few_pieces,
        {"口座番号": (95, 60), "その他": (85, 50)},
        what="6つの項目を渡したとき",
        look="練習2と練習4は「✓」か。pieces_of に渡す順番は、cell、pieces か。決めていない項目には limits[\"その他\"] を使っているか。route に渡す順番は、確信度、採用、確認か。return rows があるか",
    )
checks.rows(
    rows,
    [
        {"申請書": "F098", "項目": "氏名", "文字": "例示 花子", "確信度": 85.0, "行き先": "採用"},
        {"申請書": "F098", "項目": "口座番号", "文字": "0123456", "確信度": 59.0, "行き先": "却下"},
        {"申請書": "F098", "項目": "住所", "文字": "架空区", "確信度": 50.0, "行き先": "確認"},
        {"申請書": "F099", "項目": "氏名", "文字": "見 本", "確信度": 60.1, "行き先": "確認"},
        {"申請書": "F099", "項目": "口座番号", "文字": "7654321", "確信度": 93.0, "行き先": "確認"},
        {"申請書": "F099", "項目": "住所", "文字": "", "確信度": 0, "行き先": "却下"},
    ],
    what="6つの項目の行き先（口座番号のしきい値は 95・60、その他は 85・50。F099 の住所には、断片がありません）",
    look=(
        "練習2と練習4は「✓」か。行が足りなければ、cells から for を始め、断片のない項目も append しているか、return の字下げは for とそろっているか。"
        "行き先が違えば、しきい値を、渡された limits（「その他」も）から、for の中で項目ごとに選んでいるか、route に渡す順番は、確信度、採用、確認か"
    ),
)
all_pieces = []
with open("data/読取結果.csv", encoding="utf-8-sig", newline="") as file:
    next(file)
    for line in csv.DictReader(file):
        all_pieces.append({**line, "順番": int(line["順番"]), "確信度": float(line["確信度"])})
with open("data/項目一覧.csv", encoding="utf-8-sig", newline="") as file:
    next(file)
    all_cells = list(csv.DictReader(file))
rows = checks.run(route_cells, all_cells, all_pieces, LIMITS, what="24枚の申請書を渡したとき", look="練習2と練習4は「✓」か")
checks.equal(len(rows), 360, what="24枚の申請書の、項目の数", look="断片のない項目も入れているか")
checks.equal(
    {name: sum(row["行き先"] == name for row in rows) for name in ("採用", "確認", "却下")},
    {"採用": 73, "確認": 165, "却下": 122},
    what="24枚の申請書の、行き先ごとの数",
    look="練習2と練習4は「✓」か（上の「6つの項目」は合っています）。口座番号のほかの項目（申請金額、メール）も limits から選んでいるか。LIMITS を書きかえていないか",
)
print("✓ route_cells はできています。これで全部です。")

# %% nbgrader={"grade": true, "grade_id": "test_route_cells_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の申請書を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
def _made(form, field, order, text, confidence):
    return {"申請書": form, "項目": field, "順番": order, "文字": text, "確信度": confidence, "左": 0, "上": 0, "幅": 9, "高さ": 9}


_look = "練習2と練習4は「✓」か。項目の一覧のとおりの順番と数か。申請書と項目の両方で断片を集めているか。渡されたしきい値の辞書から、「その他」も含めて、項目ごとに選び直しているか"
for _what, _keys, _given, _limits, _expected in (
    (
        "断片が1つもない申請書",
        [("G001", "氏名"), ("G001", "メール")],
        [],
        {"その他": (90, 40)},
        [("", 0, "却下"), ("", 0, "却下")],
    ),
    (
        "項目の一覧の順番が、断片の順番とちがう申請書",
        [("G002", "住所"), ("G001", "氏名"), ("G002", "氏名"), ("G001", "住所")],
        [
            _made("G001", "氏名", 1, "仮名", 91.0),
            _made("G001", "住所", 2, "2-3", 45.0),
            _made("G001", "住所", 1, "見本町", 92.0),
            _made("G002", "氏名", 1, "例示", 12.0),
            _made("G002", "住所", 1, "架空区", 99.0),
        ],
        {"その他": (90, 40), "氏名": (95, 10)},
        [("架空区", 99.0, "採用"), ("仮名", 91.0, "確認"), ("例示", 12.0, "確認"), ("見本町 2-3", 45.0, "確認")],
    ),
    (
        "項目ごとのしきい値で、採用にならないと決めた申請書",
        [("G003", "メール"), ("G003", "申請日"), ("G003", "申請金額")],
        [_made("G003", "申請金額", 1, "5,000円", 94.9), _made("G003", "メール", 1, "info@", 100.0), _made("G003", "申請日", 1, "R8.4.1", 90)],
        {"メール": (101, 40), "その他": (90, 40), "申請金額": (95, 94)},
        [("info@", 100.0, "確認"), ("R8.4.1", 90, "採用"), ("5,000円", 94.9, "確認")],
    ),
    (
        "項目の一覧にない断片がまざった申請書",
        [("G004", "氏名")],
        [_made("G004", "備考", 1, "至急", 99.0), _made("G004", "氏名", 1, "見本", 82.0), _made("G005", "氏名", 1, "例示", 5.0)],
        {"その他": (80, 50)},
        [("見本", 82.0, "採用")],
    ),
):
    _cells = [{"申請書": _form, "項目": _field, "左": 0, "上": 0, "幅": 99, "高さ": 30} for _form, _field in _keys]
    with checks.unchanged(_cells, what="渡した項目の一覧", hidden=True), checks.unchanged(_given, what="渡した断片", hidden=True):
        _got = checks.run(route_cells, _cells, _given, _limits, what=_what, look=_look, hidden=True)
    checks.rows(
        _got,
        [
            {"申請書": _form, "項目": _field, "文字": _text, "確信度": _value, "行き先": _where}
            for (_form, _field), (_text, _value, _where) in zip(_keys, _expected)
        ],
        what=_what + "の行き先",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## しきい値を動かしてみる
#
# 「採用」にした項目のうち、**本当に正しかった** のはどれくらいでしょうか。
# `LIMITS` で決めた行き先は使わず、どの項目も同じしきい値で試します。担当が、用紙に書いてある文字を目で確かめた `正解.csv` があります。空白と、全角・半角の違いを除いて比べます。書くことはありません。「練習5」まで終わったら、実行してください。

# %% tags=["raises-exception"]
import unicodedata


def bare(text):
    """比べるために、全角・半角をそろえ、空白を取り除く。"""
    return "".join(unicodedata.normalize("NFKC", text).split())


with open("data/正解.csv", encoding="utf-8-sig", newline="") as file:
    next(file)
    truth = {(row["申請書"], row["項目"]): row["用紙の文字"] for row in csv.DictReader(file)}

pieces = read_pieces("data/読取結果.csv")
rows = route_cells(cells, pieces, LIMITS)
for accept in [0, 50, 70, 80, 90]:
    taken = [row for row in rows if route(row["確信度"], accept, 0) == "採用"]
    right = [row for row in taken if bare(row["文字"]) == bare(truth[row["申請書"], row["項目"]])]
    print(f"採用のしきい値 {accept:3}： 採用 {len(taken):3}項目、そのうち正しいもの {len(right) / len(taken):.1%}")

# %% [markdown]
# しきい値を上げると、正しい割合は上がりますが、採用できる数は減ります。**楽をするほど、間違いがまざります。** ちょうどよい値は、間違えたときの損と、人が見る手間とで決まります。その決め方は、OCR 5 で学びます。
#
# しきい値を上げても、100% になるとは限りません。確信度の高い間違いも見てみましょう。

# %% tags=["raises-exception"]
for row in rows:
    right_text = truth[row["申請書"], row["項目"]]
    if route(row["確信度"], 90, 0) == "採用" and bare(row["文字"]) != bare(right_text):
        print(row["申請書"], row["項目"], "　読み取り:", row["文字"], "　用紙:", right_text, "　確信度", row["確信度"])

# %% [markdown]
# 「髙」（はしごだか）を「高」と読み、「,」を「.」と読んでいます。OCRの確信度は **機械の自信であって、正しさの保証ではありません**。
# だから、確信度のほかに、文字の整え方（OCR 2）と、値として正しい形か（OCR 3）を調べます。
#
# ## まとめ
#
# - OCRが返すのは、断片ごとの **文字・枠・確信度** です。文字は、文字列のまま、直さずに受け取ります
# - 項目の確信度は、断片の **いちばん低い** 確信度にします。平均は、怪しい1文字を隠します
# - 枠の位置で画像を切り抜き、文字と並べると、人は一目で判断できます
# - しきい値で「採用」「確認」「却下」に分けます。間違えると困る項目は、しきい値を高くします
# - **何も読めなかった項目** は、断片の表には出てきません。項目の一覧から始めます

# %% [markdown]
# ## 明日、自分のファイルで
#
# 1. 使っている AI-OCR で、読み取り結果を CSV に書き出します。**確信度（信頼度、スコアなどとも言います）の列** を出す設定があるか、説明書で調べます。
# 2. 写しを作り、このノートのあるフォルダーに入れます。新しいセルで見出しを確かめ、`read_pieces` の写しを作って、見出しの名前を合わせます。1行目が題名でなければ、`next(file)` の行を消します。文字化けしたら `encoding` を `cp932` にしてみます。
# 3. 確信度が 0 から 1 の小数の製品もあります。そのときは、しきい値も 0.9 や 0.4 にします。
# 4. 50枚ほどを人が目で確かめ、上の「しきい値を動かしてみる」のように、採用の正しさを調べてから、しきい値を決めます。**製品やバージョンが変わったら、調べ直します。**
#
# ### 困ったときは：よろず相談DX
#
# 情報システムの担当が、どんな小さなことでも相談に乗ります。次の3つを書いて送ると、早く解決します。
#
# 1. **したいこと**（例：OCRの結果のうち、人が見る項目だけを一覧にしたい）
# 2. **書いたもの**（セルの中身をそのまま）
# 3. **出たもの**（エラーなら、いちばん下の行。ここまで試したことも）
#
# 申請書の画像と読み取り結果は **個人情報** です。相談に付けるときは、氏名や口座番号を書きかえた写しか、この教材のデータを使ってください。
#
# 最後に、このノートを **保存してから提出** してください。何度でも提出し直せて、いちばん良い結果が記録されます。
