from dataclasses import replace

from yorozu.curriculum.course import Course
from yorozu.demo.answers import Kind, PreparedUnit
from yorozu.demo.deserved import PersonRecord, UnitRecord, deserved_record


def deserved(course: Course, prepared: PreparedUnit, *kinds: Kind) -> PersonRecord:
    return deserved_record(course, [prepared], [kinds])


def test_the_best_attempt_counts_whichever_comes_last(course: Course, prepared: PreparedUnit) -> None:
    best_first = deserved(course, prepared, Kind.RIGHT, Kind.BLANK)
    best_last = deserved(course, prepared, Kind.BLANK, Kind.RIGHT)
    expected = UnitRecord(("graded", "graded"), 5, 5, True)
    assert best_first.units[prepared.slug] == best_last.units[prepared.slug] == expected
    assert best_first.completion == best_last.completion == 100.0


def test_a_pass_needs_the_courses_share_of_the_points(course: Course, prepared: PreparedUnit) -> None:
    lenient, strict = replace(course, unit_score=0.6), replace(course, unit_score=0.61)
    assert deserved(lenient, prepared, Kind.PARTLY).completion == 60.0
    assert deserved(strict, prepared, Kind.PARTLY).completion is None


def test_what_was_refused_is_no_attempt(course: Course, prepared: PreparedUnit) -> None:
    record = deserved(course, prepared, Kind.UNREADABLE)
    assert record == PersonRecord({prepared.slug: UnitRecord((), None, 5, False)}, None)


def test_attempts_without_marks_have_no_best(course: Course, prepared: PreparedUnit) -> None:
    record = deserved(course, prepared, Kind.ENDLESS, Kind.DIES)
    assert record.units[prepared.slug] == UnitRecord(("timeout", "died"), None, 5, False)


def test_a_completion_needs_every_required_unit(course: Course, prepared: PreparedUnit) -> None:
    second = replace(course.units[0], slug="sample-02-more")
    two = replace(course, units=(*course.units, second))
    assert deserved(two, prepared, Kind.RIGHT).completion is None
    optional = replace(course, units=(*course.units, replace(second, required=False)))
    assert deserved(optional, prepared, Kind.RIGHT).completion == 100.0


def test_who_handed_nothing_in_has_no_attempt(course: Course, prepared: PreparedUnit) -> None:
    assert deserved(course, prepared) == PersonRecord({prepared.slug: UnitRecord((), None, 5, False)}, None)
