"""What is planted on the machine for hostile submissions to look for.

world   secrets in files, and listeners of every kind
heard   what the listeners were sent
"""

import os
import secrets
import socket
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.grading.conftest import no_zygote_left, template, unit
from tests.hostile.submission import World

from yorozu.site import Site

__all__ = ["no_zygote_left", "template", "unit"]


@pytest.fixture(scope="session")
def heard() -> list[str]:
    return []


def _listen(where: socket.socket, name: str, heard: list[str]) -> None:
    def take() -> None:
        while True:
            try:
                if where.type == socket.SOCK_DGRAM:
                    where.recv(100)
                else:
                    where.accept()[0].close()
            except OSError:
                return
            heard.append(name)

    threading.Thread(target=take, daemon=True).start()


@pytest.fixture(scope="session")
def world(heard: list[str], template: Site) -> Iterator[World]:
    secret = secrets.token_hex(16)
    name = f"yorozu-hostile-{secrets.token_hex(6)}"
    folders = [Path(tempfile.gettempdir()), Path("/tmp"), Path.home(), template.root, Path("/dev/shm")]
    files = {folder / name for folder in folders if os.access(folder, os.W_OK)}
    for file in files:
        file.write_text(secret, encoding="ascii")
    tcp, udp = socket.create_server(("127.0.0.1", 0)), socket.socket(type=socket.SOCK_DGRAM)
    udp.bind(("127.0.0.1", 0))
    abstract, path = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX)
    abstract.bind(f"\0{name}")
    path.bind(f"/tmp/{name}.socket")
    for each in (abstract, path):
        each.listen()
    listeners = {"tcp": tcp, "udp": udp, "abstract": abstract, "socket": path}
    for kind, each in listeners.items():
        _listen(each, kind, heard)
    try:
        yield World(
            secret=secret,
            marker=name,
            files=" ".join(map(str, sorted(files))),
            tcp=tcp.getsockname()[1],
            udp=udp.getsockname()[1],
            abstract=name,
            socket=f"/tmp/{name}.socket",
        )
    finally:
        for each in listeners.values():
            if each.type == socket.SOCK_STREAM:
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        for file in (*files, Path(f"/tmp/{name}.socket")):
            file.unlink()
