"""The process that checks one person's notebooks and stays warm: `python -m yorozu.grading.checking.service`.

The first check starts it (see `client`); it ends by itself when nobody has asked for a while.
"""

import fcntl
import json
import os
import socket
import sys
from pathlib import Path
from typing import Any

from nbformat import ValidationError
from nbformat.reader import NotJSONError
from nbgrader.nbgraderformat import SchemaTooNewError, SchemaTooOldError

from yorozu.curriculum.course import PRELOAD
from yorozu.errors import YorozuError
from yorozu.grading.checking.client import socket_path
from yorozu.grading.checking.validator import WarmValidator
from yorozu.grading.provisioner import boxed
from yorozu.grading.sandbox import warm

IDLE_SECONDS = 900.0
"""How long it waits for the next notebook before it ends."""

_LONGEST_REQUEST = 65536


def answer(notebook: str) -> dict[str, Any]:
    """What the client is told about a notebook; see `client.check`."""
    try:
        return {"success": True, "value": WarmValidator().validate(notebook)}
    except (OSError, NotJSONError, ValidationError, UnicodeDecodeError) as error:
        return {"success": False, "value": f"「{notebook}」をノートとして読めません（{error}）。"}
    except (SchemaTooOldError, SchemaTooNewError):
        return {
            "success": False,
            "value": f"「{notebook}」は、ちがう版のしくみで作られています。単元を開き直してください。",
        }
    except YorozuError as error:
        return {"success": False, "value": f"確かめるしくみを動かせませんでした（{error}）。"}


def listen(path: Path) -> socket.socket:
    """A socket at `path`, in the place of one that a dead service left."""
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    path.unlink(missing_ok=True)
    listening.bind(str(path))
    listening.listen(64)
    return listening


def serve(listening: socket.socket, path: Path, idle_seconds: float = IDLE_SECONDS) -> None:
    """Answer one notebook after the other, until nobody has asked for `idle_seconds`."""
    listening.settimeout(idle_seconds)
    while True:
        try:
            connection, _ = listening.accept()
        except TimeoutError:
            path.unlink(missing_ok=True)
            return
        with connection:
            _answer_one(connection)


def _answer_one(connection: socket.socket) -> None:
    connection.settimeout(10)
    try:
        with connection.makefile("rb") as asked:
            request = asked.readline(_LONGEST_REQUEST)
        said = answer(json.loads(request)["notebook"])
        connection.sendall(json.dumps(said, ensure_ascii=False).encode() + b"\n")
    except (OSError, ValueError, KeyError):
        # Whoever asked is gone or does not speak as our client does.
        return


def main() -> int:
    """Listen, leave a process behind that serves, and end; 0 also when a service runs already."""
    path = socket_path()
    with path.with_suffix(".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return 0
        with listen(path) as listening:
            # Whoever started us waits for our end, and can ask from then on; the lock stays with the child.
            if os.fork() == 0:
                warm.zygote(PRELOAD, boxed=boxed()).start()
                serve(listening, path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
