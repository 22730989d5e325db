import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from yorozu.curriculum.build import build
from yorozu.curriculum.course import load_courses
from yorozu.curriculum.duration import PROSE, duration
from yorozu.curriculum.percent import read_percent
from yorozu.curriculum.prove import Grade, Graded, Outcome, ProofReport, prove
from yorozu.site import Site

Rewrite = Callable[[Path, str, str], None]
UNIT = "sample/sample-01-total"


def proof(site: Site, grade: Grade, *, min_right: int = 1, min_wrong: int = 2) -> ProofReport:
    [course] = load_courses(site.courses)
    build(site, [course])
    return prove(site, course, grade, min_right=min_right, min_wrong=min_wrong)


def complaints(site: Site, report: ProofReport) -> list[str]:
    assert report.proved == (not report.problems)
    return [str(problem).removeprefix(f"{site.courses / UNIT}/answers/") for problem in report.problems]


def answer(site: Site, name: str, text: str) -> None:
    path = site.courses / UNIT / "answers" / name
    path.write_text(text, encoding="utf-8")


def test_a_good_exercise_is_proved(site: Site, grade: Grade) -> None:
    report = proof(site, grade)
    assert report.proved
    assert [(outcome.variant, outcome.problem) for outcome in report.outcomes] == [
        ("solution", None),
        ("blank", None),
        ("right/loop", None),
        ("wrong/first_only", None),
        ("wrong/from_zero", None),
    ]
    assert {outcome.unit for outcome in report.outcomes} == {UNIT}


def test_a_wrong_answer_that_passes_is_named(site: Site, grade: Grade) -> None:
    answer(
        site,
        "wrong/not_so_wrong.py",
        "# 説明: 正しい\n# fails: test_total\n\n# %% total\ndef total(amounts):\n    return sum(amounts)\n",
    )
    assert complaints(site, proof(site, grade)) == [
        "wrong/not_so_wrong.py: wrong/not_so_wrong: must lose marks in test_total, lost them in no test; "
        "not caught by test_total"
    ]


def test_a_wrong_answer_caught_by_another_test_is_named(site: Site, grade: Grade) -> None:
    answer(
        site,
        "wrong/elsewhere.py",
        "# 説明: 最大を0に\n# fails: test_total\n\n# %% largest\ndef largest(amounts):\n    return 0\n",
    )
    assert complaints(site, proof(site, grade)) == [
        "wrong/elsewhere.py: wrong/elsewhere: must lose marks in test_total, lost them in test_largest; "
        "not caught by test_total; not expected in test_largest"
    ]


def test_a_wrong_answer_caught_by_more_tests_than_named_is_named(site: Site, grade: Grade) -> None:
    code = "raise SystemError\n"
    text = f"# 説明: 両方\n# fails: test_total\n\n# %% total\n{code}\n# %% largest\n{code}"
    answer(
        site,
        "wrong/both.py",
        text,
    )
    assert complaints(site, proof(site, grade)) == [
        "wrong/both.py: wrong/both: must lose marks in test_total, lost them in test_total, test_largest; "
        "not expected in test_largest"
    ]


def test_a_right_answer_that_loses_marks_is_named(site: Site, grade: Grade) -> None:
    answer(site, "right/not_right.py", "# 説明: 違う\n\n# %% total\ndef total(amounts):\n    return 0\n")
    assert complaints(site, proof(site, grade)) == [
        "right/not_right.py: right/not_right: must lose marks in no test, lost them in test_total; "
        "not expected in test_total"
    ]


def test_a_solution_below_full_marks_is_named(
    site: Site, unit_text: Path, rewrite: Rewrite, grade: Grade
) -> None:
    rewrite(unit_text, "assert largest([-3, -1]) == -1", "assert largest([-3, -1]) == -3")
    found = complaints(site, proof(site, grade))
    assert (
        f"{unit_text}: solution: must lose marks in no test, lost them in test_largest; "
        "not expected in test_largest"
    ) in found


def test_a_blank_above_zero_is_named(site: Site, unit_text: Path, rewrite: Rewrite, grade: Grade) -> None:
    for old in ("assert total([1, 2]) == 3", "assert total([]) == 0"):
        rewrite(unit_text, old, "assert True")
    found = complaints(site, proof(site, grade))
    assert (
        f"{unit_text}: blank: a notebook without answers must get no points, "
        "but got them in test_total (2 of 2)"
    ) in found


def test_too_few_answers_are_counted(site: Site, grade: Grade) -> None:
    answer(site, "right/malformed.py", "# %% total\n1\n")
    found = complaints(site, proof(site, grade, min_right=3, min_wrong=6))
    assert found[1:] == [
        "right: 1 usable right answers, 3 are needed; write 2 more",
        "wrong: 2 usable wrong answers, 6 are needed; write 4 more",
    ]
    assert found[0].startswith("right/malformed.py:1: ")


def test_a_unit_that_takes_longer_than_it_says_is_named(
    site: Site, unit_text: Path, rewrite: Rewrite, grade: Grade
) -> None:
    [course] = load_courses(site.courses)
    [declared] = {unit.minutes for unit in course.units if unit.text == unit_text}
    first_line = next(
        line for line in unit_text.read_text(encoding="utf-8").splitlines() if line.startswith("# # ")
    )
    rewrite(unit_text, first_line, f"{first_line}\n#\n# {'あ' * PROSE * declared}")
    needed = round(duration(read_percent(unit_text)))
    assert needed > declared
    assert complaints(site, proof(site, grade)) == [
        f"{unit_text}: takes about {needed} minutes, but course.toml says {declared}; shorten it, "
        f"or say {needed} there and in the head"
    ]


def test_an_answer_to_an_unknown_cell_is_named_and_the_others_are_still_graded(
    site: Site, grade: Grade
) -> None:
    answer(site, "right/unknown.py", "# 説明: 知らないセル\n\n# %% sum\n1\n")
    report = proof(site, grade)
    assert complaints(site, report) == [
        "right/unknown.py:3: there is no solution cell 'sum'; the unit has largest, total"
    ]
    assert len(report.outcomes) == 5


@pytest.mark.parametrize("change", ["text", "release", "notebook"])
def test_what_is_not_built_as_it_is_now_is_not_proved(
    site: Site, unit_text: Path, source_notebook: Path, rewrite: Rewrite, grade: Grade, change: str
) -> None:
    [course] = load_courses(site.courses)
    build(site, [course])
    if change == "text":
        rewrite(unit_text, "sum(amounts)", "sum(amounts, 0)")
    elif change == "release":
        (site.release / UNIT / source_notebook.name).unlink()
    else:
        source_notebook.write_text("{", encoding="utf-8")
    report = prove(site, course, grade)
    assert report.outcomes == ()
    [complaint] = complaints(site, report)
    assert ("not a notebook" if change == "notebook" else "run `yorozu build` first") in complaint


def test_a_grader_that_marks_other_tests_than_the_texts_is_named(site: Site) -> None:
    def strange(folder: Path, notebook: bytes) -> Graded:
        return Graded({"test_total": (2, 2)})

    found = complaints(site, proof(site, strange))
    assert len(found) == 5
    assert "the grader's tests and points are {'test_total': 2}" in found[0]


def test_a_notebook_that_was_not_run_to_its_end_is_said_to_be_so(site: Site, grade: Grade) -> None:
    def slow(folder: Path, notebook: bytes) -> Graded:
        scores = grade(folder, notebook).scores
        return Graded({test: (0, points) for test, (_, points) in scores.items()}, "時間がかかりすぎました")

    found = complaints(site, proof(site, slow))
    assert found
    assert all("it was not run to its end: 時間がかかりすぎました" in complaint for complaint in found)


def test_answers_replace_their_cells_and_no_other(site: Site) -> None:
    graded: dict[str, list[str]] = {}

    def look(folder: Path, notebook: bytes) -> Graded:
        cells = json.loads(notebook)["cells"]
        graded[str(len(graded))] = ["".join(cell["source"]) for cell in cells]
        assert (folder / "sample-01-total.ipynb").is_file()
        return Graded({})

    proof(site, look)
    solution, blank, loop, first_only, _ = graded.values()
    assert "NotImplementedError" in blank[2]
    assert loop[2].startswith("def total(amounts):\n    result = 0")
    assert "result = amounts[0]" in first_only[2]
    for variant in (loop, first_only):
        assert [*variant[:2], *variant[3:]] == [*solution[:2], *solution[3:]]


def test_variants_may_be_graded_side_by_side_and_come_in_order(site: Site, grade: Grade) -> None:
    [course] = load_courses(site.courses)
    build(site, [course])
    told: list[Outcome] = []
    with ThreadPoolExecutor(1) as executor:
        report = prove(
            site, course, grade, executor=executor, min_right=1, min_wrong=2, on_outcome=told.append
        )
    assert report.proved
    assert tuple(told) == report.outcomes
    assert len(told) == 5


def test_only_the_units_asked_for_are_proved(site: Site, grade: Grade) -> None:
    [course] = load_courses(site.courses)
    build(site, [course])
    assert prove(site, course, grade, units=()) == ProofReport((), ())
