"""Puts a course from another ward in its place in courses/: all of it, looked through before, or nothing."""

from collections.abc import Callable, Sequence
from dataclasses import replace as changed
from pathlib import Path

from yorozu.curriculum.alone import alone
from yorozu.curriculum.course import Course, load_course, load_courses, shared
from yorozu.curriculum.problems import CurriculumError
from yorozu.curriculum.rules import read_texts
from yorozu.curriculum.tree import staged_folder
from yorozu.exchange.course_archive import ArchiveRefused, CourseArchive
from yorozu.site import Site


def install_course(
    site: Site, archive: CourseArchive, *, replace: bool, check: Callable[[Course], None]
) -> tuple[Course, Course | None]:
    """Make courses/<slug> what the archive holds; nothing in it is run.

    Args:
        site: where the course goes.
        archive: as read.
        replace: whether the same course, by its id, may be there already; its files are then gone.
        check: raises what else speaks against the course, for example the ledger.

    Returns:
        The course as it is now, and as it was before; None when it was not there.

    Raises:
        ArchiveRefused: the id or the slug is taken, or its course.toml says other things than the manifest.
        CurriculumError: the course breaks a rule, or shares a unit's slug with another; or courses/ as it is
            is not in order.
        OSError: a file cannot be written.
    """
    folder = site.courses / archive.slug
    with alone(site):
        known = load_courses(site.courses)
        before = _before(folder, archive, known, replace=replace)
        with staged_folder(folder, archive.files) as staged:
            try:
                course = load_course(staged)
                problems = [
                    *read_texts([course])[1],
                    *shared([*(one for one in known if one != before), course]),
                ]
                if problems:
                    raise CurriculumError(problems)
            except CurriculumError as error:
                raise _as_named(error, staged) from None
            if (course.id, course.version) != (archive.id, archive.version):
                raise ArchiveRefused("course.toml と manifest.json で、講座の id か版が違います。")
            check(course)
        return load_course(folder), before


def _before(folder: Path, archive: CourseArchive, known: Sequence[Course], *, replace: bool) -> Course | None:
    """The same course as it is here now, if it is here and may be replaced."""
    same = next((course for course in known if course.id == archive.id), None)
    other = next((course for course in known if course.slug == archive.slug), None)
    if other is not None and other is not same:
        raise ArchiveRefused(
            f"{folder} には、同じ名前の別の講座「{other.title}」（id {other.id}）があります。"
            "研修記録が混ざるので、取り込めません。"
            "送り元に、slug（フォルダーの名前と course.toml の slug）を変えて作り直してもらってください。"
        )
    if same is not None and same.slug != archive.slug:
        raise ArchiveRefused(
            f"この講座は、ここでは「{same.slug}」という名前です（{same.folder}）。"
            f"採点の記録はその名前の場所にあるので、「{archive.slug}」としては取り込めません。"
            f"送り元に、slug を「{same.slug}」にして作り直してもらってください。"
        )
    if same is not None and not replace:
        raise ArchiveRefused(
            f"この講座は、もうあります（{folder}、版 {same.version}。届いたものは版 {archive.version}）。"
            f"取り込むには --replace を付けてください。いまの内容は消えるので、"
            f"先に `yorozu course pack {same.slug}` で控えを作ってください。"
        )
    if same is None and folder.exists():
        raise ArchiveRefused(
            f"{folder} というフォルダーがありますが、講座ではありません（course.toml がありません）。"
            "別の場所に移してから、取り込んでください。"
        )
    return same


def _as_named(error: CurriculumError, staged: Path) -> CurriculumError:
    """The same problems with paths in the archive, for where it was staged is gone."""
    return CurriculumError(
        changed(problem, path=Path(staged.name, problem.path.relative_to(staged)))
        if problem.path.is_relative_to(staged)
        else problem
        for problem in error.problems
    )
