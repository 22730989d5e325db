# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # OCR 3 値として正しい形かを確かめる
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - 郵便番号と電話番号が、正しい形かを確かめる
# - 「金480,000円」のような金額を、数にする
# - 和暦の日付を `2026-05-16` の形にし、**暦にない日付** を見つける
# - 法人番号の **検査用数字** で、読み違いを見つける
# - 正しいはずのない値に **印を付け、勝手に直さない**
#
# **所要時間**　45分（途中でやめても、保存しておけば続けられます。続けるときは、いちばん上のセルから順に実行し直します）
#
# **業務での使いどころ**　OCRの確信度が高くても、値が正しいとは限りません。しかし、「6月31日」や「けたの足りない口座番号」は、画像を見なくても間違いだと分かります。
# 人が見る前に、こうした **あり得ない値** をプログラムに見つけさせます。
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
# | 文字列 | 引用符で囲んだ文字。数字だけでも、計算はしない | `"0018"` |
# | `None` | 「値がない」という印。引用符は付けない | `return None` |
# | `text.replace(A, B)` | 文字列の中の A を全部 B に変えた、新しい文字列 | `"1,234".replace(",", "")` |
# | `.removeprefix(A)`、`.removesuffix(A)` | 頭の A、終わりの A を取り除く | `"金5円".removeprefix("金")` |
# | `int(文字列)` | 数字の文字列を、整数にする | `int("480")` |
# | `f"…{ }…"` | `{ }` の中の値を、文字列にはめ込む | `f"{3}月"` |
# | 関数、`return` | 作業に名前を付けたもの。`return` で結果（返り値）を返す | `def to_zip(text):` |
#
# まず、次のセルを実行してください。使う道具を用意するセルです。何も表示されなければ成功です。

# %% nbgrader={"grade": false, "grade_id": "tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
import csv  # CSV ファイルを読む道具
import re  # 文字の並び方を調べる道具（正規表現、「アールイー」と読みます）
from datetime import date  # 日付を扱う道具
from yorozu import checks  # 答えを確かめる道具

# %% nbgrader={"grade": false, "grade_id": "read_rows", "locked": true, "schema_version": 3, "solution": false, "task": false}
def read_rows(path):
    """題名の行を飛ばして CSV を読み、辞書のリストにして返す。値は全部、文字列。"""
    with open(path, encoding="utf-8-sig", newline="") as file:
        next(file)
        return list(csv.DictReader(file))

# %%
rows = read_rows("data/整えた読み取り.csv")
for row in rows:
    if row["項目"] == "郵便番号" and row["申請書"] < "F013":
        print(row["申請書"], "　読み取り:", row["読み取り"], "　整えた文字:", row["整えた文字"])

# %% [markdown]
# 応援金の申請書24枚の読み取りです。「整えた文字」は、OCR 2 で作った関数で整えたものです。
# 郵便番号は「数字3けた、-、数字4けた」のはずですが、けたの多いもの、記号のまざったものがあります。
#
# ## 1　文字の並び方を調べる：郵便番号
#
# ### 見本
#
# **正規表現**（せいきひょうげん）は、「文字の並び方」を短い記号で書いたものです。この単元では、おもに次の書き方を使います。
#
# | 書き方 | 意味 |
# | --- | --- |
# | `[0-9]` | 半角の数字1文字 |
# | `{7}` | すぐ前のものが、ちょうど7回続く |
# | `{1,3}` | すぐ前のものが、1回から3回続く |
# | `?` | すぐ前のものが、あってもなくてもよい |
# | `*` | すぐ前のものが、0回以上続く |
# | `(` `)` | ひとまとまり。あとで取り出せる |
# | ふつうの文字（`〒`、`-`、`,`、漢字など） | その文字そのもの |
#
# 口座番号（数字7けた）の見本です。`re.fullmatch(並び方, 文字列)`（フルマッチ）は、文字列の **全体** が並び方に合うか調べます。合わなければ `None` です。

# %%
def to_account(text):
    """数字7けたなら、その口座番号を返す。ほかの形なら None を返す。"""
    if re.fullmatch(r"[0-9]{7}", text):
        return text
    return None


print(to_account("8860139"), to_account("86945290"), to_account("287450Z"))

# %% [markdown]
# - 並び方の引用符の前に付ける `r` は、「記号をそのまま受け取る」という印です。正規表現には、いつも付けます。
# - `86945290` は、F015 の読み取りの数字です。用紙では `8694529` でした。けたが1つ多いので、どこかが余分です。**最後の 0 を取れば7けたになりますが、取りません。** 余分なのがどの数字かは、画像を見ないと分からないからです。
# - よく似た `re.match`（マッチ）は、**頭だけ** 合えばよいので、`86945290` も合ったことになります。確かめには `fullmatch` を使います。
#
# かっこでまとめたところは、`.group(番号)`（グループ）で取り出せます。受付番号から、番号だけを取り出す見本です。

# %%
def number_of(text):
    """「KL8-0009」の形の受付番号から、番号の4けたを返す。「-」はなくてもよい。ほかの形なら None を返す。"""
    found = re.fullmatch(r"[A-Z]{2}([0-9])-?([0-9]{4})", text)
    if found is None:
        return None
    return found.group(2)


print(number_of("KL8-0009"), number_of("KL80009"), number_of("KL8-009"))

# %% [markdown]
# `-?` は「`-` が、あってもなくてもよい」、`[A-Z]{2}` は「半角の大文字が2つ」です。1つ目のかっこは `.group(1)`、2つ目は `.group(2)` です。
#
# ### 練習1　`to_zip`
#
# 郵便番号を `000-0018` の形で返す関数を作りましょう。頭の「〒」と、間の「-」は、あってもなくてもかまいません。ほかの文字や、けたの違うものは `None` です。
#
# <details><summary>ヒント1</summary>
#
# 見本の `number_of` と同じ形です。並び方は「〒があってもなくてもよい、数字3けた、- があってもなくてもよい、数字4けた」です。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `〒?` で「〒があってもなくてもよい」になります。3けたと4けたを、それぞれかっこでまとめ、`.group(1)` と `.group(2)` を「-」でつなぎます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# （　）のところは、かっこも消して、自分の答えに書きかえます。正規表現の半角のかっこ `( )` は消しません。
#
# ```python
#     found = re.fullmatch(r"〒?([0-9]{3})（- があってもなくてもよい）([0-9]{4})", text)
#     if found is None:
#         return None
#     return f"{found.group(1)}-{found.group(2)}"
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "to_zip", "locked": false, "schema_version": 3, "solution": true, "task": false}
def to_zip(text):
    """郵便番号を「3けた-4けた」の形で返す。正しい形でなければ None を返す。

    正しい形は、半角の数字3けたと4けた。頭の「〒」と、間の「-」は、あってもなくてもよい。
    ほかの文字が1つでもあれば、正しい形ではない。けたの多い少ないも、直さない。

    引数:
        text: 整えた文字（文字列）
    返り値: "000-0018" の形の文字列、または None
    例: to_zip("〒000-0018") も to_zip("0000018") も "000-0018"、to_zip("〒000-00130") は None
    """
    ### BEGIN SOLUTION
    found = re.fullmatch(r"〒?([0-9]{3})-?([0-9]{4})", text)
    if found is None:
        return None
    return f"{found.group(1)}-{found.group(2)}"
    ### END SOLUTION

# %% [markdown]
# ### 確かめる
#
# 次のセルは、あなたの関数を確かめます。「✓」が出たら次へ、「✗」が出たら、何が違うかと、どこを見るかを読んで直します。
# 直したら、**練習のセルを実行し直してから**、もう一度確かめます。英語のエラー（`SyntaxError` など）が出たら、全角の記号や空白、行の最後の `:` の忘れ、字下げのずれを見ます。

# %% nbgrader={"grade": true, "grade_id": "test_to_zip", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for text, expected, look in (
    ("〒000-0018", "000-0018", "「〒」を除いて、3けたと4けたを「-」でつないでいるか。並び方の間に、半角の -? があるか。全角の（　）が残っていないか"),
    ("000-0018", "000-0018", "「〒」がなくてもよい形（〒?）になっているか"),
    ("0000018", "000-0018", "「-」がなくてもよい形（-?）になっているか。返すときは「-」を入れているか"),
    ("〒000-00130", None, "けたが多いものを None にしているか。re.match ではなく re.fullmatch か。余分な数字を切っていないか"),
    ("[000-0108", None, "「〒」のほかの文字が付いたものを None にしているか"),
    ("000--0014", None, "「-」が2つあるものを None にしているか"),
    ("", None, "空の文字列で None を返しているか"),
):
    checks.equal(
        checks.run(to_zip, text, what=f"「{text}」を渡したとき", look="found が None のときを、先に分けているか。return の行があるか", none_ok=True),
        expected,
        what=f"「{text}」の郵便番号",
        look=look,
    )
print("✓ to_zip はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_to_zip_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の郵便番号を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "全体が「〒（なくてもよい）、数字3けた、-（なくてもよい）、数字4けた」のときだけ、値を返しているか"
for _text, _expected, _what in (
    ("〒0000101", "000-0101", "「〒」があって「-」のない郵便番号"),
    ("008-6543", "008-6543", "000 で始まらない郵便番号"),
    ("000-018", None, "けたの少ない郵便番号"),
    ("9000-0108", None, "上のけたが多い郵便番号"),
    ("TO00-0110", None, "「〒」を読み違えた郵便番号"),
    ("T000-0110", None, "「〒」を T と読み違えた郵便番号"),
    ("０００-００１８", None, "全角のままの郵便番号"),
    ("000ー0018", None, "横線が「のばす音」の郵便番号"),
    ("〒〒000-0018", None, "「〒」が2つある郵便番号"),
    ("000-0018\n", None, "終わりに改行のある郵便番号"),
    ("0-000018", None, "「-」の位置がちがう郵便番号"),
    ("OOO-0018", None, "英字のまざった郵便番号"),
    ("-0000018", None, "頭に「-」のある郵便番号"),
):
    checks.equal(
        checks.run(to_zip, _text, what=_what, look=_look, hidden=True, none_ok=True),
        _expected,
        what=_what + "の結果",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 2　けたの数も確かめる：電話番号
#
# ### 見本
#
# 電話番号は、市外局番の長さがいろいろです。そこで、形を2つに分けて調べ、あとで **全体のけた数** を確かめます。形は、次のセルで決めておきます。

# %% nbgrader={"grade": false, "grade_id": "phone_shapes", "locked": true, "schema_version": 3, "solution": false, "task": false}
PHONE_SHAPES = [
    r"(0[0-9]{1,4})-([0-9]{1,4})-([0-9]{4})",  # 03-0316-6620 の形
    r"(0[0-9]{1,4})\(([0-9]{1,4})\)([0-9]{4})",  # 03(0316)6620 の形
]
LONG_HEADS = ["050", "070", "080", "090"]  # 携帯電話などの頭の3けた。全部で11けた。ほかは10けた

# %% [markdown]
# かっこは「ひとまとまり」の意味で使うので、**かっこの文字そのもの** は `\(` `\)` と書きます。`.` や `+` にも特別な意味があるので、文字そのものは `\.` `\+` です。
#
# 形がいくつもあるときの見本です。部屋の番号を「1F-101」の形にします。

# %%
ROOM_SHAPES = [r"([0-9])F-([0-9]{3})", r"([0-9])階([0-9]{3})号室"]


def to_room(text):
    """部屋の番号を「1F-101」の形で返す。階と、部屋の番号の1けた目が同じでなければ None を返す。"""
    for shape in ROOM_SHAPES:
        found = re.fullmatch(shape, text)
        if found is not None:
            floor, room = found.groups()
            if room[0] == floor:
                return f"{floor}F-{room}"
    return None


print(to_room("2階203号室"), to_room("2F-303"), to_room("2階の203号室"))

# %% [markdown]
# - 形を1つずつ試し、合ったら中身を調べます。`is not None` は「None でない」です。
# - `found.groups()`（グループス）は、かっこの中身を全部まとめて返します。ここでは2つなので、2つの名前に分けて受け取ります。
# - `2F-303` は、形は合っていますが、2階に303号室はありません。**形だけでなく、意味も確かめます**。
#
# ### 練習2　`to_phone`
#
# 電話番号を `03-0316-6620` の形で返す関数を作りましょう。数字の数は、区切りの前が `LONG_HEADS`（050・070・080・090）にあれば11、ほかは10です。合わなければ `None` です。
#
# <details><summary>ヒント1</summary>
#
# 見本の `to_room` と同じ形です。かっこの中身は3つなので、3つの名前で受け取ります。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `area, middle, last = found.groups()` とします。けた数は `len(area + middle + last)` です。`area` が `LONG_HEADS` にあれば11、なければ10と同じかを調べます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     for shape in PHONE_SHAPES:
#         found = re.fullmatch(shape, text)
#         if found is not None:
#             area, middle, last = found.groups()
#             length = 10
#             if （携帯電話なら）:
#                 length = 11
#             if （全部のけた数が length と同じなら）:
#                 return f"{area}-{middle}-{last}"
#     return None
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "to_phone", "locked": false, "schema_version": 3, "solution": true, "task": false}
def to_phone(text):
    """電話番号を「-」で区切った形で返す。正しい形でなければ None を返す。

    正しい形は、PHONE_SHAPES のどちらか（「-」2つか、かっこで区切る）で、数字の数が、
    区切りの前（市外局番のところ）が LONG_HEADS のどれかなら11、ほかは10のもの。

    引数:
        text: 整えた文字（文字列）
    返り値: "03-0316-6620" の形の文字列、または None
    例: to_phone("03(0249)1769") は "03-0249-1769"、to_phone("090-0316-8635") はそのまま、
        to_phone("03(02491769") と to_phone("03-0316-66201") は None
    """
    ### BEGIN SOLUTION
    for shape in PHONE_SHAPES:
        found = re.fullmatch(shape, text)
        if found is not None:
            area, middle, last = found.groups()
            length = 11 if area in LONG_HEADS else 10
            if len(area + middle + last) == length:
                return f"{area}-{middle}-{last}"
    return None
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_to_phone", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for text, expected, look in (
    ("03-0316-6620", "03-0316-6620", "「-」の形を調べているか。けた数は len( ) で数えているか。固定電話は10けたか"),
    ("03(0249)1769", "03-0249-1769", "かっこの形も調べているか。1つ目の形が合わないとき、すぐに None を返していないか（return None の字下げ）"),
    ("090-0316-8635", "090-0316-8635", "LONG_HEADS の電話は11けたか"),
    ("080(0472)7637", "080-0472-7637", "かっこの形でも、携帯電話は11けたか"),
    ("03-03166-6620", None, "PHONE_SHAPES のどちらかに合うものだけを通しているか（区切りの間は4けたまで）"),
    ("045-0123-4567", None, "固定電話で11けたのものを None にしているか"),
    ("090-031-8635", None, "携帯電話で10けたのものを None にしているか"),
    ("03(02491769", None, "かっこの片方がないものを None にしているか"),
    ("070(0301)1678。", None, "余分な文字が付いたものを None にしているか。re.fullmatch か。「。」を取り除いていないか"),
):
    checks.equal(
        checks.run(to_phone, text, what=f"「{text}」を渡したとき", look="found が None でないときだけ groups() を使っているか。return の行があるか", none_ok=True),
        expected,
        what=f"「{text}」の電話番号",
        look=look,
    )
print("✓ to_phone はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_to_phone_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の電話番号を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "PHONE_SHAPES の両方を調べているか。市外局番のところが LONG_HEADS にあるかどうかで、11けたか10けたかを決めているか"
for _text, _expected, _what in (
    ("045-012-3456", "045-012-3456", "市外局番が3けたの電話番号"),
    ("0422-01-2345", "0422-01-2345", "市外局番が4けたの電話番号"),
    ("04220-1-2345", "04220-1-2345", "市外局番が5けたの電話番号"),
    ("0422(01)2345", "0422-01-2345", "市外局番が4けたで、かっこの電話番号"),
    ("070-0000-0000", "070-0000-0000", "070 の電話番号"),
    ("050(0123)4567", "050-0123-4567", "050 の電話番号"),
    ("0704-01-2345", "0704-01-2345", "070 で始まるが、市外局番が4けたの電話番号"),
    ("03-012-3456", None, "けたの1つ足りない固定電話の番号"),
    ("0422-012-3456", None, "けたの1つ多い固定電話の番号"),
    ("0901-01-23456", None, "最後が5けたの電話番号"),
    ("13-0316-6620", None, "0 で始まらない電話番号"),
    ("03-0316(6620)", None, "区切り方がまざった電話番号"),
    ("03(0316-6620", None, "かっこの片方が「-」の電話番号"),
    ("0303166620", None, "区切りのない電話番号"),
    ("0３-０３１６-６６２０", None, "全角の数字のまざった電話番号"),
    ("03-0316-662", None, "けたの足りない電話番号"),
    ("(03)0316-6620", None, "市外局番をかっこに入れた電話番号"),
    ("", None, "空の文字列"),
):
    checks.equal(
        checks.run(to_phone, _text, what=_what, look=_look, hidden=True, none_ok=True),
        _expected,
        what=_what + "の結果",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 3　金額を数にする：直したくなっても、直さない
#
# ### 見本
#
# 金額の読み取りを見てみましょう。

# %%
for row in rows:
    if row["項目"] == "申請金額" and row["申請書"] < "F013":
        print(row["申請書"], row["整えた文字"])

# %% [markdown]
# - `280.000円` は、用紙では `280,000円` です。「,」を「.」と読みました。**きっと** そうですが、「.」が、かすれた数字の 1 かもしれません。文字だけでは決められないので、**直さずに None とし**、人に見てもらいます。
# - `\61.000-:` の `\`（逆向きの斜線）は、円の記号として扱います。円の記号は、よく `\` に変わるからです。
#
# 正しい金額は「**3けたごとに「,」がある**」か「**「,」がまったくない**」かのどちらかです。`42,00円` のように、「,」の後が2けたなら、0 が1つ抜けています。
# 「,」を全部取り除いてから数にすると、この手がかりが消え、`4200` 円という、もっともらしい間違いになります。**形を確かめてから、数にします。**
#
# 似た仕事の見本です。「約200枚入り」「50枚」のような枚数から、数だけを取り出します。

# %%
def to_sheets(text):
    """「約200枚入り」の形の文字列から、枚数を返す。数字は1けたから3けた。ほかの形なら None を返す。"""
    text = text.removeprefix("約").removesuffix("入り").removesuffix("枚")
    if re.fullmatch(r"[1-9][0-9]{0,2}", text):
        return int(text)
    return None


print(to_sheets("約200枚入り"), to_sheets("50枚"), to_sheets("050枚"), to_sheets("2.00枚"))

# %% [markdown]
# - `.removeprefix("約")` は、頭に「約」がなければ、何もしません。
# - `[1-9][0-9]{0,2}` は、「1 から 9 が1つ、そのあとに数字が 0 から 2 個」です。こうすると、`050` のように 0 で始まるものは合いません。
#
# ### 練習3　`to_yen`
#
# 金額を整数で返す関数を作りましょう。取り除いてよいのは、頭の `￥` `¥` `\` `金` のどれか1つと、終わりの `円也` `円` `-` のどれか1つです。見本のように続けて書くと、2つとも取れてしまうので、`￥金500円` は None です。
#
# `\` は、Python では `"\\"` と2つ重ねて書きます。半角の `¥` は、打つと `\` になりやすいので、この文からコピーして貼り付けます。
#
# 残りの形は、次のどちらかです。
#
# - 「,」のない数字。0 では始まらない（`[1-9][0-9]*`）
# - 3けたごとに「,」のある数字。0 では始まらない（`[1-9][0-9]{0,2}(,[0-9]{3})*`）
#
# `(,[0-9]{3})*` は、「『,』と数字3けた」というひとまとまりが、0回以上続く、という意味です。
#
# <details><summary>ヒント1</summary>
#
# 全体を1つの正規表現で書くこともできますが、頭と終わりを先に取り除くほうが楽です。`for` と `.startswith( )`（〜で始まるか）を使うと、「どれか1つ」を取り除けます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 頭は、`for head in ["￥", "¥", "\\", "金"]:` の中で、`text.startswith(head)` なら `removeprefix` して `break`（ブレイク、くり返しをやめる）します。引用符の中の `\` は、2つ重ねて `"\\"` と書く決まりです。終わりも同じように、`["円也", "円", "-"]` と `endswith`、`removesuffix` を使います。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     for head in ["￥", "¥", "\\", "金"]:
#         if text.startswith(head):
#             text = text.removeprefix(head)
#             break
#     for tail in ["円也", "円", "-"]:
#         if （tail で終わるなら）:
#             text = （tail を取り除く）
#             break
#     if re.fullmatch(r"[1-9][0-9]*", text) or re.fullmatch(r"[1-9][0-9]{0,2}(,[0-9]{3})*", text):
#         return int(（「,」を取り除いた文字列）)
#     return None
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "to_yen", "locked": false, "schema_version": 3, "solution": true, "task": false}
def to_yen(text):
    r"""金額を整数で返す。正しい形でなければ None を返す。

    頭の ￥ ¥ \ 金 のどれか1つと、終わりの 円也 円 - のどれか1つは、あってもなくてもよい。
    残りは、0 で始まらない半角の数字で、「,」がまったくないか、3けたごとに正しくあるかのどちらか。
    「.」や、位置のおかしい「,」は、直さずに None とする。

    引数:
        text: 整えた文字（文字列）
    返り値: 金額（整数）、または None
    例: to_yen("金480,000円也") は 480000、to_yen("￥61000-") は 61000、to_yen("280.000円") は None
    """
    ### BEGIN SOLUTION
    for head in ["￥", "¥", "\\", "金"]:
        if text.startswith(head):
            text = text.removeprefix(head)
            break
    for tail in ["円也", "円", "-"]:
        if text.endswith(tail):
            text = text.removesuffix(tail)
            break
    if re.fullmatch(r"[1-9][0-9]*", text) or re.fullmatch(r"[1-9][0-9]{0,2}(,[0-9]{3})*", text):
        return int(text.replace(",", ""))
    return None
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_to_yen", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for text, expected, look in (
    ("480,000円", 480000, "「円」と「,」を取り除いてから、整数にしているか。removesuffix の結果を text = で受け取っているか"),
    ("金1,060,650円也", 1060650, "「金」と「円也」を取り除いているか。removeprefix の結果も text = で受け取っているか"),
    ("￥61000-", 61000, "「￥」と、終わりの「-」を取り除いているか。「,」のない金額も読んでいるか"),
    ("\\56,000", 56000, "「\\」も、円の記号として取り除いているか"),
    ("¥2,000", 2000, "半角の「¥」も取り除いているか。打つと「\\」になりやすいので、練習3の文からコピーしたか"),
    ("￥金500円", None, "頭の記号は、どれか1つだけを取り除いているか（続けて removeprefix を書くと、2つとも取れる）"),
    ("280.000円", None, "「.」を「,」に直したり、取り除いたりしていないか"),
    ("42,00円", None, "「,」の後が2けたです。「,」を取り除く前に、形を確かめているか"),
    ("1234,567円", None, "「,」の前が4けたです。「,」は3けたごとのはずです"),
    ("0,500円", None, "0 で始まる金額を None にしているか"),
    ("円", None, "数字のないものを None にしているか"),
):
    checks.equal(
        checks.run(to_yen, text, what=f"「{text}」を渡したとき", look="形を確かめてから int にしているか。int に渡す前に「,」を取り除いているか。return があるか", none_ok=True),
        expected,
        what=f"「{text}」の金額",
        look=look,
    )
checks.equal(
    str(checks.run(to_yen, "480,000円")),
    "480000",
    what="「480,000円」の金額を、文字列にしたもの",
    look="整数にしているか。小数にする float( ) ではなく、int( ) か",
)
print("✓ to_yen はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_to_yen_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の金額を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "頭と終わりから、それぞれ1つだけ取り除いているか。「,」が、まったくないか、3けたごとのときだけ、整数にしているか"
for _text, _expected, _what in (
    ("5円", 5, "1けたの金額"),
    ("¥999", 999, "半角の円記号の金額"),
    ("1,000", 1000, "印のない金額"),
    ("金12345678円", 12345678, "「,」のない大きな金額"),
    ("1,234,567,890円", 1234567890, "「,」が3つある金額"),
    ("\\329,804一", None, "終わりに漢数字の一がある金額"),
    ("金11(馬283円也", None, "読み違いのある金額"),
    ("￥￥500", None, "「￥」が2つある金額"),
    ("金￥500", None, "「金」と「￥」の両方がある金額"),
    ("￥金500", None, "「￥」と「金」の両方がある金額"),
    ("500-円", None, "「-」と「円」の両方がある金額"),
    ("500円円", None, "「円」が2つある金額"),
    ("500也", None, "終わりが「也」だけの金額"),
    ("500円-", None, "「円」と「-」の両方がある金額"),
    ("12,3456円", None, "「,」の後が4けたの金額"),
    ("123,4567円", None, "「,」の後が4けたの、別の金額"),
    (",500円", None, "「,」で始まる金額"),
    ("1,23,456円", None, "「,」の間が2けたの金額"),
    ("123456,789円", None, "「,」が1か所足りない金額"),
    ("0円", None, "0 円"),
    ("-500", None, "マイナスの金額"),
    ("5００円", None, "全角の数字のまざった金額"),
    ("480,000円\n", None, "終わりに改行のある金額"),
    ("", None, "空の文字列"),
):
    checks.equal(
        checks.run(to_yen, _text, what=_what, look=_look, hidden=True, none_ok=True),
        _expected,
        what=_what + "の結果",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 4　和暦の日付：暦にない日を見つける
#
# ### 見本
#
# 日付を `2026-05-16` の形にします。この形は **ISO**（アイエスオー）という国際的な決まりの書き方で、文字のまま並べ替えても、日付の順になります。
# 日付の形を調べて、部品に分ける関数は、こちらで用意しました。中の並び方は、読めなくてもかまいません。

# %% nbgrader={"grade": false, "grade_id": "date_parts", "locked": true, "schema_version": 3, "solution": false, "task": false}
DATE_SHAPES = [
    r"(令和|平成|昭和)([0-9]{1,2}|元)年([0-9]{1,2})月([0-9]{1,2})日",
    r"(R|H|S)([0-9]{1,2}|元)\.([0-9]{1,2})\.([0-9]{1,2})",
    r"()([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日",
]
LETTERS = {"R": "令和", "H": "平成", "S": "昭和", "": "西暦"}


def date_parts(text):
    """日付の文字列を（元号, 年, 月, 日）に分ける。年は文字列、月と日は整数。日付の形でなければ None を返す。"""
    for shape in DATE_SHAPES:
        found = re.fullmatch(shape, text)
        if found is not None:
            era, year, month, day = found.groups()
            return LETTERS.get(era, era), year, int(month), int(day)
    return None

# %%
for text in ["令和8年5月16日", "S64.1.7", "2026年6月31日", "平成元年1月15日", "令和8年5月11有日。"]:
    print(date_parts(text))

# %% [markdown]
# 5番目は、余分な文字があるので、部品に分かれません。3番目の「6月31日」は、形は合っているので分かれましたが、**暦にない日** です。
# 暦にあるかどうかは、`date`（デイト）が知っています。次のセルは、**わざとエラーを出します**。

# %% tags=["raises-exception"]
date(2026, 6, 31)

# %% [markdown]
# いちばん下の行は `ValueError: day is out of range for month`（または、それに似た文）です。「その月に、その日はない」という意味です。
# このエラーを利用します。`try`（トライ）の中でエラーが起きたら、止まらずに `except`（エクセプト）へ進みます。

# %%
def to_weekday(year, month, day):
    """曜日の番号（月曜日が 0）を返す。暦にない日なら None を返す。"""
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None


print(to_weekday(2026, 6, 30), to_weekday(2026, 6, 31))

# %% [markdown]
# もう1つ、元号の期間も確かめます。昭和は 64年1月7日まで、平成は 31年4月30日までです。「昭和70年」や「昭和64年2月1日」は、**元号か年を読み違えた** しるしです。
# 元号ごとの数字は、次のセルで決めておきます。

# %% nbgrader={"grade": false, "grade_id": "eras", "locked": true, "schema_version": 3, "solution": false, "task": false}
# 元号: (元年の前の年, はじめの日, おわりの日)
ERAS = {
    "令和": (2018, date(2019, 5, 1), date.max),
    "平成": (1988, date(1989, 1, 8), date(2019, 4, 30)),
    "昭和": (1925, date(1926, 12, 25), date(1989, 1, 7)),
}

# %% [markdown]
# `date.max` は、扱える中でいちばん遠い未来の日です。令和は続いているので、これにしました。日付は `<=`（以前、または同じ日）で比べられます。

# %%
before, first, last = ERAS["平成"]
print(before + 8, first, last)
print(first <= date(1989, 1, 7) <= last)

# %% [markdown]
# ### 練習4　`to_iso`
#
# 日付の文字列を `2026-05-16` の形の文字列で返す関数を作りましょう。日付の形でないもの、暦にない日、元号の期間に入らない日は `None` です。
# 日付を ISO の形の文字列にするには、`日付.isoformat()`（アイエスオー・フォーマット）を使います。
#
# <details><summary>ヒント1</summary>
#
# `date_parts` で分け、西暦の年を計算し、`try` の中で `date` を作り、元号の期間を確かめ、最後に `isoformat()` で返します。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 年が `"元"` なら `"1"` に変えておくと、あとは `int(year)` で済みます。元号が `"西暦"` のときは、年をそのまま使い、期間は確かめません。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     parts = date_parts(text)
#     if parts is None:
#         return None
#     era, year, month, day = parts
#     if year == "元":
#         year = "1"
#     try:
#         if era == "西暦":
#             return date(int(year), month, day).isoformat()
#         before, first, last = ERAS[era]
#         found = date(（西暦の年）, month, day)
#     except ValueError:
#         return None
#     if （元号の期間に入っていれば）:
#         return found.isoformat()
#     return None
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "to_iso", "locked": false, "schema_version": 3, "solution": true, "task": false}
def to_iso(text):
    """日付の文字列を「2026-05-16」の形の文字列で返す。正しい日付でなければ None を返す。

    正しい日付は、date_parts で分けられて、暦にある日で、元号のときはその元号の期間（ERAS）に入る日。

    引数:
        text: 整えた文字（文字列）
    返り値: "2026-05-16" の形の文字列、または None
    例: to_iso("令和8年5月16日") も to_iso("R8.5.16") も "2026-05-16"、to_iso("平成元年1月15日") は "1989-01-15"、
        to_iso("令和8年6月31日") と to_iso("昭和70年1月1日") は None
    """
    ### BEGIN SOLUTION
    parts = date_parts(text)
    if parts is None:
        return None
    era, year, month, day = parts
    if year == "元":
        year = "1"
    try:
        if era == "西暦":
            return date(int(year), month, day).isoformat()
        before, first, last = ERAS[era]
        found = date(before + int(year), month, day)
    except ValueError:
        return None
    if first <= found <= last:
        return found.isoformat()
    return None
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_to_iso", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for text, expected, look in (
    ("令和8年5月16日", "2026-05-16", "西暦の年は、ERAS の「元年の前の年」に年の数を足したものか。isoformat() で文字列にしているか"),
    ("R8.5.16", "2026-05-16", "date_parts の返り値を使っているか"),
    ("平成元年1月15日", "1989-01-15", "年が「元」のとき、1 として計算しているか"),
    ("2026年6月17日", "2026-06-17", "元号が「西暦」のときは、年をそのまま使っているか"),
    ("令和8年6月31日", None, "暦にない日で、ValueError を except で受け取って None を返しているか"),
    ("昭和70年1月1日", None, "元号の期間に入っているか、確かめているか"),
    ("昭和64年1月7日", "1989-01-07", "昭和の最後の日は、期間に入ります。< ではなく <= か"),
    ("平成元年1月7日", None, "平成が始まる前の日を None にしているか"),
    ("令和8年5月11有日。", None, "date_parts が None のときを、先に分けているか"),
    ("令和8年5月22日。", None, "余分な「。」を取り除いていないか"),
):
    checks.equal(
        checks.run(to_iso, text, what=f"「{text}」を渡したとき", look="date_parts が None のときを、先に分けているか。date を作る行は try の中にあるか。元号が「西暦」のとき、ERAS を使っていないか。return の行があるか", none_ok=True),
        expected,
        what=f"「{text}」の日付",
        look=look,
    )
print("✓ to_iso はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_to_iso_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の日付を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "元年を1年として計算しているか。暦にない日と、元号の期間の外の日を None にし、期間の最初と最後の日は入れているか"
for _text, _expected, _what in (
    ("令和元年5月1日", "2019-05-01", "令和の最初の日"),
    ("令和元年4月30日", None, "令和が始まる前の日"),
    ("平成31年4月30日", "2019-04-30", "平成の最後の日"),
    ("平成31年5月1日", None, "平成が終わった次の日"),
    ("平成元年1月8日", "1989-01-08", "平成の最初の日"),
    ("S64.1.8", None, "昭和が終わった次の日"),
    ("S1.12.25", "1926-12-25", "昭和の最初の日"),
    ("S1.12.24", None, "昭和が始まる前の日"),
    ("R元.12.1", "2019-12-01", "短い形の元年"),
    ("令和0年5月1日", None, "0年"),
    ("令和6年2月29日", "2024-02-29", "うるう年の2月29日"),
    ("令和8年2月29日", None, "うるう年でない年の2月29日"),
    ("2025年2月29日", None, "西暦で書いた、うるう年でない年の2月29日"),
    ("令和8年13月1日", None, "13月"),
    ("令和8年0月1日", None, "0月"),
    ("令和８年５月１日", None, "全角のままの日付"),
    ("1988年1月8日", "1988-01-08", "西暦で書いた昔の日付"),
    ("0000年1月8日", None, "西暦0年"),
    ("H5.5.20", "1993-05-20", "短い形の平成"),
    ("R30.1.1", "2048-01-01", "遠い先の令和の日付"),
    ("323.9.15", None, "元号を読み違えた日付"),
    ("", None, "空の文字列"),
):
    checks.equal(
        checks.run(to_iso, _text, what=_what, look=_look, hidden=True, none_ok=True),
        _expected,
        what=_what + "の結果",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 5　法人番号：検査用数字で読み違いを見つける
#
# ### 見本
#
# 番号の中には、読み違いを見つけるための数字が **初めから組み込まれている** ものがあります。**検査用数字**（チェックデジット）と言います。
#
# まず簡単な見本です。架空区の図書館の利用者番号は8けたで、**いちばん左** が検査用数字です。残りの7けたを全部足し、10 で割った余りになっています。

# %%
def library_ok(number):
    """図書館の利用者番号の検査用数字が合っていれば True を返す。"""
    total = 0
    for character in number[1:]:
        total = total + int(character)
    return int(number[0]) == total % 10


print(library_ok("60000123"), library_ok("60000129"), library_ok("60000132"))

# %% [markdown]
# - `number[1:]` は、2文字目から最後までです。`number[0]` は1文字目です。
# - `total % 10` は、`total` を 10 で割った **余り** です。
# - 2番目は、最後の3を9と読み違えたので、見つかりました。ところが3番目は、**2と3が入れかわった** のに True です。足す順番が変わっても、合計は同じだからです。
#
# 法人番号は、入れかわりも見つけられるように、1けたおきに **2倍** してから足します。13けたのうち、いちばん左が検査用数字、残りが12けたの番号です。
#
# 1. 12けたを、**右から** 数えて、1番目、3番目、5番目 … は 1 倍、2番目、4番目、6番目 … は 2 倍して、全部足す
# 2. 合計を 9 で割った余りを求める
# 3. 検査用数字は、**9 から、その余りを引いた数**
#
# たとえば `5999901342361` では、検査用数字が `5`、残りが `999901342361` です。
#
# | 右から | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 |
# | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
# | 数字 | 1 | 6 | 3 | 2 | 4 | 3 | 1 | 0 | 9 | 9 | 9 | 9 |
# | 倍 | 1 | 2 | 1 | 2 | 1 | 2 | 1 | 2 | 1 | 2 | 1 | 2 |
# | 掛けた数 | 1 | 12 | 3 | 4 | 4 | 6 | 1 | 0 | 9 | 18 | 9 | 18 |
#
# 合計は 85、9 で割った余りは 4、9 − 4 = **5** で、いちばん左の 5 と合いました。
#
# 右から数えるには、`reversed(文字列)`（リバースト、逆の順）を使います。`enumerate(…, start=1)`（イニューメレート）は、1 から番号を付けます。

# %%
for number, character in enumerate(reversed("2361"), start=1):
    print(number, character, number % 2 == 0)

# %% [markdown]
# `番号 % 2 == 0` は「2 で割った余りが 0」、つまり偶数番目です。
#
# ### 練習5　`to_corporate`
#
# 法人番号が、半角の数字13けたで、検査用数字も合っていれば、その番号を **文字列のまま** 返す関数を作りましょう。ほかは `None` です。
#
# <details><summary>ヒント1</summary>
#
# 先に `re.fullmatch` で13けたか確かめます。次に、`text[1:]` の12けたから検査用数字を計算し、`text[0]` と比べます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `for number, character in enumerate(reversed(text[1:]), start=1):` で、右から1けたずつ取り出せます。偶数番目なら `int(character) * 2` を、奇数番目なら `int(character)` を足します。比べるときは、`text[0]` も `int` で数にします。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     if re.fullmatch(（数字13けたの並び方）, text) is None:
#         return None
#     total = 0
#     for number, character in enumerate(reversed(text[1:]), start=1):
#         if number % 2 == 0:
#             total = total + （2倍した数）
#         else:
#             total = total + （1倍した数）
#     if int(text[0]) == （9 から、余りを引いた数）:
#         return text
#     return None
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "to_corporate", "locked": false, "schema_version": 3, "solution": true, "task": false}
def to_corporate(text):
    """法人番号が正しい形なら、そのまま返す。正しくなければ None を返す。

    正しい形は、半角の数字13けたで、いちばん左の数字が、残りの12けたから計算した検査用数字と同じもの。
    検査用数字は、12けたを右から数えて奇数番目は1倍、偶数番目は2倍して足し、9 で割った余りを、9 から引いた数。

    引数:
        text: 整えた文字（文字列）
    返り値: 法人番号（文字列）、または None
    例: to_corporate("5999901342361") は "5999901342361"、to_corporate("5999901342367") は None
    """
    ### BEGIN SOLUTION
    if re.fullmatch(r"[0-9]{13}", text) is None:
        return None
    total = 0
    for number, character in enumerate(reversed(text[1:]), start=1):
        if number % 2 == 0:
            total = total + int(character) * 2
        else:
            total = total + int(character)
    if int(text[0]) == 9 - total % 9:
        return text
    return None
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_to_corporate", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for text, expected, look in (
    ("5999901342361", "5999901342361", "右から数えて偶数番目を2倍しているか。9 から余りを引いているか。比べる text[0] も、int で数にしているか。文字列のまま返しているか"),
    ("8999903612924", "8999903612924", "左からではなく、右から数えているか。いちばん左の検査用数字は、足さないか"),
    ("5999901342367", None, "検査用数字が合わないものを None にしているか"),
    ("5999901342631", None, "2つの数字が入れかわったものを None にしているか。1けたおきに2倍しているか"),
    ("9999903725543", "9999903725543", "余りが 0 のとき、検査用数字は 9 − 0 = 9 です"),
    ("199990379607", None, "13けたでないものを、先に None にしているか"),
    ("299g901651442", None, "数字でない文字があるものを、計算の前に None にしているか"),
    ("7999901534790。", None, "余分な「。」を取り除いていないか"),
):
    checks.equal(
        checks.run(to_corporate, text, what=f"「{text}」を渡したとき", look="int で数にしてから計算しているか。text[0] も int にしているか。return の行があるか", none_ok=True),
        expected,
        what=f"「{text}」の法人番号",
        look=look,
    )
print("✓ to_corporate はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_to_corporate_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の法人番号を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "13けたの半角の数字か、先に確かめているか。右から数えて偶数番目だけを2倍し、9 で割った余りを 9 から引いているか"
for _text, _expected, _what in (
    ("8999901000000", "8999901000000", "0 の多い番号"),
    ("3999903123456", "3999903123456", "数字が並んだ番号"),
    ("3999909876543", "3999909876543", "数字が逆に並んだ番号"),
    ("5999901010101", "5999901010101", "同じ並びが続く番号"),
    ("5999901202020", "5999901202020", "右から偶数番目に数字のある番号"),
    ("1999901653159", "1999901653159", "検査用数字が 1 の番号"),
    ("6999901777820", "6999901777820", "検査用数字が 6 の番号"),
    ("7999901833820", "7999901833820", "検査用数字が 7 の番号"),
    ("4999901030414", "4999901030414", "検査用数字が 4 の番号"),
    ("2999901488240", "2999901488240", "検査用数字が 2 の番号"),
    ("9999901989181", "9999901989181", "検査用数字が 9 の番号"),
    ("3999903123465", None, "終わりの2つが入れかわった番号"),
    ("4999903123456", None, "検査用数字を読み違えた番号"),
    ("0999901000008", None, "検査用数字が 0 の番号"),
    ("3999603123456", None, "途中の1けたを読み違えた番号"),
    ("9799901234567", "9799901234567", "左から2けた目が9でない番号"),
    ("9999903796072。", None, "終わりに「。」のある番号"),
    ("T5999901342361", None, "頭に「T」のある番号"),
    ("５９９９９０１３４２３６１", None, "全角のままの番号"),
    ("79999013423610", None, "検査用数字は合うが、14けたの番号"),
    ("", None, "空の文字列"),
):
    checks.equal(
        checks.run(to_corporate, _text, what=_what, look=_look, hidden=True, none_ok=True),
        _expected,
        what=_what + "の結果",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# 検査用数字も、万能ではありません。9 で割った余りを使うので、**0 と 9 の読み違いは見つけられません**。合っていても、「必ず正しい」とは言えません。
#
# ## 6　全部の項目を確かめ、直さずに印を付ける
#
# ### 見本
#
# 作った関数を、項目に合わせて呼びます。どの項目にどの関数を使うかは、次のセルで用意しました。

# %% nbgrader={"grade": false, "grade_id": "value_of", "locked": true, "schema_version": 3, "solution": false, "task": false}
CHECKED = ["郵便番号", "電話番号", "申請金額", "申請日", "生年月日", "法人番号"]  # 確かめる項目


def value_of(field, text):
    """項目に合わせて、値を返す。正しい形でなければ None を返す。"""
    if field == "郵便番号":
        return to_zip(text)
    if field == "電話番号":
        return to_phone(text)
    if field == "申請金額":
        return to_yen(text)
    if field == "申請日" or field == "生年月日":
        return to_iso(text)
    if field == "法人番号":
        return to_corporate(text)
    return None

# %% [markdown]
# 似た仕事の見本です。貸し出した備品の一覧に、判定を付けます。**もとの値は消さずに**、新しい列に書きます。

# %%
def check_items(items):
    """備品の一覧に「判定」を付けた、新しいリストを返す。"""
    results = []
    for item in items:
        if item["数"] == "":
            judgement = "書いていない"
        elif item["数"].isdigit():
            judgement = "よし"
        else:
            judgement = "要確認"
        results.append({"品名": item["品名"], "数": item["数"], "判定": judgement})
    return results


check_items([{"品名": "長机", "数": "4"}, {"品名": "いす", "数": "l2"}, {"品名": "延長コード", "数": ""}])

# %% [markdown]
# 「l2」は、きっと 12 です。しかし、直さずに「要確認」としました。**判断するのは、画像を見る人** です。
#
# ### 練習6　`check_rows`
#
# 読み取りの一覧を渡すと、項目ごとの値と判定を並べたリストを返す関数を作りましょう。
#
# | 判定 | どんなとき | 値 |
# | --- | --- | --- |
# | `"対象外"` | 項目が `CHECKED` にない | 整えた文字のまま |
# | `"読めない"` | 項目は `CHECKED` にあり、整えた文字が空 | `None` |
# | `"要確認"` | 項目は `CHECKED` にあり、文字はあるが、正しい形でない | `None` |
# | `"よし"` | 項目は `CHECKED` にあり、正しい形 | `value_of` の返り値 |
#
# 「要確認」のとき、正しそうな値を作って入れてはいけません。
#
# <details><summary>ヒント1</summary>
#
# 見本の `check_items` と同じ形です。`if`、`elif`、`else` で、値と判定の2つを決めてから、辞書を `append` します。
#
# </details>
# <details><summary>ヒント2</summary>
#
# はじめに `row["項目"] not in CHECKED`（含まれない）を調べます。次に、整えた文字が `""` かを調べます。残りは `value = value_of(…)` を呼び、`None` かどうかで分けます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     results = []
#     for row in rows:
#         text = row["整えた文字"]
#         if row["項目"] not in CHECKED:
#             value, judgement = text, "対象外"
#         elif text == "":
#             value, judgement = （値と判定）
#         else:
#             value = value_of(row["項目"], text)
#             if value is None:
#                 judgement = （判定）
#             else:
#                 judgement = （判定）
#         results.append(
#             {
#                 "申請書": row["申請書"],
#                 "項目": row["項目"],
#                 "読み取り": row["読み取り"],
#                 "値": value,
#                 "判定": judgement,
#             }
#         )
#     return results
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "check_rows", "locked": false, "schema_version": 3, "solution": true, "task": false}
def check_rows(rows):
    """読み取りの一覧から、項目ごとの値と判定を並べたリストを返す。判定の決め方は、上の表のとおり。

    引数:
        rows: 辞書のリスト。キーは「申請書」「項目」「読み取り」「整えた文字」
    返り値: 辞書のリスト。キーは「申請書」「項目」「読み取り」「値」「判定」。順番も数も rows と同じ。
        「読み取り」は、渡されたまま変えない
    例: 郵便番号の整えた文字が "〒000-0018" なら、値は "000-0018"、判定は "よし"。
        "〒000-00130" なら、値は None、判定は "要確認"
    """
    ### BEGIN SOLUTION
    results = []
    for row in rows:
        text = row["整えた文字"]
        if row["項目"] not in CHECKED:
            value, judgement = text, "対象外"
        elif text == "":
            value, judgement = None, "読めない"
        else:
            value = value_of(row["項目"], text)
            judgement = "要確認" if value is None else "よし"
        results.append(
            {"申請書": row["申請書"], "項目": row["項目"], "読み取り": row["読み取り"], "値": value, "判定": judgement}
        )
    return results
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_check_rows", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
def given(*lines):
    """（項目, 読み取り, 整えた文字）の組から、読み取りの一覧を作る。"""
    return [dict(zip(("申請書", "項目", "読み取り", "整えた文字"), ("F099", *line))) for line in lines]


few = given(
    ("郵便番号", "〒oo0 -0018", "〒000-0018"),
    ("電話番号", "03-0316 -66201", "03-0316-66201"),
    ("申請金額", "480,0 00 円", "480,000円"),
    ("申請日", "　", ""),
    ("生年月日", "昭和 50 年 8 月 22 日", "昭和50年8月22日"),
    ("法人番号", "5999901342367", "5999901342367"),
    ("氏名", "鈴木 美穂", "鈴木美穂"),
    ("住所", "", ""),
    ("郵便番号", "〒000-0013 0", "〒000-00130"),
    ("申請金額", "280. 000 円", "280.000円"),
)
with checks.unchanged(few, what="渡した一覧"):
    results = checks.run(check_rows, few, what="10個の項目を渡したとき", look="辞書のキーのつづりは正しいか。どの場合も、値と判定の両方を決めているか。append の字下げは、if や else の外か。return results があるか")
checks.rows(
    results,
    [
        {"申請書": "F099", "項目": name, "読み取り": few[at]["読み取り"], "値": value, "判定": judgement}
        for at, (name, value, judgement) in enumerate(
            [
                ("郵便番号", "000-0018", "よし"),
                ("電話番号", None, "要確認"),
                ("申請金額", 480000, "よし"),
                ("申請日", None, "読めない"),
                ("生年月日", "1975-08-22", "よし"),
                ("法人番号", None, "要確認"),
                ("氏名", "鈴木美穂", "対象外"),
                ("住所", "", "対象外"),
                ("郵便番号", None, "要確認"),
                ("申請金額", None, "要確認"),
            ]
        )
    ],
    what="10個の項目を確かめた結果",
    look="判定の決め方は、上の表のとおりか。「読み取り」は row[\"読み取り\"] のままか。CHECKED にない項目を先に分けているか。「整えた文字」を直さずに value_of に渡しているか。「要確認」の値は None か",
)
results = checks.run(check_rows, read_rows("data/整えた読み取り.csv"))
checks.equal(
    {name: sum(row["判定"] == name for row in results) for name in ("よし", "要確認", "読めない", "対象外")},
    {"よし": 88, "要確認": 56, "読めない": 0, "対象外": 216},
    what="24枚の申請書の、判定ごとの数",
    look="上の「10個の項目」は合っています。まず、練習1から練習5が全部「✓」か、もう一度確かめてください。全部「✓」なら、check_rows の中で値を直していないか、「整えた文字」のほかのものを value_of に渡していないかを見てください",
)
print("✓ check_rows はできています。これで全部です。")

# %% nbgrader={"grade": true, "grade_id": "test_check_rows_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の申請書を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "判定の決め方は、表のとおりか。「整えた文字」で決めているか。「読み取り」は渡されたままか。正しくない値を、直して入れていないか"
for _what, _lines, _expected in (
    (
        "全部が正しい形の申請書",
        [("申請日", "R8。5。 16", "R8.5.16"), ("法人番号", "8999903612924", "8999903612924"), ("申請金額", "5 円", "5円")],
        [("2026-05-16", "よし"), ("8999903612924", "よし"), (5, "よし")],
    ),
    (
        "何も読めなかった項目のある申請書",
        [("郵便番号", "", ""), ("メール", "", ""), ("法人番号", " ", ""), ("生年月日", "", ""), ("生年月日", "", "")],
        [(None, "読めない"), ("", "対象外"), (None, "読めない"), (None, "読めない"), (None, "読めない")],
    ),
    (
        "あと少しで正しい値のある申請書",
        [("申請金額", "280. 000円", "280.000円"), ("電話番号", "030316-6620", "030316-6620"), ("生年月日", "昭和 64 年 1 月 8 日", "昭和64年1月8日"), ("郵便番号", "000-001", "000-001"), ("郵便番号", "〒000- 00180", "〒000-00180"), ("生年月日", "平成 4 年 3 月 19 日 。", "平成4年3月19日。")],
        [(None, "要確認")] * 6,
    ),
    (
        "確かめない項目に、数字や日付がある申請書",
        [("備考", "R8.5. 16", "R8.5.16"), ("口座番号", "8545251 ]", "8545251]"), ("受付番号", "KL8-0009", "KL8-0009")],
        [("R8.5.16", "対象外"), ("8545251]", "対象外"), ("KL8-0009", "対象外")],
    ),
    ("空の一覧", [], []),
):
    _rows = [dict(zip(("申請書", "項目", "読み取り", "整えた文字"), ("G001", *_line))) for _line in _lines]
    with checks.unchanged(_rows, what="渡した一覧", hidden=True):
        _got = checks.run(check_rows, _rows, what=_what, look=_look, hidden=True)
    checks.rows(
        _got,
        [
            {"申請書": "G001", "項目": _line[0], "読み取り": _line[1], "値": _value, "判定": _judgement}
            for _line, (_value, _judgement) in zip(_lines, _expected)
        ],
        what=_what + "を確かめた結果",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 「よし」は、どれくらい正しいか
#
# 書くことはありません。練習が全部「✓」になったら、実行してください。担当が目で確かめた値と比べます。

# %% tags=["raises-exception"]
truth = {(row["申請書"], row["項目"]): row["値"] for row in read_rows("data/正解の値.csv")}
good, bad = 0, 0
for row in check_rows(rows):
    if row["判定"] == "よし":
        if str(row["値"]) == truth[row["申請書"], row["項目"]]:
            good = good + 1
        else:
            bad = bad + 1
print("「よし」のうち、正しいもの", good, "　間違い", bad)

# %% [markdown]
# 88項目が「よし」になり、間違いは1つもありませんでした。残りは、画像を見て人が決めます。
#
# ただし、F012 の申請日を、OCRは `R6.。 5. 14` と読みました。用紙は `R8.5.14` です。
# 余分な「。」のおかげで「要確認」になりましたが、もし `R6.5.14` と読んでいたら、令和6年5月14日という **正しい形の間違い** になり、形だけでは見つかりません。
# だから、確信度（OCR 1）、値の形（この単元）、台帳との突き合わせ（OCR 4）を組み合わせます。
#
# ## まとめ
#
# - `re.fullmatch` で、文字列の **全体** の並び方を確かめます
# - 金額は、「,」を取り除く **前に** 形を確かめます
# - 日付は、暦にあるか、元号の期間に入るかまで確かめ、`2026-05-16` の形にそろえます
# - 法人番号は、検査用数字で読み違いを見つけます。ただし 0 と 9 の読み違いは見つかりません
# - 正しいはずのない値は、**直さずに印を付け**、もとの読み取りを残して、人に渡します

# %% [markdown]
# ## 明日、自分のファイルで
#
# 1. OCRの結果の **写しを作り**、OCR 2 の関数で整えてから、確かめる項目を3つ選びます。けた数の決まった番号、日付、金額がおすすめです。
# 2. 項目ごとに「あり得ない値」を書き出します（申請日が受付の期間の外、生年月日が未来、金額が上限を超える、など）。**形の次は、業務の決まり** です。
# 3. `value_of` と `CHECKED` の写しを作り、自分の項目に合わせます。0120 で始まる番号のように、区切り方の違う電話番号を受け付けるなら、`PHONE_SHAPES` に形を足します。
# 4. 「要確認」の一覧を、もとの読み取りと並べて出し、画像を見る人に渡します。
#
# ### 困ったときは：よろず相談DX
#
# 情報システムの担当が、どんな小さなことでも相談に乗ります。次の3つを書いて送ると、早く解決します。
#
# 1. **したいこと**（例：申請日が受付期間の外のものに、印を付けたい）
# 2. **書いたもの**（セルの中身をそのまま）
# 3. **出たもの**（エラーなら、いちばん下の行。ここまで試したことも）
#
# 申請書の読み取り結果は **個人情報** です。相談に付けるときは、氏名や口座番号を書きかえた写しか、この教材のデータを使ってください。
#
# 最後に、このノートを **保存してから提出** してください。何度でも提出し直せて、いちばん良い結果が記録されます。
