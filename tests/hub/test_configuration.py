import json
from typing import Any

import pytest
from traitlets.config import Config

from yorozu.hub.configuration import MARKER, hub_settings
from yorozu.hub.plan import Plan
from yorozu.hub.services import services_of
from yorozu.site import Site

EXCHANGE, PORTAL = "access:services!service=exchange", "access:services!service=portal"


@pytest.fixture
def plan(site: Site) -> Plan:
    return Plan.make(
        port=None,
        proxy=["node", "proxy"],
        services=services_of(site),
        marker="word",
        environment={"MORE": "1"},
    )


@pytest.fixture
def settings(site: Site, plan: Plan) -> Config:
    return hub_settings(site, plan)


def roles(settings: Config) -> dict[str, dict[str, Any]]:
    return {role["name"]: role for role in settings.JupyterHub.load_roles}


def services(settings: Config) -> dict[str, dict[str, Any]]:
    return {service["name"]: service for service in settings.JupyterHub.services}


def test_everyone_may_use_the_exchange_and_the_portal_and_nothing_else(settings: Config) -> None:
    assert set(roles(settings)["user"]["scopes"]) == {"self", EXCHANGE, PORTAL}


def test_a_formgrader_is_for_its_trainers_group_only(settings: Config) -> None:
    scope = "access:services!service=formgrader-sample"
    holders = [role for role in roles(settings).values() if scope in role["scopes"]]
    assert [(role["groups"], role.get("users"), role.get("services")) for role in holders] == [
        (["formgrader-sample"], None, None)
    ]


def test_services_tokens_open_only_what_they_use(settings: Config) -> None:
    opened = {role["services"][0]: role["scopes"] for role in roles(settings).values() if "services" in role}
    assert opened == {"formgrader-sample": [EXCHANGE]}
    assert not any(service.get("admin") for service in services(settings).values())


def test_a_learners_server_may_reach_the_exchange_with_its_own_token(settings: Config, plan: Plan) -> None:
    assert EXCHANGE in settings.Spawner.server_token_scopes
    assert settings.Spawner.environment["YOROZU_EXCHANGE_URL"] == plan.direct_url("exchange")
    assert settings.Spawner.environment["TZ"] == "Asia/Tokyo"


def test_the_ledger_is_told_to_rooms_of_ours_only(settings: Config, site: Site) -> None:
    told = {name for name, spec in services(settings).items() if "YOROZU_LEDGER_URL" in spec["environment"]}
    assert told == {"exchange", "grader", "portal"}
    assert site.ledger_url not in json.dumps(settings.Spawner.environment)


def test_more_variables_are_for_the_services(settings: Config) -> None:
    assert all(spec["environment"]["MORE"] == "1" for spec in services(settings).values())
    assert "MORE" not in settings.Spawner.environment


def test_whether_there_is_a_box_is_handed_on_to_the_services(
    site: Site, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("YOROZU_SANDBOX", "off")
    settings = hub_settings(site, plan)
    assert all(spec["environment"]["YOROZU_SANDBOX"] == "off" for spec in services(settings).values())
    assert "YOROZU_SANDBOX" not in settings.Spawner.environment


def test_every_process_carries_the_word_by_which_it_is_found(settings: Config) -> None:
    assert settings.Spawner.environment[MARKER] == "word"
    assert all(spec["environment"][MARKER] == "word" for spec in services(settings).values())


def test_every_address_is_on_this_machine(settings: Config) -> None:
    addresses = [
        settings.JupyterHub.bind_url,
        settings.JupyterHub.hub_bind_url,
        settings.ConfigurableHTTPProxy.api_url,
        *(spec["url"] for spec in services(settings).values() if "url" in spec),
    ]
    assert len(addresses) == 6
    assert all(address.startswith("http://127.0.0.1:") for address in addresses)
    assert settings.Spawner.ip == "127.0.0.1"


def test_without_a_portal_the_hubs_own_page_is_the_first(site: Site, plan: Plan) -> None:
    assert hub_settings(site, plan).JupyterHub.default_url == "/services/portal/"
    alone = Plan.make(port=None, proxy=[], services=(), marker="word", environment={})
    assert hub_settings(site, alone).JupyterHub.default_url == "/hub/home"
