"""What `nbgrader list` and JupyterLab's panels get; the panels' own code asks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from nbgrader.exchange import ExchangeError
from nbgrader.server_extensions.assignment_list.handlers import AssignmentList
from tests.exchange.conftest import (
    CLASSMATE,
    COURSE,
    HIDDEN_UNIT,
    LEARNER,
    OUTSIDER,
    TRAINER,
    UNIT,
    World,
    solved,
)
from tests.exchange.plugin.conftest import settings, step

from yorozu.exchange.times import attempt_label
from yorozu.japan import now
from yorozu.records import attempts
from yorozu.records.attempts import Result

Acting = Callable[[str], Path]
SETTINGS = """c = get_config()
from yorozu.exchange.plugin import exchange_settings
c.merge(exchange_settings())
"""


def test_the_panel_fetches_submits_and_shows_feedback(
    world: World, acting: Acting, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = acting(LEARNER)
    (home / "nbgrader_config.py").write_text(SETTINGS)
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(home / ".jupyter"))
    panel = AssignmentList()
    panel.root_dir = str(home)
    assert panel.list_courses() == {"success": True, "value": [COURSE]}

    (released,) = panel.list_assignments(COURSE)["value"]
    assert (released["course_id"], released["assignment_id"], released["status"]) == (
        COURSE,
        UNIT,
        "released",
    )
    assert released["due"] == "2027-03-31"

    assert panel.fetch_assignment(COURSE, UNIT) == {"success": True}
    (fetched,) = panel.list_assignments(COURSE)["value"]
    assert (fetched["status"], fetched["path"]) == ("fetched", f"{COURSE}/{UNIT}")
    assert fetched["notebooks"] == [{"notebook_id": UNIT, "path": f"{COURSE}/{UNIT}/{UNIT}.ipynb"}]

    assert panel.submit_assignment(COURSE, UNIT) == {"success": True}
    assert panel.submit_assignment(COURSE, UNIT) == {"success": True}
    with world.ledger.session() as session:
        first, second = attempts.of_person(session, LEARNER)
        sha256 = world.store.put_feedback(first.upload, {f"{UNIT}.html": b"1"})
        attempts.release_feedback(session, first.id, sha256, "grader")
    labels = [attempt_label(each.received_at, each.number) for each in (first, second)]

    def submissions() -> list[tuple[str, bool, bool, bool]]:
        _, submitted = panel.list_assignments(COURSE)["value"]
        assert submitted["status"] == "submitted"
        return [
            (
                each["timestamp"],
                each["has_exchange_feedback"],
                each["has_local_feedback"],
                each["feedback_updated"],
            )
            for each in submitted["submissions"]
        ]

    assert submissions() == [(labels[0], True, False, False), (labels[1], False, False, False)]
    assert panel.fetch_feedback(COURSE, UNIT) == {"success": True}
    assert submissions() == [(labels[0], True, True, False), (labels[1], False, False, False)]
    _, submitted = panel.list_assignments(COURSE)["value"]
    assert submitted["submissions"][0]["local_feedback_path"] == f"{COURSE}/{UNIT}/feedback/{labels[0]}"

    with world.ledger.session() as session:
        sha256 = world.store.put_feedback(first.upload, {f"{UNIT}.html": b"2"})
        attempts.release_feedback(session, first.id, sha256, "grader")
    assert submissions() == [(labels[0], True, True, True), (labels[1], False, False, False)]

    (home / COURSE / UNIT / f"{UNIT}.ipynb").unlink()
    failed = panel.submit_assignment(COURSE, UNIT)
    assert not failed["success"]
    assert "見つかりません" in failed["value"]


def test_who_is_enrolled_nowhere_sees_nothing(acting: Acting) -> None:
    acting(OUTSIDER)
    assert step("List", settings(course="", unit="")).start() == []
    assert step("List", settings(course="", unit=""), cached=True).start() == []
    with pytest.raises(ExchangeError, match="受講者として登録されていません"):
        step("List", settings(unit="")).start()


def test_trainers_see_everyone_s_submissions_and_can_choose(world: World, acting: Acting) -> None:
    for person in (LEARNER, CLASSMATE, LEARNER):
        with world.client(person) as client:
            receipt = client.submit(COURSE, UNIT, solved())
    with world.ledger.session() as session:
        attempts.graded(session, receipt.attempt, Result("timeout", "60秒で終わりませんでした", ()), now())
    acting(TRAINER)

    def listed(**choice: str) -> list[tuple[str, int]]:
        groups = step("List", settings(**choice), inbound=True).start()
        return [(each["student_id"], len(each["submissions"])) for each in groups]

    assert listed() == listed(course="", unit="") == [(CLASSMATE, 1), (LEARNER, 2)]
    assert listed(student=CLASSMATE) == [(CLASSMATE, 1)]
    assert listed(unit=HIDDEN_UNIT) == []
    acting(LEARNER)
    with pytest.raises(ExchangeError, match="講師だけができます"):
        listed()


def test_submissions_are_never_removed_and_units_only_one_by_one(world: World, acting: Acting) -> None:
    with world.client(LEARNER) as client:
        client.submit(COURSE, UNIT, solved())
    acting(TRAINER)
    for option in ("inbound", "cached"):
        with pytest.raises(ExchangeError, match="消すことはできません"):
            step("List", remove=True, **{option: True}).start()
    with pytest.raises(ExchangeError, match="単元を指定してください"):
        step("List", settings(unit=""), remove=True).start()
    (removed,) = step("List", remove=True).start()
    assert (removed["assignment_id"], removed["status"]) == (UNIT, "removed")
    with world.client(LEARNER) as client:
        assert client.units(COURSE) == []
        assert len(client.attempts()) == 1
