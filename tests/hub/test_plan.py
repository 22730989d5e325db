import socket
from pathlib import Path

import pytest

from yorozu.hub.errors import PortInUse
from yorozu.hub.plan import Plan
from yorozu.hub.ports import ADDRESS
from yorozu.hub.services import services_of
from yorozu.site import Site


def make(site: Site, port: int | None = None) -> Plan:
    return Plan.make(
        port=port, proxy=["node", "proxy"], services=services_of(site), marker="m", environment={"A": "1"}
    )


def test_every_port_of_a_plan_is_its_own(site: Site) -> None:
    plan = make(site)
    ports = [plan.port, plan.hub_port, plan.proxy_port, *plan.service_ports.values()]
    assert len(set(ports)) == len(ports)
    assert set(plan.service_ports) == {"exchange", "portal", "formgrader-sample"}


def test_a_plan_reaches_the_hub_as_it_was_made(site: Site) -> None:
    plan = make(site)
    assert Plan.from_json(plan.to_json()) == plan


def test_the_proxys_token_is_new_each_time(site: Site) -> None:
    assert make(site).proxy_token != make(site).proxy_token


def test_a_taken_port_is_refused(site: Site, tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind((ADDRESS, 0))
        other.listen()
        with pytest.raises(PortInUse):
            make(site, other.getsockname()[1])
