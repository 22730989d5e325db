"""Submissions with wrong answers that forge the outcome of a test: none of them earns a mark."""

from nbformat import NotebookNode, v4
from tests.grading.conftest import RIGHT
from tests.hostile.submission import WRONG, Hostile


def cell_of(notebook: NotebookNode, name: str) -> NotebookNode:
    return next(c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == name)


def _baked(notebook: NotebookNode) -> NotebookNode:
    for name in ("test_total", "test_largest"):
        cell = cell_of(notebook, name)
        cell.execution_count = 7
        cell.outputs = [v4.new_output("execute_result", {"text/plain": "99"}, execution_count=7)]
        cell.metadata["yorozu"] = {"test": name, "score": 99, "points": 99, "hidden": False, "message": ""}
    return notebook


def _empty_tests(notebook: NotebookNode) -> NotebookNode:
    for name in ("test_total", "test_largest"):
        cell_of(notebook, name).source = "pass"
    return notebook


def _more_points(notebook: NotebookNode) -> NotebookNode:
    for name in ("test_total", "test_largest"):
        cell_of(notebook, name).metadata["nbgrader"] |= {"points": 1000, "locked": False, "solution": True}
    return notebook


def _exchanged_names(notebook: NotebookNode) -> NotebookNode:
    first, second = cell_of(notebook, "test_total"), cell_of(notebook, "largest")
    a, b = first.metadata["nbgrader"]["grade_id"], second.metadata["nbgrader"]["grade_id"]
    first.metadata["nbgrader"]["grade_id"], second.metadata["nbgrader"]["grade_id"] = b, a
    return notebook


def _skipped(notebook: NotebookNode) -> NotebookNode:
    for cell in notebook.cells:
        cell.metadata["tags"] = ["skip-execution", "raises-exception", "nbgrader-skip"]
    return notebook


def _test_twice(notebook: NotebookNode) -> NotebookNode:
    copy = cell_of(notebook, "test_total").copy()
    copy["source"] = "pass"
    notebook.cells.append(NotebookNode(copy))
    return notebook


def _tests_removed(notebook: NotebookNode) -> NotebookNode:
    notebook.cells = [c for c in notebook.cells if not c.metadata.get("nbgrader", {}).get("grade")]
    return notebook


def _tests_as_text(notebook: NotebookNode) -> NotebookNode:
    for name in ("test_total", "test_largest"):
        cell = cell_of(notebook, name)
        cell.cell_type = "markdown"
        del cell["outputs"], cell["execution_count"]
    return notebook


def _magic(notebook: NotebookNode) -> NotebookNode:
    cell_of(notebook, "total").source += "\n%autoawait False\n%xmode Minimal\n%pdb on\n%run -i nothing.py"
    return notebook


def _patch(name: str, does: str, code: str, **more: object) -> Hostile:
    """An attack by code, before wrong answers."""
    must = "no marks for wrong answers"
    return Hostile(name, does, must, code, answers=WRONG, marks=(0, 0), **more)  # type: ignore[arg-type]


FORGERIES = [
    _patch(
        "patched_checks",
        "replaces every function of the checks, their exceptions and their code",
        """
import builtins
from yorozu import checks
for name in checks.__all__:
    setattr(checks, name, lambda *a, **k: None)
class Nothing(BaseException):
    def __new__(cls, *a, **k):
        raise SystemExit
builtins.AssertionError = Nothing
AssertionError = Nothing
""",
        tells=("書き換え",),
    ),
    _patch(
        "patched_builtins",
        "replaces exec, compile, isinstance and others in builtins",
        """
import builtins
builtins.exec = lambda *a, **k: None
builtins.eval = lambda *a, **k: None
builtins.BaseException = SystemExit
""",
    ),
    _patch(
        "patched_traceback",
        "keeps the shell from noticing an error: showtraceback, custom exceptions, excepthook",
        """
import sys
shell = get_ipython()
shell.set_custom_exc((BaseException,), lambda *a, **k: None)
shell.showtraceback = lambda *a, **k: None
type(shell).showtraceback = lambda *a, **k: None
shell._showtraceback = lambda *a, **k: None
sys.excepthook = lambda *a: None
""",
    ),
    _patch(
        "patched_result",
        "makes every result of a cell a success",
        """
from IPython.core import interactiveshell
interactiveshell.ExecutionResult.success = property(lambda self: True)
interactiveshell.ExecutionResult.raise_error = lambda self: None
""",
    ),
    _patch(
        "patched_parser",
        "has the shell parse every cell to nothing",
        """
import ast
shell = get_ipython()
type(shell.compile).ast_parse = lambda self, *a, **k: ast.Module([], [])
""",
    ),
    _patch(
        "patched_parser_of_the_object",
        "the same, with one object's method",
        """
import ast
shell = get_ipython()
shell.compile.ast_parse = lambda *a, **k: ast.Module([], [])
""",
    ),
    _patch(
        "patched_marshal",
        "has the code that comes with a test unpacked to nothing",
        """
import marshal
marshal.loads = lambda *a, **k: ([], False)
""",
    ),
    _patch(
        "patched_ready_code",
        "gives the code that comes with a test another one in its place",
        """
from yorozu.grading.sandbox import compiled
nothing = compile("pass", "", "exec")
for kind in (compiled._Ready, compiled._ReadyExpression):
    kind.code = property(lambda self: nothing, lambda self, value: None)
""",
    ),
    _patch(
        "patched_trap",
        "swallows every error in a context manager around the cell",
        """
shell = get_ipython()
kind = type(shell.display_trap)
leave = kind.__exit__
kind.__exit__ = lambda self, *a: (leave(self, *a), True)[1]
kind = type(shell.builtin_trap)
kind.__exit__ = lambda self, *a: True
""",
    ),
    _patch(
        "patched_session",
        "changes replies on their way out: session.send",
        """
session = get_ipython().kernel.session
send = session.send
def forged(stream, kind, content=None, *a, **k):
    if kind == "execute_reply":
        content = {"status": "ok", "execution_count": 1, "payload": [], "user_expressions": {}}
    return send(stream, kind, content, *a, **k)
session.send = forged
""",
    ),
    _patch(
        "patched_packer",
        "changes replies on their way out: session.pack",
        """
session = get_ipython().kernel.session
pack = session.pack
def forged(content):
    if isinstance(content, dict) and content.get("status") == "error":
        content = {"status": "ok", "execution_count": 1, "payload": [], "user_expressions": {}}
    return pack(content)
session.pack = forged
""",
    ),
    _patch(
        "patched_stream",
        "changes replies on their way out: the socket's own send",
        """
import json
stream = get_ipython().kernel.shell_stream
send = stream.send_multipart
session = get_ipython().kernel.session
def forged(parts, *a, **k):
    parts = list(parts)
    for number, part in enumerate(parts):
        if bytes(part).startswith(b'{"status": "error"') or b'"status":"error"' in bytes(part):
            parts[number] = session.pack({"status": "ok", "execution_count": 1, "payload": [], "user_expressions": {}})
            start = parts.index(b"<IDS|MSG>")
            parts[start + 1] = session.sign(parts[start + 2 : start + 6])
    return send(parts, *a, **k)
stream.send_multipart = forged
""",
    ),
    Hostile(
        "no_messages",
        "puts on the kernel's sockets what is no message, and messages that lack what theirs have",
        "they are left out: its wrong answers are wrong, its right ones right",
        """
kernel = get_ipython().kernel
parent = kernel.get_parent("shell")
ident = kernel._parent_ident["shell"]
for channel, to in ((kernel.iopub_socket, []), (kernel.shell_stream, list(ident))):
    channel.send_multipart([*to, b"x"])
    channel.send_multipart([*to, b"<IDS|MSG>", b"", b"{", b"[]", b"1", b'"a"'])
    channel.send_multipart([*to, b"<IDS|MSG>", b"", b"[]", b"[]", b"[]", b"[]"])
    channel.send_multipart([*to, b"<IDS|MSG>", b"", b"[" * 100_000, b"{}", b"{}", b"{}"])
    channel.send_multipart([*to, b"<IDS|MSG>", b"", b"\\xff", b"{}", b"{}", b"{}"])
for kind in ("stream", "display_data", "execute_result", "error", "update_display_data", "status", "clear_output"):
    kernel.session.send(kernel.iopub_socket, kind, {}, parent)
    kernel.session.send(kernel.iopub_socket, kind, {"data": 3, "text": [], "traceback": 1, "name": None}, parent)
print("held")
""",
        shows=("held",),
    ),
    Hostile(
        "answers_for_the_kernel",
        "sends a good reply by itself before the test has failed",
        "no marks for wrong answers",
        """
def claim():
    kernel = get_ipython().kernel
    parent = kernel.get_parent("shell")
    content = {"status": "ok", "execution_count": 1, "payload": [], "user_expressions": {}}
    kernel.session.send(kernel.shell_stream, "execute_reply", content, parent, kernel._parent_ident["shell"])
    return -1
""",
        answers={
            "total": "def total(a):\n    return claim()",
            "largest": "def largest(a):\n    return claim()",
        },
        marks=(0, 0),
    ),
    _patch(
        "traced",
        "changes what a test sees by a trace function",
        """
import sys
def trace(frame, event, argument):
    if event == "call" and frame.f_code.co_filename.startswith("<ipython"):
        frame.f_trace_opcodes = True
    return trace
sys.settrace(trace)
""",
    ),
    _patch(
        "callbacks",
        "does its work before and after each cell is run",
        """
shell = get_ipython()
def right(*_):
    shell.user_ns["total"] = sum
    shell.user_ns["largest"] = lambda a: max(a, default=None)
shell.events.register("pre_run_cell", right)
shell.events.register("pre_execute", right)
shell.events.register("post_execute", right)
""",
    ),
    _patch(
        "transformed",
        "has the shell change each cell's text, tokens and tree",
        """
import ast
class Nothing(ast.NodeTransformer):
    def visit_Assert(self, node):
        return ast.Pass()
shell = get_ipython()
shell.ast_transformers.append(Nothing())
shell.input_transformers_post.append(lambda lines: [])
shell.input_transformer_manager.cleanup_transforms.append(lambda lines: [])
""",
    ),
    _patch(
        "transformed_by_the_object",
        "replaces the method that changes a cell's text",
        "get_ipython().input_transformer_manager.transform_cell = lambda text: 'pass'",
    ),
    _patch(
        "patched_run_cell",
        "replaces run_cell, run_code and the kernel's do_execute",
        """
shell = get_ipython()
good = shell.run_cell("pass")
shell.run_cell = lambda *a, **k: good
async def fine(*a, **k):
    return good
shell.run_cell_async = fine
type(shell).run_cell_async = fine
async def run_code(*a, **k):
    return False
shell.run_code = run_code
""",
    ),
    _patch(
        "changed_code",
        "leaves every function in its place and changes its code",
        """
from yorozu import checks
def nothing(*a, **k):
    return None
for name in checks.__all__:
    try:
        getattr(checks, name).__code__ = nothing.__code__
    except (AttributeError, ValueError):
        pass
async def run_code(self, code_obj, result=None, *, async_=False):
    return False
type(get_ipython()).run_code.__code__ = run_code.__code__
""",
        tells=("書き換え",),
    ),
    _patch(
        "changed_late",
        "a thread that replaces the shell's work while a test runs",
        """
import threading, time
shell = get_ipython()
async def run_code(self, *a, **k):
    return False
def later():
    while True:
        type(shell).run_code = run_code
        time.sleep(0.001)
threading.Thread(target=later, daemon=True).start()
""",
    ),
    Hostile(
        "leaves_the_test",
        "leaves a test early, by every exception that means an end",
        "no marks, and the honest answer beside it keeps its own",
        answers={
            "total": "import sys\ndef total(a):\n    sys.exit(0)",
            "largest": RIGHT["largest"],
        },
        marks=(0, 3),
        tells=("SystemExit",),
    ),
    Hostile(
        "interrupts_the_test",
        "interrupts itself in a test",
        "no marks, and the honest answer beside it keeps its own",
        answers={
            "total": "def total(a):\n    raise KeyboardInterrupt",
            "largest": RIGHT["largest"],
        },
        marks=(0, 3),
        tells=("KeyboardInterrupt",),
    ),
    Hostile(
        "error_that_cannot_be_shown",
        "raises an error whose text cannot be made",
        "no marks, and the honest answer beside it keeps its own",
        answers={
            "total": "class Bad(Exception):\n    def __str__(self):\n        raise ValueError\n    __repr__ = __str__\n\n"
            "def total(a):\n    raise Bad",
            "largest": RIGHT["largest"],
        },
        marks=(0, 3),
    ),
    Hostile(
        "error_that_looks_like_a_mark",
        "raises errors and shows values that look like scores, checks and pages",
        "no marks, nothing of it is a part of the page",
        answers={
            "total": "def total(a):\n    from IPython.display import display, HTML\n    display(HTML('<script>1</script>'))\n"
            "    print(2.0)\n    import sys\n    sys.displayhook(2.0)\n    raise AssertionError('</pre><h1>5 / 5 点</h1>')",
            "largest": RIGHT["largest"],
        },
        marks=(0, 3),
    ),
    Hostile(
        "forks_in_the_test",
        "forks in a test, so that two processes would answer",
        "the one that was asked answers alone",
        answers={
            "total": "import os\ndef total(a):\n    if os.fork() == 0:\n        return sum(a)\n    os.wait()\n    return -1",
            "largest": WRONG["largest"],
        },
        marks=(0, 0),
    ),
    _patch(
        "atexit",
        "prints and sends more when the kernel ends",
        """
import atexit, os
atexit.register(lambda: (print("2.0"), os._exit(0)))
""",
    ),
    *(
        Hostile(name, does, must, answers=WRONG, marks=(0, 0), notebook=make)
        for name, does, must, make in (
            ("baked", "brings outputs and verdicts of a good run", "they do not count", _baked),
            ("empty_tests", "brings tests that test nothing", "the unit's own tests are run", _empty_tests),
            (
                "more_points",
                "makes tests worth 1000 points",
                "they are worth what the unit says",
                _more_points,
            ),
            ("skipped", "marks every cell as one not to run, or to fail", "they are run", _skipped),
            (
                "test_twice",
                "adds a second test that tests nothing",
                "the unit's own test is run",
                _test_twice,
            ),
            ("tests_removed", "takes the tests out", "they are run", _tests_removed),
            ("tests_as_text", "turns tests into text", "they are tests again", _tests_as_text),
        )
    ),
    Hostile(
        "exchanged_names",
        "gives a test's name to a solution and the other way round",
        "no marks for what was not answered",
        marks=(2, 0),
        notebook=_exchanged_names,
    ),
    Hostile(
        "magics",
        "changes how errors are shown and asks for a debugger",
        "right answers keep their marks; nothing waits for anybody",
        notebook=_magic,
    ),
]
