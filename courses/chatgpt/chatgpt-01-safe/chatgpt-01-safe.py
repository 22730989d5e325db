# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # ChatGPT 1 送ってはいけないものを隠す
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - 生成AIに送ってはいけないものが何かを言える
# - 文の中の電話番号と氏名を、書き方が違っても見つける
# - 個人情報を `[氏名1]` のような記号に置きかえ、元に戻すための対応表を手元に残す
# - 返ってきた答えの記号を元に戻し、戻せなかったものに気付く
# - 生成AIの使い方の計画を、政府のガイドラインの4つの観点で確かめる
#
# **所要時間**　45分（途中でやめても、保存しておけば続けられます。続けるときは、いちばん上のセルから順に実行し直します）
#
# **業務での使いどころ**　区民からの問い合わせに返信の案を作るとき、会議の記録を要約するとき。便利だからと、メールをそのまま ChatGPT に貼ると、氏名や電話番号を区の外へ出したことになります。
# 送る前に、毎回、同じやり方で隠すことを、この単元で練習します。
#
# データはすべて架空です。「架空区」という区は実在しません。電話番号も、使われていない番号です。

# %% [markdown]
# ## はじめに
#
# ノートの使い方は「Excel 1」「Excel 2」と同じです。まだの人は、先に「Excel 1」を終えてください。**上から順に、飛ばさずに** 実行し、「# ここに書いてください」とあるセルだけに答えを書きます。
# よく使う言葉を、思い出しておきましょう。
#
# | 言葉 | 意味 | 例 |
# | --- | --- | --- |
# | 文字列 | 引用符で囲んだ文字 | `"例示 花子"` |
# | リスト | 値を順番に並べたもの | `["03-0000-0002", "090-0000-0001"]` |
# | `.append(値)` | リストの最後に、値を1つ足す | `found.append(form)` |
# | 辞書 | 見出し（キー）と値の組 | `{"[氏名1]": "例示 花子"}` |
# | `.items()` | 辞書から、キーと値を1組ずつ取り出す | `for mark, value in table.items():` |
# | `A in B` | A が B の中にあれば True | `"花子" in text` |
# | `.replace(A, B)` | 文字列の中の A を全部 B に変えた、新しい文字列 | `text.replace("花子", "[氏名1]")` |
# | 関数 | 作業に名前を付けたもの。`return` で結果（返り値）を返す | `def mask(text, table):` |
#
# ### 送ってはいけないもの
#
# 生成AI（ChatGPT など）に文を送ることは、その文を **区の外の会社のコンピューターに渡す** ことです。次のものは、区が認めた使い方でないかぎり、送ってはいけません。
#
# | 送ってはいけないもの | 例 |
# | --- | --- |
# | 個人情報 | 氏名、住所、電話番号、メールアドレス、生年月日、顔写真 |
# | 個人番号（マイナンバー）を含むもの | 12けたの番号。法律で使い方が決まっていて、隠し忘れは特に重大 |
# | まだ公表していない情報 | 予算の内示、入札の予定価格、人事 |
# | 人から預かった情報 | 会社の見積書、共同研究の資料 |
#
# 隠せば何でも送ってよいわけでもありません。病名と町の名前だけから、本人が分かることもあります。**道具で隠したあと、最後は人が読む**。これがこの単元の約束です。
#
# まず、次の2つのセルを実行してください。何も表示されなければ成功です。

# %% nbgrader={"grade": false, "grade_id": "tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
import csv  # CSV を読む道具
import re  # 文字の並び方を調べる道具
from pathlib import Path  # ファイルを読む道具
from yorozu import checks, practice_model  # 答えを確かめる道具と、練習用のモデル

# %% nbgrader={"grade": false, "grade_id": "read_files", "locked": true, "schema_version": 3, "solution": false, "task": false}
def read_text(path):
    """文のファイルを読み、文字列で返す。"""
    return Path(path).read_text(encoding="utf-8")


def read_csv(path):
    """Excel で保存した CSV を読み、辞書のリストで返す。cp932 は、日本語の Excel が CSV を保存するときの文字の決まり。"""
    with open(path, encoding="cp932", newline="") as file:
        return list(csv.DictReader(file))

# %% [markdown]
# ## 1　電話番号を見つける
#
# ### 見本
#
# 「問い合わせ1.txt」は、区民から届いたメールです。

# %%
first = read_text("data/問い合わせ1.txt")
print(first)

# %% [markdown]
# この中から、郵便番号を見つけてみます。**正規表現**（せいきひょうげん）は、「数字が3つ、ハイフン、数字が4つ」のような **文字の並び方** を書くための記号です。
#
# | 書き方 | 意味 |
# | --- | --- |
# | `\d` | 数字1文字（半角も全角も） |
# | `\d{4}` | 数字がちょうど4文字 |
# | `\d{1,4}` | 数字が1文字から4文字 |
# | `[-－ー]` | かっこの中の **どれか1文字** |
# | `A\|B` | A か B のどちらか |
#
# `re.findall(並び方, 文)` は、その並び方に合うところを、出てきた順に、全部リストにして返します。並び方の引用符の前には `r` を付けます（`\` をそのまま使うための印です）。

# %%
print(re.findall(r"\d{3}-\d{4}", first))

# %% [markdown]
# 郵便番号は1つなのに、電話番号の一部まで見つかってしまいました。`090-0000` は「数字3つ、ハイフン、数字4つ」の並びだからです。
# 並びの **前後** にも条件を付けます。
#
# | 書き方 | 意味 |
# | --- | --- |
# | `(?<!\d)` | すぐ前が数字ではない |
# | `(?!\d)` | すぐ後ろが数字ではない |
#
# 郵便番号は `〒` で始まると決めると、さらに確かです。人はハイフンをいろいろな字で書くので、`[ ]` で並べておきます。

# %%
HYPHENS = "[-－ー−‐]"
print(re.findall(r"〒\d{3}" + HYPHENS + r"\d{4}(?!\d)", first))
print(re.findall(r"〒\d{3}" + HYPHENS + r"\d{4}(?!\d)", "送り先は〒０００－０００１です"))

# %% [markdown]
# 正規表現は、文字列を `+` でつないで組み立てられます。全角の数字も、`\d` なら見つかります（`[0-9]` と書くと、半角しか見つかりません）。
#
# ### 練習1　`find_phones`
#
# 文の中の電話番号を、**書いてあるままの形で**、出てきた順に全部リストにして返す関数を作りましょう。この単元では、次の2つの並び方を電話番号とします。
#
# 1. `0`（全角の `０` も）で始まり、数字が全部で2から5つ、区切り、数字が1から4つ、区切り、数字が4つ。すぐ前とすぐ後ろは、数字ではない
# 2. `0`（全角の `０` も）で始まる、区切りのない、10けたか11けたの数字。すぐ前とすぐ後ろは、数字ではない
#
# 区切りは、ハイフンのほか、`03(0000)0005` のようなかっこもあります。次のセルの `SEPARATOR` は「区切り1文字」の並び方です。`ZERO` は「半角か全角の 0」です。

# %% nbgrader={"grade": false, "grade_id": "separator", "locked": true, "schema_version": 3, "solution": false, "task": false}
SEPARATOR = "[-－ー−‐()（）]"
ZERO = "[0０]"

# %% [markdown]
# `2026-401-0015` のような受付番号は、`0` で始まっていないので、電話番号ではありません。ただし「すぐ前が数字ではない」を忘れると、途中の `026-401-0015` から見つかってしまいます。
# `03-0000-00021` のような伝票番号も、最後の数字が5つなので、電話番号ではありません。「すぐ後ろが数字ではない」を忘れると、`03-0000-0002` までが見つかってしまいます。
#
# <details><summary>ヒント1</summary>
#
# 1 の「数字が全部で2から5つ」は、`ZERO` のあとに、数字が1から4つ、ということです。2 の「10けたか11けた」は、`ZERO` のあとに、数字が9つか10、です。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 1 の並び方は `r"(?<!\d)" + ZERO + r"\d{1,4}" + SEPARATOR + …` と続けます。2 の並び方は `r"(?<!\d)" + ZERO + r"\d{9,10}(?!\d)"` です。2つを `"|"` でつなぐと、「どちらか」になります。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# （　）のところは、かっこも消して、自分の答えに書きかえます。
#
# ```python
#     with_marks = r"(?<!\d)" + ZERO + r"\d{1,4}" + SEPARATOR + r"\d{1,4}" + （区切り） + （数字4つと、後ろの条件）
#     without_marks = r"(?<!\d)" + ZERO + r"\d{9,10}(?!\d)"
#     return re.findall(with_marks + "|" + without_marks, text)
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "find_phones", "locked": false, "schema_version": 3, "solution": true, "task": false}
def find_phones(text):
    """文の中の電話番号を、書いてあるままの形で、出てきた順にリストにして返す。同じ番号が2回出てきたら、2回とも入れる。

    引数:
        text: 文（文字列）
    返り値: 文字列のリスト。1つもなければ、空のリスト
    例: find_phones("電話は03-0000-0002、携帯は09000000001です") は ["03-0000-0002", "09000000001"]
    """
    ### BEGIN SOLUTION
    with_marks = r"(?<!\d)" + ZERO + r"\d{1,4}" + SEPARATOR + r"\d{1,4}" + SEPARATOR + r"\d{4}(?!\d)"
    without_marks = r"(?<!\d)" + ZERO + r"\d{9,10}(?!\d)"
    return re.findall(with_marks + "|" + without_marks, text)
    ### END SOLUTION

# %% [markdown]
# ### 確かめる
#
# 「✓」が出たら、次へ進みます。「✗」が出たら、表示された「どこを見るか」を手がかりに直し、**練習のセルを実行し直してから**、もう一度確かめます。

# %% nbgrader={"grade": true, "grade_id": "test_find_phones", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for text, expected, what, look in (
    (first, ["090-0000-0001", "03-0000-0002"], "「問い合わせ1.txt」の電話番号", "区切りは SEPARATOR か。前後の条件のほかに ( ) を使っていないか。郵便番号や日付まで見つけていないか。return があるか"),
    ("代表 ０３－００００－０００３（内線 12）", ["０３－００００－０００３"], "全角で書いた電話番号", "引数の text を調べているか。数字は \\d、はじめの 0 は ZERO、区切りは SEPARATOR で書いているか"),
    ("携帯 09000000004、自宅 03-0000-0005、代表 0300000006", ["09000000004", "03-0000-0005", "0300000006"], "区切りのない番号とある番号", "2 の並び方を \"|\" でつなぎ、1回で探しているか。2 の ZERO のあとの数字は9つか10か"),
    ("勤め先 03(0000)0005", ["03(0000)0005"], "かっこで区切った電話番号", "区切りは、HYPHENS ではなく SEPARATOR か"),
    ("個人番号 000000000013", [], "12けたの番号だけの文", "2 の並び方の前後にも、(?<!\\d) と (?!\\d) を付けているか。2 の ZERO のあとの数字は9つか10か"),
    ("受付番号 2026-401-0015", [], "受付番号だけの文", "並び方の最初に (?<!\\d) を付けているか"),
    ("伝票 03-0000-00021", [], "伝票番号だけの文（最後の数字が5つなので、電話番号ではありません）", "並び方の最後に (?!\\d) を付けているか"),
    ("番号はありません", [], "電話番号のない文", "見つからないときは、空のリストのままでよい"),
):
    checks.equal(checks.run(find_phones, text, what=what, look=look), expected, what=what, look=look)
print("✓ find_phones はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_find_phones_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の文を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _text, _expected, _what in (
    ("03(0000)0006か、（0120）000-000ではなく0000-00-0007へ", ["03(0000)0006", "0000-00-0007"], "かっこで区切った番号と、けた数の違う番号"),
    ("０９０ー００００ー０００８／０９０−００００−０００９", ["０９０ー００００ー０００８", "０９０−００００−０００９"], "伸ばす音や、引き算の記号で区切った番号"),
    ("個人番号は 000000000013 です。", [], "12けたの番号だけの文"),
    ("00000-0-0010。00000-0-00101。000000-0-0010。0-0000-0010", ["00000-0-0010"], "数字が多すぎる番号や、少なすぎる番号のある文"),
    ("03-0000-0011\n03-0000-0011", ["03-0000-0011"] * 2, "同じ番号が2回出てくる文"),
    ("０３００００００１２と03000000123", ["０３００００００１２", "03000000123"], "全角の10けたと、半角の11けたの番号"),
    ("9-03-0000-0013号", ["03-0000-0013"], "前に数字とハイフンがある番号"),
    ("030000001と1030000001", [], "9けたの番号と、1 で始まる番号"),
):
    checks.equal(
        checks.run(find_phones, _text, what=_what, hidden=True),
        _expected,
        what=_what,
        look="区切りは SEPARATOR、はじめは ZERO か。数字の個数は、1 と 2 の決まりのとおりか。前後の条件は両方にあるか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 2　氏名を見つける
#
# ### 見本
#
# 氏名には、決まった並び方がありません。「花」も「次子」も、ふつうの言葉に見えます。正規表現だけでは見つけられないので、**手元の名簿** を使います。
# 「氏名一覧.csv」は、申請者と、担当の職員の氏名の一覧です。

# %%
names = [row["氏名"] for row in read_csv("data/氏名一覧.csv")]
names

# %% [markdown]
# `[… for row in …]` は、1行ずつ取り出して、リストを作る短い書き方です。
#
# リストを表示すると、全角の空白は `\u3000` と出ます（見えない文字なので、番号で表されます）。この名簿の氏名は、姓と名の間に全角の空白があるのです（半角の名簿もあります。`.split()` なら、どちらでも分けられます）。しかしメールでは、いろいろな形で書かれます。名簿の形のままで探すと、見つかりません。

# %%
print("例示　花子" in first)
print("例示 花子" in first)

# %% [markdown]
# `.split()` は、空白（半角も全角も）のところで、文字列を分けます。分けておけば、いろいろな形を作れます。`f"…"` は、`{ }` の中の変数の値を、文字列に入れる書き方です。

# %%
family, given = "例示　花子".split()
print(f"{family}{given}")
print(f"{family} {given}")
print(f"{family}さん")

# %% [markdown]
# 次は、役職の付いた呼び方を探す見本です。見つかった形を、**書いてあるままの形で** リストに入れます。同じ形は1回だけにします。

# %%
def find_titles(text, names):
    """「仮名係長」のように、姓のあとに役職が付いた形を探す。"""
    found = []
    for name in names:
        family, given = name.split()
        for form in [f"{family}係長", f"{family}課長"]:
            if form in text and form not in found:
                found.append(form)
    return found


find_titles("仮名係長と見本課長が出席。仮名係長が説明した。", names)

# %% [markdown]
# `見本` という姓の人は2人いますが、`form not in found`（まだ入っていない）があるので、「見本課長」は1回だけ入りました。
#
# ### 練習2　`find_names`
#
# 名簿の氏名が、次の6つの形のどれかで書かれていたら、その形をリストにして返す関数を作りましょう。例示　花子さんなら、次の形です。
#
# | 形 | 例 |
# | --- | --- |
# | 姓と名の間が、全角の空白 | `例示　花子` |
# | 姓と名の間が、半角の空白 | `例示 花子` |
# | 空白なし | `例示花子` |
# | 姓だけに「さん」「様」「氏」 | `例示さん`、`例示様`、`例示氏` |
#
# - 文の中にその形があるかどうかは、`in` で調べます。`例示花` は `例示花子` の中にもあるので、両方が見つかってかまいません。
# - 姓だけの「例示」は入れません。「見本を見る」のような、ふつうの言葉かもしれないからです（これは、あとで人が読んで確かめます）。
#
# <details><summary>ヒント1</summary>
#
# 見本の `find_titles` と同じ形です。違うのは、探す形のリストだけです。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 形のリストは6つです。名は `given` に入っています。全角の空白は、日本語入力のまま空白のキーを押すと入ります。見本の文字列から写してもかまいません。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     found = []
#     for name in names:
#         family, given = name.split()
#         for form in [f"{family}　{given}", f"{family} {given}", （空白なし）, f"{family}さん", （様）, （氏）]:
#             if （文の中にあって、まだ入れていない）:
#                 found.append(form)
#     return found
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "find_names", "locked": false, "schema_version": 3, "solution": true, "task": false}
def find_names(text, names):
    """名簿の氏名が書かれている形を、リストにして返す。同じ形は1回だけ入れる。並ぶ順番は自由。

    引数:
        text: 文（文字列）
        names: 名簿の氏名のリスト。姓と名の間に、全角か半角の空白がある
    返り値: 文字列のリスト。1つもなければ、空のリスト
    例: find_names("例示花子です。仮名さんへ。", ["例示　花子", "仮名　次子"]) は ["例示花子", "仮名さん"]
    """
    ### BEGIN SOLUTION
    found = []
    for name in names:
        family, given = name.split()
        forms = [f"{family}　{given}", f"{family} {given}", f"{family}{given}"]
        forms = forms + [f"{family}さん", f"{family}様", f"{family}氏"]
        for form in forms:
            if form in text and form not in found:
                found.append(form)
    return found
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_find_names", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def as_sorted(got, what, look, hidden=False):
    """順番を問わずに比べるため、並べ直す。"""
    if not isinstance(got, (list, tuple)) or not all(isinstance(one, str) for one in got):
        raise checks.CheckFailed(
            what + "が、文字列のリストになっていません。",
            [("あなたの値", "" if hidden else checks.show(got)), ("どこを見るか", look)],
        )
    return sorted(got)


for text, expected, what, look in (
    (first, ["仮名さん", "例示 花", "例示 花子"], "「問い合わせ1.txt」の氏名", "6つの形を全部探しているか。余分なものがあれば、姓だけの形を入れたり、and を or にしたりしていないか。return の字下げは、最初の for とそろっているか"),
    ("例示　花子と例示花", ["例示　花", "例示　花子", "例示花"], "空白のある氏名と、ない氏名", "空白が全角の形と、空白なしの形を探しているか"),
    ("仮名様、見本氏", ["仮名様", "見本氏"], "「様」と「氏」を付けた呼び方", "「様」「氏」の形を探しているか。同じ形を2回入れていないか"),
    ("見本を見て、例示のとおりに書く。", [], "氏名ではない「見本」「例示」のある文", "姓だけで見つけたことにしていないか"),
):
    got = as_sorted(checks.run(find_names, text, names, what=what, look=look), what, look)
    checks.equal(got, sorted(expected), what=what + "（順番は問いません）", look=look)
print("✓ find_names はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_find_names_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の名簿と文を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_names = ["架空　太郎", "架空　太", "髙見 ー子", "仮　名子"]
for _text, _expected, _what in (
    ("架空 太郎と架空太郎と架空　太郎", ["架空 太", "架空 太郎", "架空太", "架空太郎", "架空　太", "架空　太郎"], "同じ人が3つの形で出てくる文"),
    ("架空さん、架空さん、架空様、架空氏", ["架空さん", "架空様", "架空氏"], "同じ姓の人が2人いる名簿と、姓だけの呼び方"),
    ("髙見ー子さん、高見さん、髙見さん、髙見　ー子", ["髙見さん", "髙見ー子", "髙見　ー子"], "名簿では空白が半角の人と、字の形が少し違う姓のある文"),
    ("仮さんの名子、仮\n名子", ["仮さん"], "姓と名が離れている文"),
    ("架空の太郎、架空課長", [], "名簿の形ではない呼び方だけの文"),
    ("", [], "空の文"),
):
    _look = "名簿の空白は半角のこともある。氏名を .split() で分け、6つの形を全部、1回だけ入れているか"
    _got = as_sorted(checks.run(find_names, _text, _names, what=_what, look=_look, hidden=True), _what, _look, hidden=True)
    checks.equal(_got, sorted(_expected), what=_what, look=_look, hidden=True)
checks.equal(
    as_sorted(checks.run(find_names, "架空 太郎", [], what="名簿が空のとき", hidden=True), "名簿が空のとき", "", hidden=True),
    [],
    what="名簿が空のとき",
    look="引数の names を使っているか",
    hidden=True,
)
### END HIDDEN TESTS

# %% [markdown]
# ## 3　対応表を作る
#
# ### 見本
#
# 見つけたものは、消してしまうと元に戻せません。`[電話1]` のような **記号** に置きかえ、何を置きかえたかを **対応表** に残します。
# 対応表があれば、生成AIの答えに出てきた記号を、手元で元に戻せます。
#
# 次のセルは、メールアドレスと個人番号を見つける関数です。できているので、そのまま使います。

# %% nbgrader={"grade": false, "grade_id": "find_others", "locked": true, "schema_version": 3, "solution": false, "task": false}
def find_emails(text):
    """メールアドレスを、出てきた順に返す。"""
    return re.findall(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", text)


def find_my_numbers(text):
    """12けたの番号を、出てきた順に返す。個人番号でないものもあるかもしれないが、疑わしいものは隠す。"""
    return re.findall(r"(?<!\d)\d{4}[- －]?\d{4}[- －]?\d{4}(?!\d)", text)

# %%
second = read_text("data/問い合わせ2.txt")
print(second)
print(find_phones(second))

# %% [markdown]
# 2通目のメールには、同じ電話番号が2回出てきます。1つの番号に記号が2つあると、あとで混乱します。同じ値には、同じ記号を1つだけ付けます。
# `dict.fromkeys(リスト)` は、順番を変えずに、同じ値を1つにまとめる道具です。`list( )` で、リストに戻します。

# %%
def number_them(kind, values):
    """値に、[種類1] からの記号を付けて、記号から値を引く辞書を返す。"""
    table = {}
    for number, value in enumerate(list(dict.fromkeys(values)), start=1):
        table[f"[{kind}{number}]"] = value
    return table


number_them("電話", find_phones(second))

# %% [markdown]
# - `enumerate(リスト, start=1)` は、1 からの番号と値を、1組ずつ取り出します。
# - 記号がキー、元の値が値です。こうしておくと、記号から元の値を引けます。
# - 記号は、半角の `[ ]` と半角の数字に決めます。決まった形なら、あとで機械が探せます。
#
# 2つの辞書は、`.update( )` で1つにまとめられます。

# %%
table = {}
table.update(number_them("メール", find_emails(second)))
table.update(number_them("電話", find_phones(second)))
table

# %% [markdown]
# ### 練習3　`make_table`
#
# 文と名簿を渡すと、4つの種類（`氏名`、`電話`、`メール`、`個人番号`）の全部を入れた対応表を返す関数を作りましょう。記号の番号は、種類ごとに 1 から付けます。
#
# `number_them` と、4つの `find_…` の関数を使います。
#
# <details><summary>ヒント1</summary>
#
# 見本の `table.update(…)` を、種類ごとに1行ずつ、4行書きます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 氏名だけは、名簿も要ります。`find_names(text, names)` です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     table = {}
#     table.update(number_them("氏名", find_names(text, names)))
#     table.update(number_them("電話", （電話番号のリスト）))
#     （メール）
#     （個人番号）
#     return table
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "make_table", "locked": false, "schema_version": 3, "solution": true, "task": false}
def make_table(text, names):
    """文の中の氏名、電話番号、メールアドレス、個人番号に記号を付けた、対応表を返す。

    引数:
        text: 文（文字列）
        names: 名簿の氏名のリスト
    返り値: 辞書。キーは "[氏名1]" のような記号、値は文に書いてあるままの文字列。同じ値には記号を1つだけ付ける
        種類は "氏名"、"電話"、"メール"、"個人番号"。番号は種類ごとに 1 から
    例: make_table("例示花子 03-0000-0002", ["例示　花子"]) は {"[氏名1]": "例示花子", "[電話1]": "03-0000-0002"}
    """
    ### BEGIN SOLUTION
    table = {}
    table.update(number_them("氏名", find_names(text, names)))
    table.update(number_them("電話", find_phones(text)))
    table.update(number_them("メール", find_emails(text)))
    table.update(number_them("個人番号", find_my_numbers(text)))
    return table
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_make_table", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def by_kind(got, what, look, hidden=False):
    """対応表を、種類ごとの値のリストにする。記号の形と番号も確かめる。"""

    def fail(title):
        shown = "" if hidden else checks.show(got)
        return checks.CheckFailed(title, [("確かめたこと", what), ("あなたの値", shown), ("どこを見るか", look)])

    if not isinstance(got, dict):
        raise fail("対応表が、辞書になっていません。")
    kinds, numbers = {}, {}
    for mark, value in got.items():
        match = re.fullmatch(r"\[([^\[\]0-9]+)([0-9]+)\]", str(mark))
        if not match:
            cause = "種類の名前に [ ] を付けて" if str(mark).startswith("[[") else "キーと値が逆になって"
            raise fail(f"対応表のキーに、[氏名1] のような記号ではないものがあります。{cause}いませんか。")
        kinds.setdefault(match[1], []).append(value)
        numbers.setdefault(match[1], []).append(int(match[2]))
    for kind, found in numbers.items():
        if sorted(found) != list(range(1, len(found) + 1)):
            raise fail(f"「{kind}」の記号の番号が、1 から順に付いていません。")
    return {kind: sorted(values) for kind, values in sorted(kinds.items())}


look = (
    "4つの種類を全部入れているか。種類の名前は「氏名」「電話」「メール」「個人番号」か。同じ値に記号を2つ付けていないか。"
    "値が足りないとき、余分なとき、途中で止まるときは、find_phones と find_names も見直す"
)
checks.equal(
    by_kind(checks.run(make_table, second, names, look=look), "「問い合わせ2.txt」の対応表", look),
    {
        "メール": ["hana.reiji@example.jp"],
        "個人番号": ["000000000013"],
        "氏名": ["仮名様", "例示 花", "例示 花子", "例示花", "見本一郎"],
        "電話": ["03(0000)0005", "09000000004", "０３－００００－０００３"],
    },
    what="「問い合わせ2.txt」の対応表を、種類ごとにまとめたもの",
    look=look,
)
look = "引数の text を使っているか（second ではないか）。table = {} を、関数の中に書いているか。見つからない種類は、対応表に入れない"
checks.equal(checks.run(make_table, "送ってよい文です。", names, look=look), {}, what="隠すもののない文の対応表", look=look)
print("✓ make_table はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_make_table_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の名簿と文を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _text, _expected, _what in (
    (
        "架空様 a@example.jp b@example.jp a@example.jp 0000-00-0014、0000 0000 0015",
        {"メール": ["a@example.jp", "b@example.jp"], "個人番号": ["0000 0000 0015"], "氏名": ["架空様"], "電話": ["0000-00-0014"]},
        "同じメールアドレスと、区切りのある12けたの番号のある文",
    ),
    ("03-0000-0016、03-0000-0016", {"電話": ["03-0000-0016"]}, "同じ電話番号だけの文"),
    ("見本さん、見本 一郎", {}, "名簿にない人だけの文"),
):
    _look = "引数の text と names を使い、4つの種類を全部入れているか。同じ値の記号は1つか。find_phones と find_names は全部できているか"
    _got = checks.run(make_table, _text, ["架空　太郎"], what=_what, look=_look, hidden=True)
    checks.equal(by_kind(_got, _what, _look, hidden=True), _expected, what=_what + "の対応表", look=_look, hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ## 4　隠す
#
# ### 見本
#
# 対応表ができたら、文の中の値を、記号に置きかえます。ところが、上から順に置きかえると、困ったことが起きます。

# %%
small = {"[氏名1]": "例示花", "[氏名2]": "例示花子"}
text = "例示花子と例示花"
for mark, value in small.items():
    text = text.replace(value, mark)
text

# %% [markdown]
# 「例示花子」が `[氏名1]子` になりました。名前の一部が残っただけでなく、別の人と取り違えています。「例示花」を **先に** 置きかえたからです。
# **長いものから先に** 置きかえれば、この間違いは起きません。`sorted(リスト, key=len, reverse=True)` は、長さ（`len`）の順に、長いものから並べます。

# %%
words = ["花", "例示花子", "例示花"]
sorted(words, key=len, reverse=True)

# %% [markdown]
# 辞書の組を、値の長さの順に並べるには、次のように書きます。`pair` は（記号, 値）の組で、`pair[1]` が値です。`lambda`（ラムダ）は「こういうものを受け取って、これを返す」という、名前のない小さな関数です。

# %%
sorted(small.items(), key=lambda pair: len(pair[1]), reverse=True)

# %% [markdown]
# ### 練習4　`mask`
#
# 文と対応表を渡すと、対応表の値を全部記号に置きかえた文を返す関数を作りましょう。どんな順番の対応表でも、名前の一部が残らないようにします。対応表は変えません。
#
# <details><summary>ヒント1</summary>
#
# 見本の悪い例の `for` の行だけを、「長いものから」に変えます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `for mark, value in sorted(…):` の（…）に、すぐ上の見本の並べ方を使います。`small` のところは `table` です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     for mark, value in sorted(table.items(), key=（値の長さ）, reverse=True):
#         text = text.replace(（探すもの）, （置きかえるもの）)
#     return text
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "mask", "locked": false, "schema_version": 3, "solution": true, "task": false}
def mask(text, table):
    """文の中の、対応表にある値を、全部記号に置きかえて返す。長い値から先に置きかえる。対応表は変えない。

    引数:
        text: 文（文字列）
        table: 対応表（辞書）。キーが記号、値が元の文字列
    返り値: 置きかえた文（文字列）
    例: mask("例示花子です", {"[氏名1]": "例示花子"}) は "[氏名1]です"
    """
    ### BEGIN SOLUTION
    for mark, value in sorted(table.items(), key=lambda pair: len(pair[1]), reverse=True):
        text = text.replace(value, mark)
    return text
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_mask", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
look = "長い値から先に置きかえているか。replace のかっこの中は（値, 記号）の順か。return の字下げは for とそろっているか。replace の結果を text に入れ直しているか"
for table, text, expected, what in (
    ({"[電話1]": "03-0000-0002"}, "電話は03-0000-0002か03-0000-0002", "電話は[電話1]か[電話1]", "同じ番号が2回ある文"),
    (small, "例示花子と例示花", "[氏名2]と[氏名1]", "短い氏名が先にある対応表"),
    ({"[氏名1]": "例示花子", "[氏名2]": "例示花"}, "例示花と例示花子", "[氏名2]と[氏名1]", "長い氏名が先にある対応表"),
    ({}, "隠すものはありません", "隠すものはありません", "空の対応表"),
):
    with checks.unchanged(table, what="渡した対応表"):
        masked = checks.run(mask, text, table, what=what, look=look)
    checks.text(masked, expected, what=what + "を隠したもの", look=look)
table = checks.run(make_table, second, names)
masked = checks.run(mask, second, table)
checks.prompts.omits(
    masked,
    {"氏名": "例示花子", "電話番号": "03-0000-0003", "携帯電話の番号": "09000000004", "メールアドレス": "hana.reiji@example.jp", "個人番号": "000000000013"},
    what="「問い合わせ2.txt」を隠した文",
    look="find_phones、find_names、make_table の練習が全部「✓」になっているか",
)
print("✓ mask はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_mask_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の文を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _table, _text, _expected, _what in (
    ({"[氏名1]": "架", "[氏名2]": "架空太郎", "[氏名3]": "架空太"}, "架空太、架空太郎、架", "[氏名3]、[氏名2]、[氏名1]", "3つの長さの氏名がある文"),
    ({"[氏名1]": "太郎様", "[電話1]": "0300000001", "[個人番号1]": "030000000100"}, "030000000100太郎様0300000001", "[個人番号1][氏名1][電話1]", "電話番号が、ほかの番号の一部と同じ文"),
    ({"[氏名1]": "架空（太郎）", "[メール1]": "a.b@example.jp"}, "架空（太郎）axb@example.jp", "[氏名1]axb@example.jp", "かっこや点のある値の文"),
    ({"[氏名1]": "名さん", "[氏名2]": "仮名さん"}, "仮名さんと名さんへ", "[氏名2]と[氏名1]へ", "姓の終わりが、別の人の姓と同じ文"),
    ({"[氏名1]": "いない 人"}, "だれもいない", "だれもいない", "対応表の値が出てこない文"),
):
    with checks.unchanged(_table, what="渡した対応表", hidden=True):
        _got = checks.run(mask, _text, _table, what=_what, hidden=True)
    checks.text(_got, _expected, what=_what + "を隠したもの", look="値の字の順ではなく、値の長い順に、文字列の replace で置きかえているか", hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ## 5　モデルに渡し、元に戻す
#
# ### 見本
#
# 隠した文を、モデルに渡してみます。**モデル** は、文を受け取って文を返す、生成AIの本体のことです。
# このノートでは、インターネットにつながらない **練習用のモデル** を使います。決められた規則で答える小さなプログラムで、生成AIではありませんが、本物と同じように、あいまいな頼み方をすると失敗します。
#
# 頼む文を **プロンプト** と呼びます。詳しくは次の単元で学ぶので、ここでは形だけ見てください。

# %% nbgrader={"grade": false, "grade_id": "ask_model", "locked": true, "schema_version": 3, "solution": false, "task": false}
def ask_model(prompt):
    """練習用のモデルにプロンプトを渡し、答えの文を返す。"""
    client = practice_model.client()
    messages = [{"role": "user", "content": prompt}]
    answer = client.chat.completions.create(model=practice_model.model_name(), messages=messages)
    return answer.choices[0].message.content

# %%
letter = "例示 花子です。駐輪場の利用料はいくらですか。返事は 03-0000-0002 にください。"
my_table = {"[氏名1]": "例示 花子", "[電話1]": "03-0000-0002"}
hidden_letter = letter.replace("例示 花子", "[氏名1]").replace("03-0000-0002", "[電話1]")
print(hidden_letter)
print("-----")
print(ask_model("次の手紙への返信の案を作ってください。\n<手紙>\n" + hidden_letter + "\n</手紙>"))

# %% [markdown]
# よく見ると、`[氏名1]` が `（氏名1）` に変わっています。これでは、対応表で元に戻せません。モデルは、頼まれていなければ、記号も勝手に「直して」しまいます。
# それに、区が言っていない「3日以内に必ず対応いたします」という約束も書かれています。これも、しないように頼みます。
# 記号は、そのまま残すように、はっきり頼みます。

# %%
answer = ask_model(
    "次の手紙への返信の案を作ってください。返信の案だけを書いてください。約束はしないでください。"
    "[ ] で囲んだ記号は、そのまま残してください。\n<手紙>\n" + hidden_letter + "\n</手紙>"
)
print(answer)

# %% [markdown]
# 今度は `[氏名1]` のまま返ってきました。`[電話1]` は、返信の案には出てきません。出てこないのは、要らないからかもしれませんし、モデルが書きかえたからかもしれません。はじめから、隠した文になかった記号かもしれません（「例示花子」を先に隠すと、その中の「例示花」の記号は使われません）。**出てこなかった記号は、人が確かめます**。
#
# 対応表は、手元のパソコンの中だけに置きます。**対応表をモデルに送ったり、隠した文と同じメールに付けたりしてはいけません**。
#
# ### 練習5　`unmask`
#
# モデルの答えと対応表を渡すと、記号を元の値に戻した文と、**答えに出てこなかった記号のリスト** の、2つを返す関数を作りましょう。
#
# 次は、リストの言葉が文にあるかないかを調べる見本です。`not in` は「ない」ときに True になります。2つの値は、`return A, B` と、カンマで並べて返します。

# %%
def two_lists(text, words):
    """文の中にある言葉と、ない言葉を、2つのリストで返す。"""
    present = []
    absent = []
    for word in words:
        if word not in text:
            absent.append(word)
        else:
            present.append(word)
    return present, absent


two_lists("りんごとみかん", ["りんご", "バナナ"])

# %% [markdown]
# <details><summary>ヒント1</summary>
#
# `mask` と反対に、記号を探して、値に置きかえます。その前に、記号が答えの中にあるかを調べます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 記号は `]` で終わるので、`[氏名1]` と `[氏名10]` を取り違えることはありません。長い順に並べなくてかまいません。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     missing = []
#     text = answer
#     for mark, value in table.items():
#         if mark not in answer:
#             （missing に足す）
#         text = text.replace(（記号）, （値）)
#     return text, missing
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "unmask", "locked": false, "schema_version": 3, "solution": true, "task": false}
def unmask(answer, table):
    """答えの中の記号を元の値に戻した文と、答えに出てこなかった記号のリストを返す。対応表は変えない。

    引数:
        answer: モデルの答え（文字列）
        table: 対応表（辞書）。キーが記号、値が元の文字列
    返り値: 2つの値。1つ目は元に戻した文、2つ目は、出てこなかった記号のリスト（対応表の順）
    例: unmask("[氏名1] 様", {"[氏名1]": "例示花子", "[電話1]": "03-0000-0002"}) は ("例示花子 様", ["[電話1]"])
    """
    ### BEGIN SOLUTION
    missing = []
    text = answer
    for mark, value in table.items():
        if mark not in answer:
            missing.append(mark)
        text = text.replace(mark, value)
    return text, missing
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_unmask", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def two_values(got, what, look, hidden=False):
    """文とリストの2つなら、そのまま返す。"""
    if isinstance(got, (tuple, list)) and len(got) == 2 and isinstance(got[0], str) and isinstance(got[1], (tuple, list)):
        return got
    raise checks.CheckFailed(
        "unmask の返り値が、文とリストの2つになっていません。",
        [
            ("確かめたこと", what),
            ("期待したこと", "return 文, リスト の形で、2つを返します。"),
            ("あなたの値", "" if hidden else checks.show(got)),
            ("どこを見るか", look),
        ],
    )


look = "記号を値に置きかえているか（逆ではないか）。出てこなかった記号だけを、リストに入れているか"
for answer, table, text, absent, what in (
    ("[氏名1] 様\n[氏名1] 様あてに送ります。", {"[氏名1]": "例示 花子"}, "例示 花子 様\n例示 花子 様あてに送ります。", [], "記号が全部残っている答え"),
    ("（氏名1） 様、[電話1]へ", {"[氏名1]": "例示 花子", "[電話1]": "03-0000-0002"}, "（氏名1） 様、03-0000-0002へ", ["[氏名1]"], "モデルが記号を1つ書きかえた答え"),
    ("お答えします。", {"[氏名1]": "例示 花子", "[電話1]": "03-0000-0002"}, "お答えします。", ["[氏名1]", "[電話1]"], "記号が1つもない答え"),
):
    with checks.unchanged(table, what="渡した対応表"):
        got = two_values(checks.run(unmask, answer, table, what=what, look=look), what, look)
    checks.text(got[0], text, what=what + "を元に戻した文", look=look)
    checks.equal(list(got[1]), absent, what=what + "に出てこなかった記号", look=look)
print("✓ unmask はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_unmask_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の答えを使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_unsorted = ["[電話1]", "[個人番号1]", "[氏名1]", "[メール1]"]
_many = {f"[氏名{_number}]": f"架空 {'一二三四五六七八九十甲'[_number - 1]}" for _number in range(1, 12)}
for _answer, _table, _text, _missing, _what in (
    ("[氏名11]、[氏名1]、[氏名10]", _many, "架空 甲、架空 一、架空 十", [f"[氏名{_number}]" for _number in range(2, 10)], "記号が11あり、3つだけ出てくる答え"),
    ("[氏名１]と[ 氏名1 ]と[メール1]", {"[メール1]": "a@example.jp", "[氏名1]": "架空"}, "[氏名１]と[ 氏名1 ]とa@example.jp", ["[氏名1]"], "記号の数字が全角になった答え"),
    ("[氏名1]", {"[氏名1]": "[電話1]さん", "[氏名2]": ""}, "[電話1]さん", ["[氏名2]"], "変わった値のある対応表"),
    ("", dict.fromkeys(_unsorted, "0"), "", _unsorted, "空の答え"),
    ("そのまま", {}, "そのまま", [], "空の対応表"),
):
    _look = "対応表の全部の記号について、対応表の順のまま、あるかないかを調べ、あるものを全部置きかえているか"
    with checks.unchanged(_table, what="渡した対応表", hidden=True):
        _got = two_values(checks.run(unmask, _answer, _table, what=_what, hidden=True), _what, _look, hidden=True)
    checks.text(_got[0], _text, what=_what + "を元に戻した文", look=_look, hidden=True)
    checks.equal(list(_got[1]), _missing, what=_what + "に出てこなかった記号", look=_look, hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ## 6　使い方の計画を、4つの観点で確かめる
#
# ### 見本
#
# 文を隠すだけでは、まだ足りません。**何に、どう使うか** にも危険があります。
# 国は「行政の進化と革新のための生成AIの調達・利活用に係るガイドライン」（デジタル社会推進標準ガイドライン DS-920）で、危険の大きい使い方かどうかを考える観点を、4つ示しています。
#
# | 観点 | 考えること |
# | --- | --- |
# | 利用者 | だれが使うか。職員だけか、区民もか |
# | 業務 | 何に使うか。人の権利や生活に関わる決定か |
# | 学習 | 個人情報や、機密の情報が、学習などに使われないか |
# | 職員の確認 | 出てきた答えを、職員が見て判断してから使うか |
#
# これは国の機関のための決まりですが、区で考えるときにも役に立ちます。実際には、4つを合わせて人が考えます。ここでは練習のために、下の表のように、**はっきりした決まり** にします。
#
# 「利用計画.csv」には、各課から出た計画が並んでいます。

# %%
plans = read_csv("data/利用計画.csv")
for plan in plans:
    print(plan)

# %% nbgrader={"grade": false, "grade_id": "decisions", "locked": true, "schema_version": 3, "solution": false, "task": false}
DECISIONS = ["給付の可否の判断", "採用の判断", "税額の決定"]
SAFE_DATA = ["公開情報"]

# %% [markdown]
# 次は、2つのことを調べて、心配な点のリストを返す見本です。**空（書いていない）や「不明」は、「問題なし」にしません**。分からないことは、危険なほうに数えます。

# %%
def worries(plan):
    """外部への公開と、費用について、心配な点のリストを返す。"""
    found = []
    if "外部" in plan["公開先"]:
        found.append("公開先")
    if plan["費用"] != "予算内":
        found.append("費用")
    return found


print(worries({"公開先": "外部の事業者", "費用": "予算内"}))
print(worries({"公開先": "庁内", "費用": ""}))

# %% [markdown]
# 費用が空のときも、`!= "予算内"`（「予算内」ではない）に当てはまるので、心配な点に入りました。
#
# ### 練習6　`risk_axes`
#
# 計画（辞書）を渡すと、危険のある観点の名前のリストを返す関数を作りましょう。観点の名前と順番は、次の表のとおりです。
#
# | 観点の名前 | 危険があるとするとき |
# | --- | --- |
# | `"利用者"` | 「利用者」に、「区民」が **含まれる** |
# | `"業務"` | 「業務」が、`DECISIONS` の中に **ある** |
# | `"学習"` | 「情報」が `SAFE_DATA` の中に **なく**、しかも「学習」が「されない」 **ではない** |
# | `"職員の確認"` | 「職員の確認」が「必ず見る」 **ではない** |
#
# 公開情報だけを使うなら、学習されても「学習」の危険には数えません。「利用者」と「業務」が空の計画は、書き直してもらうので、渡しません。
#
# <details><summary>ヒント1</summary>
#
# 見本の `worries` と同じ形で、`if` が4つです。1つの計画に、危険がいくつもあることがあるので、`elif` や `else` は使いません。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 「しかも」は `and` です。「中にない」は `not in`、「ではない」は `!=` です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     found = []
#     if "区民" in plan["利用者"]:
#         found.append("利用者")
#     if （業務が DECISIONS の中にある）:
#         found.append("業務")
#     if plan["情報"] not in SAFE_DATA and （学習が「されない」ではない）:
#         found.append("学習")
#     if （職員の確認が「必ず見る」ではない）:
#         found.append("職員の確認")
#     return found
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "risk_axes", "locked": false, "schema_version": 3, "solution": true, "task": false}
def risk_axes(plan):
    """計画の、危険のある観点の名前を、「利用者」「業務」「学習」「職員の確認」の順のリストで返す。

    引数:
        plan: 計画（辞書）。値は全部文字列。「情報」「学習」「職員の確認」は、空のこともある
    返り値: 文字列のリスト。危険がなければ、空のリスト
    例: risk_axes({"利用者": "区民", "業務": "翻訳", "情報": "公開情報", "学習": "不明", "職員の確認": ""}) は ["利用者", "職員の確認"]
    """
    ### BEGIN SOLUTION
    found = []
    if "区民" in plan["利用者"]:
        found.append("利用者")
    if plan["業務"] in DECISIONS:
        found.append("業務")
    if plan["情報"] not in SAFE_DATA and plan["学習"] != "されない":
        found.append("学習")
    if plan["職員の確認"] != "必ず見る":
        found.append("職員の確認")
    return found
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_risk_axes", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for number, expected in enumerate(
    ([], ["学習"], ["利用者", "職員の確認"], ["業務", "職員の確認"], [], ["利用者"], ["業務", "学習", "職員の確認"])
):
    what = f"「{plans[number]['計画']}」という計画"
    look = "表の4つの条件を、順番どおりに、別々の if で調べているか。空や「不明」を、問題なしにしていないか"
    checks.equal(checks.run(risk_axes, plans[number], what=what, look=look), expected, what=what + "の、危険のある観点", look=look)
print("✓ risk_axes はできています。これで全部です。")

# %% nbgrader={"grade": true, "grade_id": "test_risk_axes_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の計画を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_keys = ["利用者", "業務", "情報", "学習", "職員の確認"]
for _values, _expected, _what in (
    (["区の職員", "税額の決定", "庁内の文書", "", "必ず見る"], ["業務", "学習"], "学習されるかどうかが空の計画"),
    (["区民と職員", "要約", "個人情報", "される", "見ない"], ["利用者", "学習", "職員の確認"], "区民も使い、個人情報が学習される計画"),
    (["職員", "税額の決定の説明", "公開情報", "される", "必ず見る"], [], "決定ではなく、説明に使う計画"),
    (["職員", "翻訳", "", "不明", ""], ["学習", "職員の確認"], "情報も、職員の確認も空の計画"),
    (["職員", "翻訳", "", "されない", "必ず見るとは限らない"], ["職員の確認"], "必ず見るとは言えない計画"),
    (["区民", "採用の判断", "公開情報ではない", "検討中", "一部だけ見る"], ["利用者", "業務", "学習", "職員の確認"], "4つとも危険のある計画"),
):
    _plan = dict(zip(_keys, _values))
    checks.equal(
        checks.run(risk_axes, _plan, what=_what, hidden=True),
        _expected,
        what=_what + "の、危険のある観点",
        look="「含まれる」「中にある」「ではない」を、表のとおりに使い分けているか",
        hidden=True,
    )
_kept = list(DECISIONS), list(SAFE_DATA)
try:
    DECISIONS[:], SAFE_DATA[:] = ["道路の占用の許可"], ["統計"]
    _what = "DECISIONS と SAFE_DATA の中身を変えたとき"
    _plan = dict(zip(_keys, ["職員", "道路の占用の許可", "統計", "される", "必ず見る"]))
    checks.equal(
        checks.run(risk_axes, _plan, what=_what, hidden=True),
        ["業務"],
        what=_what + "の、危険のある観点",
        look="業務や情報の名前を書き写さず、DECISIONS と SAFE_DATA の中にあるかを調べているか",
        hidden=True,
    )
finally:
    DECISIONS[:], SAFE_DATA[:] = _kept
### END HIDDEN TESTS

# %% [markdown]
# 結果を見るには、ノートの上の「+」ボタンで新しいセルを作り、次のように書いて実行してください。
#
# ```python
# for plan in plans:
#     print(plan["計画"], risk_axes(plan))
# ```
#
# 1つでも観点が出た計画は、「使ってはいけない」のではありません。**始める前に、よろず相談DXと一緒に、危険を減らす方法を考える** 計画です。
#
# ## まとめ
#
# - 生成AIに送ることは、区の外へ渡すこと。個人情報と、公表前の情報は送らない
# - 番号は並び方で、氏名は名簿で見つける。書き方の違い（全角、空白、「さん」）も考える
# - 同じ値には同じ記号。対応表は手元に置き、決して送らない
# - 長いものから先に置きかえる。戻すときは、出てこなかった記号を人が確かめる
# - 使い方の計画は、利用者、業務、学習、職員の確認の4つで考える。分からないことは、危険に数える
#
# ## 明日、自分のファイルで試すこと
#
# 1. 自分の課に届くメールの、よくある書き方を3つ思い出し、**架空の氏名と番号で** 作り直して、ここで作った関数で隠せるか試します。本物のメールは使いません。
# 2. 隠した文を、声に出して読みます。住所、生年月日、病名、勤め先など、この単元の道具では見つからないものが残っていないか、探します。
# 3. 残っていたら、何を見つければよかったかを書き留めます。それが、次に作る `find_…` の関数です。
# 4. 自分の課で生成AIを使いたいことを1つ選び、4つの観点を、計画の形で書いてみます。
#
# **区で認められた生成AI以外には、隠した文も送らないでください。**
#
# ### 困ったときは：よろず相談DX
#
# 情報システムの担当が、どんな小さなことでも相談に乗ります。次の3つを書いて送ると、早く解決します。
#
# 1. **したいこと**（例：届いたメールから住所も見つけて隠したい）
# 2. **書いたもの**（セルの中身をそのまま）
# 3. **出たもの**（エラーなら、いちばん下の行。ここまで試したことも）
#
# まちがえて個人情報を送ってしまったときは、**すぐに** 知らせてください。早いほど、できることが多くあります。
#
# 最後に、このノートを **保存してから提出** してください。何度でも提出し直せて、いちばん良い結果が記録されます。
