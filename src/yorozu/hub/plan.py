"""What one start of the hub has settled before the hub runs: ports, the proxy's command, the services."""

import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from yorozu.hub.ports import ADDRESS, free_ports, wanted_port
from yorozu.hub.services import Service

VARIABLE = "YOROZU_HUB_PLAN"


@dataclass(frozen=True)
class Plan:
    """Handed from `up` to the hub's process in the environment.

    Attributes:
        port: the address that people open; the proxy listens there.
        hub_port: the hub's own.
        proxy_port: the proxy's control.
        proxy: the command that starts the proxy.
        proxy_token: what opens the proxy's control; a new one each time, for a proxy ends with its hub.
        services: the services to start.
        service_ports: a port for each service that answers HTTP.
        marker: a word in the environment of every process of this start, by which leftovers are found.
        environment: more variables for the services, for tests and trials.
    """

    port: int
    hub_port: int
    proxy_port: int
    proxy: tuple[str, ...]
    proxy_token: str
    services: tuple[Service, ...]
    service_ports: Mapping[str, int]
    marker: str
    environment: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def make(
        cls,
        *,
        port: int | None,
        proxy: list[str],
        services: tuple[Service, ...],
        marker: str,
        environment: Mapping[str, str],
    ) -> "Plan":
        """A plan on free ports; `port` is the one that people open, or None for any free one.

        Raises:
            PortInUse: `port` is taken.
        """
        web = [service.name for service in services if service.web]
        public = wanted_port(port) if port is not None else None
        any_port, hub_port, proxy_port, *others = free_ports(3 + len(web))
        return cls(
            port=public or any_port,
            hub_port=hub_port,
            proxy_port=proxy_port,
            proxy=tuple(proxy),
            proxy_token=secrets.token_hex(32),
            services=services,
            service_ports=dict(zip(web, others, strict=True)),
            marker=marker,
            environment=dict(environment),
        )

    @property
    def url(self) -> str:
        """What people open."""
        return f"http://{ADDRESS}:{self.port}/"

    def direct_url(self, service: str) -> str:
        """A service's address without the proxy in between.

        Raises:
            KeyError: this start has no such service, or it does not answer HTTP.
        """
        return f"http://{ADDRESS}:{self.service_ports[service]}/services/{service}/"

    def to_json(self) -> str:
        """For the environment of the hub's process."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> "Plan":
        """The plan that `to_json` wrote."""
        fields = json.loads(text)
        services = tuple(
            Service(**{**service, "command": tuple(service["command"]), "uses": tuple(service["uses"])})
            for service in fields.pop("services")
        )
        return cls(**{**fields, "proxy": tuple(fields["proxy"]), "services": services})
