from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from tests.grading.conftest import RIGHT

from yorozu.curriculum.course import PRELOAD_KEY
from yorozu.grading.checking.validator import WarmValidator
from yorozu.grading.messages import NOT_WRITTEN


def test_a_blank_notebook_is_told_what_is_not_written(notebook: Callable[..., Path]) -> None:
    failed = WarmValidator().validate(str(notebook()))["failed"]
    assert [each["raw_error"] for each in failed] == [
        f"total: {NOT_WRITTEN}",
        f"largest: {NOT_WRITTEN}",
    ]


def test_right_answers_are_all_well_and_a_warning_costs_nothing(notebook: Callable[..., Path]) -> None:
    noisy = "import sys\nprint('!', file=sys.stderr)\n" + RIGHT["total"]
    assert WarmValidator().validate(str(notebook(**RIGHT | {"total": noisy}))) == {}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (["yorozu.checks", "colorsys"], True),
        (["yorozu.checks"], False),
        (["a b", 3], False),
        ("colorsys", False),
    ],
)
def test_a_kernel_has_imported_what_the_notebooks_course_says(
    notebook: Callable[..., Path], said: object, found: bool
) -> None:
    look = f"import sys\nassert ('colorsys' in sys.modules) is {found}\n"
    path = notebook(**RIGHT | {"total": look + RIGHT["total"]})
    written = nbformat.read(path, as_version=4)
    written.metadata[PRELOAD_KEY] = said
    nbformat.write(written, path)
    assert WarmValidator().validate(str(path)) == {}


def test_a_test_that_is_left_early_has_not_passed(notebook: Callable[..., Path]) -> None:
    leaving = "def largest(a):\n    raise SystemExit"
    failed = WarmValidator().validate(str(notebook(**RIGHT | {"largest": leaving})))["failed"]
    assert [each["raw_error"].partition(":")[0] for each in failed] == ["largest"]


def test_a_kernel_that_ends_is_a_reason_and_no_error(notebook: Callable[..., Path]) -> None:
    failed = WarmValidator().validate(str(notebook(**RIGHT | {"total": "import os\nos._exit(0)"})))["failed"]
    assert len(failed) == 2
    assert "上から3番目のセル（total）" in failed[0]["raw_error"]


def test_a_changed_test_is_reported(notebook: Callable[..., Path]) -> None:
    path = notebook(**RIGHT)
    content = nbformat.read(path, as_version=4)
    for cell in content.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "test_total":
            cell.source = "assert True"
    nbformat.write(content, path)
    assert [each["source"] for each in WarmValidator().validate(str(path))["changed"]] == ["assert True"]


def test_what_is_no_notebook_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "x.ipynb").write_text("not a notebook", encoding="utf-8")
    with pytest.raises(nbformat.reader.NotJSONError):
        WarmValidator().validate(str(tmp_path / "x.ipynb"))
