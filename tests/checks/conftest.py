"""Fixtures of the checks' tests.

ax         empty Axes, closed after the test
failure    call a check and get the message of its CheckFailed; fails the test if the check passes
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from yorozu.checks import CheckFailed


@pytest.fixture
def ax() -> Iterator[Any]:
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    yield plt.subplots()[1]
    plt.close("all")


@pytest.fixture
def failure() -> Callable[..., str]:
    def message(check: Callable[..., Any], *args: Any, **kwargs: Any) -> str:
        with pytest.raises(CheckFailed) as caught:
            check(*args, **kwargs)
        return str(caught.value)

    return message
