"""The learner's link, on a real Jupyter server."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.exchange.conftest import (
    COURSE,
    HIDDEN_UNIT,
    HTTP,
    LEARNER,
    UNIT,
    Service,
    World,
    free_port,
    token_of,
)

TOKEN = {"Authorization": "token secret"}


@pytest.fixture
def lab(world: World, tmp_path: Path) -> Iterator[Service]:
    """A Jupyter server of the learner's; its home folder is `tmp_path`/home."""
    home = tmp_path / "home"
    home.mkdir()
    # The others of the installation are not needed here and take long to load.
    others = (Path(sys.prefix) / "etc" / "jupyter" / "jupyter_server_config.d").glob("*.json")
    extensions = {
        name: False
        for path in others
        for name in json.loads(path.read_text())["ServerApp"]["jpserver_extensions"]
    }
    config = {"ServerApp": {"jpserver_extensions": {**extensions, "yorozu.exchange.open_unit": True}}}
    (home / ".jupyter").mkdir()
    (home / ".jupyter" / "jupyter_server_config.json").write_text(json.dumps(config))
    port = free_port()
    environ = {
        **world.service_environ(),
        "YOROZU_EXCHANGE_URL": world.url,
        "JUPYTERHUB_API_TOKEN": token_of(LEARNER),
        "HOME": str(home),
        "JUPYTER_CONFIG_DIR": str(home / ".jupyter"),
        "JUPYTER_DATA_DIR": str(home / ".data"),
        "JUPYTER_RUNTIME_DIR": str(home / ".runtime"),
    }
    command = (
        "-m",
        "jupyter_server",
        "--no-browser",
        "--allow-root",
        f"--port={port}",
        f"--ServerApp.root_dir={home}",
        "--ServerApp.base_url=/user/tanaka/",
        "--IdentityProvider.token=secret",
    )
    service = Service(command, environ, f"http://127.0.0.1:{port}/user/tanaka/", tmp_path / "lab.log", "api")
    service.start()
    yield service
    service.close()


def test_a_link_opens_the_unit_fetched_or_not(
    world: World, intake: Service, lab: Service, tmp_path: Path
) -> None:
    folder = tmp_path / "home" / COURSE / UNIT
    address = f"{lab.url}yorozu/open?course={COURSE}&unit={UNIT}"

    assert HTTP.get(address).status_code in (302, 403)
    assert not folder.exists()

    for _ in range(2):
        answer = HTTP.get(address, headers=TOKEN)
        assert answer.status_code == 302
        assert answer.headers["Location"] == f"/user/tanaka/lab/tree/{COURSE}/{UNIT}/{UNIT}.ipynb?reset"
        assert (folder / f"{UNIT}.ipynb").is_file()
        assert (folder / "data" / "金額.csv").is_file()
        (folder / f"{UNIT}.ipynb").write_text("work")
    assert (folder / f"{UNIT}.ipynb").read_text() == "work"

    intake.stop()
    assert HTTP.get(address, headers=TOKEN).status_code == 302
    (folder / f"{UNIT}.ipynb").unlink()
    answer = HTTP.get(address, headers=TOKEN)
    assert answer.status_code == 503
    assert "応答しません" in answer.text
    assert "もう一度開く" in answer.text
    intake.start()
    assert HTTP.get(address, headers=TOKEN).status_code == 302
    assert (folder / f"{UNIT}.ipynb").is_file()


def test_what_cannot_be_opened_is_explained(
    world: World, intake: Service, lab: Service, tmp_path: Path
) -> None:
    for course, unit, status in (
        (COURSE, HIDDEN_UNIT, 404),
        ("other", "other-01-first", 403),
        (COURSE, "../../x", 404),
        ("", "", 404),
        ("<script>alert(1)</script>", UNIT, 404),
    ):
        answer = HTTP.get(f"{lab.url}yorozu/open", params={"course": course, "unit": unit}, headers=TOKEN)
        assert answer.status_code == status
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert "単元を開けませんでした" in answer.text
        assert "研修ポータルで" in answer.text
        assert "<script>" not in answer.text
    assert [path.name for path in (tmp_path / "home").iterdir() if not path.name.startswith(".")] == []
