"""The portal service: its addresses, and its life until SIGTERM."""

import asyncio
import os
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RedirectHandler, StaticFileHandler

from yorozu.portal import hr, manager, staff, trainer
from yorozu.portal.links import Links
from yorozu.portal.pages import Nowhere, Portal, SignedIn, environment
from yorozu.records.database import Ledger
from yorozu.records.results import Results

THREADS = 8
STATIC = Path(__file__).parent / "static"
_SLUG = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"


class Static(StaticFileHandler):
    """Our own style sheets and scripts; they are nobody's secret."""

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        self.set_header("X-Content-Type-Options", "nosniff")


def make_app(portal: Portal) -> Application:
    """The web application, all of it below the portal's prefix."""
    prefix = portal.links.prefix
    settings = {"portal": portal}
    routes = (
        ("", staff.Mine),
        ("my-status", staff.MyStatus),
        ("department", manager.Department),
        (r"department\.xlsx", manager.DepartmentFile),
        ("class", trainer.Classes),
        (rf"class/({_SLUG})", trainer.Class),
        (rf"class/({_SLUG})/status", trainer.ClassStatus),
        ("records", hr.Records),
        (r"records\.xlsx", hr.RecordsFile),
        ("oauth_callback", SignedIn),
    )
    return Application(
        [
            (prefix.rstrip("/"), RedirectHandler, {"url": prefix, "permanent": False}),
            *((f"{prefix}{route}", handler, settings) for route, handler in routes),
        ],
        default_handler_class=Nowhere,
        default_handler_args=settings,
        static_path=str(STATIC),
        static_url_prefix=f"{prefix}static/",
        static_handler_class=Static,
        xsrf_cookies=True,
        # Signs what this process alone reads again: after a restart people pass through the hub once more.
        cookie_secret=os.urandom(32),
    )


async def serve(ledger: Ledger, host: str, port: int, prefix: str) -> None:
    """Serve until SIGTERM or SIGINT.

    The ledger must be migrated already. All addresses begin with `prefix`, which has a slash at both ends.

    Raises:
        OSError: the port is in use.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signum in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signum, stop.set)
    links = Links(prefix, os.environ.get("JUPYTERHUB_BASE_URL", "/"))
    with ThreadPoolExecutor(THREADS, "portal") as threads:
        results = Results(ledger, threads)
        portal = Portal(ledger, links, environment(), threads, results)
        server = HTTPServer(make_app(portal), xheaders=False)
        server.add_sockets(bind_sockets(port, host))
        await stop.wait()
        server.stop()
        results.close()
        await server.close_all_connections()
    ledger.dispose()
