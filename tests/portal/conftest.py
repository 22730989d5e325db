"""Fixtures of the portal's tests.

portal      the portal service as a real process behind a stand-in for the hub, on a ledger filled by
            `filling.fill`; one for the whole session
visitor     makes a browser-like client that is signed in as somebody
audited     what the audit log says since the test began
"""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from tests.portal.filling import Office, fill
from tests.portal.standin import CLIENT, PREFIX, SECRET, Hub, standing

from yorozu.records import audit
from yorozu.records.audit import Entry
from yorozu.records.database import Ledger

CHECKOUT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Portal:
    """The running portal: `url` is what people open, `direct` the service itself."""

    hub: Hub
    direct: str
    ledger: Ledger
    office: Office
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        return f"{self.hub.url}{PREFIX}"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def environment(hub_url: str, ledger_url: str, service_url: str) -> dict[str, str]:
    """The variables with which the hub starts the service."""
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("JUPYTERHUB")},
        "YOROZU_ROOT": str(CHECKOUT),
        "YOROZU_LEDGER_URL": ledger_url,
        "JUPYTERHUB_SERVICE_NAME": "portal",
        "JUPYTERHUB_SERVICE_PREFIX": PREFIX,
        "JUPYTERHUB_SERVICE_URL": service_url,
        "JUPYTERHUB_API_URL": f"{hub_url}/hub/api",
        "JUPYTERHUB_API_TOKEN": SECRET,
        "JUPYTERHUB_CLIENT_ID": CLIENT,
        "JUPYTERHUB_BASE_URL": "/",
        "JUPYTERHUB_OAUTH_ACCESS_SCOPES": '["access:services!service=portal"]',
    }


def start(hub: Hub, ledger_url: str, log: Path) -> tuple[subprocess.Popen[bytes], str]:
    """The service as the hub starts it, answering; its process and address."""
    direct = f"http://127.0.0.1:{free_port()}"
    with log.open("ab") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "yorozu.portal"],
            env=environment(hub.url, ledger_url, direct),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    deadline = time.monotonic() + 60
    while True:
        try:
            httpx.get(f"{direct}{PREFIX}static/base.css", trust_env=False, timeout=5)
        except httpx.TransportError:
            if process.poll() is not None or time.monotonic() > deadline:
                process.kill()
                process.wait(10)
                pytest.fail(f"the portal did not start:\n{log.read_text('utf-8')}")
            time.sleep(0.1)
        else:
            return process, direct


def stop(process: subprocess.Popen[bytes]) -> int:
    """The exit code after SIGTERM."""
    process.send_signal(signal.SIGTERM)
    try:
        return process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)
        raise


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    folder = tmp_path_factory.mktemp("portal")
    ledger = Ledger(f"sqlite:///{folder / 'ledger.sqlite'}")
    ledger.migrate()
    office = fill(ledger, folder)
    with standing() as hub:
        process, hub.portal = start(hub, f"sqlite:///{folder / 'ledger.sqlite'}", folder / "portal.log")
        try:
            yield Portal(hub, hub.portal, ledger, office, process)
        finally:
            stop(process)
            ledger.dispose()


@pytest.fixture
def visitor(portal: Portal) -> Iterator[Callable[[str], httpx.Client]]:
    clients: list[httpx.Client] = []

    def sign_in(username: str) -> httpx.Client:
        client = httpx.Client(base_url=portal.hub.url, follow_redirects=True, trust_env=False, timeout=30)
        clients.append(client)
        client.get(f"/hub/login?as={username}", follow_redirects=False)
        return client

    yield sign_in
    for client in clients:
        client.close()


@pytest.fixture
def audited(portal: Portal) -> Callable[[], list[Entry]]:
    def entries() -> list[Entry]:
        with portal.ledger.session() as session:
            return [entry for entry in reversed(audit.entries(session)) if entry.id > before]

    with portal.ledger.session() as session:
        before = max((entry.id for entry in audit.entries(session, limit=1)), default=0)
    return entries
