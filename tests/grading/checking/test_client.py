import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.grading.conftest import RIGHT

from yorozu.grading.checking import client


def services(folder: Path) -> list[int]:
    """Services that listen in that folder, by the environment that they were started with."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if b"yorozu.grading.checking.service" in path.read_bytes() and (
                f"XDG_RUNTIME_DIR={folder}".encode() in (path.parent / "environ").read_bytes()
            ):
                found.append(int(path.parent.name))
        except OSError:
            continue
    return found


@pytest.fixture
def runtime(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("run")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    yield folder
    for pid in services(folder):
        os.kill(pid, signal.SIGKILL)


def test_the_first_check_starts_a_service_and_the_next_one_uses_it(
    runtime: Path, notebook: Callable[..., Path]
) -> None:
    assert len(client.check(notebook())["value"]["failed"]) == 2
    (first,) = services(runtime)
    assert client.check(notebook(**RIGHT)) == {"success": True, "value": {}}
    assert services(runtime) == [first]


def test_a_service_that_was_killed_is_started_again(runtime: Path, notebook: Callable[..., Path]) -> None:
    client.check(notebook())
    (first,) = services(runtime)
    os.kill(first, signal.SIGKILL)
    deadline = time.monotonic() + 30
    while services(runtime) == [first] and time.monotonic() < deadline:
        time.sleep(0.05)
    assert client.check(notebook(**RIGHT)) == {"success": True, "value": {}}


def test_what_is_no_notebook_is_told_in_japanese(runtime: Path, tmp_path: Path) -> None:
    (tmp_path / "名簿.ipynb").write_bytes(b"\x00")
    answer = client.check(tmp_path / "名簿.ipynb")
    assert not answer["success"]
    assert "ノートとして読めません" in answer["value"]


def test_a_folder_of_somebody_else_is_not_used(runtime: Path) -> None:
    folder = client.socket_path().parent
    assert folder.stat().st_mode & 0o777 == 0o700
    folder.chmod(0o777)
    with pytest.raises(client.CheckUnavailable, match="yours alone"):
        client.socket_path()
