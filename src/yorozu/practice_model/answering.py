"""The practice model itself: a function of messages to an answer, the same every time."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from yorozu.practice_model import consult, summarise
from yorozu.practice_model.choosing import choices_of, classify
from yorozu.practice_model.extract import dumps, extract_json, extract_list
from yorozu.practice_model.fields import fields_of
from yorozu.practice_model.habits import HABITS, Habit
from yorozu.practice_model.injection import obeyed
from yorozu.practice_model.japanese import NOT, count, sentences
from yorozu.practice_model.prompt import Prompt, read

_VAGUE = (
    "ご質問ありがとうございます。一般に、業務を改善するには、現状を整理し、関係者と話し合い、少しずつ試すことが大切です。"
    "もう少し詳しく教えていただければ、具体的にお答えできます。"
)

_BEFORE = "承知しました。以下のとおり、お答えします。"
_AFTER = "ほかにもお手伝いできることがあれば、お知らせください。"
_FORGOTTEN = "申し訳ありません。先ほどのお話が、こちらには見当たりません。もう一度お知らせください。"


@dataclass(frozen=True)
class Reply:
    """An answer of the practice model.

    Attributes:
        text: what it says.
        habits: the misbehaviours that show in it.
    """

    text: str
    habits: tuple[Habit, ...] = ()


def reply(
    messages: Sequence[Mapping[str, Any]],
    response_format: Mapping[str, Any] | None = None,
    *,
    careless: bool = False,
) -> Reply:
    """Answer a chat by rule.

    Args:
        messages: the chat, as the API has it.
        response_format: as the API has it.
        careless: make the errors of summaries and drafts whatever the prompt says.
    """
    prompt = read(messages, response_format)
    text = _answer(prompt, careless)
    return Reply(text, tuple(HABITS[name] for name in prompt.habits))


def _answer(prompt: Prompt, careless: bool) -> str:
    injected = obeyed(prompt)
    if injected is not None:
        fields = fields_of(prompt) if prompt.must_be_json else []
        return (
            dumps({field.name: injected for field in fields} or {"answer": injected})
            if prompt.must_be_json
            else injected
        )
    followed = _follow_up(prompt)
    if followed is not None:
        return followed
    if prompt.must_be_json or (
        prompt.has("JSON|json|ジェイソン") and not prompt.has(rf"JSON(?:で|に|形式)?は?{NOT}")
    ):
        return _dressed(dumps(_json(prompt, careless)), prompt, as_json=True)
    return _dressed(_text(prompt, careless), prompt)


def _json(prompt: Prompt, careless: bool) -> dict[str, Any]:
    if _is_consultation(prompt):
        return consult.as_json(consult.consult(prompt), prompt)
    fields = fields_of(prompt)
    many = next(
        (field.name for field in fields if re.search(r"要約|要点|決定|ポイント|summary|points", field.name)),
        "",
    ) or next((field.name for field in fields if field.kind == "list"), "")
    asked = prompt.has(r"要約|要点|まとめ") and not prompt.has(r"抜き出|取り出|抽出|読み取")
    if asked and (many or not fields):
        points = summarise.summarise(prompt, careless=careless)
        if not fields:
            prompt.show("free-form")
            return {"summary": points}
        kinds = {field.name: field.kind for field in fields}
        values = extract_json(prompt)
        values[many] = points if kinds[many] == "list" else "。".join(points)
        return values
    return extract_json(prompt)


def _text(prompt: Prompt, careless: bool) -> str:
    consulting = _is_consultation(prompt)
    summary = prompt.has(r"要約|要点|まとめ|概要|ポイント|大[事切]なこと|重要な(?:点|こと)") or (
        prompt.has("箇条書き|[0-9三]行") and not prompt.has(r"抜き出|取り出|抽出")
    )
    if prompt.has(r"(?:返信|返事|回答文|お?返答|礼状)[^。\n]{0,16}(?:案|文|下書き|作|書)") and not consulting:
        return summarise.draft(prompt, careless=careless)
    sorting = prompt.has(
        r"分類|振り分け|いずれか|どの課|担当(?:する|の)?(?:課|部署)|判定|仕分け|どれに|(?:中|うち|次の[^。\n]{0,8})から[^。\n]{0,8}選"
    )
    picking = prompt.has(r"選[んびべぶ]") and not summary
    if (
        (sorting or picking)
        and not (consulting and _has_articles(prompt))
        and (choices_of(prompt)[0] or not summary)
    ):
        return classify(prompt)
    if consulting:
        return consult.as_text(consult.consult(prompt), prompt)
    if summary or prompt.has(r"短く|お知らせ文"):
        return summarise.as_text(summarise.summarise(prompt, careless=careless), prompt)
    if prompt.has(r"抜き出|取り出|抽出|書き出|読み取"):
        return extract_list(prompt)
    prompt.show("vague-task")
    return _VAGUE


def _is_consultation(prompt: Prompt) -> bool:
    if any(
        re.fullmatch(r"質問|問い?|question|query|Q", quote.label, re.IGNORECASE) for quote in prompt.quotes
    ):
        return True
    if not consult.question_of(prompt):
        return False
    return _has_articles(prompt) or prompt.has(r"質問|規程|規則|条")


def _has_articles(prompt: Prompt) -> bool:
    return any(number for number, _ in consult.articles_of(prompt))


def _dressed(text: str, prompt: Prompt, *, as_json: bool = False) -> str:
    """With the fence and the chatter that the prompt does not forbid."""
    told = (
        bool(prompt.errors)
        and re.search(r"JSON|json|読め|読み取れ|Expecting|形式", prompt.errors) is not None
    )
    if as_json and not (prompt.no_fence or (told and "```" in prompt.errors)):
        prompt.show("code-fence")
        text = f"```json\n{text}\n```"
    if prompt.only or told or (as_json and prompt.must_be_json):
        return text
    prompt.show("chatter")
    return f"{_BEFORE}\n\n{text}\n\n{_AFTER}"


def _follow_up(prompt: Prompt) -> str | None:
    """The answer to a question about the model's earlier answer; None if it is not one."""
    if prompt.errors or not prompt.has(
        r"先ほど|さっき|さきほど|今の(?:答え|回答|要約)|前の(?:答え|回答|要約)|上の(?:答え|回答|要約)|それを|(?:[0-9]|[一二三四五六七八九])つ目|もっと",
        prompt.last,
    ):
        return None
    if not prompt.earlier:
        if prompt.quotes or prompt.has(r"先ほど|さっき|さきほど", prompt.last) is False:
            return None
        prompt.show("no-memory")
        return _FORGOTTEN
    lines = [
        line for line in prompt.earlier[-1].splitlines() if re.match(r"^\s*(?:[・\-*]|\d+[.)])", line)
    ] or sentences(prompt.earlier[-1])
    nth = re.search(r"([0-9]|[一二三四五六七八九])(?:つ|番)目", prompt.last)
    if nth:
        number = count(nth[1]) or 1
        lines = lines[number - 1 : number] or lines[-1:]
    if prompt.has(r"短く|縮め|簡潔|[0-9]+字", prompt.last):
        limit = re.search(r"([0-9]{1,3})(?:字|文字)", prompt.last)
        lines = [
            summarise.shorten(line, int(limit[1]) if limit else max(len(line) * 2 // 3, 8)) for line in lines
        ]
    return "\n".join(lines)
