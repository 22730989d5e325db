"""Every page in a real browser: by axe's rules, by keyboard alone, on a phone, without JavaScript."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.portal.conftest import Portal

pytestmark = pytest.mark.browser

NewPage = Callable[..., Page]
PAGES = [
    ("sato", ""),
    ("kobayashi", ""),
    ("kimura", ""),
    ("inoue", "department"),
    ("okada", "department?course=ai-use"),
    ("kimura", "class/excel"),
    ("hayashi", "records?year=all"),
    ("sato", "nowhere"),
]


def sign_in(page: Page, portal: Portal, who: str, address: str = "") -> None:
    page.goto(f"{portal.hub.url}/hub/login?as={who}")
    if address:
        page.goto(f"{portal.url}{address}")


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"))


@pytest.mark.parametrize(("who", "address"), PAGES)
def test_axe_finds_no_serious_violation(who: str, address: str, portal: Portal, new_page: NewPage) -> None:
    page = new_page()
    sign_in(page, portal, who, address)
    for summary in page.locator("summary").all():
        summary.click()
    for width in (1280, 400):
        page.set_viewport_size({"width": width, "height": 900})
        found = Axe().run(page).response["violations"]
        grave = [one for one in found if one["impact"] in ("serious", "critical")]
        assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in grave] == []
        # Nothing but wide tables may need scrolling sideways, and these scroll in their own frame.
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("h1").count() == 1
    assert page.locator("main, header, footer").count() == 3


def test_the_keyboard_alone_reaches_the_next_step(portal: Portal, new_page: NewPage) -> None:
    page = new_page()
    sign_in(page, portal, "sato")
    page.keyboard.press("Tab")
    assert focused(page) == "本文へ移動"
    assert page.locator(".skip-link").bounding_box()["y"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert focused(page) == "next-step"
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    expect(page).to_have_url(
        f"{portal.hub.url}/hub/user-redirect/yorozu/open?course=excel&unit=excel-02-clean"
    )


def test_the_keyboard_alone_changes_what_a_head_sees(portal: Portal, new_page: NewPage) -> None:
    page = new_page()
    sign_in(page, portal, "inoue", "department")
    page.locator("#course").focus()
    page.keyboard.type("Excel")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    assert focused(page) == "表示する"
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{portal.url}department?department=&course=excel&basis=then")
    expect(page.get_by_role("table")).to_have_count(1)


def test_the_file_is_downloaded_under_its_japanese_name(portal: Portal, new_page: NewPage) -> None:
    page = new_page()
    sign_in(page, portal, "hayashi", "records?year=all")
    with page.expect_download() as download:
        page.get_by_role("link", name="Excelに書き出す").click()
    assert download.value.suggested_filename.startswith("研修記録_")


def test_pages_work_without_javascript(portal: Portal, browser: Browser) -> None:
    silent = browser.new_context(java_script_enabled=False)
    try:
        page = silent.new_page()
        sign_in(page, portal, "sato")
        expect(page.locator("#next-step")).to_be_visible()
        page.locator("summary").first.click()
        expect(page.get_by_role("table").first).to_be_visible()
    finally:
        silent.close()


def test_no_page_breaks_its_own_security_policy(portal: Portal, new_page: NewPage) -> None:
    page = new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for who, address in PAGES:
        sign_in(page, portal, who, address)
    # That a page is not found is the browser's to say.
    assert [text for text in said if "404" not in text] == []
