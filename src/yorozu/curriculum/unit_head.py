"""What a unit's first cell tells the learner: objectives, minutes, where it is used."""

import re
from dataclasses import dataclass

from yorozu.curriculum.percent import PercentText

_PART = re.compile(r"^\*\*(学習目標|所要時間|業務での使いどころ)\*\*　", re.MULTILINE)
_MINUTES = re.compile(r"(\d+)分")


@dataclass(frozen=True)
class UnitHead:
    """A unit's head.

    Attributes:
        objectives: what a learner can do afterwards, in Markdown; empty when the head does not say.
        minutes: how long it takes; None when the head does not say.
        use: where the work has a use for it, in Markdown; may be empty.
    """

    objectives: tuple[str, ...]
    minutes: int | None
    use: str


def head_of(text: PercentText) -> UnitHead:
    """The head, from the bold words that begin its parts: 学習目標, 所要時間, 業務での使いどころ."""
    source = next((cell.source for cell in text.cells if cell.kind == "markdown"), "")
    _, *pieces = _PART.split(source)
    parts = dict(zip(pieces[::2], pieces[1::2], strict=True))
    lines = parts.get("学習目標", "").splitlines()
    minutes = _MINUTES.match(parts.get("所要時間", ""))
    # Up to the first blank line; what follows is about the data.
    use = parts.get("業務での使いどころ", "").split("\n\n")[0].strip()
    return UnitHead(
        tuple(line.removeprefix("- ").strip() for line in lines if line.startswith("- ")),
        int(minutes[1]) if minutes else None,
        use,
    )
