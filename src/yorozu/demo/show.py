"""`yorozu up`: the system, with the demonstration where nobody real is, until somebody stops it."""

import time
from collections.abc import Mapping

from rich.console import Console
from rich.panel import Panel
from rich.table import Table

from yorozu.demo.passwords import file_of
from yorozu.demo.prepare import HR, MANAGER, STAFF, TRAINER, is_prepared, prepare, sign_ins
from yorozu.errors import YorozuError
from yorozu.hub.courses import register_courses
from yorozu.hub.up import ONE_ACCOUNT_WARNING, running
from yorozu.japan import now, to_jst
from yorozu.records.database import Ledger
from yorozu.records.people import has_people
from yorozu.site import Site

_ROLES = (("staff 職員", STAFF), ("trainer 講師", TRAINER), ("manager 所属長", MANAGER), ("HR 人事", HR))


class RealPeople(YorozuError):
    """The demonstration was asked for on a site with people of its own."""


def show(site: Site, *, port: int, demo: bool | None, console: Console) -> None:
    """Start everything, say where it is, and serve until Ctrl-C, SIGTERM or the hub's end.

    Args:
        site: where to work.
        port: on 127.0.0.1.
        demo: True adds the demonstration's people, False does not, None does where the ledger has nobody.
        console: told of every step.

    Raises:
        RealPeople: the demonstration was asked for and the ledger has other people.
        YorozuError: what else keeps the system from starting.
    """
    began = time.monotonic()

    def report(step: str) -> None:
        console.print(f"[dim]{time.monotonic() - began:5.1f} s[/dim]  {step}", highlight=False)

    report("preparing the training records and the courses")
    passwords = _ready(site, demo)
    try:
        with running(site, port=port, report=report) as system:
            console.print(_welcome(system.url, passwords, site))
            console.print(ONE_ACCOUNT_WARNING, style="yellow", highlight=False)
            system.wait()
    except KeyboardInterrupt:
        report("stopped")


def _ready(site: Site, demo: bool | None) -> Mapping[str, str]:
    """Bring the ledger up to date; the demonstration's passwords, none on a site with real people."""
    ledger = Ledger(site.ledger_url)
    try:
        ledger.migrate()
        register_courses(site, ledger, "up")
        with ledger.session() as session:
            peopled, ours = has_people(session), is_prepared(session)
        if not peopled and demo is not False:
            return prepare(site, ledger, to_jst(now()).date())
        if demo and not ours:
            raise RealPeople(
                f"the ledger {ledger} has people already; the demonstration is for a ledger without any: "
                "leave out --demo, or set YOROZU_ROOT to another folder"
            )
        return sign_ins(site, ledger) if ours else {}
    finally:
        ledger.dispose()


def _welcome(url: str, passwords: Mapping[str, str], site: Site) -> Panel:
    lines = Table.grid(padding=(0, 2))
    lines.add_row("Open", f"[bold]{url}[/bold]")
    for role, username in _ROLES if passwords else ():
        lines.add_row(role, f"{username}  {passwords[username]}")
    if passwords:
        lines.add_row("everyone else", str(file_of(site)))
    lines.add_row("Stop", "Ctrl-C")
    return Panel(lines, title="よろず研修 is running", expand=False)
