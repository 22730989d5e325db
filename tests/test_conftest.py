import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(("ci", "ended", "word"), [("", 0, "1 skipped"), ("true", 1, "1 error")])
def test_a_missing_browser_is_a_skip_here_and_a_failure_in_ci(
    checkout: Path, tmp_path: Path, ci: str, ended: int, word: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/e2e"],
        cwd=checkout,
        env={**os.environ, "CI": ci, "PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, word in done.stdout) == (ended, True), done.stdout
    assert "needs chromium" in done.stdout
