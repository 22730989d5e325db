from tests.records.conftest import FULL, World

from yorozu.records.events import Kind, events


def test_the_chronicle_tells_who_did_what_and_when(world: World) -> None:
    first = world.submit("hanako", "u1", FULL)
    last = world.submit("hanako", "u2", FULL)
    world.submit("jiro", "u1", FULL)
    with world.session() as session:
        told = events(session, "hanako")
        of_first = events(session, attempt_id=first)
    assert [(one.kind, one.actor, one.unit, one.attempt) for one in told] == [
        (Kind.ENROLLED, "kumi", None, None),
        (Kind.SUBMITTED, "hanako", "u1", first),
        (Kind.GRADED, "grader", "u1", first),
        (Kind.PASSED, "grader", "u1", first),
        (Kind.SUBMITTED, "hanako", "u2", last),
        (Kind.GRADED, "grader", "u2", last),
        (Kind.PASSED, "grader", "u2", last),
        (Kind.COMPLETED, "grader", None, None),
    ]
    assert of_first == told[1:4]
    assert {(one.username, one.course) for one in told} == {("hanako", "excel")}
    assert told[2].data == {"outcome": "graded", "score": 10, "points": 10}
    assert told[7].data == {"version": "1.0.0", "fiscal_year": 2026, "score": 100}
    assert [one.at for one in told[1:]] == sorted(one.at for one in told[1:])
