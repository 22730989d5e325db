"""A course as courses/<course>/course.toml says it: strict reading, every problem with its line."""

import math
import re
import tomllib
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from yorozu.curriculum.limits import Limits
from yorozu.curriculum.problems import CurriculumError, Problem
from yorozu.curriculum.toml_table import Check, Lines, Table

SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
VERSION = re.compile(r"\d+\.\d+\.\d+")

PRELOAD = (
    "openpyxl",
    "pandas",
    "matplotlib.pyplot",
    "matplotlib_fontja",
    "PIL.ImageDraw",
    "jaconv",
    "jpholiday",
    "rapidfuzz",
    "yorozu.checks",
)
"""What a warm kernel has imported when a course does not say."""
PRELOAD_KEY = "yorozu_preload"
"""Where a built notebook's metadata say what its course says, for checks far from the course."""


@dataclass(frozen=True)
class Unit:
    """One unit of a course.

    Attributes:
        slug: the folder's name, nbgrader's assignment.
        minutes: how long a learner needs.
        required: whether the course's completion needs it.
        folder: courses/<course>/<unit>.
        objectives: what a learner can do afterwards; may be empty.
        limits: what a submission may use.
    """

    slug: str
    title: str
    minutes: int
    required: bool
    folder: Path
    objectives: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)

    @property
    def text(self) -> Path:
        """The notebook as percent text."""
        return self.folder / f"{self.slug}.py"

    @property
    def data(self) -> Path:
        """What learners open; the folder may be missing."""
        return self.folder / "data"

    @property
    def right_answers(self) -> Path:
        """Known right answers; the folder may be missing."""
        return self.folder / "answers" / "right"

    @property
    def wrong_answers(self) -> Path:
        """Known wrong answers; the folder may be missing."""
        return self.folder / "answers" / "wrong"


@dataclass(frozen=True)
class Course:
    """One course.

    Attributes:
        id: stays through every rename; records follow it.
        slug: the folder's name, nbgrader's course.
        version: "major.minor.patch", raised when what is asked changes.
        hours: study hours that a completion records.
        skills: what it maps to in デジタルスキル標準.
        units: in the order of teaching, at least one.
        unit_score: the share of a unit's points (above 0, at most 1) that passes it.
        folder: courses/<course>.
        preload: modules that its notebooks import, which a warm kernel has imported already.
    """

    id: uuid.UUID
    slug: str
    title: str
    version: str
    hours: float
    summary: str
    skills: tuple[str, ...]
    units: tuple[Unit, ...]
    unit_score: float
    folder: Path
    preload: tuple[str, ...] = PRELOAD

    def unit(self, slug: str) -> Unit:
        """The unit of that slug.

        Raises:
            KeyError: the course has none.
        """
        for unit in self.units:
            if unit.slug == slug:
                return unit
        raise KeyError(slug)


def load_courses(courses: Path) -> list[Course]:
    """Every course under `courses` (the folders with a course.toml), by slug.

    Raises:
        CurriculumError: with the problems of all courses together.
    """
    loaded: list[Course] = []
    problems: list[Problem] = []
    for file in sorted(courses.glob("*/course.toml")):
        try:
            loaded.append(load_course(file.parent))
        except CurriculumError as error:
            problems += error.problems
    problems += shared(loaded)
    if problems:
        raise CurriculumError(problems)
    return loaded


def load_course(folder: Path) -> Course:
    """The course in `folder`.

    Raises:
        CurriculumError: course.toml is missing, unreadable or breaks the format.
    """
    file = folder / "course.toml"
    try:
        text = file.read_text(encoding="utf-8")
        raw = tomllib.loads(text)
    except FileNotFoundError:
        raise CurriculumError(
            [Problem(file, None, "missing; a course is a folder with a course.toml")]
        ) from None
    except UnicodeDecodeError as error:
        raise CurriculumError(
            [Problem(file, None, f"not UTF-8 ({error.reason}); save it as UTF-8")]
        ) from None
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"at line (\d+)", str(error))
        raise CurriculumError([Problem(file, int(at[1]) if at else None, f"not TOML: {error}")]) from None

    table = Table(file, Lines(text))
    values = table.read(raw, _COURSE, _COURSE_OPTIONAL)
    if "slug" in values and values["slug"] != folder.name:
        table.refuse(
            f"slug {values['slug']!r} is not the folder's name {folder.name!r}; make them the same",
            key="slug",
        )
    passing = table.read(values["pass"], _PASS, table="pass") if "pass" in values else {}
    units = _read_units(table, values.get("units", ()), folder)
    if table.problems:
        raise CurriculumError(table.problems)
    return Course(
        id=values["id"],
        slug=values["slug"],
        title=values["title"],
        version=values["version"],
        hours=values["hours"],
        summary=values["summary"],
        skills=values["skills"],
        units=tuple(units),
        unit_score=passing["unit_score"],
        folder=folder,
        preload=values.get("preload", PRELOAD),
    )


def _read_units(table: Table, raw_units: Iterable[Mapping[str, object]], folder: Path) -> list[Unit]:
    units: list[Unit] = []
    first: dict[str, int | None] = {}
    for number, raw in enumerate(raw_units):
        values = table.read(raw, _UNIT, _UNIT_OPTIONAL, "units", number)
        slug = values.get("slug")
        if slug is None:
            continue
        if slug in first:
            table.refuse(f"unit {slug!r} stands twice, first at line {first[slug]}", "units", number, "slug")
            continue
        first[slug] = table.lines.of("units", number, "slug")
        text = folder / slug / f"{slug}.py"
        if not text.parent.is_dir():
            table.refuse(
                f"unit {slug!r} has no folder {text.parent}; make it or take the unit out",
                "units",
                number,
                "slug",
            )
        elif not text.is_file():
            table.refuse(f"unit {slug!r} has no notebook text {text}", "units", number, "slug")
        if values.keys() >= _UNIT.keys():
            units.append(Unit(folder=folder / slug, **values))
    return units


def shared(courses: Iterable[Course]) -> list[Problem]:
    """Ids and unit slugs that two courses have: the records would mix them up."""
    problems: list[Problem] = []
    owners: dict[object, Course] = {}
    for course in courses:
        for name in (course.id, *(unit.slug for unit in course.units)):
            other = owners.setdefault(name, course)
            if other is not course:
                file = course.folder / "course.toml"
                line = next(
                    (
                        n
                        for n, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
                        if f'"{name}"' in line
                    ),
                    None,
                )
                problems.append(
                    Problem(file, line, f"{str(name)!r} is also in {other.folder / 'course.toml'}")
                )
    return problems


def _uuid(value: object) -> uuid.UUID:
    try:
        found = uuid.UUID(value) if isinstance(value, str) else None
    except ValueError:
        found = None
    if found is None or str(found) != value:
        raise ValueError(
            'must be a UUID in lower case; make one: python -c "import uuid; print(uuid.uuid4())"'
        )
    return found


def _matching(pattern: re.Pattern[str], form: str) -> Check:
    def check(value: object) -> str:
        if not isinstance(value, str) or not pattern.fullmatch(value):
            raise ValueError(f"must be {form}")
        return value

    return check


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("must be a text that is not empty")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError("must be a list of texts")
    return tuple(_text(item) for item in value)


def _hours(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < math.inf:
        raise ValueError("must be a number of hours above 0")
    return float(value)


def _minutes(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value <= 0:
        raise ValueError("must be a whole number of minutes above 0")
    return value


def _share(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= 1:
        raise ValueError("must be a number above 0 and at most 1")
    return float(value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def _limits(value: object) -> Limits:
    known = [one.name for one in fields(Limits)]
    if not isinstance(value, dict) or not value.keys() <= set(known):
        raise ValueError(f"must be a table with some of {', '.join(known)}")
    return Limits(**{name: _count(number) for name, number in value.items()})


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value <= 0:
        raise ValueError("each limit must be a whole number above 0")
    return value


def _table(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ValueError("must be a table")
    return value


def _tables(value: object) -> list[dict[str, object]]:
    if not isinstance(value, list) or not value:
        raise ValueError("must be one table [[units]] for each unit, at least one")
    return [_table(item) for item in value]


_slug = _matching(SLUG, "lower-case words joined by -, as in excel-01-read")
_COURSE: dict[str, Check] = {
    "id": _uuid,
    "slug": _slug,
    "title": _text,
    "version": _matching(VERSION, "major.minor.patch, as in 1.0.0"),
    "hours": _hours,
    "summary": _text,
    "skills": _texts,
    "pass": _table,
    "units": _tables,
}
_COURSE_OPTIONAL: dict[str, Check] = {"preload": _texts}
_PASS: dict[str, Check] = {"unit_score": _share}
_UNIT: dict[str, Check] = {"slug": _slug, "title": _text, "minutes": _minutes, "required": _flag}
_UNIT_OPTIONAL: dict[str, Check] = {"objectives": _texts, "limits": _limits}
