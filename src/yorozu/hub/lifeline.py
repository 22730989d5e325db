"""A pipe between `up` and the hub: when `up` is gone, however it ended, the hub stops too."""

import os
import signal
import threading

VARIABLE = "YOROZU_HUB_LIFELINE"


def end_with_parent() -> None:
    """Stop this process as SIGTERM does when the pipe named in the environment closes, if one is named.

    `up` holds the only writing end and never writes. A pipe works wherever Python does and, unlike Linux's
    parent-death signal, does not fire when merely the thread that started us ends.
    """
    named = os.environ.pop(VARIABLE, None)
    if named is None:
        return
    reading_end = int(named)
    os.set_inheritable(reading_end, False)

    def wait() -> None:
        os.read(reading_end, 1)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=wait, name="lifeline", daemon=True).start()
