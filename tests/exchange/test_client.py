import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from tests.exchange.conftest import (
    COURSE,
    LEARNER,
    PREFIX,
    UNIT,
    Service,
    World,
    free_port,
    solved,
    token_of,
)

from yorozu.exchange import bundle
from yorozu.exchange.client import ExchangeClient
from yorozu.exchange.errors import BundleRefused, NotAllowed, NotFound, NotSignedIn, TooLarge, Unavailable


@contextmanager
def losing_answers(world: World, count: int) -> Iterator[str]:
    """A line to the exchange that passes requests on and loses the first `count` answers; its address."""
    listener = socket.create_server(("127.0.0.1", 0))
    lost = 0

    def pass_on() -> None:
        nonlocal lost
        while True:
            try:
                near, _ = listener.accept()
            except OSError:
                return
            with near, socket.create_connection(("127.0.0.1", world.port), timeout=20) as far:
                near.settimeout(20)
                request = b""
                while b"\r\n\r\n" not in request:
                    request += near.recv(65536)
                head, _, body = request.partition(b"\r\n\r\n")
                lengths = re.findall(rb"(?i)^content-length: *([0-9]+)", head, re.MULTILINE)
                length = int(lengths[0]) if lengths else 0
                while len(body) < length:
                    body += near.recv(65536)
                far.sendall(head.replace(b"keep-alive", b"close") + b"\r\n\r\n" + body)
                answer = far.makefile("rb").read()
                if lost < count:
                    lost += 1
                else:
                    near.sendall(answer)

    thread = threading.Thread(target=pass_on)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}{PREFIX}"
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


def test_a_lost_answer_makes_no_second_attempt(world: World, intake: Service) -> None:
    with losing_answers(world, 2) as url, ExchangeClient(url, token_of(LEARNER), (0.01, 0.01)) as client:
        receipt = client.submit(COURSE, UNIT, solved())
    assert receipt.number == 1
    with world.client(LEARNER) as client:
        (attempt,) = client.attempts()
    assert attempt.attempt == receipt.attempt


def test_when_nobody_answers_it_says_so_and_what_to_do() -> None:
    url = f"http://127.0.0.1:{free_port()}{PREFIX}"
    with (
        ExchangeClient(url, "token", (0.01,)) as client,
        pytest.raises(Unavailable, match="ファイルは手元に残っています"),
    ):
        client.submit(COURSE, UNIT, solved())


def test_an_office_s_proxy_is_not_asked(
    world: World, intake: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{free_port()}")
    with world.client(LEARNER) as client:
        assert [each.course for each in client.courses()] == [COURSE]


def test_a_refusal_keeps_its_kind_and_its_words(world: World, intake: Service) -> None:
    with world.client(LEARNER) as client:
        with pytest.raises(NotAllowed, match="受講者として登録されていません"):
            client.units("other")
        with pytest.raises(NotFound, match="公開されていません"):
            client.fetch(COURSE, "sample-02-hidden")
        with pytest.raises(NotFound, match="名前を確かめて"):
            client.fetch(COURSE, "../../attempts")
    with ExchangeClient(world.url, "wrong", ()) as client, pytest.raises(NotSignedIn, match="サインイン"):
        client.courses()


def test_what_will_be_refused_is_not_sent() -> None:
    with ExchangeClient("http://127.0.0.1:9/", "token", ()) as client:
        with pytest.raises(BundleRefused, match="見つかりません"):
            client.submit(COURSE, UNIT, bundle.pack_files({"other.ipynb": b""}))
        with pytest.raises(TooLarge):
            client.release_feedback(1, {"a": bytes(bundle.MAX_UNPACKED + 1)})


def test_an_answer_of_somebody_else_is_no_surprise() -> None:
    listener = socket.create_server(("127.0.0.1", 0))

    def answer() -> None:
        near, _ = listener.accept()
        with near:
            near.recv(65536)
            near.sendall(b"HTTP/1.1 418 Teapot\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>")

    thread = threading.Thread(target=answer)
    thread.start()
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
    with (
        listener,
        ExchangeClient(url, "token", ()) as client,
        pytest.raises(Exception, match="HTTP 418"),
    ):
        client.courses()
    thread.join()


def test_the_hub_s_environment_is_needed() -> None:
    for environ in ({}, {"YOROZU_EXCHANGE_URL": "http://127.0.0.1/"}):
        with pytest.raises(Unavailable, match="JupyterHubから開いた"):
            ExchangeClient.from_environment(environ)
