"""Puts material under one of the labels that the prompt gives."""

import re
from collections.abc import Sequence

from yorozu.practice_model.japanese import fold, pairs, sentences, terms
from yorozu.practice_model.prompt import Prompt

# What each subject of a ward office is called in letters; a label belongs to the subjects that it names.
_SUBJECTS = {
    "税|納税|課税": "税 納付 督促 課税 住民税 納税",
    "戸籍": "戸籍 出生 婚姻 離婚 死亡届",
    "住民|区民|窓口": "転入 転出 転居 住民票 引っ越 印鑑 マイナンバーカード",
    "保育|子|児童|教育": "保育 子ども 児童 学童 幼稚園 小学校 園 給食",
    "環境|ごみ|清掃": "ごみ ゴミ 粗大 収集 カラス 騒音 不法投棄 資源",
    "道路|土木|公園|みどり": "道路 街路樹 公園 穴 水たまり 街灯 舗装 歩道 遊具 側溝",
    "国保|保険|年金": "国民健康保険 国保 保険証 年金 保険料",
    "高齢|介護|福祉|障": "介護 高齢 ヘルパー デイサービス 生活保護 障害 車いす",
    "防災|危機": "防災 避難 地震 ハザード 備蓄 災害",
    "健康|保健": "健診 検診 予防接種 ワクチン",
    "文化|スポーツ|観光": "図書館 体育館 プール 祭り 観光",
    "消費|詐欺|くらし": "詐欺 悪質 訪問販売 消費",
}


def choose(choices: Sequence[str], material: str, notes: dict[str, str] | None = None) -> tuple[str, float]:
    """The label that fits best and how well it fits; 0 when none does, then the first."""
    text = fold(material)
    best, most = choices[0], 0.0
    for choice in choices:
        name = fold(choice)
        score = 3.0 if len(name) > 1 and name in text else 0.0
        bare = re.sub(r"(?:課|係|担当|部|室|窓口|について|のこと|講座)$", "", name)
        score += 2.0 if len(bare) > 1 and bare in text else 0.0
        for subject, words in _SUBJECTS.items():
            if re.search(subject, name):
                score += sum(word in text for word in words.split())
        note = fold((notes or {}).get(choice, ""))
        score += sum(
            2.0 for term in terms(note) | set(re.findall(r"[^\s、・,。やと]{2,}", note)) if term in text
        )
        score += 0.1 * len(pairs(name) & pairs(text))
        if score > most:
            best, most = choice, score
    return best, most if most >= 0.2 else 0.0


def choices_of(prompt: Prompt) -> tuple[list[str], dict[str, str]]:
    """The labels that the prompt gives, and what it says of each."""
    notes: dict[str, str] = {}
    found = []
    for line in prompt.said.splitlines():
        match = re.match(
            r"\s*(?:(?:(?:[-・*●○■]\s*)+|\d+[.)]|\(\d+\))\s*)?[「\"']?([^\s#:：()「」\"'、。=はをが]{1,14})[」\"']?\s*"
            r"(?:[:：(=→…—-]+\s*(.*))?$",
            line,
        )
        if match and not re.search(
            r"(?:ください|ない|ません|ます|する|こと|です|以内|まで|だけ|のみ)$", match[1]
        ):
            found.append(match[1])
            notes[match[1]] = match[2] or ""
    in_prose = _in_prose(prompt)
    return (in_prose, {}) if len(in_prose) > 1 else (found, notes) if len(found) > 1 else ([], {})


# What may stand before the first label of a list and behind the last one; between them stand only labels.
_LISTED = re.compile(
    r"(?:^|[:：は、のを\s]|から)\s*([^\s、。:：はのを]{1,14}(?:\s*[、,，/|・]\s*[^\s、。:：をが]{1,14}?)+)\s*[、,]?\s*"
    r"(?P<end>の(?:\d+つの|どれか|いずれか|うち|中(?!の)|なか|どの|どれ)|から|に(?:分類|振り分)|を選|だけ|のみ|$|です|。)"
)
_SECTION = r"(?![-・*●○■\d])[^\s、。:：]{1,13}[課係部室]"
_REST = "その他"


def _in_prose(prompt: Prompt) -> list[str]:
    """The longest list of labels in a sentence; one of two needs words such as の中から behind it."""
    found: list[str] = []
    # Names of sections that only blanks, line ends or か part are a list too.
    said = re.sub(rf"(?<=[課係部室])(?:か|[ \t]+|\n)(?={_SECTION}|{_REST})", "、", prompt.said)
    for sentence in sentences(said):
        lists = [re.findall(r"[「\"『']([^「」\"『』'、,]{2,14})[」\"』']", sentence)]
        bare = re.sub(r"^\s*(?:[-・*●○■]|\d+[.)]|\(\d+\))\s*", "", sentence)
        for match in _LISTED.finditer(re.sub(r"[「」『』【】()\[\]\"']", " ", bare)):
            parts = [part.strip() for part in re.split(r"[、,，/|・]", match[1]) if part.strip()]
            if match["end"].startswith(("の", "から", "に")) or len(parts) > 2:
                lists.append(parts)
        for parts in lists:
            if len(parts) > max(len(found), 1) and not any(
                re.search(r"(?:ない|り|て|く)$", part) for part in parts
            ):
                found = list(dict.fromkeys(parts))
    return found


def _told_of_the_rest(prompt: Prompt) -> bool:
    """Whether it says when その他 is the answer; that it is in the list does not say it."""
    none = (
        r"(?:ない|なけれ|なかっ|いずれで?も|不明|迷|困|以外|(?:ほか|他)[はの]|当たら|当てはまら"
        r"|分から|わから)"
    )
    return prompt.has(
        rf"{none}[^。\n]{{0,24}}{_REST}|{_REST}[」』]?(?:は|[:：(（=＝→])[^。\n]{{0,24}}{none}"
    ) or prompt.has(
        rf"{none}[^。]*[。\n][\s　\-・]*(?:その|この)(?:とき|場合|時|ような)[^。\n]{{0,12}}{_REST}"
    )


def classify(prompt: Prompt) -> str:
    """The label, or a sentence of its own when the prompt gives no labels."""
    choices, notes = choices_of(prompt)
    if not choices:
        prompt.show("free-form")
        subject = next(
            (
                words.split()[0]
                for words in _SUBJECTS.values()
                if any(w in prompt.material for w in words.split())
            ),
            "区政全般",
        )
        return f"{subject}に関するお問い合わせと考えられます。"
    label, score = choose(choices, prompt.material, notes)
    if score == 0:
        if _REST in choices and _told_of_the_rest(prompt):
            return _REST
        unknown, value = prompt.unknown
        if unknown and value:
            return str(value)
        prompt.show("forced-choice")
    return label
