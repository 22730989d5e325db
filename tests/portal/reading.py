"""Reads the portal's pages as a person does: words, tables, links."""

from bs4 import BeautifulSoup, Tag


def page(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def words(html: str | Tag) -> str:
    """All that is written, with single spaces."""
    tree = page(html) if isinstance(html, str) else html
    return " ".join(tree.get_text(" ").split())


def tables(html: str) -> dict[str, list[list[str]]]:
    """By caption: the cells as written, line by line, the headings first."""
    found = {}
    for table in page(html).find_all("table"):
        lines = [
            [cell.get_text(" ", strip=True) for cell in line.find_all(["th", "td"])]
            for line in table.find_all("tr")
        ]
        caption = table.find("caption")
        found[caption.get_text(strip=True) if caption else ""] = lines
    return found


def links(html: str) -> dict[str, str]:
    """Addresses by the words of the link."""
    return {words(link): str(link["href"]) for link in page(html).find_all("a")}


def menu(html: str) -> list[str]:
    """The words of the menu."""
    navigation = page(html).find("nav", attrs={"aria-label": "メニュー"})
    return [words(link) for link in navigation.find_all("a")] if isinstance(navigation, Tag) else []
