"""Imported by a kernel before its first cell: one conversation, so that no learner's first one is slow.

The `openai` client finds and makes its parts when they are first used.
"""

from pydantic import BaseModel

from yorozu.practice_model.clients import client, model_name


class _Answer(BaseModel):
    """A form for the structured answer."""

    件数: int


def _talk() -> None:
    with client(practice=True) as model:
        model.chat.completions.create(
            model=model_name(practice=True),
            messages=[
                {
                    "role": "system",
                    "content": "あなたは区役所の職員です。資料だけを使い、2文で答えてください。",
                },
                {"role": "user", "content": "次の文を要約してください。「窓口は9時に開きます。」"},
            ],
        )
        model.chat.completions.parse(
            model=model_name(practice=True),
            messages=[{"role": "user", "content": "JSON だけで答えてください。件数は3件です。"}],
            response_format=_Answer,
        )


_talk()
