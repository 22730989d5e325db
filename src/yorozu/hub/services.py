"""The services that the hub starts, as data: what runs, who may enter, whose doors its own token opens."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field

from yorozu.site import Site

EXCHANGE = "exchange"
PORTAL = "portal"
GRADER = "grader"


@dataclass(frozen=True)
class Service:
    """One process beside the hub.

    Attributes:
        name: as in the address `/services/<name>/`; must be fit for a URL.
        title: what people call it, in Japanese.
        command: what starts it.
        web: whether it answers HTTP; the hub waits for those before it is ready.
        trainers_of: the course whose trainers alone may enter; None: everybody who can sign in.
        uses: services that this one's own token may enter.
        keeps_records: whether it is given the address of the ledger.
        environment: variables for it alone.
    """

    name: str
    title: str
    command: tuple[str, ...]
    web: bool = True
    trainers_of: str | None = None
    uses: tuple[str, ...] = ()
    keeps_records: bool = False
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def access_scope(self) -> str:
        """The JupyterHub scope that lets its holder in."""
        return f"access:services!service={self.name}"


def trainers_group(course: str) -> str:
    """The hub's group of the trainers of `course` (its slug)."""
    return f"formgrader-{course}"


def course_slugs(site: Site) -> tuple[str, ...]:
    """The courses of a site in the order of their names; a course that does not read yet counts too."""
    return tuple(sorted(path.parent.name for path in site.courses.glob("*/course.toml")))


def services_of(site: Site) -> tuple[Service, ...]:
    """Every service of a site: the exchange, the grader, the portal and a formgrader for each course."""

    def room(name: str) -> tuple[str, ...]:
        return (sys.executable, "-m", f"yorozu.{name}")

    return (
        Service(EXCHANGE, "課題の受け渡し", room("exchange"), keeps_records=True),
        Service(GRADER, "採点", room("grading"), web=False, keeps_records=True),
        Service(PORTAL, "研修ポータル", room("portal"), keeps_records=True),
        *(formgrader(site, course) for course in course_slugs(site)),
    )


def formgrader(site: Site, course: str) -> Service:
    """The JupyterLab with nbgrader's formgrader in which the trainers of `course` share the course folder."""
    home = site.state / "hub" / trainers_group(course)
    return Service(
        trainers_group(course),
        f"formgrader（{course}）",
        (sys.executable, "-m", "jupyterhub.singleuser"),
        trainers_of=course,
        uses=(EXCHANGE,),
        environment={
            "YOROZU_COURSE": course,
            # Jupyter's and IPython's own files of this service, away from those of the account that runs it.
            "HOME": str(home),
        },
    )
