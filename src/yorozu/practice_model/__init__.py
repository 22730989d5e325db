"""The practice model: an OpenAI-compatible model of rules, for classes on machines without internet.

It imports no other room of ours and nothing of Jupyter; `clients` needs `openai`, `server` needs `tornado`.
It is a pure function of a request: the same request, the same answer, no network, no clock, no chance.
It never passes for more than it is: every answer's metadata say that rules made it, and which habits show.
It misbehaves only in the ways that `habits` names, each of which a prompt can stop.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from yorozu.practice_model.answering import Reply, reply
from yorozu.practice_model.habits import HABITS, Habit
from yorozu.practice_model.protocol import BUSY, CARELESS, DOWN, MODEL

if TYPE_CHECKING:
    from yorozu.practice_model.clients import async_client, client, model_name

__all__ = [
    "BUSY",
    "CARELESS",
    "DOWN",
    "HABITS",
    "MODEL",
    "Habit",
    "Reply",
    "ask",
    "async_client",
    "client",
    "model_name",
    "reply",
]


def ask(messages: Sequence[Mapping[str, Any]], accepted: Collection[str] = ()) -> tuple[str, list[str]]:
    """The practice model's answer, and advice on each habit that shows: what `checks.prompts` takes.

    Args:
        messages: the chat, as the API has it.
        accepted: names of habits that are no fault here, so that no advice is given on them.
    """
    answer = reply(messages)
    return answer.text, [habit.advice for habit in answer.habits if habit.name not in accepted]


def __getattr__(name: str) -> Any:
    # The openai client takes a second to import, and a grader that only calls `ask` does not need it.
    if name in ("async_client", "client", "model_name"):
        from yorozu.practice_model import clients

        return getattr(clients, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
