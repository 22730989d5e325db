"""nbgrader's own commands, each a process of its own, against a running exchange."""

from pathlib import Path

import pytest
from tests.exchange.conftest import (
    COURSE,
    HIDDEN_UNIT,
    LEARNER,
    UNIT,
    Service,
    World,
)

from yorozu.records import attempts

SETTINGS = """c = get_config()
from yorozu.exchange.plugin import exchange_settings
c.merge(exchange_settings())
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A learner's home folder on our exchange."""
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "nbgrader_config.py").write_text(SETTINGS)
    return folder


def test_a_learner_lists_fetches_submits_and_gets_feedback(world: World, intake: Service, home: Path) -> None:
    listed = world.nbgrader(LEARNER, home, "list")
    assert listed.returncode == 0, listed.stdout
    assert f"{COURSE} {UNIT} 期限 2027年3月31日" in listed.stdout
    assert HIDDEN_UNIT not in listed.stdout
    assert "other" not in listed.stdout

    fetched = world.nbgrader(LEARNER, home, "fetch_assignment", UNIT, "--course", COURSE)
    assert fetched.returncode == 0, fetched.stdout
    folder = home / COURSE / UNIT
    assert (folder / "data" / "金額.csv").read_text(encoding="utf-8-sig") == "金額\n100\n"
    assert "(already downloaded)" in world.nbgrader(LEARNER, home, "list").stdout

    submitted = world.nbgrader(LEARNER, home, "submit", UNIT, "--course", COURSE)
    assert submitted.returncode == 0, submitted.stdout
    with world.ledger.session() as session:
        (attempt,) = attempts.of_person(session, LEARNER)
    assert "提出を受け付けました: 第1回" in submitted.stdout
    assert attempt.sha256 in submitted.stdout
