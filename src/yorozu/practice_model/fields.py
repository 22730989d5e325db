"""The fields that an answer in JSON shall have, read from a schema, an example or a list in the prompt."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from yorozu.practice_model.japanese import sentences
from yorozu.practice_model.prompt import Prompt

OWN_NAMES = ("subject", "date", "number_of_people")
"""What the model calls its fields when the prompt names none."""


@dataclass(frozen=True)
class Field:
    """One field.

    Attributes:
        name: its key.
        kind: text, integer, date, boolean, list or "" when the prompt does not say.
        choices: the values it may have; empty for any.
        nullable: whether null is allowed by the schema.
        hint: its description.
    """

    name: str
    kind: str = ""
    choices: tuple[str, ...] = ()
    nullable: bool = False
    hint: str = ""


def fields_of(prompt: Prompt) -> list[Field]:
    """The fields that the prompt names; none if it names none."""
    for schema in ([prompt.schema] if prompt.schema else []) + prompt.forms:
        properties = schema.get("properties")
        if isinstance(properties, Mapping):
            defs = schema.get("$defs") or schema.get("definitions") or {}
            return [_of_schema(name, spec, defs) for name, spec in properties.items()]
    for form in prompt.forms:
        return [_of_example(name, value) for name, value in form.items()]
    return _of_prose(prompt)


def _of_schema(name: str, spec: Any, defs: Mapping[str, Any]) -> Field:
    if not isinstance(spec, Mapping):
        return Field(name)
    kinds: list[Mapping[str, Any]] = []
    for one in spec.get("anyOf") or spec.get("oneOf") or spec.get("allOf") or [spec]:
        ref = one.get("$ref") if isinstance(one, Mapping) else None
        kinds.append(defs.get(str(ref).rsplit("/", 1)[-1], {}) if ref else one)
    types = [kind.get("type") for kind in kinds]
    nullable = "null" in types or any(isinstance(one, list) and "null" in one for one in types)
    main = next((kind for kind in kinds if kind.get("type") != "null"), {})
    choices = tuple(str(one) for one in main.get("enum", ()) if one is not None) or tuple(
        str(kind["const"]) for kind in kinds if "const" in kind
    )
    type_ = main.get("type")
    if isinstance(type_, list):
        type_ = next((one for one in type_ if one != "null"), "string")
    hint = f"{spec.get('title', '')} {spec.get('description', '')} {main.get('description', '')}"
    if main.get("format") == "date" or (type_ == "string" and re.search(r"YYYY|西暦", hint)):
        kind = "date"
    else:
        kind = {"integer": "integer", "number": "integer", "boolean": "boolean", "array": "list"}.get(
            str(type_), "text"
        )
    return Field(name, kind, choices, nullable, hint)


def _of_example(name: str, value: Any) -> Field:
    if isinstance(value, bool):
        return Field(name, "boolean")
    if isinstance(value, int | float):
        return Field(name, "integer")
    if isinstance(value, list):
        return Field(name, "list")
    return _of_words(name, "" if value is None else str(value))


def _of_words(name: str, words: str) -> Field:
    """A field from its description in words."""
    nullable = "null" in words
    choices = tuple(
        part.strip(" 「」\"'")
        for part in re.split(
            r"[|｜/、,]|または|か(?=「)", re.sub(r"(?:の)?(?:いずれか|どれか|うち|中から).*$", "", words)
        )
        if part.strip(" 「」\"'") and part.strip() != "null"
    )
    if (
        len(choices) > 1
        and re.search(r"[|｜/]|いずれか|どれか|中から", words)
        and not re.search(r"YYYY|\d{4}", words)
    ):
        return Field(name, "text", choices, nullable, words)
    if re.search(r"整数|数字だけ|数値|半角の?数字|integer|int|number", words):
        return Field(name, "integer", (), nullable, words)
    if re.search(r"YYYY|yyyy|西暦|\d{4}-\d{2}-\d{2}|ISO|date", words):
        return Field(name, "date", (), nullable, words)
    if re.search(r"true|false|真偽|はい.?いいえ", words):
        return Field(name, "boolean", (), nullable, words)
    return Field(name, "text" if re.search(r"文字列|string|text", words) else "", (), nullable, words)


def _of_prose(prompt: Prompt) -> list[Field]:
    for sentence in sentences(prompt.said):
        keys = re.findall(r"[「『\"]([^「」『』\"]{1,16})[」』\"]", sentence)
        if len(keys) > 1 and re.search(r"(?:キー|項目|key)(?:の名前)?(?:は|を|が|:)", sentence):
            return [Field(name) for name in keys]
    found = []
    for line in prompt.said.splitlines():
        match = re.match(
            r"\s*(?:[-・*●○■]|\d+[.)])\s*[「\"]?([^\s:：()（）「」\"、。はをが]{1,16})[」\"]?\s*(?:[:：(（](.*))?$",
            line,
        )
        if match and not re.search(r"(?:ください|ない|ます|する|こと)$", match[1]):
            found.append(_of_words(match[1], (match[2] or "").strip()))
    if found:
        return found
    for sentence in sentences(prompt.said):
        if not re.search(r"項目|キー|key|見出し|列|抜き出|取り出|抽出|書き出", sentence):
            continue
        quoted = re.findall(r"[「\"]([^」\"]{1,16})[」\"]", sentence)
        if quoted:
            return [Field(name) for name in quoted]
        listed = re.search(
            r"(?:は|を|、|から|次の)?([^\s、。は:：]{1,12}(?:[、,・と][^\s、。は:：を]{1,12})+)(?:の\d+つ|の[^\s]{0,4}項目)?(?:を|です|と|に|$|。|とする|だけ)",
            sentence,
        )
        if listed:
            names = re.split(r"[、,・と]", listed[1])
            return [Field(name) for name in names if name and not re.search(r"(?:から|より|で|に)$", name)]
    return []
