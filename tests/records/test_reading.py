from fractions import Fraction

import pytest
import sqlalchemy
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.records.conftest import FULL, HALF, World, marks

from yorozu.records import models, reading
from yorozu.records.corrections import correct_grade
from yorozu.records.reading import Mark, load, reaches, total

TENTHS = st.integers(0, 100).map(lambda tenths: Fraction(tenths, 10))


@settings(deadline=None)
@given(st.lists(st.tuples(TENTHS, TENTHS).map(sorted), min_size=1, max_size=12), st.integers(0, 100))
def test_whether_a_score_reaches_the_share_is_decided_as_by_exact_arithmetic(
    pairs: list[list[Fraction]], percent: int
) -> None:
    score, points = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
    exact = points > 0 and score >= Fraction(percent, 100) * points
    as_floats = total(float(pair[0]) for pair in pairs), total(float(pair[1]) for pair in pairs)
    assert reaches(*as_floats, percent / 100) is exact


def test_a_unit_without_points_is_never_passed() -> None:
    assert not reaches(0.0, 0.0, 0.0)


def test_a_mark_fails_when_a_point_is_missing() -> None:
    assert Mark("a", 4.9, 5, False, "").failed
    assert not Mark("a", 0.1 + 0.2, 0.3, False, "").failed


def test_corrections_stand_in_marks_and_score(world: World) -> None:
    attempt = world.submit("hanako", "u1", FULL)
    with world.session() as session:
        for score in (1.0, 4.5):
            correct_grade(session, attempt, "blank_rows", score, "kumi", "見直し")
        read = load(session, sqlalchemy.select(models.Attempt.id))[0]
    assert [(mark.test, mark.score) for mark in read.marks] == [("total", 5), ("blank_rows", 4.5)]
    assert (read.score, read.points) == (9.5, 10)


def test_reading_many_attempts_takes_no_more_queries_than_reading_one(world: World) -> None:
    counts = []
    for _ in range(2):
        for _ in range(4):
            world.submit("hanako", "u1", HALF)
        with world.counted() as statements, world.session() as session:
            found = load(session, sqlalchemy.select(models.Attempt.id))
        counts.append(len([line for line in statements if line.startswith("SELECT")]))
    assert len(found) == 8
    assert [one.marks for one in found] == [marks(HALF)] * 8
    assert counts[0] == counts[1]


def test_more_attempts_than_can_be_asked_for_at_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = [world.submit("hanako", "u1", given) for given in (FULL, HALF, FULL, HALF, FULL)]
    with world.session() as session:
        whole = load(session, sqlalchemy.select(models.Attempt.id))
        monkeypatch.setattr(reading, "_AT_ONCE", 2)
        assert load(session, sqlalchemy.select(models.Attempt.id)) == whole
    assert [one.id for one in whole] == numbers
