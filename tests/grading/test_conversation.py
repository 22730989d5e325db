"""Questions to real kernels: replies, outputs, time limits and ends."""

import socket
from collections.abc import Iterator
from typing import Any

import pytest
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from tests.grading.sandbox.test_kernel import PRELOAD

from yorozu.curriculum.limits import Limits
from yorozu.grading.conversation import Conversation, Flooded
from yorozu.grading.sandbox import warm
from yorozu.grading.sandbox.line import Line

MOST = 2**20


@pytest.fixture
def conversation() -> Iterator[Conversation]:
    ours, theirs = socket.socketpair()
    with theirs:
        kernel = warm.zygote(PRELOAD).launch([theirs], None, Limits())
    ours.setblocking(False)
    line = Line(ours, MOST)
    yield Conversation(line, kernel)
    kernel.kill()
    line.close()


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
            "import os\nprint('last', flush=True)\nos._exit(3)",
            store_history=True,
            seconds=30,
            take=lambda message: printed.append(message["content"].get("text", "")),
        )
    assert "last\n" in printed


def test_whoever_ends_the_kernel_is_told_so(conversation: Conversation) -> None:
    conversation.end()
    with pytest.raises(DeadKernelError):
        conversation.ask("control", "probe_request", {})


def test_who_prints_without_end_is_heard_in_order(conversation: Conversation) -> None:
    code = "for n in range(20_000):\n    print(n, flush=True)"
    assert run(conversation, code)[2] == "".join(f"{n}\n" for n in range(20_000))


def test_more_at_once_than_anybody_can_take_ends_the_conversation(conversation: Conversation) -> None:
    with pytest.raises(Flooded):
        run(conversation, f"print('あ' * {MOST})")


def test_a_long_cell_reaches_a_kernel_that_waits_to_be_heard(conversation: Conversation) -> None:
    talking = """
import threading
go_on = True
def talk():
    while go_on:
        print("x" * 10_000, flush=True)
thread = threading.Thread(target=talk)
thread.start()
"""
    assert run(conversation, talking)[1] == "ok"
    long = f"text = {'あ' * 2**20!r}\ngo_on = False\nthread.join()\nprint(len(text))"
    assert run(conversation, long)[2].endswith(f"{2**20}\n")


def test_what_forked_processes_print_comes_after_the_cells_own_words(conversation: Conversation) -> None:
    code = """
import multiprocessing
def work(number):
    print("子", number, "\\udce3" * (number == 1), flush=True)
    return number
print("親")
with multiprocessing.get_context("fork").Pool(1) as pool:
    print(pool.map(work, [1, 2]))
child = multiprocessing.get_context("fork").Process(target=work, args=(3,))
child.start()
child.join()
print(child.exitcode)
"""
    assert run(conversation, code)[1:] == ("ok", "親\n[1, 2]\n0\n子 1 \\udce3\n子 2 \n子 3 \n")


def test_a_process_that_goes_on_where_it_was_forked_answers_nobody(conversation: Conversation) -> None:
    code = """
import os
pid = os.fork()
if pid:
    os.waitpid(pid, 0)
    1 / 0
"""
    assert run(conversation, code)[1:] == ("error", "")
    assert run(conversation, "print('parent')")[1:] == ("ok", "parent\n")
    conversation.ask("control", "probe_request", {})
    assert conversation.answered_again == set()


def test_what_is_no_message_is_passed_over(conversation: Conversation) -> None:
    code = """
stream = get_ipython().kernel.shell_stream
for parts in ([], [b"<IDS|MSG>"], [b"<IDS|MSG>", b"", b"1", b"[]", b"{", b"{}"], [b"\\xff" * 99]):
    stream.send_multipart(parts)
stream.line._socket.sendall(bytes([0, 0, 0, 2, 7, 7]) + bytes([0, 0, 0, 6, 0, 0, 0, 0, 9, 1]))
print("still here")
"""
    assert run(conversation, code)[1:] == ("ok", "still here\n")


def test_a_line_that_is_cut_is_an_end(conversation: Conversation) -> None:
    with pytest.raises(DeadKernelError):
        run(conversation, "get_ipython().kernel.shell_stream.line.close()")
