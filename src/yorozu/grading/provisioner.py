"""How a kernel is started for grading: its own process group, a clean environment, and nothing left behind.

This is the seam for a sandbox: jupyter_client finds the class by its entry point `yorozu`, and everything
that runs learners' code for grading (the grader, `nbgrader autograde`, the formgrader's button) names it.
"""

import os
import shutil
import signal
import tempfile
from collections.abc import Mapping
from pathlib import Path
from subprocess import DEVNULL
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

# What a kernel needs of the grader's environment. All else (tokens, database URLs, keys) stays out.
_KEPT = {
    "PATH",
    "HOME",
    "USER",
    "LOGNAME",
    "SHELL",
    "LANG",
    "LANGUAGE",
    "TZ",
    "TMPDIR",
    "VIRTUAL_ENV",
    "MPLCONFIGDIR",
    # Marks every process of one start of the hub, so that none outlives it; a random word, no secret.
    "YOROZU_HUB_START",
}
_KEPT_PREFIXES = ("LC_", "CONDA_", "OMP_", "OPENBLAS_")

# Bytes that the path of a Unix socket can have, on the system that allows the fewest.
_LONGEST_SOCKET = 103

_groups: set[int] = set()


class Provisioner(LocalProvisioner):
    """Starts a kernel for one submission and ends everything that it started."""

    box: Path | None = None

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """Make the kernel's folder and environment; talk to it over sockets in that folder.

        Where the folder's path is too long for that, it is ports, as in Jupyter.
        """
        self.box = Path(tempfile.mkdtemp(prefix="yorozu-kernel-"))
        manager = self.parent
        if manager is not None and len(os.fsencode(self.box / "socket-1")) <= _LONGEST_SOCKET:
            manager.transport = "ipc"
            manager.connection_file = str(self.box / "kernel.json")
            manager.ip = str(self.box / "socket")
        kwargs = await super().pre_launch(**kwargs)
        kwargs["env"] = clean_environment(kwargs.get("env", os.environ), self.box)
        return kwargs

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Start the kernel; what it writes past Jupyter's channels (os.write, dying words) goes nowhere."""
        info = await super().launch_kernel(cmd, stdout=DEVNULL, stderr=DEVNULL, **kwargs)
        if self.pgid is not None:
            _groups.add(self.pgid)
        return info

    async def cleanup(self, restart: bool = False) -> None:
        """End what is left of the kernel's process group, also when the kernel itself is gone."""
        if self.pgid is not None:
            _kill(self.pgid)
        await super().cleanup(restart)
        if self.box is not None:
            shutil.rmtree(self.box, ignore_errors=True)


def clean_environment(environ: Mapping[str, str], box: Path) -> dict[str, str]:
    """The environment of a kernel that runs someone else's code.

    Args:
        environ: the grader's own.
        box: the kernel's folder; IPython's profile lives there, so that no submission can leave start-up
            files for the next one.
    """
    kept = {key: value for key, value in environ.items() if key in _KEPT or key.startswith(_KEPT_PREFIXES)}
    return kept | {
        "IPYTHONDIR": str(box / "ipython"),
        # Modules come from the installation, not from files that were submitted or lie in a home folder.
        "PYTHONSAFEPATH": "1",
        "PYTHONNOUSERSITE": "1",
        "PYTHONUTF8": "1",
    }


def kill_all() -> None:
    """End every kernel that this process started and has not cleaned up, at once."""
    for group in list(_groups):
        _kill(group)


def _kill(group: int) -> None:
    _groups.discard(group)
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return
