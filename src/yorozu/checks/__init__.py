"""What the exercises' test cells call: compare a learner's answer and say in Japanese what was wrong.

It runs inside every learner's kernel, so importing it costs only the standard library.
It imports no other room of ours, and knows nothing of nbgrader, of scores or of who is learning.
Every failure is a CheckFailed, whose message is for a person at a desk: what, expected, got, where to look.
With hidden=True a message never shows the expected value, the learner's value or any other data.
"""

from yorozu.checks import charts, maps, pages, panels, prompts, stars, workbooks
from yorozu.checks.failed import CheckFailed, NotAttempted
from yorozu.checks.folders import files, untouched
from yorozu.checks.guard import unchanged
from yorozu.checks.nearness import near
from yorozu.checks.running import raises, run
from yorozu.checks.showing import show
from yorozu.checks.tables import table
from yorozu.checks.texts import text
from yorozu.checks.values import equal, rows

__all__ = [
    "CheckFailed",
    "NotAttempted",
    "charts",
    "equal",
    "files",
    "maps",
    "near",
    "pages",
    "panels",
    "prompts",
    "raises",
    "rows",
    "run",
    "show",
    "stars",
    "table",
    "text",
    "unchanged",
    "untouched",
    "workbooks",
]
