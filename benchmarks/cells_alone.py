"""The CPU seconds of notebooks' cells, run one after the other in a warm process, each notebook in a fork.

`python cells_alone.py MODULE ...` imports modules first. Notebooks come on standard input, separated by NUL;
the working folder holds their data. Nothing but the cells is measured: no kernel, no messages.
"""

import importlib
import io
import json
import os
import sys
import time
from contextlib import redirect_stderr, redirect_stdout

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt


def run(notebook: str) -> float:
    """CPU seconds that the code cells of a notebook take; their errors are theirs."""
    cells = ["".join(cell["source"]) for cell in json.loads(notebook)["cells"] if cell["cell_type"] == "code"]
    names: dict[str, object] = {"__name__": "__main__"}
    began = time.process_time()
    for cell in cells:
        try:
            exec(compile(cell, "cell", "exec"), names)
        except BaseException:  # noqa: BLE001  (whatever a learner's answer raises)
            continue
        finally:
            # A notebook shows each chart below its cell.
            for number in plt.get_fignums():
                plt.figure(number).savefig(io.BytesIO(), bbox_inches="tight")
            plt.close("all")
    return time.process_time() - began


def main() -> None:
    """Run what comes on standard input."""
    for name in sys.argv[1:]:
        importlib.import_module(name)
    total = 0.0
    for notebook in sys.stdin.read().split("\0"):
        reading, writing = os.pipe()
        pid = os.fork()
        if pid == 0:
            with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
                seconds = run(notebook)
            os.write(writing, str(seconds).encode())
            os._exit(0)
        os.close(writing)
        os.waitpid(pid, 0)
        total += float(os.read(reading, 100) or b"0")
        os.close(reading)
    print(total)


if __name__ == "__main__":
    main()
