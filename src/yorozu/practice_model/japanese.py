"""Reading Japanese text by rule: sentences, dates, numbers, content words."""

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass

NOT = r"(?:ない|なかっ|ません|なし|無し|不要|禁止|ずに|せず|ず[、,。に]|ず$|省|いらな|やめ|避け|なく|厳禁|NG)"
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "R": 2018, "H": 1988, "S": 1925}
_DIGITS = {digit: number for number, digit in enumerate("〇一二三四五六七八九")}
_DATE = re.compile(
    r"(?P<era>令和|平成|昭和|[RHS](?=\d))\s*(?P<ey>元|\d{1,2})(?:年|[./])\s*(?P<em>\d{1,2})(?:月|[./])\s*(?P<ed>\d{1,2})日?"
    r"|(?P<y>\d{4})(?:年|[-/.])\s*(?P<m>\d{1,2})(?:月|[-/.])\s*(?P<d>\d{1,2})日?"
    r"|(?<!\d)(?P<sm>\d{1,2})月\s*(?P<sd>\d{1,2})日"
)


@dataclass(frozen=True)
class Day:
    """A date as it is written.

    Attributes:
        written: the text.
        year: None if none is written.
    """

    written: str
    year: int | None
    month: int
    day: int

    @property
    def iso(self) -> str:
        """As YYYY-MM-DD, whether the calendar has that day or not; 2026 for a missing year."""
        return f"{self.year or 2026:04}-{self.month:02}-{self.day:02}"

    @property
    def exists(self) -> bool:
        """Whether the calendar has that day."""
        try:
            dt.date(self.year or 2026, self.month, self.day)
        except ValueError:
            return False
        return True


def fold(text: str) -> str:
    """Widths folded, as the rules read it."""
    return unicodedata.normalize("NFKC", text)


def sentences(text: str) -> list[str]:
    """The sentences, and the lines that are none, without blank ones."""
    parts = re.split(r"(?<=[。！？!?])(?![」』）)])|\n", text)
    return [part.strip(" 　\t") for part in parts if part.strip(" 　\t。")]


def days(text: str) -> list[Day]:
    """The dates in a text that `fold` has been through."""
    found = []
    for match in _DATE.finditer(text):
        part = match.groupdict()
        if part["era"]:
            year = ERAS[part["era"]] + (1 if part["ey"] == "元" else int(part["ey"]))
            found.append(Day(match[0], year, int(part["em"]), int(part["ed"])))
        elif part["y"]:
            found.append(Day(match[0], int(part["y"]), int(part["m"]), int(part["d"])))
        else:
            found.append(Day(match[0], None, int(part["sm"]), int(part["sd"])))
    return found


def without_days(text: str) -> str:
    """The text with its dates taken out."""
    return _DATE.sub(" ", text)


def count(word: str) -> int | None:
    """A small number as digits or in kanji (十, 四十, 四〇, 百二十); None if it is none."""
    word = fold(word)
    if word.isdecimal():
        return int(word)
    if re.fullmatch("[〇一二三四五六七八九]+", word):
        return int("".join(str(_DIGITS[digit]) for digit in word))
    digit = "([一二三四五六七八九]?)"
    match = re.fullmatch(f"(?:{digit}(百))?(?:{digit}(十))?{digit}", word)
    if not word or not match:
        return None
    hundreds, hundred, tens, ten, ones = (part or "" for part in match.groups())
    return (
        (_DIGITS.get(hundreds, 1) * 100 if hundred else 0)
        + (_DIGITS.get(tens, 1) * 10 if ten else 0)
        + _DIGITS.get(ones, 0)
    )


def terms(text: str) -> set[str]:
    """The content words, roughly: runs of kanji, katakana and letters of two or more."""
    return set(re.findall(r"[一-鿿々]{2,}|[ァ-ヴー]{2,}|[A-Za-z]{2,}", fold(text)))


def pairs(text: str) -> set[str]:
    """Pairs of neighbouring characters in the content words."""
    return {term[at : at + 2] for term in terms(text) for at in range(len(term) - 1)}
