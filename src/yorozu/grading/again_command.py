"""`yorozu grade --again`: shows what would change, asks, and says what came of it."""

import json
import sys

import click
from rich.console import Console

from yorozu.grading.again_report import as_data, lists, table
from yorozu.grading.command import Again, grade_again
from yorozu.records.regrading import Regraded
from yorozu.site import Site

# A pipe or a log has no width of its own; the table needs about this much.
_WIDTH = 120


def again(
    site: Site,
    course: str,
    unit: str | None,
    *,
    workers: int | None,
    scheduler: str | None,
    actor: str,
    reason: str,
    yes: bool,
    as_json: bool,
) -> int:
    """Grade again; without `yes` a person at a terminal is asked before anything is written.

    Args:
        site: where everything is.
        course: slug of the course.
        unit: slug of the unit; None for all.
        workers: submissions side by side; None for what there is.
        scheduler: address of a Dask scheduler; None for this machine.
        actor: who does it, as events name them.
        reason: why; needed for writing.
        yes: write without asking.
        as_json: print one JSON object.

    Returns:
        the exit code: 0, 1 if something could not be graded again, 130 if it was stopped.
    """
    errors = Console(stderr=True)

    def ask(changed: list[Regraded]) -> str | None:
        if yes:
            return reason
        if not as_json:
            _show(changed)
        if not (sys.stdin.isatty() and reason):
            return None
        question = f"Write {len(changed)} new results with the reason {reason!r}?"
        return reason if click.confirm(question, err=True) else None

    done = grade_again(
        site,
        course,
        unit,
        workers=workers,
        scheduler=scheduler,
        console=errors,
        actor=actor,
        reason=ask,
    )
    if as_json:
        said = {
            "looked_at": done.looked_at,
            "written": done.written,
            "stopped": done.stopped,
            "changed": as_data(done.changed),
            "held": {str(number): why for number, why in done.held.items()},
        }
        click.echo(json.dumps(said, ensure_ascii=False, indent=1))
    else:
        if yes and done.changed:
            _show(done.changed)
        for number, why in done.held.items():
            click.echo(f"stays     attempt {number} could not be graded again: {why}")
        click.echo(_end(done))
    return 130 if done.stopped else 1 if done.held else 0


def _show(changed: list[Regraded]) -> None:
    console = Console()
    Console(width=console.width if console.is_terminal else _WIDTH).print(table(changed))
    for line in lists(changed):
        click.echo(line)


def _end(done: Again) -> str:
    stopped = "; stopped, the same command does the rest" if done.stopped else ""
    if done.written:
        return f"written   {len(done.changed)} of {done.looked_at} attempts{stopped}"
    if done.stopped:
        return f"nothing is written{stopped}"
    if not done.changed:
        return f"nothing differs in {done.looked_at} attempts"
    return (
        f"nothing is written; {len(done.changed)} of {done.looked_at} attempts differ. "
        "To let the new marks count, give --reason, and --yes where nobody can be asked"
    )
