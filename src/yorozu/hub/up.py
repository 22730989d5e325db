"""Start the hub and everything around it, serve, and leave no process behind."""

import hashlib
import os
import secrets
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import httpx

from yorozu.hub import lifeline, plan, processes, state
from yorozu.hub.configuration import MARKER
from yorozu.hub.errors import HubStopped, tail
from yorozu.hub.plan import Plan
from yorozu.hub.ports import ADDRESS
from yorozu.hub.proxy import is_installed, proxy_command
from yorozu.hub.services import PORTAL, Service, services_of
from yorozu.records.database import Ledger
from yorozu.site import Site

ONE_ACCOUNT_WARNING = (
    "For trying out only: everyone's JupyterLab runs under the one account that started this, so whoever "
    "signs in can read the others' files, the answers and the records on this machine. "
    "Real use: docs/how-to/real-use.md"
)
CONFIGURATION = Path(__file__).parent / "jupyterhub_config.py"
START_SECONDS = 240
# Longer than the exchange waits for a submission that is under way.
SERVICE_SECONDS = 15
STOP_SECONDS = 20
_STAY_SECONDS = 2


@dataclass(frozen=True)
class Running:
    """A hub that is up.

    Attributes:
        site: whose hub.
        plan: its ports and services.
        hub: the hub's own process.
    """

    site: Site
    plan: Plan
    hub: subprocess.Popen[bytes]

    @property
    def pid(self) -> int:
        """The hub's process id."""
        return self.hub.pid

    @property
    def url(self) -> str:
        """What people open."""
        return self.plan.url

    @property
    def hub_url(self) -> str:
        """The hub's own pages."""
        return f"{self.url}hub/"

    @property
    def portal_url(self) -> str:
        """The portal, where people land after signing in."""
        return self.service_url(PORTAL)

    def service_url(self, name: str) -> str:
        """A service's address through the proxy."""
        return f"{self.url}services/{name}/"

    def check(self) -> None:
        """Nothing, while the hub runs.

        Raises:
            HubStopped: it has ended; the message has the end of its log.
        """
        status = self.hub.poll()
        if status is not None:
            raise HubStopped(f"the hub ended by itself ({_how(status)})\n{tail(hub_log(self.site))}")

    def wait(self, seconds: float | None = None) -> None:
        """Serve for so many seconds, or until somebody stops this process.

        Raises:
            HubStopped: the hub has ended by itself.
        """
        try:
            self.hub.wait(seconds)
        except subprocess.TimeoutExpired:
            return
        self.check()


def hub_log(site: Site) -> Path:
    """The log of the hub and of its proxy."""
    return site.log / "hub.log"


def silent(step: str) -> None:
    """A report that nobody reads."""


@contextmanager
def running(
    site: Site,
    *,
    port: int | None = None,
    report: Callable[[str], None] = silent,
    services: tuple[Service, ...] | None = None,
    environment: Mapping[str, str] | None = None,
    proxy_cache: Path | None = None,
) -> Iterator[Running]:
    """The hub of `site` with its proxy and services, for as long as the block lasts.

    Whatever ends the block (its end, an error, Ctrl-C, SIGTERM), every process that was started is stopped.
    When this process is killed, the hub notices and stops the others; what is left even so, the next start
    stops.

    Args:
        site: whose hub; one at a time.
        port: the port on 127.0.0.1 that people open; None for any free one.
        report: told of each step as it begins.
        services: what to start beside the hub; None: everything a site has.
        environment: more variables for the services.
        proxy_cache: the folder in which the proxy is installed once; None: the site's state folder.

    Raises:
        AlreadyRunning: the site is up already.
        PortInUse: somebody else listens on `port`.
        ProxyMissing: the proxy cannot be installed.
        HubStopped: the hub or a service did not come up; the message has the end of its log.
    """
    with state.only_one(site), _sigterm_raises():
        word = f"{MARKER}={_site_word(site)}"
        left_over = processes.running_with(word, prefix=True)
        if left_over:
            report(f"stopping {len(left_over)} processes that an earlier start left behind")
            processes.stop_all(word, prefix=True)
        state.heal(site, report)
        cache = proxy_cache or site.state
        if not is_installed(cache):
            report("installing the hub's proxy (only this once)")
        settled = Plan.make(
            port=port,
            proxy=proxy_command(cache),
            services=services_of(site) if services is None else services,
            marker=f"{_site_word(site)}{secrets.token_hex(8)}",
            environment=environment or {},
        )
        report("bringing the training records up to date")
        _migrate(site)
        report("starting JupyterHub")
        with _hub(site, settled, report) as hub:
            up = Running(site, settled, hub)
            _wait_until_ready(up, report)
            yield up


@contextmanager
def _hub(site: Site, settled: Plan, report: Callable[[str], None]) -> Iterator[subprocess.Popen[bytes]]:
    reading_end, writing_end = os.pipe()
    word = f"{MARKER}={settled.marker}"
    try:
        with hub_log(site).open("ab") as log:
            hub = subprocess.Popen(
                [sys.executable, "-m", "jupyterhub", "-f", str(CONFIGURATION)],
                cwd=state.folder(site),
                env=_environment(site, settled, reading_end),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                pass_fds=(reading_end,),
                # Ctrl-C in the terminal is for us; we then stop the hub in order.
                start_new_session=True,
            )
        try:
            yield hub
        finally:
            report("stopping")
            _stop(hub, word)
    finally:
        os.close(reading_end)
        os.close(writing_end)


def _environment(site: Site, settled: Plan, reading_end: int) -> dict[str, str]:
    # A hub started from a terminal inside another hub's JupyterLab is none of that hub's.
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("JUPYTERHUB_", "CONFIGPROXY_"))
    }
    # So that `nbgrader` in a terminal of JupyterLab is the one of this environment.
    path = os.pathsep.join([str(Path(sys.executable).parent), inherited.get("PATH", os.defpath)])
    return {
        **inherited,
        "PATH": path,
        "YOROZU_ROOT": str(site.root),
        "YOROZU_LEDGER_URL": site.ledger_url,
        plan.VARIABLE: settled.to_json(),
        lifeline.VARIABLE: str(reading_end),
        MARKER: settled.marker,
    }


def _stop(hub: subprocess.Popen[bytes], word: str) -> None:
    """Stop the services and servers side by side, then the hub; a second Ctrl-C or SIGTERM cuts it short."""
    patience = 5.0
    try:
        if hub.poll() is None:
            # The hub would stop its services one by one. All that it starts has a token, its proxy apart.
            processes.ask_to_stop(word, "JUPYTERHUB_API_TOKEN=", SERVICE_SECONDS)
            hub.terminate()
            hub.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        pass
    except (KeyboardInterrupt, SystemExit):
        patience = 0.0
    if hub.poll() is None:
        hub.kill()
        hub.wait()
    processes.stop_all(word, patience=patience)


def _wait_until_ready(up: Running, report: Callable[[str], None]) -> None:
    """Wait for the hub, for each service, and for the proxy to know the way to all of them."""
    deadline = time.monotonic() + START_SECONDS
    with httpx.Client(timeout=10, trust_env=False) as http:
        hub = f"http://{ADDRESS}:{up.plan.hub_port}/hub/health"
        _wait_for("JupyterHub", lambda: _status(http, hub) == 200, None, up, deadline)
        for service in up.plan.services:
            if service.web:
                report(f"starting {service.name} {service.title}")
                url = up.plan.direct_url(service.name)
                log = up.site.log / f"{service.name}.log"
                _wait_for(service.name, partial(_answers, http, url), log, up, deadline)
        report("opening the way to them")
        _wait_for("the proxy", lambda: _routes(http, up.plan) >= _wanted_routes(up.plan), None, up, deadline)
    for service in up.plan.services:
        _check_process(up, service)


def _wait_for(name: str, ready: Callable[[], bool], log: Path | None, up: Running, deadline: float) -> None:
    def logs() -> str:
        return "\n".join(tail(path) for path in (log, hub_log(up.site)) if path)

    while not ready():
        status = up.hub.poll()
        if status is not None:
            raise HubStopped(f"the hub ended while {name} was starting ({_how(status)})\n{logs()}")
        if time.monotonic() > deadline:
            raise HubStopped(f"{name} did not answer within {START_SECONDS} seconds\n{logs()}")
        time.sleep(0.1)


def _answers(http: httpx.Client, url: str) -> bool:
    return 0 < _status(http, url) < 500


def _status(http: httpx.Client, url: str) -> int:
    """The HTTP status of an address, 0 when nothing answers there."""
    try:
        return http.get(url).status_code
    except httpx.TransportError:
        return 0


def _routes(http: httpx.Client, settled: Plan) -> set[str]:
    url = f"http://{ADDRESS}:{settled.proxy_port}/api/routes"
    try:
        return set(
            http.get(url, headers={"Authorization": f"token {settled.proxy_token}"}).raise_for_status().json()
        )
    except httpx.HTTPError:
        return set()


def _wanted_routes(settled: Plan) -> set[str]:
    return {"/", *(f"/services/{name}" for name in settled.service_ports)}


def _check_process(up: Running, service: Service) -> None:
    """A service without an address cannot be asked: look whether it stays, where that can be seen."""
    if service.web or not processes.PROC.is_dir():
        return
    words = f"{MARKER}={up.plan.marker}", f"JUPYTERHUB_SERVICE_NAME={service.name}"
    first = processes.running_with(*words)
    # The hub starts again what ends at once: one that is there now need not be there to stay.
    time.sleep(_STAY_SECONDS)
    if not first & processes.running_with(*words):
        raise HubStopped(f"{service.name} did not stay up\n{tail(up.site.log / f'{service.name}.log')}")


def _migrate(site: Site) -> None:
    ledger = Ledger(site.ledger_url)
    try:
        ledger.migrate()
    finally:
        ledger.dispose()


def _site_word(site: Site) -> str:
    """The part of the marker that all starts of one site share."""
    return hashlib.sha256(os.fsencode(site.root)).hexdigest()[:16] + "-"


def _how(status: int) -> str:
    return f"signal {signal.Signals(-status).name}" if status < 0 else f"exit code {status}"


@contextmanager
def _sigterm_raises() -> Iterator[None]:
    """SIGTERM and a closed terminal end the block like an error, so that it can clean up."""
    if threading.current_thread() is not threading.main_thread():
        # Python hands signals to the main thread only; whoever runs us in another has to see to it there.
        yield
        return

    def leave(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    # Where somebody has decided otherwise, as nohup does of SIGHUP, that stands.
    ours = [
        number for number in (signal.SIGTERM, signal.SIGHUP) if signal.getsignal(number) == signal.SIG_DFL
    ]
    for number in ours:
        signal.signal(number, leave)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)
