"""Fifty learners submit one unit at once, over HTTP, to a running system: when does each see a score?

A whole system runs as `yorozu up` runs it (hub, proxy, portal, exchange, grader) in a temporary folder. Each
learner has signed in before, sends the submission to the exchange with a token of their own, and asks the
exchange for the score, which answers as soon as it is there. Afterwards one learner submits alone,
repeatedly, and plain `nbgrader autograde` grades some of the same submissions, one after the other.
"""

import argparse
import statistics
import tempfile
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import common

from grading import plain
from yorozu.curriculum.answers import read_answers
from yorozu.curriculum.build import build
from yorozu.curriculum.course import load_courses
from yorozu.curriculum.percent import read_percent
from yorozu.curriculum.prove import answered
from yorozu.demo.prepare import copy_of
from yorozu.exchange import bundle
from yorozu.exchange.client import ExchangeClient
from yorozu.exchange.release import release_unit
from yorozu.hub.client import HubSession
from yorozu.hub.courses import register_courses
from yorozu.hub.up import running
from yorozu.japan import now, to_jst
from yorozu.records import enrolments
from yorozu.records.database import Ledger
from yorozu.records.roster import import_roster
from yorozu.records.sign_in import set_password
from yorozu.site import Site

COURSE, UNIT = "excel", "excel-01-read"
PASSWORD = "for-the-benchmark"


def enter_class(site: Site, ledger: Ledger, people: int) -> list[str]:
    """Enter a class of so many learners in an empty ledger; their user names."""
    today = to_jst(now()).date()
    names = [f"learner{number:03}" for number in range(people)]
    departments, roster = site.root / "departments.csv", site.root / "people.csv"
    departments.write_text("所属コード,所属名,上位所属コード\n100,総務部,\n", encoding="utf-8-sig")
    rows = [f"{n:05},架空 {name},{name},100,,2026-04-01," for n, name in enumerate(names, 1)]
    header = "職員番号,氏名,ユーザー名,所属コード,所属長,発令日,役割\n"
    roster.write_text(header + "\n".join(rows) + "\n", encoding="utf-8-sig")
    with ledger.session() as session:
        import_roster(session, departments, roster, "benchmark", today)
        due = today + timedelta(days=30)
        cohort = enrolments.open_cohort(session, COURSE, "計測", today, due, "benchmark")
        enrolments.enrol(session, cohort, names, "benchmark")
        release_unit(site, session, COURSE, UNIT, "benchmark")
        for name in names:
            set_password(session, name, PASSWORD)
    return names


def signed_in(url: str, exchange: str, name: str) -> ExchangeClient:
    """A learner's client of the exchange, with a token that the hub gave the learner."""
    with HubSession(url, name, PASSWORD) as session:
        session.get("/hub/home")
        answer = session.change("POST", f"/hub/api/users/{name}/tokens", {"note": "benchmark"})
        answer.raise_for_status()
        return ExchangeClient(exchange, answer.json()["token"])


def seconds_to_score(client: ExchangeClient, content: bytes) -> float:
    """Submit, and ask until the score is there: seconds from the first byte to the score."""
    began = time.perf_counter()
    receipt = client.submit(COURSE, UNIT, content)
    while True:
        mine = client.attempts(COURSE, UNIT, until=receipt.attempt)
        if any(each.attempt == receipt.attempt and each.state == "graded" for each in mine):
            return time.perf_counter() - began


def share(values: Sequence[float], percent: int) -> float:
    """The value that so many percent do not exceed."""
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--within", type=float, default=2.0, help="seconds over which the submissions come")
    parser.add_argument("--alone", type=int, default=5, help="submissions of one learner alone, afterwards")
    options = parser.parse_args()
    common.compile_bytecode()
    with tempfile.TemporaryDirectory(prefix="yorozu-class-") as folder:
        site = copy_of(Site.at(common.CHECKOUT, {}), Path(folder) / "site")
        ledger = Ledger(site.ledger_url)
        ledger.migrate()
        register_courses(site, ledger, "benchmark")
        build(site, load_courses(site.courses))
        names = enter_class(site, ledger, options.people)
        unit = next(c for c in load_courses(site.courses) if c.slug == COURSE).unit(UNIT)
        right, wrong, _ = read_answers(unit, read_percent(unit.text))
        notebooks = [answered(read_percent(unit.text), answer) for answer in [*right, *wrong]]
        contents = [bundle.pack_files({f"{UNIT}.ipynb": notebook}) for notebook in notebooks]
        with running(site, report=print, proxy_cache=common.CHECKOUT / ".yorozu") as system:
            exchange = system.service_url("exchange")
            with ThreadPoolExecutor(8) as pool:
                clients = list(pool.map(lambda name: signed_in(system.url, exchange, name), names))
            print(f"{len(clients)} learners signed in", flush=True)
            waits: list[float] = []

            def one(number: int) -> None:
                time.sleep(options.within * number / len(clients))
                content = contents[number % len(contents)]
                waits.append(seconds_to_score(clients[number], content))

            threads = [threading.Thread(target=one, args=(number,)) for number in range(len(clients))]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            alone = [seconds_to_score(clients[0], contents[0]) for _ in range(options.alone)]
        ledger.dispose()
        few = [each for each in common.submissions(site, 6) if each.unit.slug == UNIT]
        theirs = plain(site, few).autograde
    common.finish(
        "classroom",
        {
            "benchmark": "classroom",
            **common.machine(),
            "people": len(waits),
            "p50_seconds": round(share(waits, 50), 2),
            "p95_seconds": round(share(waits, 95), 2),
            "longest_seconds": round(max(waits), 2),
            "alone_seconds": [round(value, 2) for value in alone],
            "nbgrader_seconds_each": round(theirs / len(few), 2),
            # Against what the class needs with nbgrader's command, one submission after the other.
            "ratio": round(options.people * theirs / len(few) / share(waits, 95), 2),
        },
    )


if __name__ == "__main__":
    main()
