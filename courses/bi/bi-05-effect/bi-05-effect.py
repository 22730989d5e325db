# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # BI 5 催しに効果があったかを調べる
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - アンケートの回収率と、答えた人の中の割合を、正しい分母で計算する
# - 日ごとの人数の表から、場所と期間を選んで取り出す
# - 催しの前と後の増え方を、催しのなかった場所（対照）の増え方と比べる
# - その差が偶然でどのくらい動くかを、くじ引きのやり直しで調べる（ブートストラップ）
# - 結果を、言いすぎにならない文で報告する
#
# **所要時間**　45分（途中でやめても、保存しておけば続けられます。続けるときは、いちばん上のセルから順に実行し直します）
#
# **業務での使いどころ**　事業の評価、行政評価の資料、補助金の報告、次の予算の要求。「催しの後、人通りが16％増えました」と書く前に、**催しがなくても増えていたのではないか** を確かめます。
# このように、事業の結果を調べることを **効果検証**、調べた結果をもとに政策を決めることを **EBPM**（イービーピーエム。証拠に基づく政策立案）と呼びます。
#
# データはすべて架空です。「架空区」という区も、出てくる商店街や図書館も実在しません。

# %% [markdown]
# ## はじめに
#
# 「BI 1」から「BI 4」までを終えた人のための単元です。**上から順に、飛ばさずに** 実行し、「# ここに書いてください」とあるセルだけに、`raise` の行ごと消して答えを書きます。
# ここで使う、これまでの言葉です。
#
# | 言葉 | 意味 | 例 |
# | --- | --- | --- |
# | `pd.isna(値)` | 値が空（`NaN` か `None`）なら True | `pd.isna(None)` |
# | `値 in リスト` | リストに、まったく同じ値があれば True | `"満足" in GOOD` |
# | `列.tolist()` | 列を、ふつうのリストにする | `flow["人数"].tolist()` |
# | `リスト.count(値)` | その値がいくつあるかを数える | `answers.count("はい")` |
#
# 次のセルは、道具を用意します。

# %% nbgrader={"grade": false, "grade_id": "tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
import random  # くじを引く道具
import matplotlib_fontja  # グラフの文字を、日本語の字体（IPAexゴシック）にする道具
import pandas as pd  # 表を扱う道具
from matplotlib import pyplot as plt  # グラフをかく道具
from yorozu import checks  # 答えを確かめる道具

COLORS = ["#0072B2", "#E69F00", "#009E73"]  # 青、だいだい、緑
MARKERS = ["o", "s", "^"]  # 折れ線の印: 丸、四角、三角
plt.rcParams["axes.prop_cycle"] = plt.cycler(color=COLORS, marker=MARKERS)
print("グラフの文字:", plt.rcParams["font.family"])


def average(values):
    """数のリストの平均を返す。"""
    return sum(values) / len(values)

# %% [markdown]
# ## 1　アンケートの分母
#
# ### 見本
#
# 東図書館で「おはなし会」を開き、会場でアンケートを80枚配りました。戻ってきた紙は52枚です。質問「また来たい」の答えを、種類ごとに数えます。

# %%
sheets = pd.read_excel("data/アンケート.xlsx", sheet_name=None, header=4)  # 全部のシートを、辞書で読む
papers = sheets["おはなし会"]
papers["また来たい"].value_counts(dropna=False)

# %% [markdown]
# `header=4` は、見出しが5行目という意味です（0 から数えます）。
# `value_counts(dropna=False)`（バリュー・カウンツ）は、答えごとの数を、空欄も入れて数えます。`NaN` の3枚が空欄です。
# 「はい」と答えた人は何％でしょうか。**何で割るか（分母）** で、答えが変わります。
#
# - 配った 80 枚で割ると、39 ÷ 80 = 49％
# - 戻ってきた 52 枚で割ると、39 ÷ 52 = 75％
# - この質問に答えた 49 人で割ると、39 ÷ 49 = 80％
#
# 「答えた人の中の割合」は、3つ目です。空欄は「いいえ」ではないからです。戻ってこなかった紙の人がどう思っているかは、**分かりません**。だから、割合には必ず **回収率**（戻ってきた枚数 ÷ 配った枚数）を添えます。

# %%
def yes_share(answers):
    """「はい」の割合を、この質問に答えた人の中で返す（％）。"""
    answered = []
    for answer in answers:
        if not pd.isna(answer):
            answered.append(answer)
    return answered.count("はい") / len(answered) * 100


print("はいの割合", yes_share(papers["また来たい"].tolist()))
print("回収率", len(papers) / 80 * 100)

# %% [markdown]
# ### 練習1　`survey_summary`
#
# 商店街の催し「ひだまり市」でも、会場でアンケートを600枚配りました。満足度の答えのリストと、配った枚数を渡すと、まとめを辞書で返す関数を作りましょう。
# 「とても満足」と「満足」の2つを、**満足** とします。次のセルで `GOOD` に入れておきます。

# %% nbgrader={"grade": false, "grade_id": "good", "locked": true, "schema_version": 3, "solution": false, "task": false}
GOOD = ["とても満足", "満足"]

# %%
satisfaction = sheets["ひだまり市"]["満足度"].tolist()
print(len(satisfaction), satisfaction[:8])

# %% [markdown]
# <details><summary>ヒント1</summary>
#
# 見本の `yes_share` と似ています。違うのは3つです。「満足」の言葉が2つあること、回収率も計算すること、答えた人が0人のときがあることです。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 回収率の分子は、戻ってきた枚数 `len(answers)` です。空欄の紙も、戻ってきた紙です。満足かどうかは `answer in GOOD` で調べます。0 では割れないので、先に `if len(answered) == 0:` で分けます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# （　）のところは、かっこも消して、自分の答えに書きかえます。
#
# ```python
#     answered = []
#     for answer in answers:
#         if （空ではない）:
#             answered.append(answer)
#     good = 0
#     for answer in answered:
#         if answer in GOOD:
#             good = good + 1
#     if len(answered) == 0:
#         share = None
#     else:
#         share = （満足の割合）
#     return {"回収率": （回収率）, "有効回答": len(answered), "満足の割合": share}
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "survey_summary", "locked": false, "schema_version": 3, "solution": true, "task": false}
def survey_summary(answers, sent):
    """アンケートのまとめを返す。

    引数:
        answers: 戻ってきた紙の、満足度の答えのリスト。答えのなかった紙は空（NaN か None）
        sent: 配った枚数（1 以上の整数）
    返り値: 次の3つのキーの辞書。割合は％の数で、丸めない
        "回収率": 戻ってきた枚数 ÷ 配った枚数 × 100（空の紙も、戻ってきた紙に数える）
        "有効回答": 満足度に答えた人の数（整数）
        "満足の割合": 答えた人のうち、答えが GOOD のどれかである人の割合。答えた人が 0 人のときは None
    例: survey_summary(["満足", "不満", None, "とても満足", "ふつう"], 20) は
        {"回収率": 25.0, "有効回答": 4, "満足の割合": 50.0}
    """
    ### BEGIN SOLUTION
    answered = []
    for answer in answers:
        if not pd.isna(answer):
            answered.append(answer)
    good = 0
    for answer in answered:
        if answer in GOOD:
            good = good + 1
    if len(answered) == 0:
        share = None
    else:
        share = good / len(answered) * 100
    return {"回収率": len(answers) / sent * 100, "有効回答": len(answered), "満足の割合": share}
    ### END SOLUTION

# %% [markdown]
# 次のセルは、あなたの関数を確かめます。「✗」が出たら直し、**練習のセルを実行し直してから**、もう一度確かめます。

# %% nbgrader={"grade": true, "grade_id": "test_survey_summary", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for answers, sent, expected, what in (
    (
        ["満足", "不満", None, "とても満足", "ふつう"],
        20,
        {"回収率": 25.0, "有効回答": 4, "満足の割合": 50.0},
        "20枚配り、5枚戻った例",
    ),
    (
        [float("nan"), None],
        10,
        {"回収率": 20.0, "有効回答": 0, "満足の割合": None},
        "戻った2枚が、どちらも空欄の例",
    ),
    (satisfaction, 600, {"回収率": 112 / 6, "有効回答": 98, "満足の割合": 8000 / 98}, "ひだまり市のアンケート"),
):
    summary = checks.run(
        survey_summary,
        answers,
        sent,
        what=what,
        look="return があるか。ZeroDivisionError は「0 で割った」。答えた人が 0 人のときを、先に分けているか",
    )
    checks.equal(
        summary,
        expected,
        what=what + "のまとめ",
        look="回収率の分母は配った枚数、満足の割合の分母は答えた人の数か。空は pd.isna で見分けているか。100 を掛けたか。丸めていないか",
    )
print("✓ survey_summary はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_survey_summary_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別のアンケートを使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _answers, _sent, _expected, _what in (
    (["やや不満", "不満", "とても不満", None], 8, {"回収率": 50.0, "有効回答": 3, "満足の割合": 0.0}, "満足した人のいないアンケート"),
    (["満足", "満足", float("nan")], 3, {"回収率": 100.0, "有効回答": 2, "満足の割合": 100.0}, "全部戻ってきたアンケート"),
    ([], 50, {"回収率": 0.0, "有効回答": 0, "満足の割合": None}, "1枚も戻らなかったアンケート"),
    (
        ["とても満足", "まあまあ満足", "満足ではない", "満足", "ふつう", "大変満足", None],
        21,
        {"回収率": 700 / 21, "有効回答": 6, "満足の割合": 200 / 6},
        "GOOD にない言葉の中に「満足」の字があるアンケート",
    ),
):
    with checks.unchanged(_answers, what="渡した答えのリスト", hidden=True):
        _got = checks.run(survey_summary, _answers, _sent, what=_what, hidden=True)
    checks.equal(
        _got,
        _expected,
        what=_what + "のまとめ",
        look="GOOD とまったく同じ答えだけを満足としているか。分母を取り違えていないか。答えた人が 0 人のときは None か",
        hidden=True,
    )
### END HIDDEN TESTS

# %% tags=["raises-exception"]
survey_summary(satisfaction, 600)

# %% [markdown]
# 600枚配ったひだまり市の紙では、満足の割合は約82％ですが、回収率は約19％です。満足した人ほど、紙を出してくれたのかもしれません。
# また、聞いたのは「来た人の気持ち」です。**商店街の人通りが増えたか** には答えていません。そこで、人の数を見ます。

# %% [markdown]
# ## 2　場所と期間を選ぶ
#
# ### 見本
#
# 日ごとの来館者数です。2つの図書館のうち、**おはなし会を開いたのは東図書館だけ** で、2025年6月7日と8日でした。

# %% nbgrader={"grade": false, "grade_id": "read_flow", "locked": true, "schema_version": 3, "solution": false, "task": false}
def read_flow(path):
    """日ごとの人数の CSV（文字コードは CP932、見出しは4行目）を読む。「－」は空（NaN）に、日付は日付の値にする。"""
    # skiprows=3 は、見出しより上の3行を飛ばす
    table = pd.read_csv(path, encoding="cp932", skiprows=3, thousands=",", na_values=["－"])
    table["日付"] = pd.to_datetime(table["日付"])
    return table

# %%
visits = read_flow("data/図書館_来館者数.csv")
visits

# %% [markdown]
# `read_flow` で読むと、日付の列は、前か後かを比べられる **日付の値** になります。比べる相手の日付は、`pd.Timestamp("2025-05-10")`（タイムスタンプ）のように作ります。
#
# 東図書館の、おはなし会の前4週間の人数を、リストにする見本です。

# %%
east = visits[visits["地点"] == "東図書館"]
before_rows = east[(east["日付"] >= pd.Timestamp("2025-05-10")) & (east["日付"] <= pd.Timestamp("2025-06-06"))]
print(before_rows["人数"].tolist())

# %% [markdown]
# - `>=` は「その日か、それより後」、`<=` は「その日か、それより前」です。期間の両端の日も入ります。
# - 2つの条件の両方に合う行だけにするときは、条件を1つずつ `( )` で囲み、`&`（アンド）でつなぎます。`and` は使えません。
#
# ### エラーを読んでみる
#
# 次のセルは、`( )` を付けずに `&` でつなぎ、**わざとエラーを出します**。

# %% tags=["raises-exception"]
east[east["日付"] >= pd.Timestamp("2025-05-10") & east["日付"] <= pd.Timestamp("2025-06-06")]

# %% [markdown]
# いちばん下の行は `TypeError: operation 'rand_' not supported …`、「`rand_`（`&` のこと）という計算ができない」という意味です。`&` は `>=` より先に計算されるので、日付どうしの `&` を計算しようとして、止まりました。**条件は1つずつ `( )` で囲みます**。
#
# ### 練習2　`period_values`
#
# 表、場所、期間の最初の日と最後の日を渡すと、人数のリストを返す関数を作りましょう。次は、商店街の人通りの表です。
# **ひだまり市を開いたのは、ひだまり商店街だけ** で、2025年10月4日と5日でした。

# %%
flow = read_flow("data/商店街_人流.csv")
flow[flow["人数"].isna()]

# %% [markdown]
# 空（`NaN`）の4つは、機械の故障で測れなかった日です。**測れなかった日を 0 人としてはいけません**。平均が下がってしまいます。
# 「BI 1」の予算の表では、空欄は「0 円」でした。**空の意味は、表ごとに違う** ので、表の注意書きで確かめます。
#
# 空を除くには、`列.dropna()`（ドロップエヌエー）を使います。

# %%
print(len(flow["人数"]), len(flow["人数"].dropna()))

# %% [markdown]
# <details><summary>ヒント1</summary>
#
# 見本の `before_rows` と同じように、行を絞ります。条件は3つあります。場所、最初の日、最後の日です。
#
# </details>
# <details><summary>ヒント2</summary>
#
# はじめに場所で絞り、次に期間で絞ります。`"東図書館"` や日付は、引数 `place`、`first`、`last` に変えます。最後に「人数」の列から空を除き、リストにします。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     here = table[table["地点"] == place]
#     rows = here[（最初の日以後） & （最後の日以前）]
#     return rows["人数"].（空を除く）.tolist()
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "period_values", "locked": false, "schema_version": 3, "solution": true, "task": false}
def period_values(table, place, first, last):
    """ある場所の、ある期間の、日ごとの人数を返す。測れなかった日（人数が空の日）は入れない。

    引数:
        table: 日ごとの人数の表（read_flow の返り値）。列は、日付、曜日、地点、人数
        place: 場所の名前（「地点」の列の値）
        first: 最初の日（pd.Timestamp）。この日も入れる
        last: 最後の日（pd.Timestamp）。この日も入れる
    返り値: 人数のリスト。順番は自由。同じ人数の日が2日あれば、その人数を2つ入れる
    例: 図書館の表で、period_values(visits, "東図書館", pd.Timestamp("2025-05-10"), pd.Timestamp("2025-05-11"))
        は [604, 601]
    """
    ### BEGIN SOLUTION
    here = table[table["地点"] == place]
    rows = here[(here["日付"] >= first) & (here["日付"] <= last)]
    return rows["人数"].dropna().tolist()
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_period_values", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def in_order(values):
    """確かめるために、リストを小さい順に並べる。リストでなければ、そのまま返す。"""
    return sorted(values) if isinstance(values, list | tuple) else values


days = [f"2025-10-0{day}" for day in range(1, 8)]
table = pd.DataFrame({"日付": pd.to_datetime(days * 2), "曜日": list("水木金土日月火") * 2})
table["地点"] = ["甲通り"] * 7 + ["乙通り"] * 7
table["人数"] = [10.0, 20.0, None, 40.0, 40.0, 50.0, 60.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]
with checks.unchanged(table, what="渡した表"):
    values = checks.run(
        period_values,
        table,
        "甲通り",
        pd.Timestamp("2025-10-02"),
        pd.Timestamp("2025-10-06"),
        look="return があるか。and ではなく & でつないだか。条件を1つずつ ( ) で囲んでいるか。場所の名前を引数 place から取っているか",
    )
checks.equal(
    in_order(values),
    [20.0, 40.0, 40.0, 50.0],
    what="甲通りの、10月2日から6日までの人数（3日は測れなかった日。4日と5日は同じ人数。小さい順に並べて比べます）",
    look="両端の日を入れているか（>= と <=）。場所で絞っているか。空を dropna() で除いたか。同じ人数を1つにまとめていないか。「人数」の列だけを .tolist() でリストにしたか",
)
values = checks.run(
    period_values, flow, "ひだまり商店街", pd.Timestamp("2025-09-06"), pd.Timestamp("2025-10-03"), what="人流の表"
)
look = "28日のうち、2日は測れなかった日です。間の日も全部入れているか（>= と <=）"
checks.equal(len(values), 26, what="ひだまり商店街の、前4週間の日数", look=look)
print("✓ period_values はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_period_values_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
def _in_order(values):
    return sorted(values) if isinstance(values, list | tuple) else values


_table = pd.DataFrame(
    [
        ["丙公園", 7.0, "2024-12-31", "火"],
        ["丁公園", 0.0, "2025-01-01", "水"],
        ["丙公園前", 99.0, "2025-01-01", "水"],
        ["丙公園", None, "2025-01-02", "木"],
        ["丙公園", 0.0, "2025-01-01", "水"],
        ["丙公園", 30.0, "2025-01-03", "金"],
        ["丁公園", 1.0, "2025-01-03", None],
        ["丙公園", 30.0, "2025-01-04", "土"],
        ["丙公園", 8.0, "2025-01-05", "日"],
        ["丙公園", 5.0, "2024-01-02", "火"],
    ],
    columns=["地点", "人数", "日付", "曜日"],
)
_table["日付"] = pd.to_datetime(_table["日付"])
_table.index = range(30, 30 + len(_table))
for _place, _first, _last, _expected, _what in (
    ("丙公園", "2025-01-01", "2025-01-04", [0.0, 30.0, 30.0], "年をまたぐ表で、0 人の日、測れなかった日、同じ人数の日がある期間"),
    ("丙公園", "2024-12-31", "2024-12-31", [7.0], "1日だけの期間"),
    ("丁公園", "2024-12-31", "2025-01-31", [0.0, 1.0], "表の終わりより先まであり、曜日が空の日のある期間"),
    ("丙公園", "2025-01-02", "2025-01-02", [], "測れなかった日だけの期間"),
):
    with checks.unchanged(_table, what="渡した表", hidden=True):
        _got = checks.run(
            period_values, _table, _place, pd.Timestamp(_first), pd.Timestamp(_last), what=_what, hidden=True
        )
    checks.equal(
        _in_order(_got),
        _expected,
        what=_what + "の人数",
        look="両端の日を入れているか。場所の名前はまったく同じものだけか。0 人の日は残し、人数が空の日だけを除いているか。"
        "同じ人数を1つにまとめていないか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 3　前と後だけでなく、対照と比べる
#
# ### 見本
#
# 東図書館の、おはなし会の前4週間と、後4週間の平均を比べます。どの曜日も、同じ数だけ入ります（月曜は休館）。
# おはなし会の2日間は、どちらにも入れません。見たいのは、**ふだんの日** に人が増えたかどうかだからです。

# %%
first_day = pd.Timestamp("2025-06-07")
last_day = pd.Timestamp("2025-06-08")
east_before = east[east["日付"] < first_day]["人数"].tolist()
east_after = east[east["日付"] > last_day]["人数"].tolist()
print(average(east_before), average(east_after), average(east_after) - average(east_before))

# %% [markdown]
# 1日あたり約89人増えました。でも、蒸し暑くなって、涼みに来る人が増えただけかもしれません。それを見分けるために、**おはなし会のなかった** 西図書館と比べます。比べる相手を **対照**（たいしょう）と呼びます。

# %%
west = visits[visits["地点"] == "西図書館"]
west_before = west[west["日付"] < first_day]["人数"].tolist()
west_after = west[west["日付"] > last_day]["人数"].tolist()
print(average(west_after) - average(west_before))

# %% [markdown]
# 西図書館も、約6人増えていました。この約6人は、おはなし会がなくても増えた分と考えます。残りは 89 − 6 = **約83人** です。
#
# > （東の後 − 東の前）−（西の後 − 西の前）
#
# このやり方を、**差の差**（さのさ）と呼びます。
#
# **差の差には、前提があります。**「もし、おはなし会がなかったら、東も西も **同じ人数だけ** 変わったはずだ」という前提です。だから、対照には **前の期間の動き方が似ている場所** を選びます。
# 似ているかどうかは、折れ線で見ます。次のセルは、人通りの、週ごとの平均です。コードは読まなくてかまいません。

# %% nbgrader={"grade": false, "grade_id": "weekly_chart", "locked": true, "schema_version": 3, "solution": false, "task": false}
early = flow[flow["日付"] < pd.Timestamp("2025-10-04")]
week = (early["日付"] - early["日付"].min()).dt.days // 7 + 1
weekly = early.groupby([week, "地点"])["人数"].mean().unstack()
fig, ax = plt.subplots(figsize=(6, 4))
ax.plot(weekly, label=weekly.columns)
ax.set(title="前の4週間で、駅前通りだけ600人以上減った", xlabel="週", ylabel="1日の人数（人）")
ax.set(xticks=[1, 2, 3, 4], yticks=[0, 5000, 10000, 15000])
ax.legend()
plt.show()
weekly.round()

# %% [markdown]
# 駅前通りでは、工事のため、ひだまり市の前から人が減り続けていました。これを対照にすると、効果が大きく見えてしまいます。
# せせらぎ商店街も少し減っていますが、動きは、ひだまり商店街と同じく150人までで、人数も近いので、こちらを対照にします。
# **対照は、結果を見る前に決めます**。後から、都合のよい対照を選んではいけません。
#
# ### 練習3　`effect`
#
# 4つのリスト（催しの場所の前と後、対照の前と後）を渡すと、差の差を返す関数を作りましょう。平均は、はじめのセルの `average` で計算できます。
#
# <details><summary>ヒント1</summary>
#
# 催しの場所の増え方と、対照の増え方を、それぞれ変数に入れてから、引き算します。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 増え方は「後の平均 − 前の平均」です。合計ではなく平均を使うのは、測れた日の数が違うことがあるからです。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     change = average(after) - average(before)
#     control_change = （対照の増え方）
#     return （増え方の差）
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "effect", "locked": false, "schema_version": 3, "solution": true, "task": false}
def effect(before, after, control_before, control_after):
    """差の差（催しの場所の平均の増え方から、対照の平均の増え方を引いたもの）を返す。丸めない。

    引数:
        before: 催しの場所の、前の人数のリスト（空のリストではない。ほかの3つも同じ）
        after: 催しの場所の、後の人数のリスト
        control_before: 対照の、前の人数のリスト
        control_after: 対照の、後の人数のリスト
    返り値: 差の差（数）
    例: effect([10, 20], [40], [5, 5, 5], [8, 10]) は、(40 - 15) - (9 - 5) なので 21.0
    """
    ### BEGIN SOLUTION
    change = average(after) - average(before)
    control_change = average(control_after) - average(control_before)
    return change - control_change
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_effect", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for lists, expected, look in (
    (([10, 20], [40], [5, 5, 5], [8, 10]), 21, "合計ではなく、平均を使っているか。後から前を引き、対照の増え方を引いたか"),
    (([100, 120], [130, 130], [50, 70], [85, 75]), 0, "対照も同じだけ増えたら、差の差は 0 です"),
    (([30], [20], [10], [15]), -15, "前と後を取り違えていないか。マイナスを消していないか"),
    ((east_before, east_after, west_before, west_after), 83, "4つのリストの順番を取り違えていないか"),
):
    with checks.unchanged(list(lists), what="渡したリスト"):
        value = checks.run(effect, *lists, what=checks.show(list(lists)), look="return があるか")
    checks.equal(value, expected, what="差の差", look=look)
print("✓ effect はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_effect_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の数を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _lists, _expected, _what in (
    (([4000, 4100, 4300], [4200, 4500], [900], [1000, 1100, 1200, 1300]), 4350 - 12400 / 3 - 250, "日数が全部違うデータ"),
    (([0, 0], [0, 3], [2, 2], [0, 0]), 3.5, "0 人の日があり、対照が減ったデータ"),
    (([7.5], [7.5], [1, 2], [2, 3]), -1, "催しの場所が変わらず、対照が増えたデータ"),
):
    checks.equal(
        checks.run(effect, *_lists, what=_what, hidden=True),
        _expected,
        what=_what + "の差の差",
        look="平均どうしを引いているか。丸めていないか。前と後、催しの場所と対照を取り違えていないか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 4　偶然で、どのくらい動くか
#
# ### 見本
#
# 1日の人数は、日によって大きく違います。たまたま人の多い日が重なっただけで、83人くらいの差は出るのではないでしょうか。
# それを、**くじ引きのやり直し**（**ブートストラップ**）で調べます。
#
# 1. 24日分の人数を、1枚ずつカードに書いて、袋に入れる
# 2. 1枚引いて書きとめ、**袋に戻す**。これを24回くり返し、「もう1つの24日間」を作る
# 3. その24日間の平均を計算する
# 4. 2 と 3 を何千回もくり返し、平均がどのくらい動くかを見る
#
# 道具は `random`（ランダム）です。

# %%
rng = random.Random(8)
print(rng.choices([10, 20, 30, 40, 50], k=5))
print(rng.choices([10, 20, 30, 40, 50], k=5))

# %% [markdown]
# - `random.Random(8)` は、くじ引きの機械を1台作ります。`8` は **種**（シード）と呼ぶ番号です。同じ種からは、誰がいつ引いても、同じくじが出ます。報告書の数字を、同僚が後から確かめられます。
# - 1行目と2行目は違います。同じ機械は、続けて引くと次のくじを出します。
# - `rng.choices(リスト, k=回数)`（チョイセズ）は、「引いて戻す」を k 回くり返します（似た名前の `rng.sample` は、戻さないので使えません）。
#
# 東図書館の、前の平均がどのくらい動くかを調べる見本です。

# %% nbgrader={"grade": false, "grade_id": "times", "locked": true, "schema_version": 3, "solution": false, "task": false}
TIMES = 2000  # くじ引きをやり直す回数

# %%
def mean_interval(values, seed):
    """平均の、95%の幅を返す。"""
    rng = random.Random(seed)
    means = []
    for _ in range(TIMES):
        again = rng.choices(values, k=len(values))
        means.append(average(again))
    means = sorted(means)
    cut = TIMES * 25 // 1000
    return means[cut], means[-cut - 1]


print(average(east_before), mean_interval(east_before, 8))

# %% [markdown]
# - `for _ in range(TIMES):` は、「2000回くり返す」です。
# - 平均が2000個できたら、小さい順に並べ、**両側から2.5％（50個）ずつ捨てます**。残った95％の、いちばん小さい値といちばん大きい値が、幅の両端です。
# - `cut`（カット）は 50 です（`//` は、小数を切り捨てる割り算）。`means[50]` は前から51番目、`means[-51]` は後ろから51番目の値です。
#
# 東図書館の前の平均は 487人でした。偶然だけで、だいたい 456人から 519人まで動く、ということです。これを **95%の幅**（専門の言葉では95%信頼区間）と呼びます。
#
# 台風や工事、対照の選び方の悪さのように、**偶然でない理由による間違いは、この幅に入っていません**。
# また、隣どうしの日は似ているので、幅が狭めに出ることがあります。
#
# ### 練習4　`effect_interval`
#
# 差の差の、95%の幅を返す関数を作りましょう。**4つのリストを、4つとも引き直して**、そのたびに `effect` を計算します。
#
# <details><summary>ヒント1</summary>
#
# 見本の `mean_interval` とほとんど同じ形です。袋が4つに増え、`average` の代わりに `effect` を使います。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `rng` は、くり返しの **前に、1回だけ** 作ります。くり返しの中で作ると、毎回同じくじが出ます。くり返しの中では、4つのリストをそれぞれ `rng.choices` で引き直し、別の名前の変数に入れます。元の `before` などに入れ直すと、次の回が、引き直したものからの引き直しになってしまいます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     rng = random.Random(seed)
#     effects = []
#     for _ in range(TIMES):
#         effects.append(
#             effect(
#                 rng.choices(before, k=len(before)),
#                 rng.choices(after, k=len(after)),
#                 （対照の前を引き直したもの）,
#                 （対照の後を引き直したもの）,
#             )
#         )
#     effects = sorted(effects)
#     cut = TIMES * 25 // 1000
#     return （下の端）, （上の端）
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "effect_interval", "locked": false, "schema_version": 3, "solution": true, "task": false}
def effect_interval(before, after, control_before, control_after, seed):
    """差の差の、95%の幅を、くじ引きのやり直し（TIMES 回）で調べて返す。

    4つのリストを、それぞれ同じ個数だけ「引いて戻す」やり方で引き直す。
    種 seed が同じなら同じ結果になり、種が違えば少し違う結果になる。

    引数:
        before, after, control_before, control_after: effect と同じ
        seed: くじ引きの種（整数）
    返り値: (下の端, 上の端) の2つの数の組
    例: effect_interval(east_before, east_after, west_before, west_after, 8) は、だいたい (26, 137)
    """
    ### BEGIN SOLUTION
    rng = random.Random(seed)
    effects = []
    for _ in range(TIMES):
        effects.append(
            effect(
                rng.choices(before, k=len(before)),
                rng.choices(after, k=len(after)),
                rng.choices(control_before, k=len(control_before)),
                rng.choices(control_after, k=len(control_after)),
            )
        )
    effects = sorted(effects)
    cut = TIMES * 25 // 1000
    return effects[cut], effects[-cut - 1]
    ### END SOLUTION

# %% [markdown]
# くじ引きなので、両端の値は、書き方で少し変わります。次のテストは、**正しい値に近いか** を調べます。

# %% nbgrader={"grade": true, "grade_id": "test_effect_interval", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def two_ends(value):
    """確かめるために、2つの数の組を取り出す。numpy の配列でもよい。"""
    pair = value.tolist() if hasattr(value, "tolist") else value
    if not isinstance(pair, list | tuple) or len(pair) != 2:
        raise checks.CheckFailed(
            "幅の両端が返っていません。",
            [("期待した値", "(下の端, 上の端) の2つの数の組"), ("どこを見るか", "return で、2つの値を , でつないでいるか")],
        )
    return pair


lists = [east_before, east_after, west_before, west_after]
look = "練習3の effect が「✓」か。NameError なら、effect の練習のセルを実行したか。return があるか。rng.choices の k を書いたか"
with checks.unchanged(lists, what="渡したリスト"):
    low, high = two_ends(checks.run(effect_interval, *lists, 8, what="図書館のデータ", look=look))
look = (
    "練習3の effect が「✓」か。rng は、くり返しの前に1回だけ作ったか。4つとも、もとのリストから rng.choices（sample ではない）で引き直しているか。"
    "k は、それぞれのリストの長さか。小さい順に並べてから、両側を2.5%ずつ捨てているか"
)
checks.near(low, 27.17, 7.1, what="図書館のデータの、下の端", look=look)
checks.near(high, 138.5, 7.1, what="図書館のデータの、上の端", look=look)
short = [[301, 428, 387, 355], [613, 709, 522, 640], [207, 243, 319, 260], [251, 306, 279, 330]]
once, again, other = [list(two_ends(checks.run(effect_interval, *short, seed))) for seed in (8, 8, 9)]
checks.equal(again, once, what="同じ種でもう一度調べた幅", look="random.Random(seed) の機械で引いているか")
if other == once:
    look = "種を 8 などに決めてしまわずに、引数 seed を使っているか"
    raise checks.CheckFailed("種を変えても、幅がまったく同じです。", [("どこを見るか", look)])
print("✓ effect_interval はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_effect_interval_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の数を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
def _two_ends(value):
    pair = value.tolist() if hasattr(value, "tolist") else value
    if not isinstance(pair, list | tuple) or len(pair) != 2:
        raise checks.CheckFailed("幅の両端が返っていません。", [("どこを見るか", "return で、2つの値を返しているか")])
    return pair


for _lists, _low, _high, _within, _what in (
    (
        (
            [52.5, 60, 47, 58, 61.5, 49, 55],
            [54, 63, 50, 57, 62, 48.5, 56, 59],
            [30, 120, 75, 90, 15, 60, 101, 44, 83],
            [35, 110, 80, 95, 20],
        ),
        -34.73,
        39.76,
        4.8,
        "対照のほうが大きく動くデータ",
    ),
    (
        (
            [100, 140, 90, 130],
            [200, 260, 150, 240, 180, 300, 170, 220, 190, 250, 210, 160],
            [50, 80, 60],
            [55, 90, 70, 65, 85, 50, 75, 95, 60],
        ),
        52.22,
        123.89,
        4.6,
        "日数が大きく違うデータ",
    ),
    (
        ([1000, 1100, 900, 1050], [600, 720, 650, 700, 580], [800, 850, 820], [790, 860, 830, 840]),
        -459.17,
        -273.67,
        11.9,
        "減ったデータ",
    ),
):
    _got = _two_ends(checks.run(effect_interval, *_lists, 5, what=_what, hidden=True))
    for _end, _expected, _name in zip(_got, (_low, _high), ("下の端", "上の端")):
        checks.near(
            _end,
            _expected,
            _within,
            what=_what + "の、" + _name,
            look="練習3の effect が「✓」か。rng は、くり返しの前に1回だけ作ったか。4つとも、もとのリストから、それぞれの長さだけ引き直しているか。"
            "並べ替えてから、両側を2.5%ずつ捨てているか",
            hidden=True,
        )
_again = _two_ends(checks.run(effect_interval, *_lists, 5, what=_what, hidden=True))
checks.equal(list(_again), list(_got), what="同じ種でもう一度調べた幅", look="引数 seed を使っているか", hidden=True)
### END HIDDEN TESTS

# %% tags=["raises-exception"]
effect_interval(east_before, east_after, west_before, west_after, 8)

# %% [markdown]
# ## 5　言いすぎない文にする
#
# ### 見本
#
# 幅が分かると、言えることが決まります。
#
# | 95%の幅 | 言えること |
# | --- | --- |
# | 両端とも 0 より大きい | 対照より増えた |
# | 両端とも 0 より小さい | 対照より減った |
# | 幅の中に 0 がある（端がちょうど 0 のときも） | 増えたとも減ったとも言えない |
#
# 3つ目は、**「効果がない」という意味ではありません**。「このデータでは、偶然と見分けられない」という意味です。
#
# おはなし会の幅は、約26人から約137人まででした。両端とも 0 より大きいので、「対照の西図書館より増えた」と言えます。
#
# 1つの数だけを文にする見本です。

# %%
def mean_sentence(value):
    """平均の差を、文にする。"""
    if value > 0:
        word = "増えた"
    elif value < 0:
        word = "減った"
    else:
        word = "変わらない"
    return f"平均の差は{value:+,.0f}人。前より{word}。"


print(mean_sentence(average(east_after) - average(east_before)))

# %% [markdown]
# `{value:+,.0f}` の `+` は「プラスの符号も付ける」、`,` は「3けたごとに , を入れる」、`.0f` は「小数点以下を見せない（丸める）」です。
#
# ### 練習5　`report`
#
# 差の差と、95%の幅の両端を渡すと、報告の文を返す関数を作りましょう。**幅を必ず一緒に書く** のが大事です。
#
# <details><summary>ヒント1</summary>
#
# 見本の `mean_sentence` と同じ形です。3つの場合に分けて言葉を決め、最後に文を作って返します。分けるときに見るのは、差の差ではなく、幅の両端です。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 両端とも 0 より大きいのは、小さいほうの端 `low` が 0 より大きいときです。両端とも 0 より小さいのは、`high` が 0 より小さいときです。残りは全部、3つ目です。丸めるのは文の中だけで、分けるときは、もとの値を使います。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     if low > 0:
#         word = "対照より増えた"
#     elif （両端とも 0 より小さい）:
#         word = "対照より減った"
#     else:
#         word = （3つ目の言葉）
#     return f"対照と比べた差は1日あたり{value:+,.0f}人（95%の幅は{low:+,.0f}人から（上の端）人）。{word}。"
# ```
#
# 外側の全角の（　）は文の一部なので、残します。`（上の端）` のところだけを書きかえます。
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "report", "locked": false, "schema_version": 3, "solution": true, "task": false}
def report(value, low, high):
    """差の差の報告の文を返す。人数は、符号と位取りの , を付け、小数点以下を見せない（{value:+,.0f} の形）。

    引数:
        value: 差の差
        low: 95%の幅の、下の端
        high: 95%の幅の、上の端
    返り値: 文（文字列）。最後の言葉は、上の表の「言えること」の3つのどれか（丸める前の low と high で決める）
    例: report(83.2, 28.3, 1137.9) は
        "対照と比べた差は1日あたり+83人（95%の幅は+28人から+1,138人）。対照より増えた。"
    """
    ### BEGIN SOLUTION
    if low > 0:
        word = "対照より増えた"
    elif high < 0:
        word = "対照より減った"
    else:
        word = "増えたとも減ったとも言えない"
    return f"対照と比べた差は1日あたり{value:+,.0f}人（95%の幅は{low:+,.0f}人から{high:+,.0f}人）。{word}。"
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_report", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def half_percent(answer):
    """確かめるために、全角の「％」を、半角にそろえる。"""
    return answer.replace("％", "%") if isinstance(answer, str) else answer


for numbers, expected in (
    ((83.2, 28.3, 1137.9), "対照と比べた差は1日あたり+83人（95%の幅は+28人から+1,138人）。対照より増えた。"),
    ((-40.1, -90.2, -5.4), "対照と比べた差は1日あたり-40人（95%の幅は-90人から-5人）。対照より減った。"),
    ((60.3, -20.2, 140.8), "対照と比べた差は1日あたり+60人（95%の幅は-20人から+141人）。増えたとも減ったとも言えない。"),
):
    checks.text(
        half_percent(checks.run(report, *numbers, what=f"report{numbers}", look="return の字下げは if とそろっているか")),
        expected,
        what=f"report{numbers} の文",
        look="幅の両端で場合を分けているか。文の前の f を忘れていないか。数は :+,.0f の形か。「、」「。」や言葉は例のとおりか",
    )
print("✓ report は、この3つではできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_report_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の数を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _numbers, _shown, _word, _what in (
    ((50, 0, 100), ("+50", "+0", "+100"), "増えたとも減ったとも言えない", "下の端がちょうど 0 の"),
    ((-50, -100, 0), ("-50", "-100", "+0"), "増えたとも減ったとも言えない", "上の端がちょうど 0 の"),
    ((12.2, 0.7, 24.9), ("+12", "+1", "+25"), "対照より増えた", "下の端が 0 より少しだけ大きい"),
    ((-12.2, -2345.8, -0.6), ("-12", "-2,346", "-1"), "対照より減った", "上の端が 0 より少しだけ小さい"),
    ((12.2, 0.3, 24.9), ("+12", "+0", "+25"), "対照より増えた", "下の端が 0 より大きく、丸めると 0 になる"),
    ((-12.2, -24.9, -0.3), ("-12", "-25", "+0"), "対照より減った", "上の端が 0 より小さく、丸めると 0 になる"),
    ((-30.3, -90.1, 10.4), ("-30", "-90", "+10"), "増えたとも減ったとも言えない", "差の差がマイナスで、幅に 0 が入る"),
):
    _got = half_percent(checks.run(report, *_numbers, what=_what + "とき", hidden=True))
    checks.text(
        _got.replace("-0人", "+0人") if isinstance(_got, str) else _got,  # {round(値):+,} は +0、{値:+,.0f} は -0
        "対照と比べた差は1日あたり{}人（95%の幅は{}人から{}人）。{}。".format(*_shown, _word),
        what=_what + "ときの文",
        look="端がちょうど 0 のときも、幅に 0 が入ると考えているか。場合を分ける前に、丸めていないか。差の差ではなく、幅の両端を見ているか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ここまでできたら、ひだまり市の結果を出してみましょう。（まだ書いていない練習があると、エラーが出ます。書いてから実行し直せば大丈夫です。）

# %% tags=["raises-exception"]
lists = []
for place in ["ひだまり商店街", "せせらぎ商店街", "駅前通り"]:
    before = period_values(flow, place, pd.Timestamp("2025-09-06"), pd.Timestamp("2025-10-03"))
    after = period_values(flow, place, pd.Timestamp("2025-10-06"), pd.Timestamp("2025-11-02"))
    print(place, "の前と後:", round(average(before)), round(average(after)))
    lists = lists + [before, after]
low, high = effect_interval(lists[0], lists[1], lists[2], lists[3], 2025)
print("せせらぎ商店街が対照:", report(effect(lists[0], lists[1], lists[2], lists[3]), low, high))
print("駅前通りが対照:", round(effect(lists[0], lists[1], lists[4], lists[5])))

# %% [markdown]
# ひだまり商店街の人通りは、前の平均 4,261 人から、後は 4,930 人へ、669 人（16％）増えました。前と後だけなら「大成功」です。
# ところが、催しのなかったせせらぎ商店街も、525 人増えていました。対照と比べた差は +144 人ほどで、95%の幅には 0 が入ります。**増えたとも減ったとも言えません**。
# 駅前通りを対照にすると、差は 1,300 人をこえます。でも、対照にしてはいけない場所でした。

# %% [markdown]
# ## 6　言ってよいこと、いけないこと
#
# ### 見本
#
# 図書館のおはなし会の結果から、言ってよい文を True、いけない文を False とする見本です。
#
# - 文1「おはなし会の後4週間の東図書館の来館者は、前4週間より、1日あたり約89人多かった」
# - 文2「おはなし会を区内の全部の図書館で開けば、どの館でも、1日あたり83人増える」

# %%
sample = {1: True, 2: False}
print(sample[1], sample[2])

# %% [markdown]
# 1 は、数えたことをそのまま言っているので、言ってよい文です。2 は、調べていない館のことまで言っているので、いけません。
#
# ### 練習6　`may_say`
#
# ひだまり市の結果（アンケート、人通り、せせらぎ商店街を対照にした差の差）から、次の8つの文を言ってよいかを答えましょう。
#
# 1. ひだまり市の後4週間の、ひだまり商店街の人通りは、前4週間より、1日あたり約669人多かった
# 2. ひだまり市のおかげで、ひだまり商店街の人通りは、1日あたり約669人増えた
# 3. アンケートの満足度に答えた98人のうち、約82％が「とても満足」か「満足」と答えた。回収率は約19％だった
# 4. 区民の約82％が、ひだまり市に満足した
# 5. 対照と比べた差の95%の幅に 0 が入るので、ひだまり市には人通りを増やす効果がないことが分かった
# 6. 対照と比べた差の95%の幅に 0 が入るので、人通りが対照より増えたとも減ったとも、このデータからは言えない
# 7. 駅前通りを対照にすると差が大きく出たので、報告書には、そちらの結果だけを書いてよい
# 8. この結果は、「ひだまり市がなかったら、2つの商店街の人通りは同じだけ変わったはずだ」という前提の上に立っている
#
# <details><summary>ヒント1</summary>
#
# 「数えたことをそのまま言っているか」「調べていない人や、調べていない理由のことまで言っていないか」を、1つずつ確かめます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 2 は、対照も増えたことを忘れています。「効果がない」と「効果があるか分からない」は、違います。アンケートは、来た人のうち、紙を出した人の答えです。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# 言ってよい文と、いけない文は、4つずつです。`True` と `False` には、引用符を付けません。
#
# ```python
#     answers = {
#         1: True,
#         2: （True か False）,
#         （3 から 8 まで、同じように書く）
#     }
#     return answers[number]
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "may_say", "locked": false, "schema_version": 3, "solution": true, "task": false}
def may_say(number):
    """文の番号を渡すと、言ってよければ True、いけなければ False を返す。

    引数:
        number: 文の番号（1 から 8 の整数）
    返り値: True か False
    例: may_say(1) は True
    """
    ### BEGIN SOLUTION
    answers = {1: True, 2: False, 3: True, 4: False, 5: False, 6: True, 7: False, 8: True}
    return answers[number]
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_may_say", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
def true_or_false(number):
    """確かめるために、may_say の答えを取り出す。True か False でなければ、知らせる。"""
    look = "NameError なら、True と False を大文字で始めたか。KeyError なら、辞書に 1 から 8 まで（5 から 8 も）あるか。return があるか"
    answer = checks.run(may_say, number, what=f"文{number}", look=look)
    if type(answer).__name__ not in ["bool", "bool_"]:
        raise checks.CheckFailed(
            f"文{number}の答えが、True でも False でもありません。",
            [("あなたの値", checks.show(answer)), ("どこを見るか", "True か False を、引用符を付けずに書きます")],
        )
    return answer


for number, expected, why in (
    (1, True, "数えたことを、そのまま言った文です"),
    (2, False, "せせらぎ商店街も増えていました。669人が全部ひだまり市のおかげとは言えません"),
    (3, True, "分母と回収率を添えて、数えたことを言った文です"),
    (4, False, "聞いたのは、会場に来て、紙を出してくれた人だけです"),
):
    checks.equal(true_or_false(number), expected, what=f"文{number}を言ってよいか", look=why)
for number in [5, 6, 7, 8]:
    true_or_false(number)
print("✓ 文1から4はできています。文5から8は、提出すると採点します。")

# %% nbgrader={"grade": true, "grade_id": "test_may_say_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで文5から8を採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _number, _expected in ((5, False), (6, True), (7, False), (8, True)):
    checks.equal(
        checks.run(may_say, _number, what=f"文{_number}", look="上の確かめるセルが「✓」か", hidden=True),
        _expected,
        what=f"文{_number}を言ってよいか",
        look="「分からない」を「ない」と言いかえていないか。前提や、対照の決め方を思い出してください",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# 「増えたとも減ったとも言えない」は、失敗ではありません。次は、測る日を増やし、催しの **前に** 「何が、どれだけ増えたら成功か」を決めておきます。
#
# ## まとめ
#
# - アンケートの割合は、答えた人を分母にする。回収率を必ず添える
# - 測れなかった日は、0 人ではない
# - 前と後だけでなく、催しのなかった場所（対照）の増え方と比べる。対照は、結果を見る前に決める
# - 偶然で動く幅を、くじ引きのやり直しで調べる
# - 幅に 0 が入るときは「言えない」。「効果がない」とは言わない
#
# ## 明日、自分のファイルで
#
# 1. 評価したい事業を1つ選び、「何が増えたら（減ったら）成功か」を、文で1つ書きます。
# 2. 日ごとの人数や件数の表の **写しを作り**、事業のなかった場所の表も探します。見つからなければ、そのことを報告書に書きます。
# 3. `read_flow` の写しを作り、見出しより上の行数（`skiprows`）、空の印（`na_values`）、列の名前を、自分の表に合わせます。
# 4. **後の数字を見る前に**、前の期間の折れ線から対照を決めます。
# 5. `effect_interval` で幅を調べ、`report` の文を、前提と種の番号と一緒に書きます。
#
# 日数が10日より少ないときや、1日だけ飛びぬけた日があるときは、この幅はあてになりません。日ごとの値をそのまま見せます。
#
# ### 困ったときは：よろず相談DX
#
# 情報システムの担当が、どんな小さなことでも相談に乗ります。事業を **始める前に** 相談すると、測り方から一緒に考えられます。次の3つを書いて送ってください。
#
# 1. **したいこと**（例：健康講座に効果があったかを知りたい）
# 2. **書いたもの**（セルの中身をそのまま。まだなければ、表の見出し）
# 3. **出たもの**（エラーなら、いちばん下の行）
#
# アンケートの自由記述は、個人が分かることがあります。ファイルを付けるときは、消した写しにしてください。
#
# 最後に、このノートを **保存してから提出** してください。何度でも提出し直せて、いちばん良い結果が記録されます。
