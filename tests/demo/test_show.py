"""`yorozu up` as a person runs it: in a terminal's process group, stopped with Ctrl-C, started again."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

from yorozu.demo.passwords import demo_passwords
from yorozu.demo.prepare import copy_of
from yorozu.demo.show import RealPeople, show
from yorozu.hub.client import HubSession
from yorozu.hub.ports import free_ports
from yorozu.records.database import Ledger
from yorozu.records.people import has_people
from yorozu.records.roster import import_roster
from yorozu.records.sign_in import check_password
from yorozu.site import Site


@contextmanager
def up(site: Site, port: int, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """`yorozu up` in a process of its own, up; killed at the end if it has not stopped by itself."""
    environ = {name: word for name, word in os.environ.items() if name != "YOROZU_LEDGER_URL"}
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-c", "from yorozu.cli import main; main()", "up", "--port", str(port)],
            env={**environ, "YOROZU_ROOT": str(site.root), "COLUMNS": "120"},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            # The shell that ran pytest may ignore SIGINT; a terminal does not.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )
    try:
        deadline = time.monotonic() + 180
        while "Ctrl-C" not in log.read_text(encoding="utf-8"):
            assert process.poll() is None, log.read_text(encoding="utf-8")
            assert time.monotonic() < deadline, log.read_text(encoding="utf-8")
            time.sleep(0.2)
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(30)


def sign_in_of(log: Path, role: str) -> tuple[str, str]:
    found = re.search(rf"{role}\s+(\w+)\s+(\w+)", log.read_text(encoding="utf-8"))
    assert found is not None, log.read_text(encoding="utf-8")
    return found[1], found[2]


def processes_of(site: Site) -> list[str]:
    """Command lines of processes that work in the site's folder or name it."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            words = (entry / "environ").read_bytes() if entry.name.isdigit() else b""
        except OSError:
            continue
        if f"YOROZU_ROOT={site.root}\0".encode() in words:
            found.append((entry / "cmdline").read_text(encoding="utf-8", errors="replace"))
    return found


@pytest.mark.hub
@pytest.mark.timeout(600)
def test_up_prints_what_is_needed_stops_with_ctrl_c_and_finds_its_data_again(
    checkout: Path, tmp_path: Path
) -> None:
    site = copy_of(Site.at(checkout, environ={}), tmp_path / "copy")
    (port,) = free_ports(1)
    log = tmp_path / "up.log"
    with up(site, port, log) as process:
        shown = log.read_text(encoding="utf-8")
        assert f"http://127.0.0.1:{port}/" in shown
        assert "trying out only" in shown
        people = {role: sign_in_of(log, role) for role in ("職員", "講師", "所属長", "人事")}
        for role, page in (
            ("職員", ""),
            ("講師", "class/excel"),
            ("所属長", "department"),
            ("人事", "records"),
        ):
            with HubSession(f"http://127.0.0.1:{port}/", *people[role]) as session:
                assert session.get(f"/services/portal/{page}").status_code == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0
    assert processes_of(site) == []

    again = tmp_path / "again.log"
    with up(site, port, again) as process:
        assert sign_in_of(again, "職員") == people["職員"]
        process.send_signal(signal.SIGTERM)
        process.wait(60)
    assert processes_of(site) == []


def test_a_demonstration_among_real_people_is_refused(site: Site) -> None:
    ledger = Ledger(site.ledger_url)
    ledger.migrate()
    people = site.root / "people.csv"
    departments = site.root / "departments.csv"
    departments.write_text("所属コード,所属名,上位所属コード\nA1,総務課,\n", encoding="utf-8")
    people.write_text(
        "職員番号,氏名,ユーザー名,所属コード,所属長,発令日,役割\n001,山田　太郎,yamada,A1,,2026-04-01,\n",
        encoding="utf-8",
    )
    with ledger.session() as session:
        import_roster(session, departments, people, "test", date(2026, 4, 1))
    with pytest.raises(RealPeople, match="has people already"):
        show(site, port=1, demo=True, console=Console(quiet=True))
    # Passwords that another ledger's demonstration left in this folder are nobody's here.
    demo_passwords(site, ["yamada"])
    with pytest.raises(RealPeople, match="has people already"):
        show(site, port=1, demo=True, console=Console(quiet=True))
    with ledger.session() as session:
        assert has_people(session)
        assert not check_password(session, "yamada", demo_passwords(site, ["yamada"])["yamada"])
    ledger.dispose()
