"""In a kernel: writes down what a unit's functions do, so that a mutant can be told from the reference.

`yorozu check --mutate` puts cells with these calls into the notebook. `watch` records each call of a
solution's functions: arguments, result or kind of error, arguments afterwards, files at the paths among them.
`report` then calls the functions again on data near to those (see nearby.py) and prints a digest of
everything, with one of the files in the work folder.
"""

import contextlib
import copy
import functools
import hashlib
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from yorozu.grading.nearby import variants
from yorozu.grading.told import files_told, told

MARK = "YOROZU-OBSERVED "
"""What the line of the report begins with."""

ERROR = "error"
"""In place of a digest: the call on data near to the unit's ended in an error."""

# Of one function: calls that are recorded, different arguments that are kept, calls on data near to them.
_RECORDED, _KEPT, _PROBES = 300, 30, 120

_found: dict[str, str] = {}
_kept: dict[str, tuple[Callable[..., Any], list[tuple[tuple[Any, ...], dict[str, Any]]]]] = {}
_counted: dict[str, int] = {}
_depth = 0


def watch(namespace: dict[str, Any], names: list[str]) -> None:
    """Record the calls of these functions from now on."""
    for name in names:
        if callable(namespace.get(name)):
            namespace[name] = _watched(name, namespace[name])


def report() -> None:
    """Print what was found, as one line of JSON: digests by what they are of."""
    _found["files"] = _digest(files_told(Path()))
    for name, (function, kept) in _kept.items():
        for place, (args, kwargs) in enumerate(_near(kept)):
            asked = _digest(told((args, kwargs)))
            _found[f"{name}?{place}:{asked}"] = _called(function, args, kwargs)
    print(MARK + json.dumps(_found))


def _watched(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    _kept[name] = function, []
    seen: set[str] = set()

    @functools.wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:
        global _depth
        before = told((args, kwargs))
        if before not in seen and len(seen) < _KEPT:
            seen.add(before)
            # An open or a closed file cannot be copied.
            with contextlib.suppress(TypeError, ValueError, AttributeError, NotImplementedError):
                _kept[name][1].append(copy.deepcopy((args, kwargs)))
        _depth += 1
        outcome: Any = None
        try:
            outcome = function(*args, **kwargs)
            return outcome
        except Exception as error:
            outcome = _kind(error)
            raise
        finally:
            _depth -= 1
            number = _counted[name] = _counted.get(name, 0) + 1
            # A call from within another one is how it is done, not what is done.
            if not _depth and number <= _RECORDED:
                after = told((args, kwargs)), told(outcome), files_told(args, kwargs, outcome)
                _found[f"{name}:{number}"] = _digest((before, *after))

    return call


def _kind(error: Exception) -> str:
    """As what an error can be caught: of those derived from a built-in kind that kind, else its own name.

    A function promises to stop with a ValueError, not which words it has nor that it is a JSONDecodeError.
    Where a unit asks for words its tests do too, or a cell or another function shows them.
    """
    known = [kind for kind in type(error).__mro__ if kind.__module__ == "builtins" and kind is not Exception]
    kind = next((kind for kind in known if issubclass(kind, Exception)), type(error))
    return f"stops: {kind.__name__}"


def _near(
    kept: list[tuple[tuple[Any, ...], dict[str, Any]]],
) -> list[tuple[tuple[Any, ...], dict[str, Any]]]:
    """Arguments near to those that were kept, fairly from each of them."""
    rows = []
    for args, kwargs in kept:
        row = []
        for place, value in enumerate(args):
            pool = [other[place] for other, _ in kept if len(other) > place]
            row += [((*args[:place], new, *args[place + 1 :]), kwargs) for new in variants(value, pool)]
        for key, value in kwargs.items():
            pool = [others[key] for _, others in kept if key in others]
            row += [(args, {**kwargs, key: new}) for new in variants(value, pool)]
        rows.append(row)
    share = max(1, _PROBES // max(1, len(rows)))
    return [probe for row in rows for probe in row[:: max(1, -(-len(row) // share))]]


def _called(function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> str:
    """A digest of what a call does to a copy of these arguments; ERROR when there is no copy or no end."""
    global _depth
    shown = io.StringIO()
    _depth += 1
    try:
        args, kwargs = copy.deepcopy((args, kwargs))
        with contextlib.redirect_stdout(shown), contextlib.redirect_stderr(io.StringIO()):
            result = function(*args, **kwargs)
        return _digest((told(result), told((args, kwargs)), shown.getvalue()))
    except Exception:  # noqa: BLE001  (data near to the unit's may be too much for its solution)
        return ERROR
    finally:
        _depth -= 1
        if "matplotlib.pyplot" in sys.modules:
            sys.modules["matplotlib.pyplot"].close("all")


def _digest(what: object) -> str:
    return hashlib.sha256(repr(what).encode("utf-8", "surrogatepass")).hexdigest()[:12]
