"""Addresses on the portal's pages: its own, and the doors into the hub, the notebook and the formgrader."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode


@dataclass(frozen=True)
class Links:
    """Where things are behind the hub's proxy.

    Attributes:
        prefix: of the portal, with a slash at both ends, e.g. `/services/portal/`.
        base: of everything that the hub serves, with a slash at both ends, mostly `/`.
    """

    prefix: str
    base: str

    @property
    def sign_out(self) -> str:
        """The hub's sign-out, which ends the portal's session with its own."""
        return f"{self.base}hub/logout"

    @property
    def mine(self) -> str:
        """「わたしの研修」"""
        return self.prefix

    @property
    def my_status(self) -> str:
        """The part of 「わたしの研修」 that changes by itself."""
        return f"{self.prefix}my-status"

    def department(self, **asked: str) -> str:
        """「部署の研修状況」 of what is asked for."""
        return _with(f"{self.prefix}department", asked)

    def department_file(self, **asked: str) -> str:
        """The same as an xlsx file."""
        return _with(f"{self.prefix}department.xlsx", asked)

    @property
    def classes(self) -> str:
        """「クラスの状況」 of the trainer's first course."""
        return f"{self.prefix}class"

    def class_of(self, course: str, **asked: str) -> str:
        """「クラスの状況」 of a course."""
        return _with(f"{self.prefix}class/{quote(course, safe='')}", asked)

    def class_status(self, course: str, **asked: str) -> str:
        """The part of a class's page that changes by itself."""
        return _with(f"{self.prefix}class/{quote(course, safe='')}/status", asked)

    def records(self, **asked: str) -> str:
        """「研修記録」 of what is asked for."""
        return _with(f"{self.prefix}records", asked)

    def records_file(self, **asked: str) -> str:
        """The same as an xlsx file."""
        return _with(f"{self.prefix}records.xlsx", asked)

    def notebook(self, course: str, unit: str) -> str:
        """Opens the unit's notebook in the person's own JupyterLab, starting that if need be."""
        return _with(f"{self.base}hub/user-redirect/yorozu/open", {"course": course, "unit": unit})

    def formgrader(self, course: str) -> str:
        """The formgrader of a course."""
        return f"{self.base}services/formgrader-{quote(course, safe='')}/formgrader"


def _with(path: str, query: dict[str, str]) -> str:
    given = {name: value for name, value in query.items() if value}
    return f"{path}?{urlencode(given)}" if given else path
