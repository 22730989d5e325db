import logging

import pytest
from tests.grading.conftest import COURSE, UNIT

from yorozu.curriculum.course import PRELOAD
from yorozu.curriculum.limits import Limits
from yorozu.grading.settings import Settings, UnitSettings
from yorozu.site import Site


def write(site: Site, *, seconds: int, preload: str = "") -> None:
    file = site.courses / COURSE / "course.toml"
    text = file.read_text(encoding="utf-8").replace("[[units]]", f"{preload}\n[[units]]", 1)
    lines = [line for line in text.splitlines() if not line.startswith("limits")]
    file.write_text("\n".join([*lines, f"limits = {{ cell_seconds = {seconds} }}"]), encoding="utf-8")


def test_limits_are_the_units_and_follow_the_file(site: Site) -> None:
    settings = Settings(site)
    assert settings.of(COURSE, UNIT) == UnitSettings()
    for seconds in (3, 45):
        write(site, seconds=seconds)
        assert settings.of(COURSE, UNIT) == UnitSettings(Limits(cell_seconds=seconds))


def test_preload_is_the_courses(site: Site) -> None:
    file = site.courses / COURSE / "course.toml"
    file.write_text('preload = ["json"]\n' + file.read_text(encoding="utf-8"), encoding="utf-8")
    settings = Settings(site)
    assert settings.of(COURSE, UNIT).preload == ("json",)
    assert settings.preloads() == [("json",)]


def test_what_cannot_be_read_means_defaults_and_one_logged_error(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    file = site.courses / COURSE / "course.toml"
    whole = file.read_text(encoding="utf-8")
    file.write_text("no toml [", encoding="utf-8")
    settings = Settings(site)
    with caplog.at_level(logging.ERROR):
        assert [settings.of(COURSE, UNIT) for _ in range(3)] == [UnitSettings()] * 3
    [record] = caplog.records
    assert "course.toml" in record.getMessage()
    assert settings.preloads() == []
    file.write_text(whole, encoding="utf-8")
    write(site, seconds=7)
    assert settings.of(COURSE, UNIT).limits.cell_seconds == 7


def test_courses_and_units_that_are_not_there_are_named(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    settings = Settings(site)
    assert settings.of("gone", "gone-01-unit") == UnitSettings(preload=PRELOAD)
    assert settings.of(COURSE, "sample-09-gone") == UnitSettings()
    assert "gone/course.toml" in caplog.text
    assert "sample-09-gone" in caplog.text
