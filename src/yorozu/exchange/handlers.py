"""The exchange's HTTP interface. Answers are JSON, bundles tar, refusals {"message": …} in Japanese."""

import asyncio
import json
import logging
import re
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Executor
from contextlib import AbstractContextManager, asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session
from tornado.web import HTTPError, RequestHandler, stream_request_body

from yorozu.exchange import access, answers, bundle, intake
from yorozu.exchange.errors import BundleRefused, Refused, TooLarge, Unavailable
from yorozu.exchange.identity import Identify, Identity
from yorozu.exchange.release import release_bundle
from yorozu.exchange.store import Incoming, Store
from yorozu.records import attempts, courses
from yorozu.records.attempts import Attempt
from yorozu.records.database import Ledger
from yorozu.records.results import Results

SHA256_HEADER = "X-SHA256"
TAR = "application/x-tar"
LONGEST_WAIT = 20.0
"""Seconds for which an answer is held back until there is a result."""
_ID = re.compile("[0-9]{1,9}")
log = logging.getLogger(__name__)
T = TypeVar("T")


@dataclass(frozen=True)
class Exchange:
    """What every handler works on.

    Attributes:
        pool: threads for disk and ledger, which block.
        results: tells who waits for a result.
    """

    ledger: Ledger
    store: Store
    identify: Identify
    pool: Executor
    results: Results
    _locks: dict[UUID, tuple[asyncio.Lock, int]] = field(default_factory=dict)
    _requests: set["ExchangeHandler"] = field(default_factory=set)

    @asynccontextmanager
    async def alone_with(self, upload: UUID) -> AsyncIterator[None]:
        """Keep a second copy of the same upload waiting, so that the two never cross on disk."""
        lock, waiting = self._locks.get(upload, (asyncio.Lock(), 0))
        self._locks[upload] = lock, waiting + 1
        try:
            async with lock:
                yield
        finally:
            lock, waiting = self._locks.pop(upload)
            if waiting > 1:
                self._locks[upload] = lock, waiting - 1

    def begin(self, request: "ExchangeHandler") -> None:
        """A request is under way."""
        self._requests.add(request)

    def end(self, request: "ExchangeHandler") -> None:
        """A request has ended, with an answer or without."""
        self._requests.discard(request)

    async def idle(self) -> None:
        """Return when no request is under way."""
        while self._requests:
            await asyncio.sleep(0.05)


class ExchangeHandler(RequestHandler):
    """Knows who asks before anything else happens, and says no in JSON."""

    def initialize(self, exchange: Exchange) -> None:
        """Called by Tornado with the application's settings for the route."""
        self.exchange = exchange
        self.gone = False
        exchange.begin(self)

    def on_finish(self) -> None:
        """The answer is on its way."""
        self.exchange.end(self)

    def on_connection_close(self) -> None:
        """Nobody waits for the answer any more."""
        self.gone = True
        self.exchange.end(self)

    async def prepare(self) -> None:
        """Find out who asks.

        Raises:
            Refused: nobody that the hub knows, or the hub does not answer.
        """
        self.identity: Identity = await self.exchange.identify(self.request.headers.get("Authorization"))

    def check_xsrf_cookie(self) -> None:
        """Nothing to check: no cookie is ever looked at here, only the Authorization header."""

    def set_default_headers(self) -> None:
        """Answers are for the one who asked."""
        self.set_header("Cache-Control", "no-store")

    async def blocking(self, work: Callable[[], T]) -> T:
        """Do what waits for disk or ledger without holding up other requests."""
        return await asyncio.get_running_loop().run_in_executor(self.exchange.pool, work)

    async def in_ledger(self, work: Callable[[Session], T]) -> T:
        """One transaction that may write, in a thread."""
        return await self._transaction(self.exchange.ledger.session, work)

    async def from_ledger(self, work: Callable[[Session], T]) -> T:
        """One transaction that only reads and waits for no writer, in a thread."""
        return await self._transaction(self.exchange.ledger.reading, work)

    async def _transaction(
        self, begin: Callable[[], AbstractContextManager[Session]], work: Callable[[Session], T]
    ) -> T:
        def transaction() -> T:
            with begin() as session:
                return work(session)

        return await self.blocking(transaction)

    def answer(self, content: Any, status: HTTPStatus = HTTPStatus.OK) -> None:
        """Answer in JSON."""
        self.set_status(status)
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.finish(json.dumps(content, ensure_ascii=False))

    def answer_bundle(self, content: bytes, sha256: str) -> None:
        """Answer with a bundle."""
        self.set_header("Content-Type", TAR)
        self.set_header(SHA256_HEADER, sha256)
        self.finish(content)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Say why not, in Japanese, whatever went wrong."""
        error = kwargs.get("exc_info", (None, None, None))[1]
        if isinstance(error, SQLAlchemyError):
            error = Unavailable("受講記録に接続できません。少し待ってからもう一度試してください。")
        if isinstance(error, Refused):
            self.answer({"message": str(error)}, HTTPStatus(error.status))
            return
        messages = {
            HTTPStatus.NOT_FOUND: "その宛先はありません。",
            HTTPStatus.METHOD_NOT_ALLOWED: "その操作はできません。",
        }
        fallback = "内部の誤りが起きました。記録は残っています。続くようなら研修の担当者に連絡してください。"
        status = HTTPStatus(status_code)
        self.answer({"message": messages.get(status, fallback)}, status)

    def log_exception(self, typ: Any, value: Any, tb: Any) -> None:
        """A refusal is an answer, not a fault of ours: only other errors are worth a traceback."""
        if not isinstance(value, Refused):
            super().log_exception(typ, value, tb)


class Nowhere(ExchangeHandler):
    """Any address that is not one of ours."""

    async def prepare(self) -> None:
        """Say so.

        Raises:
            HTTPError: 404, always.
        """
        raise HTTPError(HTTPStatus.NOT_FOUND)


class Health(ExchangeHandler):
    """GET health: whether the service runs; for whoever starts it, so without signing in."""

    async def prepare(self) -> None:
        """Everyone may ask."""

    def get(self) -> None:
        """Answer that we are here."""
        self.answer({"status": "ok"})


class Courses(ExchangeHandler):
    """GET courses: the ones that this person learns or teaches."""

    async def get(self) -> None:
        """Answer with {"courses": […]}."""
        self.answer({"courses": await self.from_ledger(lambda s: answers.courses_of(s, self.identity))})


class Units(ExchangeHandler):
    """GET courses/<course>/units: what is released."""

    async def get(self, course: str) -> None:
        """Answer with {"units": […]}, in the order of the course."""
        self.answer({"units": await self.from_ledger(lambda s: answers.units_of(s, self.identity, course))})


@stream_request_body
class BodyHandler(ExchangeHandler):
    """Reads a body of bounded size into memory."""

    async def prepare(self) -> None:
        """Refuse a body that says itself that it is too large."""
        self.body = bytearray()
        await super().prepare()
        self.refuse_large(int(self.request.headers.get("Content-Length", "0")))

    def refuse_large(self, size: int) -> None:
        """Refuse more bytes than a bundle can have.

        Raises:
            TooLarge: it is more.
        """
        if size > bundle.MAX_BUNDLE:
            raise TooLarge(
                f"大きすぎます（合わせて{bundle.MAX_UNPACKED // 1024 // 1024} MiBまで）。"
                "大きなファイルや実行結果を消してから送ってください。"
            )

    def data_received(self, chunk: bytes) -> None:
        """Keep a chunk, or answer with a refusal at once and ignore the rest."""
        if self._finished:
            return
        try:
            self.take(chunk)
        except TooLarge as error:
            self.write_error(int(error.status), exc_info=(type(error), error, None))

    def take(self, chunk: bytes) -> None:
        """Keep a chunk.

        Raises:
            TooLarge: the body is longer than a bundle can be.
        """
        self.refuse_large(len(self.body) + len(chunk))
        self.body += chunk


class Release(BodyHandler):
    """GET, PUT, DELETE courses/<course>/units/<unit>/release."""

    async def get(self, course: str, unit: str) -> None:
        """Answer with the bundle that learners get."""

        def allowed(session: Session) -> str:
            access.require_member(session, self.identity, course)
            return access.released(session, course, unit).sha256

        sha256 = await self.from_ledger(allowed)
        self.answer_bundle(
            await self.blocking(lambda: self.exchange.store.release(course, unit, sha256)), sha256
        )

    async def put(self, course: str, unit: str) -> None:
        """Release the bundle in the body (trainers)."""
        if self._finished:
            return

        def release(session: Session) -> str:
            access.require_trainer(session, self.identity, course)
            answers.require_unit(session, course, unit)
            return release_bundle(
                self.exchange.store, session, course, unit, bytes(self.body), self.identity.actor
            )

        self.answer({"sha256": await self.in_ledger(release)}, HTTPStatus.CREATED)

    async def delete(self, course: str, unit: str) -> None:
        """Withdraw the unit (trainers); copies that learners have, and their attempts, stay."""

        def withdraw(session: Session) -> None:
            access.require_trainer(session, self.identity, course)
            access.released(session, course, unit)
            courses.withdraw_release(session, course, unit, self.identity.actor)

        await self.in_ledger(withdraw)
        self.answer({})


class OwnAttempts(ExchangeHandler):
    """GET attempts?course=…&unit=…&until=…: the person's own."""

    async def get(self) -> None:
        """Answer with {"attempts": […]}, the earliest first.

        With `until`, an attempt's id, the answer comes when that attempt has a result, or after a while.
        """
        course, unit = self.get_argument("course", None), self.get_argument("unit", None)
        until = self.get_argument("until", None)
        if until is not None:
            await self._result_of(until)
        self.answer(
            {
                "attempts": await self.from_ledger(
                    lambda s: answers.own_attempts(s, self.identity, course, unit)
                )
            }
        )

    async def _result_of(self, attempt: str) -> None:
        if not _ID.fullmatch(attempt):
            raise access.unknown_attempt(attempt[:20])
        found = await self.from_ledger(lambda s: access.attempt_for(s, self.identity, int(attempt)))
        if found.state != "graded":
            await self.exchange.results.any_of([found.id], LONGEST_WAIT)


class ClassAttempts(ExchangeHandler):
    """GET courses/<course>/units/<unit>/attempts: everyone's (trainers)."""

    async def get(self, course: str, unit: str) -> None:
        """Answer with {"attempts": […]}; "counts" marks the one of each person that counts."""
        self.answer(
            {
                "attempts": await self.in_ledger(
                    lambda s: answers.class_attempts(s, self.identity, course, unit)
                )
            }
        )


@stream_request_body
class Submit(BodyHandler):
    """PUT courses/<course>/units/<unit>/attempts/<upload>: hand in a bundle."""

    async def prepare(self) -> None:
        """Refuse before the body comes what can be refused before; then open a partial file for it."""
        self.incoming: Incoming | None = None
        await super().prepare()
        if self.request.method != "PUT":
            return
        path = self.path_kwargs
        self.upload = UUID(path["upload"])
        await self.from_ledger(
            lambda s: intake.check(s, self.identity, path["course"], path["unit"], self.upload)
        )
        if SHA256_HEADER not in self.request.headers:
            raise BundleRefused(f"{SHA256_HEADER} がありません。提出用の画面かコマンドから提出してください。")
        if not self.gone:
            self.incoming = self.exchange.store.incoming(self.upload)

    def take(self, chunk: bytes) -> None:
        """Write a chunk to the partial file.

        Raises:
            TooLarge: the body is longer than a bundle can be.
        """
        if self.incoming is None:
            return
        try:
            self.incoming.write(chunk)
        except TooLarge:
            self._clear()
            raise

    async def put(self, course: str, unit: str, upload: str) -> None:
        """Take the bundle in and answer with the receipt."""
        if self._finished or self.incoming is None:
            return
        incoming, self.incoming = self.incoming, None
        async with self.exchange.alone_with(self.upload):
            receipt = await self.blocking(
                lambda: intake.take(
                    self.exchange.ledger,
                    self.exchange.store,
                    self.identity,
                    course,
                    unit,
                    incoming,
                    self.request.headers[SHA256_HEADER],
                )
            )
        log.info("received %s/%s %d of %s: %s", course, unit, receipt.number, self.identity.actor, upload)
        self.answer(answers.receipt(receipt), HTTPStatus.CREATED)

    def on_finish(self) -> None:
        """Clear away what was refused."""
        super().on_finish()
        self._clear()

    def on_connection_close(self) -> None:
        """Clear away what will never be whole."""
        super().on_connection_close()
        self._clear()

    def _clear(self) -> None:
        if self.incoming is not None:
            self.incoming.discard()
            self.incoming = None


class AttemptBundle(ExchangeHandler):
    """GET attempts/<id>/bundle: what was handed in; one's own, or a trainer looks."""

    async def get(self, attempt_id: str) -> None:
        """Answer with the bundle, byte for byte as it came."""

        def allowed(session: Session) -> Attempt:
            found = access.attempt_for(session, self.identity, int(attempt_id))
            answers.note_look(session, self.identity, "submission read", found)
            return found

        found = await self.in_ledger(allowed)
        content = await self.blocking(lambda: self.exchange.store.bundle(found.upload, found.sha256))
        self.answer_bundle(content, found.sha256)


class Feedback(BodyHandler):
    """GET, PUT attempts/<id>/feedback."""

    async def get(self, attempt_id: str) -> None:
        """Answer with the released feedback; one's own, or a trainer looks."""

        def allowed(session: Session) -> tuple[UUID, str]:
            found = access.attempt_for(session, self.identity, int(attempt_id))
            sha256 = answers.released_feedback(session, found)
            answers.note_look(session, self.identity, "feedback read", found)
            return found.upload, sha256

        upload, sha256 = await self.in_ledger(allowed)
        content = await self.blocking(lambda: self.exchange.store.feedback(upload, sha256))
        self.answer_bundle(content, sha256)

    async def put(self, attempt_id: str) -> None:
        """Release the feedback in the body (trainers)."""
        if self._finished:
            return

        def release(session: Session) -> str:
            found = access.attempt_for(session, self.identity, int(attempt_id))
            access.require_trainer(session, self.identity, found.course)
            sha256 = self.exchange.store.put_feedback(found.upload, bundle.unpack(bytes(self.body)))
            attempts.release_feedback(session, found.id, sha256, self.identity.actor)
            answers.note_look(session, self.identity, "feedback released", found)
            return sha256

        self.answer({"sha256": await self.in_ledger(release)}, HTTPStatus.CREATED)
