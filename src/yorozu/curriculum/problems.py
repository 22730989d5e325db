"""What is wrong in courses/, said with file and line so that an author can go there."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from yorozu.errors import YorozuError


@dataclass(frozen=True)
class Problem:
    """One thing to put right.

    Attributes:
        path: the file, as it should be opened.
        line: 1-based line in it, or None when the whole file is meant.
        message: what is wrong and the way out, in English, without the path.
    """

    path: Path
    line: int | None
    message: str

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line is not None else f"{self.path}"
        return f"{where}: {self.message}"


class CurriculumError(YorozuError):
    """The curriculum is refused; `problems` holds every reason that was found, never none."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type["CurriculumError"], tuple[tuple[Problem, ...]]]:
        # Exceptions are pickled by their args, which here hold the text and not the problems.
        return type(self), (self.problems,)
