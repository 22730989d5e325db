"""Tells what is said to the model from what is quoted to it between two marks."""

import re
from dataclasses import dataclass

_OPENERS = re.compile(
    r"(?P<tag><(?P<name>[^\s<>/!?=\"'「」]{1,30})(?:\s[^<>\n]*)?>)"
    r"|(?:(?<=\n)|(?<=[:：])|^)[ \t　]*(?P<fence>`{3,}|\"{3}|'{3})"
    r"|^(?P<rule>[-=*~＝―─━]{3,})[ \t]*$"
    r"|^(?P<from>[^\n。]{0,20}ここから[^\n。]{0,6})$",
    re.MULTILINE,
)
# Between a tag and its end these words mean that a sentence only talks about the tag.
_TALK = re.compile(r"\s*(?:と|から|や|、|,|・|/|〜|～|-|and|to|…|\.\.\.)?\s*")


@dataclass(frozen=True)
class Quote:
    """A quoted part of a message.

    Attributes:
        label: the tag's name; empty for other marks.
        text: what stands between the marks.
    """

    label: str
    text: str


def split_quotes(text: str) -> tuple[str, list[Quote]]:
    """The text outside all quotes, and the quotes in order. A mark without its end quotes nothing."""
    outside: list[str] = []
    quotes: list[Quote] = []
    kept, at = 0, 0
    while found := _OPENERS.search(text, at):
        end = _end_of(text, found)
        if end is None:
            at = found.end()
            continue
        start, stop, after = end
        outside.append(text[kept : found.start()])
        quotes.append(Quote(found["name"] or "", text[start:stop].strip("\n")))
        kept = at = after
    outside.append(text[kept:])
    return "\n".join(outside), quotes


def _end_of(text: str, found: re.Match[str]) -> tuple[int, int, int] | None:
    """Where the quoted part starts and stops, and where the text goes on; None if there is no such part."""
    start = found.end()
    if found["tag"]:
        close = f"</{found['name']}>"
        stop = text.find(close, start)
        again = text.find(f"\n{found['tag']}", start)
        only_talk = stop < 0 or _TALK.fullmatch(text, start, stop) or 0 <= again < stop
        in_a_sentence = start > len(found[0]) and text[found.start() - 1] not in "\n:： \t　"
        if only_talk or (in_a_sentence and "\n" in text[start:stop]):
            return None
        return start, stop, stop + len(close)
    if found["fence"]:
        fence = found["fence"]
        stop = text.find(fence, start)
        if stop < 0:
            return None
        line = text.find("\n", start)
        word = text[start : line if 0 <= line < stop else start]
        return (start + len(word) if word.strip().isascii() else start), stop, stop + len(fence)
    if found["rule"]:
        closing = re.compile(rf"^{re.escape(found['rule'][0])}{{3,}}[ \t]*$", re.MULTILINE).search(
            text, start
        )
    else:
        closing = re.compile(r"^[^\n。]{0,20}ここまで[^\n。]{0,6}$", re.MULTILINE).search(text, start)
    return (start, closing.start(), closing.end()) if closing else None
