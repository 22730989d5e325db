import json
import socket
import threading
from pathlib import Path

from yorozu.grading.checking import service


def test_it_ends_when_nobody_asks_and_takes_its_socket_away(tmp_path: Path) -> None:
    path = tmp_path / "check.sock"
    with service.listen(path) as listening:
        service.serve(listening, path, idle_seconds=0.2)
    assert not path.exists()


def test_nonsense_is_no_reason_to_end(tmp_path: Path) -> None:
    path = tmp_path / "check.sock"
    listening = service.listen(path)
    server = threading.Thread(target=service.serve, args=(listening, path, 2.0))
    server.start()
    for line in (b"nonsense\n", b"{}\n", b"\n"):
        with socket.socket(socket.AF_UNIX) as asking:
            asking.connect(str(path))
            asking.sendall(line)
            assert asking.recv(100) == b""
    with socket.socket(socket.AF_UNIX) as asking:
        asking.connect(str(path))
        asking.sendall(json.dumps({"notebook": str(tmp_path / "none.ipynb")}).encode() + b"\n")
        with asking.makefile("rb") as answer:
            assert json.loads(answer.readline())["success"] is False
    server.join(30)
    listening.close()
    assert not server.is_alive()
