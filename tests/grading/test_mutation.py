import pytest
from tests.grading.conftest import COURSE, UNIT

from yorozu.curriculum.build import build
from yorozu.curriculum.course import load_courses
from yorozu.curriculum.problems import CurriculumError
from yorozu.grading.mutation import MutationReport, mutation
from yorozu.grading.processes import WorkerPool
from yorozu.site import Site


def tried(site: Site, processes: WorkerPool) -> MutationReport:
    """What became of all mutants of the sample unit."""
    [course] = load_courses(site.courses)
    build(site, [course])
    return mutation(site, course, course.units[0], processes, limit=99)


def rewrite(site: Site, old: str, new: str) -> None:
    path = site.courses / COURSE / UNIT / f"{UNIT}.py"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_change_that_no_test_looks_at_survives(built: Site, processes: WorkerPool) -> None:
    # No test of the sample unit has an empty list for `largest`; the data near to its own have.
    report = tried(built, processes)
    assert [str(mutant) for mutant in report.survivors] == ["largest: default=None -> (left out)"]
    assert (report.tried, report.possible, report.caught, report.unchanged) == (5, 5, 4, ())
    assert "80%" in str(report.problem)
    assert str(report.problem).startswith(str(built.courses / COURSE / UNIT / f"{UNIT}.py"))


def test_a_change_that_changes_nothing_is_listed_apart(built: Site, processes: WorkerPool) -> None:
    rewrite(built, "return sum(amounts)", "return sum(sorted(amounts))")
    rewrite(built, "assert largest([-3, -1]) == -1", "assert largest([]) is None and largest([-3, -1]) == -1")
    report = tried(built, processes)
    assert [str(mutant) for mutant in report.unchanged] == ["total: sorted(amounts) -> amounts"]
    assert report.survivors == ()
    assert report.share == 1
    assert report.problem is None


def test_what_is_written_into_files_is_seen(built: Site, processes: WorkerPool) -> None:
    rewrite(
        built,
        "return sum(amounts)",
        'Path("note.txt").write_text("a", encoding="utf-8")\n    return sum(amounts)',
    )
    survivors = [str(mutant) for mutant in tried(built, processes).survivors]
    assert "total: 'a' -> 'aX'" in survivors


def test_of_an_error_the_kind_is_seen_and_not_the_words(built: Site, processes: WorkerPool) -> None:
    stops = 'if not amounts:\n        raise ValueError("なし")\n    return sum(amounts)'
    rewrite(built, "return sum(amounts)", stops)
    any_error = "try:\n    total([])\nexcept Exception:\n    pass"
    rewrite(built, 'assert total([]) == 0, "空の一覧の合計は 0 になるはずです"', any_error)
    report = tried(built, processes)
    assert [str(mutant) for mutant in report.unchanged] == ["total: 'なし' -> 'なしX'"]
    assert "total: ValueError('なし') -> 'なし'" in [str(mutant) for mutant in report.survivors]


def test_a_solution_that_loses_marks_is_refused(built: Site, processes: WorkerPool) -> None:
    rewrite(built, "return sum(amounts)", "return 0")
    with pytest.raises(CurriculumError, match="without --mutate"):
        tried(built, processes)
