# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Excel 1 ブックを読む
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - プログラムで Excel のブックを開き、シートのセルを読む
# - 題名や注意書きの下にある、本当の見出しの行を見つける
# - 職員番号と契約番号を「文字」のまま扱い、先頭の 0 を守る
# - 日付を「日付」として扱い、日数を計算できるようにする
#
# **所要時間**　45分（途中でやめても、保存しておけば続けられます。続けるときは、いちばん上のセルから順に実行し直します）
#
# **業務での使いどころ**　各課から届いた一覧表を1つにまとめるとき、一覧表から書類を作るとき、どちらも最初の仕事は「ブックを正しく読む」ことです。
# ここで番号の 0 が消えたり、日付がただの文字になったりすると、後の作業がすべて間違います。
#
# データはすべて架空です。「架空区」という区は実在しません。

# %% [markdown]
# ## はじめに：このノートの使い方
#
# - いま読んでいる画面を **ノート** と呼びます。ノートは、文章やプログラムの入った四角い枠が、上から順に並んだものです。この枠を **セル** と呼びます。Excel のマス目のことは「Excel のセル」と書いて区別します。
# - **プログラム** は、パソコンにしてほしいことを順番に書いた文です。この研修では、Python（パイソン）という言葉で書きます。
# - プログラムのセルは、中をクリックして **Shift キーを押しながら Enter キー** を押すと動きます。これを「実行する」と言います。**上から順に、飛ばさずに** 実行してください。
# - 自分で書くのは、「# ここに書いてください」とあるセルだけです。ほかのセルは、読んで実行するだけで大丈夫です。
# - プログラムの記号（`"` `(` `:` `,` `=` など）と空白は、**半角** で入力します。全角を使ってよいのは、引用符の中と、`#` の後だけです。
# - `#` から行の終わりまでは、人が読むための説明です。パソコンは読み飛ばします。
# - 何度間違えても、何も壊れません。安心して試してください。
#
# まず、次のセルを実行してください。使う道具を用意するセルです。何も表示されなければ成功です。

# %% nbgrader={"grade": false, "grade_id": "tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
from datetime import date, datetime  # 日付を扱う道具
from openpyxl import load_workbook  # Excel のブックを読む道具（openpyxl は「オープンパイエックスエル」と読みます）
from yorozu import checks  # 答えを確かめる道具

# %% [markdown]
# ## 1　ブックを開いて、Excel のセルを1つ読む
#
# ### 見本
#
# 「研修受講者名簿.xlsx」というブックを開きます。`data/` は「data というフォルダーの中の」という意味です。

# %%
book = load_workbook("data/研修受講者名簿.xlsx")
book.sheetnames

# %% [markdown]
# 1行目の `book = …` は、「右側の結果に、book という名前を付ける」という意味です。「等しい」という意味ではありません。
# このように名前を付けたものを **変数** と呼びます。セルの最後の行に変数などを書くと、その中身が下に表示されます。
#
# 表示された `['名簿']` は、このブックのシートの名前です。シートが1枚だけあります。
#
# 次に、そのシートの、Excel のセル A1 を読みます。

# %%
sheet = book["名簿"]
sheet["A1"].value

# %% [markdown]
# `book["シート名"]` でシートを選び、`sheet["番地"].value` で Excel のセルの値を取り出しました。最後の `.value`（値）を忘れると、値ではなく「Excel のセルそのもの」になります。
#
# `'Excel研修 …'` のように、引用符 `'` または `"` で囲まれたものを **文字列** と呼びます。文字が列になったもの、という意味です。
#
# 同じ作業を何度も使えるように、名前を付けてまとめたものを **関数** と呼びます。次のセルは、「ブックの最後のシートの名前を調べる」関数を作り、使ってみる見本です。

# %%
def last_sheet_name(path):
    """ブックの最後のシートの名前を返す。"""
    book = load_workbook(path)
    return book.sheetnames[-1]


last_sheet_name("data/契約一覧.xlsx")

# %% [markdown]
# - `def 関数の名前(引数):` で始めます。**引数**（ひきすう）は、関数に渡す材料です。ここでは、ブックの場所を `path`（パス）という名前で受け取ります。
# - `"""` で囲んだ文は、関数の説明です。
# - 中身の行は、頭に半角の空白を4つ入れてそろえます。これを **字下げ** と呼びます。
# - `return`（リターン）の右に書いたものが、関数の結果になります。これを **返り値** と呼びます。画面に表示するだけの `print` とは違います。
# - `book.sheetnames[-1]` の `[-1]` は、「最後の1つ」という意味です。
# - 最後の行で、関数に材料を渡して使っています。これを「関数を呼ぶ」と言います。
#
# ### 練習1　`read_cell`
#
# ブックの場所、シートの名前、Excel のセルの番地を渡すと、その値を返す関数を作りましょう。
# 「# ここに書いてください」の行と、`raise` で始まる行の **2行を消して**、そこに答えを書き、セルを実行します。答えの行も、頭の4つの空白をそろえます。
#
# <details><summary>ヒント1</summary>
#
# 見本でしたことを、順番に書くだけです。「ブックを開く」「シートを選ぶ」「値を取り出して返す」の3行でできます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# ブックの場所もシートの名前も番地も、引数の名前で書きます。たとえば `load_workbook(path)` です。`path` にも、`sheet_name` と `address` にも、引用符を付けません。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     book = load_workbook(path)
#     sheet = book[シートの名前の引数]
#     return sheet[番地の引数].value
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "read_cell", "locked": false, "schema_version": 3, "solution": true, "task": false}
def read_cell(path, sheet_name, address):
    """ブックの中の、Excel のセル1つの値を返す。ブックは読むだけで、書きかえない。

    引数:
        path: ブックの場所（文字列）
        sheet_name: シートの名前（文字列）
        address: Excel のセルの番地（文字列）
    返り値: その値。空のときは None（「値がない」という印）
    例: read_cell("data/研修受講者名簿.xlsx", "名簿", "B4") は "氏名"
    """
    ### BEGIN SOLUTION
    book = load_workbook(path)
    sheet = book[sheet_name]
    return sheet[address].value
    ### END SOLUTION

# %% [markdown]
# ### 確かめる
#
# 次のセルは、あなたの関数を確かめます。中身を読む必要はありません。実行して、下の表示を見てください。
#
# - 「✓」が出たら、できています。次へ進みます。
# - 「✗」が出たら、何が違うかと、どこを見るかが日本語で出ます。直すときは、**練習のセルを実行し直してから**、もう一度確かめます。「止まった行」に出る「セル [21]」などの数は、セルの左に出る番号です。
# - 英語で `NameError: name 'read_cell' is not defined` と出たら、「read_cell という名前がまだない」という意味です。練習のセルを実行し忘れているか、練習のセルが英語のエラーで止まっています。
#
# **練習のセル** を実行して英語のエラーが出たときは、書いた答えはまだ使われていません。確かめても、「まだ書かれていません」のような、書いた答えとは別の結果が出ます。
# 先にエラーを直します。いちばん下の行の始まりを、次の表で探してください。その上に、止まった行が出ています。`^` の印があれば、そのあたりを見ます。
#
# | いちばん下の行の始まり | どこを見るか |
# | --- | --- |
# | `SyntaxError: invalid character` | 全角の記号（`”` `（` `：` `、` `＝` など）がないか。半角に直す |
# | `SyntaxError: invalid non-printable character U+3000` | 全角の空白がないか。半角に直す |
# | `SyntaxError: expected ':'` | 行の最後に `:` があるか。`else if` は `elif` に直す |
# | `SyntaxError: 'return' outside function` か、引数の名前の `NameError`（`name 'path' is not defined` など） | 答えの行の頭に、半角の空白が4つあるか |
# | そのほかの `SyntaxError` | かっこや引用符を閉じているか。つづりは正しいか。「同じかどうか」は `=` ではなく `==` |
# | `IndentationError` か `TabError` | 字下げの空白の数がそろっているか。全角の空白や Tab が混ざっていないか |

# %% nbgrader={"grade": true, "grade_id": "test_read_cell", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
checks.equal(
    checks.run(
        read_cell,
        "data/研修受講者名簿.xlsx",
        "名簿",
        "B4",
        look="return の行があるか。引数の path、sheet_name、address に引用符を付けていないか",
    ),
    "氏名",
    what="研修受講者名簿の、シート「名簿」の B4 の値",
    look="return の行の最後に .value を付けているか",
)
checks.equal(
    checks.run(
        read_cell,
        "data/契約一覧.xlsx",
        "契約一覧",
        "B5",
        look="ブックの場所、シートの名前、番地を決めてしまわずに、引数の path、sheet_name、address を使っているか",
    ),
    "契約番号",
    what="契約一覧の、シート「契約一覧」の B5 の値",
    look="引数の sheet_name でシートを選び、引数の address の値を返しているか",
)
print("✓ read_cell はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_read_cell_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別のブックを使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import datetime as _datetime
import tempfile as _tempfile
from pathlib import Path as _Path
from openpyxl import Workbook as _Workbook

with _tempfile.TemporaryDirectory() as _folder:
    _path = _Path(_folder) / "別のブック.xlsx"
    _book = _Workbook()
    _book.active.title = "集計"
    _book.active["C7"] = 980
    _detail = _book.create_sheet("明細 4月")
    _detail["C7"] = 1500
    _detail["AA12"] = "００１２"
    _detail["B3"] = _datetime.datetime(2026, 4, 1)
    _book.save(_path)
    _book.close()
    _look = "ブックの場所、シートの名前、番地を、引数の path、sheet_name、address のまま使っているか"
    for _address, _expected, _what in (
        ("C7", 1500, "数値の入った Excel のセル"),
        ("AA12", "００１２", "Z より右の列にある Excel のセル"),
        ("B3", _datetime.datetime(2026, 4, 1), "日付の入った Excel のセル"),
        ("A1", None, "空の Excel のセル"),
    ):
        _what = "別のブックの" + _what
        with checks.untouched(
            _Path(_folder), what="read_cell の実行", look="ブックを保存（save）していないか", hidden=True
        ):
            _got = checks.run(
                read_cell, str(_path), "明細 4月", _address, what=_what, look=_look, hidden=True, none_ok=True
            )
        checks.equal(
            _got,
            _expected,
            what=_what + "の値",
            look=_look,
            hidden=True,
            midnight_ok=True,
        )
### END HIDDEN TESTS

# %% [markdown]
# ## 2　本当の見出しを見つける
#
# ### 見本
#
# 役所の表は、上に題名や注意書きがあり、見出しが何行目から始まるかは表によって違います。そこで、まずシートの全部の行を読みます。
# 次のセルは、そのための関数です。この後も使うので、このまま実行してください。

# %% nbgrader={"grade": false, "grade_id": "read_rows", "locked": true, "schema_version": 3, "solution": false, "task": false}
def read_rows(path, sheet_name):
    """シートの行を上から順に並べたリストを返す。1つの行は、左から順に値を並べたリスト。"""
    sheet = load_workbook(path)[sheet_name]
    rows = []
    for row in sheet.iter_rows(values_only=True):
        rows.append(list(row))
    return rows

# %%
rows = read_rows("data/研修受講者名簿.xlsx", "名簿")
rows

# %% [markdown]
# `[` と `]` で囲み、`,` で区切って値を並べたものを **リスト** と呼びます。`rows` は「行のリスト」で、1つ1つの行もリストです。
# `None`（ナン）は「値がない」という印で、Excel の空のセルを読むと `None` になります。`datetime.datetime(…)` は日時です。「4」で説明します。
#
# リストの中身には、**0 から始まる番号** が付いています。最初が `rows[0]`、次が `rows[1]` です。番号と行を並べて表示してみます。

# %%
for number, row in enumerate(rows):
    print(number, row)

# %% [markdown]
# - `for … in …:` は、「1つずつ取り出して、字下げした行をくり返す」という文です。
# - `enumerate`（イニュームレート）は、取り出すときに 0 からの番号も付けてくれます。`number` に番号、`row` に行が入ります。
# - `print`（プリント）は、中身を画面に表示します。
#
# 本当の見出しは、番号 3 の行（Excel では4行目）です。その上の注意書きにも「職員番号」という言葉があるので、気を付けます。

# %%
print("職員番号" in rows[2])
print("職員番号" in rows[3])

# %% [markdown]
# `値 in リスト` は、リストの中に **まったく同じ値** があれば `True`（はい）、なければ `False`（いいえ）になります。
# 番号 2 の行には `'※職員番号は5けたです。'` がありますが、Excel のセル全体が「職員番号」ではないので `False` です。
#
# 次は、「条件に合う最初の行を探す」関数の見本です。全部が空の行を探します。

# %%
def first_blank_row(rows):
    """全部が空の、最初の行の番号を返す。なければ None を返す。"""
    for number, row in enumerate(rows):
        if row == [None, None, None, None, None]:
            return number
    return None


first_blank_row(rows)

# %% [markdown]
# - `if 条件:` は、「条件が True のときだけ、字下げした行をする」という文です。
# - `==`（イコール2つ）は「同じかどうか」を調べます。
# - `return` をすると、関数はそこで終わります。だから、最初に見つけた番号が返ります。
# - 最後の `return None` は、`for` と字下げをそろえます。「最後まで見ても、なかった」ときの返り値です。
#
# ### 練習2　`find_header`
#
# 行のリストと、見出しの名前を渡すと、見出しの行の番号を返す関数を作りましょう。
# 練習では、「契約一覧.xlsx」も使います。次のセルで中身を見てください。名簿とは、見出しの行の番号も、左から何番目に見出しがあるかも違います。

# %%
for number, row in enumerate(read_rows("data/契約一覧.xlsx", "契約一覧")):
    print(number, row)

# %% [markdown]
# <details><summary>ヒント1</summary>
#
# 見本の `first_blank_row` と同じ形です。違うのは `if` の条件だけです。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 条件は、「見出しの名前 `name` が、行 `row` の中にあるか」です。`in` を使います。`name` は引数なので、引用符を付けません。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# （　）のところは、かっこも消して、自分の答えに書きかえます。
#
# ```python
#     for number, row in enumerate(rows):
#         if （ここに条件）:
#             return number
#     return None
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "find_header", "locked": false, "schema_version": 3, "solution": true, "task": false}
def find_header(rows, name):
    """見出しの行の番号を返す。見出しの行は、name とまったく同じ値がある、最初の行とする。rows は変えない。

    引数:
        rows: 行のリスト（read_rows の返り値）
        name: 見出しの名前（文字列）
    返り値: 見出しの行の番号（0 から数える）。なければ None
    例: find_header([["題名", None], ["番号", "氏名"]], "氏名") は 1
    """
    ### BEGIN SOLUTION
    for number, row in enumerate(rows):
        if name in row:
            return number
    return None
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_find_header", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
checks.equal(
    checks.run(
        find_header,
        [["題名", None], ["番号", "氏名"]],
        "氏名",
        look="for の行に enumerate( ) があるか。name に引用符を付けていないか。in で行の全部を見ているか。return number は if の中に、return None は for とそろえて書いているか",
    ),
    1,
    what="説明の例の、見出しの行の番号",
    look="番号は 0 から数えるので、2つ目の行は 1 です。左端の値だけを見ていないか",
)
checks.equal(
    checks.run(
        find_header,
        read_rows("data/研修受講者名簿.xlsx", "名簿"),
        "職員番号",
        look="return None は for とそろっているか（for の中に書くと、最初の行だけを見て終わります）",
    ),
    3,
    what="研修受講者名簿の、見出し「職員番号」の行の番号",
    look="注意書きの行を選んでいないか。番号を 0 から数えているか",
)
checks.equal(
    checks.run(find_header, read_rows("data/契約一覧.xlsx", "契約一覧"), "契約番号"),
    4,
    what="契約一覧の、見出し「契約番号」の行の番号",
    look="注意書きの行を選んでいないか。番号を 0 から数えているか",
)
checks.equal(
    checks.run(find_header, read_rows("data/契約一覧.xlsx", "契約一覧"), "予定価格", none_ok=True),
    None,
    what="どこにもない見出し「予定価格」を探したときの返り値",
    look="最後の return None の字下げが、for とそろっているか",
)
print("✓ find_header はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_find_header_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の表を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _rows, _name, _expected, _what in (
    ([["契約番号", "件名"], ["000001", "架空の契約"]], "契約番号", 0, "題名がなく、1行目が見出しの表"),
    (
        [["架空区", None, None], [None] * 3, [None] * 3, ["※件名を書くこと", None, 8], [None] * 3, [None] * 3]
        + [[None, None, "件名"], ["1", "2", "3"]],
        "件名",
        6,
        "見出しの上の行が多い表",
    ),
    (
        [["題名", None], ["職員番号", "氏名"], ["00001", "架空"], ["職員番号", "氏名"], ["00002", "見本"]],
        "職員番号",
        1,
        "途中に同じ見出しがもう一度出てくる表",
    ),
    ([[20260401, None], [3.5, True], [None, "契約番号"]], "契約番号", 2, "見出しの上に数値がある表"),
    ([["職員番号一覧", "旧職員番号"], [None, None]], "職員番号", None, "見出しの名前が、別の名前の一部にだけある表"),
    ([["件名　", None], [" 件名", None], [None, "件名"]], "件名", 2, "見出しの名前の前後に空白のある行が、上にある表"),
    ([], "職員番号", None, "行が1つもない表"),
):
    with checks.unchanged(_rows, what="渡した行のリスト", look="rows から行を取り除いていないか", hidden=True):
        _got = checks.run(find_header, _rows, _name, what=_what, hidden=True, none_ok=True)
    checks.equal(
        _got,
        _expected,
        what=_what + "の、見出しの行の番号",
        look="行の番号や、左から何番目かを、決めてしまっていないか。値が name とまったく同じかを見ているか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 3　番号を文字のまま扱う
#
# ### 見本
#
# 名簿の職員番号を、2人分見てみます。Excel の画面では、どちらも5けたで `00123` と `00124` に見えます。

# %%
print(rows[4])
print(rows[5])

# %% [markdown]
# 1人目は `'00123'` で、引用符がある **文字列** です。2人目は `124` で、引用符がない **数値** です。
# 2人目の Excel のセルには 124 という数値が入っていて、「5けたで見せる」という表示形式が付いているだけなのです。
#
# 数値の `124` と文字列の `'00124'` は、Python にとって別のものです。このままでは、ほかの表の `'00124'` と突き合わせても一致しません。

# %%
124 == "00124"

# %% [markdown]
# 番号は、足したり掛けたりしません。だから **文字列にそろえる** のが安全です。次の3つの道具を使います。

# %%
print(str(124))  # str は、数値を文字列にする
print(str(124).zfill(5))  # .zfill(5) は、5けたになるまで先頭に 0 を足す（もう5けた以上なら、そのまま）
print("　00123 ".strip())  # .strip() は、文字列の前後の空白（半角も全角も）を取る

# %% [markdown]
# 空の Excel のセルには注意がいります。`None` を文字列にすると、「None」という4文字になってしまいます。

# %%
print(str(None).zfill(5))
print("　".strip() == "")  # 空白だけの文字列は、空白を取ると、何もない文字列 "" になる

# %% [markdown]
# そこで、値がないときは先に分けておきます。次は、職員番号があるかどうかで表示を変える関数の見本です。

# %%
def status(value):
    """職員番号があれば「確認済み」、なければ「番号なし」を返す。"""
    if value is None:
        return "番号なし"
    text = str(value).strip()
    if text == "":
        return "番号なし"
    return "確認済み"


print(status(124), status(None), status("　"))

# %% [markdown]
# `value is None` は「値がないかどうか」を調べる書き方です。
#
# ### 練習3　`to_code`
#
# Excel のセルから読んだ番号を、決まったけた数の文字列にそろえる関数を作りましょう。
#
# <details><summary>ヒント1</summary>
#
# 見本の `status` と同じ順番で考えます。先に「値がないとき」を片付けて、残りを文字列にそろえます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 値がないときは `return None` です。残りは、`str` で文字列にして、`.strip()` で空白を取ります。空白を取ると何も残らない（`""` になる）ときも `return None` です。最後に、`.zfill(digits)` で 0 を足します。けた数は 5 とは限らないので、引数 `digits` を使います。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     if value is None:
#         return None
#     text = str(value).strip()
#     if text == "":
#         return （値がないときの返り値）
#     return （text に 0 を足したもの）
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "to_code", "locked": false, "schema_version": 3, "solution": true, "task": false}
def to_code(value, digits):
    """番号を、決まったけた数の文字列にする。前後の空白は取り、けたが足りなければ先頭に 0 を足す。ほかは変えない。

    引数:
        value: Excel のセルの値（整数、文字列、None のどれか）
        digits: けた数（整数）
    返り値: 番号（文字列）。値が None か、空白だけの文字列のときは None
    例: to_code(124, 5) は "00124"、to_code("A0123", 5) は "A0123"、to_code(None, 5) は None
    """
    ### BEGIN SOLUTION
    if value is None:
        return None
    text = str(value).strip()
    if text == "":
        return None
    return text.zfill(digits)
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_to_code", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
checks.equal(
    checks.run(to_code, 124, 5, look="数値のまま .strip や .zfill を使っていないか（先に str で文字列にします）。最後に return があるか"),
    "00124",
    what="to_code(124, 5) の返り値",
    look="str で文字列にしてから、.zfill で 0 を足しているか",
)
checks.equal(
    checks.run(to_code, "001201", 6),
    "001201",
    what='to_code("001201", 6) の返り値',
    look="数値に直していないか。もう6けたある文字列は、そのまま返ります",
)
checks.equal(
    checks.run(to_code, 1203, 6),
    "001203",
    what="to_code(1203, 6) の返り値",
    look="けた数を 5 と書かずに、引数の digits を使っているか",
)
look = "英字の入った番号もあります。int などで数値に直していないか"
checks.equal(checks.run(to_code, "A0123", 5, look=look), "A0123", what='to_code("A0123", 5) の返り値', look=look)
checks.equal(
    checks.run(to_code, None, 5, none_ok=True),
    None,
    what="to_code(None, 5) の返り値",
    look="値が None のときを、先に if で分けているか",
)
print("✓ to_code はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_to_code_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の値を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _value, _digits, _expected, _what in (
    (0, 4, "0000", "値が 0 の番号"),
    (7, 6, "000007", "けた数のちがう番号"),
    (" 00088　", 5, "00088", "前後に空白のある番号"),
    ("417", 5, "00417", "けたの足りない文字列の番号"),
    (" 88", 5, "00088", "前に空白があり、けたの足りない番号"),
    ("1234567", 5, "1234567", "けた数より長い番号"),
    ("0012345", 6, "0012345", "0 で始まり、けた数より長い番号"),
    (" ａ 12", 5, "0ａ 12", "全角の英字があり、途中に空白のある番号"),
    ("", 5, None, '""（何もない文字列）'),
    ("　 ", 5, None, "空白だけの文字列"),
):
    checks.equal(
        checks.run(to_code, _value, _digits, what=_what, hidden=True, none_ok=True),
        _expected,
        what=_what + "を to_code に渡したときの返り値",
        look="None か、空白を取ると何もない文字列なら None。それ以外は、前後の空白を取ってから 0 を足すだけか"
        "（数値に直したり、途中の空白を取ったり、大文字や半角に直したりしない）",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 4　日付を日付として扱う
#
# ### 見本
#
# 今度は、同じ2人の採用日を見てみます。採用日は左から4番目なので、番号は 3 です。

# %%
print(rows[4][3])
print(rows[5][3])

# %% [markdown]
# 1人目は、Excel の本物の日付です。Python では **日時**（datetime）になり、使わない時刻 `00:00:00` も付いてきます。
# 2人目は、見た目が日付なだけの **文字列** です。文字列のままでは、日数の計算も、正しい並べ替えもできません。
#
# どちらも **日付**（date）にそろえます。日時からは、`.date()` で日付だけを取り出せます。

# %%
rows[4][3].date()

# %% [markdown]
# 文字列は、`datetime.strptime(文字列, 書き方)` で日時にしてから、日付にします。書き方の `%Y` は4けたの年、`%m` は月、`%d` は日です。

# %%
datetime.strptime("2021/4/1", "%Y/%m/%d").date()

# %% [markdown]
# 日付になると、引き算で日数が分かります。

# %%
date(2027, 3, 31) - date(2026, 4, 1)

# %% [markdown]
# `days=364` は、364日という意味です。
#
# 値が文字列かどうかは、`isinstance(値, str)` で調べます。次は、値の種類を答える関数の見本です。

# %%
def kind(value):
    """値の種類を、日本語で返す。"""
    if value is None:
        return "値なし"
    if isinstance(value, str):
        return "文字列"
    return "日時"


print(kind(rows[4][3]), kind(rows[5][3]), kind(None))

# %% [markdown]
# ### 練習4　`to_date`
#
# Excel のセルから読んだ値を、日付にそろえる関数を作りましょう。文字列の日付は、`2026/4/1` のように `/` で区切ったものだけを考えます（和暦は次の単元で扱います）。
#
# <details><summary>ヒント1</summary>
#
# 見本の `kind` と同じ形で、「値がない」「文字列」「日時」の3つに分けます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 文字列のときは、まず `.strip()` で前後の空白を取ります。何も残らなければ `None`、残れば `datetime.strptime` を使います。日時のときは `.date()` を使います。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     if value is None:
#         return None
#     if isinstance(value, str):
#         text = value.strip()
#         if text == "":
#             return None
#         return （text を日付にしたもの）
#     return （日時 value から取り出した日付）
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "to_date", "locked": false, "schema_version": 3, "solution": true, "task": false}
def to_date(value):
    """Excel のセルの値を、日付にする。

    引数:
        value: Excel のセルの値（日時、「2026/4/1」の形の文字列、None のどれか）。文字列の前後には空白があってもよい
    返り値: 日付（date）。値が None か、空白だけの文字列のときは None
    例: to_date("2026/4/1") は date(2026, 4, 1)、to_date(None) は None
    """
    ### BEGIN SOLUTION
    if value is None:
        return None
    if isinstance(value, str):
        text = value.strip()
        if text == "":
            return None
        return datetime.strptime(text, "%Y/%m/%d").date()
    return value.date()
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_to_date", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
checks.equal(
    checks.run(
        to_date,
        datetime(2026, 4, 1),
        look="日時のときの return は、「文字列のとき」の if の外にあるか。isinstance(値, str) の str に引用符を付けていないか",
    ),
    date(2026, 4, 1),
    what="日時 2026年4月1日 0時0分 を渡したときの返り値",
    look="日時のときに .date() で日付だけを取り出しているか",
)
checks.equal(
    checks.run(to_date, "2026/4/1", look='書き方は "%Y/%m/%d" か（Y は大文字、m と d は小文字、記号は半角）。最後に return があるか'),
    date(2026, 4, 1),
    what='to_date("2026/4/1") の返り値',
    look='文字列のときに datetime.strptime と .date() の両方を使っているか。書き方は "%Y/%m/%d"（年、月、日の順）か',
)
checks.equal(
    checks.run(to_date, None, look="値が None のときを、先に if で分けているか", none_ok=True),
    None,
    what="to_date(None) の返り値",
    look="値が None のときを、先に if で分けているか",
)
print("✓ to_date はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_to_date_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の値を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import datetime as _datetime

for _value, _expected, _what in (
    (_datetime.datetime(2024, 2, 29, 17, 15), _datetime.date(2024, 2, 29), "時刻の付いた日時"),
    ("2031/03/05", _datetime.date(2031, 3, 5), "月と日が2けたの文字列"),
    ("2026/12/25", _datetime.date(2026, 12, 25), "月も日も10以上の文字列"),
    ("　2027/1/31 ", _datetime.date(2027, 1, 31), "前後に空白のある文字列"),
    ("", None, '""（何もない文字列）'),
    ("　", None, "空白だけの文字列"),
):
    _look = "文字列は、空白を取り、何も残らなければ None、残れば strptime で日付にしているか"
    checks.equal(
        checks.run(to_date, _value, what=_what, look=_look, hidden=True, none_ok=True),
        _expected,
        what=_what + "を to_date に渡したときの返り値",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 5　行を、見出しの付いた「辞書」にする
#
# ### 見本
#
# `row[3]` のように番号で取り出すと、列が1つ増えただけで、違う値を読んでしまいます。見出しの名前で取り出せるように、**辞書** を使います。
# 辞書は、「見出し（キーと呼びます）」と「値」を組にしたもので、`{` と `}` で囲みます。名簿の2人目を辞書にしてみます。

# %%
header = rows[3]  # 見出しの行
row = rows[5]  # 2人目の行

person = {}  # 空の辞書を作る
for name, value in zip(header, row):
    if name is None:
        continue
    if name == "採用日":
        value = datetime.strptime(value, "%Y/%m/%d").date()
    elif name in ["氏名", "所属"]:
        value = value.strip()
    person[name] = value
person

# %% [markdown]
# - `zip`（ジップ）は、2つのリストから、同じ位置のものを1つずつ組にして取り出します。`name` に見出し、`value` に値が入ります。
# - この名簿の右端には、見出しがなく「○」だけの列があります。`continue`（コンティニュー）は「ここでやめて、次の組へ進む」という意味で、見出しのない列を飛ばしています。
# - `elif`（エルイフ）は「そうでなくて、もし…なら」という意味です（`else if` とは書きません）。職員番号は、どちらにも当てはまらないので、そのまま入ります。
# - `person[name] = value` で、辞書に見出しと値を1組入れます。
#
# 辞書からは、見出しの名前で値を取り出します。

# %%
person["採用日"]

# %% [markdown]
# ### エラーを読んでみる
#
# 次のセルは、**わざとエラーを出します**。実行して、下に出たものを見てください。

# %% tags=["raises-exception"]
person["職員No"]

# %% [markdown]
# 赤い字がたくさん出ますが、怖がることはありません。エラーは、次の順に読みます。
#
# 1. **いちばん下の行** を読みます。`KeyError: '職員No'` とあります。`KeyError`（キーエラー）は、「その見出し（キー）が辞書にない」という意味です。
# 2. **`---->` の付いた行** を見ます。止まった場所です。ここでは `person["職員No"]` です。
# 3. 辞書の見出しと見比べます。本当の見出しは「職員番号」でした。
#
# 見出しの名前は、1文字でも違うと見つかりません。`"職員番号 "` のように、後ろに空白が付いているだけでも `KeyError` になります。
# 空白は目に見えないので、見出しの一覧を表示して、引用符の位置を確かめるのがこつです。

# %%
list(person)

# %% [markdown]
# ### 練習5　`to_record`
#
# 見出しの行と、契約1件分の行を渡すと、辞書にして返す関数を作りましょう。番号と日付は、練習3と練習4の関数でそろえます。
#
# <details><summary>ヒント1</summary>
#
# 見本と同じ形です。`person` の代わりに `record`（レコード。1件分の記録という意味）という名前の辞書を作り、最後に `return record` と書きます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `if name == "契約番号":` なら `value = to_code(value, 6)` です。職員番号、契約日、終了日も、`elif` で同じように分けます。ほかの見出しの値は、変えずにそのまま入れます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     record = {}
#     for name, value in zip(header, row):
#         if name is None:
#             continue
#         if name == "契約番号":
#             value = to_code(value, 6)
#         elif name == "職員番号":
#             value = （5けたの文字列にする）
#         elif name in ["契約日", "終了日"]:
#             value = （日付にする）
#         record[name] = value
#     return record
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "to_record", "locked": false, "schema_version": 3, "solution": true, "task": false}
def to_record(header, row):
    """契約1件分の行を、見出しをキーにした辞書にする。

    「契約番号」は6けた、「職員番号」は5けたの文字列に、「契約日」と「終了日」は日付にする。
    見出しと、ほかの値は、そのまま入れる。見出しが None の列は入れない。渡された header と row は変えない。

    引数:
        header: 見出しの行（リスト）
        row: 契約1件分の行（リスト）。header と同じ長さ
    返り値: 辞書
    例: to_record([None, "契約番号", "件名"], [None, 1203, "清掃"]) は {"契約番号": "001203", "件名": "清掃"}
    """
    ### BEGIN SOLUTION
    record = {}
    for name, value in zip(header, row):
        if name is None:
            continue
        if name == "契約番号":
            value = to_code(value, 6)
        elif name == "職員番号":
            value = to_code(value, 5)
        elif name in ["契約日", "終了日"]:
            value = to_date(value)
        record[name] = value
    return record
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_to_record", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
checks.equal(
    checks.run(
        to_record,
        [None, "契約番号", "件名"],
        [None, 1203, "清掃"],
        look="return record があるか。record は {} で作ったか。日付のエラーなら、件名まで日付にしていないか。"
        "2つの見出しは in と [ ] で分けます（or ではできません）",
    ),
    {"契約番号": "001203", "件名": "清掃"},
    what="説明の例の、契約番号と件名だけの行を辞書にしたもの",
    look="見出しが None の列を、continue で飛ばしているか。return record の字下げが for とそろっているか。"
    "「契約番号」のつづりは正しいか。to_code の結果を value に入れ直しているか",
)
given = {
    "header": [None, "契約番号", "件名", "契約先", "契約日", "終了日", "契約金額", "職員番号"],
    "row": [None, 1203, "電話設備保守点検業務委託", "例示通信株式会社", datetime(2026, 4, 1), "2027/3/31", 550000, 1052],
}
with checks.unchanged(
    given, what="渡した見出しと行のリスト", look="row[…] に書き込まずに、value に入れ直しているか"
):
    got = checks.run(to_record, given["header"], given["row"])
checks.equal(
    got,
    {
        "契約番号": "001203",
        "件名": "電話設備保守点検業務委託",
        "契約先": "例示通信株式会社",
        "契約日": date(2026, 4, 1),
        "終了日": date(2027, 3, 31),
        "契約金額": 550000,
        "職員番号": "01052",
    },
    what="契約一覧と同じ見出しの行を辞書にしたもの",
    look="「場所」に出た見出しの値を、to_code か to_date でそろえているか。そろえているのに違うときは、練習3と練習4の「✓」を確かめてください",
)
print("✓ to_record はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_to_record_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで列の順番がちがう表などを使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import datetime as _datetime

for _header, _row, _expected, _what in (
    (
        ["職員番号", "終了日", "備考", "契約金額", "契約番号", None, "件名", "契約日"],
        ["00088", None, None, 0, " 77", "済", "架空業務委託 ", "2026/5/7"],
        {
            "職員番号": "00088",
            "終了日": None,
            "備考": None,
            "契約金額": 0,
            "契約番号": "000077",
            "件名": "架空業務委託 ",
            "契約日": _datetime.date(2026, 5, 7),
        },
        "列の順番がちがい、備考の列が増えた行",
    ),
    (
        ["契約番号", None, "契約日", None],
        [12, "メモ", _datetime.datetime(2026, 7, 1), None],
        {"契約番号": "000012", "契約日": _datetime.date(2026, 7, 1)},
        "見出しのない列が途中と右端にある行",
    ),
    (
        ["契約番号", "支払予定日", "内線番号", "契約金額", "備考 ", "契約日"],
        ["000012", _datetime.datetime(2026, 8, 31), "123", None, "なし ", "2026/7/1"],
        {
            "契約番号": "000012",
            "支払予定日": _datetime.datetime(2026, 8, 31),
            "内線番号": "123",
            "契約金額": None,
            "備考 ": "なし ",
            "契約日": _datetime.date(2026, 7, 1),
        },
        "どの列にも見出しがあり、ほかの日付や番号の列もある行",
    ),
):
    _look = (
        "列を番号（row[1] など）で決めずに、見出しの名前の全体（契約番号、職員番号、契約日、終了日）で分けているか。"
        "見出しと、ほかの値を変えていないか"
    )
    _header_given, _row_given = list(_header), list(_row)
    with checks.unchanged(
        [_header_given, _row_given],
        what="渡した見出しと行のリスト",
        look="row[…] に書き込まずに、value に入れ直しているか",
        hidden=True,
    ):
        _got = checks.run(
            to_record,
            _header_given,
            _row_given,
            what=_what,
            look=_look + "。前の練習に ✗ があれば、先に直してください",
            hidden=True,
        )
    checks.equal(
        _got,
        _expected,
        what=_what + "を辞書にしたもの",
        look=_look + "。前の練習に ✗ があれば、先に直してください",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 6　ブックから、契約のリストを作る
#
# ### 見本
#
# 最後に、ここまでの関数を組み合わせます。まず、名簿から氏名のリストを作る見本です。

# %%
names = []
for row in rows[4:]:
    if row[1] is None:
        continue
    names.append(row[1])
names

# %% [markdown]
# - `rows[4:]` は、「番号 4 の行から最後まで」という意味です。見出しが番号 3 なので、その次の行からです。
# - 表の途中には空の行もあります。氏名が `None` の行は、`continue` で飛ばして次へ進みます。そこで終わりにすると、空の行より下の人が消えてしまいます。
# - `names = []` は、空のリストを作ります。`names.append(値)` は、リストの最後に値を1つ足します。
#
# ### 練習6　`read_contracts`
#
# 契約一覧のブックの場所とシートの名前を渡すと、契約の辞書を上から順に並べたリストを返す関数を作りましょう。
# 見出しの行は「契約番号」で探します。契約番号のない行（空白だけが入っている行も）は、空の行か注意書きなので飛ばします。ほかの行は、同じ契約番号が2回あっても、上からの順番のまま全部入れます。ブックは読むだけで、書きかえません。
#
# <details><summary>ヒント1</summary>
#
# 順番はこうです。「`read_rows` で全部の行を読む」「`find_header` で見出しの行の番号を探す」「その次の行から1つずつ `to_record` で辞書にする」「契約番号があればリストに足す」。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 見出しの番号を `at` とすると、見出しの行は `rows[at]`、データの行は `rows[at + 1:]` です。契約番号があるかどうかは、辞書にした後の `record["契約番号"]` で見ます。空白だけの契約番号も `None` になっているので、1つの条件で済みます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     rows = read_rows(path, sheet_name)
#     at = find_header(rows, "契約番号")
#     records = []
#     for row in rows[at + 1:]:
#         record = to_record(（見出しの行）, row)
#         if （契約番号がない）:
#             continue
#         records.append(record)
#     return records
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "read_contracts", "locked": false, "schema_version": 3, "solution": true, "task": false}
def read_contracts(path, sheet_name):
    """契約一覧のシートから、契約の辞書を上から順に並べたリストを作る。

    引数:
        path: ブックの場所（文字列）
        sheet_name: シートの名前（文字列）
    返り値: 辞書のリスト。1つの辞書は to_record の返り値。契約番号のない行は入れず、ほかの行は全部入れる
    例: read_contracts("data/契約一覧.xlsx", "契約一覧")[0]["契約番号"] は "001201"
    """
    ### BEGIN SOLUTION
    rows = read_rows(path, sheet_name)
    at = find_header(rows, "契約番号")
    records = []
    for row in rows[at + 1 :]:
        record = to_record(rows[at], row)
        if record["契約番号"] is None:
            continue
        records.append(record)
    return records
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_read_contracts", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
from pathlib import Path

with checks.unchanged(Path("data/契約一覧.xlsx"), what="契約一覧のブック", look="ブックを保存（save）していないか"):
    contracts = checks.run(
        read_contracts,
        "data/契約一覧.xlsx",
        "契約一覧",
        look="find_header に渡す見出しの名前は「契約番号」か。データの行は rows[at + 1:] からか。"
        "to_record に、見出しの行 rows[at] とデータの行 row を渡しているか。return records があるか。"
        "前の練習の関数で止まったら、先にその練習の「✓」を出してください",
    )
names = ["契約番号", "件名", "契約先", "契約日", "終了日", "契約金額", "職員番号"]
lines = [
    ["001201", "庁舎清掃業務委託", "架空ビルサービス株式会社", date(2026, 4, 1), date(2027, 3, 31), 671000, "00417"],
    ["001202", "複写機賃貸借", "見本事務機株式会社", date(2026, 4, 1), date(2031, 3, 31), 6829900, "00417"],
    ["001203", "電話設備保守点検業務委託", "例示通信株式会社", date(2026, 4, 1), date(2027, 3, 31), 4496800, "01052"],
    ["001204", "封筒の購入（単価契約）", "仮名紙業株式会社", date(2026, 4, 10), None, 9012300, "00088"],
    ["001205", "職員研修業務委託", "見本研修センター", date(2026, 5, 12), date(2026, 12, 25), 803000, "01052"],
    ["001206", "防災備蓄品の購入", "架空物産株式会社", date(2026, 6, 3), date(2026, 9, 30), 4237200, "00088"],
]
checks.rows(
    contracts,
    [dict(zip(names, line)) for line in lines],
    what="契約一覧の、契約のリスト",
    look="空の行で終わりにしていないか。契約番号のない行を飛ばしているか。違う値は、「2」で表示した契約一覧と見比べてください",
)
print("✓ read_contracts はできています。これで全部です。")

# %% nbgrader={"grade": true, "grade_id": "test_read_contracts_hidden", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の課のブックを使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import datetime as _datetime
import tempfile as _tempfile
from pathlib import Path as _Path
from openpyxl import Workbook as _Workbook

# 題名の高さも列の順番もちがい、空白だけの行や、途中の空の列、順番のそろわない契約、同じ契約番号の行がある
_ROADS = [
    ["架空区 道路課"],
    ["職員番号", 11, "（担当）"],
    [],
    ["※契約番号を必ず書くこと", None, None, 2026],
    [],
    [],
    ["職員番号", "件名", "契約番号", None, "契約金額", "終了日", "契約日", "備考"],
    ["00012", "橋りょう点検委託", "000302", None, 2200.5, None, " 2026/4/3", "単価契約"],
    [11, "街路灯点検委託", 301, None, 1100, "2026/9/30", _datetime.datetime(2026, 10, 2), None],
    [None, None, "　", None, None, None, None, None],
    [],
    ["　", "架空道路補修工事", " 303 ", None, 0, _datetime.datetime(2027, 3, 31), _datetime.datetime(2026, 4, 1), None],
    [None, "※この日までに始める", None, None, None, None, _datetime.datetime(2026, 5, 1), None],
    [12, "標識の購入", 304, None, 500, None, None, "契約日は未定"],
    [11, "街路灯点検委託", 301, None, 1250, "2026/9/30", _datetime.datetime(2026, 10, 2), None],
    [],
    [11, "街路灯点検委託", 301, None, 1250, "2026/9/30", _datetime.datetime(2026, 10, 2), None],
    [None, "合計", None, None, 6300.5, None, None, None],
]
_ROADS_RECORDS = [
    ("00012", "橋りょう点検委託", "000302", 2200.5, None, (2026, 4, 3), "単価契約"),
    ("00011", "街路灯点検委託", "000301", 1100, (2026, 9, 30), (2026, 10, 2), None),
    (None, "架空道路補修工事", "000303", 0, (2027, 3, 31), (2026, 4, 1), None),
    ("00012", "標識の購入", "000304", 500, None, None, "契約日は未定"),
    ("00011", "街路灯点検委託", "000301", 1250, (2026, 9, 30), (2026, 10, 2), None),
    ("00011", "街路灯点検委託", "000301", 1250, (2026, 9, 30), (2026, 10, 2), None),
]
_ROADS_EXPECTED = [
    {
        "職員番号": _staff,
        "件名": _subject,
        "契約番号": _code,
        "契約金額": _amount,
        "終了日": _end and _datetime.date(*_end),
        "契約日": _begin and _datetime.date(*_begin),
        "備考": _note,
    }
    for _staff, _subject, _code, _amount, _end, _begin, _note in _ROADS_RECORDS
]
_TOP = [["契約番号", "契約日", "終了日", "職員番号"], [5, "2026/4/1", "2026/4/30", 6]]
_TOP_EXPECTED = [
    {
        "契約番号": "000005",
        "契約日": _datetime.date(2026, 4, 1),
        "終了日": _datetime.date(2026, 4, 30),
        "職員番号": "00006",
    }
]

with _tempfile.TemporaryDirectory() as _folder:
    for _number, (_rows, _expected, _what) in enumerate(
        (
            (_ROADS, _ROADS_EXPECTED, "題名の高さと列の順番がちがうブック"),
            (_TOP, _TOP_EXPECTED, "1行目が見出しのブック"),
            (_TOP[:1], [], "見出しだけで、契約が1件もないブック"),
        )
    ):
        _path = _Path(_folder) / f"{_number}.xlsx"
        _book = _Workbook()
        _book.active.title = "表紙"
        _sheet = _book.create_sheet("一覧")
        for _r, _row in enumerate(_rows, start=1):
            for _c, _value in enumerate(_row, start=1):
                _sheet.cell(_r, _c, _value)
        _book.save(_path)
        _book.close()
        with checks.unchanged(_path, what="別の課のブック", hidden=True):
            _got = checks.run(
                read_contracts,
                str(_path),
                "一覧",
                what=_what,
                look="引数の path と sheet_name を使い、find_header に「契約番号」を渡して見出しの行を探し、"
                "その次の行から読んでいるか。前の練習に ✗ があれば、先に直してください",
                hidden=True,
            )
        checks.rows(
            _got,
            _expected,
            what=_what + "の契約のリスト",
            look="見出しの行や列の位置、行の数を決めていないか。契約番号のない行（空白だけのものも）だけを飛ばしているか。"
            "並べ替えたり、同じ契約番号の行を減らしたりしていないか。前の練習に ✗ があれば、先に直してください",
            hidden=True,
        )
### END HIDDEN TESTS

# %% [markdown]
# 結果を見るには、ノートの上の「+」ボタンで新しいセルを作り、次の1行を書いて実行してください。
#
# ```python
# read_contracts("data/契約一覧.xlsx", "契約一覧")
# ```

# %% [markdown]
# ## まとめ
#
# - ブックは `load_workbook` で開き、シートは名前で選ぶ
# - 見出しの行は、番号を決めつけず、見出しの名前で探す
# - 番号は文字列に、日付は日付にそろえてから使う
# - エラーは、いちばん下の行から読む
#
# ### 参考：pandas で読むときの落とし穴
#
# 表を扱う便利な道具に、pandas（パンダス）があります。インターネットの記事でもよく使われていて、次の1行で表が読めます。

# %%
import pandas

pandas.read_excel("data/研修受講者名簿.xlsx", sheet_name="名簿", header=3)

# %% [markdown]
# `header=3` は「番号 3 の行が見出し」という意味です。`NaN` は空の値、`Unnamed: 4` は見出しのない列に付いた名前です。
#
# 職員番号の列を見てください。`00123` と `01088` は文字列だったのに、`123.0` と `1088.0` になりました。何も言わないと、pandas が数値に直してしまうのです。
# 便利な道具を使うときも、この単元で学んだ「番号は文字列に、日付は日付に」を、最初に確かめてください。

# %% [markdown]
# ## 明日、自分のファイルで試すこと
#
# 1. 自分の仕事の一覧表を1つ選び、**写しを作ります**（元のファイルは使いません）。
# 2. 写しから、氏名や住所などの個人情報の列を消します。
# 3. このノートのあるフォルダーに写しを入れます。左側のファイルの一覧に、ドラッグして入れられます。
# 4. 新しいセルで `read_rows` と `find_header` を使い、見出しの行が見つかるか試します。シートの名前と見出しの名前は、自分の表のものに変えます。
# 5. 番号の列に、引用符のあるものとないものが混ざっていないか見ます。日付の列に、文字列が混ざっていないか見ます。
#
# 表に計算式が入っているときは、`load_workbook(path, data_only=True)` と書くと、式ではなく計算の結果を読めます。
# 日付の列に `46113` のような数値があったら、日付が「通し番号」のまま保存されています。無理に直さず、相談してください。
#
# ### 困ったときは：よろず相談DX
#
# 情報システムの担当が、どんな小さなことでも相談に乗ります。次の3つを書いて送ると、早く解決します。
#
# 1. **したいこと**（例：各課の契約一覧から、3月に終わる契約だけを取り出したい）
# 2. **書いたもの**（セルの中身をそのまま）
# 3. **出たもの**（エラーなら、いちばん下の行。ここまで試したことも）
#
# ファイルを付けるときは、個人情報を消した写しにしてください。
#
# 最後に、このノートを **保存してから提出** してください。何度でも提出し直せて、いちばん良い結果が記録されます。
