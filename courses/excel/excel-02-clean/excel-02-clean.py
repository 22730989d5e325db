# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Excel 2 表をきれいにする
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - 小計・合計の行と空の行を、必要な行を巻きこまずに取り除く
# - 結合したセルのせいで空になったところを、上の値で埋める
# - 全角と半角をそろえる。ただし、変えてはいけない列は変えない
# - 和暦の日付を日付にする。読めないものは、捨てずに知らせる
# - 重複した行だけを除く。番号が同じでも中身が違う行は残す
#
# **所要時間**　45分（途中でやめても、保存しておけば続けられます。続けるときは、いちばん上のセルから順に実行し直します）
#
# **業務での使いどころ**　人が見るために作られた表には、小計の行や結合したセル、「令和8年4月1日」のような日付があります。人には読みやすくても、そのまま集計すると、合計が2倍になったり、件数が合わなくなったりします。
# 集計や突き合わせの前に、この単元の「下ごしらえ」をします。
#
# データはすべて架空です。「架空区」という区は実在しません。

# %% [markdown]
# ## はじめに
#
# 「Excel 1 ブックを読む」の続きです。**上から順に、飛ばさずに** 実行し、「# ここに書いてください」とあるセルだけに答えを書きます。
# Excel 1 で出てきた言葉を、ここでも使います。
#
# | 言葉 | 意味 |
# | --- | --- |
# | 文字列 | `"契約番号"` のように、引用符で囲んだ文字 |
# | `None` | 「値がない」という印。空の Excel のセルを読むと、これになる |
# | リスト | `["小計", "合計"]` のように、値を順番に並べたもの。`.append(値)` で、最後に1つ足す |
# | 辞書 | `{"契約番号": "K26-001", "金額": 5000}` のような、見出し（キー）と値の組。表の1行を表す |
# | `record["金額"]` | 辞書 `record` の、その見出しの値。`=` で値を入れることもできる |
# | `continue` | `for` の残りの行を飛ばして、次の1つへ進む |
# | `値 is not None` | 値があるときに True。ないときに True になるのは `値 is None` |
# | 関数 | 作業に名前を付けたもの。`return` で結果（返り値）を返す |
#
# まず、次の2つのセルを実行してください。何も表示されなければ成功です。

# %% nbgrader={"grade": false, "grade_id": "tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
import unicodedata  # 全角と半角をそろえる道具
from datetime import date, datetime  # 日付を扱う道具
from openpyxl import load_workbook  # Excel のブックを読む道具
from yorozu import checks  # 答えを確かめる道具

# %% nbgrader={"grade": false, "grade_id": "read_table", "locked": true, "schema_version": 3, "solution": false, "task": false}
def read_table(path, sheet_name, name):
    """見出し name のある行を探し、それより下の行を、辞書のリストにして返す。空白だけの値は None にする。"""
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
            if heading is not None:
                record[heading] = value
        records.append(record)
    return records

# %% [markdown]
# `read_table` は、Excel 1 の練習を1つの関数にまとめたものです。中身を読む必要はありません。
# **空白だけの値も `None` になる** ことだけ、覚えておいてください。

# %% [markdown]
# ## 1　小計・合計の行を見分ける
#
# ### 見本
#
# 「窓口備品一覧.xlsx」を読みます。見出しは「備品番号」のある行です。

# %%
equipment = read_table("data/窓口備品一覧.xlsx", "備品", "備品番号")
for record in equipment:
    print(record)

# %% [markdown]
# 1行が1つの辞書です。備品は5つですが、行はもっとあります。小計、合計、空の行、「※」の注意書きも、1行と数えられているからです。
# このまま金額を全部足すと、どうなるでしょうか。`total = total + …` は、「足した結果に、もう一度 total という名前を付ける」という意味です。

# %%
total = 0
for record in equipment:
    if record["金額"] is not None:
        total = total + record["金額"]
total

# %% [markdown]
# 表の合計は 864,600 円なのに、その3倍の 2,593,800 円になりました。備品の金額に、小計と合計も足してしまったためです。
# 金額の合計は、こうして表の合計と比べると、誤りに気付けます。これを **検算** と呼びます。
#
# いらない行を取り除くために、「いらない行かどうか」を答える関数を作ります。次のセルは、2つの見本です。この後も使うので、このまま実行してください。

# %% nbgrader={"grade": false, "grade_id": "is_blank", "locked": true, "schema_version": 3, "solution": false, "task": false}
def is_blank(record):
    """全部の値が None なら True、そうでなければ False を返す。"""
    for value in record.values():
        if value is not None:
            return False
    return True


def is_note(record):
    """「※」で始まる値が1つでもあれば True、なければ False を返す。"""
    for value in record.values():
        text = str(value).replace(" ", "").replace("　", "")
        if text.startswith("※"):
            return True
    return False
# %% [markdown]
# - `record.values()` は、辞書の値を順に取り出します。
# - 金額のような数値が入っていることもあるので、`str(value)` で文字列にしてから調べます。
# - `.replace(A, B)` は、文字列の中の A を全部 B に変えます。B が `""` なら、A を取り除きます。ここでは、半角と全角の空白を取り除いています。
# - `.startswith("※")` は、文字列が「※」で始まるなら True になります。
# - 1つ見つかったら、すぐに `return True` です。最後まで見つからなかったら、`for` とそろえた `return False` です。
#
# 使うときは、次のように、当てはまる行を `continue` で飛ばします。

# %%
kept = []
for record in equipment:
    if is_blank(record) or is_note(record):
        continue
    kept.append(record)

for record in kept:
    print(record)

# %% [markdown]
# `or` は「または」です。空の行と注意書きの行がなくなりました。残りは小計と合計の行です。
#
# ### 練習1　`is_total`
#
# 小計・合計の行なら True、そうでなければ False を返す関数を作りましょう。
# 大事なのは、**何を合計の行とするかを、はっきり決める** ことです。次のように決めます。
#
# > 行の中に、空白を取り除くと「計」「小計」「合計」「総計」のどれかと **まったく同じ** になる値があれば、合計の行とする。
#
# 「小　計」のように書く人がいるので、空白は取り除いてから比べます。
# 一方、「合計調整課」という課や「壁掛け時計」という品名は、「計」の字が入っていても、合計の行ではありません。

# %% nbgrader={"grade": false, "grade_id": "total_words", "locked": true, "schema_version": 3, "solution": false, "task": false}
TOTAL_WORDS = ["計", "小計", "合計", "総計"]

# %%
print("小計" in TOTAL_WORDS)
print("壁掛け時計" in TOTAL_WORDS)

# %% [markdown]
# `値 in リスト` は、リストの中に **まったく同じ値** があるときだけ True になるのでした。
#
# <details><summary>ヒント1</summary>
#
# 見本の `is_note` と同じ形です。違うのは `if` の条件だけです。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 条件は、「空白を取り除いた文字列 `text` が、`TOTAL_WORDS` の中にあるか」です。`in` を使います。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# （　）のところは、かっこも消して、自分の答えに書きかえます。
#
# ```python
#     for value in record.values():
#         text = str(value).replace(" ", "").replace("　", "")
#         if （ここに条件）:
#             return True
#     return False
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "is_total", "locked": false, "schema_version": 3, "solution": true, "task": false}
def is_total(record):
    """小計・合計の行かどうかを答える。

    空白（半角も全角も）を取り除くと、TOTAL_WORDS のどれかとまったく同じになる値があれば、合計の行とする。record は変えない。

    引数:
        record: 表の1行（辞書）。値は、文字列、数値、日時、None のどれか
    返り値: 合計の行なら True、そうでなければ False
    例: is_total({"課": None, "件名": "小　計"}) は True、is_total({"課": "合計調整課", "件名": "印刷"}) は False
    """
    ### BEGIN SOLUTION
    for value in record.values():
        text = str(value).replace(" ", "").replace("　", "")
        if text in TOTAL_WORDS:
            return True
    return False
    ### END SOLUTION

# %% [markdown]
# ### 確かめる
#
# 「✓」が出たら、次へ進みます。「✗」が出たら、「どこを見るか」を手がかりに直し、**練習のセルを実行し直してから**、もう一度確かめます。
# 練習のセルで `SyntaxError` などの英語のエラーが出たら、先にそれを直します。全角の記号、`:` の忘れ、字下げの忘れやずれがないか見てください（Excel 1 の「確かめる」に一覧があります）。

# %% nbgrader={"grade": true, "grade_id": "test_is_total", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for record, expected, what, look in (
    ({"課": "合計", "件名": None, "金額": 864600}, True, "左端に「合計」がある行", "値が TOTAL_WORDS の中にあるかを調べているか"),
    ({"課": None, "件名": "小　計", "金額": 5500}, True, "件名に「小　計」がある行", "全部の値を調べているか（return False が for の中にないか）。str で文字列にし、空白を取り除いてから比べているか"),
    ({"課": "合計調整課", "件名": "印刷", "金額": 1100}, False, "課が「合計調整課」の行", "「合計」が一部に入っているだけの値を、合計としていないか。最後の return False はあるか"),
    ({"課": "戸籍住民課", "件名": "壁掛け時計", "金額": 2200}, False, "件名が「壁掛け時計」の行", "「計」で終わるだけの値を、合計としていないか。最後の return False はあるか"),
):
    with checks.unchanged(record, what="渡した行", look="record[見出し] に値を入れていないか。空白を取り除いた文字列は、text に入れて使います"):
        answer = checks.run(is_total, record, what=what, look=look)
    checks.equal(answer, expected, what=what + "に is_total を使った返り値", look=look)
print("✓ is_total はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_is_total_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の行を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import datetime as _datetime

for _record, _expected, _what in (
    ({"番号": None, "備考": " 総 計　", "金額": 0}, True, "前後や間に空白の入った「総計」の行"),
    ({"品名": "計", "数量": 12}, True, "「計」とだけ書いた行"),
    ({"金額": 100, "日付": None, "最後の列": "小計"}, True, "右端の列に「小計」がある行"),
    ({"番号": None, "件名": "番号のない契約", "金額": 3300}, False, "番号がまだない、ふつうの行"),
    ({"件名": "レジの小計機能の改修"}, False, "件名の途中に「小計」がある行"),
    ({"件名": "令和8年度決算　合計"}, False, "件名の最後に「合計」がある行"),
    ({"件名": "小計算機の購入"}, False, "件名が「小計」で始まる行"),
    ({"課": "会計課"}, False, "課の名前の最後が「計」の行"),
    ({"課": None, "件名": "累計", "金額": 5500}, False, "TOTAL_WORDS にない「累計」の行"),
    ({"日付": _datetime.datetime(2026, 4, 1), "金額": 1.5, "件名": None}, False, "日時と小数のある行"),
    ({"番号": None, "件名": None}, False, "空の行"),
):
    _look = "どの列でも、空白を取り除いた値が TOTAL_WORDS のどれかとまったく同じかを見ているか"
    checks.equal(
        checks.run(is_total, _record, what=_what, look=_look, hidden=True),
        _expected,
        what=_what + "に is_total を使った返り値",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 2　結合したセルを埋める
#
# ### 見本
#
# 備品一覧の「設置場所」は、縦に結合した Excel のセルに書かれています。結合したセルの値は、**いちばん上のセルにだけ** 入っていて、残りは空です。
# そのため、読むと2行目からは `None` になります。このままでは、「1階窓口の備品」を選んでも1つしか出てきません（小計と合計の行も、まだ残っています）。

# %%
for record in kept:
    print(record["設置場所"], record["備品番号"])

# %% [markdown]
# 空のところを、すぐ上の値で埋めていきます。次は、値のリストを埋める関数の見本です。

# %%
def fill_list(values):
    """None を、すぐ上の値で埋めたリストを返す。"""
    filled = []
    last = None
    for value in values:
        if value is not None:
            last = value
        filled.append(last)
    return filled


fill_list(["1階窓口", None, None, "2階窓口", None])

# %% [markdown]
# `last`（ラスト）は、「最後に見た値」を覚えておく変数です。値があれば覚え直し、なければ覚えている値を使います。
#
# 表を埋めるときに、気を付けることがあります。受け取った辞書をその場で書きかえると、**元の表も変わってしまいます**。
# そこで、`dict(record)` で写しを作り、写しのほうを変えます。

# %%
first = {"設置場所": None, "備品番号": "B-002"}
copy = dict(first)
copy["設置場所"] = "1階窓口"
print(first)
print(copy)

# %% [markdown]
# ### 練習2　`fill_down`
#
# 辞書のリストと見出しの名前を渡すと、その見出しの値だけを上から埋めた、新しいリストを返す関数を作りましょう。
# 埋めるのは、**言われた見出しだけ** です。「備考」のように、本当に空である列まで埋めると、間違った表になります。
#
# <details><summary>ヒント1</summary>
#
# 見本の `fill_list` と同じ形です。`value` の代わりに、1行ずつ `record` を取り出します。見る値は `record[name]` です。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `last` を決めたら、`new = dict(record)` で写しを作り、`new[name] = last` で埋めて、リストに足します。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     filled = []
#     last = None
#     for record in records:
#         if record[name] is not None:
#             last = （覚える値）
#         new = dict(record)
#         new[name] = （埋める値）
#         filled.append(new)
#     return filled
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "fill_down", "locked": false, "schema_version": 3, "solution": true, "task": false}
def fill_down(records, name):
    """見出し name の値が None の行を、すぐ上の値で埋めた、新しいリストを返す。

    ほかの見出しの値は変えない。まだ上に値がないときは、None のままにする。渡されたリストと辞書は変えない。

    引数:
        records: 表（辞書のリスト）
        name: 埋める見出しの名前（文字列）
    返り値: 辞書のリスト。行の数と順番は records と同じ
    例: fill_down([{"課": "総務課", "備考": "済"}, {"課": None, "備考": None}], "課") は
        [{"課": "総務課", "備考": "済"}, {"課": "総務課", "備考": None}]
    """
    ### BEGIN SOLUTION
    filled = []
    last = None
    for record in records:
        if record[name] is not None:
            last = record[name]
        new = dict(record)
        new[name] = last
        filled.append(new)
    return filled
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_fill_down", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
records = [
    {"課": "総務課", "番号": 1, "備考": "済"},
    {"課": None, "番号": 2, "備考": None},
    {"課": None, "番号": 3, "備考": None},
    {"課": "合計調整課", "番号": 4, "備考": None},
    {"課": None, "番号": 5, "備考": "再"},
]
with checks.unchanged(records, what="渡した表", look="dict(record) で写しを作り、写しのほうを埋めているか"):
    filled = checks.run(
        fill_down,
        records,
        "課",
        look="record[name] の name に引用符を付けていないか。写しは dict(record) と、丸いかっこで作っているか。最後に新しいリストを return しているか",
    )
checks.rows(
    filled,
    [
        {"課": "総務課", "番号": 1, "備考": "済"},
        {"課": "総務課", "番号": 2, "備考": None},
        {"課": "総務課", "番号": 3, "備考": None},
        {"課": "合計調整課", "番号": 4, "備考": None},
        {"課": "合計調整課", "番号": 5, "備考": "再"},
    ],
    what="5行の表の「課」を埋めたもの",
    look="埋めるのは、引数の name の見出しだけか。値がある行で last を覚え直しているか。return の字下げは for とそろっているか",
)
print("✓ fill_down はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_fill_down_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _records, _name, _column, _what in (
    (
        [
            {"番号": 1, "係": None, "課": "甲"},
            {"番号": 2, "係": "一係", "課": None},
            {"番号": 3, "係": None, "課": None},
            {"番号": 4, "係": None, "課": "乙"},
        ],
        "係",
        [None, "一係", "一係", "一係"],
        "最初の行が空で、ほかの見出しにも空がある表",
    ),
    (
        [{"階": 1, "番号": None}, {"階": None, "番号": 8}, {"階": 0, "番号": 9}, {"階": None, "番号": None}],
        "階",
        [1, 1, 0, 0],
        "埋める値が数値（0 もある）の表",
    ),
    ([{"課": "甲"}, {"課": None}, {"課": "乙"}, {"課": None}, {"課": "甲"}, {"課": None}], "課", list("甲甲乙乙甲甲"), "同じ値がまた出てくる表"),
    ([], "課", [], "行が1つもない表"),
):
    with checks.unchanged(_records, what="渡した表", look="写しを作り、写しのほうを埋めているか", hidden=True):
        _got = checks.run(fill_down, _records, _name, what=_what, hidden=True)
    checks.rows(
        _got,
        [{**_record, _name: _value} for _record, _value in zip(_records, _column)],
        what=_what + "を埋めたもの",
        look="引数の name の見出しだけを、None のときだけ埋めているか。上に値がなければ None のままか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 3　全角と半角をそろえる
#
# ### 見本
#
# `'Ｂ－００２'` と `'B-002'` は、人には同じ番号でも、Python には別の文字列です。
# `unicodedata.normalize("NFKC", 文字列)` は、全角と半角をそろえる道具です。`"NFKC"`（エヌエフケーシー）は、そろえ方の名前です。

# %%
for text in ["Ｂ－００２", "ｶｸｳｵﾌｨｽｻｰﾋﾞｽ", "㈱見本時計店", "（株）見本時計店", "①号・②号"]:
    print(text, "→", unicodedata.normalize("NFKC", text))

# %% [markdown]
# - 全角の英数字と記号は半角に、半角のカタカナは全角になります。
# - `㈱` と `（株）` は、どちらも `(株)` になります。
# - しかし、`①号` は `1号` になってしまいました。**元と違う文字** になることもあるのです。
#
# 人の名前ではどうでしょうか。備品一覧の1行目の管理者の氏名で試します。

# %%
keeper = kept[0]["管理者"]
after = unicodedata.normalize("NFKC", keeper)
print(keeper, "→", after)
print(keeper == after)

# %% [markdown]
# `False` は、別の文字になったという印です。1文字目の左側が、「示」の形から「ネ」の形に変わりました（同じに見える画面もあります）。
# 氏名の字を、道具が勝手に変えてはいけません。
#
# そこで、**そろえるかどうかを、列ごとに決めます**。
#
# | 列 | どうするか | 理由 |
# | --- | --- | --- |
# | 番号 | そろえる | 突き合わせに使う |
# | 会社名（契約先、購入先） | そろえる | 突き合わせに使う |
# | 件名、品名 | 変えない | `①` などを含む、正式な名前 |
# | 氏名 | 変えない | 人の名前の字を変えてはいけない |
#
# 会社名をそろえる関数の見本です。この後も使うので、このまま実行してください。

# %% nbgrader={"grade": false, "grade_id": "clean_name", "locked": true, "schema_version": 3, "solution": false, "task": false}
def clean_name(value):
    """会社名の全角と半角をそろえ、前後の空白を取る。None のときは None を返す。"""
    if value is None:
        return None
    return unicodedata.normalize("NFKC", value).strip()
# %% [markdown]
# 番号には、もう1つ落とし穴があります。「-」（ハイフン）に似た文字がいくつもあり、NFKC だけではそろいません。

# %%
for text in ["B-002", "B－002", "B−002", "B‐002", "Bー002"]:
    print(text, unicodedata.normalize("NFKC", text) == "B-002")

# %% [markdown]
# 上の2つは `True` ですが、残りの3つは `False` です。
# そこで、番号の列では、NFKC の後で、似た文字を全部「-」に変えます。
# **会社名の列では、これをしてはいけません**。「サービス」が「サ-ビス」になってしまいます。
#
# 似た文字は、次のセルに集めてあります。文字列も、`for` で1文字ずつ取り出せます。

# %% nbgrader={"grade": false, "grade_id": "hyphens", "locked": true, "schema_version": 3, "solution": false, "task": false}
HYPHENS = "ー−‐‑–—―─"

# %%
text = "090−1234ー5678"
for mark in HYPHENS:
    text = text.replace(mark, "-")
text

# %% [markdown]
# `text = text.replace(…)` も、`total = total + …` と同じ形です。変えた結果に、もう一度 text という名前を付けます。
#
# ### 練習3　`clean_code`
#
# 番号の全角と半角、ハイフンをそろえ、空白を全部取り除く関数を作りましょう。
#
# <details><summary>ヒント1</summary>
#
# 順番はこうです。「None なら None を返す」「NFKC でそろえる」「空白を取り除く」「似た文字を - に変える」「返す」。
#
# </details>
# <details><summary>ヒント2</summary>
#
# NFKC でそろえると、全角の空白も半角の空白になります。だから、その後で `text.replace(" ", "")` をすれば、空白は全部なくなります。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     if value is None:
#         return None
#     text = unicodedata.normalize("NFKC", value)
#     text = （空白を取り除く）
#     for mark in HYPHENS:
#         text = （mark を "-" に変える）
#     return text
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "clean_code", "locked": false, "schema_version": 3, "solution": true, "task": false}
def clean_code(value):
    """番号をそろえる。全角の英数字は半角にし、空白は間のものも取り除き、HYPHENS の文字は「-」にする。

    引数:
        value: 番号（文字列）または None
    返り値: そろえた番号（文字列）。value が None のときは None
    例: clean_code("Ｋ２６ー００１ ") は "K26-001"、clean_code(None) は None
    """
    ### BEGIN SOLUTION
    if value is None:
        return None
    text = unicodedata.normalize("NFKC", value)
    text = text.replace(" ", "")
    for mark in HYPHENS:
        text = text.replace(mark, "-")
    return text
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_clean_code", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for value, expected, look in (
    ("Ｋ２６－００２", "K26-002", 'unicodedata.normalize("NFKC", value) のつづりと順番は正しいか。その結果を、変数に入れて使っているか'),
    ("K26ー004", "K26-004", "HYPHENS の文字を「-」に変えた結果を、text に入れ直しているか。return の字下げは for とそろっているか"),
    (" K31−015　", "K31-015", "空白を取り除いているか。HYPHENS の文字を全部「-」に変えているか"),
    ("K26 - 006", "K26-006", "間の空白も取り除いているか。.strip() は前後の空白しか取りません"),
    ("K26-001", "K26-001", "もうそろっている番号は、そのまま返ります"),
):
    checks.text(
        checks.run(clean_code, value, what=f"番号 {checks.show(value)}", look=look),
        expected,
        what=f"番号 {checks.show(value)} をそろえたもの",
        look=look,
    )
look = "値が None のときを、先に if で分けているか"
checks.equal(
    checks.run(clean_code, None, what="clean_code(None)", look=look, none_ok=True),
    None,
    what="clean_code(None) の返り値",
    look=look,
)
print("✓ clean_code はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_clean_code_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の番号を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _value, _expected, _what in (
    ("００１２", "0012", "全角の数字だけの番号"),
    ("ｋ２６－ａ０１", "k26-a01", "全角の小文字が入った番号"),
    ("K26ｰ010", "K26-010", "半角の「ｰ」が入った番号"),
    ("総２６‐１—２", "総26-1-2", "漢字と、種類のちがうハイフンが2つ入った番号"),
    ("K26ー1ー2", "K26-1-2", "「ー」が2つ入った番号"),
    ("Ｋ２６／００１", "K26/001", "「／」が入った番号"),
    ("　Ｋ　２６　－　１", "K26-1", "全角の空白が間に入った番号"),
):
    _look = "先に NFKC でそろえ、その後で、空白を全部取り除き、HYPHENS の文字だけを全部「-」に変えているか"
    checks.text(
        checks.run(clean_code, _value, what=_what, look=_look, hidden=True),
        _expected,
        what=_what + "をそろえたもの",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 4　和暦を日付にする
#
# ### 見本
#
# 「令和8年」は、西暦では 2018 + 8 で 2026 年です。時代ごとの「足す数」を、次のセルで辞書にしておきます。`R`、`H`、`S` は、「R8.4.1」のような短い書き方のためのものです。

# %% nbgrader={"grade": false, "grade_id": "eras", "locked": true, "schema_version": 3, "solution": false, "task": false}
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "R": 2018, "H": 1988, "S": 1925}

# %% [markdown]
# 次は、「令和8年度」のような文字列を、西暦の年にする関数の見本です。

# %%
def year_of(value):
    """「令和8年度」のような文字列を、西暦の年（数値）にする。"""
    text = unicodedata.normalize("NFKC", value).replace(" ", "")
    text = text.replace("元年", "1年")
    for era in ERAS:
        if text.startswith(era):
            rest = text.removeprefix(era).replace("年度", "")
            return ERAS[era] + int(rest)
    return int(text.replace("年度", ""))


print(year_of("令和 ８ 年度"), year_of("令和元年度"), year_of("2026年度"))

# %% [markdown]
# - はじめに NFKC で全角の数字を半角にし、空白を取り除きます。
# - 「元年」は「1年」に変えておくと、後は同じように扱えます。
# - `for era in ERAS:` は、辞書のキー（`"令和"` など）を1つずつ取り出します。`ERAS[era]` は、その「足す数」です。
# - `.removeprefix(era)` は、先頭の `era` を取り除きます。`"令和8年度"` なら `"8年度"` が残ります。
# - `int("8")` は、文字列 `"8"` を整数 `8` にします。
# - どの時代でもなければ、西暦と考えます。
#
# ### エラーを読んでみる
#
# 読めない値を渡すと、どうなるでしょうか。次のセルは、**わざとエラーを出します**。

# %% tags=["raises-exception"]
year_of("未定")

# %% [markdown]
# いちばん下の行は `ValueError:` で始まります。`ValueError`（バリューエラー）は、「値の中身が、その処理では使えない」という意味です。`int` が「未定」を整数にできずに、止まりました。
#
# ここでエラーになるのは、**良いこと** です。読めない値を黙って 0 や `None` にすると、誰も気付かないまま、間違った集計ができてしまいます。
#
# もう1つ、わざとエラーを出します。`date(年, 月, 日)` は、日付を作る関数です。

# %% tags=["raises-exception"]
date(2026, 6, 31)

# %% [markdown]
# これも `ValueError` です。英語で、day（日）が month（月）に合わない、と書いてあります。6月31日という日はありません。
#
# 最後に、文字列を「/」で分ける方法です。

# %%
year, month, day = "8/4/1".split("/")
date(2018 + int(year), int(month), int(day))

# %% [markdown]
# `.split("/")` は、文字列を `/` で分けて、リスト `['8', '4', '1']` にします。
# 左側に変数を3つ並べると、1つずつ順に入ります。分けた数が3つでないときは、これも `ValueError` になります。
#
# 日時と西暦の文字列の読み方は、Excel 1 と同じです。

# %%
value = datetime(2026, 4, 1)
print(isinstance(value, datetime))  # 日時かどうか
print(value.date())  # 日付だけを取り出す
print(datetime.strptime("2026/4/1", "%Y/%m/%d").date())  # 文字列を日付にする

# %% [markdown]
# `datetime.strptime(文字列, "%Y/%m/%d")` は、文字列が「4けたの年/月/日」の形でなければ、やはり `ValueError` になります。
#
# ### 練習4　`to_date`
#
# Excel のセルの値を日付にする関数を作りましょう。Excel 1 で作った `to_date` を、和暦も読めるようにします。
#
# | 渡された値 | 返り値 |
# | --- | --- |
# | 日時（Excel の本物の日付） | その日付 |
# | `"令和8年4月1日"` `"令和元年5月1日"` `"平成31年4月30日"` `"昭和64年1月7日"` | その日付 |
# | `"R8.4.1"` `"R1.5.1"` `"H31.4.30"` `"S64.1.7"` | その日付 |
# | `"2026/4/1"` | その日付 |
# | `None` | `None` |
# | 日付と読めない値：`"未定"`、`"令和8年6月31日"`（ない日）、`"令和8年4月"`（日がない）、`"8.4.1"`（時代が分からない）、`"R8.4.1～R9.3.31"`（期間）、`46113`（ただの数値）など | `ValueError` で止まる |
#
# 文字列の英数字と「．」は、全角のこともあります。空白が、どこかに入っていることもあります。
#
# <details><summary>ヒント1</summary>
#
# 順番に分けていきます。「None なら None」「日時なら `.date()`」。残りは見本の `year_of` と同じように、文字列をそろえてから、時代を1つずつ調べます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 時代の名前を取り除くと、`8年4月1日` や `8.4.1` が残ります。「年」「月」「.」を「/」に変え、「日」を取り除くと、どれも `8/4/1` になるので、`split` で分けられます。
# 日時かどうかは `isinstance(value, datetime)` で調べます。`46113` のような数値も、`str(value)` で文字列にしておけば、最後の `datetime.strptime` が読めずに `ValueError` になります。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     if value is None:
#         return None
#     if isinstance(value, datetime):
#         return value.date()
#     text = unicodedata.normalize("NFKC", str(value)).replace(" ", "")
#     text = （元年を1年に変える）
#     for era in ERAS:
#         if text.startswith(era):
#             rest = text.removeprefix(era)
#             rest = rest.replace("年", "/").replace("月", "/").replace(".", "/").replace("日", "")
#             year, month, day = （rest を / で分ける）
#             return date(（西暦の年）, int(month), int(day))
#     return datetime.strptime(text, "%Y/%m/%d").date()
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "to_date", "locked": false, "schema_version": 3, "solution": true, "task": false}
def to_date(value):
    """Excel のセルの値を、日付にする。

    引数:
        value: 日時、「令和8年4月1日」「R8.4.1」「2026/4/1」の形の文字列、None など。
            文字列の英数字と「．」は全角でもよく、空白が入っていてもよい
    返り値: 日付（date）。value が None のときは None
    エラー: 日付と読めない値のときは ValueError
    例: to_date("令和元年5月1日") は date(2019, 5, 1)、to_date("H31.4.30") は date(2019, 4, 30)
    """
    ### BEGIN SOLUTION
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    text = unicodedata.normalize("NFKC", str(value)).replace(" ", "")
    text = text.replace("元年", "1年")
    for era in ERAS:
        if text.startswith(era):
            rest = text.removeprefix(era)
            rest = rest.replace("年", "/").replace("月", "/").replace(".", "/").replace("日", "")
            year, month, day = rest.split("/")
            return date(ERAS[era] + int(year), int(month), int(day))
    return datetime.strptime(text, "%Y/%m/%d").date()
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_to_date", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for value, expected, look in (
    (datetime(2026, 4, 1), date(2026, 4, 1), "日時のときに、.date() で日付だけを取り出しているか"),
    ("2026/4/1", date(2026, 4, 1), "最後に datetime.strptime と .date() の両方を使っているか"),
    (
        "令和8年4月1日",
        date(2026, 4, 1),
        "時代の名前を取り除いたか。「年」「月」を「/」に変え、「日」を取り除いたか。年・月・日を int で整数にし、年に ERAS の数を足しているか",
    ),
    ("平成31年4月30日", date(2019, 4, 30), "足す数は ERAS[era] か。最後の datetime.strptime の行が、for とそろっているか"),
    ("令和元年5月1日", date(2019, 5, 1), "「元年」を「1年」に変えているか"),
    ("R1.5.1", date(2019, 5, 1), "「.」を「/」に変えているか"),
    (
        "令 和 ８年 ５月１５日",
        date(2026, 5, 15),
        "NFKC でそろえ、間の空白も取り除いているか。.strip() は前後の空白しか取りません",
    ),
    ("Ｒ８．５．１１", date(2026, 5, 11), "時代を調べる前に、NFKC でそろえているか"),
):
    checks.equal(
        checks.run(to_date, value, what=f"{checks.show(value)} を日付にする", look=look),
        expected,
        what=f"{checks.show(value)} を to_date に渡したときの返り値",
        look=look,
    )
look = "値が None のときを、先に if で分けているか"
checks.equal(
    checks.run(to_date, None, what="to_date(None)", look=look, none_ok=True),
    None,
    what="to_date(None) の返り値",
    look=look,
)
checks.raises(
    to_date,
    "未定",
    what="「未定」を to_date に渡したとき",
    look="どの形にも合わないとき、最後に datetime.strptime で読もうとしているか。エラーを None などに変えていないか",
)
checks.raises(
    to_date,
    "令和8年6月31日",
    what="ない日「令和8年6月31日」を to_date に渡したとき",
    look="date(年, 月, 日) で日付を作っているか。エラーを None などに変えていないか",
)
print("✓ to_date はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_to_date_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の値を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import datetime as _datetime

for _value, _expected, _what in (
    (_datetime.datetime(2024, 2, 29, 17, 15), _datetime.date(2024, 2, 29), "時刻の付いた日時"),
    ("2031/03/05", _datetime.date(2031, 3, 5), "月と日が2けたの西暦の文字列"),
    ("　２０２７／　１／３１", _datetime.date(2027, 1, 31), "全角の空白が間に入った、全角の西暦の文字列"),
    ("令和10年12月31日", _datetime.date(2028, 12, 31), "年と月が2けたの令和"),
    ("令和元年12月1日", _datetime.date(2019, 12, 1), "令和元年"),
    ("平成元年1月8日", _datetime.date(1989, 1, 8), "平成元年"),
    ("昭和64年1月7日", _datetime.date(1989, 1, 7), "昭和"),
    ("Ｒ８．０４．０１ ", _datetime.date(2026, 4, 1), "全角の短い和暦"),
    ("H31.4.30", _datetime.date(2019, 4, 30), "平成の短い和暦"),
    ("S55.11.3", _datetime.date(1980, 11, 3), "昭和の短い和暦"),
    ("令和　元　年　５月　１日", _datetime.date(2019, 5, 1), "全角の空白が間に入った令和元年"),
):
    _look = "NFKC でそろえて、間の空白も取り除いているか。ERAS の全部の時代を調べているか。空白を取り除いた後で、「元年」を「1年」に変えているか"
    checks.equal(
        checks.run(to_date, _value, what=_what + "を日付にする", look=_look, hidden=True),
        _expected,
        what=_what + "を to_date に渡したときの返り値",
        look=_look,
        hidden=True,
    )
for _value, _what in (
    ("契約日は別紙", "日付ではない文字列"),
    ("令和8年4月", "日のない和暦"),
    ("R8.2.30", "その月にない日"),
    ("R8.4.1～R9.3.31", "期間を書いた文字列"),
    ("8.4.1", "時代の分からない文字列"),
    (46113, "ただの数値"),
):
    checks.raises(
        to_date,
        _value,
        what=_what + "を to_date に渡したとき",
        look="日付と読めないときに、None や別の日付を返していないか。日時でない値は、str で文字列にしてから読んでいるか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 5　重複した行を除く
#
# ### 見本
#
# 同じ契約が2回書かれた台帳を集計すると、件数も金額も多くなります。まず、「2回目以降に出てきた値」を見つける関数の見本です。

# %%
def repeated(values):
    """2回目以降に出てきた値のリストを返す。"""
    seen = []
    again = []
    for value in values:
        if value in seen:
            again.append(value)
        else:
            seen.append(value)
    return again


repeated(["B-001", "B-002", "B-001"])

# %% [markdown]
# `seen` は「もう見た値」、`again` は「また出てきた値」のリストです。`else:` は「そうでなければ」という意味です。
#
# では、何を「重複」とするのでしょうか。次の3行は、どれも同じ備品番号です。

# %%
a = {"備品番号": "B-001", "金額": 5500}
b = {"備品番号": "B-001", "金額": 5500}
c = {"備品番号": "B-001", "金額": 8800}
print(b in [a])
print(c in [a])

# %% [markdown]
# 辞書を `in` で探すと、**全部の見出しの値が同じときだけ** 「ある」になります。
# `c` は番号が同じでも金額が違います。どちらかの金額の間違いかもしれませんし、番号の付け間違いかもしれません。
# これは重複ではなく、**人が確かめるべき行** です。プログラムが勝手に消してはいけません。
#
# また、比べる前に「3」と「4」の作業が必要です。`"Ｂ－００１"` と `"B-001"` のままでは、同じ行も違う行に見えます。
#
# ### 練習5　`drop_duplicates`
#
# 全部の値がまったく同じ行が2回以上出てくるとき、最初の1つだけを残した、新しいリストを返す関数を作りましょう。
#
# <details><summary>ヒント1</summary>
#
# 見本の `repeated` とは反対に、「初めて見たもの」を返します。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `again` は要りません。初めて見た行だけを、結果のリストに足します。行（辞書）がもう結果のリストにあるかどうかは、`in` で調べられます。`not in` と書くと、「ない」ときに True になります。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     result = []
#     for record in records:
#         if record not in （結果のリスト）:
#             （結果のリストに足す）
#     return result
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "drop_duplicates", "locked": false, "schema_version": 3, "solution": true, "task": false}
def drop_duplicates(records):
    """全部の値がまったく同じ行は、最初の1つだけを残した、新しいリストを返す。渡されたリストは変えない。

    引数:
        records: 表（辞書のリスト）
    返り値: 辞書のリスト。順番は元のまま
    例: drop_duplicates([{"番号": "1", "金額": 10}, {"番号": "1", "金額": 10}, {"番号": "1", "金額": 20}]) は
        [{"番号": "1", "金額": 10}, {"番号": "1", "金額": 20}]
    """
    ### BEGIN SOLUTION
    result = []
    for record in records:
        if record not in result:
            result.append(record)
    return result
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_drop_duplicates", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
records = [
    {"番号": "K26-002", "件名": "印刷", "金額": 5500},
    {"番号": "K26-001", "件名": "清掃", "金額": 1100},
    {"番号": "K26-002", "件名": "印刷", "金額": 5500},
    {"番号": "K26-001", "件名": "清掃", "金額": 2200},
    {"番号": "K26-001", "件名": "点検", "金額": 2200},
]
with checks.unchanged(records, what="渡した表", look="渡されたリストから消さずに、新しいリストに足しているか"):
    kept_records = checks.run(
        drop_duplicates,
        records,
        look="result = [] のように結果のリストを作ったか。最後にそれを return しているか。見出しの名前を決めずに比べているか",
    )
checks.rows(
    kept_records,
    [
        {"番号": "K26-002", "件名": "印刷", "金額": 5500},
        {"番号": "K26-001", "件名": "清掃", "金額": 1100},
        {"番号": "K26-001", "件名": "清掃", "金額": 2200},
        {"番号": "K26-001", "件名": "点検", "金額": 2200},
    ],
    what="5行の表から重複を除いたもの",
    look="一部の見出しだけで比べていないか（番号が同じでも、金額や件名が違う行は残します）。「また出てきた行」のほうを返していないか。"
    "return の字下げは for とそろっているか。順番を変えていないか",
)
look = "見出しの名前を決めずに、行（辞書）の全部の値で比べているか"
chairs = [{"品名": "いす", "数量": 2}, {"品名": "いす", "数量": 3}, {"品名": "いす", "数量": 2}]
kept_records = checks.run(drop_duplicates, chairs, what="見出しの違う表", look=look)
checks.rows(kept_records, chairs[:2], what="見出しの違う表から重複を除いたもの", look=look)
print("✓ drop_duplicates はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_drop_duplicates_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import datetime as _datetime

_A = {"日付": _datetime.date(2026, 4, 1), "番号": "9", "課": "甲", "備考": None}
_B = {"日付": _datetime.date(2026, 4, 1), "番号": "9", "課": "乙", "備考": None}
_C = {"日付": None, "番号": None, "課": "甲", "備考": "済"}
_D = {**_A, "番号": 9}
_E = {**_A, "番号": "甲", "課": "9"}
for _records, _expected, _what in (
    ([_A, _B, _C, _A, _A, _C, _B], [_A, _B, _C], "離れたところに同じ行が何度も出てくる表"),
    ([_C, _A, _C], [_C, _A], "番号のない行が重複している表"),
    ([_C, {**_C, "課": "乙"}], [_C, {**_C, "課": "乙"}], "番号のない、別の行がある表"),
    ([_A, _D, _E], [_A, _D, _E], "番号の種類（文字列と数値）だけが違う行や、値の並びだけが違う行のある表"),
    ([], [], "行が1つもない表"),
):
    _given = [dict(_record) for _record in _records]
    with checks.unchanged(_given, what="渡した表", look="渡されたリストを変えていないか", hidden=True):
        _look = "見出しの名前を決めずに、行（辞書）の全部の値で比べているか。値を str などで変えずに比べているか"
        _got = checks.run(drop_duplicates, _given, what=_what, look=_look, hidden=True)
    checks.rows(
        _got,
        _expected,
        what=_what + "から重複を除いたもの",
        look=_look + "。隣の行とだけ比べていないか。順番は元のままか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 6　契約台帳をきれいにする
#
# ### 見本
#
# 最後に、これまでの関数を組み合わせます。ただ、1件の `ValueError` で、全部が止まっては困ります。
# 次は、金額の文字列を、「読めたもの」と「読めなかったもの」に分ける関数の見本です。

# %%
def read_amounts(values):
    """読めた金額のリストと、読めなかった文字列のリストを返す。"""
    good = []
    doubtful = []
    for value in values:
        try:
            amount = int(value)
        except ValueError:
            doubtful.append(value)
            continue
        good.append(amount)
    return good, doubtful


amounts, unread = read_amounts(["1100", "未定", "2200"])
print(amounts)
print(unread)

# %% [markdown]
# - `try:`（トライ）は「まず、やってみる」という意味です。
# - `except ValueError:`（エクセプト）は、「ValueError が起きたときだけ、止まらずに、ここをする」という意味です。読めなかった値を `doubtful`（疑わしいもの）に入れ、`continue` で次へ進みます。
# - `return good, doubtful` と書くと、2つのリストを一度に返せます。受け取るときは、変数を2つ並べます。
#
# どの値も、2つのリストの **どちらか1つに必ず入っています**。読めないものを捨てずに、人に知らせる形です。
#
# ### 練習6　`clean_contracts`
#
# 「契約台帳.xlsx」をきれいにする関数を作りましょう。まず、次のセルで中身を見てください。

# %%
for record in read_table("data/契約台帳.xlsx", "台帳", "契約番号"):
    print(record)

# %% [markdown]
# `小\u3000計` の `\u3000` は、全角の空白がこう表示されたものです。
# 契約番号がまだない契約もありますが、これも1件の契約です。次の順に、きれいにします。
#
# 1. 空の行と、小計・合計の行を除く（契約番号のない契約は残す）
# 2. 「担当課」を、上の値で埋める
# 3. 「契約番号」と「契約先」の全角と半角をそろえる。「件名」と「担当者」など、ほかの列は変えない
# 4. 「契約日」を日付にする。読めない行は「要確認」のリストに、読めた行（契約日が空の行も）は「契約」のリストに入れる
# 5. 「契約」のリストから、重複した行を除く
#
# 1 を先にするのは、2 を先にすると、空の行にも「担当課」が入って、空の行ではなくなってしまうからです。**作業の順番も、きれいにする規則の一部** です。
#
# <details><summary>ヒント1</summary>
#
# 使う関数は、`read_table`、`is_blank`、`is_total`、`fill_down`、`clean_code`、`clean_name`、`to_date`、`drop_duplicates` です。
# 手順の 1 は、この単元の「1」の見本の `kept` と同じ形、4 はすぐ上の見本の `read_amounts` と同じ形です。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `fill_down(kept, "担当課")` の返り値は写しなので、その辞書は書きかえてもかまいません。
# `record["契約番号"] = clean_code(record["契約番号"])` のように、同じ見出しに入れ直します。`try` の中は `record["契約日"] = to_date(record["契約日"])` です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     kept = []
#     for record in read_table(path, sheet_name, "契約番号"):
#         if （空の行、または合計の行）:
#             continue
#         kept.append(record)
#
#     good = []
#     doubtful = []
#     for record in fill_down(kept, "担当課"):
#         record["契約番号"] = clean_code(record["契約番号"])
#         record["契約先"] = （会社名をそろえる）
#         try:
#             record["契約日"] = （日付にする）
#         except ValueError:
#             （要確認のリストに入れる）
#             continue
#         good.append(record)
#     return （good から重複を除いたもの）, doubtful
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "clean_contracts", "locked": false, "schema_version": 3, "solution": true, "task": false}
def clean_contracts(path, sheet_name):
    """契約台帳をきれいにして、「契約」と「要確認」の2つのリストを返す。ブックは書きかえない。

    空の行と合計の行を除き、「担当課」を埋め、「契約番号」と「契約先」をそろえ、「契約日」を日付にする。
    ほかの見出しの値は変えない。

    引数:
        path: ブックの場所（文字列）
        sheet_name: シートの名前（文字列）
    返り値: 2つのリスト。どちらも辞書のリストで、順番は台帳のまま
        1つ目「契約」: 契約日が読めた行と、契約日が空（None）の行。重複は除く
        2つ目「要確認」: 契約日が読めなかった行。契約日は台帳の値のまま、ほかは「契約」と同じようにきれいにする
    例: good, doubtful = clean_contracts("data/契約台帳.xlsx", "台帳") とすると、
        good[1]["契約番号"] は "K26-002"、good[1]["契約日"] は date(2026, 4, 1)、
        doubtful[0]["契約番号"] は "K26-006"、doubtful[0]["契約日"] は "令和8年6月31日"
    """
    ### BEGIN SOLUTION
    kept = []
    for record in read_table(path, sheet_name, "契約番号"):
        if is_blank(record) or is_total(record):
            continue
        kept.append(record)

    good = []
    doubtful = []
    for record in fill_down(kept, "担当課"):
        record["契約番号"] = clean_code(record["契約番号"])
        record["契約先"] = clean_name(record["契約先"])
        try:
            record["契約日"] = to_date(record["契約日"])
        except ValueError:
            doubtful.append(record)
            continue
        good.append(record)
    return drop_duplicates(good), doubtful
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_clean_contracts", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
from pathlib import Path


def two_lists(value, hidden=False):
    """value が2つのリストなら、そのまま返す。"""
    if isinstance(value, (tuple, list)) and len(value) == 2 and all(isinstance(part, (tuple, list)) for part in value):
        return value
    raise checks.CheckFailed(
        "clean_contracts の返り値が、2つのリストになっていません。",
        [
            ("期待したこと", "2つのリスト（「契約」と「要確認」）が返ります。"),
            ("あなたの値", "" if hidden else checks.show(value)),
            ("どこを見るか", "最後の return で、2つのリストを「,」で区切って並べているか"),
        ],
    )


with checks.unchanged(Path("data/契約台帳.xlsx"), what="契約台帳のブック", look="ブックを保存（save）していないか"):
    result = checks.run(
        clean_contracts,
        "data/契約台帳.xlsx",
        "台帳",
        look="read_table に渡す値は、path、sheet_name、見出しの名前の3つか。kept、good、doubtful は、関数の中で [] で作ったか。"
        "日付のところで止まったら、to_date を try の中で使っているか。見出しの名前と ValueError のつづりは正しいか。最後に return があるか。"
        "前の練習の関数で止まったら、先にその練習の「✓」を出してください",
    )
contracts, to_confirm = two_lists(result)
staff = read_table("data/契約台帳.xlsx", "台帳", "契約番号")[2]["担当者"]
names = ["担当課", "契約番号", "件名", "契約先", "契約日", "契約金額", "担当者"]
shop, system = "(株)カクウオフィスサービス", "例示システム株式会社"
lines = [
    ["総務課", "K26-001", "庁舎清掃業務委託", "架空ビルサービス株式会社", date(2026, 4, 1), 2075700, "見本 一郎"],
    ["総務課", "K26-002", "複写機賃貸借", shop, date(2026, 4, 1), 7701100, "見本 一郎"],
    ["総務課", "K26-003", "事務用品の購入（①文具 ②用紙）", "仮名商店", date(2026, 4, 10), 1043900, staff],
    ["合計調整課", "K26-004", "予算書印刷業務委託", "仮名印刷株式会社", date(2026, 5, 11), 341000, "例示 次郎"],
    ["合計調整課", "K26-005", "レジ小計機能の改修業務委託", system, date(2026, 5, 15), 943800, "例示 次郎"],
    ["合計調整課", "K26-005", "レジ小計機能の改修業務委託", system, date(2026, 9, 1), 8554700, "例示 次郎"],
    ["戸籍住民課", "K31-015", "戸籍システム賃貸借", system, date(2019, 4, 30), 1467400, "仮名 花子"],
    ["戸籍住民課", "K01-002", "番号発券機保守点検業務委託", system, date(2019, 5, 1), 1193500, "仮名 花子"],
    ["戸籍住民課", None, "申請書記載例の印刷", "仮名印刷株式会社", date(2026, 6, 15), 6994900, "仮名 花子"],
]
checks.rows(
    contracts,
    [dict(zip(names, line)) for line in lines],
    what="契約台帳の「契約」のリスト",
    look="行が多いときは、空の行、合計の行、重複した行が残っていないか。"
    "行が少ないときは、番号のない契約や、番号だけが同じ契約を落としていないか。"
    "読めない行が入ったときは、except の中に continue があるか。"
    "値が違うときは、「場所」に出た列の作業（1 から 5）を見直してください",
)
unread = ["戸籍住民課", "K26-006", "窓口案内業務委託", "架空人材サービス株式会社", "令和8年6月31日", 3836800, "仮名 花子"]
checks.rows(
    to_confirm,
    [dict(zip(names, unread))],
    what="契約台帳の「要確認」のリスト",
    look="except ValueError の中で、読めなかった行を要確認のリストに足しているか。契約日は台帳の値のままか",
)
print("✓ clean_contracts はできています。これで全部です。")

# %% nbgrader={"grade": true, "grade_id": "test_clean_contracts_hidden", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の台帳を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import datetime as _datetime
import tempfile as _tempfile
from pathlib import Path as _Path
from openpyxl import Workbook as _Workbook

# 列の順番がちがい、空白だけの行、見出しのない列、空のままでよい備考の列がある。
# 要確認には同じ行が2つあり、2つの課には、担当課のほかが同じ行がある。最後の2件は、件名か契約金額がない
_HEADER = ["備考", "契約日", "契約番号", None, "担当者", "契約金額", "担当課", "契約先", "件名"]
_UNREAD = [None, "未定", "Aー3", None, "髙田 ー子", 300.5, None, "ﾐﾎﾝ商店 ", "相談業務委託"]
_SAME = [None, "H31.4.30", "A-2", None, "髙田 ー子", 50, None, "架空 商会", "小計算機の購入"]
_ROWS = [
    ["架空区 台帳"],
    _HEADER,
    ["①単価契約 ", "R1.5.1", "Ａ－１", "メモ", "\ufa19田 ﾊﾅ", 1000, "子ども課", "㈱ｶｸｳｻｰﾋﾞｽ", "①㎡当たりの単価"],
    [None, "平成31年4月30日", "A-2", None, "髙田 ー子", 0, None, "架空　商会", "小計算機の購入"],
    ["　", None, " ", None, None, None, None, None, None],
    _UNREAD,
    ["①単価契約 ", _datetime.datetime(2019, 5, 1), "A-1", None, "\ufa19田 ﾊﾅ", 1000, None, "(株)カクウサービス", "①㎡当たりの単価"],
    [None, 46113, "A−4", None, "髙田 ー子", 20, None, "例示社", "点検業務委託"],
    _UNREAD,
    _SAME,
    [None, None, None, None, None, 2671, None, "小　計", None],
    [],
    [None, None, None, None, "髙田 ー子", 20, "ＤＸ推進課", "例示社", "壁掛け時計　"],
    _SAME,
    [],
    ["済", "令和元年12月1日", "Ａ９ー９", "メモ", None, None, None, None, None],
    [None, "R1.12.2", None, None, None, 70, None, "例示社", None],
    [None, None, None, None, None, None, None, None, "総 計"],
]
_NAMES = ["備考", "契約日", "契約番号", "担当者", "契約金額", "担当課", "契約先", "件名"]
_GOOD = [
    ["①単価契約 ", _datetime.date(2019, 5, 1), "A-1", "\ufa19田 ﾊﾅ", 1000, "子ども課", "(株)カクウサービス", "①㎡当たりの単価"],
    [None, _datetime.date(2019, 4, 30), "A-2", "髙田 ー子", 0, "子ども課", "架空 商会", "小計算機の購入"],
    [None, _datetime.date(2019, 4, 30), "A-2", "髙田 ー子", 50, "子ども課", "架空 商会", "小計算機の購入"],
    [None, None, None, "髙田 ー子", 20, "ＤＸ推進課", "例示社", "壁掛け時計　"],
    [None, _datetime.date(2019, 4, 30), "A-2", "髙田 ー子", 50, "ＤＸ推進課", "架空 商会", "小計算機の購入"],
    ["済", _datetime.date(2019, 12, 1), "A9-9", None, None, "ＤＸ推進課", None, None],
    [None, _datetime.date(2019, 12, 2), None, None, 70, "ＤＸ推進課", "例示社", None],
]
_DOUBTFUL = [
    [None, "未定", "A-3", "髙田 ー子", 300.5, "子ども課", "ミホン商店", "相談業務委託"],
    [None, 46113, "A-4", "髙田 ー子", 20, "子ども課", "例示社", "点検業務委託"],
    [None, "未定", "A-3", "髙田 ー子", 300.5, "子ども課", "ミホン商店", "相談業務委託"],
]

with _tempfile.TemporaryDirectory() as _folder:
    for _number, (_rows, _good, _doubtful, _what) in enumerate(
        (
            (_ROWS, _GOOD, _DOUBTFUL, "列の順番がちがい、備考のある台帳"),
            ([_HEADER, [], [None, None, "合計", None, None, 0]], [], [], "契約が1件もない台帳"),
        )
    ):
        _path = _Path(_folder) / f"{_number}.xlsx"
        _book = _Workbook()
        _book.active.title = "表紙"
        _sheet = _book.create_sheet("一覧")
        for _r, _row in enumerate(_rows, start=1):
            for _c, _value in enumerate(_row, start=1):
                _sheet.cell(_r, _c, _value)
        if _number == 0:
            _sheet.merge_cells("G3:G10")
        _book.save(_path)
        _book.close()
        with checks.unchanged(_path, what="別の台帳のブック", hidden=True):
            _got = checks.run(
                clean_contracts,
                str(_path),
                "一覧",
                what=_what,
                look="引数の path と sheet_name を使っているか。値が空でも、日付と読めなくても、止まらないか。"
                "前の練習の関数で止まったら、先にその練習の結果を見てください",
                hidden=True,
            )
        _got_good, _got_doubtful = two_lists(_got, hidden=True)
        checks.rows(
            _got_good,
            [dict(zip(_NAMES, _line)) for _line in _good],
            what=_what + "の「契約」のリスト",
            look="引数の path と sheet_name を使っているか。作業の順番は 1 から 5 のとおりか。空の行は is_blank で調べているか。"
            "番号、件名、契約金額のどれかがない契約や、一部の列だけが同じ契約を落としていないか。"
            "担当課、件名、備考など、ほかの列の字や空白を変えていないか",
            hidden=True,
        )
        checks.rows(
            _got_doubtful,
            [dict(zip(_NAMES, _line)) for _line in _doubtful],
            what=_what + "の「要確認」のリスト",
            look="読めなかった行を全部入れているか（重複を除くのは「契約」のリストだけです）。契約日のほかは、きれいにしてあるか",
            hidden=True,
        )
### END HIDDEN TESTS

# %% [markdown]
# 結果を見るには、ノートの上の「+」ボタンで新しいセルを作り、次のように書いて実行してください。
#
# ```python
# good, doubtful = clean_contracts("data/契約台帳.xlsx", "台帳")
# total = 0
# for record in good:
#     print(record)
#     total = total + record["契約金額"]
# print(total)
# ```
#
# 最後に、検算をしましょう。「契約」の金額を全部足すと 30,316,000 円、「要確認」は 3,836,800 円です。合わせて 34,152,800 円で、台帳の合計 41,853,900 円より 7,701,100 円少なくなっています。
# この差は、2回書かれていた契約 K26-002 の金額です。つまり、**台帳の合計のほうが多すぎた** のです。

# %% [markdown]
# ## まとめ
#
# - いらない行は、規則をはっきり決めて除く
# - 全角と半角は、番号と会社名ではそろえる。氏名と件名は変えない
# - 読めない日付は、捨てずに「要確認」に入れて、人に知らせる
# - 番号だけが同じ行は、重複ではない。人が確かめる
# - 最後に検算をして、差の理由を説明する

# %% [markdown]
# ## 明日、自分のファイルで試すこと
#
# 1. 小計や結合したセルのある自分の表を1つ選び、**写しを作ります**。写しから、氏名や住所などの個人情報の列を消します。
# 2. このノートのあるフォルダーに写しを入れ、`read_table` で読みます。シートと見出しの名前は、自分の表のものに変えます。`IndexError` と出たら、その名前の見出しが見つかっていません。
# 3. 合計の行を探します。「総務課計」のような行は、この単元の規則では除けません。自分の表に合う規則を、言葉で書いてみます。
# 4. `fill_down` を使う列に「本当に空のところ」がないか、元の表と見比べます。書き忘れで空のところも、上の値で埋まってしまうからです。
# 5. 金額を足して、表の合計と比べます。違ったら、その理由を探します。
#
# ### 困ったときは：よろず相談DX
#
# 情報システムの担当が相談に乗ります。次の3つを書いて送ると、早く解決します。
#
# 1. **したいこと**（例：小計の行を除いて、課ごとの件数を数えたい）
# 2. **書いたもの**（セルの中身をそのまま）
# 3. **出たもの**（エラーなら、いちばん下の行。ここまで試したことも）
#
# ファイルを付けるときは、個人情報を消した写しにしてください。
#
# 最後に、このノートを **保存してから提出** してください。何度でも提出し直せて、いちばん良い結果が記録されます。
