"""Values as text that says what a person would see of them, so that two runs can be compared.

Numbers of equal value are the same, whatever their type; names of temporary folders and addresses in memory
are left out; workbooks and other zip files are told by their parts, without the time of their making.
"""

import dataclasses
import hashlib
import io
import re
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from numbers import Number
from pathlib import Path
from typing import Any

_TEMPORARY = re.compile(re.escape(tempfile.gettempdir()) + r"/[^/\s'\"]+")
_ADDRESS = re.compile(r"0x[0-9a-f]{6,}")
_DATED = "docProps/core.xml"
_MOST_FILES = 100


def told(value: Any) -> str:
    """A value as text."""
    return "".join(_parts(value, set()))


def files_told(*values: Any) -> str:
    """The content of the files at the paths among the values, of folders all that is in them."""
    found: dict[str, str] = {}
    for path in sorted({path for value in values for path in _paths(value)}):
        for file in [path] if path.is_file() else sorted(path.rglob("*"))[:_MOST_FILES]:
            if file.is_file():
                found[_neutral(str(file))] = _of_bytes(file.read_bytes())
    return repr(found)


def is_path(value: Any) -> bool:
    """Whether a value is the path of a file, or text that looks like one."""
    return isinstance(value, Path) or (
        isinstance(value, str) and "/" in value and len(value) < 300 and "\n" not in value
    )


def _paths(value: Any) -> Iterator[Path]:
    if is_path(value):
        path = Path(value)
        if path.exists():
            yield path
    elif isinstance(value, list | tuple | set):
        for one in value:
            yield from _paths(one)
    elif isinstance(value, dict):
        yield from _paths(list(value.values()))


def _parts(value: Any, above: set[int]) -> Iterator[str]:
    if id(value) in above:
        yield "…"
        return
    inner = above | {id(value)}
    if isinstance(value, Number) and not isinstance(value, bool):
        yield _number(value)
    elif value is None or isinstance(value, bool | bytes):
        yield repr(value)
    elif isinstance(value, str | Path):
        yield repr(_neutral(str(value)))
    elif isinstance(value, Mapping):
        yield "{"
        for key, one in value.items():
            yield from (*_parts(key, inner), ":", *_parts(one, inner), ",")
        yield "}"
    elif isinstance(value, list | tuple | set | frozenset):
        told_ones = ["".join(_parts(one, inner)) for one in value]
        yield from (type(value).__name__, "(")
        yield ",".join(sorted(told_ones) if isinstance(value, set | frozenset) else told_ones)
        yield ")"
    elif isinstance(value, BaseException):
        yield f"{type(value).__name__}({_neutral(str(value))})"
    else:
        yield from _special(value, inner)


def _special(value: Any, above: set[int]) -> Iterator[str]:
    module, kind = type(value).__module__.partition(".")[0], type(value).__name__
    if module == "pandas" and kind == "DataFrame":
        yield from ("DataFrame", *_parts(value.to_dict("split"), above))
    elif module == "pandas" and kind == "Series":
        yield from ("Series", *_parts([value.name, list(value.index), list(value)], above))
    elif module == "numpy" and hasattr(value, "tolist"):
        yield from _parts(value.tolist(), above)
    elif module == "openpyxl" and kind in ("Workbook", "Worksheet"):
        yield _of_bytes(_saved(value.parent if kind == "Worksheet" else value))
    elif module == "matplotlib" and callable(getattr(value, "get_figure", None)):
        content = io.BytesIO()
        # Not by `savefig`: a test that watches what is saved (checks.drawing.saved) would take this for it.
        value.get_figure().canvas.print_figure(content)
        yield _of_bytes(content.getvalue())
    elif dataclasses.is_dataclass(value) or hasattr(value, "model_dump"):
        yield from (kind, *_parts(vars(value), above))
    else:
        yield _ADDRESS.sub("", _neutral(repr(value)))


def _saved(book: Any) -> bytes:
    """A workbook as a file; it can be saved once more afterwards, as openpyxl closes its pictures."""
    pictures = [picture for sheet in book.worksheets for picture in getattr(sheet, "_images", [])]
    before = [picture.ref.getvalue() if isinstance(picture.ref, io.BytesIO) else None for picture in pictures]
    content = io.BytesIO()
    book.save(content)
    for picture, kept in zip(pictures, before, strict=True):
        if kept is not None:
            picture.ref = io.BytesIO(kept)
    return content.getvalue()


def _number(value: Any) -> str:
    try:
        return str(int(value)) if value == int(value) else repr(float(value))
    except (TypeError, ValueError, OverflowError):
        return str(value)


def _neutral(text: str) -> str:
    return _TEMPORARY.sub("<tmp>", text)


def _of_bytes(content: bytes) -> str:
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = {name: archive.read(name) for name in sorted(archive.namelist()) if name != _DATED}
            content = repr(parts).encode()
    return hashlib.sha256(content).hexdigest()[:16]
