"""Requests that no client of ours makes: broken, huge, endless, to nowhere."""

import hashlib
import socket
from collections.abc import Iterator
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import text
from tests.exchange.conftest import (
    COURSE,
    HIDDEN_UNIT,
    LEARNER,
    OUTSIDER,
    PREFIX,
    TRAINER,
    UNIT,
    Service,
    World,
    notebook,
    solved,
    token_of,
)

from yorozu.exchange import bundle

ATTEMPTS = f"courses/{COURSE}/units/{UNIT}/attempts"


def nothing_is_left(world: World) -> bool:
    return world.bundles() == world.partial_files() == []


def test_a_bad_bundle_is_refused_with_a_reason(unchanged_world: World) -> None:
    world = unchanged_world
    tar = bytearray(solved())
    cases = {
        "JSONではありません": bundle.pack_files(
            {f"{UNIT}.ipynb": "これはノートブックではありません".encode()}
        ),
        "見つかりません": bundle.pack_files({"other.ipynb": notebook()}),
        "tarの形式ではありません": b"hello",
        "途中で切れて": bytes(tar[:700]),
    }
    for reason, content in cases.items():
        answer = world.put_attempt(LEARNER, content, uuid4())
        assert answer.status_code == 422
        assert reason in answer.json()["message"]
    assert nothing_is_left(world)


def test_a_body_that_is_not_what_its_sha256_says_is_refused(unchanged_world: World) -> None:
    world = unchanged_world
    for headers, reason in (({}, "X-SHA256"), ({"X-SHA256": "0" * 64}, "SHA-256が一致しません")):
        answer = world.request(LEARNER, "PUT", f"{ATTEMPTS}/{uuid4()}", solved(), headers)
        assert answer.status_code == 422
        assert reason in answer.json()["message"]
    assert nothing_is_left(world)


@pytest.mark.parametrize(
    ("who", "path"),
    [
        (LEARNER, f"{ATTEMPTS}/{uuid4()}"),
        (TRAINER, f"courses/{COURSE}/units/{HIDDEN_UNIT}/release"),
    ],
)
def test_too_much_is_refused_with_and_without_a_length(unchanged_world: World, who: str, path: str) -> None:
    world = unchanged_world
    content = bytes(bundle.MAX_BUNDLE + 1)
    headers = {"X-SHA256": hashlib.sha256(content).hexdigest()}
    for body in (content, iter([content[:1000], content[1000:]])):
        answer = world.request(who, "PUT", path, body, headers)
        assert answer.status_code == 413
        assert "20 MiB" in answer.json()["message"]
    assert nothing_is_left(world)


def test_an_endless_body_is_cut_off(unchanged_world: World) -> None:
    world = unchanged_world
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        while True:
            sent += 1_000_000
            yield bytes(1_000_000)

    try:
        answer = world.request(LEARNER, "PUT", f"{ATTEMPTS}/{uuid4()}", endless(), {"X-SHA256": "0" * 64})
    except httpx.TransportError:
        answer = None
    assert answer is None or answer.status_code == 413
    assert sent < 5 * bundle.MAX_BUNDLE
    world.wait_until(lambda: nothing_is_left(world))


def test_a_body_that_does_not_end_is_given_up(world: World) -> None:
    service = world.service("--body-seconds", "1")
    service.start()
    head = (
        f"PUT {PREFIX}{ATTEMPTS}/{uuid4()} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Authorization: token {token_of(LEARNER)}\r\nX-SHA256: {'0' * 64}\r\nContent-Length: 5000\r\n\r\n"
    )
    try:
        with socket.create_connection(("127.0.0.1", world.port), timeout=20) as connection:
            connection.sendall(head.encode() + bytes(100))
            world.wait_until(lambda: bool(world.partial_files()))
            assert connection.recv(1000) == b""
        world.wait_until(lambda: nothing_is_left(world))
    finally:
        service.close()


def test_a_sender_who_goes_away_leaves_nothing(unchanged_world: World) -> None:
    world = unchanged_world
    head = (
        f"PUT {PREFIX}{ATTEMPTS}/{uuid4()} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Authorization: token {token_of(LEARNER)}\r\nX-SHA256: {'0' * 64}\r\nContent-Length: 5000\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", world.port), timeout=20) as connection:
        connection.sendall(head.encode() + bytes(100))
        world.wait_until(lambda: bool(world.partial_files()))
    world.wait_until(lambda: nothing_is_left(world))


def test_addresses_that_are_none_say_so(unchanged_world: World) -> None:
    world = unchanged_world
    for method, path, status in (
        ("GET", "", 404),
        ("GET", "courses/../../etc/units", 404),
        ("PUT", f"{ATTEMPTS}/not-a-uuid", 404),
        ("PUT", f"courses/{COURSE}/units/..%2fother/attempts/{uuid4()}", 404),
        ("GET", "attempts/-1/bundle", 404),
        ("GET", f"attempts/{10**12}/bundle", 404),
        ("POST", "courses", 405),
        ("DELETE", f"{ATTEMPTS}/{uuid4()}", 405),
    ):
        answer = world.request(LEARNER, method, path)
        assert answer.status_code == status, (method, path)
        assert answer.json()["message"]
    assert nothing_is_left(world)


def test_a_token_that_was_given_for_something_else_does_not_open_the_exchange(unchanged_world: World) -> None:
    world = unchanged_world
    world.hub.knows("user", "narrow", scopes=["access:services!service=portal"])
    answer = world.request("narrow", "GET", "courses")
    assert answer.status_code == 403
    assert "このトークンでは" in answer.json()["message"]


def test_without_the_hub_nobody_is_let_in(world: World, intake: Service) -> None:
    world.hub.broken = True
    answer = world.put_attempt(LEARNER, solved(), uuid4())
    assert answer.status_code == 503
    assert "JupyterHub" in answer.json()["message"]
    assert nothing_is_left(world)


def test_who_only_reads_waits_for_no_writer(world: World, intake: Service) -> None:
    with world.client(LEARNER) as client:
        attempt = client.submit(COURSE, UNIT, solved()).attempt
    with world.ledger.session() as session:
        session.execute(text("SELECT 1"))  # from here on nobody else can write
        for path in (
            "courses",
            f"courses/{COURSE}/units",
            f"courses/{COURSE}/units/{UNIT}/release",
            f"attempts?course={COURSE}&unit={UNIT}",
        ):
            assert world.request(LEARNER, "GET", path).status_code == 200, path
        # Refused before the body comes, for a reason that the ledger tells.
        answer = world.put_attempt(OUTSIDER, solved(), uuid4())
        assert answer.status_code == 403
        with pytest.raises(httpx.ReadTimeout):
            httpx.get(
                f"{world.url}attempts/{attempt}/bundle",
                headers={"Authorization": f"token {token_of(TRAINER)}"},
                timeout=1,
                trust_env=False,
            )


def test_a_damaged_file_is_no_answer(world: World, intake: Service) -> None:
    with world.client(LEARNER) as client:
        attempt = client.submit(COURSE, UNIT, solved()).attempt
    (path,) = world.bundles()
    path.write_bytes(b"other")
    answer = world.request(LEARNER, "GET", f"attempts/{attempt}/bundle")
    assert answer.status_code == 500
    assert "研修の担当者" in answer.json()["message"]
    assert "backup" not in answer.text
