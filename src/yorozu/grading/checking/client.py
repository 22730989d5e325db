"""Asks a person's own checking service, and starts it when it does not run. Imports nothing heavy."""

import hashlib
import json
import os
import socket
import stat
import subprocess
import sys
import tempfile
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from yorozu.errors import YorozuError

# Importing nbgrader and pandas on a busy machine; then a notebook that uses all of its time.
_START_SECONDS = 120.0
_ANSWER_SECONDS = 300.0


class CheckUnavailable(YorozuError):
    """The service that checks notebooks could not be started, or does not answer."""


def check(notebook: Path) -> dict[str, Any]:
    """What nbgrader's Validate button is told about a notebook.

    Returns:
        {"success": True, "value": results} with results as nbgrader's Validator gives them, or
        {"success": False, "value": text} when the notebook cannot be checked.

    Raises:
        CheckUnavailable: there is no service to ask.
    """
    # A service that is ending may take the question with it; checking twice does no harm.
    said = _asked(notebook) or _asked(notebook)
    if said is None:
        raise CheckUnavailable("the checking service ended while it checked the notebook; check again")
    return said


def _asked(notebook: Path) -> dict[str, Any] | None:
    """The service's answer; None when it ended before it gave one."""
    with _connected() as connection:
        connection.settimeout(_ANSWER_SECONDS)
        try:
            connection.sendall(json.dumps({"notebook": str(notebook.resolve())}).encode() + b"\n")
            with connection.makefile("rb") as answer:
                line = answer.readline()
        except ConnectionError:
            return None
        except OSError as error:
            raise CheckUnavailable(f"the checking service does not answer: {error}; check again") from error
    said: dict[str, Any] | None = json.loads(line) if line else None
    return said


def socket_path() -> Path:
    """Where this person's service of this installation listens; makes the folder, closed to others.

    Raises:
        CheckUnavailable: somebody else owns the folder.
    """
    base = Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir())
    folder = base / f"yorozu-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if found.st_uid != os.getuid() or not stat.S_ISDIR(found.st_mode) or found.st_mode & 0o077:
        raise CheckUnavailable(f"{folder} is not a folder of yours alone; remove it and check again")
    installation = hashlib.sha256(f"{sys.prefix}\0{__file__}".encode()).hexdigest()[:12]
    return folder / f"check-{installation}.sock"


def _connected() -> socket.socket:
    path = socket_path()
    deadline = monotonic() + _START_SECONDS
    while True:
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            connection.connect(str(path))
        except (FileNotFoundError, ConnectionRefusedError):
            connection.close()
        else:
            return connection
        if monotonic() > deadline:
            raise CheckUnavailable(f"the checking service did not start within {_START_SECONDS:.0f} seconds")
        _start()
        # Somebody else may be starting it just now.
        sleep(0.05)


def _start() -> None:
    """Start the service; it leaves a process of its own behind that listens already."""
    command = [sys.executable, "-m", "yorozu.grading.checking.service"]
    try:
        subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            cwd="/",
            timeout=_START_SECONDS,
            check=True,
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise CheckUnavailable(f"the checking service could not be started: {error}") from error
