"""The hub's own folder: made ready before each start, healed where an earlier one ended halfway."""

import fcntl
import os
import sqlite3
import string
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from yorozu.hub.errors import AlreadyRunning, HubError
from yorozu.japan import now
from yorozu.site import Site

LOG_BYTES = 5_000_000


def folder(site: Site) -> Path:
    """Where the hub keeps its database, its secrets and its lock."""
    return site.state / "hub"


@contextmanager
def only_one(site: Site) -> Iterator[None]:
    """Hold the site: one hub at a time. The system lets go of it when this process ends, however it ends.

    Raises:
        AlreadyRunning: another process holds it.
        HubError: the folder cannot be written.
    """
    try:
        for path in (site.state, folder(site), site.log, site.homes):
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = (folder(site) / "up.lock").open("a+", encoding="ascii")
    except OSError as error:
        raise HubError(f"the folder {site.state} cannot be written: {error}; is it yours?") from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            lock.seek(0)
            pid = lock.read().strip() or "unknown"
            raise AlreadyRunning(
                f"the site {site.root} is already up (process {pid}); use that one, or stop it: `kill {pid}`"
            ) from error
        lock.truncate(0)
        lock.write(f"{os.getpid()}\n")
        lock.flush()
        yield


def heal(site: Site, report: Callable[[str], None]) -> None:
    """Put right what a hub that was killed can leave; only what can be made anew is ever moved away.

    The hub's database holds sessions and tokens, never a training record: without it, people sign in again.
    """
    # The hub would stop whatever process has this number now.
    (folder(site) / "proxy.pid").unlink(missing_ok=True)
    secret = folder(site) / "cookie_secret"
    if secret.exists():
        if not _is_secret(secret):
            report("the hub's cookie secret was half-written: making a new one, everyone signs in again")
            secret.unlink()
        else:
            secret.chmod(0o600)
    database = folder(site) / "jupyterhub.sqlite"
    if database.exists() and not _is_sound(database):
        aside = database.with_name(f"{database.name}.broken-{_stamp(now())}")
        database.rename(aside)
        for extra in ("-wal", "-shm", "-journal"):
            database.with_name(database.name + extra).unlink(missing_ok=True)
        report(f"the hub's database was damaged: put aside as {aside.name}, everyone signs in again")
    for log in site.log.glob("*.log"):
        if log.stat().st_size > LOG_BYTES:
            log.replace(log.with_name(log.name + ".1"))


def _is_secret(path: Path) -> bool:
    text = path.read_bytes().decode("ascii", errors="replace").strip()
    return len(text) == 64 and set(text) <= set(string.hexdigits)


def _is_sound(database: Path) -> bool:
    try:
        with closing(sqlite3.connect(database, timeout=5)) as connection:
            return bool(connection.execute("PRAGMA quick_check").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False


def _stamp(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%SZ}"
