"""Staff solve a unit in the browser, the manager sees it done, the trainer sees it in the formgrader."""

import json
import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from yorozu.demo.answers import Kind
from yorozu.demo.prepare import MANAGER, STAFF, TRAINER
from yorozu.hub.client import HubSession

from .conftest import System

pytestmark = [pytest.mark.browser, pytest.mark.hub, pytest.mark.timeout(600)]

START = 120_000
"""Milliseconds for a JupyterLab or a kernel to come up on a busy machine."""
RESULT = 120_000
"""Milliseconds for a submission to be graded on a busy machine."""


def sign_in(page: Page, system: System, username: str) -> None:
    page.goto(system.url)
    page.get_by_label("ユーザー名").fill(username)
    page.get_by_label("パスワード").fill(system.passwords[username])
    page.get_by_role("button", name="サインイン").click()


def has_no_serious_violation(page: Page) -> None:
    found = Axe().run(page).response["violations"]
    serious = [(one["id"], one["help"]) for one in found if one["impact"] in ("serious", "critical")]
    assert serious == []


def other_units_are_done_already(system: System) -> None:
    """So that the unit in the browser completes the course."""
    with HubSession(system.url, STAFF, system.passwords[STAFF]) as session:
        session.start_lab()
        for number in range(1, len(system.course.units)):
            unit = system.prepared(number)
            session.fetch(unit.course, unit.slug)
            path = f"{unit.course}/{unit.slug}/{unit.slug}.ipynb"
            session.write_file(path, unit.filled_in(session.read_file(path), Kind.RIGHT))
            session.submit(unit.course, unit.slug)


def solve(page: Page, system: System) -> Locator:
    """Type the answers into their cells and run everything; the notebook."""
    unit = system.prepared(0)
    release = system.site.release / unit.course / unit.slug / f"{unit.slug}.ipynb"
    blank = json.loads(release.read_text(encoding="utf-8"))
    answered = json.loads(unit.filled_in(release.read_bytes(), Kind.RIGHT))
    notebook = page.locator(".jp-Notebook")
    expect(page.locator("#jp-main-statusbar")).to_contain_text("アイドル", timeout=START)
    for number, (before, after) in enumerate(zip(blank["cells"], answered["cells"], strict=True)):
        if before["source"] == after["source"]:
            continue
        cell = notebook.locator(f'[data-windowed-list-index="{number}"]')
        cell.scroll_into_view_if_needed()
        cell.locator(".cm-content").click()
        page.keyboard.press("Control+A")
        page.keyboard.insert_text(after["source"])
    page.get_by_role("menuitem", name="実行").click()
    page.get_by_role("menuitem", name="すべてのセルを実行", exact=True).click()
    return notebook


def open_assignment_list(page: Page) -> None:
    page.get_by_role("menuitem", name="Nbgrader").click(timeout=START)
    page.get_by_role("menuitem", name="Assignment List").click()
    expect(page.locator("#fetched_assignments_list")).to_be_visible(timeout=START)


def test_staff_manager_and_trainer(
    system: System, new_page: Callable[..., Page], keep: Callable[..., None]
) -> None:
    other_units_are_done_already(system)

    page = new_page()
    sign_in(page, system, STAFF)
    expect(page.get_by_role("heading", level=1, name="わたしの研修")).to_be_visible()
    expect(page.get_by_text("ブックを読む").first).to_be_visible()
    has_no_serious_violation(page)
    # The page comes up to date by itself when the grader is done.
    expect(page.locator("li.unit", has_text="表をきれいにする")).to_contain_text("合格", timeout=RESULT)
    keep(page, "staff", readme=True)
    page.locator("#next-step").click()

    expect(page.locator(".jp-Notebook")).to_be_visible(timeout=START)
    notebook = solve(page, system)
    last_test = notebook.locator('.jp-CodeCell .jp-InputPrompt:has-text("[")').last
    expect(last_test).to_have_text(re.compile(r"\[\d+\]"), timeout=START)
    page.keyboard.press("Control+S")
    expect(page.locator(".jp-mod-dirty")).to_have_count(0)
    first_answer = notebook.locator(".jp-CodeCell", has_text="def read_cell").first
    first_answer.scroll_into_view_if_needed()
    expect(first_answer).to_be_in_viewport()
    keep(page, "notebook", readme=True)

    page.get_by_role("button", name="Validate").click()
    dialog = page.locator(".jp-Dialog")
    expect(dialog).to_contain_text("Success!", timeout=START)
    dialog.get_by_role("button").last.click()

    open_assignment_list(page)
    row = page.locator("#fetched_assignments_list .list_item", has_text="excel-01-read").first
    row.get_by_role("button", name="Submit").click()
    expect(page.locator("#submitted_assignments_list")).to_contain_text("excel-01-read", timeout=RESULT)
    keep(page, "submitted")

    page.goto(f"{system.url}services/portal/")
    unit = page.locator("li.unit", has_text="ブックを読む")
    expect(unit).to_contain_text("合格", timeout=RESULT)
    expect(unit.locator(".score")).to_have_text("20点中 20点")
    done = page.locator("section.course", has_text=system.course.title)
    expect(done).to_contain_text("に修了", timeout=RESULT)
    keep(page, "completed")

    page.goto(f"{system.url}user/{STAFF}/lab?reset")
    open_assignment_list(page)
    submitted = page.locator("#submitted_assignments_list")
    expect(submitted).to_contain_text("feedback available", timeout=START)
    submitted.get_by_role("button", name="Fetch Feedback").first.click()
    expect(submitted).to_contain_text("view feedback", timeout=START)
    keep(page, "feedback")

    manager = new_page()
    sign_in(manager, system, MANAGER)
    manager.get_by_role("link", name="部署の研修状況").first.click()
    report = manager.locator("section.card", has=manager.get_by_role("heading", name=system.course.title))
    finished = report.get_by_role("row", name=re.compile("佐藤"))
    expect(finished.get_by_text("修了")).to_have_count(7)  # the course and its six units
    others = report.get_by_role("row", name=re.compile("鈴木"))
    expect(others.get_by_text("未着手")).to_have_count(7)
    expect(manager.get_by_text("20点")).to_have_count(0)
    has_no_serious_violation(manager)
    keep(manager, "manager")

    trainer = new_page()
    sign_in(trainer, system, TRAINER)
    trainer.get_by_role("link", name="クラスの状況").first.click()
    has_no_serious_violation(trainer)
    keep(trainer, "trainer")
    trainer.get_by_role("link", name=re.compile("formgrader")).first.click()
    # Of the first of this trainer's courses, whichever that is.
    first_unit = trainer.get_by_role("row", name=re.compile("-01-")).first
    expect(first_unit).to_be_visible(timeout=START)
    trainer.goto(f"{system.url}services/formgrader-excel/formgrader/gradebook/excel-01-read")
    trainer.get_by_role("link", name="excel-01-read").first.click()
    submission = trainer.get_by_role("row", name=re.compile("Submission #1"))
    expect(submission).to_contain_text("20", timeout=START)
    keep(trainer, "formgrader")
    trainer.get_by_role("link", name="Submission #1").click()
    expect(trainer.locator("body")).to_contain_text("test_read_cell", timeout=START)
    keep(trainer, "formgrader-submission")
