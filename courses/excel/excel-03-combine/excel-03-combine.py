# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Excel 3 各課のブックを1つの表にまとめる
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - フォルダーの中から、読むべきブックだけを選び、残りが何かを知らせる
# - 未提出の課、同じ課から2つ届いたファイル、一覧にない課を見つける
# - 列の順番がちがうブックも、見出しの名前でそろえて読む。見出しが足りないブックは、推測で読まない
# - どの行にも「どのファイルの何行目か」を付け、合わない行を捨てずに知らせる
#
# **所要時間**　45分（途中でやめても、保存しておけば続けられます。続けるときは、いちばん上のセルから順に実行し直します）
#
# **業務での使いどころ**　各課に照会をすると、同じ様式で頼んだはずなのに、列が増えたり、見出しが変わったり、同じ課から2回届いたりします。
# 1つずつ開いてコピーと貼り付けでまとめると、1課分を貼り忘れても、だれも気付けません。この単元では、「まとめた表」と一緒に、「まとめられなかったもの全部の一覧」を作ります。
#
# データはすべて架空です。「架空区」という区は実在しません。

# %% [markdown]
# ## はじめに
#
# 「Excel 2 表をきれいにする」の続きです。**上から順に、飛ばさずに** 実行し、「# ここに書いてください」とあるセルだけに答えを書きます。
# これまでに出てきた言葉のうち、この単元でよく使うものは、次のとおりです。
#
# | 言葉 | 意味 |
# | --- | --- |
# | リストと `.append(値)` | 値を順番に並べたもの。最後に1つ足す |
# | 辞書 | `{"課": "総務課", "行": 5}` のような、見出し（キー）と値の組。表の1行を表す |
# | `dict(zip(見出し, 値))` | 見出しのリストと値のリストから、辞書を作る |
# | `値 not in リスト` | リストの中に、同じ値がなければ True |
# | `A and B`、`not A` | A も B も True のとき True。A が False のとき True |
# | `continue` | 残りを飛ばして、次の1つへ進む |
# | `try:` と `except ValueError:` | まずやってみて、ValueError というエラーのときだけ、止まらずに別のことをする（Excel 2 の練習6） |
# | `return A, B` | 2つの結果を一度に返す |
#
# 契約担当が「業務委託契約の予定調査」を各課に照会し、返ってきたファイルが `data/回答` というフォルダーに入っている、という場面です。
# まず、次の2つのセルを実行してください。何も表示されなければ成功です。

# %% nbgrader={"grade": false, "grade_id": "tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
import unicodedata  # 全角と半角をそろえる道具
from datetime import datetime  # 日時を扱う道具
from pathlib import Path  # ファイルとフォルダーの場所を扱う道具（「パス」と読みます）
from openpyxl import load_workbook  # Excel のブックを読む道具
from openpyxl.utils import get_column_letter  # 列の番号を A、B、C に変える道具
from yorozu import checks  # 答えを確かめる道具

# %% nbgrader={"grade": false, "grade_id": "sections", "locked": true, "schema_version": 3, "solution": false, "task": false}
SECTIONS = ["総務課", "税務課", "戸籍住民課", "福祉課", "子育て支援課", "健康推進課", "道路公園課", "環境課", "図書館", "教育総務課"]
REQUIRED = ["契約番号", "件名", "契約先", "契約金額", "終了日"]

# %% [markdown]
# `SECTIONS` は照会を送った課の一覧、`REQUIRED` は様式にある見出しの一覧です。

# %% [markdown]
# ## 1　フォルダーの中を分ける
#
# ### 見本
#
# フォルダーに何が入っているかを見ます。

# %%
for path in sorted(Path("data/回答").iterdir()):
    print(path.name)

# %% [markdown]
# - `Path("data/回答")` は、「その場所にあるフォルダー」を表す値です。`Path` の値を「パス」と呼びます。
# - `.iterdir()` は、フォルダーの中のものを、パスとして1つずつ取り出します。順番は決まっていないので、`sorted( )` で名前の順に並べます。並べないと、**パソコンによって結果の順番が変わります**。
# - `path.name` はファイル名です。たとえば `01_総務課.xlsx` です。
# - `path.suffix`（サフィックス）は、最後の「.」から後ろの部分（拡張子）です。`01_総務課.xlsx` なら `.xlsx` です。
#
# 次は、フォルダーの中の「.txt」のファイルと、それ以外を分ける関数の見本です。

# %%
def split_memos(folder):
    """フォルダーの中の .txt のファイルと、それ以外を、2つのリストに分けて返す。"""
    memos = []
    others = []
    for path in sorted(Path(folder).iterdir()):
        if path.suffix == ".txt":
            memos.append(path)
        else:
            others.append(path)
    return memos, others


memos, rest = split_memos("data/回答")
print(len(memos), "件と", len(rest), "件")

# %% [markdown]
# どのファイルも、2つのリストの **どちらか1つに必ず入ります**。だから、足すと元の数になります。
#
# ### 練習1　`split_files`
#
# フォルダーの中のものを、「読むブック」と「それ以外」に分ける関数を作りましょう。
# 読むブックは、**拡張子が `.xlsx` で、ファイル名が `~$` で始まらない** ものです。
#
# `~$総務課.xlsx` のようなファイルは、だれかが Excel でブックを開いている間だけできる、目印のファイルです。名前は `.xlsx` で終わりますが、ブックではありません。
# 共有フォルダーにこれがあるときは、**開いている人がまだ書いている途中** かもしれないので、捨てずに「それ以外」に入れて知らせます。フォルダーの中にあるフォルダーも、「それ以外」に入れます（その中は見ません）。
#
# <details><summary>ヒント1</summary>
#
# 見本の `split_memos` と同じ形です。違うのは `if` の条件だけです。
#
# </details>
# <details><summary>ヒント2</summary>
#
# ファイル名が `~$` で始まるかどうかは、`path.name.startswith("~$")` で分かります。「始まらない」は、前に `not` を付けて `not path.name.startswith("~$")` です。
# 2つの条件の両方に合うことは、間に `and`（「かつ」の意味）を置いて書きます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# （　）のところは、かっこも消して、自分の答えに書きかえます。
#
# ```python
#     books = []
#     others = []
#     for path in sorted(Path(folder).iterdir()):
#         if path.suffix == （拡張子） and not （名前が ~$ で始まる）:
#             books.append(path)
#         else:
#             others.append(path)
#     return （2つのリスト）
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "split_files", "locked": false, "schema_version": 3, "solution": true, "task": false}
def split_files(folder):
    """フォルダーの中のものを、「読むブック」と「それ以外」に分けて返す。

    読むブックは、拡張子が .xlsx で、名前が ~$ で始まらないもの。どれも、2つのリストのどちらか1つに入れる。

    引数:
        folder: フォルダーの場所（文字列）
    返り値: 2つのリスト。どちらもパス（Path の値）のリストで、名前の順
        1つ目: 読むブック
        2つ目: それ以外
    例: フォルダーの中が 01_総務課.xlsx、~$01_総務課.xlsx、メモ.txt なら、
        1つ目は 01_総務課.xlsx だけ、2つ目は ~$01_総務課.xlsx と メモ.txt のパスになる
    """
    ### BEGIN SOLUTION
    books = []
    others = []
    for path in sorted(Path(folder).iterdir()):
        if path.suffix == ".xlsx" and not path.name.startswith("~$"):
            books.append(path)
        else:
            others.append(path)
    return books, others
    ### END SOLUTION

# %% [markdown]
# ### 確かめる
#
# 「✓」が出たら、次へ進みます。「✗」が出たら、「どこを見るか」を手がかりに直し、**練習のセルを実行し直してから**、もう一度確かめます。
# 練習のセルで `SyntaxError` などの英語のエラーが出たら、先にそれを直します。全角の記号、`:` の忘れ、字下げのずれがないか見てください（Excel 1 の「確かめる」に一覧があります）。

# %% nbgrader={"grade": true, "grade_id": "test_split_files", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import shutil
import tempfile


def copy_of_answers(folder):
    """回答のフォルダーの写しを作り、その場所を返す。写しには、開いている間だけできる目印のファイルなどは入れない。"""
    place = Path(folder) / "回答"
    shutil.copytree("data/回答", place, ignore=shutil.ignore_patterns(".*", "~$*", "Thumbs.db", "desktop.ini"))
    return str(place)


def parts_of(value, count, name, hidden=False):
    """value が count 個のリストなら、そのまま返す。"""
    if isinstance(value, (tuple, list)) and len(value) == count and all(isinstance(part, (tuple, list)) for part in value):
        return value
    raise checks.CheckFailed(
        f"{name} の返り値が、{count}つのリストになっていません。",
        [
            ("期待したこと", f"{count}つのリストが返ります。"),
            ("あなたの値", "" if hidden else checks.show(value)),
            ("どこを見るか", f"最後の return で、{count}つのリストを「,」で区切って並べているか"),
        ],
    )


def names_of(paths, name):
    """パスのリストを、ファイル名のリストにして返す。"""
    for path in paths:
        if not isinstance(path, Path):
            raise checks.CheckFailed(
                f"{name} の返り値のリストに、パスではないものがあります。",
                [
                    ("期待したこと", "ここには、パス（Path の値）だけが入ります。"),
                    ("どこを見るか", "path.name や str(path) ではなく、path を append しているか。return に書いた順番は合っているか"),
                ],
            )
    return [path.name for path in paths]


with tempfile.TemporaryDirectory() as folder:
    for name in ("01_総務課.xlsx", "~$01_総務課.xlsx", "02_税務課.xls", "03_福祉課.pdf", "04_環境課.xlsx", "メモ.txt"):
        (Path(folder) / name).touch()
    result = checks.run(split_files, folder, what="6つのファイルがあるフォルダー")
    got_books, got_others = parts_of(result, 2, "split_files")
    checks.equal(
        names_of(got_books, "split_files"),
        ["01_総務課.xlsx", "04_環境課.xlsx"],
        what="1つ目のリスト（読むブック）のファイル名",
        look="拡張子が .xlsx で、かつ（and）、名前が ~$ で始まらないものか。名前の順（sorted）か。return は、for の外（左）にあるか",
    )
    checks.equal(
        names_of(got_others, "split_files"),
        ["02_税務課.xls", "03_福祉課.pdf", "~$01_総務課.xlsx", "メモ.txt"],
        what="2つ目のリスト（それ以外）のファイル名",
        look="else で、それ以外を全部入れているか。~$ で始まるものも入れているか。return は、for の外（左）にあるか",
    )
with tempfile.TemporaryDirectory() as folder:
    got_books, got_others = parts_of(checks.run(split_files, copy_of_answers(folder)), 2, "split_files")
checks.equal(len(got_books), 10, what="回答のフォルダーの、読むブックの数", look="引数の folder を使っているか")
checks.equal(len(got_others), 2, what="回答のフォルダーの、それ以外の数", look="引数の folder を使っているか")
print("✓ split_files はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_split_files_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別のフォルダーを使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import os as _os
import tempfile as _tempfile

_BOOKS = ["10_一課.xlsx", "2_二課.xlsx", "a~$b.xlsx", "回答.xls.xlsx", "甲.v2.xlsx", "~総括.xlsx"]
_OTHERS = ["旧様式", "xlsx", "甲.xlsx.bak", "乙.xlsx.lnk", "~$甲.xlsx", "~$乙.docx", "丙.xlsm", "表xlsx", "9_九課.csv"]
for _books, _others, _what in (
    (_BOOKS, _OTHERS, "まぎらわしい名前のあるフォルダー"),
    ([], ["~$一課.xlsx"], "読むブックのないフォルダー"),
    ([f"{_number:02}_課.xlsx" for _number in range(20, 0, -1)], [], "ブックだけが20あるフォルダー"),
    ([], [], "空のフォルダー"),
):
    with _tempfile.TemporaryDirectory() as _folder:
        for _name in [*_books, *_others]:
            if _name == "旧様式":
                _os.mkdir(_os.path.join(_folder, _name))
                (Path(_folder) / _name / "3_三課.xlsx").touch()
            else:
                (Path(_folder) / _name).touch()
        _got = parts_of(checks.run(split_files, _folder, what=_what, hidden=True), 2, "split_files", hidden=True)
        for _part, _names, _title in zip(_got, (_books, _others), ("読むブック", "それ以外")):
            checks.equal(
                names_of(_part, "split_files"),
                sorted(_names),
                what=f"{_what}の「{_title}」のファイル名",
                look="見るのは、いちばん最後の拡張子と、名前の始まりだけか。全部のものを、どちらか1つに入れているか。名前の順か",
                hidden=True,
            )
### END HIDDEN TESTS

# %% [markdown]
# ## 2　どの課が出していないか
#
# ### 見本
#
# ファイル名は「番号_課名.xlsx」という決まりです。次のセルは、ファイル名から課の名前を取り出す関数です。中身は読まなくて大丈夫です。このまま実行してください。

# %% nbgrader={"grade": false, "grade_id": "section_of", "locked": true, "schema_version": 3, "solution": false, "task": false}
def section_of(path):
    """ファイル名から、課の名前を取り出す。「_」より後ろで、「（」より前の部分を返す。"""
    name = path.stem.replace("(", "（")
    if "_" in name:
        name = name.split("_", 1)[1]
    return name.split("（")[0].strip()

# %%
print(section_of(Path("01_総務課.xlsx")))
print(section_of(Path("04_福祉課（再提出）.xlsx")))

# %% [markdown]
# 「福祉課」からは、2つのファイルが届いています。両方を足すと **同じ契約を2回数えて** しまいます。どちらが正しいかは、プログラムには分かりません。
# こういうときのために、課ごとのファイルの数を数えます。次は、数える関数の見本です。

# %%
def count_files(paths):
    """課ごとのファイルの数を、辞書にして返す。"""
    counts = {}
    for path in paths:
        section = section_of(path)
        counts[section] = counts.get(section, 0) + 1
    return counts


count_files([Path("01_総務課.xlsx"), Path("04_福祉課.xlsx"), Path("04_福祉課（再提出）.xlsx")])

# %% [markdown]
# - `counts = {}` は、空の辞書です。
# - `counts.get(見出し, 0)` は、辞書の値を取り出します。`counts[見出し]` と違い、**まだその見出しがなければ 0 になります**。だから、初めての課でもエラーになりません。
#
# ### 練習2　`choose_books`
#
# 課の一覧とブックのパスのリストを渡すと、「読んでよいブック」と「知らせること」を返す関数を作りましょう。ブックは、次の順に調べます。
#
# | 順番 | 調べること | どうするか | 知らせる理由 |
# | --- | --- | --- | --- |
# | 1 | 課が、課の一覧にない | 読まずに知らせる | `UNKNOWN` |
# | 2 | 同じ課のファイルが2つ以上ある | **どれも** 読まずに知らせる | `TWICE` |
# | 3 | どちらでもない | 読んでよい | |
#
# 最後に、課の一覧の中に、ファイルが1つもない課があれば、それも知らせます（理由は `NO_FILE`）。
# 「知らせること」は、`{"対象": ファイル名か課名, "理由": 理由}` という辞書です。理由の言葉は、打ち間違えないように、次のセルで変数にしてあります。

# %% nbgrader={"grade": false, "grade_id": "reasons", "locked": true, "schema_version": 3, "solution": false, "task": false}
UNKNOWN = "課の一覧にない課"
TWICE = "同じ課のファイルが2つ以上ある"
NO_FILE = "ファイルがない"
NOT_BOOK = "xlsx のブックではない"
NO_ROWS = "行がない"

# %% [markdown]
# <details><summary>ヒント1</summary>
#
# まず、見本の `count_files(books)` で、課ごとの数を数えます。次に、ブックを1つずつ調べ、最後に、課を1つずつ調べます。`for` が2つになります。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 課が一覧にないことは `section not in sections`、2つ以上あることは `counts[section] >= 2`、1つもないことは `section not in counts` で分かります。
# 1と2で知らせたら、`continue` で次のブックへ進みます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     counts = count_files(books)
#     ready = []
#     notes = []
#     for path in books:
#         section = section_of(path)
#         if section not in sections:
#             notes.append({"対象": path.name, "理由": UNKNOWN})
#             continue
#         if （同じ課のファイルが2つ以上ある）:
#             （知らせる）
#             continue
#         ready.append(path)
#     for section in sections:
#         if （ファイルが1つもない）:
#             notes.append({"対象": section, "理由": （理由）})
#     return ready, notes
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "choose_books", "locked": false, "schema_version": 3, "solution": true, "task": false}
def choose_books(sections, books):
    """読んでよいブックと、知らせることを返す。

    課が一覧にないブック、同じ課に2つ以上あるブックは、読まずに知らせる。ファイルのない課も知らせる。
    渡された2つのリストは変えない。

    引数:
        sections: 課の一覧（文字列のリスト）
        books: ブックのパスのリスト。課の名前は section_of(パス) で分かる
    返り値: 2つのリスト
        1つ目: 読んでよいブックのパスのリスト。順番は books のまま
        2つ目: 知らせること。{"対象": ファイル名か課名, "理由": UNKNOWN か TWICE か NO_FILE} のリスト。順番は自由
    例: 課の一覧が ["総務課", "税務課"]、ブックが 1_総務課.xlsx と 9_会計課.xlsx なら、1つ目は 1_総務課.xlsx だけ、
        2つ目は [{"対象": "9_会計課.xlsx", "理由": UNKNOWN}, {"対象": "税務課", "理由": NO_FILE}]
    """
    ### BEGIN SOLUTION
    counts = count_files(books)
    ready = []
    notes = []
    for path in books:
        section = section_of(path)
        if section not in sections:
            notes.append({"対象": path.name, "理由": UNKNOWN})
            continue
        if counts[section] >= 2:
            notes.append({"対象": path.name, "理由": TWICE})
            continue
        ready.append(path)
    for section in sections:
        if section not in counts:
            notes.append({"対象": section, "理由": NO_FILE})
    return ready, notes
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_choose_books", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def check_notes(notes, expected, what, look, hidden=False):
    """知らせることのリストが、順番のほかは同じかを確かめる。"""
    for note in notes:
        if not isinstance(note, dict) or set(note) != {"対象", "理由"}:
            raise checks.CheckFailed(
                f"{what}に、決まった形ではないものがあります。",
                [
                    ("期待した形", '{"対象": ファイル名か課名, "理由": 理由}'),
                    ("あなたの値", "" if hidden else checks.show(note)),
                    ("どこを見るか", look),
                ],
            )
    for note in notes:
        for name in ("対象", "理由"):
            if not isinstance(note[name], str):
                raise checks.CheckFailed(
                    f"{what}の「{name}」が、文字列ではありません。",
                    [
                        ("あなたの値", "" if hidden else checks.show(note[name])),
                        ("どこを見るか", "パスは path.name で名前に、エラーは str(error) で文字列にしているか"),
                    ],
                )
    got = sorted((note["対象"], note["理由"]) for note in notes)
    wanted = sorted(expected)
    missing = [pair for pair in wanted if wanted.count(pair) > got.count(pair)]
    extra = [pair for pair in got if got.count(pair) > wanted.count(pair)]
    if missing or extra:
        shown = [f"{name}（{reason}）" for name, reason in [*missing[:1], *extra[:1]]]
        repeated = not missing and all(pair in wanted for pair in extra)
        too_much = "同じことを2回以上知らせています。" if repeated else "余分なことを知らせています。"
        if repeated:
            look = "知らせを足す for と append が、ほかの for の中に入っていないか（字下げ）。同じ知らせを2回足していないか"
        raise checks.CheckFailed(
            f"{what}が違います。",
            [
                ("足りないもの", shown[0] if missing and not hidden else ""),
                ("2回以上あるもの" if repeated else "余分なもの", shown[-1] if extra and not hidden else ""),
                ("違い", ("知らせることが足りません。" if missing else "") + (too_much if extra else "")),
                ("どこを見るか", look),
                ("注意", "採点用の別のデータで確かめているため、値は表示しません。" if hidden else ""),
            ],
        )


wanted = ["総務課", "税務課", "環境課", "福祉課"]
given = [Path(name) for name in ("01_総務課.xlsx", "02_税務課.xlsx", "02_税務課（再提出）.xlsx", "03_環境課.xlsx", "05_会計課.xlsx")]
keep = "渡されたリストから消さずに、新しいリストに足しているか"
with checks.unchanged(given, what="渡したブックのリスト", look=keep), checks.unchanged(wanted, what="渡した課の一覧", look=keep):
    result = checks.run(choose_books, wanted, given, what="5つのブック")
ready, notes = parts_of(result, 2, "choose_books")
checks.equal(
    names_of(ready, "choose_books"),
    ["01_総務課.xlsx", "03_環境課.xlsx"],
    what="読んでよいブックのファイル名",
    look="一覧にない課と、2つ以上ある課を、continue で飛ばしているか。引数の sections と books を使っているか。return は、for の外（左）にあるか",
)
check_notes(
    notes,
    [("05_会計課.xlsx", UNKNOWN), ("02_税務課.xlsx", TWICE), ("02_税務課（再提出）.xlsx", TWICE), ("福祉課", NO_FILE)],
    "知らせること",
    "対象は、ブックのことなら path.name、課のことなら課の名前か。理由の変数は合っているか。2つの for の両方で notes に足しているか",
)
print("✓ choose_books はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_choose_books_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の課とブックを使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _sections, _books, _ready, _notes, _what in (
    (
        ["丙課", "甲課", "乙課"],
        ["2_乙課.xlsx", "1_甲課.xlsx", "3_丙課.xlsx"],
        ["2_乙課.xlsx", "1_甲課.xlsx", "3_丙課.xlsx"],
        [],
        "全部の課が1つずつ出していて、名前の順でも、一覧の順でもないブック",
    ),
    (
        ["甲課"],
        ["1_甲課.xlsx", "1_甲課（1）.xlsx", "1_甲課（2）.xlsx"],
        [],
        [("1_甲課.xlsx", TWICE), ("1_甲課（1）.xlsx", TWICE), ("1_甲課（2）.xlsx", TWICE)],
        "1つの課から3つ届いたブック",
    ),
    (
        ["税務課", "会計課"],
        ["1_固定資産税務課.xlsx", "2_会計課.xlsx", "3_会計課分室.xlsx"],
        ["2_会計課.xlsx"],
        [("1_固定資産税務課.xlsx", UNKNOWN), ("3_会計課分室.xlsx", UNKNOWN), ("税務課", NO_FILE)],
        "名前の一部が同じ課のあるブック",
    ),
    (
        ["甲課"],
        ["8_丁課.xlsx", "8_丁課（再）.xlsx"],
        [],
        [("8_丁課.xlsx", UNKNOWN), ("8_丁課（再）.xlsx", UNKNOWN), ("甲課", NO_FILE)],
        "一覧にない課から2つ届いたブック",
    ),
    (["甲課", "乙課"], [], [], [("甲課", NO_FILE), ("乙課", NO_FILE)], "1つも届いていないとき"),
    ([], [], [], [], "課もブックもないとき"),
):
    _got = checks.run(choose_books, _sections, [Path(_name) for _name in _books], what=_what, hidden=True)
    _got_ready, _got_notes = parts_of(_got, 2, "choose_books", hidden=True)
    checks.equal(
        names_of(_got_ready, "choose_books"),
        _ready,
        what=_what + "の「読んでよいブック」",
        look="表の順番（1、2、3）に調べているか。課の名前は、まったく同じかどうかで比べているか。順番は books のままか",
        hidden=True,
    )
    check_notes(
        _got_notes,
        _notes,
        _what + "の「知らせること」",
        "同じ課のファイルは全部知らせているか。課の名前は、まったく同じかどうかで比べているか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 3　見出しを比べる
#
# ### 見本
#
# 次のセルは、ブックを1つ読む関数です。長いので、中身は読まなくても大丈夫です。このまま実行してください。

# %% nbgrader={"grade": false, "grade_id": "read_sheet", "locked": true, "schema_version": 3, "solution": false, "task": false}
def clean_heading(value):
    """見出しの全角と半角をそろえ、空白と改行を取り除く。空なら None にする。"""
    text = "".join(unicodedata.normalize("NFKC", str(value)).split())
    return None if value is None or text == "" else text


def clean_value(value):
    """空白だけの文字列を None にする。"""
    return None if isinstance(value, str) and value.strip() == "" else value


def read_sheet(path):
    """シート「回答」の、見出しのリスト、見出しのすぐ下の行の番号、その行から下のリストを返す。様式と違えば ValueError で止める。"""
    try:
        book = load_workbook(path, data_only=True)  # data_only=True は、式ではなく、計算した値を読むという意味
    except Exception:
        raise ValueError("ブックとして開けない") from None
    sheets = [name for name in book.sheetnames if name != "記入例"]
    if sheets != ["回答"]:
        raise ValueError("シートが様式と違う: " + "、".join(sheets))
    rows = [[clean_value(value) for value in row] for row in book["回答"].iter_rows(values_only=True)]
    found = [number for number, row in enumerate(rows) if "契約番号" in [clean_heading(value) for value in row]]
    if not found:
        raise ValueError("見出しの行がない（「契約番号」が見つからない）")
    at = found[0]
    headings, kept = [], []
    for column, value in enumerate(rows[at]):
        heading = clean_heading(value)
        if heading is None and all(row[column] is None for row in rows[at + 1:]):
            continue  # 見出しも値もない列
        headings.append(heading or f"{get_column_letter(column + 1)}列（見出しなし）")
        kept.append(column)
    for heading in headings:
        if headings.count(heading) > 1:
            raise ValueError("同じ見出しが2つ以上ある: " + heading)
    return headings, at + 2, [[row[column] for column in kept] for row in rows[at + 1:]]

# %%
headings, first, rows = read_sheet(Path("data/回答/02_税務課.xlsx"))
print(headings)
print(first)
print(rows)

# %% [markdown]
# `read_sheet` は、3つの結果を返します。
#
# - `headings`: 見出しのリスト。改行と空白は（途中のものも）取り除き、全角のかっこや英数字は、半角にそろえてあります。
# - `first`: 見出しのすぐ下の行が、**Excel の何行目か**
# - `rows`: 見出しより下の行。合計の行も入っています。
#
# 税務課は、列の順番を変えて返してきました。順番だけなら、見出しの名前で取り出せば大丈夫です。困るのは、見出しが **変わった** ときです。
# 表をつなげる道具として、pandas（パンダス）の `concat`（コンカット、「つなげる」の意味）がよく使われます。見出しの違う表をつなげると、どうなるでしょうか。

# %%
import pandas as pd  # 表を扱う道具

soumu = pd.DataFrame({"契約番号": ["K26-001"], "契約金額": [1100000]})
kosodate = pd.DataFrame({"契約番号": ["K26-041"], "契約額": [2200000]})
both = pd.concat([soumu, kosodate])
print(both)
print("合計", both["契約金額"].sum())

# %% [markdown]
# エラーも注意も出ません。列が2つに分かれ、空いたところには `NaN`（値がないという印）が入り、**合計から2課目が黙って抜けました**。
#
# だから、つなげる前に見出しを比べます。次は、申請に必要な書類のうち、足りないものを答える関数の見本です。

# %%
def missing_papers(papers):
    """必要な書類のうち、papers にないものを、リストにして返す。"""
    missing = []
    for name in ["申請書", "同意書", "本人確認書類の写し"]:
        if name not in papers:
            missing.append(name)
    return missing


missing_papers(["同意書", "委任状", "申請書"])

# %% [markdown]
# ### 練習3　`compare_headings`
#
# 見出しのリストを渡すと、「足りない見出し」と「余分な見出し」の2つのリストを返す関数を作りましょう。比べる相手は、様式の見出し `REQUIRED` です。
#
# 「契約額」は「契約金額」のことだろう、と **推測してはいけません**。税抜きの額を書く列として、わざと名前を変えたのかもしれないからです。足りないもの、余分なものとして、そのまま知らせます。
#
# <details><summary>ヒント1</summary>
#
# 「足りない」は見本と同じ形です。「余分」は、`headings` と `REQUIRED` を入れかえた形です。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `for` を2つ書きます。1つ目は `for name in REQUIRED:` で、`headings` にない名前を集めます。2つ目は `for name in headings:` で、`REQUIRED` にない名前を集めます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     missing = []
#     for name in REQUIRED:
#         if name not in headings:
#             missing.append(name)
#     extra = []
#     for name in （反対のリスト）:
#         if （反対の条件）:
#             extra.append(name)
#     return missing, extra
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "compare_headings", "locked": false, "schema_version": 3, "solution": true, "task": false}
def compare_headings(headings):
    """見出しを REQUIRED と比べて、足りないものと余分なものを返す。REQUIRED も、渡されたリストも変えない。

    引数:
        headings: ブックの見出し（文字列のリスト）
    返り値: 2つのリスト
        1つ目: REQUIRED にあって headings にない名前。順番は REQUIRED のまま
        2つ目: headings にあって REQUIRED にない名前。順番は headings のまま
    例: compare_headings(["契約番号", "件名", "契約先", "契約額", "終了日"]) は、["契約金額"] と ["契約額"]
    """
    ### BEGIN SOLUTION
    missing = []
    for name in REQUIRED:
        if name not in headings:
            missing.append(name)
    extra = []
    for name in headings:
        if name not in REQUIRED:
            extra.append(name)
    return missing, extra
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_compare_headings", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
for given, wanted_missing, wanted_extra, what in (
    (["契約番号", "件名", "契約先", "契約額", "終了日"], ["契約金額"], ["契約額"], "「契約金額」が「契約額」になった見出し"),
    (["終了日", "契約金額", "契約先", "件名", "契約番号"], [], [], "順番だけがちがう見出し"),
    (["件名", "備考", "契約番号", "担当者", "契約金額"], ["契約先", "終了日"], ["備考", "担当者"], "2つ足りず、2つ余分な見出し"),
):
    with (
        checks.unchanged(
            REQUIRED, what="様式の見出し REQUIRED", look="REQUIRED から消していないか。直したら、はじめの REQUIRED のセルも実行し直してください"
        ),
        checks.unchanged(given, what="渡した見出しのリスト", look="headings から消さずに、新しいリストに足しているか"),
    ):
        got = parts_of(checks.run(compare_headings, given, what=what), 2, "compare_headings")
    checks.equal(got[0], wanted_missing, what=what + "の、足りない見出し", look="REQUIRED を1つずつ見て、headings にないものを集めているか。return は、for の外（左）にあるか")
    checks.equal(got[1], wanted_extra, what=what + "の、余分な見出し", look="headings を1つずつ見て、REQUIRED にないものを集めているか。return は、for の外（左）にあるか")
print("✓ compare_headings はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_compare_headings_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の見出しを使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _given, _missing, _extra, _what in (
    (["件名1", "G列（見出しなし）", "契約番号", "契約先名", "メモ"], ["件名", "契約先", "契約金額", "終了日"], ["件名1", "G列（見出しなし）", "契約先名", "メモ"], "名前の一部が同じ見出し"),
    (["契約番号", "件名", "契約先", "見積額", "終了日"], ["契約金額"], ["見積額"], "似た名前に変わった見出し"),
    (["No", *REQUIRED, "備考"], [], ["No", "備考"], "前と後ろに列を足した見出し"),
    (REQUIRED[:-1], ["終了日"], [], "最後が足りない見出し"),
    (REQUIRED[1:], ["契約番号"], [], "最初が足りない見出し"),
    ([], REQUIRED, [], "1つもない見出し"),
):
    with checks.unchanged(REQUIRED, what="様式の見出し REQUIRED", look="REQUIRED から消していないか", hidden=True):
        _got = parts_of(checks.run(compare_headings, list(_given), what=_what, hidden=True), 2, "compare_headings", hidden=True)
    checks.equal(_got[0], _missing, what=_what + "の「足りない見出し」", look="まったく同じ名前かどうかで比べているか。順番は REQUIRED のままか", hidden=True)
    checks.equal(_got[1], _extra, what=_what + "の「余分な見出し」", look="まったく同じ名前かどうかで比べているか。順番は headings のままか", hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ## 4　どのファイルの何行目かを付ける
#
# ### 見本
#
# まとめた表を見て「この金額、おかしいのでは」と聞かれたら、元のブックを確かめます。そのために、どの行にも **出どころ**（どのファイルの何行目か）を付けます。
# 行の番号は、Excel 1 で使った `enumerate`（イニュームレート）で数えます。

# %%
headings, first, rows = read_sheet(Path("data/回答/01_総務課.xlsx"))
for number, row in enumerate(rows, start=first):
    print(number, row)

# %% [markdown]
# - `enumerate(リスト, start=始まりの番号)` は、リストの値を、番号と一緒に取り出します。受け取る変数は2つです。
# - `start=` を書かないと 0 から始まり、**Excel の行の番号とずれます**。`first` から始めれば、Excel の左端に見える番号と同じになります。
#
# 途中の空の行と、最後の合計の行は、まとめる表に要りません。次のセルは、Excel 2 で作った「空の行」と「合計の行」の判定を、1つにした関数です。
# **空の行も飛ばさずに番号を数えてから、要らない行を除く** のが、番号をずらさないこつです。

# %% nbgrader={"grade": false, "grade_id": "is_unneeded", "locked": true, "schema_version": 3, "solution": false, "task": false}
def is_unneeded(record):
    """全部の値が None の行か、「計」「小計」「合計」「総計」のある行なら True、そうでなければ False を返す。"""
    texts = [str(value).replace(" ", "").replace("　", "") for value in record.values() if value is not None]
    return texts == [] or any(word in texts for word in ["計", "小計", "合計", "総計"])

# %%
for number, row in enumerate(rows, start=first):
    record = dict(zip(headings, row))
    if is_unneeded(record):
        continue
    new = {"行": number, "件名": record["件名"]}
    print(new)

# %% [markdown]
# 7行目（空の行）と9行目（合計の行）だけが除かれ、ほかの行の番号は元のままです。
#
# 練習では、足りない見出しがあれば、理由を付けて止めます。次のセルは、**わざとエラーを出します**。

# %% tags=["raises-exception"]
papers = missing_papers(["同意書"])
if papers:
    raise ValueError("書類がない: " + "、".join(papers))

# %% [markdown]
# - `if リスト:` は、「リストに1つでも入っていれば」という意味です。
# - `raise ValueError(理由)`（レイズ）は、「理由を付けて、ここでエラーにして止まる」という意味です。理由は、いちばん下の行に出ます。
# - `"、".join(リスト)` は、文字列のリストを「、」でつなぎます。
#
# ### 練習4　`read_book`
#
# ブックを1つ読んで、様式どおりの見出しにそろえた表を返す関数を作りましょう。
#
# 1. `read_sheet(path)` で読み、`compare_headings(headings)` で見出しを比べる
# 2. 足りない見出しが1つでもあれば、`raise ValueError("見出しがない: " + 足りない見出しを「、」でつないだもの)` で止める
# 3. 空の行と合計の行を除き、残りの行を、次の見出しの辞書にする（備考だけが書かれた行は、空の行ではありません）
#
# | 見出し | 値 |
# | --- | --- |
# | 課 | `section_of(path)` |
# | ファイル | `path.name` |
# | 行 | Excel の行の番号 |
# | `REQUIRED` の5つ | 元の行の値をそのまま |
#
# 返すのは、この辞書のリストと、余分な見出しのリストの2つです。余分な列の値は表に入れませんが、**余分な列があったこと** は返して、後で知らせます。
#
# <details><summary>ヒント1</summary>
#
# 3 は、すぐ上の見本と同じ形です。`print(new)` の代わりに、リストに足します。
#
# </details>
# <details><summary>ヒント2</summary>
#
# まず `new = {"課": section_of(path), "ファイル": path.name, "行": number}` を作り、次に `for name in REQUIRED:` で、`new[name] = record[name]` と足していきます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     headings, first, rows = read_sheet(path)
#     missing, extra = compare_headings(headings)
#     if missing:
#         raise ValueError("見出しがない: " + "、".join(missing))
#     records = []
#     for number, row in enumerate(（行のリスト）, start=（始まりの番号）):
#         record = dict(zip(headings, row))
#         if （要らない行）:
#             continue
#         new = {"課": section_of(path), "ファイル": path.name, "行": （行の番号）}
#         for name in REQUIRED:
#             new[name] = record[name]
#         records.append(new)
#     return records, extra
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "read_book", "locked": false, "schema_version": 3, "solution": true, "task": false}
def read_book(path):
    """ブックを1つ読み、見出しをそろえた表と、余分な見出しのリストを返す。空の行（どの列も空）と合計の行は除く。

    様式の見出しが足りなければ、ValueError("見出しがない: ○○、○○") で止める。read_sheet が出した ValueError は、そのまま出す。

    引数:
        path: ブックのパス（Path の値）
    返り値: 2つのリスト
        1つ目: 表（辞書のリスト）。見出しは、課、ファイル、行（Excel の行の番号）と、REQUIRED の5つ
        2つ目: 余分な見出し（文字列のリスト）
    例: records, extra = read_book(Path("data/回答/03_戸籍住民課.xlsx")) とすると、records[0]["行"] は 5、
        records[0]["契約番号"] は "K26-021"、extra は ["備考"]
    """
    ### BEGIN SOLUTION
    headings, first, rows = read_sheet(path)
    missing, extra = compare_headings(headings)
    if missing:
        raise ValueError("見出しがない: " + "、".join(missing))
    records = []
    for number, row in enumerate(rows, start=first):
        record = dict(zip(headings, row))
        if is_unneeded(record):
            continue
        new = {"課": section_of(path), "ファイル": path.name, "行": number}
        for name in REQUIRED:
            new[name] = record[name]
        records.append(new)
    return records, extra
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_read_book", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def check_reason(path, reason, what, hidden=False):
    """read_book が、この理由の ValueError で止まるかを確かめる。"""
    stopped = None
    try:
        read_book(path)
    except (Exception, SystemExit) as error:
        stopped = error
    if not isinstance(stopped, ValueError):
        checks.raises(read_book, path, what=what, look="足りない見出しがあるとき、raise ValueError(...) としているか", hidden=hidden)
    checks.equal(
        str(stopped),
        reason,
        what=what + "のエラーの理由",
        look='"見出しがない: "（「:」は半角、その後ろに半角の空白）に、足りない見出しを「、」でつないだものを足しているか。read_sheet のエラーは、そのまま出しているか',
        hidden=hidden,
    )


year_end = datetime(2027, 3, 31)
stop_look = "read_sheet の3つの返り値を、3つの変数で受け取っているか。余分な見出しがあるだけなら、止めずに読んでいるか。最後の return はあるか"
for name, lines, wanted_extra, what in (
    (
        "01_総務課",
        [
            [5, "K26-001", "庁舎清掃業務委託", "架空ビルサービス株式会社", 2641100, year_end],
            [6, "K26-002", "電話交換業務委託", "例示通信株式会社", 1356300, year_end],
            [8, "K26-003", "合計調整会議の会議録作成委託", "仮名速記事務所", 4816900, datetime(2026, 12, 28)],
        ],
        [],
        "途中に空の行がある 01_総務課.xlsx",
    ),
    (
        "02_税務課",
        [
            [7, "K26-011", "封入封かん業務委託", "仮名印刷株式会社", 1238600, year_end],
            [8, "K26-012", "納税案内センター業務委託", "架空人材サービス株式会社", 1870000, year_end],
        ],
        [],
        "列の順番がちがう 02_税務課.xlsx",
    ),
    (
        "03_戸籍住民課",
        [
            [5, "K26-021", "窓口案内業務委託", "架空人材サービス株式会社", 4507800, year_end],
            [6, None, "申請書記載例の印刷", "仮名印刷株式会社", 2569600, datetime(2026, 6, 30)],
            [7, "K26-023", "番号発券機保守点検業務委託", "例示システム株式会社", "約120万円", year_end],
        ],
        ["備考"],
        "列の多い 03_戸籍住民課.xlsx",
    ),
    ("06_健康推進課", [], [], "1行も書いていない 06_健康推進課.xlsx"),
):
    path = Path(f"data/回答/{name}.xlsx")
    with checks.unchanged(path, what="回答のブック"):
        result = checks.run(read_book, path, what=what, look=stop_look)
    records, got_extra = parts_of(result, 2, "read_book")
    for record in records:
        checks.equal(
            sorted(record) if isinstance(record, dict) else record,
            sorted(["課", "ファイル", "行", *REQUIRED]),
            what=what + "の行の見出し（並べ替えたもの）",
            look="課、ファイル、行と、REQUIRED の5つだけを入れているか。余分な列は入れない",
        )
    checks.equal(
        [record["行"] for record in records],
        [line[0] for line in lines],
        what=what + "の「行」の一覧",
        look="行が足りないときは、records.append と return の字下げは正しいか。多いときは、合計の行と空の行を除いているか。"
        "番号がずれるときは、start は first か、番号を数えてから除いているか。全部違うときは、read_sheet(path) の3つの値を、この関数の中で受け取っているか",
    )
    expected = [{"課": name[3:], "ファイル": path.name, **dict(zip(["行", *REQUIRED], line))} for line in lines]
    checks.rows(records, expected, what=what + "の表", look="課は section_of(path)、ファイルは path.name か。ほかの値は、見出しの名前で取り出し、変えずに入れているか")
    checks.equal(got_extra, wanted_extra, what=what + "の余分な見出し", look="compare_headings の2つ目の結果を、そのまま返しているか")
check_reason(Path("data/回答/05_子育て支援課.xlsx"), "見出しがない: 契約金額", "見出しを変えた 05_子育て支援課.xlsx")
check_reason(Path("data/回答/07_道路公園課.xlsx"), "ブックとして開けない", "ブックではない 07_道路公園課.xlsx")
print("✓ read_book はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_read_book_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別のブックを使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import datetime as _datetime
import tempfile as _tempfile
from openpyxl import Workbook as _Workbook

_DAY = _datetime.datetime(2027, 3, 31)


def _save(_path, _rows, _sheets=("回答",)):
    """行のリストをシート「回答」に書いて、ブックを保存する。"""
    _book = _Workbook()
    _book.remove(_book.active)
    for _name in _sheets:
        _sheet = _book.create_sheet(_name)
        for _r, _row in enumerate(_rows if _name == "回答" else [], start=1):
            for _c, _value in enumerate(_row, start=1):
                _sheet.cell(_r, _c, _value)
    _book.save(_path)


_H = ["件名", None, "契約金額", "担当者", "契約番号", "終了日", "契約先", "備 考"]
_MIXED = [
    ["架空区"],
    _H,
    [],
    ["合計調整業務", None, 0, "甲", "0012", _DAY, "例示社", None],
    [None, None, None, "乙", None, None, None, None],
    ["小　計", None, 0],
    [None, "メモ", "未定", None, 7, "3月", None, None],
    [" ", "　"],
    ["印刷", None, 20.5, None, "K-2", None, " 仮名社 ", "済"],
    [None, None, 20.5, None, "総計"],
]
with _tempfile.TemporaryDirectory() as _folder:
    _path = Path(_folder) / "7_甲課（差替）.xlsx"
    _save(_path, _MIXED, ("記入例", "回答"))
    with checks.unchanged(_path, what="別のブック", hidden=True):
        _got = checks.run(read_book, _path, what="列の順番がちがい、列の多いブック", hidden=True)
    _records, _extra = parts_of(_got, 2, "read_book", hidden=True)
    _lines = [
        [4, "0012", "合計調整業務", "例示社", 0, _DAY],
        [5, None, None, None, None, None],
        [7, 7, None, None, "未定", "3月"],
        [9, "K-2", "印刷", " 仮名社 ", 20.5, None],
    ]
    checks.rows(
        _records,
        [{"課": "甲課", "ファイル": _path.name, **dict(zip(["行", *REQUIRED], _line))} for _line in _lines],
        what="列の順番がちがい、列の多いブックの表",
        look="空の行と合計の行だけを除いているか。番号は Excel の行のものか。REQUIRED の値を、見出しの名前で取り出し、変えずに入れているか",
        hidden=True,
    )
    checks.equal(_extra, ["B列（見出しなし）", "担当者", "備考"], what="列の多いブックの余分な見出し", look="余分な見出しを全部、返しているか", hidden=True)
    for _rows, _sheets, _reason, _what in (
        ([["契約番号", "契約先", "金額"]], ("回答",), "見出しがない: 件名、契約金額、終了日", "見出しが3つ足りないブック"),
        ([REQUIRED], ("回答", "回答 (2)"), "シートが様式と違う: 回答、回答 (2)", "シートの多いブック"),
        ([["番号", "件名"]], ("回答",), "見出しの行がない（「契約番号」が見つからない）", "見出しの行がないブック"),
    ):
        _path = Path(_folder) / "8_乙課.xlsx"
        _save(_path, _rows, _sheets)
        check_reason(_path, _reason, _what, hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ## 5　合わない行を見つける
#
# ### 見本
#
# 見出しがそろっていても、値が合わないことがあります。番号が空だったり、金額が「約120万円」だったりします。
# 値の **種類** は、`isinstance(値, 種類)`（イズインスタンス）で調べます。種類のところには、文字列なら `str`、整数なら `int`、小数なら `float`、日時なら `datetime` と書きます。

# %%
print(isinstance("K26-001", str))
print(isinstance(26061, str))
print(isinstance("約120万円", (int, float)))
print(isinstance(1100000, (int, float)))

# %% [markdown]
# - `(int, float)` のように並べると、「整数か小数のどちらか」になります。Excel の数値は、整数で読まれることも、小数で読まれることもあるので、金額は両方を調べます。
# - 空（`None`）は、どの種類でもないので、いつも False です。
#
# 次は、備品の1行を調べて、合わない見出しの名前を答える関数の見本です。

# %%
def check_equipment(record):
    """備品の1行で、種類が合わない見出しの名前を、リストにして返す。全部合えば、空のリストを返す。"""
    wrong = []
    if not isinstance(record["品名"], str):
        wrong.append("品名")
    if not isinstance(record["数量"], int):
        wrong.append("数量")
    return wrong


print(check_equipment({"品名": "掲示板", "数量": 2}))
print(check_equipment({"品名": None, "数量": "2台"}))

# %% [markdown]
# `if` を2つ並べると、**両方とも調べます**。`elif` や、途中の `return` を使うと、1つ見つけたところで終わってしまいます。
#
# ### 練習5　`check_row`
#
# `read_book` の1行を渡すと、合わない見出しの名前を、リストにして返す関数を作りましょう。合うかどうかは、次のように決めます。
#
# | 見出し | 合う値 |
# | --- | --- |
# | 契約番号、件名、契約先 | 文字列（`str`） |
# | 契約金額 | 数値（`int` か `float`）で、0 以上 |
# | 終了日 | 日時（`datetime`） |
#
# 番号が `26061` のような数値のときは、先頭の 0 が消えているかもしれないので、合わない値とします。0 円の契約は、本当にあります。マイナスの金額は、打ち間違いかもしれないので知らせます。
#
# <details><summary>ヒント1</summary>
#
# 見本と同じ形です。見出しの名前は、表の上から順に調べます。文字列の3つは、`for name in ["契約番号", "件名", "契約先"]:` でまとめて調べられます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 金額は、「数値でない、または、0 より小さい」なら合いません。`or`（または）は、左の条件に合えば、右の条件を調べません。だから、左に種類の条件を書けば、文字列と 0 を比べてエラーになることはありません。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     wrong = []
#     for name in ["契約番号", "件名", "契約先"]:
#         if not isinstance(record[name], str):
#             wrong.append(name)
#     amount = record["契約金額"]
#     if not isinstance(amount, (int, float)) or （0 より小さい）:
#         wrong.append("契約金額")
#     if （終了日が日時でない）:
#         wrong.append("終了日")
#     return wrong
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "check_row", "locked": false, "schema_version": 3, "solution": true, "task": false}
def check_row(record):
    """1行を調べて、合わない見出しの名前を、リストにして返す。渡された行は変えない。

    契約番号、件名、契約先は文字列、契約金額は 0 以上の数値、終了日は日時（datetime）なら合う。

    引数:
        record: 表の1行（辞書）。REQUIRED の見出しがある
    返り値: 合わない見出しの名前のリスト（順番は REQUIRED のまま）。全部合えば、空のリスト
    例: check_row({"契約番号": 26061, "件名": "資源回収", "契約先": "見本社", "契約金額": "未定", "終了日": datetime(2027, 3, 31)}) は
        ["契約番号", "契約金額"]
    """
    ### BEGIN SOLUTION
    wrong = []
    for name in ["契約番号", "件名", "契約先"]:
        if not isinstance(record[name], str):
            wrong.append(name)
    amount = record["契約金額"]
    if not isinstance(amount, (int, float)) or amount < 0:
        wrong.append("契約金額")
    if not isinstance(record["終了日"], datetime):
        wrong.append("終了日")
    return wrong
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_check_row", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
right_row = {"課": "総務課", "ファイル": "01_総務課.xlsx", "行": 5}
right_row = {**right_row, **dict(zip(REQUIRED, ["K26-001", "庁舎清掃", "見本社", 1100000, datetime(2027, 3, 31)]))}
for changed, expected, what in (
    ({}, [], "全部合う行"),
    ({"契約番号": None}, ["契約番号"], "契約番号が空の行"),
    ({"契約番号": 26061, "契約金額": "約120万円"}, ["契約番号", "契約金額"], "契約番号が数値で、契約金額が文字列の行"),
    ({"契約金額": -1100}, ["契約金額"], "契約金額がマイナスの行"),
    ({"契約金額": 0}, [], "契約金額が 0 の行"),
    ({"終了日": "令和9年3月末"}, ["終了日"], "終了日が文字列の行"),
    (dict.fromkeys(REQUIRED), REQUIRED, "全部が空の行"),
):
    tried = {**right_row, **changed}
    with checks.unchanged(tried, what="渡した行", look="record の値を変えずに、調べるだけにしているか"):
        got = checks.run(
            check_row,
            tried,
            what=what,
            look="種類を調べる前に、大きさを比べていないか。str や datetime を引用符で囲んでいないか。最後の return wrong はあるか",
        )
    checks.equal(
        got,
        expected,
        what=what + "の、合わない見出し",
        look="5つの見出しを全部調べているか（elif や途中の return で終わっていないか）。条件は練習5の表のとおりか",
    )
print("✓ check_row はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_check_row_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の行を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
_right = {"課": "甲", "ファイル": "1_甲.xlsx", "行": 9, **dict(zip(REQUIRED, ["0012", "印刷", "例示社", 2320.5, datetime(2026, 12, 28, 17, 15)]))}
for _changed, _expected, _what in (
    ({}, [], "金額が小数で、終了日に時刻がある行"),
    ({"契約金額": -0.5}, ["契約金額"], "金額が、0 より少し小さい小数の行"),
    ({"契約金額": 1}, [], "金額が 1 の行"),
    ({"契約金額": None}, ["契約金額"], "金額が空の行"),
    ({"契約金額": "1100000"}, ["契約金額"], "金額が、数字の文字列の行"),
    ({"契約先": None, "終了日": None}, ["契約先", "終了日"], "契約先と終了日が空の行"),
    ({"終了日": 46477}, ["終了日"], "終了日が数値の行"),
    ({"件名": 2026, "契約先": 7}, ["件名", "契約先"], "件名と契約先が数値の行"),
    ({"契約先": datetime(2026, 4, 1)}, ["契約先"], "契約先が日時の行"),
    ({"件名": None, "契約金額": datetime(2026, 4, 1)}, ["件名", "契約金額"], "件名が空で、金額が日時の行"),
):
    _row = {**_right, **_changed}
    with checks.unchanged(_row, what="渡した行", hidden=True):
        _got = checks.run(check_row, _row, what=_what, look="種類を調べてから、大きさを比べているか", hidden=True)
    checks.equal(_got, _expected, what=_what + "の、合わない見出し", look="練習5の表のとおりに、値の種類を調べているか。順番は REQUIRED のままか", hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# ## 6　全部をまとめる
#
# ### 見本
#
# 全部の課をまとめます。途中のブックが1つ読めなくても、全体は止めません。その代わり、読めなかった理由を集めます。
# 次は、ブックごとの行の数を調べる関数の見本です。

# %%
def count_rows(paths):
    """ブックごとに、見出しより下の行の数を調べる。調べた結果と、読めなかったブックの知らせを返す。"""
    result = []
    notes = []
    for path in paths:
        try:
            headings, first, rows = read_sheet(path)
        except ValueError as error:
            notes.append({"対象": path.name, "理由": str(error)})
            continue
        result.append({"ファイル": path.name, "行の数": len(rows)})
    return result, notes


result, notes = count_rows([Path("data/回答/01_総務課.xlsx"), Path("data/回答/07_道路公園課.xlsx")])
print(result)
print(notes)

# %% [markdown]
# - `except ValueError as error:` と書くと、起きたエラーを `error` という変数で受け取れます。`str(error)` で、エラーの理由の文になります。
# - `notes = notes + 別のリスト` と書くと、リストの後ろに、別のリストの中身を全部つなげられます。
#
# ### 練習6　`combine`
#
# これまでの関数を組み合わせて、フォルダーの中の回答を1つにまとめる関数を作りましょう。
#
# 1. `split_files` で分ける。「それ以外」は、1つずつ知らせる（理由は `NOT_BOOK`）。`~$` のファイルも、ここではこの理由にまとめます
# 2. `choose_books` で、読んでよいブックを選ぶ。返ってきた「知らせること」は、自分で作っているリストの後ろにつなげる
# 3. 読んでよいブックを、1つずつ `read_book` で読む
#     - `ValueError` で止まったら、その理由を知らせて、次のブックへ進む
#     - 余分な見出しがあれば、知らせる（理由は `"余分な見出し: " + 見出しを「、」でつないだもの`）。**表は、そのまま使う**
#     - 行が1つもなければ、知らせる（理由は `NO_ROWS`）。該当がないのか、書き忘れたのか、人が確かめるため
# 4. 1行ずつ `check_row` で調べる
#     - 全部合えば、「まとめた表」に入れる
#     - 合わなければ、`{"ファイル": …, "行": …, "理由": 合わない見出しを「、」でつないだもの}` を、「合わない行」に入れる
#
# 返すのは、「まとめた表」「合わない行」「知らせること」の3つのリストです。
#
# <details><summary>ヒント1</summary>
#
# 見本の `count_rows` の形に、「1行ずつ調べる `for`」を足します。`for path in ready:` の中に `for record in records:` が入る形です。
#
# </details>
# <details><summary>ヒント2</summary>
#
# はじめの部分は、次のように書けます。
#
# ```python
#     books, others = split_files(folder)
#     ready, notes = choose_books(sections, books)
#     for path in others:
#         notes.append({"対象": path.name, "理由": NOT_BOOK})
# ```
#
# `choose_books` の「知らせること」を `notes` として受け取り、そこへ足していきます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ヒント2の続きです。
#
# ```python
#     table = []
#     wrong_rows = []
#     for path in ready:
#         try:
#             records, extra = read_book(path)
#         except ValueError as error:
#             （知らせる）
#             continue
#         if extra:
#             notes.append({"対象": path.name, "理由": "余分な見出し: " + "、".join(extra)})
#         if records == []:
#             （知らせる）
#         for record in records:
#             wrong = check_row(record)
#             if wrong:
#                 wrong_rows.append({"ファイル": record["ファイル"], "行": record["行"], "理由": （wrong を「、」でつなぐ）})
#             else:
#                 （まとめた表に入れる）
#     return table, wrong_rows, notes
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "combine", "locked": false, "schema_version": 3, "solution": true, "task": false}
def combine(sections, folder):
    """フォルダーの中の回答を1つの表にまとめ、合わない行と、知らせることも返す。ブックも、渡された課の一覧も変えない。

    read_book が ValueError で止まったら、知らせて次へ進む。ほかのエラー（書き間違いなど）では、そのまま止まる。

    引数:
        sections: 課の一覧（文字列のリスト）
        folder: フォルダーの場所（文字列）
    返り値: 3つのリスト
        1つ目「まとめた表」: read_book の行のうち、check_row で全部合ったもの。ファイルの名前の順、行の順
        2つ目「合わない行」: {"ファイル": ファイル名, "行": Excel の行の番号, "理由": 見出しを「、」でつないだもの}。順番は1つ目と同じ
        3つ目「知らせること」: {"対象": ファイル名か課名, "理由": 理由}。順番は自由
    例: table, wrong_rows, notes = combine(SECTIONS, "data/回答") とすると、table[0]["契約番号"] は "K26-001"、
        wrong_rows[0] は {"ファイル": "03_戸籍住民課.xlsx", "行": 6, "理由": "契約番号"}、
        notes の1つは {"対象": "図書館", "理由": NO_FILE}
    """
    ### BEGIN SOLUTION
    books, others = split_files(folder)
    ready, notes = choose_books(sections, books)
    for path in others:
        notes.append({"対象": path.name, "理由": NOT_BOOK})
    table = []
    wrong_rows = []
    for path in ready:
        try:
            records, extra = read_book(path)
        except ValueError as error:
            notes.append({"対象": path.name, "理由": str(error)})
            continue
        if extra:
            notes.append({"対象": path.name, "理由": "余分な見出し: " + "、".join(extra)})
        if records == []:
            notes.append({"対象": path.name, "理由": NO_ROWS})
        for record in records:
            wrong = check_row(record)
            if wrong:
                wrong_rows.append({"ファイル": record["ファイル"], "行": record["行"], "理由": "、".join(wrong)})
            else:
                table.append(record)
    return table, wrong_rows, notes
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_combine", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
sections = list(SECTIONS)
with (
    tempfile.TemporaryDirectory() as folder,
    checks.unchanged(sections, what="渡した課の一覧", look="combine か choose_books が、渡された課の一覧から消していないか"),
):
    result = checks.run(
        combine,
        sections,
        copy_of_answers(folder),
        what="回答のフォルダーの写し",
        look="ブックのところで止まったら、read_book を try の中で使っているか。ValueError のつづりは正しいか。最後の return はあるか。前の練習の関数で止まったら、先にその練習の「✓」を出してください。",
    )
table, wrong_rows, notes = parts_of(result, 3, "combine")
places = [(record.get("ファイル"), record.get("行")) if isinstance(record, dict) else record for record in table]
checks.equal(
    places,
    [("01_総務課.xlsx", 5), ("01_総務課.xlsx", 6), ("01_総務課.xlsx", 8), ("02_税務課.xlsx", 7), ("02_税務課.xlsx", 8), ("03_戸籍住民課.xlsx", 5), ("08_環境課.xlsx", 7)],
    what="まとめた表の、ファイルと行の一覧",
    look="行が多いときは、choose_books で選んだブックだけを読み、check_row で全部合った行だけを入れているか。行が少ないときは、append と return の字下げは正しいか、"
    "余分な見出しがあっても表を使っているか。同じ行が2回あるときは、except の中に continue があるか（ないと、前のブックの行をもう一度入れます）",
)
checks.equal(sum(record.get("契約金額") or 0 for record in table), 19368800, what="まとめた表の契約金額の合計", look="read_book の行を、変えずに入れているか")
checks.rows(
    wrong_rows,
    [
        {"ファイル": "03_戸籍住民課.xlsx", "行": 6, "理由": "契約番号"},
        {"ファイル": "03_戸籍住民課.xlsx", "行": 7, "理由": "契約金額"},
        {"ファイル": "08_環境課.xlsx", "行": 5, "理由": "契約番号"},
        {"ファイル": "08_環境課.xlsx", "行": 6, "理由": "終了日"},
    ],
    what="合わない行",
    look="check_row の結果を「、」でつないで、「理由」に入れているか。見出しは、ファイル、行、理由の3つか",
)
check_notes(
    notes,
    [
        ("07_道路公園課の分について.txt", NOT_BOOK),
        ("受付簿（架空）.csv", NOT_BOOK),
        ("04_福祉課.xlsx", TWICE),
        ("04_福祉課（再提出）.xlsx", TWICE),
        ("10_教育課.xlsx", UNKNOWN),
        ("図書館", NO_FILE),
        ("教育総務課", NO_FILE),
        ("03_戸籍住民課.xlsx", "余分な見出し: 備考"),
        ("05_子育て支援課.xlsx", "見出しがない: 契約金額"),
        ("06_健康推進課.xlsx", NO_ROWS),
        ("07_道路公園課.xlsx", "ブックとして開けない"),
    ],
    "知らせること",
    "練習6の 1 から 3 の、どれかを知らせ忘れていないか。理由の変数と、str(error) は合っているか",
)
print("✓ combine はできています。これで全部です。")

# %% nbgrader={"grade": true, "grade_id": "test_combine_hidden", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別のフォルダーを使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import datetime as _datetime
import tempfile as _tempfile
from openpyxl import Workbook as _Workbook

_DAY = _datetime.datetime(2027, 3, 31)


def _write(_path, _rows, _title="回答"):
    """行のリストをシートに書いて、ブックを保存する。"""
    _book = _Workbook()
    _sheet = _book.active
    _sheet.title = _title
    for _r, _row in enumerate(_rows, start=1):
        for _c, _value in enumerate(_row, start=1):
            _sheet.cell(_r, _c, _value)
    _book.save(_path)


_FOLDERS = (
    (
        ["乙課", "甲課", "丙課", "丁課", "戊課", "己課"],
        {
            "1_甲課.xlsx": [["題"], ["終了日", "契約金額", "契約先", "件名", "契約番号", "備考", "担当"], [_DAY, 10, "例示社", "清掃", "001", "済", "甲"], [], [None, -5, None, "印刷", 7]],
            "2_乙課.xlsx": [REQUIRED, ["A-2", "配送", "見本社", 2.5, _DAY], ["001", "廃棄", "見本社", 0, _DAY], ["合計", None, None, 2.5]],
            "3_丙課.xlsx": [["契約番号", "件名", "金額"], ["B-1", "警備", 9]],
            "4_丁課.xlsx": [[*REQUIRED, "備考"], ["総　計", None, None, 0]],
            "5_戊課.xlsx": "ブックではない",
            "6_己課.xlsx": [REQUIRED, [None, None, "例示社"], ["C-2", "運搬", "見本社", None, "未定"]],  # 合わない行だけ
            "~$6_己課.xlsx": "目印",
            "7_庚課.xlsx": Path("2_乙課.xlsx"),  # 中身は乙課と同じ
            "添付.pdf": "別のファイル",
        },
        [
            ["甲課", "1_甲課.xlsx", 3, "001", "清掃", "例示社", 10, _DAY],
            ["乙課", "2_乙課.xlsx", 2, "A-2", "配送", "見本社", 2.5, _DAY],
            ["乙課", "2_乙課.xlsx", 3, "001", "廃棄", "見本社", 0, _DAY],
        ],
        [
            ("1_甲課.xlsx", 5, "契約番号、契約先、契約金額、終了日"),
            ("6_己課.xlsx", 2, "契約番号、件名、契約金額、終了日"),
            ("6_己課.xlsx", 3, "契約金額、終了日"),
        ],
        [
            ("1_甲課.xlsx", "余分な見出し: 備考、担当"),
            ("3_丙課.xlsx", "見出しがない: 契約先、契約金額、終了日"),
            ("4_丁課.xlsx", "余分な見出し: 備考"),
            ("4_丁課.xlsx", NO_ROWS),
            ("5_戊課.xlsx", "ブックとして開けない"),
            ("7_庚課.xlsx", UNKNOWN),
            ("~$6_己課.xlsx", NOT_BOOK),
            ("添付.pdf", NOT_BOOK),
        ],
        "いろいろな困ったことがあるフォルダー",
    ),
    (["甲課"], {}, [], [], [("甲課", NO_FILE)], "空のフォルダー"),
)
_NAMES = ["課", "ファイル", "行", *REQUIRED]
for _sections, _files, _table, _wrong, _notes, _what in _FOLDERS:
    with _tempfile.TemporaryDirectory() as _folder:
        for _name, _content in _files.items():
            if isinstance(_content, str):
                (Path(_folder) / _name).write_text(_content, encoding="utf-8")
            elif isinstance(_content, Path):
                (Path(_folder) / _name).write_bytes((Path(_folder) / _content).read_bytes())
            else:
                _write(Path(_folder) / _name, _content)
        _before = {_file.name: _file.read_bytes() for _file in Path(_folder).iterdir()}
        _got = checks.run(
            combine, _sections, _folder, what=_what, look="前の練習の関数で止まったら、先にその練習の「✓」を出してください。", hidden=True
        )
        _after = {_file.name: _file.read_bytes() for _file in Path(_folder).iterdir()}
    if _before != _after:
        raise checks.CheckFailed(
            "フォルダーの中のファイルが変わっています。", [("どこを見るか", "ブックを保存（save）したり、消したり、名前を変えたりしていないか")]
        )
    _got_table, _got_wrong, _got_notes = parts_of(_got, 3, "combine", hidden=True)
    checks.rows(
        _got_table,
        [dict(zip(_NAMES, _line)) for _line in _table],
        what=_what + "の「まとめた表」",
        look="引数の sections と folder を使っているか。全部合った行を、全部のブックから、元の順番のまま入れているか（契約番号が同じ行も）",
        hidden=True,
    )
    checks.rows(
        _got_wrong,
        [dict(zip(["ファイル", "行", "理由"], _line)) for _line in _wrong],
        what=_what + "の「合わない行」",
        look="合わない行を、全部のブックから入れているか。理由は、合わない見出しを全部「、」でつないだものか",
        hidden=True,
    )
    check_notes(
        _got_notes,
        _notes,
        _what + "の「知らせること」",
        "1つのブックに知らせることが2つあれば、両方とも知らせているか。読めないブックの理由は str(error) か",
        hidden=True,
    )


def _misspelt(path):
    """名前を書き間違えた read_book の代わり。"""
    raise NameError("name 'recrds' is not defined")


_read_book, read_book = read_book, _misspelt
try:
    with _tempfile.TemporaryDirectory() as _folder:
        (Path(_folder) / "1_甲課.xlsx").touch()
        checks.raises(
            combine,
            ["甲課"],
            _folder,
            error=NameError,
            what="read_book の中に書き間違いがあるとき",
            look="except ValueError as error: と書いているか。except Exception や、ただの except では、書き間違いまでブックのせいになります",
            hidden=True,
        )
finally:
    read_book = _read_book
### END HIDDEN TESTS

# %% [markdown]
# 結果を見るには、ノートの上の「+」ボタンで新しいセルを作り、次のように書いて実行してください。
#
# ```python
# table, wrong_rows, notes = combine(SECTIONS, "data/回答")
# for record in table + wrong_rows + notes:
#     print(record)
# print(len(table), "行と", len(wrong_rows), "行")
# ```
#
# 検算をしましょう。読めた5つのブックのうち、書かれていた契約は、総務課3、税務課2、戸籍住民課3、環境課3、健康推進課0で、合わせて **11件** です。「まとめた表」の7行と「合わない行」の4行を足すと、11行になります。
# **入ったものと、出たものの数が合う**。これが、何も落としていないことの証拠です。
#
# 結果は、次のように書くと、Excel のブックになります（`index=False` は「行の番号の列を付けない」という意味です）。`wrong_rows` と `notes` も同じように書けば、各課への確認に使えます。
#
# ```python
# pd.DataFrame(table).to_excel("まとめた表.xlsx", index=False)
# ```

# %% [markdown]
# ## まとめ
#
# - フォルダーの中のものは、全部、「読むブック」か「それ以外」のどちらかに入れる
# - 未提出、2つ届いた課、一覧にない課は、まとめる前に見つける。どれが正しいかは人が決める
# - 見出しは名前で合わせる。足りないときは、推測せずに知らせる
# - どの行にも、ファイルと行の番号を付ける。番号は、要らない行を除く前に数える
# - 合わない行は捨てずに集める。最後に、入った数と出た数を比べる

# %% [markdown]
# ## 明日、自分のファイルで試すこと
#
# 1. 最近の照会で返ってきたフォルダーを1つ選び、**フォルダーごと写しを作ります**。氏名や住所などの個人情報の列は、写しから消します。
# 2. 写しを、このノートのあるフォルダーに入れます。まず `split_files` だけを使って、何が入っているかを見ます。
# 3. `SECTIONS` と `REQUIRED` を、自分の照会に合わせて、新しいセルで書きかえます。見出しは、`read_sheet` で出た形（かっこは半角、空白なし）で書きます。`check_row` の決まりも変えます。`read_sheet` は、新しいセルに写して、「契約番号」（見出しの行の目印）と「回答」（シートの名前）を変えます。
# 4. 手でまとめた結果があれば、行の数と金額の合計を比べます。違ったら、理由を探します。
# 5. 次に照会を出すときは、様式に「列を足さない」「シート名を変えない」と書きます。**直す手間は、頼み方で減らせます**。
#
# ### 困ったときは：よろず相談DX
#
# 情報システムの担当が相談に乗ります。次の3つを書いて送ると、早く解決します。
#
# 1. **したいこと**（例：20課から届いた調査票を、1つの表にまとめたい）
# 2. **書いたもの**（セルの中身をそのまま）
# 3. **出たもの**（エラーなら、いちばん下の行。ここまで試したことも）
#
# ファイルを付けるときは、個人情報を消した写しにしてください。
#
# 最後に、このノートを **保存してから提出** してください。何度でも提出し直せて、いちばん良い結果が記録されます。
