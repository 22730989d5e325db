import json
from pathlib import Path

import pytest

from yorozu.curriculum.build import build
from yorozu.curriculum.course import Course
from yorozu.curriculum.problems import CurriculumError
from yorozu.demo.answers import Deserved, Kind, PreparedUnit
from yorozu.grading.proof import proof_grade
from yorozu.site import Site


@pytest.fixture
def fetched(site: Site, course: Course, prepared: PreparedUnit) -> bytes:
    build(site, [course])
    return (site.release / course.slug / prepared.slug / f"{prepared.slug}.ipynb").read_bytes()


def test_grading_gives_what_is_deserved(site: Site, prepared: PreparedUnit, fetched: bytes) -> None:
    folder = site.source / prepared.course / prepared.slug
    given = {}
    for kind in (Kind.RIGHT, Kind.OTHER_WAY, Kind.PARTLY, Kind.WRONG, Kind.BLANK):
        scores, _ = proof_grade(folder, prepared.filled_in(fetched, kind))
        given[kind] = (
            sum(score for score, _ in scores.values()),
            sum(points for _, points in scores.values()),
        )
    deserved = {kind: prepared.deserved(kind) for kind in given}
    assert given == {kind: (one.score, one.points) for kind, one in deserved.items()}
    assert [one.score for one in deserved.values()] == [5, 5, 3, 2, 0]


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [(Kind.ENDLESS, "timeout"), (Kind.DIES, "died"), (Kind.UNREADABLE, "refused")],
)
def test_what_cannot_be_graded_deserves_its_outcome_and_nothing(
    prepared: PreparedUnit, kind: Kind, outcome: str
) -> None:
    assert prepared.deserved(kind) == Deserved(outcome, 0, 5)


def test_a_blank_answer_changes_no_cell(prepared: PreparedUnit, fetched: bytes) -> None:
    assert json.loads(prepared.filled_in(fetched, Kind.BLANK)) == json.loads(fetched)


def test_an_answer_shows_no_marker_of_the_solution(prepared: PreparedUnit, fetched: bytes) -> None:
    answered = prepared.filled_in(fetched, Kind.RIGHT).decode()
    assert "SOLUTION" not in answered
    assert "まだ書かれていません" not in answered


def test_an_unreadable_answer_is_no_notebook(prepared: PreparedUnit, fetched: bytes) -> None:
    with pytest.raises(ValueError, match="Expecting value"):
        json.loads(prepared.filled_in(fetched, Kind.UNREADABLE))


def test_a_malformed_known_answer_is_refused(course: Course) -> None:
    unit = course.units[0]
    broken = Path(unit.wrong_answers / "nameless.py")
    broken.write_text("# %% total\ndef total(amounts):\n    return 0\n", encoding="utf-8")
    with pytest.raises(CurriculumError, match=r"nameless\.py"):
        PreparedUnit.of(course, unit)
