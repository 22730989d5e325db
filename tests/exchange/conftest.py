"""Fixtures of the exchange's tests.

world    a site with people, two courses and a released unit in its ledger, and a stand-in for the hub that
         knows everyone's token (a whole hub is started in the tests of `yorozu.hub`)
intake   the exchange service of that world as a real process: start, kill (SIGKILL), stop (SIGTERM), restart

world_on_both   the same world, on SQLite and on PostgreSQL
unchanged_world the same world with its intake running, one for a whole module: its tests change nothing

`Service` can run any other service the same way.
"""

import contextlib
import hashlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import pytest

from yorozu.exchange.bundle import pack_files
from yorozu.exchange.client import ExchangeClient
from yorozu.exchange.release import release_unit
from yorozu.exchange.store import Store
from yorozu.records.courses import CourseTemplate, UnitTemplate, register_course
from yorozu.records.database import Ledger
from yorozu.records.enrolments import enrol, open_cohort
from yorozu.records.roster import import_roster
from yorozu.site import Site

COURSE, OTHER_COURSE = "sample", "other"
UNIT, HIDDEN_UNIT = "sample-01-total", "sample-02-hidden"
LEARNER, CLASSMATE, OUTSIDER = "tanaka", "suzuki", "yamada"
TRAINER, OTHER_TRAINER = "kobayashi", "mori"
SERVICES = ("formgrader-sample", "formgrader-other", "portal")
DUE = date(2027, 3, 31)
PREFIX = "/services/exchange/"

# One for all: making one takes longer than most requests.
HTTP = httpx.Client(trust_env=False, timeout=30, limits=httpx.Limits(max_keepalive_connections=0))

PEOPLE = """職員番号,氏名,ユーザー名,所属コード,所属長,発令日,役割
00001,田中 太郎,tanaka,100,,2026-04-01,
00002,鈴木 花子,suzuki,100,,2026-04-01,
00003,山田 一郎,yamada,100,○,2026-04-01,
00004,小林 恵,kobayashi,100,,2026-04-01,講師:sample
00005,森 健,mori,100,,2026-04-01,講師:other
"""


def notebook(*sources: str) -> bytes:
    """A notebook with these code cells."""
    cells: list[dict[str, Any]] = [
        {
            "cell_type": "code",
            "id": f"c{n}",
            "metadata": {},
            "execution_count": None,
            "outputs": [],
            "source": text,
        }
        for n, text in enumerate(sources)
    ]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()


def solved(answer: str = "1") -> bytes:
    """A bundle to submit."""
    return pack_files({f"{UNIT}.ipynb": notebook(answer)})


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class StandInHub:
    """Answers GET /hub/api/user as JupyterHub does: who has the token in the Authorization header."""

    def __init__(self) -> None:
        self.models: dict[str, dict[str, Any]] = {}
        self.broken = False
        hub = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                token = self.headers.get("Authorization", "").removeprefix("token ")
                model = hub.models.get(token)
                status = 500 if hub.broken else 403 if model is None or self.path != "/hub/api/user" else 200
                body = json.dumps(model if status == 200 else {"status": status}).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args: Any) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.api_url = f"http://127.0.0.1:{self._server.server_port}/hub/api"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()

    def knows(
        self, kind: str, name: str, scopes: Sequence[str] = ("access:services!service=exchange",)
    ) -> None:
        """Let the hub know a user or service; its token is `token_of(name)`."""
        self.models[token_of(name)] = {"kind": kind, "name": name, "scopes": scopes}

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def token_of(name: str) -> str:
    return f"token-of-{name}"


@dataclass
class Service:
    """A service of ours as a real process, which can be killed and started again.

    Attributes:
        command: what follows the Python interpreter.
        url: its address with its path.
        log: where its output goes.
        health: what to ask for, below `url`, to get a 200 when it runs.
    """

    command: tuple[str, ...]
    environ: Mapping[str, str]
    url: str
    log: Path
    health: str = "health"
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it answers."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, *self.command], env=dict(self.environ), stdout=log, stderr=log
            )
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and self.process.poll() is None:
            with contextlib.suppress(httpx.TransportError):
                if HTTP.get(f"{self.url}{self.health}").status_code == 200:
                    return
            time.sleep(0.05)
        raise AssertionError(f"{self.command} did not start:\n{self.log.read_text()}")

    def kill(self) -> None:
        """SIGKILL: no chance to tidy up."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """SIGTERM, as the hub stops its services; returns the exit status."""
        return self._end(signal.SIGTERM)

    def _end(self, signum: int) -> int:
        assert self.process is not None
        self.process.send_signal(signum)
        status = self.process.wait(timeout=30)
        self.process = None
        return status

    def close(self) -> None:
        if self.process is not None:
            self.kill()


@dataclass
class World:
    site: Site
    ledger: Ledger
    store: Store
    hub: StandInHub
    port: int = field(default_factory=free_port)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}{PREFIX}"

    def client(self, name: str, pauses: tuple[float, ...] = ()) -> ExchangeClient:
        return ExchangeClient(self.url, token_of(name), pauses)

    def request(
        self,
        who: str | None,
        method: str,
        path: str,
        content: bytes | Iterable[bytes] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """A request as anyone could make it, without our client's care; `who` None: without a token."""
        token = {"Authorization": f"token {token_of(who)}"} if who is not None else {}
        with httpx.Client(trust_env=False, timeout=30) as http:
            return http.request(
                method, self.url + path, content=content, headers={**token, **(headers or {})}
            )

    def put_attempt(
        self, who: str | None, content: bytes, upload: UUID, course: str = COURSE, unit: str = UNIT
    ) -> httpx.Response:
        """Submit a bundle as it is."""
        headers = {"X-SHA256": hashlib.sha256(content).hexdigest()}
        return self.request(who, "PUT", f"courses/{course}/units/{unit}/attempts/{upload}", content, headers)

    def service_environ(self) -> dict[str, str]:
        """The environment that the hub gives the service."""
        return {
            **{key: value for key, value in os.environ.items() if not key.startswith(("JUPYTER", "YOROZU"))},
            "YOROZU_ROOT": str(self.site.root),
            "YOROZU_LEDGER_URL": self.site.ledger_url,
            "JUPYTERHUB_API_URL": self.hub.api_url,
            "JUPYTERHUB_API_TOKEN": "token-of-the-service",
            "JUPYTERHUB_SERVICE_NAME": "exchange",
            "JUPYTERHUB_SERVICE_PREFIX": PREFIX,
            "JUPYTERHUB_SERVICE_URL": f"http://127.0.0.1:{self.port}",
        }

    def service(self, *options: str) -> Service:
        command = ("-m", "yorozu.exchange", *options)
        return Service(command, self.service_environ(), self.url, self.site.root / "exchange.log")

    def nbgrader(self, name: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run an nbgrader command as this user or service, in this folder; its output is in `stdout`."""
        environ = self.service_environ()
        for key in [key for key in environ if key.startswith("JUPYTERHUB_")]:
            del environ[key]
        environ.update(
            YOROZU_EXCHANGE_URL=self.url,
            JUPYTERHUB_API_TOKEN=token_of(name),
            JUPYTERHUB_USER=name,
            HOME=str(folder),
            JUPYTER_CONFIG_DIR=str(folder / ".jupyter"),
        )
        command = [sys.executable, "-m", "nbgrader", *arguments]
        return subprocess.run(
            command,
            cwd=folder,
            env=environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=60,
        )

    @staticmethod
    def wait_until(happened: Callable[[], bool]) -> None:
        """Return once it has happened.

        Raises:
            AssertionError: it does not within 30 seconds.
        """
        deadline = time.monotonic() + 30
        while not happened():
            assert time.monotonic() < deadline, "it never happened"
            time.sleep(0.002)

    def partial_files(self) -> list[Path]:
        return sorted(self.site.exchange.rglob("*.partial"))

    def bundles(self) -> list[Path]:
        return sorted((self.site.exchange / "submitted").rglob("*.tar"))


def template(slug: str, number: int) -> CourseTemplate:
    units = tuple(
        UnitTemplate(unit, f"単元 {unit}", 30, True)
        for unit in ((UNIT, HIDDEN_UNIT) if slug == COURSE else (f"{slug}-01-first",))
    )
    return CourseTemplate(UUID(int=number), slug, f"コース {slug}", "1.0", 2.0, 0.8, units)


@contextlib.contextmanager
def make_world(site: Site) -> Iterator[World]:
    """People, courses, cohorts, one released unit of each course."""
    hub = StandInHub()
    for person in (LEARNER, CLASSMATE, OUTSIDER, TRAINER, OTHER_TRAINER, "unknown-to-the-roster"):
        hub.knows("user", person)
    for service in SERVICES:
        hub.knows("service", service)
    departments, people = site.root / "departments.csv", site.root / "people.csv"
    departments.write_text("所属コード,所属名,上位所属コード\n100,情報課,\n", encoding="utf-8-sig")
    people.write_text(PEOPLE, encoding="utf-8-sig")
    for course, unit in ((COURSE, UNIT), (OTHER_COURSE, f"{OTHER_COURSE}-01-first")):
        folder = site.release / course / unit
        (folder / "data").mkdir(parents=True)
        (folder / f"{unit}.ipynb").write_bytes(notebook("# ここに書いてください"))
        (folder / "data" / "金額.csv").write_text("金額\n100\n", encoding="utf-8-sig")
    ledger = Ledger(site.ledger_url)
    try:
        ledger.migrate()
        with ledger.session() as session:
            for number, course in enumerate((COURSE, OTHER_COURSE), 1):
                register_course(session, template(course, number), "test")
            import_roster(session, departments, people, "test", date(2026, 4, 1))
            cohort = open_cohort(session, COURSE, "2026年度", date(2026, 4, 1), DUE, "test")
            enrol(session, cohort, [LEARNER, CLASSMATE], "test")
            release_unit(site, session, COURSE, UNIT, TRAINER)
            release_unit(site, session, OTHER_COURSE, f"{OTHER_COURSE}-01-first", OTHER_TRAINER)
        yield World(site, ledger, Store(site), hub)
    finally:
        ledger.dispose()
        hub.close()


@pytest.fixture
def world(site: Site) -> Iterator[World]:
    with make_world(site) as made:
        yield made


@pytest.fixture(scope="module")
def unchanged_world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    root = tmp_path_factory.mktemp("site")
    (root / "courses").mkdir()
    (root / "nbgrader_config.py").touch()
    with make_world(Site.at(root, environ={})) as made:
        service = made.service()
        service.start()
        yield made
        service.close()


@pytest.fixture
def world_on_both(site: Site, ledger_url: str) -> Iterator[World]:
    with make_world(replace(site, ledger_url=ledger_url)) as made:
        yield made


@pytest.fixture
def intake(world: World) -> Iterator[Service]:
    service = world.service()
    service.start()
    yield service
    service.close()
