import socket

import pytest

from yorozu.hub.errors import PortInUse
from yorozu.hub.ports import ADDRESS, free_ports, wanted_port


def test_free_ports_are_different_and_can_be_listened_on() -> None:
    ports = free_ports(20)
    assert len(set(ports)) == 20
    for port in ports:
        with socket.socket() as listener:
            listener.bind((ADDRESS, port))


def test_a_wanted_port_in_use_is_named_with_the_way_out() -> None:
    with socket.socket() as other:
        other.bind((ADDRESS, 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(PortInUse, match=rf"{port}.*--port"):
            wanted_port(port)
    assert wanted_port(port) == port
