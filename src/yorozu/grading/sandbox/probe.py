"""What a learner's code may have changed under a test, seen from inside the kernel.

Everything that `fingerprint` uses is bound when the zygote imports this module, before any learner's code: a
name that was replaced since is not what it looks through. Someone who knows this text and sets out to deceive
it from within the same process can still do so; docs/explanation/grading.md says what that means.
"""

import builtins
import marshal
import sys
from collections.abc import Callable, Sequence
from hashlib import blake2b
from types import FunctionType
from typing import Any

# IPython and ipykernel set these themselves, as cells run.
_CHANGING = frozenset({"_", "input", "__build_class__"})
_OURS = "yorozu.checks"
# What stands between a cell's text and the reply about it: modules whose classes and functions are looked at,
# and the prefixes of those whose objects are.
_BETWEEN = (
    "IPython.core.async_helpers",
    "IPython.core.builtin_trap",
    "IPython.core.compilerop",
    "IPython.core.display_trap",
    "IPython.core.events",
    "IPython.core.inputtransformer2",
    "IPython.core.interactiveshell",
    "ast",
    "codeop",
    "ipykernel.ipkernel",
    "ipykernel.kernelbase",
    "ipykernel.zmqshell",
    "jupyter_client.session",
    "zmq.eventloop.zmqstream",
)
_PREFIXES = ("IPython.", "ipykernel.", "jupyter_client.", "yorozu.", "zmq.", "codeop")
_KINDS = (property, classmethod, staticmethod)


Group = tuple[str, Sequence[str], Sequence[object]]
"""Things of one kind: what their names begin with, the rest of each name, and what is at each name now."""


def fingerprint(
    kernel: Any,
    *,
    _id: Callable[[object], int] = id,
    _vars: Callable[[object], Any] = vars,
    _getattr: Callable[..., Any] = getattr,
    _isinstance: Callable[[object, Any], bool] = isinstance,
    _callable: Callable[[object], bool] = callable,
    _type: type = type,
    _function: type = FunctionType,
    _list: type[list[Any]] = list,
    _dict: type[dict[Any, Any]] = dict,
    _modules: dict[str, Any] = sys.modules,
    _builtins: dict[str, Any] = builtins.__dict__,
    _trace: Callable[[], object] = sys.gettrace,
    _profile: Callable[[], object] = sys.getprofile,
    _none: Any = None,
    _between: tuple[str, ...] = _BETWEEN,
    _prefixes: tuple[str, ...] = _PREFIXES,
    _descriptors: tuple[type, ...] = _KINDS,
) -> list[Group]:
    """What tests rely on, by name, as it is at present; compare two: what differs was replaced in between.

    Names "name:<name>" tell what stands in the learner's own namespace under the name of a builtin (or
    `checks`); 0 when nothing does.

    Args:
        kernel: the kernel in which tests run; the other arguments are not for callers.
    """
    shell = kernel.shell
    found: list[Group] = []
    kinds: dict[Any, None] = {}
    # Lists, as a thread of the learner's may change what is looked at meanwhile.
    for name in [each for each in _list(_modules) if each.startswith(_OURS)]:
        things = _dict(_vars(_modules[name]))
        found.append((f"{name}.", _list(things), [_id(value) for value in things.values()]))
        ways = {key: value for key, value in things.items() if _type(value) is _function}
        # A function can be left in its place and given another function's inside.
        inside = [[_id(w.__code__), _id(w.__defaults__), _id(w.__kwdefaults__)] for w in ways.values()]
        found.append((f"{name}.__code__ ", _list(ways), inside))
        for value in things.values():
            if _isinstance(value, _type):
                kinds[value] = _none
    objects = (
        shell,
        kernel,
        kernel.session,
        kernel.shell_stream,
        shell.displayhook,
        shell.display_pub,
        shell.compile,
        shell.input_transformer_manager,
        shell.display_trap,
        shell.builtin_trap,
        shell.events,
    )
    # What packs a reply is no method of the session, but a value that can be set.
    held = [*objects, kernel.session.pack, kernel.session.unpack]
    found.append(("objects", [""], [[_id(each) for each in held]]))
    for each in objects:
        kind = _type(each)
        hidden = [name for name in _list(_vars(each)) if _callable(_getattr(kind, name, _none))]
        found.append((f"{kind.__name__} of an object", [""], [hidden]))
        for base in kind.__mro__[:-1]:
            if base.__module__.startswith(_prefixes):
                kinds[base] = _none
    for name in _between:
        things = _dict(_vars(_modules[name])) if name in _modules else {}
        used = {key: value for key, value in things.items() if _callable(value)}
        found.append((f"{name}.", _list(used), [_id(value) for value in used.values()]))
        codes = [_id(value.__code__) if _type(value) is _function else 0 for value in used.values()]
        found.append((f"{name}.__code__ ", _list(used), codes))
        for value in used.values():
            if _isinstance(value, _type) and value.__module__ == name:
                kinds[value] = _none
    for kind in kinds:
        used = {
            key: value
            for key, value in _list(_vars(kind).items())
            if _callable(value) or _isinstance(value, _descriptors)
        }
        where = f"{kind.__module__}.{kind.__name__}"
        found.append((f"{where}.", _list(used), [_id(value) for value in used.values()]))
        codes = [_id(value.__code__) if _type(value) is _function else 0 for value in used.values()]
        found.append((f"{where}.__code__ ", _list(used), codes))
    handlers = kernel.shell_handlers
    called = [_id(_getattr(value, "__func__", value)) for value in handlers.values()]
    found.append(("handlers ", _list(handlers), called))
    manager = shell.input_transformer_manager
    transformers = (
        manager.cleanup_transforms,
        manager.line_transforms,
        manager.token_transformers,
        shell.input_transformers_post,
        shell.ast_transformers,
    )
    found.append(("transformers", [""], [[[_id(each) for each in group] for group in transformers]]))
    callbacks = shell.events.callbacks
    registered = [[_id(each) for each in group] for group in callbacks.values()]
    found.append(("callbacks ", _list(callbacks), registered))
    found.append(("custom exceptions", [""], [[_id(each) for each in shell.custom_exceptions]]))
    found.append(("trace", [""], [[_trace() is _none, _profile() is _none]]))
    names = [name for name in _builtins if name not in _CHANGING]
    found.append(("builtins.", names, [_id(_builtins[name]) for name in names]))
    mine = shell.user_ns
    shadows = [_id(mine[name]) if name in mine else 0 for name in names]
    found.append(("name:", names, shadows))
    ours = _modules.get(_OURS)
    checks = mine.get("checks", ours)
    found.append(("name:", ["checks"], [0 if checks is ours else _id(checks)]))
    return found


def named(found: list[Group]) -> dict[str, object]:
    """A fingerprint as a mapping from whole names."""
    return {
        beginning + name: value
        for beginning, names, values in found
        for name, value in zip(names, values, strict=True)
    }


def digest(
    found: list[Group],
    *,
    _blake2b: Callable[..., Any] = blake2b,
    _packed: Callable[..., bytes] = marshal.dumps,
) -> str:
    """A short text that differs where two fingerprints differ."""
    # In version 2 of marshal's format equal values are equal bytes; later ones tell who else holds them.
    return str(_blake2b(_packed([group[2] for group in found], 2), digest_size=16).hexdigest())
