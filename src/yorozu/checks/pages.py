"""Checks of an HTML page that a learner's program wrote: what is read on it, and that it needs no other file.

The page is parsed, never compared as text, so that every right way of writing it is right.
"""

import base64
import binascii
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from yorozu.checks.drawing import failed
from yorozu.checks.failed import CheckFailed

_PNG = b"\x89PNG\r\n\x1a\n"
_LOADED = {"src", "srcset", "data", "poster", "background", "action", "formaction"}
_LOADED_BY = {"link": "href", "use": "href", "image": "href", "base": "href"}
_IN_STYLE = re.compile(r"url\(\s*['\"]?([^'\")]*)|@import\s+['\"]([^'\"]*)")


@dataclass
class Page:
    """What stands on a page.

    Attributes:
        title: the text of `<title>`.
        text: everything that is read on the page, without spaces and line ends.
        tables: the rows of each table, as texts of cells.
        pictures: source and alternative text of each `<img>`.
        loaded: what a browser would load, data URIs included.
        tags: the names of all elements.
    """

    title: str = ""
    text: str = ""
    tables: list[list[list[str]]] = field(default_factory=list)
    pictures: list[tuple[str, str]] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    tags: set[str] = field(default_factory=set)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.open: list[str] = []
        self.cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.page.tags.add(tag)
        self.page.loaded += [value for name, value in given.items() if name in _LOADED]
        if tag in _LOADED_BY and _LOADED_BY[tag] in given:
            self.page.loaded.append(given[_LOADED_BY[tag]])
        if given.get("http-equiv", "").lower() == "refresh" and "url" in given.get("content", "").lower():
            self.page.loaded.append(given["content"])
        self._style(given.get("style", ""))
        if tag == "img":
            self.page.pictures.append((given.get("src", ""), given.get("alt", "")))
        if tag == "table":
            self.page.tables.append([])
        if tag == "tr" and self.page.tables:
            self.page.tables[-1].append([])
            self.cell = None
        if tag in ("td", "th") and self.page.tables and self.page.tables[-1]:
            self.cell = []
            self.page.tables[-1][-1].append("")
        if tag in ("title", "style", "script"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr", "table"):
            self.cell = None
        if self.open and self.open[-1] == tag:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        inside = self.open[-1] if self.open else ""
        if inside == "title":
            self.page.title += data
        elif inside == "style":
            self._style(data)
        elif not inside:
            self.page.text += "".join(data.split())
            if self.cell is not None:
                self.cell.append(data)
                self.page.tables[-1][-1][-1] = "".join(self.cell).strip()

    def _style(self, text: str) -> None:
        self.page.loaded += [first or second for first, second in _IN_STYLE.findall(text)]


def parse(text: str) -> Page:
    """The page that this HTML is."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.page


def read(path: Path, *, what: str = "", look: str = "", hidden: bool = False) -> Page:
    """The page in a file.

    Raises:
        CheckFailed: the file is not there, is empty, or is not UTF-8.
    """
    what = what or "HTML のファイル"
    if not path.is_file():
        raise failed(what, "ファイルがありません。", look, hidden, path.name, _there(path.parent))
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        advice = "文字コードが UTF-8 ではありません。"
        raise failed(what, advice, look or 'encoding="utf-8" を付けて書いているか。', hidden) from None
    if not text.strip():
        raise failed(what, "中身が空です。", look, hidden)
    return parse(text)


def self_contained(page: Page, *, what: str = "", look: str = "", hidden: bool = False) -> None:
    """Pass if a browser needs nothing but this page: no script, and all it loads are data URIs.

    Raises:
        CheckFailed: it needs another file or address.
    """
    what = what or "HTML のページ"
    outside = [address for address in page.loaded if not address.strip().lower().startswith(("data:", "#"))]
    if outside:
        raise failed(
            what,
            "ほかのファイルや、ネットワークから読むものがあります。HTML だけを送ると、欠けます。",
            look,
            hidden,
            "data: で始まる、埋め込んだ絵だけ",
            f'"{outside[0][:60]}"',
        )
    if "script" in page.tags:
        raise failed(what, "script（プログラム）が入っています。", look, hidden)


def png_picture(page: Page, *, what: str = "", look: str = "", hidden: bool = False) -> bytes:
    """The first picture of the page, which must be a PNG in a data URI with an alternative text.

    Raises:
        CheckFailed: there is none, it is no such picture, or has no alternative text.
    """
    what = what or "HTML のページの絵"
    if not page.pictures:
        raise failed(what, "絵（img）がありません。", look, hidden)
    source, alternative = page.pictures[0]
    head, _, body = source.strip().partition(",")
    if "".join(head.lower().split()) != "data:image/png;base64":
        shown = f'"{source[:40]}"'
        reason = "絵が、ページの中に埋め込まれていません。"
        raise failed(what, reason, look, hidden, '"data:image/png;base64,…"', shown)
    try:
        content = base64.b64decode("".join(body.split()), validate=True)
    except (binascii.Error, ValueError):
        content = b""
    if not content.startswith(_PNG):
        raise failed(what, "埋め込んだ文字が、PNG の絵になっていません。", look, hidden)
    if not alternative.strip():
        raise failed(what, "絵の代わりになる文（alt）がありません。", look, hidden)
    return content


def png_size(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG in pixels.

    Raises:
        CheckFailed: it is no PNG.
    """
    if not content.startswith(_PNG):
        raise CheckFailed("PNG の絵ではありません。", [("どこを見るか", "savefig で .png に保存したか。")])
    return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])


def _there(folder: Path) -> str:
    names = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    return "フォルダーにあるのは " + "、".join(names) if names else "フォルダーは空です"
