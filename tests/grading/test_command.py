"""`yorozu grade` as a program: with a real Ctrl-C, and on a real Dask cluster that loses a worker."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.grading.conftest import COURSE, RIGHT, UNIT, SampleUnit, wait_until
from tests.grading.test_main import sleepers

from yorozu.grading.coordinator import alone
from yorozu.records import attempts
from yorozu.records.attempts import Attempt
from yorozu.records.database import Ledger
from yorozu.records.events import Kind, events
from yorozu.site import Site

YOROZU = str(Path(sys.executable).with_name("yorozu"))
Submit = Callable[..., Attempt]
pytestmark = pytest.mark.timeout(900)


def environment(site: Site) -> dict[str, str]:
    return {**os.environ, "YOROZU_ROOT": str(site.root), "YOROZU_LEDGER_URL": site.ledger_url}


def grade(site: Site, *options: str, **environ: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [YOROZU, "grade", COURSE, *options],
        env=environment(site) | environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(process: "subprocess.Popen[str]") -> tuple[int, str, str]:
    try:
        out, errors = process.communicate(timeout=400)
    finally:
        process.kill()
    return process.returncode, out, errors


def slow(unit: SampleUnit, mark: str, seconds: int) -> object:
    """A right answer that can be seen from outside while it runs, until a moment from now."""
    code = (
        "import subprocess, sys, time\n"
        f"subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)', '{mark}'])\n"
        f"while time.time() < {time.time() + seconds}:\n    time.sleep(0.1)\n"
    )
    return unit.notebook(**RIGHT | {"total": code + RIGHT["total"]})


def patient(site: Site) -> None:
    with (site.courses / COURSE / "course.toml").open("a", encoding="utf-8") as course:
        course.write("limits = { cell_seconds = 170 }\n")


def now_is(ledger: Ledger, attempt: Attempt) -> Attempt:
    with ledger.reading() as session:
        return attempts.attempt(session, attempt.id)


def test_ctrl_c_leaves_what_is_done_and_a_rerun_does_the_rest(
    built: Site, ledger: Ledger, submit: Submit, unit: SampleUnit
) -> None:
    patient(built)
    mark = f"sleeper-command-{os.getpid()}"
    first, second = submit(unit.notebook(**RIGHT)), submit(slow(unit, mark, 30))
    stopped = grade(built, "--workers", "1")
    wait_until(lambda: bool(sleepers(mark)))
    stopped.send_signal(signal.SIGINT)
    code, out, errors = ended(stopped)
    assert (code, out) == (130, f"graded    1 of {COURSE}\nleft      1; the same command takes them up\n"), (
        errors
    )
    assert "Traceback" not in errors
    wait_until(lambda: not sleepers(mark))
    done = now_is(ledger, first)
    assert (done.score, now_is(ledger, second).state) == (5, "grading")

    code, out, errors = ended(grade(built, UNIT))
    assert (code, out) == (0, f"graded    1 of {COURSE}/{UNIT}\n"), errors
    assert now_is(ledger, first) == done
    assert now_is(ledger, second).score == 5
    code, out, errors = ended(grade(built))
    assert (code, out) == (0, f"graded    0 of {COURSE}\n"), errors


def test_a_site_with_a_grader_is_left_to_it(built: Site, ledger: Ledger) -> None:
    with alone(built):
        code, _, errors = ended(grade(built))
    assert code == 1
    assert "stop `yorozu up` first" in errors
    assert "Traceback" not in errors


def test_names_that_are_not_there_are_refused(built: Site, ledger: Ledger) -> None:
    code, _, errors = ended(grade(built, "sample-09-gone"))
    assert (code, "has no unit 'sample-09-gone'" in errors) == (1, True)


def test_nobody_at_the_address_is_said_with_the_way_out(built: Site, ledger: Ledger) -> None:
    code, _, errors = ended(grade(built, "--scheduler", "tcp://127.0.0.1:9"))
    assert code == 1
    assert "no Dask scheduler answers at tcp://127.0.0.1:9" in errors
    assert "Traceback" not in errors


def test_without_the_extra_the_way_to_it_is_said(built: Site, ledger: Ledger, tmp_path: Path) -> None:
    absent = "raise ModuleNotFoundError('No module named distributed', name='distributed')"
    (tmp_path / "distributed.py").write_text(absent, encoding="ascii")
    running = grade(built, "--scheduler", "tcp://127.0.0.1:9", PYTHONPATH=str(tmp_path))
    code, _, errors = ended(running)
    assert code == 1
    assert "needs the package distributed, which is not installed" in errors
    assert "uv sync --extra cluster" in errors
    assert "Traceback" not in errors


def parent(pid: str) -> str:
    return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1]


def worker_of(sleeper: str) -> int:
    """The process that the zygote belongs to under which a submission runs."""
    pid = sleeper
    while b"yorozu.grading.sandbox.zygote" not in Path(f"/proc/{pid}/cmdline").read_bytes():
        pid = parent(pid)
    while b"yorozu.grading.sandbox.zygote" in Path(f"/proc/{pid}/cmdline").read_bytes():
        pid = parent(pid)
    return int(pid)


@contextmanager
def cluster(folder: Path, **settings: str) -> Iterator[str]:
    """The address of a scheduler with two workers, each under a nanny, which know nothing of the site."""
    folder.mkdir()
    environ = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ} | settings
    file = folder / "scheduler.json"
    quiet = ["--scheduler-file", str(file), "--no-dashboard"]
    commands = [["scheduler", "--host", "127.0.0.1", "--port", "0", *quiet]]
    commands += [["worker", "--nthreads", "1", "--nworkers", "1", *quiet]] * 2
    running = []
    try:
        with (folder / "log").open("wb") as log:
            for command in commands:
                dask = [sys.executable, "-m", "distributed.cli.dask_" + command[0], *command[1:]]
                running.append(subprocess.Popen(dask, cwd=folder, env=environ, stdout=log, stderr=log))
                wait_until(file.exists)
        wait_until(lambda: (folder / "log").read_text().count("Starting established connection") >= 4)
        yield "tcp" + file.read_text().split('"tcp', 1)[1].split('"', 1)[0]
    finally:
        for process in reversed(running):
            process.terminate()
        for process in running:
            try:
                process.wait(60)
            except subprocess.TimeoutExpired:
                process.kill()


def test_a_cluster_grades_and_a_worker_that_dies_costs_no_result(
    built: Site, ledger: Ledger, submit: Submit, unit: SampleUnit, tmp_path: Path
) -> None:
    patient(built)
    mark = f"sleeper-cluster-{os.getpid()}"
    with cluster(tmp_path / "elsewhere") as address:
        quick, lost = submit(unit.notebook(**RIGHT)), submit(slow(unit, mark, 30))
        running = grade(built, "--scheduler", address)
        wait_until(lambda: bool(sleepers(mark)))
        os.kill(worker_of(sleepers(mark)[0]), signal.SIGKILL)
        code, out, errors = ended(running)
    assert (code, out) == (0, f"graded    2 of {COURSE}\n"), errors
    assert [now_is(ledger, one).score for one in (quick, lost)] == [5, 5]
    with ledger.reading() as session:
        kinds = [event.kind for event in events(session, attempt_id=lost.id)]
    assert kinds.count(Kind.GRADED) == 1
    assert now_is(ledger, lost).boxed


def test_a_submission_that_takes_its_workers_along_is_told_so_and_the_others_are_graded(
    built: Site, ledger: Ledger, submit: Submit, unit: SampleUnit, tmp_path: Path
) -> None:
    patient(built)
    mark = f"sleeper-killed-{os.getpid()}"
    # One death is too many here, so that one has to be seen.
    with cluster(tmp_path / "elsewhere", DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES="0") as address:
        lost, quick = submit(slow(unit, mark, 150)), submit(unit.notebook(**RIGHT), username="taro")
        running = grade(built, "--scheduler", address)
        wait_until(lambda: bool(sleepers(mark)) and now_is(ledger, quick).state == "graded")
        os.kill(worker_of(sleepers(mark)[0]), signal.SIGKILL)
        code, out, errors = ended(running)
    assert (code, out) == (0, f"graded    2 of {COURSE}\n"), errors
    assert now_is(ledger, quick).score == 5
    done = now_is(ledger, lost)
    assert (done.outcome, done.score, "途中で終わってしまいました" in done.reason) == ("died", 0, True)
