"""The hub's own pages, as people see them before they reach the portal."""

import re

import httpx
import pytest
from tests.hub.conftest import password_of

from yorozu.hub.client import HubSession
from yorozu.hub.up import Running

pytestmark = pytest.mark.hub


def check(page: httpx.Response, heading: str) -> None:
    assert '<html lang="ja">' in page.text
    assert heading in page.text
    for address in re.findall(r'(?:src|href|action)="([^"#]+)', page.text):
        assert address.startswith("/"), address


def test_everything_that_the_sign_in_page_names_is_there(hub: Running) -> None:
    with httpx.Client(base_url=hub.url, follow_redirects=True, trust_env=False) as browser:
        page = browser.get("/")
        check(page, "<h1>サインイン</h1>")
        addresses = re.findall(r'<(?:link|script)[^>]*(?:href|src)="([^"]+)', page.text)
        assert len(addresses) >= 4
        for address in addresses:
            assert browser.get(address).status_code == 200, address


def test_a_wrong_password_is_said_in_japanese_and_the_name_is_kept(hub: Running) -> None:
    with httpx.Client(base_url=hub.url, follow_redirects=True, trust_env=False) as browser:
        token = re.search(r'name="_xsrf" value="([^"]+)"', browser.get("/hub/login").text)
        assert token is not None
        form = {"username": "alice", "password": "wrong", "_xsrf": token[1]}
        page = browser.post("/hub/login", data=form)
        assert page.status_code == 403
        check(page, "ユーザー名またはパスワードが違います")
        assert 'value="alice"' in page.text
        assert "wrong" not in page.text


def test_pages_of_somebody_signed_in(hub: Running) -> None:
    with HubSession(hub.url, "bob", password_of("bob")) as bob:
        check(bob.get("/hub/home"), "あなたのJupyterLab")
        check(bob.get("/user/bob/lab"), "JupyterLabが止まっています")
        check(bob.get("/hub/no-such-page"), "ページが見つかりません")
        check(bob.get("/services/formgrader-sample/"), "この画面を見る権限がありません")
        check(bob.get("/hub/logout"), "サイン")


def test_the_page_of_a_running_jupyterlab(alice: HubSession) -> None:
    check(alice.get("/hub/home"), "動いています")
