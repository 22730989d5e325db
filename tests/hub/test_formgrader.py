"""The formgrader as a trainer opens it: nbgrader's own pages as a service of the hub."""

import re
import time

import pytest
from tests.hub.conftest import COURSE, UNIT

from yorozu.hub.client import HubSession
from yorozu.hub.up import Running
from yorozu.records.attempts import of_person
from yorozu.records.database import Ledger

pytestmark = pytest.mark.hub

BASE = f"/services/formgrader-{COURSE}/"
GRADING_SECONDS = 120


@pytest.fixture(scope="module")
def graded(hub: Running, alice: HubSession) -> None:
    """Alice has submitted something, and it is graded."""
    alice.get(f"/hub/user-redirect/yorozu/open?course={COURSE}&unit={UNIT}")
    alice.submit(COURSE, UNIT)
    ledger = Ledger(hub.site.ledger_url)
    deadline = time.monotonic() + GRADING_SECONDS
    while True:
        with ledger.session() as session:
            states = {attempt.state for attempt in of_person(session, "alice", COURSE, UNIT)}
        if states == {"graded"}:
            break
        assert time.monotonic() < deadline, states
        time.sleep(0.2)
    ledger.dispose()


def test_a_learner_may_not_open_it(alice: HubSession) -> None:
    for page in ("", "lab", "formgrader"):
        answer = alice.get(f"{BASE}{page}")
        assert answer.status_code == 403
        assert "この画面を見る権限がありません" in answer.text
    for data in ("formgrader/api/assignments", f"api/contents/source/{COURSE}", "api/kernels"):
        assert alice.get(f"{BASE}{data}").status_code == 403


def test_a_trainer_sees_the_course_and_its_submissions(tora: HubSession, graded: None) -> None:
    (unit,) = tora.get(f"{BASE}formgrader/api/assignments").json()
    assert (unit["name"], unit["num_submissions"]) == (UNIT, 1)
    (submission,) = tora.get(f"{BASE}formgrader/api/submissions/{UNIT}").json()
    assert (submission["student"], submission["autograded"], submission["score"]) == ("alice", True, 0.0)


def test_a_submissions_page_loads_nothing_from_outside(tora: HubSession, graded: None) -> None:
    (submission,) = tora.get(f"{BASE}formgrader/api/submitted_notebooks/{UNIT}/{UNIT}").json()
    page = tora.get(f"{BASE}formgrader/submissions/{submission['id']}/")
    assert page.status_code == 200
    assert "まだ書かれていません" in page.text
    assert re.findall(r'(?:src|href)="(?:https?:)?//[^"]*', page.text) == []
    assert "cdnjs" not in page.text


def test_releasing_goes_through_the_exchange_as_this_course(tora: HubSession) -> None:
    tora.get(f"{BASE}lab")
    answer = tora.change("POST", f"{BASE}formgrader/api/assignment/{UNIT}/release", {}).json()
    # The exchange knows that this course's unit is out already: nbgrader got as far as asking it.
    assert not answer["success"]
    assert "もう公開されています" in answer["log"]
