"""nbgrader's own commands, each a process of its own, against a running exchange."""

import shutil
from pathlib import Path

import pytest
from tests.exchange.conftest import (
    CLASSMATE,
    COURSE,
    HIDDEN_UNIT,
    LEARNER,
    UNIT,
    Service,
    World,
    notebook,
    solved,
)

from yorozu.exchange.times import attempt_label
from yorozu.japan import now
from yorozu.records import attempts
from yorozu.records.attempts import Mark, Result

SETTINGS = """c = get_config()
from yorozu.exchange.plugin import exchange_settings
c.merge(exchange_settings())
c.CourseDirectory.directory_structure = "{nbgrader_step}/sample/{student_id}/{assignment_id}"
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder on our exchange: a learner's home or a trainer's checkout."""
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "nbgrader_config.py").write_text(SETTINGS)
    return folder


def test_a_learner_lists_fetches_submits_and_gets_feedback(world: World, intake: Service, home: Path) -> None:
    def nbgrader(*arguments: str) -> str:
        done = world.nbgrader(LEARNER, home, *arguments, "--course", COURSE)
        assert done.returncode == 0, done.stdout
        return done.stdout

    listed = nbgrader("list")
    assert f"{COURSE} {UNIT} 期限 2027年3月31日" in listed
    assert HIDDEN_UNIT not in listed

    nbgrader("fetch_assignment", UNIT)
    folder = home / COURSE / UNIT
    assert (folder / "data" / "金額.csv").read_text(encoding="utf-8-sig") == "金額\n100\n"

    (folder / f"{UNIT}.ipynb").write_bytes(notebook("work"))
    receipt = nbgrader("submit", UNIT)
    with world.ledger.session() as session:
        (attempt,) = attempts.of_person(session, LEARNER)
        attempts.graded(session, attempt.id, Result("graded", "", (Mark("t", 1, 2, False, "x"),)), now())
        sha256 = world.store.put_feedback(attempt.upload, {f"{UNIT}.html": b"<p>1/2</p>"})
        attempts.release_feedback(session, attempt.id, sha256, "grader")
    label = attempt_label(attempt.received_at, 1)
    assert f"提出を受け付けました: 第1回、{label[:4]}年" in receipt
    assert f"SHA-256 {attempt.sha256}" in receipt
    assert label.endswith(" JST 第1回")
    assert label in receipt

    assert f"{UNIT} {label} 採点済み 1/2点 (feedback ready to be fetched)" in nbgrader("list", "--cached")
    nbgrader("fetch_feedback", UNIT)
    assert (folder / "feedback" / label / f"{UNIT}.html").read_bytes() == b"<p>1/2</p>"


def test_a_refusal_reaches_the_learner_in_japanese(world: World, intake: Service, home: Path) -> None:
    folder = home / COURSE / UNIT
    folder.mkdir(parents=True)
    (folder / f"{UNIT}.ipynb").write_text("これはノートブックではありません")
    done = world.nbgrader(LEARNER, home, "submit", UNIT, "--course", COURSE)
    assert done.returncode != 0
    assert "JSONではありません" in done.stdout
    assert "Traceback" not in done.stdout
    assert world.bundles() == []


def test_a_trainer_releases_collects_and_releases_feedback(world: World, intake: Service, home: Path) -> None:
    def nbgrader(*arguments: str) -> str:
        done = world.nbgrader("formgrader-sample", home, *arguments, "--course", COURSE)
        assert done.returncode == 0, done.stdout
        return done.stdout

    release = home / "release" / COURSE / HIDDEN_UNIT
    shutil.copytree(world.site.release / COURSE / UNIT, release)
    (release / f"{UNIT}.ipynb").rename(release / f"{HIDDEN_UNIT}.ipynb")
    nbgrader("release_assignment", HIDDEN_UNIT)
    with world.client(LEARNER) as client:
        assert f"{HIDDEN_UNIT}.ipynb" in client.fetch(COURSE, HIDDEN_UNIT)
        receipt = client.submit(COURSE, UNIT, solved("mine"))
    with world.client(CLASSMATE) as client:
        client.submit(COURSE, UNIT, solved("theirs"))

    nbgrader("collect", UNIT)
    submitted = home / "submitted" / COURSE / LEARNER / UNIT
    assert (submitted / f"{UNIT}.ipynb").read_bytes() == notebook("mine")
    assert (home / "submitted" / COURSE / CLASSMATE / UNIT / f"{UNIT}.ipynb").read_bytes() == notebook(
        "theirs"
    )

    feedback = home / "feedback" / COURSE / LEARNER / UNIT
    feedback.mkdir(parents=True)
    (feedback / f"{UNIT}.html").write_text("<p>よくできました</p>")
    shutil.copy(submitted / "timestamp.txt", feedback)
    nbgrader("release_feedback", UNIT)
    with world.client(LEARNER) as client:
        assert client.feedback(receipt.attempt) == {f"{UNIT}.html": "<p>よくできました</p>".encode()}
    with world.client(CLASSMATE) as client:
        assert [each.feedback for each in client.attempts()] == [None]

    inbound = nbgrader("list", "--inbound")
    assert f"{COURSE} {CLASSMATE} {UNIT}" in inbound
    assert f"{COURSE} {LEARNER} {UNIT}" in inbound
    nbgrader("list", "--remove", "--assignment", HIDDEN_UNIT)
    with world.client(LEARNER) as client:
        assert [each.unit for each in client.units(COURSE)] == [UNIT]
