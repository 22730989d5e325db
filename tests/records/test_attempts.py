"""Receiving and grading: by example, at the same time from many threads, and by generated sequences."""

import math
import threading
import uuid
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
import sqlalchemy
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from tests.records.conftest import COURSE, FULL, HALF, NOON, NOTHING, World, marks

from yorozu.records import attempts, completions, models
from yorozu.records.attempts import InvalidResult, Mark, Receipt, Result, Times, UploadConflict, Work
from yorozu.records.corrections import waive
from yorozu.records.enrolments import NotEnrolled, enrol
from yorozu.records.events import Kind, events
from yorozu.records.lookup import NotRecorded
from yorozu.records.templates import UnknownUnit

UPLOAD = uuid.UUID("00000000-0000-4000-8000-000000000001")


def receive(world: World, username: str = "hanako", unit: str = "u1", sha256: str = "aa") -> Receipt:
    with world.session() as session:
        return attempts.receive(session, username, "excel", unit, UPLOAD, sha256, 10, NOON)


def test_attempts_count_per_person_and_unit(world: World) -> None:
    assert [world.receive("hanako", unit).number for unit in ("u1", "u1", "u2", "u1")] == [1, 2, 1, 3]
    assert world.receive("jiro", "u1").number == 1


def test_the_same_upload_again_gives_the_same_receipt(world: World) -> None:
    first = receive(world)
    world.receive("hanako", "u1")
    assert receive(world) == first == Receipt(first.attempt, 1, NOON, "aa")
    with world.session() as session:
        assert [one.number for one in attempts.of_person(session, "hanako")] == [1, 2]
        assert attempts.upload_exists(session, UPLOAD)
        assert not attempts.upload_exists(session, uuid.uuid4())


def test_an_upload_cannot_be_used_for_something_else(world: World) -> None:
    first = receive(world)
    for other in (("jiro", "u1", "aa"), ("hanako", "u2", "aa"), ("hanako", "u1", "bb")):
        with pytest.raises(UploadConflict, match=str(UPLOAD)):
            receive(world, *other)
    with world.session() as session:
        assert attempts.of_person(session, "jiro") == []
    assert receive(world) == first


def test_what_nobody_could_submit_is_not_received(world: World) -> None:
    for username, course, unit, error in (
        ("nobody", "excel", "u1", NotRecorded),
        ("hanako", "word", "u1", NotRecorded),
        ("hanako", "excel", "u9", UnknownUnit),
        ("kumi", "excel", "u1", NotEnrolled),
    ):
        with pytest.raises(error), world.session() as session:
            attempts.receive(session, username, course, unit, UPLOAD, "aa", 10, NOON)
    with world.session() as session:
        assert attempts.waiting(session, 10) == []


def test_an_attempt_goes_from_received_through_grading_to_graded(world: World) -> None:
    receipt = world.receive("hanako", "u1")
    with world.session() as session:
        received = attempts.attempt(session, receipt.attempt)
        attempts.started(session, receipt.attempt, NOON)
        attempts.started(session, receipt.attempt, world.tick())
        grading = attempts.attempt(session, receipt.attempt)
    world.grade(receipt.attempt, HALF)
    with world.session() as session:
        attempts.started(session, receipt.attempt, world.tick())
        graded = attempts.attempt(session, receipt.attempt)
    assert (received.state, grading.state, graded.state) == ("received", "grading", "graded")
    assert (received.username, received.course, received.unit) == ("hanako", "excel", "u1")
    assert (received.started_at, received.outcome, received.marks) == (None, None, ())
    assert grading.started_at == graded.started_at
    assert grading.started_at is not None
    assert grading.started_at > NOON
    assert (graded.score, graded.points, graded.share, graded.passed) == (5, 10, 0.5, False)
    assert graded.marks == marks(HALF)


def test_each_moment_of_a_grading_job_is_kept(world: World) -> None:
    receipt = world.receive("hanako", "u1")
    with world.session() as session:
        assert attempts.attempt(session, receipt.attempt).times == Times(receipt.received_at)
    started, executed, judged, recorded = (world.tick() for _ in range(4))
    work = Work(started, executed, judged, boxed=False)
    with world.session() as session:
        attempts.graded(session, receipt.attempt, Result("graded", "", marks(FULL), work), recorded)
    with world.session() as session:
        read = attempts.attempt(session, receipt.attempt)
    assert read.times == Times(receipt.received_at, started, executed, judged, recorded)
    assert read.boxed is False


def test_what_no_worker_told_is_none(world: World) -> None:
    receipt = world.receive("hanako", "u1")
    with world.session() as session:
        attempts.graded(session, receipt.attempt, Result("died", "途中で止まりました", marks(NOTHING)))
        read = attempts.attempt(session, receipt.attempt)
    assert (read.times.started, read.times.executed, read.times.graded, read.boxed) == (None,) * 4
    assert read.times.recorded is not None
    assert read.times.recorded > receipt.received_at


def test_what_waits_is_the_oldest_first_also_when_a_grader_had_started_it(world: World) -> None:
    first, second, third = (world.receive(name, "u1").attempt for name in ("hanako", "jiro", "ichiro"))
    with world.session() as session:
        attempts.started(session, first, world.tick())
        assert [one.id for one in attempts.waiting(session, 10)] == [first, second, third]
        assert [one.id for one in attempts.waiting(session, 2)] == [first, second]
    world.grade(second, FULL)
    with world.session() as session:
        assert [one.id for one in attempts.waiting(session, 10)] == [first, third]
        assert [one.id for one in attempts.waiting(session, None, "excel", "u1")] == [first, third]
        assert attempts.waiting(session, 10, "excel", "u2") == []


def test_a_place_in_the_queue_counts_what_came_before_and_waits(world: World) -> None:
    first, second, third, fourth = (
        world.receive(name, unit).attempt
        for name, unit in (("hanako", "u1"), ("jiro", "u1"), ("hanako", "u2"), ("ichiro", "u1"))
    )

    def places() -> list[dict[int, int]]:
        with world.session() as session:
            return [attempts.ahead(session, name) for name in ("hanako", "jiro", "ichiro", "kumi")]

    assert places() == [{first: 0, third: 2}, {second: 1}, {fourth: 3}, {}]
    world.grade(second, FULL)
    assert places() == [{first: 0, third: 1}, {}, {fourth: 2}, {}]
    with pytest.raises(NotRecorded), world.session() as session:
        attempts.ahead(session, "nobody")


def test_a_second_result_for_an_attempt_changes_nothing(world: World) -> None:
    attempt = world.submit("hanako", "u1", HALF)
    with world.session() as session:
        before = attempts.attempt(session, attempt), events(session)
    world.grade(attempt, FULL)
    world.grade(attempt, NOTHING, "died")
    with world.session() as session:
        assert (attempts.attempt(session, attempt), events(session)) == before


def test_what_could_not_be_graded_scores_nothing_and_does_not_pass(world: World) -> None:
    outcomes: tuple[attempts.Outcome, ...] = ("broken", "timeout", "died")
    for outcome in outcomes:
        attempt = world.receive("hanako", "u1").attempt
        with world.session() as session:
            attempts.graded(session, attempt, Result(outcome, "途中で止まりました", marks(FULL)), NOON)
            read = attempts.attempt(session, attempt)
            assert (read.outcome, read.reason) == (outcome, "途中で止まりました")
            assert (read.score, read.passed) == (0, False)
            assert attempts.best(session, "hanako", "excel", "u1") is None


def test_passing_takes_the_course_share_of_the_points(world: World) -> None:
    for scores, passes in (((3.0, 5.0), True), ((2.99, 5.0), False)):
        attempt = world.receive("hanako", "u1").attempt
        given = tuple(Mark(f"t{score}", score, 5, False, "") for score in scores)
        with world.session() as session:
            attempts.graded(session, attempt, Result("graded", "", given), NOON)
            assert attempts.attempt(session, attempt).passed is passes


def test_a_result_that_no_grading_can_have_is_refused(world: World) -> None:
    attempt = world.receive("hanako", "u1").attempt
    one, other = Mark("a", 1, 1, False, ""), Mark("a", 0, 1, False, "")
    impossible = [
        Result("graded", "理由", (one,)),
        Result("died", "", ()),
        Result("graded", "", (one, other)),
    ]
    for score, points in ((2, 1), (-1, 1), (math.nan, 1), (1, math.nan), (1, math.inf)):
        impossible.append(Result("graded", "", (Mark("a", score, points, False, ""),)))
    with world.session() as session:
        for result in impossible:
            with pytest.raises(InvalidResult):
                attempts.graded(session, attempt, result, NOON)
        assert attempts.attempt(session, attempt).state == "received"


def test_whatever_a_learners_program_printed_can_be_stored(world: World) -> None:
    attempt = world.receive("hanako", "u1").attempt
    with world.session() as session:
        message = "𠮷\0\ud800\n" + "長い" * 50_000
        attempts.graded(session, attempt, Result("graded", "", (Mark("a", 0, 1, False, message),)), NOON)
    with world.session() as session:
        read = attempts.attempt(session, attempt).marks[0].message
    assert read.startswith("𠮷")
    assert read.endswith("長い" * 50_000)


def test_the_best_attempt_is_the_earliest_with_the_highest_share(world: World) -> None:
    for share in (HALF, FULL, NOTHING, FULL):
        world.submit("hanako", "u1", share)
    world.submit("hanako", "u1", NOTHING, "died")
    world.receive("hanako", "u1")
    with world.session() as session:
        best = attempts.best(session, "hanako", "excel", "u1")
        assert best is not None
        assert best.number == 2
        assert attempts.best(session, "hanako", "excel", "u2") is None


def test_attempts_are_found_by_person_course_and_unit(world: World) -> None:
    for username, unit in (("hanako", "u1"), ("jiro", "u1"), ("hanako", "u2")):
        world.receive(username, unit)
    with world.session() as session:
        assert [one.unit for one in attempts.of_person(session, "hanako")] == ["u1", "u2"]
        assert [one.unit for one in attempts.of_person(session, "hanako", "excel", "u2")] == ["u2"]
        assert [one.username for one in attempts.of_unit(session, "excel", "u1")] == ["hanako", "jiro"]


def test_feedback_is_what_was_released_last(world: World) -> None:
    attempt = world.submit("hanako", "u1", FULL)
    with world.session() as session:
        assert attempts.feedback_of(session, attempt) is None
        for sha256 in ("aa", "aa", "bb"):
            attempts.release_feedback(session, attempt, sha256, "grader")
        assert attempts.feedback_of(session, attempt) == "bb"
        assert session.scalar(sqlalchemy.select(sqlalchemy.func.count(models.FeedbackRelease.id))) == 2
        with pytest.raises(NotRecorded):
            attempts.release_feedback(session, attempt + 1, "aa", "grader")


def test_an_attempt_counts_for_the_cohort_that_started_last(world: World) -> None:
    later = world.open("2026年度 後期", datetime(2026, 10, 1).date(), datetime(2027, 3, 31).date())
    first = world.receive("hanako", "u1", datetime(2026, 9, 30, 14, 59, tzinfo=UTC)).attempt
    second = world.receive("hanako", "u1", datetime(2026, 9, 30, 15, 0, tzinfo=UTC)).attempt
    with world.session() as session:
        enrolled = {
            attempts.attempt(session, each).enrolment: cohort
            for each, cohort in ((first, world.cohort), (second, later))
        }
        for enrolment, cohort in enrolled.items():
            assert session.get_one(models.Enrolment, enrolment).cohort_id == cohort


def test_receiving_at_the_same_time_numbers_without_gap_or_double(world: World) -> None:
    workers, each = 6, 5
    start = threading.Barrier(workers)
    repeated = [uuid.uuid4() for _ in range(each)]

    def submit(worker: int) -> list[Receipt]:
        start.wait(timeout=60)
        receipts = []
        for turn in range(each):
            # Two of the workers send the same uploads again, as a client does that lost the answer.
            upload = repeated[turn] if worker < 2 else uuid.uuid4()
            with world.session() as session:
                receipts.append(
                    attempts.receive(session, "hanako", "excel", "u1", upload, upload.hex, 1, NOON)
                )
        return receipts

    with ThreadPoolExecutor(workers) as pool:
        receipts = [one for done in pool.map(submit, range(workers)) for one in done]
    numbers = {receipt.attempt: receipt.number for receipt in receipts}
    assert sorted(numbers.values()) == list(range(1, (workers - 1) * each + 1))


def test_the_same_upload_of_two_people_at_the_same_time_is_taken_once(world: World) -> None:
    start = threading.Barrier(3)

    def submit(username: str) -> bool:
        start.wait(timeout=60)
        with world.session() as session:
            try:
                attempts.receive(session, username, "excel", "u1", UPLOAD, "aa", 10, NOON)
            except UploadConflict:
                # The refusal leaves the transaction usable.
                assert attempts.of_person(session, username) == []
                return False
        return True

    with ThreadPoolExecutor(3) as pool:
        assert sorted(pool.map(submit, ("hanako", "jiro", "ichiro"))) == [False, False, True]


def test_last_units_graded_at_the_same_time_complete_once(world: World) -> None:
    names = [name for name in ("hanako", "jiro", "ichiro") for _ in range(4)]
    ids = [world.receive(name, unit).attempt for name, unit in zip(names, ("u1", "u2") * 6, strict=True)]
    # Every attempt is graded by two graders at once.
    jobs = ids + ids
    start = threading.Barrier(len(jobs))

    def grade(attempt: int) -> None:
        start.wait(timeout=60)
        with world.session() as session:
            attempts.graded(session, attempt, Result("graded", "", marks(FULL)), NOON)

    with ThreadPoolExecutor(len(jobs)) as pool:
        list(pool.map(grade, jobs))
    with world.session() as session:
        assert sorted(one.username for one in completions.completions(session)) == [
            "hanako",
            "ichiro",
            "jiro",
        ]
        kinds = [event.kind for event in events(session)]
    assert (kinds.count(Kind.GRADED), kinds.count(Kind.COMPLETED)) == (len(ids), 3)


@dataclass
class Sent:
    """What the model remembers of one attempt."""

    unit: str
    upload: uuid.UUID
    receipt: Receipt
    share: float | None = None


@dataclass
class Learner:
    """The model: what a person has sent, and what that is worth."""

    sent: list[Sent] = field(default_factory=list)
    waived: set[str] = field(default_factory=set)

    def numbers(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for one in self.sent:
            found[one.unit].append(one.receipt.number)
        return found

    def complete(self) -> bool:
        return all(
            unit in self.waived or any(one.unit == unit and (one.share or 0) >= 0.8 for one in self.sent)
            for unit in COURSE.required
        )


UNITS = st.sampled_from(["u1", "u2", "u3"])


class Submitting(RuleBasedStateMachine):
    """Any order of sending, sending again, grading, grading again and waiving keeps the ledger in order."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self.world = world
        self.username = f"p{uuid.uuid4().hex}"
        self.model = Learner()
        with world.session() as session:
            person = models.Person(username=self.username, employee_number=self.username, name="仮名")
            session.add(person)
            session.flush()
            enrol(session, world.cohort, [self.username], "test")

    @rule(unit=UNITS)
    def send(self, unit: str) -> None:
        upload = uuid.uuid4()
        self.model.sent.append(Sent(unit, upload, self.receive(unit, upload)))

    @precondition(lambda self: self.model.sent)
    @rule(data=st.data())
    def send_again(self, data: st.DataObject) -> None:
        sent = data.draw(st.sampled_from(self.model.sent))
        assert self.receive(sent.unit, sent.upload) == sent.receipt

    @precondition(lambda self: self.model.sent)
    @rule(data=st.data(), share=st.sampled_from([0.0, 0.5, 0.8, 1.0]))
    def grade(self, data: st.DataObject, share: float) -> None:
        sent = data.draw(st.sampled_from(self.model.sent))
        self.world.grade(sent.receipt.attempt, share)
        if sent.share is None:
            sent.share = share

    @precondition(lambda self: self.model.sent)
    @rule(data=st.data())
    def stop_halfway(self, data: st.DataObject) -> None:
        sent = data.draw(st.sampled_from(self.model.sent))
        self.world.grade(sent.receipt.attempt, 0.0, "died")
        if sent.share is None:
            sent.share = 0.0

    @rule(unit=UNITS)
    def waive(self, unit: str) -> None:
        with self.world.session() as session:
            waive(session, self.username, "excel", unit, "kumi", "前の職場で修了", at=NOON)
        self.model.waived.add(unit)

    @invariant()
    def attempts_are_numbered_without_gaps(self) -> None:
        for numbers in self.model.numbers().values():
            assert numbers == list(range(1, len(numbers) + 1))

    @invariant()
    def the_ledger_holds_what_was_sent(self) -> None:
        with self.world.session() as session:
            kept = attempts.of_person(session, self.username)
            waiting = {one.id for one in attempts.waiting(session, 1000) if one.username == self.username}
        assert [one.id for one in kept] == [sent.receipt.attempt for sent in self.model.sent]
        assert [one.share if one.outcome else None for one in kept] == [
            sent.share for sent in self.model.sent
        ]
        assert waiting == {sent.receipt.attempt for sent in self.model.sent if sent.share is None}

    @invariant()
    def the_course_is_completed_once_when_it_is_due(self) -> None:
        with self.world.session() as session:
            assert len(completions.of_person(session, self.username)) == self.model.complete()

    def receive(self, unit: str, upload: uuid.UUID) -> Receipt:
        with self.world.session() as session:
            return attempts.receive(
                session, self.username, "excel", unit, upload, upload.hex, 1, self.world.tick()
            )


def test_any_order_of_sending_and_grading_keeps_the_ledger_in_order(world: World) -> None:
    class SubmittingHere(Submitting):
        def __init__(self) -> None:
            super().__init__(world)

    run_state_machine_as_test(
        SubmittingHere,
        settings=settings(
            max_examples=8,
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
