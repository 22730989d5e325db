"""Recalculates a workbook with LibreOffice where it is installed: for authors, never for marks."""

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any


class LibreOfficeMissing(Exception):
    """LibreOffice is not installed here."""


def recalculated(path: Path | str, timeout: float = 180) -> Any:
    """The workbook as LibreOffice reads and calculates it: values instead of formulas.

    Raises:
        LibreOfficeMissing: no `soffice` is on PATH.
        RuntimeError: LibreOffice could not read or convert the file.
    """
    from openpyxl import load_workbook

    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise LibreOfficeMissing("LibreOffice がこのパソコンにないため、計算し直して確かめられません。")
    source = Path(path).resolve()
    with tempfile.TemporaryDirectory() as folder:
        command = [
            program,
            "--headless",
            f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            str(Path(folder) / "out"),
            str(source),
        ]
        done = subprocess.run(command, capture_output=True, timeout=timeout, check=False, text=True)
        made = Path(folder) / "out" / f"{source.stem}.xlsx"
        if not made.exists():
            raise RuntimeError(f"LibreOffice could not convert {source.name}: {done.stderr.strip()[-400:]}")
        return load_workbook(made, data_only=True)
