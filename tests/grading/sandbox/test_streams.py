"""What a cell prints, by every way there is, and that it is sent in few pieces."""

import io

import pytest
from tests.grading.sandbox.running import shown

from yorozu.grading.sandbox.streams import TextStream


@pytest.fixture
def sent() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def stream(sent: list[tuple[str, str]]) -> TextStream:
    return TextStream("stdout", 1, lambda name, text: sent.append((name, text)))


def test_lines_are_sent_together(stream: TextStream, sent: list[tuple[str, str]]) -> None:
    print("窓口", 3, file=stream)
    print("郵送", file=stream)
    assert sent == []
    stream.flush()
    stream.flush()
    assert sent == [("stdout", "窓口 3\n郵送\n")]


def test_much_text_does_not_wait(stream: TextStream, sent: list[tuple[str, str]]) -> None:
    for _ in range(10):
        stream.write("あ" * 10_000)
    assert len(sent) >= 3
    stream.flush()
    assert "".join(text for _, text in sent) == "あ" * 100_000


def test_only_text_is_printed(stream: TextStream) -> None:
    with pytest.raises(TypeError, match="must be str, not bytes"):
        stream.write(b"x")  # type: ignore[arg-type]


def test_it_is_a_stream_as_others_expect_it(stream: TextStream) -> None:
    assert isinstance(stream, io.TextIOBase)
    assert (stream.writable(), stream.readable(), stream.isatty(), stream.fileno()) == (True, False, False, 1)


@pytest.mark.parametrize(
    "code",
    [
        "print('hello')",
        "import os; os.write(1, b'hello\\n')",
        "import os; os.system('echo hello >&2')",
        "import subprocess; subprocess.run(['echo', 'hello'], stderr=subprocess.STDOUT)",
        "import sys, subprocess; subprocess.run(['echo', 'hello'], stdout=sys.stdout)",
        "import sys; sys.__stdout__.write('hello\\n'); sys.__stdout__.flush()",
        "import threading; t = threading.Thread(target=print, args=['hello']); t.start(); t.join()",
        "import os\nif os.fork() == 0:\n    os.write(1, b'hello\\n')\n    os._exit(0)\nos.wait()",
    ],
)
def test_what_is_printed_is_shown_below_its_cell_whichever_way_it_goes(code: str) -> None:
    assert shown(f"{code};").count("hello") == 1
