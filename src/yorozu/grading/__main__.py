"""The grader as a process of its own, as the hub starts it: `python -m yorozu.grading`."""

import argparse
import hashlib
import logging
import os
import shutil
import signal
import sys
import tempfile
import threading
from pathlib import Path

from yorozu.curriculum.limits import Limits
from yorozu.errors import YorozuError
from yorozu.grading.coordinator import Coordinator, alone
from yorozu.grading.processes import WorkerPool
from yorozu.records.database import Ledger
from yorozu.site import Site

# Beyond the time for the cells: starting a kernel and nbgrader's conversions on a busy machine.
_AROUND_SECONDS = 90


def main() -> int:
    """Grade until told to stop by SIGTERM or SIGINT; 0 unless it could not run, with the reason on stderr."""
    parser = argparse.ArgumentParser(prog="python -m yorozu.grading", description=__doc__)
    parser.add_argument(
        "--workers",
        type=int,
        default=os.cpu_count() or 1,
        help="submissions side by side (default: %(default)s)",
    )
    parser.add_argument("--cell-seconds", type=int, default=Limits().cell_seconds, help="time for one cell")
    parser.add_argument(
        "--total-seconds", type=int, default=Limits().total_seconds, help="time for all cells"
    )
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    try:
        site = Site.find()
        ledger = Ledger(site.ledger_url)
        ledger.migrate()
        _forget_secrets()
        with alone(site):
            _use_own_temporary_folder(site)
            limits = Limits(options.cell_seconds, options.total_seconds)
            executor = WorkerPool(options.workers, seconds=limits.total_seconds + _AROUND_SECONDS)
            # The processes' server imports nbgrader now, and not when the first submission comes.
            executor.submit(os.getpid)
            try:
                Coordinator(site, ledger, executor, workers=options.workers, limits=limits).run(stop)
            finally:
                executor.shutdown(cancel_futures=True)
                ledger.dispose()
    except (YorozuError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _forget_secrets() -> None:
    """Keep tokens and database passwords from the processes that run submissions."""
    for name in list(os.environ):
        if name.startswith(("JUPYTERHUB_", "YOROZU_")):
            del os.environ[name]


def _use_own_temporary_folder(site: Site) -> None:
    """Begin with an empty folder for temporary files: a killed grader leaves its own behind.

    Not inside the site, whose path may be too long for the kernels' sockets.
    """
    name = hashlib.sha256(str(site.root).encode()).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / f"yorozu-grader-{os.getuid()}-{name}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    os.environ["TMPDIR"] = str(folder)
    tempfile.tempdir = None


if __name__ == "__main__":
    sys.exit(main())
