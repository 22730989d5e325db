"""Reading a TOML table against a list of keys, with the line of each problem."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from yorozu.curriculum.problems import Problem

Check = Callable[[object], Any]
"""Gives the value in its final type, or raises ValueError with what it should be."""

_HEADER = re.compile(r"\s*(\[\[?)\s*([A-Za-z0-9_.-]+)\s*\]\]?")
_KEY = re.compile(r"\s*\"?([A-Za-z0-9_-]+)\"?\s*=")


class Lines:
    """Where the keys of a TOML text stand (tomllib does not say).

    Knows tables and arrays of tables one deep, written as `[name]` and `[[name]]`: what a course.toml has.
    """

    def __init__(self, text: str) -> None:
        self._at: dict[tuple[str, int, str], int] = {}
        table, number = "", 0
        counts: dict[str, int] = {}
        quotes = None
        for line_number, line in enumerate(text.splitlines(), start=1):
            if quotes is None:
                if header := _HEADER.match(line):
                    table = header[2]
                    number = counts.get(table, 0)
                    counts[table] = number + 1
                    self._at[table, number, ""] = line_number
                elif key := _KEY.match(line):
                    self._at.setdefault((table, number, key[1]), line_number)
            for mark in re.findall(r'"""|\'\'\'', line):
                quotes = mark if quotes is None else (None if mark == quotes else quotes)

    def of(self, table: str, number: int = 0, key: str = "") -> int | None:
        """1-based line of a key (of the table's head for ""), of the `number`-th table of that name."""
        return self._at.get((table, number, key), self._at.get((table, number, "")))


@dataclass
class Table:
    """One table of a TOML file, being checked; problems gather in `problems`."""

    file: Path
    lines: Lines
    problems: list[Problem] = field(default_factory=list)

    def read(
        self,
        raw: Mapping[str, object],
        required: Mapping[str, Check],
        optional: Mapping[str, Check] | None = None,
        table: str = "",
        number: int = 0,
    ) -> dict[str, Any]:
        """The values that are right; each that is wrong, missing or unknown becomes a problem."""
        checks = {**required, **(optional or {})}
        where = f" in [{table}]" if table else ""
        for key in raw:
            if key not in checks:
                self.refuse(f"unknown key {key!r}{where}; known are {', '.join(checks)}", table, number, key)
        values: dict[str, Any] = {}
        for key, check in checks.items():
            if key not in raw:
                if key in required:
                    self.refuse(f"key {key!r} is missing{where}", table, number)
                continue
            try:
                values[key] = check(raw[key])
            except ValueError as error:
                self.refuse(f"{key} = {raw[key]!r}: {error}", table, number, key)
        return values

    def refuse(self, message: str, table: str = "", number: int = 0, key: str = "") -> None:
        """Note a problem at a key, or at the head of its table."""
        self.problems.append(Problem(self.file, self.lines.of(table, number, key), message))
