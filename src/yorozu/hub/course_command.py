"""`yorozu course`: hands a course to another ward's installation, and takes one."""

from pathlib import Path

import click

from yorozu.curriculum.command import named
from yorozu.site import Site


@click.group()
def course() -> None:
    """Whole courses, from one installation to another."""


@course.command()
@click.argument("course")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False, writable=True),
    help="Where to; COURSE-VERSION.zip in this folder if left out.",
)
def pack(course: str, output: Path | None) -> None:
    """Write COURSE with its data and known answers to one zip file; the same course, the same bytes.

    It holds the reference solutions: not for learners.
    """
    from yorozu.curriculum.tree import replace_file
    from yorozu.exchange.course_archive import ArchiveRefused, pack_course

    ((found, _),) = named(Site.find(), [course])
    file = output or Path(f"{found.slug}-{found.version}.zip")
    try:
        archive = pack_course(found)
        replace_file(file, archive)
    except OSError as error:
        raise ArchiveRefused(f"{error.filename} を読み書きできません（{error.strerror}）。") from error
    click.echo(f"packed    {found.slug} {found.version} to {file} ({len(archive):,} bytes)")


@course.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--replace", is_flag=True, help="Put it in place of the same course (by its id) as it is here.")
def unpack(file: Path, replace: bool) -> None:
    """Put the course in FILE into courses/: all of it, verified before, or nothing.

    Nothing in it is run. A course is a program all the same: take one only from those whom you trust.
    `yorozu check` then proves it here, and the next `yorozu up` registers it.
    """
    from yorozu.exchange.course_archive import ArchiveRefused, check_size, read_course
    from yorozu.exchange.course_install import install_course
    from yorozu.hub.courses import check_registrable

    site = Site.find()
    check_size(file.stat().st_size)
    archive = read_course(file.read_bytes())
    try:
        installed, before = install_course(
            site, archive, replace=replace, check=lambda one: check_registrable(site, one)
        )
    except OSError as error:
        raise ArchiveRefused(
            f"{site.courses} に書き込めません（{error.strerror}）。何も変わっていません。"
        ) from error
    was = f", was {before.version}" if before else ""
    click.echo(f"unpacked  {installed.slug} {installed.version}{was} ({len(installed.units)} units)")
    click.echo(f"next      `yorozu check {installed.slug}`")
