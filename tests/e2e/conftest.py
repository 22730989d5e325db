"""The whole system with its demonstration, once for all of tests/e2e.

system     a hub with everything around it, on a copy of the checkout's courses, with the demo people
keep       keeps a picture of a page among the test artefacts, and as one of the README's if asked for
"""

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from yorozu.curriculum.course import Course
from yorozu.demo.answers import PreparedUnit
from yorozu.demo.plan import COURSE
from yorozu.demo.prepare import copy_of, prepare
from yorozu.hub.courses import register_courses
from yorozu.hub.up import running
from yorozu.japan import now, to_jst
from yorozu.records.database import Ledger
from yorozu.site import Site


@dataclass(frozen=True)
class System:
    """What is up.

    Attributes:
        url: what people open.
        passwords: by user name.
    """

    url: str
    site: Site
    course: Course
    passwords: Mapping[str, str]

    def prepared(self, number: int) -> PreparedUnit:
        """A unit of the demonstration's course, from 0."""
        return PreparedUnit.of(self.course, self.course.units[number])


@pytest.fixture(scope="session")
def system(browser: Browser, checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    """The browser is asked for first: without one there is no use in starting a hub."""
    site = copy_of(Site.at(checkout, environ={}), tmp_path_factory.mktemp("e2e") / "site")
    ledger = Ledger(site.ledger_url)
    try:
        ledger.migrate()
        courses = {course.slug: course for course in register_courses(site, ledger, "test")}
        passwords = prepare(site, ledger, to_jst(now()).date())
    finally:
        ledger.dispose()
    with running(site, proxy_cache=checkout / ".yorozu") as up:
        yield System(up.url, site, courses[COURSE], passwords)


@pytest.fixture
def keep(checkout: Path, request: pytest.FixtureRequest) -> Callable[..., None]:
    artefacts = checkout / "test-artifacts"
    artefacts.mkdir(exist_ok=True)
    wanted: str | None = request.config.getoption("--screenshots")

    def keep(page: Page, name: str, *, readme: bool = False) -> None:
        picture = artefacts / f"{name}.png"
        page.screenshot(path=picture)
        if readme and wanted:
            folder = Path(wanted)
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(picture, folder / picture.name)

    return keep
