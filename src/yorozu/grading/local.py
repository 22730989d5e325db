"""The workers of this machine, without the secrets of the process that starts them."""

import hashlib
import os
import shutil
import tempfile
from functools import partial
from pathlib import Path

from yorozu.grading.job import Job
from yorozu.grading.processes import WorkerPool
from yorozu.grading.provisioner import SWITCH, boxed
from yorozu.grading.sandbox import warm
from yorozu.grading.settings import Settings
from yorozu.site import Site

# Beyond the time for the cells: starting a kernel and nbgrader's conversions on a busy machine.
_AROUND_SECONDS = 90.0


def default_workers() -> int:
    """Twice the cores: a submission waits for its kernel about as long as it computes."""
    return 2 * (os.cpu_count() or 1)


def local_pool(site: Site, workers: int) -> WorkerPool:
    """Workers with warm kernels for each course of the site, starting; the caller holds the site (`alone`).

    This process forgets its secrets, and uses a folder of its own for temporary files, from here on.

    Raises:
        BadSwitch: YOROZU_SANDBOX holds something else than "on" or "off".
        OSError: there is no room for temporary files.
    """
    in_box = boxed()
    _forget_secrets()
    _use_own_temporary_folder(site)
    begin = partial(warm.start_early, Settings(site).preloads(), boxed=in_box)
    pool = WorkerPool(workers, seconds=_seconds, begin=begin)
    pool.start()
    return pool


def _seconds(*arguments: object) -> float | None:
    """Wall clock that a call may take: that of its job, or any for a call without one."""
    return next(
        (one.limits.total_seconds + _AROUND_SECONDS for one in arguments if isinstance(one, Job)), None
    )


def _forget_secrets() -> None:
    """Keep tokens and database passwords from the processes that run submissions."""
    for name in list(os.environ):
        if name.startswith(("JUPYTERHUB_", "YOROZU_")) and name != SWITCH:
            del os.environ[name]


def _use_own_temporary_folder(site: Site) -> None:
    """Begin with an empty folder for temporary files: a killed grader leaves its own behind.

    Not inside the site, whose path may be too long for the kernels' sockets.
    """
    name = hashlib.sha256(str(site.root).encode()).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / f"yorozu-grader-{os.getuid()}-{name}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    os.environ["TMPDIR"] = str(folder)
    tempfile.tempdir = None
