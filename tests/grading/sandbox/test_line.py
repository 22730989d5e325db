"""The line itself: messages in pieces, side by side, too long, and what is none."""

import signal
import socket
import threading
import time
from array import array
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yorozu.grading.sandbox.line import CHANNELS, Line, TooLong, packed

MESSAGES = st.lists(st.tuples(st.sampled_from(CHANNELS), st.lists(st.binary(max_size=40), max_size=8)))


@pytest.fixture
def ends() -> Iterator[tuple[socket.socket, Line]]:
    theirs, ours = socket.socketpair()
    with theirs, ours:
        yield theirs, Line(ours, most=1_000_000)


@given(messages=MESSAGES, sizes=st.lists(st.integers(1, 50), min_size=1))
def test_messages_come_whole_and_in_order_in_whatever_pieces(
    messages: list[tuple[str, list[bytes]]], sizes: list[int]
) -> None:
    theirs, ours = socket.socketpair()
    with theirs, ours:
        line = Line(ours)
        sent = b"".join(packed(*each) for each in messages)
        found, place, turn = [], 0, 0
        while place < len(sent):
            size = sizes[turn % len(sizes)]
            theirs.sendall(sent[place : place + size])
            assert line.read()
            place, turn = place + size, turn + 1
            while (message := line.next()) is not None:
                found.append(message)
        assert found == messages


def test_a_view_of_numbers_comes_as_its_bytes(ends: tuple[socket.socket, Line]) -> None:
    theirs, line = ends
    numbers = array("d", [1.5, 2.5])
    Line(theirs).send("iopub", [b"before", memoryview(numbers), b"after"])
    line.read()
    assert line.next() == ("iopub", [b"before", numbers.tobytes(), b"after"])


def test_threads_do_not_mix_their_messages(ends: tuple[socket.socket, Line]) -> None:
    theirs, line = ends
    sender = Line(theirs)
    words = [bytes([letter]) * 50_000 for letter in b"abcd"]

    def send_often(word: bytes) -> None:
        for _ in range(20):
            sender.send("iopub", [word])

    threads = [threading.Thread(target=send_often, args=(word,)) for word in words]
    for thread in threads:
        thread.start()
    found: list[tuple[str, list[bytes]]] = []
    while len(found) < 80:
        while (message := line.next()) is None:
            assert line.read()
        found.append(message)
    for thread in threads:
        thread.join(30)
    assert sorted(found) == sorted(("iopub", [word]) for word in words for _ in range(20))


def test_a_signals_handler_does_not_speak_in_the_midst_of_a_message(ends: tuple[socket.socket, Line]) -> None:
    theirs, line = ends
    sender = Line(theirs)
    before = signal.signal(signal.SIGALRM, lambda *_: sender.send("iopub", [b"handler"]))
    found: list[tuple[str, list[bytes]]] = []

    def listen() -> None:
        # Late enough that the sender waits in the midst of its message when the signal comes.
        time.sleep(0.5)
        while len(found) < 2 and line.read():
            while (message := line.next()) is not None:
                found.append(message)

    listener = threading.Thread(target=listen)
    listener.start()
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    try:
        sender.send("iopub", [b"x" * 900_000])
    finally:
        signal.signal(signal.SIGALRM, before)
    listener.join(30)
    assert found == [("iopub", [b"x" * 900_000]), ("iopub", [b"handler"])]


def test_a_message_that_is_too_long_is_not_waited_for(ends: tuple[socket.socket, Line]) -> None:
    theirs, line = ends
    theirs.sendall(packed("iopub", [b"x" * 2_000_000])[:10])
    line.read()
    with pytest.raises(TooLong, match=r"2000005 bytes"):
        line.next()


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        bytes([len(CHANNELS)]),
        b"\x00\x00\x00",
        b"\x00\x00\x00\x00\x05abc",
        b"\x00\x00\x00\x00\x01ab",
    ],
)
def test_what_is_no_message_is_passed_over(ends: tuple[socket.socket, Line], broken: bytes) -> None:
    theirs, line = ends
    theirs.sendall(len(broken).to_bytes(4, "big") + broken + packed("control", [b"next"]))
    line.read()
    with pytest.raises(ValueError, match="a message"):
        line.next()
    assert line.next() == ("control", [b"next"])


def test_the_end_is_told_after_what_was_said(ends: tuple[socket.socket, Line]) -> None:
    theirs, line = ends
    theirs.sendall(packed("shell", [b"last"]))
    theirs.close()
    assert line.read()
    assert line.next() == ("shell", [b"last"])
    assert not line.read()


def test_who_may_not_wait_sends_what_there_is_room_for(ends: tuple[socket.socket, Line]) -> None:
    theirs, line = ends
    theirs.setblocking(False)
    sender = Line(theirs)
    # Nothing has come in, and nobody waits for it.
    assert sender.read()
    assert sender.next() is None
    left, rounds = packed("shell", [b"x" * 900_000]), 0
    while (message := line.next()) is None:
        left, rounds = left[sender.begin(left) :], rounds + 1
        assert line.read()
    assert message == ("shell", [b"x" * 900_000])
    assert rounds > 1
