"""SIGKILL at many moments: what was acknowledged is there, nothing is there twice, nothing is left over."""

import hashlib
import random
import socket
import sqlite3
import threading
import time
from contextlib import closing
from dataclasses import dataclass, field
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text
from tests.exchange.conftest import (
    CLASSMATE,
    COURSE,
    LEARNER,
    PREFIX,
    UNIT,
    Service,
    World,
    solved,
    token_of,
)

from yorozu.exchange import bundle
from yorozu.exchange.client import ExchangeClient, Receipt
from yorozu.exchange.errors import Unavailable
from yorozu.records import attempts

RANDOM_KILLS = {"sqlite": 14, "postgresql": 4}


@dataclass
class Submitted:
    """One submission as its sender knows it; `receipt` None: the answer never came."""

    person: str
    content: bytes
    upload: UUID = field(default_factory=uuid4)
    receipt: Receipt | None = None

    def send(self, client: ExchangeClient) -> None:
        self.receipt = client.submit(COURSE, UNIT, self.content, self.upload)


@dataclass
class Senders:
    """People who submit one after another until the intake dies."""

    world: World
    sent: list[Submitted] = field(default_factory=list)

    def run(self, kill_after: float, service: Service) -> None:
        people = (LEARNER, CLASSMATE, LEARNER)
        threads = [
            threading.Thread(target=self._submit_until_it_dies, args=(person, thread))
            for thread, person in enumerate(people)
        ]
        for thread in threads:
            thread.start()
        time.sleep(kill_after)
        service.kill()
        for thread in threads:
            thread.join(30)
            assert not thread.is_alive()

    def _submit_until_it_dies(self, person: str, thread: int) -> None:
        with self.world.client(person) as client:
            for number in range(10_000):
                submitted = Submitted(person, solved(f"{person} {thread} {number} {len(self.sent)}"))
                self.sent.append(submitted)
                try:
                    submitted.send(client)
                except Unavailable:
                    return


def check(world: World, sent: list[Submitted]) -> None:
    """The intake runs again; ledger and disk hold what the senders were told, and nothing else."""
    with world.ledger.session() as session:
        recorded = {
            each.upload: each
            for person in (LEARNER, CLASSMATE)
            for each in attempts.of_person(session, person)
        }
    for submitted in sent:
        if submitted.receipt is not None:
            attempt = recorded[submitted.upload]
            assert (attempt.id, attempt.number) == (submitted.receipt.attempt, submitted.receipt.number)
            assert attempt.received_at == submitted.receipt.received_at
            assert world.store.bundle(attempt.upload, attempt.sha256) == submitted.content
    for person in (LEARNER, CLASSMATE):
        numbers = sorted(each.number for each in recorded.values() if each.username == person)
        assert numbers == list(range(1, len(numbers) + 1))
    assert {path.stem for path in world.bundles()} == {str(upload) for upload in recorded}
    assert set(recorded) <= {submitted.upload for submitted in sent}
    assert world.partial_files() == []


def send_again(world: World, sent: list[Submitted]) -> None:
    """Who got no answer sends the same again, as our client does by itself."""
    for submitted in sent:
        if submitted.receipt is None:
            with world.client(submitted.person) as client:
                submitted.send(client)


def test_killed_at_any_moment(world_on_both: World) -> None:
    world = world_on_both
    kind = world.ledger.engine.dialect.name
    chance = random.Random(kind)
    service = world.service()
    senders = Senders(world)
    try:
        for _ in range(RANDOM_KILLS[kind]):
            service.start()
            check(world, senders.sent)
            senders.run(chance.uniform(0.0, 0.25), service)
        service.start()
        check(world, senders.sent)
        send_again(world, senders.sent)
        check(world, senders.sent)
        assert all(submitted.receipt for submitted in senders.sent)
        with world.ledger.session() as session:
            assert len(attempts.of_unit(session, COURSE, UNIT)) == len(senders.sent)
    finally:
        service.close()


def begin_sending(world: World, submitted: Submitted, until: int) -> socket.socket:
    """Send a submission up to byte `until` of its body and wait until the intake has begun to write."""
    head = (
        f"PUT {PREFIX}courses/{COURSE}/units/{UNIT}/attempts/{submitted.upload} HTTP/1.1\r\n"
        f"Host: 127.0.0.1\r\nAuthorization: token {token_of(submitted.person)}\r\n"
        f"X-SHA256: {hashlib.sha256(submitted.content).hexdigest()}\r\n"
        f"Content-Length: {len(submitted.content)}\r\n\r\n"
    )
    before = len(world.partial_files())
    connection = socket.create_connection(("127.0.0.1", world.port), timeout=20)
    connection.sendall(head.encode() + submitted.content[:until])
    world.wait_until(lambda: len(world.partial_files()) > before)
    return connection


@pytest.mark.parametrize("part", [0.0, 0.5, 0.99])
def test_killed_while_a_submission_arrives(world: World, intake: Service, part: float) -> None:
    submitted = Submitted(
        LEARNER, bundle.pack_files({**bundle.unpack(solved()), "data.bin": bytes(3_000_000)})
    )
    with begin_sending(world, submitted, int(len(submitted.content) * part)):
        intake.kill()
    assert len(world.partial_files()) == 1
    intake.start()
    check(world, [submitted])
    assert world.bundles() == []
    send_again(world, [submitted])
    check(world, [submitted])


def test_killed_between_the_disk_and_the_ledger(world: World, intake: Service) -> None:
    submitted = Submitted(LEARNER, solved())
    with begin_sending(world, submitted, 100) as connection, world.ledger.session() as session:
        # A transaction of ours keeps the intake from committing until it is killed.
        session.execute(text("SELECT 1"))
        connection.sendall(submitted.content[100:])
        world.wait_until(lambda: bool(world.bundles()))
        intake.kill()
    assert len(world.bundles()) == 1
    intake.start()
    check(world, [submitted])
    assert world.bundles() == []
    send_again(world, [submitted])
    check(world, [submitted])


def test_killed_when_the_ledger_has_it_and_the_sender_does_not_know(world: World, intake: Service) -> None:
    submitted = Submitted(LEARNER, solved())
    with begin_sending(world, submitted, 100) as connection:
        connection.sendall(submitted.content[100:])
        # Not by a session of the ledger, which would take the lock that the intake needs.
        with closing(sqlite3.connect(str(world.ledger.url.database))) as reader:
            world.wait_until(lambda: reader.execute("SELECT count(*) FROM attempts").fetchone() == (1,))
        intake.kill()
    intake.start()
    check(world, [submitted])
    assert len(world.bundles()) == 1
    send_again(world, [submitted])
    assert submitted.receipt is not None
    assert submitted.receipt.number == 1
    check(world, [submitted])


def test_a_sender_who_keeps_trying_does_not_notice_the_kill(world: World, intake: Service) -> None:
    receipts: list[Receipt] = []

    def submit() -> None:
        with world.client(LEARNER, (0.2,) * 100) as client:
            receipts.extend(client.submit(COURSE, UNIT, solved(str(number))) for number in range(20))

    sender = threading.Thread(target=submit)
    sender.start()
    for _ in range(2):
        time.sleep(0.1)
        intake.kill()
        intake.start()
    sender.join(60)
    assert [receipt.number for receipt in receipts] == list(range(1, 21))
    assert len(world.bundles()) == 20


def test_a_ledger_that_fails_in_the_middle_loses_nothing(world: World, intake: Service) -> None:
    first, second = Submitted(LEARNER, solved("first")), Submitted(LEARNER, solved("second"))
    for submitted in (first, second):
        with begin_sending(world, submitted, 100) as connection:
            change_table(world, "attempts", "elsewhere")
            connection.sendall(submitted.content[100:])
            answer = connection.recv(65536)
            change_table(world, "elsewhere", "attempts")
        assert answer.startswith(b"HTTP/1.1 503")
        if submitted is first:
            send_again(world, [submitted])
    assert len(world.partial_files()) == 2
    intake.kill()
    intake.start()
    check(world, [first, second])
    assert first.receipt is not None
    send_again(world, [second])
    check(world, [first, second])


def change_table(world: World, name: str, new_name: str) -> None:
    with closing(sqlite3.connect(str(world.ledger.url.database), isolation_level=None)) as connection:
        connection.execute("PRAGMA legacy_alter_table=ON")
        connection.execute(f"ALTER TABLE {name} RENAME TO {new_name}")
