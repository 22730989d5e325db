"""Summaries and drafts of replies, with the errors that real models make unless the prompt stops them."""

import re

from yorozu.practice_model.japanese import days, fold, sentences
from yorozu.practice_model.prompt import Prompt

_WEIGHTY = re.compile(
    r"決定|了承|承認|決ま|こととする|ことにする|することと|実施|変更|期限|まで|予算|円|担当|開始|終了|中止|休|必要|対象|受付|締切|提出"
)
_POLITE = (
    (r"^(?:なお|また|そして|さて|つきましては|まず|それでは|次に)[、,]?", ""),
    (r"いたします。?$", "する"),
    (r"(?:となります|になります)。?$", "になる"),
    (r"しました。?$", "した"),
    (r"(?<![出貸返話示渡消押指直探])します。?$", "する"),
    (r"(?:であります|でございます)。?$", "である"),
    (r"(?:です)。?$", ""),
    (r"(?:してください|お願いします|願います)。?$", "すること"),
    (r"。$", ""),
)
_SPEAKER = re.compile(r"^[\s　○●◯・]*([^\s:：、。「」0-9()（）]{2,12}?)\s*[:：]\s*(.{12,})$")
_NOT_A_SPEAKER = re.compile(
    r"日|時|場所|会場|件名|議題|出席|欠席|対象|内容|方法|費用|料金|問|定員|持ち物|注意|資料|決定|期間|申込|その他|区分|題"
)
_OWN_MARK = "1. "
"""The mark before the first point where the prompt leaves it open; the others go on counting."""
_PLACEHOLDER = re.compile(r"\[([^\[\]\n]{1,12})\]")


def summarise(prompt: Prompt, *, careless: bool = False) -> list[str]:
    """The points of a summary.

    Args:
        prompt: what is asked.
        careless: make the errors whatever the prompt says.
    """
    # Notes and headings are no content.
    lines = [line for line in prompt.material.splitlines() if not re.match(r"^[\s　]*[※#＃=＝]", line)]
    material = [line for line in sentences("\n".join(lines)) if len(line) > 6]
    wanted = prompt.items
    if prompt.vague_limit and prompt.whole_limit is None and prompt.item_limit is None:
        prompt.show("ignored-limit")
    number = wanted or (len(material) if prompt.vague_limit else 5)
    ranked = sorted(range(len(material)), key=lambda at: (-_weight(material[at]), at))[:number]
    chosen = [material[at] for at in sorted(ranked)]
    points = [_tell(line) for line in chosen]
    speakers = list(dict.fromkeys(match[1] for line in material if (match := _speaker(line))))
    if careless or not prompt.exact_numbers:
        points = _misread(points, prompt)
    if (careless or not prompt.exact_names) and len(speakers) > 1:
        points = _swap(points, speakers, prompt)
    if careless or not prompt.grounded:
        points = _embroider(points, prompt, wanted)
    if prompt.item_limit:
        mark = _OWN_MARK if prompt.bullet is None else prompt.bullet
        points = [shorten(point, prompt.item_limit - len(mark.strip())) for point in points]
    if prompt.wants_quotation:  # The limit is of the point, and the source's sentence stays whole.
        points = [
            f"{point}（原文：「{chosen[at] if at < len(chosen) else '該当なし'}」）"
            for at, point in enumerate(points)
        ]
    return keep_placeholders(points, prompt)


def as_text(points: list[str], prompt: Prompt) -> str:
    """The points as bullets, or as running text where the prompt asks for it, within its limit."""
    running = prompt.has(r"文章で|1文で|一文で|段落") and not prompt.has("箇条")
    mark = "" if running else prompt.bullet
    if mark is None:
        mark = ""
        if len(points) > 1:
            mark = _OWN_MARK
            prompt.show("free-form")

    def joined(chosen: list[str]) -> str:
        if not mark:
            return "".join(point.rstrip("。") + "。" for point in chosen)
        marks = [mark.replace("1", str(number)) for number in range(1, len(chosen) + 1)]
        return "\n".join(map(str.__add__, marks, chosen))

    limit = prompt.whole_limit
    kept = list(points)
    while limit and len(joined(kept)) > limit and len(kept) > 1 and prompt.items is None:
        kept.pop()
    if limit and len(joined(kept)) > limit:
        room = max((limit - len(kept) * (len(mark) + 1)) // len(kept), 4)
        kept = [shorten(point, room) for point in kept]
    return joined(kept)


def draft(prompt: Prompt, *, careless: bool = False) -> str:
    """A reply to the quoted letter; the second quote, if there is one, is what the reply must say."""
    letter = prompt.quotes[0].text if prompt.quotes else prompt.loose
    facts = [line for quote in prompt.quotes[1:] for line in sentences(quote.text)]
    name = re.search(r"\[(?:氏名|名前|申請者|差出人|区民)[^\]]{0,6}\]", letter)
    subject = next(
        (line for line in sentences(letter) if re.search(r"か[。？?]?$|ください|たい|困|お願い", line)), ""
    )
    lines = [
        f"{name[0] if name else 'ご意見をくださった方'} 様",
        "",
        "このたびは、お問い合わせをいただき、ありがとうございます。",
    ]
    if subject:
        lines.append(f"「{subject.rstrip('。')}」とのお問い合わせについて、お答えします。")
    lines += [line.lstrip("・- ") for line in facts]
    if careless or not (prompt.grounded or prompt.has(r"約束[^。\n]{0,12}(?:ない|ません|せず|禁止)|確約")):
        prompt.show("promises")
        lines.append("ご要望には、3日以内に必ず対応いたします。")
        prompt.show("invented-date")
    elif not facts:
        lines.append("担当課で確認のうえ、改めてご連絡します。")
    lines += ["今後とも、区政へのご協力をお願いいたします。", "", "架空区"]
    text = "\n".join(keep_placeholders(lines, prompt))
    limit = prompt.whole_limit
    return text if not limit or len(text) <= limit else shorten(text, limit)


def keep_placeholders(lines: list[str], prompt: Prompt) -> list[str]:
    """Leave [氏名1] alone if the prompt says so; else write it the model's own way."""
    if prompt.keeps_placeholders or not any(_PLACEHOLDER.search(line) for line in lines):
        return lines
    prompt.show("altered-placeholder")
    return [_PLACEHOLDER.sub(lambda match: f"（{match[1]}）", line) for line in lines]


def shorten(text: str, limit: int) -> str:
    """The text within a limit: clauses in the middle go, those with numbers last, and what is in brackets."""
    if len(text) <= limit:
        return text
    clauses = text.split("、")
    for with_numbers in (False, True):
        for clause in clauses[1:-1]:
            if len("、".join(clauses)) > limit and (with_numbers or not re.search(r"[0-9０-９]", clause)):
                clauses.remove(clause)
        if not with_numbers and len("、".join(clauses)) > limit:
            clauses = [re.sub(r"[（(][^（()）]*[）)]", "", clause) for clause in clauses]
    shorter = "、".join(clauses)
    if len(shorter) > limit:
        shorter = clauses[-1]
    return shorter if len(shorter) <= limit else shorter[: max(limit - 1, 1)] + "…"


def _weight(line: str) -> float:
    return (
        2.0 * len(_WEIGHTY.findall(line))
        + (1.5 if re.search(r"[0-9０-９]", line) else 0)
        + (1 if days(fold(line)) else 0)
    )


def _speaker(line: str) -> re.Match[str] | None:
    match = _SPEAKER.match(line)
    return match if match and not _NOT_A_SPEAKER.search(match[1]) else None


def _tell(line: str) -> str:
    spoken = _speaker(line)
    text = spoken[2] if spoken else line.strip(" 　・-○●")
    for pattern, put in _POLITE:
        text = re.sub(pattern, put, text)
    return f"{spoken[1]}：{text}" if spoken else text


def _misread(points: list[str], prompt: Prompt) -> list[str]:
    """Two neighbouring digits of the first long number change places, or 千円 becomes 円."""
    for at, point in enumerate(points):
        dated = [day.written for day in days(fold(point))]
        for match in re.finditer(
            r"(?<![0-9０-９,，.第年])([0-9０-９][0-9０-９,，]*)(千円|円|人|名|件|万|%|％|時間|か所|台|部)",
            point,
        ):
            if any(fold(match[1]) in day for day in dated):
                continue
            digits = match[1]
            for spot in range(len(digits) - 1, 0, -1):
                one, two = digits[spot - 1], digits[spot]
                if (
                    one.isdecimal()
                    and two.isdecimal()
                    and one != two
                    and not (spot == 1 and fold(two) == "0")
                ):
                    changed = digits[: spot - 1] + two + one + digits[spot + 1 :]
                    break
            else:
                if match[2] != "千円":
                    continue
                changed = digits
            unit = "円" if changed == digits else match[2]
            prompt.show("wrong-number")
            new = point[: match.start()] + changed + unit + point[match.end() :]
            return [*points[:at], new, *points[at + 1 :]]
    return points


def _swap(points: list[str], speakers: list[str], prompt: Prompt) -> list[str]:
    for at, point in enumerate(points):
        spoken = next((name for name in speakers if point.startswith(f"{name}：")), None)
        if spoken:
            other = next(name for name in speakers if name != spoken)
            prompt.show("swapped-names")
            return [*points[:at], other + point[len(spoken) :], *points[at + 1 :]]
    return points


def _embroider(points: list[str], prompt: Prompt, wanted: int | None) -> list[str]:
    prompt.show("invented-date")
    prompt.show("unsupported-claim")
    meeting = re.search(r"議事|会議|出席|委員|課長|部長|議長", prompt.material)
    claim = "出席者からは、おおむね賛成の意見があった" if meeting else "区民からは、おおむね好評である"
    added = [claim, "詳細は、4月末日までに改めて公表される予定である"]
    if wanted:
        return (
            [*points[: max(wanted - 1, 1)], added[1]]
            if wanted > 1
            else [f"{points[0]}（{added[1]}）"]
            if points
            else added[:1]
        )
    return [*points, *added]
