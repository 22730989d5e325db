"""The OpenAI-compatible protocol: a function of a request to a response, without any network."""

import hashlib
import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from yorozu.practice_model.answering import Reply, reply
from yorozu.practice_model.prompt import text_of

MODEL = "yorozu-practice"
CARELESS = "yorozu-practice-careless"
BUSY = "yorozu-practice-busy"
DOWN = "yorozu-practice-down"
MODELS = (MODEL, CARELESS, BUSY, DOWN)
FINGERPRINT = "yorozu-practice-rules-1"
NOTE = "研修用の練習モデルです。決められた規則で答えます。生成AIではありません。"
CONTEXT = 32_000
"""The most characters of all messages together; one character counts as one token."""
CREATED = 1_775_001_600  # 2026-04-01 in Japan: answers do not depend on the clock

_PIECE = 8
_LONGEST = 4_000_000
_ROLES = ("system", "developer", "user", "assistant")


@dataclass(frozen=True)
class Response:
    """An HTTP response.

    Attributes:
        status: the HTTP status.
        body: the whole body; a stream's events one after the other.
        content_type: what the body is.
        headers: further headers.
        events: the body in the pieces in which a stream sends it; empty if it is no stream.
    """

    status: int
    body: bytes
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    events: tuple[bytes, ...] = ()


class _Refused(Exception):
    def __init__(self, status: int, message: str, code: str | None = None, param: str | None = None) -> None:
        super().__init__(message)
        self.response = _error(status, message, code, param)


def respond(method: str, path: str, headers: Mapping[str, str], body: bytes) -> Response:
    """Answer a request.

    Args:
        method: GET or POST.
        path: with or without `/v1` before it.
        headers: only `authorization` is read, by its name in small letters.
        body: the request's body.
    """
    try:
        return _respond(method, path.removeprefix("/v1").rstrip("/"), headers, body)
    except _Refused as refused:
        return refused.response


def _respond(method: str, path: str, headers: Mapping[str, str], body: bytes) -> Response:
    if not headers.get("authorization", "").removeprefix("Bearer ").strip():
        raise _Refused(
            401, "No API key. The practice model takes any key, but it wants one.", "invalid_api_key"
        )
    if path == "/models" and method == "GET":
        return _json({"object": "list", "data": [_model(name) for name in MODELS]})
    if path.startswith("/models/") and method == "GET":
        return _json(_model(_known(path.removeprefix("/models/"))))
    if path != "/chat/completions":
        raise _Refused(
            404, f"Unknown address {method} {path}. Here are /chat/completions and /models.", "unknown_url"
        )
    if method != "POST":
        raise _Refused(405, f"{path} takes POST, not {method}.", "method_not_supported")
    request = _request(body)
    model = _known(request.get("model"))
    if model == BUSY:
        raise _Refused(429, f"{BUSY} is always busy.", "rate_limit_exceeded")
    if model == DOWN:
        raise _Refused(503, f"{DOWN} is always out of order.", "server_error")
    return _chat(request, model)


def _request(body: bytes) -> dict[str, Any]:
    if len(body) > _LONGEST:
        raise _Refused(413, f"The request is longer than {_LONGEST} bytes.", "request_too_large")
    try:
        request = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise _Refused(400, f"The body is not JSON: {error}", "invalid_json") from None
    if not isinstance(request, dict):
        raise _Refused(400, "The body must be a JSON object.", "invalid_type")
    _check(request)
    return request


def _check(request: dict[str, Any]) -> None:
    def refuse(param: str, message: str, code: str = "invalid_value") -> None:
        raise _Refused(400, f"Invalid {param}: {message}", code, param)

    messages = request.get("messages")
    if not isinstance(messages, list) or not messages:
        refuse("messages", "it must be a list of at least one message.", "invalid_type")
    for number, message in enumerate(messages or []):
        where = f"messages[{number}]"
        if not isinstance(message, dict) or message.get("role") not in _ROLES:
            refuse(where, f"its role must be one of {', '.join(_ROLES)}.")
        content = message.get("content")
        parts = content if isinstance(content, list) else [{"type": "text", "text": content}]
        for part in parts:
            if not isinstance(part, dict) or part.get("type") != "text":
                refuse(f"{where}.content", "the practice model reads text only.")
            if not isinstance(part.get("text"), str):
                refuse(f"{where}.content", "it must be a text.", "invalid_type")
    for name in ("tools", "functions", "audio", "prediction"):
        if request.get(name):
            refuse(name, "the practice model does not have this.", "unsupported_parameter")
    _check_numbers(request, refuse)
    stop = request.get("stop")
    if stop is not None and not (
        isinstance(stop, str)
        or (isinstance(stop, list) and len(stop) <= 4 and all(isinstance(one, str) for one in stop))
    ):
        refuse("stop", "it must be a text or up to four texts.", "invalid_type")
    if not isinstance(request.get("stream") or False, bool):
        refuse("stream", "it must be true or false.", "invalid_type")
    _check_format(request, refuse)
    size = _size(request)
    if size > CONTEXT:
        message = f"This model reads at most {CONTEXT} tokens; the messages have {size}."
        raise _Refused(400, message, "context_length_exceeded", "messages")


def _check_numbers(request: dict[str, Any], refuse: Any) -> None:
    for name, least, most, whole in (
        ("n", 1, 8, True),
        ("max_tokens", 1, math.inf, True),
        ("max_completion_tokens", 1, math.inf, True),
        ("temperature", 0, 2, False),
        ("top_p", 0, 1, False),
    ):
        value = request.get(name)
        if value is None:
            continue
        if isinstance(value, bool) or not isinstance(value, int if whole else int | float):
            refuse(name, "it must be a number.", "invalid_type")
        if not least <= value <= most:
            refuse(
                name, f"it must be at least {least}" + ("." if most == math.inf else f" and at most {most}.")
            )


def _check_format(request: dict[str, Any], refuse: Any) -> None:
    form = request.get("response_format")
    if form is None:
        return
    kind = form.get("type") if isinstance(form, dict) else None
    if kind not in ("text", "json_object", "json_schema"):
        refuse("response_format.type", "it must be text, json_object or json_schema.")
    if kind == "json_object" and not any(
        "json" in text_of(message).lower() for message in request["messages"]
    ):
        refuse("messages", "with response_format json_object the word JSON must be in the messages.")
    if kind == "json_schema":
        schema = form.get("json_schema")
        if not isinstance(schema, dict) or not isinstance(schema.get("schema"), dict):
            refuse("response_format.json_schema", "it must have a schema.", "invalid_type")


def _size(request: Mapping[str, Any]) -> int:
    return sum(len(text_of(message)) for message in request["messages"])


def _known(model: object) -> str:
    if model not in MODELS or not isinstance(model, str):
        message = f"The model {model!r} does not exist. There are {', '.join(MODELS)}."
        raise _Refused(404, message, "model_not_found", "model")
    return model


def _chat(request: dict[str, Any], model: str) -> Response:
    answer = reply(request["messages"], request.get("response_format"), careless=model == CARELESS)
    text, why = _cut(answer.text, request)
    number = request.get("n") or 1
    size = _size(request)
    usage = {
        "prompt_tokens": size,
        "completion_tokens": len(text) * number,
        "total_tokens": size + len(text) * number,
    }
    digest = hashlib.sha256(json.dumps(request, sort_keys=True).encode()).hexdigest()[:24]
    common = {
        "id": f"chatcmpl-practice-{digest}",
        "created": CREATED,
        "model": model,
        "system_fingerprint": FINGERPRINT,
        "practice_model": _about(answer),
    }
    if request.get("stream"):
        wants_usage = bool((request.get("stream_options") or {}).get("include_usage"))
        events = tuple(_events(common, text, why, number, usage if wants_usage else None))
        return Response(200, b"".join(events), "text/event-stream", _HONEST, events)
    choices = [
        {
            "index": index,
            "message": {"role": "assistant", "content": text, "refusal": None},
            "logprobs": None,
            "finish_reason": why,
        }
        for index in range(number)
    ]
    return _json({**common, "object": "chat.completion", "choices": choices, "usage": usage})


def _about(answer: Reply) -> dict[str, Any]:
    """What every answer says of itself."""
    habits = [{"name": habit.name, "title": habit.title, "cure": habit.cure} for habit in answer.habits]
    return {"rule_based": True, "note": NOTE, "habits": habits}


def _cut(text: str, request: Mapping[str, Any]) -> tuple[str, str]:
    """The text up to a stop word or the token limit, and why it ends there."""
    stop = request.get("stop") or []
    for word in [stop] if isinstance(stop, str) else stop:
        if word and word in text:
            text = text[: text.index(word)]
    limits = [request[name] for name in ("max_tokens", "max_completion_tokens") if request.get(name)]
    if limits and len(text) > min(limits):
        return text[: min(limits)], "length"
    return text, "stop"


def _events(
    common: Mapping[str, Any], text: str, why: str, number: int, usage: Mapping[str, int] | None
) -> Iterator[bytes]:
    def event(choices: list[dict[str, Any]], **more: Any) -> bytes:
        data = {**common, "object": "chat.completion.chunk", "choices": choices, **more}
        return f"data: {json.dumps(data, ensure_ascii=False)}\n\n".encode()

    def delta(index: int, content: dict[str, str], reason: str | None = None) -> bytes:
        return event([{"index": index, "delta": content, "logprobs": None, "finish_reason": reason}])

    for index in range(number):
        yield delta(index, {"role": "assistant", "content": ""})
        for at in range(0, len(text), _PIECE):
            yield delta(index, {"content": text[at : at + _PIECE]})
        yield delta(index, {}, why)
    if usage is not None:
        yield event([], usage=usage)
    yield b"data: [DONE]\n\n"


_HONEST = {"x-practice-model": "rule-based"}


def _model(name: str) -> dict[str, Any]:
    return {
        "id": name,
        "object": "model",
        "created": CREATED,
        "owned_by": "yorozu-practice",
        "rule_based": True,
    }


def _json(value: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    body = json.dumps(value, ensure_ascii=False).encode()
    return Response(status, body, headers={**_HONEST, **(headers or {})})


def _error(status: int, message: str, code: str | None, param: str | None) -> Response:
    kind = {401: "authentication_error", 429: "rate_limit_error", 503: "server_error"}.get(
        status, "invalid_request_error"
    )
    error = {"message": message, "type": kind, "param": param, "code": code}
    # The client tries 429 and 503 again by itself; in a class nobody should wait for that.
    headers = {"retry-after-ms": "1"} if status in (429, 503) else {}
    return _json({"error": error}, status, headers)
