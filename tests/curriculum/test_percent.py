import json
import re
import tomllib
from pathlib import Path

import jupytext
import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yorozu.curriculum.percent import (
    FILTERS,
    cell_content,
    content_of,
    notebook_bytes,
    notebook_of,
    parse_percent,
    read_percent,
    trimmed,
)
from yorozu.curriculum.problems import CurriculumError

HEAD = """\
# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

"""
HERE = Path("unit.py")


def refusal(text: str) -> str:
    with pytest.raises(CurriculumError) as caught:
        parse_percent(text, HERE)
    [problem] = caught.value.problems
    return str(problem)


def test_cells_are_taken_apart_with_their_lines(unit_text: Path) -> None:
    text = read_percent(unit_text)
    assert [(cell.line, cell.kind, cell.grade_id) for cell in text.cells] == [
        (9, "markdown", None),
        (13, "code", None),
        (20, "code", "total"),
        (27, "code", "test_total"),
        (33, "code", "largest"),
        (40, "code", "test_largest"),
    ]
    assert [cell.is_solution for cell in text.cells] == [False, False, True, False, True, False]
    assert [cell.is_test for cell in text.cells] == [False, False, False, True, False, True]
    assert text.points == {"test_total": 2, "test_largest": 3}
    assert text.cells[0].source == "# 合計を出す\n金額の一覧から合計を出します。データは架空です。"
    assert text.metadata["kernelspec"]["name"] == "python3"
    lines = [*text.head, *(line for cell in text.cells for line in cell.lines)]
    assert "\n".join(lines) == unit_text.read_text(encoding="utf-8")


def test_the_notebook_is_valid_and_has_the_grade_ids_for_ids(unit_text: Path) -> None:
    notebook = notebook_of(read_percent(unit_text))
    nbformat.validate(notebook)
    ids = [cell.id for cell in notebook.cells]
    assert ids[2:] == ["total", "test_total", "largest", "test_largest"]
    assert notebook.metadata.kernelspec.name == "python3"
    assert all(not cell.get("outputs") for cell in notebook.cells)


def test_our_notebooks_and_jupyterlab_filter_metadata_alike(checkout: Path) -> None:
    settings_of_jupyterlab = tomllib.loads((checkout / "jupytext.toml").read_text(encoding="utf-8"))
    assert {key: settings_of_jupyterlab[key] for key in FILTERS} == FILTERS


def test_equal_cells_have_different_ids() -> None:
    notebook = notebook_of(parse_percent("# %%\nx = 1\n\n# %%\nx = 1\n\n# %% [markdown]\n# x = 1\n", HERE))
    assert len({cell.id for cell in notebook.cells}) == 3


def test_an_id_stays_when_a_cell_is_put_before() -> None:
    before = notebook_of(parse_percent("# %%\nx = 1\n", HERE))
    after = notebook_of(parse_percent("# %%\nx = 0\n\n# %%\nx = 1\n", HERE))
    assert after.cells[1].id == before.cells[0].id


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"\xef\xbb\xbf# %%\n", ":1: begins with a byte order mark"),
        ("# %%\n# 一\n".encode("cp932"), ":2: not UTF-8"),
        (b"# %%\nx = 1\r\n", ":2: Windows line ends"),
    ],
)
def test_a_file_that_is_no_plain_text_is_refused(tmp_path: Path, raw: bytes, expected: str) -> None:
    file = tmp_path / "unit.py"
    file.write_bytes(raw)
    with pytest.raises(CurriculumError) as caught:
        read_percent(file)
    assert str(caught.value).startswith(f"{file}{expected}")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CurriculumError, match=r"unit\.py: missing"):
        read_percent(tmp_path / "unit.py")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + "import this\n\n# %%\n1\n", "unit.py:9: text before the first `# %%` cell"),
        ("x = 1\n# %%\n1\n", "unit.py:1: text before the first"),
        (HEAD, "unit.py: no cell"),
        ("", "unit.py: no cell"),
        (HEAD + "x = 1\n", "unit.py:9: text before the first"),
        ('# %%\nx = """\n# %%\n"""\n', "unit.py:3: a `# %%` line inside a string"),
        ("# ---\n# jupyter: [\n# ---\n\n# %%\n1\n", "unit.py:1: the header is no YAML"),
        ("# ---\n# jupyter:\n#   kernelspec: 1\n# ---\n\n# %%\n1\n", "unit.py: jupytext cannot read it"),
        ("# %% tags=1\n1\n", "unit.py: jupytext cannot read it"),
    ],
)
def test_text_that_is_no_percent_text_is_refused_with_its_line(text: str, expected: str) -> None:
    assert refusal(text).startswith(expected)


def test_content_is_what_an_author_writes() -> None:
    notebook = notebook_of(parse_percent(HEAD + '# %% tags=["a"]\nx = 1\n', HERE))
    before = content_of(notebook)
    cell = notebook.cells[0]
    cell.id, cell.source, cell.execution_count = "other", "\nx = 1\n\n", 3
    cell.outputs = [nbformat.v4.new_output("stream", text="1")]
    cell.metadata.update(collapsed=True, editable=True)
    notebook.metadata["language_info"] = {"name": "python"}
    assert content_of(notebook) == before
    cell.metadata["tags"] = ["b"]
    assert content_of(notebook) != before


def test_what_nbgrader_derives_is_no_content() -> None:
    meta = {"grade_id": "total", "solution": True}
    plain = cell_content("code", "1", {"nbgrader": meta})
    assert cell_content("code", "1", {"nbgrader": meta | {"checksum": "1", "cell_type": "code"}}) == plain
    assert cell_content("code", "1", {"nbgrader": meta | {"grade_id": "sum"}}) != plain
    assert cell_content("markdown", "1", {"nbgrader": meta}) != plain


def test_another_kernel_is_another_content() -> None:
    text = HEAD + "# %%\n1\n"
    assert content_of(notebook_of(parse_percent(text, HERE))) != content_of(
        notebook_of(parse_percent(text.replace("name: python3", "name: ir"), HERE))
    )


# Lines that percent text, Markdown or jupytext give a meaning to. Those that jupytext itself cannot bring
# back (it takes a magic in prose for one in code) are in the tests of sync, which must refuse them.
LINES = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), max_size=8).filter(
        lambda line: not re.match(r"\s*#*\s*[%!?@\w]|.*\?\s*$", line)
    ),
    st.sampled_from(["", "x = 1", "    return x", "def f():", "# + a", "# -", "# 日本語"]),
    st.sampled_from(["### BEGIN SOLUTION", "'\"'", "# ---", "class A:", "- 一", "<!-- x -->", "#", "# # a"]),
)
METADATA = st.fixed_dictionaries(
    {},
    optional={"tags": st.just(["raises-exception"]), "nbgrader": st.just({"solution": True, "points": 1.5})},
)


@st.composite
def cells(draw: st.DrawFn) -> nbformat.NotebookNode:
    prose = draw(st.booleans())
    # What opens a string or a fence takes the next marker in: refused, see the tests of sync.
    lines = LINES.filter(lambda line: not re.search("```|'''|\"\"\"", line))
    new = nbformat.v4.new_markdown_cell if prose else nbformat.v4.new_code_cell
    return new("\n".join(draw(st.lists(lines, max_size=5))), metadata=draw(METADATA))


@settings(deadline=None)
@given(st.lists(cells(), min_size=1, max_size=5))
def test_what_jupyterlab_saves_as_text_comes_back_as_the_same_notebook(
    written: list[nbformat.NotebookNode],
) -> None:
    notebook = nbformat.v4.new_notebook(cells=written)
    notebook.metadata["jupytext"] = FILTERS
    text = parse_percent(jupytext.writes(notebook, fmt="py:percent"), HERE)
    back = notebook_of(text)
    assert content_of(back) == content_of(notebook)
    assert notebook_bytes(back) == notebook_bytes(notebook_of(text))


SAFE = st.lists(st.sampled_from(["x = 1", "", "if x:", "    y = x", "print('合計')", "# 説明"]), max_size=4)


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(["", " [markdown]"]), SAFE, st.integers(0, 2)), min_size=1, max_size=5)
)
def test_an_untouched_notebook_saved_in_jupyterlab_keeps_every_byte_of_its_text(
    written: list[tuple[str, list[str], int]],
) -> None:
    blocks = []
    for kind, lines, blank in written:
        body = "\n".join(f"# {line}".rstrip() if kind else line for line in ["a = 1", *lines]).rstrip("\n")
        blocks.append(f"# %%{kind}\n{body}\n" + "\n" * blank)
    text = HEAD + "".join(blocks).rstrip("\n") + "\n"
    notebook = notebook_of(parse_percent(text, HERE))
    assert jupytext.writes(notebook, fmt="py:percent") == text


@settings(deadline=None)
@given(st.lists(st.sampled_from(["", " ", "x", "  y"]), max_size=6))
def test_trimming_takes_blank_lines_from_both_ends_only(lines: list[str]) -> None:
    source = "\n".join(lines)
    result = trimmed(source)
    assert trimmed(result) == result
    assert result in source
    assert result.split() == source.split()
    assert not result or (result.split("\n")[0].strip() and result.split("\n")[-1].strip())


def test_ipynb_bytes_are_what_jupyterlab_writes(unit_text: Path) -> None:
    raw = notebook_bytes(notebook_of(read_percent(unit_text)))
    assert raw.endswith(b"}\n")
    assert "合計を出す".encode() in raw
    assert json.loads(raw)["nbformat"] == 4
