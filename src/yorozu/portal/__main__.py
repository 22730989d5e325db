"""The portal as a process of its own, as the hub starts it: `python -m yorozu.portal`."""

import asyncio
import logging
import os
import sys
from urllib.parse import urlsplit

from yorozu.errors import YorozuError
from yorozu.portal.service import serve
from yorozu.records.database import Ledger
from yorozu.site import Site


def main() -> int:
    """Serve until told to stop; 0 unless it could not start, with the reason on stderr."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    try:
        url = urlsplit(os.environ["JUPYTERHUB_SERVICE_URL"])
        prefix = os.environ["JUPYTERHUB_SERVICE_PREFIX"]
    except KeyError as missing:
        print(f"{missing} is not set: the hub starts this service and sets it", file=sys.stderr)
        return 2
    try:
        ledger = Ledger(Site.find().ledger_url)
        ledger.migrate()
        asyncio.run(serve(ledger, url.hostname or "127.0.0.1", url.port or 80, prefix))
    except YorozuError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"cannot serve at {url.geturl()}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
