"""nbgrader's Validate button, pressed in a real Jupyter server with the configuration of a learner's."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import httpx
import nbformat
import pytest
from tests.grading.checking.test_client import services
from tests.grading.conftest import COURSE, RIGHT, UNIT, SampleUnit, template, unit

from yorozu.curriculum.tree import write_tree
from yorozu.hub.lab import learner_environment
from yorozu.hub.ports import ADDRESS, free_ports

__all__ = ["template", "unit"]

TOKEN = "a-word-for-this-test"
NOTEBOOK = f"{COURSE}/{UNIT}/{UNIT}.ipynb"


@dataclass
class Server:
    """A running Jupyter server, the folder that it serves, and the one where its checking service listens."""

    url: str
    root: Path
    runtime: Path
    log: Path

    def validate(self, path: str, token: str = TOKEN) -> httpx.Response:
        """Press the button for a notebook."""
        headers = {"Authorization": f"token {token}"}
        return httpx.post(
            f"{self.url}/assignments/validate", params={"path": path}, headers=headers, timeout=120
        )


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    (port,) = free_ports(1)
    home, runtime = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("run")
    found = Server(f"http://{ADDRESS}:{port}", home, runtime, runtime / "log")
    environ = {
        **os.environ,
        **learner_environment(),
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "YOROZU_EXCHANGE_URL": "http://127.0.0.1:9",
    }
    command = [sys.executable, "-m", "jupyter_server", f"--ip={ADDRESS}", f"--port={port}", "--no-browser"]
    command += [f"--ServerApp.root_dir={home}", f"--IdentityProvider.token={TOKEN}"]
    with (
        found.log.open("wb") as log,
        subprocess.Popen(command, env=environ, stdout=log, stderr=log) as process,
    ):
        try:
            _wait(lambda: httpx.get(f"{found.url}/api").status_code == 200, found.log)
            yield found
        finally:
            process.kill()
            for pid in services(runtime):
                os.kill(pid, signal.SIGKILL)


def _wait(answers: Callable[[], bool], log: Path) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        try:
            if answers():
                return
        except httpx.TransportError:
            time.sleep(0.1)
    pytest.fail(log.read_text(encoding="utf-8"))


def write(server: Server, unit: SampleUnit, **answers: str) -> None:
    folder = server.root / COURSE / UNIT
    write_tree(folder, unit.release)
    nbformat.write(unit.notebook(**answers), folder / f"{UNIT}.ipynb")


def test_the_button_tells_what_is_not_right_yet_while_the_server_answers_others(
    server: Server, unit: SampleUnit
) -> None:
    write(server, unit, **RIGHT | {"total": f"import time\ntime.sleep(3)\n{RIGHT['total']}"})
    with ThreadPoolExecutor(1) as pool:
        checking = pool.submit(server.validate, NOTEBOOK)
        asked = 0
        while not checking.done():
            assert httpx.get(f"{server.url}/api", timeout=2).status_code == 200
            asked += 1
            time.sleep(0.1)
        answer = checking.result()
    assert asked > 5
    assert (answer.status_code, answer.json()) == (200, {"success": True, "value": {}}), answer.text

    write(server, unit, total=RIGHT["total"])
    answer = server.validate(NOTEBOOK)
    assert [each["raw_error"] for each in answer.json()["value"]["failed"]] == [
        "largest: まだ書かれていません"
    ]
    version = httpx.get(
        f"{server.url}/nbgrader_version?version=0", headers={"Authorization": f"token {TOKEN}"}
    )
    assert version.status_code == 200

    answer = server.validate(f"{COURSE}/{UNIT}/none.ipynb")
    assert answer.json()["success"] is False
    assert "ノートとして読めません" in answer.json()["value"]


def test_only_its_person_and_only_notebooks_of_its_folder(
    server: Server, unit: SampleUnit, tmp_path: Path
) -> None:
    write(server, unit, **RIGHT)
    assert server.validate(NOTEBOOK, token="somebody").status_code == 403
    outside = tmp_path / "outside.ipynb"
    nbformat.write(unit.notebook(**RIGHT), outside)
    (server.root / "link.ipynb").symlink_to(outside)
    for path in ("../outside.ipynb", str(outside), "link.ipynb", f"{COURSE}/../../outside.ipynb"):
        assert server.validate(path).status_code == 403, path


def test_without_a_service_to_ask_the_reason_is_told(server: Server, unit: SampleUnit) -> None:
    write(server, unit, **RIGHT)
    folder = server.runtime / f"yorozu-{os.getuid()}"
    folder.mkdir(exist_ok=True)
    folder.chmod(0o777)
    try:
        answer = server.validate(NOTEBOOK).json()
    finally:
        folder.chmod(0o700)
    assert answer["success"] is False
    assert "確かめるしくみを動かせませんでした" in answer["value"]
    assert str(folder) in answer["value"]
    assert "yours alone" in server.log.read_text(encoding="utf-8")
