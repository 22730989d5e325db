"""Fixtures of the plugin's tests.

acting   make this process act as a user or service in an own folder: the environment that the hub would give
step     one of nbgrader's steps on our exchange, configured as nbgrader's commands would
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from nbgrader.auth import Authenticator
from nbgrader.coursedir import CourseDirectory
from nbgrader.exchange import ExchangeFactory
from tests.exchange.conftest import COURSE, UNIT, Service, World, token_of
from traitlets.config import Config

from yorozu.exchange.plugin import exchange_settings


@pytest.fixture
def acting(
    world: World, intake: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], Path]:
    def as_who(name: str) -> Path:
        folder = tmp_path / "folder-of" / name
        folder.mkdir(parents=True, exist_ok=True)
        monkeypatch.chdir(folder)
        monkeypatch.setenv("YOROZU_EXCHANGE_URL", world.url)
        monkeypatch.setenv("JUPYTERHUB_API_TOKEN", token_of(name))
        monkeypatch.setenv("JUPYTERHUB_USER", name)
        return folder

    return as_who


def settings(course: str = COURSE, unit: str = UNIT, student: str = "*") -> Config:
    """nbgrader's configuration on our exchange."""
    c = Config(exchange_settings())
    c.CourseDirectory.root = str(Path.cwd())
    c.CourseDirectory.course_id = course
    c.CourseDirectory.assignment_id = unit
    c.CourseDirectory.student_id = student
    c.CourseDirectory.directory_structure = f"{{nbgrader_step}}/{course}/{{student_id}}/{{assignment_id}}"
    c.CourseDirectory.db_url = f"sqlite:///{Path.cwd()}/gradebook.db"
    return c


def step(name: str, c: Config | None = None, **options: Any) -> Any:
    """One step, by the name of the factory's method; `start()` does it."""
    config = c if c is not None else settings()
    made = getattr(ExchangeFactory(config=config), name)(
        coursedir=CourseDirectory(config=config), authenticator=Authenticator(config=config), config=config
    )
    for option, value in options.items():
        setattr(made, option, value)
    return made
