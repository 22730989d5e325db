"""The processes of one start of the hub, found by a word in their environment, and stopping them all.

The hub stops what it started when it is asked to. This is for when it cannot: it was killed, it hangs, or a
learner's code left a process behind. Every process inherits the word, whatever session or parent it has. Only
Linux shows it (/proc); elsewhere nothing is found, and stopping is left to the hub.
"""

import os
import signal
import time
from pathlib import Path

from yorozu.hub.errors import HubError

PROC = Path("/proc")


def ask_to_stop(word: str, variable: str, seconds: float) -> None:
    """Send SIGTERM to those that have `word` and a variable beginning like `variable`; wait for their end.

    Whether they have ended then is another question: `stop_all` is for those that do not listen.
    """
    asked = running_with(word, variable, prefix=True)
    for pid in asked:
        _send(pid, signal.SIGTERM, word, False)
    deadline = time.monotonic() + seconds
    while asked & running_with(word, variable, prefix=True) and time.monotonic() < deadline:
        time.sleep(0.05)


def running_with(*variables: str, prefix: bool = False) -> frozenset[int]:
    """Ids of the processes that have every one of `variables` (`NAME=value`) in their environment.

    Args:
        variables: as they stand in the environment.
        prefix: also count a variable that only begins like the last one given.
    """
    if not PROC.is_dir():
        return frozenset()
    pids = (int(folder.name) for folder in PROC.iterdir() if folder.name.isdecimal())
    return frozenset(pid for pid in pids if pid != os.getpid() and _has(pid, variables, prefix))


def _has(pid: int, variables: tuple[str, ...], prefix: bool) -> bool:
    try:
        environment = (PROC / str(pid) / "environ").read_bytes().split(b"\0")
    except OSError:
        # It has ended, or is another account's.
        return False
    *exact, last = (variable.encode() for variable in variables)
    found = any(entry.startswith(last) for entry in environment) if prefix else last in environment
    return found and all(variable in environment for variable in exact)


def stop_all(variable: str, *, prefix: bool = False, patience: float = 5.0) -> int:
    """Stop every process with `variable` in its environment: SIGTERM, and SIGKILL after `patience` seconds.

    Returns:
        How many there were at first.

    Raises:
        HubError: some are left even so (a process in the middle of a disk access cannot be killed).
    """
    first = running_with(variable, prefix=prefix)
    left = first
    for how, seconds in ((signal.SIGTERM, patience), (signal.SIGKILL, 10.0)):
        deadline = time.monotonic() + seconds
        for pid in left:
            _send(pid, how, variable, prefix)
        while (left := running_with(variable, prefix=prefix)) and time.monotonic() < deadline:
            if how == signal.SIGKILL:
                # What was being started while the others were stopped.
                for pid in left:
                    _send(pid, how, variable, prefix)
            time.sleep(0.05)
    if left:
        raise HubError(f"processes {sorted(left)} do not end; end them by hand (`kill -9`) and try again")
    return len(first)


def _send(pid: int, how: signal.Signals, variable: str, prefix: bool) -> None:
    """Send the signal to the process that has the variable, not to a later one with the same number."""
    try:
        process = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    try:
        if _has(pid, (variable,), prefix):
            signal.pidfd_send_signal(process, how)
    except ProcessLookupError:
        return
    finally:
        os.close(process)
