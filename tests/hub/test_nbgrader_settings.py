from pathlib import Path

import pytest
from nbgrader.exchange import ExchangeFactory

from yorozu.hub.nbgrader_settings import learner_settings, trainer_settings


def test_both_sides_use_our_exchange() -> None:
    for settings in (learner_settings(), trainer_settings()):
        factory = ExchangeFactory(config=settings)
        for trait in (
            "list",
            "fetch_assignment",
            "submit",
            "fetch_feedback",
            "release_assignment",
            "collect",
        ):
            assert getattr(factory, trait).__module__.startswith("yorozu.exchange.plugin.")


def test_a_learners_units_are_below_their_home_whatever_folder_they_are_in(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("YOROZU_COURSE", "excel")
    settings = learner_settings()
    assert settings.Exchange.assignment_dir == str(tmp_path)
    assert settings.Exchange.path_includes_course is True
    assert settings.CourseDirectory.course_id == "excel"
