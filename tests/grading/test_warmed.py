"""What importing it does: afterwards the first page costs no more than the next."""

import subprocess
import sys

FIRST = """
import sys
import yorozu.grading.worker
before = {name for name in sys.modules}
import yorozu.grading.warmed
from yorozu.grading import feedback
after = {name for name in sys.modules}
print(feedback._exporter.cache_info().currsize, len(feedback._exporter().environment.cache) > 0, after > before)
"""


def test_templates_and_modules_are_there_before_the_first_submission() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "1 True True\n"
