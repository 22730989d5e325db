"""static/refresh.js in a real browser: the page follows a submission by itself and says so."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.portal.conftest import Portal
from tests.portal.filling import submit

from yorozu.japan import now
from yorozu.records.attempts import Mark, Result, graded, started

pytestmark = pytest.mark.browser


def test_the_page_follows_an_attempt_by_itself(portal: Portal, new_page: Callable[..., Page]) -> None:
    with portal.ledger.session() as session:
        attempt = submit(session, "endo", "ai-use-01-prompt", now(), "ai-use")
    page = new_page()
    page.goto(f"{portal.hub.url}/hub/login?as=endo")
    unit = page.locator(".unit", has_text="たのみ方の基本")
    expect(unit.locator(".unit-head")).to_contain_text("受付済み")
    expect(page.locator("#reload")).to_be_visible()
    page.locator("summary").click()
    page.locator("#next-step").focus()

    with portal.ledger.session() as session:
        started(session, attempt, now())
    expect(unit.locator(".unit-head")).to_contain_text("採点中", timeout=20_000)
    expect(page.locator("#spoken")).to_have_text("たのみ方の基本: 採点中")
    # Where the person is, and what they opened, stays.
    assert page.evaluate("document.activeElement.id") == "next-step"
    expect(page.get_by_role("table")).to_be_visible()

    with portal.ledger.session() as session:
        graded(session, attempt, Result("graded", "", (Mark("ask", 10.0, 10.0, False, ""),)), now())
    expect(unit.locator(".unit-head")).to_contain_text("合格", timeout=20_000)
    expect(page.locator("#spoken")).to_have_text("たのみ方の基本: 合格、10点中 10点")
    expect(page.locator("#reload")).to_have_count(0)
    expect(page.locator("#refresh-trouble")).to_be_hidden()


def test_it_says_when_it_can_not(portal: Portal, new_page: Callable[..., Page]) -> None:
    page = new_page()
    page.goto(f"{portal.hub.url}/hub/login?as=kimura")
    page.goto(f"{portal.url}class/excel")
    page.route("**/status", lambda route: route.abort())
    page.clock.install()
    page.reload()
    for _ in range(5):
        page.clock.run_for(61_000)
    expect(page.locator("#refresh-trouble")).to_be_visible()
    expect(page.locator("#refresh-trouble a")).to_have_attribute("href", "/services/portal/class/excel")
