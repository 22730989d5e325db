import pytest
from hypothesis import given
from hypothesis import strategies as st

from yorozu.practice_model.quoting import Quote, split_quotes


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("要約して。\n<資料>\n本文\n</資料>", "資料"),
        ("要約して。<資料>本文</資料>", "資料"),
        ("<資料>を要約して。\n<資料>\n本文\n</資料>", "資料"),
        ("<資料>と</資料>の間を要約して。\n<資料>\n本文\n</資料>", "資料"),
        ('要約して。\n"""\n本文\n"""', ""),
        ("要約して。\n```text\n本文\n```", ""),
        ("要約して。\n-----\n本文\n-----", ""),
        ("要約して。\n【資料ここから】\n本文\n【資料ここまで】", ""),
    ],
)
def test_what_stands_between_two_marks_is_quoted(text: str, label: str) -> None:
    outside, quotes = split_quotes(text)
    assert quotes == [Quote(label, "本文")]
    assert "要約" in outside
    assert "本文" not in outside


@pytest.mark.parametrize(
    "text",
    [
        "資料：\n本文",
        "<資料>\n本文",
        "## 資料\n本文",
        "```は付けないこと。\n本文",
        "＜資料＞\n本文\n＜／資料＞",
    ],
)
def test_one_mark_alone_quotes_nothing(text: str) -> None:
    assert split_quotes(text) == (text, [])


def test_an_end_mark_in_the_material_ends_the_quote() -> None:
    outside, quotes = split_quotes("<資料>\nはじめ\n</資料>\n続き\n</資料>")
    assert quotes == [Quote("資料", "はじめ")]
    assert "続き" in outside


@given(st.text(alphabet='<資料/>`"-\nあ ここから', max_size=60))
def test_any_text_is_read_and_nothing_appears_from_nowhere(text: str) -> None:
    outside, quotes = split_quotes(text)
    assert len(outside) + sum(len(quote.text) for quote in quotes) <= len(text) + len(quotes)
