"""What all our nbgrader exchange classes share: the client, the names of course and unit, saying no."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from nbgrader.exchange import abc
from traitlets import Bool

from yorozu.exchange.client import ExchangeClient
from yorozu.exchange.errors import Refused
from yorozu.exchange.workspace import unit_folder


class Exchange(abc.Exchange):  # type: ignore[misc]
    """Base of the classes that nbgrader calls for each step."""

    path_includes_course = Bool(
        True, help="Whether units lie in <course>/<unit>/ (as the portal expects) or in <unit>/."
    ).tag(config=True)

    def start(self) -> Any:
        """Do the step.

        Raises:
            ExchangeError: nbgrader's, with the exchange's Japanese reason.
        """
        try:
            return super().start()
        except Refused as error:
            self.refuse(str(error))

    def refuse(self, reason: str) -> NoReturn:
        """Give up with nbgrader's own `fail`.

        Raises:
            ExchangeError: always.
        """
        self.fail(reason)
        raise AssertionError("nbgrader's fail raises")

    def init_src(self) -> None:
        """Check the names; there is no shared folder to look into."""

    def init_dest(self) -> None:
        """Nothing to prepare: the other end is a service."""

    @contextmanager
    def client(self) -> Iterator[ExchangeClient]:
        """The exchange, as the signed-in hub user or the formgrader.

        Raises:
            Unavailable: not started by the hub.
        """
        with ExchangeClient.from_environment() as client:
            yield client

    @property
    def course(self) -> str:
        """The course's slug; "" or "*" of nbgrader's are no course.

        Raises:
            ExchangeError: none is given.
        """
        course = self.chosen_course
        if course is None:
            self.refuse("コースを指定してください（例: --course excel）。")
        return course

    @property
    def chosen_course(self) -> str | None:
        """The course's slug, or None for all of them."""
        return _named(self.coursedir.course_id)

    @property
    def unit(self) -> str:
        """The unit's slug, which nbgrader calls assignment.

        Raises:
            ExchangeError: none is given.
        """
        unit = self.chosen_unit
        if unit is None:
            self.refuse("単元を指定してください（例: nbgrader submit excel-01-read --course excel）。")
        return unit

    @property
    def chosen_unit(self) -> str | None:
        """The unit's slug, or None for all of them; a path to its folder will do."""
        return _named(Path(self.coursedir.assignment_id).name)

    def folder(self, course: str, unit: str) -> Path:
        """Where the unit is worked on."""
        home = Path(self.assignment_dir).resolve()
        return unit_folder(home, course, unit) if self.path_includes_course else home / unit

    def refuse_other_students(self) -> None:
        """A learner acts for nobody else; say so rather than ignore what was asked.

        Raises:
            ExchangeError: another student was named.
        """
        student = _named(self.coursedir.student_id)
        if student not in (None, os.environ.get("JUPYTERHUB_USER")):
            self.refuse(f"{student} として操作することはできません。本人がサインインして行ってください。")


def _named(value: str) -> str | None:
    """A name, or None for nbgrader's ways of saying "any"."""
    return None if value in ("", "*", ".") else value
