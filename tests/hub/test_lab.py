import html
import json
import re
from typing import Any

import pytest
from tests.hub.conftest import COURSE, UNIT

from yorozu.hub import processes
from yorozu.hub.client import HubSession
from yorozu.hub.configuration import MARKER
from yorozu.hub.up import Running
from yorozu.site import Site

pytestmark = pytest.mark.hub


def page_config(session: HubSession, base: str) -> dict[str, Any]:
    """What JupyterLab's page tells JupyterLab in the browser."""
    page = session.get(f"{base}lab")
    match = re.search(
        r'<script id="jupyter-config-data" type="application/json">(.*?)</script>', page.text, re.S
    )
    assert match is not None
    config: dict[str, Any] = json.loads(html.unescape(match[1]))
    return config


def setting(session: HubSession, base: str, plugin: str, name: str) -> object:
    """A setting's value in force: what the person chose, or else the default here."""
    answer = session.get(f"{base}lab/api/settings/{plugin}").json()
    return answer["settings"].get(name, answer["schema"]["properties"][name]["default"])


@pytest.mark.parametrize(
    ("who", "base"), [("alice", "/user/alice/"), ("tora", f"/services/formgrader-{COURSE}/")]
)
def test_jupyterlab_speaks_japanese_and_leaves_the_network_alone(
    who: str, base: str, request: pytest.FixtureRequest
) -> None:
    session: HubSession = request.getfixturevalue(who)
    config = page_config(session, base)
    assert [value for value in config.values() if "http" in str(value)] == []
    assert "@jupyterlab/extensionmanager-extension" in config["disabledExtensions"]

    assert setting(session, base, "@jupyterlab/translation-extension:plugin", "locale") == "ja_JP"
    notification = "@jupyterlab/apputils-extension:notification"
    assert setting(session, base, notification, "checkForUpdates") is False
    assert setting(session, base, notification, "fetchNews") == "false"
    assert session.get(f"{base}lab/api/translations/ja_JP").json()["data"]

    page = session.get(f"{base}lab")
    assert re.findall(r'(?:src|href)="(?:https?:)?//[^"]*', page.text) == []


def test_a_learner_sees_the_panels_that_concern_them(alice: HubSession) -> None:
    disabled = set(page_config(alice, "/user/alice/")["disabledExtensions"])
    panels = {"assignment-list", "course-list", "create-assignment", "formgrader", "validate-assignment"}
    assert {name for name in panels if f"@jupyter/nbgrader:{name}" not in disabled} == {
        "assignment-list",
        "validate-assignment",
    }
    for gone in ("formgrader", "formgrader/api/assignments", "formgraders"):
        assert alice.get(f"/user/alice/{gone}").status_code == 404


def test_a_learners_server_does_not_know_the_ledger(alice: HubSession, hub: Running) -> None:
    environments = [
        {entry.partition("=")[0] for entry in (processes.PROC / str(pid) / "environ").read_text().split("\0")}
        for pid in processes.running_with(f"{MARKER}={hub.plan.marker}", "JUPYTERHUB_USER=alice")
    ]
    assert any({"YOROZU_EXCHANGE_URL", "JUPYTERHUB_API_TOKEN", "TZ"} <= names for names in environments)
    secrets = {"YOROZU_LEDGER_URL", "YOROZU_ROOT", "YOROZU_HUB_PLAN", "CONFIGPROXY_AUTH_TOKEN"}
    assert [names & secrets for names in environments if names & secrets] == []


def test_pages_of_notebooks_load_nothing_from_outside(tora: HubSession) -> None:
    page = tora.get(f"/services/formgrader-{COURSE}/formgrader/manage_assignments")
    assert page.headers["content-security-policy"] == "frame-ancestors 'self'"
    assert re.findall(r'<(?:script|link|img)[^>]*(?:src|href)="(?:https?:)?//[^"]*', page.text) == []


def test_an_edit_in_the_formgrader_comes_back_to_the_courses_text(tora: HubSession, small_site: Site) -> None:
    base = f"/services/formgrader-{COURSE}/"
    notebook = f"{base}api/contents/source/{COURSE}/{UNIT}/{UNIT}.ipynb"
    text = small_site.courses / COURSE / UNIT / f"{UNIT}.py"
    before = text.read_text(encoding="utf-8").splitlines()
    tora.get(f"{base}lab")
    model = tora.get(notebook).json()
    heading = model["content"]["cells"][0]
    heading["source"] = heading["source"].replace("合計を出す", "合計を出してみる", 1)
    assert tora.change("PUT", notebook, model).status_code == 200
    after = text.read_text(encoding="utf-8").splitlines()
    assert [line for line in after if line not in before] == ["# # 合計を出してみる"]
    assert len(after) == len(before)
