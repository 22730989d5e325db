"""What can keep a hub from starting or running; each message says what to do."""

from pathlib import Path

from yorozu.errors import YorozuError

TAIL_LINES = 30


class HubError(YorozuError):
    """The hub, or something it needs, did not do what it should."""


class PortInUse(HubError):
    """Another process listens on the port that was asked for."""


class ProxyMissing(HubError):
    """Node, or the proxy that runs on it, is not there and could not be installed."""


class AlreadyRunning(HubError):
    """Another `up` holds this site."""


class HubStopped(HubError):
    """The hub ended by itself, or did not come up in time."""


class ClientError(HubError):
    """The hub answered a program's request with something other than what was asked for."""


def tail(log: Path, lines: int = TAIL_LINES) -> str:
    """The last lines of a log file, for an error message; says so when the file is not there."""
    if not log.is_file():
        return f"({log}: not written)"
    last = log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:]
    return "\n".join([f"--- {log}, last {len(last)} lines", *last])
