import pytest
from tests.grading.sandbox.running import shown

_FIND = """
import sys
kernel = get_ipython().kernel
look = kernel.look
# A running cell has no exit() of Python's own.
before = set(look())
{change}
print(before == set(look()))
"""


@pytest.mark.parametrize(
    "change",
    [
        "type(get_ipython()).showtraceback = lambda *a, **k: None",
        "get_ipython().showtraceback = lambda *a, **k: None",
        "type(get_ipython().compile).ast_parse = lambda *a, **k: None",
        "get_ipython().compile = object.__new__(type(get_ipython().compile))",
        "pack = kernel.session.pack; kernel.session.pack = lambda content: pack(content)",
        "a = kernel.shell_stream; send = a.send_multipart; a.send_multipart = lambda *b, **k: send(*b, **k)",
        "a = kernel.shell_stream; a.line = type('S', (), {'send': a.line.send})()",
        "get_ipython().ast_transformers.append(1)",
        "get_ipython().events.register('post_run_cell', lambda *a: None)",
        "sys.settrace(lambda *a: None)",
        "import builtins; builtins.sum = lambda x: 3",
        "from yorozu import checks; checks.equal = None",
        "from yorozu import checks; checks.equal.__defaults__ = ()",
        "import IPython.core.interactiveshell as i; i.ExecutionResult.success = property(lambda s: True)",
        "sum = None",
        "from yorozu import checks; del checks.equal",
        "import yorozu; sys.modules['yorozu.checks'] = type(sys)('yorozu.checks')",
        "type(get_ipython()).further = lambda self: None",
        "kernel.__class__ = type('Other', (type(kernel),), {})",
        "class Base(*type(kernel).__bases__): pass\ntype(kernel).__bases__ = (Base,)",
        "kernel.shell_handlers['execute_request'] = lambda *a: None",
        "import ast; ast.parse.__code__ = (lambda *a, **k: None).__code__",
    ],
)
def test_what_decides_on_a_test_is_seen_when_it_changes(change: str) -> None:
    assert shown(_FIND.format(change=change)).endswith("False\n")


def test_ordinary_work_changes_nothing() -> None:
    work = """
import json, warnings
import matplotlib.pyplot as plt
import pandas as pd
plt.plot([1, 2])
frame = pd.DataFrame({"a": [1]})
def total(amounts):
    return sum(amounts)
"""
    assert shown(_FIND.format(change=work)).startswith("True")
