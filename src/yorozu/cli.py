"""The `yorozu` command: each subcommand calls one function of one room and says what came of it.

Heavy rooms are imported inside the commands that need them, so that `yorozu --help` does not wait.
"""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console

from yorozu import __version__
from yorozu.curriculum.command import named, new
from yorozu.errors import YorozuError
from yorozu.hub.course_command import course as course_commands
from yorozu.records.commands import actor, cohort, open_ledger, people, records
from yorozu.site import Site

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from yorozu.curriculum.course import Course, Unit
    from yorozu.curriculum.problems import Problem
    from yorozu.curriculum.prove import Outcome

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


class _Commands(click.Group):
    """Errors that a person can put right end the command with their message, not with a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except YorozuError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=_Commands)
@click.version_option(__version__, message="%(prog)s %(version)s")
def main() -> None:
    """Yorozu (よろず研修): a training system for a ward office's own staff."""


@main.command()
@click.option(
    "--port", type=click.IntRange(1, 65535), help="The port to serve on; a free one near 8000 if left out."
)
@click.option(
    "--demo/--no-demo", default=None, help="Add the demo people; on a site without people the default."
)
def up(port: int, demo: bool | None) -> None:
    """Bring the whole system up on 127.0.0.1 and serve until Ctrl-C.

    Sets up what is missing, starts JupyterHub with the portal, the exchange and the grader, and prints the
    address and the demo sign-ins. A second start finds the data of the first one again.
    """
    from yorozu.demo.show import show

    show(Site.find(), port=port, demo=demo, console=Console())


@main.command("demo")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of a table.")
@click.option(
    "--keep", type=click.Path(path_type=Path, file_okay=False), help="Work in this new folder and keep it."
)
def demo_command(as_json: bool, keep: Path | None) -> None:
    """Run the whole loop without a browser and compare each training record with what it must be.

    Twelve people sign in to a real hub in a temporary folder and submit prepared answers to the units
    of a course. Ends with 0 only if each one's record is what the prepared answer deserves.
    """
    from yorozu.demo.loop import run
    from yorozu.demo.report import as_data, table

    progress = Console(stderr=True)
    result = run(Site.find(), keep=keep, report=lambda step: progress.print(step, highlight=False))
    if as_json:
        click.echo(json.dumps(as_data(result), ensure_ascii=False, indent=1))
    else:
        console = Console()
        # A pipe or a log has no width of its own; the table needs about this much.
        Console(width=console.width if console.is_terminal else 120).print(table(result))
    for difference in result.differences:
        progress.print(str(difference), style="red", highlight=False, markup=False)
    sys.exit(1 if result.differences else 0)


@main.command()
@click.argument("courses", nargs=-1)
def build(courses: tuple[str, ...]) -> None:
    """Make source/ and release/ from courses/ (all of them, or COURSES by name)."""
    from yorozu.curriculum.build import build as build_courses

    site = Site.find()
    report = build_courses(site, [course for course, _ in named(site, courses)])
    for word, units in (
        ("built", report.built),
        ("removed", report.removed),
        ("unchanged", report.unchanged),
    ):
        for unit in units:
            click.echo(f"{word:10}{unit}")


@main.command()
@click.argument("units", nargs=-1)
@click.option(
    "--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, help="Notebooks to run side by side."
)
@click.option("--mutate", is_flag=True, help="Instead: put small faults into the solution; do tests notice?")
@click.option(
    "--mutants",
    type=click.IntRange(1),
    default=60,
    show_default=True,
    help="With --mutate: how many faults to try in each unit, always the same ones.",
)
def check(units: tuple[str, ...], jobs: int, mutate: bool, mutants: int) -> None:
    """Prove the exercises of all courses, or of UNITS: `excel`, or `excel/excel-01-read`.

    Builds, then grades as a submission is graded: the solution must get 100%, the blank notebook 0%, every
    known right answer 100%, and every known wrong answer must be caught by exactly the tests that it names.
    No unit may take longer, by a rule of thumb, than its course.toml says.

    With --mutate: changes the reference solution in one place at a time (operators, constants, calls). Of the
    mutants that change what the unit's functions do, nine in ten must lose marks; the others are listed.
    """
    from yorozu.curriculum.build import build as build_courses
    from yorozu.curriculum.prove import prove as prove_course
    from yorozu.grading.processes import WorkerPool
    from yorozu.grading.proof import proof_grade

    site = Site.find()
    wanted = named(site, units)
    build_courses(site, [course for course, _ in wanted])

    def say(outcome: "Outcome") -> None:
        click.echo(f"{'NG' if outcome.problem else 'ok':4}{outcome.unit} {outcome.variant}")

    problems: list[Problem] = []
    with WorkerPool(jobs) as executor:
        for course, chosen in wanted:
            if mutate:
                problems += _mutated(site, course, chosen, executor, mutants)
                continue
            proof = prove_course(site, course, proof_grade, units=chosen, executor=executor, on_outcome=say)
            problems += proof.problems
    for problem in problems:
        click.echo(str(problem), err=True)
    sys.exit(1 if problems else 0)


@main.command()
@click.argument("course")
@click.argument("unit", required=False)
@click.option(
    "--workers",
    type=click.IntRange(1),
    help="Submissions side by side; twice the cores, here or in the cluster, if left out.",
)
@click.option("--scheduler", metavar="ADDRESS", help="Of a Dask scheduler, e.g. tcp://host:8786.")
@click.option("--again", is_flag=True, help="Grade what has a result again, and compare.")
@click.option("--reason", default="", help="With --again: why; needed for writing, and stands in the record.")
@click.option("--yes", is_flag=True, help="With --again: write without asking.")
@click.option("--json", "as_json", is_flag=True, help="With --again: print one JSON object.")
def grade(
    course: str,
    unit: str | None,
    workers: int | None,
    scheduler: str | None,
    again: bool,
    reason: str,
    yes: bool,
    as_json: bool,
) -> None:
    """Grade what waits for COURSE, or for its UNIT, on this machine or on a Dask cluster.

    For when no grader runs (`yorozu up` has one). Ctrl-C stops it; the same command then does what is left.
    Ends with 0 if all is graded, 1 if something could not be, 130 if it was stopped.

    With --again, after a test was mended: shows old and new results side by side, and writes the new ones
    when you say so. Completions stay, whatever the new marks are.
    """
    if not again and (reason or yes or as_json):
        raise click.UsageError("--reason, --yes and --json go with --again")
    if again:
        if yes and not reason.strip():
            raise click.UsageError("--yes writes; give the --reason, which stands in the record")
        from yorozu.grading.again_command import again as grade_again

        sys.exit(
            grade_again(
                Site.find(),
                course,
                unit,
                workers=workers,
                scheduler=scheduler,
                actor=actor(),
                reason=reason,
                yes=yes,
                as_json=as_json,
            )
        )
    from yorozu.grading.command import grade_waiting, said

    graded = grade_waiting(
        Site.find(), course, unit, workers=workers, scheduler=scheduler, console=Console(stderr=True)
    )
    click.echo(said(graded, course, unit))
    sys.exit(130 if graded.stopped else 1 if graded.held else 0)


@main.command()
@click.argument("notebook", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="Print what nbgrader's Validator would return.")
def validate(notebook: Path, as_json: bool) -> None:
    """Run the visible tests of NOTEBOOK as they are run for marks, and say what is not right yet.

    The first check starts a service that stays warm for a quarter of an hour. Ends with 0 if all tests pass.
    """
    from yorozu.grading.checking.client import check as ask
    from yorozu.grading.checking.words import told

    answer = ask(notebook)
    if as_json:
        click.echo(json.dumps(answer, ensure_ascii=False, indent=1))
    else:
        click.echo(told(answer))
    sys.exit(0 if answer == {"success": True, "value": {}} else 1)


@main.command()
@click.argument("courses", nargs=-1)
def sync(courses: tuple[str, ...]) -> None:
    """Bring edits of source/*.ipynb made in JupyterLab back to courses/."""
    from yorozu.curriculum.sync import sync as sync_edits

    site = Site.find()
    report = sync_edits(site, [course for course, _ in named(site, courses)])
    for word, units in (("written", report.written), ("unchanged", report.unchanged)):
        for unit in units:
            click.echo(f"{word:10}{unit}")


@main.command()
@click.argument("course")
@click.argument("unit")
def release(course: str, unit: str) -> None:
    """Open a unit to the people enrolled in its course, as it stands in release/."""
    from yorozu.exchange.release import release_unit

    site = Site.find()
    with open_ledger(site) as session:
        release_unit(site, session, course, unit, actor())
    click.echo(f"released  {course}/{unit}")


@main.command()
@click.argument("course")
@click.argument("unit")
def withdraw(course: str, unit: str) -> None:
    """Close a released unit again; what was submitted stays."""
    from yorozu.records.courses import withdraw_release

    with open_ledger(Site.find()) as session:
        withdraw_release(session, course, unit, actor())
    click.echo(f"withdrawn {course}/{unit}")


def _mutated(
    site: Site, course: "Course", units: "Iterable[Unit]", executor: "Executor", limit: int
) -> "Iterator[Problem]":
    """Try the units' tests on mutants, say what came of it, and hand on what must be put right."""
    from yorozu.grading.mutation import mutation

    for unit in units:
        found = mutation(site, course, unit, executor, limit=limit)
        click.echo(
            f"{'NG' if found.problem else 'ok':4}{found.unit} {found.tried} of {found.possible} mutants: "
            f"{found.caught} lost marks, {len(found.unchanged)} without a change that was seen, "
            f"{len(found.survivors)} survived ({found.share:.0%} caught)"
        )
        for word, mutants in (("survived", found.survivors), ("no change seen", found.unchanged)):
            for mutant in mutants:
                click.echo(f"    {found.path}:{mutant.line}: {word}: {mutant}")
        if found.problem:
            yield found.problem


for group in (cohort, course_commands, new, people, records):
    main.add_command(group)
