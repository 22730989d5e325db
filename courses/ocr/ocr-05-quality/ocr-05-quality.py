# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # OCR 5 読み取りの質を、数で表す
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - **文字誤り率** で、文字がどれだけ読み違えられたかを表す
# - **項目ごとの正解率** で、どの項目に人の手が要るかを知る
# - 人が見ずに自動で通した値を、**適合率** と **再現率** で評価する
# - 間違いの費用と、人が見る費用を比べて、しきい値を決める
#
# **所要時間**　45分（途中でやめても、保存しておけば続けられます。続けるときは、いちばん上のセルから順に実行し直します）
#
# **業務での使いどころ**　「このAI-OCRの精度は99%です」と言われても、何が99%なのか分かりません。また、OCR 1 では、しきい値を「90以上なら採用」のように決めましたが、なぜ90なのでしょうか。
# この単元では、申請書24枚を人が確かめた「正解」を使い、読み取りの質を数で表して、**上司や会計の担当に理由を説明できるしきい値** を決めます。
#
# データはすべて架空です。「架空区」という区は実在しません。ただし、**読み取りの誤りは本物** です。申請書の画像を、OCRソフト Tesseract（テッセラクト）で実際に読みました。

# %% [markdown]
# ## はじめに
#
# この講座は「Excel 1 ブックを読む」「Excel 2 表をきれいにする」を終えた人のためのものです。**上から順に、飛ばさずに** 実行し、「# ここに書いてください」とあるセルだけに答えを書きます。
# 答えを書くときは、「# ここに書いてください」の行と、`raise` で始まる行の **2行を消します**。
# これまでに出てきた言葉のうち、ここで使うものです。
#
# | 言葉 | 意味 | 例 |
# | --- | --- | --- |
# | 確信度 | OCRが「この読みで合っている」と思う度合い。0 から 100 | `90.5` |
# | しきい値 | 分かれ目にする値。確信度がそれ以上なら採用、など | `90` |
# | 辞書 | 見出し（キー）と値の組。`counts["東"]` で値を取り出す | `{"東": 3}` |
# | `辞書.get(キー, 0)` | キーがあればその値、なければ 0 | `counts.get("西", 0)` |
# | `辞書.items()` | キーと値の組を、順に取り出す | `for name, number in counts.items():` |
# | `None` | 「値がない」という印。引用符は付けない | `return None` |
# | 割合 | ここでは 0.25 のような小数のこと。25% は `0.25` | `1 / 4` |
#
# まず、次のセルを実行してください。使う道具を用意するセルです。何も表示されなければ成功です。

# %% nbgrader={"grade": false, "grade_id": "tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
import csv  # CSV ファイルを読む道具
from rapidfuzz.distance import Levenshtein  # 2つの文字列の違いを数える道具（レーベンシュタイン）
from yorozu import checks  # 答えを確かめる道具

# %% nbgrader={"grade": false, "grade_id": "read_rows", "locked": true, "schema_version": 3, "solution": false, "task": false}
def read_rows(path):
    """題名の行を飛ばして CSV を読み、辞書のリストにして返す。確信度は数、ほかは文字列。"""
    with open(path, encoding="utf-8-sig", newline="") as file:
        next(file)
        rows = list(csv.DictReader(file))
    for row in rows:
        row["確信度"] = float(row["確信度"])  # 文字列を、小数のある数にする
    return rows

# %%
rows = read_rows("data/読み取りと正解.csv")
print(len(rows), "項目")
for row in rows[:5]:
    print(row)

# %% [markdown]
# 応援金の申請書24枚、15項目ずつ、全部で360項目です。「正解」は、担当が用紙を見て、書いてあるとおりに打った文字です。
# 「読み取り」も「正解」も、空白を取り、数字や英字を半角にそろえてあります。**全角と半角の違いや、空白の違いは、誤りに数えない** ということです。何を誤りに数えるかは、測る前に決めておきます。
#
# ## 1　文字誤り率：文字を、いくつ直せばよいか
#
# ### 見本
#
# 読み取りを正解にするために、何回直せばよいか数えます。「1文字入れる」「1文字消す」「1文字を別の文字に変える」を、それぞれ1回と数えます。このいちばん少ない回数を、考えた人の名前から **レーベンシュタイン距離** といいます。
#
# | 読み取り | 正解 | 直し方 | 回数 |
# | --- | --- | --- | --- |
# | `120804` | `1208014` | 1 を入れる | 1 |
# | `サトウョン` | `サトウヨシ` | ョ → ヨ、ン → シ | 2 |
# | `_4329169` | `4329169` | _ を消す | 1 |
# | （空） | `1丁目` | 3文字入れる | 3 |
#
# 自分で数えるのは大変なので、道具を使います。`Levenshtein.distance(文字列, 文字列)`（ディスタンス、距離）です。

# %%
for text, truth in (("120804", "1208014"), ("サトウョン", "サトウヨシ"), ("_4329169", "4329169"), ("", "1丁目"), ("仮名正巳", "仮名正巳")):
    print(text, truth, Levenshtein.distance(text, truth))

# %% [markdown]
# **文字誤り率**（もじあやまりりつ。英語の頭文字で CER とも書きます）は、**直す回数の合計 ÷ 正解の文字数の合計** です。
#
# | 項目 | 読み取り | 正解 | 直す回数 | 正解の文字数 |
# | --- | --- | --- | --- | --- |
# | 口座番号 | `120804` | `1208014` | 1 | 7 |
# | 氏名 | `仮名正己` | `仮名正巳` | 1 | 4 |
# | フリガナ | `サトウョン` | `サトウヨシ` | 2 | 5 |
# | 合計 | | | **4** | **16** |
#
# 4 ÷ 16 = 0.25 で、文字誤り率は 25% です。割るのは **正解の** 文字数で、読み取りの文字数ではありません。
# 正解より余分に読むと、直す回数が正解の文字数より多くなり、**100% を超えることもあります**。
#
# もう1つの注意は、**合計してから割る** ことです。似た仕事の見本で確かめましょう。書類の束ごとに（不備の枚数, 全部の枚数）を並べ、全体の不備の割合を求めます。

# %%
def defect_rate(bundles):
    """（不備の枚数, 全部の枚数）の組のリストから、全体の不備の割合を返す。1枚もなければ None を返す。"""
    defects = 0
    sheets = 0
    for defect, sheet in bundles:
        defects = defects + defect
        sheets = sheets + sheet
    if sheets == 0:
        return None
    return defects / sheets


print(defect_rate([(1, 2), (0, 98)]), defect_rate([(0, 0)]))

# %% [markdown]
# - 100枚のうち不備は1枚なので、`0.01`、つまり 1% です。束ごとの割合（50% と 0%）を平均すると 25% になり、実際とかけ離れます。小さな束が、大きな束と同じ重さになるからです。
# - 1枚もないときに割り算をすると、次のセルのように止まります。割る前に、0 でないか確かめます。次のセルは、**わざとエラーを出します**。

# %% tags=["raises-exception"]
0 / 0

# %% [markdown]
# いちばん下の行の `ZeroDivisionError: division by zero` は「0 で割った」という意味です。「0%」と答えるのも間違いです。**測るものがないのに、誤りがないとは言えない** からです。そこで `None` を返します。
#
# ### 練習1　`error_rate`
#
# 文字誤り率を返す関数を作りましょう。**渡された一覧や辞書は、読むだけで変えません。** どの練習でも同じです。
#
# <details><summary>ヒント1</summary>
#
# 見本の `defect_rate` と同じ形です。1項目ずつ、直す回数と、正解の文字数を足していきます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 直す回数は `Levenshtein.distance(row["読み取り"], row["正解"])`、文字数は `len(row["正解"])` です。正解が空の項目も、飛ばさずに足します。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# （　）のところは、かっこも消して、自分の答えに書きかえます。
#
# ```python
#     errors = 0
#     length = 0
#     for row in rows:
#         errors = errors + （直す回数）
#         length = length + （正解の文字数）
#     if length == 0:
#         return None
#     return （割り算）
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "error_rate", "locked": false, "schema_version": 3, "solution": true, "task": false}
def error_rate(rows):
    """文字誤り率を返す。正解の文字が全部で1つもなければ None を返す。

    文字誤り率は、全部の項目の「直す回数」の合計を、全部の項目の「正解の文字数」の合計で割った数。
    正解が空の項目に文字を読んでいたら、その文字を消す回数も足す。丸めない。100% を超えても、そのまま返す。

    引数:
        rows: 辞書のリスト（変えない）。キーは「申請書」「項目」「読み取り」「正解」「確信度」
    返り値: 割合（25% なら 0.25）、または None
    例: 読み取り "120804" で正解 "1208014"、読み取り "架空" で正解 "架空" の2項目なら、1 ÷ 9 で 0.111…
    """
    ### BEGIN SOLUTION
    errors = 0
    length = 0
    for row in rows:
        errors = errors + Levenshtein.distance(row["読み取り"], row["正解"])
        length = length + len(row["正解"])
    if length == 0:
        return None
    return errors / length
    ### END SOLUTION

# %% [markdown]
# ### 確かめる
#
# 次のセルは、あなたの関数を確かめます。「✓」が出たら次へ、「✗」が出たら、何が違うかと、どこを見るかを読んで直します。
# 直したら、**練習のセルを実行し直してから**、もう一度確かめます。練習のセルで `SyntaxError` など英語のエラーが出たら、先にそれを直します。全角の記号や空白、行の最後の `:` の忘れ、字下げのずれがないか見てください。

# %% nbgrader={"grade": false, "grade_id": "make_rows", "locked": true, "schema_version": 3, "solution": false, "task": false}
def make_rows(*lines):
    """（項目, 読み取り, 正解, 確信度）の組から、確かめに使う一覧を作る。"""
    return [dict(zip(("申請書", "項目", "読み取り", "正解", "確信度"), ("F099", *line))) for line in lines]


READ_ONLY = "渡されたものに、値を入れたり、sort で並べ替えたりしていないか。途中の値は、別の変数に入れます"

# %% nbgrader={"grade": true, "grade_id": "test_error_rate", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
three = make_rows(("口座番号", "120804", "1208014", 92.8), ("氏名", "仮名正己", "仮名正巳", 90.5), ("フリガナ", "サトウョン", "サトウヨシ", 89.2))
for few, expected, name, look in (
    (three, 0.25, "見本の表の3項目", "合計してから割っているか（errors = 0 と length = 0 は for の前、return は for の後か）。割るのは正解の文字数か。% にするために 100 を掛けたり、丸めたりしていないか"),
    (make_rows(("氏名", "架空花子", "架空花子", 90.0)), 0, "全部正しい1項目", "正しい項目の直す回数は 0 です。Levenshtein.distance を使っているか"),
    (make_rows(("口座番号", "_4329169", "4329169", 82.1)), 1 / 7, "頭に1文字余分な1項目", "1文字ずつ同じ位置で比べていないか。Levenshtein.distance を使っているか"),
    ([], None, "空の一覧", "正解の文字数の合計が 0 なら、割る前に None を返しているか"),
):
    with checks.unchanged(few, what="渡した rows", look=READ_ONLY):
        got = checks.run(
            error_rate,
            few,
            what=name + "を渡したとき",
            look="return の行があるか。割る前に、正解の文字数の合計が 0 かを見ているか。None を返すのは、そのときだけか",
            none_ok=expected is None,
        )
    checks.equal(got, expected, what=name + "の文字誤り率", look=look)
checks.equal(
    checks.run(error_rate, read_rows("data/読み取りと正解.csv")),
    298 / 3719,
    what="360項目の文字誤り率",
    look="全部の項目を足してから、最後に1回だけ割っているか。return の字下げが for の中になっていないか",
)
print("✓ error_rate はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_error_rate_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の読み取りを使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "直す回数の合計を、正解の文字数の合計で割っているか。文字を変えずに、そのまま比べているか。正解が空の項目も足しているか。正解の文字数の合計が 0 のときを、先に分けているか"
for _lines, _expected, _what in (
    ([("備考", "。", "", 12.0), ("氏名", "架空", "架空", 95.0)], 0.5, "正解が空の項目に文字を読んだ一覧"),
    ([("備考", "", "", 0.0)], None, "正解も読み取りも空の一覧"),
    ([("性別", "男", "女", 90.0)], 1, "正解が1文字だけの一覧"),
    ([("備考", "。、", "", 30.0), ("電話番号", "-", "", 20.0)], None, "どの正解も空の一覧"),
    ([("氏名", "", "架空花子", 0.0), ("住所", "架空区", "架空区", 91.0)], 4 / 7, "何も読めなかった項目のある一覧"),
    ([("氏名", "架空花子様へ", "架空", 40.0)], 2, "正解よりずっと長く読んだ一覧"),
    ([("住所", "架空区1-2", "架空区2-1", 40.0)], 2 / 6, "2つの文字が入れかわった一覧"),
    ([("住所", "空区架", "架空区", 40.0)], 2 / 3, "頭の文字が後ろへ動いた一覧"),
    ([("氏名", "高橋", "髙橋", 90.0), ("口座番号", "12345678", "12345679", 90.0)], 2 / 10, "長さの違う項目の一覧"),
    ([("メール", " A1@kana.example.jp", "a1@kana.example.jp", 90.0), ("法人名", "㈱架空", "(株)架空", 90.0)], 5 / 23, "大文字、空白、㈱ の違いのある一覧"),
):
    checks.equal(
        checks.run(error_rate, make_rows(*_lines), what=_what, look=_look, hidden=True, none_ok=True),
        _expected,
        what=_what + "の文字誤り率",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# 360項目の文字誤り率は、約 8% でした。ざっと言えば「文字の精度は 92%」です。よさそうに聞こえますが、次で見方が変わります。
#
# **似た名前の道具に注意**　`Levenshtein.normalized_distance`（ノーマライズド・ディスタンス）も「割合」を返しますが、正解の文字数ではなく、読み取りと正解の **長いほう** で割ります。文字誤り率とは別の数です。
#
# ## 2　項目ごとの正解率：そのまま使える項目は、いくつか
#
# ### 見本
#
# 口座番号は、7けたのうち1けた違っても、振り込めません。仕事で大切なのは、「項目が **まるごと** 正しいか」です。その割合を **正解率** といいます。
# 似た仕事の見本です。窓口ごとに、その日のうちに終わった割合を求めます。

# %%
def same_day_rates(visits):
    """窓口ごとに、当日に終わった割合を、辞書で返す。"""
    totals = {}
    done = {}
    for visit in visits:
        desk = visit["窓口"]
        totals[desk] = totals.get(desk, 0) + 1
        if visit["受付日"] == visit["完了日"]:
            done[desk] = done.get(desk, 0) + 1
    rates = {}
    for desk, total in totals.items():
        rates[desk] = done.get(desk, 0) / total
    return rates


same_day_rates(
    [
        {"窓口": "転入", "受付日": "5/1", "完了日": "5/1"},
        {"窓口": "転入", "受付日": "5/1", "完了日": "5/8"},
        {"窓口": "税証明", "受付日": "5/1", "完了日": "5/2"},
    ]
)

# %% [markdown]
# - `totals[desk] = totals.get(desk, 0) + 1` は、「窓口の数に1を足す。初めての窓口なら 0 から始める」です。
# - 税証明は、当日に終わったものが **1件もない** ので、`done` にキーがありません。それでも `done.get(desk, 0)` が 0 を返すので、結果に `0.0` として残ります。**0% の窓口こそ、消えてはいけません。**
#
# ### 練習2　`accuracy_by_field`
#
# 項目ごとの正解率を、`{"氏名": 0.5, "住所": 0.25}` のような辞書で返す関数を作りましょう。「読み取り」と「正解」がまったく同じなら、正しい読み取りです。
# 用紙に何も書いていない欄で、何も読まなかった（どちらも空の文字列）ものも、正しい読み取りです。
#
# <details><summary>ヒント1</summary>
#
# 見本の `same_day_rates` と同じ形です。窓口の代わりに項目、受付日と完了日の代わりに、読み取りと正解を使います。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 全部の数の辞書と、正しい数の辞書を用意します。`row["読み取り"] == row["正解"]` のときだけ、正しい数に1を足します。最後に、全部の数の辞書のキーごとに割り算します。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     totals = {}
#     right = {}
#     for row in rows:
#         field = row["項目"]
#         totals[field] = totals.get(field, 0) + 1
#         if （読み取りが正解と同じなら）:
#             right[field] = （1を足す）
#     rates = {}
#     for field, total in totals.items():
#         rates[field] = （正しい数を全部の数で割る）
#     return rates
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "accuracy_by_field", "locked": false, "schema_version": 3, "solution": true, "task": false}
def accuracy_by_field(rows):
    """項目ごとの正解率を、辞書で返す。キーは項目、値は割合。

    正解率は、その項目のうち「読み取り」と「正解」がまったく同じものの割合。
    どちらも空の文字列なら、同じ（正しい）と数える。1つも正しくない項目は 0 とする。丸めない。

    引数:
        rows: 辞書のリスト（変えない）。キーは「申請書」「項目」「読み取り」「正解」「確信度」
    返り値: 辞書。rows が空なら、空の辞書。キーの順番は問わない
    例: 氏名が2つで1つだけ正しく、住所が1つで誤りなら、{"氏名": 0.5, "住所": 0}
    """
    ### BEGIN SOLUTION
    totals = {}
    right = {}
    for row in rows:
        field = row["項目"]
        totals[field] = totals.get(field, 0) + 1
        if row["読み取り"] == row["正解"]:
            right[field] = right.get(field, 0) + 1
    rates = {}
    for field, total in totals.items():
        rates[field] = right.get(field, 0) / total
    return rates
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_accuracy_by_field", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
few = make_rows(
    ("氏名", "仮名正己", "仮名正巳", 90.5), ("氏名", "架空花子", "架空花子", 91.0), ("住所", "架空区1ー2", "架空区1-2", 80.0)
)
with checks.unchanged(few, what="渡した rows", look=READ_ONLY):
    got = checks.run(
        accuracy_by_field,
        few,
        what="氏名2つと住所1つを渡したとき",
        look="1を足す行と割り算の行で .get(field, 0) を、最後の for の行で .items() を使っているか。return の行があるか",
    )
checks.equal(
    got,
    {"氏名": 0.5, "住所": 0},
    what="氏名2つと住所1つの正解率",
    look="項目ごとに分けて数えているか。割るのは、その項目の数か。% にするために 100 を掛けていないか。1つも正しくない項目も、0 として入っているか。return の字下げが for の中になっていないか",
)
got = checks.run(accuracy_by_field, read_rows("data/読み取りと正解.csv"))
checks.equal(
    got,
    {
        name: right / 24
        for name, right in zip(
            ["受付番号", "申請日", "法人名", "法人番号", "フリガナ", "生年月日", "氏名", "電話番号", "郵便番号", "メール", "住所", "申請金額", "金融機関", "口座番号", "口座名義"],
            [17, 20, 11, 22, 9, 16, 12, 16, 17, 2, 13, 3, 16, 21, 14],
        )
    },
    what="24枚の申請書の、項目ごとの正解率",
    look="割合を丸めていないか。「読み取り」と「正解」が、まったく同じときだけ数えているか。確信度は使いません",
)
print("✓ accuracy_by_field はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_accuracy_by_field_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の読み取りを使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "文字列を変えずに、まったく同じか比べているか。どちらも空のものを正しいと数えているか。正しいものが1つもない項目を残しているか"
for _lines, _expected, _what in (
    ([("備考", "", "", 0.0), ("備考", "。", "", 20.0)], {"備考": 0.5}, "用紙に何も書いていない欄のある一覧"),
    ([("備考", "", "急ぎ", 0.0)], {"備考": 0}, "何も読めなかった項目の一覧"),
    ([], {}, "空の一覧"),
    ([("氏名", "高橋", "髙橋", 95.0), ("氏名", "架空", "架空", 10.0), ("住所", "架空区", "架空区", 0.0), ("氏名", "見本", "見本", 50.0)], {"氏名": 2 / 3, "住所": 1}, "項目の順番がばらばらの一覧"),
    ([("口座番号", "0012345", "0012345", 95.0), ("口座番号", "12345", "0012345", 95.0)], {"口座番号": 0.5}, "頭に 0 のある番号の一覧"),
    ([("メール", "A1@kana.example.jp", "a1@kana.example.jp", 95.0), ("法人名", "㈱架空", "(株)架空", 95.0), ("住所", "架空区 ", "架空区", 95.0)], {"メール": 0, "法人名": 0, "住所": 0}, "大文字、㈱、空白の違いのある一覧"),
):
    checks.equal(
        checks.run(accuracy_by_field, make_rows(*_lines), what=_what, look=_look, hidden=True),
        _expected,
        what=_what + "の正解率",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# 次のセルで、正解率の低い順に並べます。書くことはありません。細かい書き方は、読めなくても大丈夫です。

# %% tags=["raises-exception"]
for field, rate in sorted(accuracy_by_field(rows).items(), key=lambda pair: pair[1]):
    one_field = [row for row in rows if row["項目"] == field]
    print(f"{field}　正解率 {rate:.1%}　文字誤り率 {error_rate(one_field):.1%}")

# %% [markdown]
# `{rate:.1%}` は、割合を「% で、小数1けた」に表示する書き方です。`key=lambda pair: pair[1]` は「組の2番目（割合）の順に並べる」、`[row for row in rows if …]` は「条件に合う行だけのリストを作る」です。
#
# メールは、文字誤り率が 11% なのに、項目として正しいのは 8% だけです。長い項目は、1文字ずつの誤りが小さくても、どこかで間違えます。
# 反対に、法人番号は 92% が正しい。**同じOCRでも、項目でこれほど違います。**「精度92%」と言われたら、「文字の精度ですか、項目の精度ですか。どの項目ですか」と聞きましょう。
#
# ## 3　自動で通したら、どうなっていたか
#
# ### 見本
#
# しきい値以上のものを人が見ずに **自動** で通し、残りを人が **確認** するとします。結果は、次の4つに分かれます。
#
# | | 読み取りは正しかった | 読み取りは誤りだった |
# | --- | --- | --- |
# | 自動で通した | **自動正**：手間が省けた | **自動誤**：誤りが台帳に入った |
# | 人が確認した | **確認正**：見なくてもよかった | **確認誤**：人が見て直せた |
#
# どれも大切で、「正しかった割合」だけでは分かりません。似た仕事の見本です。待ち人数の予想が30人以上の日に、窓口へ応援を呼びました。

# %% nbgrader={"grade": false, "grade_id": "days", "locked": true, "schema_version": 3, "solution": false, "task": false}
DAYS = [
    {"日": "5月1日", "予想": 42, "結果": "混んだ"},
    {"日": "5月2日", "予想": 30, "結果": "混んだ"},
    {"日": "5月7日", "予想": 35, "結果": "混まない"},
    {"日": "5月8日", "予想": 38, "結果": "混んだ"},
    {"日": "5月9日", "予想": 22, "結果": "混んだ"},
    {"日": "5月12日", "予想": 12, "結果": "混まない"},
    {"日": "5月13日", "予想": 18, "結果": "混んだ"},
    {"日": "5月14日", "予想": 25, "結果": "混まない"},
]

# %%
def count_days(days, limit):
    """予想が limit 以上の日に応援を呼んだとして、4つの場合の日数を、辞書で返す。"""
    counts = {"応援混": 0, "応援空": 0, "なし混": 0, "なし空": 0}
    for day in days:
        if day["予想"] >= limit:
            way = "応援"
        else:
            way = "なし"
        if day["結果"] == "混んだ":
            counts[way + "混"] = counts[way + "混"] + 1
        else:
            counts[way + "空"] = counts[way + "空"] + 1
    return counts


count_days(DAYS, 30)

# %% [markdown]
# - 「30人以上」には、ちょうど30人の5月2日も入ります。`>=`（以上）と `>`（より大きい）を取り違えないでください。
# - 4つの場合を、**はじめに全部 0 で用意** しました。1日もない場合でも、0 として残ります。
# - `way + "混"` は、2つの文字列をつないで `"応援混"` などにします。
#
# ### 練習3　`route_counts`
#
# 4つの場合の数を、辞書で返す関数を作りましょう。**何も読めなかったもの（読み取りが空の文字列）は、確信度に関係なく、人が確認します。** この24枚にはありませんが、ほかの束にはあります。
#
# <details><summary>ヒント1</summary>
#
# 見本の `count_days` と同じ形です。「自動」か「確認」かを先に決め、次に「正」か「誤」かを決めます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 自動になるのは、`row["読み取り"] != ""`（空でない）と、`row["確信度"] >= limit` の、両方が成り立つときです。2つの条件は `and`（かつ）でつなぎます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     counts = {"自動正": 0, "自動誤": 0, "確認正": 0, "確認誤": 0}
#     for row in rows:
#         if row["読み取り"] != "" and （確信度がしきい値以上）:
#             way = "自動"
#         else:
#             way = "確認"
#         if （読み取りが正解と同じなら）:
#             mark = "正"
#         else:
#             mark = "誤"
#         counts[way + mark] = （1を足す）
#     return counts
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "route_counts", "locked": false, "schema_version": 3, "solution": true, "task": false}
def route_counts(rows, limit):
    """しきい値 limit で分けたときの、4つの場合の数を返す。

    読み取りが空の文字列でなく、確信度が limit 以上なら「自動」、ほかは「確認」。
    「読み取り」と「正解」がまったく同じなら「正」（どちらも空の文字列でも「正」）、ほかは「誤」。

    引数:
        rows: 辞書のリスト（変えない）。キーは「申請書」「項目」「読み取り」「正解」「確信度」（確信度は数）
        limit: しきい値（数）
    返り値: 辞書。キーはいつも「自動正」「自動誤」「確認正」「確認誤」の4つ。1つもない場合は 0
    例: 正しい読み取りの確信度が 90.0 と 75.1、誤りが 92.8 で、limit が 90 なら
        {"自動正": 1, "自動誤": 1, "確認正": 1, "確認誤": 0}
    """
    ### BEGIN SOLUTION
    counts = {"自動正": 0, "自動誤": 0, "確認正": 0, "確認誤": 0}
    for row in rows:
        automatic = row["読み取り"] != "" and row["確信度"] >= limit
        way = "自動" if automatic else "確認"
        mark = "正" if row["読み取り"] == row["正解"] else "誤"
        counts[way + mark] = counts[way + mark] + 1
    return counts
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_route_counts", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
few = make_rows(
    ("口座名義", "レイジ", "レイジ", 90.0),
    ("氏名", "佐藤一郎", "佐藤一郎", 75.1),
    ("口座番号", "120804", "1208014", 92.8),
    ("備考", "", "", 0.0),
    ("備考", "", "急ぎ", 0.0),
)
for limit, expected, look in (
    (90, [1, 1, 2, 1], "ちょうど90の項目が、自動になっているか（>= か）。正誤は「読み取り」と「正解」を比べて決めているか（どちらも空なら「正」）。空の項目も飛ばさず、1を足した数を counts[…] に入れているか。counts = {…} は for の前か"),
    (0, [2, 1, 1, 1], "limit を使っているか（90 と書いていないか）。何も読めなかった項目が、しきい値が 0 でも「確認」になっているか"),
    (101, [0, 0, 3, 2], "自動が1つもないときも、「自動正」「自動誤」が 0 として入っているか"),
):
    with checks.unchanged(few, what="渡した rows", look=READ_ONLY):
        got = checks.run(route_counts, few, limit, what=f"5つの項目を、しきい値 {limit} で分けたとき", look="キーのつづりは正しいか。return の行があるか")
    checks.equal(
        got,
        dict(zip(("自動正", "自動誤", "確認正", "確認誤"), expected)),
        what=f"5つの項目を、しきい値 {limit} で分けた数",
        look=look,
    )
checks.equal(
    checks.run(route_counts, read_rows("data/読み取りと正解.csv"), 90),
    {"自動正": 96, "自動誤": 2, "確認正": 113, "確認誤": 149},
    what="360項目を、しきい値 90 で分けた数",
    look="1項目につき、4つのうちの1つだけに足しているか",
)
print("✓ route_counts はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_route_counts_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の読み取りを使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "渡された limit を使っているか。「読み取り」と「正解」が、まったく同じかを比べているか。limit とちょうど同じ確信度は自動か。読み取りが空のものは、いつも確認か。4つのキーが、いつもあるか"
for _lines, _limit, _expected, _what in (
    ([("氏名", "架空", "架空", 84.9), ("氏名", "架空", "架空", 85.0), ("氏名", "架空", "架空", 85.1)], 85, [2, 0, 1, 0], "しきい値の前後の確信度の一覧"),
    ([("氏名", "高橋", "髙橋", 70.5)], 70.5, [0, 1, 0, 0], "しきい値が小数の一覧"),
    ([("備考", "", "", 99.0), ("備考", "", "急ぎ", 99.0)], 50, [0, 0, 1, 1], "確信度が高いのに、何も読んでいない一覧"),
    ([("備考", "。", "", 80.0), ("氏名", "架空", "架空", 0.0)], 0, [1, 1, 0, 0], "しきい値が 0 の一覧"),
    ([("氏名", "架空", "架空", 99.9), ("氏名", "加空", "架空", 10.0)], 100, [0, 0, 1, 1], "全部を人が見る一覧"),
    ([("メール", "A1@kana.example.jp", "a1@kana.example.jp", 95.0), ("法人名", "㈱架空", "(株)架空", 95.0), ("住所", "架空区 ", "架空区", 50.0)], 90, [0, 2, 0, 1], "大文字、㈱、空白の違いのある一覧"),
    ([], 90, [0, 0, 0, 0], "空の一覧"),
):
    checks.equal(
        checks.run(route_counts, make_rows(*_lines), _limit, what=_what, look=_look, hidden=True),
        dict(zip(("自動正", "自動誤", "確認正", "確認誤"), _expected)),
        what=_what + "を分けた数",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 4　適合率と再現率：信用できるか、役に立つか
#
# ### 見本
#
# 4つの数から、2つの割合を求めます。
#
# - **適合率**（てきごうりつ）：**自動で通したもののうち**、本当に正しかった割合。高いほど、**信用できます**
# - **再現率**（さいげんりつ）：**正しく読めていたもののうち**、自動で通せた割合。高いほど、**手間が省けます**
#
# 応援の例で計算してみましょう。しきい値30人のとき、4つの場合の日数は、次のとおりでした。
#
# | | 混んだ | 混まない |
# | --- | --- | --- |
# | 応援を呼んだ | 3日 | 1日 |
# | 呼ばなかった | 2日 | 2日 |
#
# - 適合率：応援を呼んだ 4日のうち、本当に混んだのは 3日。3 ÷ 4 = **75%**。呼んだ応援は、4回に3回、役に立ちました
# - 再現率：混んだ 5日のうち、応援を呼べたのは 3日。3 ÷ 5 = **60%**。混んだ日の4割は、応援なしでした
#
# 2つとも、**割られる数は同じ**「呼んで、混んだ日」です。違うのは、**何で割るか** です。

# %%
def help_rates(counts):
    """応援の4つの場合の日数から、（適合率, 再現率）を返す。割れないときは、そちらだけ None。"""
    called = counts["応援混"] + counts["応援空"]
    crowded = counts["応援混"] + counts["なし混"]
    precision = None
    if called > 0:
        precision = counts["応援混"] / called
    recall = None
    if crowded > 0:
        recall = counts["応援混"] / crowded
    return precision, recall


print(help_rates(count_days(DAYS, 30)), help_rates(count_days(DAYS, 20)), help_rates(count_days(DAYS, 100)))

# %% [markdown]
# - `precision`（プレシジョン）が適合率、`recall`（リコール）が再現率の英語です。`return A, B` で、2つの値を組にして返せます。
# - しきい値を20人に下げると、応援を呼ぶ日が増えます。再現率は 60% から 80% に上がり、適合率は 75% から 67% に下がりました。**片方を上げると、もう片方が下がりやすい** ので、いつも2つを並べて見ます。
# - しきい値を100人にすると、1日も呼びません。適合率は「呼んだ日」で割れないので `None` です。再現率は、混んだ日があるので 0 です。
#
# 申請書の読み取りでも同じです。正しく読めていたものが 10項目あり、そのうち 6項目と、ほかに誤りの 2項目を自動で通したとします。適合率は、自動で通した 8項目で割って 6 ÷ 8 = 75%、再現率は、正しく読めていた 10項目で割って 6 ÷ 10 = 60% です。
#
# ### 練習4　`precision_recall`
#
# `route_counts` が返す4つの数から、適合率と再現率を、この順の組で返す関数を作りましょう。
#
# <details><summary>ヒント1</summary>
#
# 見本の `help_rates` と同じ形です。「応援混」に当たるのは「自動正」です。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 適合率で割るのは、自動で通した全部、つまり「自動正」と「自動誤」の合計です。再現率で割るのは、正しく読めていた全部、つまり「自動正」と「確認正」の合計です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     automatic = counts["自動正"] + （もう1つ）
#     right = counts["自動正"] + （もう1つ）
#     precision = None
#     if automatic > 0:
#         precision = counts["自動正"] / automatic
#     recall = None
#     if （right が 0 でないなら）:
#         recall = （割り算）
#     return precision, recall
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "precision_recall", "locked": false, "schema_version": 3, "solution": true, "task": false}
def precision_recall(counts):
    """4つの場合の数から、（適合率, 再現率）を返す。割る数が 0 なら、その割合だけ None とする。

    適合率は、自動で通したもののうち、正しかった割合。
    再現率は、正しく読めていたもののうち、自動で通した割合。丸めない。

    引数:
        counts: 辞書（変えない）。キーは「自動正」「自動誤」「確認正」「確認誤」
    返り値: 2つの値の組。1つ目が適合率、2つ目が再現率。割合（75% なら 0.75）、または None
    例: {"自動正": 3, "自動誤": 1, "確認正": 9, "確認誤": 7} なら、(0.75, 0.25)
    """
    ### BEGIN SOLUTION
    automatic = counts["自動正"] + counts["自動誤"]
    right = counts["自動正"] + counts["確認正"]
    precision = counts["自動正"] / automatic if automatic > 0 else None
    recall = counts["自動正"] / right if right > 0 else None
    return precision, recall
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_precision_recall", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for numbers, expected, look in (
    ([3, 1, 9, 7], (0.75, 0.25), "1つ目が適合率、2つ目が再現率か。適合率は自動の合計、再現率は「正」の合計で割っているか"),
    ([96, 2, 113, 149], (96 / 98, 96 / 209), "丸めたり、100 を掛けたりしていないか"),
    ([0, 0, 5, 5], (None, 0), "自動が1つもないとき、適合率だけを None にしているか。再現率は 0 です"),
    ([0, 2, 0, 1], (0, None), "正しい読み取りが1つもないとき、再現率だけを None にしているか。適合率は 0 です"),
):
    given = dict(zip(("自動正", "自動誤", "確認正", "確認誤"), numbers))
    with checks.unchanged(given, what="渡した counts", look=READ_ONLY):
        got = checks.run(precision_recall, given, what=f"{given} を渡したとき", look="割る前に、0 でないか確かめているか。return precision, recall のように、2つを組にしているか")
    checks.equal(got, expected, what=f"{given} の（適合率, 再現率）", look=look)
print("✓ precision_recall はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_precision_recall_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の数を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "適合率は「自動正」と「自動誤」、再現率は「自動正」と「確認正」の合計で割っているか。割る数が 0 の割合だけを None にしているか"
for _numbers, _expected, _what in (
    ([0, 0, 0, 0], (None, None), "全部 0 の数"),
    ([7, 0, 0, 0], (1, 1), "全部を自動で正しく通した数"),
    ([1, 0, 0, 4], (1, 1), "自動で通したものが1つだけの数"),
    ([0, 3, 4, 0], (0, 0), "自動で通したものが全部誤りの数"),
    ([2, 0, 6, 9], (1, 0.25), "自動の誤りがない数"),
    ([2, 6, 0, 9], (0.25, 1), "確認に回した正しいものがない数"),
    ([0, 0, 0, 8], (None, None), "全部を確認し、全部誤りの数"),
):
    checks.equal(
        checks.run(precision_recall, dict(zip(("自動正", "自動誤", "確認正", "確認誤"), _numbers)), what=_what, look=_look, hidden=True),
        _expected,
        what=_what + "の（適合率, 再現率）",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 5　間違いの費用と、見る費用
#
# ### 見本
#
# しきい値を上げれば間違いは減り、人の手間が増えます。どこがよいかは、**費用** で決めます。応援の例では、応援1日の手間を 2、応援なしで混んだ1日の損を 5 とします（単位は、何でもかまいません）。

# %%
def help_cost(days, limit, help_price, crowd_price):
    """しきい値 limit で応援を呼んだときの、費用の合計を返す。"""
    counts = count_days(days, limit)
    called = counts["応援混"] + counts["応援空"]
    return called * help_price + counts["なし混"] * crowd_price


for limit in [0, 15, 20, 30, 100]:
    print("しきい値", limit, "　費用", help_cost(DAYS, limit, 2, 5))

# %% [markdown]
# 費用がいちばん少ないのは、しきい値15人のときの 14 でした。毎日呼ぶ（0）より少なく、まったく呼ばない（100）よりずっと少ない額です。
#
# いちばん安いものを選ぶ見本です。見積書から、最も安い店を選びます。**同じ額なら、納期の短い店** にします。

# %%
def best_shop(shops):
    """（店, 額, 納期の日数）の組のリストから、最も安い店と、その額を返す。同じ額なら、納期の短い店とする。"""
    best = None
    for shop in shops:
        if best is None or shop[1] < best[1] or (shop[1] == best[1] and shop[2] < best[2]):
            best = shop
    return best[0], best[1]


best_shop([("東商店", 900, 5), ("西商店", 800, 9), ("北商店", 800, 3), ("南商店", 850, 1)])

# %% [markdown]
# - `shop[0]` は組の1番目（店）、`shop[1]` は2番目（額）、`shop[2]` は3番目（納期）です。
# - はじめは `best` が `None` なので、1番目の店が入ります。次からは、もっと安いか、同じ額で納期が短ければ、入れかえます。
# - `or` は「または」、`and` は「かつ」です。
# - 西商店と北商店が同じ 800 円です。**同じときにどうするかを決めておかないと、並び順で結果が変わります。**
#
# 試すしきい値は、次のセルで用意しました。

# %% nbgrader={"grade": false, "grade_id": "limits", "locked": true, "schema_version": 3, "solution": false, "task": false}
LIMITS = [0, 50, 60, 70, 80, 85, 90, 95, 101]  # 確信度は100までなので、101 は「全部を人が見る」という意味

# %% [markdown]
# ### 練習5　`best_limit`
#
# 費用の合計が最も少ないしきい値と、そのときの費用を、この順の組で返す関数を作りましょう。費用は、次のように数えます。
#
# - 「確認」に回した項目は、正しくても誤りでも、1つにつき `look_price`（見る費用）
# - 「自動」で通した誤りは、1つにつき `wrong_price`（間違いの費用）
# - 「自動」で通した正しい項目は 0。確認に回した誤りは、人が見て直せるので、見る費用だけ
#
# **費用が同じなら、高いほうのしきい値**（人が多く見るほう）を選びます。間違いが少ないからです。
#
# <details><summary>ヒント1</summary>
#
# 2つの見本を組み合わせます。しきい値を1つずつ取り出し、`route_counts` で4つの数を求め、費用を計算し、いちばん安いものを残します。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 費用は `(counts["確認正"] + counts["確認誤"]) * look_price + counts["自動誤"] * wrong_price` です。`best` には、（しきい値, 費用）の組を入れます。`best[0]` がしきい値、`best[1]` が費用です。`limits` は、小さい順とは限りません。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     best = None
#     for limit in limits:
#         counts = route_counts(rows, limit)
#         cost = （費用の計算）
#         if best is None or cost < best[1] or （費用が同じで、しきい値が高い）:
#             best = (limit, cost)
#     return best
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "best_limit", "locked": false, "schema_version": 3, "solution": true, "task": false}
def best_limit(rows, limits, look_price, wrong_price):
    """費用の合計が最も少ないしきい値と、そのときの費用を返す。費用が同じなら、高いほうのしきい値とする。

    費用の合計は、「確認」に回した数 × look_price と、「自動」で通した誤りの数 × wrong_price の和。
    「自動」と「確認」の分け方は、route_counts と同じ。

    引数:
        rows: 辞書のリスト（変えない）。キーは「申請書」「項目」「読み取り」「正解」「確信度」
        limits: 試すしきい値のリスト（変えない）。1つ以上あり、順番は決まっていない
        look_price: 1項目を人が見る費用（整数）
        wrong_price: 誤りを1つ自動で通したときの費用（整数）
    返り値: 2つの値の組。1つ目がしきい値、2つ目が費用
    例: しきい値 80 の費用が 300、90 の費用が 260、95 の費用が 260 なら、(95, 260)
    """
    ### BEGIN SOLUTION
    best = None
    for limit in limits:
        counts = route_counts(rows, limit)
        cost = (counts["確認正"] + counts["確認誤"]) * look_price + counts["自動誤"] * wrong_price
        if best is None or cost < best[1] or (cost == best[1] and limit > best[0]):
            best = (limit, cost)
    return best
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_best_limit", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
few = make_rows(
    ("氏名", "仮名正己", "仮名正巳", 90.0), ("氏名", "架空花子", "架空花子", 95.0), ("住所", "架空区", "架空区", 80.0), ("住所", "加空区", "架空区", 60.0)
)
for limits, prices, expected, look in (
    ([90], (20, 500), (90, 540), "確認2つの 40 と、自動の誤り1つの 500 を足しているか"),
    ([60, 80, 90, 95], (20, 500), (95, 60), "自動で通した誤りに wrong_price、確認に回した全部に look_price を掛けているか。全部のしきい値を試してから return しているか"),
    ([60, 80, 90, 95], (20, 10), (60, 20), "間違いの費用が小さいときは、低いしきい値が選ばれるはずです"),
    ([80, 95], (20, 40), (95, 60), "費用が同じ 60 なら、高いほうのしきい値です"),
    ([95, 80], (20, 40), (95, 60), "しきい値が大きい順に並んでいても、同じ結果か"),
    ([60], (20, 1000000), (60, 2000000), "費用がどんなに大きくても選べるか。best は、9999 などの数ではなく、None から始めているか"),
):
    name = f"しきい値 {limits}、見る費用 {prices[0]}、間違いの費用 {prices[1]} のとき"
    with checks.unchanged([few, limits], what="渡した rows か limits", look=READ_ONLY):
        got = checks.run(
            best_limit, few, limits, *prices, what=name, look="route_counts を呼んでいるか。best = (limit, cost) の = は1つか。（しきい値, 費用）の組を返しているか"
        )
    checks.equal(got, expected, what=name + "の（しきい値, 費用）", look=look + "。練習3も「✓」か")
for wrong_price, expected in ((100, (85, 4880)), (500, (90, 6240)), (1500, (95, 7140))):
    checks.equal(
        checks.run(best_limit, read_rows("data/読み取りと正解.csv"), LIMITS, 20, wrong_price),
        expected,
        what=f"360項目で、見る費用 20、間違いの費用 {wrong_price} のときの（しきい値, 費用）",
        look="4項目での確かめは合っているので、練習3の「✓」をもう一度確かめてください",
    )
print("✓ best_limit はできています。これで全部です。")

# %% nbgrader={"grade": true, "grade_id": "test_best_limit_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の読み取りを使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_right, _wrong = ("氏名", "架空", "架空"), ("氏名", "加空", "架空")
_look = "全部のしきい値を試しているか。確認に回した全部に look_price、自動の誤りだけに wrong_price を掛けているか。費用が同じなら、高いほうのしきい値か。best を None から始めているか"
for _lines, _limits, _prices, _expected, _what in (
    ([(*_right, 50.0)] * 4, [101, 0, 70], (20, 500), (0, 0), "全部が正しい一覧"),
    ([(*_wrong, 99.0)] * 3, [0, 101, 50], (20, 500), (101, 60), "全部が誤りの一覧"),
    ([], [90, 50, 95, 70], (20, 500), (95, 0), "空の一覧"),
    ([("備考", "", "", 99.0), ("備考", "", "急ぎ", 99.0), (*_right, 40.0)], [0, 50], (20, 500), (0, 40), "何も読めなかった項目のある一覧"),
    ([(*_right, 90.0), (*_right, 60.0), (*_wrong, 60.0), (*_right, 30.0), (*_right, 30.0), (*_right, 30.0), (*_right, 30.0)], [101, 90, 60, 30], (20, 50), (30, 50), "費用が、下がり、上がり、また下がる一覧"),
    ([(*_right, 85.0), (*_wrong, 84.9)], [84, 85, 86], (10, 100), (85, 10), "確信度がしきい値とちょうど同じ一覧"),
    ([(*_wrong, 85.0), (*_right, 50.0)], [85, 90, 88], (10, 10), (90, 20), "見る費用と間違いの費用が同じ一覧"),
    ([(*_wrong, 85.0), (*_right, 95.0)], [60, 99], (0, 100), (99, 0), "見る費用が 0 の一覧"),
    ([(*_wrong, 85.0), (*_wrong, 40.0), (*_right, 95.0)], [30, 60, 90], (10, 0), (30, 0), "間違いの費用が 0 の一覧"),
    ([(*_wrong, 85.0), (*_wrong, 40.0), (*_right, 95.0)], [30, 60], (10**12, 10**13), (60, 10**12 + 10**13), "費用がとても大きい一覧"),
):
    checks.equal(
        checks.run(best_limit, make_rows(*_lines), _limits, *_prices, what=_what, look=_look, hidden=True),
        _expected,
        what=_what + "の（しきい値, 費用）",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 結果を読む
#
# 書くことはありません。練習が全部「✓」になったら、実行してください。
# 細かい書き方は、読めなくても大丈夫です。
# 1項目を見るのに30秒、1時間の人件費を2,400円とすれば、**見る費用は 20円** です。間違いの費用を 100円、500円、1,500円と変えて、費用の合計を並べます。

# %% tags=["raises-exception"]
for limit in LIMITS:
    counts = route_counts(rows, limit)
    precision, recall = precision_recall(counts)
    rates = "自動なし" if precision is None else f"適合率 {precision:.1%}　再現率 {recall:.1%}"
    costs = [best_limit(rows, [limit], 20, price)[1] for price in (100, 500, 1500)]
    print(f"しきい値 {limit}　{rates}　自動の誤り {counts['自動誤']}　費用 {costs}")

# %% [markdown]
# `best_limit` に、しきい値を1つだけ渡すと、そのしきい値の費用が分かります。
#
# - 間違いの費用が 100円なら 85、500円なら 90、1,500円なら 95 が、いちばん安いしきい値でした。**正しいしきい値は1つではなく、間違いの重さで決まります。**
# - 1,500円のとき、自動で通るのは 3項目だけで、全部を人が見る（7,200円）のと、ほとんど変わりません。**自動化しないほうがよい**、というのも、立派な結論です。
# - 目安は簡単です。自動で通すと、1項目につき平均して「誤りの割合 × 間違いの費用」だけ損をします。それが見る費用より小さければ、自動のほうが得です。間違いの費用が 500円なら、20 ÷ 500 = 4% が分かれ目です。しきい値を下げるかどうかは、**新しく自動になる分** の誤りの割合で決めます。85以上90未満の 43項目では、誤りが 3つ（約 7%）で 4% を超えるので、90 から 85 には下げません。
#
# では、しきい値 90 で自動に入ってしまった誤りは、何でしょうか。

# %%
for row in rows:
    if row["確信度"] >= 90 and row["読み取り"] != row["正解"]:
        print(row)

# %% [markdown]
# 氏名の「正巳」を「正己」と読み、口座番号の1けたを落としました。どちらも、OCRは **自信をもって** 間違えています。
# 口座番号の誤りは、振り込みのやり直しになります。費用は、宛名の1文字とは違います。だから、**間違いの費用も、しきい値も、項目ごとに決めます**。
# そして、口座番号は「7けたか」を確かめれば（OCR 3）、この誤りは確信度に頼らずに見つかります。道具を組み合わせるほど、安く、安全になります。
#
# **数の少なさにも注意**　自動で通した98項目のうち、誤りは2つです。別の98項目なら、0かもしれず、5つかもしれません。しきい値を決めたのと同じデータで測ると、たいてい良く出すぎます。**別の束でもう一度測って** から、本番で使います。
#
# ## まとめ
#
# - 文字誤り率は、直す回数の合計 ÷ **正解の** 文字数の合計。合計してから、1回だけ割ります
# - 項目の正解率は、まるごと正しい項目の割合。文字の精度より、ずっと低くなります
# - 適合率は「自動で通したもののうち、正しかった割合」、再現率は「正しく読めていたもののうち、自動で通せた割合」
# - 割る数が 0 のときは、0% でも 100% でもなく、「測れない」（`None`）です
# - しきい値は、間違いの費用と、見る費用で決めます

# %% [markdown]
# ## 明日、自分のファイルで
#
# 1. OCRの結果から **かたよりなく** 申請書を選びます（先頭の100枚ではなく、日や窓口をまぜて）。2人で別々に正解を打ち、違ったところを見直すと、正解そのものの誤りが減ります。
# 2. 全角と半角、空白、旧字体など、**何を誤りに数えるか** を先に決めて、書いておきます。
# 3. 項目ごとの正解率を出し、低い項目から、用紙の欄を広げる、選択式にする、などの対策を考えます。
# 4. 間違い1つで何が起きるか（再送、電話、振り込みのやり直し、住民へのおわび）を書き出し、項目ごとに費用を見積もります。**お金に換えられない損**（権利や信用に関わる項目）は、確信度に関係なく、必ず人が見ます。
# 5. 用紙やOCRのソフトが変わったら、測り直します。
#
# ### 困ったときは：よろず相談DX
#
# 情報システムの担当が、どんな小さなことでも相談に乗ります。次の3つを書いて送ると、早く解決します。
#
# 1. **したいこと**（例：口座番号だけ、しきい値を別に決めたい）
# 2. **書いたもの**（セルの中身をそのまま）
# 3. **出たもの**（エラーなら、いちばん下の行。ここまで試したことも）
#
# 申請書の読み取り結果と正解は **個人情報** です。相談に付けるときは、氏名や口座番号を書きかえた写しか、この教材のデータを使ってください。
#
# 最後に、このノートを **保存してから提出** してください。何度でも提出し直せて、いちばん良い結果が記録されます。
