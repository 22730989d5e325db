"""The grader as a process of its own, as the hub starts it: `python -m yorozu.grading`."""

import argparse
import logging
import signal
import sys
import threading

from yorozu.errors import YorozuError
from yorozu.grading.coordinator import Coordinator, alone
from yorozu.grading.local import default_workers, local_pool
from yorozu.grading.provisioner import SWITCH, boxed
from yorozu.records.database import Ledger
from yorozu.site import Site

_log = logging.getLogger("yorozu.grading")


def main() -> int:
    """Grade until told to stop by SIGTERM or SIGINT; 0 unless it could not run, with the reason on stderr."""
    parser = argparse.ArgumentParser(prog="python -m yorozu.grading", description=__doc__)
    parser.add_argument(
        "--workers",
        type=int,
        default=default_workers(),
        help="submissions side by side (default: twice the cores, here %(default)s)",
    )
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    try:
        if not boxed():
            _log.warning("submissions run without a box, because %s is off", SWITCH)
        site = Site.find()
        ledger = Ledger(site.ledger_url)
        ledger.migrate()
        with alone(site):
            executor = local_pool(site, options.workers)
            try:
                Coordinator(site, ledger, executor, workers=options.workers).run(stop)
            finally:
                executor.shutdown(cancel_futures=True)
                ledger.dispose()
    except (YorozuError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
