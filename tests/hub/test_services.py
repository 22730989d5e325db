import importlib.util

from yorozu.hub.services import course_slugs, services_of
from yorozu.site import Site


def test_each_course_has_a_formgrader_for_its_trainers_only(site: Site) -> None:
    (site.courses / "extra").mkdir()
    (site.courses / "extra" / "course.toml").write_text("not read yet", encoding="utf-8")
    (site.courses / "notes").mkdir()
    assert course_slugs(site) == ("extra", "sample")
    trainers = {service.name: service.trainers_of for service in services_of(site)}
    assert trainers == {
        "exchange": None,
        "grader": None,
        "portal": None,
        "formgrader-extra": "extra",
        "formgrader-sample": "sample",
    }


def test_only_rooms_of_ours_are_given_the_ledger(site: Site) -> None:
    given = {service.name for service in services_of(site) if service.keeps_records}
    assert given == {"exchange", "grader", "portal"}


def test_every_service_can_be_started(site: Site) -> None:
    for service in services_of(site):
        assert service.command[1] == "-m"
        assert importlib.util.find_spec(f"{service.command[2]}.__main__") is not None
