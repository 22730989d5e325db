"""Questions to real kernels: replies, outputs, time limits and ends."""

from collections.abc import Iterator
from typing import Any

import pytest
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from tests.grading.sandbox.test_kernel import started

from yorozu.grading.conversation import Conversation


@pytest.fixture
def conversation() -> Iterator[Conversation]:
    with started() as (client, kernel):
        kernel.lifeline.setblocking(True)
        kernel.told(kernel.lifeline.recv(1000))
        kernel.lifeline.setblocking(False)
        # The first message of all says that outputs are listened to.
        client.iopub_channel.get_msg(timeout=30)
        yield Conversation(client, kernel)


def run(conversation: Conversation, code: str, seconds: float = 30) -> tuple[str, str, str]:
    """A request's id, its reply's status, and what was printed."""
    printed: list[str] = []

    def take(message: dict[str, Any]) -> None:
        printed.append(message["content"].get("text", ""))

    reply = conversation.execute(code, store_history=True, seconds=seconds, take=take)
    return reply.request, reply.content["status"], "".join(printed)


def test_outputs_come_with_the_reply(conversation: Conversation) -> None:
    for number in range(20):
        assert run(conversation, f"print('{number}枚')")[1:] == ("ok", f"{number}枚\n")
    assert run(conversation, "1 / 0")[1:] == ("error", "")
    assert conversation.ask("control", "probe_request", {}) == {"changed": []}
    assert conversation.ask("shell", "kernel_info_request", {})["status"] == "ok"
    assert conversation.answered_again == set()


def test_a_cell_may_await(conversation: Conversation) -> None:
    code = "import asyncio\nasync def one():\n    await asyncio.sleep(0)\n    return 1\nprint(await one())"
    assert run(conversation, code)[1:] == ("ok", "1\n")


def test_a_second_reply_is_noticed(conversation: Conversation) -> None:
    forged = """
kernel = get_ipython().kernel
content = {"status": "ok", "execution_count": 1, "payload": [], "user_expressions": {}}
kernel.session.send(
    kernel.shell_stream, "execute_reply", content, kernel.get_parent("shell"), kernel._parent_ident["shell"]
)
1 / 0
"""
    request, status, _ = run(conversation, forged)
    assert status == "ok"
    conversation.ask("shell", "kernel_info_request", {})
    assert conversation.answered_again == {request}


def test_what_takes_too_long_is_left(conversation: Conversation) -> None:
    with pytest.raises(CellTimeoutError):
        run(conversation, "while True: pass", seconds=1)


def test_the_end_of_the_kernel_is_noticed_and_its_last_words_are_heard(conversation: Conversation) -> None:
    printed: list[str] = []
    with pytest.raises(DeadKernelError):
        conversation.execute(
            # What it says reaches the socket by another thread, which ends with it.
            "import os, time\nprint('last', flush=True)\ntime.sleep(0.5)\nos._exit(3)",
            store_history=True,
            seconds=30,
            take=lambda message: printed.append(message["content"].get("text", "")),
        )
    assert "last\n" in printed


def test_whoever_ends_the_kernel_is_told_so(conversation: Conversation) -> None:
    conversation.end()
    with pytest.raises(DeadKernelError):
        conversation.ask("control", "probe_request", {})
