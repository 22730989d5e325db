"""The exchange as its users call it: nbgrader's plugin, the learner's Lab, the demonstration."""

import hashlib
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from http import HTTPStatus
from types import TracebackType
from typing import Any, Self
from uuid import UUID, uuid4

import httpx

from yorozu.exchange import bundle
from yorozu.exchange.errors import Unavailable, refusal_of
from yorozu.exchange.names import check_slug
from yorozu.japan import format_jst

TIMEOUT = httpx.Timeout(60.0, connect=5.0)
PAUSES = (0.5, 1.0, 2.0, 4.0)
"""Seconds before each further try."""
_TRY_AGAIN = (HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT)
_SHA256 = "X-SHA256"


@dataclass(frozen=True)
class Course:
    """A course that the signed-in person learns or teaches.

    Attributes:
        due: the last day of the person's cohort; None for who only teaches.
    """

    course: str
    title: str
    due: date | None
    learner: bool
    trainer: bool


@dataclass(frozen=True)
class ReleasedUnit:
    """A unit that can be fetched; `released_at` is in JST."""

    course: str
    unit: str
    title: str
    minutes: int
    required: bool
    sha256: str
    released_at: datetime
    due: date | None


@dataclass(frozen=True)
class Receipt:
    """What the exchange promised: it has the submission and will not lose it. `received_at` is in JST."""

    attempt: int
    number: int
    received_at: datetime
    sha256: str

    def __str__(self) -> str:
        """The receipt as its holder reads it."""
        return (
            f"提出を受け付けました: 第{self.number}回、{format_jst(self.received_at)}、SHA-256 {self.sha256}"
        )


@dataclass(frozen=True)
class SubmittedAttempt:
    """An attempt as the exchange tells of it; `received_at` is in JST.

    Attributes:
        feedback: SHA-256 of the released feedback; None if there is none yet.
        username: whose it is; "" in a list of one's own.
        counts: whether it is the one that counts for that person; False in a list of one's own.
    """

    attempt: int
    number: int
    course: str
    unit: str
    upload: UUID
    received_at: datetime
    sha256: str
    state: str
    outcome: str | None
    reason: str
    score: float
    points: float
    passed: bool
    feedback: str | None
    username: str = ""
    counts: bool = False


class ExchangeClient:
    """One person's or service's access to the exchange. All calls may be repeated without harm, and are."""

    def __init__(self, url: str, token: str, pauses: tuple[float, ...] = PAUSES) -> None:
        """Connects to nothing yet.

        Args:
            url: the exchange's address, with its path.
            token: the hub's token of who uses it.
            pauses: seconds to wait before each further try when the exchange does not answer.
        """
        self._pauses = pauses
        # trust_env would send requests to 127.0.0.1 through an office's HTTP proxy.
        self._http = httpx.Client(
            base_url=url if url.endswith("/") else f"{url}/",
            headers={"Authorization": f"token {token}"},
            timeout=TIMEOUT,
            trust_env=False,
        )

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> Self:
        """The client that the hub prepared: YOROZU_EXCHANGE_URL and JUPYTERHUB_API_TOKEN.

        Raises:
            Unavailable: they are not set.
        """
        try:
            return cls(environ["YOROZU_EXCHANGE_URL"], environ["JUPYTERHUB_API_TOKEN"])
        except KeyError as missing:
            raise Unavailable(
                f"{missing.args[0]} がありません。JupyterHubから開いたJupyterLabの中で実行してください。"
            ) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def courses(self) -> list[Course]:
        """The courses that the person learns or teaches."""
        return [
            Course(**{**each, "due": _day(each["due"])}) for each in self._json("GET", "courses")["courses"]
        ]

    def units(self, course: str) -> list[ReleasedUnit]:
        """The released units of a course.

        Raises:
            NotAllowed: neither learner nor trainer of it.
        """
        listed = self._json("GET", f"courses/{check_slug(course)}/units")["units"]
        return [
            ReleasedUnit(
                **{
                    **each,
                    "due": _day(each["due"]),
                    "released_at": datetime.fromisoformat(each["released_at"]),
                }
            )
            for each in listed
        ]

    def fetch(self, course: str, unit: str) -> dict[str, bytes]:
        """The files of a released unit, by name.

        Raises:
            NotAllowed: neither learner nor trainer of the course.
            NotFound: the unit is not released.
        """
        return bundle.unpack(self._call("GET", f"{_place(course, unit)}/release").content)

    def release(self, course: str, unit: str, content: bytes) -> str:
        """Release a bundle as a unit (trainers); returns its SHA-256."""
        answer = self._json("PUT", f"{_place(course, unit)}/release", content)
        return str(answer["sha256"])

    def withdraw(self, course: str, unit: str) -> None:
        """Withdraw a unit (trainers)."""
        self._call("DELETE", f"{_place(course, unit)}/release")

    def submit(self, course: str, unit: str, content: bytes, upload: UUID | None = None) -> Receipt:
        """Hand in a bundle; when this returns, it cannot be lost any more.

        Args:
            course: the course's slug.
            unit: the unit's slug.
            content: what `bundle.pack` made of the unit's folder.
            upload: the name of this submission; a new one if None. The same again under the same name,
                as this does when an answer is lost, gives the same receipt and no second attempt.

        Raises:
            NotAllowed: not enrolled in the course.
            NotFound: the unit is not released.
            BundleRefused, TooLarge: the bundle breaks a rule.
            Unavailable: no answer after several tries.
        """
        # Refused here already, so that a bundle that is too large is not sent at all.
        bundle.check_submission(bundle.unpack(content), unit)
        answer = self._json(
            "PUT",
            f"{_place(course, unit)}/attempts/{upload if upload is not None else uuid4()}",
            content,
            {_SHA256: hashlib.sha256(content).hexdigest()},
        )
        return Receipt(**{**answer, "received_at": datetime.fromisoformat(answer["received_at"])})

    def attempts(
        self, course: str | None = None, unit: str | None = None, *, until: int | None = None
    ) -> list[SubmittedAttempt]:
        """The person's own attempts, the earliest first.

        Args:
            course: slug of the only course; None for all.
            unit: slug of the only unit; None for all.
            until: an attempt's id: the answer comes as soon as that one has a result, or after about twenty
                seconds without.

        Raises:
            NotFound: `until` is no attempt that one may see.
        """
        asked = {"course": course, "unit": unit, "until": until}
        query = str(httpx.QueryParams({key: value for key, value in asked.items() if value}))
        return _attempts(self._json("GET", f"attempts?{query}"))

    def class_attempts(self, course: str, unit: str) -> list[SubmittedAttempt]:
        """Everyone's attempts at a unit, by person and number (trainers)."""
        return _attempts(self._json("GET", f"{_place(course, unit)}/attempts"))

    def bundle(self, attempt: int) -> dict[str, bytes]:
        """The files of an attempt: one's own, or of a course that one teaches.

        Raises:
            NotFound: no such attempt that one may see.
        """
        return bundle.unpack(self._call("GET", f"attempts/{attempt}/bundle").content)

    def feedback(self, attempt: int) -> dict[str, bytes]:
        """The released feedback of an attempt, files by name.

        Raises:
            NotFound: none is released, or no such attempt that one may see.
        """
        return bundle.unpack(self._call("GET", f"attempts/{attempt}/feedback").content)

    def release_feedback(self, attempt: int, files: Mapping[str, bytes]) -> str:
        """Release the feedback of an attempt (trainers); returns its SHA-256."""
        answer = self._json("PUT", f"attempts/{attempt}/feedback", bundle.pack_files(files))
        return str(answer["sha256"])

    def _json(
        self, method: str, path: str, content: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> dict[str, Any]:
        answer: dict[str, Any] = self._call(method, path, content, headers).json()
        return answer

    def _call(
        self, method: str, path: str, content: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> httpx.Response:
        """Ask until there is an answer; every request can be repeated, for none does twice what it did once.

        Raises:
            Refused: the exchange said no; the subclass says why.
        """
        answer: httpx.Response | None = None
        for pause in (*self._pauses, None):
            try:
                answer = self._http.request(method, path, content=content, headers=headers)
            except httpx.TransportError as error:
                if pause is None:
                    raise Unavailable(
                        f"提出の受付（{self._http.base_url}）が応答しません。ファイルは手元に残っています。"
                        "少し待ってからもう一度試し、続くようなら研修の担当者に連絡してください。"
                    ) from error
            else:
                if pause is None or answer.status_code not in _TRY_AGAIN:
                    break
            time.sleep(pause)
        assert answer is not None
        if answer.is_success:
            return answer
        raise refusal_of(answer.status_code, _message(answer))


def _place(course: str, unit: str) -> str:
    return f"courses/{check_slug(course)}/units/{check_slug(unit)}"


def _message(answer: httpx.Response) -> str:
    """The reason in a refusal; whatever stands between may answer without one."""
    try:
        return str(answer.json()["message"])
    except (ValueError, KeyError, TypeError):
        return f"受付から思わぬ答えがありました（HTTP {answer.status_code}）。少し待ってください。"


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _attempts(answer: dict[str, Any]) -> list[SubmittedAttempt]:
    return [
        SubmittedAttempt(
            **{
                **each,
                "upload": UUID(each["upload"]),
                "received_at": datetime.fromisoformat(each["received_at"]),
            }
        )
        for each in answer["attempts"]
    ]
