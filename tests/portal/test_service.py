"""The service as a process: its start, its trouble, its end."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
from tests.portal.conftest import Portal, environment, start, stop
from tests.portal.filling import fill
from tests.portal.reading import words
from tests.portal.standin import PREFIX, standing

from yorozu.records.database import Ledger


@contextmanager
def own_portal(folder: Path) -> Iterator[tuple[httpx.Client, Ledger]]:
    """A portal that a test may break, and a client that is signed in as a head of department."""
    ledger = Ledger(f"sqlite:///{folder / 'ledger.sqlite'}")
    ledger.migrate()
    fill(ledger, folder)
    with standing() as hub:
        process, hub.portal = start(hub, f"sqlite:///{folder / 'ledger.sqlite'}", folder / "log")
        try:
            with httpx.Client(base_url=hub.url, follow_redirects=True, trust_env=False, timeout=30) as client:
                client.get("/hub/login?as=inoue")
                yield client, ledger
        finally:
            stop(process)
            ledger.dispose()


def test_a_ledger_in_trouble_is_an_error_in_japanese_and_shows_nothing(tmp_path: Path) -> None:
    with own_portal(tmp_path) as (client, ledger):
        assert "佐藤" in client.get(f"{PREFIX}department").text
        for table in ("people", "attempts", "audit_entries"):
            with ledger.engine.begin() as connection:
                connection.exec_driver_sql(f"ALTER TABLE {table} RENAME TO lost")
            for address in ("department", "department.xlsx"):
                answer = client.get(f"{PREFIX}{address}")
                assert (table, answer.status_code) == (table, 500)
                assert "うまく表示できませんでした" in words(answer.text)
                assert "IT担当" in words(answer.text)
                for hidden in ("佐藤", "Traceback", "SELECT", "sqlite"):
                    assert hidden not in answer.text
            with ledger.engine.begin() as connection:
                connection.exec_driver_sql(f"ALTER TABLE lost RENAME TO {table}")
        assert "佐藤" in client.get(f"{PREFIX}department").text


def test_it_ends_when_told_to(tmp_path: Path) -> None:
    ledger_url = f"sqlite:///{tmp_path / 'ledger.sqlite'}"
    with standing() as hub:
        process, direct = start(hub, ledger_url, tmp_path / "log")
        with httpx.Client(trust_env=False) as waiting:
            assert waiting.get(f"{direct}{PREFIX}static/base.css").status_code == 200
            assert stop(process) == 0
    assert "Traceback" not in (tmp_path / "log").read_text("utf-8")


def test_a_port_in_use_is_said(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        environ = environment("http://127.0.0.1:1", f"sqlite:///{tmp_path / 'l'}", f"http://127.0.0.1:{port}")
        ended = subprocess.run(
            [sys.executable, "-m", "yorozu.portal"],
            env=environ,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert ended.returncode == 1
    assert f"cannot serve at http://127.0.0.1:{port}" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_without_a_hub_it_says_who_starts_it() -> None:
    environ = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTERHUB")}
    ended = subprocess.run(
        [sys.executable, "-m", "yorozu.portal"],
        env=environ,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 2
    assert "the hub starts this service" in ended.stderr


def test_the_address_without_its_last_slash_works_too(visitor: Callable[[str], httpx.Client]) -> None:
    answer = visitor("sato").get(PREFIX.rstrip("/"))
    assert (answer.url.path, answer.status_code) == (PREFIX, 200)


def test_style_sheets_and_scripts_need_no_sign_in(portal: Portal) -> None:
    for name in ("base.css", "parts.css", "refresh.js", "icon.svg"):
        answer = httpx.get(f"{portal.url}static/{name}", trust_env=False)
        assert answer.status_code == 200
        assert answer.headers["x-content-type-options"] == "nosniff"
    outside = httpx.get(f"{portal.direct}{PREFIX}static/..%2fservice.py", trust_env=False)
    assert outside.status_code in (403, 404)
