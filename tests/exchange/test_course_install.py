import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from yorozu.curriculum.course import Course, load_course, load_courses
from yorozu.curriculum.problems import CurriculumError
from yorozu.curriculum.tree import read_tree
from yorozu.errors import YorozuError
from yorozu.exchange.course_archive import ArchiveRefused, pack_course, read_course
from yorozu.exchange.course_install import install_course
from yorozu.site import Site

ID = "5f0f3c8e-6a0b-4d5c-9d63-0e1f9a2b7c11"
OTHER_ID = "aaaaaaaa-6a0b-4d5c-9d63-0e1f9a2b7c11"

Change = Callable[[str], str]


@pytest.fixture
def packed(site: Site, tmp_path: Path) -> Callable[..., bytes]:
    """The sample course as another ward has it, with its course.toml changed by `change`."""

    def pack(change: Change = str, slug: str = "sample") -> bytes:
        folder = tmp_path / "elsewhere" / slug
        shutil.copytree(Path(__file__).parent.parent / "sample_courses" / "sample", folder)
        listing = folder / "course.toml"
        listing.write_text(
            change(listing.read_text(encoding="utf-8")).replace('slug = "sample"', f'slug = "{slug}"'),
            encoding="utf-8",
        )
        return pack_course(load_course(folder))

    return pack


def install(site: Site, archive: bytes, *, replace: bool = False) -> tuple[Course, Course | None]:
    return install_course(site, read_course(archive), replace=replace, check=lambda course: None)


def test_a_course_arrives_as_it_was(site: Site, packed: Callable[..., bytes]) -> None:
    archive = packed()
    before = read_tree(site.courses / "sample")
    shutil.rmtree(site.courses / "sample")
    course, was = install(site, archive)
    assert was is None
    assert course == load_courses(site.courses)[0]
    assert read_tree(site.courses / "sample") == before
    assert pack_course(course) == archive


def test_the_same_course_is_replaced_only_when_asked(site: Site, packed: Callable[..., bytes]) -> None:
    archive = packed(lambda text: text.replace('"1.0.0"', '"1.1.0"'))
    (site.courses / "sample" / "ours.txt").write_text("x", encoding="utf-8")
    before = read_tree(site.courses)
    with pytest.raises(ArchiveRefused, match=r"版 1\.0\.0.*版 1\.1\.0.*--replace"):
        install(site, archive)
    assert read_tree(site.courses) == before
    course, was = install(site, archive, replace=True)
    assert was is not None
    assert (was.version, course.version) == ("1.0.0", "1.1.0")
    assert not (site.courses / "sample" / "ours.txt").exists()
    assert [path.name for path in site.courses.iterdir()] == ["sample"]


@pytest.mark.parametrize(
    ("change", "slug", "message"),
    [
        (lambda text: text.replace(ID, OTHER_ID), "sample", f"別の講座「見本の講座」（id {ID}）.*slug"),
        (str, "other", "ここでは「sample」という名前"),
    ],
)
def test_records_are_never_mixed_up_even_with_replace(
    site: Site, packed: Callable[..., bytes], change: Change, slug: str, message: str
) -> None:
    archive = packed(change, slug)
    before = read_tree(site.courses)
    for replace in (False, True):
        with pytest.raises(ArchiveRefused, match=message):
            install(site, archive, replace=replace)
    assert read_tree(site.courses) == before


def test_a_unit_that_another_course_has_is_refused(site: Site, packed: Callable[..., bytes]) -> None:
    archive = packed(lambda text: text.replace(ID, OTHER_ID), "other")
    with pytest.raises(CurriculumError, match=r"^other/course\.toml:.*'sample-01-total' is also in"):
        install(site, archive)
    assert [path.name for path in site.courses.iterdir()] == ["sample"]


def test_a_folder_that_is_no_course_is_not_replaced(site: Site, packed: Callable[..., bytes]) -> None:
    archive = packed()
    (site.courses / "sample" / "course.toml").unlink()
    before = read_tree(site.courses)
    with pytest.raises(ArchiveRefused, match="講座ではありません"):
        install(site, archive, replace=True)
    assert read_tree(site.courses) == before


def test_a_course_that_breaks_a_rule_is_refused_with_its_place_in_the_archive(
    site: Site, packed: Callable[..., bytes], tmp_path: Path
) -> None:
    packed()
    folder = tmp_path / "elsewhere" / "sample"
    text = folder / "sample-01-total" / "sample-01-total.py"
    text.write_text(
        text.read_text(encoding="utf-8").replace("test_largest", "largest_test"), encoding="utf-8"
    )
    archive = pack_course(load_course(folder))
    shutil.rmtree(site.courses / "sample")
    with pytest.raises(CurriculumError, match=r"^sample/sample-01-total/sample-01-total\.py:\d+: "):
        install(site, archive)
    assert list(site.courses.iterdir()) == []


def test_a_manifest_that_says_another_version_is_refused(site: Site, packed: Callable[..., bytes]) -> None:
    archive = read_course(packed())
    shutil.rmtree(site.courses / "sample")
    lying = type(archive)(archive.id, archive.slug, "9.0.0", archive.files)
    with pytest.raises(ArchiveRefused, match=r"course\.toml と manifest\.json"):
        install_course(site, lying, replace=False, check=lambda course: None)
    assert list(site.courses.iterdir()) == []


def test_what_else_speaks_against_it_is_asked_before_anything_changes(
    site: Site, packed: Callable[..., bytes]
) -> None:
    def refuse(course: Course) -> None:
        raise YorozuError(f"no {course.version}")

    archive = read_course(packed(lambda text: text.replace('"1.0.0"', '"1.1.0"')))
    before = read_tree(site.courses)
    with pytest.raises(YorozuError, match=r"no 1\.1\.0"):
        install_course(site, archive, replace=True, check=refuse)
    assert read_tree(site.courses) == before
    assert [path.name for path in site.courses.iterdir()] == ["sample"]
