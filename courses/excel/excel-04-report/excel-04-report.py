# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Excel 4 集計表を作る
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - 一覧表を、課ごと、年度ごとに集計する。記入漏れの行も、契約のない課も、落とさない
# - 前年度との増減と増減率を、後から数字を直しても生きている「式」で書く
# - 桁区切り、列の幅、見出しの固定、印刷の設定まで済んだ、そのまま配れる表を作る
#
# **所要時間**　45分（途中でやめても、保存しておけば続けられます。続けるときは、いちばん上のセルから順に実行し直します）
#
# **業務での使いどころ**　毎月、毎年、同じ形の集計表を作る仕事です。手でピボットテーブルを作り、貼り付け、罫線を引き、印刷の設定をする。1回は30分でも、課の数だけ、月の数だけあります。
# この単元で作る関数は、元の一覧を差し替えれば、同じ表を何度でも作り直せます。
#
# データはすべて架空です。「架空区」という区は実在しません。

# %% [markdown]
# ## はじめに
#
# 「Excel 3 各課のブックを1つの表にまとめる」の続きです。**上から順に、飛ばさずに** 実行し、「# ここに書いてください」とあるセルだけに答えを書きます。
# この単元では、**pandas**（パンダス）という、表を扱う道具を使います。まず、次の2つのセルを実行してください。何も表示されなければ成功です。

# %% nbgrader={"grade": false, "grade_id": "tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
import pandas as pd  # 表を扱う道具。pd という短い名前で使う
from openpyxl import Workbook, load_workbook  # Excel のブックを作る道具と、読む道具
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side  # 位置、罫線、文字、塗りつぶしの道具
from yorozu import checks  # 答えを確かめる道具

# %% nbgrader={"grade": false, "grade_id": "read_contracts", "locked": true, "schema_version": 3, "solution": false, "task": false}
def read_contracts(path):
    """契約一覧のブックを読み、「年度」のある行を見出しとして、pandas の表にして返す。年度のない行（合計など）は除く。"""
    # data_only=True は、式ではなく、計算した値を読むという意味です。
    rows = list(load_workbook(path, data_only=True)["契約一覧"].iter_rows(values_only=True))
    at = 0
    while "年度" not in rows[at]:
        at = at + 1
    table = pd.DataFrame(rows[at + 1:], columns=rows[at])
    return table[table["年度"].notna()].reset_index(drop=True)

# %% [markdown]
# ## 1　課ごとに集計する
#
# ### 見本
#
# 「契約一覧.xlsx」を読みます。表を入れる変数には、`contracts`（コントラクツ。契約）という名前を付けました。

# %%
contracts = read_contracts("data/契約一覧.xlsx")
contracts.head()

# %% [markdown]
# このような表を、pandas では **DataFrame**（データフレーム）と呼びます。`.head()`（ヘッド）は、はじめの5行を見る機能です。
# 左端の 0、1、2 … は、pandas が付けた行の番号です。
#
# `contracts["契約金額"]` のように書くと、1つの列を取り出せます。`.sum()`（サム）は、その合計です。

# %%
print(len(contracts), "件")
print(contracts["契約金額"].sum(), "円")

# %% [markdown]
# 次に、「区分」ごとの件数と合計を出します。Excel のピボットテーブルにあたる作業です。`groupby`（グループバイ）は、「同じ値の行をまとめる」という意味です。

# %%
by_kind = contracts.groupby("区分").agg(
    番号の数=("契約番号", "count"),
    件数=("契約金額", "size"),
    契約金額=("契約金額", "sum"),
)
by_kind

# %% [markdown]
# - `.agg( )`（アグ）の中に、`新しい列の名前=("元の列", "計算の名前")` を並べます。`"sum"` は合計です。
# - 「購入」の行を見てください。`"count"`（カウント）は 5、`"size"`（サイズ）は 7 です。**`"count"` は、空でない値だけを数えます**。契約番号がまだない契約が2件あるので、5になりました。件数を知りたいときは、行を数える `"size"` を使います。
#
# いまは、「区分」が行の名前になっています。`.reset_index()`（リセットインデックス）を付けると、ふつうの列に戻ります。

# %%
by_kind.reset_index()

# %% [markdown]
# 検算をしましょう。区分ごとの合計を全部足すと、一覧の合計と同じはずです。課ごとの合計でも、同じことを確かめます。

# %%
print(by_kind["契約金額"].sum() - contracts["契約金額"].sum())
by_section = contracts.groupby("課").agg(契約金額=("契約金額", "sum"))
print(by_section["契約金額"].sum() - contracts["契約金額"].sum())

# %% [markdown]
# 区分の差は 0 ですが、課のほうは **約1,458万円足りません**。`groupby` は、**まとめる列が空の行を、何も言わずに捨てる** からです。「課」の記入漏れが2件ありました。
# 集計する前に、空のところに名前を付けておけば、捨てられません。`.fillna(値)`（フィルエヌエー）は、空のところを、その値で埋めた新しい列を作ります。

# %%
sample = pd.DataFrame({"課": ["総務課", None, "総務課"], "契約金額": [100, 20, 3]})
copy = sample.copy()
copy["課"] = copy["課"].fillna("（課の記入なし）")
print(copy)
print(sample)

# %% [markdown]
# `.copy()`（コピー）で写しを作り、写しのほうを変えました。元の `sample` は、そのままです。
#
# ### 練習1　`total_by_section`
#
# 契約の表を渡すと、課ごとの件数と契約金額の合計を、表にして返す関数を作りましょう。
# 「課」が空の行は、`NO_SECTION` という名前の課として数えます。名前は、次のセルで決めてあります。
# 「契約金額」が空の行は、1件と数え、合計には足しません。

# %% nbgrader={"grade": false, "grade_id": "no_section", "locked": true, "schema_version": 3, "solution": false, "task": false}
NO_SECTION = "（課の記入なし）"

# %% [markdown]
# <details><summary>ヒント1</summary>
#
# 3つの作業を順に行います。「写しを作る」「空の課を埋める」「課でまとめて、件数と契約金額を出す」です。どれも、すぐ上の見本にあります。
#
# </details>
# <details><summary>ヒント2</summary>
#
# まとめるのは `copy.groupby("課").agg(…)` です。件数は `"size"`、契約金額は `"sum"` を使います。最後に `.reset_index()` を付けて、「課」を列に戻します。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# （　）のところは、かっこも消して、自分の答えに書きかえます。
#
# ```python
#     copy = table.copy()
#     copy["課"] = copy["課"].fillna(NO_SECTION)
#     result = copy.groupby("課").agg(
#         件数=("契約金額", （行を数える計算の名前）),
#         契約金額=("契約金額", （合計の計算の名前）),
#     )
#     return result.reset_index()
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "total_by_section", "locked": false, "schema_version": 3, "solution": true, "task": false}
def total_by_section(table):
    """課ごとの件数と契約金額の合計を、表（DataFrame）にして返す。課が空の行は、NO_SECTION という課とする。

    契約金額が空の行も、件数に数える（合計には足さない）。渡された表は変えない。

    引数:
        table: 契約の表（DataFrame）。「課」と「契約金額」の列がある
    返り値: 表（DataFrame）。列は「課」「件数」「契約金額」の順。行の順番は自由
    例: 課が 総務課、空、総務課、契約金額が 100、20、3 の表なら、
        総務課は2件で103円、（課の記入なし）は1件で20円の、2行の表になる
    """
    ### BEGIN SOLUTION
    copy = table.copy()
    copy["課"] = copy["課"].fillna(NO_SECTION)
    result = copy.groupby("課").agg(件数=("契約金額", "size"), 契約金額=("契約金額", "sum"))
    return result.reset_index()
    ### END SOLUTION

# %% [markdown]
# ### 確かめる
#
# 「✓」が出たら、次へ進みます。「✗」が出たら、「どこを見るか」を手がかりに直し、**練習のセルを実行し直してから**、もう一度確かめます。
# 練習のセルで `SyntaxError` などの英語のエラーが出たら、先にそれを直します。全角の記号、`:` の忘れ、字下げのずれがないか見てください（Excel 1 の「確かめる」に一覧があります）。

# %% nbgrader={"grade": true, "grade_id": "test_total_by_section", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def sorted_by_section(value, name):
    """表の行を「課」で並べ替えて返す。「課」の列がなければ、そのまま返す。"""
    if not isinstance(value, pd.DataFrame):
        raise checks.CheckFailed(
            f"{name} の返り値が、表（DataFrame）ではありません。",
            [
                ("期待したこと", "pandas の表（DataFrame）が返ります。"),
                ("どこを見るか", "最後に return しているのは、表の全体か（1つの列や、辞書のリストではないか）"),
            ],
        )
    if "課" not in value.columns:
        if value.index.name == "課":
            raise checks.CheckFailed(
                f"{name} の返り値の「課」が、列ではなく、行の名前になっています。",
                [("どこを見るか", "最後に .reset_index() を付けて、「課」を列に戻しているか")],
            )
        return value
    return value.sort_values("課", key=lambda names: names.astype(str), kind="stable")


table = pd.DataFrame(
    {
        "課": ["総務課", None, "税務課", "総務課", None, "総務課"],
        "契約番号": ["K1", None, "K3", None, "K5", "K6"],
        "契約金額": [100, 20, 3000, 3, 5, 0],
    }
)
with checks.unchanged(table, what="渡した表", look="table.copy() で写しを作り、写しのほうを変えているか"):
    result = checks.run(total_by_section, table, what="6行の表", look="見出しの名前のつづりと、かっこの対応を見てください。最後に return しているか")
expected = pd.DataFrame({"課": [NO_SECTION, "税務課", "総務課"], "件数": [2, 1, 3], "契約金額": [25, 3000, 103]})
checks.table(
    sorted_by_section(result, "total_by_section"),
    sorted_by_section(expected, "total_by_section"),
    what="6行の表を集計した結果（課で並べ替えたもの）",
    look="行が少ないときは、まとめる前に、空の課を NO_SECTION で埋めているか。件数が少ないときは、count ではなく size を使っているか。列の順番は、課、件数、契約金額か",
)
result = checks.run(total_by_section, contracts, what="契約一覧の表")
checks.equal(result["契約金額"].sum(), contracts["契約金額"].sum(), what="契約一覧を集計した契約金額の合計", look="引数の table を使っているか")
print("✓ total_by_section はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_total_by_section_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import numpy as _np

for _sections, _amounts, _expected, _what in (
    (["甲課", "乙課", "甲課"], [1, 2500000000, 4], [("乙課", 1, 2500000000), ("甲課", 2, 5)], "大きな金額がある表"),
    ([None, None], [7, -2], [(NO_SECTION, 2, 5)], "課がどの行も空の表"),
    ([_np.nan, "甲課", "NaN課"], [1, 2, 3], [("NaN課", 1, 3), ("甲課", 1, 2), (NO_SECTION, 1, 1)], "空のところが NaN の表"),
    (["甲課", "甲課", "甲 課"], [0, 0, 9], [("甲 課", 1, 9), ("甲課", 2, 0)], "0 円の契約がある表"),
    (["甲課", "乙課", "甲課"], [5, 7, None], [("乙課", 1, 7), ("甲課", 2, 5)], "契約金額が空の行がある表"),
):
    _table = pd.DataFrame({"契約金額": _amounts, "区分": None, "課": _sections}, index=range(5, 5 + len(_amounts)))
    with checks.unchanged(_table, what="渡した表", hidden=True):
        _got = checks.run(total_by_section, _table, what=_what, look="使うのは「課」と「契約金額」の列だけか", hidden=True)
    checks.table(
        sorted_by_section(_got, "total_by_section"),
        sorted_by_section(pd.DataFrame(_expected, columns=["課", "件数", "契約金額"]), "total_by_section"),
        what=_what + "を集計した結果",
        look="空の課を埋めてから、まとめているか。件数は、契約金額が空の行も数えているか（count ではなく size）",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 2　課と年度で集計する
#
# ### 見本
#
# 前年度と比べるには、年度を横に並べた表が要ります。`pivot_table`（ピボットテーブル）を使います。

# %%
contracts.pivot_table(index="区分", columns="年度", values="契約金額")

# %% [markdown]
# `index=`（インデックス）は縦に並べる列、`columns=`（カラムズ）は横に並べる列、`values=`（バリューズ）は計算する列です。
#
# `6.377433e+06` は、6.377433 に 10 を6回掛けた数（約638万）という書き方です。委託の令和7年度の契約は、9件もあるのに、約638万円しかありません。
# `pivot_table` は、計算を指定しないと **平均** を出すからです。合計が欲しいときは、`aggfunc="sum"`（アグファンク）と書きます。
# また、契約のないところが `NaN`（「値がない」という印）になっています。`fill_value=0`（フィルバリュー）と書くと、0 になります。

# %%
pivot = contracts.pivot_table(index="区分", columns="年度", values="契約金額", aggfunc="sum", fill_value=0)
pivot

# %% [markdown]
# 次に、並べる順番を決めます。`reindex`（リインデックス）を使うと、縦と横に **何をどの順で並べるか** を、リストで指定できます。

# %%
pivot.reindex(index=["委託", "工事", "購入", "賃貸借"], columns=["令和7年度", "令和8年度"], fill_value=0)

# %% [markdown]
# - 表にない「工事」は、`fill_value=0` で、0 の行になりました。
# - 反対に、リストに **書かなかったものは、表から消えます**。令和6年度は、わざと書かなかったので消えました。
# - `pivot.index` は、縦に並んでいる名前です。`for name in pivot.index:` で、1つずつ取り出せます。`リスト + リスト` で、後ろにつなげます。
#
# ### 練習2　`pivot_years`
#
# 契約の表と、課の一覧、年度の一覧を渡すと、課を縦に、年度を横に並べた、契約金額の合計の表を返す関数を作りましょう。
#
# - 課は、課の一覧の順に、**全部** 並べる。契約のない課は 0 にする
# - 一覧にない課（`NO_SECTION` も）の契約が1件でもあれば、**消さずに、その下に並べる**
# - 年度は、年度の一覧の順に並べる。一覧にない年度は要らない
#
# 課の一覧は、次のセルのとおりです。架空区の組織の順（建制順）です。

# %% nbgrader={"grade": false, "grade_id": "sections", "locked": true, "schema_version": 3, "solution": false, "task": false}
SECTIONS = ["総務課", "デジタル推進課", "広報課", "税務課", "戸籍住民課", "福祉課", "子育て支援課", "環境課", "図書館"]

# %% [markdown]
# <details><summary>ヒント1</summary>
#
# まず、練習1と同じように、空の課を `NO_SECTION` で埋めた写しを作ります。次に、見本の `pivot_table` と `reindex` を使います。`reindex` の `index=` に渡すリストを、どう作るかが考えどころです。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 一覧にない課のリストは、次のように作れます。`pivot.index` は、縦に並んだ名前です。
#
# ```python
#     others = []
#     for name in pivot.index:
#         if name not in sections:
#             others.append(name)
# ```
#
# リストは、`sections + others` のように `+` でつなげます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     copy = table.copy()
#     copy["課"] = （空のところを埋める）
#     pivot = copy.pivot_table(index="課", columns="年度", values="契約金額", aggfunc=（合計）, fill_value=0)
#     others = []
#     for name in pivot.index:
#         if name not in sections:
#             others.append(name)
#     pivot = pivot.reindex(index=sections + others, columns=（年度の一覧）, fill_value=0)
#     return pivot.reset_index()
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "pivot_years", "locked": false, "schema_version": 3, "solution": true, "task": false}
def pivot_years(table, sections, years):
    """課を縦、年度を横に並べた、契約金額の合計の表（DataFrame）を返す。

    課の一覧の課を全部、その順に並べ、一覧にない課（空の課は NO_SECTION とする）に契約があれば、その下に並べる。
    契約のないところは 0 にする。渡された表とリストは変えない。

    引数:
        table: 契約の表（DataFrame）。「年度」「課」「契約金額」の列がある
        sections: 課の一覧（文字列のリスト）
        years: 年度の一覧（文字列のリスト）。どの年度にも、契約が1件はある
    返り値: 表（DataFrame）。列は「課」、years の順の年度。一覧にない課どうしの順番は自由
    例: pivot_years(contracts, SECTIONS, ["令和7年度", "令和8年度"]) の最初の行は、総務課、15612300、16008300
    """
    ### BEGIN SOLUTION
    copy = table.copy()
    copy["課"] = copy["課"].fillna(NO_SECTION)
    pivot = copy.pivot_table(index="課", columns="年度", values="契約金額", aggfunc="sum", fill_value=0)
    others = []
    for name in pivot.index:
        if name not in sections:
            others.append(name)
    pivot = pivot.reindex(index=sections + others, columns=years, fill_value=0)
    return pivot.reset_index()
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_pivot_years", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def check_pivot(got, sections, expected, what, hidden=False):
    """課と年度の表が正しいかを確かめる。一覧にない課どうしの順番だけは自由とする。"""
    if isinstance(got, pd.DataFrame) and "課" not in got.columns:
        sorted_by_section(got, "pivot_years")
    if isinstance(got, pd.DataFrame) and "課" in got.columns and len(got) > len(sections):
        rest = got.iloc[len(sections):].sort_values("課", key=lambda names: names.astype(str))
        got = pd.concat([got.iloc[: len(sections)], rest])
    rest = expected.iloc[len(sections):].sort_values("課")
    checks.table(
        got,
        pd.concat([expected.iloc[: len(sections)], rest]),
        what=what,
        look="行が少ないときは、一覧にない課や、空の課が消えていないか。行が多いときは、同じ課が2回出ていないか。"
        "値が違うときは、aggfunc と fill_value を見てください。課は sections の順、年度は years の順か",
        hidden=hidden,
    )


table = pd.DataFrame(
    {
        "年度": ["令和7年度", "令和8年度", "令和8年度", "令和8年度", "令和6年度", "令和7年度", "令和8年度"],
        "課": ["税務課", "税務課", "総務課", "総務課", "総務課", "選挙準備室", None],
        "契約金額": [10, 30, 400, 200, 5000, 60000, 700000],
    }
)
sections = ["総務課", "広報課", "税務課"]
with checks.unchanged(table, what="渡した表", look="table.copy() で写しを作り、写しのほうを変えているか"):
    with checks.unchanged(sections, what="渡した課の一覧", look="sections に append せず、sections + others で新しいリストを作っているか"):
        result = checks.run(pivot_years, table, sections, ["令和8年度", "令和7年度"], what="7行の表", look="名前のつづりと、かっこの対応を見てください")
expected = pd.DataFrame(
    {
        "課": ["総務課", "広報課", "税務課", "選挙準備室", NO_SECTION],
        "令和8年度": [600, 0, 30, 0, 700000],
        "令和7年度": [0, 0, 10, 60000, 0],
    }
)
check_pivot(result, sections, expected, "7行の表を、令和8年度、令和7年度の順に並べたもの")
print("✓ pivot_years はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_pivot_years_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _rows, _sections, _years, _expected, _what in (
    (
        [("R5", None, 1), ("R5", None, 2), ("R4", "丁課", 2), ("R4", "丙課", 8), ("R5", "丙課", -3)],
        ["甲課", "乙課"],
        ["R5", "R4"],
        [("甲課", 0, 0), ("乙課", 0, 0), ("丙課", -3, 8), ("丁課", 0, 2), (NO_SECTION, 3, 0)],
        "一覧の課に、契約が1件もない表",
    ),
    (
        [("R3", "甲課", 1), ("R4", "甲課", 2), ("R5", "甲課", 4), ("R5", "乙課", 0)],
        ["甲課"],
        ["R3", "R4", "R5"],
        [("甲課", 1, 2, 4), ("乙課", 0, 0, 0)],
        "年度が3つの表",
    ),
    ([("R5", "甲課", 5), ("R5", "乙課", 1), ("R5", "甲課", 6)], ["乙課", "甲課"], ["R5"], [("乙課", 1), ("甲課", 11)], "一覧の課だけで、年度が1つの表"),
):
    _table = pd.DataFrame([(*_row, "K") for _row in _rows], columns=["年度", "課", "契約金額", "契約番号"])
    with checks.unchanged(_table, what="渡した表", hidden=True), checks.unchanged(_sections, what="渡した課の一覧", hidden=True):
        _got = checks.run(pivot_years, _table, _sections, _years, what=_what, hidden=True)
    check_pivot(_got, _sections, pd.DataFrame(_expected, columns=["課", *_years]), _what, hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ## 3　生きている式を書く
#
# ### 見本
#
# 増減や合計に、Python で計算した **値** を書くと、配った後で数字を1か所直しても、合計が変わりません。
# そこで、**式** を書きます。`=` で始まる文字列を Excel のセルに入れると、Excel で開いたときに計算されます。
#
# 次は、区分ごとの件数と金額の表を作る見本です。

# %%
book = Workbook()
sheet = book.active
sheet.append(["区分別契約金額"])
sheet.append(["（単位：円）"])
sheet.append(["区分", "件数", "金額", "1件あたり"])
sheet.append(["委託", 2, 3000000])
sheet.append(["工事", 0, 0])
sheet.append(["購入", 4, 500000])
sheet["A7"] = "合計"
sheet["B7"] = "=SUM(B4:B6)"
sheet["C7"] = "=SUM(C4:C6)"
for row in range(4, 8):
    sheet[f"D{row}"] = f'=IF(B{row}=0,"",C{row}/B{row})'
for row in sheet.iter_rows(values_only=True):
    print(row)

# %% [markdown]
# - `Workbook()` は新しいブック、`book.active`（アクティブ）は、その最初のシートです。
# - `sheet.append(リスト)` は、シートの次の行に、リストの値を書きます。
# - `range(4, 8)`（レンジ）は、4 から始めて、**8 の手前まで**（4、5、6、7）です。
# - `f"D{row}"` のように、引用符の前に `f` を付けると、`{ }` の中の変数や計算の値が、文字列にはめこまれます。`row` が 4 なら `"D4"` です。
# - 式の中で `""`（空の文字列）を使うので、外側の引用符は `'` にしました。
# - `=IF(B4=0,"",C4/B4)` は、「B4 が 0 なら空、そうでなければ割り算」です。0 で割ると、Excel に `#DIV/0!` と出てしまうからです。
# - 式の `=` `,` `(` `)` `:` は、どれも **半角** です。書き間違えても、ここではエラーが出ません。
#
# 表示されたのは、式の文字です。計算するのは、Excel です。保存したブックを Excel で開くと、値になって見えます。
#
# 合計の行の「1件あたり」を見てください。**1件あたりの金額を足したものではなく、合計どうしの割り算** です。率や平均は、足してはいけません。
#
# ### 練習3　`write_rows`
#
# 空のシートと、練習2の表（年度が2つ）を渡すと、次の形に書く関数を作りましょう。返り値は、合計の行の番号です。
#
# | | A | B | C | D | E |
# | --- | --- | --- | --- | --- | --- |
# | 1 | 課別契約金額の前年度比較 | | | | |
# | 2 | （単位：円） | | | | |
# | 3 | 課 | 令和7年度 | 令和8年度 | 増減 | 増減率 |
# | 4 | 総務課 | 15612300 | 16008300 | 式 | 式 |
# | … | | | | | |
# | 最後 | 合計 | 式 | 式 | 式 | 式 |
#
# - 3行目の B と C の見出しは、渡された表の見出しのとおり（左が前年度、右が今年度）にする
# - 増減は、今年度から前年度を引く式。増減率は、増減を前年度で割る式（0.05 なら 5% の増）。ただし、**前年度が 0 なら、空（`""`）** にする
# - 合計の行の B と C は、4行目からその上の行までの合計の式。D と E は、ほかの行と同じ考え方の式
#
# 題名と単位は、次のセルの変数を使います。

# %% nbgrader={"grade": false, "grade_id": "titles", "locked": true, "schema_version": 3, "solution": false, "task": false}
TITLE = "課別契約金額の前年度比較"
UNIT = "（単位：円）"

# %% [markdown]
# 表の見出しと、1行ずつの値は、次のようにリストで取り出せます。

# %%
small = pd.DataFrame({"課": ["総務課", "税務課"], "令和7年度": [100, 200], "令和8年度": [150, 100]})
print(list(small.columns))
for line in small.values.tolist():
    print(line)

# %% [markdown]
# `small.values.tolist()`（バリューズ、トゥーリスト）は、表の中身を「リストのリスト」にします。
#
# <details><summary>ヒント1</summary>
#
# 1行目から3行目は `sheet.append` で書きます。3行目は、`list(pivot.columns) + ["増減", "増減率"]` です。4行目からは、`for line in pivot.values.tolist():` で、1行ずつ `sheet.append(line)` とします。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 合計の行の番号は、`last = 4 + len(pivot)` です（4行目から `len(pivot)` 行を書いた、その次の行）。
# 増減と増減率の式は、合計の行も同じ形なので、`for row in range(4, last + 1):` とすれば、まとめて書けます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     sheet.append([TITLE])
#     sheet.append([UNIT])
#     sheet.append(list(pivot.columns) + ["増減", "増減率"])
#     for line in pivot.values.tolist():
#         sheet.append(line)
#     last = 4 + len(pivot)
#     sheet[f"A{last}"] = "合計"
#     sheet[f"B{last}"] = f"=SUM(B4:B{last - 1})"
#     sheet[f"C{last}"] = （C 列の合計の式）
#     for row in range(4, last + 1):
#         sheet[f"D{row}"] = （増減の式）
#         sheet[f"E{row}"] = f'=IF(B{row}=0,"",（割り算）)'
#     return last
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "write_rows", "locked": false, "schema_version": 3, "solution": true, "task": false}
def write_rows(sheet, pivot):
    """空のシートに、題名、単位、見出し、課ごとの行、合計の行を書き、合計の行の番号を返す。

    増減（D 列）、増減率（E 列）、合計の行の B から E は、式にする。前年度が 0 の増減率は、空（""）になる式にする。

    引数:
        sheet: 空のシート
        pivot: pivot_years の表（DataFrame）。列は「課」、前年度、今年度の3つで、1行以上ある
    返り値: 合計の行の番号（整数）
    例: 課が2つの表なら、課の行は4行目と5行目、合計の行は6行目で、6 を返す
    """
    ### BEGIN SOLUTION
    sheet.append([TITLE])
    sheet.append([UNIT])
    sheet.append(list(pivot.columns) + ["増減", "増減率"])
    for line in pivot.values.tolist():
        sheet.append(line)
    last = 4 + len(pivot)
    sheet[f"A{last}"] = "合計"
    sheet[f"B{last}"] = f"=SUM(B4:B{last - 1})"
    sheet[f"C{last}"] = f"=SUM(C4:C{last - 1})"
    for row in range(4, last + 1):
        sheet[f"D{row}"] = f"=C{row}-B{row}"
        sheet[f"E{row}"] = f'=IF(B{row}=0,"",D{row}/B{row})'
    return last
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_write_rows", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
def check_report(sheet, pivot, hidden=False):
    """write_rows が書いたはずのシートを確かめる。"""
    last = 4 + len(pivot)
    books = checks.workbooks
    books.values(sheet, "A1", [[TITLE, None], [UNIT, None]], what="題名と単位", look="1行目は TITLE、2行目は UNIT か。write_rows は、引数の sheet に書いているか（別のシートに変えていないか）", hidden=hidden)
    books.columns(
        sheet,
        3,
        [*pivot.columns, "増減", "増減率"],
        what="3行目の見出し",
        look="表の見出し（list(pivot.columns)）に、増減と増減率を足しているか",
        hidden=hidden,
    )
    lines = pivot.values.tolist()
    books.values(sheet, "A4", lines, what="課ごとの行", look="4行目から、表の順に書いているか", hidden=hidden)
    books.constant(sheet, f"A4:C{last - 1}", what="課ごとの行", hidden=hidden)
    books.values(sheet, f"A{last}", [["合計"]], what="合計の行の A 列", look="課の行のすぐ下に「合計」と書いているか", hidden=hidden)
    sheet["B3"], sheet["C3"] = 2025, 2026  # 見出しが年の数字でも、合計は同じはず
    ends = sorted({4, last - 1})  # 課が多いときは、合計の行では、初めと終わりの課の数字だけを変えて見る
    for column in "BC":
        books.formula(
            sheet,
            f"{column}{last}",
            lambda at, column=column: sum(at(f"{column}4:{column}{last - 1}")),
            [f"{column}{at}" for at in (range(4, last) if len(pivot) < 6 else ends)],
            what="合計の行の式",
            look="4行目から、合計の行の1つ上までを足しているか（3行目の見出しは、2025 のような数字のこともあるので、入れません）",
            hidden=hidden,
        )
    for row in range(4, last + 1):
        inputs = [f"B{at}:C{at}" for at in (ends if row == last else [row])]
        books.formula(
            sheet,
            f"D{row}",
            lambda at, row=row: at(f"C{row}") - at(f"B{row}"),
            inputs,
            what="増減の式",
            look="今年度（C 列）から前年度（B 列）を引く式か。行の番号は合っているか",
            hidden=hidden,
        )
        books.formula(
            sheet,
            f"E{row}",
            lambda at, row=row: "" if at(f"B{row}") == 0 else at(f"C{row}") / at(f"B{row}") - 1,
            inputs,
            what="増減率の式",
            look="増減（今年度－前年度）を、前年度（B 列）で割る式か。前年度が 0 のときは、空（\"\"）になるか。合計の行も、同じ行の B から D で計算しているか",
            hidden=hidden,
        )
    if sheet.max_row != last:
        raise checks.CheckFailed("合計の行の下に、余分な行があります。", [("どこを見るか", "合計の行が最後か。行の番号がずれていないか")])


pivot = pd.DataFrame({"課": ["総務課", "広報課", "税務課"], "令和7年度": [1000, 0, 4000], "令和8年度": [1500, 300, 3000]})
sheet = Workbook().active
with checks.unchanged(pivot, what="渡した表"):
    got_last = checks.run(write_rows, sheet, pivot, what="課が3つの表")
check_report(sheet, pivot)
checks.equal(got_last, 7, what="課が3つのときの返り値（合計の行の番号）", look="4行目から課を3つ書いた、その次の行の番号か")
print("✓ write_rows はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_write_rows_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _lines, _years, _what in (
    ([("甲課", 10, 0)], ("R4", "R5"), "課が1つの表"),
    ([(f"{_n}課", _n * 105, 3000 - _n * 7) for _n in range(1, 5)], ("令和5年度", "令和6年度"), "課が4つある表"),
    ([("甲課", 0, 50), ("乙課", 0, 0)], ("令和元年度", "令和2年度"), "前年度がどの課も 0 の表"),
    ([("甲課", -100, 50), ("乙課", 100, 1)], ("前年度", "今年度"), "前年度の合計が 0 になる表"),
):
    _pivot = pd.DataFrame(_lines, columns=["課", *_years])
    _sheet = Workbook().active
    _last = checks.run(write_rows, _sheet, _pivot, what=_what, hidden=True)
    check_report(_sheet, _pivot, hidden=True)
    checks.equal(_last, 4 + len(_lines), what=_what + "の返り値", look="合計の行の番号を返しているか", hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ## 4　見た目を整える
#
# ### 見本
#
# 「3」の見本のブック `book` の表を整えます。見た目は、**Excel のセルごと** に決めます。

# %%
sheet = book.active
for row in sheet["A3:D3"]:
    for cell in row:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="FFF2CC")
        cell.alignment = Alignment(horizontal="center")
for row in sheet["B4:D7"]:
    for cell in row:
        cell.number_format = "#,##0"
for row in sheet["A7:D7"]:
    for cell in row:
        cell.border = Border(top=Side(style="double"))
sheet.column_dimensions["A"].width = 14
sheet.column_dimensions["C"].width = 18
sheet.freeze_panes = "B4"
print(sheet["C4"].value, sheet["C4"].number_format)

# %% [markdown]
# - `sheet["A3:D3"]` は、A3 から D3 までの範囲です。行ごと、セルごとに取り出すので、`for` が2つになります。
# - `cell.font = Font(bold=True)` は太字、`PatternFill("solid", fgColor="FFF2CC")` は塗りつぶしです。`"FFF2CC"` は色の番号です。`Alignment(horizontal="center")` は中央ぞろえ、`Border(top=Side(style="double"))` は上の二重線です。細い線は `"thin"`（シン）と書きます。
# - `cell.number_format`（ナンバーフォーマット）は、Excel の **表示形式** です。`"#,##0"` は3桁ごとの「,」です。値は `3000000` のままで、**見え方だけが変わります**。値を「,」の入った文字列にしてはいけません。Excel で計算できなくなるからです。
# - `column_dimensions["A"].width` は、列の幅です。半角の文字がいくつ入るかで決めます。狭いと、数字が `####` になります。
# - `freeze_panes = "B4"` は、ウィンドウ枠の固定です。**B4 の左（A 列）と上（1から3行目）** が、スクロールしても残ります。
#
# ### 練習4　`format_sheet`
#
# 練習3のシートと、合計の行の番号を渡すと、次のとおりに見た目を整える関数を作りましょう。
#
# | 範囲 | すること |
# | --- | --- |
# | 見出し（A3 から E3） | 太字、塗りつぶし（色 `D9E1F2`）、中央ぞろえ |
# | B 列と C 列の数字（4行目から合計の行まで） | 表示形式 `NUMBER` |
# | D 列（4行目から合計の行まで） | 表示形式 `CHANGE` |
# | E 列（4行目から合計の行まで） | 表示形式 `RATE` |
# | 合計の行（A から E） | 太字、上に細い線（`"thin"`） |
# | 列の幅 | A は 20、B・C・D は 16、E は 10 |
# | ウィンドウ枠の固定 | A 列と、1から3行目が残るようにする |
#
# 表示形式は、次のセルの変数を使います。`;` の後ろは、マイナスのときの見え方です。役所の表でよく使う「▲」を付けます。

# %% nbgrader={"grade": false, "grade_id": "formats", "locked": true, "schema_version": 3, "solution": false, "task": false}
NUMBER = '#,##0'
CHANGE = '#,##0;"▲ "#,##0'
RATE = '0.0%;"▲ "0.0%'

# %% [markdown]
# <details><summary>ヒント1</summary>
#
# 見本と同じ形です。違うのは、範囲、色、表示形式、線の種類です。合計の行の番号は引数の `last` なので、範囲は `f"B4:C{last}"` のように書きます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 上の決まりの表の、行ごとに書きます。B から D の幅は、`for letter in "BCD":` でまとめて決められます。文字列を `for` に渡すと、1文字ずつ取り出されます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     for row in sheet["A3:E3"]:
#         for cell in row:
#             cell.font = Font(bold=True)
#             cell.fill = （塗りつぶし）
#             cell.alignment = （中央ぞろえ）
#     for row in sheet[f"B4:C{last}"]:
#         for cell in row:
#             cell.number_format = NUMBER
#     for row in range(4, last + 1):
#         sheet[f"D{row}"].number_format = CHANGE
#         sheet[f"E{row}"].number_format = （増減率の表示形式）
#     for row in sheet[f"A{last}:E{last}"]:
#         for cell in row:
#             cell.font = （太字）
#             cell.border = Border(top=Side(style="thin"))
#     sheet.column_dimensions["A"].width = 20
#     for letter in "BCD":
#         sheet.column_dimensions[letter].width = 16
#     sheet.column_dimensions["E"].width = 10
#     sheet.freeze_panes = （番地）
#     return sheet
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "format_sheet", "locked": false, "schema_version": 3, "solution": true, "task": false}
def format_sheet(sheet, last):
    """write_rows で書いたシートの見た目を、練習4の表のとおりに整えて、そのシートを返す。値と式は変えない。

    引数:
        sheet: write_rows で書いたシート
        last: 合計の行の番号（整数）
    返り値: 整えたシート（渡されたシートそのもの）
    例: 合計の行が7行目なら、B4 から C7 までの表示形式が NUMBER になる
    """
    ### BEGIN SOLUTION
    for row in sheet["A3:E3"]:
        for cell in row:
            cell.font = Font(bold=True)
            cell.fill = PatternFill("solid", fgColor="D9E1F2")
            cell.alignment = Alignment(horizontal="center")
    for row in sheet[f"B4:C{last}"]:
        for cell in row:
            cell.number_format = NUMBER
    for row in range(4, last + 1):
        sheet[f"D{row}"].number_format = CHANGE
        sheet[f"E{row}"].number_format = RATE
    for row in sheet[f"A{last}:E{last}"]:
        for cell in row:
            cell.font = Font(bold=True)
            cell.border = Border(top=Side(style="thin"))
    sheet.column_dimensions["A"].width = 20
    for letter in "BCD":
        sheet.column_dimensions[letter].width = 16
    sheet.column_dimensions["E"].width = 10
    sheet.freeze_panes = "B4"
    return sheet
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_format_sheet", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def written(count):
    """課が count 個ある、整える前のシートを作る。"""
    sheet = Workbook().active
    sheet.append([TITLE])
    sheet.append([UNIT])
    sheet.append(["課", "令和7年度", "令和8年度", "増減", "増減率"])
    last = 4 + count
    for row in range(4, last):
        sheet.append([f"課{row}", row * 1000, row * 990, f"=C{row}-B{row}", f'=IF(B{row}=0,"",D{row}/B{row})'])
    sheet.append(["合計", f"=SUM(B4:B{last - 1})", f"=SUM(C4:C{last - 1})", f"=C{last}-B{last}", f"=D{last}/B{last}"])
    return sheet


def check_sheet(value, given, name, hidden=False):
    """value が、渡したシート given なら、そのまま返す。"""
    if type(value).__name__ != "Worksheet":
        raise checks.CheckFailed(
            f"{name} の返り値が、シートではありません。",
            [("あなたの値", "" if hidden else checks.show(value)), ("どこを見るか", "最後に return sheet としているか")],
        )
    if value is not given:
        raise checks.CheckFailed(
            f"{name} の返り値が、渡されたシートではなく、別のシートです。",
            [("どこを見るか", "引数の sheet を使っているか。見本の `sheet = book.active` の行を、関数の中に写していないか")],
        )
    return value


def check_looks(sheet, last, hidden=False):
    """format_sheet が整えたはずのシートを確かめる。"""
    books = checks.workbooks
    look = "範囲は A3:E3 か"
    books.bold(sheet, "A3:E3", what="見出しの太字", look=look, hidden=hidden)
    books.filled(
        sheet,
        "A3:E3",
        "D9E1F2",
        what="見出しの塗りつぶし",
        look=look + '。色は "D9E1F2" のように # を付けずに書いているか。PatternFill の1つ目は solid か',
        hidden=hidden,
    )
    books.aligned(sheet, "A3:E3", horizontal="center", what="見出しの位置", look=look, hidden=hidden)
    look = "4行目から合計の行（last）までか。B と C は NUMBER、D は CHANGE、E は RATE か（引用符は付けない）"
    books.number_format(sheet, f"B4:C{last}", NUMBER, what="B 列と C 列の表示形式", look=look, hidden=hidden)
    books.number_format(sheet, f"D4:D{last}", CHANGE, what="D 列の表示形式", look=look, hidden=hidden)
    books.number_format(sheet, f"E4:E{last}", RATE, what="E 列の表示形式", look=look, hidden=hidden)
    look = "合計の行（last）の A から E までか"
    books.bold(sheet, f"A{last}:E{last}", what="合計の行の太字", look=look, hidden=hidden)
    books.bordered(sheet, f"A{last}:E{last}", ["top"], style="thin", what="合計の行の罫線", look=look + "。上（top）の細い線（thin）か", hidden=hidden)
    books.bold(sheet, f"A4:E{last - 1}", yes=False, what="課の行の太字", look="太字は、見出しと合計の行だけか", hidden=hidden)
    books.filled(sheet, f"A4:E{last}", yes=False, what="課の行と合計の行の色", look="色を付けるのは、見出しだけか", hidden=hidden)
    books.widths(sheet, {"A": 20, "B": 16, "C": 16, "D": 16, "E": 10}, what="列の幅", look="column_dimensions[列].width を決めているか", hidden=hidden)
    books.frozen(sheet, "B4", look="freeze_panes の番地の左と上が残ります。A 列と1から3行目を残すには、どこか", hidden=hidden)


SHEET_LOOK = "止まったときは、その行を、見本の同じような行と見比べてください（つづり、引用符、かっこ）。最後に return sheet としているか"
sheet = written(3)
before = [[cell.value for cell in row] for row in sheet.iter_rows()]
check_sheet(checks.run(format_sheet, sheet, 7, what="課が3つのシート", look=SHEET_LOOK), sheet, "format_sheet")
check_looks(sheet, 7)
checks.equal(
    [[cell.value for cell in row] for row in sheet.iter_rows()], before, what="整えた後の、セルの値と式", look="cell.value を書きかえず、見た目だけを変えているか"
)
print("✓ format_sheet はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_format_sheet_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別のシートを使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _count, _what in ((1, "課が1つのシート"), (12, "課が12あるシート")):
    _sheet = written(_count)
    _before = [[_cell.value for _cell in _row] for _row in _sheet.iter_rows()]
    check_sheet(checks.run(format_sheet, _sheet, 4 + _count, what=_what, hidden=True), _sheet, "format_sheet", hidden=True)
    check_looks(_sheet, 4 + _count, hidden=True)
    checks.equal(
        [[_cell.value for _cell in _row] for _row in _sheet.iter_rows()], _before, what=_what + "の値と式", look="見た目だけを変えているか", hidden=True
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 5　印刷の設定をする
#
# ### 見本
#
# 印刷すると、列が次のページにはみ出すことがあります。印刷の設定も、プログラムで決めておけます。次は、「3」の見本の表を、縦向きの A4 に収める設定です。

# %%
sheet = book.active
sheet.print_area = "A1:D7"
sheet.print_title_rows = "1:2"
sheet.page_setup.orientation = "portrait"
sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
sheet.sheet_properties.pageSetUpPr.fitToPage = True
sheet.page_setup.fitToWidth = 1
sheet.page_setup.fitToHeight = 0

# %% [markdown]
# | 設定 | 意味 |
# | --- | --- |
# | `print_area` | 印刷範囲。この外は印刷されない |
# | `print_title_rows` | 印刷タイトル。2ページ目からも、くり返し印刷する行 |
# | `page_setup.orientation` | 用紙の向き。`"portrait"`（ポートレート）は縦、`"landscape"`（ランドスケープ）は横 |
# | `page_setup.paperSize` | 用紙の大きさ。`sheet.PAPERSIZE_A4` や `sheet.PAPERSIZE_A3` |
# | `pageSetUpPr.fitToPage` | ページに合わせて縮める。**これを `True` にしないと、次の2つは働かない** |
# | `page_setup.fitToWidth` | 横を、何ページに収めるか |
# | `page_setup.fitToHeight` | 縦を、何ページに収めるか。**`0` は「何ページでもよい」**。書かないと 1 になり、長い表が、読めないほど小さくなる |
#
# 覚える必要はありません。写して使います。
#
# ### 練習5　`set_page`
#
# 練習3のシートと、合計の行の番号を渡すと、次のとおりに印刷の設定をする関数を作りましょう。
#
# - 印刷範囲は、A1 から、E 列の合計の行まで
# - 1行目から3行目（題名、単位、見出し）を、どのページにも印刷する
# - 用紙は、A4 の横
# - 横は1ページに収め、縦は何ページでもよい
#
# <details><summary>ヒント1</summary>
#
# 見本の `sheet = book.active` の下の7行を写して、3か所を直します。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 直すのは、印刷範囲、印刷タイトルの行、用紙の向きです。印刷範囲は、合計の行の番号 `last` を使うので、`f"A1:E{last}"` の形になります。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     sheet.print_area = f"A1:E{last}"
#     sheet.print_title_rows = （1行目から3行目）
#     sheet.page_setup.orientation = （横）
#     sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
#     sheet.sheet_properties.pageSetUpPr.fitToPage = True
#     sheet.page_setup.fitToWidth = （横のページ数）
#     sheet.page_setup.fitToHeight = （縦のページ数）
#     return sheet
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "set_page", "locked": false, "schema_version": 3, "solution": true, "task": false}
def set_page(sheet, last):
    """write_rows で書いたシートの印刷の設定を、練習5のとおりにして、そのシートを返す。

    引数:
        sheet: write_rows で書いたシート
        last: 合計の行の番号（整数）
    返り値: 設定したシート（渡されたシートそのもの）
    例: 合計の行が7行目なら、印刷範囲は A1 から E7 になる
    """
    ### BEGIN SOLUTION
    sheet.print_area = f"A1:E{last}"
    sheet.print_title_rows = "1:3"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    return sheet
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_set_page", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def check_page(sheet, last, hidden=False):
    """set_page が設定したはずのシートを確かめる。"""
    checks.workbooks.printing(
        sheet,
        area=f"A1:E{last}",
        landscape=True,
        paper="A4",
        title_rows="1:3",
        pages_wide=1,
        pages_tall=0,
        look="練習5の4つの設定と、見本の表を見比べてください。合計の行の番号は、引数の last を使っているか",
        hidden=hidden,
    )


sheet = written(3)
check_sheet(checks.run(set_page, sheet, 7, what="課が3つのシート", look=SHEET_LOOK), sheet, "set_page")
check_page(sheet, 7)
print("✓ set_page はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_set_page_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別のシートを使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _count, _what in ((1, "課が1つのシート"), (12, "課が12あるシート")):
    _sheet = written(_count)
    check_sheet(checks.run(set_page, _sheet, 4 + _count, what=_what, hidden=True), _sheet, "set_page", hidden=True)
    check_page(_sheet, 4 + _count, hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ## 6　1冊のブックにする
#
# ### 見本
#
# 最後に、これまでの関数を組み合わせて、ブックとして保存します。次は、「3」の小さな表 `small` を保存する関数です。

# %%
import tempfile
from pathlib import Path


def save_small(table, target):
    """表を、シート「見本」に書いて、target という場所に保存する。書いた行の数を返す。"""
    book = Workbook()
    sheet = book.active
    sheet.title = "見本"
    for line in table.values.tolist():
        sheet.append(line)
    book.save(target)
    return len(table)


with tempfile.TemporaryDirectory() as folder:
    print(save_small(small, Path(folder) / "見本.xlsx"))

# %% [markdown]
# - `sheet.title = "見本"` で、シートの名前を決めます。
# - `book.save(場所)` で、保存します。**同じ名前のファイルがあると、何も聞かずに上書きする** ので、元の一覧とは違う名前にします。
# - `tempfile.TemporaryDirectory()` は、この見本のために、しばらくだけ使うフォルダーを作る道具です。終わると消えます。
#
# ### 練習6　`make_report`
#
# 契約一覧のブックを読み、課別の前年度比較のブックを作って保存する関数を作りましょう。
#
# 1. `read_contracts` で、契約一覧を読む
# 2. `pivot_years` で、課と年度の表にする。年度は、前年度、今年度の順
# 3. 新しいブックを作り、シートの名前を「集計」にする
# 4. `write_rows` で書き、`format_sheet` と `set_page` で整える
# 5. 保存して、合計の行の番号を返す
#
# <details><summary>ヒント1</summary>
#
# 見本の `save_small` と同じ流れです。`sheet.append` の代わりに、練習で作った関数を呼びます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `pivot_years(table, sections, [last_year, this_year])`（練習2）で表を作ります。`last = write_rows(sheet, pivot)`（練習3）で受け取った番号を、`format_sheet`（練習4）と `set_page`（練習5）に渡します。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     table = read_contracts(source)
#     pivot = pivot_years(table, sections, [last_year, this_year])
#     book = Workbook()
#     sheet = book.active
#     sheet.title = （シートの名前。書き方は、すぐ上の見本）
#     last = write_rows(sheet, pivot)
#     （見た目を整える。練習4の関数を呼ぶ）
#     （印刷の設定をする。練習5の関数を呼ぶ）
#     book.save(target)
#     return last
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "make_report", "locked": false, "schema_version": 3, "solution": true, "task": false}
def make_report(source, target, sections, last_year, this_year):
    """契約一覧のブックから、課別の前年度比較のブックを作って保存し、合計の行の番号を返す。

    シートは「集計」の1枚だけ。書き方は write_rows、format_sheet、set_page のとおり。契約一覧のブックは変えない。

    引数:
        source: 契約一覧のブックの場所
        target: 作るブックの場所
        sections: 課の一覧（文字列のリスト）
        last_year: 前年度（文字列）
        this_year: 今年度（文字列）
    返り値: 合計の行の番号（整数）
    例: make_report("data/契約一覧.xlsx", "集計表.xlsx", SECTIONS, "令和7年度", "令和8年度") は 15
        （課の一覧の9課と、一覧にない「選挙準備室」「（課の記入なし）」の11行。4行目から14行目まで）
    """
    ### BEGIN SOLUTION
    table = read_contracts(source)
    pivot = pivot_years(table, sections, [last_year, this_year])
    book = Workbook()
    sheet = book.active
    sheet.title = "集計"
    last = write_rows(sheet, pivot)
    format_sheet(sheet, last)
    set_page(sheet, last)
    book.save(target)
    return last
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_make_report", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
import tempfile
from pathlib import Path


def sorted_pivot(pivot, sections):
    """一覧にない課を、名前の順に並べた表を返す。"""
    return pd.concat([pivot.iloc[: len(sections)], pivot.iloc[len(sections):].sort_values("課")])


def check_made(target, sections, expected, last, hidden=False):
    """make_report が保存したはずのブックを確かめる。"""
    what = "" if hidden else "保存したブック"
    look = "book.save(target) で保存しているか（練習6の見本）。保存は、書いて整えた後か"
    book = checks.workbooks.opened(target, what=what, look=look, hidden=hidden)
    names_look = "sheet = book.active の次に、sheet.title に「集計」を入れているか（練習6の見本）"
    if len(book.sheetnames) > 1:
        names_look = "Workbook() で作った新しいブックの、book.active に書いているか（create_sheet で足すと、ほかのシートも残ります）"
    checks.workbooks.sheet_names(book, ["集計"], what="保存したブックのシート", look=names_look, hidden=hidden)
    sheet = book["集計"]
    if sheet.max_row < 4:
        raise checks.CheckFailed("保存したブックに、表がありません。", [("どこを見るか", look)])
    new_look = "練習3に ✗ があれば、先に直してください。✓ なら、book = Workbook() を書いているか（ないと、見本のブックに書き足します）。write_rows に渡す sheet は、その book.active か"
    checks.workbooks.values(sheet, "A1", [[TITLE]], what="保存したブックの題名", look=new_look, hidden=hidden)
    rows = [[sheet.cell(row, column).value for column in range(1, 4)] for row in range(4, 4 + len(expected))]
    made = pd.DataFrame(rows, columns=expected.columns, dtype=object)
    checks.table(
        sorted_pivot(made, sections),
        sorted_pivot(expected, sections),
        what="保存したブックの、課ごとの行（一覧にない課は名前の順に並べたもの）",
        look="pivot_years（練習2）に、引数の sections、last_year、this_year を、正しい順で渡しているか",
        hidden=hidden,
    )
    check_report(sheet, made, hidden=hidden)
    end = 4 + len(expected)
    called = "を、保存の前に、last を渡して呼んでいるか。呼んでいるときは、その練習のセルを、もう一度確かめてください"
    whole = ["A3:E3", f"A{end}:E{end}"]
    checks.workbooks.bold(sheet, whole, what="保存したブックの太字", look="format_sheet（練習4）" + called, hidden=hidden)
    check_looks(sheet, end, hidden=hidden)
    checks.workbooks.printing(sheet, area=f"A1:E{end}", what="保存したブックの印刷範囲", look="set_page（練習5）" + called, hidden=hidden)
    check_page(sheet, end, hidden=hidden)
    checks.equal(last, end, what="make_report の返り値", look="write_rows（練習3）の返り値を、そのまま返しているか", hidden=hidden)


expected = pd.DataFrame(
    [
        ("総務課", 15612300, 16008300),
        ("デジタル推進課", 0, 4981900),
        ("広報課", 0, 0),
        ("税務課", 10941700, 11625900),
        ("戸籍住民課", 19960600, 15969800),
        ("福祉課", 14011800, 11663300),
        ("子育て支援課", 2389200, 2611400),
        ("環境課", 9604100, 18757200),
        ("図書館", 9493000, 10059500),
        ("選挙準備室", 8871500, 0),
        (NO_SECTION, 7540500, 7043300),
    ],
    columns=["課", "令和7年度", "令和8年度"],
)
with tempfile.TemporaryDirectory() as folder:
    target = Path(folder) / "集計表.xlsx"
    with checks.unchanged(Path("data/契約一覧.xlsx"), what="契約一覧のブック", look="保存する場所は、source ではなく target か"):
        got_last = checks.run(make_report, "data/契約一覧.xlsx", target, SECTIONS, "令和7年度", "令和8年度")
    check_made(target, SECTIONS, expected, got_last)
print("✓ make_report はできています。これで全部です。")

# %% nbgrader={"grade": true, "grade_id": "test_make_report_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の契約一覧を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import tempfile as _tempfile
from pathlib import Path as _Path

_lines = [("R5", "乙課", 300), ("R4", "甲課", 100), ("R5", None, 7), ("R5", "乙課", 50), ("R3", "乙課", 9), ("R4", "乙課", 20)]
_sections, _years = ["甲課", "乙課", "丙課"], ("R5", "R4")  # 年度の順番も逆にしておく
_expected = [("甲課", 0, 100), ("乙課", 350, 20), ("丙課", 0, 0), (NO_SECTION, 7, 0)]
with _tempfile.TemporaryDirectory() as _folder:
    _source, _target = _Path(_folder) / "元.xlsx", _Path(_folder) / "できたもの.xlsx"
    _book = Workbook()
    _sheet = _book.active
    _sheet.title = "契約一覧"
    _sheet.append(["架空区"])
    _sheet.append(["契約金額", "課", "年度", "契約番号"])
    for _year, _section, _amount in _lines:
        _sheet.append([_amount, _section, _year, None])
    _sheet.append([99999, "合計"])
    _book.save(_source)
    with checks.unchanged(_source, what="契約一覧のブック", hidden=True):
        _last = checks.run(make_report, str(_source), str(_target), _sections, *_years, what="別の契約一覧", hidden=True)
    check_made(_target, _sections, pd.DataFrame(_expected, columns=["課", *_years]), _last, hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ノートの上の「+」ボタンで新しいセルを作り、次のように書いて実行すると、このノートのあるフォルダーに、ブックができます。
#
# ```python
# make_report("data/契約一覧.xlsx", "集計表.xlsx", SECTIONS, "令和7年度", "令和8年度")
# ```
#
# Excel で開いて、次の3つを確かめてください。
#
# 1. 合計の行が計算されている（令和7年度は 98,424,700 円、令和8年度は 98,720,600 円）
# 2. どこかの課の数字を書きかえると、増減と合計も変わる
# 3. 印刷プレビューで、A4 の横1ページに収まっている
#
# 開いたときに「保護ビュー」と出たら、「編集を有効にする」を押すと計算されます。

# %% [markdown]
# ## まとめ
#
# - `groupby` は、まとめる列が空の行を、黙って捨てる。先に名前を付ける
# - 件数は `"count"` ではなく `"size"`。`pivot_table` は、何も言わないと平均になる
# - 並べる順は `reindex` で決める。リストに書かなかったものは消えるので、合計で検算する
# - 増減、増減率、合計は、値ではなく式で書く。率は足さない。前年度が 0 のときを考える
# - 「,」や「%」は、文字ではなく表示形式で付ける

# %% [markdown]
# ## 明日、自分のファイルで試すこと
#
# 1. 毎月作っている集計表を1つ選び、元の一覧の **写しを作ります**。氏名や住所などの個人情報の列を消し、`read_contracts` を新しいセルに写し、「契約一覧」と「年度」を自分の表に合わせます。
# 2. `groupby` で集計し、`sum()` の合計が元の一覧と同じか、検算します。違ったら、空の行と、合計の行を疑います。
# 3. 先月作った表と、数字を1つずつ見比べます。合っていたら、`write_rows` から `set_page` までを、自分の表の列に合わせて直します。
# 4. 直すのが大変なときは、**見た目を整えたブックを1つ作っておき、数字だけを入れる** やり方もあります。次の「Excel 5」で扱います。
#
# ### 困ったときは：よろず相談DX
#
# 情報システムの担当が相談に乗ります。次の3つを書いて送ると、早く解決します。
#
# 1. **したいこと**（例：課別、月別の件数の表を、毎月自動で作りたい）
# 2. **書いたもの**（セルの中身をそのまま）
# 3. **出たもの**（エラーなら、いちばん下の行。ここまで試したことも）
#
# ファイルを付けるときは、個人情報を消した写しにしてください。
#
# 最後に、このノートを **保存してから提出** してください。何度でも提出し直せて、いちばん良い結果が記録されます。
