"""Starts each person's JupyterLab as a process of this machine, in a home folder that the site keeps."""

import subprocess
from pathlib import Path
from typing import Any

from jupyterhub.spawner import SimpleLocalProcessSpawner
from traitlets import Unicode


class HomeSpawner(SimpleLocalProcessSpawner):  # type: ignore[misc]  # jupyterhub has no types
    """SimpleLocalProcessSpawner with private homes and a log file a person.

    Everyone's JupyterLab runs as the one account that runs the hub: for trying out only.
    """

    log_folder = Unicode(help="Where the log file of each person's server goes.").tag(config=True)

    def load_state(self, state: dict[str, Any]) -> None:
        """Forget an earlier start's process id: `up` has ended that server, the number may be another's."""
        super().load_state({name: value for name, value in state.items() if name != "pid"})

    async def start(self) -> tuple[str, int]:
        """Make the home, then start the server with its output in the log file."""
        Path(self.home_dir).mkdir(mode=0o700, parents=True, exist_ok=True)
        with (Path(self.log_folder) / f"server-{self.user.name}.log").open("ab") as log:
            self.popen_kwargs = {"stdin": subprocess.DEVNULL, "stdout": log, "stderr": subprocess.STDOUT}
            address: tuple[str, int] = await super().start()
        return address
