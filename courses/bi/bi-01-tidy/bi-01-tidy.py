# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # BI 1 予算の表を整える
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - 表を扱う道具 pandas（パンダス）で Excel の表を読み、列や行を取り出す
# - 「令和元年度」のような見出しを西暦の年度に、千円単位の金額を円に直す
# - 款・項・目の空欄を埋めてから、小計・合計の行を取り除く
# - 年度が横に並んだ表を、**1行に金額が1つ** の表に直す
# - 直した表の合計を、もとの表の小計・合計と突き合わせ、違うところを言う
#
# **所要時間**　45分（途中でやめても、保存しておけば続けられます。続けるときは、いちばん上のセルから順に実行し直します）
#
# **業務での使いどころ**　財政課から届く予算の表は、人が読むために作られています。グラフを作るときも、Power BI や Excel のピボットテーブルで集計するときも、まず「1行に金額が1つ」の表に直します。
# ここで款の名前がずれたり、小計を足してしまったりすると、きれいなグラフが **間違った数字** で出来上がります。
#
# データはすべて架空です。「架空区」という区は実在しません。

# %% [markdown]
# ## はじめに
#
# この講座は「Excel 1 ブックを読む」「Excel 2 表をきれいにする」を終えた人のためのものです。**上から順に、飛ばさずに** 実行し、「# ここに書いてください」とあるセルだけに答えを書きます。
# 答えを書くときは、「# ここに書いてください」の行と、`raise` で始まる行の **2行を消します**。
# Excel 1 と Excel 2 で出てきた言葉のうち、ここで使うものです。
#
# | 言葉 | 意味 | 例 |
# | --- | --- | --- |
# | `.append(値)` | リストの最後に、値を1つ足す | `years.append(name)` |
# | 辞書 | 見出し（キー）と値の組 | `{"款": "総務費", "差": -500}` |
# | `値 in リスト` | リストに、まったく同じ値があれば True | `"計" in ["計", "小計"]` |
# | `text.replace(A, B)` | 文字列の中の A を全部 B に変える | `text.replace(",", "")` |
# | `unicodedata.normalize("NFKC", 文字列)` | 全角の英数字と空白を半角にそろえる | `"令和８"` が `"令和8"` になる |
# | 関数、`return` | 作業に名前を付けたもの。`return` で結果（返り値）を返す | `def to_yen(value):` |
#
# まず、次のセルで、使う道具を用意します。何も表示されなければ成功です。

# %% nbgrader={"grade": false, "grade_id": "tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
import unicodedata  # 全角と半角をそろえる道具
import pandas as pd  # 表を扱う道具。これからは pd という短い名前で呼ぶ
from yorozu import checks  # 答えを確かめる道具

# %% [markdown]
# ## 1　pandas で表を読み、見出しの年度を西暦にする
#
# ### 見本：表を、表のまま読む
#
# Excel 1 と Excel 2 では、表を「辞書のリスト」にしました。**pandas** を使うと、表を表のまま扱えます。`read_excel` で、歳入の表を読みます。
#
# 見出しは Excel の4行目です。0 から数えると3なので、`header=3`（見出しの行は番号 3）と伝えます。
# `dtype=object` は、「値を別の種類に直さず、そのまま読む」という意味です。

# %%
revenue = pd.read_excel("data/歳入予算の推移.xlsx", sheet_name="歳入", header=3, dtype=object)
revenue

# %% [markdown]
# 左端の 0、1、2… は行の番号で、Excel にはありません。`NaN`（ナン）は、「値がない」という pandas の印です。`None` と同じように考えてください。
#
# この表のことを、pandas では **DataFrame**（データフレーム）と呼びます。このノートでは、ただ「表」と呼びます。
# よく使う3つの書き方を試します。

# %%
print(list(revenue.columns))  # 見出しのリスト
print(len(revenue))  # 行の数
revenue["平成30年度"]  # 列を1つ取り出す

# %% [markdown]
# `表["見出し"]` で、列が1つ取り出せます（下の `Name` と `dtype` は、気にしなくてかまいません）。`.sum()`（サム）を付けると、その列の合計になります。

# %%
revenue["平成30年度"].sum()

# %% [markdown]
# 表の「合計」は 684,467 千円なのに、その3倍になりました。節の金額に、小計と合計も足してしまったからです。
# ほかにも、**款・項・目が空の行**、**千円単位**、**年度が横に並んでいる** ことに困ります。これから1つずつ直します。
#
# ### エラーを読んでみる
#
# 次のセルは、**わざとエラーを出します**。令和2年度の列を取り出そうとしています。

# %% tags=["raises-exception"]
revenue["令和2年度"]

# %% [markdown]
# pandas のエラーはとても長く出ますが、読み方は同じです。**いちばん下の行** を見ます。`KeyError: '令和2年度'`、つまり「その見出しはない」です。
# 上で表示した見出しのリストを見ると、本当は `令和２年度` と、2 が全角でした。見出しは、表によって書き方が違います。
# 西暦の数に直してしまえば、どの表でも同じように扱えます。
#
# ### 見本：決まった形の文字列から、数を取り出す
#
# 「第２款」のような文字列から、款の番号を取り出す関数の見本です。

# %%
def kan_number(label):
    """「第2款」の形の文字列から、款の番号を返す。その形でなければ None を返す。"""
    text = unicodedata.normalize("NFKC", label).replace(" ", "")
    if text.startswith("第") and text.endswith("款"):
        number = text.removeprefix("第").removesuffix("款")
        if number.isdigit():
            return int(number)
    return None


print(kan_number("第２款"), kan_number("第 12 款"), kan_number("第２款の合計"), kan_number("第○款"))

# %% [markdown]
# - はじめに、全角を半角にそろえ、空白を取り除きます。
# - `.startswith("第")` は「第」で始まるか、`.endswith("款")` は「款」で終わるかを調べます。`and` は「しかも」です。
# - `.removeprefix("第")` は頭の「第」を、`.removesuffix("款")` は終わりの「款」を取り除きます。残りは `"2"` です。
# - `.isdigit()` は、全部が数字のときだけ True になります。`int("2")` は、文字列を整数 `2` にします。
# - どの条件にも合わなければ、最後の `return None` まで来ます。
#
# ### 練習1　`fiscal_year`
#
# 列の見出しから、年度を西暦の数で返す関数を作りましょう。年度の形でない見出し（「備考」「増減」など）では None を返します。
#
# 令和8年度は 2018 + 8 = 2026 です。元号と、その元年の前の年は、次のセルで辞書にしてあります。

# %% nbgrader={"grade": false, "grade_id": "eras", "locked": true, "schema_version": 3, "solution": false, "task": false}
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}

# %%
for era in ERAS:
    print(era, ERAS[era])

# %% [markdown]
# 辞書を `for` で回すと、キー（ここでは元号）が1つずつ取り出せます。
# 気を付けるのは **令和元年度** です。「元」は数字ではありませんが、1 の意味です。
#
# <details><summary>ヒント1</summary>
#
# 見本の `kan_number` と似た形です。「第」の代わりに元号、「款」の代わりに「年度」を見ます。元号は3つあるので、`for` でくり返します。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 頭の元号と終わりの「年度」を取り除いた残りを `number` とします。`number` が `"元"` なら `ERAS[era] + 1`、数字なら `ERAS[era] + int(number)` を返します。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# （　）のところは、かっこも消して、自分の答えに書きかえます。
#
# ```python
#     text = unicodedata.normalize("NFKC", label).replace(" ", "")
#     for era in ERAS:
#         if text.startswith(era) and text.endswith("年度"):
#             number = text.removeprefix(era).removesuffix("年度")
#             if number == "元":
#                 return （元年度の西暦）
#             if number.isdigit():
#                 return （そのほかの年度の西暦）
#     return None
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "fiscal_year", "locked": false, "schema_version": 3, "solution": true, "task": false}
def fiscal_year(label):
    """列の見出しから、年度を西暦の数で返す。

    見出しが「元号、数（または元）、年度」の形のときだけ、年度とする。
    数は全角でもよく、空白（半角も全角も）が入っていてもよい。

    引数:
        label: 列の見出し（文字列）
    返り値: 西暦の年度（整数）。年度の形でないときは None
    例: fiscal_year("令和８年度") は 2026、fiscal_year("令和元年度") は 2019、
        fiscal_year("備考") も fiscal_year("令和8年度の増減") も None
    """
    ### BEGIN SOLUTION
    text = unicodedata.normalize("NFKC", label).replace(" ", "")
    for era in ERAS:
        if text.startswith(era) and text.endswith("年度"):
            number = text.removeprefix(era).removesuffix("年度")
            if number == "元":
                return ERAS[era] + 1
            if number.isdigit():
                return ERAS[era] + int(number)
    return None
    ### END SOLUTION

# %% [markdown]
# ### 確かめる
#
# 次のセルは、あなたの関数を確かめます。「✓」が出たら次へ、「✗」が出たら、何が違うかと、どこを見るかを読んで直します。
# 直したら、**練習のセルを実行し直してから**、もう一度確かめます。練習のセルで `SyntaxError` が出たら、全角の記号や空白、行の最後の `:` の忘れ、字下げのずれを探します。

# %% nbgrader={"grade": true, "grade_id": "test_fiscal_year", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for label, expected, look in (
    ("令和８年度", 2026, "NFKC でそろえた結果を使っているか。ERAS の数に、年の数を足しているか。整数で返しているか（int を使う）"),
    ("令和元年度", 2019, "「元」のときは、ERAS の数に 1 を足しているか"),
    ("平成30年度", 2018, "令和のほかの元号も、ERAS から探しているか。return None の字下げは for とそろっているか"),
    ("令和 ８ 年度", 2026, "空白を取り除いているか"),
    ("令和　８　年度", 2026, "全角の空白も取り除いているか。NFKC でそろえてから、空白を取り除いているか"),
    ("備考", None, "年度の形でない見出しでは、None を返しているか"),
    ("令和8年度の増減", None, "「年度」で終わることを確かめているか"),
):
    checks.equal(
        checks.run(
            fiscal_year,
            label,
            what=f"見出し「{label}」",
            look="数字だけか .isdigit() で確かめてから、int(number) を足しているか。「元」に引用符を付けているか。return の行があるか",
            none_ok=True,
        ),
        expected,
        what=f"見出し「{label}」の年度",
        look=look,
    )
print("✓ fiscal_year はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_fiscal_year_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の見出しを使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _label, _expected, _what in (
    ("令和１０年度", 2028, "年の数が全角で2けたの見出し"),
    ("平成31年度", 2019, "平成の最後の年度の見出し"),
    ("平成元年度", 1989, "平成の最初の年度の見出し"),
    ("　令和　元　年度 ", 2019, "全角の空白が入った見出し"),
    ("昭和63年度", 1988, "昭和の年度の見出し"),
    ("前年度", None, "「年度」で終わるが、元号のない見出し"),
    ("令和の各年度", None, "元号と「年度」の間が、数でない見出し"),
    ("令和7～8年度", None, "2つの年度をまとめた見出し"),
    ("補正前令和7年度", None, "元号の前に、ほかの字がある見出し"),
    ("増減（令和8年度）", None, "途中に年度が入っている見出し"),
    ("令和8年4月", None, "年度ではなく、年月の見出し"),
    ("2026年度", None, "元号がなく、数と「年度」だけの見出し"),
    ("令和8", None, "元号と数だけで、「年度」のない見出し"),
):
    checks.equal(
        checks.run(
            fiscal_year,
            _label,
            what=_what,
            look="int の前に、数字だけかを .isdigit() で確かめているか。「元」を先に分けているか",
            hidden=True,
            none_ok=True,
        ),
        _expected,
        what=_what + "の、西暦",
        look="NFKC でそろえてから、空白を取り除いているか。元号で始まり、「年度」で終わり、間の全部が数か「元」のときだけ、西暦を返しているか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 2　千円を円に直す
#
# ### 見本
#
# 予算の表の金額には、数値のほかに、`"1,234"` のような文字列、「－」、空欄が混ざっています。
# そのまま数値に直すと、どうなるでしょうか。次のセルも、**わざとエラーを出します**。

# %% tags=["raises-exception"]
int("1,234")

# %% [markdown]
# いちばん下の行は `ValueError: invalid literal for int() …` です。「整数として読めない文字がある」という意味で、原因は「,」です。
#
# 似た仕事の見本を見てみましょう。証明書の発行件数の表で、単位は **百件** です。

# %% nbgrader={"grade": false, "grade_id": "dashes", "locked": true, "schema_version": 3, "solution": false, "task": false}
# 値が「ない」ことを表す文字列。最後の "" は、何もない文字列
DASHES = ["-", "‐", "–", "—", "―", "−", "ー", ""]

# %%
def to_count(value):
    """百件単位の件数を、件にする。空と「－」は 0 件とする。"""
    if pd.isna(value):
        return 0
    text = unicodedata.normalize("NFKC", str(value)).replace(" ", "").replace(",", "")
    if text in DASHES:
        return 0
    return round(float(text) * 100)


print(to_count(12), to_count("１，２３４"), to_count(3.5), to_count("－"), to_count(None))

# %% [markdown]
# - `pd.isna(value)`（イズエヌエー）は、値が空（`NaN` か `None`）のとき True になります。文字列にすると `"nan"` や `"None"` になってしまうので、先に分けます。
# - `str(value)` で文字列にしてから、全角をそろえ、空白と「,」を取り除きます。
# - `text in DASHES` で「－」を見分けます。全角の「－」は、NFKC で半角の `"-"` になっています。
# - `float`（フロート）は、`"3.5"` のような小数の文字列も数値にします。100 を掛けてから、`round`（ラウンド）で整数にします。
#
# 空欄を 0 としてよいのは、Excel の3行目に「※「－」と空欄は、予算額がないことを示します。」と **書いてある** からです。書いていない表では、空欄は「書き忘れ」かもしれません。まず担当に聞きます。
#
# ### 練習2　`to_yen`
#
# 千円単位の金額を、円にする関数を作りましょう。役所の表では、マイナスを「△」や「▲」で書きます。これも読めるようにします。
#
# <details><summary>ヒント1</summary>
#
# 見本の `to_count` とほとんど同じです。違うのは、掛ける数と、「△」と「▲」の扱いだけです。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 「△」を半角の「-」に変えれば、`float("-1200")` のように数値にできます。`text.replace("△", "-")` です。「▲」も同じようにします。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     if pd.isna(value):
#         return 0
#     text = unicodedata.normalize("NFKC", str(value)).replace(" ", "").replace(",", "")
#     text = （△ と ▲ を - に変える）
#     if text in DASHES:
#         return 0
#     return （円にする）
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "to_yen", "locked": false, "schema_version": 3, "solution": true, "task": false}
def to_yen(value):
    """千円単位の金額を、円にする。空と、DASHES の文字列は 0 円とする。「△」と「▲」はマイナスとする。

    文字列の数字と「,」は全角でもよく、空白が入っていてもよい。
    数として読めない文字列（「未定」など）は、0 円にしない。float のエラーで止まるままでよい。

    引数:
        value: 千円単位の金額（整数、小数、文字列、空のどれか）
    返り値: 円の金額（整数）
    例: to_yen(1200) は 1200000、to_yen("1,200") も 1200000、to_yen("△300") は -300000、to_yen("－") は 0
    """
    ### BEGIN SOLUTION
    if pd.isna(value):
        return 0
    text = unicodedata.normalize("NFKC", str(value)).replace(" ", "").replace(",", "")
    text = text.replace("△", "-").replace("▲", "-")
    if text in DASHES:
        return 0
    return round(float(text) * 1000)
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_to_yen", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for value, expected, look in (
    (1200, 1200000, "1000 を掛けているか"),
    ("1,200", 1200000, "「,」を取り除いてから、数値にしているか。文字列のまま掛けていないか"),
    ("△300", -300000, "「△」を半角の「-」に変えているか。変えた結果を text に入れ直しているか"),
    ("－", 0, "全角の「－」を NFKC で半角にそろえてから、DASHES と比べているか"),
    (None, 0, "はじめに pd.isna(value) で、空のときを分けているか"),
    (float("nan"), 0, "value is None では NaN を見分けられません。pd.isna(value) を使っているか"),
    (12.5, 12500, "1000 を掛ける前に、int や round で整数にしていないか"),
    ("1.001", 1001, "掛けた結果は 1000.999… になる。int で切り捨てず、見本のように round で丸めているか"),
):
    shown = "空（NaN）" if value != value else repr(value)
    yen = checks.run(
        to_yen,
        value,
        what=f"{shown} を渡したとき",
        look="空と「－」を先に分けているか。「,」「△」「▲」を取り除くか変えるかしてから、float にしているか",
    )
    checks.equal(yen, expected, what=f"{shown} を円にした金額", look=look)
    checks.equal(
        str(yen),
        str(expected),
        what=f"{shown} を円にした金額を、文字列にしたもの",
        look="整数で返しているか。見本のように round( ) に1つの値だけを渡すと、整数になります",
    )
checks.raises(
    to_yen,
    "未定",
    error=Exception,
    what="'未定' を渡したとき",
    look="読めない文字列を 0 円にすると、合計が間違っても気づけません。try や if で、0 や None にしていないか",
)
print("✓ to_yen はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_to_yen_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の金額を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _value, _expected, _what in (
    (0, 0, "0"),
    (1200.0, 1200000, "小数点の付いた整数"),
    (-45, -45000, "マイナスの整数"),
    ("１２，３４５", 12345000, "全角の文字列"),
    (" 1,234,567　", 1234567000, "「,」が2つあり、前後に空白のある文字列"),
    ("▲ 1,050", -1050000, "「▲」の付いた文字列"),
    ("△１，０００", -1000000, "「△」の付いた全角の文字列"),
    ("-", 0, "半角の「-」"),
    ("―", 0, "長い横線"),
    ("　", 0, "空白だけの文字列"),
    ("0.5", 500, "1より小さい小数の文字列"),
):
    checks.equal(
        checks.run(
            to_yen,
            _value,
            what=_what,
            look="float の前に、空白と「,」を取り除き、「△」と「▲」を半角の「-」に変え、DASHES の文字列を分けているか",
            hidden=True,
        ),
        _expected,
        what=_what + "を円にした金額",
        look="空白と「,」を全部取り除いているか。DASHES の文字列はどれも 0 か。「△」と「▲」はマイナスか。1000 を掛けてから、丸めているか",
        hidden=True,
    )
checks.raises(
    to_yen,
    "1,2O0",
    error=Exception,
    what="数字の 0 の代わりに、英字の O が入った文字列",
    look="読めない文字列を 0 円にしたり、読めない字だけを捨てたりしていないか",
    hidden=True,
)
### END HIDDEN TESTS

# %% [markdown]
# ## 3　款・項・目の空欄を埋める
#
# ### 見本
#
# 結合した Excel のセルは、左上にだけ値があり、残りは空です。
# `.ffill()`（エフフィル）は、空のところを **すぐ上の値** で埋めます。Excel 2 で作った `fill_down` と同じ仕事です。

# %%
filled = revenue.copy()
filled["款"] = filled["款"].ffill()
filled

# %% [markdown]
# - `表.copy()` は、表の写しを作ります。写しのほうを変えるので、もとの `revenue` は変わりません。
# - `表["見出し"] = …` で、その列を入れかえます。
#
# **列を選ばずに、表を丸ごと** `filled.ffill()` **としてはいけません。** 金額の空欄まで、すぐ上の金額で埋まってしまいます。
#
# 埋める列の名前は、次のセルで決めておきます。

# %% nbgrader={"grade": false, "grade_id": "names", "locked": true, "schema_version": 3, "solution": false, "task": false}
FILLED_NAMES = ["款", "項", "目"]  # 空欄を埋める列
NAMES = ["款", "項", "目", "節"]  # 金額の名前になる列

# %% [markdown]
# ### 練習3　`fill_names`
#
# 表を渡すと、「款」「項」「目」の空欄を埋めた、新しい表を返す関数を作りましょう。ここから練習では、歳出の表を使います。
#
# 見出しの行を探して表を読む関数は、こちらで用意しました。中を読む必要はありません。

# %% nbgrader={"grade": false, "grade_id": "read_budget", "locked": true, "schema_version": 3, "solution": false, "task": false}
def read_budget(path, sheet_name):
    """予算の表を読む。「款」のある行を見出しにし、全部が空の行と、空白だけの値を取り除く。"""
    raw = pd.read_excel(path, sheet_name=sheet_name, header=None, dtype=object)
    raw = raw.replace(r"^\s*$", float("nan"), regex=True)
    at = 0
    while "款" not in list(raw.loc[at]):
        at = at + 1
    table = raw.loc[at + 1:]
    table.columns = list(raw.loc[at])
    return table.dropna(how="all").reset_index(drop=True)

# %%
spending = read_budget("data/歳出予算の推移.xlsx", "歳出")
spending

# %% [markdown]
# 歳入の表にはなかった「備考」や「増減」の列があります。「統計調査費」や「会計管理費」のように、**名前に「計」の字が入った項や目** もあります。
#
# <details><summary>ヒント1</summary>
#
# 見本の2行と同じことを、3つの列にします。`FILLED_NAMES` を `for` で1つずつ取り出すと、短く書けます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 1行目で `filled = table.copy()` と写しを作り、`for name in FILLED_NAMES:` の中で、`filled[name]` を埋めます。最後に `filled` を返します。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     filled = table.copy()
#     for name in FILLED_NAMES:
#         filled[name] = （その列の空欄を埋めたもの）
#     return filled
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "fill_names", "locked": false, "schema_version": 3, "solution": true, "task": false}
def fill_names(table):
    """「款」「項」「目」の空欄を、すぐ上の値で埋めた、新しい表を返す。

    ほかの列（節、金額、備考など）は変えない。渡された表も変えない。

    引数:
        table: 予算の表（read_budget の返り値）
    返り値: 表。行と列の数と順番は table と同じ
    例: 款が ["総務費", 空, "民生費", 空] の表は、款が ["総務費", "総務費", "民生費", "民生費"] の表になる
    """
    ### BEGIN SOLUTION
    filled = table.copy()
    for name in FILLED_NAMES:
        filled[name] = filled[name].ffill()
    return filled
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_fill_names", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
columns = ["款", "項", "目", "節", "令和7年度", "令和8年度", "備考"]
table = pd.DataFrame(
    [
        ["総務費", "総務管理費", "一般管理費", "報酬", 100, 110, "見直し"],
        [None, None, None, "需用費", None, 20, None],
        [None, None, "会計管理費", "役務費", 30, None, None],
        ["民生費", "児童福祉費", "児童措置費", "扶助費", 500, 510, None],
        [None, None, None, "委託料", 60, "－", None],
    ],
    columns=columns,
    dtype=object,
)
with checks.unchanged(table, what="渡した表", look="table.copy() で写しを作り、写しのほうを埋めているか"):
    filled = checks.run(
        fill_names,
        table,
        look="return filled があるか。filled は table.copy() で作ったか。列を1つ選び、その列の .ffill() の結果を、同じ列に入れ直しているか",
    )
checks.table(
    filled,
    pd.DataFrame(
        [
            ["総務費", "総務管理費", "一般管理費", "報酬", 100, 110, "見直し"],
            ["総務費", "総務管理費", "一般管理費", "需用費", None, 20, None],
            ["総務費", "総務管理費", "会計管理費", "役務費", 30, None, None],
            ["民生費", "児童福祉費", "児童措置費", "扶助費", 500, 510, None],
            ["民生費", "児童福祉費", "児童措置費", "委託料", 60, "－", None],
        ],
        columns=columns,
        dtype=object,
    ),
    what="5行の表の、款・項・目を埋めたもの",
    look="款・項・目の3つの列だけを、.ffill() で埋めているか。return の字下げは for とそろっているか。.ffill() のかっこを忘れていないか。返すのは写しの表か",
)
print("✓ fill_names はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_fill_names_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _columns, _rows, _expected, _what in (
    (
        ["備考", "令和元年度", "節", "目", "項", "款"],
        [
            [None, 5, "報酬", "目一", "項一", "款一"],
            ["新", None, "旅費", None, None, None],
            [None, 7, "需用費", None, None, None],
            [None, 8, None, None, None, None],
            [None, 9, "報酬", "目二", "項二", None],
            [None, 0, "報酬", "目一", "項三", "款二"],
        ],
        [
            [None, 5, "報酬", "目一", "項一", "款一"],
            ["新", None, "旅費", "目一", "項一", "款一"],
            [None, 7, "需用費", "目一", "項一", "款一"],
            [None, 8, None, "目一", "項一", "款一"],
            [None, 9, "報酬", "目二", "項二", "款一"],
            [None, 0, "報酬", "目一", "項三", "款二"],
        ],
        "列の順番がちがい、空欄が3行続き、節も空の行がある表",
    ),
    (
        ["款", "項", "目", "節", "令和8年度"],
        [["款一", None, None, "小計", 3], [None, "項一", "目一", "報酬", 3]],
        [["款一", None, None, "小計", 3], ["款一", "項一", "目一", "報酬", 3]],
        "まだ上に値がない行がある表",
    ),
):
    _table = pd.DataFrame(_rows, columns=_columns, dtype=object)
    _table.index = range(10, 10 + len(_table))
    with checks.unchanged(_table, what="渡した表", look="写しを作り、写しのほうを埋めているか", hidden=True):
        _got = checks.run(fill_names, _table, what=_what, hidden=True)
    checks.table(
        _got,
        pd.DataFrame(_expected, columns=_columns, dtype=object),
        what=_what + "の、款・項・目を埋めたもの",
        look="款・項・目の3つの列だけを、見出しの名前で選んで埋めているか。上に値がなければ空のままか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 4　小計・合計の行を取り除く
#
# ### 見本
#
# Excel 2 では、合計の行を「空白を取り除くと、計・小計・合計・総計のどれかと **まったく同じ** になる値がある行」と決めました。ここでも同じです。
# 1つの値を調べる関数は、次のセルに用意しました。

# %% nbgrader={"grade": false, "grade_id": "is_total_word", "locked": true, "schema_version": 3, "solution": false, "task": false}
TOTAL_WORDS = ["計", "小計", "合計", "総計"]


def is_total_word(value):
    """空白を取り除くと TOTAL_WORDS のどれかとまったく同じになるなら True、そうでなければ False を返す。"""
    text = str(value).replace(" ", "").replace("　", "")
    return text in TOTAL_WORDS

# %%
print(is_total_word("合　計"), is_total_word("統計調査費"))

# %% [markdown]
# これを、列の値の1つ1つに使うのが `.map(関数の名前)`（マップ）です。歳入の「節」の列で試します。

# %%
revenue["節"].map(is_total_word)

# %% [markdown]
# 行ごとに True か False が並びました。`.map` に渡すのは関数の **名前だけ** です。`is_total_word()` と、かっこは付けません。
#
# この True と False の列を、`表[ ]` の中に入れると、**True の行だけ** が残ります。頭に `~`（チルダ）を付けると True と False が入れかわり、**False だった行だけ** が残ります。`~` は、半角で、キーボードの右上のほうにあります。

# %%
revenue[~revenue["節"].map(is_total_word)]

# %% [markdown]
# 小計の行がなくなりました。でも、まずいことが2つ起きています。
#
# 1. **「合　計」の行が残っています。** この言葉は「節」ではなく「款」の列にあるからです。
# 2. **款の名前が全部なくなりました。** 款の名前は、小計の行にだけ書いてあったからです。この後で `.ffill()` をしても、もう埋められません。
#
# **先に埋めて、それから取り除く** と覚えてください。順番は練習5で守ります。
#
# ### 練習4　`drop_totals`
#
# 表を渡すと、小計・合計の行を取り除いた表を返す関数を作りましょう。「款」「項」「目」「節」の **どれかの列** に合計の言葉があれば、合計の行です。
#
# <details><summary>ヒント1</summary>
#
# 見本の `revenue[~revenue["節"].map(is_total_word)]` を、4つの列でくり返します。4つの列の名前は `NAMES` に入っています。
#
# </details>
# <details><summary>ヒント2</summary>
#
# はじめに `kept = table` とします。`for name in NAMES:` の中で、`kept` から合計の行を取り除き、結果を `kept` に入れ直します。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     kept = table
#     for name in NAMES:
#         kept = kept[~（kept の name の列に、is_total_word を使ったもの）]
#     return kept
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "drop_totals", "locked": false, "schema_version": 3, "solution": true, "task": false}
def drop_totals(table):
    """小計・合計の行を取り除いた表を返す。

    「款」「項」「目」「節」のどれかの値が、is_total_word で True になる行を、合計の行とする。
    残った行の順番と、列は変えない。

    引数:
        table: 予算の表
    返り値: 表
    例: 節が ["小計", "報酬", "需用費"] の表は、節が ["報酬", "需用費"] の2行の表になる
    """
    ### BEGIN SOLUTION
    kept = table
    for name in NAMES:
        kept = kept[~kept[name].map(is_total_word)]
    return kept
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_drop_totals", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
columns = ["款", "項", "目", "節", "令和8年度"]
lines = [
    ["総務費", None, None, "小計", 60],
    ["総務費", "総務管理費", "会計管理費", "需用費", 10],
    ["総務費", "統計調査費", "統計調査費", "報酬", 30],
    ["総務費", "統計調査費", "統計調査費", "需用費", 20],
    ["民生費", None, None, "小　計", 40],
    ["民生費", "社会福祉費", "特別会計", "繰出金", 40],
    ["合　計", None, None, None, 100],
]
table = pd.DataFrame(lines, columns=columns, dtype=object)
with checks.unchanged(table, what="渡した表", look="渡された表ではなく、取り除いた結果を返しているか"):
    kept = checks.run(
        drop_totals,
        table,
        look="return kept があるか。.map(is_total_word) の is_total_word に、かっこや引用符を付けていないか。kept[ のすぐ後に ~ を付けているか",
    )
checks.table(
    kept,
    pd.DataFrame([lines[1], lines[2], lines[3], lines[5]], columns=columns, dtype=object),
    what="7行の表から、小計・合計の行を取り除いたもの",
    look="~ を付けているか。款・項・目・節の4つの列を全部調べているか。「計」の字が入っただけの行（「特別会計」など）まで除いていないか。"
    "残った行の順番を変えていないか。return の字下げは for とそろっているか",
)
print("✓ drop_totals はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_drop_totals_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_columns = ["備考", "款", "項", "目", "節", "令和元年度"]
_lines = [
    ["合計", "総務費", "企画費", "計画調整費", "複合計画策定委託料", 1],
    [None, "総務費", "企画費", "計画調整費", "旅費", None],
    [None, "総務費", "企画費", " 計 ", None, 1],
    [None, "総務費", "小 計", None, None, 1],
    ["計", "会計費", "会計費", "特別会計", None, 5],
    [None, "総　計", None, None, None, 6],
    [None, "予備費", "予備費", "予備費", "予備費", 0],
]
for _numbers, _kept, _what in (
    (range(7), [0, 1, 4, 6], "合計の言葉がいろいろな列にあり、備考にも「合計」とある表"),
    ([0, 1, 6], [0, 1, 6], "合計の行が1つもない表"),
    ([5, 6, 6, 0], [6, 6, 0], "合計の行がいちばん上にあり、まったく同じ明細の行が2つある表"),
):
    _table = pd.DataFrame([_lines[_number] for _number in _numbers], columns=_columns, dtype=object)
    _table.index = range(20, 20 + len(_table))
    with checks.unchanged(_table, what="渡した表", hidden=True):
        _got = checks.run(drop_totals, _table, what=_what, hidden=True)
    checks.table(
        _got,
        pd.DataFrame([_lines[_number] for _number in _kept], columns=_columns, dtype=object),
        what=_what + "から、小計・合計の行を取り除いたもの",
        look="調べるのは、款・項・目・節の4つの列か。空欄や金額が 0 の行、同じ行まで除いていないか。is_total_word で調べているか。"
        "残った行の順番を変えていないか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 5　1行に金額が1つの表に直す
#
# ### 見本
#
# 年度が横に並んだ表は、人には見やすい形です。でも、グラフや集計の道具には扱いにくい形です。
# 窓口の証明書の発行件数（単位は百件）で、直し方を見てみましょう。`pd.DataFrame(辞書のリスト)` で、小さな表を作れます。

# %%
counts = pd.DataFrame(
    [
        {"窓口": "本庁", "証明書": "住民票の写し", "４月": "1.5", "5月": "－", "備考": "5月は休止"},
        {"窓口": "東出張所", "証明書": "住民票の写し", "４月": "0.8", "5月": "0.6", "備考": None},
    ]
)
counts

# %% [markdown]
# `.melt`（メルト。溶かすという意味）は、横に並んだ列を、縦に並べ直します。

# %%
long = counts.melt(id_vars=["窓口", "証明書"], value_vars=["４月", "5月"], var_name="月", value_name="件数")
long

# %% [markdown]
# - `id_vars` は、そのまま残す列です。「何の値か」を表す名前の列を並べます。
# - `value_vars` は、縦に並べ直す列です。どちらにも入れなかった「備考」は、なくなりました。
# - `var_name` は、もとの見出し（`４月` など）を入れる、新しい列の名前です。
# - `value_name` は、値を入れる、新しい列の名前です。
#
# 1行に値が1つになりました。このような表を **整然データ**（tidy data、タイディーデータ）と呼びます。
# 次に、`.map` で、月を数に、百件を件に直します。最後に、`表[見出しのリスト]` で、列を選んで並べ直します。
#
# 次のセルを2回実行すると `TypeError` が出ます。そのときは、`melt` のセルから実行し直します。

# %%
def month_number(label):
    """「4月」の形の見出しから、月の数を返す。その形でなければ None を返す。"""
    text = unicodedata.normalize("NFKC", label)
    if text.endswith("月") and text.removesuffix("月").isdigit():
        return int(text.removesuffix("月"))
    return None


long["月"] = long["月"].map(month_number)
long["件数"] = long["件数"].map(to_count)
long = long[["月", "窓口", "証明書", "件数"]]
long

# %% [markdown]
# `value_vars` に、列の名前を1つずつ書くのは大変です。見出しが月の形の列だけを、`for` で集めることもできます。

# %%
months = []
for name in counts.columns:
    if month_number(name) is not None:
        months.append(name)
months

# %% [markdown]
# ### 練習5　`to_tidy`
#
# `read_budget` で読んだ表を渡すと、1行に金額が1つの表を返す関数を作りましょう。練習1から練習4までの関数を、全部使います。
# 「増減」や「備考」のような、年度でない列は入れません。「－」と空欄の金額は、**0 円の行として残します**。「予算がなかった」ことも、大事な記録だからです。
#
# 列は、次のセルのとおりです。`金額(円)` のかっこは半角です。

# %% nbgrader={"grade": false, "grade_id": "tidy_columns", "locked": true, "schema_version": 3, "solution": false, "task": false}
TIDY_COLUMNS = ["年度", "款", "項", "目", "節", "金額(円)"]

# %% [markdown]
# <details><summary>ヒント1</summary>
#
# 順番はこうです。「`fill_names` で埋める」「`drop_totals` で合計の行を取り除く」「年度の列の名前を集める」「`melt` で縦に並べ直す」「年度と金額を直す」「列を並べ直して返す」。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 年度の列は、見本の `months` と同じように、`fiscal_year(name) is not None` で集めます。`melt` の `id_vars` は `NAMES`、`var_name` は `"年度"`、`value_name` は `"金額(円)"` です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     details = drop_totals(fill_names(table))
#     years = []
#     for name in details.columns:
#         if （年度の見出しである）:
#             years.append(name)
#     tidy = details.melt(id_vars=NAMES, value_vars=years, var_name="年度", value_name="金額(円)")
#     tidy["年度"] = tidy["年度"].map(（西暦にする関数の名前））
#     tidy["金額(円)"] = （金額を円に直したもの）
#     return tidy[TIDY_COLUMNS]
# ```
#
# `drop_totals(fill_names(table))` は、内側から順に動きます。埋めた結果を、すぐに `drop_totals` に渡しています。
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "to_tidy", "locked": false, "schema_version": 3, "solution": true, "task": false}
def to_tidy(table):
    """予算の表を、1行に金額が1つの表に直す。

    小計・合計の行と、年度でない列は入れない。「－」や空の金額は、0 円の行として残す。渡された表は変えない。

    引数:
        table: 予算の表（read_budget の返り値）。金額は千円単位
    返り値: 表。列は TIDY_COLUMNS のとおり。年度は西暦（整数）、金額(円) は円（整数）。行の順番は自由
    例: 令和7年度と令和8年度の列があり、節の行が2つの表は、4行の表になる
    """
    ### BEGIN SOLUTION
    details = drop_totals(fill_names(table))
    years = []
    for name in details.columns:
        if fiscal_year(name) is not None:
            years.append(name)
    tidy = details.melt(id_vars=NAMES, value_vars=years, var_name="年度", value_name="金額(円)")
    tidy["年度"] = tidy["年度"].map(fiscal_year)
    tidy["金額(円)"] = tidy["金額(円)"].map(to_yen)
    return tidy[TIDY_COLUMNS]
    ### END SOLUTION

# %% [markdown]
# 行の順番は自由なので、次のセルの `in_order` で、同じ順番に並べてから比べます。

# %% nbgrader={"grade": false, "grade_id": "in_order", "locked": true, "schema_version": 3, "solution": false, "task": false}
def in_order(table):
    """確かめるために、行を年度・款・項・目・節の順に並べる。列が違うときは、そのまま返す。"""
    if not isinstance(table, pd.DataFrame) or list(table.columns) != TIDY_COLUMNS:
        return table
    return table.sort_values(TIDY_COLUMNS, key=lambda column: column.map(str))

# %% nbgrader={"grade": true, "grade_id": "test_to_tidy", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
columns = ["款", "項", "目", "節", "令和７年度", "令和8年度", "増減", "備考"]
table = pd.DataFrame(
    [
        ["総務費", None, None, "小計", 30, 21, "△9", None],
        [None, "総務管理費", "一般管理費", "報酬", 10, "－", "△10", "廃止"],
        [None, None, None, "需用費", 20, 21, 1, None],
        ["民生費", None, None, "小計", "1,000", 1100, 100, None],
        [None, "児童福祉費", "児童措置費", "扶助費", "1,000", 1100, 100, None],
        ["合　計", None, None, None, 1030, 1121, 91, None],
    ],
    columns=columns,
    dtype=object,
)
with checks.unchanged(table, what="渡した表", look="fill_names の返り値のほうを使っているか"):
    tidy = checks.run(
        to_tidy,
        table,
        look="まず練習1から練習4が全部「✓」か。melt の引数のつづりは正しいか。.map に渡すのは関数の名前だけか。return があるか。years に「備考」などが入っていないか。"
        "列の名前のエラーなら、「金額(円)」のかっこが半角か、var_name と value_name のとおりか",
    )
expected = pd.DataFrame(
    [
        [2025, "総務費", "総務管理費", "一般管理費", "報酬", 10000],
        [2025, "総務費", "総務管理費", "一般管理費", "需用費", 20000],
        [2025, "民生費", "児童福祉費", "児童措置費", "扶助費", 1000000],
        [2026, "総務費", "総務管理費", "一般管理費", "報酬", 0],
        [2026, "総務費", "総務管理費", "一般管理費", "需用費", 21000],
        [2026, "民生費", "児童福祉費", "児童措置費", "扶助費", 1100000],
    ],
    columns=TIDY_COLUMNS,
)
checks.table(
    in_order(tidy),
    in_order(expected),
    what="6行の表を、1行に金額が1つの表に直したもの（年度、款、項、目、節の順に並べて比べます）",
    look="まず練習1から練習4が全部「✓」か。埋めてから、合計の行を取り除いたか。years に「増減」や「備考」が入っていないか。年度と金額(円) を .map で直したか。最後に TIDY_COLUMNS の順に並べたか",
)
tidy = checks.run(
    to_tidy,
    read_budget("data/歳出予算の推移.xlsx", "歳出"),
    what="歳出の表",
    look="年度の見出しを、自分で書いていないか（歳出の表では「令和 ８ 年度」）。見本の months のように、fiscal_year で集めているか",
)
checks.equal(
    len(tidy),
    54,
    what="歳出の表を直した表の、行の数",
    look="節の行は18、年度は3つなので、18 × 3 = 54行です。「－」や空欄の行を捨てていないか",
)
print("✓ to_tidy はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_to_tidy_hidden", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _columns, _rows, _expected, _what in (
    (
        ["備考", "令和 2 年度", "令和元年度", "平成30年度", "前年度比", "款", "項", "目", "節", "№"],
        [
            [None, 9, 8, 7, 1.1, "教育費", None, None, "小　計", 1],
            ["＊", 4, 3, None, 1.3, None, "教育総務費", "統計費", "報酬", 2],
            [None, 5, 5, 7, 1.0, None, None, None, "旅費", 3],
            [None, None, 0, "１，０００", None, "土木費", None, None, "小計", 4],
            [None, None, "―", "１，０００", None, None, "道路橋りょう費", "道路維持費", "工事請負費", 5],
            [None, 9, 8, 1007, None, "総計", None, None, None, 6],
        ],
        [
            [2018, "教育費", "教育総務費", "統計費", "報酬", 0],
            [2018, "教育費", "教育総務費", "統計費", "旅費", 7000],
            [2018, "土木費", "道路橋りょう費", "道路維持費", "工事請負費", 1000000],
            [2019, "教育費", "教育総務費", "統計費", "報酬", 3000],
            [2019, "教育費", "教育総務費", "統計費", "旅費", 5000],
            [2019, "土木費", "道路橋りょう費", "道路維持費", "工事請負費", 0],
            [2020, "教育費", "教育総務費", "統計費", "報酬", 4000],
            [2020, "教育費", "教育総務費", "統計費", "旅費", 5000],
            [2020, "土木費", "道路橋りょう費", "道路維持費", "工事請負費", 0],
        ],
        "列の順番がちがい、令和元年度があり、金額でない列の多い表",
    ),
    (
        ["款", "項", "目", "節", "令和9年度"],
        [
            ["総務費", "総務管理費", "一般管理費", "委託料", "△50"],
            [None, None, None, "委託料", 80],
            [None, None, None, "委託料", 80],
            ["合計", None, None, None, 110],
        ],
        [
            [2027, "総務費", "総務管理費", "一般管理費", "委託料", -50000],
            [2027, "総務費", "総務管理費", "一般管理費", "委託料", 80000],
            [2027, "総務費", "総務管理費", "一般管理費", "委託料", 80000],
        ],
        "年度が1つだけで、同じ節が3行あり（うち2行は金額も同じ）、減額のある表",
    ),
):
    _table = pd.DataFrame(_rows, columns=_columns, dtype=object)
    with checks.unchanged(_table, what="渡した表", hidden=True):
        _got = checks.run(
            to_tidy, _table, what=_what, look="練習1から練習4の関数を使っているか。年度の見出しや列の位置を、自分で書いていないか", hidden=True
        )
    checks.table(
        in_order(_got),
        in_order(pd.DataFrame(_expected, columns=TIDY_COLUMNS)),
        what=_what + "を、1行に金額が1つの表に直したもの",
        look="列の位置や年度の数を決めてしまっていないか。埋めてから取り除いているか。0 円の行や、同じ名前の行を捨てていないか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 6　もとの表の小計・合計と突き合わせる
#
# ### 見本
#
# 直した表が正しいかどうかは、もとの表に印刷された小計・合計と比べると分かります。
# 発行件数の表で見てみましょう。次の `notice` は、別の課から「これが合計です」と届いたものとします。

# %%
notice = pd.DataFrame(
    [
        {"月": 4, "窓口": "本庁", "件数": 150},
        {"月": 5, "窓口": "東出張所", "件数": 66},
        {"月": 4, "窓口": "全窓口", "件数": 230},
    ]
)
notice

# %% [markdown]
# 条件に合う行だけを取り出すには、`表[表["列"] == 値]` と書きます。`==` も、行ごとに True か False を並べるので、`表[ ]` の中に入れられます。

# %%
may = long[long["月"] == 5]
may = may[may["窓口"] == "東出張所"]
print(may["件数"].sum())
may

# %% [markdown]
# 5月の東出張所は 60 件です。届いた数字の 66 件と違います。これを1行ずつ調べる関数の見本です。

# %%
def find_wrong_counts(long, notice):
    """届いた件数が、計算した件数と違うところを、文のリストにして返す。"""
    messages = []
    for row in notice.to_dict("records"):
        part = long[long["月"] == row["月"]]
        if row["窓口"] != "全窓口":
            part = part[part["窓口"] == row["窓口"]]
        total = int(part["件数"].sum())
        if total != row["件数"]:
            messages.append(f"{row['月']}月の{row['窓口']}: 届いた件数 {row['件数']}、計算した件数 {total}")
    return messages


find_wrong_counts(long, notice)

# %% [markdown]
# - `表.to_dict("records")` は、表を、おなじみの「辞書のリスト」にします。1行ずつ `for` で調べるときに使います。
# - `part` は、その月の行だけの表です。`全窓口` でないときは、さらにその窓口の行だけにします。
# - `!=` は「同じでない」という意味です。
# - `int( )` は、pandas の計算の結果を、普通の整数にしています。
#
# ### 練習6　`find_differences`
#
# 直した表と、もとの表に印刷されていた額を渡すと、違うところを全部並べたリストを返す関数を作りましょう。
# 印刷されていた小計・合計を集める関数は、こちらで用意しました。中を読む必要はありません。

# %% nbgrader={"grade": false, "grade_id": "printed_totals", "locked": true, "schema_version": 3, "solution": false, "task": false}
def printed_totals(table):
    """予算の表に印刷された小計と合計を、列が「年度」「款」「金額(円)」の表にする。全体の合計は、款を「合計」とする。"""
    totals = []
    kan = None
    for row in table.to_dict("records"):
        if not pd.isna(row["款"]):
            kan = row["款"]
        if True not in [is_total_word(row[name]) for name in NAMES]:
            continue
        for name, value in row.items():
            if fiscal_year(name) is not None:
                amount = to_yen(value)
                totals.append(
                    {"年度": fiscal_year(name), "款": "合計" if is_total_word(kan) else kan, "金額(円)": amount}
                )
    return pd.DataFrame(totals, columns=["年度", "款", "金額(円)"])

# %% [markdown]
# 返り値は、列が「年度」「款」「金額(円)」の表です。全体の合計の行は、款が「合計」です。
#
# `find_differences` が返す辞書の形は、次のセルの「返り値」と「例」のとおりです。
#
# <details><summary>ヒント1</summary>
#
# 見本の `find_wrong_counts` と同じ形です。月が年度に、窓口が款に、「全窓口」が「合計」に、件数が金額(円) に変わります。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 文の代わりに、辞書を `append` します。`total` を計算した額とすると、差は `total - row["金額(円)"]` です。差が少しでもあれば入れるので、条件は `total != row["金額(円)"]` です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     differences = []
#     for row in printed.to_dict("records"):
#         part = tidy[（年度が同じ行）]
#         if row["款"] != "合計":
#             part = part[（款が同じ行）]
#         total = int(part["金額(円)"].sum())
#         if total != row["金額(円)"]:
#             differences.append(
#                 {
#                     "年度": row["年度"],
#                     "款": row["款"],
#                     "印刷": row["金額(円)"],
#                     "計算": total,
#                     "差": （計算から印刷を引いた額）,
#                 }
#             )
#     return differences
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "find_differences", "locked": false, "schema_version": 3, "solution": true, "task": false}
def find_differences(tidy, printed):
    """印刷されていた小計・合計のうち、計算した額と違うものを、全部並べたリストを返す。

    款が「合計」の行は、その年度の全部の金額と比べる。ほかの行は、その年度の、その款の金額と比べる。
    その款が tidy に1行もなければ、計算した額は 0 円とする。

    引数:
        tidy: 1行に金額が1つの表（to_tidy の返り値）
        printed: 印刷されていた額の表（printed_totals の返り値）。列は「年度」「款」「金額(円)」
    返り値: 辞書のリスト。キーは「年度」「款」「印刷」「計算」「差」。差は、計算から印刷を引いた額。
        順番は printed と同じ。違うものがなければ空のリスト
    例: 2026年度の総務費が、印刷は 500000 円、計算は 480000 円なら、
        {"年度": 2026, "款": "総務費", "印刷": 500000, "計算": 480000, "差": -20000} が入る
    """
    ### BEGIN SOLUTION
    differences = []
    for row in printed.to_dict("records"):
        part = tidy[tidy["年度"] == row["年度"]]
        if row["款"] != "合計":
            part = part[part["款"] == row["款"]]
        total = int(part["金額(円)"].sum())
        if total != row["金額(円)"]:
            differences.append(
                {
                    "年度": row["年度"],
                    "款": row["款"],
                    "印刷": row["金額(円)"],
                    "計算": total,
                    "差": total - row["金額(円)"],
                }
            )
    return differences
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_find_differences", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
tidy = pd.DataFrame(
    [
        [2025, "総務費", "総務管理費", "一般管理費", "報酬", 300000],
        [2025, "総務費", "総務管理費", "一般管理費", "需用費", 100000],
        [2025, "民生費", "児童福祉費", "児童措置費", "扶助費", 900000],
        [2026, "総務費", "総務管理費", "一般管理費", "報酬", 480000],
        [2026, "民生費", "児童福祉費", "児童措置費", "扶助費", 950000],
    ],
    columns=TIDY_COLUMNS,
)
printed = pd.DataFrame(
    [
        [2025, "総務費", 400000],
        [2026, "総務費", 500000],
        [2025, "民生費", 900000],
        [2026, "民生費", 950000],
        [2025, "合計", 1299000],
        [2026, "合計", 1480000],
    ],
    columns=["年度", "款", "金額(円)"],
)
with checks.unchanged(tidy, what="渡した、直した表"), checks.unchanged(printed, what="渡した、印刷されていた額の表"):
    differences = checks.run(
        find_differences,
        tidy,
        printed,
        look='return differences があるか。列の名前のつづりと、「金額(円)」の半角のかっこは正しいか。tidy[tidy["年度"] == …] の形になっているか',
    )
checks.rows(
    differences,
    [
        {"年度": 2026, "款": "総務費", "印刷": 500000, "計算": 480000, "差": -20000},
        {"年度": 2025, "款": "合計", "印刷": 1299000, "計算": 1300000, "差": 1000},
        {"年度": 2026, "款": "合計", "印刷": 1480000, "計算": 1430000, "差": -50000},
    ],
    what="5行の表と、印刷されていた6つの額の、違うところ",
    look="年度と款の両方で行を選んでいるか。「合計」は年度だけで選んでいるか。差は、計算から印刷を引いたか。順番は printed と同じか。"
    "return の字下げは for とそろっているか",
)
spending = read_budget("data/歳出予算の推移.xlsx", "歳出")
tidy = checks.run(to_tidy, spending, what="歳出の表", look="まず練習1から練習5が全部「✓」か、もう一度確かめてください")
differences = checks.run(find_differences, tidy, printed_totals(spending))
checks.rows(
    differences,
    [
        {"年度": 2025, "款": "民生費", "印刷": 243866000, "計算": 242966000, "差": -900000},
        {"年度": 2026, "款": "合計", "印刷": 425545000, "計算": 426045000, "差": 500000},
    ],
    what="歳出の表の、違うところ",
    look="上の「5行の表」は合っているので、まず練習1から練習5が全部「✓」か、もう一度確かめてください",
)
print("✓ find_differences はできています。これで全部です。")

# %% nbgrader={"grade": true, "grade_id": "test_find_differences_hidden", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_tidy = pd.DataFrame(
    [
        [2019, "教育費", "項", "目", "報酬", 1000],
        [2018, "教育費", "項", "目", "報酬", 2000],
        [2019, "土木費", "項", "目", "委託料", 3000],
        [2019, "土木費繰越分", "項", "目", "委託料", 700],
        [2018, "土木費", "項", "目", "委託料", -250],
        [2018, "土木費", "項", "目", "委託料", -250],
    ],
    columns=TIDY_COLUMNS,
)
for _rows, _expected, _what in (
    (
        [
            [2019, "合計", 4700],
            [2018, "合計", 1500],
            [2019, "土木費", 2000],
            [2019, "教育費", 2000],
            [2018, "土木費", -500],
            [2018, "教育費", 2001],
        ],
        [[2019, "土木費", 2000, 3000], [2019, "教育費", 2000, 1000], [2018, "教育費", 2001, 2000]],
        "合計は合っているのに、小計が違い、名前の似た款がある表",
    ),
    ([[2018, "土木費", -500], [2019, "合計", 4700]], [], "全部合っていて、まったく同じ明細の行が2つある表"),
    (
        [[2018, "議会費", 700], [2020, "教育費", 40], [2020, "合計", 40], [2019, "議会費", 0]],
        [[2018, "議会費", 700, 0], [2020, "教育費", 40, 0], [2020, "合計", 40, 0]],
        "直した表にない款や年度がある表",
    ),
):
    _printed = pd.DataFrame(_rows, columns=["年度", "款", "金額(円)"])
    with checks.unchanged(_tidy, what="渡した表", hidden=True), checks.unchanged(_printed, what="渡した表", hidden=True):
        _got = checks.run(find_differences, _tidy, _printed, what=_what, hidden=True)
    checks.rows(
        _got,
        [
            {"年度": _year, "款": _kan, "印刷": _paper, "計算": _sum, "差": _sum - _paper}
            for _year, _kan, _paper, _sum in _expected
        ],
        what=_what + "の、違うところ",
        look="年度と款の両方で、== を使って行を選んでいるか。小計も合計も、1円でも違えば入れているか。直した表にない款は、計算を 0 円としているか。"
        "同じ金額の行も、全部足しているか。順番は printed と同じか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# 全部「✓」になったら、新しいセル（ノートの上の「+」ボタン）に次の2行を書いて実行してみてください。
#
# ```python
# spending = read_budget("data/歳出予算の推移.xlsx", "歳出")
# find_differences(to_tidy(spending), printed_totals(spending))
# ```
#
# 2つ見つかります。令和7年度の民生費の小計と、令和8年度の合計です。**この2つは、もとの表のほうに誤りがあります**（教材のために、わざと入れました）。
# 節の金額が正しいのか、印刷された額が正しいのかは、プログラムには分かりません。**勝手に直さず**、年度、款、印刷の額、計算の額を並べて、財政課に聞きます。
# 反対に、違いがたくさん出たときは、自分の直し方を疑います。

# %% [markdown]
# ## まとめ
#
# - pandas の表（DataFrame）は、`表["見出し"]` で列を、`表[条件]` で行を取り出す
# - 款・項・目は、**先に埋めて、それから** 小計・合計の行を取り除く
# - `.map(関数の名前)` で、列の値を1つずつ直す
# - `.melt` で、横に並んだ年度を縦に並べ、1行に金額を1つにする
# - 最後に、もとの表の小計・合計と突き合わせる。違うところは、直さずに聞く
#
# 次の BI 2 では、グラフのかき方を学びます。「1行に金額が1つ」の表は、BI 3 と BI 6 で使います。

# %% [markdown]
# ## 明日、自分のファイルで
#
# 1. 財政課から届いた予算の表の **写しを作り**、左側のファイルの一覧に、ドラッグして入れます。
# 2. 表の注意書きを読み、**単位**（千円か円か）と、**「－」や空欄の意味** を確かめます。単位が円なら、新しいセルに `to_yen` の写しを作り、**名前は変えずに**、1000 を 1 に変えて実行します。
# 3. 新しいセルで `read_budget` を使って読み、`list(表.columns)` で見出しを確かめます。空（`nan`）や、数だけの見出しがあると、`to_tidy` は `TypeError` で止まります。写しの Excel で、見出しを文字にしてから読み直します。
# 4. `to_tidy` で直し、`find_differences` で突き合わせます。
# 5. 違いがなければ（または、理由が分かったら）、次のように CSV に書き出します。Excel でも Power BI でも開けます。
#
# ```python
# tidy = to_tidy(read_budget("自分のファイル.xlsx", "シートの名前"))
# tidy.to_csv("予算_整えた表.csv", index=False, encoding="utf-8-sig")
# ```
#
# 計算式の入った表は、一度 Excel で開いて保存してから読みます。保存していないと、金額が空欄になることがあります。
# 項や目の小計もある表では、違いがたくさん出ます。`printed_totals` が、それも款の小計として数えるからです。
#
# ### 困ったときは：よろず相談DX
#
# 情報システムの担当が、どんな小さなことでも相談に乗ります。次の3つを書いて送ります。
#
# 1. **したいこと**（例：3年分の歳出予算を、款ごとのグラフにしたい）
# 2. **書いたもの**（セルの中身をそのまま）
# 3. **出たもの**（エラーなら、いちばん下の行。ここまで試したことも）
#
# 公表前の予算の金額は、外に出してはいけない情報です。ファイルを付けるときは、金額を書きかえた写しにしてください。
#
# 最後に、このノートを **保存してから提出** してください。何度でも提出し直せて、いちばん良い結果が記録されます。
