from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest

from yorozu.curriculum.course import load_courses
from yorozu.curriculum.gradebook import recorded_cells
from yorozu.curriculum.percent import notebook_bytes, notebook_of, read_percent
from yorozu.curriculum.problems import CurriculumError
from yorozu.curriculum.release import generate
from yorozu.curriculum.tree import read_tree, write_tree
from yorozu.site import CODE_STUB, Site


def staged(site: Site, root: Path, *, gradebook: bool) -> Path:
    course = load_courses(site.courses)[0]
    unit = course.units[0]
    notebook = notebook_bytes(notebook_of(read_percent(unit.text)))
    folder = root / "source" / "sample" / unit.slug
    write_tree(folder, {f"{unit.slug}.ipynb": notebook, "data/a.csv": b"1"})
    generate(site, course, unit, root, gradebook=gradebook)
    return root / "release" / "sample" / unit.slug


@pytest.mark.parametrize("gradebook", [False, True])
def test_nbgrader_makes_the_release_and_records_cells_only_when_asked(
    site: Site, tmp_path: Path, gradebook: bool
) -> None:
    release = staged(site, tmp_path / "staging", gradebook=gradebook)
    assert set(read_tree(release)) == {"sample-01-total.ipynb", "data/a.csv"}
    cells = nbformat.read(release / "sample-01-total.ipynb", as_version=4).cells
    assert CODE_STUB.split("\n")[1] in cells[2].source
    recorded = recorded_cells(site.gradebook_url("sample"), "sample", "sample-01-total")
    names = frozenset({"total", "test_total", "largest", "test_largest"})
    assert recorded == ((names, 0) if gradebook else None)


def test_what_nbgrader_refuses_is_a_problem_of_the_text_with_nbgraders_reason(
    site: Site, tmp_path: Path, unit_text: Path, rewrite: Callable[[Path, str, str], None]
) -> None:
    rewrite(
        unit_text,
        '    ### END SOLUTION\n\n# %% nbgrader={"grade": true, "grade_id": "test_total"',
        '\n# %% nbgrader={"grade": true, "grade_id": "test_total"',
    )
    with pytest.raises(CurriculumError) as caught:
        staged(site, tmp_path / "staging", gradebook=False)
    [problem] = caught.value.problems
    assert problem.path == unit_text
    assert "no end solution statement found" in problem.message
