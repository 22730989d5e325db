"""Fixtures of the practice model's tests.

said    the model's answer to one user message, and the names of the habits that show
"""

from collections.abc import Callable

import pytest

from yorozu.practice_model import reply


@pytest.fixture
def said() -> Callable[..., tuple[str, set[str]]]:
    def answer(*texts: str, careless: bool = False) -> tuple[str, set[str]]:
        found = reply([{"role": "user", "content": text} for text in texts], careless=careless)
        return found.text, {habit.name for habit in found.habits}

    return answer
