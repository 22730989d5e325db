from pathlib import Path

from tests.grading.conftest import COURSE, UNIT

from yorozu.curriculum.course import load_courses
from yorozu.curriculum.prove import prove
from yorozu.grading.processes import WorkerPool
from yorozu.grading.proof import proof_grade
from yorozu.site import Site


def test_the_sample_course_is_proved_by_the_real_grader(built: Site, processes: WorkerPool) -> None:
    course = load_courses(built.courses)[0]
    report = prove(built, course, proof_grade, executor=processes, min_right=1, min_wrong=2)
    assert [str(problem) for problem in report.problems] == []
    assert len(report.outcomes) == 5


def test_a_notebook_that_does_not_run_has_zeros_and_a_reason(template: Site, processes: WorkerPool) -> None:
    folder: Path = template.source / COURSE / UNIT
    scores, reason = processes.submit(proof_grade, folder, b"no notebook").result(60)
    assert scores == {"test_total": (0.0, 2.0), "test_largest": (0.0, 3.0)}
    assert "ノートとして読めません" in reason
