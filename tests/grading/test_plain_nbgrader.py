"""nbgrader's own commands in a site, as a trainer types them: our grading and feedback apply there too."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from tests.grading.conftest import COURSE, RIGHT, UNIT, SampleUnit

from yorozu.curriculum.gradebook import open_gradebook
from yorozu.site import Site

# A warning costs nothing; a test that is left early earns nothing, though it has no output.
ANSWERS = RIGHT | {
    "total": "import sys\ndef total(a):\n    print('警告', file=sys.stderr)\n    return sum(a)",
    "largest": "def largest(a):\n    raise SystemExit",
}


def nbgrader(site: Site, *arguments: str, ok: bool = True) -> str:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("nbgrader")), *arguments],
        cwd=site.root,
        env={**os.environ, "YOROZU_COURSE": COURSE, "JUPYTERHUB_API_TOKEN": "token"},
        capture_output=True,
        text=True,
        timeout=150,
        check=False,
    )
    assert (done.returncode == 0) == ok, done.stdout + done.stderr
    return done.stdout + done.stderr


def scores(site: Site, student: str) -> dict[str, float]:
    with open_gradebook(site.gradebook_url(COURSE), COURSE) as gradebook:
        notebook = gradebook.find_submission_notebook(UNIT, UNIT, student)
        return {grade.name: grade.auto_score for grade in notebook.grades}


def put(site: Site, student: str, notebook: nbformat.NotebookNode) -> None:
    folder = site.submitted / COURSE / student / UNIT
    folder.mkdir(parents=True)
    nbformat.write(notebook, folder / f"{UNIT}.ipynb")
    shutil.copytree(site.release / COURSE / UNIT / "data", folder / "data")


@pytest.mark.timeout(600)
def test_every_step_by_nbgraders_own_commands(built: Site, unit: SampleUnit) -> None:
    nbgrader(built, "generate_assignment", UNIT, "--force")
    assert "HIDDEN" not in (built.release / COURSE / UNIT / f"{UNIT}.ipynb").read_text(encoding="utf-8")
    said = nbgrader(built, "validate", str(built.source / COURSE / UNIT / f"{UNIT}.ipynb"))
    assert "Success" in said

    put(built, "hanako", unit.notebook(**ANSWERS))
    put(
        built,
        "taro",
        unit.notebook(total="import os\nassert 'JUPYTERHUB_API_TOKEN' not in os.environ\n" + RIGHT["total"]),
    )
    put(built, "jiro", unit.notebook(total="import os\nos._exit(0)"))
    put(built, "saburo", unit.notebook(total="while True:\n    pass"))
    with (built.courses / COURSE / "course.toml").open("a", encoding="utf-8") as course:
        course.write("limits = { cell_seconds = 9 }\n")
    said = nbgrader(built, "autograde", UNIT, ok=False)
    assert "上から3番目のセル（total）" in said
    assert "9 秒で終わらなかった" in said
    assert scores(built, "hanako") == {"test_total": 2.0, "test_largest": 0.0}
    assert scores(built, "taro") == {"test_total": 2.0, "test_largest": 0.0}
    assert (built.autograded / COURSE / "hanako" / UNIT / f"{UNIT}.ipynb").exists()
    assert not (built.autograded / COURSE / "jiro" / UNIT).exists()
    assert not (built.autograded / COURSE / "saburo" / UNIT).exists()

    nbgrader(built, "generate_feedback", UNIT)
    page = (built.feedback / COURSE / "hanako" / UNIT / f"{UNIT}.html").read_text(encoding="utf-8")
    assert "2 / 5 点" in page
    assert "非公開の確認" in page
    assert "total([]) == 0" not in page
    assert "https://" not in page
    assert "http://" not in page

    nbgrader(built, "export", "--to", str(built.root / "grades.csv"))
    lines = (built.root / "grades.csv").read_text(encoding="utf-8").splitlines()
    assert any("hanako" in line and "2.0" in line for line in lines)
