"""Writes docs/reference/cli.md from the commands themselves: `python -m yorozu.cli_reference`."""

from collections.abc import Iterator
from pathlib import Path

import click

from yorozu.cli import main

PAGE = Path("docs/reference/cli.md")
_HEAD = """\
# Commands

Written from the commands themselves by `just cli-reference`; a test compares the two. Every command works
on the folder that holds `courses/`: the one you are in, or the one that `YOROZU_ROOT` names
([settings](settings.md)).
"""


def reference() -> str:
    """The page's text."""
    return "\n".join([_HEAD, *_sections(main, "yorozu")])


def _sections(group: click.Group, name: str) -> Iterator[str]:
    for word, command in sorted(group.commands.items()):
        full = f"{name} {word}"
        if isinstance(command, click.Group):
            yield from _sections(command, full)
            continue
        # A fixed width, so that the page does not depend on the terminal in which it was written.
        context = click.Context(command, info_name=full, terminal_width=100, max_content_width=100)
        yield f"## `{full}`\n\n```text\n{command.get_help(context)}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(reference(), encoding="utf-8")
