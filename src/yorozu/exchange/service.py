"""The exchange service: its routes, and its life from the first clean-up to the last answer."""

import asyncio
import signal
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from uuid import UUID

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application

from yorozu.exchange import bundle, handlers
from yorozu.exchange.handlers import Exchange
from yorozu.exchange.identity import Identify
from yorozu.exchange.names import SLUG
from yorozu.exchange.store import Store
from yorozu.records import attempts
from yorozu.records.database import Ledger
from yorozu.records.results import Results

THREADS = 8
BODY_SECONDS = 300.0
"""How long one request's body may take to come."""
STOPPING_SECONDS = 10.0
"""How long requests under way may take to end once the service was asked to stop."""

_UNIT = rf"courses/(?P<course>{SLUG})/units/(?P<unit>{SLUG})"
_ROUTES = (
    ("health", handlers.Health),
    ("courses", handlers.Courses),
    (rf"courses/(?P<course>{SLUG})/units", handlers.Units),
    (rf"{_UNIT}/release", handlers.Release),
    (rf"{_UNIT}/attempts", handlers.ClassAttempts),
    (rf"{_UNIT}/attempts/(?P<upload>[0-9a-f]{{8}}(?:-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}})", handlers.Submit),
    ("attempts", handlers.OwnAttempts),
    (r"attempts/(?P<attempt_id>[0-9]{1,9})/bundle", handlers.AttemptBundle),
    (r"attempts/(?P<attempt_id>[0-9]{1,9})/feedback", handlers.Feedback),
)


def make_app(exchange: Exchange, prefix: str) -> Application:
    """The web application, all of it below `prefix` (with a slash at both ends)."""
    settings = {"exchange": exchange}
    return Application(
        [(rf"{prefix}{route}", handler, settings) for route, handler in _ROUTES],
        default_handler_class=handlers.Nowhere,
        default_handler_args=settings,
    )


async def serve(
    ledger: Ledger,
    store: Store,
    identify: Identify,
    host: str,
    port: int,
    prefix: str,
    body_seconds: float = BODY_SECONDS,
) -> None:
    """Serve until SIGTERM or SIGINT, then let the requests under way end.

    The ledger must be migrated already. All addresses begin with `prefix`, which has a slash at both ends. A
    request's body may take `body_seconds` to come.

    Raises:
        StoreInUse: another exchange service holds the store.
        OSError: the port is in use.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signum in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signum, stop.set)
    with store.locked(), ThreadPoolExecutor(THREADS, "exchange") as pool:
        store.clean(lambda upload: is_received(ledger, upload))
        results = Results(ledger, pool)
        exchange = Exchange(ledger, store, identify, pool, results)
        server = HTTPServer(
            make_app(exchange, prefix),
            # Twice the limit: of what is a little too large, the sender still gets to read why not.
            max_body_size=2 * bundle.MAX_BUNDLE,
            body_timeout=body_seconds,
        )
        server.add_sockets(bind_sockets(port, host))
        await stop.wait()
        server.stop()
        results.close()
        with suppress(TimeoutError):
            async with asyncio.timeout(STOPPING_SECONDS):
                await exchange.idle()
        await server.close_all_connections()


def is_received(ledger: Ledger, upload: UUID) -> bool:
    """Whether the ledger has an attempt of this upload."""
    with ledger.session() as session:
        return attempts.upload_exists(session, upload)
