"""How long a unit takes a learner, by a rule of thumb: what is read, and what is written."""

import re

from yorozu.curriculum.percent import PercentText, TextCell

# The speeds are assumptions: a little slower than the 500 to 600 characters of Japanese that adults are
# commonly said to read in a minute. Nobody has been timed.
PROSE = 450
"""Characters of text that are read in a minute."""
CODE = 250
"""Characters of an example's code that are read, run and understood in a minute."""
EXERCISE = 3.5
"""Minutes for writing one exercise, with its hints."""

_HINTS = re.compile(r"<details>.*?</details>", re.DOTALL)
_MARKUP = re.compile(r"[#*`|\-\s]")


def duration(text: PercentText) -> float:
    """Minutes that a unit takes.

    Folded hints are in an exercise's minutes. Code that learners need not read does not count: tests, and
    what a locked cell gives ready-made.
    """
    prose = sum(
        len(_MARKUP.sub("", _HINTS.sub("", cell.source))) for cell in text.cells if cell.kind == "markdown"
    )
    code = sum(len("".join(cell.source.split())) for cell in text.cells if _is_example(cell))
    exercises = sum(cell.is_solution for cell in text.cells)
    return prose / PROSE + code / CODE + exercises * EXERCISE


def _is_example(cell: TextCell) -> bool:
    return cell.kind == "code" and not (cell.nbgrader and (cell.is_solution or cell.nbgrader.get("locked")))
