# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # BI 6 予算のダッシュボードを作る（総仕上げ）
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - 総額、前年度との差など、大事な数字（KPI）を計算する
# - 推移と構成比のグラフを、1枚に並べる
# - 記号が入った名前も正しく表示される、HTML の表を作る
# - 数字、グラフ、表を1つにまとめた、ネットワークなしで開ける HTML と、印刷用の画像を作る
# - Power BI や Excel で集計できる形（スタースキーマ）の CSV を、1円も失わずに書き出す
#
# **所要時間**　45分（途中でやめても、保存しておけば続けられます。続けるときは、いちばん上のセルから順に実行し直します）
#
# **業務での使いどころ**　毎年の予算の説明、課内の共有、区民向けの資料のもと。来年は、新しい表を渡すだけで、同じ形のダッシュボードができます。
#
# データはすべて架空です。「架空区」という区は実在しません。

# %% [markdown]
# ## はじめに
#
# この単元は、「BI 1」から「BI 5」までの **総仕上げ** です。**上から順に、飛ばさずに** 実行し、「# ここに書いてください」とあるセルだけに、`raise` の行ごと消して答えを書きます。
#
# 作るのは、**ダッシュボード**（大事な数字とグラフを、1枚で見渡せるようにしたもの）です。練習1から3で部品を作り、練習4で1つにまとめます。練習5と6では、見る人が自分で集計するための CSV を作ります。
#
# 使う言葉のうち、前の単元で出てきたものです。
#
# | 言葉 | 意味 | 例 |
# | --- | --- | --- |
# | `表[条件]` | 条件が True の行だけの表 | `tidy[tidy["年度"] == 2026]` |
# | `表.groupby("列")["値の列"].sum()` | 列の値ごとに合計する（BI 4）。`合計["民生費"]` で1つ取り出す | `tidy.groupby("款")["金額(円)"].sum()` |
# | `合計.index` | 合計した結果の、名前のほう | `合計.index.tolist()` |
# | `合計.sort_values(ascending=False)` | 大きい順に並べる | |
# | `列.map(関数の名前)` | 値を1つずつ直す（BI 1） | `年度.map(year_name)` |
#
# 次の2つのセルは、道具です。全部読む必要はありません。

# %% nbgrader={"grade": false, "grade_id": "tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
import base64  # 画像を文字に直す道具
import tempfile  # 確かめるときに使う、一時的なフォルダーを作る道具
from html import escape  # HTML で特別な意味を持つ記号を、ただの文字にする道具
from pathlib import Path  # フォルダーとファイルを扱う道具
import matplotlib_fontja  # グラフの文字を、日本語の字体（IPAexゴシック）にする道具
import pandas as pd  # 表を扱う道具
from matplotlib import pyplot as plt  # グラフをかく道具
from yorozu import checks  # 答えを確かめる道具

COLORS = ["#0072B2", "#E69F00", "#009E73"]  # 青、だいだい、緑
plt.rcParams["axes.prop_cycle"] = plt.cycler(color=COLORS)
plt.rcParams["axes.spines.top"] = False  # 上と右の枠線は引かない
plt.rcParams["axes.spines.right"] = False
plt.rcParams["axes.titley"] = 1  # 題名は、いつもグラフのすぐ上に置く
plt.rcParams["text.hinting"] = "none"  # 文字の形を、画面の点に合わせて変えない
NAMES = ["款", "項", "目", "節"]  # 金額の名前になる列


def read_tidy(path):
    """BI 1 の形に整えた予算の表を読む。空の名前は、空の文字列 "" のまま残す。"""
    return pd.read_csv(path, encoding="utf-8-sig", skiprows=1, keep_default_na=False)


def year_name(year):
    """西暦の年度を、「令和8年度」の形の文字列にする。平成と令和だけ。"""
    era, before = ("令和", 2018) if year >= 2019 else ("平成", 1988)
    number = "元" if year - before == 1 else str(year - before)
    return f"{era}{number}年度"


print("グラフの文字:", plt.rcParams["font.family"])

# %% nbgrader={"grade": false, "grade_id": "words", "locked": true, "schema_version": 3, "solution": false, "task": false}
def headline(numbers):
    """大事な数字から、推移のグラフの題名を作る。"""
    total = f"総額は{numbers['総額'] / 100000000:,.1f}億円"
    if numbers["増減率"] is None:
        return total
    word = "増えた" if numbers["増減率"] >= 0 else "減った"
    return f"{total}。前年度より{abs(numbers['増減率']):.1f}％{word}"


def share_title(numbers):
    """大事な数字から、構成比のグラフの題名を作る。"""
    return f"{numbers['最大の款']}が、全体の{numbers['最大の款の割合']:.0f}％"


def kpi_cards(numbers):
    """大事な数字を、[見出し, 表示する文字] のリストにする。前年度がなければ「－」とする。"""
    gap, rate = "－", "－"
    if numbers["増減率"] is not None:
        gap = f"{numbers['前年度との差'] / 100000000:+,.1f}億円"
        rate = f"{numbers['増減率']:+.1f}％"
    biggest = f"{numbers['最大の款']}（{numbers['最大の款の割合']:.0f}％）"
    return [
        ["総額", f"{numbers['総額'] / 100000000:,.1f}億円"],
        ["前年度との差", gap],
        ["増減率", rate],
        ["いちばん大きい款", biggest],
    ]


KAN_HEADINGS = ["款", "前年度（億円）", "今年度（億円）", "増減（億円）"]


def kan_rows(tidy, year):
    """款の一覧表の行を、今年度の大きい順に返す。値は全部、表示する文字列。"""
    now = tidy[tidy["年度"] == year].groupby("款")["金額(円)"].sum()
    old = tidy[tidy["年度"] == year - 1].groupby("款")["金額(円)"].sum()
    both = pd.DataFrame({"前": old, "今": now}).fillna(0).sort_values("今", ascending=False, kind="stable") / 100000000
    has_old = year - 1 in tidy["年度"].tolist()
    rows = []
    for kan, before, after in zip(both.index, both["前"], both["今"]):
        gap = f"{after - before:+,.1f}"
        if gap in ["+0.0", "-0.0"]:
            gap = "0.0"
        if has_old:
            rows.append([kan, f"{before:,.1f}", f"{after:,.1f}", gap])
        else:  # 前年度の表がなければ、0 とはしない
            rows.append([kan, "－", f"{after:,.1f}", "－"])
    return rows

# %% [markdown]
# **題名や、表示する文字を作る関数** も用意しました。`headline`（題名）、`share_title`（構成比の題名）、`kpi_cards`（大事な数字の名前と文字）、`kan_rows`（款の一覧表の行）です。練習で、名前だけ使います。マイナスは「-」で表示します。議会の資料に写すときは「△」に直します。
#
# 見本では **歳入**、練習では **歳出** の表を使います。どちらも、BI 1 の `to_tidy` で整えた形です。歳入は、3つの款だけを抜き出したものなので、歳出の総額とは合いません。

# %%
revenue = read_tidy("data/歳入_整えた表.csv")
revenue

# %%
spending = read_tidy("data/歳出_整えた表.csv")
spending

# %% [markdown]
# ## 1　大事な数字を計算する
#
# ### 見本
#
# 大事な数字のことを **KPI**（ケーピーアイ。重要な指標）と呼びます。令和8年度（2026年度）の歳入の総額と、いちばん大きい款を調べます。

# %%
this_year = revenue[revenue["年度"] == 2026]
by_kan = this_year.groupby("款")["金額(円)"].sum()
by_kan

# %%
print(this_year["金額(円)"].sum())
print(by_kan.idxmax(), by_kan.max())

# %% [markdown]
# - `.sum()` は合計、`.max()`（マックス）はいちばん大きい値です。
# - `.idxmax()`（アイディーエックスマックス）は、いちばん大きい値の **名前** を返します。
#
# 前の年度のデータがあるかどうかは、行の数で分かります。

# %%
last_year = revenue[revenue["年度"] == 2026 - 1]
too_old = revenue[revenue["年度"] == 2024 - 1]
print(len(last_year), len(too_old))

# %% [markdown]
# 2023年度の行はないので、2024年度の「前年度との差」は計算できません。計算できないものを **0 としてはいけません**。「変わらない」という意味になるからです。そのときは `None` にします。
#
# ### 練習1　`kpis`
#
# 整えた表と年度を渡すと、大事な数字を辞書で返す関数を作りましょう。
#
# <details><summary>ヒント1</summary>
#
# 見本の `this_year`、`last_year`、`by_kan` を、引数 `tidy` と `year` を使って作ります。
#
# </details>
# <details><summary>ヒント2</summary>
#
# はじめに `gap = None`、`rate = None` とします。前年度の行が1つでもあるとき（`if len(last_year) > 0:`）だけ、計算して入れ直します。増減率は、差 ÷ **前年度の総額** × 100 です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# （　）のところは、かっこも消して、自分の答えに書きかえます。
#
# ```python
#     this_year = tidy[tidy["年度"] == year]
#     last_year = （前の年度の行）
#     total = this_year["金額(円)"].sum()
#     gap = None
#     rate = None
#     if len(last_year) > 0:
#         old = last_year["金額(円)"].sum()
#         gap = total - old
#         rate = （増減率）
#     by_kan = this_year.groupby("款")["金額(円)"].sum()
#     return {
#         "総額": total,
#         "前年度との差": gap,
#         "増減率": rate,
#         "最大の款": by_kan.idxmax(),
#         "最大の款の割合": （いちばん大きい款の金額 ÷ 総額 × 100）,
#     }
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "kpis", "locked": false, "schema_version": 3, "solution": true, "task": false}
def kpis(tidy, year):
    """大事な数字を返す。

    引数:
        tidy: 整えた予算の表。列は、年度、款、項、目、節、金額(円)
        year: 今年度とする年度（西暦の整数）。表に行がある。表のいちばん新しい年度とは限らない
    返り値: 次のキーの辞書
        "総額": year の金額の合計（円）
        "前年度との差": 総額 − 前の年度（year - 1）の合計（円）。前の年度の行がなければ None
        "増減率": 前年度との差 ÷ 前の年度の合計 × 100（％。丸めない）。前の年度の行がなければ None
        "最大の款": year の金額の合計が、いちばん大きい款の名前
        "最大の款の割合": その款の合計 ÷ 総額 × 100（％。丸めない）
    例: 歳入の表で、kpis(revenue, 2024) は
        {"総額": 118060048000, "前年度との差": None, "増減率": None,
         "最大の款": "特別区交付金", "最大の款の割合": 41.0273...}
    """
    ### BEGIN SOLUTION
    this_year = tidy[tidy["年度"] == year]
    last_year = tidy[tidy["年度"] == year - 1]
    total = this_year["金額(円)"].sum()
    gap = None
    rate = None
    if len(last_year) > 0:
        old = last_year["金額(円)"].sum()
        gap = total - old
        rate = gap / old * 100
    by_kan = this_year.groupby("款")["金額(円)"].sum()
    return {
        "総額": total,
        "前年度との差": gap,
        "増減率": rate,
        "最大の款": by_kan.idxmax(),
        "最大の款の割合": by_kan.max() / total * 100,
    }
    ### END SOLUTION

# %% [markdown]
# 次のセルは、あなたの関数を確かめます。「✓」が出たら次へ、「✗」が出たら、何が違うかと、どこを見るかを読んで直します。直したら、**練習のセルを実行し直してから**、もう一度確かめます。

# %% nbgrader={"grade": true, "grade_id": "test_kpis", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def small_table(rows):
    """確かめるために、年度、款、項、目、節、金額のリストから、整えた表を作る。"""
    return pd.DataFrame(rows, columns=["年度", *NAMES, "金額(円)"])


table = small_table(
    [
        [2025, "総務費", "項一", "目一", "報酬", 300],
        [2025, "民生費", "項二", "目二", "扶助費", 400],
        [2026, "総務費", "項一", "目一", "報酬", 350],
        [2026, "民生費", "項二", "目二", "扶助費", 400],
        [2026, "総務費", "項一", "目一", "委託料", 200],
    ]
)
for year, expected, what in (
    (
        2026,
        {"総額": 950, "前年度との差": 250, "増減率": 250 / 700 * 100, "最大の款": "総務費", "最大の款の割合": 550 / 950 * 100},
        "5行の表の、2026年度",
    ),
    (
        2025,
        {"総額": 700, "前年度との差": None, "増減率": None, "最大の款": "民生費", "最大の款の割合": 400 / 700 * 100},
        "5行の表の、2025年度（2024年度の行はない）",
    ),
):
    with checks.unchanged(table, what="渡した表"):
        numbers = checks.run(kpis, table, year, what=what, look="return があるか。列の名前は「金額(円)」（半角のかっこ）か")
    checks.equal(
        numbers,
        expected,
        what=what + "の大事な数字",
        look="年度で行を絞っているか。増減率は前年度の合計で割ったか。款は、1行ではなく合計で比べたか。前の年度がなければ None か。丸めていないか",
    )
print("✓ kpis はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_kpis_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_table = pd.DataFrame(
    [
        [2019, "衛生費", "項", "目", "", 80],
        [2021, "衛生費", "項", "目", "", 90],
        [2020, "土木費", "項", "目", "", 40],
        [2020, "衛生費", "項", "目", "", -10],
        [2020, "土木費", "項", "目", "", 50],
        [2024, "土木費", "項", "目", "", 0],
        [2024, "教育費", "項", "目", "", 5],
        [2022, "衛生費", "項", "目", "", 45],
        [2019, "土木費", "項", "目", "", 30],
    ],
    columns=["年度", *NAMES, "金額(円)"],
)
_table.index = range(40, 49)
for _year, _expected, _what in (
    (2020, (80, -30, -30 / 110 * 100, "土木費", 112.5), "途中の年度で、減った表"),
    (2021, (90, 10, 12.5, "衛生費", 100.0), "款が1つだけの年度"),
    (2022, (45, -45, -50.0, "衛生費", 100.0), "前の年度の行が1つだけの表"),
    (2024, (5, None, None, "教育費", 100.0), "前の年度がなく、その前の年度はある表"),
    (2019, (110, None, None, "衛生費", 80 / 110 * 100), "いちばん古い年度"),
):
    _keys = ["総額", "前年度との差", "増減率", "最大の款", "最大の款の割合"]
    _look = "2026 や spending を決めてしまわず、引数を使っているか。前年度は year - 1 か。行がないときだけ None か。丸めていないか"
    checks.equal(
        checks.run(kpis, _table, _year, what=_what, look=_look, hidden=True),
        dict(zip(_keys, _expected)),
        what=_what + "の大事な数字",
        look="いちばん新しい年度ではなく、引数 year を使っているか。" + _look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 2　推移と構成比を、1枚に並べる
#
# ### 見本
#
# `plt.subplots(1, 2)` とすると、グラフをかく場所が、横に2つできます。
# **どちらの場所に頼むか** を、`left`（レフト。左）と `right`（ライト。右）で言い分けます。歳入でかいてみます。

# %%
def draw_revenue(left, right, tidy):
    """左に国庫支出金の推移、右に款ごとの金額（2026年度）をかく。"""
    aid = tidy[tidy["款"] == "国庫支出金"].groupby("年度")["金額(円)"].sum()
    left.plot(aid.index.map(year_name), aid / 100000000, marker="o")
    left.set_title("国庫支出金は増えている")
    left.set_ylabel("金額（億円）")
    by_kan = tidy[tidy["年度"] == 2026].groupby("款")["金額(円)"].sum().sort_values(ascending=False)
    right.barh(by_kan.index, by_kan / 100000000)
    right.invert_yaxis()
    right.set_title("特別区交付金がいちばん多い")
    right.set_xlabel("金額（億円）")


fig, (left, right) = plt.subplots(1, 2, figsize=(9, 4))
fig.subplots_adjust(wspace=0.5)
draw_revenue(left, right, revenue)
plt.show()

# %% [markdown]
# - `groupby("年度")` の結果は、年度の古い順に並びます。`aid.index.map(year_name)` で、2024 を「令和6年度」に直します。
# - `aid / 100000000` は、全部の値を1億で割って、億円にします。
# - 関数の中では、`plt.plot` ではなく `left.plot`、`right.barh` と、**場所に頼みます**。`set_title` などは、BI 2 の `ax.set_title` と同じです。`right.invert_yaxis()` は、棒の上下を入れかえます。`plt.plot` では、最後に作った場所（ここでは右）にかかれてしまいます。
# - `fig.subplots_adjust(wspace=0.5)` は、左と右の間をあけます。
#
# ### 練習2　`draw_charts`
#
# 左に歳出総額の推移、右に款の構成比をかく関数を作りましょう。題名は、用意した `headline` と `share_title` に、練習1の `kpis` の結果を渡して作ります。
#
# <details><summary>ヒント1</summary>
#
# 見本の `draw_revenue` とほとんど同じ形です。左は、款で絞らず、全部の年度の総額にします。右は、金額ではなく、総額に対する割合（％）にします。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 構成比は、`by_kan / by_kan.sum() * 100` です。右に使うのは `year` の行だけ、左に使うのは全部の年度の行です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     numbers = kpis(tidy, year)
#     totals = tidy.groupby("年度")["金額(円)"].sum()
#     left.plot(totals.index.map(year_name), （億円にした総額）, marker="o")
#     left.set_title(headline(numbers))
#     left.set_ylabel("総額（億円）")
#     by_kan = （year の行だけを、款ごとに合計し、大きい順に並べたもの）
#     right.barh(by_kan.index, （構成比）)
#     right.invert_yaxis()
#     right.set_title(share_title(numbers))
#     right.set_xlabel("構成比（％）")
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "draw_charts", "locked": false, "schema_version": 3, "solution": true, "task": false}
def draw_charts(left, right, tidy, year):
    """左に総額の推移、右に款の構成比をかく。

    左: 表にある全部の年度の総額（億円。丸めない）の折れ線。横軸は year_name の年度で、古い順。
        題名は headline(kpis(tidy, year))。縦軸の名前に、単位「億円」を入れる（例: 総額（億円））
    右: year の、款ごとの構成比（款の合計 ÷ 総額 × 100。丸めない）の横棒。いちばん大きい款がいちばん上。
        題名は share_title(kpis(tidy, year))。横軸の名前に、単位「％」を入れる（例: 構成比（％））

    引数:
        left, right: グラフをかく場所
        tidy: 整えた予算の表
        year: 今年度とする年度（西暦の整数）
    返り値: なし
    """
    ### BEGIN SOLUTION
    numbers = kpis(tidy, year)
    totals = tidy.groupby("年度")["金額(円)"].sum()
    left.plot(totals.index.map(year_name), totals / 100000000, marker="o")
    left.set_title(headline(numbers))
    left.set_ylabel("総額（億円）")
    by_kan = tidy[tidy["年度"] == year].groupby("款")["金額(円)"].sum().sort_values(ascending=False)
    right.barh(by_kan.index, by_kan / by_kan.sum() * 100)
    right.invert_yaxis()
    right.set_title(share_title(numbers))
    right.set_xlabel("構成比（％）")
    ### END SOLUTION

# %% [markdown]
# かけたら、次のセルで見てみましょう。

# %% nbgrader={"grade": false, "grade_id": "charts_only", "locked": true, "schema_version": 3, "solution": false, "task": false}
def widest(words):
    """いちばん長い文字列の幅を、全角で何文字分かで返す。"""
    return max(len(word.encode("cp932", "replace")) for word in words) / 2


def charts_paper(tidy):
    """2つのグラフだけの用紙を作る。返り値は (用紙, 左の場所, 右の場所)。"""
    names = tidy["款"].unique()
    fig = plt.figure(figsize=(10, 3.5))
    left = fig.add_axes([0.085, 0.15, 0.375, 0.74])
    right = fig.add_axes([0.635, 0.15, 0.35, 0.74])
    left.locator_params(axis="y", nbins=5)  # 目もりの数
    right.locator_params(axis="x", nbins=6)
    right.tick_params(axis="y", labelsize=min(10, 110 / widest(names), 170 / len(names)))
    return fig, left, right


def charts_only(tidy, year):
    """2つのグラフだけの用紙を作り、draw_charts でかいて返す。"""
    fig, left, right = charts_paper(tidy)
    draw_charts(left, right, tidy, year)
    return fig

# %% tags=["raises-exception"]
fig = charts_only(spending, 2026)
plt.show()

# %% nbgrader={"grade": true, "grade_id": "test_draw_charts", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
def check_charts(tidy, year, names, totals, shares, titles, what, hidden=False):
    """確かめるために、2つのグラフの中身を見る。"""
    fixed = "2026 や spending を決めてしまわず、引数を使っているか。" if hidden else ""

    def charts_apart(tidy, year):
        """plt に頼むと別の用紙にかかれるようにして、draw_charts でかく。"""
        fig, left, right = charts_paper(tidy)
        other = plt.figure()
        draw_charts(left, right, tidy, year)
        if other.axes:
            look = "draw_charts の中で、plt.plot や plt.barh ではなく、left.plot、right.barh のように、場所に頼んでいるか"
            raise checks.CheckFailed(
                "left でも right でもない場所に、グラフがかかれています。", [("確かめたこと", what), ("どこを見るか", look)]
            )
        return fig

    charts_apart.__name__ = "draw_charts"  # エラーの説明に出る名前
    look = "まず練習1が「✓」か。headline と share_title には kpis(tidy, year) の結果を渡しているか。" + fixed
    left, right = checks.panels.draw(charts_apart, tidy, year, count=2, what=what, look=look, hidden=hidden)
    look = fixed + "left に頼んでいるか。全部の年度を、年度ごとに合計したか。1億で割ったか。横軸は year_name にしたか"
    checks.charts.lines(left, names, {"総額": totals}, what=what + "の、左の折れ線", look=look, hidden=hidden)
    look = fixed + "headline に、kpis(tidy, year) の結果を渡しているか"
    checks.charts.title(left, titles[0], what=what + "の、左のグラフ", look=look, hidden=hidden)
    checks.charts.axis_label(left, "y", "億円", what=what + "の、左のグラフ", look="left.set_ylabel", hidden=hidden)
    look = fixed + "right に頼んでいるか。year の行だけか。款の合計を総額で割り、100 を掛けたか。大きい順に並べ、上下を入れかえたか"
    checks.charts.bars(
        right, shares, horizontal=True, descending=True, what=what + "の、右の横棒", look=look, hidden=hidden
    )
    look = fixed + "share_title に、kpis(tidy, year) の結果を渡しているか"
    checks.charts.title(right, titles[1], what=what + "の、右のグラフ", look=look, hidden=hidden)
    checks.charts.axis_label(right, "x", "％", what=what + "の、右のグラフ", look="right.set_xlabel", hidden=hidden)


table = small_table(
    [
        [2024, "民生費", "項二", "目二", "扶助費", 70000000000],
        [2025, "総務費", "項一", "目一", "報酬", 30000000000],
        [2025, "民生費", "項二", "目二", "扶助費", 50000000000],
        [2026, "民生費", "項二", "目二", "扶助費", 40000000000],
        [2026, "総務費", "項一", "目一", "報酬", 35000000000],
        [2026, "総務費", "項一", "目一", "委託料", 25000000000],
    ]
)
with checks.unchanged(table, what="渡した表"):
    check_charts(
        table,
        2026,
        ["令和6年度", "令和7年度", "令和8年度"],
        [700, 800, 1000],
        {"総務費": 60, "民生費": 40},
        ["総額は1,000.0億円。前年度より25.0％増えた", "総務費が、全体の60％"],
        "6行の表",
    )
print("✓ draw_charts はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_draw_charts_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_table = small_table(
    [
        [2020, "衛生費", "項", "目", "報酬", 12345678900],
        [2018, "土木費", "項", "目", "報酬", 9000000000],
        [2019, "土木費", "項", "目", "報酬", 3000000000],
        [2019, "教育費", "項", "目", "報酬", 4000000000],
        [2019, "衛生費", "項", "目", "報酬", 1000000000],
        [2019, "土木費", "項", "目", "委託料", 0],
    ]
)
check_charts(
    _table,
    2019,
    ["平成30年度", "令和元年度", "令和2年度"],
    [90, 80, 123.456789],
    {"教育費": 50, "土木費": 37.5, "衛生費": 12.5},
    ["総額は80.0億円。前年度より11.1％減った", "教育費が、全体の50％"],
    "年度の順がばらばらで、途中の年度を見る表",
    hidden=True,
)
check_charts(
    _table,
    2018,
    ["平成30年度", "令和元年度", "令和2年度"],
    [90, 80, 123.456789],
    {"土木費": 100},
    ["総額は90.0億円", "土木費が、全体の100％"],
    "款が1つだけの、いちばん古い年度を見る表",
    hidden=True,
)
### END HIDDEN TESTS

# %% [markdown]
# ## 3　HTML の表を作る
#
# ### 見本
#
# **HTML**（エイチティーエムエル）は、ホームページを書くための書き方です。`<` と `>` で囲んだ **タグ** で、文字に意味を付けます。
# 款の名前を、箇条書きにする見本です。`<ul>` は箇条書き、`<li>` はその1項目です。`/` の付いたタグは「ここまで」です。

# %%
def html_list(names):
    """名前のリストから、箇条書きの HTML を作る。"""
    parts = []
    for name in names:
        parts.append(f"<li>{escape(name)}</li>")
    return "<ul>" + "".join(parts) + "</ul>"


print(html_list(["特別区税", "特別区交付金"]))
print(html_list(["子育て費<DX>", "R&D費"]))

# %% [markdown]
# `"".join(リスト)`（ジョイン）は、リストの文字列を、全部つなげて1つにします。
#
# 大事なのは `escape`（エスケープ）です。2つ目の結果を見てください。`<` が `&lt;` に、`>` が `&gt;` に、`&` が `&amp;` に変わりました。
# ブラウザーは、`<DX>` をそのまま書くと「DX という名前のタグ」と思い、**画面に出しません**。次のセルで確かめます。`display(HTML(…))` は、HTML をブラウザーのように表示します。

# %%
from IPython.display import HTML, display

display(HTML("<ul><li>使わないとき: 子育て費<DX></li></ul>"))
display(HTML(html_list(["使ったとき: 子育て費<DX>"])))

# %% [markdown]
# 1つ目は `<DX>` が消えました。エラーは出ません。**表から作る文字は、必ず `escape` を通します**。歳出の表にも、`デジタル推進費<DX>` があります。
#
# ### 練習3　`html_table`
#
# 見出しのリストと、行のリストから、HTML の表を作る関数を作りましょう。使うタグは、次の4つです。
#
# | タグ | 意味 |
# | --- | --- |
# | `<table>` … `</table>` | 表 |
# | `<tr>` … `</tr>` | 1行 |
# | `<th>` … `</th>` | 見出しのセル |
# | `<td>` … `</td>` | ふつうのセル |
#
# 見出しが `["款", "金額"]`、行が `[["総務費", "5.0"]]` なら、次の HTML になります。
#
# ```html
# <table><tr><th>款</th><th>金額</th></tr><tr><td>総務費</td><td>5.0</td></tr></table>
# ```
#
# <details><summary>ヒント1</summary>
#
# 先に見出しの行を作り、次に、行を1つずつ作ります。行の中には、セルが並んでいるので、`for` の中に `for` を書きます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `parts` に、文字列を順番に `append` していき、最後に `"".join(parts)` でつなげます。セルの文字は `escape(value)` を通します。見出しの文字も同じです。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     parts = ["<table><tr>"]
#     for heading in headings:
#         parts.append(f"<th>{escape(heading)}</th>")
#     parts.append("</tr>")
#     for row in rows:
#         parts.append("<tr>")
#         for value in row:
#             （1つのセルを append する）
#         parts.append("</tr>")
#     parts.append("</table>")
#     return "".join(parts)
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "html_table", "locked": false, "schema_version": 3, "solution": true, "task": false}
def html_table(headings, rows):
    """HTML の表を作る。文字の中の < > & は、そのまま画面に見えるようにする。

    引数:
        headings: 見出しの文字列のリスト
        rows: 行のリスト。1つの行は、文字列のリスト（見出しと同じ個数）
    返り値: HTML の文字列。1行目が見出し（th）、2行目からが rows（td）の、1つの表
    例: html_table(["款"], [["R&D費"]]) は "<table><tr><th>款</th></tr><tr><td>R&amp;D費</td></tr></table>"
    """
    ### BEGIN SOLUTION
    parts = ["<table><tr>"]
    for heading in headings:
        parts.append(f"<th>{escape(heading)}</th>")
    parts.append("</tr>")
    for row in rows:
        parts.append("<tr>")
        for value in row:
            parts.append(f"<td>{escape(value)}</td>")
        parts.append("</tr>")
    parts.append("</table>")
    return "".join(parts)
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_html_table", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def check_table(headings, rows, what, hidden=False):
    """確かめるために、できた HTML を、ブラウザーと同じように読む。"""
    look = "return があるか。parts のような変数に、全部の部分を append しているか"
    html = checks.run(html_table, headings, rows, what=what, look=look, hidden=hidden)
    if not isinstance(html, str):
        checks.text(html, "<table>…</table>", what="html_table の返り値", look='"".join( ) で文字列にする', hidden=hidden)
    page = checks.pages.parse(html)
    checks.equal(len(page.tables), 1, what=what + "の、table の数", look="<table> は1つだけか", hidden=hidden)
    checks.equal(
        page.tables[0],
        [headings, *rows],
        what=what + "を、ブラウザーで見たときの文字",
        look="行ごとに <tr> があるか。文字は全部、1回だけ escape を通しているか。< や & のある名前は消えていないか",
        hidden=hidden,
    )
    look = '<td> と </td> の外に、「,」などの文字はないか。"".join(parts) の "" は空か'
    words = "".join("".join(row) for row in [headings, *rows])
    checks.equal(page.text, "".join(words.split()), what=what + "の、全部の文字", look=look, hidden=hidden)
    checks.equal(html.lower().count("</table>"), 1, what=what + "の、</table> の数", look="最後に </table> があるか", hidden=hidden)
    look = "見出しは <th>、ふつうのセルは <td> か"
    if "th" not in page.tags:
        raise checks.CheckFailed("見出しのセル（th）がありません。", [("確かめたこと", what), ("どこを見るか", look)])
    if rows and "td" not in page.tags:
        raise checks.CheckFailed("ふつうのセル（td）がありません。", [("確かめたこと", what), ("どこを見るか", look)])


check_table(["款", "金額"], [["総務費", "5.0"], ["民生費", "12.5"]], "2行の表")
check_table(["款"], [["デジタル推進費<DX>"], ["R&D・実証費"]], "記号の入った名前の表")
print("✓ html_table はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_html_table_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _headings, _rows, _what in (
    (["区分<A>", "額(円)", "備考"], [["重点<b>事業</b>", "1,000", ""]], "見出しに記号があり、空のセルのある表"),
    (["名前", "値"], [["A&amp;B", "<5"], ["'引用'", '"二重"'], ["a<b & c>d", "-1"]], "いろいろな記号の表"),
    (["款", "額"], [], "行が1つもない表"),
    (["一", "二", "三", "四", "五"], [["1", "2", "3", "4", "5"], ["1", "2", "3", "4", "5"]], "同じ行が2つある、5列の表"),
):
    with checks.unchanged([_headings, _rows], what="渡したリスト", hidden=True):
        check_table(_headings, _rows, _what, hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ## 4　1つのファイルにまとめる
#
# ### 見本
#
# 画像は、ふつう HTML とは別のファイルです。それでは、HTML だけをメールで送ると **画像が欠けます**。
# そこで、画像を文字に直して、HTML の中に書きこみます。この文字を **data URI**（データユーアールアイ）と呼びます。

# %% nbgrader={"grade": false, "grade_id": "data_uri", "locked": true, "schema_version": 3, "solution": false, "task": false}
def data_uri(path):
    """PNG の画像ファイルを、HTML に書きこめる文字列（data URI）にする。"""
    return "data:image/png;base64," + base64.b64encode(path.read_bytes()).decode("ascii")


NOTE = "当初予算。0.1億円未満を四捨五入しているため、差や合計が合わないことがあります。研修用の架空のデータです。"


def page_html(title, cards, picture, table):
    """ダッシュボードの HTML を作る。

    title: 題名（文字列）。cards: kpi_cards の返り値。picture: グラフの data URI。table: 表の HTML
    題名と cards の文字は、この関数が escape する。
    """
    boxes = "".join(f"<div><span>{escape(name)}</span><b>{escape(value)}</b></div>" for name, value in cards)
    return f"""<!DOCTYPE html>
<html lang="ja"><head><meta charset="utf-8"><title>{escape(title)}</title>
<style>
  * {{ box-sizing: border-box }}
  body {{ font-family: "BIZ UDPGothic", "Yu Gothic", Meiryo, sans-serif; color: #222; background: #f4f6f8; margin: 0 }}
  main {{ max-width: 1080px; margin: auto; padding: 20px }}
  h1 {{ font-size: 24px; margin: 0 0 14px; padding-left: 12px; border-left: 6px solid #0072B2 }}
  .cards {{ display: flex; flex-wrap: wrap; gap: 12px; margin-bottom: 14px }}
  .cards div {{ flex: 1 1 200px; background: #fff; border: 1px solid #d5dce2; border-radius: 6px; padding: 10px 16px }}
  .cards span {{ display: block; font-size: 14px; color: #555 }}
  .cards b {{ font-size: 23px }}
  .panel {{ background: #fff; border: 1px solid #d5dce2; border-radius: 6px; padding: 12px; margin-bottom: 14px }}
  img {{ width: 100%; height: auto; display: block }}
  h2 {{ font-size: 17px; margin: 0 0 8px }}
  table {{ border-collapse: collapse; width: 100%; font-size: 15px }}
  th, td {{ padding: 5px 10px; border-bottom: 1px solid #d5dce2; text-align: right }}
  th {{ background: #e8eef3 }}
  th:first-child, td:first-child {{ text-align: left }}
  p {{ font-size: 13px; color: #555; margin: 0 }}
  @media print {{ body {{ background: #fff }} main {{ padding: 0 }} }}
</style></head>
<body><main><h1>{escape(title)}</h1>
<div class="cards">{boxes}</div>
<div class="panel"><img src="{picture}" alt="総額の推移と、款の構成比のグラフ。款の数字は下の表にあります"></div>
<div class="panel"><h2>款の一覧</h2>{table}</div>
<p>{NOTE}</p>
</main></body></html>"""

# %% [markdown]
# `page_html` は、ダッシュボードの HTML 全体を作る関数です。中は読まなくて大丈夫です。
# 見本では、文字だけを置いた小さな用紙を、一時的なフォルダーに保存し、data URI にします。

# %%
with tempfile.TemporaryDirectory() as name:
    folder = Path(name) / "見本" / "令和8年度"
    folder.mkdir(parents=True, exist_ok=True)
    fig = plt.figure(figsize=(2, 1))
    fig.text(0.1, 0.5, "見本の画像")
    fig.savefig(folder / "見本.png")
    plt.close(fig)
    uri = data_uri(folder / "見本.png")
    (folder / "見本.html").write_text(f'<img src="{uri}" alt="見本">', encoding="utf-8")
print(len(uri), uri[:60])

# %% [markdown]
# - `with tempfile.TemporaryDirectory() as name:` は、字下げした部分が終わると自動で消える、一時的なフォルダーを作ります。
# - `path = Path("フォルダー") / "ファイル名"` は、フォルダーの中のファイルを表します。
# - `folder.mkdir(parents=True, exist_ok=True)`（メイクディレクトリ）は、フォルダーを作ります。途中のフォルダーもなければ作り（`parents=True`）、もうあってもエラーにしません（`exist_ok=True`）。
# - `fig.savefig(path)` で、用紙（`fig`）を画像に保存します。`plt.close(fig)` は、使い終わった用紙を片付けます。片付けないと、ノートに図が次々と出ます。
# - `path.write_text(文字列, encoding="utf-8")` で、文字列をファイルに書きます。`encoding` を忘れると、文字化けすることがあります。
#
# **印刷用の画像** には、数字と表も入れます。その用紙は、次の `one_page` が作ります。グラフの場所が2つ空いているので、そこに `draw_charts` でかきます。

# %% nbgrader={"grade": false, "grade_id": "one_page", "locked": true, "schema_version": 3, "solution": false, "task": false}
def one_page(title, cards, rows):
    """題名、大事な数字、表をかいた、A4横の用紙を作る。返り値は (用紙, 左の場所, 右の場所)。"""
    fig = plt.figure(figsize=(11.7, 8.3))
    fig.text(0.04, 0.945, title, fontsize=18)
    for number, (name, value) in enumerate(cards):
        x = 0.04 + 0.235 * number
        fig.add_artist(plt.Rectangle([x, 0.815], 0.215, 0.095, facecolor="#e8eef3"))
        fig.text(x + 0.013, 0.876, name, fontsize=10, color="#555555")
        fig.text(x + 0.013, 0.833, value, fontsize=min(15, 155 / widest([value])))
    right = fig.add_axes([0.62, 0.47, 0.34, 0.27])
    left = fig.add_axes([0.085, 0.47, 0.37, 0.27])
    left.locator_params(axis="y", nbins=5)
    right.locator_params(axis="x", nbins=6)
    right.tick_params(axis="y", labelsize=min(10, 130 / widest([row[0] for row in rows]), 140 / len(rows)))
    height = min(0.045, 0.345 / (len(rows) + 1))  # 表の1行の高さ
    fig.add_artist(plt.Rectangle([0.04, 0.395 - height], 0.92, height, facecolor="#e8eef3"))
    for number, row in enumerate([KAN_HEADINGS, *rows], start=1):
        y = 0.395 - height * number
        fig.add_artist(plt.Line2D([0.04, 0.96], [y, y], color="#c5ced6", linewidth=0.8))
        for x, side, value in zip([0.055, 0.46, 0.7, 0.945], ["left", "right", "right", "right"], row):
            fig.text(x, y + height * 0.3, value, ha=side, fontsize=min(10, 120 / (len(rows) + 1)))
    fig.text(0.96, 0.018, NOTE, ha="right", fontsize=8, color="#555555")
    return fig, left, right

# %% [markdown]
# ### 練習4　`save_dashboard`
#
# 整えた表、年度、フォルダーを渡すと、その中に、次の2つのファイルを作る関数を作りましょう。
#
# - `予算ダッシュボード.html`: `page_html(題名, 数字の文字, data URI, 表の HTML)` で作る。**このファイルだけで開ける**
# - `予算ダッシュボード.png`: `fig, left, right = one_page(題名, 数字の文字, 行)` の用紙に、`draw_charts` でグラフをかいたもの
#
# 題名は、どちらも `f"{year_name(year)} 予算ダッシュボード"` です。数字の文字は `kpi_cards(kpis(tidy, year))`、行は `kan_rows(tidy, year)`、表の見出しは `KAN_HEADINGS` です。
# HTML に埋め込むグラフは、`charts_only` で作り、一度 PNG に保存してから、data URI にします。先に `予算ダッシュボード.png` という名前で保存し、後で印刷用の画像で上書きすると、余分なファイルが残りません。
#
# <details><summary>ヒント1</summary>
#
# 順番はこうです。「フォルダーを作る」「題名、数字の文字、表の行を用意する」「グラフだけを保存して、data URI にする」「HTML を作って書く」「印刷用の用紙にかいて、保存する」。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `cards = kpi_cards(kpis(tidy, year))`、`rows = kan_rows(tidy, year)` です。HTML の表は `html_table(KAN_HEADINGS, rows)` です。印刷用は `fig, left, right = one_page(title, cards, rows)` で用紙を受け取り、`draw_charts(left, right, tidy, year)` でかきます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     folder.mkdir(parents=True, exist_ok=True)
#     title = f"{year_name(year)} 予算ダッシュボード"
#     cards = kpi_cards(kpis(tidy, year))
#     rows = kan_rows(tidy, year)
#     png = folder / "予算ダッシュボード.png"
#
#     fig = charts_only(tidy, year)
#     fig.savefig(png)
#     plt.close(fig)
#     page = page_html(title, cards, （data URI）, （表の HTML）)
#     (folder / "予算ダッシュボード.html").write_text(page, encoding="utf-8")
#
#     fig, left, right = one_page(title, cards, rows)
#     （グラフをかく）
#     （png に保存し、片付ける）
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "save_dashboard", "locked": false, "schema_version": 3, "solution": true, "task": false}
def save_dashboard(tidy, year, folder):
    """フォルダーに、予算ダッシュボード.html と 予算ダッシュボード.png を作る。

    フォルダーがなければ作る。同じ名前のファイルがあれば、新しいものにする。渡された表は変えない。

    引数:
        tidy: 整えた予算の表
        year: 今年度とする年度（西暦の整数）
        folder: フォルダー（Path）
    返り値: なし（できたファイルが結果）
    例: save_dashboard(spending, 2026, Path("完成"))
    """
    ### BEGIN SOLUTION
    folder.mkdir(parents=True, exist_ok=True)
    title = f"{year_name(year)} 予算ダッシュボード"
    cards = kpi_cards(kpis(tidy, year))
    rows = kan_rows(tidy, year)
    png = folder / "予算ダッシュボード.png"

    fig = charts_only(tidy, year)
    fig.savefig(png)
    plt.close(fig)
    page = page_html(title, cards, data_uri(png), html_table(KAN_HEADINGS, rows))
    (folder / "予算ダッシュボード.html").write_text(page, encoding="utf-8")

    fig, left, right = one_page(title, cards, rows)
    draw_charts(left, right, tidy, year)
    fig.savefig(png)
    plt.close(fig)
    ### END SOLUTION

# %% tags=["raises-exception"]
save_dashboard(spending, 2026, Path("完成"))

# %% [markdown]
# できたら、左側のファイルの一覧で「完成」フォルダーを開き、`予算ダッシュボード.html` をダブルクリックします。`デジタル推進費<DX>` は、欠けていないでしょうか。

# %% nbgrader={"grade": true, "grade_id": "test_save_dashboard", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
from contextlib import chdir  # いまのフォルダーを、一時的に変える道具


def drawn(fig):
    """確かめるために、用紙にある左と右のグラフから、題名と、線の高さと、棒の長さを取り出す。"""
    parts = {}
    for side, ax in zip(["左", "右"], sorted(fig.axes, key=lambda ax: ax.get_position().x0)):
        parts[side + "の題名"] = ax.get_title()
        parts[side + "の線の高さ"] = [line.get_ydata(orig=False).tolist() for line in ax.lines]
        parts[side + "の棒の長さ"] = [bar.get_width() for bar in ax.patches]
    return parts


def saved_paper(fig):
    """確かめるために、保存した用紙の名前と、そのときのグラフの中身を取り出す。"""
    return "PNG の用紙" if fig.texts else "HTML の絵", drawn(fig)


def check_dashboard(tidy, year, what, hidden=False):
    """確かめるために、一時的なフォルダーに作らせ、HTML をブラウザーと同じように読む。"""
    fixed = "2026 や spending を決めてしまわず、引数を使っているか。" if hidden else ""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "作るフォルダー" / "中のフォルダー"
        path = folder / "予算ダッシュボード.html"
        if hidden:  # フォルダーと、古いファイルが、もうあるとき
            folder.mkdir(parents=True)
            path.write_text("古いファイル", encoding="utf-8")
        look = (
            "練習1から3が「✓」か。kpi_cards には kpis の結果、data_uri には保存した PNG の場所を渡し、"
            "one_page は fig, left, right の3つで受け取ったか。"
            "フォルダーのエラーなら、folder.mkdir に parents=True と exist_ok=True を付けたか。"
        ) + fixed
        with chdir(name):  # folder を使わない答えが、「完成」のファイルを書きかえないように
            saved = checks.drawing.saved(
                save_dashboard, tidy, year, folder, seen=saved_paper, what=what, look=look, hidden=hidden
            )
        look = "フォルダーは folder、ファイルの名前は説明のとおりか。encoding は utf-8 か"
        page = checks.pages.read(path, what=what + "の HTML", look=look, hidden=hidden)
        look = "フォルダーは folder か。グラフは、ファイルの名前ではなく、data_uri で文字列にして page_html に渡しているか"
        checks.pages.self_contained(page, what=what + "の HTML", look=look, hidden=hidden)
        embedded = checks.pages.png_picture(page, what=what + "の HTML の絵", look=look, hidden=hidden)
        title = f"{year_name(year)} 予算ダッシュボード"
        look = fixed + "引数 year の年度を、year_name で書いたか"
        checks.text(page.title, title, what=what + "の題名", look=look, hidden=hidden)
        for heading, value in kpi_cards(kpis(tidy, year)):
            look = fixed + "kpi_cards(kpis(tidy, year)) を、page_html に渡しているか"
            shown = "".join((heading + value).split()) in page.text
            checks.equal(shown, True, what=f"{what}の「{heading}」が HTML にあること", look=look, hidden=hidden)
        look = fixed + "html_table に KAN_HEADINGS と kan_rows(tidy, year) を渡しているか"
        checks.equal(page.tables, [[KAN_HEADINGS, *kan_rows(tidy, year)]], what=what + "の表", look=look, hidden=hidden)
        png = folder / "予算ダッシュボード.png"
        checks.equal(png.is_file(), True, what=what + "の PNG があること", look="保存する名前は説明のとおりか", hidden=hidden)
        width, height = checks.pages.png_size(png.read_bytes())
        look = "PNG は、HTML に埋め込むグラフだけの絵ではなく、one_page の用紙（A4横）か"
        checks.near(width / height, 11.7 / 8.3, 0.1, what=what + "の PNG の、横と縦の比", look=look, hidden=hidden)
        width, height = checks.pages.png_size(embedded)
        look = "HTML に埋め込むのは、charts_only の、グラフだけの絵か"
        checks.near(width / height, 12 / 4.2, 0.3, what=what + "の HTML の絵の、横と縦の比", look=look, hidden=hidden)
        expected = drawn(checks.drawing.call(charts_only, tidy, year, what=what, hidden=hidden))
        look = fixed + (
            "まず練習2が「✓」か（plt ではなく、left と right に頼んでいるか）。"
            "保存する前に、draw_charts(left, right, tidy, year) を呼んでいるか。left と right の順番、year のままかも見る"
        )
        for name, got in saved:
            checks.equal(got, expected, what=f"{what}の{name}の、左と右のグラフ", look=look, hidden=hidden)
        names = sorted(path.name for path in folder.iterdir())
        look = "途中で作った画像を、別の名前で残していないか"
        checks.equal(names, [path.name, png.name], what=what + "のフォルダーの中", look=look, hidden=hidden)


table = read_tidy("data/歳出_整えた表.csv")
with checks.unchanged(table, what="渡した表"):
    check_dashboard(table, 2026, "歳出のダッシュボード")
print("✓ save_dashboard はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_save_dashboard_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_table = small_table(
    [
        [2019, "教育費<重点>", "項", "目", "報酬", 4100000000],
        [2019, 'R&D<script src="x.js">費', "項", "目", "報酬", 9000000000],
        [2019, "土木費<img src=x.png>", "項", "目", "報酬", 0],
        [2020, "教育費<重点>", "項", "目", "報酬", 5000000000],
        [2018, "衛生費", "項", "目", "報酬", 14000000000],
    ]
)
check_dashboard(_table, 2019, "タグのような名前の款があり、フォルダーがもうある表", hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ## 5　科目の表（ディメンション）を作る
#
# ### 見本
#
# 「この款だけ、節ごとに見たい」のような質問には、Power BI や Excel のピボットテーブルで、見る人が自分で集計できると便利です。
# そのために使うのが、**スタースキーマ** という形です。表を、2種類に分けます。
#
# | 種類 | 入れるもの | この単元のファイル |
# | --- | --- | --- |
# | **ファクト**（事実の表） | 金額と、番号だけ。行が多い | `fact_予算.csv` |
# | **ディメンション**（切り口の表） | 番号と、名前。1つのものは1行だけ | `dim_科目.csv`、`dim_年度.csv` |
#
# 真ん中のファクトから、まわりのディメンションへ、番号で線が伸びます。星の形に似ているので、スター（星）です。
#
# 歳入の **款だけ** のディメンションを作る見本です。

# %%
kan_table = revenue[["款"]].drop_duplicates().reset_index(drop=True)
ids = []
for number in range(1, len(kan_table) + 1):
    ids.append(f"R{number:02}")
kan_table.insert(0, "款ID", ids)
kan_table

# %% [markdown]
# - `revenue[["款"]]` は、「款」の列だけの表です。
# - `.drop_duplicates()`（ドロップデュプリケイツ）は、同じ行を1つだけ残します。はじめて出てきた行が残り、順番は変わりません。
# - `.reset_index(drop=True)` は、左端の行の番号を、0 から付け直します。
# - `range(1, 4)` は、1、2、3 です。終わりの数は入りません。
# - `f"R{number:02}"` の `:02` は、「2けたになるように、頭に 0 を付ける」です。番号は `R01` のように、**英字で始めます**。`01` だけだと、Excel が開くときに数の 1 に変えてしまいます。
# - `.insert(0, "款ID", ids)`（インサート）は、いちばん左（0 番目）に列を入れます。
#
# ### 練習5　`kamoku_table`
#
# 科目のディメンションを作る関数を作りましょう。1つの科目は、**款・項・目・節の4つの組み合わせ** です。
# 「目」だけ、「節」だけでは、1つに決まりません。たとえば「学校管理費」は、小学校費にも中学校費にもあります。予備費のように、節が空（`""`）の科目もあります。
#
# <details><summary>ヒント1</summary>
#
# 見本とほとんど同じです。「款」だけの代わりに、4つの列 `NAMES` を使います。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `tidy[NAMES].drop_duplicates()` で、4つの組み合わせが同じ行が、1つだけ残ります。番号は4けたなので、`:04` です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     kamoku = tidy[NAMES].（同じ行を1つだけ残す）.reset_index(drop=True)
#     ids = []
#     for number in range(1, len(kamoku) + 1):
#         ids.append(（K と、4けたの番号）)
#     kamoku.insert(0, "科目ID", ids)
#     return kamoku
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "kamoku_table", "locked": false, "schema_version": 3, "solution": true, "task": false}
def kamoku_table(tidy):
    """科目のディメンションを返す。渡された表は変えない。

    引数:
        tidy: 整えた予算の表
    返り値: 表。列は、科目ID、款、項、目、節。款・項・目・節の組み合わせ1つにつき1行で、
        表にはじめて出てきた順。科目ID は "K0001"、"K0002"、… の文字列
    例: 歳入の表で、kamoku_table(revenue) の1行目は、"K0001"、"特別区税"、"特別区民税"、"特別区民税"、"現年課税分"
    """
    ### BEGIN SOLUTION
    kamoku = tidy[NAMES].drop_duplicates().reset_index(drop=True)
    ids = []
    for number in range(1, len(kamoku) + 1):
        ids.append(f"K{number:04}")
    kamoku.insert(0, "科目ID", ids)
    return kamoku
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_kamoku_table", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
table = small_table(
    [
        [2025, "教育費", "小学校費", "学校管理費", "需用費", 10],
        [2025, "教育費", "中学校費", "学校管理費", "需用費", 20],
        [2026, "教育費", "中学校費", "学校管理費", "需用費", 20],
        [2026, "教育費", "中学校費", "学校管理費", "委託料", 5],
        [2026, "予備費", "予備費", "予備費", "", 1],
        [2026, "教育費", "小学校費", "学校管理費", "需用費", 15],
        [2026, "総務費", "小学校費", "学校管理費", "需用費", 3],
    ]
)
with checks.unchanged(table, what="渡した表"):
    kamoku = checks.run(kamoku_table, table, look="return があるか。列の名前のリストは NAMES か。番号の個数は、行の数と同じか（range の終わりは len + 1）")
checks.table(
    kamoku,
    pd.DataFrame(
        [
            ["K0001", "教育費", "小学校費", "学校管理費", "需用費"],
            ["K0002", "教育費", "中学校費", "学校管理費", "需用費"],
            ["K0003", "教育費", "中学校費", "学校管理費", "委託料"],
            ["K0004", "予備費", "予備費", "予備費", ""],
            ["K0005", "総務費", "小学校費", "学校管理費", "需用費"],
        ],
        columns=["科目ID", *NAMES],
    ),
    what="7行の表の、科目のディメンション",
    look="4つの列の組み合わせで、同じ行を1つにしたか。年度や金額の列が入っていないか。番号は K0001 から始まるか",
)
checks.equal(len(checks.run(kamoku_table, spending)), 35, what="歳出の科目の数", look="4つの列が全部同じ行だけを、1つにしたか")
print("✓ kamoku_table はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_kamoku_table_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_rows = [[2026, "乙費", "項", "目", f"節{_number}", 1] for _number in range(12)]
_rows += [[2025, "甲費", "項", "目", "", 2], [2025, "甲費", "", "目", "", 3], [2025, "乙費", "項", "目", "節0", 4]]
_table = small_table(_rows)
_table.index = range(50, 50 + len(_table))
with checks.unchanged(_table, what="渡した表", hidden=True):
    _look = "spending を決めてしまわず、引数を使っているか。番号の個数は、行の数と同じか（range の終わりは len + 1）。行の番号は .reset_index(drop=True) で付け直したか"
    _got = checks.run(kamoku_table, _table, what="行の番号が 0 から始まらず、空の名前がある表", look=_look, hidden=True)
_expected = pd.DataFrame([_row[1:5] for _row in _rows[:14]], columns=NAMES)
_expected.insert(0, "科目ID", [f"K{_number:04}" for _number in range(1, 15)])
checks.table(
    _got,
    _expected,
    what="行の番号が 0 から始まらず、空の名前がある表の、科目のディメンション",
    look="spending を決めてしまわず、引数を使っているか。並べ替えていないか。空の名前の科目を捨てていないか。番号は1から、4けたで、1行に1つか",
    hidden=True,
)
### END HIDDEN TESTS

# %% [markdown]
# ## 6　スタースキーマを書き出す
#
# ### 見本
#
# ファクトは、もとの表に番号を付けてから、名前の列を外したものです。番号は、BI 4 の `merge`（マージ）で、同じ名前の行をつないで付けます。

# %%
numbered = revenue.merge(kan_table, on="款", how="left", validate="many_to_one")
fact = numbered[["年度", "款ID", "金額(円)"]]
fact.head()  # はじめの5行だけを見せる

# %% [markdown]
# - `on="款"` は、「款」が同じ行どうしをつなぎます。列がいくつもあるときは、`on=["款", "項"]` のように、リストにします。
# - `how="left"` は、左の表（`revenue`）の行を全部残します。
# - `validate="many_to_one"`（バリデート）は、「右の表に、同じ名前が2行あったら、エラーで止まれ」という **安全装置** です。
#
# ### エラーを読んでみる
#
# 安全装置がないと、どうなるでしょうか。次のセルは、**わざと間違えます**。「項」だけでつなごうとしています。

# %%
ko_table = revenue[["款", "項", "目"]].drop_duplicates()
doubled = revenue.merge(ko_table[["項", "目"]], on="項", how="left")
print(revenue["金額(円)"].sum(), doubled["金額(円)"].sum())

# %% [markdown]
# 合計が増えました。国庫補助金の「項」には「目」が2つあるので、つなぐときに行が **2倍** になったのです。エラーは出ません。安全装置を付けると、止まります。

# %% tags=["raises-exception"]
revenue.merge(ko_table[["項", "目"]], on="項", how="left", validate="many_to_one")

# %% [markdown]
# 下のほうにある `MergeError: Merge keys are not unique in right dataset; not a many-to-one merge` の行は、「右の表で、つなぐための値が1つに決まらない」という意味です。つなぐ列が足りないか、ディメンションに同じ行が2つあります。
#
# CSV に書き出すには、`to_csv` を使います。

# %%
with tempfile.TemporaryDirectory() as name:
    path = Path(name) / "dim_款.csv"
    kan_table.to_csv(path, index=False, encoding="utf-8-sig")
    print(pd.read_csv(path, encoding="utf-8-sig"))

# %% [markdown]
# - `index=False` は、左端の行の番号を書かない、という意味です。忘れると、名前のない列が1つ増えます。
# - `encoding="utf-8-sig"` は、Excel でダブルクリックしても文字化けしない UTF-8 です。ただの `utf-8` では、Excel で文字化けします。
#
# ### 練習6　`save_star`
#
# フォルダーに、次の3つの CSV を書き出す関数を作りましょう。どれも utf-8-sig で、行の番号の列は付けません。列は、この順番にします。
#
# | ファイル | 列 | 行 |
# | --- | --- | --- |
# | `dim_科目.csv` | 科目ID、款、項、目、節 | 練習5の表 |
# | `dim_年度.csv` | 年度、年度名 | 表にある年度1つにつき1行。年度名は `year_name` の文字列 |
# | `fact_予算.csv` | 年度、科目ID、金額(円) | もとの表の1行につき1行（0 円の行も） |
#
# **3つをつなぎ直すと、もとの表と1円も違わない** ことが大事です。同じ年度、同じ科目の行が2つあること（事業が2つあるとき）や、金額まで同じこともあります。それも、2行とも残します。
#
# <details><summary>ヒント1</summary>
#
# 科目の番号を付けるときは、4つの列 `NAMES` でつなぎます。年度は、もう短い数なので、番号を付けずにそのまま使います。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 年度のディメンションは、`tidy[["年度"]].drop_duplicates()` から作り、`years["年度名"] = years["年度"].map(year_name)` で列を足します。ファクトに `drop_duplicates` を使ってはいけません。同じ金額の行が、1つになってしまいます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     folder.mkdir(parents=True, exist_ok=True)
#     kamoku = kamoku_table(tidy)
#     fact = tidy.merge(kamoku, on=（つなぐ列）, how="left", validate="many_to_one")
#     fact = fact[（3つの列のリスト）]
#     years = tidy[["年度"]].drop_duplicates()
#     years["年度名"] = （年度名）
#     kamoku.to_csv(folder / "dim_科目.csv", index=False, encoding="utf-8-sig")
#     （年度とファクトも、同じように書き出す）
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "save_star", "locked": false, "schema_version": 3, "solution": true, "task": false}
def save_star(tidy, folder):
    """フォルダーに、dim_科目.csv、dim_年度.csv、fact_予算.csv を書き出す。

    フォルダーがなければ作る。同じ名前のファイルがあれば、新しいものにする。渡された表は変えない。

    引数:
        tidy: 整えた予算の表
        folder: フォルダー（Path）
    返り値: なし（できたファイルが結果）
    例: save_star(spending, Path("完成"))
    """
    ### BEGIN SOLUTION
    folder.mkdir(parents=True, exist_ok=True)
    kamoku = kamoku_table(tidy)
    fact = tidy.merge(kamoku, on=NAMES, how="left", validate="many_to_one")
    fact = fact[["年度", "科目ID", "金額(円)"]]
    years = tidy[["年度"]].drop_duplicates()
    years["年度名"] = years["年度"].map(year_name)
    kamoku.to_csv(folder / "dim_科目.csv", index=False, encoding="utf-8-sig")
    years.to_csv(folder / "dim_年度.csv", index=False, encoding="utf-8-sig")
    fact.to_csv(folder / "fact_予算.csv", index=False, encoding="utf-8-sig")
    ### END SOLUTION

# %% tags=["raises-exception"]
save_star(spending, Path("完成"))

# %% nbgrader={"grade": true, "grade_id": "test_save_star", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
def check_star(tidy, what, hidden=False):
    """確かめるために、一時的なフォルダーに書き出させ、3つの CSV をつなぎ直して、もとの表と比べる。"""
    fixed = "spending を決めてしまわず、引数を使っているか。" if hidden else ""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "作るフォルダー" / "中のフォルダー"
        look = (
            "MergeError なら、NAMES の4つの列でつないでいるか。folder.mkdir に parents=True と exist_ok=True を付けたか。"
            "kamoku_table のセルを実行したか。"
        ) + fixed
        for turn in ("1回目", "同じフォルダーに2回目"):
            checks.run(save_star, tidy, folder, what=what + "、" + turn, look=look, hidden=hidden, none_ok=True)
        files = {}
        for file, columns in (
            ("dim_科目.csv", ["科目ID", *NAMES]),
            ("dim_年度.csv", ["年度", "年度名"]),
            ("fact_予算.csv", ["年度", "科目ID", "金額(円)"]),
        ):
            look = f"ファイルの名前は説明のとおりか。{file} の to_csv に、index=False と encoding があるか。列は説明の順番か"
            files[file] = checks.stars.read(folder / file, columns, what=f"{what}の {file}", look=look, hidden=hidden)
    checks.equal(
        len(files["fact_予算.csv"]),
        len(tidy),
        what=what + "のファクトの行の数",
        look=fixed + "4つの列 NAMES でつないだか。同じ行や 0 円の行を捨てたり、合計したりしていないか",
        hidden=hidden,
    )
    rows = checks.stars.joined(
        files["fact_予算.csv"],
        {"科目ID": files["dim_科目.csv"], "年度": files["dim_年度.csv"]},
        what=what + "の3つの CSV",
        look=fixed + "dim_科目 は kamoku_table、dim_年度 は年度1つにつき1行か。ファクトの科目ID は、つないで付けたものか",
        hidden=hidden,
    )
    expected = []
    for row in tidy.to_dict("records"):
        names = tuple(row[name] for name in NAMES)
        expected.append(((str(row["年度"]), year_name(row["年度"]), *names), int(row["金額(円)"])))
    checks.stars.same_yen(
        rows,
        expected,
        ["年度", "年度名", *NAMES],
        "金額(円)",
        what=what + "の3つの CSV",
        look=fixed + "款・項・目・節の4つでつないでいるか。年度名は year_name の文字列か",
        hidden=hidden,
    )


table = read_tidy("data/歳出_整えた表.csv")
with checks.unchanged(table, what="渡した表", look="tidy に列を足していないか。新しい表の変数を作る"):
    check_star(table, "歳出")
print("✓ save_star はできています。1円も失われず、二重にもなっていません。")

# %% nbgrader={"grade": true, "grade_id": "test_save_star_hidden", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_table = small_table(
    [
        [2020, "甲費", "一", "管理費", "委託料", 5000000],
        [2020, "甲費", "一", "管理費", "委託料", 5000000],
        [2019, "甲費", "二", "管理費", "委託料", 7000000],
        [2018, "甲費", "一", "管理費", "委託料", 0],
        [2019, "予備費", "予備費", "予備費", "", 3000000],
        [2020, "甲費", "一", "管理費", "補助, 交付金", -1234567],
        [2019, "甲費", "一", "", "管理費委託料", 11],
        [2019, "甲費", "", "一", "管理費委託料", 13],
        [2020, "乙費", "一", '維持"費"', "委託料", 12345678901],
        [2019, "乙費", "一", "管理費", "委託料", 999],
    ]
)
_table.index = [90, 80, 70, 60, 50, 40, 30, 20, 10, 0]
with checks.unchanged(_table, what="渡した表", hidden=True):
    check_star(_table, "同じ行が2つあり、名前の似た科目と空の節がある表", hidden=True)
check_star(_table[_table["年度"] == 2018], "1行だけの表", hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# 全部「✓」になったら、「完成」フォルダーに5つのファイルがあります。**これが、あなたの作ったダッシュボードです。**
#
# Power BI で使うときは、3つの CSV を「データを取得」→「テキスト/CSV」で読みます。モデルの画面で、`fact_予算` の「科目ID」から `dim_科目` の「科目ID」へ、「年度」から「年度」へ、線を引きます。
# Excel では、3つをテーブルにして、「データ」→「リレーションシップ」で同じ線を引くと、ピボットテーブルで、款や年度名ごとに集計できます。
#
# ## まとめ
#
# - 計算できない数字は、0 ではなく「ない」（None、「－」）とする
# - グラフは、`left` と `right` のように、場所に頼む。題名は、数字から作る
# - HTML に入れる文字は、必ず `escape` を通す。通さないと、名前が黙って欠ける
# - 画像は data URI で埋め込む。HTML 1つだけで、ネットワークがなくても開ける
# - つなぐ列が足りないと、金額が二重になる。`validate` と、合計の突き合わせで守る
#
# ## 明日、自分のファイルで
#
# 1. BI 1 で作った `to_tidy` で、自分の部の予算の表を整え、CSV に書き出します。**写し** で試します。
# 2. BI 1 のやり方で書き出した CSV は、1行目が見出しです。新しいセルに `read_tidy` の写しを作り、`skiprows=1` を `skiprows=0` に変えて実行します。
# 3. 新しいセルで `NOTE = "当初予算。0.1億円未満を四捨五入しているため、差や合計が合わないことがあります。"` を実行し、下の注意書きを変えます。
# 4. `save_dashboard` と `save_star` に渡します（フォルダーは別の名前に）。総額を、予算書の総額と **1回だけ** 突き合わせます。
# 5. 印刷した文字がぼやけるときは、練習4の最後の保存を `fig.savefig(PNG の場所, dpi=200)` とします。
#
# 公表前の予算の金額は、外に出してはいけない情報です。HTML は1つのファイルなので簡単に送れますが、**送る相手を確かめてから** 送ります。
#
# ### 困ったときは：よろず相談DX
#
# 情報システムの担当が、どんな小さなことでも相談に乗ります。次の3つを書いて送ります。
#
# 1. **したいこと**（例：部の執行状況を、毎月同じ形の1枚にしたい）
# 2. **書いたもの**（セルの中身をそのまま）
# 3. **出たもの**（エラーなら、いちばん下の行。ダッシュボードなら、その画像と、どう見せたいか）
#
# ファイルを付けるときは、金額を書きかえた写しにしてください。
#
# 最後に、このノートを **保存してから提出** してください。何度でも提出し直せて、いちばん良い結果が記録されます。
