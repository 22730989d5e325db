import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest
from tests.hub.conftest import make_site, password_of

from yorozu.hub import processes
from yorozu.hub.client import HubSession
from yorozu.hub.configuration import MARKER
from yorozu.hub.errors import AlreadyRunning, HubStopped, PortInUse
from yorozu.hub.services import Service
from yorozu.hub.up import Running, hub_log, running
from yorozu.site import Site

pytestmark = pytest.mark.hub

# `yorozu up`, as far as this room goes: starts the hub alone and serves until it is stopped.
UP = """
import sys
from pathlib import Path
from typing import NamedTuple
from typing import NamedTuple
from yorozu.hub.up import running
from yorozu.site import Site
with running(Site.at(Path(sys.argv[1]), environ={}), services=(), proxy_cache=Path(sys.argv[2])) as up:
    print(up.plan.marker, up.pid, flush=True)
    up.wait()
"""


@pytest.fixture(scope="module")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site whose hub these tests may start and kill, one after the other."""
    return make_site(tmp_path_factory.mktemp("up") / "site")


class Started(NamedTuple):
    """`up` in a process of its own: the process, the word in all that it started, the hub's process id."""

    process: subprocess.Popen[str]
    word: str
    hub_pid: int


Start = Callable[[], Started]


@pytest.fixture
def start(own_site: Site, proxy_cache: Path) -> Iterator[Start]:
    words: list[str] = []

    def start() -> Started:
        command = [sys.executable, "-c", UP, str(own_site.root), str(proxy_cache)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)
        assert process.stdout is not None
        marker, pid = process.stdout.readline().split()
        words.append(f"{MARKER}={marker}")
        return Started(process, words[-1], int(pid))

    yield start
    for word in words:
        processes.stop_all(word, patience=0)


def listening(pids: frozenset[int]) -> set[tuple[str, int]]:
    """The addresses on which these processes listen, from /proc."""
    inodes = set()
    for pid in pids:
        for link in (Path("/proc") / str(pid) / "fd").iterdir():
            try:
                target = str(link.readlink())
            except FileNotFoundError:
                continue
            if target.startswith("socket:["):
                inodes.add(target[8:-1])
    found = set()
    for table, family in (("tcp", socket.AF_INET), ("tcp6", socket.AF_INET6)):
        for line in (Path("/proc/net") / table).read_text(encoding="ascii").splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and fields[9] in inodes:
                address, port = fields[1].split(":")
                words = [bytes.fromhex(address[i : i + 8])[::-1] for i in range(0, len(address), 8)]
                found.add((socket.inet_ntop(family, b"".join(words)), int(port, 16)))
    return found


def test_everything_listens_on_this_machine_only(hub: Running, alice: HubSession) -> None:
    kernel = alice.start_kernel()
    pids = processes.running_with(f"{MARKER}={hub.plan.marker}")
    found = listening(pids)
    ours = {hub.plan.port, hub.plan.hub_port, hub.plan.proxy_port, *hub.plan.service_ports.values()}
    assert ours < {port for _, port in found}
    assert {address for address, _ in found} <= {"127.0.0.1", "::1"}
    alice.stop_kernel(kernel)


def test_each_process_has_its_log(hub: Running, alice: HubSession) -> None:
    for name in ("hub", "exchange", "portal", "formgrader-sample", "server-alice"):
        assert (hub.site.log / f"{name}.log").stat().st_size > 0


def test_a_second_start_of_a_running_site_is_refused(hub: Running, proxy_cache: Path) -> None:
    with pytest.raises(AlreadyRunning, match=str(os.getpid())), running(hub.site, proxy_cache=proxy_cache):
        pass
    hub.check()


def test_a_port_in_use_is_refused_before_anything_starts(own_site: Site, proxy_cache: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with (
            pytest.raises(PortInUse, match=str(port)),
            running(own_site, port=port, services=(), proxy_cache=proxy_cache),
        ):
            pass
    assert not hub_log(own_site).exists()


def test_a_second_start_finds_its_data_and_an_error_stops_everything(
    own_site: Site, proxy_cache: Path
) -> None:
    ups: list[Running] = []
    sessions: list[HubSession] = []

    def work_until_something_fails() -> None:
        with running(own_site, services=(), proxy_cache=proxy_cache) as up:
            ups.append(up)
            alice = HubSession(up.url, "alice", password_of("alice"))
            sessions.append(alice)
            alice.start_lab()
            alice.start_kernel()
            alice.write_file("わたしの記録.txt", "きのう書いた".encode())
            assert len(processes.running_with(f"{MARKER}={up.plan.marker}")) >= 4
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        work_until_something_fails()
    assert processes.running_with(f"{MARKER}={ups[0].plan.marker}") == frozenset()

    with (
        running(own_site, port=ups[0].plan.port, services=(), proxy_cache=proxy_cache) as up,
        sessions[0] as alice,
    ):
        assert up.url == ups[0].url
        # Yesterday's session still counts, and the server that was running is known to have ended.
        assert "止まっています" in alice.get("/hub/home").text
    home = own_site.homes / "alice"
    assert (home / "わたしの記録.txt").read_text(encoding="utf-8") == "きのう書いた"
    assert home.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_stopping_it_leaves_no_process(start: Start, how: signal.Signals) -> None:
    process, word, _ = start()
    with process:
        assert len(processes.running_with(word)) == 2
        process.send_signal(how)
        process.wait(60)
    assert processes.running_with(word) == frozenset()


def test_a_killed_hub_is_noticed_and_the_rest_is_stopped(
    start: Start,
) -> None:
    process, word, hub_pid = start()
    with process:
        os.kill(hub_pid, signal.SIGKILL)
        assert process.wait(60) == 1
    assert processes.running_with(word) == frozenset()


def test_when_up_is_killed_the_hub_stops_by_itself(
    start: Start,
) -> None:
    process, word, hub_pid = start()
    with process, os.fdopen(os.pidfd_open(hub_pid)) as hub:
        process.kill()
        ended, _, _ = select.select([hub], [], [], 60)
        assert ended
    assert processes.running_with(word) == frozenset()


def test_what_a_killed_start_left_behind_is_stopped_by_the_next(
    start: Start, own_site: Site, proxy_cache: Path
) -> None:
    process, word, hub_pid = start()
    with process:
        # Both at once: nobody is left to stop the proxy.
        process.send_signal(signal.SIGSTOP)
        os.kill(hub_pid, signal.SIGKILL)
        process.kill()
    assert len(processes.running_with(word)) == 1
    steps: list[str] = []
    with running(own_site, services=(), proxy_cache=proxy_cache, report=steps.append) as up:
        assert processes.running_with(word) == frozenset()
        assert httpx.get(f"{up.hub_url}health", trust_env=False).status_code == 200
    assert "stopping 1 processes that an earlier start left behind" in steps


def test_a_sites_own_configuration_is_read_last(own_site: Site, proxy_cache: Path) -> None:
    own = own_site.root / "jupyterhub_config.py"
    own.write_text('c.JupyterHub.default_url = "/hub/about-us"\n', encoding="utf-8")
    with running(own_site, services=(), proxy_cache=proxy_cache) as up:
        answer = httpx.get(up.url, trust_env=False, follow_redirects=True)
        assert answer.url.path == "/hub/about-us"
    own.unlink()


def test_a_service_that_does_not_start_is_named_with_its_last_words(
    own_site: Site, proxy_cache: Path
) -> None:
    broken = Service("broken", "こわれた", (sys.executable, "-c", "raise SystemExit('no such table')"))
    with (
        pytest.raises(HubStopped, match=r"(?s)broken.*no such table"),
        running(own_site, services=(broken,), proxy_cache=proxy_cache),
    ):
        pass


def test_a_service_without_an_address_that_does_not_stay_is_named(own_site: Site, proxy_cache: Path) -> None:
    broken = Service(
        "broken", "こわれた", (sys.executable, "-c", "raise SystemExit('no such file')"), web=False
    )
    with (
        pytest.raises(HubStopped, match=r"(?s)broken.*no such file"),
        running(own_site, services=(broken,), proxy_cache=proxy_cache),
    ):
        pass


def test_a_second_signal_while_stopping_still_leaves_no_process(start: Start) -> None:
    process, word, hub_pid = start()
    with process:
        # The hub does not listen: stopping it in order would take its time.
        os.kill(hub_pid, signal.SIGSTOP)
        process.send_signal(signal.SIGTERM)
        time.sleep(1)
        process.send_signal(signal.SIGTERM)
        process.wait(60)
    assert processes.running_with(word) == frozenset()
