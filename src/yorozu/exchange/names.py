"""Slugs of courses and units, as they stand in addresses and folders."""

import re

from yorozu.exchange.errors import NotFound

SLUG = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
"""What a slug looks like, as a regular expression; the same as in the curriculum."""


def check_slug(name: str) -> str:
    """Let only slugs pass, for anything else could lead to another address or folder.

    Raises:
        NotFound: no course and no unit can have this name.
    """
    if re.fullmatch(SLUG, name) is None:
        shown = name if name.isprintable() and len(name) <= 100 else ascii(name[:100])
        raise NotFound(f"「{shown}」というコースや単元はありません。名前を確かめてください。")
    return name
