"""What a learner's code may have changed under a test, seen from inside the kernel.

Everything that `fingerprint` uses is bound when the zygote imports this module, before any learner's code: a
name that was replaced since is not what it looks through. Someone who knows this text and sets out to deceive
it from within the same process can still do so; docs/explanation/grading.md says what that means.
"""

import builtins
import sys
from collections.abc import Callable
from hashlib import blake2b
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


def fingerprint(
    kernel: Any,
    *,
    _id: Callable[[object], int] = id,
    _vars: Callable[[object], Any] = vars,
    _hasattr: Callable[[object, str], bool] = hasattr,
    _getattr: Callable[..., Any] = getattr,
    _isinstance: Callable[[object, Any], bool] = isinstance,
    _callable: Callable[[object], bool] = callable,
    _type: type = type,
    _list: type[list[Any]] = list,
    _sorted: Callable[..., list[Any]] = sorted,
    _modules: dict[str, Any] = sys.modules,
    _builtins: dict[str, Any] = builtins.__dict__,
    _trace: Callable[[], object] = sys.gettrace,
    _profile: Callable[[], object] = sys.getprofile,
    _none: Any = None,
    _between: tuple[str, ...] = _BETWEEN,
    _prefixes: tuple[str, ...] = _PREFIXES,
    _descriptors: tuple[type, ...] = _KINDS,
) -> dict[str, object]:
    """What tests rely on, by name, as it is at present; compare two: what differs was replaced in between.

    Keys "name:<name>" tell what stands in the learner's own namespace under the name of a builtin (or
    `checks`); 0 when nothing does.

    Args:
        kernel: the kernel in which tests run; the other arguments are not for callers.
    """
    shell = kernel.shell
    found: dict[str, object] = {}
    for name in _sorted(_modules):
        if name == _OURS or name.startswith("yorozu.checks."):
            for key, value in _vars(_modules[name]).items():
                found[f"{name}.{key}"] = _id(value)
                if _hasattr(value, "__code__"):
                    found[f"{name}.{key}()"] = [
                        _id(value.__code__),
                        _id(value.__defaults__),
                        _id(value.__kwdefaults__),
                    ]
                if _isinstance(value, _type):
                    found[f"{name}.{key}{{}}"] = [
                        [k, _id(v)] for k, v in _vars(value).items() if _callable(v)
                    ]
    things = (
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
    found["objects"] = [_id(thing) for thing in things]
    # What packs a reply is no method of the session, but a value that can be set.
    found["packers"] = [_id(kernel.session.pack), _id(kernel.session.unpack)]
    kinds = {}
    for thing in things:
        kind = _type(thing)
        found[f"{kind.__name__} of an object"] = [
            name for name in _list(_vars(thing)) if _callable(_getattr(kind, name, _none))
        ]
        for each in kind.__mro__[:-1]:
            if each.__module__.startswith(_prefixes):
                kinds[each] = _none
    for name in _between:
        for key, value in _list(_vars(_modules[name]).items()) if name in _modules else ():
            if _isinstance(value, _type) and value.__module__ == name:
                kinds[value] = _none
            if _callable(value):
                found[f"{name}.{key}"] = [_id(value), _id(_getattr(value, "__code__", _none))]
    for each in kinds:
        for name, value in _list(_vars(each).items()):
            if _callable(value) or _isinstance(value, _descriptors):
                code = _getattr(value, "__code__", _none)
                found[f"{each.__module__}.{each.__name__}.{name}"] = [_id(value), _id(code)]
    found["handlers"] = [
        [key, _id(_getattr(value, "__func__", value))] for key, value in kernel.shell_handlers.items()
    ]
    manager = shell.input_transformer_manager
    found["transformers"] = [
        [_id(each) for each in group]
        for group in (
            manager.cleanup_transforms,
            manager.line_transforms,
            manager.token_transformers,
            shell.input_transformers_post,
            shell.ast_transformers,
        )
    ]
    found["callbacks"] = [
        [key, [_id(each) for each in group]] for key, group in shell.events.callbacks.items()
    ]
    found["custom exceptions"] = [_id(each) for each in shell.custom_exceptions]
    found["trace"] = [_trace() is _none, _profile() is _none]
    for name, value in _builtins.items():
        if name not in _CHANGING:
            found[f"builtins.{name}"] = _id(value)
            found[f"name:{name}"] = _id(shell.user_ns[name]) if name in shell.user_ns else 0
    ours = _modules.get(_OURS)
    mine = shell.user_ns.get("checks", ours)
    found["name:checks"] = 0 if mine is ours else _id(mine)
    return found


def digest(
    found: dict[str, object], *, _blake2b: Callable[..., Any] = blake2b, _repr: Callable[[object], str] = repr
) -> str:
    """A short text that differs where two fingerprints differ."""
    return str(_blake2b(_repr(found).encode(), digest_size=16).hexdigest())
