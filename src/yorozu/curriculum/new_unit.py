"""A new unit that is proved already: a small exercise to change piece by piece into one's own."""

import json
import shutil
import tomllib
import uuid
from pathlib import Path

from yorozu.curriculum.alone import alone
from yorozu.curriculum.course import SLUG, Course, load_course, load_courses
from yorozu.curriculum.percent import read_percent
from yorozu.curriculum.problems import CurriculumError, Problem
from yorozu.curriculum.rules import check_text
from yorozu.curriculum.tree import read_tree, replace_file, staged_folder
from yorozu.site import Site

TEMPLATE = Path(__file__).parent / "unit_template"
"""The unit that every new one begins as; its text is `unit.py`, with a mark where the title goes."""

TITLE = "新しい単元"
MINUTES = 15
_TITLE_MARK = "@@TITLE@@"
# Both become names of folders and files and parts of addresses.
_LONGEST_SLUG = 60
_LONGEST_TITLE = 100


def new_unit(site: Site, name: str, title: str = TITLE, course_title: str | None = None) -> Path:
    """Make the unit `name` ("<course>/<unit>"), list it last in its course.toml, and return its folder.

    Args:
        site: where the course is.
        name: the course's slug and the new unit's.
        title: the unit's title.
        course_title: makes the course too, with this title; None for a course that is there.

    Raises:
        CurriculumError: a name or a title that cannot be, a unit or a course that is there already, a course
            that is not, or courses/ is not in order; nothing was written.
    """
    slug, _, unit = name.partition("/")
    _check_words(site.courses, name, slug, unit, title, course_title)
    with alone(site):
        courses = {course.slug: course for course in load_courses(site.courses)}
        _check_free(site.courses, courses, slug, unit, new_course=course_title is not None)
        folder = site.courses / slug / unit
        if course_title is None:
            _add_to(courses[slug], folder, title)
        else:
            head = _course_toml(slug, course_title).encode()
            files = {f"{unit}/{path}": content for path, content in _unit_files(unit, title).items()}
            # The only unit is required, for a course that asks for nothing cannot be completed.
            files["course.toml"] = head + _entry(unit, title, required=True)
            with staged_folder(site.courses / slug, files) as staged:
                load_course(staged)
                _check_text(staged / unit)
    return folder


def _check_words(
    courses: Path, name: str, slug: str, unit: str, title: str, course_title: str | None
) -> None:
    problems = []
    if not all(SLUG.fullmatch(word) and len(word) <= _LONGEST_SLUG for word in (slug, unit)):
        message = (
            f"{name!r} is no name for a unit; write COURSE/UNIT, both lower-case words joined by - and "
            f"at most {_LONGEST_SLUG} letters, as in excel/excel-07-mail"
        )
        problems.append(Problem(courses, None, message))
    for text in (title, course_title or title):
        if not text.strip() or not text.isprintable() or len(text) > _LONGEST_TITLE:
            message = f"{text!r} is no title; write one line of at most {_LONGEST_TITLE} letters"
            problems.append(Problem(courses, None, message))
    if problems:
        raise CurriculumError(dict.fromkeys(problems))


def _check_free(courses: Path, known: dict[str, Course], slug: str, unit: str, *, new_course: bool) -> None:
    """Refuse names that are taken, and a course that is not there."""
    message = ""
    owner = next((course for course in known.values() if unit in {one.slug for one in course.units}), None)
    if new_course and (courses / slug).exists():
        message = "is there already; leave --course out to add a unit to it, or choose another name"
    elif not new_course and slug not in known:
        message = (
            f"no such course; there is {', '.join(known) or 'none'}. To begin a new one, add --course TITLE"
        )
    elif owner is not None:
        message = (
            f"unit {unit!r} is already in {owner.folder}; the records name units by it, so choose another"
        )
    elif (courses / slug / unit).exists():
        message = f"{unit!r} is there already; choose another name, or move it away"
    if message:
        raise CurriculumError([Problem(courses / slug, None, message)])


def _add_to(course: Course, folder: Path, title: str) -> None:
    """Put the unit beside the course's others and list it; neither, when one of them fails."""
    listing = course.folder / "course.toml"
    before = listing.read_bytes()
    # A draft that nobody's completion waits for yet.
    after = before.rstrip() + b"\n" + _entry(folder.name, title, required=False)
    try:
        tomllib.loads(after.decode("utf-8"))
    except tomllib.TOMLDecodeError:
        message = "a unit cannot be added at its end; write each unit as a table [[units]] of its own"
        raise CurriculumError([Problem(listing, None, message)]) from None
    with staged_folder(folder, _unit_files(folder.name, title)) as staged:
        _check_text(staged)
    try:
        replace_file(listing, after)
    except BaseException:
        shutil.rmtree(folder)
        raise


def _unit_files(unit: str, title: str) -> dict[str, bytes]:
    files = read_tree(TEMPLATE)
    text = files.pop("unit.py").decode("utf-8")
    return {f"{unit}.py": text.replace(_TITLE_MARK, title).encode("utf-8"), **files}


def _check_text(folder: Path) -> None:
    """Refuse a title that makes the text break a rule, such as one that names a data file."""
    if problems := check_text(read_percent(folder / f"{folder.name}.py"), folder):
        raise CurriculumError(problems)


def _entry(unit: str, title: str, *, required: bool) -> bytes:
    return f"""
[[units]]
slug = {_quoted(unit)}
title = {_quoted(title)}
minutes = {MINUTES}
required = {str(required).lower()}
objectives = [
    "CSV の表を読み、1行を「見出しと値の組」として扱う",
    "条件に合う行だけを選び、数を合計する",
]
""".encode()


def _course_toml(slug: str, title: str) -> str:
    return f"""\
id = "{uuid.uuid4()}"  # never changed: the training records follow it
slug = {_quoted(slug)}
title = {_quoted(title)}
version = "0.1.0"  # raise it when what is asked changes
hours = {MINUTES / 60}  # study hours that a completion records
summary = "だれのための、何ができるようになる講座かを書きます。データはすべて架空です。"
skills = ["デジタルスキル標準（DXリテラシー標準）: What データを扱う"]

[pass]
unit_score = 0.8
"""


def _quoted(text: str) -> str:
    """A TOML string; for printable text, JSON's quoting is TOML's."""
    return json.dumps(text, ensure_ascii=False)
