"""The corpus of the course ocr: its snapshot is of the forms that are planned, and its README counts it."""

import csv
import subprocess
import sys
from pathlib import Path

CORPUS = Path(__file__).parent.parent / "courses" / "ocr" / "corpus"
PLAN = """
from plan import make_plan
for form in make_plan()[2]:
    for name, text in form.written.items():
        print(form.id, name, text, form.value[name], sep="\\t")
"""


def test_the_snapshot_is_of_the_forms_that_the_plan_fills_in() -> None:
    shown = subprocess.run(
        [sys.executable, "-c", PLAN],
        cwd=CORPUS / "generator",
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"PYTHONIOENCODING": "utf-8"},
        check=True,
    ).stdout
    planned = [tuple(line.split("\t")) for line in shown.splitlines()]
    with (CORPUS / "snapshot" / "cells.csv").open(encoding="utf-8", newline="") as file:
        snapshot = [(row["form"], row["field"], row["written"], row["value"]) for row in csv.DictReader(file)]
    assert planned == snapshot


def test_the_readme_says_what_the_snapshot_holds() -> None:
    script = CORPUS / "generator" / "report.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True)
    assert done.stderr == ""
    assert done.returncode == 0
