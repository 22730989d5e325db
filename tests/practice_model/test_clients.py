"""The official client, unchanged, in this process and over HTTP."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from typing import Any, Literal

import openai
import pytest
from pydantic import BaseModel

from yorozu import practice_model
from yorozu.practice_model import BUSY, DOWN, HABITS, MODEL, async_client, client, model_name

ASK: Any = [
    {
        "role": "user",
        "content": "資料を1つに要約し、要約だけを書く。書かれていないことは書かない。数字は資料のとおり。"
        "\n<資料>\n会議は、令和8年4月10日に開催する。\n</資料>",
    }
]
ANSWER = "会議は、令和8年4月10日に開催する。"


class Request(BaseModel):
    希望日: str
    講座: Literal["防災", "税"]
    人数: int


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_BASE_URL", "OPENAI_API_KEY", "OPENAI_MODEL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    command = [sys.executable, "-m", "yorozu.practice_model", "--port", "0"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert server.stdout
    yield server.stdout.readline().strip().partition("=")[2]
    server.terminate()
    server.wait(timeout=10)
    server.stdout.close()


@pytest.fixture(params=["in this process", "over HTTP"])
def model(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[openai.OpenAI]:
    if request.param == "over HTTP":
        monkeypatch.setenv("OPENAI_BASE_URL", request.getfixturevalue("address"))
        monkeypatch.setenv("OPENAI_API_KEY", "any")
    with client() as made:
        yield made


def test_an_answer(model: openai.OpenAI) -> None:
    answer = model.chat.completions.create(model=MODEL, messages=ASK, temperature=0)
    assert answer.choices[0].message.content == ANSWER
    assert answer.choices[0].finish_reason == "stop"
    assert answer.usage
    assert answer.usage.completion_tokens == len(ANSWER)
    assert answer.model_extra
    assert answer.model_extra["practice_model"]["rule_based"] is True


def test_a_stream(model: openai.OpenAI) -> None:
    chunks = list(
        model.chat.completions.create(
            model=MODEL, messages=ASK, stream=True, stream_options={"include_usage": True}
        )
    )
    texts = [chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices]
    assert len(texts) > 3
    assert "".join(texts) == ANSWER
    assert [chunk.choices[0].finish_reason for chunk in chunks if chunk.choices][-1] == "stop"
    assert chunks[-1].usage
    assert all(chunk.system_fingerprint == "yorozu-practice-rules-1" for chunk in chunks)


def test_models(model: openai.OpenAI) -> None:
    assert MODEL in [one.id for one in model.models.list()]
    assert model.models.retrieve(MODEL).owned_by == "yorozu-practice"
    with pytest.raises(openai.NotFoundError, match="no-such"):
        model.models.retrieve("no-such")


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"model": "no-such"}, openai.NotFoundError),
        ({"model": MODEL, "temperature": 3}, openai.BadRequestError),
        ({"model": MODEL, "messages": []}, openai.BadRequestError),
        ({"model": BUSY}, openai.RateLimitError),
        ({"model": DOWN}, openai.InternalServerError),
    ],
)
def test_errors(model: openai.OpenAI, fields: dict[str, Any], error: type[openai.APIError]) -> None:
    with pytest.raises(error):
        model.chat.completions.create(**{"messages": ASK, **fields})


def test_an_answer_as_a_pydantic_model(model: openai.OpenAI) -> None:
    mail = "抜き出してください。\n<資料>\n希望日：令和8年4月10日\n講座：防災\n人数：12名\n</資料>"
    answer = model.chat.completions.parse(
        model=MODEL, messages=[{"role": "user", "content": mail}], response_format=Request
    )
    assert answer.choices[0].message.parsed == Request(希望日="令和8年4月10日", 講座="防災", 人数=12)


def test_the_asynchronous_client() -> None:
    async def ask() -> tuple[str | None, str]:
        async with async_client() as made:
            answer = await made.chat.completions.create(model=MODEL, messages=ASK)
            stream = await made.chat.completions.create(model=MODEL, messages=ASK, stream=True)
            return answer.choices[0].message.content, "".join(
                [chunk.choices[0].delta.content or "" async for chunk in stream]
            )

    assert asyncio.run(ask()) == (ANSWER, ANSWER)


def test_a_key_alone_sends_nothing_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "real")
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    with client() as made:
        assert "invalid" in str(made.base_url)
        assert made.api_key == "practice"
        assert made.chat.completions.create(model=MODEL, messages=ASK).choices[0].message.content == ANSWER


def test_with_an_address_it_is_the_real_model_unless_practice_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://model.invalid/v1")
    monkeypatch.setenv("OPENAI_API_KEY", "secret")
    monkeypatch.setenv("OPENAI_MODEL", "some-model")
    with client() as made, client(practice=True) as practice:
        assert (str(made.base_url), made.api_key) == ("http://model.invalid/v1/", "secret")
        assert (
            practice.chat.completions.create(model=MODEL, messages=ASK).choices[0].message.content == ANSWER
        )
    assert (model_name(), model_name(practice=True)) == ("some-model", MODEL)


def test_ask_is_what_the_checks_take() -> None:
    text, advice = practice_model.ask([{"role": "user", "content": "要約して。"}])
    assert text.startswith("承知しました。")
    assert HABITS["chatter"].advice in advice


def test_ask_gives_no_advice_on_what_is_accepted() -> None:
    fenced = [{"role": "user", "content": "JSON だけを書く。\n<資料>\n人数：12名\n</資料>"}]
    text, advice = practice_model.ask(fenced)
    same, less = practice_model.ask(fenced, accepted={"code-fence"})
    assert text == same
    assert text.startswith("```")
    assert [one for one in advice if one != HABITS["code-fence"].advice] == less != advice
