"""Fixtures of the checking room.

notebook       writes the sample unit's notebook with answers beside its data, and gives its path
"""

from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from tests.grading.conftest import UNIT, SampleUnit

from yorozu.curriculum.tree import write_tree


@pytest.fixture
def notebook(unit: SampleUnit, tmp_path: Path) -> Callable[..., Path]:
    def write(**answers: str) -> Path:
        folder = tmp_path / "sample" / UNIT
        write_tree(folder, unit.release)
        nbformat.write(unit.notebook(**answers), folder / f"{UNIT}.ipynb")
        return folder / f"{UNIT}.ipynb"

    return write
