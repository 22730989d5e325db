"""Checking one's own notebook: ours, by command and from JupyterLab, against `nbgrader validate`.

The blank notebook of every committed unit, in turn. Ours is measured twice: the service's answer (what
JupyterLab waits for) and the whole command. The first check of a session, which starts the service, is
reported apart.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from common import built_site, compile_bytecode, finish, machine

from yorozu.grading.checking import client

PROGRAMS = Path(sys.executable).parent


def command(*arguments: str) -> float:
    """Seconds that a command takes."""
    began = time.perf_counter()
    subprocess.run([str(PROGRAMS / arguments[0]), *arguments[1:]], capture_output=True, check=False)
    return time.perf_counter() - began


def answer(notebook: Path) -> float:
    """Seconds until the service has answered."""
    began = time.perf_counter()
    client.check(notebook)
    return time.perf_counter() - began


def main() -> None:
    """Measure and print."""
    compile_bytecode()
    with tempfile.TemporaryDirectory(prefix="yorozu-check-") as runtime, built_site() as site:
        os.environ["XDG_RUNTIME_DIR"] = runtime
        notebooks = sorted(site.release.glob("*/*/*.ipynb"))
        first = answer(notebooks[0])
        ours, whole, theirs = {}, {}, {}
        for notebook in notebooks:
            name = notebook.stem
            ours[name] = answer(notebook)
            whole[name] = command("yorozu", "validate", str(notebook))
            theirs[name] = command("nbgrader", "validate", str(notebook))
            print(f"{name}: {ours[name]:.2f} s, command {whole[name]:.2f} s, nbgrader {theirs[name]:.2f} s")
        finish(
            "checking",
            {
                "benchmark": "checking",
                **machine(),
                "notebooks": len(notebooks),
                "first_seconds": round(first, 2),
                "median_answer_seconds": round(statistics.median(ours.values()), 3),
                "longest_answer_seconds": round(max(ours.values()), 3),
                "median_command_seconds": round(statistics.median(whole.values()), 3),
                "median_nbgrader_seconds": round(statistics.median(theirs.values()), 3),
                "ratio": round(sum(theirs.values()) / sum(ours.values()), 2),
                "command_ratio": round(sum(theirs.values()) / sum(whole.values()), 2),
            },
        )


if __name__ == "__main__":
    main()
