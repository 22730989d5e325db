"""One at a time: whatever changes courses/, source/ or release/ of a site."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from yorozu.site import Site


@contextmanager
def alone(site: Site) -> Iterator[Path]:
    """The folder for a build's work; who comes second waits until the first one is done."""
    work = site.state / "build"
    work.mkdir(parents=True, exist_ok=True)
    with (work / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield work
