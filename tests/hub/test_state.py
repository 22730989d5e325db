import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from yorozu.hub import state
from yorozu.hub.errors import AlreadyRunning, HubError
from yorozu.site import Site

HOLD = """
import sys
from pathlib import Path
from yorozu.hub import state
from yorozu.site import Site
with state.only_one(Site.at(Path(sys.argv[1]), environ={})):
    print("held", flush=True)
    sys.stdin.read()
"""


def healed(site: Site) -> list[str]:
    said: list[str] = []
    with state.only_one(site):
        state.heal(site, said.append)
    return said


def test_a_second_process_is_refused_and_told_the_first_ones_id(site: Site) -> None:
    command = [sys.executable, "-c", HOLD, str(site.root)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(AlreadyRunning, match=str(other.pid)), state.only_one(site):
            pass
        other.kill()
    with state.only_one(site):
        pass


def test_the_folders_are_for_this_account_only(site: Site) -> None:
    with state.only_one(site):
        for path in (site.state, state.folder(site), site.log, site.homes):
            assert path.stat().st_mode & 0o077 == 0


def test_a_file_in_the_place_of_the_state_folder_is_named(site: Site) -> None:
    site.state.write_text("", encoding="utf-8")
    with pytest.raises(HubError, match=str(site.state)), state.only_one(site):
        pass


def test_nothing_to_heal_changes_nothing(site: Site) -> None:
    healed(site)
    folder = state.folder(site)
    secret = folder / "cookie_secret"
    secret.write_text("0123456789abcdef" * 4 + "\n", encoding="ascii")
    secret.chmod(0o644)
    with closing(sqlite3.connect(folder / "jupyterhub.sqlite")) as database:
        database.execute("CREATE TABLE kept (x)")
        database.commit()
    assert healed(site) == []
    assert secret.read_text(encoding="ascii").startswith("0123")
    assert secret.stat().st_mode & 0o077 == 0
    with closing(sqlite3.connect(folder / "jupyterhub.sqlite")) as database:
        assert database.execute("SELECT count(*) FROM kept").fetchone() == (0,)


@pytest.mark.parametrize("half", [b"", b"0123abc\n", b"\xff" * 64])
def test_a_half_written_secret_is_made_anew(site: Site, half: bytes) -> None:
    healed(site)
    secret = state.folder(site) / "cookie_secret"
    secret.write_bytes(half)
    assert "cookie secret" in " ".join(healed(site))
    assert not secret.exists()


def test_a_damaged_database_is_put_aside_not_deleted(site: Site) -> None:
    healed(site)
    database = state.folder(site) / "jupyterhub.sqlite"
    database.write_bytes(b"SQLite format 3\0" + b"broken" * 500)
    said = " ".join(healed(site))
    assert not database.exists()
    aside = next(state.folder(site).glob("jupyterhub.sqlite.broken-*"))
    assert aside.name in said
    assert aside.read_bytes().endswith(b"broken")


def test_the_process_id_of_an_earlier_proxy_is_forgotten(site: Site) -> None:
    """The hub would stop whatever process has that number now."""
    healed(site)
    leftover = state.folder(site) / "proxy.pid"
    leftover.write_text(str(os.getpid()), encoding="ascii")
    healed(site)
    assert not leftover.exists()


def test_a_long_log_is_put_aside(site: Site) -> None:
    healed(site)
    (site.log / "hub.log").write_bytes(b"x" * (state.LOG_BYTES + 1))
    (site.log / "portal.log").write_bytes(b"short")
    healed(site)
    assert sorted(path.name for path in site.log.iterdir()) == ["hub.log.1", "portal.log"]
