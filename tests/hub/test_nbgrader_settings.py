from datetime import datetime
from pathlib import Path

import pytest
from nbgrader.apps.api import NbGraderAPI
from nbgrader.exchange import ExchangeFactory
from nbgrader.utils import as_timezone, parse_utc, to_numeric_tz

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


def test_the_formgrader_shows_times_in_jst() -> None:
    shown = NbGraderAPI(config=trainer_settings())
    moment = as_timezone(datetime(2026, 11, 24, 15, 30), shown.timezone)
    assert moment.strftime(shown.timestamp_format) == "2026-11-25 00:30:00 JST"
    # What a trainer enters as the due date goes back with this offset, and is read as the same moment.
    entered = parse_utc(f"2026-11-25T00:30 {to_numeric_tz(shown.timezone)}")
    assert entered == datetime(2026, 11, 24, 15, 30)
