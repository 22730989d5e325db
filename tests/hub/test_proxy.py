import json
import os
import re
import stat
import subprocess
from pathlib import Path

import pytest

from yorozu.hub.errors import ProxyMissing
from yorozu.hub.proxy import MINIMUM_NODE, PACKAGE, find_node, is_installed, packaged_node, proxy_command


def script(folder: Path, name: str, body: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_without_node_the_packaged_one_is_found_and_is_no_wrapper(tmp_path: Path) -> None:
    node = find_node({"PATH": str(tmp_path)})
    assert node == packaged_node()
    assert node.binary.read_bytes()[:4] != b"#!/u"
    version = subprocess.check_output([node.binary, "--version"], text=True, timeout=30)
    assert tuple(map(int, version.strip("v\n").split(".")[:2])) >= MINIMUM_NODE


@pytest.mark.parametrize(
    "body", ["echo v18.19.0 /usr/bin/node", "echo v22.11.0 /usr/bin/node", "exit 1", "echo nonsense"]
)
def test_a_node_too_old_or_broken_is_passed_over(tmp_path: Path, body: str) -> None:
    script(tmp_path, "node", body)
    assert find_node({"PATH": str(tmp_path)}) == packaged_node()


def test_the_machines_node_is_used_itself_not_the_script_on_path(tmp_path: Path) -> None:
    packaged = packaged_node()
    assert packaged is not None
    script(tmp_path, "node", f'exec "{packaged.binary}" "$@"')
    node = find_node({"PATH": str(tmp_path)})
    assert node.binary == packaged.binary
    assert node.npm is None


def test_node_nowhere_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yorozu.hub.proxy.packaged_node", lambda: None)
    with pytest.raises(ProxyMissing, match=r"no `node` on PATH.*uv sync"):
        find_node({"PATH": str(tmp_path)})


def test_the_minimum_is_what_the_locked_packages_ask_for() -> None:
    lock = json.loads((PACKAGE / "package-lock.json").read_text(encoding="utf-8"))
    asked = [
        tuple(map(int, (match[1] + ".0").split(".")[:2]))
        for package in lock["packages"].values()
        if (match := re.fullmatch(r">=\s*([\d.]+)", package.get("engines", {}).get("node", "")))
    ]
    assert max(asked) == MINIMUM_NODE


def test_the_lock_names_no_registry() -> None:
    assert '"resolved"' not in (PACKAGE / "package-lock.json").read_text(encoding="utf-8")


def test_the_installed_proxy_runs(proxy_cache: Path) -> None:
    command = proxy_command(proxy_cache)
    help_text = subprocess.check_output([*command, "--help"], text=True, timeout=60)
    assert "--api-ip" in help_text
    assert is_installed(proxy_cache)


def test_a_failed_install_says_why_and_leaves_nothing_behind(tmp_path: Path) -> None:
    packaged = packaged_node()
    assert packaged is not None
    script(tmp_path / "bin", "node", f'exec "{packaged.binary}" "$@"')
    script(tmp_path / "bin", "npm", "echo half > node_modules; echo 'npm error network down' >&2; exit 1")
    cache = tmp_path / "cache"
    path = os.pathsep.join([str(tmp_path / "bin"), os.defpath])
    with pytest.raises(ProxyMissing, match=r"(?s)npm config set registry.*network down"):
        proxy_command(cache, {"PATH": path})
    assert list(cache.iterdir()) == []
    assert not is_installed(cache)


def test_half_an_installation_is_replaced_by_a_whole_one(tmp_path: Path) -> None:
    """The folder has the right name but somebody removed the proxy from it."""
    packaged = packaged_node()
    assert packaged is not None
    script(tmp_path / "bin", "node", f'exec "{packaged.binary}" "$@"')
    entry = "node_modules/configurable-http-proxy/bin"
    script(tmp_path / "bin", "npm", f"mkdir -p {entry}; touch {entry}/configurable-http-proxy")
    cache = tmp_path / "cache"
    environ = {"PATH": os.pathsep.join([str(tmp_path / "bin"), os.defpath])}
    _, installed = proxy_command(cache, environ)
    Path(installed).unlink()
    killed_long_ago = cache / "proxy-0123456789ab.x1y2z3"
    killed_long_ago.mkdir()
    os.utime(killed_long_ago, (0, 0))
    assert not is_installed(cache)
    assert proxy_command(cache, environ)[1] == installed
    assert Path(installed).is_file()
    assert [path.name for path in cache.iterdir()] == [Path(installed).parents[3].name]
