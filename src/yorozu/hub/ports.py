"""Ports on 127.0.0.1."""

import socket
from contextlib import ExitStack

from yorozu.hub.errors import PortInUse

ADDRESS = "127.0.0.1"


def free_ports(count: int) -> tuple[int, ...]:
    """`count` different ports of 127.0.0.1 that nothing listens on now."""
    with ExitStack() as held:
        ports = []
        for _ in range(count):
            listener = held.enter_context(socket.socket())
            listener.bind((ADDRESS, 0))
            ports.append(int(listener.getsockname()[1]))
        return tuple(ports)


def wanted_port(port: int) -> int:
    """`port` itself, when a server may listen on it.

    Raises:
        PortInUse: another process listens on it, or this account may not (below 1024).
    """
    with socket.socket() as listener:
        # As servers do: a port whose last connection is still in TIME_WAIT is free.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((ADDRESS, port))
        except PermissionError as error:
            raise PortInUse(
                f"port {port} on {ADDRESS} is for administrators; choose one from 1024 on with --port"
            ) from error
        except OSError as error:
            raise PortInUse(
                f"port {port} on {ADDRESS} is in use by another program; choose another with --port"
            ) from error
    return port
