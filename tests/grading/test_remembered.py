from hypothesis import given
from hypothesis import strategies as st

from yorozu.grading.remembered import Remembered

TEXTS = st.text(alphabet="あいab", max_size=6)


def test_what_was_made_is_known_until_there_is_no_more_room() -> None:
    memory: Remembered[str] = Remembered(most=12, longest=5)
    memory.keep("a", "1234")
    memory.keep("b", "1234")
    memory.keep("a", "1234")
    memory.keep("c", "1234")
    assert [memory.get(each) for each in "abc"] == ["1234", None, "1234"]


def test_an_empty_text_and_a_long_one_are_not_remembered() -> None:
    memory: Remembered[bytes] = Remembered(most=100, longest=3)
    memory.keep(b"", "1")
    memory.keep(b"1234", "2")
    assert (memory.get(b""), memory.get(b"1234"), memory.size) == (None, None, 0)


def test_what_is_larger_than_the_room_is_not_remembered() -> None:
    memory: Remembered[str] = Remembered(most=5, longest=3)
    memory.keep("a", "12")
    memory.keep("b", "123456")
    assert (memory.get("b"), memory.size) == (None, 0)


@given(st.lists(st.tuples(TEXTS, TEXTS)))
def test_no_more_is_remembered_than_there_is_room_for(kept: list[tuple[str, str]]) -> None:
    memory: Remembered[str] = Remembered(most=20, longest=4)
    for source, made in kept:
        memory.keep(source, made)
    known = {source: memory.get(source) for source, _ in kept}
    assert memory.size == sum(len(source) + len(made) for source, made in known.items() if made is not None)
    assert memory.size <= 20
