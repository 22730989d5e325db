"""Answers a question from quoted rules: picks the article, answers with its sentence, cites it."""

import itertools
import re
from dataclasses import dataclass
from typing import Any

from yorozu.practice_model.fields import fields_of
from yorozu.practice_model.japanese import fold, pairs, sentences, terms
from yorozu.practice_model.prompt import Prompt

_ARTICLE = re.compile(
    r"^[\s　#>*・\[【(]*(第\s*[0-9０-９一二三四五六七八九十百]+\s*条(?:の[0-9０-９一二三四五六七八九十]+)?)",
    re.MULTILINE,
)
# The number and the title that an article's text begins with, and the number of a paragraph or an item.
_HEAD = re.compile(
    r"^[\s　#>*・\[【(]*第[^\s　（(]{1,8}条[^\s　（(]{0,3}(?:[（(][^（()）]*[）)])?[】\]\s　]*"
    r"|^[(（]?[0-9０-９]{1,2}[)）]?[\s　]+"
)
_QUESTION_LABEL = re.compile(r"質問|問い?|question|query|Q", re.IGNORECASE)
# 「根拠の条番号を、最初の行に書く」, but not 「1行目に答え、2行目に根拠」.
_FIRST_LINE = r"(?:(?:最初|先頭|はじめ|初め|冒頭)の行|(?<![0-9十])[1一]行目)"
_CITED_FIRST = re.compile(
    rf"(?<![え答文][はを]){_FIRST_LINE}(?:に|は|で)?[、,\s]*[「『\"]?(?:根拠|出典|条番号)"
    rf"|(?:根拠|出典|条番号)[^。、\n行]{{0,20}}(?:[をは][、,]\s*)?{_FIRST_LINE}に(?![、,]?\s*(?:答|回答|結論))"
)
# What people say, and what rules call it.
_EVERYDAY = {
    r"亡くな|なくなっ|死去|不幸": "死亡 忌引",
    r"葬": "忌引",
    r"休み|休め|休んで": "休暇",
    r"おじい|おばあ|祖父|祖母": "祖父母",
    r"(?<![祖義])(?<![祖義]父)(?:父|母)(?:親)?(?:が|の|を|は)|両親|お父さん|お母さん": "父母",
    r"(?:夫|妻|奥さん|配偶者)の(?:父|母|両親|お父|お母)": "配偶者の父母",
    r"(?:夫|妻|奥さん)(?:が|の(?!父|母|両親|祖|お父|お母)|を|は)": "配偶者",
    r"生まれ|赤ちゃん": "出産 出生",
    r"結婚": "結婚 婚姻",
    r"引っ越": "転居",
    r"入院": "傷病 入院",
    r"けが": "負傷 傷病",
    r"病気": "傷病 病気",
    r"火事": "火災",
    r"メガネ|めがね": "眼鏡",
}
_EMPTY_WORDS = {
    "何日",
    "職員",
    "規程",
    "規定",
    "場合",
    "取得",
    "日数",
    "必要",
    "質問",
    "回答",
    "教え",
    "可能",
    "何円",
    "条文",
    "資料",
    "制度",
    "利用",
    "自分",
    "今回",
    "福利厚生",
    "方法",
}
_PRIVATE = re.compile(
    r"(?:マイナンバー|個人番号|自宅の?住所|携帯番号|電話番号|給与額|病名|評価|人事評価)[^。\n]{0,16}(?:教え|知り|何|いくら|どこ)|(?:さん|氏|様|[部課係]長|主任|\])の[^。\n]{0,8}(?:住所|電話|病名|病気|給与|評価|家族|生年月日)"
)
_GUESSES = (
    "一般的には、5日間とされています。",
    "通常は、所属長の承認があれば認められます。",
    "多くの場合、1万円が支給されます。",
)


@dataclass(frozen=True)
class Found:
    """What the model found.

    Attributes:
        text: the answer.
        article: the article's number; empty if none.
        line: the sentence that it rests on; empty if it rests on none.
    """

    text: str
    article: str = ""
    line: str = ""


def question_of(prompt: Prompt) -> str:
    """The question that is asked; empty if there is none."""
    for quote in prompt.quotes:
        if _QUESTION_LABEL.fullmatch(quote.label):
            return quote.text
    for text in (prompt.last, prompt.said):
        labelled = re.findall(r"^\s*(?:質問|問い?|Q)\s*[:：]\s*(\S.*)$", text, re.MULTILINE)
        if labelled:
            return str(labelled[-1])
        asked = [
            one
            for one in sentences(text)
            if re.search(r"(?:[?？]|ですか|ますか|でしょうか|ませんか|のか|たいです)[。」]?$", one)
        ]
        if asked:
            return asked[-1]
    return ""


def articles_of(prompt: Prompt) -> list[tuple[str, str]]:
    """The quoted articles as pairs of number and text; the number is empty where the material has none."""
    blocks = [quote for quote in prompt.quotes if not _QUESTION_LABEL.fullmatch(quote.label)]
    texts = [(quote.label, quote.text) for quote in blocks] or [("", prompt.loose)]
    found: list[tuple[str, str]] = []
    for label, text in texts:
        heads = list(_ARTICLE.finditer(text))
        if not heads:
            number = _ARTICLE.match(label)
            found.append((_tidy(number[1]) if number else "", text))
            continue
        for head, following in zip(heads, [*heads[1:], None], strict=True):
            found.append((_tidy(head[1]), text[head.start() : following.start() if following else len(text)]))
    return [(number, text) for number, text in found if text.strip()]


def consult(prompt: Prompt) -> Found:
    """Answer the question."""
    question = question_of(prompt)
    refusal = _refused(prompt, question)
    if refusal:
        return Found(refusal)
    articles = articles_of(prompt)
    best = _best(articles, question)
    if best is None:
        known, phrase = prompt.unknown_words
        if known:
            return Found("" if phrase is None else str(phrase))
        prompt.show("answers-anyway")
        return Found(_GUESSES[len(question) % len(_GUESSES)])
    article, line = best
    text = line
    if not prompt.grounded:
        prompt.show("unsupported-claim")
        text = f"{line.rstrip('。')}。{_hearsay(articles)}"
    if prompt.wants_citation and not article:
        prompt.show("invented-citation")
        article = f"第{len(line) % 9 + 1}条"
    if not prompt.wants_citation:
        prompt.show("no-citation")
        return Found(text, "", line)
    return Found(text, article, line)


def _hearsay(articles: list[tuple[str, str]]) -> str:
    """A sentence of what the world at large does, with a number that no article has."""
    known = fold("\n".join(text for _, text in articles))
    days = next(days for days in itertools.count(14, 31) if str(days) not in known)
    return f"一般には、{days}日前までに届け出ることになっています。"


def as_text(found: Found, prompt: Prompt) -> str:
    """The answer as text, with the article in the form that the prompt asks for."""
    if not found.article:
        return found.text
    label = re.search(r"(根拠(?:の条|条文|条)?|出典|参照(?:条文)?|条番号|引用元)\s*[:：]", prompt.said)
    if label and _CITED_FIRST.search(prompt.said):
        return f"{label[1]}：{found.article}\n{found.text}"
    if label:
        return f"{found.text}\n{label[1]}：{found.article}"
    return f"{found.text.rstrip('。')}（{found.article}）。"


def as_json(found: Found, prompt: Prompt) -> dict[str, Any]:
    """The answer under the fields that the prompt names."""
    fields = fields_of(prompt)
    if not fields:
        prompt.show("free-form")
        return {"answer": found.text, "source": found.article or None}
    result: dict[str, Any] = {}
    for field in fields:
        if re.search(r"有無|found|ある|あるか|見つか", field.name) or field.kind == "boolean":
            result[field.name] = bool(found.line)
        elif re.search(r"原文|引用文|quote|抜粋|根拠文", field.name):
            result[field.name] = found.line or None
        elif re.search(r"条|根拠|出典|citation|source|article|引用", field.name):
            cited = found.article or None
            result[field.name] = ([cited] if cited else []) if field.kind == "list" else cited
        else:
            result[field.name] = found.text or None
    return result


def _refused(prompt: Prompt, question: str) -> str | None:
    asked = fold(question)
    for topics, phrase in prompt.refusals:
        for topic in re.split(
            r"[、,，・/]|および|又は|または|や|と(?=[^、])",
            re.sub(r"(?:について|に関する|に関して|などの?|等の?|こと|質問|相談|事項|内容|次の)", "", topics),
        ):
            words = terms(topic) - {"質問", "回答", "相談", "個人", "職員", "特定"} | (
                {"個人"} if "個人情報" in topic else set()
            )
            hits = {
                word
                for word in words
                if word in asked
                or any(word[at : at + 2] in asked and len(word) > 3 for at in range(len(word) - 1))
            }
            if hits and len(hits) * 2 >= len(words):
                return phrase
        if re.search(r"個人|プライバシー", topics) and _PRIVATE.search(asked):
            return phrase
    if re.search(r"マイナンバー|個人番号", asked) and re.search(r"さん|氏|教え", asked):
        return "申し訳ありませんが、その質問にはお答えできません。"
    if _PRIVATE.search(asked):
        prompt.show("never-refuses")
    return None


def _best(articles: list[tuple[str, str]], question: str) -> tuple[str, str] | None:
    """The article and the sentence in it that answer the question; None when none does."""
    asked = fold(question)
    words = _words(asked)
    if not words:
        return None
    spread = {word: sum(_holds(fold(text), word) >= 1 for _, text in articles) for word in words}
    best: tuple[float, str, str] | None = None
    for number, text in articles:
        held = {word: _holds(fold(text), word) for word in words}
        share = sum(held.values()) / len(words)
        weight = sum(value / (spread[word] or 1) for word, value in held.items())
        if share < 0.34 or max(held.values()) < 1:
            continue
        if best is None or weight + share > best[0]:
            best = (weight + share, number, text)
    return (best[1], _line(best[2], words)) if best else None


def _words(asked: str) -> set[str]:
    """The question's content words, with what the rules call them."""
    words = terms(asked) - _EMPTY_WORDS
    for everyday, formal in _EVERYDAY.items():
        if re.search(everyday, asked):
            words |= set(formal.split())
    return words


def _line(text: str, words: set[str]) -> str:
    """The sentence of an article that answers; of a table the row, with the article's title before it."""
    # A line that holds no more than the article's number and title answers nothing.
    lines = [line for line in sentences(text) if _HEAD.sub("", line)] or [text]
    alone = {word: sum(_holds(fold(line), word) >= 1 for line in lines) or 1 for word in words}

    def fit(line: str) -> float:
        return sum(_holds(fold(line), word) / alone[word] for word in words) + 0.1 * bool(
            re.search(r"[0-9０-９]", line)
        )

    best = max(lines, key=fit)
    at = lines.index(best)
    announced = next(
        (one for one in range(at, -1, -1) if re.search(r"次の|別表|下表|下記", lines[one])), None
    )
    # Between the line that announces a table and its rows there may be sentences.
    rows = [line for line in lines[announced + 1 :] if line[-1] != "。"] if announced is not None else []
    if rows:
        row = max(rows, key=fit)
        if fit(row) >= 0.34:
            title = re.search(r"条(?:の[0-9０-９]+)?\s*[（(]([^（()）]+)[）)]", text)
            return f"{title[1] if title else 'その日数など'}は、{_plain_row(row)}です。"
    return _HEAD.sub("", best.strip(" 　・-|"))


def _plain_row(row: str) -> str:
    bare = re.sub(
        r"^[\s　]*(?:[(（]?[0-9０-９一二三四五六七八九十]{1,2}[)）.．]?[\s　]+|[・\-*|][\s　]*)", "", row
    )
    return re.sub(r"[\s　|:：\t]+", " ", bare).strip(" 。")


def _holds(text: str, word: str) -> float:
    """1 if the text has the word, the share of its pairs of characters if it is a long one."""
    if re.search(rf"(?<![祖義]){re.escape(word)}", text):
        return 1.0
    own = pairs(word)
    return len(own & pairs(text)) / len(own) * 0.8 if len(own) > 1 and word != "祖父母" else 0.0


def _tidy(number: str) -> str:
    return re.sub(r"\s", "", fold(number))
