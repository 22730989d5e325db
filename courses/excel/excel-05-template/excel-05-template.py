# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Excel 5 ひな形から書類を作る
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - ひな形のブックに、一覧表の1行分の値を差し込む
# - 金額は金額、日付は日付のまま差し込み、ひな形の書式と計算式を生かす
# - 会社名などから、パソコンで使えるファイル名を作る
# - 1行につき1通の書類を作る。前からあるファイルには上書きしない
# - 何を作り、何を作らなかったかを、一覧に残す
#
# **所要時間**　45分（途中でやめても、保存しておけば続けられます。続けるときは、いちばん上のセルから順に実行し直します）
#
# **業務での使いどころ**　契約書、通知書、依頼文。一覧表を見ながら、ひな形に名前と金額を写し、別の名前で保存する。これを何十通もくり返す仕事です。
# 写し間違い、前の相手の名前の消し忘れ、うっかりした上書きは、どれも人の注意だけでは防げません。そこを Python に任せます。
#
# データはすべて架空です。「架空区」という区は実在しません。

# %% [markdown]
# ## はじめに
#
# 「Excel 1」から「Excel 4」の続きです。**上から順に、飛ばさずに** 実行し、「# ここに書いてください」とあるセルだけに答えを書きます。
#
# | 言葉 | 意味 | 例 |
# | --- | --- | --- |
# | 辞書 | 見出し（キー）と値の組。表の1行を表す | `{"契約番号": "K26-001", "月額": 5500}` |
# | `continue` | 残りを飛ばして、次の1つへ進む | `continue` |
# | `.replace(A, B)` | 文字列の中の A を、全部 B に変える | `text.replace("/", "／")` |
# | `isinstance(値, str)` | 値が文字列かどうかを調べる | `isinstance(value, str)` |
# | `A in B` | B の中に A があるかを調べる | `"《" in text` |
# | `ValueError` | 「値の中身が使えない」というエラー | `int("未定")` |
#
# まず、次の2つのセルを実行してください。道具を用意するセルです。何も表示されなければ成功です。

# %% nbgrader={"grade": false, "grade_id": "tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
import csv  # CSV を読み書きする道具
from datetime import date, datetime  # 日付を扱う道具
from pathlib import Path  # ファイルとフォルダーの場所を扱う道具
from openpyxl import load_workbook  # Excel のブックを読む道具
from yorozu import checks  # 答えを確かめる道具

# %% nbgrader={"grade": false, "grade_id": "read_records", "locked": true, "schema_version": 3, "solution": false, "task": false}
def read_records(path, sheet_name, name):
    """見出し name のある行より下を、辞書のリストにして返す。空の行は除く。空白だけの値は None に、日時は日付にする。"""
    rows = list(load_workbook(path)[sheet_name].iter_rows(values_only=True))
    at = 0
    while name not in rows[at]:
        at = at + 1
    records = []
    for row in rows[at + 1:]:
        record = {}
        for heading, value in zip(rows[at], row):
            if isinstance(value, str) and value.strip() == "":
                value = None
            if isinstance(value, datetime):
                value = value.date()
            if heading is not None:
                record[heading] = value
        if any(value is not None for value in record.values()):
            records.append(record)
    return records


def to_text(value):
    """値を、文章に入れる文字列にする。日付は和暦に、数値は3けたごとに「,」を入れる。None は何もない文字列にする。"""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        if value < date(2019, 5, 1):
            return f"{value.year}年{value.month}月{value.day}日"
        year = value.year - 2018
        if year == 1:
            year = "元"
        return f"令和{year}年{value.month}月{value.day}日"
    return f"{value:,}"

# %% [markdown]
# 2つ目のセルの中身を読む必要はありません。
#
# - `read_records` は、一覧を読む関数です。
# - `to_text` は、値を文章に入れる形にする関数です。日付は「令和9年3月31日」、数値は「1,234,567」のような文字列になります。
#
# ## 1　文章の中の印を、値に変える
#
# ### 見本
#
# 通知先の一覧を読みます。1行が、1通の通知書になります。

# %%
letters = read_records("data/通知先一覧.xlsx", "通知先", "契約番号")
for record in letters:
    print(record)

# %% [markdown]
# 次は、通知書のひな形です。Excel で開くとふつうの通知書ですが、変わるところに `《契約先》` のような **印** を書いてあります。

# %%
book = load_workbook("data/通知書ひな形.xlsx")
for sheet in book:
    print("シート", sheet.title)
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                print("  ", cell.coordinate, cell.value)

# %% [markdown]
# - シートは2枚あります。通知書と、相手が返送する回答書です。
# - `cell.coordinate`（コーディネート）は、Excel のセルの番地です。
# - 印は、`《` と一覧の見出しと `》` を続けたものです。Word の差し込み印刷と同じ形です。
# - 印だけの Excel のセルと、文章の中に印がある Excel のセルがあります。
#
# 文章の中の印は、`.replace` で値に変えられます。1つの印だけを変える関数の見本です。

# %%
def fill_company(text, record):
    """text の中の《契約先》を、record の契約先に変えた文字列を返す。ほかの印が残ったら、ValueError で止まる。"""
    text = text.replace("《契約先》", to_text(record["契約先"]))
    if "《" in text:
        raise ValueError("印が残っています: " + text)
    return text


print(fill_company("《契約先》　御中", letters[0]))

# %% [markdown]
# - `text.replace(…)` の結果に、もう一度 `text` という名前を付けます。付け忘れると、何も変わりません。
# - `raise ValueError("説明")`（レイズ）は、Excel 3 で使った、「ここで ValueError のエラーにして止まる」という書き方です。
#
# 次のセルは、**わざとエラーを出します**。

# %% tags=["raises-exception"]
fill_company("《契約先》　《部署名》　御中", letters[0])

# %% [markdown]
# 一覧に「部署名」という見出しはないので、`《部署名》` は変わらずに残ります。ここで止めなければ、`《部署名》 御中` と印刷された通知書が、そのまま相手に届きます。
#
# 印を作るには、文字列を `+` でつなぎます。見出しが変数 `name` に入っているときは、こうなります。

# %%
name = "契約先"
"《" + name + "》"

# %% [markdown]
# ### 練習1　`fill_text`
#
# 文章と、1行分の辞書を渡すと、**全部の印** を値に変えた文字列を返す関数を作りましょう。値は `to_text` で文字列にします。
# 変えた後にまだ `《` が残っていたら、`ValueError` で止まるようにします。
#
# <details><summary>ヒント1</summary>
#
# 見本の `fill_company` では、1つの見出しだけを変えました。今度は、辞書の見出しを1つずつ取り出して、同じことをくり返します。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `for name in record:` で、見出しが1つずつ `name` に入ります。値は `record[name]` です。`"《" + name + "》"` を、`to_text(record[name])` に変えます。
# `《` が残っているかは、全部変え終わってから（`for` の外で）調べます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# （　）のところは、かっこも消して、自分の答えに書きかえます。
#
# ```python
#     for name in record:
#         text = text.replace("《" + name + "》", （値を文字列にしたもの）)
#     if （まだ印が残っている）:
#         raise ValueError("印が残っています: " + text)
#     return text
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "fill_text", "locked": false, "schema_version": 3, "solution": true, "task": false}
def fill_text(text, record):
    """文章の中の印《見出し》を、全部 record の値に変えた文字列を返す。

    値は to_text で文字列にする。印ではない、ただの見出しの言葉は変えない。

    引数:
        text: 文章（文字列）
        record: 1行分の値（辞書）
    返り値: 印を値に変えた文字列。印がなければ、text と同じ文字列
    エラー: 変えた後に「《」が残っていたら ValueError
    例: fill_text("月額 《月額》円、《月数》か月", {"月額": 55000, "月数": 12}) は "月額 55,000円、12か月"
    """
    ### BEGIN SOLUTION
    for name in record:
        text = text.replace("《" + name + "》", to_text(record[name]))
    if "《" in text:
        raise ValueError("印が残っています: " + text)
    return text
    ### END SOLUTION

# %% [markdown]
# ### 確かめる
#
# 「✓」が出たら、次へ進みます。「✗」が出たら、表示された「どこを見るか」を手がかりに直し、**練習のセルを実行し直してから**、もう一度確かめます。
# 練習のセルで `SyntaxError` など英語のエラーが出たときは、書いた答えはまだ使われていません。全角の記号や空白、行の最後の `:` の忘れ、字下げのずれを直します（Excel 1 の「確かめる」に一覧があります）。

# %% nbgrader={"grade": true, "grade_id": "test_fill_text", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for text, record, expected, what, look in (
    (
        "月額 《月額》円、《月数》か月",
        {"月額": 55000, "月数": 12},
        "月額 55,000円、12か月",
        "説明の例",
        "replace の結果を text に入れ直しているか。値は to_text(record[name]) か。return の字下げは for とそろっているか。"
        '`if "《" in text:` の字下げも、for とそろっているか（for の中で調べると、まだ変えていない印で止まります）',
    ),
    (
        "契約番号《契約番号》の契約は、《終了日》で満了します。",
        {"件名": "清掃", "終了日": date(2027, 3, 31), "契約番号": "K26-001"},
        "契約番号K26-001の契約は、令和9年3月31日で満了します。",
        "印の前に、同じ見出しの言葉がある文章",
        "見出しの言葉だけでなく、《 と 》 も合わせて変えているか。日付は to_text で和暦にしているか",
    ),
    ("印のない文章です。", {"件名": "清掃"}, "印のない文章です。", "印のない文章", "印がない文章は、そのまま返ります"),
    ("《担当者》、《担当者》", {"担当者": "見本 一郎"}, "見本 一郎、見本 一郎", "同じ印が2つある文章", "同じ印を全部変えているか"),
):
    checks.text(checks.run(fill_text, text, record, what=what, look=look), expected, what=what + "の印を変えたもの", look=look)
for text, what in (
    ("《件名》、《部署名》", "辞書にない見出しの印《部署名》がある文章"),
    ("《件名》、《部署名", "「》」を打ち忘れた印「《部署名」がある文章"),
):
    checks.raises(
        fill_text,
        text,
        {"件名": "清掃"},
        what=what,
        look="全部の印を変え終わった後に、「《」が残っていたら raise ValueError(…) としているか（「》」ではなく「《」を調べます）",
    )
print("✓ fill_text はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_fill_text_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の文章を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import datetime as _datetime

for _text, _record, _expected, _what in (
    ("《備考》《金額》円", {"金額": 0, "備考": None}, "0円", "値が None と 0 の見出しがある文章"),
    ("担当課は《課》です。課の名前", {"課": "会計課", "担当課": "別"}, "担当課は会計課です。課の名前", "名前の似た見出しがある文章"),
    ("《開始日》から《終了日》まで", {"終了日": _datetime.date(2020, 3, 31), "開始日": _datetime.date(2019, 5, 1)}, "令和元年5月1日から令和2年3月31日まで", "令和元年の日付がある文章"),
    ("《甲》\n《乙》と《甲》", {"甲": "㈱髙田", "乙": 1234.5}, "㈱髙田\n1,234.5と㈱髙田", "途中で改行する文章"),
    ("", {"甲": "乙"}, "", "何もない文字列"),
):
    _look = "全部の見出しについて、《見出し》を to_text(値) に変えているか"
    checks.text(
        checks.run(fill_text, _text, _record, what=_what, look=_look, hidden=True),
        _expected,
        what=_what + "の印を変えたもの",
        look=_look,
        hidden=True,
    )
for _text, _record, _what in (
    ("《番号》 ", {}, "辞書が空のとき"),
    ("《契約 番号》《件名》", {"契約番号": "1", "件名": "2"}, "印の中に空白が入っている文章"),
    ("《宛名　様", {"宛名": "髙田"}, "「》」を打ち忘れた印がある文章"),
):
    checks.raises(fill_text, _text, _record, what=_what, look="「《」が残っていたら ValueError にしているか", hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ## 2　金額は金額のまま差し込む
#
# ### 見本
#
# 文章に入れるときは、値を文字列にしました。しかし、**印だけの Excel のセル** では、文字列にしてはいけません。
# たとえば B16 は月額で、契約金額の計算式（B18 の `=B16*B17`）がこれを使います。文字列の `"55,000"` を入れると、Excel は文字として扱います。表示形式が効かず、`SUM` で合計するときにも入りません。
#
# ひな形の B16 と B15 には、表示形式も付いています。Excel 4 で使った `number_format` です。

# %%
print(book["通知書"]["B16"].number_format)
print(book["通知書"]["B15"].number_format)

# %% [markdown]
# - `#,##0"円"` は「3けたごとに , を入れ、最後に円を付けて見せる」という形です。
# - `[$-411]ggge"年"m"月"d"日"` は「日付を令和9年3月31日のように見せる」という形です。
#
# **見せ方はひな形に任せ、値は値のまま入れます**。
#
# 次は、値の種類で分ける関数の見本です。文字列だけに「（写し）」を付けます。

# %%
def mark_copy(value):
    """文字列なら、後ろに（写し）を付けて返す。数値や日付や None は、そのまま返す。"""
    if not isinstance(value, str):
        return value
    return value + "（写し）"


print(mark_copy("契約期間満了のお知らせ"), mark_copy(12), mark_copy(None))

# %% [markdown]
# `not` は「でない」です。文字列でないものを先に返してしまえば、残りは文字列だけになります。
#
# ### 練習2　`fill_value`
#
# Excel のセルの値1つを、次のように変える関数を作りましょう。
#
# | Excel のセルの値 | 返り値 |
# | --- | --- |
# | 文字列でない（数値、日付、None など） | そのまま |
# | 全体が1つの印（`"《月額》"`） | その見出しの値を **そのまま**。数値なら数値、日付なら日付、None なら None |
# | そのほかの文字列（`"《担当課》　《担当者》"`、`"月額"`、`"=B16*B17"` など） | `fill_text` で変えた文字列 |
#
# <details><summary>ヒント1</summary>
#
# 見本の `mark_copy` のように、「文字列でないもの」を先に返します。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 「全体が1つの印」かどうかは、辞書の見出しを1つずつ取り出し、`value == "《" + name + "》"` で調べます。
# `《` で始まり `》` で終わるかどうかで調べると、`"《担当課》　《担当者》"` も当てはまってしまいます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     if not isinstance(value, str):
#         return value
#     for name in record:
#         if value == （印）:
#             return （その見出しの値そのもの）
#     return （fill_text で変えたもの）
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "fill_value", "locked": false, "schema_version": 3, "solution": true, "task": false}
def fill_value(value, record):
    """Excel のセルの値1つに、record の値を差し込んだものを返す。

    引数:
        value: Excel のセルの値（文字列、数値、日付、None など）
        record: 1行分の値（辞書）
    返り値: 文字列でなければ value のまま。全体が1つの印なら record の値そのもの。そのほかの文字列は fill_text で変えた文字列
    例: record が {"課": "区民課", "月額": 5500} のとき、fill_value("《月額》", record) は 5500（数値）、
        fill_value("月額《月額》円", record) は "月額5,500円"、fill_value(12, record) は 12
    """
    ### BEGIN SOLUTION
    if not isinstance(value, str):
        return value
    for name in record:
        if value == "《" + name + "》":
            return record[name]
    return fill_text(value, record)
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_fill_value", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
record = {"課": "区民課", "担当者": "仮名 花子", "月額": 5500, "終了日": date(2027, 3, 31), "備考": None}
for value, expected, look in (
    ("《月額》", 5500, "印だけのときは、fill_text を使わずに record[name] をそのまま返しているか"),
    ("《終了日》", date(2027, 3, 31), "印だけのときは、record[name] をそのまま返しているか"),
    ("月額《月額》円", "月額5,500円", "印だけでない文字列は、fill_text で変えているか。return fill_text(…) は for の外にあるか"),
    ("《課》　《担当者》", "区民課　仮名 花子", "《 で始まり 》 で終わっても、印が2つあれば「1つの印」ではありません。value == 印 で調べているか"),
    ("《課》", "区民課", "印だけのときは、record[name] をそのまま返しているか"),
    ("=B16*B17", "=B16*B17", "印のない文字列は、そのまま返ります"),
    ("（月額）", "（月額）", "《 》 で囲まれていないものは、印ではありません。《 と 》 も合わせて、value == 印 で調べているか"),
    (12, 12, "文字列でないものを、先に返しているか（isinstance）"),
):
    checks.equal(
        checks.run(fill_value, value, record, what=f"値 {checks.show(value)}", look=look),
        expected,
        what=f"値 {checks.show(value)} に差し込んだもの",
        look=look,
    )
look = "値が None のときも、文字列でないので、そのまま返します"
checks.equal(
    checks.run(fill_value, None, record, what="値 None", look=look, none_ok=True), None, what="値 None に差し込んだもの", look=look
)
print("✓ fill_value はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_fill_value_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の値を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import datetime as _datetime

_record = {"単価": 12.5, "件数": 0, "備考": None, "番号": "0012", "開始日": _datetime.date(2026, 4, 1), "宛名": "㈱髙田"}
for _value, _expected, _what in (
    ("《件数》", 0, "値が 0 の印だけのとき"),
    ("《備考》", None, "値が None の印だけのとき"),
    ("《番号》", "0012", "先頭が 0 の番号の印だけのとき"),
    ("《開始日》", _datetime.date(2026, 4, 1), "日付の印だけのとき"),
    ("《単価》", 12.5, "小数の印だけのとき"),
    ("《開始日》 ", "令和8年4月1日 ", "印の後ろに空白があるとき"),
    ("《番号》《件数》", "00120", "2つの印が、くっついているとき"),
    ("《開始日》～", "令和8年4月1日～", "印で始まる文章のとき"),
    ("宛名", "宛名", "見出しと同じ言葉だけのとき"),
    ("「件数」", "「件数」", "《 》 ではないかっこのとき"),
    (_datetime.datetime(2027, 1, 12), _datetime.datetime(2027, 1, 12), "日時のとき"),
    (0.5, 0.5, "小数のとき"),
    (True, True, "真偽値（TRUE）のとき"),
):
    _look = "文字列でないものはそのまま、全体が1つの印なら値そのもの、残りは fill_text か"
    checks.equal(
        checks.run(fill_value, _value, dict(_record), what=_what, look=_look, hidden=True, none_ok=True),
        _expected,
        what=_what + "の返り値",
        look=_look,
        hidden=True,
    )
checks.raises(fill_value, "《件数》件、《単位》", _record, what="辞書にない見出しの印があるとき", look="残りの文字列を fill_text で変えているか", hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ## 3　1通の書類を作る
#
# ### 見本
#
# ひな形を読み、Excel のセルを書きかえ、**別の名前で** 保存します。次は、回答書のシートだけで、ある言葉を別の言葉に変える関数の見本です。

# %%
def change_word(template, old, new, path):
    """ひな形のシート「回答書」にある old を new に変えたブックを、path に保存する。"""
    book = load_workbook(template)
    for row in book["回答書"].iter_rows():
        for cell in row:
            if cell.value is not None:
                cell.value = cell.value.replace(old, new)
    book.save(path)


Path("ためし").mkdir(exist_ok=True)
change_word("data/通知書ひな形.xlsx", "回答者", "記入者", "ためし/見本の書類.xlsx")

# %% [markdown]
# 左のファイルの一覧の「ためし」に、見本の書類.xlsx ができます。A7 の「回答者」が「記入者」に変わっています。
#
# - `Path("ためし").mkdir(exist_ok=True)`（メイクディア）は、「ためし」というフォルダーを作ります。`exist_ok=True` は「もうあってもよい」という意味です。
# - `iter_rows()` で Excel のセルを1つずつ取り出し、`cell.value = …` で書きかえました。文字の大きさ、罫線、列の幅、印刷の設定は、ひな形のまま残ります。
# - `book.save(path)` の `path` がひな形と同じだと、**ひな形が書きかわってしまいます**。必ず別の場所にします。
# - `if cell.value is not None:` には、大事な役目があります。次のセルは、**わざとエラーを出します**。

# %% tags=["raises-exception"]
book["通知書"]["C13"].value = "値"

# %% [markdown]
# `AttributeError: 'MergedCell' object attribute 'value' is read-only` は、「結合したセルの、左上でないところには書けない」という意味です。B13 から D13 は結合されていて、書けるのは左上の B13 だけです。
# 左上でないところの値はいつも `None` なので、`None` を飛ばせば、このエラーは起きません。
#
# 気を付けることが、あと2つあります。
#
# - `load_workbook(template, data_only=True)` で読むと、計算式が値に置きかわり、保存すると **計算式が消えます**。書類を作るときは、`data_only` を付けません。
# - ひな形の **図形とテキストボックスは、できた書類から消えます**。ひな形の文字は、Excel のセルに書いておきます。
#
# ### 練習3　`make_document`
#
# ひな形と1行分の辞書から、書類を1つ作って保存する関数を作りましょう。**全部のシートの、全部の Excel のセル** に差し込みます。この関数に `return` は要りません。
#
# <details><summary>ヒント1</summary>
#
# 見本の `change_word` と同じ形です。違うのは2つ。シートを1枚に決めずに全部くり返すことと、`.replace` の代わりに練習2の `fill_value` を使うことです。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 全部のシートは、`for sheet in book:` で1枚ずつ取り出せます。その中に `for row in sheet.iter_rows():` を入れます。保存（`book.save`）は、全部のシートが終わってから1回だけです。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     book = load_workbook(template)
#     for sheet in book:
#         for row in sheet.iter_rows():
#             for cell in row:
#                 if cell.value is not None:
#                     cell.value = （差し込んだ値）
#     book.save(（書類を保存する場所）)
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "make_document", "locked": false, "schema_version": 3, "solution": true, "task": false}
def make_document(template, record, path):
    """ひな形の全部のシートの Excel のセルに、record の値を fill_value で差し込み、path に保存する。ひな形は書きかえない。

    書式、結合、計算式、列の幅、印刷の設定は、ひな形のままにする。

    引数:
        template: ひな形のブックの場所（文字列）
        record: 1行分の値（辞書）
        path: 書類を保存する場所
    返り値: なし
    エラー: ひな形に、record にない見出しの印があれば ValueError（fill_text が止まる）。そのとき、path にファイルを残さない
    例: make_document("data/通知書ひな形.xlsx", letters[0], "ためし/1通目.xlsx") とすると、
        ためし/1通目.xlsx の通知書の A4 は "架空ビルサービス株式会社　御中"、B16 は月額（数値）になる
    """
    ### BEGIN SOLUTION
    book = load_workbook(template)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    cell.value = fill_value(cell.value, record)
    book.save(path)
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_make_document", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import tempfile


def check_document(path, form, filled, what, hidden=False):
    """できた書類が、ひな形のブック form に filled（シートと番地から値への辞書）を差し込んだものと同じかを確かめる。"""
    look = "ひな形を load_workbook で読み、それを書きかえて、最後に book.save(path) で保存しているか"
    book = checks.workbooks.opened(path, what=what, look=look, hidden=hidden)
    checks.workbooks.sheet_names(book, form.sheetnames, what=what + "のシート", look=look, hidden=hidden)
    for sheet in form:
        made = book[sheet.title]
        for cell in [cell for row in sheet.iter_rows() for cell in row]:
            at = cell.coordinate
            both = (cell, made[at])
            if all(one.value is None and not one.has_style for one in both) and (sheet.title, at) not in filled:
                continue  # どちらも、書式のない空のセル
            place = f"{what}の、シート「{sheet.title}」の {at}"
            expected = filled.get((sheet.title, at), cell.value)
            hint = "全部のシートの、全部の Excel のセルに fill_value を使っているか"
            if cell.data_type == "f":
                hint = "計算式を残しているか（data_only=True を付けていないか）"
            elif expected is not None and not isinstance(expected, str):
                hint = "fill_value の返り値を、文字列にせずに cell.value に入れているか"
            checks.equal(made[at].value, expected, what=place + " の値", look=hint, hidden=hidden, midnight_ok=True)
            checks.workbooks.number_format(made, at, cell.number_format, what=place + " の表示形式", look=look, hidden=hidden)
            checks.workbooks.bold(made, at, yes=bool(cell.font.bold), what=place + " の文字の太さ", look=look, hidden=hidden)
            if cell.border.top.style:
                checks.workbooks.bordered(made, at, ["top"], style=cell.border.top.style, what=place + " の罫線", look=look, hidden=hidden)
        areas = [str(area) for area in sheet.merged_cells.ranges]
        widths = {letter: column.width for letter, column in sheet.column_dimensions.items()}
        printed = str(sheet.print_area or "").rpartition("!")[2].replace("$", "")
        checks.workbooks.merged(made, areas, what=what + "の結合したセル", look=look, hidden=hidden)
        checks.workbooks.widths(made, widths, what=what + "の列の幅", look=look, hidden=hidden)
        checks.workbooks.printing(made, area=printed, what=what + "の印刷範囲", look=look, hidden=hidden)


letter = {
    "契約番号": "K26-900", "件名": "架空業務委託", "契約先": "例示商会", "終了日": date(2027, 3, 31),
    "月額": 55000, "月数": 12, "担当課": "区民課", "担当者": "仮名 花子", "備考": None,
}
filled = {
    ("通知書", "A1"): "8架総契第K26-900号",
    ("通知書", "A4"): "例示商会　御中",
    ("通知書", "A10"): "　次の契約は、令和9年3月31日で期間が満了します。更新を希望される場合は、別紙の回答書（契約番号を記入済み）を、区民課の仮名 花子までお送りください。",
    ("通知書", "B13"): "K26-900",
    ("通知書", "B14"): "架空業務委託",
    ("通知書", "B15"): date(2027, 3, 31),
    ("通知書", "B16"): 55000,
    ("通知書", "B17"): 12,
    ("通知書", "B19"): "区民課　仮名 花子",
    ("回答書", "A3"): "架空区　区民課　仮名 花子　あて",
    ("回答書", "B5"): "K26-900",
    ("回答書", "B6"): "架空業務委託",
    ("回答書", "B7"): "例示商会",
}
form = Path("data/通知書ひな形.xlsx")
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "確かめ.xlsx"
    with checks.unchanged(form, what="ひな形のブック", look="book.save のかっこの中は path か（template ではないか）"):
        checks.run(
            make_document,
            str(form),
            letter,
            path,
            look="結合したセルのエラーなら、cell.value が None のものを飛ばしているか。.value を付け忘れていないか",
            none_ok=True,
        )
    check_document(path, load_workbook(form), filled, "できた書類")
print("✓ make_document はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_make_document_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別のひな形を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import datetime as _datetime
import tempfile as _tempfile
from pathlib import Path as _Path
from openpyxl import Workbook as _Workbook
from openpyxl.styles import Border as _Border, Font as _Font, Side as _Side

with _tempfile.TemporaryDirectory() as _folder:
    _form = _Path(_folder) / "別のひな形.xlsx"
    _path = _Path(_folder) / "できた書類.xlsx"
    _book = _Workbook()
    _first = _book.active
    _first.title = "表紙"
    _first["B2"] = "固定の文"
    _second = _book.create_sheet("明細")
    _second["A1"] = "《宛名》様（《番号》）"
    _second.merge_cells("A1:C2")
    _second["B4"] = "《単価》"
    _second["B4"].number_format = '#,##0.0"円"'
    _second["B5"] = 3
    _second["B6"] = "=B4*B5"
    _second["B6"].font = _Font(bold=True)
    _second["B6"].border = _Border(top=_Side(style="double"))
    _second["AA40"] = "《期限》"
    _second["AA40"].number_format = "yyyy/m/d"
    _second["D4"] = _datetime.datetime(2027, 1, 12)
    _second["E4"] = "《備考》"
    _second.column_dimensions["B"].width = 31
    _second.print_area = "A1:F45"
    _third = _book.create_sheet("控え")
    _third["C3"] = "《番号》"
    _book.save(_form)
    _record = {"番号": "0012", "宛名": "髙田 京子", "単価": 12.5, "期限": _datetime.date(2027, 2, 1), "備考": None}
    with checks.unchanged(_form, what="別のひな形", look="書類の保存先は、引数の path か", hidden=True):
        _look = "シートの名前を決めずに、for sheet in book: で全部のシートを取り出しているか。cell.value が None のものを飛ばしているか"
        checks.run(make_document, str(_form), _record, _path, what="シートが3枚のひな形", look=_look, hidden=True, none_ok=True)
    check_document(
        _path,
        _book,
        {
            ("明細", "A1"): "髙田 京子様（0012）",
            ("明細", "B4"): 12.5,
            ("明細", "AA40"): _datetime.date(2027, 2, 1),
            ("明細", "E4"): None,
            ("控え", "C3"): "0012",
        },
        "別のひな形から作った書類",
        hidden=True,
    )
    with checks.untouched(_Path(_folder), what="印の残る書類を作ろうとしたとき", look="ValueError のときに、途中のファイルを残していないか。保存は最後か", hidden=True):
        checks.raises(
            make_document, str(_form), {"番号": "1"}, _Path(_folder) / "2.xlsx", what="辞書に足りない見出しがあるとき", look="エラーを消していないか", hidden=True
        )
### END HIDDEN TESTS

# %% [markdown]
# ## 4　使えるファイル名を作る
#
# ### 見本
#
# 会社名をそのままファイル名にすると、困ることがあります。会社名を付けた、文字のファイルを作ってみます。次のセルは、**わざとエラーを出します**。

# %% tags=["raises-exception"]
path = Path("ためし") / (letters[3]["契約先"] + ".txt")
path.write_text("送付記録", encoding="utf-8")

# %% [markdown]
# - `Path("ためし") / 名前` で、「ためし」の中のファイルの場所を作れます。`path.write_text(…)` は、ファイルに文字を書きます。
# - エラーは、いちばん下の行だけを見ます。`FileNotFoundError` は「ファイルが見つからない」という意味です。会社名の中の `/` はフォルダーの区切りなので、「見本企画」というフォルダーの中に作ろうとして、そのフォルダーがなかったのです。
#
# ほかにも、Windows のファイル名には使えない半角の記号があります。次の辞書は、使えない文字と、代わりの文字の組です。

# %% nbgrader={"grade": false, "grade_id": "twins", "locked": true, "schema_version": 3, "solution": false, "task": false}
TWINS = {
    "\\": "￥", "/": "／", ":": "：", "*": "＊", "?": "？", '"': "”", "<": "＜", ">": "＞", "|": "｜",
    "\n": "", "\r": "", "\t": " ",
}

# %% [markdown]
# - 使えない半角の記号は、よく似た **全角の記号** にします。人が読んだときに、元の名前が分かるからです。
# - `"\\"` は半角の円記号1文字のことです。`"\n"` と `"\r"` は、Excel のセルの中の改行、`"\t"` はタブです。
# - Excel 2 の `unicodedata.normalize("NFKC", …)` は、ここでは **使いません**。全角の `：` や `／` を、使えない半角の記号に戻してしまいます。`㈱` や `髙` は、ファイル名にそのまま使えます。
# - 名前の終わりにも気を付けます。「.」で終わる `Mihon Translation Co., Ltd.` に `.xlsx` を付けると、点が2つ続きます。
# - 長すぎる名前は、開けないことがあります。フォルダーの名前も合わせて、約 260 文字までです。
#
# 次は、文字列の終わりを整える見本です。

# %%
text = " （仮称）架空センター工事。、"
print(text[:8] + "|")
print(text.strip() + "|")
print(text.rstrip("、。") + "|")

# %% [markdown]
# - `+ "|"` は、文字列がどこで終わるかを見せる印です。
# - `text[:8]` は、最初の8文字を取り出します。8文字より短ければ、全部です。
# - `.rstrip("、。")`（アールストリップ）は、**右の端** から、かっこの中に書いた文字を、なくなるまで取ります。`.strip()` は、両端の空白だけを取ります。
#
# ### 練習4　`safe_name`
#
# 名前を、ファイルやフォルダーの名前に使える形にする関数を作りましょう。次の順に整えます。
#
# 1. `TWINS` の左の文字を、全部、右の文字に変える
# 2. 最初の 40 文字までにする
# 3. 前の空白と、後ろの「.」と空白を取る（空白は、半角も全角も）
# 4. 何も残らなければ `"名称なし"` にする
#
# 2 より先に 3 をすると、40文字で切ったところが空白や「.」で終わることがあります。
#
# <details><summary>ヒント1</summary>
#
# 1 は、Excel 2 の「似た文字を - に変える」のと同じ形です。`for mark in TWINS:` で左の文字が1つずつ取り出せ、右の文字は `TWINS[mark]` です。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 3 は `text.strip()` で両端の空白を取ってから、`.rstrip(". 　")` を使います（かっこの中は、点、半角の空白、全角の空白）。`"Ltd. ."` のように混ざっていても、全部取れます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     for mark in TWINS:
#         text = text.replace(mark, （代わりの文字）)
#     text = （最初の40文字）
#     text = text.strip().rstrip(". 　")
#     if text == "":
#         return "名称なし"
#     return text
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "safe_name", "locked": false, "schema_version": 3, "solution": true, "task": false}
def safe_name(text):
    """名前を、ファイルやフォルダーの名前に使える形にする。

    TWINS の文字を変え、最初の40文字までにし、前の空白と、後ろの「.」と空白を取る。何も残らなければ「名称なし」にする。
    ほかの文字は変えない。

    引数:
        text: 元の名前（文字列）
    返り値: 使える名前（文字列）
    例: safe_name("見本企画/例示設備 Ltd.") は "見本企画／例示設備 Ltd"、safe_name(" . ") は "名称なし"
    """
    ### BEGIN SOLUTION
    for mark in TWINS:
        text = text.replace(mark, TWINS[mark])
    text = text[:40]
    text = text.strip().rstrip(". 　")
    if text == "":
        return "名称なし"
    return text
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_safe_name", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for text, expected, look in (
    ("見本企画/例示設備 Ltd.", "見本企画／例示設備 Ltd", "TWINS の文字を変えた結果を、text に入れ直しているか。後ろの「.」を取っているか"),
    ('a\\b:c*d?e"f<g>h|i', "a￥b：c＊d？e”f＜g＞h｜i", "TWINS の文字を、1つ残らず変えているか"),
    ("架空区\n区民課", "架空区区民課", "改行も TWINS にあります。1つ残らず変えているか"),
    ("㈱髙\U00020bb7工芸：本店", "㈱髙\U00020bb7工芸：本店", "使える文字は、めずらしい漢字も変えません。NFKC を使っていないか"),
    ("  Co., Ltd. .　", "Co., Ltd", '前の空白を取ったか。後ろの「.」と空白は、混ざっていても全部取ります（.rstrip(". 　")）'),
    ("K26-001_v1.2 概要", "K26-001_v1.2 概要", "途中の「.」と空白は、残します"),
    (" . ", "名称なし", "何も残らないときに、「名称なし」を返しているか"),
    ("あ" * 39 + " いう", "あ" * 39, "40文字までにした後で、後ろの空白を取っているか"),
):
    checks.text(
        checks.run(safe_name, text, what=f"名前 {checks.show(text)}", look=look),
        expected,
        what=f"名前 {checks.show(text)} を整えたもの",
        look=look,
    )
print("✓ safe_name はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_safe_name_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の名前を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _text, _expected, _what in (
    ("あ" * 41, "あ" * 40, "41文字の名前"),
    ("い" * 40, "い" * 40, "ちょうど40文字の名前"),
    ("う" * 38 + ". えお", "う" * 38, "40文字で切ると、点と空白で終わる名前"),
    ("え" * 20 + "\n" * 5 + "お" * 20, "え" * 20 + "お" * 20, "改行を取ると、ちょうど40文字になる名前"),
    ("　全角 の　空白　", "全角 の　空白", "前後と途中に空白のある名前"),
    ("令8/15：再.度", "令8／15：再.度", "番号に斜線、途中に全角の記号と点がある名前"),
    ("ｶｸｳ①㎡ｰ\U00020bb7", "ｶｸｳ①㎡ｰ\U00020bb7", "半角のカタカナや、めずらしい漢字のある名前"),
    ("甲\r\n乙\t丙", "甲乙 丙", "改行とタブのある名前"),
    ("??", "？？", "記号だけの名前"),
    ("。、", "。、", "「。」で終わる名前"),
    ("...", "名称なし", "点だけの名前"),
    ("例示　.　.", "例示", "点と全角の空白が交互に続いて終わる名前"),
    ("\n", "名称なし", "改行だけの名前"),
    ("", "名称なし", "何もない名前"),
    (".設定", ".設定", "点で始まる名前"),
):
    _look = "TWINS の文字を変える、40文字までにする、前の空白と後ろの「.」と空白を取る、の順か。ほかの文字を変えていないか"
    checks.text(
        checks.run(safe_name, _text, what=_what, look=_look, hidden=True),
        _expected,
        what=_what + "を整えたもの",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 5　1行に1通、上書きしない
#
# ### 見本
#
# 一覧の全部の行から書類を作ります。大事な約束があります。
#
# > **前からあるファイルには、決して上書きしない。** 作った後で、人が書き足しているかもしれないからです。
#
# ファイルがもうあるかどうかは、`.exists()`（イグジスツ）で分かります。次は、課ごとに、送付記録のファイルを作る関数の見本です。

# %%
def make_notes(sections, folder):
    """課ごとに、送付記録のファイルを作る。もうあれば作らない。何をしたかのリストを返す。"""
    folder = Path(folder)
    folder.mkdir(exist_ok=True)
    results = []
    for section in sections:
        if section is None:
            results.append({"課": None, "結果": "要確認"})
            continue
        path = folder / (section + ".txt")
        if path.exists():
            results.append({"課": section, "結果": "既存"})
            continue
        path.write_text("送付記録", encoding="utf-8")
        results.append({"課": section, "結果": "作成"})
    return results


make_notes(["区民課", None, "総務課", "区民課"], "ためし")

# %% [markdown]
# - `Path(folder)` にすると、`folder / 名前` と書けます。
# - 最後の「区民課」が「既存」なのは、同じ名前のファイルを、今作ったばかりだからです。もう一度実行すると、3つとも「既存」です。**何度実行しても、こわれません。**
# - 作れないものも、黙って飛ばしません。「要確認」として、リストに残します。
#
# ### 練習5　`make_all`
#
# 一覧の1行につき1通の書類を作り、何をしたかのリストを返す関数を作りましょう。
# 書類に必ず要る見出しは、次のセルの `REQUIRED`（リクワイアド）です。「備考」は空でもかまいません。

# %% nbgrader={"grade": false, "grade_id": "required", "locked": true, "schema_version": 3, "solution": false, "task": false}
REQUIRED = ["契約番号", "件名", "契約先", "終了日", "月額", "月数", "担当課", "担当者"]


def has_blank(record, names):
    """names の見出しのうち、値が None のものが1つでもあれば True を返す。"""
    for name in names:
        if record[name] is None:
            return True
    return False

# %% [markdown]
# 1行ごとに、次のようにします。
#
# 1. `REQUIRED` の見出しに、値が None のものがあれば、作らない。結果は「要確認」、ファイル名は None
# 2. ファイル名は、契約番号と `_` と契約先をつなぎ、`safe_name` で整え、最後に `.xlsx` を付けたもの
# 3. その名前のファイルがもうあれば、作らない。結果は「既存」
# 4. なければ、`make_document` で作る。結果は「作成」
#
# <details><summary>ヒント1</summary>
#
# 見本の `make_notes` と同じ形です。`section is None` の代わりに `has_blank(record, REQUIRED)`、`path.write_text` の代わりに `make_document` を使います。
#
# </details>
# <details><summary>ヒント2</summary>
#
# ファイル名は `safe_name(record["契約番号"] + "_" + record["契約先"]) + ".xlsx"` です。`.xlsx` まで入れて `safe_name` に渡すと、長い名前のときに `.xlsx` が切れてしまいます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# もうあるかの調べ方は、すぐ上の見本（`path.exists()`）にあります。ファイル名は練習4の `safe_name`、書類は練習3の `make_document` で作ります。
#
# ```python
#     folder = Path(folder)
#     folder.mkdir(exist_ok=True)
#     results = []
#     for record in records:
#         if has_blank(record, REQUIRED):
#             results.append({"契約番号": record["契約番号"], "ファイル名": None, "結果": "要確認"})
#             continue
#         name = （ファイル名）
#         path = folder / name
#         if （もうある）:
#             results.append({"契約番号": record["契約番号"], "ファイル名": name, "結果": "既存"})
#             continue
#         （書類を path に作る）
#         （「作成」を results に足す）
#     return results
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "make_all", "locked": false, "schema_version": 3, "solution": true, "task": false}
def make_all(records, template, folder):
    """1行につき1通の書類を folder に作り、何をしたかのリストを返す。前からあるファイルには手を付けない。

    folder がなければ作る。

    引数:
        records: 一覧（辞書のリスト）
        template: ひな形のブックの場所（文字列）
        folder: 書類を入れるフォルダーの場所
    返り値: 辞書のリスト。records の1行につき1つで、順番も同じ。見出しは「契約番号」「ファイル名」「結果」
        結果は "作成"、"既存"（同じ名前のファイルがもうある）、"要確認"（REQUIRED の見出しに None がある）のどれか
        要確認のときは、ファイル名は None。契約番号は、records の値のまま
    例: make_all(letters, "data/通知書ひな形.xlsx", "ためし/例の通知書") の最初は
        {"契約番号": "K26-001", "ファイル名": "K26-001_架空ビルサービス株式会社.xlsx", "結果": "作成"}
    """
    ### BEGIN SOLUTION
    folder = Path(folder)
    folder.mkdir(exist_ok=True)
    results = []
    for record in records:
        if has_blank(record, REQUIRED):
            results.append({"契約番号": record["契約番号"], "ファイル名": None, "結果": "要確認"})
            continue
        name = safe_name(record["契約番号"] + "_" + record["契約先"]) + ".xlsx"
        if (folder / name).exists():
            results.append({"契約番号": record["契約番号"], "ファイル名": name, "結果": "既存"})
            continue
        make_document(template, record, folder / name)
        results.append({"契約番号": record["契約番号"], "ファイル名": name, "結果": "作成"})
    return results
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_make_all", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def check_results(got, expected, looks, what, hidden=False):
    """make_all の返り値を、1行ずつ確かめる。looks は、1行ごとの「どの行か」と「どこを見るか」。"""
    if not isinstance(got, (list, tuple)) or len(got) != len(expected):
        look = (
            "1行につき1つ、順番どおりに results に足しているか（要確認と既存の行も）。return の字下げは for とそろっているか。"
            "letters ではなく、引数 records を使っているか（for record in records:）"
        )
        checks.rows(got, expected, what=what + "の、結果のリスト", look=look, hidden=hidden)
    for theirs, ours, (which, look) in zip(got, expected, looks):
        checks.equal(theirs, ours, what=f"{what}の、{which}の結果", look=look, hidden=hidden)


look_names = 'ファイル名は safe_name(…) + ".xlsx" か（.xlsx は safe_name のかっこの外）。safe_name（練習4）は「✓」になっているか'
look_made = "make_document に folder / name を渡しているか。make_document（練習3）は、引数の path に保存しているか。要確認の行の書類を作っていないか"
look_blank = "REQUIRED の見出しに None がある行は、ファイル名を None、結果を「要確認」にして、continue で次の行へ進んでいるか"
look_again = "もうあるファイルを、path.exists() で調べ、continue で飛ばしているか（練習5の見本）"
listed = read_records("data/通知先一覧.xlsx", "通知先", "契約番号")
names = [
    "K26-001_架空ビルサービス株式会社.xlsx",
    "K26-002_㈱カクウオフィスサービス.xlsx",
    "K26-007_Mihon Translation Co., Ltd.xlsx",
    "K26-008_見本企画／例示設備 共同企業体.xlsx",
    None,
    "K26-012_" + listed[5]["契約先"] + ".xlsx",
]
codes = ["K26-001", "K26-002", "K26-007", "K26-008", "K26-011", "K26-012"]
with tempfile.TemporaryDirectory() as place:
    folder = Path(place) / "通知書"
    # 1回目: K26-007 と、契約先が空の K26-011 の2行だけ。フォルダーは、まだない
    what = "1回目（2行だけの一覧）"
    kept = checks.unchanged(Path("data/通知書ひな形.xlsx"), what="ひな形のブック", look="練習3の book.save のかっこの中は path か（template ではないか）")
    with kept, checks.unchanged(listed, what="渡した一覧"):
        results = checks.run(
            make_all,
            [listed[2], listed[4]],
            "data/通知書ひな形.xlsx",
            str(folder),
            what=what,
            look="folder = Path(folder) にしたか。フォルダーを mkdir で作っているか。契約先が空の行（K26-011）を has_blank で分け、"
            "要確認の後に continue があるか。練習3と練習4は「✓」になっているか",
        )
    check_results(
        results,
        [{"契約番号": codes[2], "ファイル名": names[2], "結果": "作成"}, {"契約番号": codes[4], "ファイル名": None, "結果": "要確認"}],
        [("契約番号 K26-007 の行", look_names + "。備考が空なだけの行を、要確認にしていないか"), ("契約番号 K26-011 の行", look_blank)],
        what,
    )
    checks.files(folder, [names[2]], what=what + "の後のフォルダー", look=look_made)
    checks.equal(
        checks.workbooks.opened(folder / names[2], what=f"書類「{names[2]}」", look=look_made)["回答書"]["B7"].value,
        "Mihon Translation Co., Ltd.",
        what=f"書類「{names[2]}」の、回答書の B7（契約先）",
        look="《契約先》のままなら、make_document（練習3）が、全部のシートに差し込んでいるか。"
        "最後の「.」がないなら、safe_name で変えた名前を書類に入れていないか。make_document には record をそのまま渡します",
    )
    # 2回目: 全部の6行。K26-008 のほかは、人が書き足した書類がもうあるつもり
    what = "2回目（4通がもうあるとき）"
    for name in (names[0], names[1], names[2], names[5]):
        with (folder / name).open("ab") as file:
            file.write(b"memo")
    with checks.untouched(folder, what=what + "の実行", look=look_again, new_ok=True), checks.unchanged(listed, what="渡した一覧"):
        results = checks.run(
            make_all,
            listed,
            "data/通知書ひな形.xlsx",
            str(folder),
            what=what,
            look="mkdir に exist_ok=True を付けているか。ファイル名は safe_name で整えたものか（K26-008 の契約先には / があります）",
        )
    check_results(
        results,
        [
            {"契約番号": code, "ファイル名": name, "結果": "要確認" if name is None else "作成" if name == names[3] else "既存"}
            for code, name in zip(codes, names)
        ],
        [(f"契約番号 {code} の行", look_blank if name is None else look_again + "。" + look_names) for code, name in zip(codes, names)],
        what,
    )
    checks.files(folder, [name for name in names if name], what=what + "の後のフォルダー", look=look_made)
print("✓ make_all はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_make_all_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の一覧を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import datetime as _datetime
import tempfile as _tempfile
from pathlib import Path as _Path
from openpyxl import Workbook as _Workbook

_base = {
    "備考": None, "担当者": "髙田 京子", "担当課": "会計課", "月数": 1, "月額": 0, "終了日": _datetime.date(2027, 3, 31),
    "契約先": "架空商会", "件名": "架空業務", "契約番号": "令8/015",
}
_LONG = "架空区中央地域" * 6
_LISTED = [
    _base,
    {**_base, "契約番号": None},
    {**_base, "契約番号": "0012", "契約先": _LONG},
    {**_base, "備考": "済", "件名": "同じ名前の書類"},
    {**_base, "契約番号": "0013", "終了日": None},
    {**_base, "契約番号": "0014", "契約先": " 例示*工業. "},
    {**_base, "契約番号": "0015", "担当者": None, "担当課": None},
]
_NAMES = ["令8／015_架空商会.xlsx", None, ("0012_" + _LONG)[:40] + ".xlsx", "令8／015_架空商会.xlsx", None, "0014_ 例示＊工業.xlsx", None]
_DONE = ["作成", "要確認", "作成", "既存", "要確認", "作成", "要確認"]
_required = look_blank + "。REQUIRED の全部の見出しを調べているか"
_LOOKS = [
    ("契約番号に「/」のある行", "契約番号から契約先までつないだ後で、safe_name に渡しているか。月額の 0 と、備考の None は、要確認にしません"),
    ("契約番号が空の行", _required),
    ("契約先が長い行", look_names),
    ("前の行と同じ名前になる行", look_again + "。今作ったばかりのファイルも「既存」です"),
    ("終了日が空の行", _required),
    ("契約先の終わりに「.」のある行", look_names),
    ("担当課と担当者が空の行", _required),
]
with _tempfile.TemporaryDirectory() as _place:
    _form = _Path(_place) / "別のひな形.xlsx"
    _book = _Workbook()
    _book.active.title = "依頼書"
    for _line in (["《契約先》　御中"], ["件名", "《件名》"], ["月額", "《月額》"], ["《担当課》　《担当者》"]):
        _book.active.append(_line)
    _book.active.merge_cells("A1:C1")
    _book.save(_form)
    _book.close()
    for _made, _done, _what in (
        (False, _DONE, "空や、同じ名前のある一覧"),
        (True, ["既存" if _word == "作成" else _word for _word in _DONE], "同じ一覧をもう一度"),
    ):
        _folder = _Path(_place) / "出力 フォルダー"
        with checks.untouched(_Path(_place), what=_what + "の実行", look="もうあるファイルに手を付けていないか", hidden=True, new_ok=not _made):
            _look = (
                "folder = Path(folder) にしたか。フォルダーを mkdir で作っているか（exist_ok=True も）。REQUIRED の空を has_blank で調べ、"
                "要確認の後に continue があるか。ファイル名を safe_name で整えているか。シートのエラーなら、練習3で全部のシートを取り出しているか"
            )
            _got = checks.run(make_all, [dict(_row) for _row in _LISTED], str(_form), str(_folder), what=_what, look=_look, hidden=True)
        check_results(
            _got,
            [{"契約番号": _row["契約番号"], "ファイル名": _name, "結果": _word} for _row, _name, _word in zip(_LISTED, _NAMES, _done)],
            _LOOKS,
            _what,
            hidden=True,
        )
        checks.files(_folder, {_name for _name in _NAMES if _name}, what=_what + "で作ったフォルダー", look=look_made, hidden=True)
    for _at, _cell, _value, _what, _look in (
        (0, "B2", "架空業務", "同じ名前の書類が2つあるときの、最初の書類の件名", "後の行が、前の行の書類に上書きしていないか"),
        (5, "A1", " 例示*工業. 　御中", "書類の中の契約先", "書類に入れる値まで safe_name で変えていないか。make_document（練習3）は「✓」になっているか"),
    ):
        _made = checks.workbooks.opened(_folder / _NAMES[_at], what="別のひな形から作った書類", hidden=True)
        _sheet = checks.workbooks.sheet(_made, "依頼書", what="別のひな形から作った書類のシート", look="make_document に、引数の template を渡しているか", hidden=True)
        checks.equal(_sheet[_cell].value, _value, what=_what, look=_look, hidden=True)
    checks.rows(checks.run(make_all, [], str(_form), _folder, what="行が1つもない一覧", hidden=True), [], what="行が1つもない一覧の結果", hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ## 6　作ったものの一覧を残す
#
# ### 見本
#
# 最後に、何を作り、何を作らなかったかを、CSV に残します。CSV は、値を「,」で区切った文字のファイルです。
#
# 書くときの落とし穴は、**文字コード** です。文字コードは、文字をファイルにどう記録するかの約束です。日本語の Windows で昔から使われている約束を cp932（シーピー932）と呼びます。`.encode("cp932")` で、契約先の名前をこの形に変えてみます。次のセルは、**わざとエラーを出します**。

# %% tags=["raises-exception"]
letters[5]["契約先"].encode("cp932")

# %% [markdown]
# - `UnicodeEncodeError`（ユニコードエンコードエラー）は、「その文字コードでは書けない文字がある」という意味です。契約先の1文字目は、上の横棒が短い「よし」で、cp932 にはありません。
# - 書けないからといって、「?」や別の字に変えてはいけません。名前が変わってしまいます。
#
# 今は、**utf-8-sig**（ユーティーエフエイト・シグ）を使います。どの文字も書けます。最後の `-sig` を忘れると、Excel で文字化けします。次は、課の一覧を書く関数の見本です。

# %%
def write_sections(sections, path):
    """課の名前と人数を、CSV に書く。前のファイルがあれば、上書きする。"""
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["課", "人数"])
        for section in sections:
            writer.writerow([section["課"], section["人数"]])


write_sections([{"課": "区民課, 窓口係", "人数": 8}, {"課": "総務課", "人数": None}], "ためし/課の一覧.csv")
print(Path("ためし/課の一覧.csv").read_text(encoding="utf-8-sig"))

# %% [markdown]
# - `with open(…) as file:` は、「ファイルを開いて、字下げした行が終わったら閉じる」という意味です。
# - `"w"` は「書く。前のファイルがあれば **上書きする**」という開き方です。
# - `newline=""` は、Windows で1行おきに空の行ができるのを防ぎます。いつも付けます。
# - `csv.writer(file)` が、CSV の書き手です。`writer.writerow(リスト)` で、1行書きます。
# - `区民課, 窓口係` のように値の中に「,」があると、書き手が `"` で囲んでくれます。自分で「,」をつなぐと、列がずれます。None は、空になります。
#
# `"w"` を `"x"` にすると、「**新しく** 作る。もうあればエラー」になります。次のセルは、**わざとエラーを出します**。

# %% tags=["raises-exception"]
open("ためし/課の一覧.csv", "x", encoding="utf-8-sig", newline="")

# %% [markdown]
# `FileExistsError`（ファイルイグジスツエラー）は、「その名前のファイルが、もうある」という意味です。前のファイルは無事です。
#
# ### 練習6　`write_list`
#
# `make_all` の結果のリストを、CSV に書く関数を作りましょう。1回目の「作成」の記録が、2回目の「既存」で消えては困るので、**もうあるファイルには上書きせず、`FileExistsError` で止まる** ようにします。この関数にも `return` は要りません。
#
# <details><summary>ヒント1</summary>
#
# 見本の `write_sections` と同じ形です。見出しと、開き方が違います。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `open` の2番目を `"x"` にします。見出しの行は `["契約番号", "ファイル名", "結果"]` です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# 開き方と文字コードは、すぐ上の見本（`FileExistsError` になったセル）と同じです。見出しと1行ずつの書き方は、その前の `write_sections` にあります。`results` は、練習5の `make_all` の返り値です。
#
# ```python
#     with open(path, （開き方）, encoding=（文字コード）, newline="") as file:
#         writer = csv.writer(file)
#         writer.writerow(（見出しのリスト）)
#         for result in results:
#             writer.writerow([result["契約番号"], （ファイル名）, （結果）])
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "write_list", "locked": false, "schema_version": 3, "solution": true, "task": false}
def write_list(results, path):
    """結果のリストを、CSV に書く。文字コードは utf-8-sig。1行目は見出し「契約番号」「ファイル名」「結果」。None は空にする。

    引数:
        results: make_all の返り値（辞書のリスト）
        path: CSV の場所
    返り値: なし
    エラー: その名前のファイルがもうあれば、上書きせずに FileExistsError
    例: write_list([{"契約番号": "K26-011", "ファイル名": None, "結果": "要確認"}], "ためし/例の一覧.csv") とすると、
        CSV の1行目は 契約番号,ファイル名,結果 、2行目は K26-011,,要確認
    """
    ### BEGIN SOLUTION
    with open(path, "x", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["契約番号", "ファイル名", "結果"])
        for result in results:
            writer.writerow([result["契約番号"], result["ファイル名"], result["結果"]])
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_write_list", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import io


def check_csv(path, lines, what, hidden=False):
    """CSV の文字コードと中身を確かめる。"""
    if not Path(path).exists():
        raise checks.CheckFailed(f"{what}ができていません。", [("どこを見るか", "open(path, …) で、引数 path に書いているか")])
    content = Path(path).read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = None
    if text is None or not content.startswith(b"\xef\xbb\xbf") or text.startswith("\ufeff"):
        raise checks.CheckFailed(
            f"{what}の文字コードが違います。",
            [("期待したこと", "文字コードは utf-8-sig です。"), ("どこを見るか", 'open に encoding="utf-8-sig" を付けているか（-sig も要ります）')],
        )
    checks.rows(
        list(csv.reader(io.StringIO(text, newline=""))),
        lines,
        what=what + "の行",
        look="見出しの行と、結果を1つずつ、csv.writer の writerow で書いているか（練習6の見本の write_sections）。列の順番は、契約番号、ファイル名、結果か"
        "（値は result[見出し] で取り出します。辞書に入っている順は、いつも同じとは限りません）",
        hidden=hidden,
    )


results = [
    {"契約番号": "K26-001", "ファイル名": "K26-001_架空商会.xlsx", "結果": "作成"},
    {"結果": "既存", "ファイル名": "K26-007_Mihon Translation Co., Ltd.xlsx", "契約番号": "K26-007"},
    {"契約番号": "K26-011", "ファイル名": None, "結果": "要確認"},
    {"契約番号": "K26-012", "ファイル名": "K26-012_" + letters[5]["契約先"] + ".xlsx", "結果": "作成"},
]
lines = [["契約番号", "ファイル名", "結果"]]
for result in results:
    lines.append([result["契約番号"], result["ファイル名"] or "", result["結果"]])
with tempfile.TemporaryDirectory() as place:
    path = Path(place) / "作成一覧.csv"
    look = 'writerow に渡すのは [ ] のリスト1つか。文字のエラーなら、encoding は "utf-8-sig" か。writer を作る行は with の中にあるか'
    checks.run(write_list, results, path, what="4件の結果", look=look, none_ok=True)
    check_csv(path, lines, "4件の結果の CSV")
    with checks.unchanged(path, what="前からある CSV", look='open の2番目を "x" にしているか'):
        checks.raises(
            write_list, results[:1], path, error=FileExistsError, what="もうある CSV に書こうとしたとき", look='open の2番目を "x" にしているか（"w" は上書き、"a" は後ろに足します）'
        )
print("✓ write_list はできています。これで全部です。")

# %% nbgrader={"grade": true, "grade_id": "test_write_list_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の結果を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import tempfile as _tempfile
from pathlib import Path as _Path

with _tempfile.TemporaryDirectory() as _place:
    for _number, (_results, _lines, _what) in enumerate(
        (
            ([], [], "結果が1つもないときの CSV"),
            (
                [
                    {"結果": "作成", "ファイル名": '架空 "本店", 2号.xlsx', "契約番号": "0012"},
                    {"結果": "要確認", "ファイル名": None, "契約番号": None},
                    {"結果": "作成", "ファイル名": "\U0002000b\ufa19髙.xlsx", "契約番号": "㈱1"},
                ],
                [["0012", '架空 "本店", 2号.xlsx', "作成"], ["", "", "要確認"], ["㈱1", "\U0002000b\ufa19髙.xlsx", "作成"]],
                "記号や、めずらしい漢字のある結果の CSV",
            ),
        )
    ):
        _path = _Path(_place) / f"{_number}.csv"
        _look = 'writerow に渡すのは [ ] のリスト1つか。encoding は "utf-8-sig" か'
        checks.run(write_list, _results, str(_path), what=_what, look=_look, hidden=True, none_ok=True)
        check_csv(_path, [["契約番号", "ファイル名", "結果"], *_lines], _what, hidden=True)
        with checks.unchanged(_path, what="前からある CSV", hidden=True):
            checks.raises(write_list, _results, str(_path), error=FileExistsError, what="もうある CSV に書こうとしたとき", look='open の2番目を "x" にしているか', hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# できた書類を見るには、ノートの上の「+」ボタンで新しいセルを作り、次のように書いて実行してください。
#
# ```python
# results = make_all(letters, "data/通知書ひな形.xlsx", "ためし/通知書")
# print(results)
# write_list(results, "ためし/作成一覧.csv")
# ```
#
# 「ためし」の中の「通知書」フォルダーに通知書が5通、「ためし」に 作成一覧.csv ができます。ダウンロードして Excel で開くと、契約金額も計算されています。
# もう一度実行すると、通知書は5通とも「既存」になり、最後の行は `FileExistsError` で止まります。続けて使うときは、`作成一覧_0112.csv` のように、名前に日付を入れます。

# %% [markdown]
# ## まとめ
#
# - 文章の中の印は文字列に、印だけの Excel のセルは値のまま。見せ方はひな形に任せる
# - 残った印は、見逃さずにエラーにする
# - ファイル名に使えない文字は、全角の似た文字にする。最後の「.」と空白は取る
# - 前からあるファイルには上書きしない。作らなかったものも、一覧に残す
# - CSV は utf-8-sig で書く。cp932 では書けない文字がある

# %% [markdown]
# ## 明日、自分のファイルで試すこと
#
# 1. よく作る通知書か依頼文を1つ選び、**写しを作ります**。写しから、実在の人の氏名や住所を消し、変わるところに `《見出し》` の印を書きます。
# 2. 一覧表には、印と同じ名前の見出しを付け、架空の2、3行を書きます。新しいセルで、必ず要る見出しを `REQUIRED` に入れ直します（`make_all` の「契約番号」と「契約先」、`write_list` の「契約番号」も、自分の見出しに合わせます）。
# 3. `read_records` と `make_all` で書類を作り（`read_records` が `IndexError` で止まったら、3つ目に書いた見出しのつづりを見ます）、1通ずつ Excel で開いて、印刷プレビューまで見ます。
# 4. もう一度実行して、全部「既存」になることを確かめます。
# 5. 本物の一覧で使うのは、ここまで確かめた後です。
#
# `=` で始まる文字を差し込むと、Excel は計算式と考えます。外から届いた文字を差し込むときは、先に相談してください。
#
# ### 困ったときは：よろず相談DX
#
# 情報システムの担当が、どんな小さなことでも相談に乗ります。次の3つを書いて送ると、早く解決します。
#
# 1. **したいこと**（例：30 社分の依頼文を、一覧から作りたい）
# 2. **書いたもの**（セルの中身をそのまま）
# 3. **出たもの**（エラーなら、いちばん下の行。ここまで試したことも）
#
# ファイルを付けるときは、個人情報を消した写しにしてください。
#
# 最後に、このノートを **保存してから提出** してください。何度でも提出し直せて、いちばん良い結果が記録されます。
