from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from nbgrader.exchange import ExchangeError
from tests.exchange.conftest import CLASSMATE, COURSE, LEARNER, TRAINER, UNIT, World, notebook, solved
from tests.exchange.plugin.conftest import settings, step

from yorozu.exchange.client import Receipt
from yorozu.japan import now
from yorozu.records import attempts
from yorozu.records.attempts import Mark, Result

Acting = Callable[[str], Path]


def submit(world: World, person: str, answer: str, score: float | None = None) -> Receipt:
    """An attempt, graded if a score (of 2) is given."""
    with world.client(person) as client:
        receipt = client.submit(COURSE, UNIT, solved(answer))
    if score is not None:
        marks = (Mark("t", score, 2, False, "" if score == 2 else "違います"),)
        with world.ledger.session() as session:
            attempts.graded(session, receipt.attempt, Result("graded", "", marks), now())
    return receipt


def collected(folder: Path, person: str = LEARNER) -> bytes:
    return (folder / "submitted" / COURSE / person / UNIT / f"{UNIT}.ipynb").read_bytes()


def test_the_best_attempt_is_collected_and_before_grading_the_latest(world: World, acting: Acting) -> None:
    folder = acting(TRAINER)
    submit(world, LEARNER, "first")
    submit(world, LEARNER, "second")
    step("Collect").start()
    assert collected(folder) == notebook("second")

    submit(world, LEARNER, "best", 2)
    submit(world, LEARNER, "worse", 1)
    step("Collect").start()
    assert collected(folder) == notebook("second")
    step("Collect", update=True).start()
    assert collected(folder) == notebook("best")
    assert sorted(path.name for path in (folder / "submitted" / COURSE).iterdir()) == [LEARNER]


def test_nbgrader_reads_when_a_submission_came(world: World, acting: Acting) -> None:
    folder = acting(TRAINER)
    receipt = submit(world, LEARNER, "x")
    step("Collect").start()
    read = CourseDirectory(config=settings()).get_existing_timestamp(
        str(folder / "submitted" / COURSE / LEARNER / UNIT)
    )
    assert read.replace(tzinfo=UTC) == receipt.received_at


def test_collecting_can_stop_at_the_due_date(world: World, acting: Acting) -> None:
    folder = acting(TRAINER)
    early = submit(world, LEARNER, "early", 1)
    submit(world, LEARNER, "late", 2)
    submit(world, CLASSMATE, "other late", 2)
    due = early.received_at.astimezone(UTC).replace(tzinfo=None) + timedelta(microseconds=1)
    with Gradebook(settings().CourseDirectory.db_url, COURSE) as gradebook:
        gradebook.add_assignment(UNIT, duedate=due)
    step("Collect", settings(student=LEARNER)).start()
    assert collected(folder) == notebook("late")
    step("Collect", before_duedate=True).start()
    assert collected(folder) == notebook("early")
    assert collected(folder, CLASSMATE) == notebook("other late")


def test_releasing_needs_a_generated_unit_and_force_for_a_second_time(world: World, acting: Acting) -> None:
    release = acting(TRAINER) / "release" / COURSE / UNIT
    with pytest.raises(ExchangeError, match="generate_assignment"):
        step("ReleaseAssignment").start()
    release.mkdir(parents=True)
    (release / f"{UNIT}.ipynb").write_bytes(notebook("new"))
    with pytest.raises(ExchangeError, match=r"もう公開されています.*--force"):
        step("ReleaseAssignment").start()
    step("ReleaseAssignment", force=True).start()
    with world.client(LEARNER) as client:
        assert client.fetch(COURSE, UNIT) == {f"{UNIT}.ipynb": notebook("new")}


def test_learners_release_nothing(acting: Acting) -> None:
    release = acting(LEARNER) / "release" / COURSE / UNIT
    release.mkdir(parents=True)
    (release / f"{UNIT}.ipynb").write_bytes(notebook("new"))
    with pytest.raises(ExchangeError, match="講師だけができます"):
        step("ReleaseAssignment", force=True).start()


def test_feedback_goes_to_the_attempt_that_it_was_made_from(world: World, acting: Acting) -> None:
    folder = acting(TRAINER)
    first = submit(world, LEARNER, "first")
    step("Collect").start()
    second = submit(world, LEARNER, "second")
    feedback = folder / "feedback" / COURSE / LEARNER / UNIT
    feedback.mkdir(parents=True)
    (feedback / f"{UNIT}.html").write_text("first")
    step("ReleaseFeedback").start()
    with world.client(LEARNER) as client:
        assert [each.feedback for each in client.attempts()] == [None, None]

    stamp = (folder / "submitted" / COURSE / LEARNER / UNIT / "timestamp.txt").read_text()
    assert datetime.fromisoformat(stamp) == first.received_at
    (feedback / "timestamp.txt").write_text(stamp)
    c = settings()
    c.CourseDirectory.student_id_exclude = f"{CLASSMATE},{LEARNER}"
    step("ReleaseFeedback", c).start()
    with world.client(LEARNER) as client:
        assert [each.feedback for each in client.attempts()] == [None, None]
        step("ReleaseFeedback").start()
        assert client.feedback(first.attempt) == {f"{UNIT}.html": b"first"}
        assert [each.attempt for each in client.attempts() if each.feedback is None] == [second.attempt]
