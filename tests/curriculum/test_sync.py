"""Edits come back to courses/: by sync, and by jupytext's pairing when JupyterLab saves."""

import asyncio
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import jupytext
import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nbformat import NotebookNode

from yorozu.curriculum.build import build, manifest_of
from yorozu.curriculum.course import load_courses
from yorozu.curriculum.percent import content_of, notebook_of, parse_percent
from yorozu.curriculum.problems import CurriculumError
from yorozu.curriculum.sync import SyncReport, merged, sync
from yorozu.site import Site

Files = Callable[..., dict[str, bytes]]
Rewrite = Callable[[Path, str, str], None]
UNIT = "sample/sample-01-total"
HERE = Path("unit.py")


def build_all(site: Site) -> None:
    build(site, load_courses(site.courses))


def sync_all(site: Site) -> SyncReport:
    return sync(site, load_courses(site.courses))


def refusals(site: Site) -> list[str]:
    with pytest.raises(CurriculumError) as caught:
        sync_all(site)
    return [str(problem).removeprefix(f"{site.root}/") for problem in caught.value.problems]


def edit(path: Path, old: str, new: str) -> None:
    """What a trainer does in an editor that knows nothing of courses/."""
    notebook = nbformat.read(path, as_version=4)
    [cell] = [cell for cell in notebook.cells if old in cell.source]
    cell.source = cell.source.replace(old, new)
    nbformat.write(notebook, path)


@pytest.fixture
def built(site: Site) -> Site:
    build_all(site)
    return site


# --- sync


def test_an_edit_comes_back_and_everything_else_keeps_its_bytes(
    built: Site, unit_text: Path, source_notebook: Path
) -> None:
    before = unit_text.read_text(encoding="utf-8")
    edit(source_notebook, "return max(amounts, default=None)", "return max(amounts) if amounts else None")
    edited = source_notebook.read_bytes()
    assert sync_all(built) == SyncReport(written=(UNIT,), unchanged=())
    assert unit_text.read_text(encoding="utf-8") == before.replace(
        "return max(amounts, default=None)", "return max(amounts) if amounts else None"
    )
    assert source_notebook.read_bytes() == edited
    assert sync_all(built) == SyncReport(written=(), unchanged=(UNIT,))
    build_all(built)


def test_an_authors_own_spacing_and_markers_stay(
    site: Site, unit_text: Path, source_notebook: Path, rewrite: Rewrite
) -> None:
    rewrite(unit_text, "# %%\nimport csv", "\n\n#%%\nimport csv")
    rewrite(unit_text, "# 金額の一覧から合計を出します。", "#\n# 金額の一覧から合計を出します。")
    build_all(site)
    before = unit_text.read_text(encoding="utf-8")
    edit(source_notebook, "total([1, 2]) == 3", "total([1, 3]) == 4")
    edit(source_notebook, "import csv\n", "import csv\nimport os\n")
    sync_all(site)
    assert unit_text.read_text(encoding="utf-8") == before.replace(
        "total([1, 2]) == 3", "total([1, 3]) == 4"
    ).replace("import csv\n", "import csv\nimport os\n")


def test_new_moved_and_deleted_cells_come_back(built: Site, unit_text: Path, source_notebook: Path) -> None:
    notebook = nbformat.read(source_notebook, as_version=4)
    hint = nbformat.v4.new_markdown_cell("ヒント: `sum` を使います", id="hint")
    notebook.cells = [notebook.cells[0], notebook.cells[4], notebook.cells[5], *notebook.cells[2:4], hint]
    nbformat.write(notebook, source_notebook)
    sync_all(built)
    text = unit_text.read_text(encoding="utf-8")
    order = ["# # 合計を出す", "def largest", "assert largest([1", "def total", "assert total([1", "# ヒント"]
    positions = [text.index(part) for part in order]
    assert positions == sorted(positions)
    assert "import csv" not in text
    assert text.endswith("\n# %% [markdown]\n# ヒント: `sum` を使います\n")
    assert content_of(notebook_of(parse_percent(text, HERE))) == content_of(notebook)


def test_without_an_edit_nothing_is_written(built: Site, unit_text: Path, files_of: Files) -> None:
    before, times = files_of(built.courses), unit_text.stat().st_mtime_ns
    assert sync_all(built) == SyncReport(written=(), unchanged=(UNIT,))
    assert files_of(built.courses) == before
    assert unit_text.stat().st_mtime_ns == times


def test_before_the_first_build_there_is_nothing_to_sync(site: Site) -> None:
    assert sync_all(site) == SyncReport(written=(), unchanged=(UNIT,))


def test_a_newer_text_is_left_alone(built: Site, unit_text: Path, rewrite: Rewrite, files_of: Files) -> None:
    rewrite(unit_text, "データは架空です。", "データはすべて架空です。")
    before = files_of(built.courses, built.source)
    assert sync_all(built).unchanged == (UNIT,)
    assert files_of(built.courses, built.source) == before


def test_when_both_changed_neither_is_touched(
    built: Site, unit_text: Path, source_notebook: Path, rewrite: Rewrite, files_of: Files
) -> None:
    edit(source_notebook, "sum(amounts)", "sum(amounts, 0)")
    rewrite(unit_text, "データは架空です。", "データはすべて架空です。")
    # Whose file is newer says nothing: git and copies set any time.
    os.utime(source_notebook, (1, 1))
    before = files_of(built.courses, built.source)
    [refusal] = refusals(built)
    assert refusal.startswith(f"source/{UNIT}/sample-01-total.ipynb: differs from")
    with pytest.raises(CurriculumError):
        build_all(built)
    assert files_of(built.courses, built.source) == before


def test_the_way_out_when_both_changed_works(
    built: Site, unit_text: Path, source_notebook: Path, rewrite: Rewrite
) -> None:
    edit(source_notebook, "sum(amounts)", "sum(amounts, 0)")
    rewrite(unit_text, "データは架空です。", "データはすべて架空です。")
    rewrite(unit_text, "sum(amounts)", "sum(amounts, 0)")
    source_notebook.unlink()
    build_all(built)
    source = source_notebook.read_text(encoding="utf-8")
    assert "sum(amounts, 0)" in source
    assert "データはすべて架空です。" in source


def test_one_refused_unit_keeps_all_from_being_written(
    site: Site, unit_text: Path, source_notebook: Path, rewrite: Rewrite, files_of: Files
) -> None:
    second = site.courses / "sample" / "sample-02"
    shutil.copytree(unit_text.parent, second)
    (second / unit_text.name).rename(second / "sample-02.py")
    course = site.courses / "sample" / "course.toml"
    text = course.read_text(encoding="utf-8")
    unit = text[text.index("[[units]]") :].replace("sample-01-total", "sample-02")
    course.write_text(f"{text}\n{unit}", encoding="utf-8")
    build_all(site)
    edit(source_notebook, "sum(amounts)", "sum(amounts, 0)")
    (site.source / "sample" / "sample-02" / "sample-02.ipynb").write_text("{", encoding="utf-8")
    before = files_of(site.courses, site.source, site.state)
    [refusal] = refusals(site)
    assert "sample-02.ipynb: not a notebook" in refusal
    assert files_of(site.courses, site.source, site.state) == before


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("kernel", "has the kernel 'ir'"),
        ("marker", "would not come back"),
        ("line ends", "would not come back"),
        ("no cells", "no cell"),
    ],
)
def test_what_text_cannot_say_is_refused(
    built: Site, source_notebook: Path, files_of: Files, change: str, reason: str
) -> None:
    notebook = nbformat.read(source_notebook, as_version=4)
    if change == "kernel":
        notebook.metadata.kernelspec.name = "ir"
    elif change == "no cells":
        notebook.cells = []
    else:
        notebook.cells[1].source = "x = 1\n# %%\ny = 2" if change == "marker" else "x = 1\r\ny = 2"
    nbformat.write(notebook, source_notebook)
    before = files_of(built.courses, built.source)
    [refusal] = refusals(built)
    assert refusal.startswith(f"courses/{UNIT}/sample-01-total.py: ")
    assert reason in refusal
    assert files_of(built.courses, built.source) == before


WORDS = ["x = 1", "", "if x:", "    y = x", "print('合計')", "# 説明", "- 項目", "def f():"]
HOSTILE = [
    *WORDS,
    "# %%",
    "%time x",
    "!ls",
    "x?",
    '"""',
    "# + a",
    "```",
    "# ---",
    "\x0c",
    "# %% [markdown]",
    " ",
]


def sources(words: list[str]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(words), max_size=4).map("\n".join)


def new_cells(words: list[str]) -> st.SearchStrategy[NotebookNode]:
    return st.builds(
        lambda new, source: new(source),
        st.sampled_from([nbformat.v4.new_code_cell, nbformat.v4.new_markdown_cell, nbformat.v4.new_raw_cell]),
        sources(words),
    )


@st.composite
def edits(draw: st.DrawFn, words: list[str]) -> tuple[str, NotebookNode, set[int]]:
    """A percent text, its notebook after an edit, the numbers of the text's cells that were left alone."""
    cells = draw(
        st.lists(st.tuples(sources(WORDS), st.booleans(), st.integers(0, 3)), min_size=1, max_size=5)
    )
    blocks = []
    for source, prose, blank in cells:
        lines = [f"# {line}".rstrip() if prose else line for line in ["a = 1", *source.split("\n")]]
        blocks.append(
            f"# %%{' [markdown]' if prose else ''}\n" + "\n".join(lines).rstrip() + "\n" * (blank + 1)
        )
    text = "".join(blocks)
    notebook = notebook_of(parse_percent(text, HERE))
    kept: set[int] = set()
    edited: list[NotebookNode] = []
    for number, own in enumerate(notebook.cells):
        match draw(st.sampled_from(["keep", "keep", "change", "delete", "insert"])):
            case "keep":
                kept.add(number)
                edited.append(own)
            case "change":
                own.source = draw(sources(words))
                edited.append(own)
            case "insert":
                kept.add(number)
                edited += [draw(new_cells(words)), own]
    if draw(st.booleans()):
        edited.append(draw(new_cells(words)))
    notebook.cells = edited
    return text, notebook, kept


@settings(deadline=None, max_examples=60)
@given(edits(WORDS))
def test_a_merge_says_what_the_notebook_says_and_keeps_the_lines_of_other_cells(
    case: tuple[str, NotebookNode, set[int]],
) -> None:
    text, notebook, kept = case
    parsed = parse_percent(text, HERE)
    if not notebook.cells:
        return
    result = merged(parsed, notebook)
    assert content_of(notebook_of(parse_percent(result, HERE))) == content_of(notebook)
    for number in kept:
        assert "\n".join(parsed.cells[number].lines).rstrip() in result


@settings(deadline=None, max_examples=60)
@given(edits(HOSTILE))
def test_a_merge_is_right_or_refused(case: tuple[str, NotebookNode, set[int]]) -> None:
    text, notebook, _ = case
    try:
        result = merged(parse_percent(text, HERE), notebook)
    except CurriculumError:
        return
    assert content_of(notebook_of(parse_percent(result, HERE))) == content_of(notebook)


@settings(deadline=None, max_examples=60)
@given(edits(WORDS))
def test_a_merge_without_an_edit_gives_the_text_byte_for_byte(
    case: tuple[str, NotebookNode, set[int]],
) -> None:
    text = case[0]
    parsed = parse_percent(text, HERE)
    assert merged(parsed, notebook_of(parsed)) == text


# --- the pairing, as JupyterLab does it


class Lab:
    """JupyterLab's side: opens and saves through jupytext's contents manager, rooted at the site."""

    def __init__(self, site: Site) -> None:
        self.manager = jupytext.AsyncTextFileContentsManager(root_dir=str(site.root))

    def open(self, path: str) -> NotebookNode:
        model = asyncio.run(self.manager.get(path, type="notebook", content=True))
        return model["content"]

    def save(self, path: str, notebook: NotebookNode) -> None:
        model = {"type": "notebook", "format": "json", "content": notebook}
        asyncio.run(self.manager.save(model, path))


NOTEBOOK = f"source/{UNIT}/sample-01-total.ipynb"


def relative(site: Site, names: Iterator[str] | set[str]) -> set[str]:
    """Without the checkpoints that any Jupyter server makes."""
    return {
        Path(name).relative_to(site.root).as_posix() for name in names if ".ipynb_checkpoints" not in name
    }


def test_a_save_in_jupyterlab_writes_the_edit_to_courses_and_nothing_else(
    built: Site, unit_text: Path, files_of: Files
) -> None:
    before = files_of(built.root)
    lab = Lab(built)
    notebook = lab.open(NOTEBOOK)
    notebook.cells[0].source = notebook.cells[0].source.replace("合計", "総計", 1)
    notebook.cells[1].outputs = [nbformat.v4.new_output("stream", text="1")]
    notebook.cells[1].execution_count = 1
    notebook.cells[1].metadata["collapsed"] = True
    notebook.metadata["language_info"] = {"name": "python", "version": "3.11"}
    lab.save(NOTEBOOK, notebook)

    after = files_of(built.root)
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    text = f"courses/{UNIT}/sample-01-total.py"
    assert relative(built, changed) == {NOTEBOOK, text}
    assert after[str(unit_text)].decode() == before[str(unit_text)].decode().replace("合計", "総計", 1)
    assert sync_all(built).unchanged == (UNIT,)
    build_all(built)
    assert "総計" in (built.release / UNIT / "sample-01-total.ipynb").read_text(encoding="utf-8")


def test_a_save_without_an_edit_changes_no_byte_in_courses(built: Site, files_of: Files) -> None:
    before = files_of(built.courses)
    lab = Lab(built)
    lab.save(NOTEBOOK, lab.open(NOTEBOOK))
    assert files_of(built.courses) == before


def test_every_unit_we_teach_is_saved_without_a_changed_byte(
    checkout: Path, site: Site, files_of: Files
) -> None:
    shutil.rmtree(site.courses)
    shutil.copytree(checkout / "courses", site.courses)
    courses = load_courses(site.courses)
    for course in courses:
        shutil.copy(site.state / "gradebook" / "sample.db", site.state / "gradebook" / f"{course.slug}.db")
    build(site, courses)
    before = files_of(site.courses)
    lab = Lab(site)
    for course in courses:
        for unit in course.units:
            path = f"source/{course.slug}/{unit.slug}/{unit.slug}.ipynb"
            lab.save(path, lab.open(path))
    assert files_of(site.courses) == before


def test_jupyterlab_opens_a_notebook_that_was_built_long_after_its_text(built: Site, unit_text: Path) -> None:
    # jupytext refuses a notebook newer than its text unless both say the same to it.
    os.utime(unit_text, (1, 1))
    assert Lab(built).open(NOTEBOOK).cells[2].metadata.nbgrader.grade_id == "total"


def test_jupyterlab_shows_a_text_that_is_newer_than_its_notebook(
    built: Site, unit_text: Path, rewrite: Rewrite
) -> None:
    rewrite(unit_text, "# # 合計を出す", "# # 総計を出す")
    later = time.time() + 60
    os.utime(unit_text, (later, later))
    assert Lab(built).open(NOTEBOOK).cells[0].source.startswith("# 総計を出す")


def test_a_text_opened_as_a_notebook_is_the_same_pair(built: Site, unit_text: Path, files_of: Files) -> None:
    before = files_of(built.root)
    lab = Lab(built)
    path = f"courses/{UNIT}/sample-01-total.py"
    notebook = lab.open(path)
    notebook.cells[0].source = notebook.cells[0].source.replace("合計", "総計", 1)
    lab.save(path, notebook)
    assert relative(built, set(files_of(built.root)) - set(before)) == set()
    assert "総計" in (built.root / NOTEBOOK).read_text(encoding="utf-8")
    assert "総計" in unit_text.read_text(encoding="utf-8")
    assert sync_all(built).unchanged == (UNIT,)


def test_a_graded_or_released_notebook_is_not_paired(built: Site, files_of: Files) -> None:
    before = files_of(built.root)
    lab = Lab(built)
    path = f"release/{UNIT}/sample-01-total.ipynb"
    lab.save(path, lab.open(path))
    after = files_of(built.root)
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert relative(built, changed) <= {path}


def test_the_manifest_is_not_fooled_by_an_edit_that_was_taken_back(
    built: Site, source_notebook: Path
) -> None:
    edit(source_notebook, "sum(amounts)", "sum(amounts, 0)")
    sync_all(built)
    edit(source_notebook, "sum(amounts, 0)", "sum(amounts)")
    assert sync_all(built).written == (UNIT,)
    key = ("sample", "sample-01-total")
    assert manifest_of(built).units[key].content == content_of(nbformat.read(source_notebook, as_version=4))
