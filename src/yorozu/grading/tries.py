"""What a worker's error says: a fault of ours, something to try again, or an outcome of the submission."""

from sqlalchemy.exc import SQLAlchemyError

from yorozu.grading.errors import KernelNotStarted, Outcome
from yorozu.grading.processes import WorkerDied, WorkerTooLong
from yorozu.grading.sandbox.warm import SandboxRefused

# What ended without an answer is tried once more: the machine may have been short of memory.
TRIES = 2

_DIED = (
    "採点する Python が、途中で終わってしまいました。"
    "メモリーをたくさん使う処理がないか、見てください。心当たりがなければ、講師に知らせてください。"
)
_UNREADABLE = "採点のしくみが、このノートを処理できませんでした。講師に知らせてください。"
_TOO_LONG = (
    "採点が時間内に終わらなかったため、止めました。時間のかかる処理や、たくさんの表示がないか、見てください。"
)


def is_ours(error: BaseException) -> bool:
    """Whether the submission has nothing to do with the error."""
    return isinstance(error, (KernelNotStarted, SandboxRefused, OSError, SQLAlchemyError))


def given_up(error: BaseException, tries: int) -> tuple[Outcome, str] | None:
    """The outcome after so many tries and its reason in Japanese; None when it is to be tried once more."""
    if isinstance(error, WorkerTooLong):
        return "timeout", _TOO_LONG
    if isinstance(error, WorkerDied):
        return ("died", _DIED) if error.final or tries >= TRIES else None
    return ("broken", _UNREADABLE) if tries >= TRIES else None
