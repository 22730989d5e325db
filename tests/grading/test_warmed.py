"""What importing it does: afterwards the first page costs no more than the next."""

import subprocess
import sys

FIRST = """
import sys
import yorozu.grading.worker
before = set(sys.modules)
import yorozu.grading.warmed
from yorozu.grading.feedback import _exporter
print(_exporter.cache_info().currsize, len(_exporter().environment.cache) > 0, set(sys.modules) > before)
"""


def test_templates_and_modules_are_there_before_the_first_submission() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "1 True True\n"
