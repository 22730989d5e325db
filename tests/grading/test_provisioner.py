import asyncio
import json
import os
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest

from yorozu.grading.run import GradingKernelManager
from yorozu.grading.sandbox.warm import clean_environment

SECRETS = {
    "JUPYTERHUB_API_TOKEN": "token",
    "YOROZU_LEDGER_URL": "postgresql://user:password@host/ledger",
    "DATABASE_URL": "sqlite://",
    "PYTHONPATH": "/somewhere",
    "OPENAI_API_KEY": "key",
}


def test_the_environment_of_a_kernel_holds_no_secrets(tmp_path: Path) -> None:
    cleaned = clean_environment({**SECRETS, "PATH": "/bin", "LC_ALL": "C.UTF-8"})
    assert not SECRETS.keys() & cleaned.keys()
    assert cleaned["PATH"] == "/bin"
    assert cleaned["LC_ALL"] == "C.UTF-8"


SPAWN = """
import json, os, subprocess, sys
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)", "MARK"])
print(json.dumps({"pid": os.getpid(), "environ": dict(os.environ), "path": sys.path}))
"""


async def run(code: str, **options: Any) -> tuple[dict[str, Any], Path]:
    """What `code` prints as JSON in a kernel for grading, and the kernel's folder."""
    manager = GradingKernelManager(kernel_name="python3")
    await manager.start_kernel(**options)
    client = manager.client()
    client.start_channels()
    try:
        await client.wait_for_ready(timeout=60)
        printed: list[str] = []
        await client.execute_interactive(
            code,
            timeout=60,
            output_hook=lambda message: printed.append(message["content"].get("text", "")),
        )
        folder = Path(manager.ip).parent
        assert folder.is_dir()
    finally:
        client.stop_channels()
        await manager.shutdown_kernel(now=True)
    found: dict[str, Any] = json.loads("".join(printed))
    return found, folder


def running(mark: str) -> bool:
    """Whether a process with that word in its command line runs on this machine."""
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if mark.encode() in path.read_bytes():
                return True
        except OSError:
            continue
    return False


def test_a_kernel_runs_apart_and_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in SECRETS.items():
        monkeypatch.setenv(name, value)
    mark = f"left-behind-{os.getpid()}"
    found, folder = asyncio.run(run(SPAWN.replace("MARK", mark)))
    assert not SECRETS.keys() & found["environ"].keys()
    assert found["environ"]["HOME"] == "/home/learner"
    # In the box it is alone with the box's first process.
    assert found["pid"] == 2
    assert not any(name.startswith("YOROZU") for name in found["environ"])
    deadline = time.monotonic() + 10
    while running(mark) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not running(mark)
    assert not folder.exists()


def test_temporary_files_have_their_place_in_the_box(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    code = "import json, tempfile\nprint(json.dumps({'name': tempfile.mkdtemp()}))"
    # Other modules, so that a zygote of this environment is started.
    found, _ = asyncio.run(run(code, preload=["fractions"]))
    assert Path(found["name"]).parent == Path("/tmp")


def test_a_temporary_folder_too_deep_for_sockets_still_runs_a_kernel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = tmp_path / ("深い" * 20)
    deep.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(deep))
    found, _ = asyncio.run(run("print('{\"ran\": true}')"))
    assert found == {"ran": True}
