from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from nbgrader.exchange import ExchangeError
from tests.exchange.conftest import CLASSMATE, COURSE, HIDDEN_UNIT, LEARNER, UNIT, World, notebook
from tests.exchange.plugin.conftest import settings, step

from yorozu.records import attempts

Acting = Callable[[str], Path]


def fails(name: str, *args: Any, match: str, **options: Any) -> None:
    with pytest.raises(ExchangeError, match=match):
        step(name, *args, **options).start()


def test_fetching_again_never_touches_work(acting: Acting) -> None:
    folder = acting(LEARNER) / COURSE / UNIT
    step("FetchAssignment").start()
    (folder / f"{UNIT}.ipynb").write_text("work")
    (folder / "data" / "金額.csv").unlink()
    fails("FetchAssignment", match="はもうあります.*--replace")
    assert not (folder / "data" / "金額.csv").exists()
    step("FetchAssignment", replace_missing_files=True).start()
    assert (folder / "data" / "金額.csv").exists()
    assert (folder / f"{UNIT}.ipynb").read_text() == "work"


def test_what_cannot_be_fetched_leaves_no_folder(acting: Acting) -> None:
    home = acting(LEARNER)
    fails("FetchAssignment", settings(unit=HIDDEN_UNIT), match="公開されていません")
    fails("FetchAssignment", settings("other", "other-01-first"), match="受講者として登録されていません")
    fails("FetchAssignment", settings(course=""), match="コースを指定してください")
    fails("FetchAssignment", settings(unit=""), match="単元を指定してください")
    assert list(home.iterdir()) == []


def test_submitting_takes_the_folder_but_not_the_feedback_in_it(world: World, acting: Acting) -> None:
    folder = acting(LEARNER) / COURSE / UNIT
    fails("Submit", match="単元を受け取ってから")
    step("FetchAssignment").start()
    for extra in ("feedback/第1回/x.html", ".ipynb_checkpoints/y.ipynb", "報告/結果.xlsx"):
        (folder / extra).parent.mkdir(parents=True)
        (folder / extra).write_text("x")
    step("Submit", settings(unit=f"{UNIT}/")).start()
    with world.client(LEARNER) as client:
        (attempt,) = client.attempts()
        assert sorted(client.bundle(attempt.attempt)) == [
            "data/金額.csv",
            f"{UNIT}.ipynb",
            "報告/結果.xlsx",
        ]


def test_nobody_acts_for_another(world: World, acting: Acting) -> None:
    acting(LEARNER)
    step("FetchAssignment").start()
    for name in ("Submit", "FetchFeedback"):
        fails(name, settings(student=CLASSMATE), match=f"{CLASSMATE} として操作することはできません")
    step("Submit", settings(student=LEARNER)).start()
    with world.ledger.session() as session:
        assert [each.username for each in attempts.of_unit(session, COURSE, UNIT)] == [LEARNER]


def test_feedback_that_was_made_anew_is_fetched_again(world: World, acting: Acting) -> None:
    folder = acting(LEARNER) / COURSE / UNIT
    step("FetchAssignment").start()
    step("FetchFeedback").start()
    assert not (folder / "feedback").exists()
    step("Submit").start()
    with world.ledger.session() as session:
        (attempt,) = attempts.of_person(session, LEARNER)
    for text in (b"first", b"second"):
        with world.ledger.session() as session:
            sha256 = world.store.put_feedback(attempt.upload, {f"{UNIT}.html": text})
            attempts.release_feedback(session, attempt.id, sha256, "grader")
        step("FetchFeedback").start()
        (page,) = folder.glob("feedback/*/*.html")
        assert page.read_bytes() == text


def test_outside_of_the_hub_it_says_where_to_go(acting: Acting, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = acting(LEARNER) / COURSE / UNIT
    folder.mkdir(parents=True)
    (folder / f"{UNIT}.ipynb").write_bytes(notebook())
    monkeypatch.delenv("JUPYTERHUB_API_TOKEN")
    fails("Submit", match="JupyterHubから開いたJupyterLab")
