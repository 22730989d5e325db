import pytest

from yorozu.checks.failed import CheckFailed, NotAttempted
from yorozu.grading.messages import NOT_WRITTEN, exercise, failure, tampered

WITH_DATA = str(
    CheckFailed(
        "値が違います。",
        [
            ("期待した値", "'00123'"),
            ("あなたの値", "123"),
            ("エラー", "KeyError: '00123'"),
            ("どこを見るか", "zfill"),
        ],
    )
)


@pytest.mark.parametrize("hidden", [True, False])
def test_what_is_not_written_is_said_to_be_so(hidden: bool) -> None:
    assert failure("NotImplementedError", "まだです: 12", hidden=hidden) == NOT_WRITTEN


@pytest.mark.parametrize("hidden", [True, False])
def test_a_check_names_the_function_that_is_not_written(hidden: bool) -> None:
    told = str(NotAttempted("まだ書かれていません: 関数「fill」", [("どこを見るか", "「fill」の練習")]))
    expected = "まだ書かれていません: 関数「fill」\n  どこを見るか: 「fill」の練習"
    assert failure("NotAttempted", told, hidden=hidden) == expected


def test_a_visible_check_tells_all_and_a_hidden_one_only_the_advice() -> None:
    visible = failure("CheckFailed", WITH_DATA, hidden=False)
    hidden = failure("CheckFailed", WITH_DATA, hidden=True)
    assert visible.startswith("値が違います。")
    assert "00123" in visible
    assert hidden == "値が違います。\n  どこを見るか: zfill"


def test_other_errors_are_named_and_explained_without_data_when_hidden() -> None:
    visible = failure("KeyError", "'秘密'", hidden=False)
    hidden = failure("KeyError", "'秘密'", hidden=True)
    assert "KeyError" in visible
    assert "秘密" in visible
    assert "KeyError" in hidden
    assert "秘密" not in hidden
    assert "見出し" in hidden


def test_a_missing_name_is_named_and_the_cell_that_cannot_be_read_is_looked_at_first() -> None:
    told = failure("NameError", "name 'total' is not defined", hidden=True)
    assert "「total」" in told
    assert told.index("SyntaxError") < told.index("つづり")


def test_messages_stay_short() -> None:
    assert len(failure("ValueError", "長い" * 10_000, hidden=False)) < 700


def test_a_name_of_pythons_that_was_taken_is_named() -> None:
    assert "「sum」" in tampered(("name:sum",))
    assert "書き換えられた" in tampered(("yorozu.checks.equal",))


@pytest.mark.parametrize(
    ("test", "name"),
    [
        ("test_total", "total"),
        ("test_total_hidden", "total"),
        ("test_total_of_rows", "total_of_rows"),
        ("hidden", "hidden"),
    ],
)
def test_a_test_is_called_after_its_exercise(test: str, name: str) -> None:
    assert exercise(test) == name
