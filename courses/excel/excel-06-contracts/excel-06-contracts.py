# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Excel 6 契約の更新を、台帳から書類まで
#
# **学習目標**　この単元を終えると、次のことができます。
#
# - 土日、祝日、年末年始を見分け、期限を前の開庁日に動かす
# - 消費税を、1円も間違えずに計算する
# - 契約台帳から、更新の時期が来た契約を選び、判断できない契約を人に知らせる
# - 書類、確認一覧、作業記録を、1回の実行で作る
# - 同じことを2回実行しても、何も変わらないようにする
#
# **所要時間**　45分（途中でやめても、保存しておけば続けられます。続けるときは、いちばん上のセルから順に実行し直します）
#
# **業務での使いどころ**　毎年2月から4月は、契約の更新が集中します。台帳を見て、更新する契約を拾い、期限と税込みの金額を計算し、1件ずつ書類を作り、一覧に印を付ける。
# 「Excel 1」から「Excel 5」で学んだことを全部つないで、この仕事を1つの関数にします。
#
# データはすべて架空です。「架空区」という区は実在しません。

# %% [markdown]
# ## はじめに
#
# この講座の総仕上げです。**上から順に、飛ばさずに** 実行し、「# ここに書いてください」とあるセルだけに答えを書きます。
# 作るものは、次の図のとおりです。
#
# ```text
# 契約台帳.xlsx ──┬─→ 書類（更新する契約1件に1つ。更新手続ひな形.xlsx に値を入れる）
#                 ├─→ 確認一覧.xlsx（更新する契約の一覧と、人が確かめる契約の一覧）
#                 └─→ 作業記録.txt（いつ、何を作ったか）
# ```
#
# まず、次の2つのセルを実行してください。道具を用意するセルです。何も表示されなければ成功です。
# 2つ目のセルは、これまでの単元で作った関数です。中身を読む必要はありません。

# %% nbgrader={"grade": false, "grade_id": "tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
import unicodedata  # 全角と半角をそろえる道具
from datetime import date, datetime, timedelta  # 日付と、日数を扱う道具
from pathlib import Path  # ファイルとフォルダーの場所を扱う道具
import jpholiday  # 日本の祝日を調べる道具（ジェイピーホリデー）
from openpyxl import Workbook, load_workbook  # Excel のブックを読み書きする道具
from openpyxl.formatting.rule import CellIsRule  # 条件付き書式を付ける道具
from openpyxl.styles import Border, Font, PatternFill, Side  # 書式を付ける道具
from yorozu import checks  # 答えを確かめる道具

# %% nbgrader={"grade": false, "grade_id": "ready_made", "locked": true, "schema_version": 3, "solution": false, "task": false}
def to_date(value):
    """日付にする（Excel 2）。読めないときは、元の値のまま返す。"""
    if value is None or isinstance(value, datetime):
        return value and value.date()
    text = unicodedata.normalize("NFKC", str(value)).replace(" ", "").replace("元年", "1年")
    try:
        for era, before in {"令和": 2018, "平成": 1988, "R": 2018, "H": 1988}.items():
            if text.startswith(era):
                rest = text.removeprefix(era)
                year, month, day = rest.replace("年", "/").replace("月", "/").replace(".", "/").replace("日", "").split("/")
                return date(before + int(year), int(month), int(day))
        return datetime.strptime(text, "%Y/%m/%d").date()
    except ValueError:
        return value


def read_ledger(path):
    """契約台帳を読み、きれいにした辞書のリストを返す（Excel 1、Excel 2）。同じ契約番号が2行あれば、ValueError で止まる。"""
    rows = [list(row) for row in load_workbook(path)["台帳"].iter_rows(values_only=True)]
    at = next(number for number, row in enumerate(rows) if "契約番号" in row)
    records = []
    for row in rows[at + 1:]:
        record = {}
        for name, value in zip(rows[at], row):
            if isinstance(value, str):
                value = value.strip() or None
            if name is not None:
                record[name] = value
        if record["件名"] is None and record["契約番号"] in [None, "合計"]:  # 空の行と、合計の行
            continue
        if record["契約番号"] is not None:
            record["契約番号"] = unicodedata.normalize("NFKC", str(record["契約番号"])).replace(" ", "")
            if record["契約番号"] in [other["契約番号"] for other in records]:
                raise ValueError("同じ契約番号が2行あります: " + record["契約番号"])
        record["終了日"] = to_date(record["終了日"])
        records.append(record)
    return records


def safe_name(text):
    """ファイル名に使える形にする（Excel 5）。"""
    for mark, other in zip('\\/:*?"<>|\t', "￥／：＊？”＜＞｜ "):
        text = text.replace(mark, other)
    return text.replace("\n", "").replace("\r", "")[:40].strip().rstrip(". 　") or "名称なし"


def to_text(value):
    """文章に入れる文字列にする（Excel 5）。"""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        if value < date(2019, 5, 1):
            return f"{value.year}年{value.month}月{value.day}日"
        year = value.year - 2018
        return f"令和{'元' if year == 1 else year}年{value.month}月{value.day}日"
    return f"{value:,}"


def make_document(template, record, path):
    """ひな形に record の値を差し込んだ書類を、path に保存する（Excel 5）。"""
    book = load_workbook(template)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str):
                    for name in record:
                        if cell.value == "《" + name + "》":
                            cell.value = record[name]
                            break
                        cell.value = cell.value.replace("《" + name + "》", to_text(record[name]))
                if isinstance(cell.value, str) and "《" in cell.value:
                    raise ValueError("印が残っています: " + cell.value)
    book.save(path)

# %% [markdown]
# ## 1　役所が閉まっている日を見分ける
#
# ### 見本
#
# 期限の日が休みだと、手続きが間に合いません。まず、その日が休みかどうかを調べます。曜日は `.weekday()`（ウィークデー）で分かります。

# %%
for day in [date(2027, 1, 8), date(2027, 1, 9), date(2027, 1, 10), date(2027, 1, 11)]:
    print(day, day.weekday())

# %% [markdown]
# 月曜日が 0、火曜日が 1 と続き、**土曜日が 5、日曜日が 6** です。1月11日は月曜日ですが、成人の日です。祝日は、`jpholiday` で調べます。

# %%
for day in [date(2027, 1, 11), date(2027, 3, 22), date(2027, 1, 9), date(2026, 12, 31)]:
    print(day, jpholiday.is_holiday(day))

# %% [markdown]
# - `jpholiday.is_holiday(日付)` は、祝日なら True になります。**振替休日も分かります**（3月21日の春分の日が日曜日なので、22日が休みです）。
# - しかし、3行目の土曜日は False です。**土日は、祝日ではない** からです。
# - 4行目の大みそかも False です。**年末年始も、祝日は1月1日だけ** です。12月29日から1月3日までが休みなのは、区の条例の決まりで、この道具は知りません。
# - 祝日の法律が変わったら、jpholiday を新しい版にしてもらいます。
#
# 次のセルは、**わざとエラーを出します**。

# %% tags=["raises-exception"]
jpholiday.is_holiday("2027/1/11")

# %% [markdown]
# `JPHolidayTypeError` は、「日付（date か datetime）を渡してください。渡されたのは str（文字列）です」という意味です。見た目が日付でも、文字列では調べられません。
#
# 次は、「夏の節電の日」かどうかを答える関数の見本です。節電の日は、7月と8月の水曜日と、8月13日から15日までとします。

# %%
SUMMER_DAYS = [(8, 13), (8, 14), (8, 15)]


def is_saving_day(day):
    """節電の日なら True、そうでなければ False を返す。"""
    if day.month in [7, 8] and day.weekday() == 2:
        return True
    if (day.month, day.day) in SUMMER_DAYS:
        return True
    return False


print(is_saving_day(date(2026, 7, 1)), is_saving_day(date(2026, 8, 13)), is_saving_day(date(2026, 9, 2)))

# %% [markdown]
# - `day.month` は月、`day.day` は日です。
# - `(8, 13)` は、値を丸いかっこで組にしたものです。`(day.month, day.day) in SUMMER_DAYS` で、月と日の組がリストの中にあるかを調べました。
#
# ### 練習1　`is_closed`
#
# 架空区の役所が閉まっている日（閉庁日）なら True、開いている日（開庁日）なら False を返す関数を作りましょう。閉庁日は、次の3つです。
#
# - 土曜日と日曜日
# - 祝日（振替休日も）
# - 12月29日から1月3日まで（次のセルの `YEAR_END`）

# %% nbgrader={"grade": false, "grade_id": "year_end", "locked": true, "schema_version": 3, "solution": false, "task": false}
YEAR_END = [(12, 29), (12, 30), (12, 31), (1, 1), (1, 2), (1, 3)]

# %% [markdown]
# <details><summary>ヒント1</summary>
#
# 見本の `is_saving_day` と同じ形です。3つの場合を、`if` で1つずつ調べ、当てはまれば `return True` です。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 土日は `day.weekday()` が 5 か 6、つまり 5 以上（`>= 5`）です。祝日は `jpholiday.is_holiday(day)`、年末年始は見本と同じ `in` で調べます。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# （　）のところは、かっこも消して、自分の答えに書きかえます。
#
# ```python
#     if day.weekday() >= 5:
#         return True
#     if （祝日）:
#         return True
#     if （年末年始）:
#         return True
#     return False
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "is_closed", "locked": false, "schema_version": 3, "solution": true, "task": false}
def is_closed(day):
    """架空区の閉庁日（土日、祝日、12月29日から1月3日まで）なら True、開庁日なら False を返す。

    引数:
        day: 日付（date）
    返り値: True か False
    例: is_closed(date(2027, 1, 9)) は True（土曜日）、is_closed(date(2027, 1, 12)) は False（火曜日）
    """
    ### BEGIN SOLUTION
    if day.weekday() >= 5:
        return True
    if jpholiday.is_holiday(day):
        return True
    if (day.month, day.day) in YEAR_END:
        return True
    return False
    ### END SOLUTION

# %% [markdown]
# ### 確かめる
#
# 「✓」が出たら、次へ進みます。「✗」が出たら、表示された「どこを見るか」を手がかりに直し、**練習のセルを実行し直してから**、もう一度確かめます。
# 練習のセルで `SyntaxError` など英語のエラーが出たときは、書いた答えはまだ使われていません。全角の記号や空白、行の最後の `:` の忘れ、字下げのずれを直します（Excel 1 の「確かめる」に一覧があります）。

# %% nbgrader={"grade": true, "grade_id": "test_is_closed", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for day, expected, what, look in (
    (date(2027, 1, 8), False, "金曜日", "最後の return False があり、if とそろっているか"),
    (date(2027, 1, 9), True, "土曜日", "土曜日は weekday() が 5 です。jpholiday は、土日を祝日としません"),
    (date(2027, 1, 10), True, "日曜日", "日曜日は weekday() が 6 です"),
    (date(2027, 1, 11), True, "成人の日（月曜日）", "jpholiday.is_holiday(day) を調べているか"),
    (date(2027, 3, 22), True, "振替休日（月曜日）", "jpholiday.is_holiday(day) を調べているか"),
    (date(2026, 12, 29), True, "年末の火曜日", "YEAR_END に (day.month, day.day) があるかを調べているか"),
    (date(2026, 12, 28), False, "御用納めの月曜日", "12月の全部を閉庁日にしていないか"),
):
    checks.equal(checks.run(is_closed, day, what=f"{what} {day}", look=look), expected, what=f"{what} {day} の返り値", look=look)
print("✓ is_closed はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_is_closed_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の日を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import datetime as _datetime

for _day, _expected, _what in (
    ((2027, 1, 1), True, "元日"),
    ((2029, 1, 2), True, "1月2日の火曜日"),
    ((2029, 1, 3), True, "1月3日の水曜日"),
    ((2029, 1, 4), False, "仕事始めの木曜日"),
    ((2027, 12, 30), True, "12月30日の木曜日"),
    ((2027, 12, 31), True, "大みそかの金曜日"),
    ((2026, 9, 22), True, "祝日にはさまれて休みになる日"),
    ((2026, 5, 6), True, "水曜日になる振替休日"),
    ((2027, 1, 15), False, "ふつうの金曜日"),
    ((2027, 1, 16), True, "ふつうの土曜日"),
    ((2027, 1, 18), False, "ふつうの月曜日"),
    ((2026, 10, 29), False, "10月29日の木曜日"),
    ((2027, 2, 3), False, "2月3日の水曜日"),
    ((2026, 8, 11), True, "山の日"),
    ((2026, 8, 13), False, "お盆の木曜日"),
):
    _look = "土日、祝日、YEAR_END の3つを、どれも調べているか。ほかの日を閉庁日にしていないか"
    checks.equal(
        checks.run(is_closed, _datetime.date(*_day), what=_what, look=_look, hidden=True),
        _expected,
        what=_what + "の返り値",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 2　期限を、前の開庁日に動かす
#
# ### 見本
#
# 日付に日数を足したり引いたりするには、`timedelta`（タイムデルタ。日数）を使います。

# %%
print(date(2027, 3, 31) - timedelta(days=60))
print(date(2027, 3, 31) + timedelta(days=1))

# %% [markdown]
# 次は、「その日が土日なら、次の平日にする」関数の見本です。

# %%
def next_weekday(day):
    """day が平日なら day を、土日なら次の平日を返す。"""
    while day.weekday() >= 5:
        day = day + timedelta(days=1)
    return day


print(next_weekday(date(2027, 1, 15)), next_weekday(date(2027, 1, 16)))

# %% [markdown]
# `while 条件:`（ホワイル）は、「条件が True の間、字下げした行をくり返す」という文です。土曜日なら1日進めて日曜日、まだ土日なのでもう1日進めて月曜日。月曜日は条件に合わないので、そこで終わります。
#
# `day = …` と入れ直すのを忘れると、くり返しが **いつまでも終わりません**。
# セルの左が `[*]` のまま動かないときは、ノートの上の「■」ボタンで止めて、式を見直します。何もこわれません。
#
# ### 練習2　`due_day`
#
# 契約の終了日を渡すと、更新の手続期限を返す関数を作りましょう。手続期限は、**終了日の 60 日前** です。その日が閉庁日なら、**前の** 開庁日にします。後ろへ動かすと、60日前に間に合わなくなるからです。
# 日数は、60 と書かずに、次のセルの `DAYS_BEFORE` を使います。決まりが変わったときに、1か所を直せばすむからです。

# %% nbgrader={"grade": false, "grade_id": "days_before", "locked": true, "schema_version": 3, "solution": false, "task": false}
DAYS_BEFORE = 60

# %% [markdown]
# <details><summary>ヒント1</summary>
#
# はじめに、終了日から `timedelta(days=DAYS_BEFORE)` を引きます。後は、見本の `next_weekday` と同じ形です。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `while` の条件は、練習1の `is_closed(day)` です。字下げした行では、1日ずつ **前へ** 動かします。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     day = end - timedelta(days=DAYS_BEFORE)
#     while （閉庁日）:
#         day = （1日前）
#     return day
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "due_day", "locked": false, "schema_version": 3, "solution": true, "task": false}
def due_day(end):
    """更新の手続期限を返す。終了日の DAYS_BEFORE 日前。その日が閉庁日なら、前の開庁日。

    引数:
        end: 契約の終了日（date）
    返り値: 手続期限（date）
    例: due_day(date(2027, 3, 31)) は date(2027, 1, 29)（60日前の1月30日が土曜日なので、前の金曜日）
    """
    ### BEGIN SOLUTION
    day = end - timedelta(days=DAYS_BEFORE)
    while is_closed(day):
        day = day - timedelta(days=1)
    return day
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_due_day", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for end, expected, what, look in (
    (date(2027, 2, 15), date(2026, 12, 17), "60日前が開庁日", "終了日から timedelta(days=DAYS_BEFORE) を引いているか。開庁日なら、そのまま返しているか"),
    (date(2027, 3, 31), date(2027, 1, 29), "60日前が土曜日", "閉庁日なら、前へ動かしているか（後ろではありません）"),
    (date(2027, 3, 12), date(2027, 1, 8), "60日前が成人の日の月曜日", "土日と祝日が続くときも、開庁日まで戻っているか（if ではなく while）"),
    (date(2027, 3, 4), date(2026, 12, 28), "60日前が1月3日", "年末年始を通りこして、12月28日まで戻っているか"),
):
    checks.equal(
        checks.run(due_day, end, what=f"{what}の終了日 {end}", look=look + "。練習1の is_closed は「✓」か"), expected, what=f"{what}の終了日 {end} の手続期限", look=look
    )
print("✓ due_day はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_due_day_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の日を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import datetime as _datetime

for _end, _expected, _what in (
    ((2028, 4, 29), (2028, 2, 29), "うるう年の2月29日が60日前の終了日"),
    ((2027, 4, 13), (2027, 2, 12), "60日前が金曜日の終了日"),
    ((2027, 4, 12), (2027, 2, 10), "60日前が木曜日の祝日の終了日"),
    ((2026, 11, 22), (2026, 9, 18), "60日前が5連休の最後の日の終了日"),
    ((2026, 7, 5), (2026, 5, 1), "60日前が大型連休の終わりの終了日"),
    ((2029, 3, 5), (2029, 1, 4), "60日前が仕事始めの日の終了日"),
):
    _look = "DAYS_BEFORE 日前から、閉庁日の間は1日ずつ前へ動かしているか。練習1の is_closed は「✓」か"
    checks.equal(
        checks.run(due_day, _datetime.date(*_end), what=_what, look=_look, hidden=True),
        _datetime.date(*_expected),
        what=_what + "の手続期限",
        look=_look,
        hidden=True,
    )
_kept = DAYS_BEFORE
try:
    for DAYS_BEFORE, _expected in ((100, (2026, 12, 21)), (30, (2027, 3, 1)), (0, (2027, 3, 31))):
        _look = "60 と書かずに、DAYS_BEFORE を使っているか"
        checks.equal(
            checks.run(due_day, _datetime.date(2027, 3, 31), what="DAYS_BEFORE を変えたとき", look=_look, hidden=True),
            _datetime.date(*_expected),
            what="DAYS_BEFORE を変えたときの手続期限",
            look=_look,
            hidden=True,
        )
finally:
    DAYS_BEFORE = _kept
### END HIDDEN TESTS

# %% [markdown]
# ## 3　消費税を、1円も間違えずに計算する
#
# ### 見本
#
# 税率 10% の税込みは「1.1 倍」です。そのまま計算すると、こうなります。

# %%
print(110 * 1.1)
print(110 / 1.1)
print(int(110 / 1.1))

# %% [markdown]
# `121` と `100` になるはずなのに、ごくわずかに違います。小数の `1.1` は、パソコンの中では、ぴったりの値で表せないからです。
# 3行目では、`int` が小数点より下を切り捨てたため、税抜き 100 円のはずが **99 円** になりました。契約書の金額が1円違えば、作り直しです。
#
# もう1つ、`round`（ラウンド。丸める）にも気を付けます。

# %%
print(round(0.5), round(1.5), round(2.5))

# %% [markdown]
# 四捨五入なら 1、2、3 のはずが、0、2、2 です。`round` は、ちょうど半分のときに、近い **偶数** にします。税の計算には向きません。
#
# そこで、**整数だけで計算します**。整数の割り算 `//` は、答えの小数点より下を切り捨てます。次は、会費を人数で割り、1人分と、余りを返す関数の見本です。

# %%
def share(total, people):
    """会費 total を people 人で割り、1人分（1円未満は切り捨て）と、余りの、2つの値を返す。"""
    each = total // people
    rest = total - each * people
    return each, rest


each, rest = share(10000, 3)
print(each, rest)

# %% [markdown]
# `return each, rest` と書くと、2つの値を一度に返せます。受け取るときも、変数を2つ並べます。
#
# ### 練習3　`with_tax`
#
# 税抜きの金額と税率を渡すと、消費税額と税込金額の、2つの値を返す関数を作りましょう。
#
# - 税率は、10、8、0 のような **% の整数** です。台帳にも、この形で書いてあります。契約によって違います（飲料水は軽減税率の 8%、土地の賃貸借は非課税なので 0 です）。
# - 消費税額の1円未満は、切り捨てます。
#
# <details><summary>ヒント1</summary>
#
# 消費税額は「金額 × 税率 ÷ 100」、税込金額は「金額 ＋ 消費税額」です。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 先に掛けて（`amount * rate`）、後から `//` で割ります。割るのは 100 です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     tax = （金額に税率を掛け、100 で割って、切り捨てる）
#     return tax, （税込金額）
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "with_tax", "locked": false, "schema_version": 3, "solution": true, "task": false}
def with_tax(amount, rate):
    """消費税額と税込金額の、2つの値を返す。消費税額の1円未満は切り捨てる。

    引数:
        amount: 税抜きの金額（数値）
        rate: 税率（% の整数。10、8、0 など）
    返り値: 2つの値。1つ目は消費税額、2つ目は税込金額
    例: tax, total = with_tax(1005, 10) とすると、tax は 100、total は 1105
    """
    ### BEGIN SOLUTION
    tax = amount * rate // 100
    return tax, amount + tax
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_with_tax", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
for amount, rate, expected, look in (
    (1000, 10, (100, 1100), "返すのは、消費税額と税込金額の2つで、順番もこのとおりか。税率は % なので、100 で割ります"),
    (1005, 10, (100, 1105), "1円未満を切り捨てているか"),
    (1015, 10, (101, 1116), "1円未満を切り捨てているか（round は使いません）"),
    (1999, 10, (199, 2198), "1円未満を切り捨てているか（四捨五入や切り上げではありません）"),
    (110, 10, (11, 121), "1.1 を掛けた小数のまま返していないか。整数だけで計算しているか"),
    (12345, 8, (987, 13332), "引数の税率 rate を使っているか（10% とは限りません）"),
    (500000, 0, (0, 500000), "引数の税率 rate を使っているか（0% のこともあります）"),
):
    checks.equal(
        checks.run(with_tax, amount, rate, what=f"{amount:,}円、税率 {rate}%", look=look),
        expected,
        what=f"{amount:,}円、税率 {rate}% の返り値",
        look=look,
    )
print("✓ with_tax はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_with_tax_hidden", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の金額を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
for _amount, _rate, _expected, _what in (
    (0, 10, (0, 0), "0 円"),
    (9, 10, (0, 9), "税が1円に満たない金額"),
    (99, 8, (7, 106), "8% で、切り捨てる端数が大きい金額"),
    (123456789, 10, (12345678, 135802467), "大きい金額"),
    (987654321, 8, (79012345, 1066666666), "8% の大きい金額"),
    (3333, 5, (166, 3499), "別の税率"),
    (70, 10, (7, 77), "端数のない金額"),
):
    _look = "金額に税率を掛けて、100 で割り、1円未満を切り捨てているか"
    checks.equal(
        checks.run(with_tax, _amount, _rate, what=_what, look=_look, hidden=True),
        _expected,
        what=_what + "の返り値",
        look=_look,
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 4　1件ずつ判断する
#
# ### 見本
#
# 台帳を読みます。`read_ledger` は、空の行と合計の行を除き、契約番号をそろえ、終了日を日付にします。**読めない終了日は、台帳の値のまま** です。

# %%
for record in read_ledger("data/契約台帳.xlsx"):
    print(record)

# %% [markdown]
# 更新の欄が空のもの、終了日が読めないもの、契約先が空のもの、金額が「未定」のものもあります。
# 大事なのは、どの契約も **「対象」「対象外」「人が確かめる」のどれか1つに、必ず入れる** ことです。判断できない契約を「対象外」にして黙って落とすと、更新の手続きが漏れます。
#
# 次は、備品1件を判断する関数の見本です。上から順に調べ、最初に当てはまったところで返します。

# %%
def judge_item(item, today):
    """備品1件を判断する。"交換"、"そのまま"、または人が確かめることを、文字列で返す。"""
    if not isinstance(item["購入日"], date):
        return "購入日を確認"
    if item["購入日"] < today - timedelta(days=1825):
        return "交換"
    return "そのまま"


today = date(2026, 12, 15)
print(judge_item({"品名": "いす", "購入日": date(2020, 4, 1)}, today))
print(judge_item({"品名": "机", "購入日": "去年の春"}, today))

# %% [markdown]
# - `isinstance(値, date)` は、値が日付かどうかを調べます。None も「日付でない」です。数値かどうかは `isinstance(値, (int, float))` です（整数か小数）。`or` は「または」、`値 not in リスト` は「リストにない」です。
# - 日付どうしは、`<`（より前）、`>`（より後）で比べられます。1825 日は、およそ5年です。
# - 「今日」は、引数 `today` で受け取ります。同じ材料から必ず同じ結果が出るので、後で確かめ直せます。
#
# ### 練習4　`judge`
#
# 契約1件を判断する関数を作りましょう。**上から順に** 調べ、最初に当てはまったものを返します。
#
# | 順番 | 調べること | 返り値 |
# | --- | --- | --- |
# | 1 | 契約番号が None | `"契約番号を確認"` |
# | 2 | 更新が「しない」 | `"対象外"` |
# | 3 | 更新が「する」でない（None など） | `"更新の欄を確認"` |
# | 4 | 終了日が日付でない | `"終了日を確認"` |
# | 5 | 終了日が `today` より前 | `"終了日を過ぎている"` |
# | 6 | 終了日が、`today` の 120 日後より後 | `"対象外"` |
# | 7 | 契約先が None | `"契約先を確認"` |
# | 8 | 税抜金額が数値でない、または、税率が 10、8、0 のどれでもない | `"金額を確認"` |
# | 9 | どれでもない | `"対象"` |
#
# 終了日が `today` の日と、ちょうど 120 日後の日は、「対象」になりえます。120 と書かずに、次のセルの `WITHIN`（以内）を使います。税率も、次のセルの `RATES`（税率）にあるかを調べます。
#
# 手続期限をもう過ぎた契約も、「対象」です。急ぐ契約なので、落としてはいけません。

# %% nbgrader={"grade": false, "grade_id": "within", "locked": true, "schema_version": 3, "solution": false, "task": false}
WITHIN = 120
RATES = [10, 8, 0]

# %% [markdown]
# <details><summary>ヒント1</summary>
#
# 見本の `judge_item` と同じ形です。表の1行が、`if` 1つになります。表の順番のとおりに書きます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 3 は `record["更新"] != "する"`（`!=` は「同じでない」）、6 は `record["終了日"] > today + timedelta(days=WITHIN)` です。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     if record["契約番号"] is None:
#         return "契約番号を確認"
#     if record["更新"] == "しない":
#         return "対象外"
#     if record["更新"] != "する":
#         return "更新の欄を確認"
#     if （終了日が日付でない）:
#         return "終了日を確認"
#     if （終了日が today より前）:
#         return "終了日を過ぎている"
#     if record["終了日"] > today + timedelta(days=WITHIN):
#         return "対象外"
#     if （契約先が None）:
#         return "契約先を確認"
#     if not isinstance(record["税抜金額"], (int, float)) or （税率が RATES の中にない）:
#         return "金額を確認"
#     return "対象"
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "judge", "locked": false, "schema_version": 3, "solution": true, "task": false}
def judge(record, today):
    """契約1件を、上の表の順番で判断する。

    引数:
        record: 契約1件（辞書。見出しは「契約番号」「契約先」「終了日」「税抜金額」「税率」「更新」など）
        today: 基準の日（date）
    返り値: "対象"、"対象外"、"契約番号を確認"、"更新の欄を確認"、"終了日を確認"、"終了日を過ぎている"、"契約先を確認"、"金額を確認" のどれか
    例: 更新が「する」、終了日が date(2027, 3, 31)、契約先が「架空商会」、税抜金額が 5000、税率が 10 の契約は、
        today が date(2026, 12, 15) なら "対象"、date(2026, 11, 1) なら "対象外"（まだ早い）
    """
    ### BEGIN SOLUTION
    if record["契約番号"] is None:
        return "契約番号を確認"
    if record["更新"] == "しない":
        return "対象外"
    if record["更新"] != "する":
        return "更新の欄を確認"
    if not isinstance(record["終了日"], date):
        return "終了日を確認"
    if record["終了日"] < today:
        return "終了日を過ぎている"
    if record["終了日"] > today + timedelta(days=WITHIN):
        return "対象外"
    if record["契約先"] is None:
        return "契約先を確認"
    if not isinstance(record["税抜金額"], (int, float)) or record["税率"] not in RATES:
        return "金額を確認"
    return "対象"
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_judge", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
ledger = read_ledger("data/契約台帳.xlsx")
words = [
    "対象", "対象", "対象", "対象", "対象", "対象外", "対象外", "更新の欄を確認", "終了日を確認", "終了日を過ぎている",
    "対象", "対象", "契約番号を確認", "金額を確認", "契約先を確認",
]
notes = {
    "K26-003": "税率 8% も対象です。税率は RATES の中にあるかを調べているか",
    "K26-004": "税率 0% も対象です。税率は RATES の中にあるかを調べているか",
    "K26-005": "終了日が、ちょうど 120 日後です。「より後」は > です",
    "K26-006": "終了日が、121 日後です。today + timedelta(days=WITHIN) と比べているか",
    "K26-007": "更新が「しない」なら、対象外です",
    "K26-008": "更新が空なら、人が確かめます",
    "K26-009": "読めない終了日は、文字列のままです。日付かどうかを、isinstance で調べているか",
    "K26-010": "終了日が today より前です",
    "K26-014": "税抜金額が数値かどうかを、isinstance で調べているか",
    "K26-015": "契約先が None です。None の契約先からは、書類もファイル名も作れません",
}
for record, expected in zip(ledger, words):
    look = notes.get(record["契約番号"], "表の順番のとおりに調べているか。返す言葉は、表のとおりか")
    name = record["契約番号"] or "番号のない契約"
    with checks.unchanged(record, what="渡した契約"):
        got = checks.run(judge, record, date(2026, 12, 15), what=f"{name}（{record['件名']}）", look=look)
    checks.equal(got, expected, what=f"{name}（{record['件名']}）の判断", look=look)
for change, expected, what, look in (
    ({"税率": 0.1}, "金額を確認", "K26-001 の税率を 0.1 にした契約", "税率が RATES の中にあるかも、調べているか"),
    (
        {"終了日": date(2026, 12, 31)},
        "対象",
        "K26-001 の終了日を 2026-12-31 にした契約",
        "手続期限を過ぎた契約も「対象」です。手続期限（due_day）は、judge では調べません",
    ),
):
    got = checks.run(judge, {**ledger[0], **change}, date(2026, 12, 15), what=what, look=look)
    checks.equal(got, expected, what=what + "の判断", look=look)
print("✓ judge はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_judge_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の契約を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import datetime as _datetime

_base = {"件名": "架空業務", "契約番号": "0012", "契約先": "架空商会", "更新": "する", "終了日": _datetime.date(2028, 3, 31), "税抜金額": 1000, "税率": 10}
_today = _datetime.date(2028, 2, 1)
_passed = "終了日が today より前かは、< で調べます。today と同じ日は、まだ過ぎていません"
_limit = "today + timedelta(days=WITHIN) より後かは、> で調べます。ちょうど 120 日後は、「対象」になりえます"
_not_day = "終了日が日付かどうかを、isinstance で調べているか"
_again = "更新が「する」でも「しない」でもない契約は、None でもほかの言葉でも、人が確かめます"
_amount = "税抜金額が数値かどうかを、isinstance(…, (int, float)) で調べているか（決まった言葉と比べるのではなく）。0 も小数も、数値です"
_rate = "税率が RATES の中にあるかを調べているか"
_order = "表の順番のとおりに調べているか。"
for _change, _expected, _what, _look in (
    ({}, "対象", "手続期限を過ぎた契約", "手続期限を過ぎた契約も「対象」です。返す言葉は、表のとおりか"),
    ({"終了日": _today}, "対象", "終了日が today と同じ契約", _passed),
    ({"終了日": _datetime.date(2028, 1, 31)}, "終了日を過ぎている", "終了日が today の前の日の契約", _passed),
    ({"終了日": _datetime.date(2028, 5, 31)}, "対象", "終了日がちょうど120日後の契約（うるう年）", _limit),
    ({"終了日": _datetime.date(2028, 6, 1)}, "対象外", "終了日が121日後の契約（うるう年）", _limit),
    ({"終了日": None}, "終了日を確認", "終了日が空の契約", _not_day),
    ({"終了日": 46113}, "終了日を確認", "終了日が数値の契約", _not_day),
    ({"終了日": "別紙のとおり", "更新": "しない"}, "対象外", "更新しない契約で、終了日が読めないもの", _order + "更新は、終了日より先です"),
    ({"契約番号": None, "更新": "しない"}, "契約番号を確認", "番号がなく、更新しない契約", _order + "契約番号は、更新より先です"),
    ({"更新": "未定", "終了日": None}, "更新の欄を確認", "更新の欄に別の言葉があり、終了日も空の契約", _again + "。更新は、終了日より先です"),
    ({"更新": None, "終了日": _datetime.date(2030, 1, 1)}, "更新の欄を確認", "更新の欄が空で、終了日が遠い契約", _again + "。更新は、終了日より先です"),
    ({"税抜金額": None}, "金額を確認", "金額が空の契約", _amount),
    ({"税抜金額": "1,000"}, "金額を確認", "金額が文字列の契約", _amount),
    ({"税抜金額": 0}, "対象", "金額が 0 の契約", _amount),
    ({"税抜金額": 1000.5}, "対象", "金額が小数の契約", _amount),
    ({"税率": 0.1}, "金額を確認", "税率が 0.1 と書かれた契約", _rate),
    ({"税率": None}, "金額を確認", "税率が空の契約", _rate),
    ({"税率": 5}, "金額を確認", "今はない税率の契約", _rate),
    ({"税率": None, "終了日": _datetime.date(2030, 1, 1)}, "対象外", "税率が空で、終了日が遠い契約", _order + "終了日は、税率より先です"),
    ({"税抜金額": None, "終了日": _datetime.date(2027, 1, 1)}, "終了日を過ぎている", "金額が空で、終了日を過ぎた契約", _order + "終了日は、金額より先です"),
    ({"契約先": None}, "契約先を確認", "契約先が空の契約", "契約先が None かどうかを調べているか"),
    ({"契約先": None, "税抜金額": None}, "契約先を確認", "契約先も金額も空の契約", _order + "契約先は、金額より先です"),
    ({"契約先": None, "終了日": _datetime.date(2030, 1, 1)}, "対象外", "契約先が空で、終了日が遠い契約", _order + "契約先は、終了日より後です"),
    ({"契約先": None, "更新": None}, "更新の欄を確認", "契約先も更新の欄も空の契約", _order + "契約先は、更新より後です"),
):
    checks.equal(
        checks.run(judge, {**_base, **_change}, _today, what=_what, look=_look, hidden=True),
        _expected,
        what=_what + "の判断",
        look=_look,
        hidden=True,
    )
_kept = WITHIN
try:
    WITHIN = 30
    for _end, _expected in ((_datetime.date(2028, 3, 2), "対象"), (_datetime.date(2028, 3, 3), "対象外")):
        _look = "120 と書かずに、WITHIN を使っているか"
        checks.equal(
            checks.run(judge, {**_base, "終了日": _end}, _today, what="WITHIN を変えたとき", look=_look, hidden=True),
            _expected,
            what="WITHIN を変えたときの判断",
            look=_look,
            hidden=True,
        )
finally:
    WITHIN = _kept
### END HIDDEN TESTS

# %% [markdown]
# ## 5　確認一覧の中身を作る
#
# ### 見本
#
# 判断の結果で、契約を2つのリストに分けます。次は、備品を「交換」と「要確認」に分け、交換するものを購入日の早い順に並べる関数の見本です。

# %%
def bought(row):
    """並べ替えに使う値（購入日）を返す。"""
    return row["購入日"]


def plan_items(items, today):
    """備品を、「交換」と「要確認」の2つのリストに分けて返す。"""
    rows = []
    doubtful = []
    for item in items:
        result = judge_item(item, today)
        if result == "交換":
            rows.append({"品名": item["品名"], "購入日": item["購入日"]})
        elif result != "そのまま":
            doubtful.append({"品名": item["品名"], "理由": result})
    return sorted(rows, key=bought), doubtful


items = [
    {"品名": "いす", "購入日": date(2020, 4, 1)},
    {"品名": "机", "購入日": "去年の春"},
    {"品名": "棚", "購入日": date(2018, 7, 1)},
    {"品名": "時計", "購入日": date(2025, 7, 1)},
]
rows, doubtful = plan_items(items, today)
print(rows)
print(doubtful)

# %% [markdown]
# - 「交換」でも「そのまま」でもないものは、全部「要確認」です。判断の言葉が、そのまま理由になります。
# - `sorted(rows, key=bought)`（ソーテッド）は、`rows` を並べ替えた新しいリストを返します。`key=bought` は、「関数 `bought` の返り値の小さい順（日付なら早い順）に」という意味です。`bought` の後に `()` は付けません。
# - 値が同じものどうしは、**元の順番のまま** です。
#
# ### 練習5　`plan`
#
# 契約を判断し、「更新する契約」と「人が確かめる契約」の2つのリストを返す関数を作りましょう。
#
# **更新する契約**（`judge` が `"対象"`）は、次の見出しの辞書にします。手続期限の早い順に並べ、同じ日のものは台帳の順のままにします。
#
# | 見出し | 値 |
# | --- | --- |
# | 契約番号、件名、契約先、担当課、終了日、税抜金額 | 台帳の値 |
# | 手続期限 | `due_day` の返り値 |
# | 消費税額、税込金額 | `with_tax` の返り値 |
# | ファイル名 | 契約番号と `_` と契約先をつなぎ、`safe_name` で整え、最後に `.xlsx` を付けたもの（Excel 5 と同じ） |
#
# **人が確かめる契約**（`"対象"` でも `"対象外"` でもない）は、見出し「契約番号」「件名」「理由」の辞書にします。理由は `judge` の返り値です。台帳の順のままにします。
#
# <details><summary>ヒント1</summary>
#
# 見本の `plan_items` と同じ形です。「交換」が「対象」、「そのまま」が「対象外」に当たります。並べ替えのための小さな関数も、1つ作ります。
#
# </details>
# <details><summary>ヒント2</summary>
#
# 税は `tax, total = with_tax(record["税抜金額"], record["税率"])` で受け取ります。
# 並べ替えの関数は、`plan` の上に、字下げなしで書きます。手続期限を返すだけです。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ここだけは、`def` の行から書いてあります。`def deadline` は、練習のセルの `def plan` の上に書きます。
#
# ```python
# def deadline(row):
#     return row["手続期限"]
#
#
# def plan(records, today):
#     rows = []
#     doubtful = []
#     for record in records:
#         result = judge(record, today)
#         if result == "対象":
#             tax, total = with_tax(record["税抜金額"], record["税率"])
#             rows.append({
#                 "契約番号": record["契約番号"],
#                 "件名": record["件名"],
#                 "契約先": record["契約先"],
#                 "担当課": record["担当課"],
#                 "終了日": record["終了日"],
#                 "手続期限": （手続期限）,
#                 "税抜金額": record["税抜金額"],
#                 "消費税額": tax,
#                 "税込金額": total,
#                 "ファイル名": （ファイル名）,
#             })
#         elif （対象外でもない）:
#             （契約番号、件名、理由を doubtful に足す）
#     return sorted(rows, key=deadline), doubtful
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "plan", "locked": false, "schema_version": 3, "solution": true, "task": false}
def plan(records, today):
    """契約を判断し、「更新する契約」と「人が確かめる契約」の2つのリストを返す。渡されたリストと辞書は変えない。

    引数:
        records: 契約台帳（辞書のリスト。read_ledger の返り値）
        today: 基準の日（date）
    返り値: 2つのリスト。どちらも辞書のリスト
        1つ目「更新する契約」: 上の表の見出し。手続期限の早い順（同じ日は台帳の順）
        2つ目「人が確かめる契約」: 見出しは「契約番号」「件名」「理由」。台帳の順
    例: rows, doubtful = plan(read_ledger("data/契約台帳.xlsx"), date(2026, 12, 15)) とすると、
        rows[0]["契約番号"] は "K26-011"、doubtful[0] は {"契約番号": "K26-008", "件名": "窓口案内業務委託", "理由": "更新の欄を確認"}
    """
    ### BEGIN SOLUTION
    rows = []
    doubtful = []
    for record in records:
        result = judge(record, today)
        if result == "対象":
            tax, total = with_tax(record["税抜金額"], record["税率"])
            rows.append({
                "契約番号": record["契約番号"],
                "件名": record["件名"],
                "契約先": record["契約先"],
                "担当課": record["担当課"],
                "終了日": record["終了日"],
                "手続期限": due_day(record["終了日"]),
                "税抜金額": record["税抜金額"],
                "消費税額": tax,
                "税込金額": total,
                "ファイル名": safe_name(record["契約番号"] + "_" + record["契約先"]) + ".xlsx",
            })
        elif result != "対象外":
            doubtful.append({"契約番号": record["契約番号"], "件名": record["件名"], "理由": result})
    return sorted(rows, key=lambda row: row["手続期限"]), doubtful
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_plan", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
def two_lists(value, hidden=False):
    """value が2つのリストなら、そのまま返す。"""
    if isinstance(value, (tuple, list)) and len(value) == 2 and all(isinstance(part, (tuple, list)) for part in value):
        return value
    raise checks.CheckFailed(
        "plan の返り値が、2つのリストになっていません。",
        [
            ("期待したこと", "2つのリスト（「更新する契約」と「人が確かめる契約」）が返ります。"),
            ("あなたの値", "" if hidden else checks.show(value)),
            ("どこを見るか", "最後の return で、2つのリストを「,」で区切って並べているか"),
        ],
    )


def plan_look(rows, expected):
    """「更新する契約」のリストの、最初の違いに合う「どこを見るか」。"""
    swapped = "2つのリストの順番は、「更新する契約」が先か"
    if len(rows) != len(expected):
        if any(isinstance(row, dict) and "理由" in row for row in rows):
            return swapped + "。「人が確かめる契約」を、別のリストに入れているか"
        return (
            "return の字下げは、for とそろっているか（for の中にあると、1件目で終わります）。"
            "練習4の judge は「✓」か。judge が「対象」の契約を、全部、それだけ入れているか。手続期限を過ぎた契約も入れます"
        )
    for row, right in zip(rows, expected):
        if not isinstance(row, dict) or set(row) != set(right):
            return "見出しの名前は表のとおりか。足りない見出しや、余分な見出しはないか。" + swapped
        if repr(row["契約番号"]) != repr(right["契約番号"]):
            return "手続期限の早い順で、同じ日は台帳の順か。sorted(…) の結果を返しているか（rows そのものは並び替わりません）"
        for name in right:
            if repr(row[name]) != repr(right[name]):
                return {
                    "手続期限": "1件ごとに、due_day(record[\"終了日\"]) を入れているか。練習2の due_day は「✓」か",
                    "消費税額": "with_tax は、消費税額、税込金額の順に返します。受け取る順番も同じか。その契約の金額と税率を渡しているか。練習3の with_tax は「✓」か",
                    "税込金額": "with_tax の2つ目の返り値を入れているか。練習3の with_tax は「✓」か",
                    "ファイル名": "契約番号と _ と契約先を safe_name で整え、「.xlsx」は safe_name(…) のかっこの外で付けているか",
                }.get(name, f"「{name}」は、台帳の値のままか")
    return "「場所」に出た見出しの値を見直してください"


ledger = read_ledger("data/契約台帳.xlsx")
with checks.unchanged(ledger, what="渡した台帳", look="台帳の辞書に書き足さずに、新しい辞書を作っているか"):
    result = checks.run(plan, ledger, date(2026, 12, 15), what="契約台帳", look="見出しの名前は正しいか。最後に return があるか。def plan の行が2つないか（ヒント3は def の行から書いてあります）")
rows, doubtful = two_lists(result)
parts = ["契約番号", "手続期限", "消費税額", "税込金額", "ファイル名"]
lines = [
    ["K26-011", date(2026, 12, 17), 273406, 3007470, "K26-011_Mihon Translation Co., Ltd.xlsx"],
    ["K26-003", date(2026, 12, 28), 428938, 5790667, "K26-003_仮名商店.xlsx"],
    ["K26-012", date(2026, 12, 28), 71658, 788243, "K26-012_髙田環境サービス.xlsx"],
    ["K26-002", date(2027, 1, 8), 249604, 2745649, "K26-002_㈱カクウオフィスサービス.xlsx"],
    ["K26-001", date(2027, 1, 29), 348102, 3829129, "K26-001_架空ビルサービス株式会社.xlsx"],
    ["K26-004", date(2027, 1, 29), 0, 1532550, safe_name("K26-004_" + ledger[3]["契約先"]) + ".xlsx"],
    ["K26-005", date(2027, 2, 12), 93942, 1033370, "K26-005_見本企画／例示設備 共同企業体.xlsx"],
]
expected = []
for line in lines:
    record = [record for record in ledger if record["契約番号"] == line[0]][0]
    row = {name: record[name] for name in ["契約番号", "件名", "契約先", "担当課", "終了日", "税抜金額"]}
    row.update(zip(parts, line))
    expected.append(row)
checks.rows(
    rows,
    expected,
    what="契約台帳の「更新する契約」のリスト",
    look=plan_look(rows, expected),
)
checks.rows(
    doubtful,
    [
        {"契約番号": "K26-008", "件名": "窓口案内業務委託", "理由": "更新の欄を確認"},
        {"契約番号": "K26-009", "件名": "植栽管理業務委託", "理由": "終了日を確認"},
        {"契約番号": "K26-010", "件名": "申請書印刷業務委託", "理由": "終了日を過ぎている"},
        {"契約番号": None, "件名": "会議用いすの賃貸借", "理由": "契約番号を確認"},
        {"契約番号": "K26-014", "件名": "広報紙配布業務委託", "理由": "金額を確認"},
        {"契約番号": "K26-015", "件名": "番号札発行機保守点検業務委託", "理由": "契約先を確認"},
    ],
    what="契約台帳の「人が確かめる契約」のリスト",
    look="練習4の judge は「✓」か。「対象」でも「対象外」でもない契約を、全部入れているか。理由は judge の返り値か",
)
print("✓ plan はできています。次へ進みましょう。")

# %% nbgrader={"grade": true, "grade_id": "test_plan_hidden", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の台帳を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import datetime as _datetime

_base = {
    "備考": "架空", "更新": "する", "税率": 10, "税抜金額": 1005, "終了日": _datetime.date(2028, 3, 31), "担当課": "会計課",
    "契約先": "架空商会", "件名": "架空業務", "契約番号": "0001",
}
_records = [
    {**_base, "契約番号": "0005", "終了日": _datetime.date(2028, 4, 5)},
    {**_base, "契約番号": "0009", "終了日": _datetime.date(2028, 3, 7), "税率": 8, "税抜金額": 999},
    {**_base, "契約番号": "0004", "終了日": _datetime.date(2028, 4, 4), "契約先": "例示:工業 Co., Ltd."},
    {**_base, "契約番号": None},
    {**_base, "契約番号": "0003", "終了日": _datetime.date(2028, 3, 6), "税率": 0},
    {**_base, "契約番号": "令7/7", "終了日": _datetime.date(2028, 3, 5)},
    {**_base, "契約番号": "0002", "更新": "しない"},
    {**_base, "契約番号": "0006", "終了日": "令和10年度末"},
    {**_base, "契約番号": "0007", "終了日": _datetime.date(2029, 3, 31)},
    {**_base, "契約番号": "0008", "契約先": None, "件名": "契約先のない業務"},
    {**_base, "契約番号": "0010", "終了日": _datetime.date(2028, 2, 8)},
]
_lines = [
    (10, (2027, 12, 10), 100, 1105, "0010_架空商会.xlsx"),
    (5, (2028, 1, 5), 100, 1105, "令7／7_架空商会.xlsx"),
    (4, (2028, 1, 6), 0, 1005, "0003_架空商会.xlsx"),
    (1, (2028, 1, 7), 79, 1078, "0009_架空商会.xlsx"),
    (0, (2028, 2, 4), 100, 1105, "0005_架空商会.xlsx"),
    (2, (2028, 2, 4), 100, 1105, "0004_例示：工業 Co., Ltd.xlsx"),
]
for _given, _rows, _doubtful, _what in (
    (
        _records,
        [
            {
                **{_name: _records[_at][_name] for _name in ("契約番号", "件名", "契約先", "担当課", "終了日", "税抜金額")},
                "手続期限": _datetime.date(*_due), "消費税額": _tax, "税込金額": _total, "ファイル名": _file,
            }
            for _at, _due, _tax, _total, _file in _lines
        ],
        [
            {"契約番号": None, "件名": "架空業務", "理由": "契約番号を確認"},
            {"契約番号": "0006", "件名": "架空業務", "理由": "終了日を確認"},
            {"契約番号": "0008", "件名": "契約先のない業務", "理由": "契約先を確認"},
        ],
        "列の順番がちがい、期限の同じ契約と、期限を過ぎた契約がある台帳",
    ),
    ([], [], [], "契約が1件もない台帳"),
    ([{**_base, "更新": "しない"}], [], [], "対象外の契約だけの台帳"),
):
    _copy = [dict(_record) for _record in _given]
    with checks.unchanged(_copy, what="渡した台帳", hidden=True):
        _got = checks.run(plan, _copy, _datetime.date(2028, 1, 4), what=_what, hidden=True)
    _got_rows, _got_doubtful = two_lists(_got, hidden=True)
    checks.rows(
        _got_rows,
        _rows,
        what=_what + "の「更新する契約」のリスト",
        look=plan_look(_got_rows, _rows),
        hidden=True,
    )
    checks.rows(
        _got_doubtful,
        _doubtful,
        what=_what + "の「人が確かめる契約」のリスト",
        look="「対象」でも「対象外」でもない契約を、台帳の順で、全部入れているか",
        hidden=True,
    )
### END HIDDEN TESTS

# %% [markdown]
# ## 6　1回で全部作る。2回目は何も変えない
#
# ### 見本
#
# ファイルを作ります。ここで、よい自動化の大事な性質を1つ覚えてください。
#
# > **同じ材料で2回実行しても、2回目は何も変わらない。**
#
# 途中で止まっても、「もう一度実行する」だけで続きができます。誰かが間違えて2回実行しても、書類が二重になったり、記録が増えたりしません。
#
# そのためには、書く前に **今あるものと比べます**。次は、文字のファイルを「違うときだけ」書く関数の見本です。

# %%
def write_if_changed(path, text):
    """path の中身が text と違うとき（ファイルがないときも）だけ書く。したことのリストを返す。"""
    lines = []
    if not path.exists() or path.read_text(encoding="utf-8-sig") != text:
        path.write_text(text, encoding="utf-8-sig")
        lines.append("書いた " + path.name)
    return lines


Path("ためし").mkdir(exist_ok=True)
print(write_if_changed(Path("ためし/見本.txt"), f"基準の日 {today}"))
print(write_if_changed(Path("ためし/見本.txt"), f"基準の日 {today}"))

# %% [markdown]
# - 2回目は何もしなかったので、空のリスト `[]` が返りました（前に実行したことがあれば、1回目も `[]` です）。
# - `f"基準の日 {today}"` のように、引用符の前に `f` を付けると、`{ }` の中の変数が値に変わります。日付は `2026-12-15` の形になります。
# - 文字コードは、Excel 5 と同じ utf-8-sig です。`path.name` は、フォルダーを除いた、ファイルの名前です。
# - `/` は続けて書けます（`folder / "書類" / 名前`）。`if lines:` は「リスト `lines` に何かあれば」、`if not 関数(…):` は「返り値が False なら」です。
#
# Excel のブックでは、気を付けることが1つ増えます。ブックの中には保存した時刻も入るので、**同じ値でも、保存し直すとファイルは別のものになります**。だから、ファイルどうしではなく、中の **値** を比べます。
#
# 次のセルに、確認一覧と作業記録のための関数を用意しました。Excel で開いた日に過ぎている手続期限は、赤い太字になります。このまま実行してください。

# %% nbgrader={"grade": false, "grade_id": "check_list", "locked": true, "schema_version": 3, "solution": false, "task": false}
LIST_NAMES = ["契約番号", "件名", "契約先", "担当課", "終了日", "手続期限", "税抜金額", "消費税額", "税込金額", "ファイル名"]
DOUBTFUL_NAMES = ["契約番号", "件名", "理由"]
FICTION = "※研修用の架空のデータです。実在の区、会社、人物とは関係ありません。"
BOLD = Font(name="Calibri", size=11, bold=True)


def fill_sheet(sheet, title, names, records, widths):
    """題名、注意書き、見出し（4行目）、表を書き、書式を付ける。"""
    sheet["A1"], sheet["A2"] = title, FICTION
    sheet["A1"].font = Font(name="Calibri", bold=True, size=14)
    line = Side(style="thin")
    for number, record in enumerate([dict(zip(names, names)), *records], start=4):
        for column, name in enumerate(names, start=1):
            cell = sheet.cell(number, column, record[name])
            cell.border = Border(left=line, right=line, top=line, bottom=line)
            if number == 4:
                cell.font, cell.fill = BOLD, PatternFill("solid", fgColor="D9E1F2")
            elif name.endswith(("日", "期限")):
                cell.number_format = "yyyy/m/d"
            elif name.endswith(("金額", "税額")):
                cell.number_format = "#,##0"
    for column, width in zip("ABCDEFGHIJ", widths):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A5"
    sheet.print_title_rows = "4:4"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def write_check_list(path, rows, doubtful):
    """確認一覧のブックを書く。シートは「更新する契約」と「人が確かめる契約」。"""
    book = Workbook()
    sheet = book.active
    sheet.title = "更新する契約"
    fill_sheet(sheet, "契約更新 確認一覧（架空区）", LIST_NAMES, rows, [12, 28, 30, 12, 12, 12, 14, 12, 14, 44])
    last = 4 + len(rows)
    sheet.cell(last + 1, 1, "合計")
    for column in "GHI":
        cell = sheet[f"{column}{last + 1}"]
        cell.value = f"=SUM({column}5:{column}{last})" if rows else 0
        cell.number_format, cell.font = "#,##0", BOLD
    if rows:  # 開いた日より前の手続期限を、赤い太字にする
        passed = CellIsRule(operator="lessThan", formula=["TODAY()"], font=Font(bold=True, color="C00000"))
        sheet.conditional_formatting.add(f"F5:F{last}", passed)
    fill_sheet(book.create_sheet("人が確かめる契約"), "人が確かめる契約（架空区）", DOUBTFUL_NAMES, doubtful, [12, 32, 24])
    book.save(path)


def read_part(sheet, names):
    """確認一覧の1枚のシートから、表の部分を辞書のリストで返す。"""
    records = []
    for row in sheet.iter_rows(min_row=5, max_col=len(names), values_only=True):
        values = [value.date() if isinstance(value, datetime) else value for value in row]
        if values[0] != "合計":
            records.append(dict(zip(names, values)))
    return records


def is_same_list(path, rows, doubtful):
    """path に確認一覧があり、その値が rows と doubtful のとおりなら True、なければ（違えば）False を返す。"""
    if not Path(path).exists():
        return False
    book = load_workbook(path)
    return read_part(book["更新する契約"], LIST_NAMES) == list(rows) and read_part(book["人が確かめる契約"], DOUBTFUL_NAMES) == list(doubtful)


def add_log(path, lines):
    """作業記録のファイルの最後に、lines を1行ずつ書き足す。ファイルがなければ作る。"""
    with open(path, "a", encoding="utf-8-sig", newline="") as file:
        for line in lines:
            file.write(line + "\r\n")

# %% [markdown]
# | 使う関数 | すること |
# | --- | --- |
# | `read_ledger(path)` | 台帳を読む |
# | `make_document(template, row, path)` | ひな形に1件分の値を差し込み、書類を作る（いつも書く） |
# | `is_same_list(path, rows, doubtful)` | 今ある確認一覧の値が、このとおりなら True。違うときと、ファイルがないときは False |
# | `write_check_list(path, rows, doubtful)` | 確認一覧を書く（いつも書く） |
# | `add_log(path, lines)` | 作業記録の最後に、`lines` を1行ずつ書き足す |
#
# 「いつも書く」関数は、呼ぶかどうかを、こちらで決めます。
#
# ### 練習6　`run_all`
#
# 台帳とひな形から、書類、確認一覧、作業記録を作る関数を作りましょう。ひな形には、練習5の表の見出しが `《契約番号》` のように書いてあります。`folder` の中を、次のようにします。
#
# 1. 台帳を読み、`plan` で2つのリストを作る
# 2. `folder` と、その中の「書類」というフォルダーを、なければ作る
# 3. 更新する契約を1件ずつ見て、「書類」の中にそのファイル名が **なければ**、書類を作る。作ったら、はじめは空のリスト `lines` に `2026-12-15 作成 ファイル名` の形の1行を足す
# 4. `folder` の中の「確認一覧.xlsx」が、今の2つのリストと **同じでなければ**、書く。書いたら `lines` に `2026-12-15 更新 確認一覧.xlsx` の形の1行を足す
# 5. `lines` に何か **あれば**、`folder` の中の「作業記録.txt」に書き足す
# 6. `lines` を返す
#
# 日付は引数の `today` です。前からある書類には、人が書き足しているかもしれないので、決して上書きしません。
#
# <details><summary>ヒント1</summary>
#
# 3 は Excel 5 の `make_all`、4 は見本の `write_if_changed` と同じ考え方です。比べるのは `is_same_list` がしてくれます。
#
# </details>
# <details><summary>ヒント2</summary>
#
# `folder = Path(folder)` としておけば、書類の場所は `folder / "書類" / row["ファイル名"]` と書けます。作業記録の1行は `f"{today} 作成 {row['ファイル名']}"` です（外側が `"` なので、内側は `'` にします）。
#
# </details>
# <details><summary>ヒント3（ほぼ答え）</summary>
#
# ```python
#     rows, doubtful = plan(read_ledger(ledger), today)
#     folder = Path(folder)
#     folder.mkdir(exist_ok=True)
#     (folder / "書類").mkdir(exist_ok=True)
#     lines = []
#     for row in rows:
#         path = folder / "書類" / row["ファイル名"]
#         if not path.exists():
#             （書類を作る）
#             lines.append(f"{today} 作成 {row['ファイル名']}")
#     path = folder / "確認一覧.xlsx"
#     if （同じでない）:
#         （確認一覧を書く）
#         lines.append(f"{today} 更新 確認一覧.xlsx")
#     if lines:
#         add_log(folder / "作業記録.txt", lines)
#     return lines
# ```
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "run_all", "locked": false, "schema_version": 3, "solution": true, "task": false}
def run_all(ledger, template, folder, today):
    """台帳とひな形から、書類、確認一覧、作業記録を folder に作る。同じ台帳でもう一度実行しても、何も変えない。

    前からある書類には手を付けない。台帳とひな形は書きかえない。

    引数:
        ledger: 契約台帳のブックの場所
        template: ひな形のブックの場所
        folder: 作ったものを入れるフォルダーの場所。なければ作る
        today: 基準の日（date）
    返り値: 今回したことのリスト（文字列のリスト）。書類を作った行（手続期限の早い順）、確認一覧を書いた行の順。何もしなければ []
    例: はじめて実行したときの、最初の行は "2026-12-15 作成 K26-011_Mihon Translation Co., Ltd.xlsx"、
        最後の行は "2026-12-15 更新 確認一覧.xlsx"。もう一度実行したときは []
    """
    ### BEGIN SOLUTION
    rows, doubtful = plan(read_ledger(ledger), today)
    folder = Path(folder)
    folder.mkdir(exist_ok=True)
    (folder / "書類").mkdir(exist_ok=True)
    lines = []
    for row in rows:
        path = folder / "書類" / row["ファイル名"]
        if not path.exists():
            make_document(template, row, path)
            lines.append(f"{today} 作成 {row['ファイル名']}")
    path = folder / "確認一覧.xlsx"
    if not is_same_list(path, rows, doubtful):
        write_check_list(path, rows, doubtful)
        lines.append(f"{today} 更新 確認一覧.xlsx")
    if lines:
        add_log(folder / "作業記録.txt", lines)
    return lines
    ### END SOLUTION

# %% nbgrader={"grade": true, "grade_id": "test_run_all", "locked": true, "points": 4, "schema_version": 3, "solution": false, "task": false}
import tempfile


def planned(path, today, hidden=False):
    """練習5の plan の2つのリスト。見出しが足りなければ、先に plan を直すように知らせる。"""
    rows, doubtful = two_lists(checks.run(plan, read_ledger(path), today, what="台帳", hidden=hidden), hidden=hidden)
    for names, records in ((LIST_NAMES, rows), (DOUBTFUL_NAMES, doubtful)):
        for record in records:
            if not isinstance(record, dict) or set(record) != set(names):
                raise checks.CheckFailed(
                    "練習6の前に、練習5の plan を直してください。",
                    [("期待したこと", "見出しは " + "、".join(names) + " です。"), ("どこを見るか", "練習5の「確かめる」を、もう一度実行してください。")],
                )
    return rows, doubtful


def check_output(folder, rows, doubtful, log, what, hidden=False):
    """フォルダーの中の、ファイルの名前、確認一覧の値、作業記録を確かめる。"""
    folder = Path(folder)
    checks.files(
        folder,
        ["確認一覧.xlsx", "作業記録.txt", *["書類/" + row["ファイル名"] for row in rows]],
        what=what + "の後のフォルダー",
        look="書類は folder の中の「書類」に、ほかの2つは folder に作っているか。名前は説明のとおりか",
        hidden=hidden,
    )
    look = "write_check_list に渡す rows と doubtful は、plan の返り値か。違うときに書き直しているか"
    book = checks.workbooks.opened(folder / "確認一覧.xlsx", what=what + "の確認一覧", look=look, hidden=hidden)
    checks.workbooks.sheet_names(book, ["更新する契約", "人が確かめる契約"], what=what + "の確認一覧のシート", look=look, hidden=hidden)
    for sheet, names, records in (("更新する契約", LIST_NAMES, rows), ("人が確かめる契約", DOUBTFUL_NAMES, doubtful)):
        checks.rows(read_part(book[sheet], names), records, what=f"{what}の確認一覧の、シート「{sheet}」", look=look, hidden=hidden)
    if rows:
        last = 4 + len(rows)
        for column in "GHI":
            checks.workbooks.formula(
                book["更新する契約"],
                f"{column}{last + 1}",
                lambda at, column=column: sum(at(f"{column}5:{column}{last}")),
                what=what + "の確認一覧の合計",
                look=look,
                hidden=hidden,
            )
    checks.rows(
        (folder / "作業記録.txt").read_text(encoding="utf-8-sig").splitlines(),
        log,
        what=what + "の作業記録",
        look="lines に何かあるときだけ、add_log で書き足しているか。1行の形は「2026-12-15 作成 ファイル名」のとおりか",
        hidden=hidden,
    )


# 契約台帳から6件だけを写した台帳で確かめる（全部の契約は、練習5で確かめた）
codes = ["契約番号", "K26-005", "K26-007", "K26-009", "K26-011", "K26-014", "K26-015"]
book = Workbook()
book.active.title = "台帳"
for line in load_workbook("data/契約台帳.xlsx")["台帳"].iter_rows(values_only=True):
    if line[0] in codes:
        book.active.append(line)
with tempfile.TemporaryDirectory() as place:
    sources = [Path(place) / "契約台帳の写し.xlsx", Path("data/更新手続ひな形.xlsx")]
    book.save(sources[0])
    rows, doubtful = planned(sources[0], date(2026, 12, 15))
    log = [f"2026-12-15 作成 {row['ファイル名']}" for row in rows] + ["2026-12-15 更新 確認一覧.xlsx"]
    what = "6件だけの台帳での、はじめての実行"
    with checks.unchanged(sources[0]), checks.unchanged(sources[1]):
        folder = Path(place) / "令和8年度 更新"
        arguments = [str(sources[0]), str(sources[1]), str(folder), date(2026, 12, 15)]
        look = "フォルダーを2つとも mkdir で作っているか。folder は Path(folder) にしたか。make_document に渡すのは、rows ではなく row か"
        lines = checks.run(run_all, *arguments, what=what, look=look)
        checks.rows(
            lines,
            log,
            what=what + "の返り値",
            look="read_ledger に渡すのは、引数の ledger か。書類を作るたびに1行、確認一覧を書いたら1行を足しているか。順番と形は説明のとおりか",
        )
        check_output(folder, rows, doubtful, log, what)
        for row in rows:
            sheet = checks.workbooks.opened(folder / "書類" / row["ファイル名"], what="書類")["手続書"]
            look = "make_document に、その契約の row を渡しているか"
            checks.workbooks.values(
                sheet,
                "B9",
                [[row[name]] for name in ["契約番号", "件名", "契約先", "終了日", "手続期限", "税抜金額", "消費税額", "税込金額"]],
                what=f"{row['契約番号']} の書類",
                look=look,
            )
            checks.workbooks.values(sheet, "B17", [[0]], what=f"{row['契約番号']} の書類の検算", look=look)
        with checks.untouched(
            folder,
            what="2回目の実行",
            look="書類は exists、確認一覧は is_same_list、作業記録は lines で、書くかどうかを決めているか",
        ):
            lines = checks.run(run_all, *arguments, what="2回目の実行", look="mkdir に exist_ok=True を付けているか。return lines は、if lines: の外にあるか")
            look = "書類は exists、確認一覧は is_same_list で、書くかどうかを決めているか。何もしなかったときは、空のリスト [] を返します"
            checks.rows(lines, [], what="2回目の実行の返り値", look=look)
print("✓ run_all はできています。これで全部です。おつかれさまでした。")

# %% nbgrader={"grade": true, "grade_id": "test_run_all_hidden", "locked": true, "points": 4, "schema_version": 3, "solution": false, "task": false}
# 提出すると、ここで別の台帳を使って採点します。書くことはありません。
### BEGIN HIDDEN TESTS
import datetime as _datetime
import tempfile as _tempfile
from pathlib import Path as _Path
from openpyxl import Workbook as _Workbook

_HEADER = ["更新", "契約番号", "税率", None, "件名", "契約先", "終了日", "担当課", "税抜金額", "備考"]
_FIRST = [
    ["する", "0001", 10, None, "架空業務①", "例示/工業. ", _datetime.datetime(2028, 3, 31), "会計課", 1005],
    ["する", "0002", 8, None, "架空業務②", "\U00020bb7田 ㈱髙", "令和10年3月7日", "税務課", 999],
    ["する", "0003", 10, None, "架空業務③", "架空商会", "未定", "税務課", 500],
    ["しない", "0004", 10, None, "架空業務④", "架空商会", _datetime.datetime(2028, 3, 31), "税務課", 700],
]
_SECOND = [
    ["する", "0001", 10, None, "架空業務①", "例示/工業. ", _datetime.datetime(2028, 3, 31), "会計課", 1005],
    ["する", "0002", 8, None, "架空業務②", "\U00020bb7田 ㈱髙", "令和10年3月7日", "税務課", 1999],
    ["する", "0003", 10, None, "架空業務③", "架空商会", "令和10年3月6日", "税務課", 500],
    ["しない", "0004", 10, None, "架空業務④", "架空商会", _datetime.datetime(2028, 3, 31), "税務課", 700],
    [None, "0005", 10, None, "架空業務⑤", "架空商会", _datetime.datetime(2028, 3, 31), "税務課", 700],
]
_CELLS = ["契約番号", "件名", "契約先", "終了日", "手続期限", "税抜金額", "消費税額", "税込金額"]
_day = _datetime.date(2028, 1, 4)


def _write(path, lines):
    book = _Workbook()
    book.active.title = "台帳"
    for line in [["別の台帳"], [], _HEADER, *lines]:
        book.active.append(line)
    book.save(path)
    book.close()


with _tempfile.TemporaryDirectory() as _place:
    _ledger, _form, _folder = _Path(_place) / "台帳.xlsx", _Path(_place) / "ひな形.xlsx", _Path(_place) / "出力"
    _book = _Workbook()
    _book.active.title = "依頼書"  # data のひな形とは、シートの名前も場所も違う
    for _number, _name in enumerate(_CELLS, start=3):
        _book.active.cell(_number, 3, f"《{_name}》")
    _book.save(_form)
    _write(_ledger, _FIRST)
    _rows, _doubtful = planned(_ledger, _day, hidden=True)
    if [_row["契約番号"] for _row in _rows] != ["0002", "0001"]:
        raise checks.CheckFailed("練習6の前に、練習5の plan を直してください。", [("どこを見るか", "練習4と練習5の「確かめる」を、もう一度実行してください。")])
    _files = [_row["ファイル名"] for _row in _rows]
    _log = [f"2028-01-04 作成 {_name}" for _name in _files] + ["2028-01-04 更新 確認一覧.xlsx"]
    _arguments = [str(_ledger), str(_form), str(_folder), _day]
    _got = checks.run(run_all, *_arguments, what="別の台帳", hidden=True)
    checks.rows(_got, _log, what="別の台帳の返り値", look="引数の ledger と today を使っているか。したことを、説明の形で、順番どおりに返しているか", hidden=True)
    check_output(_folder, _rows, _doubtful, _log, "別の台帳", hidden=True)
    for _row in _rows:
        _made = checks.workbooks.opened(_folder / "書類" / _row["ファイル名"], what="別の台帳から作った書類", hidden=True)
        _look = "make_document に、引数の template を渡しているか"
        checks.workbooks.values(
            checks.workbooks.sheet(_made, "依頼書", what="別の台帳から作った書類のシート", look=_look, hidden=True),
            "C3",
            [[_row[_name]] for _name in _CELLS],
            what="別の台帳から作った書類",
            look="make_document に、その契約の row を渡しているか",
            hidden=True,
        )

    # 人が書き足した書類には手を付けず、消した書類だけを作り直す
    _edited = (_folder / "書類" / _files[0]).read_bytes() + "（人が書き足したメモ）".encode()
    (_folder / "書類" / _files[0]).write_bytes(_edited)
    (_folder / "書類" / _files[1]).unlink()
    _listed = (_folder / "確認一覧.xlsx").read_bytes()
    _got = checks.run(run_all, *_arguments, what="書類を1つ消してから、もう一度", hidden=True)
    _again = [f"2028-01-04 作成 {_files[1]}"]
    checks.rows(_got, _again, what="書類を1つ消してから、もう一度実行した返り値", look="なくなった書類だけを作り、確認一覧が同じなら書かないか", hidden=True)
    checks.equal(
        [(_folder / "書類" / _files[0]).read_bytes() == _edited, (_folder / "確認一覧.xlsx").read_bytes() == _listed],
        [True, True],
        what="書類を1つ消してから、もう一度実行したときの、ほかのファイルがそのままか",
        look="前からある書類に上書きしていないか。確認一覧が同じなら書かないか",
        hidden=True,
    )

    # 台帳が変わったら、新しい書類だけを作り、確認一覧を書き直し、作業記録に足す
    _write(_ledger, _SECOND)
    _rows, _doubtful = planned(_ledger, _day, hidden=True)
    _new = [_row["ファイル名"] for _row in _rows if _row["契約番号"] == "0003"]
    with checks.untouched(_folder / "書類", what="台帳を直した後の実行", look="前からある書類に手を付けていないか", hidden=True, new_ok=True):
        _got = checks.run(run_all, *_arguments, what="台帳を直した後", hidden=True)
    _more = [*[f"2028-01-04 作成 {_name}" for _name in _new], "2028-01-04 更新 確認一覧.xlsx"]
    checks.rows(_got, _more, what="台帳を直した後の返り値", look="新しい書類だけを作り、確認一覧の値が違えば書き直しているか", hidden=True)
    check_output(_folder, _rows, _doubtful, _log + _again + _more, "台帳を直した後", hidden=True)

    # 更新する契約が1件もないとき
    _write(_ledger, _FIRST[3:])
    _folder = _Path(_place) / "空の出力"
    _arguments[2] = str(_folder)
    _got = checks.run(run_all, *_arguments, what="更新する契約が1件もない台帳", hidden=True)
    checks.rows(_got, _more[-1:], what="更新する契約が1件もない台帳の返り値", look="契約がなくても、確認一覧は作ります", hidden=True)
    check_output(_folder, [], [], _more[-1:], "更新する契約が1件もない台帳", hidden=True)

    # 人が確かめる契約だけが変わっても、確認一覧は書き直す
    _write(_ledger, _SECOND[3:])
    _got = checks.run(run_all, *_arguments, what="人が確かめる契約だけが変わった後", hidden=True)
    checks.rows(_got, _more[-1:], what="人が確かめる契約だけが変わった後の返り値", look="is_same_list に、rows と doubtful の両方を渡しているか", hidden=True)
    with checks.untouched(_Path(_place), what="もう一度の実行", look="書く前に、今あるものと比べているか", hidden=True):
        _got = checks.run(run_all, *_arguments, what="もう一度", hidden=True)
    checks.rows(_got, [], what="もう一度実行した返り値", look="何もしなかったときは、空のリストを返します", hidden=True)
### END HIDDEN TESTS

# %% [markdown]
# できたものを見るには、ノートの上の「+」ボタンで新しいセルを作り、次のように書いて実行してください。
#
# ```python
# for line in run_all("data/契約台帳.xlsx", "data/更新手続ひな形.xlsx", "令和8年度 更新", date(2026, 12, 15)):
#     print(line)
# ```
#
# 左のファイルの一覧に「令和8年度 更新」というフォルダーができます。ダウンロードして Excel で開いてみてください。もう一度実行すると、何も表示されません。
#
# 最後に検算です。台帳の契約は 15 件。更新する契約が 7 件、人が確かめる契約が 6 件、対象外が 2 件（K26-006 と K26-007）で、合わせて 15 件になります。**数が合うことを確かめて、はじめて「漏れがない」と言えます**。

# %% [markdown]
# ## まとめ
#
# - 閉庁日は、土日、祝日、年末年始の3つ。jpholiday が知っているのは祝日だけ
# - 期限は、休みなら前の開庁日へ
# - 税は整数で計算し、1円未満は `//` で切り捨てる。小数の 1.1 と `round` は使わない
# - どの契約も、「対象」「対象外」「人が確かめる」のどれか1つに入れる。数を合わせる
# - 書く前に、今あるものと比べる。2回実行しても、何も変わらない

# %% [markdown]
# ## 明日、自分のファイルで試すこと
#
# 1. 自分の課の台帳の **写し** を作り、架空の数行だけにして、見出しをこの単元の台帳に合わせます（`read_ledger` は、シート「台帳」を読みます。名前が違うと、`KeyError: 'Worksheet 台帳 does not exist.'` で止まります）。
# 2. `YEAR_END` を、自分の区の休日の条例と見比べます。`DAYS_BEFORE` と `WITHIN` も、新しいセルで、自分の課の決まりに変えます。
# 3. `run_all` を2回実行し、2回目に何も表示されないことを確かめます。
# 4. 去年の本物の台帳の写しで実行し、去年の人の手の結果と、件数と金額の合計を見比べます。
# 5. 税の端数の扱い（切り捨てか四捨五入か、1件ごとか合計してからか）は、契約で違うことがあります。自分の課の決まりを確かめます。
#
# 使うときに気を付けることが、4つあります。
#
# - 契約番号も件名もない行は読まれません。件名だけがない契約は、件名が空の書類になります。先に台帳を埋めます。
# - 台帳の金額や契約先を直しても、**前に作った書類は直りません**。古い書類を別の場所へ移してから、もう一度実行します。
# - 確認一覧は、台帳が変わると書き直されます。メモは、写しに書きます。
# - 確認一覧を Excel で開いたままだと、`PermissionError`（書く許可がない）で止まります。閉じて、もう一度実行します。
#
# ### 困ったときは：よろず相談DX
#
# 情報システムの担当が、どんな小さなことでも相談に乗ります。次の3つを書いて送ると、早く解決します。
#
# 1. **したいこと**（例：毎年2月の契約更新の書類を、台帳から作りたい）
# 2. **書いたもの**（セルの中身をそのまま）
# 3. **出たもの**（エラーなら、いちばん下の行。ここまで試したことも）
#
# ファイルを付けるときは、個人情報を消した写しにしてください。
#
# これで「Excel業務の自動化」の講座は終わりです。最後に、このノートを **保存してから提出** してください。何度でも提出し直せて、いちばん良い結果が記録されます。
