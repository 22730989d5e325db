"""Who gets what, over HTTP as anyone could ask: every kind of asker at every address."""

import hashlib
from dataclasses import replace
from uuid import uuid4

from tests.exchange.conftest import (
    CLASSMATE,
    COURSE,
    HIDDEN_UNIT,
    LEARNER,
    OTHER_COURSE,
    OTHER_TRAINER,
    OUTSIDER,
    TRAINER,
    UNIT,
    Service,
    World,
    solved,
    template,
)

from yorozu.exchange import bundle
from yorozu.japan import now
from yorozu.records import attempts, audit
from yorozu.records.attempts import Mark, Result
from yorozu.records.courses import register_course

OTHER_UNIT = f"{OTHER_COURSE}-01-first"
FORMGRADER, OTHER_FORMGRADER, OTHER_SERVICE = "formgrader-sample", "formgrader-other", "portal"
UNKNOWN = "unknown-to-the-roster"
EVERYONE = (
    None,
    "nobody-s-token",
    OTHER_SERVICE,
    UNKNOWN,
    OUTSIDER,
    OTHER_TRAINER,
    OTHER_FORMGRADER,
    CLASSMATE,
    LEARNER,
    TRAINER,
    FORMGRADER,
)
STAFF = (TRAINER, FORMGRADER)
LEARNERS = (LEARNER, CLASSMATE)
NOT_SIGNED_IN = (None, "nobody-s-token")


def submitted(world: World, released: bool = True) -> int:
    """An attempt of the learner with (released) feedback; its id."""
    with world.client(LEARNER) as client:
        attempt = client.submit(COURSE, UNIT, solved("mine")).attempt
    with world.ledger.session() as session:
        marks = (Mark("total", 1, 2, False, "合計が違います"),)
        attempts.graded(session, attempt, Result("graded", "", marks), now())
        upload = attempts.attempt(session, attempt).upload
        sha256 = world.store.put_feedback(upload, {f"{UNIT}.html": b"<p>feedback</p>"})
        if released:
            attempts.release_feedback(session, attempt, sha256, "grader")
    return attempt


def test_everyone_at_every_address(world: World, intake: Service) -> None:
    attempt = submitted(world)
    unit, hidden = f"courses/{COURSE}/units/{UNIT}", f"courses/{COURSE}/units/{HIDDEN_UNIT}"
    other = f"courses/{OTHER_COURSE}/units/{OTHER_UNIT}"
    allowed: dict[tuple[str, str], tuple[str, ...]] = {
        ("GET", f"courses/{COURSE}/units"): (*LEARNERS, *STAFF),
        ("GET", f"courses/{OTHER_COURSE}/units"): (OTHER_TRAINER, OTHER_FORMGRADER),
        ("GET", f"{unit}/release"): (*LEARNERS, *STAFF),
        ("GET", f"{hidden}/release"): (),
        ("GET", f"{other}/release"): (OTHER_TRAINER, OTHER_FORMGRADER),
        ("GET", f"{unit}/attempts"): STAFF,
        ("GET", f"{hidden}/attempts"): STAFF,
        ("GET", f"attempts/{attempt}/bundle"): (LEARNER, *STAFF),
        ("GET", f"attempts/{attempt}/feedback"): (LEARNER, *STAFF),
        ("PUT", f"{unit}/release"): STAFF,
        ("PUT", f"{hidden}/release"): STAFF,
        ("PUT", f"attempts/{attempt}/feedback"): STAFF,
        ("PUT", f"{unit}/attempts/{uuid4()}"): LEARNERS,
        ("DELETE", f"{hidden}/release"): (),
        ("GET", "courses/nowhere/units"): (),
        ("GET", f"courses/{COURSE}/units/nothing/release"): (),
        ("GET", "attempts/999999/bundle"): (),
        ("GET", "attempts/999999/feedback"): (),
    }
    for (method, path), who_may in allowed.items():
        for who in EVERYONE:
            # What a PUT brings is no bundle, so that those who may put something get as far as being told so.
            answer = world.request(who, method, path, b"no bundle" if method == "PUT" else None)
            if who in who_may:
                expected: tuple[int, ...] = (422,) if method == "PUT" else (200,)
            else:
                expected = (401,) if who in NOT_SIGNED_IN else (403, 404)
            assert answer.status_code in expected, (who, method, path, answer.text)
            if answer.status_code != 200:
                assert set(answer.json()) == {"message"}
    with world.client(LEARNER) as client:
        assert client.bundle(attempt) == bundle.unpack(solved("mine"))
        assert client.feedback(attempt) == {f"{UNIT}.html": b"<p>feedback</p>"}


def test_only_the_enrolled_submit_and_only_as_themselves(world: World, intake: Service) -> None:
    for who in (None, OUTSIDER, TRAINER, OTHER_TRAINER, UNKNOWN, FORMGRADER, OTHER_SERVICE):
        answer = world.put_attempt(who, solved(), uuid4())
        assert answer.status_code == (401 if who is None else 403)
    assert world.bundles() == world.partial_files() == []
    # Nothing in a request can name another person.
    answer = world.request(
        CLASSMATE,
        "PUT",
        f"courses/{COURSE}/units/{UNIT}/attempts/{uuid4()}?username={LEARNER}&student={LEARNER}",
        solved(),
        {
            "X-SHA256": hashlib.sha256(solved()).hexdigest(),
            "X-Forwarded-User": LEARNER,
            "Cookie": f"user={LEARNER}",
        },
    )
    assert answer.status_code == 201
    with world.ledger.session() as session:
        assert attempts.of_person(session, LEARNER) == []
        assert len(attempts.of_person(session, CLASSMATE)) == 1


def test_learners_reach_no_unreleased_unit_and_no_other_course(world: World, intake: Service) -> None:
    for course, unit, status in (
        (COURSE, HIDDEN_UNIT, 404),
        (COURSE, "no-such-unit", 404),
        (OTHER_COURSE, OTHER_UNIT, 403),
        ("no-such-course", OTHER_UNIT, 403),
    ):
        content = bundle.pack_files({f"{unit}.ipynb": bundle.unpack(solved())[f"{UNIT}.ipynb"]})
        answers = (
            world.put_attempt(LEARNER, content, uuid4(), course, unit),
            world.request(LEARNER, "GET", f"courses/{course}/units/{unit}/release"),
        )
        for answer in answers:
            assert answer.status_code == status
            assert course in answer.json()["message"]
    hidden = world.request(LEARNER, "GET", f"courses/{COURSE}/units/{HIDDEN_UNIT}/release").json()["message"]
    missing = world.request(LEARNER, "GET", f"courses/{COURSE}/units/no-such/release").json()["message"]
    assert hidden.replace(HIDDEN_UNIT, "no-such") == missing
    assert world.bundles() == world.partial_files() == []


def test_a_unit_that_left_the_course_is_as_if_never_released(world: World, intake: Service) -> None:
    before = template(COURSE, 1)
    with world.ledger.session() as session:
        register_course(session, replace(before, version="2.0", units=before.units[1:]), "test")
    with world.client(LEARNER) as client:
        assert client.units(COURSE) == []
    assert world.put_attempt(LEARNER, solved(), uuid4()).status_code == 404
    assert world.bundles() == world.partial_files() == []


def test_lists_show_what_one_may_see(world: World, intake: Service) -> None:
    submitted(world)
    with (
        world.client(LEARNER) as learner,
        world.client(CLASSMATE) as classmate,
        world.client(UNKNOWN) as unknown,
    ):
        assert [each.course for each in learner.courses()] == [COURSE]
        assert [each.unit for each in learner.units(COURSE)] == [UNIT]
        assert [each.username for each in learner.attempts()] == [""]
        assert (classmate.attempts(), unknown.attempts(), unknown.courses()) == ([], [], [])
    with world.client(TRAINER) as trainer, world.client(FORMGRADER) as formgrader:
        for staff in (trainer, formgrader):
            (course,) = staff.courses()
            assert (course.course, course.learner, course.trainer, course.due) == (COURSE, False, True, None)
            (attempt,) = staff.class_attempts(COURSE, UNIT)
            assert (attempt.username, attempt.score, attempt.points, attempt.counts) == (LEARNER, 1, 2, True)


def test_unreleased_feedback_is_for_nobody(world: World, intake: Service) -> None:
    attempt = submitted(world, released=False)
    for who in (LEARNER, TRAINER):
        answer = world.request(who, "GET", f"attempts/{attempt}/feedback")
        assert answer.status_code == 404
        assert "フィードバックはまだありません" in answer.json()["message"]


def test_looks_at_others_work_are_in_the_audit_log_and_one_s_own_are_not(
    world: World, intake: Service
) -> None:
    attempt = submitted(world)
    with world.ledger.session() as session:
        before = len(audit.entries(session))
    with world.client(LEARNER) as client:
        client.bundle(attempt)
        client.feedback(attempt)
        client.attempts()
    for who in STAFF:
        with world.client(who) as client:
            client.bundle(attempt)
            client.feedback(attempt)
            client.class_attempts(COURSE, UNIT)
            client.release_feedback(attempt, {f"{UNIT}.html": b"new"})
    world.request(CLASSMATE, "GET", f"attempts/{attempt}/bundle")
    with world.ledger.session() as session:
        entries = audit.entries(session)[: -before or None]
    assert sorted((each.actor, each.action, each.subject) for each in entries) == sorted(
        (who, action, subject)
        for who in STAFF
        for action, subject in (
            ("submission read", LEARNER),
            ("feedback read", LEARNER),
            ("submissions listed", f"{COURSE}/{UNIT}"),
            ("feedback released", LEARNER),
        )
    )
    assert {each.detail for each in entries if each.subject == LEARNER} == {f"{COURSE}/{UNIT} 第1回"}


def test_trainers_release_and_withdraw(world: World, intake: Service) -> None:
    notebook = bundle.unpack(solved())[f"{UNIT}.ipynb"]
    content = bundle.pack_files({f"{HIDDEN_UNIT}.ipynb": notebook})
    for who in STAFF:
        with world.client(who) as trainer, world.client(LEARNER) as learner:
            trainer.release(COURSE, HIDDEN_UNIT, content)
            assert [each.unit for each in learner.units(COURSE)] == [UNIT, HIDDEN_UNIT]
            assert learner.fetch(COURSE, HIDDEN_UNIT) == bundle.unpack(content)
            trainer.withdraw(COURSE, HIDDEN_UNIT)
            assert [each.unit for each in learner.units(COURSE)] == [UNIT]
