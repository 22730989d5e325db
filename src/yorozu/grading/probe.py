"""What a learner's code may have changed under a test. This text runs inside the kernel; see run.py."""

import builtins
import json
import sys
from typing import Any

# Methods of IPython's shell that stand between a cell's text and its result.
_SHELL = (
    "run_cell",
    "run_cell_async",
    "run_ast_nodes",
    "run_code",
    "transform_cell",
    "should_run_async",
    "compile",
)
# IPython and ipykernel set these themselves, as cells run.
_CHANGING = {"_", "input", "__build_class__"}


def fingerprint() -> str:
    """JSON of a mapping from the name of a thing that tests rely on to what it is at present.

    Compare two with each other: what differs was replaced in between. Keys "name:<name>" tell what stands in
    the learner's own namespace under the name of a builtin (or `checks`); 0 when nothing does.
    """
    from IPython import get_ipython

    import yorozu.checks

    shell: Any = get_ipython()
    found: dict[str, object] = {}
    for name in sorted(sys.modules):
        if name == "yorozu.checks" or name.startswith("yorozu.checks."):
            for key, value in vars(sys.modules[name]).items():
                found[f"{name}.{key}"] = id(value)
                if hasattr(value, "__code__"):
                    found[f"{name}.{key}()"] = [
                        id(value.__code__),
                        id(value.__defaults__),
                        id(value.__kwdefaults__),
                    ]
                if isinstance(value, type):
                    found[f"{name}.{key}{{}}"] = [[k, id(v)] for k, v in vars(value).items() if callable(v)]
    for name in _SHELL:
        found[f"shell.{name}"] = [
            id(getattr(type(shell), name, None)),
            name in vars(shell) and id(vars(shell)[name]),
        ]
    manager = shell.input_transformer_manager
    found["shell.transformers"] = [
        [id(each) for each in group]
        for group in (
            manager.cleanup_transforms,
            manager.line_transforms,
            manager.token_transformers,
            shell.input_transformers_post,
            shell.ast_transformers,
        )
    ]
    for name, value in vars(builtins).items():
        if name not in _CHANGING:
            found[f"builtins.{name}"] = id(value)
            found[f"name:{name}"] = id(shell.user_ns[name]) if name in shell.user_ns else 0
    mine = shell.user_ns.get("checks", yorozu.checks)
    found["name:checks"] = 0 if mine is yorozu.checks else id(mine)
    return json.dumps(found)
