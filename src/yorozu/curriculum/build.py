"""courses/ -> source/ -> release/, whole or not at all, the same bytes each time."""

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from yorozu.curriculum import edits, leaks, release, rules
from yorozu.curriculum.alone import alone
from yorozu.curriculum.course import PRELOAD_KEY, Course, Unit
from yorozu.curriculum.gradebook import recorded_cells
from yorozu.curriculum.manifest import Built, Manifest, fingerprint, hashes
from yorozu.curriculum.percent import PercentText, content_of, notebook_bytes, notebook_of
from yorozu.curriculum.problems import CurriculumError, Problem
from yorozu.curriculum.tree import read_tree, replace_trees, write_tree
from yorozu.site import Site


@dataclass(frozen=True)
class BuildReport:
    """What a build did; each entry is "<course>/<unit>".

    Attributes:
        built: units of which a file in source/ or release/ changed.
        unchanged: units that were right already.
        removed: units that no longer belong to a course.
    """

    built: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True)
class _Planned:
    """One unit on its way: its text and what it will be on disk."""

    course: Course
    unit: Unit
    text: PercentText
    source: dict[str, bytes]
    release: dict[str, bytes]

    @property
    def key(self) -> tuple[str, str]:
        return self.course.slug, self.unit.slug

    @property
    def fingerprint(self) -> str:
        return fingerprint({"source": self.source, "release": self.release})


def build(site: Site, courses: Iterable[Course]) -> BuildReport:
    """Make source/ and release/ of `courses`, and record their cells in each course's gradebook.

    Units that left one of `courses`, and courses that left courses/, are removed from both.

    Raises:
        CurriculumError: a rule is broken, or source/ has an edit that courses/ does not have yet;
            source/ and release/ are as they were.
        ManifestUnreadable: the list of what was built last is damaged.
        OSError: a file cannot be written; source/ and release/ are as they were.
    """
    courses = list(courses)
    with alone(site) as work, tempfile.TemporaryDirectory(dir=work) as staging_name:
        staging = Path(staging_name)
        manifest = manifest_of(site)
        leaving = _leaving(site, courses, manifest)
        texts, problems = rules.read_texts(courses)
        _refuse(problems + _hand_made(site, texts, leaving, manifest))
        planned = _plan(site, texts, staging / "dry")
        _record(site, planned, manifest, staging / "gradebook")

        wanted: dict[Path, dict[str, bytes]] = {}
        for plan in planned:
            wanted[_folder(site.source, plan.key)] = plan.source
            wanted[_folder(site.release, plan.key)] = plan.release
        for key in leaving:
            wanted[_folder(site.source, key)] = {}
            wanted[_folder(site.release, key)] = {}
        # Again: nbgrader took its time, and a trainer may have saved meanwhile.
        _refuse(_hand_made(site, texts, leaving, manifest))
        changed = replace_trees(wanted, staging)
        for plan in planned:
            manifest.units[plan.key] = Built(
                content=content_of(notebook_of(plan.text)),
                files={
                    name: digest
                    for name, digest in hashes(plan.source).items()
                    if name != f"{plan.unit.slug}.ipynb"
                },
                recorded=plan.fingerprint,
            )
        for key in leaving:
            del manifest.units[key]
        manifest.save()
    built = {
        plan.key: {_folder(step, plan.key) for step in (site.source, site.release)} & changed
        for plan in planned
    }
    return BuildReport(
        built=tuple("/".join(key) for key, folders in built.items() if folders),
        unchanged=tuple("/".join(key) for key, folders in built.items() if not folders),
        removed=tuple("/".join(key) for key in leaving),
    )


def manifest_of(site: Site) -> Manifest:
    """What the site's last build made."""
    return Manifest.load(site.state / "build" / "manifest.json")


def _hand_made(
    site: Site,
    texts: Iterable[tuple[Course, Unit, PercentText]],
    leaving: Iterable[tuple[str, str]],
    manifest: Manifest,
) -> list[Problem]:
    """What people put into source/ and a build would undo."""
    problems: list[Problem] = []
    for course, unit, text in texts:
        key = course.slug, unit.slug
        folder, built = _folder(site.source, key), manifest.units.get(key)
        problems += edits.unsynced_notebook(text, folder / f"{unit.slug}.ipynb", built)
        problems += edits.foreign_files(folder, f"{unit.slug}.ipynb", _data(unit), built, unit.folder)
    for key in leaving:
        problems += edits.unsaved_leaver(_folder(site.source, key), f"{key[1]}.ipynb", manifest.units[key])
    return problems


def _plan(site: Site, texts: Iterable[tuple[Course, Unit, PercentText]], root: Path) -> list[_Planned]:
    """Source and release of every unit, made below `root` without touching the gradebook.

    Raises:
        CurriculumError: nbgrader or our own look at the releases found something wrong.
    """
    planned: list[_Planned] = []
    problems: list[Problem] = []
    for course, unit, text in texts:
        key = course.slug, unit.slug
        notebook = f"{unit.slug}.ipynb"
        made = notebook_of(text)
        made.metadata[PRELOAD_KEY] = list(course.preload)
        source = {notebook: notebook_bytes(made), **_data(unit)}
        write_tree(_folder(root / "source", key), source)
        try:
            release.generate(site, course, unit, root, gradebook=False)
        except CurriculumError as error:
            problems += error.problems
            continue
        plan = _Planned(course, unit, text, source, read_tree(_folder(root / "release", key)))
        planned.append(plan)
        problems += leaks.check_release(text, notebook, plan.release, source)
        problems += _bound_cells(site, plan)
    _refuse(problems)
    return planned


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise CurriculumError(problems)


def _data(unit: Unit) -> dict[str, bytes]:
    """The unit's data files, named as beside the notebook."""
    return {f"data/{name}": content for name, content in read_tree(unit.data).items()}


def _bound_cells(site: Site, plan: _Planned) -> list[Problem]:
    """nbgrader cannot add or remove cells that submissions are bound to; said before anything is written."""
    recorded = recorded_cells(site.gradebook_url(plan.course.slug), *plan.key)
    if recorded is None:
        return []
    names, submissions = recorded
    wanted = {cell.grade_id for cell in plan.text.cells if cell.grade_id}
    if not submissions or names == wanted:
        return []
    changes = [f"{name} is gone" for name in sorted(names - wanted)]
    changes += [f"{name} is new" for name in sorted(name for name in wanted - names if name)]
    return [
        Problem(
            plan.unit.text,
            None,
            f"{submissions} graded submissions are bound to this unit's cells, and {', '.join(changes)}; "
            "keep the grade_ids, or give the changed unit a new slug",
        )
    ]


def _record(site: Site, planned: Iterable[_Planned], manifest: Manifest, root: Path) -> None:
    """Let nbgrader write the cells of the units that are new to the gradebook or changed."""
    for plan in planned:
        built = manifest.units.get(plan.key)
        known = recorded_cells(site.gradebook_url(plan.course.slug), *plan.key) is not None
        if known and built is not None and built.recorded == plan.fingerprint:
            continue
        if built is not None:
            # If a later step fails, the next build must record this unit again.
            manifest.units[plan.key] = replace(built, recorded="")
            manifest.save()
        write_tree(_folder(root / "source", plan.key), plan.source)
        release.generate(site, plan.course, plan.unit, root, gradebook=True)


def _leaving(site: Site, courses: Iterable[Course], manifest: Manifest) -> list[tuple[str, str]]:
    """Built units whose course no longer has them, or whose course is gone."""
    units = {course.slug: {unit.slug for unit in course.units} for course in courses}
    return [
        (course, unit)
        for course, unit in manifest.units
        if (unit not in units[course] if course in units else not (site.courses / course).is_dir())
    ]


def _folder(step: Path, key: tuple[str, str]) -> Path:
    return step / key[0] / key[1]
