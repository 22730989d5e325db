"""The loop itself: the real command on the real courses, and what it makes of a wrong record."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from yorozu.demo.deserved import PersonRecord, UnitRecord
from yorozu.demo.loop import DemoResult, run
from yorozu.demo.plan import PLAN, PlanMisfit
from yorozu.demo.report import as_data, table
from yorozu.records.people import Person
from yorozu.site import Site


@pytest.fixture
def result() -> DemoResult:
    """One person, whose record is right."""
    record = PersonRecord({"u": UnitRecord(("graded", "timeout"), 4, 5, True)}, 80.0)
    sato = Person("sato", "0001001", "佐藤　花子", "K210", "戸籍住民課")
    return DemoResult("excel", ("u",), (sato,), {"sato": record}, {"sato": record}, 1.0)


def changed(result: DemoResult, record: PersonRecord) -> DemoResult:
    kept: Mapping[str, PersonRecord] = {"sato": record}
    return replace(result, kept=kept)


def test_a_record_as_deserved_is_no_difference(result: DemoResult) -> None:
    assert result.differences == []
    assert as_data(result)["differences"] == []
    assert list(table(result).columns[3].cells) == ["4／5 合格（2回）"]
    assert list(table(result).columns[5].cells) == ["一致"]


@pytest.mark.parametrize(
    "record",
    [
        PersonRecord({"u": UnitRecord(("graded", "timeout"), 4, 5, True)}, None),
        PersonRecord({"u": UnitRecord(("graded",), 4, 5, True)}, 80.0),
        PersonRecord({"u": UnitRecord(("graded", "timeout"), 5, 5, True)}, 80.0),
        PersonRecord({"u": UnitRecord(("graded", "timeout"), 4, 5, False)}, 80.0),
    ],
)
def test_any_other_record_is_a_difference_with_its_name(result: DemoResult, record: PersonRecord) -> None:
    wrong = changed(result, record)
    assert [one.username for one in wrong.differences] == ["sato"]
    assert as_data(wrong)["differences"][0].startswith("sato: ")
    assert list(table(wrong).columns[5].cells) == ["相違"]


def test_without_its_course_the_loop_is_refused_before_anything_is_made(site: Site, tmp_path: Path) -> None:
    with pytest.raises(PlanMisfit, match=r"go through the course 'excel', which .*courses lacks"):
        run(site, keep=tmp_path / "kept", report=print)
    assert not (tmp_path / "kept").exists()


def test_a_course_with_another_number_of_required_units_does_not_fit_the_plan(
    site: Site, checkout: Path, tmp_path: Path
) -> None:
    course = shutil.copytree(checkout / "courses" / "excel", site.courses / "excel") / "course.toml"
    text = course.read_text(encoding="utf-8")
    course.write_text(text.replace("required = true", "required = false", 1), encoding="utf-8")
    with pytest.raises(PlanMisfit, match=r"has 5 required units, and .* sato's answers to 6"):
        run(site, keep=tmp_path / "kept", report=print)
    assert not (tmp_path / "kept").exists()


@pytest.mark.hub
@pytest.mark.timeout(900)
def test_the_demonstration_ends_well_and_leaves_nothing(checkout: Path, tmp_path: Path) -> None:
    environ = {**os.environ, "YOROZU_ROOT": str(checkout), "TMPDIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", "from yorozu.cli import main; main()", "demo", "--json"],
        env=environ,
        capture_output=True,
        text=True,
        timeout=840,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    data = json.loads(done.stdout)
    assert {person["username"] for person in data["people"]} == PLAN.keys()
    assert data["differences"] == []
    completed = [person["username"] for person in data["people"] if person["kept"]["completion"] is not None]
    assert completed == ["sato", "suzuki", "takahashi", "tanaka", "ito", "watanabe"]
    outcomes = {
        outcome
        for person in data["people"]
        for unit in person["kept"]["units"].values()
        for outcome in unit["outcomes"]
    }
    assert outcomes == {"graded", "timeout", "died"}
    assert [path for path in tmp_path.iterdir() if path.name.startswith("yorozu-demo-")] == []
