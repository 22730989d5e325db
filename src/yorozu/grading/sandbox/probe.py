"""What a learner's code may have changed under a test, seen from inside the kernel.

Everything that looks is bound when the zygote imports this module, before any learner's code: a name that was
replaced since is not what it looks through. Someone who knows this text and sets out to deceive
it from within the same process can still do so; docs/explanation/grading.md says what that means.
"""

import builtins
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter, is_
from types import FunctionType
from typing import Any, NamedTuple

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
    "yorozu.grading.sandbox.compiled",
    "yorozu.grading.sandbox.kernel",
    "yorozu.grading.sandbox.line",
    "yorozu.grading.sandbox.session",
    "yorozu.grading.sandbox.shell",
    "zmq.sugar.socket",
)
_PREFIXES = ("IPython.", "ipykernel.", "jupyter_client.", "yorozu.", "zmq.", "codeop")
_KINDS = (property, classmethod, staticmethod)

Look = Callable[[], list[str]]
"""Names what has changed since `remember`; raises whatever a learner's object raises when it is looked at."""


class _Place(NamedTuple):
    """Where names stand: a module or a class.

    Attributes:
        beginning: what the names begin with.
        things: what stands at each name.
        all_count: whether every value counts, or only what is called.
        may_grow: whether a further name is in nobody's way.
    """

    beginning: str
    things: Mapping[str, Any]
    all_count: bool
    may_grow: bool


def _bound() -> Callable[[Any], Look]:
    """The way to look, with all that it uses held where no later name replaces it."""
    vars_, getattr_, isinstance_, callable_, type_, len_ = vars, getattr, isinstance, callable, type, len
    list_, dict_, tuple_, map_, all_, zip_, set_ = list, dict, tuple, map, all, zip, frozenset
    any_, object_, is_same, function_, chain_ = any, object, is_, FunctionType, chain.from_iterable
    modules, builtin_names = sys.modules, builtins.__dict__
    tracing, profiling = sys.gettrace, sys.getprofile
    code_of = attrgetter("__code__")
    by_place, by_name = attrgetter("__defaults__"), attrgetter("__kwdefaults__")

    def same(some: Sequence[Any], others: Sequence[Any]) -> bool:
        return len_(some) == len_(others) and all_(map_(is_same, some, others))

    def defaults_of(functions: Sequence[Any]) -> Iterable[Any]:
        return chain_((map_(by_place, functions), map_(by_name, functions)))

    def all_of(places: Iterable[_Place]) -> Iterable[Any]:
        return chain_([each.things.values() for each in places])

    def objects_of(kernel: Any) -> tuple[Any, ...]:
        """What a cell's text passes through, on its way to the reply about it."""
        shell, stream = kernel.shell, kernel.shell_stream
        return (
            shell,
            kernel,
            kernel.session,
            stream,
            stream.socket if stream.line is None else stream.line,
            shell.displayhook,
            shell.display_pub,
            shell.compile,
            shell.input_transformer_manager,
            shell.display_trap,
            shell.builtin_trap,
            shell.events,
        )

    def places_of(kernel: Any) -> list[_Place]:
        """The modules and classes that tests rely on, the builtins first."""
        found: list[_Place] = [_Place("builtins.", builtin_names, True, True)]
        kinds: dict[Any, None] = {}
        for name in [each for each in modules if each.startswith(_OURS)]:
            things = vars_(modules[name])
            found.append(_Place(f"{name}.", things, True, True))
            kinds |= {value: None for value in things.values() if isinstance_(value, type_)}
        for each in objects_of(kernel):
            for base in type_(each).__mro__[:-1]:
                if base.__module__.startswith(_PREFIXES):
                    kinds[base] = None
        for name in _BETWEEN:
            if name in modules:
                things = vars_(modules[name])
                found.append(_Place(f"{name}.", things, False, False))
                for value in things.values():
                    if isinstance_(value, type_) and value.__module__ == name:
                        kinds[value] = None
        for kind in kinds:
            beginning = f"{kind.__module__}.{kind.__name__}."
            found.append(_Place(beginning, vars_(kind), False, beginning.startswith(_OURS)))
        return found

    def counts(place: _Place, key: str, value: Any) -> bool:
        if place.things is builtin_names and key in _CHANGING:
            return False
        return place.all_count or callable_(value) or isinstance_(value, _KINDS)

    def differing(place: _Place, then: Mapping[str, Any]) -> Iterator[str]:
        """The names at which something else stands than then."""
        now = dict_(place.things)
        for key, value in then.items():
            there = key in now
            if there and now[key] is value:
                continue
            if counts(place, key, value) or (there and counts(place, key, now[key])):
                yield place.beginning + key
        if not place.may_grow:
            for key, value in now.items():
                if key not in then and counts(place, key, value):
                    yield place.beginning + key

    def lists_of(kernel: Any) -> dict[str, list[Any]]:
        """Lists whose members decide on a test too."""
        shell = kernel.shell
        manager = shell.input_transformer_manager
        lists: dict[str, Iterable[Any]] = {
            # What packs a reply is no method of the session, but a value that can be set.
            "objects": (*objects_of(kernel), kernel.session.pack, kernel.session.unpack),
            "handlers": [
                part
                for kind, handler in kernel.shell_handlers.items()
                for part in (kind, getattr_(handler, "__func__", handler))
            ],
            "cleanup transforms": manager.cleanup_transforms,
            "line transforms": manager.line_transforms,
            "token transformers": manager.token_transformers,
            "further transformers": shell.input_transformers_post,
            "transformers of trees": shell.ast_transformers,
            "custom exceptions": shell.custom_exceptions,
        }
        for event, callbacks in shell.events.callbacks.items():
            lists[f"callbacks of {event}"] = callbacks
        return {name: list_(members) for name, members in lists.items()}

    def hidden_in(each: Any, kind: type, names: Iterable[str]) -> bool:
        """Whether the object has something of its own in the place of a method."""
        return any_([callable_(getattr_(kind, name, None)) for name in names])

    def remember(kernel: Any) -> Look:
        """Look at everything that tests rely on, before any learner's code.

        Names "name:<name>" tell that something stands in the learner's own namespace under the name of a
        builtin (or `checks`).
        """
        places = places_of(kernel)
        kept = [(each, tuple_(each.things), tuple_(each.things.values())) for each in places]
        # All places but the builtins are looked at in one go; where nothing differs, which is nearly always,
        # that is all. Each cell takes some builtins away and puts them back, at the end.
        settled = places[1:]
        all_values = list_(all_of(settled))
        functions = [
            (place, key, value)
            for place, keys, values in kept
            for key, value in zip_(keys, values)
            if type_(value) is function_
        ]
        all_functions = [value for _, _, value in functions]
        codes = list_(map_(code_of, all_functions))
        our_functions = [value for place, _, value in functions if place.all_count]
        defaults = list_(defaults_of(our_functions))
        names = set_(builtin_names) - _CHANGING
        mine = kernel.shell.user_ns
        shadows = {name: mine[name] for name in names if name in mine}
        nothing = object_()
        our_modules = {name: modules[name] for name in modules if name.startswith(_OURS)}
        # Sockets are there when the first look is taken, and not before.
        lists: dict[str, list[Any]] = {}
        objects: list[tuple[Any, type, tuple[type, ...], frozenset[str]]] = []

        def first_look() -> None:
            lists.update(lists_of(kernel))
            for each in objects_of(kernel):
                objects.append((each, type_(each), type_(each).__mro__, set_(vars_(each))))

        def elsewhere() -> Iterator[str]:
            rest = not same(list_(all_of(settled)), all_values)
            for place, keys, values in kept if rest else kept[:1]:
                if not same(list_(place.things.values()), values):
                    yield from differing(place, dict_(zip_(keys, values)))

        def insides() -> Iterator[str]:
            """A function can be left in its place and given another function's inside."""
            if not all_(map_(is_same, map_(code_of, all_functions), codes)):
                for (place, key, value), code in zip_(functions, codes):
                    if value.__code__ is not code:
                        yield f"{place.beginning}__code__ {key}"
            if not same(list_(defaults_of(our_functions)), defaults):
                yield f"{_OURS}.__defaults__"

        def look() -> list[str]:
            if not objects:
                first_look()
            found = list_(elsewhere())
            found += insides()
            found += [name for name, module in our_modules.items() if modules.get(name) is not module]
            now = lists_of(kernel)
            found += [
                name for name in lists.keys() | now.keys() if not same(now.get(name, ()), lists.get(name, ()))
            ]
            for each, kind, bases, own in objects:
                # A list, as a thread of the learner's may add to it meanwhile.
                fresh = [name for name in list_(vars_(each)) if name not in own]
                if type_(each) is not kind or kind.__mro__ is not bases or hidden_in(each, kind, fresh):
                    found.append(f"{kind.__name__} of an object")
            if tracing() is not None or profiling() is not None:
                found.append("trace")
            there = kernel.shell.user_ns
            ours = our_modules.get(_OURS) or modules.get(_OURS)
            found += [
                f"name:{name}"
                for name in names
                if name in there and there[name] is not shadows.get(name, nothing)
            ]
            if there.get("checks", ours) is not ours:
                found.append("name:checks")
            return found

        return look

    return remember


remember = _bound()
