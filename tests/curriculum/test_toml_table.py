import tomllib
from pathlib import Path

import pytest

from yorozu.curriculum.toml_table import Lines, Table

TEXT = '''\
name = "a"
summary = """
name = "not a key"
[not.a.table]
"""
"quoted" = 1

[pass]
score = 1

[[units]]
name = "first"

[[units]]  # the second
other = 1
name = "second"
'''


@pytest.mark.parametrize(
    ("where", "line"),
    [
        (("", 0, "name"), 1),
        (("", 0, "summary"), 2),
        (("", 0, "quoted"), 6),
        (("pass", 0, "score"), 9),
        (("units", 0, "name"), 12),
        (("units", 1, "name"), 16),
        (("units", 1, "other"), 15),
        (("units", 1, "missing"), 14),
        (("pass", 0, "missing"), 8),
        (("", 0, "missing"), None),
        (("units", 2, "name"), None),
    ],
)
def test_a_key_is_found_in_its_own_table(where: tuple[str, int, str], line: int | None) -> None:
    assert Lines(TEXT).of(*where) == line


def number(value: object) -> int:
    if not isinstance(value, int):
        raise ValueError("must be a number")
    return value


def test_what_is_right_is_read_and_every_problem_is_kept() -> None:
    text = "good = 1\nbad = 'x'\nstrange = 1\nmaybe = 2\n"
    table = Table(Path("a.toml"), Lines(text))
    values = table.read(
        tomllib.loads(text),
        {"good": number, "bad": number, "gone": number},
        {"maybe": number, "other": number},
    )
    assert values == {"good": 1, "maybe": 2}
    assert [str(problem) for problem in table.problems] == [
        "a.toml:3: unknown key 'strange'; known are good, bad, gone, maybe, other",
        "a.toml:2: bad = 'x': must be a number",
        "a.toml: key 'gone' is missing",
    ]


def test_a_problem_in_a_table_names_it() -> None:
    text = "[pass]\nscor = 1\n"
    table = Table(Path("a.toml"), Lines(text))
    table.read(tomllib.loads(text)["pass"], {"score": number}, table="pass")
    assert [str(problem) for problem in table.problems] == [
        "a.toml:2: unknown key 'scor' in [pass]; known are score",
        "a.toml:1: key 'score' is missing in [pass]",
    ]
