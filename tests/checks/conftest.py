"""Fixtures of the checks' tests.

failure    call a check and get the message of its CheckFailed; fails the test if the check passes
"""

from collections.abc import Callable
from typing import Any

import pytest

from yorozu.checks import CheckFailed


@pytest.fixture
def failure() -> Callable[..., str]:
    def message(check: Callable[..., Any], *args: Any, **kwargs: Any) -> str:
        with pytest.raises(CheckFailed) as caught:
            check(*args, **kwargs)
        return str(caught.value)

    return message
