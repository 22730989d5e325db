import pytest

from yorozu.curriculum.problems import CurriculumError
from yorozu.hub.courses import register_courses
from yorozu.records.courses import courses
from yorozu.records.database import Ledger
from yorozu.site import Site


def test_courses_are_built_and_registered_and_again_is_the_same(site: Site) -> None:
    ledger = Ledger(site.ledger_url)
    ledger.migrate()
    for _ in range(2):
        loaded = register_courses(site, ledger, "test")
        assert [course.slug for course in loaded] == ["sample"]
        with ledger.session() as session:
            (template,) = courses(session)
        assert (template.slug, template.version, template.required) == (
            "sample",
            "1.0.0",
            ("sample-01-total",),
        )
        assert (site.release / "sample" / "sample-01-total" / "sample-01-total.ipynb").is_file()
    ledger.dispose()


def test_a_course_that_breaks_a_rule_is_not_registered(site: Site) -> None:
    ledger = Ledger(site.ledger_url)
    ledger.migrate()
    (site.courses / "sample" / "course.toml").write_text("slug = 1\n", encoding="utf-8")
    with pytest.raises(CurriculumError):
        register_courses(site, ledger, "test")
    with ledger.session() as session:
        assert courses(session) == []
    ledger.dispose()
