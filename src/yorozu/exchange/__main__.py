"""The exchange as a process of its own, as the hub starts it: `python -m yorozu.exchange`."""

import argparse
import asyncio
import logging
import os
import sys
from urllib.parse import urlsplit

from yorozu.errors import YorozuError
from yorozu.exchange.identity import HubIdentify
from yorozu.exchange.service import BODY_SECONDS, serve
from yorozu.exchange.store import Store
from yorozu.records.database import Ledger
from yorozu.site import Site


def main() -> int:
    """Serve until told to stop; 0 unless it could not start, with the reason on stderr."""
    parser = argparse.ArgumentParser(prog="python -m yorozu.exchange", description=__doc__)
    parser.add_argument(
        "--body-seconds",
        type=float,
        default=BODY_SECONDS,
        help="how long one submission may take to arrive (default: %(default)s)",
    )
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    try:
        url = urlsplit(os.environ["JUPYTERHUB_SERVICE_URL"])
        prefix = os.environ["JUPYTERHUB_SERVICE_PREFIX"]
    except KeyError as missing:
        print(f"{missing} is not set: the hub starts this service and sets it", file=sys.stderr)
        return 2
    try:
        site = Site.find()
        ledger = Ledger(site.ledger_url)
        ledger.migrate()
        asyncio.run(
            serve(
                ledger,
                Store(site),
                HubIdentify(),
                url.hostname or "127.0.0.1",
                url.port if url.port is not None else 80,
                prefix,
                options.body_seconds,
            )
        )
    except YorozuError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"cannot serve at {url.geturl()}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
