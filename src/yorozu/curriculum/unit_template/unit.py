# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # @@TITLE@@
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - CSV の表を読み、1行を「見出しと値の組」として扱う
# - 条件に合う行だけを選び、数を合計する
#
# **所要時間**　15分（途中でやめても、保存しておけば続けられます。続けるときは、いちばん上のセルから順に実行し直します）
#
# **業務での使いどころ**　窓口の受付簿から、窓口ごとの件数を出す仕事です。受付簿には、数え忘れて空のままの行もあります。
# 一度書いておけば、来月は新しい受付簿を渡すだけで、同じ数え方の結果が出ます。
#
# データはすべて架空です。「架空区」という区は実在しません。

# %% [markdown]
# ## はじめに
#
# **上から順に、飛ばさずに** 実行し、「# ここに書いてください」とあるセルだけに答えを書きます。セルの中をクリックして **Shift キーを押しながら Enter キー** を押すと、実行できます。
# 答えを書くときは、「# ここに書いてください」の行と、`raise` で始まる行の **2行を消します**。
# ここで使う言葉です。
#
# | 言葉 | 意味 | 例 |
# | --- | --- | --- |
# | 文字列 | 引用符で囲んだ文字。数字だけでも、計算はしない | `"60"` |
# | リスト | 値を順番に並べたもの | `rows` |
# | 辞書 | 見出しと値の組。`row["窓口"]` で値を取り出す | `{"窓口": "戸籍", "件数": "60"}` |
# | `for … in …:` | 1つずつ取り出して、字下げした行をくり返す | `for row in rows:` |
# | `if …:` | 条件に合うときだけ、字下げした行をする | `if row["日付"] == day:` |
# | 関数、`return` | 作業に名前を付けたもの。`return` で結果（返り値）を返す | `def desk_total(rows, desk):` |
#
# まず、次の2つのセルを実行してください。道具を用意するセルです。何も表示されなければ成功です。

# %% nbgrader={"grade": false, "grade_id": "tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
import csv  # CSV の表を読む道具
from yorozu import checks  # 答えを確かめる道具

# %% nbgrader={"grade": false, "grade_id": "read_rows", "locked": true, "schema_version": 3, "solution": false, "task": false}
def read_rows(path):
    """受付簿を読み、1行を1つの辞書にして、リストで返す。1行目の題名は飛ばす。"""
    with open(path, encoding="utf-8-sig", newline="") as file:
        next(file)
        return list(csv.DictReader(file))

# %% [markdown]
# ## 1　条件に合う行を数える
#
# ### 見本
#
# 受付簿を読み、はじめの3行を表示します。

# %%
rows = read_rows("data/受付簿.csv")
rows[:3]

# %% [markdown]
# 1行が1つの辞書です。件数は、`'60'` のように引用符が付いた **文字列** です。文字列のままでは足せないので、`int`（イント）で整数にします。

# %%
int("60") + 2

# %% [markdown]
# 次は、「ある日の行が何行あるか」を数える関数の見本です。

# %%
def lines_on(rows, day):
    """その日の行の数を返す。"""
    total = 0
    for row in rows:
        if row["日付"] == day:
            total = total + 1
    return total


lines_on(rows, "2026-04-08")

# %% [markdown]
# - `total = 0` で、数えるための入れ物を用意します。
# - `==`（イコール2つ）は「まったく同じかどうか」を調べます。
# - `total = total + 1` で、1つ増やします。
# - `return total` は、`for` と字下げをそろえます。全部の行を見てから返すためです。
#
# 件数が空の行もあります。数え忘れた行で、件数は `""`（何もない文字列）です。そのまま `int` に渡すと、次のエラーになります。

# %% tags=["raises-exception"]
int("")

# %% [markdown]
# いちばん下の行は「整数にできない文字列です」という意味です。空の行は、`int` に渡す前に、`if` で分けておきます。
#
# ### 練習1　`desk_total`
#
# 受付簿の行と、窓口の名前を渡すと、その窓口の件数の合計を返す関数を作りましょう。
# 件数が空の行は飛ばします。その窓口の行が1つもないときは、0 を返します。
#
# <details><summary>ヒント1</summary>
#
# 見本の `lines_on` と同じ形です。違うのは、`if` の条件と、足すものです。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 条件は2つあります。「窓口が `desk` と同じ」で、しかも「件数が空ではない」です。2つの条件は `and` でつなぎます。「空ではない」は `row["件数"] != ""` と書きます。足すものは、1 ではなく、整数にした件数です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# （　）のところは、かっこも消して、自分の答えに書きかえます。
#
# ```python
#     total = 0
#     for row in rows:
#         if （窓口の条件） and （件数の条件）:
#             total = total + （整数にした件数）
#     return total
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "desk_total", "locked": false, "schema_version": 3, "solution": true, "task": false}
def desk_total(rows, desk):
    """その窓口の件数の合計を返す。件数が空の行は飛ばす。

    引数:
        rows: 受付簿の行のリスト（read_rows の返り値）
        desk: 窓口の名前（文字列）。まったく同じ名前の行だけを数える
    返り値: 件数の合計（整数）。その窓口の行がなければ 0
    例: desk_total([{"窓口": "戸籍", "件数": "3"}, {"窓口": "戸籍", "件数": "4"}], "戸籍") は 7
    """
    ### BEGIN SOLUTION
    total = 0
    for row in rows:
        if row["窓口"] == desk and row["件数"] != "":
            total = total + int(row["件数"])
    return total
    ### END SOLUTION

# %% [markdown]
# ### 確かめる
#
# 次のセルは、あなたの関数を確かめます。中身を読む必要はありません。「✓」が出たら、できています。
# 「✗」が出たら、何が違うかと、どこを見るかが出ます。直したら、**練習のセルを実行し直してから**、もう一度確かめます。

# %% nbgrader={"grade": true, "grade_id": "test_desk_total", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
checks.equal(
    checks.run(
        desk_total,
        [{"窓口": "戸籍", "件数": "3"}, {"窓口": "戸籍", "件数": "4"}],
        "戸籍",
        look="件数を int で整数にしているか。return total は for と字下げがそろっているか",
    ),
    7,
    what="説明の例の、戸籍の件数の合計",
    look="行の数ではなく、件数を足しているか。return total は for と字下げがそろっているか",
)
checks.equal(
    checks.run(desk_total, read_rows("data/受付簿.csv"), "住民票"),
    353,
    what="受付簿の、住民票の件数の合計",
    look="窓口の名前が desk とまったく同じ行だけを足しているか。「住民票（郵送）」は別の窓口です",
)
print("✓ desk_total はできています。")

# %% nbgrader={"grade": true, "grade_id": "test_desk_total_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の受付簿を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_rows = [
    {"日付": "2026-05-11", "窓口": "税証明", "件数": "1200"},
    {"日付": "2026-05-11", "窓口": "税証明（郵送）", "件数": "5"},
    {"日付": "2026-05-12", "窓口": "税証明", "件数": ""},
    {"日付": "2026-05-12", "窓口": "介護", "件数": "0"},
    {"日付": "2026-05-13", "窓口": "税証明", "件数": "34"},
]
for _desk, _given, _expected, _what in (
    ("税証明", _rows, 1234, "件数が空の行のある窓口"),
    ("税証明（郵送）", _rows, 5, "1行だけの窓口"),
    ("介護", _rows, 0, "件数が 0 の窓口"),
    ("年金", _rows, 0, "受付簿にない窓口"),
    ("税証明", [], 0, "行が1つもない受付簿"),
):
    checks.equal(
        checks.run(desk_total, _given, _desk, what=_what, look="件数が空の行を、int に渡す前に飛ばしているか", hidden=True),
        _expected,
        what=_what + "の、件数の合計",
        look="窓口の名前を決めてしまわずに、引数の desk を使っているか。合計を 0 から始めているか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## まとめ
#
# - CSV から読んだ数字は文字列なので、足す前に `int` で整数にする
# - 窓口の名前は、まったく同じかどうかで比べる
# - 空の値は、計算する前に分けておく

# %% [markdown]
# ## 明日、自分のファイルで試すこと
#
# 1. 自分の仕事の CSV を1つ選び、**写しを作ります**。氏名や住所などの個人情報の列は消します。
# 2. このノートのあるフォルダーに写しを入れ、`read_rows` で読みます。題名の行がないファイルなら、`next(file)` の行を消した写しを使います。
# 3. `desk_total` の写しを作り、「窓口」と「件数」を、自分の表の見出しに変えます。
# 4. 1つの合計を電卓でも計算し、同じになるか確かめます。
#
# ### 困ったときは：よろず相談DX
#
# 情報システムの担当が、どんな小さなことでも相談に乗ります。次の3つを書いて送ると、早く解決します。
#
# 1. **したいこと**（例：受付簿から、窓口ごとの件数を出したい）
# 2. **書いたもの**（セルの中身をそのまま）
# 3. **出たもの**（エラーなら、いちばん下の行。ここまで試したことも）
#
# ファイルを付けるときは、個人情報を消した写しにしてください。
#
# 最後に、このノートを **保存してから提出** してください。何度でも提出し直せて、いちばん良い結果が記録されます。
