import hashlib
import signal
import socket
import subprocess
import sys
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from tests.exchange.conftest import (
    CLASSMATE,
    COURSE,
    LEARNER,
    PREFIX,
    TRAINER,
    UNIT,
    Service,
    World,
    free_port,
    notebook,
    solved,
    token_of,
)

from yorozu.exchange import bundle
from yorozu.exchange.client import Receipt
from yorozu.exchange.errors import Conflict, NotFound
from yorozu.exchange.service import STOPPING_SECONDS
from yorozu.records import attempts
from yorozu.records.attempts import Mark, Result
from yorozu.records.courses import withdraw_release


def test_a_submission_gets_a_receipt_and_can_be_read_again(world: World, intake: Service) -> None:
    files = {f"{UNIT}.ipynb": notebook("1 + 1"), "data/集計.csv": "月,件数\n".encode()}
    content = bundle.pack_files(files)
    with world.client(LEARNER) as client:
        receipt = client.submit(COURSE, UNIT, content)
        assert receipt.number == 1
        assert receipt.sha256 == hashlib.sha256(content).hexdigest()
        assert receipt.received_at.isoformat().endswith("+09:00")
        assert client.bundle(receipt.attempt) == files
        (attempt,) = client.attempts(COURSE)
        assert (attempt.number, attempt.state, attempt.received_at) == (1, "received", receipt.received_at)
    assert world.partial_files() == []


def test_an_answer_can_be_held_back_until_there_is_a_result(world: World, intake: Service) -> None:
    with world.client(LEARNER) as client, ThreadPoolExecutor(1) as pool:
        mine = client.submit(COURSE, UNIT, solved()).attempt
        later = pool.submit(client.attempts, COURSE, UNIT, until=mine)
        time.sleep(0.5)
        assert not later.done()
        with world.ledger.session() as session:
            attempts.graded(session, mine, Result("graded", "", (Mark("total", 10.0, 10.0, False, ""),)))
        (seen,) = later.result(10)
        assert (seen.state, seen.score) == ("graded", 10.0)
        assert client.attempts(until=mine) == [seen]
    with world.client(CLASSMATE) as other, pytest.raises(NotFound, match="あなたの提出の中にありません"):
        other.attempts(until=mine)
    for wrong in ("-1", "x", "9" * 30):
        assert world.request(LEARNER, "GET", f"attempts?until={wrong}").status_code == 404


def test_whoever_waits_for_a_result_does_not_keep_the_service_from_ending(
    world: World, intake: Service
) -> None:
    with world.client(LEARNER) as client, ThreadPoolExecutor(1) as pool:
        mine = client.submit(COURSE, UNIT, solved()).attempt
        later = pool.submit(client.attempts, until=mine)
        time.sleep(0.5)
        began = time.monotonic()
        assert intake.stop() == 0
        assert time.monotonic() - began < STOPPING_SECONDS / 2
        assert [each.state for each in later.result(10)] == ["received"]


def test_the_same_upload_again_gives_the_same_receipt(world: World, intake: Service) -> None:
    upload = uuid4()
    with world.client(LEARNER) as client:
        first = client.submit(COURSE, UNIT, solved(), upload)
        with world.ledger.session() as session:
            withdraw_release(session, COURSE, UNIT, TRAINER)
        assert client.submit(COURSE, UNIT, solved(), upload) == first
        assert len(client.attempts()) == 1


def test_an_upload_s_name_cannot_be_taken_over(world: World, intake: Service) -> None:
    upload = uuid4()
    with world.client(LEARNER) as mine, world.client(CLASSMATE) as other:
        receipt = mine.submit(COURSE, UNIT, solved("mine"), upload)
        for client, content in ((mine, solved("changed")), (other, solved("other")), (other, solved("mine"))):
            with pytest.raises(Conflict, match="新しく提出"):
                client.submit(COURSE, UNIT, content, upload)
        assert mine.bundle(receipt.attempt) == bundle.unpack(solved("mine"))
        assert other.attempts() == []
    assert len(world.bundles()) == 1
    assert world.partial_files() == []


def test_many_submit_at_once_and_each_is_numbered_without_gaps(world_on_both: World) -> None:
    world = world_on_both
    service = world.service()
    service.start()
    work = [(person, number) for number in range(12) for person in (LEARNER, CLASSMATE)]

    def submit(person: str, number: int) -> tuple[str, int, Receipt]:
        with world.client(person) as client:
            return person, number, client.submit(COURSE, UNIT, solved(f"{person} {number}"))

    try:
        with ThreadPoolExecutor(8) as pool:
            receipts = list(pool.map(lambda each: submit(*each), work))
        numbers = defaultdict(list)
        for person, number, receipt in receipts:
            numbers[person].append(receipt.number)
            with world.client(person) as client:
                assert client.bundle(receipt.attempt) == bundle.unpack(solved(f"{person} {number}"))
        assert {person: sorted(each) for person, each in numbers.items()} == {
            LEARNER: list(range(1, 13)),
            CLASSMATE: list(range(1, 13)),
        }
    finally:
        service.close()


def test_copies_of_one_upload_at_once_are_one_attempt(world_on_both: World) -> None:
    world = world_on_both
    service = world.service()
    service.start()
    upload = uuid4()
    try:
        with ThreadPoolExecutor(8) as pool:
            futures = [pool.submit(world.put_attempt, LEARNER, solved(), upload) for _ in range(8)]
            answers = [future.result() for future in futures]
        assert {answer.status_code for answer in answers} == {201}
        assert len({answer.text for answer in answers}) == 1
        with world.ledger.session() as session:
            assert len(attempts.of_person(session, LEARNER)) == 1
        assert len(world.bundles()) == 1
        assert world.partial_files() == []
    finally:
        service.close()


def test_asked_to_stop_it_still_answers_who_was_being_served(world: World, intake: Service) -> None:
    content = solved()
    head = (
        f"PUT {PREFIX}courses/{COURSE}/units/{UNIT}/attempts/{uuid4()} HTTP/1.1\r\n"
        f"Host: 127.0.0.1\r\nAuthorization: token {token_of(LEARNER)}\r\nContent-Length: {len(content)}\r\n"
        f"X-SHA256: {hashlib.sha256(content).hexdigest()}\r\n\r\n"
    )
    assert intake.process is not None
    with socket.create_connection(("127.0.0.1", world.port), timeout=20) as connection:
        connection.sendall(head.encode() + content[:1000])
        world.wait_until(lambda: bool(world.partial_files()))
        intake.process.send_signal(signal.SIGTERM)
        connection.sendall(content[1000:])
        answer = connection.makefile("rb").read()
    assert b"201 Created" in answer
    assert intake.process.wait(timeout=20) == 0
    with world.ledger.session() as session:
        assert len(attempts.of_person(session, LEARNER)) == 1


def test_a_second_intake_on_the_same_files_does_not_start(world: World, intake: Service) -> None:
    environ = {**world.service_environ(), "JUPYTERHUB_SERVICE_URL": "http://127.0.0.1:0"}
    command = [sys.executable, "-m", "yorozu.exchange"]
    second = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=30)
    assert second.returncode == 1
    assert "already serves" in second.stderr
    with world.client(LEARNER) as client:
        assert client.submit(COURSE, UNIT, solved()).number == 1


def test_what_is_wrong_at_the_start_is_said(world: World) -> None:
    command = [sys.executable, "-m", "yorozu.exchange"]
    environ = world.service_environ()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", world.port))
        taken.listen()
        run = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=30)
        assert run.returncode == 1
        assert f"cannot serve at http://127.0.0.1:{world.port}" in run.stderr
    unreachable = {
        **environ,
        "YOROZU_LEDGER_URL": f"postgresql+psycopg://nobody@127.0.0.1:{free_port()}/none",
    }
    run = subprocess.run(command, env=unreachable, capture_output=True, text=True, timeout=30)
    assert run.returncode == 1
    assert "does not answer" in run.stderr
    assert "Traceback" not in run.stderr
    for missing in ("JUPYTERHUB_SERVICE_URL", "JUPYTERHUB_SERVICE_PREFIX"):
        rest = {key: value for key, value in environ.items() if key != missing}
        run = subprocess.run(command, env=rest, capture_output=True, text=True, timeout=30)
        assert run.returncode == 2
        assert missing in run.stderr
