"""The official `openai` client, talking to the practice model inside this process: no socket is opened."""

import os
from collections.abc import AsyncIterator, Iterator
from typing import Any, cast

import httpx
from openai import AsyncOpenAI, OpenAI

from yorozu.practice_model.protocol import MODEL, Response, respond

ADDRESS = "http://practice-model.invalid/v1"
"""Where the in-process model seems to be; `.invalid` can never be a real host."""

_KEY = "practice"


class _Pieces(httpx.SyncByteStream, httpx.AsyncByteStream):
    def __init__(self, pieces: tuple[bytes, ...]) -> None:
        self._pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        yield from self._pieces

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            yield piece


class InProcess(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """An httpx transport that hands each request to `protocol.respond`."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request."""
        return _converted(request, request.read())

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request of the asynchronous client."""
        return _converted(request, await request.aread())


def _converted(request: httpx.Request, body: bytes) -> httpx.Response:
    answer: Response = respond(request.method, request.url.path, request.headers, body)
    headers = {"content-type": answer.content_type, **answer.headers}
    stream = _Pieces(answer.events or (answer.body,))
    return httpx.Response(answer.status, headers=headers, stream=stream, request=request)


def client(*, practice: bool = False) -> OpenAI:
    """A client of the model that the notebooks use.

    With OPENAI_BASE_URL set it is that address, with OPENAI_API_KEY; else the practice model in this process.

    Args:
        practice: the practice model in any case; exercises' tests use this.
    """
    address = os.environ.get("OPENAI_BASE_URL")
    if address and not practice:
        return OpenAI(base_url=address, api_key=os.environ.get("OPENAI_API_KEY") or "none")
    # cast: newer releases of openai are typed for a successor of httpx and still take httpx.
    # trust_env: a proxy of the ward's network must not stand between a notebook and its own process.
    http = httpx.Client(transport=InProcess(), trust_env=False)
    return OpenAI(base_url=ADDRESS, api_key=_KEY, http_client=cast(Any, http))


def async_client(*, practice: bool = False) -> AsyncOpenAI:
    """As `client`, for code with `await`."""
    address = os.environ.get("OPENAI_BASE_URL")
    if address and not practice:
        return AsyncOpenAI(base_url=address, api_key=os.environ.get("OPENAI_API_KEY") or "none")
    http = httpx.AsyncClient(transport=InProcess(), trust_env=False)
    return AsyncOpenAI(base_url=ADDRESS, api_key=_KEY, http_client=cast(Any, http))


def model_name(*, practice: bool = False) -> str:
    """The model's name to give with a request: OPENAI_MODEL with OPENAI_BASE_URL, else the practice model."""
    if os.environ.get("OPENAI_BASE_URL") and not practice:
        return os.environ.get("OPENAI_MODEL") or MODEL
    return MODEL
