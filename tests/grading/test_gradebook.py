import json
from datetime import UTC, datetime, timedelta

import nbformat
from tests.grading.conftest import COURSE, UNIT

from yorozu.curriculum.gradebook import open_gradebook
from yorozu.grading import gradebook
from yorozu.grading.fail_closed import Verdict
from yorozu.site import Site

AT = datetime(2026, 11, 24, 1, 2, 3, 4, tzinfo=UTC)


def marks(total: float, largest: float) -> tuple[Verdict, ...]:
    return (
        Verdict("test_total", total, 2, True, ""),
        Verdict("test_largest", largest, 3, True, ""),
    )


def enter(site: Site, given: tuple[Verdict, ...], at: datetime = AT, autograded: bytes | None = None) -> None:
    gradebook.enter(
        site,
        COURSE,
        UNIT,
        username="hanako",
        name="架空　花子",
        received_at=at,
        marks=given,
        autograded=autograded,
    )


def test_a_better_attempt_replaces_the_one_before(built: Site) -> None:
    enter(built, marks(2, 0))
    enter(built, marks(2, 3), AT + timedelta(days=1))
    enter(built, marks(2, 3), AT + timedelta(days=1))
    with open_gradebook(built.gradebook_url(COURSE), COURSE) as book:
        [submission] = book.student_submissions("hanako")
        assert submission.score == 5
        assert submission.timestamp == datetime(2026, 11, 25, 1, 2, 3, 4)
        assert not submission.needs_manual_grade
        student = book.find_student("hanako")
        assert (student.last_name, student.first_name) == ("架空", "花子")


def test_a_trainers_mark_stays_and_is_to_be_looked_at_when_the_answer_changes(built: Site) -> None:
    enter(built, marks(2, 0))
    with open_gradebook(built.gradebook_url(COURSE), COURSE) as book:
        grade = book.find_grade("test_largest", UNIT, UNIT, "hanako")
        grade.manual_score, grade.needs_manual_grade = 1.5, False
        book.db.commit()
    for days, needs in ((0, False), (1, True)):
        enter(built, marks(2, 0), AT + timedelta(days=days))
        with open_gradebook(built.gradebook_url(COURSE), COURSE) as book:
            grade = book.find_grade("test_largest", UNIT, UNIT, "hanako")
            assert (grade.manual_score, grade.needs_manual_grade) == (1.5, needs)


def test_a_cell_that_a_person_marks_waits_for_them(built: Site) -> None:
    with open_gradebook(built.gradebook_url(COURSE), COURSE) as book:
        facts = {"max_score": 4, "cell_type": "markdown"}
        book.add_grade_cell("essay", UNIT, UNIT, **facts)
    mine = {"grade": True, "solution": True, "grade_id": "essay", "points": 4}
    essay = nbformat.v4.new_markdown_cell("わたしの考え", metadata={"nbgrader": mine})
    notebook = json.dumps(nbformat.v4.new_notebook(cells=[essay])).encode()
    enter(built, marks(2, 3), autograded=notebook)
    with open_gradebook(built.gradebook_url(COURSE), COURSE) as book:
        assert book.find_grade("essay", UNIT, UNIT, "hanako").needs_manual_grade
        assert book.find_submission(UNIT, "hanako").needs_manual_grade
        assert not book.find_grade("test_total", UNIT, UNIT, "hanako").needs_manual_grade
