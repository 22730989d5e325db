"""The run of `yorozu check --mutate`: do a unit's tests notice small faults in its own solution?

Each mutant of the reference solution (see `curriculum.mutate`) is graded as a submission. One that loses
marks is caught. One that keeps them all is run once more, watched, and held against the reference:

* what each cell shows,
* what each call of a solution's function in the notebook (examples, visible and hidden tests) returns, does
  to its arguments and writes into files; of an error, as what it can be caught, not its words,
* the files in the work folder at the end,
* what the functions return for data near to that of those calls: a number or a day more or less, a row less,
  rows in another order or twice, values of another row (see `nearby`). Where the reference itself ends in an
  error, the data are not of the unit's kind and are left out.

Where the reference, run twice, does not agree with itself, nothing is compared. If all the rest is the same,
no change was seen: the mutant is listed apart and not counted. If anything differs, it has survived: the
change can be seen, and no test looks at it. Of the mutants that change something nine in ten must be caught.
"""

import json
from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from yorozu.curriculum.course import PRELOAD, Course, Unit
from yorozu.curriculum.limits import Limits
from yorozu.curriculum.mutate import Mutant, mutants_of, names_defined, sample
from yorozu.curriculum.percent import PercentText, notebook_bytes, notebook_of, read_percent
from yorozu.curriculum.problems import CurriculumError, Problem
from yorozu.curriculum.tree import read_tree
from yorozu.grading import cells, observing
from yorozu.grading.job import Job
from yorozu.grading.proof import proof_grade
from yorozu.grading.worker import grade
from yorozu.site import Site

WANTED = 0.9
"""The share of the mutants that change something which a unit's tests must catch."""

# Calling the functions again and again takes longer than a submission may.
_LIMITS = Limits(cell_seconds=240, total_seconds=480, memory_mb=2048, disk_mb=512)
# A box does not show our own modules; what its kernel has imported before is there.
_PRELOAD = (*PRELOAD, observing.__name__)
_OURS = "yorozu-mutation"

Observation = Mapping[str, str]
"""What could be seen of a run: digests, or texts, by what they are of."""


@dataclass(frozen=True)
class MutationReport:
    """What became of a unit's mutants.

    Attributes:
        unit: "<course>/<unit>".
        path: the unit's text.
        possible: how many mutants there are.
        caught: how many of those that were tried lost marks.
        unchanged: full marks, and no change was seen.
        survivors: full marks, although something changed.
    """

    unit: str
    path: Path
    possible: int
    caught: int
    unchanged: tuple[Mutant, ...]
    survivors: tuple[Mutant, ...]

    @property
    def tried(self) -> int:
        """How many mutants were graded."""
        return self.caught + len(self.unchanged) + len(self.survivors)

    @property
    def share(self) -> float:
        """The part of the mutants that change something which was caught; 1 where none does."""
        changing = self.caught + len(self.survivors)
        return self.caught / changing if changing else 1.0

    @property
    def problem(self) -> Problem | None:
        """Why the unit's tests are not sharp enough; None when they are."""
        if self.share >= WANTED:
            return None
        message = (
            f"tests catch {self.share:.0%} of the mutants that change something, {WANTED:.0%} are needed; "
            "test what the survivors change"
        )
        return Problem(self.path, None, message)


def mutation(site: Site, course: Course, unit: Unit, executor: Executor, *, limit: int) -> MutationReport:
    """Grade a sample of a unit's mutants.

    Args:
        site: built before with the course.
        course: the unit's course.
        unit: whose tests are tried.
        executor: runs notebooks side by side.
        limit: how many mutants are graded at most; the same ones each time.

    Raises:
        CurriculumError: the unit cannot be read, or its own solution does not get every point.
        GradingFailed: the unit is not built.
        KernelNotStarted: no kernel could be started.
    """
    text, folder = read_percent(unit.text), site.source / course.slug / unit.slug
    possible = mutants_of(text)
    chosen = sample(possible, limit, unit.slug)
    reference = [executor.submit(_observed, folder, _watched(text, None)) for _ in range(2)]
    graded = [executor.submit(proof_grade, folder, _notebook(text, mutant)) for mutant in chosen]
    kept = [
        mutant
        for mutant, one in zip(chosen, graded, strict=True)
        if all(score >= points for score, points in one.result().scores.values())
    ]
    watched = [executor.submit(_observed, folder, _watched(text, mutant)) for mutant in kept]
    first, second = (one.result() for one in reference)
    if not first or not second:
        message = (
            "its own solution loses marks or cannot be watched; run `yorozu check` without --mutate first"
        )
        raise CurriculumError([Problem(unit.text, None, message)])
    steady = {place: one for place, one in first.items() if second.get(place) == one != observing.ERROR}
    changed = [_differs(steady, seen.result()) for seen in watched]
    return MutationReport(
        f"{course.slug}/{unit.slug}",
        unit.text,
        len(possible),
        len(chosen) - len(kept),
        tuple(mutant for mutant, differs in zip(kept, changed, strict=True) if not differs),
        tuple(mutant for mutant, differs in zip(kept, changed, strict=True) if differs),
    )


def _differs(reference: Observation, seen: Observation) -> bool:
    """Whether a watched run shows something else; one that did not end shows nothing of it."""
    # A function that gets other arguments from another one is asked other things: only that it answers the
    # same to the same counts. The call from the notebook shows the rest.
    return any(
        seen[place] != wanted if place in seen else "?" not in place for place, wanted in reference.items()
    )


def _notebook(text: PercentText, mutant: Mutant) -> bytes:
    return notebook_bytes(_with(text, mutant))


def _with(text: PercentText, mutant: Mutant | None) -> NotebookNode:
    notebook = notebook_of(text)
    for cell in notebook.cells:
        if mutant is not None and cells.grade_id(cell) == mutant.cell:
            cell.source = mutant.source
    return notebook


def _watched(text: PercentText, mutant: Mutant | None) -> bytes:
    """The notebook with cells that watch its functions."""
    notebook = _with(text, mutant)
    solutions = {cell.grade_id: names_defined(cell) for cell in text.cells if cell.is_solution}
    found = []
    for cell in notebook.cells:
        found.append(cell)
        if names := solutions.get(cells.grade_id(cell)):
            found.append(_ours(f"_observing.watch(globals(), {names!r})"))
    notebook.cells = [
        _ours("from yorozu.grading import observing as _observing"),
        *found,
        _ours("_observing.report()"),
    ]
    return notebook_bytes(notebook)


def _ours(source: str) -> NotebookNode:
    return nbformat.v4.new_code_cell(source, metadata={"tags": [_OURS]})


def _observed(folder: Path, notebook: bytes) -> Observation:
    """What a watched notebook showed; nothing when it did not keep all its marks."""
    course, unit = folder.parent.name, folder.name
    job = Job(course, unit, read_tree(folder), {f"{unit}.ipynb": notebook}, _LIMITS, _PRELOAD)
    result = grade(job)
    if result.autograded is None or any(mark.score < mark.points for mark in result.marks):
        return {}
    ran = nbformat.reads(result.autograded.decode("utf-8"), as_version=4)
    seen: dict[str, str] = {}
    for number, cell in enumerate(ran.cells):
        if cell.cell_type != "code":
            continue
        if _OURS not in cell.metadata.get("tags", []):
            seen[f"cell {number}"] = json.dumps([_shown(output) for output in cell.outputs])
        else:
            for output in cell.outputs:
                found: str = output.get("text", "")
                if observing.MARK in found:
                    seen |= json.loads(found.partition(observing.MARK)[2])
    return seen if "files" in seen else {}


def _shown(output: NotebookNode) -> object:
    return output.get("text") or output.get("data") or output.get("evalue")
