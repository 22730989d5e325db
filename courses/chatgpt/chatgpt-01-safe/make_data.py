"""Makes this unit's files: `python make_data.py [folder]` (the data folder beside this file if none is named).

Everything is made up. Telephone numbers have 0000 where a real one has an exchange, and the addresses end in example.jp.
"""

import csv
import io
import sys
from pathlib import Path

FICTION = "※研修用の架空のデータです。実在の区、人物、電話番号とは関係ありません。"

FIRST = f"""{FICTION}
件名：児童手当の届出について

架空区 子育て支援課 御中
例示 花子と申します。先日は、窓口で仮名さんにお世話になりました。
児童手当の届出は、郵送でもできますか。届出の期限は 2026-04-15 と聞いています。
送り先が 〒000-0001 の区役所でよいかも、教えてください。
日中は 090-0000-0001 へ、つながらないときは 03-0000-0002 へお電話ください。
メールは hanako@example.jp です。
"""

SECOND = f"""{FICTION}
件名：保育園の申込みの取下げについて

架空区 保育課 御中
例示花と申します（先日お電話した例示 花子の妹です）。
受付番号 2026-401-0015 の申込みを、取り下げたいと思います。
電話は ０３－００００－０００３ です。夫の見本一郎の携帯は 09000000004、勤め先は 03(0000)0005 です。
個人番号は 000000000013 と書いて出しました。消してもらえますか。
前にもお伝えしたとおり、電話は ０３－００００－０００３ です。メールは hana.reiji@example.jp です。
担当の仮名様によろしくお伝えください。
"""

NAMES = ["例示　花", "例示　花子", "見本　一郎", "見本　二郎", "仮名　次子"]

PLANS = [
    # 計画, 利用者, 業務, 情報, 学習, 職員の確認
    ("広報紙の見出しの案を出す", "職員", "文案の下書き", "公開情報", "されない", "必ず見る"),
    ("会議の録音から要約を作る", "職員", "要約", "個人情報", "不明", "必ず見る"),
    ("ごみの出し方に答えるチャット", "区民", "問い合わせへの回答", "公開情報", "されない", "見ない"),
    ("給付金の申請を審査する", "職員", "給付の可否の判断", "個人情報", "されない", "一部だけ見る"),
    ("規程について職員の質問に答える", "職員", "問い合わせへの回答", "庁内の文書", "されない", "必ず見る"),
    ("窓口の多言語の案内を翻訳する", "職員と区民", "翻訳", "公開情報", "される", "必ず見る"),
    ("採用の面接の評価を付ける", "職員", "採用の判断", "個人情報", "される", ""),
]


def _csv(rows: list[tuple[str, ...]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("cp932")


def main(folder: Path) -> None:
    """Write the files into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "問い合わせ1.txt").write_bytes(FIRST.encode())
    (folder / "問い合わせ2.txt").write_bytes(SECOND.encode())
    (folder / "氏名一覧.csv").write_bytes(_csv([("氏名", "備考"), *((name, "架空") for name in NAMES)]))
    head = ("計画", "利用者", "業務", "情報", "学習", "職員の確認", "備考")
    (folder / "利用計画.csv").write_bytes(_csv([head, *((*plan, "架空") for plan in PLANS)]))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
