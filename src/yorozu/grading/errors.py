"""What can go wrong while a submission runs, in the words of the person who made it."""

from yorozu.errors import YorozuError


class GradingStopped(YorozuError):
    """A submission did not run to its end; the message is the reason, in Japanese, for the learner.

    Attributes:
        outcome: "broken", "timeout" or "died".
    """

    outcome = "broken"


class Broken(GradingStopped):
    """What was submitted is no notebook of this unit."""


class TimedOut(GradingStopped):
    """A cell, or all of them together, took too long or printed without end."""

    outcome = "timeout"


class KernelDied(GradingStopped):
    """A cell ended the Python that it ran in."""

    outcome = "died"


class KernelNotStarted(YorozuError):
    """No kernel could be started; the submission has nothing to do with it."""


class GradingFailed(YorozuError):
    """Grading itself failed, on whatever submission."""
