# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # OCR 2 読み取った文字を整える
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - OCRが言葉の中に入れた空白を詰める
# - 全角と半角をそろえながら、①、㈱、古い形の漢字などの **変えてはいけない文字を守る**
# - 番号の項目だけで、`O`（オー）や `l`（エル）を数字に直す
# - 「ー」「－」「‐」「一」を見分け、数字の間だけを「-」にそろえる
# - 旧字体は、記録を変えずに、比べるときだけそろえる
#
# **所要時間**　45分（途中でやめても、保存しておけば続けられます。続けるときは、いちばん上のセルから順に実行し直します）
#
# **業務での使いどころ**　OCRの結果を台帳と突き合わせると、見た目は同じなのに「一致しない」ものがたくさん出ます。空白や、全角・半角や、横線の種類が違うためです。
# そろえれば一致します。しかし、**そろえすぎる** と、正しく読めていたものまで壊します。この単元では、その境目を学びます。
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
# | 文字列 | 引用符で囲んだ文字 | `"架空 区"` |
# | `text.replace(A, B)` | 文字列の中の A を全部 B に変えた、新しい文字列 | `"架空 区".replace(" ", "")` |
# | `text[0]`、`text[-1]` | 最初の文字、最後の文字 | `"架空区"[-1]` は `"区"` |
# | `値 in リスト` | リストに（文字列なら、その中に）値があれば True | `"-" in "03-0123"` |
# | 辞書 | 見出し（キー）と値の組 | `{"O": "0"}` |
# | `for … in …:` | 1つずつ取り出してくり返す。文字列なら1文字ずつ | `for character in text:` |
# | `A and B`、`A or B` | A も B も True のとき True。どちらかが True のとき True | `a and b` |
# | 関数、`return` | 作業に名前を付けたもの。`return` で結果（返り値）を返す | `def narrow(text):` |
#
# まず、次のセルを実行してください。使う道具を用意するセルです。何も表示されなければ成功です。

# %% nbgrader={"grade": false, "grade_id": "tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
import csv  # CSV ファイルを読む道具
import unicodedata  # 全角と半角をそろえる道具
import jaconv  # 日本語の文字を変える道具（「ジャコンブ」と読みます）
from yorozu import checks  # 答えを確かめる道具

# %% nbgrader={"grade": false, "grade_id": "read_rows", "locked": true, "schema_version": 3, "solution": false, "task": false}
def read_rows(path):
    """題名の行を飛ばして CSV を読み、辞書のリストにして返す。値は全部、文字列。"""
    with open(path, encoding="utf-8-sig", newline="") as file:
        next(file)
        return list(csv.DictReader(file))

# %%
rows = read_rows("data/読取結果.csv")
for row in rows[0:6]:
    print(row["申請書"], row["項目"], "　", row["読み取り"])

# %% [markdown]
# 応援金の申請書24枚、360項目の読み取りです。「株 式 会 社」のように、言葉の中に空白が入っています。
# `洒 空` は、「架空」の読み違いです。**読み違いは、この単元では直しません。** 画像を見なければ、正しい字が分からないからです。
#
# ## 1　言葉の中の空白を詰める
#
# ### 見本
#
# 空白を全部取り除けば、よさそうです。試してみます。

# %%
print("株 式 会 社 架空 商会".replace(" ", ""))
print("KAKUU TRADING 株 式 会 社".replace(" ", ""))

# %% [markdown]
# 日本語なら、それで困りません。ところが2行目では、`KAKUU TRADING` という英語の社名の、**本当の空白** まで消えました。
# 英語では、空白が言葉の切れ目です。そこで、「**半角の英字と英字の間だけ残し、ほかは取り除く**」ことにします。
# 似た仕事の見本です。かたまりに分けて、数字と数字の間にだけ「,」を入れてつなぎます。

# %%
def join_numbers(text):
    """空白で区切り、数字と数字の間は「,」で、ほかはそのままつなぐ。"""
    result = ""
    for word in text.split():
        if result != "" and result[-1].isdigit() and word[0].isdigit():
            result = result + ","
        result = result + word
    return result


print("1丁目 2　3番   5 号".split())
print(join_numbers("1丁目 2　3番   5 号"))

# %% [markdown]
# - `text.split()`（スプリット）は、文字列を空白で切って、リストにします。**全角の空白も、続いた空白も** 1つの切れ目とします。前後の空白は消えます。
# - `result[-1]` は、ここまでの最後の文字、`word[0]` は、次のかたまりの最初の文字です。
# - `.isdigit()`（イズ・ディジット）は、数字なら True です。
# - はじめは `result` が空なので、最後の文字がありません。`result != ""` を先に調べて、エラーを防ぎます。
#
# 文字が半角の英字かどうかを調べる関数は、こちらで用意しました。

# %% nbgrader={"grade": false, "grade_id": "is_letter", "locked": true, "schema_version": 3, "solution": false, "task": false}
def is_letter(character):
    """半角の英字（A から Z、a から z）なら True を返す。"""
    return character.isascii() and character.isalpha()

# %% [markdown]
# ### 練習1　`close_spaces`
#
# OCRの空白を詰める関数を作りましょう。
#
# <details><summary>ヒント1</summary>
#
# 見本の `join_numbers` とほとんど同じです。数字か調べる代わりに英字か調べ、「,」の代わりに半角の空白を入れます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 調べる条件は `is_letter(result[-1]) and is_letter(word[0])` です。両方が英字のときだけ、空白を入れます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# （　）のところは、かっこも消して、自分の答えに書きかえます。
#
# ```python
#     result = ""
#     for word in text.split():
#         if result != "" and （両側が英字）:
#             result = result + " "
#         result = result + word
#     return result
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "close_spaces", "locked": false, "schema_version": 3, "solution": true, "task": false}
def close_spaces(text):
    """文字列の中の空白（半角、全角、続いたものも）を取り除く。

    ただし、空白の両側がどちらも半角の英字のときは、半角の空白1つにする。前後の空白は取り除く。

    引数:
        text: 文字列
    返り値: 空白を詰めた文字列
    例: close_spaces("株 式 会 社 架空　商会") は "株式会社架空商会"、
        close_spaces("KAKUU  TRADING 株 式") は "KAKUU TRADING株式"
    """
    ### BEGIN SOLUTION
    result = ""
    for word in text.split():
        if result != "" and is_letter(result[-1]) and is_letter(word[0]):
            result = result + " "
        result = result + word
    return result
    ### END SOLUTION

# %% [markdown]
# ### 確かめる
#
# 次のセルは、あなたの関数を確かめます。「✓」が出たら次へ、「✗」が出たら、何が違うかと、どこを見るかを読んで直します。
# 直したら、**練習のセルを実行し直してから**、もう一度確かめます。英語のエラー（`SyntaxError` など）が出たら、全角の記号や空白、行の最後の `:` の忘れ、字下げのずれを見ます。

# %% nbgrader={"grade": true, "grade_id": "test_close_spaces", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for text, expected, look in (
    ("599990 1342361", "5999901342361", "return の字下げは for とそろっているか。数字と数字の間には、空白を入れません。調べるのは英字だけか"),
    ("株 式 会 社 架空　商会", "株式会社架空商会", "英字かどうかを is_letter で調べているか（.isalpha() は、漢字でも True です）。text.split() で切っているか。全角の空白も切れ目か"),
    ("KAKUU  TRADING 株 式", "KAKUU TRADING株式", "英字と英字の間は、半角の空白を1つだけ入れているか。英字と漢字の間には入れていないか"),
    ("KL8 -0009 ", "KL8-0009", "前後の空白と、英字でない文字との間の空白は、取り除いているか"),
    ("", "", "空の文字列では、空の文字列を返しているか。はじめに result != \"\" を調べているか"),
):
    checks.text(
        checks.run(close_spaces, text, what=f"「{text}」を渡したとき", look="result の最後の文字を見る前に、空でないか調べているか。return の字下げは for とそろっているか"),
        expected,
        what=f"「{text}」の空白を詰めた結果",
        look=look,
    )
print("✓ close_spaces はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_close_spaces_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の文字列を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "空白の両側が、どちらも半角の英字のときだけ、半角の空白1つにしているか"
for _text, _expected, _what in (
    ("　 令 和　 8 年 ", "令和8年", "前後と途中に、全角と半角の空白がまざった日付"),
    ("a b　c  　d", "a b c d", "英字の間に、いろいろな空白がある文字列"),
    ("Ａ Ｂ 棟", "ＡＢ棟", "全角の英字の間の空白"),
    ("Suite 3 B", "Suite3B", "英字と数字の間の空白"),
    ("ABC D棟 見本E FG", "ABC D棟見本E FG", "漢字の付いた英字の間の空白"),
    ("exam ple.jp 0", "exam ple.jp0", "メールアドレスの途中の空白"),
    ("   ", "", "空白だけの文字列"),
    ("é b", "éb", "半角の英字ではない文字と、英字の間の空白"),
    ("KAKUU , LTD . Z", "KAKUU,LTD.Z", "英字と記号の間の空白"),
):
    checks.text(
        checks.run(close_spaces, _text, what=_what, look=_look, hidden=True),
        _expected,
        what=_what + "を詰めた結果",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 2　全角と半角をそろえる：やりすぎない
#
# ### 見本：NFKC で壊れるもの
#
# Excel 2 では `unicodedata.normalize("NFKC", …)` で、全角の英数字を半角にしました。**NFKC**（エヌエフケーシー）は、形の違う文字を、決まった代表の文字に置きかえる世界共通の規則です。置きかえるのは英数字だけではありません。

# %%
for text in ["０３－０１２３", "ﾒｿﾞﾝ･ｶﾅ", "㈱架空商会", "①号棟", "金 1 5.2⑳0)o o 円", "2㎡", "\ufa19山"]:
    print(text, "→", unicodedata.normalize("NFKC", text))

# %% [markdown]
# 上の2つは、望みどおりです。下の5つは、**意味や文字が変わりました**。
#
# - `㈱` は `(株)` の3文字になりました。法人名の登記と合わなくなることがあります。
# - `①` は `1` になりました。「①号棟」と「1号棟」は、別の建物かもしれません。
# - `⑳` は、F021 の申請金額の読み違いです。用紙に丸数字はないので、人は「おかしい」と気付けます。普通の `20` にすると、**おかしい印が消えます**。
# - `㎡` は `m2` になりました。
# - 最後の「神」は、古い形の字（「ネ」が「示」の形）でした。`\ufa19` は、その字の番号です。NFKC は、断りなく新しい字に変えます。**人の名前の字を、プログラムが勝手に変えてはいけません。**
#
# ### 見本：jaconv と、その落とし穴
#
# **jaconv** は、日本語の文字を変えるためのライブラリー（道具集）です。何を変えるかを選べます。

# %%
print(jaconv.z2h("Ａ棟－１０１", kana=False, ascii=True, digit=True))
print(jaconv.h2z("ﾒｿﾞﾝ･ｶﾅ"))
print(jaconv.z2h("メゾン・カナ"))
print(jaconv.normalize("１－２－３"))

# %% [markdown]
# - `jaconv.z2h`（ゼット・トゥー・エイチ、全角から半角へ）は、`kana`（カナ）、`ascii`（英字と記号）、`digit`（数字）のそれぞれを、True なら変え、False なら変えません。`ascii=True` は、**全角の空白も** 半角にします。
# - `jaconv.h2z`（半角から全角へ）は、何も選ばないと **カナだけ** を全角にします。
# - **落とし穴1**　`jaconv.z2h` で何も選ばないと、**カナを半角にします**（3行目）。
# - **落とし穴2**　`jaconv.normalize` は、`１－２－３` を `1ー2ー3` にしました。間にあるのは、カタカナの「のばす音」です。**`jaconv.normalize` は、番号や住所に使いません。**
#
# ### 練習2　`narrow`
#
# 区の決まりに合わせて、**英数字と記号は半角、カタカナは全角** にそろえる関数を作りましょう。①、㈱、㎡ や、漢字は変えません（`￥` のように、変わらない記号もあります）。
#
# <details><summary>ヒント1</summary>
#
# 2回に分けます。英字・数字・記号を半角にする `z2h` と、カナを全角にする `h2z` です。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 1回目は `jaconv.z2h(text, kana=False, ascii=True, digit=True)` です。その結果に名前を付け、2回目の `jaconv.h2z( )` に渡します。2回目は何も選ばなくてよい（カナだけが全角になる）のでした。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     text = （英字・数字・記号を半角にしたもの）
#     return （カナを全角にしたもの）
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "narrow", "locked": false, "schema_version": 3, "solution": true, "task": false}
def narrow(text):
    """全角の英字・数字・記号（－ （ ） ． ， ＠ など）と空白を半角に、半角のカタカナを全角にする。ほかの文字は変えない。

    丸数字（①）、組み文字（㈱ ㎡）、漢字（古い形の字も）、ひらがな、全角のカタカナ（ー も）は変えない。

    引数:
        text: 文字列
    返り値: そろえた文字列
    例: narrow("Ａ棟－１０１ﾒｿﾞﾝ") は "A棟-101メゾン"、narrow("㈱架空①") は "㈱架空①" のまま
    """
    ### BEGIN SOLUTION
    text = jaconv.z2h(text, kana=False, ascii=True, digit=True)
    return jaconv.h2z(text)
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_narrow", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for text, expected, look in (
    ("Ａ棟－１０１", "A棟-101", "z2h に ascii=True と digit=True を付けているか。横線が「ー」になったら、jaconv.normalize を使っていないか"),
    ("（０３）０１２３．４５６７", "(03)0123.4567", "記号も半角になっているか。ascii=True を付けているか"),
    ("ﾒｿﾞﾝ･ﾄﾞ･ｶﾅ", "メゾン・ド・カナ", "z2h に kana=False を付けているか。そのあと h2z を使っているか"),
    ("コーポ見本", "コーポ見本", "全角のカタカナを半角にしていないか。z2h に kana=False を付けているか"),
    ("㈱架空①", "㈱架空①", "NFKC を使うと、㈱ や ① が変わってしまいます。jaconv.normalize も中で NFKC を使います。z2h と h2z を使っているか"),
    ("見本　ＯＫ", "見本 OK", "全角の空白も、半角になっているか。z2h に ascii=True を付けているか"),
    ("１－２－３", "1-2-3", "横線が「ー」（のばす音）になっていませんか。jaconv.normalize を使っていないか"),
):
    checks.text(
        checks.run(narrow, text, what=f"「{text}」を渡したとき", look="kana、ascii、digit のつづりは正しいか。True と False の頭は大文字か。return があるか"),
        expected,
        what=f"「{text}」をそろえた結果",
        look=look,
    )
print("✓ narrow はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_narrow_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の文字列を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "英字・数字・記号は半角、カナは全角か。丸数字、組み文字、漢字、のばす音は変えていないか"
for _text, _expected, _what in (
    ("ＯＫビル２Ｆ", "OKビル2F", "全角の英字が入った建物名"),
    ("ｓｏｕｍｕ＠ｋａｎａ", "soumu@kana", "全角の小文字のアドレス"),
    ("６１，０００円", "61,000円", "「,」のある全角の金額"),
    ("ｶ)ｶｸｳｼｮｳｼﾞ", "カ)カクウショウジ", "半角のカナの口座名義"),
    ("ﾊﾟﾋﾟﾌﾞ", "パピブ", "濁点と半濁点のある半角のカナ"),
    ("2㎡の③番", "2㎡の③番", "組み文字と丸数字のある文字列"),
    ("\ufa19山 京子", "\ufa19山 京子", "古い形の字のある氏名"),
    ("\u9ad9橋 山\ufa11", "\u9ad9橋 山\ufa11", "はしごだかと、たつさきのある氏名"),
    ("ニュー例示 らーめん", "ニュー例示 らーめん", "のばす音のある文字列"),
    ("二〇二六年一月", "二〇二六年一月", "漢数字の年月"),
    ("", "", "空の文字列"),
):
    checks.text(
        checks.run(narrow, _text, what=_what, look=_look, hidden=True),
        _expected,
        what=_what + "をそろえた結果",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 3　番号の項目だけで、O を 0 に、l を 1 にする
#
# ### 見本
#
# 数字の `0` と、英字の `O`（オー）、漢数字の `〇`。数字の `1` と、英字の `l`（エル）、`I`（アイ）。形だけでは見分けられません。見分ける手がかりは、**その項目に何が書いてあるはずか** です。

# %%
for row in rows:
    if row["申請書"] in ["F005", "F024"] and row["項目"] in ["受付番号", "郵便番号", "メール"]:
        print(row["申請書"], row["項目"], "　", row["読み取り"])

# %% [markdown]
# - F024 の郵便番号 `oo0-0181` は、`000-0181` に違いありません。郵便番号に英字はないからです。
# - F005 の受付番号 `OS8-0040 ]` の `O` は、**正しい英字** です。
# - F024 のメール `oaOI@…` は、用紙では `oa0l@…`（ゼロとエル）でした。英字も数字もあり得るので、**プログラムには決められません**。そのまま残し、人が見ます。
#
# 直す文字は、次のセルで決めておきます。

# %% nbgrader={"grade": false, "grade_id": "alike", "locked": true, "schema_version": 3, "solution": false, "task": false}
ALIKE = {"O": "0", "o": "0", "〇": "0", "l": "1", "I": "1"}  # 番号の項目だけで直す
NUMBER_CHARACTERS = "0123456789-()〒"  # 番号の項目にあってよい文字

# %% [markdown]
# `|`（縦線）も 1 に似ていますが、**入れていません**。OCRは、記入欄の **枠の線** を `|` や `]` と読むからです。`8545251 ]` の `]` を 1 にしたら、7けたの口座番号が8けたになります。
# `Z` を 2、`S` を 5 にする直し方も、入れていません。
#
# 似た仕事の見本です。曜日の1文字を、別の書き方に変えます。**知らない文字が1つでもあれば、もとのまま返します**。

# %%
WEEKDAYS = {"月": "(月)", "火": "(火)", "水": "(水)"}


def mark_weekdays(text):
    """「月火」を「(月)(火)」にする。「・」はそのまま。ほかの文字があれば、もとの文字列を返す。"""
    result = ""
    for character in text:
        if character in WEEKDAYS:
            result = result + WEEKDAYS[character]
        elif character in "・":
            result = result + character
        else:
            return text
    return result


print(mark_weekdays("月・水"), mark_weekdays("月末"))

# %% [markdown]
# - `elif`（エルイフ）は、「そうでなくて、こちらの条件に合うなら」という意味です。
# - 知らない文字に出会ったら、その場で `return text` として、**もとの** 文字列を返して終わります。
#
# ### 練習3　`to_digits`
#
# 番号の項目の文字列で、`ALIKE` の文字を数字に直す関数を作りましょう。直した後に、**あってよい文字（NUMBER_CHARACTERS）だけ** になるときに限ります。
# ほかの文字が1つでもあれば、どこかを読み違えています。中途半端に直さず、もとのまま返します。
#
# <details><summary>ヒント1</summary>
#
# 見本の `mark_weekdays` と同じ形です。`WEEKDAYS` が `ALIKE` に、`"・"` が `NUMBER_CHARACTERS` に変わります。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 1文字ずつ取り出し、`ALIKE` にあれば `ALIKE[character]` を、`NUMBER_CHARACTERS` にあれば `character` をつなぎます。どちらでもなければ `return text` です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     result = ""
#     for character in text:
#         if character in ALIKE:
#             result = result + （直した数字）
#         elif character in NUMBER_CHARACTERS:
#             result = result + （その文字）
#         else:
#             return （もとの文字列）
#     return result
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "to_digits", "locked": false, "schema_version": 3, "solution": true, "task": false}
def to_digits(text):
    """番号の項目の文字列で、ALIKE の文字を数字に直す。

    直した結果に、NUMBER_CHARACTERS にない文字が1つでも残るときは、何も直さず、もとの文字列を返す。

    引数:
        text: 番号の項目の文字列（空白は詰め、半角にそろえてある）
    返り値: 直した文字列
    例: to_digits("oo0-0181") は "000-0181"、to_digits("TO00-0110") は "TO00-0110" のまま
    """
    ### BEGIN SOLUTION
    result = ""
    for character in text:
        if character in ALIKE:
            result = result + ALIKE[character]
        elif character in NUMBER_CHARACTERS:
            result = result + character
        else:
            return text
    return result
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_to_digits", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for text, expected, look in (
    ("3865416", "3865416", "return の字下げは for とそろっているか。直すところがなければ、同じ文字列を返しているか"),
    ("78o883l", "7808831", "ALIKE にある文字を、ALIKE[character] に直しているか。最後は return result か"),
    ("oo0-0181", "000-0181", "「-」もあってよい文字です。character in NUMBER_CHARACTERS で調べているか"),
    ("〒OO0-0l8I", "〒000-0181", "大文字の O も、小文字の l も、大文字の I も直しているか。「〒」や「-」は残しているか"),
    ("〇3(0249)1769", "03(0249)1769", "漢数字の 〇 も直しているか。かっこは残しているか"),
    ("TO00-0110", "TO00-0110", "T は番号にない文字です。途中まで直したものではなく、もとの text を返しているか"),
    ("8545251]", "8545251]", "枠の線などは、取り除いたり数字にしたりせず、もとのまま返しているか"),
):
    checks.text(
        checks.run(to_digits, text, what=f"「{text}」を渡したとき", look="最後に return result があるか。字下げは for とそろっているか"),
        expected,
        what=f"「{text}」を直した結果",
        look=look,
    )
print("✓ to_digits はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_to_digits_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の番号を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "ALIKE の文字だけを直しているか。番号にない文字が1つでもあれば、全部もとのままか"
for _text, _expected, _what in (
    ("O9O-Ol23-4S67", "O9O-Ol23-4S67", "直せる文字と、番号にない文字がまざった電話番号"),
    ("lIl1", "1111", "エルとアイと1がまざった番号"),
    ("o〇O0", "0000", "0 に似た文字がまざった番号"),
    ("287450Z", "287450Z", "Z のある口座番号"),
    ("R8.6.13", "R8.6.13", "番号でない文字列"),
    ("070ー0654", "070ー0654", "横線が「のばす音」の電話番号"),
    ("O3(O249)1769|", "O3(O249)1769|", "終わりに縦線のある電話番号"),
    ("", "", "空の文字列"),
    ("5999901342361", "5999901342361", "正しい法人番号"),
):
    checks.text(
        checks.run(to_digits, _text, what=_what, look=_look, hidden=True),
        _expected,
        what=_what + "を直した結果",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 4　横線を見分ける
#
# ### 見本
#
# 画面では、どれも横線に見えます。`unicodedata.name`（ネーム）で、文字の本名を調べられます。

# %%
for character in "-－‐−ー一":
    print(character, unicodedata.name(character))

# %% [markdown]
# 順に、半角の「-」（ハイフン・マイナス）、その全角、ハイフン、引き算の記号、**のばす音**、**漢数字の一** です。
# `narrow` で半角になるのは、2番目だけです。残りも「-」に変えると、どうなるでしょうか。

# %%
print("ニュー例示3ー14一18".replace("ー", "-").replace("一", "-"))
print("一色町5番 一丁目".replace("一", "-"))

# %% [markdown]
# 番地の横線は直りましたが、「ニュー」も「一色町」も壊れました。**横線かどうかは、両どなりを見ないと決まりません。** 数字と数字の間にあるものだけを「-」にします。
#
# 文字が半角の数字かどうかを調べる関数は、こちらで用意しました。

# %% nbgrader={"grade": false, "grade_id": "is_digit", "locked": true, "schema_version": 3, "solution": false, "task": false}
def is_digit(character):
    """半角の数字1文字なら True を返す。何もない文字列 "" なら False を返す。"""
    return character.isascii() and character.isdigit()

# %% [markdown]
# 似た仕事の見本です。数字の間にある「の」だけを「-」に変えます。

# %%
def fix_no(text):
    """両どなりが半角の数字の「の」を「-」にする。"""
    result = ""
    for at in range(len(text)):
        character = text[at]
        before = text[at - 1 : at]
        after = text[at + 1 : at + 2]
        if character == "の" and is_digit(before) and is_digit(after):
            character = "-"
        result = result + character
    return result


print(fix_no("見本の町3の5の12の"))

# %% [markdown]
# - `range(len(text))` は、0、1、2 … と、文字の数だけ番号を作ります。`text[at]` は `at` 番目の文字です。
# - `text[A : B]` は、A 番目から、B 番目の **手前** までを切り出します。番号は 0 から数えます。
# - `text[at + 1 : at + 2]` は、次の1文字です。**最後の文字では、次がないので、何もない文字列 `""` になります**。`text[at + 1]` と書くと、最後でエラーになります。
# - `before` は前の1文字です。はじめの文字では、これも `""` になります。
# - 調べるのは `text`（もとの文字列）、つなぐのは `result` です。
#
# ### 練習4　`fix_dashes`
#
# 横線に見える文字は、次のセルで決めておきます。

# %% nbgrader={"grade": false, "grade_id": "dashes", "locked": true, "schema_version": 3, "solution": false, "task": false}
DASHES = "-‐‑–—―−－ー一"  # 横線に見える文字。最後の2つは、のばす音と、漢数字の一

# %% [markdown]
# 数字と数字の間にある `DASHES` の文字を、半角の「-」にする関数を作りましょう。
#
# <details><summary>ヒント1</summary>
#
# 見本の `fix_no` の、`character == "の"` のところだけが変わります。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 「横線に見える文字か」は `character in DASHES` で調べられます。数字かどうかは `is_digit( )` です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     result = ""
#     for at in range(len(text)):
#         character = text[at]
#         before = text[at - 1 : at]
#         after = text[at + 1 : at + 2]
#         if （横線に見える文字） and （前が数字） and （後が数字）:
#             character = "-"
#         result = result + character
#     return result
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "fix_dashes", "locked": false, "schema_version": 3, "solution": true, "task": false}
def fix_dashes(text):
    """両どなりがどちらも半角の数字である横線（DASHES の文字）を、半角の「-」にする。ほかは変えない。

    引数:
        text: 文字列（空白は詰め、英数字は半角にそろえてある）
    返り値: 直した文字列
    例: fix_dashes("ニュー例示3ー14一18") は "ニュー例示3-14-18"、fix_dashes("見本町一丁目") は "見本町一丁目" のまま
    """
    ### BEGIN SOLUTION
    result = ""
    for at in range(len(text)):
        character = text[at]
        before = text[at - 1 : at]
        after = text[at + 1 : at + 2]
        if character in DASHES and is_digit(before) and is_digit(after):
            character = "-"
        result = result + character
    return result
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_fix_dashes", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for text, expected, look in (
    ("03ー0613ー4962", "03-0613-4962", "数字の間の「ー」を「-」にしているか"),
    ("ニュー例示3ー14一18", "ニュー例示3-14-18", "「ニュー」の「ー」は残し、数字の間の「ー」と「一」だけを変えているか"),
    ("1−2−3", "1-2-3", "DASHES の文字を全部調べているか。1けたの数字が続くときも、両方の横線を変えているか"),
    ("見本町一丁目5番", "見本町一丁目5番", "「一丁目」の「一」は、両どなりが数字ではありません"),
    ("Lー1ビル", "Lー1ビル", "片方だけが数字のときは、変えていないか"),
    ("56,000ー", "56,000ー", "最後の文字では、次の文字がありません。text[at + 1 : at + 2] と書いているか"),
):
    checks.text(
        checks.run(fix_dashes, text, what=f"「{text}」を渡したとき", look="次の文字を text[at + 1 : at + 2] で取り出しているか。return の字下げは for とそろっているか"),
        expected,
        what=f"「{text}」を直した結果",
        look=look,
    )
print("✓ fix_dashes はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_fix_dashes_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の文字列を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "両どなりがどちらも半角の数字の横線だけを変えているか。はじめと終わりの文字でも、止まらず、回り込まないか"
for _text, _expected, _what in (
    ("2—3―4–5‐6", "2-3-4-5-6", "いろいろな横線がまざった番地"),
    ("ー1ー2", "ー1-2", "はじめに横線がある文字列"),
    ("1ーー2", "1ーー2", "横線が2つ続く文字列"),
    ("平成2一年", "平成2一年", "後ろが数字でない「一」"),
    ("三一5", "三一5", "前が漢数字の「一」"),
    ("一", "一", "1文字だけの文字列"),
    ("2-3-4", "2-3-4", "もとから半角の横線の番地"),
    ("らーめん1－2", "らーめん1-2", "全角の横線が残った番地"),
    ("②ー3", "②ー3", "前が丸数字の横線"),
    ("", "", "空の文字列"),
    ("3二3", "3二3", "数字の間の「二」"),
):
    checks.text(
        checks.run(fix_dashes, _text, what=_what, look=_look, hidden=True),
        _expected,
        what=_what + "を直した結果",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 5　旧字体は、記録を変えずに、比べるときだけそろえる
#
# ### 見本
#
# 「髙橋」さんの氏名を、OCRは「高橋」と読みました。台帳には「髙橋」とあります。突き合わせたいけれど、どちらの字も **変えてはいけません**。
# そこで、比べるためだけの文字列を別に作ります。これを **キー** と呼びます。会社の名前の見本です。

# %%
def company_key(name):
    """会社の名前を比べるためのキーを返す。空白を取り除き、㈱ と (株) を 株式会社 にする。"""
    key = "".join(name.split())
    for short in ["㈱", "(株)", "（株）"]:
        key = key.replace(short, "株式会社")
    return key


print(company_key("㈱架空 商会") == company_key("株式会社架空商会"))

# %% [markdown]
# `"".join(name.split())` は、空白で切ってから、間に何も入れずにつなぎます。空白を全部取り除く決まり文句です。
#
# キーは、比べたら捨てます。台帳にも通知書にも、**もとの名前** を書きます。
#
# ### 見本：書けない文字がある
#
# 古い基幹システムには、`shift_jis`（シフトジス）という記録のしかたの CSV しか受け取れないものがあります。次のセルは、**わざとエラーを出します**。

# %% tags=["raises-exception"]
"髙橋 千代".encode("shift_jis")

# %% [markdown]
# いちばん下の行は `UnicodeEncodeError: 'shift_jis' codec can't encode character …` です。「この記録のしかたでは、書けない文字がある」という意味です。
# エラーを避けようとして「?」に置きかえたり、「高」にしたりせず、**人に知らせます**。
#
# ### 練習5　`name_key`
#
# 氏名を比べるためのキーを作る関数を作りましょう。旧字体と新字体の組は、次のセルで決めておきます。

# %% nbgrader={"grade": false, "grade_id": "old_forms", "locked": true, "schema_version": 3, "solution": false, "task": false}
OLD_FORMS = {
    "髙": "高", "﨑": "崎", "邊": "辺", "邉": "辺", "齋": "斎", "齊": "斉",
    "濱": "浜", "澤": "沢", "櫻": "桜", "廣": "広", "嶋": "島",
}

# %% [markdown]
# 「斎」と「斉」は、形は似ていても **別の字** です。だから、`齋` は `斎` に、`齊` は `斉` にそろえ、`斎` と `斉` は一緒にしません。
#
# `for` には、リストの代わりに辞書も書けます。**辞書の見出しが1つずつ** 取り出されます。`for day in WEEKDAYS:` なら、`day` は「月」「火」「水」の順で、値は `WEEKDAYS[day]` です。
#
# <details><summary>ヒント1</summary>
#
# 見本の `company_key` と同じ形です。空白を取り除いたあと、`OLD_FORMS` の組を1つずつ `replace` します。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `for old in OLD_FORMS:` で、キー（旧字体）が1つずつ取り出せます。新字体は `OLD_FORMS[old]` です。`replace` した結果を、`key` に入れ直すのを忘れないでください。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     key = "".join(name.split())
#     for old in OLD_FORMS:
#         key = key.replace(（旧字体）, （新字体）)
#     return key
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "name_key", "locked": false, "schema_version": 3, "solution": true, "task": false}
def name_key(name):
    """氏名を比べるためのキーを返す。空白（全角も）を取り除き、OLD_FORMS の旧字体を新字体にする。ほかの字は変えない。

    引数:
        name: 氏名（文字列）
    返り値: キー（文字列）
    例: name_key("髙橋　千代") は "高橋千代"、name_key("渡邉 翔太") は "渡辺翔太"
    """
    ### BEGIN SOLUTION
    key = "".join(name.split())
    for old in OLD_FORMS:
        key = key.replace(old, OLD_FORMS[old])
    return key
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_name_key", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
for name, expected, look in (
    ("髙橋　千代", "高橋千代", "空白を取り除いているか。replace した結果を key に入れ直しているか"),
    ("渡邉 翔太", "渡辺翔太", "OLD_FORMS の組を全部調べているか。return の字下げは for とそろっているか"),
    ("濱田 嶋子", "浜田島子", "旧字体が2つある氏名でも、両方を新字体にしているか。1つ目で return していないか"),
    ("伊藤 真理", "伊藤真理", "旧字体がなければ、空白を取り除くだけか"),
):
    checks.text(
        checks.run(name_key, name, what=f"「{name}」を渡したとき", look="OLD_FORMS[old] の角かっこは合っているか。return があるか"),
        expected,
        what=f"「{name}」のキー",
        look=look,
    )
print("✓ name_key はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_name_key_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の氏名を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "OLD_FORMS にある字だけを変えているか。空白は全部取り除いているか"
for _name, _expected, _what in (
    ("山\ufa11 健一", "山崎健一", "たつさきの氏名"),
    ("齋藤　花子", "斎藤花子", "「齋」の氏名"),
    ("齊藤花子", "斉藤花子", "「齊」の氏名"),
    ("斉藤 花子", "斉藤花子", "「斉」の氏名"),
    ("渡邊 櫻", "渡辺桜", "旧字体が2つある氏名"),
    ("澤井 澤", "沢井沢", "同じ旧字体が2つある氏名"),
    ("大田 ヨシ", "大田ヨシ", "「太」と「大」をまちがえやすい氏名"),
    ("國\ufa19 一郎", "國\ufa19一郎", "表にない旧字体のある氏名"),
    ("　廣瀬　由美　", "広瀬由美", "前後にも空白のある氏名"),
):
    checks.text(
        checks.run(name_key, _name, what=_what, look=_look, hidden=True),
        _expected,
        what=_what + "のキー",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 6　項目に合わせて整える
#
# ### 見本
#
# 最後に、項目の種類ごとに、どの関数を使うかを決めます。種類は、次のセルの辞書にしました。

# %% nbgrader={"grade": false, "grade_id": "kinds", "locked": true, "schema_version": 3, "solution": false, "task": false}
KINDS = {
    "法人番号": "番号",
    "電話番号": "番号",
    "郵便番号": "番号",
    "口座番号": "番号",
    "住所": "数字まじり",
    "申請日": "数字まじり",
    "生年月日": "数字まじり",
    "申請金額": "数字まじり",
}

# %% [markdown]
# | 種類 | すること | 理由 |
# | --- | --- | --- |
# | 番号 | 全角・半角、空白、横線、`O` や `l` | 数字しか書いていないはず |
# | 数字まじり | 全角・半角、空白、横線 | 英字や漢字も正しいので、`O` や `l` は変えない |
# | 辞書にない項目（氏名、メール、受付番号など） | 全角・半角、空白だけ | 1文字違えば、別の人や別の宛先になる |
#
# 似た仕事の見本です。窓口の種類ごとに、渡すものを並べます。

# %%
COUNTERS = {"住民票": "予約", "相談": "順番"}


def guide(name):
    """窓口で渡すものを並べる。予約の窓口には「予約票」も、予約と順番の窓口には「番号札」も付ける。"""
    text = name
    kind = COUNTERS.get(name)
    if kind == "予約":
        text = text + " 予約票"
    if kind == "予約" or kind == "順番":
        text = text + " 番号札"
    return text


print(guide("住民票"), "／", guide("相談"), "／", guide("落とし物"))

# %% [markdown]
# - `辞書.get(キー)`（ゲット）は、キーがあればその値を、**なければ None** を返します。`辞書[キー]` と違い、エラーになりません。
#
# ### 練習6　`tidy_cell`
#
# 項目の名前と読み取りを渡すと、整えた文字列を返す関数を作りましょう。練習1から練習4の関数を、次の順番で使います。
#
# 1. どの項目でも、`narrow`、`close_spaces` の順
# 2. 「番号」と「数字まじり」なら、そのあと `fix_dashes`
# 3. 「番号」なら、そのあと `to_digits`
#
# `narrow` を先にするのは、`ＫＡＫＵＵ　ＴＲＡＤＩＮＧ` のような全角の英語も、半角にしてからなら、言葉の間の空白が残るからです。
#
# <details><summary>ヒント1</summary>
#
# `text = narrow(text)` のように、結果を同じ名前に入れ直しながら進みます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 種類は `kind = KINDS.get(field)` で分かります。そのあとは、見本の `guide` のように、`if` を2つ並べます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     text = narrow(text)
#     text = close_spaces(text)
#     kind = KINDS.get(field)
#     if （番号か、数字まじり）:
#         text = fix_dashes(text)
#     if （番号）:
#         text = to_digits(text)
#     return text
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "tidy_cell", "locked": false, "schema_version": 3, "solution": true, "task": false}
def tidy_cell(field, text):
    """項目の種類に合わせて、読み取りを整える。

    どの項目でも、全角と半角をそろえ（narrow）、そのあと空白を詰める（close_spaces）。
    種類（KINDS）が「番号」か「数字まじり」なら、そのあと横線を直す（fix_dashes）。
    種類が「番号」なら、さらにそのあと、似た文字を数字に直す（to_digits）。

    引数:
        field: 項目の名前（文字列）。KINDS にない項目もある
        text: 読み取り（文字列）
    返り値: 整えた文字列
    例: tidy_cell("郵便番号", "oo0 ー 0181") も tidy_cell("郵便番号", "oo0 － 0181") も "000-0181"、
        tidy_cell("郵便番号", "ooo ー 0181") は "oooー0181"（横線の左が数字でないので、変わらない）、
        tidy_cell("受付番号", "OS8-01 27") は "OS8-0127"
    """
    ### BEGIN SOLUTION
    text = narrow(text)
    text = close_spaces(text)
    kind = KINDS.get(field)
    if kind == "番号" or kind == "数字まじり":
        text = fix_dashes(text)
    if kind == "番号":
        text = to_digits(text)
    return text
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_tidy_cell", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for field, text, expected, look in (
    ("受付番号", "OS8-01 27", "OS8-0127", "練習1から練習4は全部「✓」か。narrow と close_spaces の結果を、text に入れ直しているか"),
    ("郵便番号", "oo0 － 0181", "000-0181", "「番号」では、to_digits まで使っているか（elif ではなく、if を2つ並べます）。if で調べるのは、field ではなく kind か"),
    ("郵便番号", "oo0 ー 0181", "000-0181", "close_spaces のあとに fix_dashes、そのあとに to_digits か。「番号」でも fix_dashes を使っているか"),
    ("電話番号", "0３ー06 13ー4962", "03-0613-4962", "「番号」でも fix_dashes を使っているか。narrow のあとに fix_dashes を使っているか"),
    ("住所", "東京 都 架空 区 口 山 3ー27 一 23", "東京都架空区口山3-27-23", "「数字まじり」では fix_dashes を使っているか。空白を詰めてから使っているか"),
    ("住所", "OKビル 1O1", "OKビル1O1", "「数字まじり」では、to_digits を使わないか"),
    ("申請金額", "1O000", "1O000", "「数字まじり」では、to_digits を使わないか"),
    ("法人名", "㈱ ＫＡＫＵＵ　ＯＮＥ", "㈱KAKUU ONE", "narrow を先に、close_spaces を後に使っているか"),
    ("口座名義", "ド ) ｶｸｳｼｮｳｼﾞ", "ド)カクウショウジ", "どの項目でも narrow を使っているか"),
    ("受付番号", "K1ー2", "K1ー2", "KINDS にない項目では、横線を変えないか。or の両側に kind == と書いているか"),
):
    checks.text(
        checks.run(tidy_cell, field, text, what=f"「{field}」の「{text}」を渡したとき", look="練習1から練習4は全部「✓」か。KINDS.get(field) を使っているか。return text があるか"),
        expected,
        what=f"「{field}」の「{text}」を整えた結果",
        look=look,
    )
truth = {(row["申請書"], row["項目"]): row["正解"] for row in read_rows("data/正解.csv")}
good = 0
for row in read_rows("data/読取結果.csv"):
    if checks.run(tidy_cell, row["項目"], row["読み取り"]) == truth[row["申請書"], row["項目"]]:
        good = good + 1
checks.equal(good, 195, what="360項目のうち、整えて正解と一致した数", look="まず練習1から練習4が全部「✓」か、もう一度確かめてください")
print("✓ tidy_cell はできています。これで全部です。")

# %% nbgrader={"grade": true, "grade_id": "test_tidy_cell_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の項目を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "4つの関数を、書いてある順番で使っているか。項目の種類に合わない関数を使っていないか"
for _field, _text, _expected, _what in (
    ("法人番号", "5999 9O1 34236l ", "5999901342361", "似た文字のある法人番号"),
    ("口座番号", "８５４ ５２５１", "8545251", "全角で空白のある口座番号"),
    ("口座番号", "8545251 ]", "8545251]", "枠の線を読んだ口座番号"),
    ("電話番号", "O90 － O176一4989", "090-0176-4989", "似た文字のとなりに横線のある電話番号"),
    ("電話番号", "(O3)O123 ‐ 4567", "(03)0123-4567", "かっことハイフンのある電話番号"),
    ("申請日", "令 和 ８ 年 l 月 2 日", "令和8年l月2日", "エルのある申請日"),
    ("生年月日", "1950 ー 3 一 2", "1950-3-2", "横線で書いた生年月日"),
    ("申請日", "2O26-5-l1", "2O26-5-l1", "オーとエルのある申請日"),
    ("申請金額", "金 1 O,000 円", "金1O,000円", "オーのある金額"),
    ("メール", "l1.a@mihon ー 1.example.jp", "l1.a@mihonー1.example.jp", "横線のあるメール"),
    ("メール", "1ー2@kana.jp", "1ー2@kana.jp", "数字の間に横線のあるメール"),
    ("氏名", "一ノ瀬 I", "一ノ瀬I", "漢数字の一のある氏名"),
    ("氏名", "髙橋 \ufa19", "髙橋\ufa19", "旧字体の氏名"),
    ("法人名", "㈱ ＯＮＥ　ＴＷＯ", "㈱ONE TWO", "全角の英語の社名"),
    ("備考", "〇３ー１", "〇3ー1", "KINDS にない項目"),
    ("住所", "", "", "何も読めなかった住所"),
):
    checks.text(
        checks.run(tidy_cell, _field, _text, what=_what, look=_look, hidden=True),
        _expected,
        what=_what + "を整えた結果",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 整えた効き目と、やりすぎの害を数える
#
# 書くことはありません。練習が全部「✓」になったら、実行してください。360項目を、整える前、整えた後、**やりすぎた後** の3つで、正解と比べます。

# %% tags=["raises-exception"]
def too_much(text):
    """やりすぎの例：どの項目でも NFKC をかけ、空白を全部取り、O や l を数字に、横線を「-」にする。"""
    text = "".join(unicodedata.normalize("NFKC", text).split())
    for character in ALIKE:
        text = text.replace(character, ALIKE[character])
    for character in DASHES:
        text = text.replace(character, "-")
    return text


truth = {(row["申請書"], row["項目"]): row["正解"] for row in read_rows("data/正解.csv")}
raw_good, tidy_good, harsh_good = 0, 0, 0
for row in rows:
    right = truth[row["申請書"], row["項目"]]
    raw_good = raw_good + (row["読み取り"] == right)
    tidy_good = tidy_good + (tidy_cell(row["項目"], row["読み取り"]) == right)
    harsh_good = harsh_good + (too_much(row["読み取り"]) == right)
print("整える前に一致", raw_good, "　整えて一致", tidy_good, "　やりすぎて一致", harsh_good)
for text in ["OS8-0054", "info@kana.example.jp", "久保一郎"]:
    print(text, "→", too_much(text))

# %% [markdown]
# 整えるだけで、一致する項目が大きく増えました。ところが、やりすぎると、せっかく合っていた受付番号、メール、氏名が壊れます。
# 残りの項目は、読み違いです。次の単元で、**値として正しい形か** を調べ、正しくないものに印を付けます。
#
# ## まとめ
#
# - 空白は、半角の英字どうしの間だけ残して、詰めます
# - NFKC は、①、㈱、㎡、古い形の字まで変えます。`jaconv.z2h` と `jaconv.h2z` なら、変えるものを選べます
# - `O` と `0`、`l` と `1` は、**番号の項目だけ** で直します。迷うものは、もとのまま残します
# - 横線は、両どなりが数字のときだけ「-」にします
# - 旧字体は記録を変えず、比べるときだけキーでそろえます。`shift_jis` で書けない字は、置きかえずに知らせます

# %% [markdown]
# ## 明日、自分のファイルで
#
# 1. OCRの結果の **写しを作り**、このノートのあるフォルダーに入れます。もとの読み取りの列は消さず、**整えた列を右に増やします**。
# 2. 項目ごとに「番号」「数字まじり」「そのほか」のどれかを決め、`KINDS` の写しを作って書きかえます。迷ったら「そのほか」にします。
# 3. 50項目ほどを目で確かめて正解を作り、上のように、整える前と後で一致した数を数えます。**減った項目があれば、やりすぎです。**
# 4. 取り込む先のシステムの担当に、文字の記録のしかたを聞きます。`shift_jis` なら、氏名を `.encode("shift_jis")` で試し、エラーになるものを、その担当に知らせます。
#
# ### 困ったときは：よろず相談DX
#
# 情報システムの担当が、どんな小さなことでも相談に乗ります。次の3つを書いて送ると、早く解決します。
#
# 1. **したいこと**（例：OCRで読んだ住所を、台帳の住所と突き合わせたい）
# 2. **書いたもの**（セルの中身をそのまま）
# 3. **出たもの**（エラーなら、いちばん下の行。ここまで試したことも）
#
# 申請書の読み取り結果は **個人情報** です。相談に付けるときは、氏名や口座番号を書きかえた写しか、この教材のデータを使ってください。
#
# 最後に、このノートを **保存してから提出** してください。何度でも提出し直せて、いちばん良い結果が記録されます。
