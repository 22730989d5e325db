# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # BI 3 増減と割合を、正しく伝える
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - 前の年度からの増減率を計算し、0 で割れないときは「皆増」「皆減」と書く
# - ピボットで2つの年度を並べ、どの款が全体をどれだけ動かしたか（寄与度）を言う
# - 構成比の変化を「ポイント」で言い、金額の増減と取り違えない
# - 件数が少ないときは率を出さず、率の平均をとらない
# - 小さなグラフを同じ目盛りで並べ、動き方を比べる
#
# **所要時間**　45分（途中でやめても、保存しておけば続けられます。続けるときは、いちばん上のセルから順に実行し直します）
#
# **業務での使いどころ**　予算や決算の説明、事業の実績報告、議会や報道への答え。「50％増えました」の一言は、強く伝わります。
# でも、2件が3件になっただけでも「50％増」です。率は、**もとの大きさ** を隠します。この単元では、率を正しく計算し、率だけを見せると人を誤らせる場面を、見分けられるようにします。
#
# データはすべて架空です。「架空区」という区は実在しません。

# %% [markdown]
# ## はじめに
#
# 「BI 1」「BI 2」を終えた人のための単元です。**上から順に、飛ばさずに** 実行し、「# ここに書いてください」とあるセルだけに、`raise` の行ごと消して答えを書きます。
# ここで使う、これまでの道具です。
#
# | 書き方 | 意味 |
# | --- | --- |
# | `表["見出し"]`、`表[条件]` | 列を1つ取り出す。条件に合う行だけを取り出す |
# | `表.to_dict("records")` | 表を、辞書のリスト（1つの辞書が1行）にする |
# | `pd.DataFrame(辞書のリスト)` | 辞書のリストを、表にする |
# | `f"{name}は{count}件"` | `{ }` の中の値を、文字列にはめ込む |
# | `abs(値)` | マイナスを取る |
# | `値 is not None` | 値があるとき True |
# | `for a, b in zip(A, B):` | A と B から、同じ位置のものを組にして取り出す |
# | `fig, ax = plt.subplots()` | 用紙 `fig` と、グラフをかく場所 `ax` を作る |
#
# まず、次のセルを実行してください。

# %% nbgrader={"grade": false, "grade_id": "tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
import matplotlib_fontja  # グラフの文字を、日本語の字体にする道具
import pandas as pd  # 表を扱う道具
from matplotlib import pyplot as plt  # グラフをかく道具
from yorozu import checks  # 答えを確かめる道具

COLORS = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9"]  # 青、だいだい、緑、赤紫、空色
plt.rcParams["axes.prop_cycle"] = plt.cycler(color=COLORS)  # 色を指定しないとき、COLORS を順に使う
plt.rcParams["axes.titley"] = 1.0  # 題名は、グラフのすぐ上に置く
plt.rcParams["text.hinting"] = "none"  # 文字の形を、画面の点に合わせて変えない

# %% [markdown]
# 練習には、BI 1 で作った形の予算の表を使います。いちばん上に注意書きの行があるので、見出しは2行目です。0 から数えて `header=1` と伝えます。CSV は `pd.read_csv` で読みます。`utf-8-sig` は、文字の記録のしかたの名前です。

# %%
tidy = pd.read_csv("data/予算_整えた表.csv", header=1, encoding="utf-8-sig")
tidy.head()

# %% [markdown]
# `.head()`（ヘッド）は、初めの5行だけを見せます。2021年度から2026年度までの、款・項・目・節ごとの予算額です。単位は円です。
#
# ## 1　割り算の前に、0 を確かめる
#
# ### 見本
#
# 割合を計算する関数の見本です。全体に対する部分の割合（**構成比**）を、％で返します。

# %%
def share(part, whole):
    """全体 whole に対する、部分 part の割合（％）を返す。全体が 0 なら None を返す。"""
    if whole == 0:
        return None
    return part / whole * 100


print(share(30, 120), share(0, 120), share(0, 0))

# %% [markdown]
# なぜ、先に 0 を確かめるのでしょうか。次のセルは、**わざとエラーを出します**。実行して、いちばん下の行を見てください。

# %% tags=["raises-exception"]
12 / 0 * 100

# %% [markdown]
# `ZeroDivisionError: division by zero` は、「0 で割った」という意味です。新しく始めた事業の「前の年度」は 0 なので、増減率の計算では、必ずこれに出会います。
#
# `None`（ノン）は「値がない」という印です。0 を返してはいけません。「0％（変わらない）」と「計算できない」は、まったく違います。
#
# ### 練習1　`change_rate`
#
# 増減率を計算する関数を作りましょう。増減率は、**（後 − 前）÷ 前 × 100** です。80 が 100 になったら 25％増、100 が 80 になったら 20％減（-20）です。
#
# <details><summary>ヒント1</summary>
#
# 見本の `share` と同じ形です。割る数は「前」なので、0 かどうかを確かめるのも「前」です。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 引き算を先にするので、かっこが要ります。`now - before / before` と書くと、割り算が先になってしまいます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# （　）のところは、かっこも消して、自分の答えに書きかえます。引き算の答えを先に `difference` に入れると、引き算のかっこは要りません。
#
# ```python
#     if （前が 0 かどうか）:
#         return None
#     difference = （後から前を引く）
#     return difference / （割る数） * 100
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "change_rate", "locked": false, "schema_version": 3, "solution": true, "task": false}
def change_rate(before, now):
    """前の値から後の値への増減率（％）を返す。丸めない。前の値が 0 のときは、計算できないので None を返す。

    引数:
        before: 前の値（0 以上の数）
        now: 後の値（0 以上の数）
    返り値: 増減率（％）。増えたらプラス、減ったらマイナス。計算できないときは None
    例: change_rate(80, 100) は 25.0、change_rate(100, 80) は -20.0、change_rate(0, 5) は None
    """
    ### BEGIN SOLUTION
    if before == 0:
        return None
    return (now - before) / before * 100
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_change_rate", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
for before, now, expected, look in (
    (80, 100, 25, "引き算にかっこを付けているか。割るのは before か。100 を掛けているか"),
    (100, 80, -20, "後から前を引いているか。abs でマイナスを取っていないか"),
    (400, 0, -100, "後が 0 のときは、計算できる。-100 になる"),
    (0, 5, None, "before が 0 のときは、割り算の前に return None"),
):
    checks.equal(
        checks.run(
            change_rate,
            before,
            now,
            what=f"{before} から {now} への増減率",
            look="before が 0 かどうかを、割り算の前に確かめているか。return があるか",
            none_ok=True,
        ),
        expected,
        what=f"{before} から {now} への増減率",
        look=look,
    )
print("✓ change_rate はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_change_rate_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の値を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _before, _now, _expected, _what in (
    (1, 3, 200, "3倍になったとき"),
    (3, 2, -100 / 3, "割り切れずに減ったとき"),
    (9, 0, -100, "後が 0 のとき"),
    (3, 4, 100 / 3, "割り切れないとき"),
    (1000, 1001, 0.1, "少しだけ増えたとき"),
    (7, 7, 0, "変わらないとき"),
    (0, 0, None, "前も後も 0 のとき"),
    (0.5, 2, 300, "小数のとき"),
):
    checks.equal(
        checks.run(change_rate, _before, _now, what=_what, hidden=True, none_ok=True),
        _expected,
        what=_what + "の増減率",
        look="丸めていないか。前の値が 0 のときだけ、None を返しているか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 2　表に書く形にする
#
# ### 見本
#
# 役所の表では、マイナスを「△」で書きます。増減 **数** を、その形の文字列にする見本です。

# %%
def difference_label(before, now):
    """増減数を、表に書く形の文字列にする。"""
    difference = now - before
    if difference < 0:
        return f"△{abs(difference):,}"
    return f"{difference:,}"


print(difference_label(1200, 3700), difference_label(3700, 1200), difference_label(5, 5))

# %% [markdown]
# `f"{値:,}"` のように、`{ }` の中の値の後に `:` を付けると、書き方を決められます。
#
# | 書き方 | 意味 | 結果 |
# | --- | --- | --- |
# | `f"{3700:,}"` | 3けたごとに「,」 | `3,700` |
# | `f"{12.345:.1f}"` | 小数点の後を1けたに丸める | `12.3` |
# | `f"{2.0:.1f}"` | 0 でも1けた書く | `2.0` |
#
# ここに、小さな落とし穴があります。-0.04 を丸めると、どうなるでしょうか。

# %%
print(f"{-0.04:.1f}", f"{abs(-0.04):.1f}", f"{abs(-0.04):.1f}" == "0.0")

# %% [markdown]
# `-0.0` です。そのまま「△0.0％」と書くと、「減ったのか、変わらないのか」と聞かれます。**丸めた結果が 0.0 なら、△ を付けません**。
#
# ### 練習2　`rate_label`
#
# 増減率を、表に書く形の文字列にする関数を作りましょう。率で書けないときは、決まった言葉があります。
#
# | 場合 | 書き方 |
# | --- | --- |
# | 前が 0 で、後が 0 でない | `皆増`（かいぞう）　なかったものが、新しくできた |
# | 前が 0 でなく、後が 0 | `皆減`（かいげん）　全部なくなった |
# | 前も後も 0 | `－` |
# | 増えた | `12.5％`（小数点の後は1けた。「＋」や「,」は付けない） |
# | 減った | `△3.2％` |
# | 丸めると 0.0 | `0.0％`（△ を付けない） |
#
# <details><summary>ヒント1</summary>
#
# 表の上から順に、`if` で1つずつ分けて `return` します。率の計算には、練習1の `change_rate` が使えます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 「前も後も 0」を、いちばん先に調べます。`if before == 0 and now == 0:` です。`and` は「しかも」という意味です。残りの率では、先に `text = f"{abs(rate):.1f}"` を作り、`rate < 0` で、しかも `text != "0.0"` のときだけ「△」を付けます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     if before == 0 and now == 0:
#         return "－"
#     if before == 0:
#         return （なかったものができたときの言葉）
#     if now == 0:
#         return （なくなったときの言葉）
#     rate = change_rate(before, now)
#     text = f"{abs(rate):.1f}"
#     if （減っていて、しかも丸めた結果が 0.0 でない）:
#         return f"△{text}％"
#     return f"{text}％"
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "rate_label", "locked": false, "schema_version": 3, "solution": true, "task": false}
def rate_label(before, now):
    """増減率を、表に書く形の文字列にする。書き方は、上の表のとおり。

    引数:
        before: 前の値（0 以上の数）
        now: 後の値（0 以上の数）
    返り値: 文字列
    例: rate_label(80, 100) は "25.0％"、rate_label(100, 80) は "△20.0％"、rate_label(0, 5) は "皆増"、
        rate_label(5, 0) は "皆減"、rate_label(0, 0) は "－"、rate_label(10000, 9999) は "0.0％"
    """
    ### BEGIN SOLUTION
    if before == 0 and now == 0:
        return "－"
    if before == 0:
        return "皆増"
    if now == 0:
        return "皆減"
    rate = change_rate(before, now)
    text = f"{abs(rate):.1f}"
    if rate < 0 and text != "0.0":
        return f"△{text}％"
    return f"{text}％"
    ### END SOLUTION

# %% [markdown]
# 「％」や「－」は、全角でも半角でも正解にします。次のセルの `same_marks` が、全角にそろえてから比べます。

# %% nbgrader={"grade": false, "grade_id": "same_marks", "locked": true, "schema_version": 3, "solution": false, "task": false}
def same_marks(answer):
    """確かめるために、「％」と、1文字だけの横線を、全角にそろえる。"""
    if not isinstance(answer, str):
        return answer
    if answer in ["-", "−", "ー", "―", "—"]:
        return "－"
    return answer.replace("%", "％")

# %% nbgrader={"grade": true, "grade_id": "test_rate_label", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for before, now, expected, look in (
    (80, 100, "25.0％", "f\"{…:.1f}\" で小数点の後を1けたにし、最後に ％ を付けているか"),
    (100, 80, "△20.0％", "減ったときは「△」を付け、abs で「-」を取っているか"),
    (30, 40, "33.3％", "小数点の後を1けたに丸めているか"),
    (0, 5, "皆増", "前が 0 で、後が 0 でないとき"),
    (5, 0, "皆減", "後が 0 のとき。△100.0％ とは書かない"),
    (0, 0, "－", "前も後も 0 のときを、いちばん先に調べているか"),
    (10000, 9999, "0.0％", "丸めた結果が 0.0 のときに、△ を付けていないか"),
    (10000, 9996, "0.0％", "△ を付けるかは、率ではなく、丸めた後の text で決めているか"),
    (80, 1000, "1150.0％", "率が大きくなっても、けたの区切りの「,」は付けない。:,.1f ではなく :.1f か"),
):
    answer = checks.run(
        rate_label,
        before,
        now,
        what=f"{before} から {now} になったとき",
        look="before が 0 のときは、率を計算する前に return しているか。どの場合にも return があるか",
    )
    checks.text(same_marks(answer), expected, what=f"{before} から {now} になったときの書き方", look=look)
print("✓ rate_label はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_rate_label_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の値を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _before, _now, _expected, _what in (
    (10000, 10004, "0.0％", "少しだけ増えて、丸めると 0.0 になるとき"),
    (10000, 10006, "0.1％", "少しだけ増えて、丸めると 0.1 になるとき"),
    (10000, 9994, "△0.1％", "少しだけ減って、丸めると 0.1 になるとき"),
    (10000, 9996, "0.0％", "少しだけ減って、丸めると 0.0 になるとき"),
    (0, 0, "－", "前も後も 0 のとき"),
    (50, 50, "0.0％", "変わらないとき"),
    (2, 27, "1250.0％", "10倍より増えたとき"),
    (1000, 1, "△99.9％", "ほとんどなくなったとき"),
    (10000, 1, "△100.0％", "丸めると 100 になるが、なくなってはいないとき"),
    (1, 0, "皆減", "1 が 0 になったとき"),
    (0, 0.5, "皆増", "1 より小さい値ができたとき"),
):
    _answer = checks.run(rate_label, _before, _now, what=_what, hidden=True)
    checks.text(
        same_marks(_answer),
        _expected,
        what=_what + "の書き方",
        look="皆増・皆減になるのは、前か後がちょうど 0 のときだけか。△ を付けるのは、減っていて、丸めても 0.0 にならないときだけか。けたの区切りの「,」を付けていないか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 3　2つの年度を並べ、全体を動かしたものを探す
#
# ### 見本
#
# 図書館の貸出点数で、2つの年度を比べます。

# %%
loans = pd.read_csv("data/貸出点数.csv", header=1, encoding="utf-8-sig")
loans.head()

# %% [markdown]
# 縦に並んだ表から、年度を横に並べた表を作るのが、`.pivot_table`（ピボットテーブル）です。Excel のピボットテーブルと同じ仕事をします。

# %%
part = loans[loans["年度"].isin([2024, 2025])]
wide = part.pivot_table(index="館", columns="年度", values="点数", aggfunc="sum", fill_value=0)
wide

# %% [markdown]
# - `表["年度"].isin([2024, 2025])`（イズイン）は、値がリストの中のどれかなら True です。2つの年度の行だけを残しました。
# - `index` は縦に並べる列、`columns` は横に並べる列、`values` は集計する値の列です。
# - `aggfunc="sum"`（アグファンク）は、同じところに入る値が2つ以上あるとき、足すという意味です。書かないと **平均** になります。
# - `fill_value=0` は、行がないところを 0 にします。書かないと `NaN`（値がない）になります。
#
# 横の見出しは、文字列ではなく整数の 2024 と 2025 です。`.reset_index()`（リセットインデックス）で「館」を普通の列に戻すと、1行ずつ辞書にできます。

# %%
def compare_loans(loans, before, now):
    """2つの年度の貸出点数を比べた表を返す。減った館が上に来る。"""
    part = loans[loans["年度"].isin([before, now])]
    wide = part.pivot_table(index="館", columns="年度", values="点数", aggfunc="sum", fill_value=0)
    rows = []
    for row in wide.reset_index().to_dict("records"):
        rows.append(
            {
                "館": row["館"],
                "前年度": row[before],
                "当年度": row[now],
                "増減": row[now] - row[before],
                "増減率(％)": change_rate(row[before], row[now]),
            }
        )
    table = pd.DataFrame(rows, columns=["館", "前年度", "当年度", "増減", "増減率(％)"])
    return table.sort_values("増減")


compare_loans(loans, 2024, 2025)

# %% [markdown]
# （`change_rate` を書いていないときは、`NotImplementedError` という赤い字が出ます。書いてから実行し直せば大丈夫です。）
#
# - `row[before]` の `before` には引用符を付けません。変数 `before` の値（2024）が見出しだからです。
# - `.sort_values("増減")`（ソートバリューズ）は、その列の小さい順に並べた表を返します。`ascending=False`（アセンディング）を足すと、大きい順です。
# - `key=abs` を足すと、**マイナスを取ってから** 比べます。増えたものも減ったものも、動いた大きさの順に並びます。
#
# 増減率の順に並べると、川岸図書館の約20％増がいちばん目立ちます。でも、増えた点数は、中央図書館と大きくは違いません。
# そこで、全体への影響を測る **寄与度**（きよど）を使います。
#
# > 寄与度 ＝ その館の増減 ÷ 前の年度の **全体** × 100（ポイント）
#
# 全部の館の寄与度を足すと、全体の増減率になります。「全体の増減率のうち、その館が何ポイント分を動かしたか」が分かります。

# %%
before_total = part[part["年度"] == 2024]["点数"].sum()
now_total = part[part["年度"] == 2025]["点数"].sum()
print("全体の増減率", change_rate(before_total, now_total))
print("中央図書館の寄与度", (190200 - 187900) / before_total * 100)
print("川岸図書館の寄与度", (15300 - 12700) / before_total * 100)
print("若葉図書館の寄与度", (36300 - 37500) / before_total * 100)

# %% [markdown]
# **pandas の割り算は、0 で割っても止まりません**。列どうしを割ると、エラーの代わりに `inf`（インフ。無限大）という値が入ります。

# %%
new = pd.DataFrame([{"館": "東図書館", "前年度": 200, "当年度": 250}, {"館": "新図書館", "前年度": 0, "当年度": 1200}])
new["当年度"] / new["前年度"]

# %% [markdown]
# 気付かずに大きい順に並べると、`inf` がいちばん上に来ます。1つずつ `change_rate` を使えば、前の年度が 0 のところは空になります。
#
# ### 練習3　`compare_years`
#
# 予算の表から、2つの年度を款ごとに比べた表を作る関数を作りましょう。見出しは、次のセルのとおりです。

# %% nbgrader={"grade": false, "grade_id": "compare_columns", "locked": true, "schema_version": 3, "solution": false, "task": false}
COMPARE_COLUMNS = ["款", "前年度(円)", "当年度(円)", "増減額(円)", "増減率(％)", "寄与度(ポイント)"]

# %% [markdown]
# <details><summary>ヒント1</summary>
#
# 見本の `compare_loans` を、館から款に、点数から金額(円) に変えます。足りないのは、寄与度と、並べ方です。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 寄与度で割るのは、**前の年度の全部の款の合計** です。`wide[before].sum()` で求められます。`.reset_index()` の前でも後でも、同じ列があります。見出しは `COMPARE_COLUMNS` から写すと、間違えません（かっこは半角、％ は全角です）。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     part = tidy[tidy["年度"].isin([before, now])]
#     wide = part.pivot_table(index="款", columns="年度", values="金額(円)", aggfunc="sum", fill_value=0)
#     total = wide[before].sum()
#     rows = []
#     for row in wide.reset_index().to_dict("records"):
#         difference = （増減額）
#         rows.append(
#             {
#                 "款": row["款"],
#                 "前年度(円)": row[before],
#                 "当年度(円)": row[now],
#                 "増減額(円)": difference,
#                 "増減率(％)": （change_rate を使う）,
#                 "寄与度(ポイント)": （増減額を全体で割って、100 を掛ける）,
#             }
#         )
#     table = pd.DataFrame(rows, columns=COMPARE_COLUMNS)
#     return table.sort_values("増減額(円)", key=（動いた大きさで比べる）, ascending=False)
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "compare_years", "locked": false, "schema_version": 3, "solution": true, "task": false}
def compare_years(tidy, before, now):
    """2つの年度の予算額を、款ごとに比べた表を返す。

    どちらかの年度に行のある款を、全部入れる。片方の年度に行がなければ、その年度は 0 円とする。
    同じ年度の同じ款の金額は、全部足す。増減率は change_rate のとおり（前年度が 0 円なら空）。
    寄与度は、増減額を、前年度の全部の款の合計で割り、100 を掛けたもの。率と寄与度は丸めない。
    行は、増減額の大きさ（マイナスを取った値）の、大きい順に並べる。渡した表は変えない。

    引数:
        tidy: 1行に金額が1つの表。列は「年度」（整数）「款」「項」「目」「節」「金額(円)」（整数）
        before: 前の年度（整数）。now より後の年度のこともある
        now: 後の年度（整数）
    返り値: 表。列は COMPARE_COLUMNS のとおりの順
    例: compare_years(tidy, 2025, 2026) の1行目は、款が "民生費"、前年度(円) が 78450000000、
        当年度(円) が 81510000000、増減額(円) が 3060000000、増減率(％) が約 3.90、寄与度(ポイント) が約 1.93
    """
    ### BEGIN SOLUTION
    part = tidy[tidy["年度"].isin([before, now])]
    wide = part.pivot_table(index="款", columns="年度", values="金額(円)", aggfunc="sum", fill_value=0)
    total = wide[before].sum()
    rows = []
    for row in wide.reset_index().to_dict("records"):
        difference = row[now] - row[before]
        rows.append(
            {
                "款": row["款"],
                "前年度(円)": row[before],
                "当年度(円)": row[now],
                "増減額(円)": difference,
                "増減率(％)": change_rate(row[before], row[now]),
                "寄与度(ポイント)": difference / total * 100,
            }
        )
    table = pd.DataFrame(rows, columns=COMPARE_COLUMNS)
    return table.sort_values("増減額(円)", key=abs, ascending=False)
    ### END SOLUTION

# %% tags=["raises-exception"]
compare_years(tidy, 2025, 2026)

# %% nbgrader={"grade": true, "grade_id": "test_compare_years", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
table = pd.DataFrame(
    [
        [2025, "総務費", "項", "目", "報酬", 300],
        [2025, "総務費", "項", "目", "旅費", 100],
        [2025, "民生費", "項", "目", "扶助費", 600],
        [2026, "総務費", "項", "目", "報酬", 440],
        [2026, "民生費", "項", "目", "扶助費", 510],
        [2026, "新設費", "項", "目", "委託料", 20],
        [2024, "廃止費", "項", "目", "委託料", 900],
    ],
    columns=["年度", "款", "項", "目", "節", "金額(円)"],
)
with checks.unchanged(table, what="渡した表", look="渡された表に、列を足したり、並べ替えたりしていないか"):
    compared = checks.run(
        compare_years,
        table,
        2025,
        2026,
        look="KeyError なら、見出しのつづりか（かっこは半角）、row[before] の before に引用符を付けていないかを見る。ZeroDivisionError なら、増減率は change_rate で、寄与度は全体の合計で割っているか。return があるか",
    )
checks.table(
    compared,
    pd.DataFrame(
        [
            ["民生費", 600, 510, -90, -15, -9],
            ["総務費", 400, 440, 40, 10, 4],
            ["新設費", 0, 20, 20, None, 2],
        ],
        columns=COMPARE_COLUMNS,
    ),
    what="7行の表の、2025年度と2026年度を比べたもの",
    look="aggfunc=\"sum\" で足しているか。fill_value=0 があるか。先に2つの年度の行だけにしたか。寄与度は、前年度の全体（ここでは 1000）で割っているか。key=abs で大きい順か。値が空なら、見出しのつづりを見る（かっこは半角、％ は全角）",
)
compared = checks.run(compare_years, tidy, 2025, 2026)
checks.equal(
    list(compared["款"])[:3] if "款" in getattr(compared, "columns", []) else compared,
    ["民生費", "産業経済費", "デジタル推進費"],
    what="予算の表で、上から3つの款",
    look="増減額の大きさの順か。増減率の順になっていないか",
)
print("✓ compare_years はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_compare_years_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _rows, _before, _now, _expected, _what in (
    (
        [
            [2030, "一費", 10], [2021, "二費", 500], [2030, "二費", 100], [2021, "三費", 300], [2021, "二費", 200],
            [2030, "三費", 301], [2025, "四費", 7], [2021, "五費", 0], [2030, "五費", 50],
        ],
        2021,
        2030,
        [
            ["二費", 700, 100, -600, -600 / 7, -60],
            ["五費", 0, 50, 50, None, 5],
            ["一費", 0, 10, 10, None, 1],
            ["三費", 300, 301, 1, 1 / 3, 0.1],
        ],
        "離れた年度を比べる、行の順番がばらばらの表",
    ),
    (
        [[2026, "新費", 400], [2025, "旧費", 200], [2025, "並費", 300], [2026, "並費", 300]],
        2025,
        2026,
        [["新費", 0, 400, 400, None, 80], ["旧費", 200, 0, -200, -100, -40], ["並費", 300, 300, 0, 0, 0]],
        "なくなった款と、変わらない款のある表",
    ),
    (
        [[2025, "甲費", 80], [2026, "甲費", 100], [2025, "乙費", 120], [2026, "乙費", 150]],
        2026,
        2025,
        [["乙費", 150, 120, -30, -20, -12], ["甲費", 100, 80, -20, -20, -8]],
        "後の年度から前の年度を見る表",
    ),
):
    _table = pd.DataFrame(
        [[_year, _kan, "項", "目", "節", _amount] for _year, _kan, _amount in _rows],
        columns=["年度", "款", "項", "目", "節", "金額(円)"],
    )
    _table.index = range(30, 30 + len(_table))
    with checks.unchanged(_table, what="渡した表", hidden=True):
        _got = checks.run(
            compare_years,
            _table,
            _before,
            _now,
            what=_what,
            look="KeyError なら、年度を決めてしまわずに、引数の before と now を使っているか。ZeroDivisionError なら、増減率は change_rate で、寄与度は全体の合計で割っているか",
            hidden=True,
        )
    checks.table(
        _got,
        pd.DataFrame(_expected, columns=COMPARE_COLUMNS),
        what=_what + "で、2つの年度を比べたもの",
        look="引数の before と now を使っているか。片方の年度にしかない款も入れ、どちらにもない款は入れていないか。寄与度は、前年度の全体で割ったか。増減額の大きさの順か。before が now より後の年度でも、見出しの順とつづりは COMPARE_COLUMNS のとおりか（かっこは半角）",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# できたら、`compare_years(tidy, 2025, 2026)` の表を見てください。増減率がいちばん大きい産業経済費は約51％増ですが、寄与度は約1.0ポイントです。
# 約3.9％しか増えていない民生費の寄与度は約1.9ポイントで、全体の増減率（約3.0％）の半分より大きな部分を占めます。**率の順と、影響の大きさの順は、違います。**
#
# ## 4　構成比は「ポイント」で比べる
#
# ### 見本
#
# 「貸出の割合が、20％から25％に上がった」とき、「5％上がった」と言うと、間違って伝わります。20％の 1.05 倍（21％）とも読めるからです。
# ％どうしの引き算の答えは、**5ポイント** と言います。
#
# もう1つ、気を付けることがあります。中央図書館の、貸出の構成比を見ます。

# %%
first = loans[loans["年度"] == 2021]
last = loans[loans["年度"] == 2025]
first_count = int(first[first["館"] == "中央図書館"]["点数"].sum())
last_count = int(last[last["館"] == "中央図書館"]["点数"].sum())
print("点数", first_count, "→", last_count)
print("構成比", share(first_count, first["点数"].sum()), "→", share(last_count, last["点数"].sum()))

# %% [markdown]
# 点数は 7,800 点増えたのに、構成比はほとんど変わりません。全体も同じくらいの割合で増えたからです。**構成比だけを見て「増えた」「減った」と言ってはいけません**。
#
# 丸めにも注意します。次の2つの構成比の差を見てください。

# %%
a = 10.04
b = 10.16
print(f"{a:.1f}％から{b:.1f}％へ、{b - a:.1f}ポイント")

# %% [markdown]
# 10.0 から 10.2 なのに、差は 0.1 ポイントと出ました。誤りではありません。**差は、丸める前の値で引き算し、最後に丸める** のが決まりです。
#
# ### 練習4　`share_finding`
#
# `compare_years` の表から、ある款の構成比の変化を、金額の増減も添えて、文にする関数を作りましょう。
#
# <details><summary>ヒント1</summary>
#
# 「その款の行を取り出す」「前と後の構成比を計算する」「差を丸めた文字列を作る」「上がった、下がった、変わらないで分ける」の順です。金額の言葉は、構成比とは別に決めます。3つに分けるときは、`if`、`elif`（そうでなくて、もし…なら）、`else` です。
#
# </details>
# <details><summary>ヒント2</summary>
#
# その款の行は、`compared[compared["款"] == kan].to_dict("records")[0]` で、辞書として取り出せます。構成比は、見本の `share` と、`compared["前年度(円)"].sum()` などを使います。`text = f"{abs(points):.1f}"` が `"0.0"` なら「ほとんど変わらない」です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     row = compared[compared["款"] == kan].to_dict("records")[0]
#     old = share(row["前年度(円)"], compared["前年度(円)"].sum())
#     new = （当年度の構成比）
#     if row["増減額(円)"] > 0:
#         amount = "増えた"
#     elif row["増減額(円)"] < 0:
#         amount = （減ったときの言葉）
#     else:
#         amount = （同じときの言葉）
#     text = f"{abs(new - old):.1f}"
#     start = f"{kan}の構成比は{old:.1f}％から{new:.1f}％"
#     if text == "0.0":
#         return f"{start}で、ほとんど変わらない（金額は{amount}）"
#     if new > old:
#         return f"{start}へ、{text}ポイント上がった（金額は{amount}）"
#     return （下がったときの文）
# ```
#
# `elif`（エルイフ）は、「そうでなくて、もし…なら」です。
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "share_finding", "locked": false, "schema_version": 3, "solution": true, "task": false}
def share_finding(compared, kan):
    """ある款の構成比が、前年度から当年度へどう変わったかを、金額の増減を添えた文にする。

    構成比は、その年度の、全部の款の合計に対する割合（％）。差は、丸める前の構成比で引き算してから、丸める。
    どの数も、小数点の後を1けたにする（f"{値:.1f}"）。文は、次の3つのどれか。
        「民生費の構成比は49.4％から49.9％へ、0.4ポイント上がった（金額は増えた）」
        「教育費の構成比は15.7％から15.4％へ、0.2ポイント下がった（金額は増えた）」
        「議会費の構成比は0.5％から0.5％で、ほとんど変わらない（金額は増えた）」  差が丸めて 0.0 のとき
    かっこの中は、増減額によって「金額は増えた」「金額は減った」「金額は同じ」のどれか。

    引数:
        compared: compare_years の返り値
        kan: 款の名前（文字列）。compared に必ずある
    返り値: 文（文字列）
    """
    ### BEGIN SOLUTION
    row = compared[compared["款"] == kan].to_dict("records")[0]
    old = share(row["前年度(円)"], compared["前年度(円)"].sum())
    new = share(row["当年度(円)"], compared["当年度(円)"].sum())
    if row["増減額(円)"] > 0:
        amount = "増えた"
    elif row["増減額(円)"] < 0:
        amount = "減った"
    else:
        amount = "同じ"
    text = f"{abs(new - old):.1f}"
    start = f"{kan}の構成比は{old:.1f}％から{new:.1f}％"
    if text == "0.0":
        return f"{start}で、ほとんど変わらない（金額は{amount}）"
    if new > old:
        return f"{start}へ、{text}ポイント上がった（金額は{amount}）"
    return f"{start}へ、{text}ポイント下がった（金額は{amount}）"
    ### END SOLUTION

# %% tags=["raises-exception"]
share_finding(compare_years(tidy, 2025, 2026), "民生費")

# %% nbgrader={"grade": true, "grade_id": "test_share_finding", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
compared = pd.DataFrame(
    [
        ["民生費", 78450, 81510, 3060, 0, 0],
        ["教育費", 24870, 25230, 360, 0, 0],
        ["議会費", 840, 850, 10, 0, 0],
        ["土木費", 14610, 14120, -490, 0, 0],
        ["その他", 39900, 41770, 1870, 0, 0],
    ],
    columns=COMPARE_COLUMNS,
)
for kan, expected in (
    ("民生費", "民生費の構成比は49.4％から49.9％へ、0.4ポイント上がった（金額は増えた）"),
    ("教育費", "教育費の構成比は15.7％から15.4％へ、0.2ポイント下がった（金額は増えた）"),
    ("議会費", "議会費の構成比は0.5％から0.5％で、ほとんど変わらない（金額は増えた）"),
    ("土木費", "土木費の構成比は9.2％から8.6％へ、0.6ポイント下がった（金額は減った）"),
):
    answer = checks.run(
        share_finding,
        compared,
        kan,
        what=f"{kan}の構成比の変化",
        look="KeyError なら、見出しのつづりを見る（かっこは半角）。どの場合にも return があるか",
    )
    checks.text(
        same_marks(answer),
        expected,
        what=f"{kan}の構成比の変化を書いた文",
        look="割るのは、その年度の全部の款の合計か。差は、丸める前の値で引き算しているか。金額の言葉は、増減額で決めているか",
    )
print("✓ share_finding は、この表ではできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_share_finding_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _rows, _kan, _expected, _what in (
    (
        [("甲費", 1004, 1016), ("乙費", 8996, 8984)],
        "甲費",
        "甲費の構成比は10.0％から10.2％へ、0.1ポイント上がった（金額は増えた）",
        "丸めた値の引き算と、差が合わない表",
    ),
    (
        [("甲費", 500, 400), ("乙費", 500, 100)],
        "甲費",
        "甲費の構成比は50.0％から80.0％へ、30.0ポイント上がった（金額は減った）",
        "金額は減ったのに、構成比は上がった表",
    ),
    (
        [("乙費", 300, 700), ("甲費", 100, 100)],
        "甲費",
        "甲費の構成比は25.0％から12.5％へ、12.5ポイント下がった（金額は同じ）",
        "金額が同じで、構成比が下がった表",
    ),
    (
        [("丙費", 0, 30), ("乙費", 70, 70)],
        "丙費",
        "丙費の構成比は0.0％から30.0％へ、30.0ポイント上がった（金額は増えた）",
        "新しくできた款のある表",
    ),
    (
        [("甲費", 20000, 20008), ("乙費", 80000, 79992)],
        "甲費",
        "甲費の構成比は20.0％から20.0％で、ほとんど変わらない（金額は増えた）",
        "構成比が、ほんの少し上がった表",
    ),
    (
        [("甲費", 300, 301), ("乙費", 700, 699)],
        "甲費",
        "甲費の構成比は30.0％から30.1％へ、0.1ポイント上がった（金額は増えた）",
        "金額が、いちばん小さい額だけ増えた表",
    ),
    (
        [("甲費", 300, 301), ("乙費", 700, 699)],
        "乙費",
        "乙費の構成比は70.0％から69.9％へ、0.1ポイント下がった（金額は減った）",
        "金額が、いちばん小さい額だけ減った表",
    ),
    (
        [("甲費", 30, 30), ("乙費", 70, 70)],
        "乙費",
        "乙費の構成比は70.0％から70.0％で、ほとんど変わらない（金額は同じ）",
        "何も変わらない表",
    ),
):
    _table = pd.DataFrame(
        [[_name, _old, _new, _new - _old, None, 0] for _name, _old, _new in _rows], columns=COMPARE_COLUMNS
    )
    _table.index = range(5, 5 + len(_table))
    with checks.unchanged(_table, what="渡した表", hidden=True):
        _answer = checks.run(share_finding, _table, _kan, what=_what, hidden=True)
    checks.text(
        same_marks(_answer),
        _expected,
        what=_what + "の文",
        look="構成比の上がり下がりと、金額の増え減りを、別々に決めているか。差を丸めてから、変わらないかどうかを決めているか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 5　少ない件数の率は、出さない
#
# ### 見本
#
# 区民相談課の件数です。この CSV の文字コード（文字の記録のしかた）は CP932 で、上に題名と注意書きの2行があります。

# %%
consultations = pd.read_csv("data/相談件数.csv", header=2, encoding="cp932")
for row in consultations.to_dict("records"):
    print(row["相談の種類"], row["令和6年度"], row["令和7年度"], change_rate(row["令和6年度"], row["令和7年度"]))

# %% [markdown]
# ペットの相談は「250％増」です。でも、2件が7件になっただけです。**もとが少ないと、たまたまの数件で、率は大きく動きます。**
# 何件から率を出すかを決めて、それより少ないときは「少数」とだけ書き、件数を見せます。ここでは、前の年度が **30件より少ない** ときとします。境目の数は、課で話し合って決め、表の下に書きます。
#
# もう1つの落とし穴は、**率の平均** です。全体の増減率を、種類ごとの率の平均で求めてみます。

# %%
rates = []
for row in consultations.to_dict("records"):
    rate = change_rate(row["令和6年度"], row["令和7年度"])
    if rate is not None:
        rates.append(rate)
print("率の平均", sum(rates) / len(rates))
print("合計どうしの率", change_rate(consultations["令和6年度"].sum(), consultations["令和7年度"].sum()))

# %% [markdown]
# 率の平均では「約38％増」、本当は「約6％増」です。2件のペットの相談と、1,240件の税の相談を、同じ重さで数えてしまうからです。
# **全体の率は、合計どうしで計算します**。
#
# ### 練習5　`change_table`
#
# 件数の表から、増減と増減率の列を足し、最後に「計」の行を付けた表を作る関数を作りましょう。
#
# <details><summary>ヒント1</summary>
#
# 1行ずつ辞書を作って `rows` に `append` し、最後に「計」の辞書を足して、表にします。増減率の書き方は、練習2の `rate_label` です。「少数」にする条件を、その前に確かめます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 1行分の辞書を作るところは、「計」でも同じなので、`change_table` の中に小さな関数を作ると楽です。「計」の前と後は、`int(counts[before].sum())` のように、列の合計です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     def make_row(name, old, new):
#         if （old が least より小さい）:
#             label = "少数"
#         else:
#             label = rate_label(old, new)
#         return {"相談の種類": name, before: old, now: new, "増減": new - old, "増減率": label}
#
#     rows = []
#     for row in counts.to_dict("records"):
#         rows.append(make_row(row["相談の種類"], row[before], row[now]))
#     rows.append(make_row("計", （前の合計）, （後の合計）))
#     return pd.DataFrame(rows, columns=["相談の種類", before, now, "増減", "増減率"])
# ```
#
# `before: old` のように、辞書のキーに変数も使えます。引用符を付けません。
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "change_table", "locked": false, "schema_version": 3, "solution": true, "task": false}
def change_table(counts, before, now, least):
    """件数の表に、増減と増減率の列を足し、最後に「計」の行を付けた、新しい表を返す。

    増減は、後の件数から前の件数を引いた数。増減率は rate_label の書き方の文字列。
    ただし、前の件数が least より少ない行の増減率は、「少数」とする（後の件数がいくつでも）。
    「計」の行は、件数の合計から、同じ決まりで作る。元の行の順番は変えない。渡した表は変えない。

    引数:
        counts: 件数の表。列は「相談の種類」と、before と now の見出しの件数（整数）
        before: 前の年度の見出し（文字列）
        now: 後の年度の見出し（文字列）
        least: 増減率を出す、前の件数の下限（整数）。ちょうど least 件なら、増減率を出す
    返り値: 表。列は「相談の種類」、before の見出し、now の見出し、「増減」「増減率」の順
    例: change_table(consultations, "令和6年度", "令和7年度", 30) の「ペットの相談」の行は、
        令和6年度が 2、令和7年度が 7、増減が 5、増減率が "少数"
    """
    ### BEGIN SOLUTION
    def make_row(name, old, new):
        if old < least:
            label = "少数"
        else:
            label = rate_label(old, new)
        return {"相談の種類": name, before: old, now: new, "増減": new - old, "増減率": label}

    rows = []
    for row in counts.to_dict("records"):
        rows.append(make_row(row["相談の種類"], row[before], row[now]))
    rows.append(make_row("計", int(counts[before].sum()), int(counts[now].sum())))
    return pd.DataFrame(rows, columns=["相談の種類", before, now, "増減", "増減率"])
    ### END SOLUTION

# %% tags=["raises-exception"]
change_table(consultations, "令和6年度", "令和7年度", 30)

# %% nbgrader={"grade": true, "grade_id": "test_change_table", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
counts = pd.read_csv("data/相談件数.csv", header=2, encoding="cp932")
with checks.unchanged(counts, what="渡した表", look="渡された表に、列や行を足していないか"):
    answer = checks.run(
        change_table,
        counts,
        "令和6年度",
        "令和7年度",
        30,
        look="KeyError なら、見出しに引用符を付けすぎていないか（before と now は変数）。return があるか",
    )
if "増減率" in getattr(answer, "columns", []):
    answer = answer.assign(増減率=answer["増減率"].map(same_marks))
checks.table(
    answer,
    pd.DataFrame(
        [
            ["税の相談", 1240, 1302, 62, "5.0％"],
            ["相続の相談", 418, 401, -17, "△4.1％"],
            ["空き家の相談", 36, 45, 9, "25.0％"],
            ["騒音の相談", 30, 36, 6, "20.0％"],
            ["日照の相談", 9, 3, -6, "少数"],
            ["ペットの相談", 2, 7, 5, "少数"],
            ["外国語での相談", 0, 42, 42, "少数"],
            ["計", 1735, 1836, 101, "5.8％"],
        ],
        columns=["相談の種類", "令和6年度", "令和7年度", "増減", "増減率"],
    ),
    what="相談件数.csv の、増減と増減率の表",
    look="前の件数が 30 より小さいときだけ「少数」か（30 は出す）。計の率は、合計どうしで計算しているか。最後に「計」の行があるか。増減率は、数ではなく、rate_label の文字列か",
)
print("✓ change_table はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_change_table_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _rows, _least, _expected, _what in (
    (
        [("窓口", 50, 49), ("電話", 49, 200), ("郵送", 0, 0), ("来訪", 51, 0)],
        50,
        [
            ("窓口", 50, 49, -1, "△2.0％"), ("電話", 49, 200, 151, "少数"), ("郵送", 0, 0, 0, "少数"),
            ("来訪", 51, 0, -51, "皆減"), ("計", 150, 249, 99, "66.0％"),
        ],
        "下限が 50 で、0 件の行がある表",
    ),
    (
        [("乙", 4, 9), ("甲", 3, 1)],
        10,
        [("乙", 4, 9, 5, "少数"), ("甲", 3, 1, -2, "少数"), ("計", 7, 10, 3, "少数")],
        "計も下限より少ない表",
    ),
    (
        [("新", 0, 8), ("無", 0, 0), ("旧", 5, 5)],
        0,
        [("新", 0, 8, 8, "皆増"), ("無", 0, 0, 0, "－"), ("旧", 5, 5, 0, "0.0％"), ("計", 5, 13, 8, "160.0％")],
        "下限が 0 の表",
    ),
):
    _heads = ["相談の種類", "平成30年度", "令和4年度"]
    _look = "年度を決めてしまわずに、引数の before、now、least を使っているか。「少数」にするかは、前の件数だけで決めているか。計の行も、同じ決まりで作っているか。増減率は、rate_label の文字列か"
    _table = pd.DataFrame(_rows, columns=_heads)
    _table.index = range(8, 8 + len(_table))
    with checks.unchanged(_table, what="渡した表", hidden=True):
        _got = checks.run(
            change_table, _table, _heads[1], _heads[2], _least, what=_what, look=_look, hidden=True
        )
    if "増減率" in getattr(_got, "columns", []):
        _got = _got.assign(増減率=_got["増減率"].map(same_marks))
    checks.table(
        _got,
        pd.DataFrame(_expected, columns=[*_heads, "増減", "増減率"]),
        what=_what + "の、増減と増減率の表",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 6　小さなグラフを、同じ目盛りで並べる
#
# ### 見本
#
# 館ごとの動きを比べます。1枚に何本も線を重ねると、絡まって読めません。1つの館に1つずつ、**小さなグラフを並べる** と、動きが見えます。
# ただし、大きさの違うものを同じ目盛りに並べると、小さい館の線は、下のほうで平らにつぶれます。そこで、**最初の年度を 100 とした値**（**指数**）にします。

# %%
def loans_panels(loans, names, title):
    """館ごとの貸出点数の指数を、小さなグラフにして並べる。"""
    yearly = loans.pivot_table(index="年度", columns="館", values="点数", aggfunc="sum", fill_value=0)
    fig, axes = plt.subplots(1, len(names), figsize=(3 * len(names), 3), sharey=True)
    for name, ax in zip(names, axes):
        first = yearly[name].iloc[0]
        ax.plot(list(yearly.index), yearly[name] / first * 100, marker="o")
        ax.set_title(f"{name}（{first / 10000:.1f}万点）")
    axes[0].set_ylabel("指数（最初の年度＝100）")
    fig.suptitle(title, y=1.05)
    return fig


fig = loans_panels(loans, ["中央図書館", "川岸図書館"], "川岸図書館のほうが、大きく増えた")

# %% [markdown]
# - `plt.subplots(1, 2, …)` は、1行に2つの場所を作ります。`axes`（アクシーズ。ax がいくつか並んだもの）から、`for` で1つずつ取り出します。`figsize=(横, 縦)` は、用紙の大きさです。
# - `sharey=True`（シェアワイ）は、**縦軸の目盛りを、全部同じにします**。これが、いちばん大事です。書かないと、4％ほどしか増えていない中央図書館が、約1.9倍の川岸図書館と同じように増えて見えます。
# - `yearly` は、年度が縦、館が横に並んだ表です。`yearly[name].iloc[0]`（アイロック）は、その列のいちばん上の値、つまり最初の年度の値です。
# - `list(yearly.index)` は、縦に並んだ年度のリストです。
# - `fig.suptitle`（スープタイトル）は、用紙全体の題名です。`y=1.05` で、`ax.set_title` の1つ1つの題名に重ならないように、少し上に置きます。
#
# 題名には、**最初の年度の大きさ** を添えました。川岸図書館は約1.9倍になりましたが、もとは0.8万点です。指数だけを見せると、これが隠れます。
#
# ### 練習6　`index_panels`
#
# 予算の表から、款ごとの指数の小さなグラフを並べる関数を作りましょう。
#
# <details><summary>ヒント1</summary>
#
# 見本の `loans_panels` を、款と金額(円) に変えます。題名の大きさは、万点ではなく億円です。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 1億円は 100,000,000 円なので、`first / 100000000` です。`sharey=True` を忘れないようにします。1つの年度に同じ款の行がいくつもあるので、`aggfunc="sum"` も要ります。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     yearly = tidy.pivot_table(（縦は年度、横は款、値は金額(円)、足し算、ないところは 0）)
#     fig, axes = plt.subplots(1, len(names), figsize=(3 * len(names), 3), sharey=True)
#     for name, ax in zip(names, axes):
#         first = （最初の年度の値）
#         ax.plot(list(yearly.index), （指数）, marker="o")
#         ax.set_title(f"{name}（{（億円にした最初の値）:.1f}億円）")
#     axes[0].set_ylabel("指数（最初の年度＝100）")
#     fig.suptitle(title, y=1.05)
#     return fig
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "index_panels", "locked": false, "schema_version": 3, "solution": true, "task": false}
def index_panels(tidy, names, title):
    """款ごとの予算額の指数（最初の年度を 100 とした値）の折れ線グラフを、小さく並べる。

    names の順に、左から1行に並べる。1つのグラフに線1本。縦軸の目盛りは、全部同じにする。
    横軸は年度（西暦の整数）。tidy にある年度を全部、古い順に入れ、その款の行がない年度は 0 とする。指数は丸めない。
    1つ1つの題名は「民生費（690.0億円）」の形で、最初の年度の金額を億円で、小数点の後1けたで添える。
    縦軸の名前は「指数（最初の年度＝100）」（いちばん左だけでよい）。全体の題名は title。
    色は COLORS のもの（指定しなければ、そうなる）。

    引数:
        tidy: 1行に金額が1つの表。列は「年度」（整数）「款」「項」「目」「節」「金額(円)」（整数）
        names: グラフにする款のリスト（2つから5つ）。最初の年度の金額は、どれも 0 円ではない
        title: 全体の題名（文字列）
    返り値: 用紙（fig）
    例: index_panels(tidy, ["民生費", "教育費", "土木費"], "民生費が増え、土木費が減っている")
    """
    ### BEGIN SOLUTION
    yearly = tidy.pivot_table(index="年度", columns="款", values="金額(円)", aggfunc="sum", fill_value=0)
    fig, axes = plt.subplots(1, len(names), figsize=(3 * len(names), 3), sharey=True)
    for name, ax in zip(names, axes):
        first = yearly[name].iloc[0]
        ax.plot(list(yearly.index), yearly[name] / first * 100, marker="o")
        ax.set_title(f"{name}（{first / 100000000:.1f}億円）")
    axes[0].set_ylabel("指数（最初の年度＝100）")
    fig.suptitle(title, y=1.05)
    return fig
    ### END SOLUTION

# %% tags=["raises-exception"]
fig = index_panels(tidy, ["民生費", "教育費", "土木費"], "民生費が増え、土木費が減っている")

# %% nbgrader={"grade": true, "grade_id": "test_index_panels", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
names = ["民生費", "教育費", "土木費"]
amounts = {
    "民生費": [690, 705, 724, 748, 784.5, 815.1],
    "教育費": [231, 236, 240, 244, 248.7, 252.3],
    "土木費": [152, 149, 147, 146, 146.1, 141.2],
}
with checks.unchanged(tidy, what="渡した表"):
    panels = checks.panels.draw(
        index_panels,
        tidy,
        names,
        "民生費が増え、土木費が減っている",
        count=3,
        look="plt.subplots(1, len(names), …) で、款の数だけ並べているか。最後に return fig があるか",
    )
checks.panels.one_row(panels, what="3つのグラフ", look="plt.subplots(1, len(names), …) か。len(names) が先だと、上から下に並ぶ")
for name, ax in zip(names, panels):
    checks.charts.lines(
        ax,
        [2021, 2022, 2023, 2024, 2025, 2026],
        {name: [value / amounts[name][0] * 100 for value in amounts[name]]},
        what=f"{name}のグラフ",
        look="names の順に、左から並べているか。最初の年度の値で割って、100 を掛けているか。横の値は、年度の整数か。aggfunc=\"sum\" か",
    )
    checks.charts.told_apart(ax, COLORS, what=f"{name}のグラフの色", look="色を指定しないか、COLORS から選んでいるか")
    checks.charts.title(
        ax,
        f"{name}（{amounts[name][0]:.1f}億円）",
        what=f"{name}のグラフ",
        look="ax.set_title に、名前と、最初の年度の億円を入れているか。円を 100000000 で割ったか。小数点の後は1けたか",
    )
checks.panels.same_scale(panels, what="3つのグラフ", look="plt.subplots に sharey=True を渡しているか")
checks.panels.axis_label(panels, "y", "最初の年度＝100", what="3つのグラフ", look="axes[0].set_ylabel があるか")
checks.panels.title(panels, "民生費が増え、土木費が減っている", what="3つのグラフ", look="fig.suptitle(title) があるか")
checks.charts.glyphs(panels[0], what="3つのグラフの文字")
returned = checks.run(index_panels, tidy, names, "民生費が増え、土木費が減っている")
plt.close("all")  # 同じグラフを、もう一度見せない
checks.equal(
    type(returned).__name__,
    "Figure",
    what="index_panels の返り値の種類（用紙 fig なら Figure）",
    look="返り値は用紙だけ。最後は return fig か。return axes や return fig, axes になっていないか",
)
print("✓ index_panels はできています。これで全部です。")

# %% nbgrader={"grade": true, "grade_id": "test_index_panels_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_rows = [
    (2024, "乙費", 300), (2022, "甲費", 500), (2022, "乙費", 150), (2023, "甲費", 750), (2022, "甲費", 300),
    (2024, "甲費", 80), (2023, "丙費", 60), (2022, "丙費", 40), (2023, "乙費", 450), (2025, "甲費", 3200),
    (2025, "丁費", 9), (2022, "戊費", 20), (2023, "戊費", 20), (2024, "戊費", 20), (2025, "戊費", 30),
]
_table = pd.DataFrame(
    [[_year, _kan, "項", "目", "節", _amount * 10234000] for _year, _kan, _amount in _rows],
    columns=["年度", "款", "項", "目", "節", "金額(円)"],
)
_values = {
    "甲費": [800, 750, 80, 3200],
    "乙費": [150, 450, 300, 0],
    "丙費": [40, 60, 0, 0],
    "戊費": [20, 20, 20, 30],
}
_names = ["甲費", "戊費", "乙費", "丙費"]
_what = "行のない年度がある、4つの款のグラフ"
with checks.unchanged([_table, _names], what="渡した表とリスト", hidden=True):
    _panels = checks.panels.draw(
        index_panels, _table, _names, "架空の題名", count=len(_names), what=_what, look="グラフの数を決めてしまわずに、len(names) を使っているか。年度を決めてしまわずに、最初の年度の値は .iloc[0] か", hidden=True
    )
checks.panels.one_row(_panels, what=_what, look="plt.subplots(1, len(names), …) か。len(names) が先だと、上から下に並ぶ", hidden=True)
for _name, _ax in zip(_names, _panels):
    _first = _values[_name][0]
    checks.charts.lines(
        _ax,
        [2022, 2023, 2024, 2025],
        {_name: [_value / _first * 100 for _value in _values[_name]]},
        what=_what,
        look="款の名前や年度を決めてしまっていないか。年度は古い順か。行のない年度は 0 か。同じ年度の金額を足しているか",
        hidden=True,
    )
    checks.charts.told_apart(_ax, COLORS, what=_what, look="色を指定していないか", hidden=True)
    checks.charts.title(
        _ax, f"{_name}（{_first * 0.10234:.1f}億円）", what=_what, look="最初の年度の億円を、表から計算しているか。小数点の後は1けたか", hidden=True
    )
checks.panels.same_scale(_panels, what=_what, look="sharey=True があるか。set_ylim で範囲を決めていないか", hidden=True)
checks.panels.axis_label(_panels, "y", "最初の年度＝100", what=_what, look="axes[0].set_ylabel", hidden=True)
checks.panels.title(_panels, "架空の題名", what=_what, look="引数の title を、fig.suptitle に使っているか", hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ## まとめ
#
# - 増減率は（後 − 前）÷ 前。前が 0 なら計算できないので、「皆増」と書く
# - 率の大きさと、全体への影響（寄与度）は、別のもの
# - ％どうしの差は「ポイント」。構成比と金額は、逆に動くことがある
# - もとが少ないときは率を出さない。全体の率は、率の平均ではなく、合計どうしで計算する
# - 小さなグラフは、同じ目盛りで並べ、もとの大きさを添える
#
# ## 明日、自分のファイルで試すこと
#
# 1. 自分の課の「前年比」のある資料を1つ選び、**写し** を作ります。
# 2. 率の書いてあるところごとに、**もとの数** を書き込みます。もとが小さい率に、赤い丸を付けます。
# 3. 表を1行に値が1つの形にして、`compare_years` の列の名前を自分の表に合わせ、寄与度を計算します。
# 4. いちばん目立つ率と、いちばん大きい寄与度が同じかどうかを見ます。違えば、説明の順番を変えます。
# 5. `index_panels(…)` の返り値を `fig` に入れ、`fig.savefig("指数.png", dpi=200, bbox_inches="tight")` で画像にします。
#
# ### 困ったときは：よろず相談DX
#
# 情報システムの担当が、どんな小さなことでも相談に乗ります。次の3つを書いて送ると、早く解決します。
#
# 1. **したいこと**（例：5年分の相談件数から、増えた理由の説明を作りたい）
# 2. **書いたもの**（セルの中身をそのまま）
# 3. **出たもの**（エラーなら、いちばん下の行。グラフなら、その画像）
#
# 件数がごく少ない表は、誰のことか分かってしまうことがあります。外に出す前に、必ず担当と相談してください。
#
# 最後に、このノートを **保存してから提出** してください。何度でも提出し直せて、いちばん良い結果が記録されます。
