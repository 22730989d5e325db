import os
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest

from yorozu.curriculum.alone import alone
from yorozu.curriculum.build import BuildReport, build, manifest_of
from yorozu.curriculum.course import PRELOAD, PRELOAD_KEY, load_courses
from yorozu.curriculum.gradebook import open_gradebook
from yorozu.curriculum.problems import CurriculumError
from yorozu.site import CODE_STUB, Site

Files = Callable[..., dict[str, bytes]]
Rewrite = Callable[[Path, str, str], None]
UNIT = "sample/sample-01-total"


def build_all(site: Site) -> BuildReport:
    return build(site, load_courses(site.courses))


def refusals(site: Site) -> list[str]:
    with pytest.raises(CurriculumError) as caught:
        build_all(site)
    return [str(problem).removeprefix(f"{site.root}/") for problem in caught.value.problems]


def edit_notebook(path: Path, old: str, new: str) -> None:
    """What a trainer does in an editor that knows nothing of courses/."""
    notebook = nbformat.reads(path.read_text(encoding="utf-8"), as_version=4)
    [cell] = [cell for cell in notebook.cells if old in cell.source]
    cell.source = cell.source.replace(old, new)
    path.write_text(nbformat.writes(notebook), encoding="utf-8")


def second_unit(site: Site) -> None:
    second = site.courses / "sample" / "sample-02"
    shutil.copytree(site.courses / UNIT, second)
    (second / "sample-01-total.py").rename(second / "sample-02.py")
    course = site.courses / "sample" / "course.toml"
    text = course.read_text(encoding="utf-8")
    unit = text[text.index("[[units]]") :].replace("sample-01-total", "sample-02")
    course.write_text(f"{text}\n{unit}", encoding="utf-8")


def test_a_build_makes_source_and_release(site: Site) -> None:
    assert build_all(site) == BuildReport(built=(UNIT,), unchanged=(), removed=())
    source = nbformat.read(site.source / UNIT / "sample-01-total.ipynb", as_version=4)
    release = nbformat.read(site.release / UNIT / "sample-01-total.ipynb", as_version=4)
    assert "return sum(amounts)" in source.cells[2].source
    assert source.metadata[PRELOAD_KEY] == release.metadata[PRELOAD_KEY] == list(PRELOAD)
    assert release.cells[2].source == (
        'def total(amounts):\n    """金額の一覧（整数のリスト）の合計を返す。例: total([1, 2]) は 3"""\n'
        + "\n".join(f"    {line}" for line in CODE_STUB.split("\n"))
    )
    assert "total([])" in source.cells[3].source
    assert "total([])" not in release.cells[3].source
    assert release.cells[3].metadata.nbgrader.points == 2
    assert release.cells[3].metadata.editable is False
    data = (site.courses / UNIT / "data" / "amounts.csv").read_bytes()
    for step in (site.source, site.release):
        files = {path.relative_to(step / UNIT).as_posix() for path in (step / UNIT).rglob("*")}
        assert files == {"data", "data/amounts.csv", "sample-01-total.ipynb"}
        assert (step / UNIT / "data" / "amounts.csv").read_bytes() == data


def test_the_gradebook_knows_the_tests_and_their_points(site: Site) -> None:
    build_all(site)
    with open_gradebook(site.gradebook_url("sample"), "sample") as gradebook:
        notebook = gradebook.find_notebook("sample-01-total", "sample-01-total")
        assert {cell.name: cell.max_score for cell in notebook.grade_cells} == {
            "test_total": 2,
            "test_largest": 3,
        }


def test_a_second_build_changes_no_byte_whatever_the_clock_says(site: Site, files_of: Files) -> None:
    build_all(site)
    before = files_of(site.source, site.release)
    times = {name: Path(name).stat().st_mtime_ns for name in before}
    later = time.time() + 400 * 24 * 3600
    os.utime(site.courses / UNIT / "sample-01-total.py", (later, later))
    assert build_all(site) == BuildReport(built=(), unchanged=(UNIT,), removed=())
    assert files_of(site.source, site.release) == before
    assert {name: Path(name).stat().st_mtime_ns for name in before} == times


def test_a_build_from_nothing_makes_the_same_bytes(
    site: Site, files_of: Files, empty_gradebook: Path
) -> None:
    build_all(site)
    before = files_of(site.source, site.release)
    for folder in (site.source, site.release, site.state / "build"):
        shutil.rmtree(folder)
    shutil.copy(empty_gradebook, site.state / "gradebook" / "sample.db")
    build_all(site)
    assert files_of(site.source, site.release) == before


def test_nbgraders_own_command_makes_the_same_release(site: Site, files_of: Files) -> None:
    build_all(site)
    before = files_of(site.release)
    shutil.rmtree(site.release)
    done = subprocess.run(
        [Path(sys.executable).parent / "nbgrader", "generate_assignment", "sample-01-total"],
        cwd=site.root,
        env=os.environ
        | {"YOROZU_COURSE": "sample", "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert files_of(site.release) == before


def test_a_changed_text_is_built_and_the_gradebook_follows(
    site: Site, unit_text: Path, rewrite: Rewrite
) -> None:
    build_all(site)
    rewrite(unit_text, '"points": 2', '"points": 5')
    assert build_all(site).built == (UNIT,)
    with open_gradebook(site.gradebook_url("sample"), "sample") as gradebook:
        assert gradebook.find_assignment("sample-01-total").max_score == 8


def test_a_gradebook_that_lost_a_unit_gets_it_again(site: Site, empty_gradebook: Path) -> None:
    build_all(site)
    shutil.copy(empty_gradebook, site.state / "gradebook" / "sample.db")
    assert build_all(site).built == ()
    with open_gradebook(site.gradebook_url("sample"), "sample") as again:
        assert again.find_assignment("sample-01-total").max_score == 5


def test_data_that_left_courses_leaves_source_and_release(site: Site, unit_text: Path) -> None:
    extra = unit_text.parent / "data" / "extra" / "名簿.csv"
    extra.parent.mkdir()
    extra.write_text("氏名", encoding="utf-8")
    build_all(site)
    assert (site.release / UNIT / "data" / "extra" / "名簿.csv").is_file()
    shutil.rmtree(extra.parent)
    build_all(site)
    assert not (site.source / UNIT / "data" / "extra").exists()
    assert not (site.release / UNIT / "data" / "extra").exists()


@pytest.mark.parametrize("leave", ["unit", "course"])
def test_what_left_courses_is_removed_unless_it_was_edited(
    site: Site, source_notebook: Path, leave: str
) -> None:
    course = site.courses / "sample" / "course.toml"
    one = course.read_text(encoding="utf-8")
    second_unit(site)
    assert build_all(site).built == (UNIT, "sample/sample-02")
    if leave == "unit":
        course.write_text(one.replace("sample-01-total", "sample-02"), encoding="utf-8")
    else:
        shutil.rmtree(site.courses / "sample")

    edit_notebook(source_notebook, "# 合計を出す", "# 合計")
    [refusal] = refusals(site)
    assert refusal.startswith(f"source/{UNIT}/sample-01-total.ipynb: edited, but its unit is no longer")
    edit_notebook(source_notebook, "# 合計", "# 合計を出す")
    assert UNIT in build_all(site).removed
    assert not (site.source / UNIT).exists()
    assert not (site.release / UNIT).exists()
    assert (site.source / "sample" / "sample-02").exists() == (leave == "unit")


def test_every_problem_comes_at_once_and_nothing_is_touched(
    site: Site, unit_text: Path, source_notebook: Path, rewrite: Rewrite, files_of: Files
) -> None:
    build_all(site)
    rewrite(unit_text, '"points": 2', '"points": 0')
    rewrite(unit_text, "data/amounts.csv", "data/gone.csv")
    rewrite(unit_text, "name: python3", "name: ir")
    rewrite(unit_text, '"grade_id": "largest"', '"grade_id": "cell-3f2a9c41d08b7e65"')
    (unit_text.parent / "data" / "twice.csv").write_text("\ufeff件名", encoding="utf-8-sig")
    edit_notebook(source_notebook, "# 合計を出す", "# 合計")
    (source_notebook.parent / "memo.txt").write_text("講師のメモ", encoding="utf-8")
    before = files_of(site.source, site.release, site.state)
    found = refusals(site)
    text = f"courses/{UNIT}/sample-01-total.py"
    for expected in (
        rf"{text}:3: wrong kernel",
        rf"{text}:17: data/gone\.csv is not in",
        rf"{text}:27: points = 0;",
        rf"{text}:33: grade_id 'cell-3f2a9c41d08b7e65' is machine-made",
        rf"courses/{UNIT}/data/twice\.csv:1: begins with two byte order marks",
        rf"source/{UNIT}/sample-01-total\.ipynb: .*both changed",
        rf"source/{UNIT}/memo\.txt: was put or changed here by hand",
    ):
        assert any(re.match(expected, problem) for problem in found), (expected, found)
    assert files_of(site.source, site.release, site.state) == before


def test_a_refused_first_build_leaves_neither_source_nor_release(
    site: Site, unit_text: Path, rewrite: Rewrite
) -> None:
    rewrite(unit_text, '"points": 2', '"points": 0')
    assert len(refusals(site)) == 1
    assert not site.source.exists()
    assert not site.release.exists()


def test_a_solution_left_in_the_release_is_refused(
    site: Site, unit_text: Path, rewrite: Rewrite, files_of: Files
) -> None:
    build_all(site)
    before = files_of(site.source, site.release)
    solution = "    a = sorted(amounts)\n    return a[-1] if a else None\n"
    rewrite(unit_text, "    return max(amounts, default=None)\n", solution)
    rewrite(
        unit_text,
        "データは架空です。",
        "データは架空です。\n#\n" + "".join(f"# {line}\n" for line in solution.splitlines()),
    )
    [refusal] = refusals(site)
    assert refusal.startswith(
        f"courses/{UNIT}/sample-01-total.py:9: shows the whole reference solution of 'largest'"
    )
    assert files_of(site.source, site.release) == before


def test_an_edit_made_in_source_is_never_written_over(
    site: Site, unit_text: Path, source_notebook: Path, rewrite: Rewrite, files_of: Files
) -> None:
    build_all(site)
    edit_notebook(source_notebook, "# 合計を出す", "# 合計")
    before = files_of(site.source, site.release, site.courses)
    assert "run `yorozu sync`" in refusals(site)[0]
    rewrite(unit_text, "データは架空です。", "データはすべて架空です。")
    before[str(unit_text)] = unit_text.read_bytes()
    assert "both changed" in refusals(site)[0]
    assert files_of(site.source, site.release, site.courses) == before


def test_outputs_of_a_trainers_run_are_no_edit(site: Site, source_notebook: Path, files_of: Files) -> None:
    build_all(site)
    before = files_of(site.source)
    notebook = nbformat.read(source_notebook, as_version=4)
    notebook.cells[1].outputs = [nbformat.v4.new_output("stream", text="1")]
    notebook.cells[1].execution_count = 1
    nbformat.write(notebook, source_notebook)
    checkpoints = source_notebook.parent / ".ipynb_checkpoints"
    checkpoints.mkdir()
    shutil.copy(source_notebook, checkpoints)
    assert build_all(site).built == (UNIT,)
    shutil.rmtree(checkpoints)
    assert files_of(site.source) == before


def test_an_edit_saved_while_nbgrader_works_is_not_written_over(
    site: Site, unit_text: Path, source_notebook: Path, rewrite: Rewrite, monkeypatch: pytest.MonkeyPatch
) -> None:
    from yorozu.curriculum import release

    build_all(site)
    rewrite(unit_text, "データは架空です。", "データはすべて架空です。")
    real = release.generate

    def slow(*args: object, gradebook: bool) -> None:
        real(*args, gradebook=gradebook)  # type: ignore[arg-type]
        if gradebook:
            edit_notebook(source_notebook, "# 合計を出す", "# 合計")

    monkeypatch.setattr(release, "generate", slow)
    assert "both changed" in refusals(site)[0]
    assert "# 合計\\n" in source_notebook.read_text(encoding="utf-8")


def test_after_a_lost_manifest_edits_are_still_safe(
    site: Site, source_notebook: Path, files_of: Files
) -> None:
    build_all(site)
    manifest_of(site).file.unlink()
    before = files_of(site.source, site.release)
    assert build_all(site).unchanged == (UNIT,)
    assert files_of(site.source, site.release) == before
    manifest_of(site).file.unlink()
    edit_notebook(source_notebook, "# 合計を出す", "# 合計")
    assert "both changed" in refusals(site)[0]


def test_a_failed_write_leaves_source_and_release_as_they_were(
    site: Site, unit_text: Path, rewrite: Rewrite, files_of: Files
) -> None:
    build_all(site)
    rewrite(unit_text, '"points": 2', '"points": 5')
    second_unit(site)
    blocked = site.release / "sample" / "sample-02"
    blocked.write_text("a file where a folder should be", encoding="utf-8")
    before = files_of(site.source, site.release)
    with pytest.raises(NotADirectoryError):
        build_all(site)
    assert files_of(site.source, site.release) == before
    assert not (site.source / "sample" / "sample-02").exists()
    blocked.unlink()
    # nbgrader had recorded the new points already: going back must reach the gradebook too.
    rewrite(unit_text, '"points": 5', '"points": 2')
    assert build_all(site).built == ("sample/sample-02",)
    with open_gradebook(site.gradebook_url("sample"), "sample") as gradebook:
        assert gradebook.find_assignment("sample-01-total").max_score == 5


@pytest.mark.filterwarnings("ignore:Object of type <Submitted")  # nbgrader's own
def test_cells_that_submissions_are_bound_to_must_stay(site: Site, unit_text: Path, rewrite: Rewrite) -> None:
    build_all(site)
    with open_gradebook(site.gradebook_url("sample"), "sample") as gradebook:
        gradebook.add_student("tanaka")
        gradebook.add_submission("sample-01-total", "tanaka")
    rewrite(unit_text, "データは架空です。", "データはすべて架空です。")
    assert build_all(site).built == (UNIT,)
    rewrite(unit_text, '"grade_id": "test_total"', '"grade_id": "test_total_2"')
    [refusal] = refusals(site)
    assert "1 graded submissions are bound" in refusal
    assert "test_total is gone, test_total_2 is new" in refusal


def test_a_second_build_waits_for_the_first(site: Site) -> None:
    reports: list[BuildReport] = []
    second = threading.Thread(target=lambda: reports.append(build_all(site)))
    with alone(site):
        second.start()
        second.join(timeout=0.5)
        assert second.is_alive()
        assert not site.source.exists()
    second.join(timeout=60)
    assert [report.built for report in reports] == [(UNIT,)]
