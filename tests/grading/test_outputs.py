"""An output of the usual form is what nbformat would make of it, and nothing else passes."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from nbformat.v4 import output_from_msg

from yorozu.grading.outputs import usual

_TEXTS = st.text(max_size=5)
_ANYTHING = st.one_of(
    _TEXTS, st.none(), st.booleans(), st.integers(-2, 2), st.lists(_TEXTS, max_size=2), st.just({"a": 1})
)
_NAMES = st.sampled_from(["stdout", "stderr", "stdin"])
_DATA = st.dictionaries(st.sampled_from(["text/plain", "image/png", "application/json"]), _TEXTS | _ANYTHING)
_CONTENTS = st.fixed_dictionaries(
    {},
    optional={
        "name": _NAMES | _ANYTHING,
        "text": _TEXTS | _ANYTHING,
        "data": _DATA | _ANYTHING,
        "metadata": st.just({}) | _ANYTHING,
        "execution_count": st.integers(0, 9) | _ANYTHING,
        "ename": _TEXTS,
    },
)
_KINDS = st.sampled_from(["stream", "display_data", "execute_result", "error"])


@given(_KINDS, _CONTENTS)
def test_only_what_nbformat_takes_passes_and_as_it_takes_it(kind: str, content: dict[str, Any]) -> None:
    found = usual(kind, content)
    if found is not None:
        message = {"header": {"msg_type": kind}, "content": content}
        assert found == output_from_msg(message)


def test_a_picture_and_a_value_and_a_text_are_usual() -> None:
    picture = {"data": {"image/png": "iVBOR"}, "metadata": {}}
    assert usual("display_data", picture) == {"output_type": "display_data", **picture}
    value = {"data": {"text/plain": "12"}, "metadata": {}, "execution_count": 3}
    assert usual("execute_result", value) == {"output_type": "execute_result", **value}
    text = {"name": "stderr", "text": "注意"}
    assert usual("stream", text) == {"output_type": "stream", **text}


def test_what_has_a_size_or_a_wrong_form_is_left_to_nbformat() -> None:
    assert usual("display_data", {"data": {}, "metadata": {"image/png": {"width": 2}}}) is None
    assert usual("display_data", {"data": {"text/plain": 12}, "metadata": {}}) is None
    assert usual("execute_result", {"data": {}, "metadata": {}, "execution_count": True}) is None
    assert usual("execute_result", {"data": {}, "metadata": {}}) is None
    assert usual("stream", {"name": "stdin", "text": "x"}) is None
    assert usual("error", {"ename": "E", "evalue": "", "traceback": []}) is None
