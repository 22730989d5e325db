# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # BI 2 質問に合うグラフを選ぶ
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - 質問（推移・比較・内訳・分布）に合うグラフを選ぶ
# - 分かったことを、グラフの題名に書く
# - 折れ線、横棒、100%積み上げ棒、ヒストグラムをかき、軸に単位を付ける
# - 棒は 0 から始め、名前ではなく値の順に並べる
# - 色だけに頼らず、印や模様でも見分けられるグラフにする
#
# **所要時間**　45分（途中でやめても、保存しておけば続けられます。続けるときは、いちばん上のセルから順に実行し直します）
#
# **業務での使いどころ**　予算の説明資料、窓口の混雑の報告、事業の実績。数字の表をグラフにすると、伝わり方が大きく変わります。
# ただし、質問に合わないグラフや、0 を隠した棒グラフは、読む人を間違わせます。毎年つくるグラフを関数にしておけば、来年は新しい表を渡すだけで、同じ形のグラフができます。
#
# データはすべて架空です。「架空区」という区は実在しません。


# %% [markdown]
# ## はじめに
#
# 「Excel 1」「Excel 2」で学んだ、リスト、辞書、`for`、`if`、関数を使います。ノートの使い方も同じです。**上から順に、飛ばさずに** 実行し、「# ここに書いてください」とあるセルだけに、`raise` の行ごと消して答えを書きます。
# この単元では、BI 1 の pandas ではなく、Excel の単元と同じ「辞書のリスト」で、表を表します。
#
# | 言葉 | 意味 |
# | --- | --- |
# | 辞書のリスト | 表を表したもの。1つの辞書が1行 |
# | `record["年度"]` | その行の、見出し「年度」の値 |
# | `records[0]`、`records[-1]` | 最初の行、最後の行 |
# | `.append(値)` | リストの最後に、値を1つ足す |
# | `for a, b in zip(A, B):` | 2つのリストから、同じ位置のものを1つずつ組にして取り出す |
# | `continue` | 残りを飛ばして、次の1つへ進む |
#
# グラフをかく道具は、**matplotlib**（マットプロットリブ）です。`plt`（ピーエルティー）という短い名前で使います。
# 次の2つのセルで、道具を用意します。中身を全部読む必要はありません。


# %% nbgrader={"grade": false, "grade_id": "tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
import csv  # CSV を読む道具
import matplotlib_fontja  # グラフの文字を、日本語の字体（IPAexゴシック）にする道具
from matplotlib import pyplot as plt  # グラフをかく道具
from openpyxl import load_workbook  # Excel のブックを読む道具
from yorozu import checks  # 答えを確かめる道具

COLORS = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9"]  # 青、だいだい、緑、赤紫、空色
MARKERS = ["o", "s", "^", "D", "v"]  # 折れ線の印: 丸、四角、三角、ひし形、逆三角
HATCHES = ["", "//", "..", "xx", "--"]  # 棒の模様: なし、斜線、点、網、横線
plt.rcParams["axes.prop_cycle"] = plt.cycler(color=COLORS)  # 色を指定しないとき、COLORS を順に使う
plt.rcParams["figure.figsize"] = (6, 3)  # グラフの大きさ
plt.rcParams["axes.titley"] = 1.0  # 題名は、グラフのすぐ上に置く
plt.rcParams["text.hinting"] = "none"  # 文字の形を、画面の点に合わせて変えない
print("グラフの文字:", plt.rcParams["font.family"])

# %% nbgrader={"grade": false, "grade_id": "readers", "locked": true, "schema_version": 3, "solution": false, "task": false}
def read_table(path, sheet_name, name):
    """見出し name のある行を探し、それより下の行を、辞書のリストにして返す。"""
    rows = list(load_workbook(path)[sheet_name].iter_rows(values_only=True))
    at = 0
    while name not in rows[at]:
        at = at + 1
    records = []
    for row in rows[at + 1:]:
        record = {}
        for heading, value in zip(rows[at], row):
            if heading is not None:
                record[heading] = value
        records.append(record)
    return records


def column(records, name):
    """見出し name の列の値を、上から順に並べたリストを返す。"""
    values = []
    for record in records:
        values.append(record[name])
    return values


def read_minutes(path, name):
    """受付の機械の CSV（文字コードは CP932）から、見出し name の列を、整数のリストにして返す。"""
    with open(path, encoding="cp932", newline="") as file:
        rows = list(csv.reader(file))
    at = 0
    while name not in rows[at]:
        at = at + 1
    minutes = []
    for row in rows[at + 1:]:
        minutes.append(int(row[rows[at].index(name)]))
    return minutes

# %% [markdown]
# matplotlib は、そのままでは日本語の文字をかけず、文字が □ になります。
# `matplotlib_fontja`（マットプロットリブ・フォントジェーエー）は、`import` するだけで、日本語の字体（フォント）を使うようにする道具です。
#
# 2つ目のセルは、表を読む関数を3つ用意します。`read_table` は Excel 2 と同じもの、`column`（カラム。列という意味）は1列だけをリストにするもの、`read_minutes` は CSV を読むものです。
#
# **採点では、見た目ではなく、グラフの中の値や名前、軸の範囲を調べます**。


# %% [markdown]
# ## 1　質問から、グラフを選ぶ
#
# グラフの種類は、見た目の好みではなく、**答えたい質問** で決めます。この単元では、次の4つを使います。
#
# | 質問の形 | 何を見るか | グラフ | 返り値に書く言葉 |
# | --- | --- | --- | --- |
# | 時がたつと、どう変わったか | **推移** | 折れ線グラフ | `"折れ線"` |
# | どれが多いか、少ないか | **比較** | 棒グラフ | `"棒"` |
# | 全体の中の割合は、どう違うか | **内訳** | 100%積み上げ棒グラフ | `"100%積み上げ棒"` |
# | どのくらいの値が多いか、どう散らばるか | **分布** | ヒストグラム | `"ヒストグラム"` |
#
# 円グラフは、使いません。角度の違いは、読み取りにくいためです。
#
# ### 見本
#
# 番号を渡すと、質問に合うグラフを返す関数の見本です。質問は、次の2つです。
#
# - 見本の質問1「5つの会館のうち、利用者がいちばん多いのはどこか」
# - 見本の質問2「図書の貸出点数は、5年間で増えたか」


# %%
def sample_chart_for(number):
    """見本の質問の番号を渡すと、合うグラフの種類を返す。"""
    answers = {1: "棒", 2: "折れ線"}
    return answers[number]


print(sample_chart_for(1), sample_chart_for(2))

# %% [markdown]
# `{1: "棒", 2: "折れ線"}` は、番号をキーにした辞書です。質問1は「どこが多いか」なので **比較**、質問2は「5年間で」なので **推移** です。
#
# ### 練習1　`chart_for`
#
# 次の8つの質問に合うグラフを、表の「返り値に書く言葉」で答える関数を作りましょう。
#
# 1. 区への転入者の数は、この10年で、増えてきたか、減ってきたか
# 2. 12の保育園のうち、今月の待機児童がいちばん多いのはどこか
# 3. 区税の税目（区民税、たばこ税など）の割合は、10年前と今年でどう違うか
# 4. 証明書を受け取るまでの時間は、何分くらいの人が多く、長い人はどのくらいいるか
# 5. 10か所の地域センターのうち、相談の件数が少ないのはどこか
# 6. 職員の通勤時間は、どのあたりに固まり、どこまで広がっているか
# 7. 相談の受け方（窓口、電話、メール）の構成は、地域センターごとにどう違うか
# 8. 図書館の登録者の数は、毎年どのように変わってきたか
#
# <details><summary>ヒント1</summary>
#
# 質問の言葉を、表の「質問の形」と見比べます。「いちばん多いのはどこか」と「何分くらいの人が多いか」は違います。前は、名前の付いたものどうしの比較です。後は、1人ずつの値がたくさんあり、その散らばりを見ます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 「割合」「構成」とあれば内訳、「この10年」「毎年」のように時の流れを見るなら推移です。3 は10年前と今年を比べますが、見たいのは割合です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# 推移が2つ、比較が2つ、内訳が2つ、分布が2つあります。
#
# ```python
#     answers = {
#         1: "折れ線",
#         2: （グラフの種類）,
#         （3 から 8 まで、同じように書く）
#     }
#     return answers[number]
# ```
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "chart_for", "locked": false, "schema_version": 3, "solution": true, "task": false}
def chart_for(number):
    """質問の番号を渡すと、合うグラフの種類を返す。

    引数:
        number: 質問の番号（1 から 8 の整数）
    返り値: "折れ線"、"棒"、"100%積み上げ棒"、"ヒストグラム" のどれか（文字列）
    例: chart_for(1) は "折れ線"
    """
    ### BEGIN SOLUTION
    answers = {
        1: "折れ線",
        2: "棒",
        3: "100%積み上げ棒",
        4: "ヒストグラム",
        5: "棒",
        6: "ヒストグラム",
        7: "100%積み上げ棒",
        8: "折れ線",
    }
    return answers[number]
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_chart_for", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
for number, expected in [(1, "折れ線"), (2, "棒"), (3, "100%積み上げ棒"), (4, "ヒストグラム")]:
    answer = checks.run(
        chart_for, number, what=f"質問{number}", look="KeyError なら、その番号がない。辞書に 1 から 8 まであるか"
    )
    checks.text(
        answer.replace("％", "%") if isinstance(answer, str) else answer,
        expected,
        what=f"質問{number}に合うグラフ",
        look="表の「返り値に書く言葉」のとおりに書いているか。質問は、推移、比較、内訳、分布のどれか",
    )
for number in [5, 6, 7, 8]:
    answer = checks.run(chart_for, number, what=f"質問{number}", look="辞書に 5 から 8 もあるか")
    if answer not in ["折れ線", "棒", "100%積み上げ棒", "100％積み上げ棒", "ヒストグラム"]:
        look = "表の「返り値に書く言葉」のとおりに書いているか（100 は半角）"
        raise checks.CheckFailed(
            f"質問{number}の答えが、4つの言葉のどれでもありません。",
            [("あなたの値", checks.show(answer)), ("どこを見るか", look)],
        )
print("✓ 質問1から4はできています。質問5から8は、提出すると採点します。")

# %% nbgrader={"grade": true, "grade_id": "test_chart_for_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで質問5から8を採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _number, _expected in ((5, "棒"), (6, "ヒストグラム"), (7, "100%積み上げ棒"), (8, "折れ線")):
    _answer = checks.run(chart_for, _number, what=f"質問{_number}", look="辞書に 5 から 8 もあるか", hidden=True)
    checks.equal(
        _answer.replace("％", "%") if isinstance(_answer, str) else _answer,
        _expected,
        what=f"質問{_number}に合うグラフ",
        look="その質問が見ているのは、推移、比較、内訳、分布のどれか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 2　分かったことを、題名にする
#
# ### 見本
#
# 「申請件数の推移」という題名では、読む人が自分で意味を探すことになります。**分かったことを文で書く** と、グラフを見る前に伝わります。
# 題名を手で書くと、来年、数字だけが新しくなって題名が古いまま残ります。そこで、題名の文も表から作ります。
#
# 図書館の貸出点数を読んで、図書の増え方を文にする見本です。


# %%
loans = read_table("data/統計表.xlsx", "図書館", "年度")
loans

# %%
start = loans[0]
end = loans[-1]
print(f"図書の貸出は、{start['年度']}の{start['図書']}点から、{end['年度']}の{end['図書']}点になった")

# %% [markdown]
# `f"…"` のように、引用符の前に `f` を付けた文字列の中では、`{ }` の中に書いた変数などが、その値に変わります。`{start['年度']}` のように、中に引用符がいるときは、外と違う種類（`"` の中なら `'`）を使います。
#
# 増減の割合には、次の2つの道具を使います。雑誌の貸出点数で試します。


# %%
change = (end["雑誌"] - start["雑誌"]) / start["雑誌"] * 100
print(change)
print(round(change))  # round（ラウンド）は、いちばん近い整数にする
print(abs(round(change)))  # abs（アブス）は、マイナスを取る

# %% [markdown]
# 増減の割合は、**（最後 − 最初）÷ 最初 × 100** です。割るのは「最初」です。減ったときは、マイナスになります。「-22％減った」と書くと二重になるので、文にするときは `abs` でマイナスを取ります。
#
# ### 練習2　`finding`
#
# 最初の年度から最後の年度までの増減を、文にして返す関数を作りましょう。練習では、住民票の写しの申請件数を使います。


# %%
applications = read_table("data/統計表.xlsx", "申請", "年度")
applications

# %% [markdown]
# <details><summary>ヒント1</summary>
#
# 「最初の行と最後の行を取り出す」「増減の割合を計算して整数にする」「プラス、マイナス、0 で文を分けて返す」の順に書きます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 最初は `records[0]`、最後は `records[-1]` です。年度の数は 5 とは限らないので、`records[4]` とは書きません。整数にした割合を `percent` とすると、`if percent > 0:`、`if percent < 0:`、残りの3つに分けます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     first = records[0]
#     last = records[-1]
#     percent = round(（増減の割合）)
#     if percent > 0:
#         return f"{name}は、{first['年度']}から{last['年度']}までに{percent}％増えた"
#     if percent < 0:
#         return （減ったときの文。数は abs(percent)）
#     return （ほとんど変わらないときの文）
# ```
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "finding", "locked": false, "schema_version": 3, "solution": true, "task": false}
def finding(name, records):
    """最初の年度から最後の年度までの増減を、文にする。

    割合は、いちばん近い整数にする。文は、次の3つのどれか。
        増えたとき      「オンラインは、令和3年度から令和7年度までに620％増えた」
        減ったとき      「窓口は、令和3年度から令和7年度までに40％減った」
        0％になるとき   「郵送は、令和3年度から令和7年度までほとんど変わらない」

    引数:
        name: 列の見出し（文字列）
        records: 辞書のリスト。「年度」と name のキーがあり、年度の古い順。最初の値は 0 ではない
    返り値: 文（文字列）
    例: finding("窓口", [{"年度": "令和6年度", "窓口": 200}, {"年度": "令和7年度", "窓口": 150}])
        は "窓口は、令和6年度から令和7年度までに25％減った"
    """
    ### BEGIN SOLUTION
    first = records[0]
    last = records[-1]
    percent = round((last[name] - first[name]) / first[name] * 100)
    if percent > 0:
        return f"{name}は、{first['年度']}から{last['年度']}までに{percent}％増えた"
    if percent < 0:
        return f"{name}は、{first['年度']}から{last['年度']}までに{abs(percent)}％減った"
    return f"{name}は、{first['年度']}から{last['年度']}までほとんど変わらない"
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_finding", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
same = [{"年度": "令和6年度", "郵送": 1000}, {"年度": "令和7年度", "郵送": 1000}]
for name, records, expected in [
    ("窓口", applications, "窓口は、令和3年度から令和7年度までに40％減った"),
    ("オンライン", applications, "オンラインは、令和3年度から令和7年度までに620％増えた"),
    ("郵送", same, "郵送は、令和6年度から令和7年度までほとんど変わらない"),
]:
    look = "行の数や表を決めてしまわずに、引数の records を使っているか。if ごとに return があるか。どの場合にも当てはまらないことがないか"
    answer = checks.run(finding, name, records, what=f"{name}の増減", look=look)
    if isinstance(answer, str):
        answer = answer.replace("%", "％")
    checks.text(
        answer,
        expected,
        what=f"{name}の増減を書いた文",
        look="引用符の前に f があるか。最初の値で割っているか。int ではなく round で整数にしているか。減ったときは abs でマイナスを取っているか。「ほとんど変わらない」の前は「まで」か。「、」や言葉は説明のとおりか",
    )
print("✓ finding は、この2つの表ではできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_finding_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _name, _years, _values, _expected, _what in (
    ("電話", (1, 2), (200, 150), "電話は、令和1年度から令和2年度までに25％減った", "2年分の表"),
    ("相談", (2, 3, 4), (1000, 5000, 1120), "相談は、令和2年度から令和4年度までに12％増えた", "途中の年度が飛びぬけた表"),
    ("メール", (5, 6, 7), (1000, 900, 1003), "メールは、令和5年度から令和7年度までほとんど変わらない", "0.3％だけ増えた表"),
    ("郵送", (5, 6, 7), (1000, 900, 997), "郵送は、令和5年度から令和7年度までほとんど変わらない", "0.3％だけ減った表"),
    ("窓口", (4, 5, 6, 7), (30, 20, 10, 0), "窓口は、令和4年度から令和7年度までに100％減った", "最後が 0 の表"),
    ("来庁", (6, 7), (300, 305), "来庁は、令和6年度から令和7年度までに2％増えた", "1.7％増えた表"),
    ("来庁", (6, 7), (1000, 1006), "来庁は、令和6年度から令和7年度までに1％増えた", "0.6％だけ増えた表"),
    ("来庁", (6, 7), (1000, 994), "来庁は、令和6年度から令和7年度までに1％減った", "0.6％だけ減った表"),
):
    _records = [{"備考": None, "年度": f"令和{_year}年度", _name: _value} for _year, _value in zip(_years, _values)]
    _look = "行の数や表を決めてしまっていないか。applications ではなく、引数の records を使っているか"
    _answer = checks.run(finding, _name, _records, what=_what, look=_look, hidden=True)
    checks.text(
        _answer.replace("%", "％") if isinstance(_answer, str) else _answer,
        _expected,
        what=_what + "の文",
        look="行の数や年度を決めてしまっていないか。int ではなく round で整数にしてから、プラス、マイナス、0 を分けているか。「ほとんど変わらない」の前は「まで」か",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 3　推移は、折れ線グラフ
#
# ### 見本
#
# 図書館の「図書」と「雑誌」の貸出点数を、折れ線グラフにします。


# %%
def loans_chart(records, title):
    """図書と雑誌の貸出点数の、折れ線グラフをかく。"""
    fig, ax = plt.subplots()
    years = column(records, "年度")
    for name, marker in zip(["図書", "雑誌"], MARKERS):
        ax.plot(years, column(records, name), marker=marker, label=name)
    ax.set_title(title)
    ax.set_ylabel("貸出点数（点）")
    ax.legend()
    return ax


ax = loans_chart(loans, "図書の貸出は増え、雑誌は減っている")

# %% [markdown]
# - `fig, ax = plt.subplots()` で、白い用紙 `fig`（フィグ）と、グラフをかく場所 `ax`（アックス）を作ります。この後は、全部 `ax` に頼みます。
# - `ax.plot(横の値のリスト, 縦の値のリスト)` で、線を1本かきます。`marker`（マーカー）は点の印、`label`（ラベル）は線の名前です。
# - `ax.set_title` は題名、`ax.set_ylabel` は縦軸の名前です。**単位を（ ）に入れて書きます**。
# - `ax.legend()`（レジェンド）は、線の名前の一覧（**凡例**）を付けます。
# - 最後に `return ax` で、かいたグラフを返します。
#
# **色だけに頼らない**　色の見え方は、人によって違います。日本の男性の約20人に1人は、赤と緑などの区別がつきにくいと言われています。白黒で印刷されることもあります。
# `COLORS` は、多くの人が見分けやすい色の組み合わせです。指定しなければ順に使われるので、**色は書かなくてかまいません**。そのうえで、線ごとに印を変えます。
#
# ### エラーを読んでみる
#
# 次のセルは、上のグラフに線を足そうとして、**わざとエラーを出します**。いちばん下の行を見てください。


# %% tags=["raises-exception"]
ax.plot(["令和5年度", "令和6年度", "令和7年度"], [221900, 229300])

# %% [markdown]
# `ValueError: x and y must have same first dimension, but have shapes (3,) and (2,)` は、「横の値と縦の値の個数が違う。3個と2個だ」という意味です。
# 値のリストを作るところで、`append` の字下げや、読み飛ばした行を見直します。
#
# ### 練習3　`trend_chart`
#
# 申請件数の表から、推移のグラフをかく関数を作りましょう。見本と違い、線にする列を引数 `names` で受け取ります。
#
# <details><summary>ヒント1</summary>
#
# 見本の `loans_chart` と、ほとんど同じです。列の名前を決めてしまわずに、引数 `names` を使います。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `for name, marker in zip(names, MARKERS):` で、列の名前と印を1つずつ取り出します。縦軸の名前には、単位の「件」を入れます。題名は、引数 `title` です。引用符を付けません。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     fig, ax = plt.subplots()
#     years = column(records, "年度")
#     for name, marker in zip(names, MARKERS):
#         ax.plot(（横の値）, （縦の値）, marker=marker, label=name)
#     ax.set_title(title)
#     ax.set_ylabel("申請件数（件）")
#     （凡例を付ける）
#     return ax
# ```
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "trend_chart", "locked": false, "schema_version": 3, "solution": true, "task": false}
def trend_chart(records, names, title):
    """推移の折れ線グラフをかく。

    横軸は年度（records の順）、縦軸は件数。names の列1つにつき線1本で、印か線の種類を1本ずつ変える。
    色は COLORS のもの（指定しなければ、そうなる）。凡例を付ける。
    縦軸の名前は「申請件数（件）」のように、何の値かと単位の両方を書く。縦軸は上ほど大きく、点は全部見えるようにする。

    引数:
        records: 辞書のリスト。「年度」と、names のキーがある
        names: 線にする列の見出しのリスト（2つから5つ）
        title: 題名（文字列）
    返り値: グラフ（ax）
    例: trend_chart(applications, ["窓口", "オンライン"], "窓口が減り、オンラインが増えた")
    """
    ### BEGIN SOLUTION
    fig, ax = plt.subplots()
    years = column(records, "年度")
    for name, marker in zip(names, MARKERS):
        ax.plot(years, column(records, name), marker=marker, label=name)
    ax.set_title(title)
    ax.set_ylabel("申請件数（件）")
    ax.legend()
    return ax
    ### END SOLUTION

# %% [markdown]
# かけたら、次のセルで見てみましょう。題名には、練習2の `finding` を使っています。（まだ書いていないと、`NotImplementedError` と出ます。書いてから実行し直します。）


# %% tags=["raises-exception"]
ax = trend_chart(applications, ["窓口", "オンライン"], finding("オンライン", applications))

# %% nbgrader={"grade": true, "grade_id": "test_trend_chart", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
names = ["窓口", "オンライン"]
ax = checks.charts.draw(
    trend_chart,
    applications,
    names,
    "窓口が減り、オンラインが増えた",
    look="縦の値は column(records, name) か。最後に return ax があるか",
)
checks.charts.lines(
    ax,
    column(applications, "年度"),
    {name: column(applications, name) for name in names},
    what="申請件数の折れ線グラフ",
    look="names の列を1つずつ ax.plot でかいているか。label を書き、ax.legend() を付けているか",
)
look = "ax.set_xlim や ax.set_ylim で、軸の範囲を決めてしまっていないか。ax.invert_yaxis() は、横棒のときだけ使う"
checks.charts.in_sight(ax, what="申請件数の折れ線グラフ", look=look)
look = "MARKERS から印を1つずつ取り出し、marker に渡しているか。color は書かないか、COLORS から取る"
checks.charts.told_apart(ax, COLORS, what="線の見分け方", look=look)
look = "ax.set_ylabel に、「申請件数（件）」のように、何の値かと単位の両方を書いているか"
checks.charts.axis_label(ax, "y", "件", what="申請件数の折れ線グラフ", look=look)
checks.charts.title(ax, "窓口が減り、オンラインが増えた", what="申請件数の折れ線グラフ", look="ax.set_title(title) があるか")
print("✓ trend_chart はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_trend_chart_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_records = [
    {"年度": f"令和{_year}年度", "電話": _a, "備考": None, "窓口": _b, "メール": _c, "来訪": _d, "郵送": _e, "合計": 1000}
    for _year, _a, _b, _c, _d, _e in (
        (1, 500, 90, 0, 70, 41),
        (2, 480, 120, 35, 62, 39),
        (3, 510, 80, 60, 66, 44),
        (4, 300, 85, 170, 58, 36),
    )
]
_names = ["メール", "電話", "窓口", "来訪", "郵送"]
_what = "5本の線のグラフ"
with checks.unchanged([_records, _names], what="渡した表と見出しのリスト", hidden=True):
    _look = "列の名前を決めてしまわずに、引数の names から1つずつ取り出しているか"
    _ax = checks.charts.draw(trend_chart, _records, _names, "電話が減った", what=_what, look=_look, hidden=True)
checks.charts.lines(
    _ax,
    [_record["年度"] for _record in _records],
    {_name: [_record[_name] for _record in _records] for _name in _names},
    what="別の表の、" + _what,
    look="列の名前や年度を決めてしまわずに、引数の names と records を使っているか。MARKERS の5つを全部使っているか",
    hidden=True,
)
checks.charts.in_sight(_ax, what=_what, look="ax.set_xlim や ax.set_ylim で、軸の範囲を決めてしまっていないか", hidden=True)
_look = "線ごとに、違う印を使っているか。color は書かないか、COLORS から取る"
checks.charts.told_apart(_ax, COLORS, what=_what, look=_look, hidden=True)
_look = "ax.set_ylabel に、何の値かと単位の両方を書いているか"
checks.charts.axis_label(_ax, "y", "件", what=_what, look=_look, hidden=True)
checks.charts.title(_ax, "電話が減った", what=_what, look="題名を決めてしまわずに、引数の title を使っているか", hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ## 4　比較は、値の順に並べた棒グラフ
#
# ### 見本
#
# 会館ごとの利用者数を比べます。名前が長いときは、**横棒** にすると読みやすくなります。


# %%
halls = read_table("data/統計表.xlsx", "施設", "施設")
halls

# %% [markdown]
# 最後に「合計」の行があります。合計も棒にすると、それだけが長くなり、比べたい棒が全部短くなります。**合計の行は取り除きます**。
#
# 次に、利用者の多い順に並べます。


# %%
def users(record):
    """1行分の辞書から、利用者数を返す。"""
    return record["利用者数（人）"]


rows = []
for record in halls:
    if record["施設"] == "合計":
        continue
    rows.append(record)
rows = sorted(rows, key=users, reverse=True)
column(rows, "施設")

# %% [markdown]
# - `sorted`（ソーテッド）は、並べ替えた **新しいリスト** を返します。似た名前の `rows.sort()` は、元のリストを変えてしまうので、使いません。
# - `key=users` は、「関数 users の返り値で比べる」という意味です。`( )` を付けません。
# - `reverse=True`（リバース）は、大きい順です。
#
# 利用者数は「48200人」より「4.82万人」のほうが読みやすいので、10000 で割って万人にします。


# %%
def halls_chart(rows, title):
    """会館ごとの利用者数の、横棒グラフをかく。rows は、多い順に並んだ辞書のリスト。"""
    counts = []
    for record in rows:
        counts.append(record["利用者数（人）"] / 10000)
    fig, ax = plt.subplots()
    ax.barh(column(rows, "施設"), counts)
    ax.invert_yaxis()
    ax.set_title(title)
    ax.set_xlabel("利用者数（万人）")
    return ax


ax = halls_chart(rows, "緑町会館の利用者は、ほかの会館の1.5倍より多い")

# %% [markdown]
# - `ax.barh(名前のリスト, 値のリスト)` で、横棒をかきます。
# - 横棒は、リストの最初のものが **いちばん下** になります。`ax.invert_yaxis()`（インバート）で上下を入れかえ、いちばん上にします。
# - 横棒では、値の軸は横軸です。単位は `ax.set_xlabel` に書きます。
#
# **棒は 0 から始める**　次のグラフは、同じ値ですが、横軸を4万人から始めました。

# %%
ax = halls_chart(rows[:3], "わざと 0 を隠したグラフ（悪い例）")
ax.set_xlim(4, 10)
plt.show()

# %% [markdown]
# 緑町会館の棒は、青空会館の棒の約6.6倍の長さに見えます。本当は約1.9倍です。棒は **長さ** で比べるので、0 を隠すと嘘になります。
# 何も指定しなければ 0 から始まるので、`set_xlim` や `set_ylim` で切らないようにします。
# （折れ線は、長さではなく傾きを見るので、0 から始めなくてもかまいません。）
#
# ### 練習4　`budget_chart`
#
# 歳出予算を、款ごとに比べるグラフをかく関数を作りましょう。まず、表を見ます。


# %%
budget = read_table("data/統計表.xlsx", "予算", "款")
budget

# %% [markdown]
# 単位は千円です。このままでは「78450000千円」のように読みにくいので、**億円** に直します。
# **1億円は 100,000 千円** です。民生費は 784.5 億円になります。
#
# <details><summary>ヒント1</summary>
#
# 見本と同じ順番です。「合計の行を取り除く」「大きい順に並べる」「値の単位を直す」「横棒をかく」。並べ替えに使う、予算額を返す関数も作ります。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 並べ替えのための関数は、`budget_chart` の中に書いてもかまいません（字下げをもう1つ深くします）。千円を億円にするには、`100000` で割ります。`//` ではなく `/` を使います。`//` は、小数を切り捨てます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     def amount(record):
#         return record["予算額（千円）"]
#
#     rows = []
#     for record in records:
#         if （合計の行）:
#             continue
#         rows.append(record)
#     rows = sorted(（大きい順に並べる）)
#     values = []
#     for record in rows:
#         values.append(（億円にした予算額）)
#     fig, ax = plt.subplots()
#     ax.barh(（款のリスト）, values)
#     （上下を入れかえる）
#     ax.set_title(title)
#     ax.set_xlabel("予算額（億円）")
#     return ax
# ```
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "budget_chart", "locked": false, "schema_version": 3, "solution": true, "task": false}
def budget_chart(records, title):
    """款ごとの予算額を比べる横棒グラフをかく。

    いちばん大きい款をいちばん上にして、大きい順に並べる。「合計」の行は入れない。値は億円にする（丸めない）。
    横軸は 0 から始める。名前は「予算額（億円）」のように、何の値かと単位の両方を書く。渡した records は変えない。

    引数:
        records: 辞書のリスト。「款」（文字列）と「予算額（千円）」（整数）のキーがある
        title: 題名（文字列）
    返り値: グラフ（ax）
    例: budget_chart(budget, "予算の約半分は民生費") のいちばん上の棒は、民生費の 784.5
    """
    ### BEGIN SOLUTION
    def amount(record):
        return record["予算額（千円）"]

    rows = []
    for record in records:
        if record["款"] == "合計":
            continue
        rows.append(record)
    rows = sorted(rows, key=amount, reverse=True)
    values = []
    for record in rows:
        values.append(record["予算額（千円）"] / 100000)
    fig, ax = plt.subplots()
    ax.barh(column(rows, "款"), values)
    ax.invert_yaxis()
    ax.set_title(title)
    ax.set_xlabel("予算額（億円）")
    return ax
    ### END SOLUTION

# %% tags=["raises-exception"]
ax = budget_chart(budget, "予算の約半分は民生費")

# %% nbgrader={"grade": true, "grade_id": "test_budget_chart", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
budget = read_table("data/統計表.xlsx", "予算", "款")
with checks.unchanged(budget, what="渡した表", look=".sort() や del で元の表を変えていないか。sorted を使う"):
    look = "key= は、見本の users のままではないか。予算額を返す関数を、( ) を付けずに書いているか。最後に return ax があるか"
    ax = checks.charts.draw(budget_chart, budget, "予算の約半分は民生費", look=look)
checks.charts.bars(
    ax,
    {
        "民生費": 784.5,
        "教育費": 248.7,
        "総務費": 213.6,
        "土木費": 146.1,
        "衛生費": 109.2,
        "公債費": 42.3,
        "産業経済費": 31.8,
        "議会費": 8.4,
    },
    horizontal=True,
    descending=True,
    what="歳出予算の横棒グラフ",
    look="「合計」の行を除いているか。100000 で割って億円にしているか。大きい順に並べた rows から、款の名前と予算額の両方を取り出し、ax.invert_yaxis() で上下を入れかえたか。ax.set_xlim で、0 を隠していないか",
)
checks.charts.in_sight(ax, horizontal=True, what="歳出予算の横棒グラフ", look="ax.set_xlim で、横軸の範囲を決めてしまっていないか")
checks.charts.axis_label(ax, "x", "億円", what="歳出予算の横棒グラフ", look="横棒の値の軸は横軸（set_xlabel）です。「予算額（億円）」のように、何の値かと単位の両方を書いているか")
checks.charts.title(ax, "予算の約半分は民生費", what="歳出予算の横棒グラフ", look="ax.set_title(title) があるか")
print("✓ budget_chart はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_budget_chart_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _amounts, _what in (
    (
        (("衛生費", 11111), ("予備費", 65432), ("議会費", 11111), ("合計", 100000), ("諸費", 12346)),
        "1億円より小さく、同じ額の款があり、合計の後にも行がある表",
    ),
    ((("教育費", 9900000), ("総務費", 9800000), ("土木費", 9700000)), "合計の行がなく、差の小さい表"),
    (
        (("国保合計調整費", 45678901), ("総務費", 123456789), ("合計", 169135690)),
        "1,000億円を超える款と、名前の一部が「合計」の款のある表",
    ),
):
    _records = [{"番号": _n, "予算額（千円）": _amount, "款": _name} for _n, (_name, _amount) in enumerate(_amounts)]
    with checks.unchanged(_records, what="渡した表", hidden=True):
        _look = "budget ではなく、引数の records を使っているか。行の数を決めてしまっていないか。key= に書いた関数に ( ) を付けていないか"
        _ax = checks.charts.draw(budget_chart, _records, "架空の題名", what=_what, look=_look, hidden=True)
    _expected = {_name: _amount / 100000 for _name, _amount in _amounts if _name != "合計"}
    checks.charts.bars(
        _ax,
        _expected,
        horizontal=True,
        descending=True,
        what=_what + "の横棒グラフ",
        look="合計の行の位置を決めてしまっていないか。「合計」とまったく同じ名前だけを除いているか。億円にするとき、丸めていないか。ax.set_xlim で、軸の範囲を決めてしまっていないか",
        hidden=True,
    )
    _look = "ax.set_xlim で、横軸の範囲を決めてしまっていないか"
    checks.charts.in_sight(_ax, horizontal=True, what=_what + "の横棒グラフ", look=_look, hidden=True)
    checks.charts.axis_label(_ax, "x", "億円", what=_what + "の横棒グラフ", look="ax.set_xlabel", hidden=True)
    checks.charts.title(_ax, "架空の題名", what=_what + "の横棒グラフ", look="引数の title を使っているか", hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ## 5　内訳は、100%積み上げ棒グラフ
#
# ### 見本
#
# 図書館の、最初の年度と最後の年度の貸出点数を、図書、雑誌、視聴覚に分けて、**点数のまま** 積み上げます。


# %%
def stacked_loans_chart(records, names, title):
    """貸出点数の、積み上げ棒グラフをかく。"""
    fig, ax = plt.subplots()
    years = column(records, "年度")
    bottoms = [0] * len(records)  # 棒の下の端。はじめは、どの年度も 0
    for name, hatch in zip(names, HATCHES):
        values = column(records, name)
        ax.bar(years, values, bottom=bottoms, label=name, hatch=hatch, edgecolor="white")
        tops = []
        for bottom, value in zip(bottoms, values):
            tops.append(bottom + value)
        bottoms = tops  # 次の棒は、いまの棒の上の端から
    ax.set_title(title)
    ax.set_ylabel("貸出点数（点）")
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    return ax


ax = stacked_loans_chart([loans[0], loans[-1]], ["図書", "雑誌", "視聴覚"], "貸出点数の合計は、5年間で減った")

# %% [markdown]
# - `[0] * len(records)` は、0 を、行の数だけ並べたリストです。
# - `bottom`（ボトム）は、棒の下の端です。書かないと全部が 0 から始まり、前の棒に重なって隠れます。
# - `hatch`（ハッチ）は、棒の模様です。`edgecolor="white"` は、ふちと模様の色を白にします。
# - `bbox_to_anchor=(1, 1)` は、凡例をグラフの右の外に置きます。
#
# 割合の違いを見たいときは、**どの棒も 100 になるように** 直します。1つの年度で、割合を計算する見本です。


# %%
record = loans[0]
total = 0
for name in ["図書", "雑誌", "視聴覚"]:
    total = total + record[name]
for name in ["図書", "雑誌", "視聴覚"]:
    print(name, record[name] / total * 100)

# %% [markdown]
# ### 練習5　`share_chart`
#
# 申請の受け方（窓口、郵送、オンライン）の割合を、年度ごとに比べる 100%積み上げ棒グラフをかく関数を作りましょう。
#
# <details><summary>ヒント1</summary>
#
# 見本の `stacked_loans_chart` の `values` を、点数ではなく割合にします。そのために、先に年度ごとの合計のリスト `totals` を作っておきます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `totals` は、`for record in records:` の中で、`names` の列の値を足し合わせて、`append` します。割合のリストは、`for record, total in zip(records, totals):` で1年度ずつ計算します。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     totals = []
#     for record in records:
#         total = 0
#         for name in names:
#             total = total + record[name]
#         totals.append(total)
#     fig, ax = plt.subplots()
#     years = column(records, "年度")
#     bottoms = [0] * len(records)
#     for name, hatch in zip(names, HATCHES):
#         values = []
#         for record, total in zip(records, totals):
#             values.append(（割合）)
#         ax.bar(years, values, （下の端、名前、模様、ふちの色）)
#         （bottoms を、いまの棒の上の端にする。見本と同じ4行）
#     ax.set_title(title)
#     ax.set_ylabel("割合（％）")
#     ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
#     return ax
# ```
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "share_chart", "locked": false, "schema_version": 3, "solution": true, "task": false}
def share_chart(records, names, title):
    """内訳の、100%積み上げ棒グラフ（縦の棒）をかく。

    横軸は年度（records の順）、縦軸は割合。names の列の合計を 100 とする（丸めない）。names の列ごとに、模様を変える。
    色は COLORS のもの（指定しなければ、そうなる）。凡例を付ける。
    縦軸の名前は「割合（％）」のように、何の値かと単位の両方を書く。縦軸は上ほど大きく、棒は 100 まで全部見えるようにする。

    引数:
        records: 辞書のリスト。「年度」と、names のキーがある。どの行も、合計は 0 ではない
        names: 積み上げる列の見出しのリスト（2つから5つ）。下から順に積む
        title: 題名（文字列）
    返り値: グラフ（ax）
    例: share_chart(applications, ["窓口", "郵送", "オンライン"], "オンラインが4割を超えた")
    """
    ### BEGIN SOLUTION
    totals = []
    for record in records:
        total = 0
        for name in names:
            total = total + record[name]
        totals.append(total)
    fig, ax = plt.subplots()
    years = column(records, "年度")
    bottoms = [0] * len(records)
    for name, hatch in zip(names, HATCHES):
        values = []
        for record, total in zip(records, totals):
            values.append(record[name] / total * 100)
        ax.bar(years, values, bottom=bottoms, label=name, hatch=hatch, edgecolor="white")
        tops = []
        for bottom, value in zip(bottoms, values):
            tops.append(bottom + value)
        bottoms = tops
    ax.set_title(title)
    ax.set_ylabel("割合（％）")
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    return ax
    ### END SOLUTION

# %% tags=["raises-exception"]
ax = share_chart(applications, ["窓口", "郵送", "オンライン"], "オンラインが4割を超えた")

# %% nbgrader={"grade": true, "grade_id": "test_share_chart", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
names = ["窓口", "郵送", "オンライン"]
totals = [record["窓口"] + record["郵送"] + record["オンライン"] for record in applications]
look = "totals と values と bottoms の個数は、どれも年度の数か。最後に return ax があるか"
ax = checks.charts.draw(share_chart, applications, names, "オンラインが4割を超えた", look=look)
checks.charts.stacked(
    ax,
    column(applications, "年度"),
    {name: [record[name] / total * 100 for record, total in zip(applications, totals)] for name in names},
    what="申請の受け方の、100%積み上げ棒グラフ",
    look="その年度の合計で割って 100 を掛けているか。合計の for と外側の for で、同じ変数 name を使っていないか。bottom に、前の棒の上の端を渡しているか。label と凡例があるか",
)
look = "ax.set_xlim や ax.set_ylim で、軸の範囲を決めてしまっていないか。ax.invert_yaxis() は、横棒のときだけ使う"
checks.charts.in_sight(ax, what="100%積み上げ棒グラフ", look=look)
look = "HATCHES から模様を1つずつ取り出し、hatch に渡しているか。color は書かないか、COLORS から取る"
checks.charts.told_apart(ax, COLORS, what="棒の見分け方", look=look)
look = "ax.set_ylabel に、「割合（％）」のように、何の値かと単位の両方を書いているか"
checks.charts.axis_label(ax, "y", "％", what="100%積み上げ棒グラフ", look=look)
checks.charts.title(ax, "オンラインが4割を超えた", what="100%積み上げ棒グラフ", look="ax.set_title(title) があるか")
print("✓ share_chart はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_share_chart_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_columns = ["電話", "窓口", "メール", "来訪", "郵送", "代理"]
_records = [
    {"年度": f"令和{_year}年度", **dict(zip(_columns, _counts)), "合計": sum(_counts)}
    for _year, _counts in ((5, (50, 30, 0, 24, 13, 40)), (6, (700, 200, 50, 80, 45, 0)), (7, (1, 2, 1, 4, 3, 9)))
]
_names = ["メール", "来訪", "電話", "窓口", "代理"]
_what = "値が 0 の列がいちばん下にあり、表の6つの列のうち5つを積むグラフ"
with checks.unchanged([_records, _names], what="渡した表と見出しのリスト", hidden=True):
    _look = "合計も割合も、列の名前を決めてしまわずに、引数の names から1つずつ取り出しているか"
    _ax = checks.charts.draw(share_chart, _records, _names, "架空の題名", what=_what, look=_look, hidden=True)
_totals = [sum(_record[_name] for _name in _names) for _record in _records]
checks.charts.stacked(
    _ax,
    [_record["年度"] for _record in _records],
    {_name: [_record[_name] / _total * 100 for _record, _total in zip(_records, _totals)] for _name in _names},
    what="別の表の、" + _what,
    look="合計は、names の列だけを、年度ごとに足したものか。列の名前や数を決めてしまっていないか。HATCHES の5つを全部使っているか",
    hidden=True,
)
checks.charts.in_sight(_ax, what=_what, look="ax.set_xlim や ax.set_ylim で、軸の範囲を決めてしまっていないか", hidden=True)
_look = "列ごとに、違う模様を使っているか。color は書かないか、COLORS から取る"
checks.charts.told_apart(_ax, COLORS, what=_what, look=_look, hidden=True)
_look = "ax.set_ylabel に、何の値かと単位の両方を書いているか"
checks.charts.axis_label(_ax, "y", "％", what=_what, look=_look, hidden=True)
checks.charts.title(_ax, "架空の題名", what=_what, look="引数の title を使っているか", hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ## 6　分布は、ヒストグラム
#
# ### 見本
#
# 税務課の、電話の応対時間を見ます。受付の機械が作った CSV で、1行が1本の電話です。


# %%
calls = read_minutes("data/電話応対時間.csv", "応対時間（分）")
print(len(calls), "本")
print(calls)

# %% [markdown]
# 1本ずつ棒にしても、何も分かりません。**2分ごとの区間に分けて、何本あるかを数えた棒** を並べます。これがヒストグラムです。


# %%
def calls_chart(minutes, title):
    """電話の応対時間の、ヒストグラムをかく。"""
    fig, ax = plt.subplots()
    ax.hist(minutes, bins=range(0, max(minutes) + 4, 2), edgecolor="white")
    ax.set_xticks(range(0, max(minutes) + 4, 4))  # 横軸の目盛り
    ax.set_yticks(range(0, 20, 5))  # 縦軸は整数に
    ax.set_title(title)
    ax.set_xlabel("応対時間（分）")
    ax.set_ylabel("本数（本）")
    return ax


ax = calls_chart(calls, "電話は、6分から12分が多い")

# %% [markdown]
# - `ax.hist(値のリスト, bins=区切り)` で、ヒストグラムをかきます。`bins`（ビンズ）は、区間の区切りです。
# - `range(0, 20, 2)`（レンジ）は、「0 から、2 ずつ増やして、20 の手前まで」です。0、2、4、…、18 になります。これを区切りにすると、0分以上2分未満、2分以上4分未満、…と数えます。
# - `max(minutes)`（マックス）は、いちばん大きい値です。ここでは 16 です。最後の区切りは、いちばん大きい値より **大きく** します。`range` は手前で止まるので、幅 2 の **2つ分** の 4 を足しました。
#
# 何も足さないと、区切りは 14 で終わります。15分と16分の電話は、エラーも出さずに **消えます**。
# 1つ分の 2 だけを足すと、区切りはちょうど 16 で終わります。すると、16分の電話は、手前の「14分以上16分未満」に入ります。
#
# ### 練習6　`wait_chart`
#
# 戸籍住民課の窓口の、待ち時間のヒストグラムをかく関数を作りましょう。区間は **5分ごと** です。まず、平均を見ておきます。


# %%
waits = read_minutes("data/窓口待ち時間.csv", "待ち時間（分）")
print(len(waits), "人")
print("平均", sum(waits) / len(waits), "分、最大", max(waits), "分")

# %% [markdown]
# `sum`（サム）は、リストの値の合計です。平均は約20分です。「20分くらいです」と案内してよいでしょうか。グラフで確かめましょう。
#
# <details><summary>ヒント1</summary>
#
# 見本の `calls_chart` と同じ形です。区切りの幅と、足す余裕、軸の名前を変えます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 幅が 5 なので、余裕は2つ分の 10 です。最大の 60 を数字で書くと、別の日のデータで、60分より長い人が消えます。`max(minutes)` を使います。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     fig, ax = plt.subplots()
#     ax.hist(minutes, bins=range(0, （最大の値に余裕を足したもの）, （幅）), edgecolor="white")
#     ax.set_title(title)
#     ax.set_xlabel("待ち時間（分）")
#     （縦軸の名前。単位は 人）
#     return ax
# ```
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "wait_chart", "locked": false, "schema_version": 3, "solution": true, "task": false}
def wait_chart(minutes, title):
    """待ち時間のヒストグラムをかく。

    0分以上5分未満、5分以上10分未満、…のように、5分ごとに人数を数える。いちばん長い人まで、全員を数える。
    縦軸は上ほど大きく、どの棒も、全部見えるようにする。
    横軸は「待ち時間（分）」、縦軸は「人数（人）」のように、何の値かと単位の両方を書く。

    引数:
        minutes: 1人ずつの待ち時間（分）のリスト。0 以上の整数で、1つはある
        title: 題名（文字列）
    返り値: グラフ（ax）
    例: wait_chart([3, 4, 5], "短い") では、0分以上5分未満の棒の高さが 2、5分以上10分未満の棒の高さが 1
    """
    ### BEGIN SOLUTION
    fig, ax = plt.subplots()
    ax.hist(minutes, bins=range(0, max(minutes) + 10, 5), edgecolor="white")
    ax.set_title(title)
    ax.set_xlabel("待ち時間（分）")
    ax.set_ylabel("人数（人）")
    return ax
    ### END SOLUTION

# %% tags=["raises-exception"]
ax = wait_chart(waits, "待ち時間は、20分より短い人と、35分以上の人に分かれる")

# %% nbgrader={"grade": true, "grade_id": "test_wait_chart", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
what = "窓口待ち時間.csv の待ち時間"
ax = checks.charts.draw(wait_chart, waits, "2つの山", what=what, look="bins に range( ) を渡しているか。最後に return ax があるか")
checks.charts.histogram(
    ax,
    waits,
    5,
    what=what + "のヒストグラム",
    look="bins の区切りは、0 から 5 ずつか。最後の区切りは、いちばん大きい値より大きいか",
)
checks.charts.in_sight(ax, what=what + "のヒストグラム", look="ax.set_xlim や ax.set_ylim で、軸の範囲を決めてしまっていないか")
look = "ax.set_xlabel に、「待ち時間（分）」のように、何の値かと単位の両方を書いているか"
checks.charts.axis_label(ax, "x", "分", what="横軸", look=look)
look = "ax.set_ylabel に、「人数（人）」のように、何の値かと単位の両方を書いているか"
checks.charts.axis_label(ax, "y", "人", what="縦軸", look=look)
checks.charts.title(ax, "2つの山", what="ヒストグラム", look="ax.set_title(title) があるか")
print("✓ wait_chart はできています。これで全部です。")

# %% nbgrader={"grade": true, "grade_id": "test_wait_chart_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の日のデータを使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _minutes, _what in (
    ([44, 31, 121, 59, 38, 121], "全員が30分より長く、2時間を超える人のいる日"),
    ([0, 5, 10, 10, 15, 20], "ちょうど5の倍数ばかりの日"),
):
    with checks.unchanged(_minutes, what="渡したリスト", hidden=True):
        _look = "waits ではなく、引数の minutes を使っているか。人数や最大の値を決めてしまっていないか"
        _ax = checks.charts.draw(wait_chart, _minutes, "架空の題名", what=_what, look=_look, hidden=True)
    checks.charts.histogram(
        _ax,
        _minutes,
        5,
        what=_what + "のヒストグラム",
        look="区切りの最後を決めてしまわずに、最大の値から作っているか。ちょうど区切りの値は、右の区間に入るか",
        hidden=True,
    )
    _look = "ax.set_xlim や ax.set_ylim で、軸の範囲を決めてしまっていないか"
    checks.charts.in_sight(_ax, what=_what + "のヒストグラム", look=_look, hidden=True)
    checks.charts.axis_label(_ax, "x", "分", what=_what + "のヒストグラム", look="ax.set_xlabel", hidden=True)
    checks.charts.axis_label(_ax, "y", "人", what=_what + "のヒストグラム", look="ax.set_ylabel", hidden=True)
    checks.charts.title(_ax, "架空の題名", what=_what + "のヒストグラム", look="引数の title を使っているか", hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# 待ち時間の平均は約20分でしたが、20分前後の人は **1人もいません**。20分より短い人たちと、35分以上の人たちの、2つの山に分かれています。平均だけを見ていたら、気付けませんでした。
#
# ## まとめ
#
# - 推移は折れ線、比較は棒、内訳は 100%積み上げ棒、分布はヒストグラム
# - 題名には、分かったことを書く。表から作れば、古くならない
# - 棒は 0 から始め、値の順に並べ、合計の行は入れない
# - 軸の名前に単位を書く。千円は億円に、人は万人に、読みやすくする
# - 色だけに頼らず、印や模様も変える
#
# ## 明日、自分のファイルで試すこと
#
# 1. 自分の課の統計表を1つ選び、**写しを作ります**。個人情報の列は消します。
# 2. その表で答えたい質問を、文で1つ書きます。推移、比較、内訳、分布のどれかを決めます。
# 3. 新しいセルで `read_table` を使って表を読み、`column` で値を見ます。引用符のある数字（文字列）が混ざっていたら、グラフの前に数値に直します。
# 4. この単元の関数の写しを作り、列の名前と単位を自分の表に合わせます。
# 5. グラフを画像にするときは、`ax.figure.savefig("グラフ.png", dpi=200, bbox_inches="tight")` と書きます。白黒で印刷しても見分けられるか、確かめます。
#
# 自分のノートで文字が □ になったら、はじめに `import matplotlib_fontja` を実行します。
#
# ### 困ったときは：よろず相談DX
#
# 情報システムの担当が、どんな小さなことでも相談に乗ります。次の3つを書いて送ると、早く解決します。
#
# 1. **したいこと**（例：課ごとの時間外勤務の推移を、1枚のグラフにしたい）
# 2. **書いたもの**（セルの中身をそのまま）
# 3. **出たもの**（エラーなら、いちばん下の行。グラフなら、その画像と、どう見せたいか）
#
# ファイルを付けるときは、個人情報を消した写しにしてください。
#
# 最後に、このノートを **保存してから提出** してください。何度でも提出し直せて、いちばん良い結果が記録されます。

