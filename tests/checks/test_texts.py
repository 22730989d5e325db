from collections.abc import Callable
from contextlib import nullcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yorozu import checks
from yorozu.checks import CheckFailed


def test_the_first_different_character_is_pointed_at(failure: Callable[..., str]) -> None:
    message = failure(checks.text, "架空区 総務課", "架空区　総務課", what="宛名", look="空白")
    assert message.splitlines() == [
        "✗ 宛名が違います。",
        "  場所: 4文字目（期待は全角の空白、あなたは半角の空白）",
        '  期待した値: 文字列 "架空区□総務課"',
        '  あなたの値: 文字列 "架空区␣総務課"',
        "  違い: 文字が違います。全角と半角だけが違います。（「□」は全角の空白、「␣」は半角の空白）",
        "  どこを見るか: 空白",
    ]


def test_a_text_that_ends_early_says_so(failure: Callable[..., str]) -> None:
    assert "あなたは文字なし（ここで終わり）" in failure(checks.text, "架空", "架空区")


def test_long_texts_are_cut_around_the_place(failure: Callable[..., str]) -> None:
    message = failure(checks.text, "あ" * 500 + "い" + "う" * 500, "あ" * 500 + "え" + "う" * 500)
    assert "501文字目" in message
    assert len(message) < 300


def test_something_else_than_a_text_is_called_by_its_kind(failure: Callable[..., str]) -> None:
    assert "「文字列」のはずが「数値」" in failure(checks.text, 123, "123")


@given(st.text(max_size=30), st.text(max_size=30))
def test_only_the_very_same_text_passes(got: str, expected: str) -> None:
    checks.text(expected, expected)
    with nullcontext() if got == expected else pytest.raises(CheckFailed):
        checks.text(got, expected)
