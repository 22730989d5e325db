# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # OCR 4 台帳と突き合わせる
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - 2つの文字列がどれくらい似ているかを、`rapidfuzz`（ラピッドファズ）で 0 から 100 の点にする
# - 書き方の違う住所を、比べるための形にそろえる
# - 氏名と住所の両方を使って、台帳の中から、似ている順に候補を並べる
# - 点が足りないとき、2位と差がないときは、**決めずに人に渡す**
# - しきい値を、勘ではなく、**正解の付いた見本** から選ぶ
#
# **所要時間**　45分（途中でやめても、保存しておけば続けられます。続けるときは、いちばん上のセルから順に実行し直します）
#
# **業務での使いどころ**　申請書の「斉藤(ル2に」さんは、台帳のどなたでしょうか。読み取りが少しくずれていても、似ているものを探せば、たいてい見つかります。
# しかし、同じ名前の別の人に応援金を振り込むと、取り返しがつきません。**決めてよいものだけをプログラムが決め、迷うものは候補を付けて人に渡します**。
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
# | 辞書 | 見出し（キー）と値の組を集めたもの | `row["氏名"]` |
# | 辞書のリスト | 表の1行を1つの辞書にして、並べたもの | `people[0]["住所"]` |
# | しきい値 | 扱いを分ける境目の値 | 「85点以上なら採用」の 85 |
# | キー（比べるための形） | 比べるためだけに作る文字列。比べたら捨てる | `"㈱架空"` → `"株式会社架空"` |
# | 旧字体 | 「髙」「邊」のような、古い形の漢字 | 比べるときだけ「高」「辺」にそろえる |
# | `len(リスト)` | 要素の数 | `len([3, 5])` は `2` |
# | `text.removeprefix(A)` | 頭に A があれば取り除く | `"東京都架空区".removeprefix("東京都")` は `"架空区"` |
#
# まず、次の3つのセルを実行してください。使う道具と、OCR 2 で作った「比べるための形」の関数を用意します。

# %% nbgrader={"grade": false, "grade_id": "tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
import csv  # CSV ファイルを読む道具
import unicodedata  # 全角と半角をそろえる道具
from functools import cache  # 一度計算した答えを覚えておく道具
from rapidfuzz import fuzz  # 文字列の似かたを点にする道具（「ファズ」と読みます）
from yorozu import checks  # 答えを確かめる道具

# %% nbgrader={"grade": false, "grade_id": "fold", "locked": true, "schema_version": 3, "solution": false, "task": false}
OLD_FORMS = {
    "髙": "高", "﨑": "崎", "邊": "辺", "邉": "辺", "齋": "斎", "齊": "斉",
    "濱": "浜", "澤": "沢", "櫻": "桜", "廣": "広", "嶋": "島",
}


@cache  # すぐ下の関数は、同じ文字列を2度目に渡されたら、覚えておいた答えを返す（速くなるだけで、答えは変わらない）
def fold(text):
    """比べるための形にする。全角の英数字を半角に、旧字体を新字体にし、空白を取り除く。比べるときだけ使い、記録はしない。"""
    key = "".join(unicodedata.normalize("NFKC", text).split())
    for old in OLD_FORMS:
        key = key.replace(old, OLD_FORMS[old])
    return key


def read_rows(path):
    """題名の行を飛ばして CSV を読み、辞書のリストにして返す。値は全部、文字列。"""
    with open(path, encoding="utf-8-sig", newline="") as file:
        next(file)
        return list(csv.DictReader(file))

# %%
people = read_rows("data/住民台帳.csv")
companies = read_rows("data/会社台帳.csv")
first = read_rows("data/第1束の読み取り.csv")
print("台帳の人", len(people), "　台帳の会社", len(companies), "　第1束の申請書", len(first))
for row in first[:9]:
    print(row["申請書"], row["氏名"], "／", row["住所"], "／", row["法人名"])

# %% [markdown]
# 応援金の申請書24枚の読み取りです。文字は、OCR 2 のやり方で整えてあります。F006 の「渡家」や F009 の「廣瀬(瞳基」のように、整えただけでは台帳と同じにならないものがあります。
#
# ## 1　似かたを点にする
#
# ### 見本
#
# `fuzz.ratio(A, B)`（レシオ、「割合」）は、2つの文字列の似かたを、0 から 100 の数で返します。同じなら 100、1文字も共通しなければ 0 です。

# %%
print(fuzz.ratio("株式会社仮名書店", "株式会社仮名書店"))
print(fuzz.ratio("株式会社仮名書店", "株式会社仮名工業"))
print(fuzz.ratio("有限会社見本製作所", "有限会社見本製作"))

# %% [markdown]
# 2番目は、8文字のうち6文字が同じ順に並んでいるので 75 点です。「株式会社」は、どの会社にもあるので、**別の会社でも点は高めに出ます**。点は「正しさ」ではなく「似かた」です。
#
# 似かたを数える関数は、ほかにもあります。次の2つには **わな** があります。

# %%
print(fuzz.partial_ratio("有限会社見本製作所", "有限会社見本製作"))  # 片方が、もう片方の一部分なら 100
print(fuzz.ratio("", ""))  # 両方とも空

# %% [markdown]
# - `partial_ratio`（パーシャル・レシオ）は、一部分が合えば 100 点です。しかし「見本製作所」と「見本製作」は、台帳にある **別の会社** です。突き合わせには `ratio` を使います。
# - 何も読めなかった欄と、台帳の空の欄を比べると、「同じ」なので 100 点になります。**「読めなかった」は「合っている」ではありません。** 空なら 0 点にします。
#
# 会社の名前の点を求める見本です。`fold` は、上で用意した「比べるための形にする」関数です。

# %%
def same_company(a, b):
    """会社の名前が、比べるための形で同じなら 100、違えば 0 を返す。空の名前があれば 0。"""
    a = fold(a)
    b = fold(b)
    if a == "" or b == "":
        return 0
    if a == b:
        return 100
    return 0


print(same_company("髙見亭 株式会社", "高見亭株式会社"), same_company("", ""), same_company("　", "　"))

# %% [markdown]
# 最後の例は、全角の空白だけの名前です。空かどうかは、`fold` で空白を取り除いた **あと** に調べます。
#
# ### 練習1　`similarity`
#
# 2つの文字列の似かたを返す関数を作りましょう。見本の `same_company` と違うのは、「同じなら 100、違えば 0」ではなく、`fuzz.ratio` の点を返すところです。
#
# <details><summary>ヒント1</summary>
#
# 見本の `same_company` と同じ形です。初めに2つとも `fold` し、どちらかが空なら 0 を返します。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 最後の `if a == b:` からの3行を、`fuzz.ratio` の点を返す1行に変えます。丸めなくてかまいません。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# （　）のところは、かっこも消して、自分の答えに書きかえます。
#
# ```python
#     a = fold(a)
#     b = fold(b)
#     if （どちらかが空なら）:
#         return 0
#     return （a と b の似かた）
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "similarity", "locked": false, "schema_version": 3, "solution": true, "task": false}
def similarity(a, b):
    """2つの文字列の似かたを、0 から 100 の数で返す。両方を fold してから、fuzz.ratio で比べる。

    fold したあと、どちらかが空なら（両方が空でも）0 を返す。

    引数:
        a, b: 比べる文字列
    返り値: 0 から 100 の数。丸めない
    例: similarity("渡家翔太", "渡邉　翔太") は 75.0、similarity("髙橋一郎", "高橋　一郎") は 100.0、
        similarity("", "") は 0
    """
    ### BEGIN SOLUTION
    a = fold(a)
    b = fold(b)
    if a == "" or b == "":
        return 0
    return fuzz.ratio(a, b)
    ### END SOLUTION

# %% [markdown]
# ### 確かめる
#
# 次のセルは、あなたの関数を確かめます。「✓」が出たら次へ、「✗」が出たら、何が違うかと、どこを見るかを読んで直します。
# 直したら、**練習のセルを実行し直してから**、もう一度確かめます。練習のセルで `SyntaxError` など英語のエラーが出たら、先にそれを直します。全角の記号や空白、行の最後の `:` の忘れ、字下げのずれがないか見てください。

# %% nbgrader={"grade": true, "grade_id": "test_similarity", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for a, b, expected, look in (
    ("桜井健一", "桜井　健一", 100, "fold で空白を取り除いてから比べているか。0 になるなら、`a == \"\" or b == \"\"` のように、両方に `== \"\"` を書いているか"),
    ("渡家翔太", "渡邉　翔太", 75, "両方を fold しているか。fuzz.ratio の点をそのまま返しているか"),
    ("髙橋一郎", "高橋　一郎", 100, "旧字体をそろえる fold を、1つ目の文字列にも使っているか"),
    ("有限会社見本製作所", "見本製作", 8 / 13 * 100, "partial_ratio ではなく ratio を使っているか。丸めていないか"),
    ("", "", 0, "空の文字列があるとき、0 を返しているか"),
    ("　", "　", 0, "fold したあとで、空かどうかを調べているか"),
    ("", "浜田　美口", 0, "片方が空のときも、0 を返しているか"),
):
    checks.equal(
        checks.run(similarity, a, b, what=f"「{a}」と「{b}」を渡したとき", look="fold と fuzz.ratio のつづりは正しいか。return があるか"),
        expected,
        what=f"「{a}」と「{b}」の似かた",
        look=look,
    )
print("✓ similarity はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_similarity_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の文字列を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "両方を fold し、どちらかが空なら 0、ほかは fuzz.ratio の点をそのまま返しているか"
for _a, _b, _expected, _what in (
    ("齋藤 三郎", "斎藤三郎", 100, "旧字体と空白のある氏名"),
    ("斉藤健一", "斎藤健一", 75, "よく似た別の字のある氏名"),
    ("ﾊｲﾂＯＫ１０８", "ハイツOK108", 100, "全角と半角のまざった文字"),
    ("伊東大介", "大介伊東", 50, "姓と名が逆の氏名"),
    ("　 ", "\u3000", 0, "空白だけの文字列どうし"),
    (" \n", "林博", 0, "空白と改行だけの読み取り"),
    ("仮名", "", 0, "台帳の側が空"),
    ("上田", "桜井", 0, "共通する文字のない氏名"),
    ("林", "林信夫", 50, "姓だけが読めた氏名"),
    ("架空区口山3-8-13", "架空区例示台2-14-15", 50, "町も番地も違う住所"),
):
    checks.equal(
        checks.run(similarity, _a, _b, what=_what, look=_look, hidden=True),
        _expected,
        what=_what + "の似かた",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 2　書き方の違いを、先にそろえる
#
# ### 見本
#
# 「書き方の違い」と「読み違い」は別のものです。申請書の `㈱架空商会` と台帳の `株式会社架空商会` は、読み違いではなく、書き方の違いです。**決まりの分かっている違い** は、点を付ける前にそろえます。

# %%
COMPANY_WORDS = {"(株)": "株式会社", "(有)": "有限会社", "(同)": "合同会社"}


def company_key(name):
    """会社の名前を比べるための形にする。fold すると ㈱ は (株) になるので、それを 株式会社 にする。"""
    key = fold(name)
    for word in COMPANY_WORDS:
        key = key.replace(word, COMPANY_WORDS[word])
    return key


print(similarity("(同)架空商事", "合同会社架空商事"))
print(similarity(company_key("(同)架空商事"), company_key("合同会社架空商事")))

# %% [markdown]
# `for word in COMPANY_WORDS:` で、見出しが **書いてある順に** 1つずつ取り出せます。そろえるだけで、67点が100点になりました。
#
# 住所にも、書き方がいろいろあります。`東京都` から書く人と書かない人、`二丁目8番23号` と書く人と `2-8-23` と書く人がいます。
# ただし、**漢字の数字を全部数字に変えてはいけません**。「二ツ木町」「一色町」は町の名前です。「丁目」が付いたものだけを変えます。

# %% nbgrader={"grade": false, "grade_id": "address_words", "locked": true, "schema_version": 3, "solution": false, "task": false}
ADDRESS_WORDS = {
    "一丁目": "1-", "二丁目": "2-", "三丁目": "3-", "四丁目": "4-", "五丁目": "5-",
    "六丁目": "6-", "七丁目": "7-", "八丁目": "8-", "九丁目": "9-", "丁目": "-",
    "番地": "-", "番": "-", "号室": "", "号": "",
}  # 上から順に置きかえる。長い言葉が先

# %% [markdown]
# ### 練習2　`address_key`
#
# 住所を比べるための形にする関数を作りましょう。次の順にします。
#
# 1. `fold` する
# 2. **頭に** `東京都` があれば、取り除く
# 3. `ADDRESS_WORDS` の言葉を、書いてある順に、全部置きかえる
#
# <details><summary>ヒント1</summary>
#
# 見本の `company_key` と同じ形です。`fold` のあとに、「東京都」を取り除く1行が増えます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 頭の「東京都」は、OCR 3 で使った `.removeprefix("東京都")` で取り除けます。あれば取り除き、なければ何もしません。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     key = fold(address)
#     key = （key の頭の「東京都」を取り除く）
#     for word in ADDRESS_WORDS:
#         key = （word を ADDRESS_WORDS[word] に置きかえる）
#     return key
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "address_key", "locked": false, "schema_version": 3, "solution": true, "task": false}
def address_key(address):
    """住所を比べるための形にする。fold し、頭の「東京都」を取り除き、ADDRESS_WORDS の言葉を順に置きかえる。

    引数:
        address: 住所（文字列）
    返り値: 比べるための形（文字列）
    例: address_key("東京都架空区試行坂二丁目8番23号　ハイツＯＫ108号") と
        address_key("架空区試行坂2-8-23ハイツOK108") は、どちらも "架空区試行坂2-8-23ハイツOK108"
    """
    ### BEGIN SOLUTION
    key = fold(address).removeprefix("東京都")
    for word in ADDRESS_WORDS:
        key = key.replace(word, ADDRESS_WORDS[word])
    return key
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_address_key", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for address, expected, look in (
    ("東京都架空区試行坂二丁目8番23号　ハイツＯＫ108号", "架空区試行坂2-8-23ハイツOK108", "fold、「東京都」、置きかえの3つを全部しているか。結果を key に入れ直しているか"),
    ("架空区試行坂2-8-23ハイツOK108", "架空区試行坂2-8-23ハイツOK108", "もう比べる形になっている住所は、変えないか"),
    ("架空区模擬橋2丁目16番16号例示マンション405号室", "架空区模擬橋2-16-16例示マンション405", "ADDRESS_WORDS を書いてある順に、全部置きかえているか。1つ目で return していないか"),
    ("東京都架空区二ツ木町22番23号", "架空区二ツ木町22-23", "町の名前の漢字の数字を変えていないか"),
    ("東京都架空区見本町四丁目3番地21", "架空区見本町4-3-21", "「番地」を「番」より先に置きかえているか"),
    ("", "", "空の住所は、空のまま返しているか"),
):
    checks.text(
        checks.run(address_key, address, what=f"「{address}」を渡したとき", look="ADDRESS_WORDS[word] の角かっこは合っているか。return があるか"),
        expected,
        what=f"「{address}」を比べるための形",
        look=look,
    )
print("✓ address_key はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_address_key_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の住所を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "いちばん先に fold し、頭に「東京都」とあればその3文字だけを取り除き、ADDRESS_WORDS を書いてある順に、全部置きかえているか"
for _address, _expected, _what in (
    ("東京都架空区一色町１４番１号　Ｌ－１ビル509号室", "架空区一色町14-1L-1ビル509", "全角の数字と、英字の建物名のある住所"),
    ("架空区架空本町六丁目7番13号", "架空区架空本町6-7-13", "「東京都」のない住所"),
    ("架空区八千代架空九丁目1番", "架空区八千代架空9-1-", "「号」のない住所"),
    ("架空区仮谷3丁目8番1号東京都民ハイツ205", "架空区仮谷3-8-1東京都民ハイツ205", "途中に「東京都」のある住所"),
    (" 東京都 架空区 一色町二 丁目5番 地24", "架空区一色町2-5-24", "空白のある住所"),
    ("東京都東架空区見本町2番1号", "東架空区見本町2-1", "「東京都」のすぐ後が「東」の住所"),
    ("東京都架空区澤田町八丁目2番地1", "架空区沢田町8-2-1", "旧字体のある住所"),
    ("東京都架空区三崎町七丁目五番館203", "架空区三崎町7-五-館203", "漢字の数字がいろいろなところにある住所"),
    ("架空区二ツ木町21番12号サンプルコートB棟1号館101号室", "架空区二ツ木町21-12サンプルコートB棟1館101", "「号」が3つある住所"),
    ("　", "", "空白だけの住所"),
    ("架空区五反町五丁目1番3号", "架空区五反町5-1-3", "町の名前に数字のある住所"),
):
    checks.text(
        checks.run(address_key, _address, what=_what, look=_look, hidden=True),
        _expected,
        what=_what + "を比べるための形",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 3　台帳の全員に点を付け、似ている順に並べる
#
# ### 見本
#
# 会社の台帳から、名前の似ている順に候補を並べます。

# %%
def rank_companies(name, companies):
    """会社の台帳の全部に点を付け、点の高い順に並べた、新しいリストを返す。"""
    ranked = []
    for company in companies:
        score = similarity(company_key(name), company_key(company["法人名"]))
        ranked.append({"法人番号": company["法人番号"], "法人名": company["法人名"], "点": round(score)})
    return sorted(ranked, key=lambda row: row["点"], reverse=True)


for row in rank_companies("株式会社洒空商会", companies)[:3]:
    print(row)
print("高見享を読んだとき")
for row in rank_companies("株式会社高見享", companies)[:3]:
    print(row)

# %% [markdown]
# - `round(score)`（ラウンド）は、点を整数に丸めます。ちょうど .5 のときは、偶数になります（87.5 は 88、86.5 は 86）。四捨五入とは、そこだけ違います。整数にしておくと、しきい値と比べやすくなります。
# - `sorted(リスト, key=lambda row: row["点"], reverse=True)`（ソーテッド）は、「点」の高い順に並べた **新しいリスト** を返します。`lambda row: row["点"]`（ラムダ）は「1行から、並べる手がかりの点を取り出す」という短い関数です。`reverse=True` は「大きいほうから」です。**点が同じものは、もとの順のまま** 並びます。
# - 終わりの `[:3]` は「はじめの3つ」です。
# - 「株式会社洒空商会」は、用紙では「株式会社架空商会」ですが、**台帳にない会社** でした。それでも1位は必ず出ます。1位だからといって、正しいとは限りません。
# - 「株式会社高見亭」と「株式会社髙見亭」は、**どちらも台帳にある別の会社** です。比べるための形では同じなので、同点です。
#
# `rapidfuzz` には、いちばん似ているものを探す `process.extract`（プロセス・エクストラクト）もあります。1つの項目だけを比べる仕事なら、1行で済みます。

# %%
from rapidfuzz import process

process.extract(company_key("合同会祉優名印刷"), [company_key(row["法人名"]) for row in companies], scorer=fuzz.ratio, limit=3)

# %% [markdown]
# 結果は「文字列、点、何番目か（0から数える）」の組です。`scorer=fuzz.ratio`（スコアラー、点の付け方）は、忘れずに書きます。書かないと、部分の一致を高くする別の付け方になります。
#
# ### 練習3　`rank_people`
#
# 人は、**氏名と住所の両方** で比べます。氏名だけでは同じ名前の別の人が、住所だけでは同じ家の家族が、並んでしまうからです。
#
# 1. 氏名の似かた：`similarity` に、2つの氏名を渡す
# 2. 住所の似かた：`similarity` に、2つの住所の `address_key` を渡す
# 3. 点：2つの似かたの平均を、`round` で整数にする
#
# <details><summary>ヒント1</summary>
#
# 見本の `rank_companies` と同じ形です。点の求め方と、辞書のキーが変わります。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 平均は `(氏名の似かた + 住所の似かた) / 2` です。たし算をかっこで囲まないと、住所だけが半分になります。丸めるのは、平均を求めた **あと** の1回だけです。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     ranked = []
#     for person in people:
#         by_name = similarity(name, person["氏名"])
#         by_address = similarity(（読んだ住所の address_key）, （台帳の住所の address_key）)
#         score = round((by_name + by_address) / 2)
#         ranked.append({"番号": person["番号"], "氏名": person["氏名"], "住所": person["住所"], "点": （点）})
#     return （点の高い順に並べたリスト）
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "rank_people", "locked": false, "schema_version": 3, "solution": true, "task": false}
def rank_people(name, address, people):
    """台帳の全員に点を付け、点の高い順に並べた、新しいリストを返す。点が同じなら、台帳の順。

    点は、氏名の似かた（similarity）と、住所の似かた（両方を address_key にしてから similarity）の平均を、
    最後に1回だけ round で整数にしたもの。

    引数:
        name: 読み取った氏名（文字列）。空のこともある
        address: 読み取った住所（文字列）。空のこともある
        people: 台帳。辞書のリスト。キーは「番号」「氏名」「住所」。空のこともある（そのときは空のリストを返す）
    返り値: 辞書のリスト。キーは「番号」「氏名」「住所」「点」。氏名と住所は、台帳に書いてあるまま
    例: 氏名が "渡家翔太"（75点）、住所が台帳と同じ（100点）なら、点は 87.5 を丸めた 88
    """
    ### BEGIN SOLUTION
    ranked = []
    for person in people:
        by_name = similarity(name, person["氏名"])
        by_address = similarity(address_key(address), address_key(person["住所"]))
        score = round((by_name + by_address) / 2)
        ranked.append({"番号": person["番号"], "氏名": person["氏名"], "住所": person["住所"], "点": score})
    return sorted(ranked, key=lambda row: row["点"], reverse=True)
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_rank_people", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
def register(*lines):
    """（番号, 氏名, 住所）の組から、台帳を作る。"""
    return [dict(zip(("番号", "氏名", "住所"), line)) for line in lines]


def with_points(people, *points):
    """（何行目か, 点）の組から、期待する候補のリストを作る。"""
    return [{**people[at - 1], "点": point} for at, point in points]


few = register(
    ("T1", "渡邉　健二", "東京都架空区一色町9番3号"),
    ("T2", "渡邉　翔太", "東京都架空区一色町26番4号"),
    ("T3", "渡邉　翔太", "東京都架空区見本町二丁目26番4号"),
    ("T4", "桜井　浩", "東京都架空区一色町26番4号"),
)
for name, address, expected, look in (
    ("渡家翔太", "架空区一色町26-4", ((2, 88), (3, 74), (4, 50), (1, 49)), "1行しかなければ、`ranked = []` は for の前、append は for の中、return は for の外か。点が違えば、住所は両方を address_key にしているか、平均を round で整数にしているか。点の高い順か"),
    ("渡家翔太", "架空区一色町9-3", ((2, 74), (1, 62), (3, 61), (4, 37)), "丸めるのに round を使っているか。渡邉健二さんの 62.5 は 62 です（ちょうど .5 は、偶数になります）"),
    ("", "架空区一色町26-4", ((2, 50), (4, 50), (1, 37), (3, 36)), "氏名が空のときは 0 点として平均するか。同点は台帳の順のままか"),
    ("渡邊翔太", "", ((2, 50), (3, 50), (1, 25), (4, 0)), "住所が空のときは 0 点として平均するか。同点は台帳の順のままか"),
    ("", "", ((1, 0), (2, 0), (3, 0), (4, 0)), "両方が空なら、全員 0 点で、台帳の順のままか"),
):
    with checks.unchanged(few, what="渡した台帳"):
        got = checks.run(rank_people, name, address, few, what=f"「{name}」「{address}」を渡したとき", look="辞書のキーのつづりは正しいか。return の字下げは for とそろっているか")
    checks.rows(got, with_points(few, *expected), what=f"「{name}」「{address}」の候補", look=look + "。練習1、2も「✓」か")
got = checks.run(rank_people, "林博", "架空区", [], what="空の台帳を渡したとき", look="台帳が空でも止まらずに、空のリストを返しているか")
checks.equal(got, [], what="空の台帳の候補", look="台帳が空なら、空のリストを返しているか")
got = checks.run(rank_people, "森泰子", "東京都架空区例示台1-18-19コーポ見本402号", people, what="「住民台帳.csv」の台帳を渡したとき")
checks.equal(
    [(row["番号"], row["点"]) for row in got[:1]],
    [("P0141", 83)],
    what="「住民台帳.csv」で「森泰子」を探したときの1位",
    look="練習1、2も「✓」か。「✓」なら、丸めるのが、平均を求めたあとの1回だけか",
)
checks.equal(len(got), 225, what="「住民台帳.csv」で探したときの候補の数", look="台帳の全員を並べているか。途中で切っていないか")
print("✓ rank_people はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_rank_people_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の台帳を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_same = register(
    ("U9", "高橋　一郎", "東京都架空区架空本町一丁目3番14号"),
    ("U1", "高橋　一郎", "東京都架空区架空本町一丁目24番12号"),
    ("U5", "髙橋　一郎", "東京都架空区架空本町一丁目24番12号"),
    ("U2", "高橋　花子", "東京都架空区架空本町一丁目24番12号"),
    ("U0", "", ""),
    ("U7", "林　博", ""),
)
_one = register(("V1", "濱田　信夫", "東京都架空区見本町三丁目14番12号　ハイツＯＫ405"))
_many = register(*((f"W{_number:03}", "田中　京子", "東京都架空区一色町1番1号") for _number in range(40, 0, -1)))
_look = "氏名と住所の似かたの平均を最後に1回だけ丸め、点の高い順（同点は台帳の順）に、全員を並べているか。練習1、2も「✓」か"
for _what, _name, _address, _people, _expected in (
    ("同じ名前で住所の違う人と、旧字体の人", "高橋一郎", "架空区架空本町1丁目24番12号", _same, ((2, 100), (3, 100), (1, 91), (4, 75), (5, 0), (6, 0))),
    ("何も読めなかった氏名と住所", "　", "", _same, ((1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0))),
    ("台帳の住所が空の人", "林博", "", _same, ((6, 50), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0))),
    ("1人だけの台帳", "浜田信夫", "架空区見本町3-14-12ハイツOK405号室", _one, ((1, 100),)),
    ("同点の人が40人いる台帳", "田中京子", "架空区一色町1-1", _many, tuple((_at, 100) for _at in range(1, 41))),
    ("端数のある似かた", "浜田信央", "架空区見本町3-14-12ハイツ", _one, ((1, 81),)),
    ("空の台帳", "林博", "架空区", [], ()),
):
    with checks.unchanged(_people, what="渡した台帳", hidden=True):
        _got = checks.run(rank_people, _name, _address, _people, what=_what, look=_look, hidden=True)
    checks.rows(
        _got,
        with_points(_people, *_expected),
        what=_what + "の候補",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 4　決めるか、人に渡すか
#
# ### 見本
#
# 似た仕事の見本です。備品の見積もりを、安い順に並べてあります。予算の中で、2番目より **十分に** 安ければ決め、ほかは相談します。

# %%
def pick_estimate(estimates, budget, gap):
    """安い順の見積もりから、判定と、会社の名前を返す。1番安いものとの差が gap 円より小さい会社は、全部並べる。"""
    if len(estimates) == 0:
        return {"判定": "見積もりなし", "会社": []}
    best = estimates[0]["金額"]
    near = []
    for row in estimates:
        if row["金額"] - best < gap:
            near.append(row["会社"])
    if best <= budget and len(near) == 1:
        return {"判定": "決定", "会社": near}
    return {"判定": "相談", "会社": near}


estimates = [{"会社": "甲", "金額": 9000}, {"会社": "乙", "金額": 9300}, {"会社": "丙", "金額": 12000}]
print(pick_estimate(estimates, 10000, 300))
print(pick_estimate(estimates, 10000, 500))
print(pick_estimate(estimates, 8000, 300))

# %% [markdown]
# `near` には、1番の会社自身（差は 0 円）も入ります。だから `near` が1社だけなら、**競り合う相手がいない** ということです。300円の差は、`gap` が 300 なら「十分な差」（小さくない）です。
#
# ### 練習4　`decide`
#
# 候補のリスト（点の高い順）から、判定を決める関数を作りましょう。**競り合う候補** を、「1位との点の差が `gap` より小さい候補（1位自身も入る）」とします。
#
# | 判定 | どんなとき | 候補 |
# | --- | --- | --- |
# | `"候補なし"` | リストが空、または1位が 0 点 | 空のリスト |
# | `"採用"` | 1位の点が `accept` 以上で、競り合う候補が1位だけ | 1位の番号だけのリスト |
# | `"確認"` | そのほか | 競り合う候補の番号のリスト（渡された順） |
#
# 1位と2位が **同点なら、どんなに高い点でも「確認」** です。台帳で先に書いてある人を選ぶ理由は、何もありません。
#
# <details><summary>ヒント1</summary>
#
# 見本の `pick_estimate` と同じ形です。金額は小さいほうがよく、点は大きいほうがよいので、引き算の向きと、しきい値との比べ方が逆になります。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 1位の点は `ranked[0]["点"]` です。リストが空のときにこれを書くと `IndexError`（番号の範囲の外、というエラー）で止まるので、空かどうかを **先に** 調べます。`or` は左から順に調べ、左が合えば右を調べません。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     if len(ranked) == 0 or ranked[0]["点"] == 0:
#         return {"判定": "候補なし", "候補": []}
#     best = ranked[0]["点"]
#     near = []
#     for row in ranked:
#         if （1位との差が gap より小さいなら）:
#             near.append(row["番号"])
#     if （1位の点が accept 以上で、near が1人だけなら）:
#         return {"判定": "採用", "候補": near}
#     return （判定と候補）
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "decide", "locked": false, "schema_version": 3, "solution": true, "task": false}
def decide(ranked, accept, gap):
    """候補のリストから、判定と、候補の番号を返す。決め方は、上の表のとおり。

    引数:
        ranked: 候補。点の高い順の、辞書のリスト。使うキーは「番号」「点」。空のこともある
        accept: 採用する点の下限（整数）。この点ちょうども採用
        gap: 2位に付けなければならない差（1 以上の整数）。ちょうどこの差なら、競り合っていない
    返り値: 辞書。キーは「判定」（"採用"、"確認"、"候補なし" のどれか）と「候補」（番号のリスト）
    例: 点が 90 と 80、accept が 85、gap が 10 なら、{"判定": "採用", "候補": [1位の番号]}。
        点が 90 と 81 なら、{"判定": "確認", "候補": [1位の番号, 2位の番号]}
    """
    ### BEGIN SOLUTION
    if len(ranked) == 0 or ranked[0]["点"] == 0:
        return {"判定": "候補なし", "候補": []}
    best = ranked[0]["点"]
    near = []
    for row in ranked:
        if best - row["点"] < gap:
            near.append(row["番号"])
    if best >= accept and len(near) == 1:
        return {"判定": "採用", "候補": near}
    return {"判定": "確認", "候補": near}
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_decide", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
def scored(*points):
    """点から、候補のリストを作る。番号は、1位から順に T4、T1、T5、T2、T3。"""
    return [{"番号": number, "氏名": "研修　花子", "住所": "東京都架空区", "点": point} for number, point in zip(("T4", "T1", "T5", "T2", "T3"), points)]


for points, expected, look in (
    ((90, 80, 40), ("採用", ["T4"]), "1位が accept 以上で、2位との差がちょうど gap のときは採用か。差は、1位の点から引いているか。`near = []` は for の前か"),
    ((90, 81, 40), ("確認", ["T4", "T1"]), "2位との差が gap より小さいとき、2人とも候補に入れているか。渡された順か。「採用」になるなら、「採用」を返す if と return の字下げが for の中に入っていないか"),
    ((100, 95), ("確認", ["T4", "T1"]), "100 点でも、2位との差が gap より小さいなら、確認か"),
    ((85, 60), ("採用", ["T4"]), "ちょうど accept の点も採用か（>= を使う）"),
    ((84, 60), ("確認", ["T4"]), "accept に足りない1位は、差があっても確認か"),
    ((100, 100, 95, 88, 60), ("確認", ["T4", "T1", "T5"]), "同点なら確認か。競り合う候補を全部並べているか。1位との差で比べているか（すぐ上の人との差ではない）"),
    ((99,), ("採用", ["T4"]), "候補が1人だけのときも、決められるか。2位があると決めつけていないか"),
    ((0, 0), ("候補なし", []), "1位が 0 点なら、候補なしか"),
    ((), ("候補なし", []), "空のリストを先に分けているか"),
):
    candidates = scored(*points)
    case = f"（番号, 点）が {[(row['番号'], row['点']) for row in candidates]}、accept が 85、gap が 10 のとき"
    checks.equal(
        checks.run(decide, candidates, 85, 10, what=case, look="空のリストを先に分けているか。return があるか"),
        {"判定": expected[0], "候補": expected[1]},
        what=case + "の結果",
        look=look,
    )
print("✓ decide はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_decide_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の候補を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "空と 0 点を先に分けているか。accept は「以上」、競り合う候補は「1位との差が gap より小さい」か。候補は渡された順か。引数の accept と gap を使っているか"
for _points, _accept, _gap, _expected, _what in (
    ((70, 65), 70, 5, ("採用", ["T4"]), "点も差もちょうどの候補"),
    ((70, 66), 70, 5, ("確認", ["T4", "T1"]), "差が1点だけ足りない候補"),
    ((69, 20), 70, 5, ("確認", ["T4"]), "点が1点だけ足りない候補"),
    ((100, 100), 70, 1, ("確認", ["T4", "T1"]), "gap が 1 で同点の候補"),
    ((100, 99), 70, 1, ("採用", ["T4"]), "gap が 1 で1点差の候補"),
    ((73, 73, 73, 73, 50), 70, 5, ("確認", ["T4", "T1", "T5", "T2"]), "4人が同点の候補"),
    ((90, 86, 82, 78, 74), 70, 10, ("確認", ["T4", "T1", "T5"]), "少しずつ点の下がる候補"),
    ((40, 38, 37, 10), 70, 5, ("確認", ["T4", "T1", "T5"]), "低い点で競り合う候補"),
    ((1,), 70, 5, ("確認", ["T4"]), "1点の候補が1人"),
    ((70,), 70, 5, ("採用", ["T4"]), "ちょうどの点の候補が1人"),
    ((0,), 0, 5, ("候補なし", []), "accept が 0 で、0 点の候補"),
    ((3, 2, 0, 0), 70, 5, ("確認", ["T4", "T1", "T5", "T2"]), "とても低い点で競り合う候補"),
    ((), 0, 1, ("候補なし", []), "空の候補"),
):
    _ranked = scored(*_points)
    with checks.unchanged(_ranked, what="渡した候補", hidden=True):
        _got = checks.run(decide, _ranked, _accept, _gap, what=_what, look=_look, hidden=True)
    checks.equal(
        _got,
        {"判定": _expected[0], "候補": _expected[1]},
        what=_what + "の結果",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 5　しきい値を、正解の付いた見本から選ぶ
#
# ### 見本
#
# `accept` は、何点にすればよいでしょうか。「なんとなく 80 点」では、理由を聞かれても答えられません。
# 第1束の24枚には、**担当が目で確かめた正解** が付いています。1位の点と、2位との差と、1位が正解だったかどうかを並べます。書くことはありません。

# %% nbgrader={"grade": false, "grade_id": "make_samples", "locked": true, "schema_version": 3, "solution": false, "task": false}
def make_samples(forms, answers, people):
    """申請書ごとに、1位の点、2位との差、1位が正解だったか（True か False）を並べたリストを返す。台帳にいない人なら、1位は必ず間違い。"""
    truth = {row["申請書"]: row["番号"] for row in answers}
    samples = []
    for form in forms:
        top, second = rank_people(form["氏名"], form["住所"], people)[:2]
        right = top["番号"] == truth[form["申請書"]]
        samples.append({"申請書": form["申請書"], "点": top["点"], "差": top["点"] - second["点"], "正しい": right})
    return samples

# %% tags=["raises-exception"]
samples = make_samples(first, read_rows("data/第1束の正解.csv"), people)
for row in sorted(samples, key=lambda row: row["点"], reverse=True):
    print(row["申請書"], "　点", row["点"], "　差", row["差"], "　", "正しい" if row["正しい"] else "間違い ←")

# %% [markdown]
# 73点の F021 と 72点の F009 は、どちらも1位が2人いて、差が 0 です。F021 は、台帳で先の人が **たまたま** 正解でした。F009 は、先の人が間違いでした。こういうものは、点がいくつでも人に渡します。
# 64点の F023 は、**台帳にいない人** です。よく似た名前と住所の人が1位になりました。
# しきい値をいろいろに変えて、採用の数と、その中の間違いの数を数える見本です。

# %%
def count_accepted(samples, accept, gap):
    """採用になる見本の数と、その中の間違いの数を返す。"""
    accepted = 0
    wrong = 0
    for row in samples:
        if row["点"] >= accept and row["差"] >= gap:
            accepted = accepted + 1
            if not row["正しい"]:
                wrong = wrong + 1
    return accepted, wrong

# %% [markdown]
# `if not row["正しい"]:` の `not`（ノット）は「でない」です。「正しいものでなければ」、間違いの数を1つ増やします。

# %% tags=["raises-exception"]
for accept in [90, 80, 70, 60, 50]:
    print("しきい値", accept, "　差を見ない（採用, 間違い）", count_accepted(samples, accept, 0), "　差 5 以上", count_accepted(samples, accept, 5))

# %% [markdown]
# しきい値を下げると、採用は増えますが、間違いも入ってきます。間違って振り込む害は、1枚を人が見る手間よりずっと大きいので、ここでは **「見本に間違いが1件も入らない、いちばん低い点」** を選びます。
#
# ### 練習5　`choose_accept`
#
# 見本から、しきい値を選ぶ関数を作りましょう。
#
# - 差が `gap` 以上の見本だけを使います。ほかは、どうせ人に渡すからです。
# - しきい値の候補は、**使う見本に出てくる点だけ** です。見本にない点は、試したことがないからです。
# - その点 **以上** の（使う）見本が全部正しい、いちばん低い点を返します。そんな点がなければ `None` です。
#
# <details><summary>ヒント1</summary>
#
# まず、使う見本だけのリストを作ります。次に、点を1つずつ取り出して「この点をしきい値にしたら、間違いはいくつ入るか」を数えます。数えるのは、見本の `count_accepted` が使えます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `count_accepted` は2つの値を返すので、`accepted, wrong = count_accepted(samples, row["点"], gap)` と受け取ります。`wrong` が 0 の点だけをリストに集め、最後に、その中でいちばん小さいもの（`min(リスト)`）を返します。空のリストに `min` を使うとエラーで止まるので、先に調べます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     safe = []
#     for row in samples:
#         if row["差"] >= gap:
#             accepted, wrong = count_accepted(samples, （この見本の点）, gap)
#             if （間違いがなければ）:
#                 safe.append(row["点"])
#     if len(safe) == 0:
#         return None
#     return （safe の中でいちばん小さいもの）
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "choose_accept", "locked": false, "schema_version": 3, "solution": true, "task": false}
def choose_accept(samples, gap):
    """差が gap 以上の見本だけを使って、間違いが1件も入らない、いちばん低いしきい値を返す。なければ None を返す。

    しきい値は、使う見本に出てくる点の中から選ぶ。その点以上の（使う）見本が、全部正しくなければならない。

    引数:
        samples: 見本。辞書のリスト。使うキーは「点」「差」（整数）と「正しい」（True か False）。順番は決まっていない
        gap: 2位に付けなければならない差（整数）。ちょうどこの差の見本も使う
    返り値: しきい値（整数）、または None
    例: 使う見本が、95点（正しい）、80点（正しい）、70点（間違い）、60点（正しい）なら 80
    """
    ### BEGIN SOLUTION
    safe = []
    for row in samples:
        if row["差"] >= gap:
            accepted, wrong = count_accepted(samples, row["点"], gap)
            if wrong == 0:
                safe.append(row["点"])
    if len(safe) == 0:
        return None
    return min(safe)
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_choose_accept", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
def labelled(*lines):
    """（点, 差, 正しいか）の組から、見本のリストを作る。"""
    return [dict(zip(("点", "差", "正しい"), line)) for line in lines]


for lines, gap, expected, look in (
    (((95, 20, True), (80, 20, True), (70, 20, False), (60, 20, True)), 5, 80, "間違いの見本より上の点から選んでいるか。95 になったら、return の字下げが for の中に入っていないか。None になったら、`safe = []` は for の前か、最後に return があるか、accepted, wrong の順に受け取っているか"),
    (((60, 20, True), (70, 20, False), (80, 20, True), (95, 20, True)), 5, 80, "見本にある点を返しているか。点の高い順に並んでいると、決めつけていないか"),
    (((95, 20, True), (90, 0, False), (80, 20, True)), 5, 80, "差が gap より小さい間違いは、使わないか"),
    (((95, 20, True), (90, 5, False), (80, 20, True)), 5, 95, "差がちょうど gap の見本も使っているか"),
    (((90, 20, True), (75, 5, True)), 5, 75, "差がちょうど gap の見本の点も、しきい値に選べるか（> ではなく >= か）"),
    (((90, 20, True), (75, 20, True), (60, 2, True)), 5, 75, "使わない見本の点を、しきい値に選んでいないか。間違いがなければ、使う見本のいちばん低い点か"),
    (((90, 20, True), (80, 20, True), (80, 20, False)), 5, 90, "同じ点に、正しい見本と間違いの見本があるとき、その点を選んでいないか"),
    (((72, 0, False), (62, 16, True), (70, 28, True), (73, 0, True), (64, 6, False)), 5, 70, "第1束の、境目に近い5枚です。差が 0 の2枚を使わずに、64 点の間違いより上から選んでいるか"),
    (((90, 20, False), (80, 20, True)), 5, None, "いちばん高い点が間違いなら、None を返しているか"),
    ((), 5, None, "空のリストで None を返しているか"),
):
    checks.equal(
        checks.run(choose_accept, labelled(*lines), gap, what=f"（点, 差, 正しいか）が {list(lines)} のとき", look="空のリストに min を使っていないか。return があるか", none_ok=True),
        expected,
        what=f"（点, 差, 正しいか）が {list(lines)}、gap が {gap} のときのしきい値",
        look=look,
    )
print("✓ choose_accept はできています。これで全部です。")

# %% nbgrader={"grade": true, "grade_id": "test_choose_accept_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の見本を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_look = "差が gap 以上の見本だけを使い、その点以上が全部正しい、いちばん低い点（見本にある点）を選んでいるか。なければ None か"
for _what, _lines, _gap, _expected in (
    ("全部正しい見本", ((88, 9, True), (71, 30, True), (93, 12, True)), 9, 71),
    ("全部間違いの見本", ((88, 9, False), (71, 30, False)), 5, None),
    ("差の足りない見本だけ", ((100, 0, True), (90, 4, True)), 5, None),
    ("gap が 0 で、同点の間違いのある見本", ((100, 30, True), (90, 0, False), (95, 0, True)), 0, 95),
    ("同じ点がいくつもある見本", ((85, 10, False), (85, 10, True), (86, 10, True), (86, 10, True), (100, 10, True)), 5, 86),
    ("間違いが2つある見本", ((60, 10, True), (65, 10, False), (72, 10, True), (77, 10, False), (79, 10, True), (98, 40, True)), 5, 79),
    ("100 点の間違いのある見本", ((100, 10, True), (99, 10, True), (100, 10, False)), 5, None),
    ("100 点の間違いはあるが、差の足りない見本", ((100, 4, False), (64, 5, True), (99, 10, True), (63, 5, False)), 5, 64),
    ("見本が1つ", ((42, 5, True),), 5, 42),
    ("0 点の正しい見本", ((0, 5, True), (50, 5, True)), 5, 0),
    ("gap が大きいとき", ((95, 20, True), (90, 19, False), (80, 20, True), (70, 25, False)), 20, 80),
):
    _samples = labelled(*_lines)
    with checks.unchanged(_samples, what="渡した見本", hidden=True):
        _got = checks.run(choose_accept, _samples, _gap, what=_what, look=_look, hidden=True, none_ok=True)
    checks.equal(
        _got,
        _expected,
        what=_what + "から選んだしきい値",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 別の束で確かめる
#
# 書くことはありません。練習が全部「✓」になったら、実行してください。第1束で選んだしきい値を、**選ぶときに使わなかった** 第2束で試します。同じ束で試すと、うまくいくに決まっているからです。

# %% tags=["raises-exception"]
accept = choose_accept(samples, 5)
truth = {row["申請書"]: row["番号"] for row in read_rows("data/第2束の正解.csv")}
counts = {}
for form in read_rows("data/第2束の読み取り.csv"):
    ranked = rank_people(form["氏名"], form["住所"], people)
    result = decide(ranked, accept, 5)
    counts[result["判定"]] = counts.get(result["判定"], 0) + 1
    mark = ""
    if result["判定"] == "採用" and result["候補"] != [truth[form["申請書"]]]:
        mark = "間違い"
    print(form["申請書"], result["判定"], ranked[0]["点"], result["候補"], "　読み取り:", form["氏名"], "　1位:", ranked[0]["氏名"], mark)
print("しきい値", accept, "　", counts)

# %% [markdown]
# 24枚のうち 16枚が「採用」になり、間違いは1件もありませんでした。氏名が「上田便/」でも、住所がしっかり読めていれば見つかります。
#
# - F029 は、三ツ矢さんの2人が同点です。同じ家の人で、名前の「一郎」が「琴[」と読まれたからです。**候補を2人並べて、人に渡します**。
# - F041 の「田中ヨシ」さんは、台帳にいません。1位の点はしきい値を超えましたが、2位との差が小さいので「確認」になりました。**しきい値だけでは、間違えるところでした**。
# - F043 の「高橋一郎」さんは、比べるための形では3人（「髙橋」さんが1人）いますが、番地まで読めたので決められました。
#
# 安心する前に、もう1つ試します。上田直樹さんと同じ家に住む、**台帳にいない** 上田花子さん（架空）が申請したら、どうなるでしょうか。

# %% tags=["raises-exception"]
ranked = rank_people("上田花子", "東京都架空区口山三丁目8番13号", people)
print(decide(ranked, accept, 5), ranked[0])

# %% [markdown]
# 「採用」になってしまいました。住所が同じで（100点）、名字も同じ（氏名は50点）なので、平均は75点です。第1束に、こういう申請が1枚もなかったので、**しきい値を選ぶときには分かりませんでした**。（`\u3000` は、全角の空白です。）
#
# しきい値が守ってくれるのは、見本に入っていた種類の間違いだけです。仕事で使うときは、「台帳にいない家族」のような **ありそうな間違いを見本に足し**、生年月日も比べる、氏名だけの点にも下限を付ける、などの決まりを加えます。
# 見本は24枚だけで、「間違い 0 件」は「これからも 0 件」ではありません。採用したものも、時々抜き出して人が見ます。OCR 5 では、間違いの害と、人が見る手間とを比べて、しきい値を考えます。
#
# ## まとめ
#
# - `fuzz.ratio` で似かたを点にします。**空と空は 100 点** になるので、空なら 0 点にします
# - 書き方の違い（㈱、丁目、全角など）は、点を付ける前に、比べるための形でそろえます。記録には台帳の字をそのまま使います
# - 氏名と住所の両方で比べます。1位は必ず出ますが、**台帳にいない人でも1位は出ます**
# - 点が足りないとき、2位と競り合うときは、候補を並べて人に渡します。同点は、必ず人が決めます
# - しきい値は、正解の付いた見本から選び、**別の束で** 確かめます

# %% [markdown]
# ## 明日、自分のファイルで
#
# 1. 台帳と申請の一覧の **写しを作り**、目で確かめた正解を、まず30件ほど付けます。台帳にいない人、同じ名前の別の人、同じ家の家族も、必ず入れます。
# 2. `fold` と `address_key` の写しを作り、自分の地域の書き方（「大字」「番地の」、十丁目から先など）を足します。
# 3. 見本の点と差を並べ、間違いがどのあたりにあるかを見ます。`choose_accept` で選び、理由と日付を残します。
# 4. 「確認」の一覧には、候補の番号のほか、生年月日や電話番号も並べると、人が早く決められます。決めた人の名前も残します。
#
# ### 困ったときは：よろず相談DX
#
# 情報システムの担当が、どんな小さなことでも相談に乗ります。次の3つを書いて送ると、早く解決します。
#
# 1. **したいこと**（例：申込みの一覧と、会員の台帳を、氏名と住所で突き合わせたい）
# 2. **書いたもの**（セルの中身をそのまま）
# 3. **出たもの**（エラーなら、いちばん下の行。ここまで試したことも）
#
# 申請書も台帳も **個人情報** です。相談に付けるときは、氏名や住所を書きかえた写しか、この教材のデータを使ってください。
#
# 最後に、このノートを **保存してから提出** してください。何度でも提出し直せて、いちばん良い結果が記録されます。
