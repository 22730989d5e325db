"""What course.toml says about running a unit's submissions: limits, and what a warm kernel has imported."""

import logging
from dataclasses import dataclass, field
from pathlib import Path

from yorozu.curriculum.course import PRELOAD, Course, load_course
from yorozu.curriculum.limits import Limits
from yorozu.curriculum.problems import CurriculumError
from yorozu.site import Site

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class UnitSettings:
    """How a unit's submissions run."""

    limits: Limits = field(default_factory=Limits)
    preload: tuple[str, ...] = PRELOAD


class Settings:
    """A site's settings, read from its courses again when a file has changed."""

    def __init__(self, site: Site) -> None:
        self._courses = site.courses
        self._read: dict[Path, tuple[tuple[int, int, int] | None, Course | None]] = {}

    def of(self, course: str, unit: str) -> UnitSettings:
        """The settings of a unit, by slugs; the defaults, and an error in the log, where there are none."""
        found = self._course(self._courses / course)
        if found is None:
            return UnitSettings()
        for one in found.units:
            if one.slug == unit:
                return UnitSettings(one.limits, found.preload)
        _log.error(
            "%s has no unit %s, which was submitted to; it runs within the default limits",
            found.folder / "course.toml",
            unit,
        )
        return UnitSettings(preload=found.preload)

    def preloads(self) -> list[tuple[str, ...]]:
        """What the courses' kernels have imported, each set once."""
        folders = sorted(file.parent for file in self._courses.glob("*/course.toml"))
        return list(dict.fromkeys(one.preload for one in map(self._course, folders) if one is not None))

    def _course(self, folder: Path) -> Course | None:
        seen = _state(folder / "course.toml")
        before, course = self._read.get(folder, (None, None))
        if folder in self._read and before == seen:
            return course
        try:
            course = load_course(folder)
        except (CurriculumError, OSError) as error:
            _log.error("the settings of %s are the defaults, until this is put right: %s", folder.name, error)
            course = None
        self._read[folder] = seen, course
        return course


def _state(file: Path) -> tuple[int, int, int] | None:
    """What differs when a file has changed; None when there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
