from yorozu.grading.errors import KernelNotStarted
from yorozu.grading.processes import WorkerDied, WorkerTooLong
from yorozu.grading.sandbox.warm import SandboxRefused
from yorozu.grading.tries import given_up, is_ours


def test_faults_of_ours_are_told_from_the_submissions() -> None:
    ours: list[Exception] = [
        KernelNotStarted("no memory"),
        SandboxRefused("no namespaces"),
        ConnectionError(),
    ]
    assert all(is_ours(error) for error in ours)
    assert not any(is_ours(error) for error in (WorkerDied("gone"), WorkerTooLong("slow"), ValueError()))


def test_what_ended_without_an_answer_is_tried_twice_unless_others_have() -> None:
    assert given_up(WorkerDied("gone"), 1) is None
    assert given_up(ValueError("nbconvert stumbled"), 1) is None
    outcomes = [
        given_up(error, tries)
        for error, tries in (
            (WorkerDied("gone"), 2),
            (WorkerDied("three workers are gone", final=True), 1),
            (WorkerTooLong("slow"), 1),
            (ValueError("nbconvert stumbled"), 2),
        )
    ]
    assert [end[0] if end else None for end in outcomes] == ["died", "died", "timeout", "broken"]
