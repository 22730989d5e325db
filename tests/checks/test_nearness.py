"""A number that chance moves a little: near is right, far is wrong, a text is no number."""

import numpy as np
import pytest

from yorozu import checks
from yorozu.checks import CheckFailed


@pytest.mark.parametrize("got", [9, 11, 10.5, np.float64(9.2), np.int64(10)])
def test_a_number_within_the_distance_passes(got: object) -> None:
    checks.near(got, 10, 1)


@pytest.mark.parametrize(("got", "word"), [(8.9, "小さすぎます"), (np.float64(11.1), "大きすぎます")])
def test_a_number_beyond_it_is_told_the_range_and_the_side(got: object, word: str) -> None:
    with pytest.raises(CheckFailed, match="下の端") as error:
        checks.near(got, 10, 1, what="下の端", look="並べ替え")
    assert word in str(error.value)
    assert "9 から 11 まで" in str(error.value)
    assert "並べ替え" in str(error.value)


@pytest.mark.parametrize("got", ["10", None, [10], float("nan")])
def test_what_is_no_number_is_said_to_be_none(got: object) -> None:
    with pytest.raises(CheckFailed, match="種類が違います"):
        checks.near(got, 10, 1)


def test_a_hidden_check_shows_no_data() -> None:
    with pytest.raises(CheckFailed) as error:
        checks.near(77.25, 10, 1, what="下の端", look="並べ替え", hidden=True)
    assert not any(number in str(error.value) for number in ("77", "10", "11", "9"))
