"""A kernel on sockets that were bound before it: each of its channels, what it leaves, and its probe."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from IPython.core.inputtransformer2 import TransformerManager
from jupyter_client.blocking.client import BlockingKernelClient
from nbconvert.filters import strip_ansi
from tests.grading.sandbox.running import shown

from yorozu.curriculum.limits import Limits
from yorozu.grading.sandbox import warm
from yorozu.grading.sandbox.shell import maybe_no_python

# Light, so that the zygote is there at once.
PRELOAD = ("fractions",)
KEY = uuid4().hex


@contextmanager
def started(key: str = KEY) -> Iterator[tuple[BlockingKernelClient, warm.WarmKernel]]:
    """A client that has connected before there was a kernel, and the kernel, which may still be starting."""
    sockets = warm.Sockets()
    connection: dict[str, Any] = {
        "transport": "ipc",
        "ip": sockets.ip,
        "key": KEY,
        "signature_scheme": "hmac-sha256",
        **{f"{channel}_port": port for channel, port in sockets.ports.items()},
    }
    client = BlockingKernelClient()
    client.load_connection_info(connection | {"key": key.encode()})  # type: ignore[arg-type]
    client.start_channels()
    kernel = warm.zygote(PRELOAD).launch(sockets.listening, None, Limits(), connection)
    sockets.close_ours()
    try:
        yield client, kernel
    finally:
        client.stop_channels()
        kernel.kill()
        sockets.remove()


@pytest.fixture(scope="module")
def client() -> Iterator[BlockingKernelClient]:
    with started() as (client, _):
        yield client


def asked(client: BlockingKernelClient, kind: str, content: dict[str, Any], channel: str = "control") -> Any:
    """The reply to a message, whatever else comes before it."""
    messages = getattr(client, f"{channel}_channel")
    message = client.session.msg(kind, content)
    messages.send(message)
    while True:
        reply = messages.get_msg(timeout=30)
        if reply["parent_header"].get("msg_id") == message["header"]["msg_id"]:
            assert reply["msg_type"] == kind.replace("_request", "_reply")
            return reply["content"]


def run(client: BlockingKernelClient, code: str) -> str:
    """What a cell prints, or the kind of its error."""
    printed: list[str] = []

    def take(message: Any) -> None:
        content = message["content"]
        printed.append(content.get("text", content.get("ename", "")))

    client.execute_interactive(code, timeout=30, output_hook=take)
    return "".join(printed)


def test_what_was_asked_before_there_was_a_kernel_is_answered() -> None:
    with started() as (client, kernel):
        assert asked(client, "kernel_info_request", {}, "shell")["implementation"] == "ipython"
        assert json.loads(kernel.lifeline.recv(warm.MESSAGE)) == {"ready": True}


def test_every_channel_is_served(client: BlockingKernelClient) -> None:
    assert asked(client, "kernel_info_request", {})["status"] == "ok"
    assert run(client, "print(1 + 1)") == "2\n"
    client.hb_channel.unpause()
    deadline = time.monotonic() + 10
    while not client.hb_channel.is_beating() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert client.hb_channel.is_beating()
    answers: list[str] = []
    client.execute_interactive(
        "print(input('名前'))",
        allow_stdin=True,
        timeout=30,
        stdin_hook=lambda message: client.input(message["content"]["prompt"] + "は花子"),
        output_hook=lambda message: answers.append(message["content"].get("text", "")),
    )
    assert "".join(answers) == "名前は花子\n"


def test_a_cell_may_wait_for_something(client: BlockingKernelClient) -> None:
    assert run(client, "import asyncio\nawait asyncio.sleep(0, print('待った'))\nprint(1)") == "待った\n1\n"
    assert run(client, "print(2)") == "2\n"


_FALSY = "class Empty(Exception):\n    def __len__(self):\n        return 0\nraise Empty('空です')"
_NOT_SHOWN = "class Odd:\n    def __repr__(self):\n        raise KeyError('形')\nOdd()"


@pytest.mark.parametrize(
    ("code", "status", "error"),
    [
        ("1 + 1", "ok", None),
        ("raise ValueError('値')", "error", ("ValueError", "値")),
        ("def f(:", "error", ("SyntaxError", "invalid syntax")),
        (_FALSY, "error", ("Empty", "空です")),
        (_NOT_SHOWN, "error", ("NoneType", "None")),
    ],
)
def test_the_reply_says_how_a_cell_ended_as_ipykernel_would(
    client: BlockingKernelClient, code: str, status: str, error: tuple[str, str] | None
) -> None:
    plain = asked(client, "execute_request", {"code": code, "silent": False}, "shell")
    # With this word the cell goes ipykernel's own way.
    theirs = asked(client, "execute_request", {"code": code + "\n# await", "silent": False}, "shell")
    assert plain["status"] == theirs["status"] == status
    for said in (plain, theirs):
        found = (said["ename"], said["evalue"].partition(" (")[0]) if "ename" in said else None
        assert found == error
    assert theirs["execution_count"] == plain["execution_count"] + 1
    assert plain["payload"] == theirs["payload"] == []


def test_whoever_asks_for_the_value_of_expressions_is_told(client: BlockingKernelClient) -> None:
    content = {"code": "x = 1", "silent": False, "user_expressions": {"sum": "x + 2"}}
    said = asked(client, "execute_request", content, "shell")
    assert said["user_expressions"]["sum"]["data"] == {"text/plain": "3"}


def test_whoever_does_not_know_the_key_is_not_answered() -> None:
    with started(key="another") as (stranger, kernel):
        kernel.lifeline.settimeout(30)
        assert json.loads(kernel.lifeline.recv(warm.MESSAGE)) == {"ready": True}
        kernel.lifeline.setblocking(False)
        stranger.control_channel.send(stranger.session.msg("probe_request", {}))
        assert not stranger.control_channel.socket.poll(1000)


def test_a_kernel_keeps_no_file_of_its_connection_nor_of_what_was_run(client: BlockingKernelClient) -> None:
    look = """
import sys
from pathlib import Path
found = [path for top in (Path.home(), Path("/tmp")) for path in top.rglob("*") if path.is_file()]
# The programs themselves may stand in /tmp.
found = [path for path in found if not path.is_relative_to(sys.prefix)]
print([path.name for path in found if "kernel-" in path.name or "history" in path.name])
print(get_ipython().history_manager.enabled)
"""
    assert run(client, look) == "[]\nFalse\n"


# Between bars, as none of them holds one; the first is nothing.
_TEXT = (
    "|x = 1|print('合計?')|%time x|!ls|x?|?x|a %b|= %b|a = !b|>>> x|In [1]: x|/f 1|# 100%|(|)|%%time|;a|,a"
)
_PIECES = st.sampled_from([*_TEXT.split("|"), "'''", "    ", "\t", "\\", "\u3000", "\f", "a != b", "x "])


@settings(max_examples=400, deadline=None)
@given(st.lists(st.lists(_PIECES, max_size=3).map(" ".join), max_size=5).map("\n".join))
def test_a_cell_that_is_not_taken_to_pieces_is_none_that_ipython_would_change(cell: str) -> None:
    if not maybe_no_python(cell):
        made = TransformerManager().transform_cell(cell)  # type: ignore[no-untyped-call]
        # It may take blanks at the end away.
        assert made.rstrip() == cell.rstrip()


def test_magic_still_works(client: BlockingKernelClient) -> None:
    assert (
        run(client, "found = %who_ls function\nfor n in [1]:\n    %who_ls function\nprint(found, 7 %4)")
        == "[] 3\n"
    )


def test_the_ground_is_the_same_until_something_changes(client: BlockingKernelClient) -> None:
    run(client, "import math\nx = [math.pi]")
    assert asked(client, "probe_request", {}) == {"changed": []}
    run(client, "import builtins\nkept, builtins.sum = sum, max")
    assert asked(client, "probe_request", {}) == {"changed": ["builtins.sum"]}
    run(client, "builtins.sum = kept\nlen = 3\ncodeop = 1")
    assert asked(client, "probe_request", {}) == {"changed": ["name:len"]}
    run(client, "del len")
    assert asked(client, "probe_request", {}) == {"changed": []}


def test_an_error_shows_the_lines_of_ones_own_cells_alone(client: BlockingKernelClient) -> None:
    shown: list[str] = []

    def take(message: Any) -> None:
        shown.extend(message["content"].get("traceback", []))

    code = "import json\ndef read(text):\n    return json.loads(text)\nread('よろず')"
    client.execute_interactive(code, timeout=30, output_hook=take)
    text = strip_ansi("".join(shown))
    assert "read('よろず')" in text
    assert "return json.loads(text)" in text
    assert "JSONDecodeError: Expecting value" in text
    assert "decoder.py" not in text


def test_what_cannot_be_looked_at_is_said_at_once() -> None:
    trap = "class Trap:\n    __class__ = property(lambda self: 1 / 0)\nast.trap = Trap()"
    with started() as (client, _):
        assert run(client, f"import ast\n{trap}") == ""
        assert asked(client, "probe_request", {}) == {"changed": ["probe"]}
        assert asked(client, "kernel_info_request", {})["status"] == "ok"


def test_charts_are_shown_below_their_cell_without_a_word_from_the_learner() -> None:
    assert shown("import matplotlib\nprint(matplotlib.get_backend())").strip().endswith("inline")
