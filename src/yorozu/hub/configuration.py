"""JupyterHub's configuration for a site."""

import os
import sys
from pathlib import Path
from typing import Any

from traitlets.config import Config

from yorozu.hub import lab
from yorozu.hub.plan import Plan
from yorozu.hub.ports import ADDRESS
from yorozu.hub.services import EXCHANGE, PORTAL, Service, trainers_group
from yorozu.site import Site

TEMPLATES = Path(__file__).parent / "templates"
# Everything of ours says what it has to say in these.
LOCALE = {"TZ": "Asia/Tokyo", "LANG": "C.UTF-8", "PYTHONUTF8": "1"}
MARKER = "YOROZU_HUB_START"
# What an operator sets for the services, in the environment of `yorozu up`; settings.md lists them.
_HANDED_ON = ("YOROZU_SANDBOX",)
# In the folder of nbgrader_config.py; for what differs where people really work (docs/how-to/real-use.md).
OWN_CONFIGURATION = "jupyterhub_config.py"


def hub_settings(site: Site, plan: Plan) -> Config:
    """What our jupyterhub_config.py hands to JupyterHub; a site's OWN_CONFIGURATION is read after it."""
    state = site.state / "hub"
    c = Config()

    c.JupyterHub.bind_url = plan.url
    c.JupyterHub.hub_bind_url = f"http://{ADDRESS}:{plan.hub_port}"
    c.ConfigurableHTTPProxy.api_url = f"http://{ADDRESS}:{plan.proxy_port}"
    c.ConfigurableHTTPProxy.command = list(plan.proxy)
    c.ConfigurableHTTPProxy.auth_token = plan.proxy_token
    c.ConfigurableHTTPProxy.pid_file = str(state / "proxy.pid")

    c.JupyterHub.db_url = f"sqlite:///{state / 'jupyterhub.sqlite'}"
    c.JupyterHub.upgrade_db = True
    c.JupyterHub.cookie_secret_file = str(state / "cookie_secret")
    # A shared office computer must not stay signed in over the weekend.
    c.JupyterHub.cookie_max_age_days = 1

    c.JupyterHub.template_paths = [str(TEMPLATES)]
    has_portal = any(service.name == PORTAL for service in plan.services)
    c.JupyterHub.default_url = f"/services/{PORTAL}/" if has_portal else "/hub/home"
    # The page that says that the JupyterLab is starting appears at once, not after ten seconds of silence.
    c.JupyterHub.tornado_settings = {"slow_spawn_timeout": 0}

    c.JupyterHub.authenticator_class = "yorozu.hub.sign_in.LedgerAuthenticator"
    c.LedgerAuthenticator.ledger_url = site.ledger_url
    # The authenticator itself lets in nobody whom the ledger does not know.
    c.Authenticator.allow_all = True
    c.Authenticator.manage_groups = True
    c.Authenticator.auth_refresh_age = 300
    c.Authenticator.refresh_pre_spawn = True

    c.JupyterHub.spawner_class = "yorozu.hub.spawner.HomeSpawner"
    # The spawner fills in the user name by str.format.
    homes = str(site.homes).replace("{", "{{").replace("}", "}}")
    c.HomeSpawner.home_dir_template = f"{homes}/{{username}}"
    c.HomeSpawner.log_folder = str(site.log)
    c.LocalProcessSpawner.interrupt_timeout = 5
    c.LocalProcessSpawner.term_timeout = 5
    c.Spawner.ip = ADDRESS
    c.Spawner.cmd = [sys.executable, "-m", "jupyterhub.singleuser"]
    c.Spawner.default_url = "/lab"
    c.Spawner.start_timeout = 180
    c.Spawner.http_timeout = 180
    c.Spawner.environment = learner_environment(plan)
    c.Spawner.server_token_scopes = ["users:activity!user", "access:servers!server", *_for_everyone(plan)]

    c.JupyterHub.services = [_service(site, plan, service) for service in plan.services]
    c.JupyterHub.load_roles = _roles(plan)
    return c


def learner_environment(plan: Plan) -> dict[str, str]:
    """Variables of every person's JupyterLab. The ledger's address is not among them."""
    environment = {**LOCALE, **lab.learner_environment(), MARKER: plan.marker}
    if EXCHANGE in plan.service_ports:
        environment["YOROZU_EXCHANGE_URL"] = plan.direct_url(EXCHANGE)
    return environment


def _service(site: Site, plan: Plan, service: Service) -> dict[str, Any]:
    environment = {
        **LOCALE,
        "YOROZU_ROOT": str(site.root),
        "PYTHONUNBUFFERED": "1",
        MARKER: plan.marker,
        **{name: os.environ[name] for name in _HANDED_ON if name in os.environ},
        **plan.environment,
        **service.environment,
    }
    if service.keeps_records:
        environment["YOROZU_LEDGER_URL"] = site.ledger_url
    if EXCHANGE in service.uses and EXCHANGE in plan.service_ports:
        environment["YOROZU_EXCHANGE_URL"] = plan.direct_url(EXCHANGE)
    if service.trainers_of is not None:
        environment |= lab.trainer_environment()
    spec: dict[str, Any] = {
        "name": service.name,
        "command": _logged(service, site.log / f"{service.name}.log"),
        "cwd": str(site.root),
        "environment": environment,
        "display": False,
        "timeout": 120,
    }
    if service.web:
        # They are part of the hub: nobody is asked whether they may know who signs in.
        spec["oauth_no_confirm"] = True
        spec["url"] = f"http://{ADDRESS}:{plan.service_ports[service.name]}"
    return spec


def _logged(service: Service, log: Path) -> list[str]:
    """The service's command with its output in a file of its own; the shell itself becomes the service."""
    return ["/bin/sh", "-c", 'log=$1; shift; exec "$@" >>"$log" 2>&1', "sh", str(log), *service.command]


def _roles(plan: Plan) -> list[dict[str, Any]]:
    roles: list[dict[str, Any]] = [{"name": "user", "scopes": ["self", *_for_everyone(plan)]}]
    known = {service.name: service for service in plan.services}
    for service in plan.services:
        if service.trainers_of is not None:
            group = trainers_group(service.trainers_of)
            roles.append({"name": group, "groups": [group], "scopes": [service.access_scope]})
        used = [known[name].access_scope for name in service.uses if name in known]
        if used:
            roles.append({"name": f"{service.name}-uses", "services": [service.name], "scopes": used})
    return roles


def _for_everyone(plan: Plan) -> list[str]:
    return [service.access_scope for service in plan.services if service.web and service.trainers_of is None]
