"""What a learner's code may have changed under a test, seen from inside the kernel.

Everything that looks is bound when the zygote imports this module, before any learner's code: a name that was
replaced since is not what it looks through. Someone who knows this text and sets out to deceive
it from within the same process can still do so; docs/explanation/grading.md says what that means.
"""

import builtins
import marshal
import sys
from collections.abc import Callable, Iterator, Mapping
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
    "yorozu.grading.sandbox.kernel",
    "zmq.sugar.socket",
)
_PREFIXES = ("IPython.", "ipykernel.", "jupyter_client.", "yorozu.", "zmq.", "codeop")
_KINDS = (property, classmethod, staticmethod)


Place = tuple[str, Mapping[str, Any], bool]
"""Where names stand: what they begin with, what is at each, whether all counts or only what is called."""


def _bound() -> tuple[Callable[[Any], str], Callable[[Any], dict[str, object]]]:
    """Both ways to look, with all that they use held where no later name replaces it."""
    id_, vars_, getattr_, isinstance_, callable_, type_ = id, vars, getattr, isinstance, callable, type
    list_, dict_, sorted_, map_, str_, function_ = list, dict, sorted, map, str, FunctionType
    modules, builtin_names = sys.modules, builtins.__dict__
    tracing, profiling, packed, blake2b_ = sys.gettrace, sys.getprofile, marshal.dumps, blake2b

    def objects_of(kernel: Any) -> tuple[Any, ...]:
        """What a cell's text passes through, on its way to the reply about it."""
        shell = kernel.shell
        return (
            shell,
            kernel,
            kernel.session,
            kernel.shell_stream,
            kernel.shell_stream.socket,
            shell.displayhook,
            shell.display_pub,
            shell.compile,
            shell.input_transformer_manager,
            shell.display_trap,
            shell.builtin_trap,
            shell.events,
        )

    def places_of(kernel: Any) -> list[Place]:
        """The modules and classes that tests rely on."""
        found: list[Place] = []
        kinds: dict[Any, None] = {}
        # Lists, as a thread of the learner's may change what is looked at meanwhile.
        for name in [each for each in list_(modules) if each.startswith(_OURS)]:
            things = vars_(modules[name])
            found.append((f"{name}.", things, True))
            for value in list_(things.values()):
                if isinstance_(value, type_):
                    kinds[value] = None
        for each in objects_of(kernel):
            for base in type_(each).__mro__[:-1]:
                if base.__module__.startswith(_PREFIXES):
                    kinds[base] = None
        for name in _BETWEEN:
            if name in modules:
                things = vars_(modules[name])
                found.append((f"{name}.", things, False))
                for value in list_(things.values()):
                    if isinstance_(value, type_) and value.__module__ == name:
                        kinds[value] = None
        found += [(f"{kind.__module__}.{kind.__name__}.", vars_(kind), False) for kind in kinds]
        return found

    def single_things(kernel: Any) -> Iterator[tuple[str, object]]:
        """What else decides on a test, by name."""
        shell = kernel.shell
        objects = objects_of(kernel)
        # What packs a reply is no method of the session, but a value that can be set.
        yield "objects", [id_(each) for each in (*objects, kernel.session.pack, kernel.session.unpack)]
        for each in objects:
            kind = type_(each)
            hidden = [name for name in list_(vars_(each)) if callable_(getattr_(kind, name, None))]
            yield f"{kind.__name__} of an object", hidden
        handlers = dict_(kernel.shell_handlers)
        yield "handlers", [(key, id_(getattr_(value, "__func__", value))) for key, value in handlers.items()]
        manager = shell.input_transformer_manager
        transformers = (
            manager.cleanup_transforms,
            manager.line_transforms,
            manager.token_transformers,
            shell.input_transformers_post,
            shell.ast_transformers,
        )
        yield "transformers", [[id_(each) for each in group] for group in transformers]
        callbacks = dict_(shell.events.callbacks)
        yield "callbacks", [(key, [id_(each) for each in group]) for key, group in callbacks.items()]
        yield "custom exceptions", [id_(each) for each in shell.custom_exceptions]
        yield "trace", [tracing() is None, profiling() is None]
        mine = shell.user_ns
        # Each cell takes some of them away and puts them back, at the end.
        for name in sorted_(name for name in builtin_names if name not in _CHANGING):
            yield f"builtins.{name}", id_(builtin_names[name])
            yield f"name:{name}", id_(mine[name]) if name in mine else 0
        ours = modules.get(_OURS)
        checks = mine.get("checks", ours)
        yield "name:checks", 0 if checks is ours else id_(checks)

    def inside(way: Any, ours: bool) -> list[int]:
        """A function can be left in its place and given another function's inside."""
        found = [id_(way.__code__)]
        return [*found, id_(way.__defaults__), id_(way.__kwdefaults__)] if ours else found

    def digest(kernel: Any) -> str:
        """A short text that differs where what tests rely on differs, and now and then where it does not.

        Raises:
            Exception: any that a learner's object raises when it is looked at.
        """
        values = [(list_(things.values()), ours) for _, things, ours in places_of(kernel)]
        seen = [
            [
                [*map_(id_, each)],
                [inside(value, ours) for value in each if type_(value) is function_]
                if ours
                else [id_(value.__code__) for value in each if type_(value) is function_],
            ]
            for each, ours in values
        ]
        # In version 2 of marshal's format equal values are equal bytes; later ones tell who else holds them.
        text = packed([seen, list_(single_things(kernel))], 2)
        return str_(blake2b_(text, digest_size=16).hexdigest())

    def found(kernel: Any) -> dict[str, object]:
        """What tests rely on, by name, as it is now; compare two: what differs was replaced in between.

        Names "name:<name>" tell what stands in the learner's own namespace under the name of a builtin (or
        `checks`); 0 when nothing does.

        Raises:
            Exception: any that a learner's object raises when it is looked at.
        """
        names: dict[str, object] = {}
        for beginning, things, ours in places_of(kernel):
            for key, value in list_(things.items()):
                if ours or callable_(value) or isinstance_(value, _KINDS):
                    names[beginning + key] = id_(value)
                    if type_(value) is function_:
                        names[f"{beginning}__code__ {key}"] = inside(value, ours)
        return {**names, **dict_(single_things(kernel))}

    return digest, found


digest, found = _bound()
