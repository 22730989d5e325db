"""What a hostile submission is: what it does, what must be observed, and its notebook."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from string import Template

from nbformat import NotebookNode
from tests.grading.conftest import RIGHT, SampleUnit

from yorozu.curriculum.limits import Limits
from yorozu.grading.errors import Outcome

ENDLESS = Limits(cell_seconds=3, total_seconds=60)
"""For what does not end by itself."""

WRONG = {
    "total": "def total(amounts):\n    return -1",
    "largest": "def largest(amounts):\n    return -2",
}

# `tried` is how an attack says what came of it.
_TRIED = '''
def tried(what, attempt, *arguments):
    """Attempt what must be impossible."""
    try:
        found = attempt(*arguments)
    except Exception as error:
        print(f"held: {what} ({type(error).__name__})")
    else:
        print(f"ESCAPED: {what}: {found!r}")
'''


@dataclass(frozen=True)
class World:
    """What is planted on the machine; its fields stand in the attacks as $secret and so on.

    Attributes:
        secret: a word that no submission may see.
        marker: a word that processes of an attack carry in their command line.
        files: paths that hold the secret, with blanks between them.
        tcp: a port of 127.0.0.1 where someone listens.
        udp: the same for UDP.
        abstract: the name of an abstract Unix socket where someone listens.
        socket: the path of such a socket.
    """

    secret: str
    marker: str
    files: str
    tcp: int
    udp: int
    abstract: str
    socket: str


@dataclass(frozen=True)
class Hostile:
    """One hostile submission.

    Attributes:
        name: a word for it.
        does: what it does.
        must: what must be observed, in words; the fields below say it so that it can be checked.
        code: stands at the top of the solution cell `total`.
        answers: the solution cells, by grade_id.
        outcome: of the grading result.
        marks: of the two tests, worth 2 and 3.
        shows: what the notebook's outputs show; proof that the attack was tried.
        tells: what the learner reads as the reason, or on the feedback page.
        limits: what it may use.
        files: other submitted files.
        notebook: makes another notebook, or bytes, of the learner's notebook with the answers.
    """

    name: str
    does: str
    must: str
    code: str = ""
    answers: Mapping[str, str] = field(default_factory=lambda: RIGHT)
    outcome: Outcome = "graded"
    marks: tuple[float, float] = (2.0, 3.0)
    shows: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)
    files: Mapping[str, bytes] = field(default_factory=dict)
    notebook: Callable[[NotebookNode], NotebookNode | bytes] | None = None

    def written(self, unit: SampleUnit, world: World) -> NotebookNode | bytes:
        """The notebook as it is submitted."""
        planted = vars(world) | {"marker": f"{world.marker}-{self.name}"}
        code = Template(self.code).safe_substitute(planted)
        total = f"{_TRIED}\n{code}\n{self.answers['total']}" if code else self.answers["total"]
        notebook = unit.notebook(**{**self.answers, "total": total})
        return self.notebook(notebook) if self.notebook else notebook
