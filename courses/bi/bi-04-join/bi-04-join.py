# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # BI 4 人口とつなぎ、地図にする
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - 書き方の違う町丁目の名前を、1つの形にそろえる
# - 同じ町丁目の件数を足し、1つの町丁目を1行にする
# - 表をつなぐ前に、つながらない名前を全部報告する
# - 人口とつなぎ、人口1,000人当たりの件数を計算する
# - 渡された形を値の色で塗り、地図にする
#
# **所要時間**　45分（途中でやめても、保存しておけば続けられます。続けるときは、いちばん上のセルから順に実行し直します）
#
# **業務での使いどころ**　清掃、防災、保育、選挙。「どの町が多いか」を聞かれる仕事はたくさんあります。でも、件数だけを比べると、**人の多い町がいつも1位** になります。
# 人口とつないで「1,000人当たり」にすると、違う姿が見えます。ところが、2つの表の「若葉町一丁目」と「若葉町１丁目」は、パソコンには別の町です。つながらなかった件数は、エラーも出ずに **消えます**。この単元では、消さずにつなぐ方法を学びます。
#
# データも町の形も、すべて架空です。「架空区」という区は実在しません。

# %% [markdown]
# ## はじめに
#
# 「BI 1」から「BI 3」を終えた人のための単元です。**上から順に、飛ばさずに** 実行し、「# ここに書いてください」とあるセルだけに、`raise` の行ごと消して答えを書きます。
# ここで使う、これまでの道具です。
#
# | 書き方 | 意味 |
# | --- | --- |
# | `unicodedata.normalize("NFKC", 文字列)` | 全角の数字と空白を半角にそろえる |
# | `text.replace(" ", "")` | 半角の空白を、全部取り除く |
# | `text.removeprefix("第")`、`text.removesuffix("款")` | 頭の「第」、終わりの「款」を取り除く（なければ何もしない） |
# | `text.endswith("款")` | 「款」で終わるなら True |
# | `表["列"].map(関数の名前)` | 列の値を、1つずつ関数で直す |
# | `表.to_dict("records")` | 表を、辞書のリストにする |
# | `pd.isna(値)` | 値が空（NaN や None）なら True |
#
# 次の2つのセルは、道具を用意します。2つ目のセルは、中を読む必要はありません。

# %% nbgrader={"grade": false, "grade_id": "tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
import json  # 町の形のファイルを読む道具
import unicodedata  # 全角と半角をそろえる道具
import matplotlib_fontja  # グラフの文字を、日本語の字体にする道具
import pandas as pd  # 表を扱う道具
from matplotlib import pyplot as plt  # グラフをかく道具
from matplotlib.patches import Patch  # 凡例の四角をかく道具
from yorozu import checks  # 答えを確かめる道具

# 漢数字と数。後ろが同じもの（十一 と 一）は、長いほうが先
KANJI_NUMBERS = {
    "十二": 12, "十一": 11, "十": 10, "九": 9, "八": 8, "七": 7, "六": 6, "五": 5, "四": 4, "三": 3, "二": 2, "一": 1
}
MAP_COLORS = ["#DEEBF7", "#9ECAE1", "#4292C6", "#084594"]  # 薄い青から濃い青へ。値の小さい順
MISSING_COLOR = "#BFBFBF"  # データのない町の、灰色
plt.rcParams["figure.figsize"] = (5, 3.5)  # 地図の大きさ

# %% nbgrader={"grade": false, "grade_id": "readers", "locked": true, "schema_version": 3, "solution": false, "task": false}
def read_shapes(path):
    """町の形のファイル（GeoJSON）を読み、町丁目の名前をキー、形のリストを値とする辞書にして返す。"""
    with open(path, encoding="utf-8") as file:
        collection = json.load(file)
    shapes = {}
    for feature in collection["features"]:
        parts = feature["geometry"]["coordinates"]
        shapes[feature["properties"]["町丁目"]] = [part[0] for part in parts]
    return shapes


def add_legend(ax, limits):
    """地図の色の意味を並べた、凡例を付ける。limits は、小さい順に並んだ3つの境目。"""
    names = [
        f"{limits[0]}件未満",
        f"{limits[0]}件以上{limits[1]}件未満",
        f"{limits[1]}件以上{limits[2]}件未満",
        f"{limits[2]}件以上",
    ]
    patches = [Patch(facecolor=color, edgecolor="gray", label=name) for color, name in zip(MAP_COLORS, names)]
    patches.append(Patch(facecolor=MISSING_COLOR, edgecolor="white", hatch="///", label="データなし・少数"))
    ax.legend(handles=patches, title="人口1,000人当たり", loc="upper left", bbox_to_anchor=(1, 1))

# %% [markdown]
# 1つ目の表は、清掃事務所の、粗大ごみの申込件数です。文字コードは CP932 で、見出しは3行目です。

# %%
applications = pd.read_csv("data/粗大ごみ申込.csv", header=2, encoding="cp932")
applications.head(8)

# %% [markdown]
# 2つ目の表は、町丁目別の人口です。見出しは4行目で、最後に「計」の行があります。計の行は、ここで除いておきます。

# %%
population = pd.read_excel("data/町丁目別人口.xlsx", header=3)
population = population[population["町丁目"] != "計"]
population.head()

# %% [markdown]
# ## 1　名前の書き方をそろえる
#
# 人口の表は「若葉町一丁目」、申込の表は「架空区　若葉町１丁目」などです。人には同じでも、パソコンには別の文字列です。
#
# ### 見本
#
# 出張所の名前をそろえる関数の見本です。つなぐための、そろえた名前を **キー**（鍵）と呼びます。

# %%
NUMBERS = {"二": 2, "一": 1}


def office_key(name):
    """出張所の名前を、つなぐためのキーにそろえる。"""
    text = unicodedata.normalize("NFKC", name).replace(" ", "")
    text = text.removeprefix("架空区")
    for kanji in NUMBERS:
        if text.endswith(f"第{kanji}出張所"):
            return text.removesuffix(f"第{kanji}出張所") + f"第{NUMBERS[kanji]}出張所"
    return text


for name in ["架空区　東第一出張所", "東第１出張所", "一本杉第二出張所", "西出張所"]:
    print(name, "→", office_key(name))

# %% [markdown]
# - NFKC は、全角の数字と **全角の空白** を半角にします。その後で、半角の空白を取り除けば、どちらの空白もなくなります。NFKC は、漢数字は変えません。
# - 漢数字は、**決まった場所にあるときだけ** 数字にします。「一」を全部 `1` に変えると、「一本杉」が「1本杉」になってしまいます。
#
# ### 練習1　`town_key`
#
# 町丁目の名前をそろえる関数を作りましょう。漢数字は、最後の「丁目」の **すぐ前** にあるときだけ、数字にします。漢数字と数は、上のセルの `KANJI_NUMBERS` にあります。
#
# `KANJI_NUMBERS` では、「十一」が「一」より先にあります。辞書を `for` で回すと、書いた順に出てきます。「一丁目」で終わるかを先に調べると、「十一丁目」も当てはまり、「十1丁目」になってしまうからです。
#
# <details><summary>ヒント1</summary>
#
# 見本の `office_key` と同じ形です。「第○出張所」の代わりに、「○丁目」で終わるかを調べます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `for kanji in KANJI_NUMBERS:` の中で、`text.endswith(f"{kanji}丁目")` なら、その終わりを取り除いて、数字の「丁目」を足します。どれにも当てはまらなければ、最後の `return text` まで来ます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# （　）のところは、自分の答えに書きかえます。
#
# ```python
#     text = unicodedata.normalize("NFKC", name).replace(" ", "")
#     text = （頭の「架空区」を取り除く）
#     for kanji in KANJI_NUMBERS:
#         if text.endswith(f"{kanji}丁目"):
#             return text.removesuffix(f"{kanji}丁目") + （数字の丁目）
#     return text
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "town_key", "locked": false, "schema_version": 3, "solution": true, "task": false}
def town_key(name):
    """町丁目の名前を、つなぐためのキーにそろえる。

    全角の数字は半角にし、空白（半角も全角も）は全部取り除き、頭の「架空区」も取り除く。
    最後の「丁目」のすぐ前にある漢数字（一から十二まで）は、半角の数字にする。ほかの漢数字は変えない。

    引数:
        name: 町丁目の名前（文字列）
    返り値: そろえた名前（文字列）
    例: town_key("若葉町一丁目") も town_key("架空区　若葉町１丁目") も "若葉町1丁目"、
        town_key("三本松二丁目") は "三本松2丁目"、town_key("一番町") は "一番町"
    """
    ### BEGIN SOLUTION
    text = unicodedata.normalize("NFKC", name).replace(" ", "")
    text = text.removeprefix("架空区")
    for kanji in KANJI_NUMBERS:
        if text.endswith(f"{kanji}丁目"):
            return text.removesuffix(f"{kanji}丁目") + f"{KANJI_NUMBERS[kanji]}丁目"
    return text
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_town_key", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for name, expected, look in (
    ("若葉町一丁目", "若葉町1丁目", "「丁目」のすぐ前の漢数字を、数字に変えているか"),
    ("若葉町１丁目", "若葉町1丁目", "NFKC で、全角の数字を半角にしているか"),
    ("架空区　若葉町１丁目", "若葉町1丁目", "NFKC の後で空白を取り除き、その後で頭の「架空区」を取り除いているか"),
    ("三本松二丁目", "三本松2丁目", "町の名前の漢数字まで変えていないか。「丁目」のすぐ前だけを変える"),
    ("大通十一丁目", "大通11丁目", "「一丁目」より先に「十一丁目」を調べているか。KANJI_NUMBERS の順に調べる"),
    ("一番町", "一番町", "「丁目」のない名前は、そのまま返しているか。return text の字下げは for とそろっているか"),
):
    answer = checks.run(town_key, name, what=f"「{name}」", look="return があるか。どの場合にも、文字列を返しているか")
    checks.text(answer, expected, what=f"「{name}」のキー", look=look)
print("✓ town_key はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_town_key_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の名前を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _name, _expected, _what in (
    ("五十鈴町十丁目", "五十鈴町10丁目", "町の名前にも「十」がある名前"),
    ("大通十二丁目", "大通12丁目", "十二丁目"),
    ("大通１２丁目", "大通12丁目", "全角で2けたの丁目"),
    (" 架空区 八千代 九 丁目　", "八千代9丁目", "いろいろなところに空白のある名前"),
    ("架空区四谷三丁目", "四谷3丁目", "区の名前が付き、空白のない名前"),
    ("八幡七丁目", "八幡7丁目", "漢数字で始まる町の名前"),
    ("六本木8丁目", "六本木8丁目", "もう数字になっている名前"),
    ("一丁目公園通り", "一丁目公園通り", "途中に「一丁目」のある名前"),
    ("区外", "区外", "町丁目ではない言葉"),
    ("架空区　五番町", "五番町", "区の名前が付き、丁目のない名前"),
    ("新架空区通り二丁目", "新架空区通り2丁目", "途中に「架空区」のある名前"),
    ("桜六丁目", "桜6丁目", "六丁目"),
    ("桜五丁目", "桜5丁目", "五丁目"),
    ("桜八丁目", "桜8丁目", "八丁目"),
    ("桜四丁目", "桜4丁目", "四丁目"),
):
    _answer = checks.run(town_key, _name, what=_what, hidden=True)
    checks.text(
        _answer,
        _expected,
        what=_what + "のキー",
        look="空白と、頭の「架空区」だけを取り除いているか。変える漢数字は、最後の「丁目」のすぐ前だけか。十から十二もできるか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 2　同じ町丁目の件数を足す
#
# ### 見本
#
# 書き方をそろえると、同じ名前の行が2つ以上できることがあります。出張所の来庁者数で見てみましょう。

# %%
visits = pd.DataFrame(
    [
        {"出張所": "東第一出張所", "人数": 120},
        {"出張所": "架空区　東第１出張所", "人数": 30},
        {"出張所": "西出張所", "人数": 80},
    ]
)
keyed = visits.copy()
keyed["出張所"] = keyed["出張所"].map(office_key)
keyed.groupby("出張所", as_index=False)["人数"].sum()

# %% [markdown]
# `.groupby("出張所")`（グループバイ）は、同じ値の行を1つの組にします。`["人数"].sum()` で、組ごとの合計になります。
# `as_index=False` は、「出張所」を普通の列のままにするという意味です。
#
# `visits.copy()` で写しを作り、写しの名前をそろえました。もとの `visits` は変わりません。**元の書き方は、後で確かめるときに要ります**。
#
# ### 練習2　`sum_by_town`
#
# 申込の表から、町丁目（キー）ごとの件数の表を作る関数を作りましょう。
#
# <details><summary>ヒント1</summary>
#
# 見本の3行を、関数の中に書きます。出張所が町丁目に、人数が件数に、`office_key` が `town_key` に変わります。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 関数は、引数の `table` を使います。`applications` と書くと、別の表を渡したときに困ります。最後は `return` です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     keyed = table.copy()
#     keyed["町丁目"] = （キーにそろえた町丁目）
#     return keyed.groupby(（町丁目ごとに）, as_index=False)["件数"].sum()
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "sum_by_town", "locked": false, "schema_version": 3, "solution": true, "task": false}
def sum_by_town(table):
    """町丁目を town_key でそろえ、町丁目ごとに件数を足した、新しい表を返す。渡した表は変えない。

    「区外」や「不明」のような行も、捨てずに残す。

    引数:
        table: 申込の表。列は「町丁目」（文字列）と「件数」（整数）。ほかの列があることもある
    返り値: 表。列は「町丁目」「件数」の順。1つの町丁目（キー）が1行。行の順番は自由
    例: 「若葉町一丁目」が 64 件、「架空区　若葉町１丁目」が 48 件の表は、「若葉町1丁目」が 112 件の1行になる
    """
    ### BEGIN SOLUTION
    keyed = table.copy()
    keyed["町丁目"] = keyed["町丁目"].map(town_key)
    return keyed.groupby("町丁目", as_index=False)["件数"].sum()
    ### END SOLUTION

# %% nbgrader={"grade": false, "grade_id": "in_order", "locked": true, "schema_version": 3, "solution": false, "task": false}
def in_order(table):
    """確かめるために、行を「町丁目」の順に並べる。その列がないときは、そのまま返す。"""
    if not isinstance(table, pd.DataFrame) or "町丁目" not in table.columns:
        return table
    return table.sort_values("町丁目", key=lambda column: column.map(str))

# %% nbgrader={"grade": true, "grade_id": "test_sum_by_town", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
table = pd.DataFrame(
    [["架空区　若葉町１丁目", 48], ["一番町", 47], ["若葉町一丁目", 64], ["区外", 19], ["若葉町１丁目", 48]],
    columns=["町丁目", "件数"],
)
with checks.unchanged(table, what="渡した表", look="table.copy() で写しを作り、写しの町丁目を直しているか"):
    answer = checks.run(sum_by_town, table, look=".map(town_key) のかっこの中は、関数の名前だけか。return があるか")
checks.table(
    in_order(answer),
    in_order(pd.DataFrame([["若葉町1丁目", 160], ["一番町", 47], ["区外", 19]], columns=["町丁目", "件数"])),
    what="5行の表の、町丁目ごとの件数（名前の順に並べて比べます）",
    look="練習1は「✓」か。town_key でそろえてから、groupby で足しているか。as_index=False があるか。「区外」や、件数が同じ行を捨てていないか",
)
print("✓ sum_by_town はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_sum_by_town_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _rows, _expected, _what in (
    (
        [["港町1丁目", 3, "あ"], ["不明", 0, "い"], ["港町1丁目", 3, "あ"], ["港町１丁目", 5, "え"], ["港町2丁目", 7, None]],
        [["港町1丁目", 11], ["不明", 0], ["港町2丁目", 7]],
        "同じ町丁目が3行あり、備考の列があり、まったく同じ行や 0 件の行もある表",
    ),
    ([["緑が丘", 9, None]], [["緑が丘", 9]], "1行だけの表"),
):
    _table = pd.DataFrame(_rows, columns=["町丁目", "件数", "備考"])[["備考", "件数", "町丁目"]]
    _table.index = range(4, 4 + len(_table))
    with checks.unchanged(_table, what="渡した表", hidden=True):
        _got = checks.run(sum_by_town, _table, what=_what, hidden=True)
    checks.table(
        in_order(_got),
        in_order(pd.DataFrame(_expected, columns=["町丁目", "件数"])),
        what=_what + "の、町丁目ごとの件数",
        look="引数の table を使っているか。「町丁目」と「件数」の2つの列だけか。0 件や「不明」の行、まったく同じ行を捨てていないか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 3　つながらない名前を、つなぐ前に報告する
#
# ### 見本
#
# 2つの表をつなぐ道具が `.merge`（マージ）です。出張所の人数に、職員の数をつなぎます。

# %%
people = pd.DataFrame([{"出張所": "東", "人数": 150}, {"出張所": "西", "人数": 80}, {"出張所": "旧北", "人数": 20}])
staff = pd.DataFrame([{"出張所": "東", "職員": 5}, {"出張所": "西", "職員": 4}, {"出張所": "南", "職員": 3}])
people.merge(staff, on="出張所")

# %% [markdown]
# `on="出張所"` は、この列が同じ行どうしをつなぐ、という意味です。
# 「旧北」の20人と「南」の3人が、**何の知らせもなく消えました**。合計は 250 人だったのに、230 人です。
#
# 反対に、同じ名前が2行あると、行が **増えます**。次のセルは、**わざとエラーを出します**。`validate="one_to_one"`（バリデート）は、「1対1でなければ止める」という安全装置です。

# %% tags=["raises-exception"]
twice = pd.DataFrame([{"出張所": "東", "職員": 5}, {"出張所": "東", "職員": 2}, {"出張所": "西", "職員": 4}])
people.merge(twice, on="出張所", validate="one_to_one")

# %% [markdown]
# 下のほうにある `MergeError: Merge keys are not unique in right dataset; …` の行は、「右の表のキーが、重なっている」という意味です。その下の `Duplicates in right:` の後に、重なっているキー（東）が出ています。このエラーだけは、いちばん下の行ではなく、`MergeError` の行を見ます。
#
# `validate` を書かないと、止まらずに、東の150人が2行になり、合計が増えます。
#
# そこで、つなぐ前に、キーを調べます。片方にだけあるキーを並べる見本です。

# %%
only = []
for name in ["東", "西", "旧北", "旧北"]:
    if name not in ["東", "西", "南"] and name not in only:
        only.append(name)
print(sorted(only))
print(["東", "西", "旧北", "旧北"].count("旧北"))

# %% [markdown]
# - `値 not in リスト` は、リストにその値がないとき True です。`name not in only` で、同じ名前を2度入れないようにしています。
# - `sorted`（ソーテッド）は、順番に並べた新しいリストを返します。
# - `リスト.count(値)`（カウント）は、その値がいくつあるかを数えます。
#
# ### 練習3　`key_report`
#
# 2つのキーのリストを渡すと、つながらないキーと、重なっているキーを報告する関数を作りましょう。「または」は `or`、リストをつなぐのは `+` です。
#
# <details><summary>ヒント1</summary>
#
# 「左だけ」「右だけ」「重なり」の3つのリストを、別々に `for` で作ります。最後に、3つを辞書に入れて返します。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 「右だけ」は、左と右を入れかえるだけです。「重なり」は、`for name in left + right:` で両方のキーを回し（リストの `+` は、つなげる）、`left.count(name) > 1` **または** `right.count(name) > 1` なら入れます。「または」は `or` と書きます。左に1つ、右に1つあるのは、正しくつながるキーなので、重なりではありません。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     left_only = []
#     for name in left:
#         if name not in right and name not in left_only:
#             left_only.append(name)
#     right_only = []
#     （右だけのキーを、同じように集める）
#     twice = []
#     for name in left + right:
#         if （左で2回以上、または右で2回以上） and name not in twice:
#             twice.append(name)
#     return {"左だけ": sorted(left_only), "右だけ": sorted(right_only), "重なり": sorted(twice)}
# ```
#
# 「または」の条件は、`(… or …)` と、かっこで囲みます。
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "key_report", "locked": false, "schema_version": 3, "solution": true, "task": false}
def key_report(left, right):
    """2つの表をつなぐ前に、つながらないキーと、重なっているキーを報告する。

    引数:
        left: 左の表のキーのリスト（文字列のリスト）
        right: 右の表のキーのリスト（文字列のリスト）
    返り値: 辞書。値はどれも、sorted で並べたリストで、同じキーは1度だけ入れる。なければ空のリスト
        "左だけ": left にあり、right にないキー
        "右だけ": right にあり、left にないキー
        "重なり": left の中に2回以上、または right の中に2回以上出てくるキー
    例: key_report(["東", "西", "西"], ["東", "南"]) は {"左だけ": ["西"], "右だけ": ["南"], "重なり": ["西"]}
    """
    ### BEGIN SOLUTION
    left_only = []
    for name in left:
        if name not in right and name not in left_only:
            left_only.append(name)
    right_only = []
    for name in right:
        if name not in left and name not in right_only:
            right_only.append(name)
    twice = []
    for name in left + right:
        if (left.count(name) > 1 or right.count(name) > 1) and name not in twice:
            twice.append(name)
    return {"左だけ": sorted(left_only), "右だけ": sorted(right_only), "重なり": sorted(twice)}
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_key_report", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for left_keys, right_keys, expected in (
    (["東", "西", "西"], ["東", "南"], {"左だけ": ["西"], "右だけ": ["南"], "重なり": ["西"]}),
    (["B", "A", "E", "E"], ["E", "D", "C", "D"], {"左だけ": ["A", "B"], "右だけ": ["C", "D"], "重なり": ["D", "E"]}),
    (["東", "西"], ["西", "東"], {"左だけ": [], "右だけ": [], "重なり": []}),
):
    what = f"{left_keys} と {right_keys}"
    with checks.unchanged(
        [left_keys, right_keys], what="渡したリスト", look="left や right に .append や .remove や .sort をしていないか"
    ):
        answer = checks.run(
            key_report, left_keys, right_keys, what=what, look="リストに入れるのは .append(name) の形か。return があるか"
        )
    checks.equal(
        answer,
        expected,
        what=f"{what} の報告",
        look="左右の向きは正しいか。3つとも sorted で並べたか。同じキーを2度入れていないか。左に1つ、右に1つのキーを、重なりに入れていないか",
    )
print("✓ key_report はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_key_report_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別のリストを使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _left, _right, _expected, _what in (
    (
        ["港町1丁目", "区外", "区外", "不明", "区外"],
        ["港町1丁目", "港町2丁目", "港町1丁目"],
        {"左だけ": ["不明", "区外"], "右だけ": ["港町2丁目"], "重なり": ["区外", "港町1丁目"]},
        "左で3回、右で2回重なるキーのあるリスト",
    ),
    (["A", "B"], ["C", "B"], {"左だけ": ["A"], "右だけ": ["C"], "重なり": []}, "正しくつながるキーが1つのリスト"),
    ([], ["B", "A"], {"左だけ": [], "右だけ": ["A", "B"], "重なり": []}, "左が空のリスト"),
    (["B", "A"], [], {"左だけ": ["A", "B"], "右だけ": [], "重なり": []}, "右が空のリスト"),
    (
        ["港町", "港町1丁目", "A", "A"],
        ["港町1丁", "A", "A"],
        {"左だけ": ["港町", "港町1丁目"], "右だけ": ["港町1丁"], "重なり": ["A"]},
        "名前の一部だけが同じキーと、両方で重なるキーのあるリスト",
    ),
    (
        ["E", "B", "D", "B", "E", "D"],
        ["F", "A", "C", "A", "C", "F"],
        {"左だけ": ["B", "D", "E"], "右だけ": ["A", "C", "F"], "重なり": ["A", "B", "C", "D", "E", "F"]},
        "どのキーも2回ずつあるリスト",
    ),
):
    with checks.unchanged([_left, _right], what="渡したリスト", hidden=True):
        _got = checks.run(key_report, _left, _right, what=_what, hidden=True)
    checks.equal(
        _got,
        _expected,
        what=_what + "の報告",
        look="名前がまったく同じときだけ、つながると考えているか。重なりは、左の中でも右の中でも探しているか。3つとも sorted で並べたか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# できたら、本当の表で報告を見てみましょう。人口の表にも、キーの列を作っておきます。`.tolist()` は、列をリストにします。
# （まだ書いていない練習があると、エラーが出ます。書いてから実行し直せば大丈夫です。）

# %% tags=["raises-exception"]
counts = sum_by_town(applications)
residents = population.copy()
residents["町丁目"] = residents["町丁目"].map(town_key)
key_report(counts["町丁目"].tolist(), residents["町丁目"].tolist())

# %% [markdown]
# 「左だけ」は、申込の表にだけある名前で、合わせて33件あります。
#
# - 「不明」「区外」は、どの町にも入れられません。「このほかに27件」と、表や地図の下に書きます。
# - 「旧浜町1丁目」は、昔の町の名前です。今のどの町にあたるかは、**自分で決めずに**、住居表示の担当に聞きます。
#
# 「右だけ」の「港町4丁目」は、申込が1件もなかった町です。これは 0 件と考えてよさそうです。
#
# ## 4　人口1,000人当たりを計算する
#
# ### 見本
#
# 出張所の表で、職員1人当たりの来庁者数を計算します。

# %%
people_by_office = pd.DataFrame([{"出張所": "東", "人数": 150}, {"出張所": "西", "人数": 80}])
staff = pd.DataFrame([{"出張所": "東", "職員": 5}, {"出張所": "西", "職員": 0}, {"出張所": "南", "職員": 3}])


def per_staff(people, staff):
    """出張所ごとの、職員1人当たりの人数の表を返す。職員が 0 人の出張所は、空にする。"""
    joined = staff.merge(people, on="出張所", how="left", validate="one_to_one")
    rows = []
    for row in joined.to_dict("records"):
        if pd.isna(row["人数"]):
            count = 0
        else:
            count = int(row["人数"])
        if row["職員"] == 0:
            rate = None
        else:
            rate = count / row["職員"]
        rows.append({"出張所": row["出張所"], "職員": row["職員"], "人数": count, "1人当たり": rate})
    return pd.DataFrame(rows, columns=["出張所", "職員", "人数", "1人当たり"])


per_staff(people_by_office, staff)

# %% [markdown]
# - `how="left"` は、**左の表（ここでは staff）の行を全部残す** という意味です。右の表に相手がいなければ、`NaN`（値がない）が入ります。
# - 南の `NaN` は、来庁者がいなかったので、0 にしました。空を 0 としてよいかどうかは、表によって違います。**数えていない** 町なら、0 にしてはいけません。
# - 西は職員が 0 人なので、計算できません。0 ではなく、空にします。
#
# 人口で割るときは、もう1つ気を付けます。「BI 3」で見たとおり、**もとが小さい率は、大きく動きます**。人口12人の町に1件あれば、1,000人当たり83件で、区で1位になります。そこで、人口が少ない町は、率を空にします。
#
# ### 練習4　`per_head`
#
# 町丁目ごとの、人口1,000人当たりの件数を計算する関数を作りましょう。1,000人当たりは、**件数 ÷ 人口 × 1000** です。
#
# <details><summary>ヒント1</summary>
#
# 見本の `per_staff` と同じ形です。残したいのは人口の表の行なので、左が `population` です。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 率を空にする条件は、人口が 0 のときではなく、`row["人口"] < least` です。ちょうど `least` 人なら、計算します。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     joined = population.merge(counts, on="町丁目", how=（左を残す）, validate="one_to_one")
#     rows = []
#     for row in joined.to_dict("records"):
#         if pd.isna(row["件数"]):
#             count = 0
#         else:
#             count = int(row["件数"])
#         if （人口が least より少ない）:
#             rate = None
#         else:
#             rate = （1,000人当たり）
#         rows.append({"町丁目": row["町丁目"], "人口": row["人口"], "件数": count, "千人当たり": rate})
#     return pd.DataFrame(rows, columns=["町丁目", "人口", "件数", "千人当たり"])
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "per_head", "locked": false, "schema_version": 3, "solution": true, "task": false}
def per_head(counts, population, least):
    """町丁目ごとの、人口1,000人当たりの件数の表を返す。

    population の町丁目を全部、population の順に入れる。counts にない町丁目は 0 件とする。
    population にない町丁目（区外など）は入れない。渡した表は変えない。
    1,000人当たりは丸めない。人口が least より少ない町丁目は、None（空）にする。

    引数:
        counts: 件数の表。列は「町丁目」（キー）「件数」。同じ町丁目は1行だけ
        population: 人口の表。列は「町丁目」（キー）「人口」のほか、「世帯数」などがあることもある。同じ町丁目は1行だけ
        least: 率を計算する、人口の下限（1 以上の整数）。ちょうど least 人なら、計算する
    返り値: 表。列は「町丁目」「人口」「件数」「千人当たり」の順
    例: 若葉町1丁目の人口が 4000 人、件数が 100 件なら、千人当たりは 25.0
    """
    ### BEGIN SOLUTION
    joined = population.merge(counts, on="町丁目", how="left", validate="one_to_one")
    rows = []
    for row in joined.to_dict("records"):
        if pd.isna(row["件数"]):
            count = 0
        else:
            count = int(row["件数"])
        if row["人口"] < least:
            rate = None
        else:
            rate = count / row["人口"] * 1000
        rows.append({"町丁目": row["町丁目"], "人口": row["人口"], "件数": count, "千人当たり": rate})
    return pd.DataFrame(rows, columns=["町丁目", "人口", "件数", "千人当たり"])
    ### END SOLUTION

# %% tags=["raises-exception"]
rates = per_head(counts, residents, 100)
rates.sort_values("千人当たり", ascending=False).head()

# %% nbgrader={"grade": true, "grade_id": "test_per_head", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
small_counts = pd.DataFrame([["乙町", 30], ["区外", 9], ["甲町", 100], ["丁町", 2]], columns=["町丁目", "件数"])
small_population = pd.DataFrame(
    [["甲町", 1800, 4000], ["乙町", 500, 900], ["丙町", 60, 100], ["丁町", 8, 20]], columns=["町丁目", "世帯数", "人口"]
)
with (
    checks.unchanged(small_counts, what="渡した件数の表"),
    checks.unchanged(small_population, what="渡した人口の表", look="渡された表に列を足していないか"),
):
    answer = checks.run(
        per_head,
        small_counts,
        small_population,
        100,
        look="KeyError なら、見出しのつづりを見る。how=\"left\" に引用符があるか。空（NaN）を int にしようとしていないか。return があるか",
    )
checks.table(
    answer,
    pd.DataFrame(
        [["甲町", 4000, 100, 25], ["乙町", 900, 30, 30 / 900 * 1000], ["丙町", 100, 0, 0], ["丁町", 20, 2, None]],
        columns=["町丁目", "人口", "件数", "千人当たり"],
    ),
    what="4つの町の、人口1,000人当たりの件数（下限は100人）",
    look="人口の表の行を全部残したか（how=\"left\"）。件数のない町は 0 件か。人口で割り、1000 を掛けたか。丸めていないか。人口が 100 人より少ない町だけ、空か",
)
print("✓ per_head はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_per_head_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _counts, _people, _least, _expected, _what in (
    (
        [["北町", 0], ["東町", 7]],
        [["西町", 0], ["北町", 50], ["南町", 49], ["東町", 3000]],
        50,
        [["西町", 0, 0, None], ["北町", 50, 0, 0], ["南町", 49, 0, None], ["東町", 3000, 7, 7 / 3]],
        "人口が 0 の町と、ちょうど下限の町のある表",
    ),
    (
        [["一", 5], ["二", 1], ["三", 8]],
        [["三", 2], ["二", 1], ["一", 10]],
        1,
        [["三", 2, 8, 4000], ["二", 1, 1, 1000], ["一", 10, 5, 500]],
        "下限が 1 で、順番の違う表",
    ),
    ([["区外", 5]], [["一", 2000]], 100, [["一", 2000, 0, 0]], "1つもつながらない表"),
):
    _left = pd.DataFrame(_counts, columns=["町丁目", "件数"])
    _right = pd.DataFrame(_people, columns=["町丁目", "人口"])[["人口", "町丁目"]]
    _left.index = range(9, 9 + len(_left))
    _right.index = range(20, 20 + len(_right))
    with checks.unchanged(_left, what="渡した件数の表", hidden=True):
        with checks.unchanged(_right, what="渡した人口の表", hidden=True):
            _got = checks.run(per_head, _left, _right, _least, what=_what, hidden=True)
    checks.table(
        _got,
        pd.DataFrame(_expected, columns=["町丁目", "人口", "件数", "千人当たり"]),
        what=_what + "の、人口1,000人当たりの件数",
        look="順番は、人口の表のとおりか。引数の least を使っているか。千人当たりを丸めていないか。0 件の町は 0 で、人口の少ない町は空か",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# 件数がいちばん多いのは若葉町3丁目（173件）ですが、1,000人当たりでは、大通10丁目（約71件）がいちばん多くなります。
#
# ## 5　値を、色の段に分ける
#
# ### 見本
#
# 地図の色は、多くても4段か5段にします。混雑の度合いを3段に分ける見本です。

# %%
def crowd(minutes, limits):
    """待ち時間を、境目のリストで段に分け、言葉で返す。"""
    if pd.isna(minutes):
        return "不明"
    number = 0
    for limit in limits:
        if minutes >= limit:
            number = number + 1
    return ["空いている", "やや混雑", "混雑"][number]


print(crowd(9, [10, 30]), crowd(10, [10, 30]), crowd(45, [10, 30]), crowd(None, [10, 30]))

# %% [markdown]
# - 越えた境目の数が、そのまま段の番号（0 から）になります。ちょうど境目の値は、上の段です（10分「以上」）。
# - `pd.isna` を、いちばん先に調べます。`NaN` は、大きさを比べると、いつも False になるので、調べないと **いちばん下の段** に入ります。「データがない」が「空いている」に化けるのです。
#
# ### 練習5　`color_of`
#
# 1,000人当たりの値と境目から、塗る色を返す関数を作りましょう。色は `MAP_COLORS` の4色で、薄いほど小さく、濃いほど大きい値です。
# 青の **濃さ（明るさ）** だけを変えた組み合わせなので、色の区別がつきにくい人にも、白黒の印刷でも、順番が分かります。赤と緑で塗り分けた地図は、それができません。
#
# <details><summary>ヒント1</summary>
#
# 見本の `crowd` と同じ形です。言葉の代わりに、色を返します。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 空のときは `MISSING_COLOR` を返します。段の番号を `number` とすると、色は `MAP_COLORS[number]` です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     if （rate が空）:
#         return MISSING_COLOR
#     number = 0
#     for limit in limits:
#         if （境目以上）:
#             number = number + 1
#     return （その番号の色）
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "color_of", "locked": false, "schema_version": 3, "solution": true, "task": false}
def color_of(rate, limits):
    """1,000人当たりの値から、地図に塗る色を返す。

    1つ目の境目より小さければ MAP_COLORS[0]、1つ目以上で2つ目より小さければ MAP_COLORS[1]、
    2つ目以上で3つ目より小さければ MAP_COLORS[2]、3つ目以上なら MAP_COLORS[3]。空（None や NaN）なら MISSING_COLOR。

    引数:
        rate: 1,000人当たりの値（数、または空）
        limits: 境目のリスト（数が3つ、小さい順）
    返り値: 色（文字列）
    例: color_of(25, [20, 40, 60]) は MAP_COLORS[1]、color_of(20, [20, 40, 60]) も MAP_COLORS[1]
    """
    ### BEGIN SOLUTION
    if pd.isna(rate):
        return MISSING_COLOR
    number = 0
    for limit in limits:
        if rate >= limit:
            number = number + 1
    return MAP_COLORS[number]
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_color_of", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
color_names = {
    MAP_COLORS[0]: "MAP_COLORS[0]、20件未満",
    MAP_COLORS[1]: "MAP_COLORS[1]、20件以上40件未満",
    MAP_COLORS[2]: "MAP_COLORS[2]、40件以上60件未満",
    MAP_COLORS[3]: "MAP_COLORS[3]、60件以上",
    MISSING_COLOR: "MISSING_COLOR、データなし",
}
for rate, expected, look in (
    (25, MAP_COLORS[1], "越えた境目の数が、段の番号です。20 だけを越えたので、1。番号ではなく、MAP_COLORS[number] を返します"),
    (20, MAP_COLORS[1], "ちょうど境目の値は、上の段です（>=）"),
    (0, MAP_COLORS[0], "0 件は、データがある。いちばん薄い色です"),
    (99.9, MAP_COLORS[3], "3つの境目を、全部調べているか。return の字下げは for とそろっているか"),
    (None, MISSING_COLOR, "はじめに pd.isna(rate) を調べているか"),
    (float("nan"), MISSING_COLOR, "NaN は rate is None では分かりません。pd.isna(rate) を使います"),
):
    shown = "空（NaN）" if rate != rate else rate
    answer = checks.run(
        color_of, rate, [20, 40, 60], what=f"{shown} の色", look="空のときを、比べる前に分けているか。return があるか"
    )
    checks.maps.colour(
        answer, expected, meanings=color_names, what=f"{shown} の色（境目は 20、40、60）", look=look
    )
print("✓ color_of はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_color_of_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の境目を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _rate, _limits, _expected, _what in (
    (9.99, [10, 12, 50], MAP_COLORS[0], "1つ目の境目の、すぐ下の値"),
    (11, [10, 12, 50], MAP_COLORS[1], "1つ目と2つ目の間の値"),
    (12, [10, 12, 50], MAP_COLORS[2], "ちょうど2つ目の境目の値"),
    (49.9, [10, 12, 50], MAP_COLORS[2], "3つ目の境目の、すぐ下の値"),
    (50, [10, 12, 50], MAP_COLORS[3], "ちょうど3つ目の境目の値"),
    (4000, [10, 12, 50], MAP_COLORS[3], "とても大きい値"),
    (0.3, [0.1, 0.2, 0.5], MAP_COLORS[2], "小数の境目"),
    (0, [1, 2, 3], MAP_COLORS[0], "0 件の町"),
    (float("nan"), [1, 2, 3], MISSING_COLOR, "空（NaN）の町"),
    (None, [1, 2, 3], MISSING_COLOR, "空（None）の町"),
):
    checks.equal(
        checks.run(color_of, _rate, _limits, what=_what, hidden=True),
        _expected,
        what=_what + "の色",
        look="引数の limits を使っているか。ちょうど境目の値は、上の段か。0 は空ではない",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 6　地図を塗る
#
# ### 見本
#
# 町の形は、角（かど）の点を順に並べたものです。点は `[横の位置, 縦の位置]` です。出張所の受け持ち区域の、小さな地図の見本です。

# %%
districts = {
    "東": [[[2, 0], [4, 0], [4, 2], [2, 2]]],
    "西": [[[0, 0], [2, 0], [2, 2], [0, 2]], [[0, 3], [1, 3], [0.5, 4]]],
}
colors = {"東": "#084594", "西": "#9ECAE1"}


def district_map(districts, colors):
    """受け持ち区域の地図をかく。"""
    fig, ax = plt.subplots(figsize=(3, 3))
    for name, rings in districts.items():
        for ring in rings:
            xs = [point[0] for point in ring]
            ys = [point[1] for point in ring]
            ax.fill(xs, ys, facecolor=colors[name], edgecolor="white")
    ax.set_aspect("equal")
    ax.axis("off")
    return ax


district_map(districts, colors)

# %% [markdown]
# - `辞書.items()`（アイテムズ）は、キーと値を1組ずつ取り出します。値 `rings` は、**形のリスト** です。西（薄い青）のように、離れた場所（飛び地や島）があると、形が2つ以上あります。
# - `[point[0] for point in ring]` は、`ring` の点から、横の位置だけを集めたリストです（`for` と `append` を1行で書く書き方です）。
# - `ax.fill(横のリスト, 縦のリスト)`（フィル）は、点を結んだ形を塗ります。`facecolor` は中の色、`edgecolor` はふちの色です。
# - `ax.set_aspect("equal")`（アスペクト。縦横の比）は、縦と横の長さの比を、本当のままにします。書かないと、形がつぶれます。
# - `ax.axis("off")` は、軸の目盛りを消します。
#
# 本物の町丁目の形は、国の統計の窓口（e-Stat）などで公開されています。ここでは、同じ GeoJSON（ジオジェイソン）という形式の、架空の形を使います。

# %%
shapes = read_shapes("data/町丁目の形.geojson")
print(len(shapes), "の町丁目の形")
print(shapes["一番町"])

# %% [markdown]
# 形のファイルも、つながるかどうかを調べます。

# %% tags=["raises-exception"]
key_report(residents["町丁目"].tolist(), list(shapes))

# %% [markdown]
# `list(shapes)` は、町丁目の名前のリストです。
#
# 「緑が丘」は形がまだないので、地図にはかけません。「埋立地」は形だけがあり、住む人がいません。地図の下に書いておくか、形を直してもらいます。
#
# ### 練習6　`town_map`
#
# 形と、`per_head` の表から、地図をかく関数を作りましょう。**形のある町を全部** かきます。
#
# 表にない町と、率が空の町は、`MISSING_COLOR` で塗り、`ax.fill` に `hatch="///"`（模様なしは `hatch=None`）を渡します。灰色と薄い青を、色だけで見分けなくてもよいようにするためです。模様は、ふちの色（`edgecolor`）でかかれるので、塗る色とは違う色にします。`color=` と書くと、ふちも同じ色になり、模様が見えません。
#
# 表にない町は、`rates.get(name)` が `None` になります。凡例の「少数」は、人口が下限より少なく、率を空にした町です。
#
# <details><summary>ヒント1</summary>
#
# はじめに、表から「町丁目をキー、千人当たりを値」とする辞書 `rates` を作ります。その後は、見本の `district_map` の形で、`shapes` を回します。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `rates.get(name)`（ゲット）は、辞書にそのキーがあれば値を、なければ None を返します。`rates[name]` と書くと、表にない町で `KeyError` になります。色は `color_of(rates.get(name), limits)` です。模様は、色が `MISSING_COLOR` のときだけ `"///"`、ほかは `None` です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     rates = {}
#     for row in table.to_dict("records"):
#         rates[row["町丁目"]] = row["千人当たり"]
#     fig, ax = plt.subplots()
#     for name, rings in shapes.items():
#         color = （塗る色）
#         if color == MISSING_COLOR:
#             hatch = "///"
#         else:
#             hatch = None
#         for ring in rings:
#             xs = [point[0] for point in ring]
#             ys = （縦の位置のリスト）
#             ax.fill(xs, ys, facecolor=color, edgecolor="white", hatch=hatch)
#     （縦と横の長さの比を、本当のままにする）
#     ax.axis("off")
#     ax.set_title(title)
#     add_legend(ax, limits)
#     return ax
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "town_map", "locked": false, "schema_version": 3, "solution": true, "task": false}
def town_map(shapes, table, limits, title):
    """町丁目の形を、1,000人当たりの値の色で塗った地図をかく。

    shapes の町丁目を全部、1つの町丁目に形がいくつあっても全部塗る。色は color_of のとおり。
    table にない町丁目と、千人当たりが空の町丁目は、MISSING_COLOR で塗り、模様 hatch="///" を、塗った色と違う色で付ける。
    形のない町丁目は、かかない。縦と横の長さの比は、本当のままにする。凡例は、add_legend(ax, limits) で付ける。

    引数:
        shapes: 町丁目の名前（キー）から、形のリストへの辞書。形は、点 [横, 縦] のリスト
        table: per_head の返り値。列は「町丁目」「人口」「件数」「千人当たり」
        limits: 境目のリスト（数が3つ、小さい順）
        title: 題名（文字列）
    返り値: グラフ（ax）
    例: town_map(shapes, rates, [20, 40, 60], "申込は、1,000人当たりでは、大通に多い")
    """
    ### BEGIN SOLUTION
    rates = {}
    for row in table.to_dict("records"):
        rates[row["町丁目"]] = row["千人当たり"]
    fig, ax = plt.subplots()
    for name, rings in shapes.items():
        color = color_of(rates.get(name), limits)
        if color == MISSING_COLOR:
            hatch = "///"
        else:
            hatch = None
        for ring in rings:
            xs = [point[0] for point in ring]
            ys = [point[1] for point in ring]
            ax.fill(xs, ys, facecolor=color, edgecolor="white", hatch=hatch)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title(title)
    add_legend(ax, limits)
    return ax
    ### END SOLUTION

# %% tags=["raises-exception"]
town_map(shapes, rates, [20, 40, 60], "申込は、1,000人当たりでは、大通に多い")

# %% nbgrader={"grade": true, "grade_id": "test_town_map", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
small_shapes = {
    "甲町": [[[0, 0], [3, 0], [3, 1], [0, 1]]],
    "乙町": [[[0, 1], [3, 1], [2, 3]], [[5, 5], [6, 5], [6, 7]]],
    "丙町": [[[3, 0], [4, 0], [4, 1], [3, 1]]],
    "丁町": [[[3, 1], [4, 1], [4, 2]]],
    "埋立地": [[[7, 0], [8, 0], [8, 1]]],
}
small_table = pd.DataFrame(
    [["乙町", 1000, 30, 30.0], ["甲町", 500, 30, 60.0], ["丙町", 100, 0, 0.0], ["丁町", 20, 2, None], ["緑が丘", 900, 9, 10.0]],
    columns=["町丁目", "人口", "件数", "千人当たり"],
)
meanings = dict(zip([*MAP_COLORS, MISSING_COLOR], ["20件未満", "20件以上40件未満", "40件以上60件未満", "60件以上", "データなし"]))
with checks.unchanged(small_table, what="渡した表"), checks.unchanged(small_shapes, what="渡した形"):
    ax = checks.charts.draw(
        town_map,
        small_shapes,
        small_table,
        [20, 40, 60],
        "架空の地図",
        look="まず練習5が「✓」か。KeyError なら、表にない町や、形のない町がある。shapes を回し、rates.get(name) を使っているか。return ax があるか",
    )
checks.maps.areas(
    ax,
    small_shapes,
    {"甲町": MAP_COLORS[3], "乙町": MAP_COLORS[1], "丙町": MAP_COLORS[0], "丁町": MISSING_COLOR, "埋立地": MISSING_COLOR},
    hatched=["丁町", "埋立地"],
    meanings=meanings,
    what="5つの町の地図",
    look="まず練習5が「✓」か。shapes の町を全部、形が2つあれば2つとも塗っているか。色は、その町の千人当たりを color_of に渡したものか。データのない町だけに hatch=\"///\" があるか。color= ではなく、facecolor=color と edgecolor=\"white\" か",
)
checks.maps.same_lengths(ax, what="5つの町の地図", look="ax.set_aspect(\"equal\") があるか")
checks.charts.title(ax, "架空の地図", what="5つの町の地図", look="ax.set_title(title) があるか")
checks.charts.legend(
    ax,
    ["20件未満", "20件以上40件未満", "40件以上60件未満", "60件以上", "データなし・少数"],
    what="5つの町の地図",
    look="add_legend(ax, limits) があるか",
)
checks.charts.glyphs(ax, what="地図の文字")
print("✓ town_map はできています。これで全部です。")

# %% nbgrader={"grade": true, "grade_id": "test_town_map_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の形を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_shapes = {
    "島町": [[[0, 0], [2, 0], [1, 3]], [[9, 9], [9, 8], [8, 8]], [[5, 0], [6, 0], [6, 4], [5, 4], [5, 0]]],
    "空地": [[[20, 1], [21, 1], [21, 3]], [[30, 1], [31, 1], [31, 3]]],
    "浜町": [[[40, 0], [44, 0], [42, 9]]],
    "岡町": [[[50, 0], [54, 0], [52, 9]]],
}
for _rows, _limits, _colors, _hatched, _what in (
    (
        [["岡町", 100, 1, 10.0], ["山町", 100, 9, 90.0], ["浜町", 100, 2, 20.0], ["島町", 100, 3, 30.0]],
        [10, 20, 31],
        {"島町": MAP_COLORS[2], "空地": MISSING_COLOR, "浜町": MAP_COLORS[2], "岡町": MAP_COLORS[1]},
        ["空地"],
        "3つに分かれた町と、形のない町のある地図",
    ),
    (
        [["空地", 100, 0, 0.0], ["島町", 3, 1, None], ["岡町", 4, 1, float("nan")], ["浜町", 50, 9, 180.0]],
        [5, 50, 150],
        {"島町": MISSING_COLOR, "空地": MAP_COLORS[0], "浜町": MAP_COLORS[3], "岡町": MISSING_COLOR},
        ["島町", "岡町"],
        "率が空の町の多い地図",
    ),
):
    _table = pd.DataFrame(_rows, columns=["町丁目", "人口", "件数", "千人当たり"])
    with checks.unchanged(_table, what="渡した表", hidden=True):
        with checks.unchanged(_shapes, what="渡した形", hidden=True):
            _ax = checks.charts.draw(town_map, _shapes, _table, _limits, "別の題名", what=_what, hidden=True)
    checks.maps.areas(
        _ax,
        _shapes,
        _colors,
        hatched=_hatched,
        what=_what,
        look="練習5は「✓」か。引数の shapes と table と limits を使っているか。形が2つ以上ある町も、全部塗っているか。データのない町だけに、見える色の模様があるか",
        hidden=True,
    )
    checks.maps.same_lengths(_ax, what=_what, look="ax.set_aspect", hidden=True)
    checks.charts.title(_ax, "別の題名", what=_what, look="引数の title を使っているか", hidden=True)
    checks.charts.legend(
        _ax,
        [
            f"{_limits[0]}件未満", f"{_limits[0]}件以上{_limits[1]}件未満", f"{_limits[1]}件以上{_limits[2]}件未満",
            f"{_limits[2]}件以上", "データなし・少数",
        ],
        what=_what,
        look="add_legend に、引数の limits を渡しているか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# いちばん濃い2つが、大通9丁目と大通10丁目です。件数そのもので塗ると、若葉町も大通と同じくらい濃くなります。1,000人当たりにして、はじめて大通が目立ちました。
#
# 割ったのは **住んでいる人** の数です。会社や店が多く、昼だけ人が集まる町では、住む人が少ないので、率が高く出ます。また、広い町ほど、色が目立ちます。
#
# ## まとめ
#
# - 名前は、つなぐ前に、キーの形にそろえる。町の名前の漢数字は、さわらない
# - 同じキーの行は、足して1行にしてから、つなぐ
# - つながらないキーは、**つなぐ前に** 全部報告する。何件がつながらなかったかを、結果に添える
# - 残したい表を左に置き、`how="left"` と `validate="one_to_one"` でつなぐ
# - 空と 0 は違う。空は灰色と模様、0 はいちばん薄い色
#
# ## 明日、自分のファイルで試すこと
#
# 1. 町丁目の列のある自分の表の **写しを作り**、個人情報の列を消します。
# 2. 新しいセルに `town_key` の写しを作り、名前はそのままで、「架空区」を自分の区の名前に変えて実行します。丁目が12より大きい町があれば、`KANJI_NUMBERS` も新しいセルに写し、**いちばん前** に足します（`"十三": 13` は、`"三"` より先に調べます）。
# 3. 統計の担当から、町丁目別の人口の表をもらい、`key_report` で調べます。つながらない名前は、担当に聞きます。
# 4. `per_head` で計算し、`rates.to_csv("千人当たり.csv", index=False, encoding="utf-8-sig")` で書き出します。
# 5. 地図は、`ax = town_map(…)` とかいてから、`ax.figure.savefig("地図.png", dpi=200, bbox_inches="tight")` で画像にします。つながらなかった件数も、必ず下に書きます。
#
# 件数が1件や2件の町は、地図にすると、誰のことか分かってしまうことがあります。外に出す前に、少ない件数を隠す決まりを、担当と確かめてください。
#
# ### 困ったときは：よろず相談DX
#
# 情報システムの担当が、どんな小さなことでも相談に乗ります。次の3つを書いて送ると、早く解決します。
#
# 1. **したいこと**（例：町ごとの相談件数を、65歳以上の人口1,000人当たりにしたい）
# 2. **書いたもの**（セルの中身をそのまま）
# 3. **出たもの**（エラーなら、いちばん下の行。つながらない名前の一覧も）
#
# ファイルを付けるときは、個人情報を消した写しにしてください。
#
# 最後に、このノートを **保存してから提出** してください。何度でも提出し直せて、いちばん良い結果が記録されます。
