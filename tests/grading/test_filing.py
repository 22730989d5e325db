import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.grading.conftest import RIGHT, UNIT, SampleUnit

from yorozu.grading.job import GradingResult
from yorozu.grading.processes import WorkerPool
from yorozu.grading.worker import grade
from yorozu.records.attempts import Attempt
from yorozu.records.database import Ledger
from yorozu.site import Site

DRIVER = Path(__file__).with_name("kill_points.py")
MOST = 12


def test_a_grader_killed_at_any_point_loses_nothing_and_records_nothing_twice(
    built: Site,
    ledger: Ledger,
    submit: Callable[..., Attempt],
    unit: SampleUnit,
    processes: WorkerPool,
    tmp_path: Path,
) -> None:
    notebooks = [
        unit.notebook(**RIGHT | {"largest": "def largest(a):\n    return 0"}),
        unit.notebook(**RIGHT),
    ]
    running = [processes.submit(grade, unit.job(notebook)) for notebook in notebooks]
    results: dict[bytes, GradingResult] = {}
    for notebook, future in zip(notebooks, running, strict=True):
        submit(notebook)
        results[json.dumps(notebook).encode()] = future.result(120)
    ledger.dispose()
    (tmp_path / "results").write_bytes(pickle.dumps(results))
    done = subprocess.run(
        [sys.executable, DRIVER, built.root, tmp_path / "results", str(MOST)],
        capture_output=True,
        text=True,
        timeout=150,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["wrong"] == []
    assert report["tried"] == MOST
    expected = report["expected"]
    assert expected["waiting"] == 0
    assert [one[:4] for one in expected["attempts"]] == [
        [1, "graded", 2.0, False],
        [2, "graded", 5.0, True],
    ]
    for kind, times in (("graded", 2), ("passed", 1), ("completed", 1)):
        assert expected["events"].count(kind) == times
    assert expected["gradebook"][0] == 5.0
    assert expected["feedback"] == [[f"{UNIT}.html"]] * 2
