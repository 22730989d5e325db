import json
from pathlib import Path

import pytest

from yorozu.curriculum.duration import CODE, EXERCISE, PROSE, duration
from yorozu.curriculum.percent import parse_percent


def marker(grade_id: str, *, solution: bool = False, points: int | None = None) -> str:
    """A cell's marker: a solution, a test that gives points, or else what a locked cell gives ready-made."""
    meta: dict[str, object] = {
        "grade": points is not None,
        "grade_id": grade_id,
        "locked": not solution,
        "schema_version": 3,
        "solution": solution,
        "task": False,
    }
    return f"# %% nbgrader={json.dumps(meta if points is None else meta | {'points': points})}\n"


def minutes(text: str) -> float:
    return duration(parse_percent(text, Path("unit.py")))


def prose(source: str) -> str:
    return "# %% [markdown]\n" + "".join(f"# {line}\n" for line in source.splitlines())


def test_prose_counts_without_markup_and_blanks() -> None:
    assert minutes(prose("## 題　名\n\n- **読む** `a`")) == pytest.approx(5 / PROSE)


def test_hints_count_with_their_exercise() -> None:
    folded = (
        "読む\n<details><summary>ヒント</summary>\n\n長い話\n\n</details>\n読む\n<details>短い話</details>"
    )
    assert minutes(prose(folded)) == pytest.approx(4 / PROSE)
    assert minutes(marker("x", solution=True) + "def total():\n    return 1\n") == EXERCISE


def test_only_the_code_of_examples_counts() -> None:
    assert minutes("# %%\nprint( 1 )\n") == pytest.approx(8 / CODE)
    assert minutes('# %% tags=["raises-exception"]\nprint( 1 )\n') == pytest.approx(8 / CODE)
    assert minutes(marker("ready") + "x = 1\n") == 0
    assert minutes(marker("test_x", points=1) + "assert x\n") == 0


def test_the_parts_add_up() -> None:
    text = (
        prose("あ" * PROSE)
        + "\n# %%\n"
        + "x" * CODE
        + "\n\n"
        + marker("x", solution=True)
        + "def total():\n    return 1\n"
    )
    assert minutes(text) == pytest.approx(1 + 1 + EXERCISE)
