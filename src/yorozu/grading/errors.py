"""What can go wrong while a submission runs, in the words of the person who made it."""

from typing import Literal

from yorozu.errors import YorozuError

Outcome = Literal["graded", "broken", "timeout", "died"]


class GradingStopped(YorozuError):
    """A submission did not run to its end; the message is the reason, in Japanese, for the learner.

    Attributes:
        outcome: "broken", "timeout" or "died".
    """

    outcome: Outcome = "broken"


class Broken(GradingStopped):
    """What was submitted is no notebook of this unit."""


class TimedOut(GradingStopped):
    """A cell, or all of them together, took too long or printed without end."""

    outcome: Outcome = "timeout"


class KernelDied(GradingStopped):
    """A cell ended the Python that it ran in."""

    outcome: Outcome = "died"


class KernelNotStarted(YorozuError):
    """No kernel could be started; the submission has nothing to do with it."""


class GradingFailed(YorozuError):
    """Grading itself failed, on whatever submission."""
