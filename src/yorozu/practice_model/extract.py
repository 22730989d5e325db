"""Takes values out of material, into JSON or a list."""

import json
import re
from typing import Any

from yorozu.practice_model.choosing import choose
from yorozu.practice_model.fields import OWN_NAMES, Field, fields_of
from yorozu.practice_model.japanese import days, fold, pairs, sentences, without_days
from yorozu.practice_model.prompt import Prompt

_LABEL = re.compile(
    r"^[\s　・○●■◆※*\-0-9.()]*(?P<label>[^\s:：]{1,16}(?:[ 　][^\s:：]{1,6})?)\s*[:：]\s*(?P<value>.*)$",
    re.MULTILINE,
)
_NOT_GIVEN = re.compile(r"^(?:未定|不明|なし|無し|未記入|検討中|調整中|決まっていません|-+|ー+|―+|[?？]+)?$")
_INVENTED = {"integer": 20, "date": "2026-04-01", "boolean": True}


def extract_json(prompt: Prompt) -> dict[str, Any]:
    """The values of the fields that the prompt names, or of the model's own when it names none."""
    fields = fields_of(prompt)
    if not fields:
        prompt.show("free-form")
        fields = [Field(name) for name in OWN_NAMES]
    return {field.name: value_of(field, prompt) for field in fields}


def extract_list(prompt: Prompt) -> str:
    """The same as lines of 「項目：値」."""
    unknown, blank = prompt.unknown
    lines = []
    for name, value in extract_json(prompt).items():
        shown = (blank if unknown else None) if value is None else value
        lines.append(f"{name}：{'記載なし' if shown is None else shown}")
    return "\n".join(lines)


def value_of(field: Field, prompt: Prompt) -> Any:
    """A field's value; with the habits that the prompt does not stop."""
    material = prompt.material
    corrected = bool(prompt.errors) and field.name in prompt.errors
    if field.choices:
        return _choice(field, prompt, corrected)
    written = _written(field, material)
    if written is None or _NOT_GIVEN.match(fold(written).strip(" 。")):
        return _missing(field, prompt)
    if field.kind == "date" or (not field.kind and _is_date(field)):
        return _date(field, written, prompt)
    if field.kind == "integer" or (not field.kind and _is_number(field)):
        return _integer(field, written, prompt, corrected)
    if field.kind == "boolean":
        return not re.search(r"なし|無|不要|いいえ|ない|ません", written)
    if field.kind == "list":
        return [part for part in re.split(r"[、,，・\n]", written.strip("。")) if part.strip()]
    return fold(written).strip() if re.search(r"電話|TEL|tel|郵便|番号", field.name) else written.strip()


def _missing(field: Field, prompt: Prompt) -> Any:
    unknown, value = prompt.unknown
    if unknown and (value is None or field.kind in ("", "text")):
        return value
    if unknown or (prompt.grounded and (field.nullable or not field.kind)):
        return None
    prompt.show("invented-value")
    if field.kind in _INVENTED:
        return _INVENTED[field.kind]
    if _is_date(field):
        return "2026年4月1日"
    if _is_number(field):
        return "20名" if not re.search("金額|費用|円", field.name) else "10,000円"
    if re.search("電話|TEL|tel|phone", field.name):
        return "03-0000-0000"
    return (
        "架空区役所"
        if re.search("会場|場所|place", field.name)
        else "架空 太郎"
        if re.search("名|者", field.name)
        else "特になし"
    )


def _choice(field: Field, prompt: Prompt, corrected: bool) -> Any:
    written = _written(field, prompt.material)
    label, score = choose(field.choices, written or prompt.material)
    if score == 0 and written:
        label, score = choose(field.choices, prompt.material)
    if score == 0:
        unknown, value = prompt.unknown
        if "その他" in field.choices:
            return "その他"
        if unknown and (value is None or value in field.choices):
            return value
        prompt.show("invented-value")
        return field.choices[0]
    if (
        written
        and not corrected
        and written.strip() != label
        and label in written
        and len(written.strip()) <= len(label) + 6
    ):
        prompt.show("first-slip")
        return written.strip()
    return label


def _date(field: Field, written: str, prompt: Prompt) -> Any:
    found = days(fold(written))
    if not found:
        return _missing(field, prompt)
    day = found[0]
    if not field.kind:
        prompt.show("loose-types")
        return day.written
    if not day.exists:
        prompt.show("stubborn")
    if day.year is None:
        known = [other.year for other in days(fold(prompt.said + "\n" + prompt.material)) if other.year]
        if not known:
            prompt.show("invented-value")
            return day.iso
        return f"{known[0]:04}{day.iso[4:]}"
    return day.iso


def _integer(field: Field, written: str, prompt: Prompt, corrected: bool) -> Any:
    text = fold(written)
    numbers = re.findall(r"\d[\d,]*", without_days(text))
    if not numbers:
        return _missing(field, prompt)
    if not field.kind:
        prompt.show("loose-types")
        return text.strip(" 。")
    if re.search(r"約|およそ|程度|くらい|ほど|[~〜～\-]\s*\d", text) and not corrected:
        prompt.show("first-slip")
        found = re.search(
            r"(?:約|およそ)?\s*\d[\d,]*(?:\s*[~〜～\-]\s*\d+)?\s*(?:人|名|円|件|個|台)?(?:程度|くらい|ほど)?",
            text,
        )
        return found[0].strip() if found else text
    if len(numbers) > 1 and re.search(r"\d\s*(?:人|名)?[~〜～\-]\s*\d", text):
        prompt.show("stubborn")
        return None if field.nullable or prompt.unknown[0] else int(numbers[0].replace(",", ""))
    return int(numbers[0].replace(",", ""))


def _written(field: Field, material: str) -> str | None:
    """What the material writes for a field: beside a label, or in a sentence."""
    best: tuple[float, str] | None = None
    for match in _LABEL.finditer(material):
        likeness = _alike(field, re.sub(r"[\s　]", "", fold(match["label"])))
        if likeness and (best is None or likeness > best[0]):
            best = (likeness, match["value"])
    if best:
        return best[1]
    for sentence in sentences(material):
        text = fold(sentence)
        if _is_date(field) and (found := days(text)):
            return found[0].written
        if _is_number(field):
            unit = r"円" if re.search("金額|費用|円|amount", field.name) else r"人|名|件|個|台|枚"
            number = re.search(
                rf"(?:約|およそ)?\s*\d[\d,]*\s*(?:[~〜～]\s*\d+\s*)?(?:{unit})(?:程度|くらい|ほど)?",
                without_days(text),
            )
            if number:
                return number[0].strip()
        if re.search("電話|TEL|tel|phone", field.name) and (
            phone := re.search(r"0\d{1,4}-\d{1,4}-\d{3,4}", text)
        ):
            return phone[0]
        if re.search("団体|氏名|名前|申込者|差出人|organi[sz]ation|^name", field.name) and (
            who := re.search(r"([^\s、。]{2,20}?)(?:と申します|です。|でございます)", sentence)
        ):
            return who[1]
        if re.search("会場|場所|place", field.name) and (
            place := re.search(r"([^\s、。をにはが]{2,20}?)(?:で(?:行|実施|開催)|を会場|にて)", sentence)
        ):
            return place[1]
    if re.search("件名|用件|要件|内容|概要|題|subject|title|summary", field.name):
        return next(iter(sentences(material)), None)
    return None


def _alike(field: Field, label: str) -> float:
    name = fold(field.name)
    if name == label:
        return 3
    if len(label) >= 2 and (label in name or name in label):
        return 2
    english = {
        "date": "希望日|日時|日付|開催日",
        "subject": "件名",
        "number_of_people": "人数",
        "name": "氏名|団体名",
        "place": "会場|場所",
        "phone": "電話",
    }
    if re.fullmatch(english.get(name, "(?!)"), label) or (field.hint.strip() and label in field.hint):
        return 2
    if (_is_date(field) and re.search(r"日時|期日|希望日|日にち|日付", label)) or (
        _is_number(field) and label.endswith(("人数", "参加者数"))
    ):
        return 1.5
    shared = pairs(name) & pairs(label)
    return len(shared) / max(len(pairs(name)), 1) if len(shared) * 2 > len(pairs(name)) else 0


def _is_date(field: Field) -> bool:
    return field.kind == "date" or (
        field.kind in ("", "text") and re.search(r"日$|日時|日付|期限|締切|期日|date", field.name) is not None
    )


def _is_number(field: Field) -> bool:
    return field.kind == "integer" or (
        field.kind == ""
        and re.search(r"数$|人数|金額|費用|年齢|件数|number|count|amount", field.name) is not None
    )


def dumps(value: Any) -> str:
    """JSON as the model writes it."""
    return json.dumps(value, ensure_ascii=False, indent=2)
