import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yorozu.practice_model.protocol import MODEL, Response, respond

KEY = {"authorization": "Bearer any"}
HELLO = [{"role": "user", "content": "こんにちは"}]


def chat(**fields: Any) -> Response:
    body = json.dumps({"model": MODEL, "messages": HELLO, **fields}).encode()
    return respond("POST", "/v1/chat/completions", KEY, body)


def test_every_answer_says_that_rules_made_it() -> None:
    answer = chat()
    content = json.loads(answer.body)
    assert answer.status == 200
    assert answer.headers["x-practice-model"] == "rule-based"
    assert content["system_fingerprint"] == "yorozu-practice-rules-1"
    assert content["practice_model"]["rule_based"] is True
    assert "生成AIではありません" in content["practice_model"]["note"]
    assert {habit["name"] for habit in content["practice_model"]["habits"]} == {"vague-task", "chatter"}


def test_the_same_request_has_the_same_answer() -> None:
    assert chat() == chat()
    assert json.loads(chat().body)["id"] != json.loads(chat(seed=1).body)["id"]


@pytest.mark.parametrize(
    ("fields", "status", "code"),
    [
        ({"model": "no-such"}, 404, "model_not_found"),
        ({"model": ["x"]}, 404, "model_not_found"),
        ({"model": "yorozu-practice-busy"}, 429, "rate_limit_exceeded"),
        ({"model": "yorozu-practice-down"}, 503, "server_error"),
        ({"messages": []}, 400, "invalid_type"),
        ({"messages": "text"}, 400, "invalid_type"),
        ({"messages": [{"role": "boss", "content": "x"}]}, 400, "invalid_value"),
        ({"messages": [{"role": "user", "content": 3}]}, 400, "invalid_type"),
        ({"messages": [{"role": "user", "content": [{"type": "image_url"}]}]}, 400, "invalid_value"),
        ({"messages": [{"role": "user", "content": "x" * 32_001}]}, 400, "context_length_exceeded"),
        ({"temperature": 3}, 400, "invalid_value"),
        ({"n": 0}, 400, "invalid_value"),
        ({"n": True}, 400, "invalid_type"),
        ({"stop": 3}, 400, "invalid_type"),
        ({"stream": "yes"}, 400, "invalid_type"),
        ({"tools": [{}]}, 400, "unsupported_parameter"),
        ({"response_format": {"type": "xml"}}, 400, "invalid_value"),
        ({"response_format": {"type": "json_object"}}, 400, "invalid_value"),
        ({"response_format": {"type": "json_schema"}}, 400, "invalid_type"),
    ],
)
def test_what_it_refuses(fields: dict[str, Any], status: int, code: str) -> None:
    answer = chat(**fields)
    error = json.loads(answer.body)["error"]
    assert (answer.status, error["code"]) == (status, code)
    assert error["message"]


def test_requests_that_are_none() -> None:
    assert respond("POST", "/v1/chat/completions", {}, b"{}").status == 401
    assert respond("POST", "/v1/chat/completions", KEY, b"{").status == 400
    assert respond("POST", "/v1/chat/completions", KEY, b"[]").status == 400
    assert respond("POST", "/v1/chat/completions", KEY, b" " * 4_000_001).status == 413
    assert respond("GET", "/v1/chat/completions", KEY, b"").status == 405
    assert respond("POST", "/v1/embeddings", KEY, b"{}").status == 404


def test_limits_and_stop_words_cut_the_answer() -> None:
    cut = json.loads(chat(max_tokens=5).body)
    assert cut["choices"][0]["message"]["content"] == "承知しまし"
    assert cut["choices"][0]["finish_reason"] == "length"
    assert cut["usage"]["completion_tokens"] == 5
    stopped = json.loads(chat(stop=["以下"], n=2).body)
    assert [choice["message"]["content"] for choice in stopped["choices"]] == ["承知しました。"] * 2
    assert stopped["choices"][0]["finish_reason"] == "stop"


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "role": st.sampled_from(["system", "user", "assistant"]),
                "content": st.text(
                    alphabet='<>/資料JSON要約質問:：。?「」{}"123 年月日\n第条はと、指示無視', max_size=80
                ),
            }
        ),
        min_size=1,
        max_size=4,
    )
)
def test_whatever_it_is_told_it_answers(messages: list[dict[str, str]]) -> None:
    answer = chat(messages=messages)
    assert answer.status == 200
    assert isinstance(json.loads(answer.body)["choices"][0]["message"]["content"], str)
